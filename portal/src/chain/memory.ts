// SPDX-License-Identifier: Apache-2.0

import type { Entry, Store } from './cache';

/** Keeps readings for as long as the page is open: where the browser lets it keep nothing else. */
export class MemoryStore implements Store {
	readonly #entries = new Map<string, Entry>();

	async get(key: string): Promise<Entry | undefined> {
		return this.#entries.get(key);
	}

	async put(entry: Entry): Promise<void> {
		this.#entries.set(entry.key, entry);
	}

	async count(): Promise<number> {
		return this.#entries.size;
	}

	async oldest(count: number): Promise<string[]> {
		return [...this.#entries.values()]
			.sort((a, b) => a.stored - b.stored)
			.slice(0, count)
			.map(({ key }) => key);
	}

	async remove(keys: readonly string[]): Promise<void> {
		for (const key of keys) {
			this.#entries.delete(key);
		}
	}

	async clear(): Promise<void> {
		this.#entries.clear();
	}
}
