// SPDX-License-Identifier: Apache-2.0

/** What the colours of badges mean here. */

import type { Decision, Verdict } from '../../../read/decisions';
import type { Tone } from '../../../ui/types';

export function stateTone({ state }: Pick<Decision, 'state'>): Tone {
	switch (state.at) {
		case 'Open':
			return 'open';
		case 'Announced':
		case 'Queued':
		case 'Scheduled':
			return 'warn';
		case 'Enacted':
			return 'good';
		case 'EnactmentFailed':
			return 'bad';
		default:
			return 'quiet';
	}
}

export function verdictTone(verdict: Verdict): Tone {
	return ({ Passed: 'good', Rejected: 'bad', NotDecided: 'warn' } as const)[verdict];
}
