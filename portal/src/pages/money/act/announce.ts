// SPDX-License-Identifier: Apache-2.0

// A decision of the chambers on a call of this pallet: announced by an organisation.

import type { Transaction } from 'polkadot-api';
import type { Api } from '../../../chain/types';
import { forms } from '../../../text/money-forms';
import type { FieldError } from '../../../ui/types';
import { type Chosen, type ToRecord, withRecords } from './documents';

export type Rule = 'Ordinary' | 'Budget';

export interface Announcement {
	rule: Rule;
	title: string;
	text: Chosen;
}

/** A title as the chain takes it: in normal form, without blanks around it. */
export const tidyTitle = (title: string): string => title.trim().replace(/\s+/g, ' ').normalize('NFC');

export function checkTitle(id: string, title: string, most: number): FieldError[] {
	const length = [...tidyTitle(title)].length;
	if (length === 0) return [{ id, text: forms().errors.title }];
	return length > most ? [{ id, text: forms().errors.tooLong(most) }] : [];
}

/** Announces it, with its text and these other documents put on record before. */
export function announce(
	api: Api,
	{ rule, title, text }: Announcement,
	call: Transaction,
	documents: ToRecord[] = [],
): Promise<Transaction> {
	const announced = api.tx.Decisions.announce_call({
		rule: { type: rule, value: undefined },
		call: call.decodedCall as never,
		title: tidyTitle(title),
		text: text.fingerprint,
	});
	return withRecords(api, [...documents, { chosen: text, kind: 'Statement' }], announced);
}
