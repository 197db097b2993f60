// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressOf, here } from './address';
import { newWords, pairOf, problemOf, tidy } from './key';

const DEV = 'bottom drive obey lake curtain smoke basket hold race lonely fit walk';
const ALICE = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY';

describe('a key from words', () => {
	it('is the one that wallets make of the same words', () => {
		assert.equal(addressOf(pairOf(`${DEV}//Alice`).publicKey), here(ALICE));
	});

	it('of a derivation alone is that of the development phrase', () => {
		assert.deepEqual(pairOf('//Alice').publicKey, pairOf(`${DEV}//Alice`).publicKey);
		assert.notDeepEqual(pairOf('//Alice//stash').publicKey, pairOf('//Alice').publicKey);
	});

	it('is another one every time for new words, of which there are twelve', () => {
		const words = newWords();
		assert.equal(words.split(' ').length, 12);
		assert.equal(problemOf(words), undefined);
		assert.notEqual(words, newWords());
	});

	it('takes words as people type them', () => {
		assert.equal(
			tidy('  Bottom drive\n obey   lake curtain smoke basket hold race lonely fit walk //Alice '),
			`${DEV}//Alice`,
		);
		assert.equal(tidy(' //Alice//stash '), '//Alice//stash');
	});

	it('says what is wrong with words', () => {
		assert.equal(problemOf(''), 'none');
		assert.equal(problemOf('bottom drive obey'), 'count');
		assert.equal(problemOf(DEV.replace('walk', 'wolk')), 'unknown');
		assert.equal(problemOf(DEV.replace('bottom drive', 'drive bottom')), 'unknown', 'the checksum is wrong');
		assert.equal(problemOf('//'), 'path');
		assert.equal(problemOf('/Alice'), 'path');
	});
});
