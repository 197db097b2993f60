// What the tests do with a chain by @polkadot/api: send, wait, look.

import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { ApiPromise, Keyring, WsProvider } from '@polkadot/api';
import { endpoint, ORGANISATIONS, SS58_PREFIX } from './network.mjs';
import { failure, whyRefused } from './refusal.mjs';
import { view } from './views.mjs';

/** Forty blocks: whatever a test waits for comes well before, or does not come. */
export const PATIENCE = 120_000;

/** Connects to an organisation's validator. */
export function connect(name) {
	return connectTo(endpoint(name));
}

/** Connects to a node anywhere. */
export async function connectTo(url) {
	const provider = new WsProvider(url, 1000);
	try {
		return await ApiPromise.create({ provider, noInitWarn: true, throwOnConnect: true });
	} catch (error) {
		// It would go on trying, and keep the process alive.
		await provider.disconnect();
		throw error;
	}
}

/**
 * The key pair of a development account. An API must be connected before, since that loads the
 * cryptography.
 */
export function pair(uri) {
	return keyOf(uri, 'sr25519');
}

/** The key of a development account that is of this kind, such as `ed25519`. */
export function keyOf(uri, type) {
	return new Keyring({ type, ss58Format: SS58_PREFIX }).addFromUri(uri);
}

/** A fingerprint that nobody has put on record. */
export function randomFingerprint() {
	return `0x${randomBytes(32).toString('hex')}`;
}

/** A call that puts a fingerprint on record. */
export function record(api, fingerprint, { locator = '', replaces = null } = {}) {
	return api.tx.records.record(fingerprint, 'Statement', locator, replaces);
}

/**
 * Sends a transaction and waits until a block has it, or until that block is final.
 * Rejects where the node refuses it. What is signed is a copy: several can send the same call side
 * by side.
 *
 * @returns {Promise<{hash: string, number: number, events: object[], failure?: object}>} the block,
 *   the events of this transaction, and why it failed there, if it did
 */
export async function send(api, tx, signer, { until = 'isFinalized', ...options } = {}) {
	const copy = api.tx(api.createType('Call', tx.method.toU8a()));
	const result = await new Promise((resolve, reject) => {
		const timer = setTimeout(() => reject(new Error('The transaction is in no block')), PATIENCE);
		const settle = (settled, value) => {
			clearTimeout(timer);
			settled(value);
		};
		copy
			.signAndSend(signer, options, (update) => {
				if (update.status[until]) {
					settle(resolve, update);
				} else if (update.isError) {
					settle(reject, new Error(`The pool gave the transaction up: ${update.status.type}`));
				}
			})
			.catch((error) => settle(reject, error));
	});
	const { status, events, dispatchError } = result;
	const hash = (until === 'isFinalized' ? status.asFinalized : status.asInBlock).toHex();
	return {
		hash,
		number: await numberOf(api, hash),
		events: events.map(({ event }) => event),
		failure: dispatchError && failure(api, dispatchError),
	};
}

/** Asks an organisation's node by JSON-RPC, past the API. */
export async function rpc(name, method, ...params) {
	const response = await fetch(endpoint(name).replace('ws:', 'http:'), {
		method: 'POST',
		headers: { 'Content-Type': 'application/json' },
		body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
	});
	const { result, error } = await response.json();
	if (error) {
		const { code, data } = error;
		throw Object.assign(new Error(`${code}: ${error.message}`), { code, data });
	}
	return result;
}

/** Hands bytes to a node as a transaction, past the API, which would look at them first. */
export function submitBytes(name, transaction) {
	return rpc(name, 'author_submitExtrinsic', `0x${Buffer.from(transaction).toString('hex')}`);
}

/**
 * Signs with a nonce of one's own and without an end: many transactions can be made before the
 * first is sent.
 */
export function presign(tx, signer, nonce) {
	return tx.signAsync(signer, { nonce, era: 0 });
}

/** A signed record as bytes, of which the signature is not right: one bit of it is another. */
export function forged(signed) {
	const bytes = Uint8Array.from(signed.toU8a());
	// In the fingerprint, behind which are kind, locator and whether it replaces another.
	bytes[bytes.length - 5] ^= 1;
	return bytes;
}

