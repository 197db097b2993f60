// SPDX-License-Identifier: Apache-2.0

/**
 * The latest of the blocks that come one after another, of which it takes a moment to know everything: a
 * later one may be known before an earlier one, which then counts no more. What only the earlier one has
 * said, that the runtime is another, is not lost with it.
 */
export class Latest {
	#number = -1;
	// Of the first block nothing is noted yet.
	#isRenewed = true;

	/** A block has come. */
	comes({ hasNewRuntime }: { hasNewRuntime: boolean }): void {
		this.#isRenewed ||= hasNewRuntime;
	}

	/** Everything is known of it. Undefined where a later one was known before. */
	isKnown(number: number): { isRenewed: boolean } | undefined {
		if (number <= this.#number) return undefined;
		this.#number = number;
		const isRenewed = this.#isRenewed;
		this.#isRenewed = false;
		return { isRenewed };
	}
}
