// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fingerprintOfFile } from './file';

describe('the fingerprint of a file', () => {
	it('of many pieces is the same as of the whole', async () => {
		const bytes = new Uint8Array(9 * 1024 * 1024 + 5).map((_, i) => i % 251);
		const shares: number[] = [];
		const found = await fingerprintOfFile(new Blob([bytes]), { onprogress: (share) => shares.push(share) });
		const whole = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
		assert.equal(found, `0x${Buffer.from(whole).toString('hex')}`);
		assert.equal(shares.at(-1), 1);
		assert.ok(shares.length >= 3);
	});

	it('is given up when another file is chosen', async () => {
		const going = new AbortController();
		const running = fingerprintOfFile(new Blob([new Uint8Array(9 * 1024 * 1024)]), {
			onprogress: () => going.abort(),
			signal: going.signal,
		});
		await assert.rejects(running, { name: 'AbortError' });
	});
});
