// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFingerprint } from './fingerprint';

describe('a fingerprint', () => {
	const OF_NOTHING = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

	it('is read as tools print it, and as people paste it', () => {
		for (const text of [
			OF_NOTHING,
			`0x${OF_NOTHING}`,
			`  ${OF_NOTHING.toUpperCase()} \n`,
			`0X${OF_NOTHING.toUpperCase()}`,
			` ${OF_NOTHING}  minutes.pdf\n`,
			OF_NOTHING.replace(/(.{8})/g, '$1 '),
		]) {
			assert.equal(readFingerprint(text), `0x${OF_NOTHING}`, text);
		}
	});

	it('is not read out of something else', () => {
		for (const text of [
			'',
			'minutes.pdf',
			OF_NOTHING.slice(1),
			`${OF_NOTHING}0`,
			`${OF_NOTHING.slice(1)}g`,
			`${OF_NOTHING} ${'a'.repeat(64)}`,
		]) {
			assert.equal(readFingerprint(text), undefined, text);
		}
	});

	it('is none where it is zeros, or 32 printable characters', () => {
		assert.equal(readFingerprint('00'.repeat(32)), undefined);
		assert.equal(readFingerprint('61'.repeat(32)), undefined);
		assert.equal(readFingerprint(`${'61'.repeat(31)}7f`), `0x${'61'.repeat(31)}7f`);
	});
});
