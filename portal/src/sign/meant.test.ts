// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Transaction } from 'polkadot-api';
import { meant } from './meant';
import { SigningProblem } from './problem';

/** A form, and the call that comes of what stands in it. */
const form = { ballot: 1 };
const build = async () => {
	const encoded = Uint8Array.of(7, form.ballot);
	return { getEncodedData: async () => encoded } as unknown as Transaction;
};

test('what is signed later is what was meant at the click', async () => {
	form.ballot = 1;
	const later = await meant(build);
	assert.equal((await later()).call, '0x0701');
});

test('what was changed between the click and the signature is not signed', async () => {
	form.ballot = 1;
	const later = await meant(build);
	form.ballot = 2;
	await assert.rejects(
		later(),
		(error: unknown) => error instanceof SigningProblem && error.kind === 'changed',
	);
});
