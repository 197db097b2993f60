// At which blocks decisions are looked at by themselves: when they close, and a day before that.

/** How many blocks are tried, one after the other, where there is no room at one. */
export const BLOCKS_TO_TRY = 4n;

/** The agenda of what is to come. */
export class Agenda {
	#blocks = new Map();
	#room;

	/** @param {bigint} room how many decisions a block looks at */
	constructor(room) {
		this.#room = Number(room);
	}

	/** A decision is looked at at this block, or at the first one after it that has room. */
	note(number, block, now) {
		const first = block > now + 1n ? block : now + 1n;
		for (let at = first; at < first + BLOCKS_TO_TRY; at += 1n) {
			const there = this.#blocks.get(at) ?? [];
			if (there.length < this.#room) {
				this.#blocks.set(at, [...there, number]);
				return;
			}
		}
	}

	/** Those that are looked at at this block, in order. */
	take(block) {
		const there = this.#blocks.get(block) ?? [];
		this.#blocks.delete(block);
		return there;
	}
}
