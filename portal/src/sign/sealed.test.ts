// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ITERATIONS, open, seal } from './sealed';

const SECRET = 'bottom drive obey lake curtain smoke basket hold race lonely fit walk';
const sealed = await seal(SECRET, 'dvAddress', 'Мария', 'парола за проба');

describe('a sealed secret', () => {
	it('opens with its passphrase', async () => {
		assert.equal(await open(sealed, 'парола за проба'), SECRET);
	});

	it('opens with the same passphrase in another normal form', async () => {
		const composed = await seal(SECRET, 'dvAddress', '', 'парола й');
		assert.equal(await open(composed, 'парола й'.normalize('NFD')), SECRET);
	});

	it('does not open with another passphrase', async () => {
		assert.equal(await open(sealed, 'парола за проби'), undefined);
	});

	it('does not open for another address', async () => {
		assert.equal(await open({ ...sealed, address: 'dvOther' }, 'парола за проба'), undefined);
	});

	it('shows nothing of what is in it', () => {
		assert.ok(!Buffer.from(sealed.box).includes('bottom'));
		assert.ok(sealed.box.length >= SECRET.length);
	});

	it('takes at least 600,000 rounds for every guess', () => {
		assert.ok(ITERATIONS >= 600_000);
		assert.equal(sealed.iterations, ITERATIONS);
	});

	it('is never the same twice', async () => {
		const again = await seal(SECRET, 'dvAddress', 'Мария', 'парола за проба');
		assert.notDeepEqual(again.salt, sealed.salt);
		assert.notDeepEqual(again.iv, sealed.iv);
		assert.notDeepEqual(again.box, sealed.box);
	});
});
