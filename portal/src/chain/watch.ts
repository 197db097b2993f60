// SPDX-License-Identifier: Apache-2.0
// What to make of it when blocks do not come. Without a clock of its own, so that it can be tested.

/**
 * `waiting`: nothing is final yet. `moving`: blocks become final. `unreachable`: nobody answers.
 * `notFinal`: blocks come, and none becomes final. `standing`: none comes.
 */
export type Verdict = 'waiting' | 'moving' | 'unreachable' | 'notFinal' | 'standing';

/** By how many blocks others must be further, for a client to be stuck and not just late. */
export const FAR_BEHIND = 10;

/** How long nobody may be there, in milliseconds. */
const ALONE = 30_000;
/** How long without a new final block, or a new one at all. */
const STALL = 60_000;
/** A machine that has slept for longer than that has missed what happened; nobody has stalled. */
const ASLEEP = 20_000;

export class Watch {
	#tick: number;
	#reached: number;
	#final: number | undefined;
	#best: number;

	constructor(now: number) {
		this.#tick = this.#reached = this.#best = now;
	}

	/** A later block is final. */
	sawFinal(now: number): void {
		this.#final = now;
	}

	/** A later block is the best. */
	sawBest(now: number): void {
		this.#best = now;
	}

	/** To be called every few seconds. */
	look(now: number, isReachable: boolean): Verdict {
		this.#wake(now);
		if (isReachable) {
			this.#reached = now;
		}
		if (now - this.#reached >= ALONE) {
			return 'unreachable';
		}
		if (this.#final === undefined) {
			return 'waiting';
		}
		if (now - this.#final <= STALL) {
			return 'moving';
		}
		return now - this.#best <= STALL ? 'notFinal' : 'standing';
	}

	/** Forgets the time that passed in sleep, with a moment to come to itself. */
	#wake(now: number): void {
		const slept = now - this.#tick;
		this.#tick = now;
		if (slept > ASLEEP) {
			this.#reached += slept;
			this.#best += slept;
			this.#final = this.#final === undefined ? undefined : this.#final + slept;
		}
	}
}
