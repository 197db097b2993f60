// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Api } from '../chain/types';
import { fromHex } from '../lib/hex';
import { whereIs } from './lookup';
import type { Pending } from './pending';

const OURS = '0x0a0b';
const OTHER = '0x0c';

function pending(): Pending {
	return {
		hash: '0x01',
		transaction: OURS,
		address: 'dvA',
		sentences: [],
		nonce: 4,
		signedAt: 100,
		goodUntil: 356,
		back: '#/',
	};
}

interface Scene {
	/** The bodies of blocks by number, from the last one down; a block that cannot be shown is null. */
	bodies: Record<number, string[] | null>;
	best: number;
	final: number;
	/** How many transactions of the account are in final blocks. */
	nonce: number;
	/** Whether the events of blocks that are not pinned can be read. */
	keepsStates?: boolean;
	failsIn?: number;
}

/** A chain on which block N has the hash `hN`. */
function chain({ bodies, best, final, nonce, keepsStates = true, failsIn }: Scene) {
	const info = (number: number) => ({
		number,
		hash: `h${number}`,
		parent: `h${number - 1}`,
		hasNewRuntime: false,
	});
	const numbered = (hash: string) => Number(hash.slice(1));
	const body = (hash: string): Uint8Array[] => {
		const found = bodies[numbered(hash)];
		if (found === null) throw new Error('not pinned');
		return (found ?? []).map(fromHex);
	};
	const client = {
		getBestBlocks: async () => Array.from({ length: best - final + 1 }, (_, i) => info(best - i)),
		getBlockBody: async (hash: string) => body(hash),
		getBlockHeader: async (hash: string) => ({ parentHash: `h${numbered(hash) - 1}` }),
		_request: async () => Promise.reject(new Error('unknown method')),
	};
	const events = (hash: string) => {
		if (!keepsStates && numbered(hash) < final) throw new Error('State already discarded');
		const type = failsIn === numbered(hash) ? 'ExtrinsicFailed' : 'ExtrinsicSuccess';
		const value = { type, value: { dispatch_error: { type: 'BadOrigin' } } };
		return [{ phase: { type: 'ApplyExtrinsic', value: 1 }, event: { type: 'System', value } }];
	};
	const api = {
		query: { System: { Events: { getValue: async ({ at }: { at: string }) => events(at) } } },
		apis: { AccountNonceApi: { account_nonce: async () => nonce } },
	};
	return { client: client as unknown as Parameters<typeof whereIs>[1], api: api as unknown as Api };
}

async function where(scene: Scene) {
	const { client, api } = chain(scene);
	return whereIs(pending(), client, api);
}

const SAME = { best: 112, final: 110 };

describe('what has become of a transaction', () => {
	it('in a block that is not final is seen there', async () => {
		const found = await where({ ...SAME, nonce: 4, bodies: { 111: [OTHER, OURS] } });
		assert.deepEqual(found, {
			state: 'inBlock',
			block: { number: 111, hash: 'h111' },
			final: false,
			ok: true,
		});
	});

	it('in the last final block is final', async () => {
		const found = await where({ ...SAME, nonce: 5, bodies: { 110: [OTHER, OURS] } });
		assert.deepEqual(found, {
			state: 'inBlock',
			block: { number: 110, hash: 'h110' },
			final: true,
			ok: true,
		});
	});

	it('in an earlier final block is found by going back', async () => {
		const found = await where({ ...SAME, nonce: 5, bodies: { 104: [OTHER, OURS] } });
		assert.deepEqual(found, {
			state: 'inBlock',
			block: { number: 104, hash: 'h104' },
			final: true,
			ok: true,
		});
	});

	it('that failed in its block is said with its error', async () => {
		const found = await where({ ...SAME, nonce: 5, failsIn: 104, bodies: { 104: [OTHER, OURS] } });
		assert.ok(found.state === 'inBlock' && !found.ok);
		assert.deepEqual(found.failure, { type: 'BadOrigin' });
	});

	it('is waiting while nothing has taken its place and it is good', async () => {
		assert.deepEqual(await where({ ...SAME, nonce: 4, bodies: {} }), { state: 'waiting' });
	});

	it('has lapsed once the last block that could have it is final', async () => {
		assert.deepEqual(await where({ best: 358, final: 356, nonce: 4, bodies: {} }), { state: 'lapsed' });
		assert.deepEqual(await where({ best: 358, final: 355, nonce: 4, bodies: {} }), { state: 'waiting' });
	});

	it('is replaced where another one has its number', async () => {
		assert.deepEqual(await where({ ...SAME, nonce: 5, bodies: { 104: [OTHER] } }), { state: 'replaced' });
	});

	it('cannot be told where earlier blocks are not to be had', async () => {
		assert.deepEqual(await where({ ...SAME, nonce: 5, bodies: { 109: null } }), { state: 'somewhere' });
		const found = await where({ ...SAME, nonce: 5, keepsStates: false, bodies: { 104: [OTHER, OURS] } });
		assert.deepEqual(found, { state: 'somewhere' }, 'it is there, and its events are not');
	});
});
