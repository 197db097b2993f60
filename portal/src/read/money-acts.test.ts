// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CampaignState } from './money';
import {
	type Act,
	barrier,
	CAMPAIGN_ACTS,
	isInLastDays,
	MONEY_ACTS,
	mostToGive,
	possible,
	withdrawable,
} from './money-acts';
import type { Situation } from './money-situation';

const EURO = 1_000_000n;
const EVIDENCE = `0x${'e1'.repeat(32)}`;

const STATES: Record<string, CampaignState> = {
	Open: { type: 'Open', value: undefined },
	AwaitingEvidence: { type: 'AwaitingEvidence', value: undefined },
	InReview: {
		type: 'InReview',
		value: { evidence: EVIDENCE, shown: 90, approvals: [], refusals: [] },
	},
	Approved: {
		type: 'Approved',
		value: { evidence: EVIDENCE, shown: 80, approved: 90, payable_from: 110, vetoed: 0n, heads: 0 },
	},
	Exit: { type: 'Exit', value: { evidence: EVIDENCE, until: 150, raised: 100n, left: 50n } },
	Completed: { type: 'Completed', value: undefined },
	Failed: { type: 'Failed', value: { cause: { type: 'MinimumMissed', value: undefined } } },
} as never;

const BENEFICIARY = 7;
const AGENT = 8;
const REVIEWER = 9;

interface Changes {
	state?: string;
	number?: number | undefined;
	kind?: 'Organisation' | 'Citizen';
	standing?: string;
	chamber?: string;
	info?: object;
	page?: object;
	own?: object;
	campaign?: object;
	custody?: object;
}

/** Somebody with number 20 and ten euros, in a campaign that takes money, but for these changes. */
function situation(changes: Changes = {}): Situation {
	const { state = 'Open', kind = 'Citizen', standing = 'Admitted', chamber = 'CivilSociety' } = changes;
	const number = 'number' in changes ? changes.number : 20;
	const stakeholder =
		number === undefined
			? undefined
			: {
					number,
					kind: { type: kind },
					standing: { type: standing },
					chamber: { type: chamber },
					frozen: false,
				};
	const office = (of: number, role: string) => ({
		number: of,
		role: { type: role },
		accepted: `dv${of}`,
		rests: false,
	});
	return {
		now: 100,
		own: {
			account: `dv${number ?? ''}`,
			stakeholder,
			free: 10n * EURO,
			asked: 0n,
			smallSum: 0n,
			...changes.own,
		},
		page: {
			info: {
				number: 1,
				title: 'Trees',
				deadline: 200,
				waits: false,
				refundable: 0n,
				matching: 0n,
				pools: [],
				funds: { pledged: 50n * EURO, waiting: 0n, honoured: 0n },
				next: { milestone: 0, due: 300, amount: EURO },
				campaign: {
					state: STATES[state],
					accepted: true,
					round: 1,
					chamber: { type: 'Business' },
					terms: {
						beneficiary: BENEFICIARY,
						fiscal_agent: AGENT,
						reviewers: [REVIEWER],
						optimum: 100n * EURO,
					},
					...changes.campaign,
				},
				...changes.info,
			},
			offices: [
				office(BENEFICIARY, 'Beneficiary'),
				office(AGENT, 'FiscalAgent'),
				office(REVIEWER, 'Reviewer'),
			],
			declarations: [],
			people: new Map([[BENEFICIARY, { number: BENEFICIARY, isOrganisation: true, chamber: 'Business' }]]),
			stray: 0n,
			behind: false,
			...changes.page,
		},
		custody: { ceiling: 100n, issued_today: 0n, ...changes.custody },
		limits: {
			smallestBalance: 10_000n,
			minPledge: EURO,
			minPool: 100n * EURO,
			maxMoves: 32,
			maxRefunds: 16,
			day: 20,
		},
	} as never;
}

const pledgeOf = (amount: bigint, more: object = {}) => ({
	pledge: { pledge: { amount, vetoed: 0 }, refundable: 0n, ...more },
});

const organisation = (number: number, chamber = 'Academia'): Changes => ({
	number,
	kind: 'Organisation',
	chamber,
});

describe('whoever has chosen no account, or asks for no campaign,', () => {
	it('is told so before anything else, whatever it is', () => {
		for (const act of [...CAMPAIGN_ACTS, ...MONEY_ACTS, 'open'] as Act[]) {
			assert.equal(barrier(act, { ...situation(), own: undefined }), 'noAccount', act);
		}
		for (const act of CAMPAIGN_ACTS) {
			assert.equal(barrier(act, { ...situation(), page: undefined }), 'noCampaign', act);
		}
	});

	it('can do nothing with a frozen key', () => {
		const frozen = situation();
		Object.assign(frozen.own?.stakeholder as object, { frozen: true });
		assert.equal(barrier('pledge', frozen), 'frozen');
	});
});

