// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { blockAt, slotOf, timeOf, timeOfSlot } from './units.ts';

const AT = { number: 1000, hash: '0x00', time: new Date('2026-11-27T12:00:00Z') };

describe('blocks and times', () => {
	it('a block comes every three seconds, before and after', () => {
		assert.equal(timeOf(1020, AT).toISOString(), '2026-11-27T12:01:00.000Z');
		assert.equal(timeOf(980, AT).toISOString(), '2026-11-27T11:59:00.000Z');
	});

	it('a time has a block that comes no earlier', () => {
		assert.equal(blockAt(new Date('2026-11-27T12:00:01Z'), AT), 1001);
		assert.equal(blockAt(AT.time, AT), 1000);
		assert.equal(blockAt(new Date(0), AT), 0);
	});

	it('the last block there can be is no invalid date', () => {
		assert.ok(!Number.isNaN(timeOf(Number.MAX_SAFE_INTEGER, AT).getTime()));
	});

	it('the slot in a header says the time of its block', () => {
		// In the order of bytes in which SCALE writes numbers.
		const payload = '0x40de702300000000';
		const digests = [
			{ type: 'seal', value: { engine: 'aura', payload: '0x0000000000000000' } },
			{ type: 'preRuntime', value: { engine: 'aura', payload } },
		];
		assert.equal(slotOf(digests), 594_599_488n);
		assert.equal(timeOfSlot(slotOf(digests))?.getTime(), 594_599_488 * 3000);
	});

	it('a header without a slot says no time', () => {
		assert.equal(
			timeOfSlot(slotOf([{ type: 'seal', value: { engine: 'aura', payload: '0x00' } }])),
			undefined,
		);
		assert.equal(timeOfSlot(2n ** 64n - 1n), undefined);
	});
});
