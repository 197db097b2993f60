// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authorise, type Order, orderText } from './order';

const FINGERPRINT = `0x${'09'.repeat(32)}`;
const GENESIS = `0x${'07'.repeat(32)}`;

test('what is signed is the lines that the server makes', () => {
	// The same as in content/src/order.rs, where `<Bytes>` is round them.
	const order: Order = {
		account: 'dv',
		action: 'erase',
		fingerprint: FINGERPRINT,
		genesis: GENESIS,
		reason: 'personal-data',
		reference: 'Art. 17 GDPR, no. 12',
		until: '2027-01-15T08:00:00Z',
	};
	assert.equal(
		orderText(order),
		'Doverie: erase this text from the servers of the chambers.\naction: erase\n' +
			`fingerprint: ${FINGERPRINT}\nnetwork: ${GENESIS}\nuntil: 2027-01-15T08:00:00Z\n` +
			'reason: personal-data\nreference: Art. 17 GDPR, no. 12',
	);
});

test('an order goes into one header, with its fields in canonical form and the signature in small letters', async () => {
	let signed = '';
	const signer = {
		address: 'dvAlice',
		signBytes: async (bytes: Uint8Array) => {
			signed = new TextDecoder().decode(bytes);
			return '0xABCD';
		},
	};
	const header = await authorise(signer, {
		action: 'erase',
		fingerprint: FINGERPRINT,
		genesis: GENESIS,
		reason: 'court-order',
		reference: 'Решение № 5',
	});
	const [, fields = '', signature] = /^Doverie ([A-Za-z0-9_-]+)\.([0-9a-f]+)$/.exec(header) ?? [];
	assert.equal(signature, 'abcd');
	const json = Buffer.from(fields, 'base64url').toString('utf8');
	const order = JSON.parse(json);
	assert.deepEqual(Object.keys(order), Object.keys(order).sort());
	assert.equal(JSON.stringify(order), json);
	assert.equal(signed, orderText(order));
	const left = new Date(order.until).getTime() - Date.now();
	assert.ok(left > 60_000 && left < 600_000, `${left}`);
});

test('an order to put has no field that has no value', async () => {
	const signer = { address: 'dvAlice', signBytes: async () => '00' };
	const header = await authorise(signer, { action: 'put', fingerprint: FINGERPRINT, genesis: GENESIS });
	const json = Buffer.from(header.slice(8).split('.')[0] ?? '', 'base64url').toString('utf8');
	assert.deepEqual(Object.keys(JSON.parse(json)), ['account', 'action', 'fingerprint', 'genesis', 'until']);
});
