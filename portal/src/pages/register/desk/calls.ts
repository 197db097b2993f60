// SPDX-License-Identifier: Apache-2.0

// What the desks sign. An act that names a document puts it on record first, where it is not: in one
// call, of which all happens or nothing.

import type { Transaction } from 'polkadot-api';
import type { Api } from '../../../chain';
import { chamberValue, type Kind } from '../../../read/register';
import type { ActKind } from '../../../read/register-acts';
import { isOnRecord } from '../../../read/register-desk';
import { account } from '../../../sign';
import type { ChamberName } from '../../../ui/types';

/** What an admission says. */
export interface AdmissionGiven {
	account: string;
	chamber: ChamberName;
	kind: Kind;
	name?: string;
	evidence: string;
	tag: string;
	expires: number;
}

/** A document that an act names. */
export interface Named {
	fingerprint: string;
	kind: 'Evidence' | 'Statement';
}

type Call = Parameters<Api['tx']['Proxy']['proxy']>[0]['call'];

/** The type of a transaction carries its own call; a call within a call is any of them. */
const callOf = (transaction: Transaction): Call => transaction.decodedCall as Call;

const recordOf = (api: Api, { fingerprint, kind }: Named): Transaction =>
	api.tx.Records.record({ fingerprint, kind: { type: kind, value: undefined }, locator: '', replaces: undefined });

/** The act, after what it names has been put on record, where it is not. */
export async function withRecords(api: Api, documents: Named[], act: Transaction): Promise<Transaction> {
	const distinct = [...new Map(documents.map((document) => [document.fingerprint, document])).values()];
	const known = await Promise.all(distinct.map(({ fingerprint }) => isOnRecord(api, fingerprint)));
	const missing = distinct.filter((_, place) => !known[place]);
	if (!missing.length) return act;
	return api.tx.Utility.batch_all({
		calls: [...missing.map((document) => callOf(recordOf(api, document))), callOf(act)],
	});
}

/** The act for the account that holds the office, by the proxy of whoever signs where that is another one. */
export function actingFor(api: Api, office: string, act: Transaction): Transaction {
	if (office === account.current?.address) return act;
	return api.tx.Proxy.proxy({
		real: { type: 'Id', value: office },
		force_proxy_type: undefined,
		call: callOf(act),
	});
}

function admission({ account: key, chamber, kind, name, evidence, tag, expires }: AdmissionGiven) {
	const applicant =
		kind === 'Citizen'
			? { type: 'Citizen' as const, value: undefined }
			: { type: 'Organisation' as const, value: { name: name ?? '' } };
	return { account: key, chamber: chamberValue(chamber), applicant, evidence, tag, expires };
}

const evidenceOf = (given: AdmissionGiven[]): Named[] =>
	given.map(({ evidence }) => ({ fingerprint: evidence, kind: 'Evidence' }));

export const admit = (api: Api, given: AdmissionGiven): Promise<Transaction> =>
	withRecords(api, evidenceOf([given]), api.tx.Stakeholders.admit({ admission: admission(given) }));

export const admitBatch = (api: Api, given: AdmissionGiven[]): Promise<Transaction> =>
	withRecords(api, evidenceOf(given), api.tx.Stakeholders.admit_batch({ admissions: given.map(admission) }));

export const actValue = (type: ActKind) => ({ type, value: undefined });
