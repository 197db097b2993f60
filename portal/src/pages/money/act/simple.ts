// SPDX-License-Identifier: Apache-2.0

// Acts that ask nothing: what will happen, and the call.

import { evidenceOf } from '../../../read/money';
import type { Act } from '../../../read/money-acts';
import { declarationOf, officeOf } from '../../../read/money-acts';
import type { Situation } from '../../../read/money-situation';
import type { Intent } from '../../../sign';
import { common } from '../../../text/common';
import { happens } from '../../../text/money-forms';
import { milestoneOf, numberOf, pageOf, titleOf } from './context';

type Simple = (situation: Situation) => Intent;

const leave: Simple = (situation) => {
	const leaving = situation.own?.pledge?.on_leaving;
	return {
		sentences: [
			happens().leave(leaving?.amount ?? 0n, titleOf(situation)),
			...(leaving && leaving.freed > 0n ? [happens().leaveFreed(leaving.freed)] : []),
		],
		call: (api) => api.tx.Pledges.leave({ campaign: numberOf(situation) }),
	};
};

const accept: Simple = (situation) => {
	const role = officeOf(situation)?.role.type ?? 'Reviewer';
	return {
		sentences: [
			happens().accept(common().office[role], titleOf(situation)),
			role === 'Beneficiary' ? happens().acceptBeneficiary : happens().acceptHeld,
		],
		call: (api) => api.tx.Pledges.accept_office({ office: { type: 'Campaign', value: numberOf(situation) } }),
	};
};

/** The evidence that is judged now: a reviewer's word and a veto name it. */
export function evidenceNow(situation: Situation): string {
	return evidenceOf(pageOf(situation).info.campaign.state) ?? '0x';
}

const approve: Simple = (situation) => {
	const evidence = evidenceNow(situation);
	return {
		sentences: [happens().approve(milestoneOf(situation)), happens().document(evidence)],
		call: (api) => api.tx.Pledges.approve({ campaign: numberOf(situation), evidence }),
	};
};

const cancel: Simple = (situation) => ({
	sentences: [happens().cancel(titleOf(situation))],
	call: (api) => api.tx.Pledges.cancel({ campaign: numberOf(situation) }),
});

const confirmReceipt: Simple = (situation) => ({
	sentences: [happens().confirmReceipt(declarationOf(situation)?.declaration.receipt?.received ?? 0n)],
	call: (api) => api.tx.Pledges.confirm_receipt({ campaign: numberOf(situation) }),
});

const withdrawDeclaration: Simple = (situation) => ({
	sentences: [happens().withdrawDeclaration(declarationOf(situation)?.declaration.amount ?? 0n)],
	call: (api) => api.tx.Pledges.withdraw_declaration({ campaign: numberOf(situation) }),
});

const payOut: Simple = (situation) => {
	const { info } = pageOf(situation);
	const differs = info.beneficiary !== info.payee;
	return {
		sentences: [
			differs ? happens().payeeChanged : happens().payOut(milestoneOf(situation), info.next?.amount ?? 0n),
		],
		call: (api) => api.tx.Pledges.pay_out({ campaign: info.number }),
	};
};

const advance: Simple = (situation) => ({
	sentences: [happens().advance],
	call: (api) => api.tx.Pledges.advance({ campaign: numberOf(situation) }),
});

const moveStray: Simple = (situation) => ({
	sentences: [happens().moveStray(pageOf(situation).stray)],
	call: (api) => api.tx.Pledges.move_stray({ campaign: numberOf(situation) }),
});

const cancelRedemption: Simple = (situation) => ({
	sentences: [happens().cancelRedemption(situation.own?.asked ?? 0n)],
	call: (api) => api.tx.Pledges.cancel_redemption(),
});

const acceptCustodian: Simple = () => ({
	sentences: [happens().acceptCustodian],
	call: (api) => api.tx.Pledges.accept_office({ office: { type: 'Custodian', value: undefined } }),
});

const acceptAuditor: Simple = () => ({
	sentences: [happens().acceptAuditor],
	call: (api) => api.tx.Pledges.accept_office({ office: { type: 'Auditor', value: undefined } }),
});

export const SIMPLE: Partial<Record<Act, Simple>> = {
	leave,
	accept,
	approve,
	cancel,
	'confirm-receipt': confirmReceipt,
	'withdraw-declaration': withdrawDeclaration,
	'pay-out': payOut,
	advance,
	'move-stray': moveStray,
	'cancel-redemption': cancelRedemption,
	'accept-custodian': acceptCustodian,
	'accept-auditor': acceptAuditor,
};
