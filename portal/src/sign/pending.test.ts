// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { forget, type Pending, remember, remembered } from './pending';

function store(initial?: string) {
	const items = new Map(initial === undefined ? [] : [['doverie.underWay', initial]]);
	return {
		getItem: (key: string) => items.get(key) ?? null,
		setItem: (key: string, value: string) => void items.set(key, value),
		removeItem: (key: string) => void items.delete(key),
		size: () => items.size,
	};
}

function pending(hash: string): Pending {
	const sentences = ['Подкрепяте предложение № 3.'];
	return {
		hash,
		transaction: '0x01',
		address: 'dvA',
		sentences,
		nonce: 4,
		signedAt: 100,
		goodUntil: 356,
		back: '#/proposal/3',
	};
}

describe('what is under way', () => {
	it('is found again as it was', () => {
		const kept = store();
		remember(pending('0xa'), kept);
		remember(pending('0xb'), kept);
		assert.deepEqual(remembered(kept), [pending('0xa'), pending('0xb')]);
	});

	it('stands there once, however often it is sent', () => {
		const kept = store();
		remember(pending('0xa'), kept);
		remember(pending('0xa'), kept);
		assert.equal(remembered(kept).length, 1);
	});

	it('is gone once it is forgotten, and leaves nothing behind', () => {
		const kept = store();
		remember(pending('0xa'), kept);
		remember(pending('0xb'), kept);
		forget('0xa', kept);
		assert.deepEqual(remembered(kept), [pending('0xb')]);
		forget('0xb', kept);
		assert.equal(kept.size(), 0);
	});

	it('never grows without bound', () => {
		const kept = store();
		for (let i = 0; i < 40; i++) remember(pending(`0x${i}`), kept);
		assert.equal(remembered(kept).length, 16);
		assert.equal(remembered(kept).at(-1)?.hash, '0x39');
	});

	it('that somebody has garbled is left out', () => {
		assert.deepEqual(remembered(store('{')), []);
		assert.deepEqual(remembered(store('{"hash":"0xa"}')), []);
		assert.deepEqual(remembered(store(JSON.stringify([{ hash: '0xa' }, pending('0xb'), null]))), [
			pending('0xb'),
		]);
	});
});
