// SPDX-License-Identifier: Apache-2.0
// What was read last, for when the chain is not there yet, or nobody is. Bounded, and never needed:
// where nothing can be kept, nothing is.

import type { BlockRef } from './types';

/** How many readings are kept; the oldest go first. */
export const MOST = 500;

/** Something that was read, and when. */
export interface Entry {
	key: string;
	/** Which build of the portal has kept it: another one may read other shapes. */
	edition: string;
	/** Whether this browser has checked it, or has taken it from a node. */
	isChecked: boolean;
	stored: number;
	at: BlockRef;
	value: unknown;
}

/** Where it is kept. */
export interface Store {
	get(key: string): Promise<Entry | undefined>;
	put(entry: Entry): Promise<void>;
	count(): Promise<number>;
	/** The keys of the entries that were stored the longest ago, in this order. */
	oldest(count: number): Promise<string[]>;
	remove(keys: readonly string[]): Promise<void>;
	clear(): Promise<void>;
}

export class Cache {
	readonly #store: Promise<Store>;
	readonly #edition: string;
	readonly #now: () => number;

	constructor(store: Promise<Store>, edition: string, now: () => number = Date.now) {
		this.#store = store;
		this.#edition = edition;
		this.#now = now;
	}

	/**
	 * What was read under this key.
	 *
	 * @param mustBeChecked leaves out what was taken from a node
	 */
	async get(key: string, mustBeChecked: boolean): Promise<Entry | undefined> {
		const entry = await this.#try((store) => store.get(key));
		const counts = entry?.edition === this.#edition && (entry.isChecked || !mustBeChecked);
		return counts ? entry : undefined;
	}

	/** Keeps what was read, if it can be kept. */
	async put(entry: Pick<Entry, 'key' | 'at' | 'value' | 'isChecked'>): Promise<void> {
		await this.#try(async (store) => {
			await store.put({ ...entry, edition: this.#edition, stored: this.#now() });
			const surplus = (await store.count()) - MOST;
			if (surplus > 0) {
				await store.remove(await store.oldest(surplus));
			}
		});
	}

	async count(): Promise<number> {
		return (await this.#try((store) => store.count())) ?? 0;
	}

	async clear(): Promise<void> {
		await this.#try((store) => store.clear());
	}

	/** A disk that is full, or a window that keeps nothing, is no reason to show nothing. */
	async #try<T>(work: (store: Store) => Promise<T>): Promise<T | undefined> {
		try {
			return await work(await this.#store);
		} catch {
			return undefined;
		}
	}
}
