// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MOST_BYTES, MOST_ROWS, parseCsv, textOf } from './csv.ts';

describe('a table from a spreadsheet', () => {
	it('is read with commas, semicolons or tabs between its cells', () => {
		for (const separator of [',', ';', '\t']) {
			const text = [`kind${separator}code`, `citizen${separator}abc`].join('\r\n');
			assert.deepEqual(parseCsv(text), [
				['kind', 'code'],
				['citizen', 'abc'],
			]);
		}
	});

	it('may have separators, quotation marks and line ends within quotation marks', () => {
		assert.deepEqual(parseCsv('name,code\n"Цех „Изток“, ООД ""А""\nСофия",x'), [
			['name', 'code'],
			['Цех „Изток“, ООД "А"\nСофия', 'x'],
		]);
	});

	it('takes the separator of the headings, not one that stands in a cell', () => {
		assert.deepEqual(parseCsv('"a,b,c";kind\n1,5;citizen'), [
			['a,b,c', 'kind'],
			['1,5', 'citizen'],
		]);
	});

	it('has no rows where its lines are empty, and no blanks around its cells', () => {
		assert.deepEqual(parseCsv('kind ; code\n\n ;  \n citizen;x \n'), [
			['kind', 'code'],
			['citizen', 'x'],
		]);
		assert.equal(parseCsv('\n  \n'), 'empty');
	});

	it('is refused where a quotation mark is never closed', () => {
		assert.equal(parseCsv('kind\n"citizen'), 'openQuote');
	});

	it('has at most as many rows as the form says, besides the headings', () => {
		const rows = (count: number) => ['kind', ...Array(count).fill('citizen')].join('\n');
		assert.equal(parseCsv(rows(MOST_ROWS)).length, MOST_ROWS + 1);
		assert.equal(parseCsv(rows(MOST_ROWS + 1)), 'tooManyRows');
		assert.equal(parseCsv(`${rows(MOST_ROWS + 1)}\n`), 'tooManyRows');
	});
});

describe('the bytes of a file', () => {
	it('are text in UTF-8, without the mark that some programs put before it', () => {
		assert.equal(textOf(new TextEncoder().encode('\uFEFFвид')), 'вид');
	});

	it('are refused in the encoding of old spreadsheets', () => {
		assert.equal(textOf(new Uint8Array([0xe2, 0xe8, 0xe4])), 'notUtf8');
	});

	it('are refused where they are too many', () => {
		assert.equal(textOf(new Uint8Array(MOST_BYTES + 1)), 'tooLarge');
	});
});
