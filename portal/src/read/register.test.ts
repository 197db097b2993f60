// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inParts, standingOf } from './register.ts';
import { authorOf } from './register-validators.ts';

describe('the standing of a stakeholder', () => {
	it('is what registrars and decisions have made of it, until it expires by itself', () => {
		const at = (type: string, now: number) => standingOf({ status: { type }, expires: 10 }, now);
		assert.equal(at('Admitted', 9), 'Admitted');
		assert.equal(at('Suspended', 9), 'Suspended');
		assert.equal(at('Admitted', 10), 'Expired');
		assert.equal(at('Suspended', 10), 'Expired');
		for (const type of ['Revoked', 'Barred', 'Undone', 'Left']) assert.equal(at(type, 10), type);
	});

	it('is that of somebody who has left, for those who left while suspended, too', () => {
		assert.equal(standingOf({ status: { type: 'LeftSuspended' }, expires: 10 }, 5), 'Left');
	});
});

describe('what is read of storage', () => {
	it('is read a few items at once, and comes in the order of its keys', async () => {
		const asked: number[] = [];
		const keys = Array.from({ length: 150 }, (_, key) => key);
		const found = await inParts(keys, async (some) => {
			asked.push(some.length);
			return some.map((key) => key * 2);
		});
		assert.deepEqual(asked, [64, 64, 22]);
		assert.deepEqual(
			found,
			keys.map((key) => key * 2),
		);
	});
});

describe('the author of a block', () => {
	it('is the validator whose turn its slot was', () => {
		assert.deepEqual(
			[0n, 5n, 6n].map((slot) => authorOf(slot, ['a', 'b', 'c'])),
			['a', 'c', 'a'],
		);
		assert.equal(authorOf(3n, []), undefined);
	});
});
