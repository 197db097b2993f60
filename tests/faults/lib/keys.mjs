// The session keys of validators: who makes blocks with which, and how a validator that has lost its disk
// gets new ones.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { eventually, finalised, pair, send } from '../../network/lib/chain.mjs';
import { BINARY } from './node.mjs';

/** How long a change of keys may take: two sessions of a hundred blocks, and a reserve. */
export const TWO_SESSIONS = 15 * 60_000;
/** A key of aura comes first among the session keys: `0x` and 32 bytes. */
const AURA = 2 + 64;

/** The keys that make blocks, in the order of their slots. */
export async function authors(api) {
	return (await api.query.aura.authorities()).map((key) => key.toHex());
}

/** Who made a block, as a key. */
export async function authorOf(api, number) {
	const hash = await api.rpc.chain.getBlockHash(number);
	const { digest } = await api.rpc.chain.getHeader(hash);
	const [, slot] = digest.logs.find((log) => log.isPreRuntime).asPreRuntime;
	const all = await authors(await api.at(hash));
	return all[Number(Buffer.from(slot.toU8a(true)).readBigUInt64LE() % BigInt(all.length))];
}

/** How many of the blocks after one, up to another, somebody has made. */
export async function madeBy(api, key, after, last) {
	let count = 0;
	for (let number = after + 1; number <= last; number += 1) {
		count += (await authorOf(api, number)) === key ? 1 : 0;
	}
	return count;
}

/** Connects to the node of the municipality, for as long as something takes. */
export async function connected(network, work) {
	const api = await network.node('municipality').connect();
	try {
		return await work(api);
	} finally {
		await api.disconnect();
	}
}

/**
 * Makes new session keys on the machine of a validator whose node runs and has lost the earlier ones,
 * and has its account set them, as docs/operators/joining.md says. Waits until a block that was made
 * with them is final. Returns the seconds that this took.
 */
export function newKeys(network, node) {
	const began = performance.now();
	const account = pair(node.uri);
	const file = `${node.base}.keys.json`;
	rmSync(file, { force: true });
	execFileSync(
		BINARY,
		[
			...['keys', 'new', '--chain', network.specification, '--base-path', node.base],
			...['--account', account.address, '--output', file],
		],
		{ stdio: ['ignore', 'ignore', 'pipe'] },
	);
	const { sessionKeys, proof } = JSON.parse(readFileSync(file, 'utf8'));
	const aura = sessionKeys.slice(0, AURA);
	return connected(network, async (api) => {
		const { failure } = await send(api, api.tx.session.setKeys(sessionKeys, proof), account);
		assert.equal(failure, undefined);
		await eventually(
			`the new keys of ${node.name} count`,
			async () => (await authors(api)).includes(aura),
			TWO_SESSIONS,
		);
		let last = await finalised(api);
		await eventually(`${node.name} makes blocks with its new keys`, async () => {
			const from = last;
			last = await finalised(api);
			return (await madeBy(api, aura, from, last)) > 0;
		});
		return (performance.now() - began) / 1000;
	});
}