/** Hands over a signed transaction without waiting for a block. */
export function submit(api, signed) {
	return api.rpc.author.submitExtrinsic(signed);
}

/** Is a free call light enough to be tried out in the pool? */
export async function isTriedOut(api, call, signer) {
	const { weight } = await call.paymentInfo(signer.address);
	const { refTime } = api.consts.quota.maxRehearsedWeight;
	return weight.refTime.toBigInt() <= refTime.toBigInt();
}

/**
 * Sends a free call as a wallet does. One that is too heavy to be tried out in the pool would get into
 * a block and be charged there if it failed: so the chain is asked first, and its answer is thrown as
 * the pool's would be.
 */
export async function sendOrAsk(api, call, signer, options) {
	if (!(await isTriedOut(api, call, signer))) {
		const signed = await presign(call, signer, await nonce(api, signer.address));
		const why = await whyRefused(api, signed);
		if (why) {
			const code = why.mayPass ? 1011 : 1010;
			const data = `Custom error: ${why.number}. ${why.name}: ${why.text}`;
			throw Object.assign(new Error(data), { code, data });
		}
	}
	return send(api, call, signer, options);
}

/** Hands a signed transaction to all nodes, so that whoever makes the next block has it. */
export function submitToAll(signed) {
	const hex = signed.toHex();
	const sent = ORGANISATIONS.map(({ name }) => rpc(name, 'author_submitExtrinsic', hex));
	// A node that has heard of it from another one says so.
	return Promise.allSettled(sent);
}

/** Does `work(item)` for every item, `width` at a time, in order. */
export async function inBursts(items, width, work) {
	for (let i = 0; i < items.length; i += width) {
		await Promise.all(items.slice(i, i + width).map(work));
	}
}

export async function numberOf(api, hash) {
	return (await api.rpc.chain.getHeader(hash)).number.toNumber();
}

export async function best(api) {
	return (await api.rpc.chain.getHeader()).number.toNumber();
}

export async function finalised(api) {
	return numberOf(api, await api.rpc.chain.getFinalizedHead());
}

/** Asks until `probe` answers something true; fails when patience ends. */
export async function eventually(what, probe, patience = PATIENCE) {
	const end = Date.now() + patience;
	for (;;) {
		const answer = await probe();
		if (answer) {
			return answer;
		}
		if (Date.now() > end) {
			throw new Error(`Not within ${patience / 1000} s: ${what}`);
		}
		await sleep(300);
	}
}

/** Waits until a node has a block, final or not. */
export function reached(api, number) {
	return eventually(`there is block ${number}`, async () => (await best(api)) >= number);
}

/** Waits until a node sees a block as final. */
export function finalisedAt(api, number) {
	return eventually(`block ${number} is final`, async () => (await finalised(api)) >= number);
}

/** Waits until a node has made or seen this many more blocks final. */
export async function moreFinalised(api, count) {
	await finalisedAt(api, (await finalised(api)) + count);
}

/** Waits until a node's pool is empty. */
export function poolEmpty(api) {
	return eventually(
		'the pool is empty',
		async () => (await api.rpc.author.pendingExtrinsics()).length === 0,
	);
}

/**
 * What the chain knows of a fingerprint, in finalised state: all records of it, in the order of their
 * blocks; none where it is not on record.
 */
export async function lookup(api, fingerprint) {
	const head = await api.rpc.chain.getFinalizedHead();
	return view(api, 'Records', 'lookup', [fingerprint], head);
}

/** An account's balance, in the token's smallest unit. */
export async function balance(api, address) {
	return (await api.query.system.account(address)).data.free.toBigInt();
}

/** What is left of an account's quota; undefined where it has none. */
export async function available(api, address) {
	const quota = await view(api, 'Quota', 'quota', [address]);
	return quota.isSome ? quota.unwrap().available.toBigInt() : undefined;
}

/** The latest block, up to the one with this hash, that took something off an account's quota. */
export async function chargedAt(api, { address }, hash) {
	const usage = await (await api.at(hash)).query.quota.usages(address);
	return usage.isSome ? usage.unwrap().block.toNumber() : undefined;
}

/** An account's nonce in the best block: how many of its transactions were included, ever. */
export async function nonce(api, address) {
	return (await api.query.system.account(address)).nonce.toNumber();
}
