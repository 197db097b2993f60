// SPDX-License-Identifier: Apache-2.0

// A decision of the chambers on a call of this pallet: announced by an organisation.

import type { Transaction } from 'polkadot-api';
import type { Api } from '../../../chain/types';
import { hasHidden } from '../../../lib/text';
import { callOf, type ToRecord, withRecords } from '../../../sign/record';
import { open } from '../../../text/decide-open';
import { forms } from '../../../text/money-forms';
import type { FieldError } from '../../../ui/types';
import { type Chosen, toRecord } from './documents';

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
	if (length > most) return [{ id, text: forms().errors.tooLong(most) }];
	return hasHidden(tidyTitle(title)) ? [{ id, text: open().wrong.titleHidden }] : [];
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
		call: callOf(call),
		title: tidyTitle(title),
		text: text.fingerprint,
	});
	return withRecords(api, [...documents, ...toRecord(text, 'Statement')], announced);
}
