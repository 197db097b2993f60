// SPDX-License-Identifier: Apache-2.0
// What is read from the chain, for as long as a component shows it: first what was read last time,
// then what is final now, then again with every second final block.

import { untrack } from 'svelte';
import { chainText } from '../text/chain';
import { abortable } from './abortable';
import { Cache } from './cache';
import { EndedError, open, start } from './connection';
import { readings } from './database';
import { Going } from './going';
import { isSlow, SlowError } from './slow';
import { chain } from './state.svelte';
import { Turns } from './turns';
import type { Api, BlockRef } from './types';
import { visibility } from './visibility.svelte';

export interface Reading<T> {
	/** What was read. With `at`, and without a value: the chain has none. */
	readonly value: T | undefined;
	/** To which block it is true. */
	readonly at?: BlockRef;
	/** Whether it was read just now, or is what was kept of an earlier reading. */
	readonly source?: 'chain' | 'cache';
	/** Why it cannot be read, or not be read anew, in words. */
	readonly error?: Error;
	/** Nothing can be shown yet, and it is on its way. */
	readonly loading: boolean;
	reload(): void;
}

/** Reads what there is at a block. Every question in it is asked `{ at: at.hash }`. */
export type Read<T> = (api: Api, at: BlockRef) => Promise<T>;

/** How many final blocks lie between two readings. */
const EVERY = 2;
/** How many readings go on at a time. */
const AT_ONCE = 4;
/** After how long others have their turn, even if one has not ended. */
const TURN = 5000;
/** After how long it is said that one takes long, and offered to ask again. */
const SLOW = 20_000;
/** How long one may take. */
const PATIENCE = 60_000;

/** What a client says when a block or the connection has gone in the meantime; the next one will do. */
const PASSING = ['BlockNotPinnedError', 'DestroyedError', 'DisjointError', 'StopError', 'EndedError'];

/** Every build of the portal has another name for its script, and may read other shapes. */
const EDITION =
	globalThis.document?.querySelector<HTMLScriptElement>('script[type="module"][src]')?.src ?? '';

/** What was read last. */
export const cache = new Cache(readings(), EDITION);

const going = new Going<Answer>(new Turns(AT_ONCE, TURN), PATIENCE, () => new Error(chainText().tooLong));
/** How many components show what is under a key. */
const wanted = new Map<string, number>();

interface Answer {
	value: unknown;
	at: BlockRef;
}

/**
 * Shows what `read` reads, while the component lives that is being started.
 *
 * @param key names what is read, once in the whole portal: under the same key the same is read. While
 *   it is empty, nothing is
 */
export function live<T>(key: () => string, read: Read<T>): Reading<T> {
	const reading = new LiveReading<T>(read);
	$effect(() => {
		const name = key();
		const { genesis } = chain;
		return untrack(() => reading.begin(name && genesis ? `${genesis}/${name}` : '', !name));
	});
	$effect(() => {
		if (chain.phase === 'following' && chain.final && visibility.isVisible) {
			const { number } = chain.final;
			untrack(() => reading.see(number));
		}
	});
	void start();
	return reading;
}

class LiveReading<T> implements Reading<T> {
	value = $state.raw<T>();
	at = $state.raw<BlockRef>();
	source = $state<'chain' | 'cache'>();
	#error = $state.raw<Error>();
	#isIdle = $state(false);
	#key = '';
	/** The first block at which to read again. */
	#next = 0;
	/** What an earlier key, or an earlier reading, still brings is not shown. */
	#turn = 0;
	#isReading = false;
	readonly #read: Read<T>;

	constructor(read: Read<T>) {
		this.#read = read;
	}

	get error(): Error | undefined {
		if (this.#error || this.at || this.#isIdle) {
			return this.#error;
		}
		const isAway = chain.phase === 'offline' || chain.phase === 'failed';
		return isAway ? new Error(chainText().nothingKept(chain.problem)) : undefined;
	}

