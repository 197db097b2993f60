// Asks a node by JSON-RPC: a few questions at a time, each with an end, none answered without bounds.

import { setTimeout as sleep } from 'node:timers/promises';

/** How many questions are under way at once. */
export const AT_ONCE = 16;
/** How long one of them takes at most. */
const LONGEST = 60_000;
/** The longest answer, in characters. */
const MOST = 256 * 1024 * 1024;
/** A node that does not answer is asked this many times in all. */
const TRIES = 4;
const PAUSE = 500;

/** What a node answers in place of a result. */
export class RpcError extends Error {}

/** A node. */
export class Node {
	/** How many questions wait or are under way. */
	#free = AT_ONCE;
	#waiting = [];

	/** @param {string} url ws://… or http://…, which is the same port of a node */
	constructor(url) {
		const parsed = new URL(url);
		if (!['ws:', 'wss:', 'http:', 'https:'].includes(parsed.protocol)) {
			throw new Error(`${url} is no address of a node: it begins with ws:// or http://`);
		}
		this.url = url;
		this.http = url.replace(/^ws/, 'http');
	}

	async ask(method, ...params) {
		await this.#turn();
		try {
			return await this.#tried(method, params);
		} finally {
			this.#free += 1;
			this.#waiting.shift()?.();
		}
	}

	async #turn() {
		while (this.#free === 0) {
			await new Promise((resolve) => this.#waiting.push(resolve));
		}
		this.#free -= 1;
	}

	async #tried(method, params) {
		for (let i = 1; ; i++) {
			try {
				return await this.#post(method, params);
			} catch (error) {
				if (error instanceof RpcError) {
					throw error;
				}
				if (i === TRIES) {
					const why = error.cause?.message ?? error.message;
					throw new Error(`The node at ${this.url} does not answer ${method}: ${why}`);
				}
				await sleep(PAUSE * i);
			}
		}
	}

	async #post(method, params) {
		const response = await fetch(this.http, {
			method: 'POST',
			headers: { 'Content-Type': 'application/json' },
			body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
			signal: AbortSignal.timeout(LONGEST),
		});
		const { result, error } = JSON.parse(await textOf(response));
		if (error) {
			throw new RpcError(`${method}: ${error.message}${error.data ? ` (${error.data})` : ''}`);
		}
		return result;
	}
}

async function textOf(response) {
	const pieces = [];
	let length = 0;
	for await (const piece of response.body) {
		length += piece.length;
		if (length > MOST) {
			throw new RpcError(`The node's answer is longer than ${MOST} characters`);
		}
		pieces.push(piece);
	}
	return Buffer.concat(pieces).toString('utf8');
}
