// SPDX-License-Identifier: Apache-2.0
// Acts that take nothing but the thing that they are about: there is no form, only what will happen.

import type { Api } from '../../../chain/types';
import type { Act } from '../../../read/debate/acts';
import type { Scene } from '../../../read/debate/scene';
import { LINK_KINDS } from '../../../read/debate/types';
import { debate } from '../../../text/debate';
import { numbered } from '../parts/names';
import { type Plan, proposalOf } from './plan';

type Make = (scene: Scene, query: URLSearchParams) => Plan;

const onProposal =
	(call: (tx: Api['tx']['Proposals'], proposal: number) => ReturnType<Plan['call']>): Make =>
	(scene) => {
		const proposal = proposalOf(scene).info.number;
		return { call: (api) => call(api.tx.Proposals, proposal) };
	};

const onMeeting =
	(call: (tx: Api['tx']['Proposals'], meeting: number) => ReturnType<Plan['call']>): Make =>
	({ meeting }) => {
		const number = meeting?.number ?? 0;
		return { said: () => ({ number }), call: (api) => call(api.tx.Proposals, number) };
	};

const SIMPLE: Partial<Record<Act, Make>> = {
	attend: onMeeting((tx, meeting) => tx.confirm_attendance({ meeting })),
	'not-attend': onMeeting((tx, meeting) => tx.deny_attendance({ meeting })),
	'take-back': (scene) => {
		const { info } = proposalOf(scene);
		const {
			number: proposal,
			proposal: { version },
		} = info;
		return { call: (api) => api.tx.Proposals.withdraw_endorsement({ proposal, version }) };
	},
	withdraw: onProposal((tx, proposal) => tx.withdraw_proposal({ proposal })),
	'leave-co-authorship': onProposal((tx, proposal) => tx.leave_co_authorship({ proposal })),
	admit: onProposal((tx, proposal) => tx.admit({ proposal })),
	'put-to-decision': onProposal((tx, proposal) => tx.put_to_decision({ proposal })),
	disown: onProposal((tx, proposal) => tx.disown({ proposal })),
	'stand-by': onProposal((tx, proposal) => tx.stand_by({ proposal })),
	'take-over': onProposal((tx, proposal) => tx.take_over({ proposal })),
	lapse: onProposal((tx, proposal) => tx.lapse({ proposal })),
	'withdraw-departure': onProposal((tx, proposal) => tx.withdraw_departure({ proposal })),
	'withdraw-amendment': (scene) => {
		const { info, amendment } = proposalOf(scene);
		const number = amendment?.number ?? 0;
		return {
			said: () => ({ number }),
			call: (api) => api.tx.Proposals.withdraw_amendment({ proposal: info.number, amendment: number }),
		};
	},
	'reject-link': (scene, query) => {
		const { info, younger } = proposalOf(scene);
		const kind = linkKind(query);
		const proposal = younger?.number ?? 0;
		return {
			said: () => ({ name: numbered(proposal, younger?.title), what: debate().linkTo[kind] }),
			call: (api) =>
				api.tx.Proposals.reject_link({ proposal, to: info.number, kind: { type: kind, value: undefined } }),
		};
	},
};

/** The kind of link that the address names. */
export function linkKind(query: URLSearchParams): (typeof LINK_KINDS)[number] {
	return LINK_KINDS.find((kind) => kind === query.get('kind')) ?? 'Merges';
}

/** What such an act comes to; undefined for acts that have a form. */
export function simplePlan(act: Act, scene: Scene, query: URLSearchParams): Plan | undefined {
	return SIMPLE[act]?.(scene, query);
}
