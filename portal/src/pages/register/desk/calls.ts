// SPDX-License-Identifier: Apache-2.0

// What the desks sign.

import type { Transaction } from 'polkadot-api';
import type { Api } from '../../../chain';
import { chamberValue, type Kind } from '../../../read/register';
import type { ActKind } from '../../../read/register-acts';
import { account } from '../../../sign';
import { callOf, type ToRecord, withRecords } from '../../../sign/record';
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

const evidenceOf = (given: AdmissionGiven[]): ToRecord[] =>
	given.map(({ evidence }) => ({ fingerprint: evidence, kind: 'Evidence' }));

export const admit = (api: Api, given: AdmissionGiven): Promise<Transaction> =>
	withRecords(api, evidenceOf([given]), api.tx.Stakeholders.admit({ admission: admission(given) }));

export const admitBatch = (api: Api, given: AdmissionGiven[]): Promise<Transaction> =>
	withRecords(api, evidenceOf(given), api.tx.Stakeholders.admit_batch({ admissions: given.map(admission) }));

export const actValue = (type: ActKind) => ({ type, value: undefined });
