// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { JsonRpcProvider } from 'polkadot-api';
import { AT_ONCE, inTurn } from './operations.ts';

const PLACES = 32;

/** Counts places as smoldot 3.4.1 does: an item of storage takes one, an operation gives back one. */
class Smoldot {
	free = PLACES;
	most = 0;
	refused = 0;
	readonly running = new Map<string, string[]>();
	readonly heard: any[] = [];
	#hear: (message: any) => void = () => {};
	#last = 0;

	readonly provider: JsonRpcProvider = (hear) => {
		this.#hear = hear;
		return { send: (message) => queueMicrotask(() => this.#take(message)), disconnect: () => {} };
	};

	#take(message: any): void {
		this.heard.push(message);
		const { id, method, params } = message;
		if (method === 'chainHead_v1_stopOperation') {
			this.#giveBack(params[1]);
			this.#answer(id, null);
		} else if (method === 'chainHead_v1_call' || method === 'chainHead_v1_storage') {
			const items = method === 'chainHead_v1_storage' ? params[2].map(({ key }: any) => key) : [params[2]];
			this.#begin(id, items);
		} else {
			this.#answer(id, `${method} is passed on`);
		}
	}

	#begin(id: string, items: string[]): void {
		if (items[0] === 'unpinned') {
			this.#hear({ jsonrpc: '2.0', id, error: { code: -32801, message: 'unknown or unpinned block' } });
			return;
		}
		const taken = items.slice(0, this.free);
		if (taken.length === 0) {
			this.refused += 1;
			this.#answer(id, { result: 'limitReached' });
			return;
		}
		this.free -= taken.length;
		this.#last += 1;
		const operationId = `operation ${this.#last}`;
		this.running.set(operationId, taken);
		this.most = Math.max(this.most, this.running.size);
		this.#answer(id, { result: 'started', operationId, discardedItems: items.length - taken.length });
	}

	/** Ends an operation; how, is said by what is asked for. */
	end(operationId: string): void {
		const [key = ''] = this.running.get(operationId) ?? [];
		this.#giveBack(operationId);
		if (key.startsWith('nobody has')) {
			this.#say({ event: 'operationInaccessible', operationId });
		} else if (key.startsWith('call')) {
			this.#say({ event: 'operationCallDone', operationId, output: key });
		} else {
			this.#say({ event: 'operationStorageItems', operationId, items: [{ key, value: `value of ${key}` }] });
			this.#say({ event: 'operationStorageDone', operationId });
		}
	}

	/** Answers until nothing is left, the one that was begun last first. */
	async endAll(): Promise<void> {
		for (await settled(); this.running.size > 0; await settled()) {
			this.end([...this.running.keys()].at(-1) as string);
		}
	}

	#giveBack(operationId: string): void {
		this.free += this.running.delete(operationId) ? 1 : 0;
	}

	#answer(id: string, result: unknown): void {
		this.#hear({ jsonrpc: '2.0', id, result });
	}

	#say(result: unknown): void {
		this.#hear({
			jsonrpc: '2.0',
			method: 'chainHead_v1_followEvent',
			params: { subscription: 'sub', result },
		});
	}

	stopFollowing(): void {
		this.running.clear();
		this.free = PLACES;
		this.#say({ event: 'stop' });
	}
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

function connect(hear: (message: any) => void = () => {}) {
	const smoldot = new Smoldot();
	const heard: any[] = [];
	const { send } = inTurn(smoldot.provider)((message) => {
		heard.push(message);
		hear(message);
	});
	let last = 0;
	const ask = (method: string, ...params: unknown[]) => {
		last += 1;
		const id = `1-${last}`;
		send({ jsonrpc: '2.0', id, method: `chainHead_v1_${method}`, params: ['sub', ...params] });
		return id;
	};
	return {
		smoldot,
		call: (name: string) => ask('call', '0xaa', `call ${name}`, '0x'),
		storage: (...keys: string[]) => {
			const items = keys.map((key) => ({ key, type: 'value' }));
			return ask('storage', '0xaa', items, null);
		},
		ask,
		answer: (id: string) => heard.find((message) => message.id === id),
		/** What was said of the operation that was begun under this id. */
		said: (id: string) => {
			const operation = heard.find((message) => message.id === id)?.result?.operationId;
			return heard
				.map((message) => message.params?.result)
				.filter((event) => event?.operationId === operation);
		},
	};
}

