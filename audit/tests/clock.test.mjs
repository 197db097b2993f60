// The clock stands still while a migration rebuilds the state.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { standsStill, timeOf } from '../lib/count/clock.mjs';
import { found, history } from './lib/history.mjs';

describe('the clock', () => {
	it('says the block, and stands still for as long as a migration takes', () => {
		const before = { blocks: 0n, since: null, until: 0n };
		const resting = { blocks: 0n, since: 99n, until: 0n };
		const after = { blocks: 3n, since: null, until: 102n };
		const blocks = [
			[98, before, 98n, false],
			[99, before, 99n, false],
			[100, resting, 99n, true],
			[101, resting, 99n, true],
			// The block in which it ends.
			[102, after, 99n, true],
			[103, after, 100n, false],
			[104, after, 101n, false],
		];
		for (const [number, rests, time, still] of blocks) {
			assert.equal(timeOf({ number, rests }), time, `${number}`);
			assert.equal(standsStill({ number, rests }), still, `${number}`);
		}
	});

	it('keeps what is due from being due while it stands still', async () => {
		// The decision closes when the clock says 9: a block later, since it stands still in block 9.
		const { blocks, state } = history();
		const late = [...blocks.values()].map((block) => {
			const { number, now } = block;
			return number < 9 ? block : { ...block, number: number + 1, now };
		});
		const rest = { ...blocks.get(8), number: 9, events: [], standsStill: true };
		const all = [...late.slice(0, 8), rest, ...late.slice(8)];
		const findings = await found({
			blocks: new Map(all.map((each) => [each.number, each])),
			state,
		});
		assert.deepEqual(findings.words, []);
		assert.equal(findings.compared('clock'), 1);

		rest.standsStill = false;
		rest.now = 9n;
		const other = await found({ blocks: new Map(all.map((each) => [each.number, each])), state });
		assert.ok(other.words.includes('Decision 1 was due in block 9, and has not closed'));
	});
});
