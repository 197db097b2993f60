// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { differences, folded, summary } from './differences';

const changedOf = (pieces: { text: string; changed: boolean }[] = []) =>
	pieces.filter(({ changed }) => changed).map(({ text }) => text);
const textOf = (pieces: { text: string }[] = []) => pieces.map(({ text }) => text).join('');

describe('differences', () => {
	it('of a text to itself are none', () => {
		assert.deepEqual(summary(differences('a\nb', 'a\nb')), { changed: 0, removed: 0, added: 0 });
	});

	it('mark the words that differ inside a line, in Cyrillic too', () => {
		const [row] = differences('Да засадим сто дървета.', 'Да засадим двеста дървета.');
		assert.equal(row?.state, 'changed');
		assert.deepEqual(changedOf(row?.left?.pieces), ['сто']);
		assert.deepEqual(changedOf(row?.right?.pieces), ['двеста']);
	});

	it('say which lines were taken out and put in, with their numbers', () => {
		const rows = differences('one\ntwo\nthree', 'one\nthree\nfour');
		assert.deepEqual(
			rows.map(({ state, left, right }) => [state, left?.line, right?.line]),
			[
				['same', 1, 1],
				['removed', 2, undefined],
				['same', 3, 2],
				['added', undefined, 3],
			],
		);
	});

	it('lose not a letter of either text', () => {
		const before = 'Първи ред\n\nВтори ред, с думи\nТрети';
		const after = 'Първи ред\nНов\n\nВтори ред с други думи\nТрети\nЧетвърти';
		const rows = differences(before, after);
		assert.equal(rows.flatMap(({ left }) => (left ? [textOf(left.pieces)] : [])).join('\n'), before);
		assert.equal(rows.flatMap(({ right }) => (right ? [textOf(right.pieces)] : [])).join('\n'), after);
	});

	it('of texts that are made to take long are all of them, whatever they share, with not a letter lost', () => {
		const many = (sign: string, at: number) =>
			Array.from({ length: 20_000 }, (_, n) => (n === at ? 'shared' : sign + n)).join('\n');
		const line = (sign: string) =>
			Array.from({ length: 660 }, (_, n) => (n === 330 ? 'shared' : sign + (n % 7))).join(' ');
		const long = (sign: string) => Array.from({ length: 60 }, () => line(sign)).join('\n');
		for (const [before, after] of [
			[many('a', 10_000), many('b', 10_001)],
			[long('a'), long('b')],
		] as const) {
			const rows = differences(before, after);
			const sides = rows.flatMap(({ left, right }) => [left, right]);
			assert.ok(rows.every(({ state }) => state !== 'same'));
			assert.ok(
				sides.every((side) => !side?.pieces.some(({ text, changed }) => text.includes('shared') && !changed)),
			);
			assert.equal(rows.flatMap(({ left }) => (left ? [textOf(left.pieces)] : [])).join('\n'), before);
			assert.equal(rows.flatMap(({ right }) => (right ? [textOf(right.pieces)] : [])).join('\n'), after);
		}
	});

	it('from nothing are all put in', () => {
		assert.deepEqual(summary(differences('', 'a\nb')), { changed: 0, removed: 0, added: 2 });
	});

	it('do not see how lines end', () => {
		assert.equal(summary(differences('a\r\nb', 'a\nb')).changed, 0);
	});

	it('are shown with two lines around them, the rest left out', () => {
		const before = Array.from({ length: 20 }, (_, n) => `line ${n}`).join('\n');
		const parts = folded(differences(before, before.replace('line 10', 'line ten')));
		const lengths = parts.map((part) => ('rows' in part ? part.rows.length : -part.hidden.length));
		assert.deepEqual(lengths, [-8, 5, -7]);
	});
});
