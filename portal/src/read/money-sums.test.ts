// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
	booksOf,
	citizensOf,
	counted,
	declaredLimit,
	EURO,
	flowOf,
	isScaled,
	partOf,
	pledgersOf,
	poolWeight,
	schedule,
	shareOf,
	shareText,
	stillTaken,
	vetoThresholds,
	WHOLE,
} from './money-sums';

const nothing = {
	pledged: 0n,
	waiting: 0n,
	matched: 0n,
	honoured: 0n,
	sponsored: 0n,
	returned: 0n,
	paid: 0n,
	refunded: 0n,
	left: 0n,
	freed: 0n,
	gone: 0n,
	dust: 0n,
};

describe('the books of a pot', () => {
	it('say what came in, what went out, and what has to be left', () => {
		const books = booksOf({
			...nothing,
			pledged: 200n,
			waiting: 30n,
			sponsored: 100n,
			returned: 10n,
			paid: 90n,
			refunded: 20n,
			left: 5n,
			dust: 1n,
		});
		assert.deepEqual([books.cameIn, books.wentOut, books.left], [330n, 126n, 204n]);
	});

	it('leave out what is no money in the pot', () => {
		const books = booksOf({ ...nothing, honoured: 500n, matched: 70n, freed: 3n, gone: 9n });
		assert.deepEqual([books.cameIn, books.wentOut], [0n, 0n]);
	});

	it('count pledges, matching and honoured money towards the minimum, and not what waits', () => {
		assert.equal(counted({ ...nothing, pledged: 10n, honoured: 5n, waiting: 100n }, 3n), 18n);
	});

	it('follow every movement, so that the last line holds what is left', () => {
		const moves = [
			{ type: 'Pledged', value: { amount: 100n, waiting: 20n } },
			{ type: 'Sponsored', value: { amount: 50n } },
			{ type: 'MovedUp', value: { amount: 20n } },
			{ type: 'Matched', value: { amount: 40n } },
			{ type: 'Withdrawn', value: { amount: 10n, waiting: 0n } },
			{ type: 'Paid', value: { amount: 60n } },
			{ type: 'Returned', value: { amount: 10n } },
		];
		const balance = moves.reduce((held, what) => {
			const { into, out } = flowOf(what);
			return held + into - out;
		}, 0n);
		assert.equal(balance, 90n);
	});
});

describe('milestones', () => {
	const terms = {
		milestones: [
			{ share: 300_000, due: 100 },
			{ share: 300_000, due: 200 },
			{ share: 400_000, due: 300 },
		],
	};
	const campaign = { terms, milestone: 1, deadline_moved: 5, stood_still: 7 };
	const funds = { ...nothing, pledged: 1_000n, gone: 100n };

	it('that are not paid move by as much as the next one has moved', () => {
		const next = { milestone: 1, due: 230, amount: 270n };
		const list = schedule({ campaign, funds, matching: 100n, next });
		assert.deepEqual(
			list.map(({ due, state }) => [due, state]),
			[
				[100, 'paid'],
				[230, 'next'],
				[330, 'later'],
			],
		);
	});

	it('are shares of what was put in by those who stay, and the next one is as the chain says', () => {
		const next = { milestone: 1, due: 230, amount: 269n };
		const list = schedule({ campaign, funds, matching: 100n, next });
		assert.deepEqual(
			list.map(({ amount }) => amount),
			[300n, 269n, 400n],
		);
	});

	it('move with the deadline and the clock once nothing is next', () => {
		const list = schedule({ campaign, funds, matching: 0n });
		assert.deepEqual(
			list.map(({ due }) => due),
			[100, 212, 312],
		);
	});
});

describe('shares', () => {
	it('are read with a comma and with a point', () => {
		assert.deepEqual(['33,5', '33.5', '100', '0.0001', ' 25 % '].map(shareOf), [
			335_000,
			335_000,
			WHOLE,
			1,
			250_000,
		]);
	});

	it('are refused where they are none', () => {
		assert.deepEqual(
			['', '0', '101', '100,1', '-5', '1e2', '3.33333', 'a'].map(shareOf),
			Array(8).fill(undefined),
		);
	});

	it('are written with as many digits as they need', () => {
		assert.deepEqual([335_000, WHOLE, 1, 250_000].map(shareText), ['33.5', '100', '0.0001', '25']);
	});

	it('of an amount are rounded down', () => {
		assert.equal(partOf(10n, 333_333), 3n);
		assert.equal(partOf(3n * EURO, WHOLE), 3n * EURO);
	});
});

describe('the rules about money', () => {
	it('put a veto to decision with a third of the money, rounded up, or of the citizens, five at least', () => {
		assert.deepEqual(vetoThresholds(100n, 20), { money: 34n, heads: 7 });
		assert.deepEqual(vetoThresholds(99n, 3), { money: 33n, heads: 5 });
	});

	it('count declared money up to its share, and never what the minimum needs', () => {
		assert.equal(declaredLimit({ minimum: 50n, optimum: 100n, declared_share: 300_000 }), 30n);
		assert.equal(declaredLimit({ minimum: 90n, optimum: 100n, declared_share: 300_000 }), 10n);
	});

	it('take four times the optimum in all', () => {
		assert.equal(stillTaken({ ...nothing, pledged: 100n, waiting: 250n, honoured: 10n }, 100n), 40n);
		assert.equal(stillTaken({ ...nothing, pledged: 100n, waiting: 300n }, 100n), 0n);
	});

	it('weigh a pool by what a hundred citizens can have of it', () => {
		const pool = (adds: number, per: number, cap: bigint, total: bigint) =>
			poolWeight({ ratio: { adds, per }, cap, total });
		assert.equal(pool(1, 1, 50n, 5_000n), 5_000n);
		assert.equal(pool(1, 10, 50n, 5_000n), 500n);
		assert.equal(pool(3, 1, 1n, 5_000n), 100n);
	});

	it('scale a pool of which more is claimed than it adds', () => {
		assert.equal(isScaled({ claims: 101n }, 100n), true);
		assert.equal(isScaled({ claims: 100n }, 100n), false);
	});

	it('count citizens apart from organisations and from those who are not registered', () => {
		const of = (pledgers: number) => ({ pledgers });
		const chambers = {
			business: { organisations: of(2), citizens: of(0) },
			civil_society: { organisations: of(1), citizens: of(4) },
		};
		assert.equal(citizensOf(chambers), 4);
		assert.equal(pledgersOf({ chambers, unregistered: of(3) }), 10);
	});
});