describe('a pledge', () => {
	it('is for everyone with money, registered or not, but for the beneficiary', () => {
		assert.equal(barrier('pledge', situation()), undefined);
		assert.equal(barrier('pledge', situation({ number: undefined })), undefined);
		assert.equal(barrier('pledge', situation(organisation(BENEFICIARY))), 'isBeneficiary');
		assert.equal(barrier('pledge', situation({ own: { free: 0n } })), 'noMoney');
	});

	it('leaves the smallest balance in an account that is not registered', () => {
		assert.equal(mostToGive(situation()), 10n * EURO);
		assert.equal(mostToGive(situation({ number: undefined })), 10n * EURO - 10_000n);
		assert.equal(barrier('pledge', situation({ number: undefined, own: { free: 10_000n } })), 'noMoney');
	});

	it('waits until those have accepted who are needed, and for the waiting list', () => {
		assert.equal(barrier('pledge', situation({ campaign: { accepted: false } })), 'notAcceptedYet');
		assert.equal(barrier('pledge', situation({ info: { waits: true } })), 'waitingFirst');
	});

	it('is taken up to four times the optimum', () => {
		const funds = { pledged: 100n * EURO, waiting: 299n * EURO, honoured: 0n };
		assert.equal(barrier('pledge', situation({ info: { funds } })), undefined);
		const full = { ...funds, waiting: 299n * EURO + 1n };
		assert.equal(barrier('pledge', situation({ info: { funds: full } })), 'full');
	});

	it('is neither made nor withdrawn after the deadline', () => {
		const after = situation({ state: 'AwaitingEvidence', own: pledgeOf(EURO) });
		assert.equal(barrier('pledge', after), 'inAwaitingEvidence');
		assert.equal(barrier('withdraw', after), 'inAwaitingEvidence');
	});

	it('can be withdrawn with what waits, by whoever has one, in any standing', () => {
		const own = pledgeOf(2n * EURO, { waiting: { amount: EURO } });
		assert.equal(withdrawable(situation({ own })), 3n * EURO);
		assert.equal(barrier('withdraw', situation({ own, standing: 'Suspended' })), undefined);
		assert.equal(barrier('withdraw', situation()), 'nothingPutIn');
	});

	it('is in its last days from the third day before the deadline on', () => {
		assert.equal(isInLastDays(situation({ info: { deadline: 160 } })), true);
		assert.equal(isInLastDays(situation({ info: { deadline: 161 } })), false);
	});
});

describe('a veto', () => {
	const own = pledgeOf(EURO);

	it('is for those whose money it is, while the veto window is open', () => {
		assert.equal(barrier('veto', situation({ state: 'Approved', own })), undefined);
		assert.equal(barrier('veto', situation({ state: 'Approved' })), 'nothingPutIn');
		assert.equal(barrier('veto', situation({ state: 'InReview', own })), 'inInReview');
		assert.equal(barrier('veto', { ...situation({ state: 'Approved', own }), now: 110 }), 'vetoWindowOver');
	});

	it('is made once in a round, and again in the next', () => {
		const vetoed = { pledge: { pledge: { amount: EURO, vetoed: 1 }, refundable: 0n } };
		assert.equal(barrier('veto', situation({ state: 'Approved', own: vetoed })), 'alreadyVetoed');
		const next = situation({
			state: 'Approved',
			own: vetoed,
			campaign: { round: 2, state: STATES.Approved },
		});
		assert.equal(barrier('veto', next), undefined);
	});

	it('keeps the milestone from being paid until its window is over', () => {
		assert.equal(barrier('pay-out', situation({ state: 'Approved' })), 'vetoWindowOpen');
		assert.equal(barrier('pay-out', { ...situation({ state: 'Approved' }), now: 110 }), undefined);
	});
});

