// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseMonth } from './month';

describe('a month', () => {
	it('is taken as people write it', () => {
		for (const text of ['2027-03', '2027-3', '03.2027', ' 3/2027 ']) {
			assert.deepEqual(parseMonth(text), { year: 2027, month: 3 }, text);
		}
	});

	it('is one of twelve', () => {
		for (const text of ['2027-00', '2027-13', '2027', 'March 2027', ''])
			assert.equal(parseMonth(text), undefined, text);
	});
});
