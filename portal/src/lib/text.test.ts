// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hasHidden, locatorProblem, normalised, titleProblem } from './text';

describe('a title', () => {
	it('is taken in any script, with emoji', () => {
		for (const title of ['Зелена София', 'Αθήνα', 'Паркове 🌳', 'Семейства 👨‍👩‍👧', 'Тест 1️⃣']) {
			assert.equal(titleProblem(title), undefined, title);
		}
	});

	it('is brought into normal form C', () => {
		assert.equal(normalised(' и\u0306 '), 'й');
	});

	it('has something visible in it', () => {
		assert.equal(titleProblem('  '), 'empty');
	});

	it('has at most 160 characters, however many bytes they take', () => {
		assert.equal(titleProblem('я'.repeat(160)), undefined);
		assert.equal(titleProblem('я'.repeat(161)), 'tooLong');
		assert.equal(titleProblem('🌳'.repeat(160)), undefined);
	});

	it('has nothing hidden', () => {
		for (const hidden of [
			'\u200b',
			'\u202e',
			'\u00ad',
			'\u2028',
			'\ufeff',
			'\u00a0',
			'\t',
			'\ue000',
			'\u3164',
		]) {
			assert.ok(hasHidden(`a${hidden}b`), `U+${hidden.codePointAt(0)?.toString(16)}`);
		}
	});

	it('has no flag of a region, which is made of hidden tags', () => {
		assert.ok(hasHidden('🏴󠁧󠁢󠁳󠁣󠁴󠁿'));
	});
});

describe('a locator', () => {
	it('may be empty', () => {
		assert.equal(locatorProblem(''), undefined);
	});

	it('is bounded in bytes', () => {
		assert.equal(locatorProblem('я'.repeat(128)), undefined);
		assert.equal(locatorProblem('я'.repeat(129)), 'tooLong');
	});
});
