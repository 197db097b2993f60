// A network of validators on machines of their own, and what has to hold of it whatever happens: what
// was seen as final anywhere stays final everywhere, all agree, and the state is whole.

import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { eventually, keyOf, pair } from '../../network/lib/chain.mjs';
import { crowd, specification } from '../../network/lib/lone.mjs';
import { address, heal } from './hosts.mjs';
import { BINARY, Node, P2P_PORT } from './node.mjs';

/** Reads the state of a node and puts it to every check that the pallets have. */
const CHECK = process.env.DOVERIE_TRY_UPGRADE;
const CHECK_SECONDS = 600;
/** How long it may take until all vote in the same round, in milliseconds. */
const IN_STEP = 5 * 60_000;
/** How often all nodes are asked what is final. */
const LOOK = 500;
/** How many blocks are asked for in one request. */
const AT_ONCE = 100;
/** What somebody who owns tokens owns: a hundred euros. */
const WEALTH = 100_000_000;
/** In which block the admission of an organisation ends that the presets do not know. */
const EXPIRES = 10_000_000;

/** The seats of the presets, in the order of their machines. */
export const FOUR = [
	{ name: 'municipality', uri: '//Alice' },
	{ name: 'business', uri: '//Bob' },
	{ name: 'academia', uri: '//Charlie' },
	{ name: 'civil-society', uri: '//Dave' },
];
/** A second one in each chamber. */
export const EIGHT = [
	...FOUR,
	{ name: 'second-municipality', uri: '//Eve', chamber: 'Municipality' },
	{ name: 'second-business', uri: '//Ferdie', chamber: 'Business' },
	{ name: 'second-academia', uri: '//One', chamber: 'Academia' },
	{ name: 'second-civil-society', uri: '//Two', chamber: 'CivilSociety' },
];

/** What a node is told for it to have the keys of a development account: `--alice`. */
export const keysOf = (uri) => `--${uri.slice(2).toLowerCase()}`;

const peers = new Map();

/** The identity in the network that a node key makes. */
function peerOf(key) {
	if (!peers.has(key)) {
		const said = execFileSync(BINARY, ['key', 'inspect-node-key'], {
			input: key,
			encoding: 'utf8',
		});
		peers.set(key, said.trim());
	}
	return peers.get(key);
}

/** Gives organisations a seat from the first block. */
function seat(patch, organisations) {
	for (const [i, { name, uri, chamber }] of organisations.entries()) {
		const account = pair(uri).address;
		const hash = `0x${String(i + 1).padStart(64, '0')}`;
		patch.stakeholders.stakeholders.push({
			account,
			chamber,
			name,
			evidence: hash,
			tag: hash,
			expires: EXPIRES,
		});
		patch.validators.seats.push(account);
		const keys = {
			aura: account,
			grandpa: keyOf(uri, 'ed25519').address,
			authority_discovery: account,
		};
		patch.session.keys.push([account, account, keys]);
	}
}

export class Network {
	/**
	 * Starts validators, and waits until all of them see blocks as final.
	 *
	 * @param {string} folder where everything goes
	 * @param {object} [options]
	 * @param {object[]} [options.seats] who has one: `FOUR` or `EIGHT`
	 * @param {object[]} [options.citizens] crowds as of lib/lone.mjs
	 * @param {object[]} [options.owners]
	 * @param {string} [options.from] the chain whose specification this is made from
	 * @param {(network: Network) => void} [options.prepare] is called before anything starts
	 */
	static async start(folder, { seats = FOUR, citizens = [], owners = [], from, prepare } = {}) {
		// It loads the cryptography.
		await crowd('nobody', 0);
		const network = new Network();
		network.folder = folder;
		network.specification = join(folder, 'chain.json');
		const more = seats.filter(({ chamber }) => chamber);
		const change = (patch) => seat(patch, more);
		const chain = specification(citizens, owners, WEALTH, from ?? 'local-test', change);
		writeFileSync(network.specification, chain);
		network.nodes = seats.map(
			({ name, uri }, i) => new Node(network, name, i + 1, [keysOf(uri)], uri),
		);
		try {
			prepare?.(network);
			for (const node of network.nodes) {
				node.start();
			}
			network.#watch();
			await Promise.all(network.nodes.map((node) => node.answers()));
			await network.finalBeyond(1);
		} catch (error) {
			await network.end();
			throw error;
		}
		return network;
	}

