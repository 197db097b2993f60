// SPDX-License-Identifier: Apache-2.0

// The acts of the desks that concern one stakeholder: who may do each, what it needs to know, and the
// call that it is.

import type { Transaction } from 'polkadot-api';
import type { Api } from '../../../chain';
import type { Standing } from '../../../read/register';
import type { ActKind } from '../../../read/register-acts';
import { withRecords } from '../../../sign/record';
import { actValue } from './calls';

type DeskAct =
	| 'renew'
	| 'suspend'
	| 'revoke'
	| 'move'
	| 'reinstate'
	| 'second'
	| 'object'
	| 'withdraw-objection'
	| 'withdraw';
export type OfficeAct = 'challenge' | 'withdraw-challenge' | 'put-challenge';
export type What = DeskAct | OfficeAct;

interface Given {
	/** The key of the one concerned. */
	stakeholder: string;
	document?: string;
	/** The block at which a renewed admission ends. */
	expires?: number;
	/** The account to which a key is to move. */
	to?: string;
	/** Which of what is announced. */
	act?: ActKind;
}

interface Definition {
	/** A registrar of the chamber of the one concerned, one of another chamber, or a stakeholder. */
	by: 'own' | 'other' | 'member';
	/** The document that is named: kept by the registrar, or to be read by everybody. */
	document?: 'kept' | 'public';
	term?: boolean;
	to?: boolean;
	/** Of which kinds what is announced can be. */
	acts?: ActKind[];
	/** In which standings it is possible; in all, if none is named. */
	standings?: Standing[];
	call(api: Api, given: Given): Transaction | Promise<Transaction>;
}

const EVERY: ActKind[] = ['Suspension', 'Revocation', 'KeyMove'];

const evidence = ({ document = '' }: Given) => [{ fingerprint: document, kind: 'Evidence' as const }];
const statement = ({ document = '' }: Given) => [{ fingerprint: document, kind: 'Statement' as const }];
const withReasons = ({ stakeholder, document = '' }: Given) => ({ stakeholder, reasons: document });
const announced = ({ stakeholder, act = 'Suspension' }: Given) => ({ stakeholder, act: actValue(act) });

export const ACTS: Record<What, Definition> = {
	renew: {
		by: 'own',
		document: 'kept',
		term: true,
		standings: ['Admitted', 'Suspended', 'Expired'],
		call: (api, given) =>
			withRecords(
				api,
				evidence(given),
				api.tx.Stakeholders.renew({
					stakeholder: given.stakeholder,
					expires: given.expires ?? 0,
					evidence: given.document ?? '',
				}),
			),
	},
	suspend: {
		by: 'own',
		document: 'kept',
		standings: ['Admitted'],
		call: (api, given) =>
			withRecords(api, evidence(given), api.tx.Stakeholders.announce_suspension(withReasons(given))),
	},
	revoke: {
		by: 'own',
		document: 'kept',
		standings: ['Admitted', 'Suspended', 'Expired'],
		call: (api, given) =>
			withRecords(api, evidence(given), api.tx.Stakeholders.announce_revocation(withReasons(given))),
	},
	move: {
		by: 'own',
		document: 'kept',
		to: true,
		standings: ['Admitted', 'Suspended', 'Revoked', 'Left', 'Expired', 'Undone'],
		call: (api, given) =>
			withRecords(
				api,
				evidence(given),
				api.tx.Stakeholders.announce_key_move({ ...withReasons(given), to: given.to ?? '' }),
			),
	},
	reinstate: {
		by: 'own',
		document: 'kept',
		standings: ['Suspended'],
		call: (api, given) =>
			withRecords(api, evidence(given), api.tx.Stakeholders.reinstate(withReasons(given))),
	},
	second: {
		by: 'other',
		acts: ['Suspension', 'KeyMove'],
		call: (api, given) => api.tx.Stakeholders.second(announced(given)),
	},
	object: {
		by: 'own',
		acts: EVERY,
		call: (api, given) => api.tx.Stakeholders.object(announced(given)),
	},
	'withdraw-objection': {
		by: 'own',
		acts: EVERY,
		call: (api, given) => api.tx.Stakeholders.withdraw_objection(announced(given)),
	},
	withdraw: {
		by: 'own',
		acts: EVERY,
		call: (api, given) => api.tx.Stakeholders.withdraw_announcement(announced(given)),
	},
	challenge: {
		by: 'member',
		document: 'public',
		standings: ['Admitted', 'Suspended', 'Revoked', 'Left', 'Expired'],
		call: (api, given) =>
			withRecords(api, statement(given), api.tx.Stakeholders.challenge(withReasons(given))),
	},
	'withdraw-challenge': {
		by: 'member',
		call: (api, { stakeholder }) => api.tx.Stakeholders.withdraw_challenge({ stakeholder }),
	},
	'put-challenge': {
		by: 'member',
		call: (api, { stakeholder }) => api.tx.Decisions.announce_challenge({ stakeholder }),
	},
};

export const DESK_ACTS: DeskAct[] = [
	'renew',
	'suspend',
	'revoke',
	'move',
	'reinstate',
	'second',
	'object',
	'withdraw-objection',
	'withdraw',
];

export const isDeskAct = (what: string): what is DeskAct => DESK_ACTS.some((act) => act === what);

export const isOfficeAct = (what: string): what is OfficeAct =>
	what === 'challenge' || what === 'withdraw-challenge' || what === 'put-challenge';
