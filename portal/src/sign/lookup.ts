// SPDX-License-Identifier: Apache-2.0

/** Where a transaction is that was handed to the network, without its having been watched. */

import type { PolkadotClient } from 'polkadot-api';
import type { Api } from '../chain/types';
import { toHex } from '../lib/hex';
import type { Pending } from './pending';

export interface Place {
	number: number;
	hash: string;
}

type Whereabouts =
	/** It is in this block; `failure` is the error with which it failed there. */
	| { state: 'inBlock'; block: Place; final: boolean; failure?: unknown; ok: boolean }
	/** It can still come into a block. */
	| { state: 'waiting' }
	/** A transaction with its number is in a final block, which cannot be looked at any more. */
	| { state: 'somewhere' }
	/** Another transaction with its number is in a block. */
	| { state: 'replaced' }
	/** It came into no block in time. */
	| { state: 'lapsed' };

/** How many final blocks are looked through at most: as many as a transaction is good for. */
const MOST_BLOCKS = 300;

type Reader = Pick<PolkadotClient, 'getBestBlocks' | 'getBlockBody' | 'getBlockHeader' | '_request'>;

/** Looks for it in the blocks that are not final, and then back in those that are. */
export async function whereIs(pending: Pending, client: Reader, api: Api): Promise<Whereabouts> {
	const blocks = await client.getBestBlocks();
	const [best, final] = [blocks[0], blocks.at(-1)];
	if (!best || !final) return { state: 'waiting' };
	for (const block of blocks) {
		const found = await inBlock(pending, block, block === final, client, api);
		if (found) return found;
	}
	const next = await api.apis.AccountNonceApi.account_nonce(pending.address, { at: final.hash });
	if (next > pending.nonce) return inFinalBlocks(pending, final, client, api);
	return final.number >= pending.goodUntil ? { state: 'lapsed' } : { state: 'waiting' };
}

/** Goes back from the last final block to the one for which it was signed. */
async function inFinalBlocks(pending: Pending, from: Place, client: Reader, api: Api): Promise<Whereabouts> {
	try {
		let { hash, number } = from;
		for (let i = 0; i < MOST_BLOCKS && number > pending.signedAt + 1; i++) {
			hash = await parentOf(hash, client);
			number -= 1;
			const found = await inBlock(pending, { hash, number }, true, client, api);
			if (found) return found;
		}
		return number <= pending.signedAt + 1 ? { state: 'replaced' } : { state: 'somewhere' };
	} catch {
		// A light client, and a node that does not keep them, have no earlier blocks to show.
		return { state: 'somewhere' };
	}
}

async function inBlock(
	pending: Pending,
	block: Place,
	final: boolean,
	client: Reader,
	api: Api,
): Promise<Whereabouts | undefined> {
	const index = await placeIn(block.hash, pending.transaction, client);
	if (index < 0) return undefined;
	const place = { number: block.number, hash: block.hash };
	try {
		const events = await api.query.System.Events.getValue({ at: block.hash });
		const own = events.filter(({ phase }) => phase.type === 'ApplyExtrinsic' && phase.value === index);
		const last = own.at(-1)?.event;
		const failed = last?.type === 'System' && last.value.type === 'ExtrinsicFailed';
		const failure: unknown = failed
			? (last.value.value as { dispatch_error: unknown }).dispatch_error
			: undefined;
		return { state: 'inBlock', block: place, final, ok: !failed, ...(failed && { failure }) };
	} catch (error) {
		if (final) return { state: 'somewhere' };
		throw error;
	}
}

async function placeIn(hash: string, transaction: string, client: Reader): Promise<number> {
	const body = await client.getBlockBody(hash).catch(() => legacyBody(hash, client));
	return body.findIndex((each) => (typeof each === 'string' ? each : toHex(each)) === transaction);
}

async function parentOf(hash: string, client: Reader): Promise<string> {
	const header = await client
		.getBlockHeader(hash)
		.catch(() => client._request<{ parentHash: string }>('chain_getHeader', [hash]));
	return header.parentHash;
}

/** What every node and smoldot answer for blocks that polkadot-api has let go of. */
async function legacyBody(hash: string, client: Reader): Promise<string[]> {
	const answer = await client._request<{ block: { extrinsics: string[] } }>('chain_getBlock', [hash]);
	return answer.block.extrinsics;
}
