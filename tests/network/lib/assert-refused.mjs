// Fails a test unless what it sends is refused, and changes nothing; or fails in a block.

import assert from 'node:assert/strict';
import { available, lookup, moreFinalised, nonce, send } from './chain.mjs';
import { refusal } from './refusal.mjs';

/**
 * @typedef {object} Attempt
 * @property {() => Promise<unknown>} attempt sends it
 * @property {{address: string}} account whose transaction it is
 * @property {string} [name] pallet and error that refuse it
 * @property {boolean} [mayPass] whether the very same transaction may succeed later
 * @property {RegExp} [text] what a person is told
 * @property {string} [fingerprint] what must not come on record by it
 * @property {() => Promise<string>} [state] what must stay as it is
 */

/**
 * Fails unless all attempts are refused in those words, and the chain stays as it was: at a later
 * final block nothing of their accounts was included, their quotas are whole, the fingerprints are
 * not on record. The attempts are made side by side, so that many take no longer than one.
 *
 * @param {import('@polkadot/api').ApiPromise} api
 * @param {Attempt[]} attempts
 * @returns {Promise<import('./refusal.mjs').Refusal[]>} why, in the order of the attempts
 */
export async function allRefused(api, attempts) {
	const before = await Promise.all(attempts.map((each) => situation(api, each)));

	const explained = await Promise.all(
		attempts.map(async ({ attempt }) => refusal(api, await thrown(attempt()))),
	);
	for (const [i, { name, text, mayPass }] of attempts.entries()) {
		if (name) {
			assert.equal(explained[i].name, name, explained[i].text);
		}
		if (mayPass !== undefined) {
			assert.equal(explained[i].mayPass, mayPass, explained[i].text);
		}
		if (text) {
			assert.match(explained[i].text, text);
		}
		assert.ok(explained[i].text.length > 10, `a person can read why: "${explained[i].text}"`);
	}

	await moreFinalised(api, 2);
	for (const [i, { account, fingerprint, state, name }] of attempts.entries()) {
		const what = name ?? explained[i].text;
		assert.equal(
			await nonce(api, account.address),
			before[i].nonce,
			`no transaction of the account was included: ${what}`,
		);
		const quota = await available(api, account.address);
		if (before[i].quota === undefined) {
			assert.equal(quota, undefined, 'there is still no quota');
		} else {
			// A quota recovers with time, so it may have grown.
			assert.ok(quota >= before[i].quota, `the quota is as it was: ${what}`);
		}
		if (fingerprint) {
			assert.equal((await lookup(api, fingerprint)).length, 0, `the record is absent: ${what}`);
		}
		if (state) {
			assert.equal(await state(), before[i].state, `nothing has changed: ${what}`);
		}
	}
	return explained;
}

/**
 * Fails unless calls of somebody who pays for them get into blocks and fail there: `[error, call]`
 * each, in that order.
 */
export async function allFail(api, signer, attempts) {
	const start = await nonce(api, signer.address);
	const sent = await Promise.all(
		attempts.map(([, call], i) =>
			send(api, call, signer, { nonce: start + i, until: 'isInBlock' }),
		),
	);
	assert.deepEqual(
		sent.map(({ failure }) => failure?.name),
		attempts.map(([name]) => name),
	);
}

/** The error that sending something throws; fails where it is accepted. */
export async function thrown(sending) {
	try {
		await sending;
	} catch (error) {
		return error;
	}
	return assert.fail('It should have been refused, and was accepted');
}

async function situation(api, { account, state }) {
	return {
		nonce: await nonce(api, account.address),
		quota: await available(api, account.address),
		state: await state?.(),
	};
}
