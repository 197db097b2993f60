// SPDX-License-Identifier: Apache-2.0

// A document that an act names: written here, a file, or on record already. What is new is put on
// record with the same signature, and a text on the content servers before that.

import type { Transaction } from 'polkadot-api';
import { getApi } from '../../../chain';
import type { Api } from '../../../chain/types';
import { readFingerprint } from '../../../lib/fingerprint';
import { shortHash } from '../../../lib/format';
import { language } from '../../../lib/i18n.svelte';
import type { Account } from '../../../sign';
import { isOnRecord, type ToRecord, withRecords } from '../../../sign/record';
import { forms } from '../../../text/money-forms';
import { texts } from '../../../text/texts';
import { makeText, putText, TextFault } from '../../../texts';
import type { FieldError } from '../../../ui/types';

export type Mode = 'write' | 'file' | 'record' | 'none';

/** What a form has of a document so far. */
export interface Draft {
	mode: Mode | undefined;
	text: string;
	/** The fingerprint of the file; the file itself stays where it is. */
	file: string | undefined;
	locator: string;
	fingerprint: string;
}

export const newDraft = (mode?: Mode): Draft => ({
	mode,
	text: '',
	file: undefined,
	locator: '',
	fingerprint: '',
});

/** A document that an act can name. */
export interface Chosen {
	fingerprint: string;
	/** Of a text that was written here: what the content servers get. */
	bytes?: Uint8Array;
	/** What is to be put on record, if nobody has done it. */
	record?: { locator: string };
}

interface Finished {
	chosen?: Chosen;
	errors: FieldError[];
}

async function written(draft: Draft, id: string): Promise<Finished> {
	try {
		const { bytes, fingerprint } = await makeText(language.current, draft.text);
		return {
			chosen: { fingerprint, bytes, record: { locator: '' } },
			errors: [],
		};
	} catch (problem) {
		if (problem instanceof TextFault) {
			const text = draft.text.trim() ? texts().faults[problem.fault] : forms().errors.text;
			return { errors: [{ id: `${id}-text`, text }] };
		}
		throw problem;
	}
}

async function recorded(draft: Draft, id: string): Promise<Finished> {
	const fingerprint = readFingerprint(draft.fingerprint);
	if (!fingerprint) {
		return { errors: [{ id: `${id}-fingerprint`, text: forms().errors.fingerprint }] };
	}
	if (!(await isOnRecord(await getApi(), fingerprint))) {
		return { errors: [{ id: `${id}-fingerprint`, text: forms().errors.notOnRecord }] };
	}
	return { chosen: { fingerprint }, errors: [] };
}

/** The document that was chosen, or what is wrong with the choice. `id` is that of its fields. */
export async function finish(draft: Draft, id: string): Promise<Finished> {
	switch (draft.mode) {
		case 'write':
			return written(draft, id);
		case 'file':
			return draft.file
				? {
						chosen: {
							fingerprint: draft.file,
							record: { locator: draft.locator.trim().normalize('NFC') },
						},
						errors: [],
					}
				: { errors: [{ id: `${id}-file`, text: forms().errors.file }] };
		case 'record':
			return recorded(draft, id);
		case 'none':
			return { errors: [] };
		default:
			return { errors: [{ id: `${id}-mode`, text: forms().errors.mode }] };
	}
}

/** What is to be put on record of a document; nothing where it is there already. */
export function toRecord(chosen: Chosen | undefined, kind: ToRecord['kind']): ToRecord[] {
	return chosen?.record ? [{ fingerprint: chosen.fingerprint, kind, ...chosen.record }] : [];
}

/** The call, and before it, in one transaction, the record of its document. */
export function withRecord(
	api: Api,
	chosen: Chosen | undefined,
	kind: ToRecord['kind'],
	call: Transaction,
): Promise<Transaction> {
	return withRecords(api, toRecord(chosen, kind), call);
}

/** Puts what was written on the content servers. Where none takes it, nothing is to be sent. */
export async function store(chosen: Chosen | undefined, account: Account): Promise<void> {
	if (!chosen?.bytes) {
		return;
	}
	const { stored } = await putText(chosen.bytes, account);
	if (stored.length === 0) {
		throw new Error(forms().document.notStored);
	}
}

/** What is said of it before somebody signs. */
export function sentencesOf(chosen: Chosen | undefined): string[] {
	return chosen?.record ? [forms().document.sentence(shortHash(chosen.fingerprint))] : [];
}
