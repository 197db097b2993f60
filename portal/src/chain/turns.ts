// SPDX-License-Identifier: Apache-2.0
// So many at a time, the rest in their order. Whoever takes long goes on, but no longer in the way.

export class Turns {
	readonly #most: number;
	readonly #patience: number;
	#running = 0;
	#waiting: (() => void)[] = [];

	/**
	 * @param most how many at a time
	 * @param patience after how many milliseconds a place is handed on, even if the work is not done
	 */
	constructor(most: number, patience: number) {
		this.#most = most;
		this.#patience = patience;
	}

	/** Does the work as soon as it is its turn. */
	async take<T>(work: () => Promise<T>): Promise<T> {
		if (this.#running >= this.#most) {
			await new Promise<void>((resolve) => {
				this.#waiting.push(resolve);
			});
		} else {
			this.#running += 1;
		}
		const handOn = this.#once();
		const timer = setTimeout(handOn, this.#patience);
		try {
			return await work();
		} finally {
			clearTimeout(timer);
			handOn();
		}
	}

	/** Hands one place on, once: so that nobody who comes in between takes it. */
	#once(): () => void {
		let isHeld = true;
		return () => {
			if (isHeld) {
				isHeld = false;
				this.#next();
			}
		};
	}

	#next(): void {
		const next = this.#waiting.shift();
		if (next) {
			next();
		} else {
			this.#running -= 1;
		}
	}
}