	constructor() {
		/** Nodes without a seat. */
		this.others = [];
		/** Those of whom nothing is expected: they are the fault, or beyond it. */
		this.apart = new Set();
		/** What was seen as final: the hash of each block, and who said it first. */
		this.seen = new Map();
		this.contradictions = [];
		this.watching = true;
	}

	/** The node of an organisation. */
	node(name) {
		return this.nodes.find((node) => node.name === name);
	}

	/** Adds a node on a machine of its own, which has no seat of its own. */
	add(name, flags = []) {
		const node = new Node(this, name, this.nodes.length + this.others.length + 1, flags);
		this.others.push(node);
		return node;
	}

	/** Where a node finds the validators. */
	peersOf(node) {
		return this.nodes
			.filter((other) => other !== node)
			.map(({ place, nodeKey }) => `/ip4/${address(place)}/tcp/${P2P_PORT}/p2p/${peerOf(nodeKey)}`);
	}

	/** Those that run, and of whom everything is expected. */
	honest() {
		return [...this.nodes, ...this.others].filter((node) => node.running && !this.apart.has(node));
	}

	async #watch() {
		// Who is frozen answers late, and nobody waits for him.
		const asked = new Set();
		while (this.watching) {
			for (const node of this.honest().filter((each) => !asked.has(each))) {
				asked.add(node);
				this.#look(node).finally(() => asked.delete(node));
			}
			await sleep(LOOK);
		}
	}

	async #look(node) {
		const found = await node.final().catch(() => undefined);
		if (!found || this.apart.has(node)) {
			return;
		}
		const { number, hash } = found;
		const before = this.seen.get(number);
		if (before === undefined) {
			this.seen.set(number, { hash, by: node.name });
		} else if (before.hash !== hash) {
			const first = `${before.by} saw ${before.hash}`;
			this.contradictions.push(`block ${number}: ${first}, and ${node.name} ${hash}`);
		}
	}

	/** The highest block that any of these has. */
	async best(nodes = this.honest()) {
		return Math.max(...(await Promise.all(nodes.map((node) => node.best()))));
	}

	/** Expects nothing of a node until this is over. */
	async without(node, work) {
		this.apart.add(node);
		const result = await work();
		this.apart.delete(node);
		return result;
	}

	/** Waits until all of these see a block as final that is higher than this. */
	finalBeyond(number, nodes = this.honest(), patience = 300_000) {
		return Promise.all(
			nodes.map((node) =>
				eventually(
					`${node.name} sees a block after ${number} as final`,
					async () => {
						if (!node.running) {
							throw new Error(`${node.name} has ended: ${node.lastLines()}`);
						}
						return (await node.final().catch(() => undefined))?.number > number;
					},
					patience,
				),
			),
		);
	}

	/**
	 * Waits until everything is as it should be: until all of these see a block as final that was made
	 * later than now. Returns the seconds since a moment, by `performance.now()`.
	 */
	async recovered(since, { nodes = this.honest(), patience } = {}) {
		await Promise.all(nodes.map((node) => node.answers()));
		await this.finalBeyond(await this.best(nodes), nodes, patience);
		return (performance.now() - since) / 1000;
	}

	/**
	 * Waits until all vote in the same round of GRANDPA, or the next one. Who was cut off sees what is
	 * final some time before that: it asks the others where they are, and once more after three
	 * quarters of a minute if it has asked somebody who does not answer. Until then its vote is
	 * missing.
	 */
	inStep(nodes = this.honest()) {
		const rounds = () => Promise.all(nodes.map((node) => node.rpc('grandpa_roundState')));
		return eventually(
			'all vote in the same round',
			async () => {
				const all = (await rounds()).map(({ best }) => best.round);
				return Math.max(...all) - Math.min(...all) <= 1;
			},
			IN_STEP,
		);
	}

	/**
	 * Lets time go by. Returns how many blocks became final meanwhile, and how much higher the best
	 * block is, at the node that saw the most.
	 */
	async passes(seconds, nodes = this.honest()) {
		const heights = () =>
			Promise.all(
				nodes.map(async (node) => ({
					final: (await node.final()).number,
					best: await node.best(),
				})),
			);
		const before = await heights();
		await sleep(seconds * 1000);
		const after = await heights();
		const most = (what) => Math.max(...after.map((height, i) => height[what] - before[i][what]));
		return { seconds, made: most('best'), final: most('final') };
	}

	/**
	 * Fails unless nothing that was seen as final is otherwise at any honest node, all of them agree
	 * on the last block that is final everywhere, no validator has lost its seat, and the state of
	 * each is whole and passes every check. Returns how many blocks, states and seats that were.
	 *
	 * @param {Node[]} [lost] whose seats are lost by an offence, as they ought to be
	 */
	async verify(lost = []) {
		assert.deepEqual(this.contradictions, [], 'nobody saw two final blocks of one number');
		const honest = this.honest();
		await this.finalBeyond(Math.max(...this.seen.keys()) - 1, honest);
		const finals = await Promise.all(honest.map((node) => node.final()));
		const common = Math.min(...finals.map(({ number }) => number));
		const numbers = [...this.seen.keys()].filter((number) => number <= common);
		for (const node of honest) {
			for (let i = 0; i < numbers.length; i += AT_ONCE) {
				await this.#stillThere(node, numbers.slice(i, i + AT_ONCE));
			}
		}
		const headers = await Promise.all(
			honest.map(async (node) => {
				const hash = await node.rpc('chain_getBlockHash', common);
				return `${hash} ${(await node.rpc('chain_getHeader', hash)).stateRoot}`;
			}),
		);
		assert.equal(new Set(headers).size, 1, `all agree on block ${common}: ${headers}`);
		const seats = await this.#seatsKept(honest[0], headers[0].split(' ')[0], lost);
		// One after another: they read all of it.
		for (const node of honest) {
			await check(node);
		}
		return { blocks: numbers.length, states: honest.length, seats };
	}

	/**
	 * Fails unless all validators but these have their seats in a block, and no offence of others is
	 * proved. Returns how many seats there are.
	 */
	async #seatsKept(node, hash, lost) {
		const api = await node.connect();
		try {
			const { seats, offenders } = (await api.at(hash)).query.validators;
			const accounts = (nodes) => nodes.map(({ uri }) => pair(uri).address).sort();
			const kept = (await seats()).map(({ validator }) => validator.toString()).sort();
			const still = this.nodes.filter((each) => !lost.includes(each));
			assert.deepEqual(kept, accounts(still), 'who has a seat');
			const found = (await offenders()).map(String);
			const strange = found.filter((account) => !accounts(lost).includes(account));
			assert.deepEqual(strange, [], 'who has committed an offence');
			return kept.length;
		} finally {
			await api.disconnect();
		}
	}

	/** Fails unless a node has these blocks as they were seen. It may still be fetching old ones. */
	async #stillThere(node, numbers) {
		await eventually(`${node.name} has blocks up to ${numbers.at(-1)}`, async () => {
			const params = numbers.map((number) => [number]);
			const answers = await node.rpcAll('chain_getBlockHash', params);
			for (const [i, { result }] of answers.entries()) {
				const { hash } = this.seen.get(numbers[i]);
				assert.ok(!result || result === hash, `${node.name} has lost final block ${numbers[i]}`);
			}
			return answers.every(({ result }) => result);
		});
	}

	/** Ends everything. */
	async end() {
		this.watching = false;
		heal();
		await Promise.all([...this.nodes, ...this.others].map((node) => node.kill()));
	}
}

/** Puts the last final state of a node to every check that the pallets have. */
async function check(node) {
	assert.ok(CHECK, 'scripts/faults builds the program that checks a state, and names it');
	try {
		await promisify(execFile)(CHECK, ['check', '--url', node.url], {
			timeout: CHECK_SECONDS * 1000,
			maxBuffer: 64 * 1024 * 1024,
		});
	} catch (error) {
		throw new Error(`the state of ${node.name}: ${error.stdout}${error.stderr}`);
	}
}
