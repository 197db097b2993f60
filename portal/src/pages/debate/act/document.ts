// SPDX-License-Identifier: Apache-2.0
// A document that an act names: a text that is written here and goes onto the content servers, or one
// that exists elsewhere.

import type { Transaction } from 'polkadot-api';
import type { Api } from '../../../chain/types';
import type { Language } from '../../../lib/i18n.svelte';
import type { Fingerprint } from '../../../read/debate/types';
import type { Account } from '../../../sign';
import { type ToRecord, withRecords } from '../../../sign/record';
import { forms } from '../../../text/debate-forms';
import { makeText, putText, TextFault } from '../../../texts';
import { contentServers, textAddress } from '../../../texts/servers';

export interface Named {
	fingerprint: Fingerprint;
	locator: string;
}

export interface Document {
	/** Its fingerprint, and where it will be found. The same each time. */
	named(): Promise<Named>;
	/** Puts it where it will be found. */
	put?: (account: Account) => Promise<void>;
}

/** A document that exists already. */
export function elsewhere(fingerprint: Fingerprint, locator: string): Document {
	return { named: async () => ({ fingerprint, locator }) };
}

/** A text written here. It is made once, since each making has another salt and so another fingerprint. */
export function written(lang: Language, body: string, title?: string): Document {
	let made: ReturnType<typeof makeText> | undefined;
	const making = () => (made ??= makeText(lang, body, title));
	let isPut = false;
	return {
		async named() {
			const [{ fingerprint }, servers] = await Promise.all([making().catch(inWords), contentServers()]);
			const locator = servers[0] === undefined ? '' : textAddress(servers[0], fingerprint);
			return { fingerprint, locator };
		},
		async put(account) {
			if (isPut) return;
			const { bytes } = await making().catch(inWords);
			const { stored, failed } = await putText(bytes, account);
			if (stored.length === 0) throw new Error(notStored(failed));
			isPut = true;
		},
	};
}

function inWords(error: unknown): never {
	throw error instanceof TextFault ? new Error(forms().store.faults[error.fault]) : error;
}

function notStored(failed: { server: string; why: string }[]): string {
	if (failed.length === 0) return forms().store.none;
	return forms().store.failed(failed.map(({ server, why }) => `${server}: ${why}`).join('; '));
}

/**
 * A call that names a document on record. If nobody has put it on record, the sender does by the way: both
 * happen or none.
 */
export async function onRecord(
	api: Api,
	document: Document,
	kind: ToRecord['kind'],
	call: (fingerprint: Fingerprint) => Transaction,
): Promise<Transaction> {
	const { fingerprint, locator } = await document.named();
	return withRecords(api, [{ fingerprint, kind, locator }], call(fingerprint));
}
