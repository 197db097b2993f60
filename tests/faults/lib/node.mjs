// A node on a machine of its own.

import { spawn } from 'node:child_process';
import {
	closeSync,
	mkdirSync,
	openSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { connectTo, eventually } from '../../network/lib/chain.mjs';
import { address, make, on } from './hosts.mjs';

/** The released binary, and what is preloaded into it where its clock has to be wrong. */
export const BINARY = process.env.DOVERIE_NODE;
const CLOCK = process.env.DOVERIE_CLOCK;

export const RPC_PORT = 9944;
export const P2P_PORT = 30333;
/** How long a node may take to answer, and how long to stop: a busy machine is slow. */
const START = 120_000;
const STOP = 60_000;
/** How long an answer may take. A node that is frozen never gives one. */
const ANSWER = 5_000;
/** Validators keep every block and its state, as those of scripts/network do. */
export const ARCHIVE = ['--state-pruning', 'archive', '--blocks-pruning', 'archive'];

export class Node {
	/**
	 * @param {object} network what it belongs to
	 * @param {string} name
	 * @param {number} place of its machine
	 * @param {string[]} flags what it is told beside what every node is told: its keys, for example
	 * @param {string} [uri] the account that has a seat for it
	 */
	constructor(network, name, place, flags, uri) {
		Object.assign(this, { network, name, place, flags, uri });
		this.base = join(network.folder, name);
		this.log = join(network.folder, `${name}.log`);
		this.url = `ws://${address(place)}:${RPC_PORT}`;
		this.http = `http://${address(place)}:${RPC_PORT}`;
		/** What a wrong clock is told by, if it has one. */
		this.clock = undefined;
		/** What it keeps. */
		this.pruning = ARCHIVE;
		make(place);
	}

	/** Its key in the network is its place, as a number of 32 bytes. */
	get nodeKey() {
		return this.place.toString(16).padStart(64, '0');
	}

	get running() {
		return this.process !== undefined;
	}

	/** From now on its clock can be set, in the process that starts next. */
	giveClock() {
		const file = `${this.base}.clock`;
		const clock = { file, descriptor: openSync(file, 'w+'), environment: { CLOCK_OFFSET: file } };
		this.clock = clock;
		this.setClock(0);
	}

	/** Sets its clock wrong by this many seconds. */
	setClock(seconds) {
		const bytes = Buffer.alloc(8);
		bytes.writeBigInt64LE(BigInt(seconds) * 1000n);
		writeSync(this.clock.descriptor, bytes, 0, 8, 0);
	}

	/**
	 * Starts it. Returns at once.
	 *
	 * @param {object} [options] what is otherwise than always: `specification`, a file; `flags` in the
	 *   place of its own; `sync`, the way in which it fetches the chain; `pruning`
	 */
	start({ specification, flags = this.flags, sync = 'full', pruning = this.pruning } = {}) {
		// A drill that is over in time only by force may still want to.
		if (!this.network.watching) {
			throw new Error(`${this.name}: its network has ended`);
		}
		mkdirSync(this.base, { recursive: true });
		const log = openSync(this.log, 'a');
		const [command, ...before] = on(this.place);
		const peers = this.network.peersOf(this);
		const preload = this.clock && { LD_PRELOAD: CLOCK, ...this.clock.environment };
		const started = spawn(
			command,
			[
				...[...before, BINARY, '--chain', specification ?? this.network.specification],
				...['--base-path', this.base, '--database', 'paritydb', '--node-key', this.nodeKey],
				...['--listen-addr', `/ip4/${address(this.place)}/tcp/${P2P_PORT}`],
				...(peers.length > 0 ? ['--reserved-nodes', ...peers] : []),
				...['--rpc-port', String(RPC_PORT), '--unsafe-rpc-external', '--rpc-methods', 'unsafe'],
				...['--rpc-cors', 'all', '--no-mdns', '--no-telemetry', '--no-prometheus'],
				...['--sync', sync, ...pruning, ...flags],
			],
			{ stdio: ['ignore', log, log], env: { ...process.env, ...preload } },
		);
		closeSync(log);
		this.process = started;
		this.ended = new Promise((resolve) =>
			started.once('exit', (code, signal) => {
				if (this.process === started) {
					this.process = undefined;
				}
				resolve(signal ?? `code ${code}`);
			}),
		);
	}

	/** Waits until it answers. */
	answers() {
		return eventually(
			`${this.name} answers`,
			() => {
				if (!this.running) {
					throw new Error(`${this.name} has ended: ${this.lastLines()}`);
				}
				return this.rpc('system_health').catch(() => false);
			},
			START,
		);
	}

	/** Ends it as a power cut would, or a signal of another name does. */
	async kill(signal = 'SIGKILL') {
		if (this.running) {
			this.process.kill(signal);
			await this.ended;
		}
	}

	/** Stops it in good order. */
	async stop() {
		const force = setTimeout(() => this.process?.kill('SIGKILL'), STOP);
		await this.kill('SIGTERM');
		clearTimeout(force);
	}

	freeze() {
		this.process.kill('SIGSTOP');
	}

	thaw() {
		this.process.kill('SIGCONT');
	}

	/**
	 * Leaves nothing in its folder. It is started without session keys from then on, since it has
	 * forgotten what it has signed with them: the guide has it make new ones.
	 */
	lose() {
		for (const name of readdirSync(this.base)) {
			rmSync(join(this.base, name), { recursive: true });
		}
		this.flags = ['--validator'];
	}

	/** The folder of its chain: database and keystore. */
	get data() {
		const chains = join(this.base, 'chains');
		return join(chains, readdirSync(chains)[0]);
	}

	async #post(body, patience) {
		const response = await fetch(this.http, {
			method: 'POST',
			headers: { 'Content-Type': 'application/json' },
			body: JSON.stringify(body),
			signal: AbortSignal.timeout(patience),
		});
		return response.json();
	}

	/** Asks it by JSON-RPC. */
	async rpc(method, ...params) {
		const { result, error } = await this.#post({ jsonrpc: '2.0', id: 1, method, params }, ANSWER);
		if (error) {
			const text = `${this.name}: ${error.message} ${error.data ?? ''}`;
			throw Object.assign(new Error(text), { code: error.code, data: error.data });
		}
		return result;
	}

	/** Asks the same of many things, in one request: `{ result }` or `{ error }` of each. */
	async rpcAll(method, all) {
		const requests = all.map((params, id) => ({ jsonrpc: '2.0', id, method, params }));
		const answers = [];
		for (const { id, result, error } of await this.#post(requests, 12 * ANSWER)) {
			answers[id] = { result, error };
		}
		return answers;
	}

	/** Connects the API to it. */
	connect() {
		return connectTo(this.url);
	}

	/** The number of the last final block, and its hash. */
	async final() {
		const hash = await this.rpc('chain_getFinalizedHead');
		return { hash, number: Number((await this.rpc('chain_getHeader', hash)).number) };
	}

	/** The number of the best block. */
	async best() {
		return Number((await this.rpc('chain_getHeader')).number);
	}

	/** The memory in use, in MiB. */
	memory() {
		const status = readFileSync(`/proc/${this.process.pid}/status`, 'utf8');
		return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)[1]) / 1024;
	}

	said() {
		return readFileSync(this.log, 'utf8');
	}

	/** The end of its log, in one line. */
	lastLines() {
		return this.said().trim().split('\n').slice(-3).join(' / ');
	}
}
