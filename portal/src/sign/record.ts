// SPDX-License-Identifier: Apache-2.0

/**
 * Documents that an act names have to be on record. Those that nobody has put there are put there by the way,
 * in one transaction, of which all happens or nothing.
 */

import type { Transaction } from 'polkadot-api';
import type { Api } from '../chain/types';
import type { OwnKind } from '../read/records';

/** A document that is to be on record before an act names it. */
export interface ToRecord {
	fingerprint: string;
	kind: OwnKind;
	locator?: string;
}

type Call = Parameters<Api['tx']['Utility']['batch_all']>[0]['calls'][number];

/** The type of a transaction carries its own call; a call within a call is any of them. */
export const callOf = (transaction: Transaction): Call => transaction.decodedCall as Call;

/** Is a document with this fingerprint on record, whoever has put it there? At the best block: there it will be named. */
export async function isOnRecord(api: Api, fingerprint: string): Promise<boolean> {
	return (await api.query.Records.FirstRecords.getValue(fingerprint, { at: 'best' })) !== undefined;
}

function recordOf(api: Api, { fingerprint, kind, locator = '' }: ToRecord): Transaction {
	return api.tx.Records.record({
		fingerprint,
		kind: { type: kind, value: undefined },
		locator,
		replaces: undefined,
	});
}

/** The act, after each of the documents that it names has been put on record, where it is not. */
export async function withRecords(api: Api, documents: ToRecord[], act: Transaction): Promise<Transaction> {
	const distinct = [...new Map(documents.map((document) => [document.fingerprint, document])).values()];
	const known = await Promise.all(distinct.map(({ fingerprint }) => isOnRecord(api, fingerprint)));
	const missing = distinct.filter((_, place) => !known[place]);
	if (missing.length === 0) return act;
	const records = missing.map((document) => recordOf(api, document));
	return api.tx.Utility.batch_all({ calls: [...records, act].map(callOf) });
}
