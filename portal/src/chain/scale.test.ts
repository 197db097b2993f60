// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plain } from './plain.ts';
import { accounts, compact } from './scale.ts';

describe('SCALE', () => {
	it('a list of accounts is read, and nothing that only looks like one', () => {
		const [one, two] = ['01'.repeat(32), '02'.repeat(32)];
		assert.deepEqual(accounts(`0x08${one}${two}`), [`0x${one}`, `0x${two}`]);
		assert.deepEqual(accounts('0x00'), []);
		assert.deepEqual(accounts('0x'), []);
		assert.deepEqual(accounts(`0x08${one}`), []);
	});

	it('a compact number of more than four bytes is not read', () => {
		assert.equal(compact('03ffffffff'), undefined);
		assert.equal(compact(''), undefined);
		assert.deepEqual(compact('1501ff'), { value: 69, length: 4 });
	});
});

describe('what the chain says as a line of text', () => {
	it('names variants, fields and bytes', () => {
		const value = {
			author: { type: 'Stakeholder', value: 7 },
			kind: { type: 'Document', value: undefined },
			amount: 5n,
			text: new Uint8Array([0, 255]),
			replaces: undefined,
			parties: [1, 2],
		};
		assert.equal(
			plain(value),
			'author: Stakeholder (7), kind: Document, amount: 5, text: 0x00ff, replaces: –, parties: 1, 2',
		);
	});

	it('is cut where nobody would read on', () => {
		assert.ok(plain(new Uint8Array(10_000)).length < 700);
	});
});
