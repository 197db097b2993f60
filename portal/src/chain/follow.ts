// SPDX-License-Identifier: Apache-2.0
// Follows a chain: writes down what is final and what is best, and by which runtime.

import type { PolkadotClient } from 'polkadot-api';
import { Latest } from './latest';
import { chain } from './state.svelte';
import type { Api, BlockRef } from './types';
import { slotOf, timeOfSlot } from './units';

/** What is heard of the chain. */
interface Heard {
	final(): void;
	best(): void;
	/** It will say no more. */
	ended(): void;
}

/** Follows it until it is told to stop. */
export function follow(client: PolkadotClient, api: Api, heard: Heard): () => void {
	let isStopped = false;
	const latest = new Latest();

	async function final(block: BlockRef & { hasNewRuntime: boolean }): Promise<void> {
		latest.comes(block);
		const { number, hash } = block;
		const time = await timeOf(client, hash);
		const known = isStopped ? undefined : latest.isKnown(number);
		if (!known) {
			return;
		}
		chain.final = { number, hash, time };
		heard.final();
		if (known.isRenewed) {
			await noteRuntime(api, () => isStopped);
		}
	}

	const ended = () => {
		if (!isStopped) {
			heard.ended();
		}
	};
	const subscriptions = [
		client.finalizedBlock$.subscribe({
			next: (block) => void final(block),
			error: ended,
			complete: ended,
		}),
		client.bestBlocks$.subscribe({
			next: ([best]) => {
				if (best && best.hash !== chain.best?.hash) {
					chain.best = { number: best.number, hash: best.hash };
					heard.best();
				}
			},
			error: () => {},
		}),
	];
	return () => {
		isStopped = true;
		for (const subscription of subscriptions) {
			subscription.unsubscribe();
		}
	};
}

/** The time of the slot that is in its header; nothing, if the header is gone already. */
async function timeOf(client: PolkadotClient, hash: string): Promise<Date | undefined> {
	try {
		return timeOfSlot(slotOf((await client.getBlockHeader(hash)).digests));
	} catch {
		return undefined;
	}
}

/** Which runtime it is, and whether another one ran when this page was opened. */
async function noteRuntime(api: Api, isStopped: () => boolean): Promise<void> {
	try {
		const { spec_name: name, spec_version: version } = await api.constants.System.Version();
		if (isStopped()) {
			return;
		}
		if (chain.spec && chain.spec.version !== version) {
			chain.upgradedFrom ??= chain.spec.version;
		}
		chain.spec = { name, version };
	} catch {
		// The connection has ended; the next one says it.
	}
}