describe('operations of the light client', () => {
	it('take back every place they were given, however many items were asked for', async () => {
		const { smoldot, storage, said } = connect();
		for (let i = 0; i < 20; i += 1) {
			const id = storage('a', 'b', 'c', 'd');
			await smoldot.endAll();
			assert.equal(said(id).at(-1)?.event, 'operationStorageDone');
		}
		assert.equal(smoldot.free, PLACES);
	});

	it('answer a question for many items as one, with every item once', async () => {
		const { smoldot, storage, answer, said } = connect();
		const keys = Array.from({ length: 64 }, (_, i) => `key ${i}`);
		const id = storage(...keys);
		await smoldot.endAll();
		assert.equal(answer(id).result.discardedItems, 0);
		const events = said(id);
		const found = events.flatMap(({ items }) => items ?? []).map(({ key }) => key);
		assert.deepEqual(found.sort(), keys.sort());
		assert.deepEqual(
			events.filter(({ event }) => event !== 'operationStorageItems').map(({ event }) => event),
			['operationStorageDone'],
		);
	});

	it('are never so many that one is refused', async () => {
		const { smoldot, call, said } = connect();
		const ids = Array.from({ length: 100 }, (_, i) => call(String(i)));
		await smoldot.endAll();
		assert.equal(smoldot.most, AT_ONCE);
		assert.equal(smoldot.refused, 0);
		for (const [i, id] of ids.entries()) {
			assert.equal(said(id)[0].output, `call ${i}`);
		}
	});

	it('are stopped with all that belongs to them, and leave their places to others', async () => {
		const { smoldot, storage, call, ask, answer, said } = connect();
		const id = storage(...Array.from({ length: 40 }, (_, i) => `key ${i}`));
		await settled();
		assert.equal(smoldot.running.size, AT_ONCE);
		const stop = ask('stopOperation', answer(id).result.operationId);
		const other = call('other');
		await settled();
		assert.deepEqual([...smoldot.running.values()], [['call other']]);
		await smoldot.endAll();
		assert.equal(said(id).length, 0);
		assert.equal(said(other).at(-1)?.event, 'operationCallDone');
		assert.equal(answer(stop).result, null);
		assert.equal(smoldot.free, PLACES);
	});

	it('stop what smoldot begins only after nobody wants it any longer', async () => {
		// The first of three is begun, and the others have been asked for.
		const { smoldot, storage, ask } = connect(({ result }) => {
			if (result?.operationId) {
				ask('stopOperation', result.operationId);
			}
		});
		storage('a', 'b', 'c');
		await settled();
		assert.equal(smoldot.most, 3);
		assert.equal(smoldot.running.size, 0);
		assert.equal(smoldot.free, PLACES);
	});

	it('say once that nobody has an item, and ask for no more of them', async () => {
		const { smoldot, storage, said } = connect();
		const id = storage('nobody has a', 'nobody has b', ...Array.from({ length: 40 }, (_, i) => `key ${i}`));
		await settled();
		smoldot.end('operation 1');
		await settled();
		assert.equal(smoldot.running.size, 0);
		assert.deepEqual(
			said(id).map(({ event }) => event),
			['operationInaccessible'],
		);
		assert.equal(smoldot.free, PLACES);
	});

	it('are refused where the block is gone, and the next one has its turn', async () => {
		const { smoldot, storage, call, answer, said } = connect();
		const gone = storage('unpinned', 'unpinned');
		const next = call('next');
		await smoldot.endAll();
		assert.equal(answer(gone).error.code, -32801);
		assert.equal(said(next).at(-1)?.event, 'operationCallDone');
	});

	it('are over when the subscription is, and the next one has places', async () => {
		const { smoldot, call, said } = connect();
		for (let i = 0; i < AT_ONCE; i += 1) {
			call(String(i));
		}
		await settled();
		smoldot.stopFollowing();
		const next = call('next');
		await smoldot.endAll();
		assert.equal(said(next).at(-1)?.event, 'operationCallDone');
	});

	it('are all that waits: everything else is passed on at once', async () => {
		const { smoldot, call, ask, answer } = connect();
		for (let i = 0; i < 2 * AT_ONCE; i += 1) {
			call(String(i));
		}
		const header = ask('header', '0xaa');
		await settled();
		assert.equal(answer(header).result, 'chainHead_v1_header is passed on');
		assert.equal(smoldot.running.size, AT_ONCE);
	});
});
