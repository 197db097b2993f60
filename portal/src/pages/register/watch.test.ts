// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Watch } from './watch.svelte.ts';

describe('whoever watches who makes blocks', () => {
	it('remembers the latest block of each validator', async () => {
		const watch = new Watch(async (hash) => hash);
		for (const [number, hash] of [
			[1, 'a'],
			[2, 'b'],
			[3, 'a'],
		] as const)
			await watch.see({ number, hash });
		assert.deepEqual({ ...watch.made }, { a: 3, b: 2 });
		assert.equal(watch.count, 3);
	});

	it('does not look at a block twice, nor at several at once', async () => {
		const asked: string[] = [];
		const watch = new Watch(async (hash) => {
			asked.push(hash);
			await new Promise((resolve) => setTimeout(resolve, 5));
			return hash;
		});
		await Promise.all([watch.see({ number: 1, hash: 'a' }), watch.see({ number: 2, hash: 'b' })]);
		await watch.see({ number: 1, hash: 'c' });
		await watch.see({ number: 3, hash: 'd' });
		assert.deepEqual(asked, ['a', 'd']);
	});

	it('goes on after a block that could not be read', async () => {
		let fails = true;
		const watch = new Watch(async (hash) => {
			if (fails) throw new Error('gone');
			return hash;
		});
		await watch.see({ number: 1, hash: 'a' });
		assert.equal(watch.count, 0);
		fails = false;
		await watch.see({ number: 2, hash: 'b' });
		assert.deepEqual({ ...watch.made }, { b: 2 });
	});
});
