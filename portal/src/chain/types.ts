// SPDX-License-Identifier: Apache-2.0
// What is said of the chain, and by whom it is known.

import type { PolkadotClient, TypedApi } from 'polkadot-api';
import type { doverie } from '#doverie';

/**
 * Everything that the chain stores, answers and takes. The types are those of the metadata that the
 * descriptors were made from; what runs follows the chain's own metadata, through upgrades, too.
 */
export type Api = TypedApi<typeof doverie, false>;

/** A block. Its time is that of the slot for which it was made: right to three seconds. */
export interface BlockRef {
	number: number;
	hash: string;
	time?: Date;
}

/** By whom the chain is read: by the light client in this browser, or by a node that is trusted. */
export type Mode = 'light' | 'node';

/**
 * `starting`: the light client is fetched, or the node called. `syncing`: nothing final is known yet.
 * `following`: it is. `offline`: nobody answers; it goes on by itself. `failed`: it does not.
 */
export type Phase = 'starting' | 'syncing' | 'following' | 'offline' | 'failed';

/** What goes on at the chain: `finality`, blocks are made and none becomes final; `blocks`, none is made. */
export type Stall = 'finality' | 'blocks';

/** A name in both languages. */
export interface Named {
	bg: string;
	en: string;
}

/** A node that somebody trusts. */
export interface TrustedNode {
	name: Named;
	url: string;
}

/** What a connection runs on. */
export interface Session {
	client: PolkadotClient;
	/** Keeps as soon as it is known to be on the chain of this portal. Nothing is shown before. */
	isOurs: Promise<void>;
	/** Whether there is anybody at the other end. */
	reachable(): Promise<boolean>;
	/** Whether others know a much later final block, so that this client is stuck. */
	isBehind(final: number): Promise<boolean>;
	/** What is to be kept for the next start; called some time after the first final block. */
	keep(): Promise<void>;
	end(): void;
}
