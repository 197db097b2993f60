// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Decision, State } from '../../../read/decisions';
import { stepsOf } from './life';
import {
	isMarked,
	type Own,
	type Person,
	whyNotAnnounce,
	whyNotClose,
	whyNotObject,
	whyNotRetry,
	whyNotSecond,
	whyNotVote,
	whyNotWithdraw,
} from './standing';

const PERSON: Person = {
	address: 'dvAlice',
	number: 7,
	chamber: 'Academia',
	isOrganisation: true,
	standing: 'Admitted',
	frozen: false,
};
const OWN: Own = { person: PERSON, mayVote: true, hasObjected: false, onRoll: true, keySince: 0 };

function decision(state: State, more: Partial<Decision> = {}): Decision {
	return {
		number: 1,
		subject: { about: 'Question' },
		ruleName: 'Ordinary',
		rule: { length: 14, delay: 2, seconders: 1 },
		by: 1,
		announced: 5,
		backers: ['Municipality'],
		seconders: [],
		secondsMissing: 1,
		consent: [],
		putOff: false,
		state,
		...more,
	} as Decision;
}

const CALL = {
	about: 'Call',
	call: { type: 'A', value: { type: 'b', value: {} } },
	transactionVersion: 1,
} as const;
const OPENING = { opened: 10, checkpoint: 0, closes: 24, addedDays: 0 };

describe('who may vote', () => {
	const open = decision({ at: 'Open' }, { opening: OPENING });
	const not: Own = { ...OWN, mayVote: false };

	it('is said by the chain, and by nothing here', () => {
		assert.equal(whyNotVote(open, OWN, 99), undefined);
	});

	it('is told why they may not', () => {
		assert.equal(whyNotVote(decision({ at: 'Queued', from: 9 }), not, 8), 'notYetOpen');
		assert.equal(whyNotVote(decision({ at: 'Lapsed' }), not, 8), 'closed');
		assert.equal(whyNotVote(open, { ...not, person: undefined }, 12), 'unknown');
		assert.equal(whyNotVote(open, not, 24), 'closed');
		assert.equal(whyNotVote(open, { ...not, onRoll: false }, 12), 'notOnRoll');
		assert.equal(whyNotVote(open, { ...not, keySince: 10 }, 12), 'keyTooNew');
		assert.equal(whyNotVote(open, { ...not, person: { ...PERSON, frozen: true } }, 12), 'frozen');
		assert.equal(whyNotVote(open, { ...not, person: { ...PERSON, standing: 'Barred' } }, 12), 'barred');
		const challenge = decision(
			{ at: 'Open' },
			{ opening: OPENING, subject: { about: 'Challenge', stakeholder: 7 } },
		);
		assert.equal(whyNotVote(challenge, not, 12), 'ownChallenge');
	});
});

describe('who may second and announce', () => {
	const announced = decision({ at: 'Announced', lapses: 19 });

	it('is an organisation of another chamber that has not spoken yet', () => {
		assert.equal(whyNotSecond(announced, OWN, 18), undefined);
		assert.equal(whyNotSecond(announced, OWN, 19), 'notAnnounced');
		assert.equal(whyNotSecond({ ...announced, by: 7 }, OWN, 18), 'ownDecision');
		assert.equal(whyNotSecond({ ...announced, backers: ['Academia'] }, OWN, 18), 'chamberHasSpoken');
		assert.equal(whyNotSecond({ ...announced, seconders: [7] }, OWN, 18), 'chamberHasSpoken');
		assert.equal(
			whyNotSecond(announced, { ...OWN, person: { ...PERSON, isOrganisation: false } }, 18),
			'citizen',
		);
	});

	it('is an organisation in good standing', () => {
		assert.equal(whyNotAnnounce(PERSON), undefined);
		assert.equal(whyNotAnnounce({ ...PERSON, isOrganisation: false }), 'citizen');
		assert.equal(whyNotAnnounce({ ...PERSON, standing: 'Suspended' }), 'standing');
		assert.equal(whyNotAnnounce(undefined), 'unknown');
	});

	it('withdraws what it has announced itself, while it waits', () => {
		assert.equal(whyNotWithdraw({ ...announced, by: 7 }, OWN, 18), undefined);
		assert.equal(whyNotWithdraw(announced, OWN, 18), 'notOpener');
		assert.equal(whyNotWithdraw({ ...announced, by: 7 }, OWN, 19), 'notAnnounced');
	});
});

