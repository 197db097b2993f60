// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rollNumbers } from './numbers';

describe('roll numbers', () => {
	it('are read with commas or blanks between them', () => {
		assert.deepEqual(rollNumbers('3, 14;15\n9'), [3, 14, 15, 9]);
		assert.deepEqual(rollNumbers(''), []);
	});

	it('are none where something else is there, or more than 32 bits', () => {
		for (const text of ['3, Anna', '-1', '4294967296']) assert.equal(rollNumbers(text), undefined, text);
	});
});
