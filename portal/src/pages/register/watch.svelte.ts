// SPDX-License-Identifier: Apache-2.0

// Who has made which block, as far as a page has seen it. The chain does not keep that.

interface Block {
	number: number;
	hash: string;
}

/** Watches the newest blocks, one after the other. Those that come while it asks are let go. */
export class Watch {
	/** The latest block of each validator. */
	made: Record<string, number> = $state({});
	/** How many blocks were looked at. */
	count = $state(0);
	#last = -1;
	#isAsking = false;

	constructor(private readonly authorOf: (hash: string) => Promise<string | undefined>) {}

	async see({ number, hash }: Block): Promise<void> {
		if (this.#isAsking || number <= this.#last) return;
		this.#isAsking = true;
		try {
			const author = await this.authorOf(hash);
			this.#last = number;
			this.count += 1;
			if (author) this.made[author] = number;
		} catch {
			// The block has been replaced, or the connection is lost: the next one will do.
		} finally {
			this.#isAsking = false;
		}
	}
}
