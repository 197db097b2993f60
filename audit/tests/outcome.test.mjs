// What ballots come to, who has come, and when decisions are looked at.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Agenda } from '../lib/count/agenda.mjs';
import { Attendance } from '../lib/count/attendance.mjs';
import { byChamber, CHAMBERS } from '../lib/count/chambers.mjs';
import { Extremes, noTallies, outcomeOf } from '../lib/count/outcome.mjs';

const share = (numerator, denominator) => ({ numerator, denominator });
const rule = (more = {}) => ({
	chambers: byChamber(() => ({ quorum: { AtLeast: share(1n, 4n) } })),
	concurrence: 3n,
	overall: { MoreThan: share(1n, 2n) },
	...more,
});
const roll = (organisations) => byChamber(() => ({ organisations, citizens: 0n }));
const none = byChamber(() => false);
const conditions = (more = {}) => ({
	consent: none,
	dormant: none,
	revival: false,
	held: true,
	...more,
});

/** Ballots of organisations, `[yes, no]` by chamber in their order. */
function tallies(...chambers) {
	const found = noTallies();
	for (const [i, [yes, no]] of chambers.entries()) {
		Object.assign(found[CHAMBERS[i]].organisations, { yes: BigInt(yes), no: BigInt(no) });
	}
	return found;
}

const verdict = (ballots, more, rules) =>
	outcomeOf(rule(rules), roll(8n), ballots, conditions(more)).verdict;

describe('an outcome', () => {
	it('passes where enough chambers do, and is rejected where more are against', () => {
		assert.equal(verdict(tallies([2, 0], [2, 0], [2, 0], [0, 0])), 'Passed');
		assert.equal(verdict(tallies([2, 0], [2, 0], [1, 0], [0, 0])), 'NotDecided');
		assert.equal(verdict(tallies([0, 2], [0, 2], [1, 0], [0, 0])), 'Rejected');
		assert.equal(verdict(tallies([0, 0], [0, 0], [0, 0], [0, 0])), 'Rejected');
	});

	it('is not decided where it has not held for a day', () => {
		const [yes, no] = [tallies([8, 0], [8, 0], [8, 0], [8, 0]), tallies([0, 8], [0, 8])];
		assert.equal(verdict(yes, { held: false }), 'NotDecided');
		assert.equal(verdict(no, { held: false }), 'NotDecided');
	});

	it('needs exactly its share, or more than that, as the rule says', () => {
		// In each chamber the mean is (6 - 2) / 8: three quarters in favour.
		const ballots = tallies([6, 2], [6, 2], [6, 2], [6, 2]);
		assert.equal(verdict(ballots, {}, { overall: { AtLeast: share(3n, 4n) } }), 'Passed');
		assert.equal(verdict(ballots, {}, { overall: { MoreThan: share(3n, 4n) } }), 'NotDecided');
	});

	it('asks those whose consent it needs, unless they sleep', () => {
		const ballots = tallies([2, 0], [2, 0], [2, 0], [0, 0]);
		const civil = { ...none, civilSociety: true };
		assert.equal(verdict(ballots, { consent: civil }), 'NotDecided');
		assert.equal(verdict(ballots, { consent: civil, dormant: civil }), 'Passed');
		// A dormant chamber that says no in the strength of its quorum is asked all the same.
		const opposed = tallies([2, 0], [2, 0], [2, 0], [0, 2]);
		assert.equal(verdict(opposed, { consent: civil, dormant: civil }), 'NotDecided');
	});

	it('revives where two chambers sleep, and none else is concerned', () => {
		const ballots = tallies([2, 0], [2, 0], [0, 0], [0, 0]);
		const two = { ...none, academia: true, civilSociety: true };
		const revival = { revival: true, consent: { ...none, academia: true } };
		const rules = { concurrence: 2n };
		assert.equal(verdict(ballots, { ...revival, dormant: two }, rules), 'Passed');
		const one = { ...none, academia: true };
		assert.equal(verdict(ballots, { ...revival, dormant: one }, rules), 'NotDecided');
	});

	it('is never made worse by one more yes', () => {
		const places = { Rejected: 0, NotDecided: 1, Passed: 2 };
		let seed = 7;
		const upTo = (limit) => {
			seed = (seed * 48_271) % 2_147_483_647;
			return seed % limit;
		};
		for (let i = 0; i < 2000; i++) {
			const ballots = CHAMBERS.map(() => [upTo(5), upTo(5)]);
			const more = structuredClone(ballots);
			more[upTo(4)][0] += 1;
			const [before, after] = [ballots, more].map((each) => places[verdict(tallies(...each))]);
			assert.ok(after >= before, `${JSON.stringify(ballots)} and ${JSON.stringify(more)}`);
		}
	});
});

describe('the figures of a day', () => {
	it('are the fewest yeses with the most noes, and the other way round', () => {
		const extremes = new Extremes(tallies([1, 0]));
		extremes.note('municipality', tallies([0, 1]).municipality);
		extremes.note('municipality', tallies([1, 1]).municipality);
		assert.deepEqual(extremes.low.municipality, { yes: 0n, no: 1n });
		assert.deepEqual(extremes.high.municipality, { yes: 1n, no: 0n });
		assert.deepEqual(extremes.tallies[0].municipality.organisations, {
			yes: 0n,
			no: 1n,
			abstain: 0n,
		});
	});
});

describe('attendance', () => {
	/** A decision that opened and closed at these blocks, to which the municipality came, or nobody. */
	function count(attendance, [yes], opened, closed) {
		const outcome = outcomeOf(rule(), roll(8n), tallies([yes, 0]), conditions());
		attendance.count(outcome, opened, closed, rule());
	}

	it('makes a chamber dormant that has missed three decisions, and one visit wakes it', () => {
		const attendance = new Attendance(1n, 60n);
		for (const [opened, dormant] of [
			[1n, false],
			[4n, false],
			[7n, true],
		]) {
			count(attendance, [0], opened, opened + 14n);
			assert.equal(attendance.dormantAt(opened + 14n).municipality, dormant, `${opened}`);
		}
		count(attendance, [2], 11n, 25n);
		const { municipality, business } = attendance.dormantAt(25n);
		assert.deepEqual([municipality, business], [false, true]);
	});

	it('counts decisions once that opened within three days, and two are enough long ago', () => {
		const attendance = new Attendance(1n, 60n);
		for (const opened of [7n, 7n, 8n, 9n]) {
			count(attendance, [0], opened, 23n);
		}
		assert.equal(attendance.chambers.business.missed, 1n);
		count(attendance, [0], 10n, 38n);
		assert.equal(attendance.dormantAt(82n).business, false);
		assert.equal(attendance.dormantAt(83n).business, true);
	});
});

describe('the agenda', () => {
	it('puts what has no room at a block into one of the next', () => {
		const agenda = new Agenda(1n);
		for (const number of [1n, 2n, 3n, 4n, 5n]) {
			agenda.note(number, 10n, 0n);
		}
		const taken = [10n, 11n, 12n, 13n, 14n].map((block) => agenda.take(block));
		assert.deepEqual(taken, [[1n], [2n], [3n], [4n], []]);
		// What is due in this block has been looked at.
		agenda.note(6n, 20n, 20n);
		assert.deepEqual([agenda.take(20n), agenda.take(21n)], [[], [6n]]);
	});
});
