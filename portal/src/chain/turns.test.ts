// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Turns } from './turns.ts';

describe('turns', () => {
	it('go on so many at a time, in their order, and all of them', async () => {
		const turns = new Turns(2, 1000);
		const begun: number[] = [];
		let now = 0;
		let most = 0;
		const work = (i: number) => async () => {
			begun.push(i);
			now += 1;
			most = Math.max(most, now);
			await new Promise((resolve) => setTimeout(resolve, 2));
			now -= 1;
			return i;
		};
		const done = await Promise.all([0, 1, 2, 3, 4, 5, 6].map((i) => turns.take(work(i))));
		assert.deepEqual(done, [0, 1, 2, 3, 4, 5, 6]);
		assert.deepEqual(begun, [0, 1, 2, 3, 4, 5, 6]);
		assert.equal(most, 2);
	});

	it('a failure takes nobody else’s turn', async () => {
		const turns = new Turns(1, 1000);
		const failing = turns.take(() => Promise.reject(new Error('no')));
		const next = turns.take(async () => 'yes');
		await assert.rejects(failing, /no/);
		assert.equal(await next, 'yes');
	});

	it('are handed on by whoever takes long, once', async () => {
		const turns = new Turns(1, 5);
		let finish = () => {};
		const slow = turns.take(
			() =>
				new Promise<string>((resolve) => {
					finish = () => resolve('late');
				}),
		);
		let now = 0;
		let most = 0;
		const work = async () => {
			now += 1;
			most = Math.max(most, now);
			await new Promise((resolve) => setTimeout(resolve, 2));
			now -= 1;
		};
		await turns.take(work);
		finish();
		assert.equal(await slow, 'late');
		await Promise.all([turns.take(work), turns.take(work), turns.take(work)]);
		assert.equal(most, 1);
	});
});
