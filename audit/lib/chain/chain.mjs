// A chain as a node shows it: its blocks with their events, in order, and the state at a block.

import { storageKey } from './hashing.mjs';
import { METADATA_VERSION, Runtime } from './metadata.mjs';
import { AT_ONCE, RpcError } from './rpc.mjs';
import { Bytes, encodeInteger } from './scale.mjs';

/** How many blocks are read ahead. */
const AHEAD = 4 * AT_ONCE;
/** How many entries of a map are asked for at once. */
const PAGE = 500;
const VERSION = encodeInteger(METADATA_VERSION, 4);
/** What every block is asked for besides its events. */
const BESIDES = [
	['System', 'LastRuntimeUpgrade'],
	['Upgrades', 'Stood'],
	['Stakeholders', 'CurrentRollSizes'],
];

/** A chain, by the answers of one node. */
export class Chain {
	#node;
	/** By what `System.LastRuntimeUpgrade` says. */
	#runtimes = new Map();

	constructor(node) {
		this.#node = node;
	}

	async about() {
		const [name, genesis] = await Promise.all([
			this.#node.ask('system_chain'),
			this.#node.ask('chain_getBlockHash', 0),
		]);
		return { name, genesis };
	}

	/** The number of the last block: of the last final one, unless the best is asked for. */
	async last({ best = false } = {}) {
		const hash = best ? [] : [await this.#node.ask('chain_getFinalizedHead')];
		const { number } = await this.#node.ask('chain_getHeader', ...hash);
		return Number(number);
	}

	/** The state at the end of a block. */
	async state(number) {
		const hash = await this.#node.ask('chain_getBlockHash', number);
		if (!hash) {
			throw new Error(`The node has no block ${number}`);
		}
		const runtime = await this.#runtimeOf(number, hash, await this.#lastUpgrade(number, hash));
		return new State(this.#node, hash, runtime);
	}

	/**
	 * The blocks from one to another: `{ number, hash, runtime, rests, sizes, events }` each. `rests`
	 * is how the clock has stood still, and `sizes` how large the rolls are at the end of the block.
	 */
	async *blocks(first, last) {
		const ahead = [];
		let next = first;
		while (next <= last || ahead.length > 0) {
			while (next <= last && ahead.length < AHEAD) {
				const block = this.#read(next);
				// Whoever waits for it hears of it; nobody else has to.
				block.catch(() => {});
				ahead.push(block);
				next += 1;
			}
			const { number, hash, events, upgrade, rests, sizes } = await ahead.shift();
			const runtime = await this.#runtimeOf(number, hash, upgrade);
			yield {
				number,
				hash,
				runtime,
				events: runtime.events(events),
				rests: runtime.stored(runtime.storage('Upgrades', 'Stood'), rests),
				sizes: runtime.stored(runtime.storage('Stakeholders', 'CurrentRollSizes'), sizes),
			};
		}
	}

	/** What the transactions of a block call: `{ isSigned, call }` each. */
	async transactions({ hash, runtime }) {
		const { block } = await this.#node.ask('chain_getBlock', hash);
		return block.extrinsics.map((each) => runtime.transaction(each));
	}

	async #read(number) {
		const hash = await this.#node.ask('chain_getBlockHash', number);
		if (!hash) {
			throw new Error(`The node has no block ${number}`);
		}
		const [events, upgrade, rests, sizes] = await this.#values(number, hash, [
			['System', 'Events'],
			...BESIDES,
		]);
		return { number, hash, events, upgrade, rests, sizes };
	}

	async #lastUpgrade(number, hash) {
		const [upgrade] = await this.#values(number, hash, [['System', 'LastRuntimeUpgrade']]);
		return upgrade;
	}

	async #values(number, hash, items) {
		const keys = items.map(([pallet, item]) => storageKey(pallet, item));
		try {
			return await valuesAt(this.#node, hash, keys);
		} catch (error) {
			if (error instanceof RpcError && /State already discarded|UnknownBlock/.test(error.message)) {
				throw new Error(
					`The node no longer has the state of block ${number}. Take an archive node: one that` +
						' was started with --state-pruning archive, or made by scripts/audit import',
				);
			}
			throw error;
		}
	}

	/** The runtime that has executed a block, which is the one that the block says is the latest. */
	async #runtimeOf(number, hash, upgrade) {
		if (!this.#runtimes.has(upgrade)) {
			this.#runtimes.set(upgrade, this.#fetchRuntime(number, hash, upgrade));
		}
		return this.#runtimes.get(upgrade);
	}

	async #fetchRuntime(number, hash, upgrade) {
		const version = new Bytes(upgrade).compact();
		// The state before the block has its code, unless that waited to be applied.
		const before = number > 0 ? await this.#node.ask('chain_getBlockHash', number - 1) : hash;
		for (const at of [before, hash]) {
			const { specVersion } = await this.#node.ask('state_getRuntimeVersion', at);
			if (BigInt(specVersion) === version) {
				const name = 'Metadata_metadata_at_version';
				const answer = await this.#node.ask('state_call', name, VERSION, at);
				const metadata = new Bytes(answer).option((bytes) => bytes.hex(bytes.length()));
				if (metadata === null) {
					throw new Error(`The runtime ${version} has no metadata of version ${METADATA_VERSION}`);
				}
				return new Runtime(metadata);
			}
		}
		throw new Error(
			`The node does not have the runtime ${version}, which has executed block ${number}`,
		);
	}
}

/** The state at the end of a block. */
class State {
	#node;
	#hash;

	constructor(node, hash, runtime) {
		this.#node = node;
		this.#hash = hash;
		this.runtime = runtime;
	}

	/** The value of an item of storage; of a map, that of no entry. */
	async value(pallet, item) {
		const found = this.runtime.storage(pallet, item);
		const [data] = await valuesAt(this.#node, this.#hash, [found.prefix]);
		return this.runtime.stored(found, data);
	}

	/** The entries of a map: `[[key, …], value]` each. */
	async *entries(pallet, item) {
		const found = this.runtime.storage(pallet, item);
		const { prefix } = found;
		let from = null;
		for (;;) {
			const keys = await this.#node.ask('state_getKeysPaged', prefix, PAGE, from, this.#hash);
			const values = await valuesAt(this.#node, this.#hash, keys);
			for (const [i, key] of keys.entries()) {
				yield [this.runtime.keysOf(found, key), this.runtime.stored(found, values[i])];
			}
			if (keys.length < PAGE) {
				return;
			}
			from = keys.at(-1);
		}
	}

	/** What a function of a runtime API answers. `args` are encoded already. */
	async call(api, name, args = '0x') {
		const { output } = this.runtime.method(api, name);
		const answer = await this.#node.ask('state_call', `${api}_${name}`, args, this.#hash);
		return this.runtime.types.decode(output, answer);
	}
}

async function valuesAt(node, hash, keys) {
	if (keys.length === 0) {
		return [];
	}
	const [{ changes }] = await node.ask('state_queryStorageAt', keys, hash);
	const values = new Map(changes);
	return keys.map((key) => values.get(key) ?? null);
}
