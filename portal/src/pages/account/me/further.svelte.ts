// SPDX-License-Identifier: Apache-2.0

/** A list that is read part by part: what stands on the page, and what was asked for besides. */

import { type Api, getApi } from '../../../chain';
import type { Part } from '../../../read/me';

/** How many parts are read at one press of the button. */
const MOST_PARTS = 16;

export class Further<Item, Cursor> {
	#more: Item[] = $state.raw([]);
	#next: Cursor | undefined = $state.raw();
	#asked = $state(false);
	busy = $state(false);
	failed = $state(false);

	constructor(
		/** The first part, which changes with the chain. */
		private readonly first: () => Part<Item, Cursor>,
		private readonly read: (api: Api, from: Cursor) => Promise<Part<Item, Cursor>>,
	) {}

	get items(): Item[] {
		return [...this.first().items, ...this.#more];
	}

	/** Where it goes on; undefined at the end. */
	get next(): Cursor | undefined {
		return this.#asked ? this.#next : this.first().next;
	}

	/** Reads on until there is something to show, since a part of the numbers may hold nothing; but not endlessly. */
	async load(): Promise<void> {
		if (this.busy) return;
		this.busy = true;
		this.failed = false;
		try {
			const before = this.#more.length;
			for (let parts = 0; parts < MOST_PARTS && this.#more.length === before; parts += 1) {
				if (this.next === undefined) break;
				await this.#part(this.next);
			}
		} catch {
			this.failed = true;
		} finally {
			this.busy = false;
		}
	}

	async #part(from: Cursor): Promise<void> {
		const part = await this.read(await getApi(), from);
		this.#more = [...this.#more, ...part.items];
		this.#next = part.next;
		this.#asked = true;
	}
}
