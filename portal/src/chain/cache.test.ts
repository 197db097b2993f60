// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Cache, MOST, type Store } from './cache.ts';
import { MemoryStore } from './memory.ts';

const at = { number: 7, hash: '0x07' };

function made(edition = 'one', store: Store = new MemoryStore()) {
	let now = 0;
	return { store, cache: new Cache(Promise.resolve(store), edition, () => now++) };
}

describe('what was read', () => {
	it('comes back as it was, bytes and great numbers included', async () => {
		const { cache } = made();
		const value = { amount: 10n ** 30n, bytes: new Uint8Array([1, 2]) };
		await cache.put({ key: 'a', value, at, isChecked: true });
		const entry = await cache.get('a', true);
		assert.deepEqual(entry?.value, value);
		assert.deepEqual(entry?.at, at);
	});

	it('of more than there is room for, the oldest goes', async () => {
		const { cache } = made();
		for (let i = 0; i < MOST; i++) {
			await cache.put({ key: `k${i}`, value: i, at, isChecked: true });
		}
		await cache.put({ key: 'k0', value: 'again', at, isChecked: true });
		await cache.put({ key: 'new', value: 'new', at, isChecked: true });
		assert.equal(await cache.count(), MOST);
		assert.equal(await cache.get('k1', true), undefined);
		assert.equal((await cache.get('k0', true))?.value, 'again');
		assert.equal((await cache.get('new', true))?.value, 'new');
	});

	it('another build of the portal does not read', async () => {
		const { store, cache } = made('one');
		await cache.put({ key: 'a', value: 1, at, isChecked: true });
		const { cache: later } = made('two', store);
		assert.equal(await later.get('a', true), undefined);
	});

	it('from a node is not shown as checked', async () => {
		const { cache } = made();
		await cache.put({ key: 'a', value: 1, at, isChecked: false });
		assert.equal(await cache.get('a', true), undefined);
		assert.equal((await cache.get('a', false))?.value, 1);
	});

	it('is forgotten when it is cleared', async () => {
		const { cache } = made();
		await cache.put({ key: 'a', value: 1, at, isChecked: true });
		await cache.clear();
		assert.equal(await cache.get('a', true), undefined);
		assert.equal(await cache.count(), 0);
	});

	it('is not kept, and nothing fails, where nothing can be kept', async () => {
		const full = new MemoryStore();
		full.put = () => Promise.reject(new Error('The disk is full'));
		const broken = new Cache(Promise.reject(new Error('There is no database')), 'one');
		for (const cache of [new Cache(Promise.resolve(full), 'one'), broken]) {
			await cache.put({ key: 'a', value: 1, at, isChecked: true });
			assert.equal(await cache.get('a', true), undefined);
			assert.equal(await cache.count(), 0);
		}
	});
});