describe('an office', () => {
	it('is accepted by whoever was named, once', () => {
		const named = situation(organisation(REVIEWER));
		Object.assign(named.page?.offices[2] as object, { accepted: undefined });
		assert.equal(barrier('accept', named), undefined);
		assert.equal(barrier('accept', situation(organisation(REVIEWER))), 'alreadyAccepted');
		assert.equal(barrier('accept', situation()), 'notNamed');
	});

	it('allows nothing before it is accepted, nor while it rests', () => {
		const review = situation({ ...organisation(REVIEWER), state: 'InReview' });
		assert.equal(barrier('approve', review), undefined);
		Object.assign(review.page?.offices[2] as object, { rests: true });
		assert.equal(barrier('approve', review), 'officeRests');
		Object.assign(review.page?.offices[2] as object, { accepted: undefined });
		assert.equal(barrier('approve', review), 'officeNotAccepted');
	});

	it('lets a reviewer give each word once, and none of the beneficiary’s chamber', () => {
		const state = {
			type: 'InReview',
			value: { evidence: EVIDENCE, shown: 90, approvals: [{ by: REVIEWER }], refusals: [] },
		};
		const approved = situation({ ...organisation(REVIEWER), campaign: { state } });
		assert.equal(barrier('approve', approved), 'alreadyApproved');
		assert.equal(barrier('refuse', approved), undefined);
		const own = situation({ ...organisation(REVIEWER, 'Business'), state: 'InReview' });
		assert.equal(barrier('approve', own), 'reviewersChamber');
	});

	it('lets the beneficiary show better evidence before the due block, and no more after it', () => {
		const beneficiary = organisation(BENEFICIARY, 'Business');
		assert.equal(barrier('evidence', situation({ ...beneficiary, state: 'AwaitingEvidence' })), undefined);
		const review = { ...beneficiary, state: 'InReview' };
		assert.equal(barrier('evidence', situation(review)), undefined);
		const late = situation({ ...review, info: { next: { milestone: 0, due: 100, amount: EURO } } });
		assert.equal(barrier('evidence', late), 'evidenceTooLate');
		assert.equal(
			barrier('evidence', situation({ ...organisation(AGENT), state: 'AwaitingEvidence' })),
			'notBeneficiary',
		);
	});

	it('of the civic euro belongs to a number and to an account', () => {
		const custody = {
			custodian: { number: 20, account: 'dv20' },
			auditor: { number: 21, account: undefined },
		};
		assert.equal(barrier('announce-issue', situation({ ...organisation(20), custody })), undefined);
		assert.equal(barrier('confirm-issue', situation({ ...organisation(20), custody })), 'notAuditor');
		assert.equal(barrier('confirm-issue', situation({ ...organisation(21), custody })), 'officeNotAccepted');
		assert.equal(barrier('accept-auditor', situation({ ...organisation(21), custody })), undefined);
		const moved = situation({ ...organisation(20), custody, own: { account: 'dvNew' } });
		assert.equal(barrier('redeem', moved), 'officeRests');
	});
});

describe('sponsors and donors', () => {
	it('are organisations in good standing other than the beneficiary', () => {
		assert.equal(barrier('sponsor', situation(organisation(20))), undefined);
		assert.equal(barrier('sponsor', situation()), 'notOrganisation');
		assert.equal(
			barrier('sponsor', situation({ ...organisation(20), standing: 'Expired' })),
			'notInStanding',
		);
		assert.equal(barrier('sponsor', situation(organisation(BENEFICIARY))), 'isBeneficiary');
		assert.equal(barrier('declare', situation(organisation(AGENT))), 'isAgent');
	});

	it('have one pool, and add to it', () => {
		const pools = [{ pool: { sponsor: 20, vetoed: 0 }, adds: 0n }];
		assert.equal(barrier('sponsor', situation({ ...organisation(20), info: { pools } })), 'hasPool');
		assert.equal(barrier('top-up', situation({ ...organisation(20), info: { pools } })), undefined);
		assert.equal(barrier('top-up', situation(organisation(20))), 'noPool');
	});

	it('confirm what was attested, and withdraw what was not honoured', () => {
		const declared = (receipt: object | undefined) => ({
			...organisation(20),
			page: {
				declarations: [{ donor: 20, lapsed: false, declaration: { amount: EURO, until: 150, receipt } }],
			},
		});
		assert.equal(barrier('confirm-receipt', situation(declared(undefined))), 'notAttested');
		assert.equal(barrier('confirm-receipt', situation(declared({ confirmed: false }))), undefined);
		assert.equal(barrier('confirm-receipt', situation(declared({ confirmed: true }))), 'honoured');
		assert.equal(barrier('withdraw-declaration', situation(declared({ confirmed: true }))), 'honoured');
		assert.equal(barrier('attest', situation({ ...declared(undefined), ...organisation(AGENT) })), undefined);
		assert.equal(
			barrier('attest', { ...situation({ ...declared(undefined), ...organisation(AGENT) }), now: 150 }),
			'nothingDeclared',
		);
	});
});

describe('what can be done now', () => {
	it('has a pledge and nothing of the offices for a citizen in an open campaign', () => {
		assert.deepEqual(possible(situation()), ['pledge']);
	});

	it('has taking back and counting anew for whoever has pledged', () => {
		assert.deepEqual(possible(situation({ own: pledgeOf(EURO) })), ['pledge', 'withdraw', 'renew']);
	});

	it('has leaving in an exit window, and a refund where something is due to the account itself', () => {
		assert.deepEqual(possible(situation({ state: 'Exit', own: pledgeOf(EURO) })), ['leave']);
		const failed = { state: 'Failed', info: { refundable: 5n } };
		assert.deepEqual(possible(situation({ ...failed, own: pledgeOf(EURO, { refundable: 5n }) })), ['refund']);
		assert.deepEqual(possible(situation(failed)), []);
		assert.equal(barrier('refund', situation(failed)), undefined);
	});

	it('has nothing in a campaign that is completed', () => {
		assert.deepEqual(possible(situation({ state: 'Completed', own: pledgeOf(EURO) })), []);
	});
});
