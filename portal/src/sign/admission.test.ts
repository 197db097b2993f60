// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ed25519CreateDerive } from '@polkadot-labs/hdkd';
import { DEV_MINI_SECRET } from '@polkadot-labs/hdkd-helpers';
import { toHex } from '../lib/hex';
import { addressOf } from './address';
import { makeAdmission, readAdmission } from './admission';
import { pairOf } from './key';

const GENESIS = '0xb316039cf2b1ef27d82b5c9ceb8d72c5306c62f18ba722c767de41c22222c1af';
const NOW = new Date('2026-11-27T12:00:00Z');
const HOUR = 3_600_000;

const alice = pairOf('//Alice');
const address = addressOf(alice.publicKey);

/** Signs a text as wallets do. */
function wallet(pair: { sign(message: Uint8Array): Uint8Array }): (bytes: Uint8Array) => Promise<string> {
	return async (bytes) => {
		const text = `<Bytes>${new TextDecoder().decode(bytes)}</Bytes>`;
		return toHex(pair.sign(new TextEncoder().encode(text)));
	};
}

const made = () => makeAdmission(GENESIS, address, wallet(alice), NOW);

function problem(text: string, genesis = GENESIS, now = NOW): string | undefined {
	const read = readAdmission(text, genesis, now);
	return read.ok ? undefined : read.problem;
}

describe('an admission', () => {
	it('says what it is, for which network, whose account and since when', async () => {
		const statement = `doverie-admission:1:b316039c:${address}:${NOW.getTime() / 1000}:`;
		const text = await made();
		assert.ok(text.startsWith(statement), text);
		assert.match(text.slice(statement.length), /^[0-9a-f]{128}$/);
		assert.ok(address.startsWith('dv'));
	});

	it('is read by whoever has the text', async () => {
		const read = readAdmission(await made(), GENESIS, new Date(NOW.getTime() + HOUR));
		assert.deepEqual(read, { ok: true, admission: { address, signed: NOW } });
	});

	it('is read with the blanks and line breaks that copying brings along', async () => {
		const text = await made();
		assert.equal(problem(` ${text.slice(0, 60)}\n ${text.slice(60)}\n`), undefined);
	});

	it('can be signed with a key of ed25519', async () => {
		const pair = ed25519CreateDerive(DEV_MINI_SECRET)('//Alice');
		const text = await makeAdmission(GENESIS, addressOf(pair.publicKey), wallet(pair), NOW);
		assert.equal(problem(text), undefined);
	});

	it('is good for a day and no longer', async () => {
		const text = await made();
		assert.equal(problem(text, GENESIS, new Date(NOW.getTime() + 23 * HOUR)), undefined);
		assert.equal(problem(text, GENESIS, new Date(NOW.getTime() + 25 * HOUR)), 'old');
	});

	it('may be from a clock that is some minutes ahead, not from tomorrow', async () => {
		const text = await made();
		assert.equal(problem(text, GENESIS, new Date(NOW.getTime() - 60_000)), undefined);
		assert.equal(problem(text, GENESIS, new Date(NOW.getTime() - HOUR)), 'early');
	});

	it('of another network is told from a false one', async () => {
		assert.equal(problem(await made(), `0x${'7'.repeat(64)}`), 'chain');
	});

	it('with another address than the one that signed is found out', async () => {
		const bob = addressOf(pairOf('//Bob').publicKey);
		assert.equal(problem((await made()).replace(address, bob)), 'signature');
	});

	it('with another time than the one that was signed is found out', async () => {
		const seconds = String(NOW.getTime() / 1000);
		assert.equal(problem((await made()).replace(seconds, String(Number(seconds) + 1))), 'signature');
	});

	it('with an address of another chain, or a mistyped one, is refused', async () => {
		const generic = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY';
		assert.equal(problem((await made()).replace(address, generic)), 'address');
		const mistyped = `${address.slice(0, -1)}${address.endsWith('1') ? '2' : '1'}`;
		assert.equal(problem((await made()).replace(address, mistyped)), 'address');
	});

	it('that is something else altogether is refused', async () => {
		const text = await made();
		for (const other of ['', address, text.slice(0, -1), `${text}0`, text.replace(':1:', ':2:')]) {
			assert.equal(problem(other), 'form', other);
		}
	});
});