describe('what has passed', () => {
	const scheduled = decision({ at: 'Scheduled', enacts: 26 }, { opening: OPENING, subject: CALL });

	it('can be objected to until its block, once each', () => {
		assert.equal(whyNotObject(scheduled, OWN, 25), undefined);
		assert.equal(whyNotObject(scheduled, OWN, 26), 'nothingToObjectTo');
		assert.equal(whyNotObject(scheduled, { ...OWN, hasObjected: true }, 25), 'alreadyObjected');
		assert.equal(whyNotObject({ ...scheduled, putOff: true }, OWN, 25), 'alreadyPutOff');
		assert.equal(
			whyNotObject({ ...scheduled, subject: { about: 'Question' } }, OWN, 25),
			'nothingToObjectTo',
		);
	});

	it('can be tried again a day after it failed, until its time is over', () => {
		const error = { pallet: 'Validators', name: 'KeysNotSet' };
		const failed = decision({ at: 'EnactmentFailed', block: 30, error }, { subject: CALL, retryUntil: 44 });
		assert.equal(whyNotRetry(failed, OWN, 31, 1), undefined);
		assert.equal(whyNotRetry(failed, OWN, 30, 1), 'tooSoonToRetry');
		assert.equal(whyNotRetry(failed, OWN, 44, 1), 'retryOver');
		const proposal = { ...failed, subject: { about: 'Proposal', proposal: 1, version: '0x' } as const };
		assert.equal(whyNotRetry(proposal, OWN, 44, 1), undefined);
		assert.equal(whyNotRetry(scheduled, OWN, 26, 1), 'nothingToRetry');
	});

	it('closes by hand when it is due, and not before', () => {
		const open = decision({ at: 'Open' }, { opening: OPENING });
		assert.equal(whyNotClose(open, 23), 'nothingToClose');
		assert.equal(whyNotClose(open, 24), undefined);
	});
});

describe('a page of objections', () => {
	it('has two bits for each roll number, the lowest first', () => {
		// The second and the fifth place.
		const page = `0x0802${'00'.repeat(254)}`;
		const marked = Array.from({ length: 1024 }, (_, i) => i).filter((i) => isMarked(page, i));
		assert.deepEqual(marked, [1, 4]);
	});
});

describe('the life of a decision', () => {
	const names = (of: Decision, now = 12) => stepsOf(of, now).map(({ name, state }) => `${name} ${state}`);

	it('has one step that is now, in every state, but for what is carried out', () => {
		const states: State[] = [
			{ at: 'Announced', lapses: 19 },
			{ at: 'Queued', from: 10 },
			{ at: 'Open' },
			{ at: 'Closed' },
			{ at: 'Scheduled', enacts: 26 },
			{ at: 'Enacted', block: 26 },
			{ at: 'EnactmentFailed', block: 26, error: { pallet: 'A', name: 'B' } },
			{ at: 'Lapsed' },
			{ at: 'Withdrawn' },
			{ at: 'Annulled', by: 2 },
		];
		for (const state of states) {
			const now = stepsOf(decision(state, { opening: OPENING, subject: CALL }), 25).filter(
				(step) => step.state === 'now',
			);
			assert.equal(now.length, state.at === 'Enacted' ? 0 : 1, state.at);
		}
	});

	it('goes from the announcement by way of opening and close to being carried out', () => {
		const open = decision({ at: 'Open' }, { opening: OPENING, subject: CALL, secondsMissing: 0 });
		assert.deepEqual(names(open), [
			'announced done',
			'seconded done',
			'opened done',
			'closes now',
			'enacts next',
		]);
		assert.equal(stepsOf(open, 12).at(-1)?.from, 26);
	});

	it('ends with the close where there is nothing to carry out', () => {
		const open = decision({ at: 'Open' }, { opening: OPENING, secondsMissing: 0 });
		assert.equal(names(open).at(-1), 'closes now');
	});
});
