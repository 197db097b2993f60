// SPDX-License-Identifier: Apache-2.0

import type { BlockRef } from '../../../chain';
import { decide } from '../../../text/decide';
import type { Situation } from '../lib/situation';
import type { ActName, Own } from '../lib/standing';

/** What a form for something that is done about a decision gets. */
export interface ActProps {
	situation: Situation;
	own: Own;
	what: ActName | 'vote';
	at?: BlockRef;
}

/** A decision within a sentence: its number, and its title, or that of what it is about. */
export function decisionName({ decision, aboutTitle }: Situation): string {
	return decide().inSentence(decision.number, decision.title ?? aboutTitle);
}
