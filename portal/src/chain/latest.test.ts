// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Latest } from './latest';

const old = { hasNewRuntime: false };
const renewed = { hasNewRuntime: true };

test('of the first block the runtime is noted, and then where it is another', () => {
	const latest = new Latest();
	latest.comes(old);
	assert.deepEqual(latest.isKnown(7), { isRenewed: true });
	latest.comes(old);
	assert.deepEqual(latest.isKnown(8), { isRenewed: false });
	latest.comes(renewed);
	assert.deepEqual(latest.isKnown(9), { isRenewed: true });
	latest.comes(old);
	assert.deepEqual(latest.isKnown(10), { isRenewed: false });
});

test('a block that is known after a later one counts no more, but for the runtime that came with it', () => {
	const latest = new Latest();
	latest.comes(old);
	latest.isKnown(7);
	latest.comes(renewed);
	latest.comes(old);
	assert.deepEqual(latest.isKnown(9), { isRenewed: true });
	assert.equal(latest.isKnown(8), undefined);
	latest.comes(old);
	assert.deepEqual(latest.isKnown(10), { isRenewed: false });
});
