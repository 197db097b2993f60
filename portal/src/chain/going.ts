// SPDX-License-Identifier: Apache-2.0
// What is being read, by key: whoever asks for the same waits for the same answer. What nobody waits for
// any longer ends, and so does what takes too long.

import type { Turns } from './turns';

interface Reader<T> {
	answer: Promise<T>;
	controller: AbortController;
}

export class Going<T> {
	readonly #turns: Turns;
	readonly #patience: number;
	readonly #tooLong: () => Error;
	readonly #readers = new Map<string, Reader<T>>();

	/**
	 * @param patience how many milliseconds a reading may take from its turn on
	 * @param tooLong what is said of one that has taken longer
	 */
	constructor(turns: Turns, patience: number, tooLong: () => Error) {
		this.#turns = turns;
		this.#patience = patience;
		this.#tooLong = tooLong;
	}

	/** Reads under a key, in its turn; if somebody does already, waits for that. */
	read(key: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
		const known = this.#readers.get(key);
		if (known) {
			return known.answer;
		}
		const controller = new AbortController();
		const answer = this.#turns
			.take(() => this.#inTime(work, controller))
			.finally(() => {
				if (this.#readers.get(key)?.controller === controller) {
					this.#readers.delete(key);
				}
			});
		this.#readers.set(key, { answer, controller });
		return answer;
	}

	/** Ends what is being read under a key. Whoever asks for it after that has it read anew. */
	drop(key: string, reason: Error): void {
		this.#readers.get(key)?.controller.abort(reason);
		this.#readers.delete(key);
	}

	async #inTime(work: (signal: AbortSignal) => Promise<T>, controller: AbortController): Promise<T> {
		const { signal } = controller;
		signal.throwIfAborted();
		const timer = setTimeout(() => controller.abort(this.#tooLong()), this.#patience);
		const ended = new Promise<never>((_, reject) => {
			signal.addEventListener('abort', () => reject(signal.reason), { once: true });
		});
		try {
			return await Promise.race([work(signal), ended]);
		} finally {
			clearTimeout(timer);
		}
	}
}
