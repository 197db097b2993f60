// SPDX-License-Identifier: Apache-2.0
// One block, whichever: most are older than those that a client holds. What is asked about them goes
// past polkadot-api. The light client checks the answers against the hash of the block all the same.

import { getDynamicBuilder, getLookupFn } from '@polkadot-api/metadata-builders';
import { decAnyMetadata, unifyMetadata } from '@polkadot-api/substrate-bindings';
import type { PolkadotClient } from 'polkadot-api';
import { fromHex, toHex } from '../lib/hex';
import { addressOf } from '../sign/address';
import { getClient } from './connection';
import { accounts } from './scale';
import { chain } from './state.svelte';
import type { Api, BlockRef } from './types';
import { slotOf, timeOfSlot } from './units';

/** What the header of a block says, and who has made it. */
export interface Block extends BlockRef {
	parent: string;
	stateRoot: string;
	/** The address of its author, where the state of the block before is still to be had. */
	author?: string;
}

/**
 * Whether a block is final, and how this browser knows. `followed`: it has seen the votes. `named`,
 * `notNamed`: a later final block names the one of this number. `tooOld`: it names none so old.
 */
export type Finality = 'followed' | 'named' | 'notNamed' | 'notYet' | 'tooOld' | 'nodeSays' | 'nodeDenies';

/** What a block has in it. */
export interface Happening {
	number: number;
	pallet: string;
	name: string;
	fields: unknown;
}

interface Happenings {
	items: Happening[];
	/** Where the next page begins. */
	next?: number;
}

/** A header as nodes write it in JSON. */
interface Header {
	number: string;
	parentHash: string;
	stateRoot: string;
	digest: { logs: string[] };
}

const HASH = /^0x[0-9a-f]{64}$/;
const NOBODYS = /^0x0+$/;
/** Of Aura: which slot it is. */
const CLAIM = /^0x066175726120([0-9a-f]{16})$/;
/** Of the versions of the metadata the first that has runtime APIs. */
const VERSION_15 = '0x0f000000';
/** As many events as a page has at most. */
const EVENTS = 256;

export const isHash = (text: string): boolean => HASH.test(text);

/** Reads the header of a block; undefined, if nobody has it. */
export async function readBlock(api: Api, hash: string): Promise<Block | undefined> {
	const client = await getClient();
	const header = await client._request<Header | null>('chain_getHeader', [hash]).catch(() => null);
	if (!header) {
		return undefined;
	}
	const number = Number(header.number);
	const payload = header.digest.logs.map((log) => CLAIM.exec(log)?.[1]).find(Boolean);
	const slot = slotOf(
		payload ? [{ type: 'preRuntime', value: { engine: 'aura', payload: `0x${payload}` } }] : [],
	);
	return {
		number,
		hash,
		time: timeOfSlot(slot),
		parent: header.parentHash,
		stateRoot: header.stateRoot,
		author:
			number > 0 && slot !== undefined ? await authorOf(client, api, header.parentHash, slot) : undefined,
	};
}

/** Validators take turns by the slot, in the order that they had before the block. */
async function authorOf(
	client: PolkadotClient,
	api: Api,
	parent: string,
	slot: bigint,
): Promise<string | undefined> {
	try {
		const key = await api.query.Session.Validators.getKey();
		const validators = accounts(
			(await client._request<string | null>('state_getStorage', [key, parent])) ?? '0x',
		);
		const author = validators[Number(slot % BigInt(validators.length || 1))];
		return author && addressOf(fromHex(author));
	} catch {
		return undefined;
	}
}

/** Whether a block is final, as far as it can be known at the final block `at`. */
export async function finalityOf(api: Api, at: BlockRef, { number, hash }: BlockRef): Promise<Finality> {
	if (number > at.number) {
		return 'notYet';
	}
	if (chain.mode === 'node') {
		const own = await (await getClient())._request<string | null>('chain_getBlockHash', [number]);
		return own === hash ? 'nodeSays' : 'nodeDenies';
	}
	if (hash === at.hash) {
		return 'followed';
	}
	const named =
		number === at.number ? at.hash : await api.query.System.BlockHash.getValue(number, { at: at.hash });
	if (NOBODYS.test(named)) {
		return 'tooOld';
	}
	return named === hash ? 'named' : 'notNamed';
}

/** What has happened in a block, from event `from` on; undefined, if its state is no longer to be had. */
export async function happenedIn(hash: string, from: number): Promise<Happenings | undefined> {
	try {
		const { args, value } = await codecsOf(await getClient(), hash);
		const client = await getClient();
		const answer = await client._request<string>('state_call', [
			'PagesViews_happened',
			toHex(args.enc([from, EVENTS])),
			hash,
		]);
		return readHappenings(value.dec(answer));
	} catch {
		return undefined;
	}
}

/** How the runtime of that block writes it. */
async function codecsOf(client: PolkadotClient, hash: string) {
	const version = await client._request<{ specVersion: number }>('state_getRuntimeVersion', [hash]);
	const metadata =
		version.specVersion === chain.spec?.version && chain.final
			? await client.getMetadata(chain.final.hash)
			: await client._request<string>('state_call', ['Metadata_metadata_at_version', VERSION_15, hash]);
	const lookup = getLookupFn(unifyMetadata(decAnyMetadata(metadata)));
	return getDynamicBuilder(lookup).buildRuntimeCall('PagesViews', 'happened');
}

interface Event {
	number: number;
	event: { type: string; value: { type: string; value: unknown } };
}

function readHappenings({ events }: { events: { items: Event[]; next?: number } }): Happenings {
	const items = events.items.map(({ number, event: { type, value } }) => ({
		number,
		pallet: type,
		name: value.type,
		fields: value.value,
	}));
	return { items, next: events.next };
}
