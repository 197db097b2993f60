// Who is on the roll, as the register's events have it.

import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { Rolls } from '../lib/count/rolls.mjs';
import { Findings } from '../lib/findings.mjs';

const PERSON = { number: 0n, account: '0x01', chamber: 'CivilSociety', kind: 'Citizen' };

describe('the register', () => {
	let findings, rolls;

	beforeEach(() => {
		findings = new Findings();
		rolls = new Rolls([], 5n, findings);
	});

	/** A block, with its events: `[name, data]` each. */
	function block(number, ...events) {
		const now = BigInt(number);
		const about = { number, now, standsStill: false };
		rolls.begin(about);
		for (const [name, data] of events) {
			rolls[name](data, about);
		}
		rolls.end({ ...about, said: rolls.sizes });
	}

	const citizens = () => rolls.sizes.civilSociety.citizens;
	const admitted = (expires, more = {}) => ['Admitted', { ...PERSON, expires, ...more }];
	const expired = (count) => {
		const none = { organisations: 0n, citizens: 0n };
		const civilSociety = { ...none, citizens: count };
		const fromRolls = { municipality: none, business: none, academia: none, civilSociety };
		return ['Expired', { fromRolls }];
	};

	it('has nobody twice, and forgets nobody who comes back', () => {
		block(1, admitted(100n));
		block(3, ['Left', { number: 0n }]);
		assert.equal(citizens(), 0n);
		block(7, admitted(100n));
		assert.equal(citizens(), 1n);
		const on = [0n, 1n, 2n, 3n, 6n, 7n, 99n, 100n].map(
			(at) => rolls.memberAt(0n, at) !== undefined,
		);
		assert.deepEqual(on, [false, true, true, false, false, true, true, false]);
		assert.deepEqual(findings.words, []);
		block(8, admitted(100n));
		assert.deepEqual(findings.words, [
			'Stakeholder 0 was admitted again, though it was on the roll',
		]);
	});

	it('counts those out at the block at which their admissions end', () => {
		block(1, admitted(4n), admitted(9n, { number: 1n, account: '0x02' }));
		block(4, expired(1n));
		assert.equal(citizens(), 1n);
		block(5, ['Renewed', { number: 0n, expires: 12n }]);
		block(6, ['Renewed', { number: 1n, expires: 12n }]);
		block(9);
		assert.equal(citizens(), 2n);
		assert.deepEqual(findings.words, []);
		block(12, expired(1n));
		assert.deepEqual(findings.words, [
			'Admissions that ended in block 12, civilSociety.citizens: 2 by the recount, 1 by the chain',
		]);
	});

	it('keeps the suspended on the roll, and takes the barred off for good', () => {
		block(1, admitted(100n));
		block(2, ['Suspended', { number: 0n }]);
		assert.equal(citizens(), 1n);
		block(3, ['ChallengeSettled', { number: 0n, upheld: true }]);
		assert.equal(citizens(), 0n);
		assert.deepEqual(findings.words, []);
		block(4, admitted(100n));
		assert.match(findings.words.join(), /though a decision had barred it/);
	});

	it('knows the sizes at each checkpoint, and at no other block', () => {
		block(1, admitted(100n));
		block(5);
		assert.equal(rolls.sizesAt(0n).civilSociety.citizens, 0n);
		assert.equal(rolls.sizesAt(5n).civilSociety.citizens, 1n);
		assert.equal(rolls.sizesAt(1n), undefined);
	});

	it('knows whose a key is', () => {
		block(1, admitted(100n), admitted(100n, { number: 1n, account: '0x02' }));
		block(2, ['KeyMoved', { number: 0n, from: '0x01', to: '0x03' }]);
		assert.deepEqual(findings.words, []);
		block(3, ['KeyMoved', { number: 0n, from: '0x01', to: '0x02' }]);
		assert.deepEqual(findings.words, [
			'Stakeholder 0 has moved from a key that was not its own',
			"Stakeholder 0 has moved to somebody else's key",
		]);
	});

	it('hears of nobody whom it does not know', () => {
		block(1, ['Left', { number: 7n }]);
		assert.deepEqual(findings.words, ['Stakeholder 7 is off the roll, and nobody has that number']);
	});
});