	get loading(): boolean {
		return !this.at && !this.#isIdle && (!this.error || isSlow(this.#error));
	}

	/** Shows what is under another key; returns what ends it. */
	begin(key: string, isIdle: boolean): () => void {
		this.#isIdle = isIdle;
		this.#turn += 1;
		this.#key = key;
		this.#next = 0;
		this.#isReading = false;
		this.value = this.at = this.source = this.#error = undefined;
		if (!key) {
			return () => {};
		}
		wanted.set(key, (wanted.get(key) ?? 0) + 1);
		void this.#recall();
		if (chain.phase === 'following' && chain.final && visibility.isVisible) {
			this.see(chain.final.number);
		}
		return () => {
			this.#turn += 1;
			leave(key);
		};
	}

	/** A later block is final. */
	see(number: number): void {
		if (this.#key && !this.#isReading && number >= this.#next) {
			void this.#ask();
		}
	}

	/** Reads again. What has been on its way for too long is not waited for. */
	reload(): void {
		if (this.#isReading && isSlow(this.#error)) {
			this.#turn += 1;
			this.#isReading = false;
			going.drop(this.#key, new EndedError());
		}
		this.#error = undefined;
		if (this.#key && !this.#isReading && chain.phase === 'following') {
			void this.#ask();
		}
	}

	async #recall(): Promise<void> {
		const turn = this.#turn;
		const entry = await cache.get(this.#key, chain.mode === 'light');
		if (entry && turn === this.#turn && !this.at) {
			this.value = entry.value as T;
			this.at = entry.at;
			this.source = 'cache';
		}
	}

	async #ask(): Promise<void> {
		const turn = this.#turn;
		this.#isReading = true;
		const slow = setTimeout(() => this.#saySlow(turn), SLOW);
		try {
			const key = this.#key;
			const { value, at } = await going.read(key, (signal) => readFinal(key, this.#read, signal));
			if (turn === this.#turn) {
				this.value = value as T;
				this.at = at;
				this.source = 'chain';
				this.#error = undefined;
				this.#next = at.number + EVERY;
			}
		} catch (error) {
			if (turn === this.#turn && !isPassing(error)) {
				this.#error = new Error(chainText().notRead(error));
				this.#next = (chain.final?.number ?? 0) + EVERY;
			}
		} finally {
			clearTimeout(slow);
			if (turn === this.#turn) {
				this.#isReading = false;
				if (isSlow(this.#error)) {
					this.#error = undefined;
				}
			}
		}
	}

	#saySlow(turn: number): void {
		if (turn === this.#turn) {
			this.#error = new SlowError(chainText().slow);
		}
	}
}

/** One component less shows what is under a key. What nobody shows need not be read. */
function leave(key: string): void {
	const left = (wanted.get(key) ?? 1) - 1;
	if (left > 0) {
		wanted.set(key, left);
		return;
	}
	wanted.delete(key);
	// Whoever comes in its place at this moment may show the same.
	queueMicrotask(() => wanted.has(key) || going.drop(key, new EndedError()));
}

function isPassing(error: unknown): boolean {
	return error instanceof Error && PASSING.includes(error.name);
}

/** Reads at the last final block, which is held until it is read. */
async function readFinal<T>(key: string, read: Read<T>, signal: AbortSignal): Promise<Answer> {
	// The connection may have ended before it was its turn. The next one has it read then.
	if (chain.phase !== 'following') {
		throw new EndedError();
	}
	const { client, api, isChecked, ended } = await open();
	const at = chain.final;
	if (!at || signal.aborted) {
		throw new EndedError();
	}
	const release = client.hodlBlock(at.hash);
	signal.addEventListener('abort', release, { once: true });
	try {
		const value = await Promise.race([read(abortable(api, signal), at), ended]);
		void cache.put({ key, value, at, isChecked });
		return { value, at };
	} finally {
		release();
	}
}
