// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Going } from './going.ts';
import { Turns } from './turns.ts';

const LONG = 1000;
const tooLong = () => new Error('too long');
const never = () => new Promise<string>(() => {});
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('what is being read', () => {
	it('is read once for all who ask for it at the same time, and anew afterwards', async () => {
		const going = new Going<number>(new Turns(1, LONG), LONG, tooLong);
		let count = 0;
		const read = async () => {
			await pause(2);
			count += 1;
			return count;
		};
		assert.deepEqual(await Promise.all([going.read('a', read), going.read('a', read)]), [1, 1]);
		assert.equal(await going.read('a', read), 2);
	});

	it('ends when nobody wants it, and leaves its place at once', async () => {
		const going = new Going<string>(new Turns(1, LONG), LONG, tooLong);
		let hasEnded = false;
		const dropped = going.read('a', (signal) => {
			signal.addEventListener('abort', () => {
				hasEnded = true;
			});
			return never();
		});
		const waits = going.read('b', async () => 'b');
		going.drop('a', new Error('nobody'));
		await assert.rejects(dropped, /nobody/);
		assert.ok(hasEnded);
		assert.equal(await waits, 'b');
	});

	it('does not begin when nobody wants it before its turn', async () => {
		const going = new Going<string>(new Turns(1, 5), LONG, tooLong);
		const first = going.read('a', never);
		let hasBegun = false;
		const second = going.read('b', async () => {
			hasBegun = true;
			return 'b';
		});
		going.drop('b', new Error('nobody'));
		await assert.rejects(second, /nobody/);
		assert.ok(!hasBegun);
		going.drop('a', new Error('over'));
		await assert.rejects(first, /over/);
	});

	it('is read anew for whoever asks after it was dropped', async () => {
		const going = new Going<string>(new Turns(1, LONG), LONG, tooLong);
		const dropped = going.read('a', never);
		going.drop('a', new Error('again'));
		const again = going.read('a', async () => 'new');
		await assert.rejects(dropped, /again/);
		assert.equal(await again, 'new');
	});

	it('ends with words when it takes too long', async () => {
		const going = new Going<string>(new Turns(1, LONG), 5, tooLong);
		await assert.rejects(going.read('a', never), /too long/);
	});

	it('does not keep others waiting when it hangs', async () => {
		const going = new Going<string>(new Turns(2, 5), LONG, tooLong);
		const hung = [going.read('a', never), going.read('b', never)];
		assert.equal(await going.read('c', async () => 'c'), 'c');
		for (const key of ['a', 'b']) {
			going.drop(key, new Error('over'));
		}
		await Promise.all(hung.map((answer) => assert.rejects(answer, /over/)));
	});
});
