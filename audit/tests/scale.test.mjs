// Bytes become values, and what is no value is refused.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { storageKey } from '../lib/chain/hashing.mjs';
import { Bytes, encodeInteger, Types } from '../lib/chain/scale.mjs';

const [U8, U32, U128, TEXT, PAIR, LIST, CHOICE, MAYBE, BYTES, I16, FIXED, SELF] = Array.from(
	{ length: 12 },
	(_, i) => i,
);
const field = (type, name = null) => ({ name, type });
const types = new Types(
	new Map([
		[U8, { path: [], kind: 'primitive', name: 'u8' }],
		[U32, { path: [], kind: 'primitive', name: 'u32' }],
		[U128, { path: [], kind: 'compact', of: U32 }],
		[TEXT, { path: [], kind: 'primitive', name: 'str' }],
		[
			PAIR,
			{ path: [], kind: 'composite', fields: [field(U32, 'votes_from'), field(TEXT, 'name')] },
		],
		[LIST, { path: [], kind: 'sequence', of: U32 }],
		[
			CHOICE,
			{
				path: ['Choice'],
				kind: 'variant',
				variants: [
					{ index: 0, name: 'None', fields: [] },
					{ index: 2, name: 'Some', fields: [field(U32)] },
				],
			},
		],
		[
			MAYBE,
			{
				path: ['Option'],
				kind: 'variant',
				variants: [
					{ index: 0, name: 'None', fields: [] },
					{ index: 1, name: 'Some', fields: [field(U32)] },
				],
			},
		],
		[BYTES, { path: [], kind: 'sequence', of: U8 }],
		[I16, { path: [], kind: 'primitive', name: 'i16' }],
		[FIXED, { path: [], kind: 'array', length: 2, of: U32 }],
		[SELF, { path: [], kind: 'sequence', of: SELF }],
	]),
);

describe('SCALE', () => {
	it('has whole numbers in as few bytes as they take', () => {
		const numbers = ['0x00', '0xfc', '0x0101', '0xfdff', '0x02000100', '0x0300000040'];
		const values = numbers.map((hex) => new Bytes(hex).compact());
		assert.deepEqual(values, [0n, 63n, 64n, 16_383n, 16_384n, 2n ** 30n]);
		assert.equal(new Bytes(`0x33${'ff'.repeat(16)}`).compact(), 2n ** 128n - 1n);
	});

	it('has whole numbers of a size, with and without a sign', () => {
		assert.equal(types.decode(U32, '0xffffffff'), 4_294_967_295n);
		assert.equal(types.decode(I16, '0xfeff'), -2n);
		assert.equal(encodeInteger(258n, 4), '0x02010000');
	});

	it('has fields, lists, choices and what may be missing', () => {
		assert.deepEqual(types.decode(PAIR, '0x0500000008d0b4'), { votesFrom: 5n, name: 'д' });
		assert.deepEqual(types.decode(LIST, '0x080100000002000000'), [1n, 2n]);
		assert.deepEqual(types.decode(FIXED, '0x0100000002000000'), [1n, 2n]);
		assert.equal(types.decode(CHOICE, '0x00'), 'None');
		assert.deepEqual(types.decode(CHOICE, '0x0207000000'), { Some: 7n });
		assert.equal(types.decode(MAYBE, '0x00'), null);
		assert.equal(types.decode(MAYBE, '0x0107000000'), 7n);
		assert.equal(types.decode(BYTES, '0x0c010203'), '0x010203');
	});

	it('is refused where it is too short, too long, or nothing that there is', () => {
		assert.throws(() => types.decode(U32, '0x0000'), /ends 2 bytes too early/);
		assert.throws(() => types.decode(U32, '0x0000000000'), /1 bytes longer/);
		assert.throws(() => types.decode(LIST, '0xfeffffff'), /items in 0 bytes/);
		assert.throws(() => types.decode(CHOICE, '0x01'), /Choice has no variant 1/);
		assert.throws(() => types.decode(99, '0x'), /no type 99/);
	});

	it('is refused where it is nested without an end', () => {
		assert.throws(() => types.decode(SELF, `0x${'04'.repeat(5000)}`), /nested too deeply/);
	});

	it('names what is stored by a hash', () => {
		const keys = [
			['Validators', 'Seats'],
			['System', 'abcdefghijklmnopqrstuvwxyzabcdefghijklmnop'],
		].map(([pallet, item]) => storageKey(pallet, item));
		assert.deepEqual(keys, [
			'0x88dcde934c658227ee1dfafcd6e1690328526e6052c7c0baef039241466339c8',
			'0x26aa394eea5630e07c48ae0c9558cef76488e8c04b5828a4983dc0a2e9f8eabf',
		]);
	});
});
