// Figures for operators: how long a new node takes, what records cost in memory and on the disk, and
// what a rolling restart costs.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { eventually, pair, randomFingerprint, record, send } from '../network/lib/chain.mjs';
import { keepCosts } from '../network/lib/costs.mjs';
import { decided, openBy } from '../network/lib/governance.mjs';
import { crowd, signedByAll } from '../network/lib/lone.mjs';
import { contents } from './lib/disk.mjs';
import { FOUR } from './lib/network.mjs';
import { inSeconds } from './report.mjs';

/** The chain that a new node fetches, in blocks, and how many records are in it. */
const BLOCKS = 10_000;
const RECORDS = 100_000;
/** How many citizens put something on record, and how many vote in each decision. */
const RECORDERS = 10_000;
const VOTERS = 200;
/** How much faster the clock runs of the validator that makes it. */
const SPEED = 20;
/** After how many blocks a record is proven, and how much faster the clock runs meanwhile. */
const PROVEN_AFTER = [10, 1_000, 100_000];
const PROOF_SPEED = 60;
/**
 * What blocks and records take of the disk: how many blocks are made before anything is measured, without
 * a transaction, with records, and without one again, until the states are forgotten that had them.
 */
const DISK = {
	before: 1_000,
	idle: 2_000,
	recording: 500,
	after: 400,
	records: 5_000,
	people: 1_000,
};
/** The clocks of four validators run less fast: they have to hear of each other in time. */
const DISK_SPEED = 10;
/** A slot, in milliseconds. */
const SLOT = 3_000;
/** How many transactions are handed over at once, and how many may wait. */
const AT_ONCE = 100;
const MOST_WAITING = 400;
/** How long it may take to make it, and for a new node to fetch it. */
const MADE = 3 * 3600_000;
const FETCHED = 3600_000;

const hex = (bytes) => [`0x${Buffer.from(bytes).toString('hex')}`];

/** A question to all that is open, time after time, with ballots for each. Returns how many. */
async function votes(api, node, voters, isOver) {
	let ballots = 0;
	const round = async (nonce) => {
		const text = randomFingerprint();
		const { announceQuestion } = api.tx.decisions;
		const { number } = await openBy(
			api,
			pair('//Alice'),
			record(api, text),
			announceQuestion('Ordinary', 'Пробно решение', text),
		);
		const signed = signedByAll(api, api.tx.decisions.vote(number, 'Yes'), voters, { nonce });
		const said = await node.rpcAll('author_submitExtrinsic', signed.map(hex));
		ballots += said.filter(({ error }) => !error).length;
		await eventually(
			'the decision is closed',
			async () => isOver() || !(await decided(api, number)).decision.state.isOpen,
			MADE,
		);
	};
	let nonce = 0;
	while (!isOver()) {
		try {
			await round(nonce);
			nonce += 1;
		} catch (error) {
			// What is too much for a quota now is not too much later.
			console.log(`  a decision less: ${error.message}`);
			await sleep(10_000);
		}
	}
	return ballots;
}

/** Records, at the rate at which the last is in when that many blocks more are made. Returns how many. */
async function records(api, node, citizens, { count, blocks }, isOver = () => false) {
	const first = await node.best();
	let taken = 0;
	for (let nonce = 0; taken < count && !isOver(); nonce += 1) {
		const signed = signedByAll(api, record(api, randomFingerprint()), citizens, { nonce });
		for (let i = 0; i < signed.length && taken < count && !isOver(); i += AT_ONCE) {
			const due = async () => {
				const part = ((await node.best()) - first + 50) / blocks;
				const waiting = (await node.rpc('author_pendingExtrinsics')).length;
				return isOver() || (taken < part * count && waiting < MOST_WAITING);
			};
			await eventually('more is due', due, MADE);
			const batch = signed.slice(i, i + AT_ONCE).map(hex);
			const said = await node.rpcAll('author_submitExtrinsic', batch);
			taken += said.filter(({ error }) => !error).length;
		}
	}
	return taken;
}

/** One validator on a chain for trying things out. */
const LONE = { from: 'dev', seats: [{ name: 'validator', uri: '//Alice' }] };

/**
 * A network whose validators' clocks run faster, so that they make these blocks in time: one of them,
 * unless seats are named. The first block is so old that the last is not from the future. None, where
 * that cannot be done.
 */
async function hurried(lab, { blocks, speed, citizens = [], prepare: also, ...seats }) {
	if (!process.env.DOVERIE_CLOCK) {
		lab.skip('there is no C compiler here, which what makes the clock run faster is built by');
		return undefined;
	}
	const base = Date.now();
	const environment = {
		CLOCK_SPEED: String(speed),
		CLOCK_BASE: String(base),
		CLOCK_START: String(base - 4 * blocks * SLOT),
	};
	const prepare = (network) => {
		for (const node of network.nodes) {
			node.clock = { environment };
			if (network.nodes.length === 1) {
				node.flags.push('--force-authoring');
			}
		}
		also?.(network);
	};
	return lab.network({ citizens, ...LONE, ...seats, prepare });
}

async function sync(lab) {
	const [citizens, voters] = [await crowd('citizen', RECORDERS), await crowd('voter', VOTERS)];
	const network = await hurried(lab, {
		blocks: BLOCKS,
		speed: SPEED,
		citizens: [...citizens, ...voters],
	});
	if (!network) {
		return;
	}
	const [validator] = network.nodes;
	const before = validator.memory();
	const began = performance.now();
	const api = await validator.connect();
	let height = 0;
	const isOver = () => height >= BLOCKS;
	const counting = (async () => {
		while (!isOver()) {
			await sleep(500);
			height = await validator.best();
			assert.ok(performance.now() - began < MADE, 'the chain is made in time');
		}
	})();
	const [taken, ballots] = await Promise.all([
		records(api, validator, citizens, { count: RECORDS, blocks: BLOCKS }, isOver),
		votes(api, validator, voters, isOver),
		counting,
	]);
	await api.disconnect();
	const { length: waiting } = await validator.rpc('author_pendingExtrinsics');
	const included = taken + ballots - waiting;
	const memory = validator.memory();
	await validator.stop();
	lab.cells(
		`Memory of a validator with ${BLOCKS.toLocaleString('en')} blocks, ${taken.toLocaleString('en')} records and ${ballots.toLocaleString('en')} ballots`,
		`${Math.round(memory)} MiB, ${Math.round(before)} MiB without: ${Math.round(((memory - before) * 100_000) / included)} MiB for 100,000`,
	);

	// With a clock that is right: what is measured is the node that fetches.
	validator.clock = undefined;
	validator.start();
	await network.recovered(performance.now());
	for (const way of ['full', 'warp']) {
		const node = network.add(`new-${way}`);
		const since = performance.now();
		const target = (await validator.final()).number;
		node.start({ sync: way, pruning: [] });
		await network.finalBeyond(target - 1, [node], FETCHED);
		const final = performance.now() - since;
		// By warp it has the state first, and what came before afterwards, the oldest first.
		const last = await validator.rpc('chain_getBlockHash', target - 1);
		await eventually(
			'it has the whole chain',
			() => node.rpc('chain_getBlock', last).catch(() => null),
			FETCHED,
		);
		const whole = performance.now() - since;
		const used = node.memory();
		await node.stop();
		lab.cells(
			`A new node fetches ${target.toLocaleString('en')} blocks ${way === 'full' ? 'in full' : 'by warp'}`,
			`${inSeconds(final / 1000)} until it has the last final block, ${inSeconds(whole / 1000)} until it has all; ${Math.round(used)} MiB of memory`,
		);
	}
}

/**
 * What a block and a record take of the disk: of a validator that keeps every state, and of one that
 * forgets states as nodes do by default. Both are stopped when it is measured.
 */
async function storage(lab) {
	const { before, idle, recording, after, records: count, people } = DISK;
	const network = await hurried(lab, {
		blocks: before + idle + recording + after,
		speed: DISK_SPEED,
		citizens: await crowd('citizen', people),
		from: 'local-test',
		seats: FOUR,
		prepare: ({ nodes }) => {
			nodes[1].pruning = [];
		},
	});
	if (!network) {
		return;
	}
	const [archive, pruned] = network.nodes;
	const all = async (work) => Promise.all(network.nodes.map(work));
	const height = () => network.best();
	/** What they have in their databases, in a height. */
	const measured = async () => {
		await network.recovered(performance.now());
		const block = await height();
		await all((node) => node.stop());
		const found = { block, archive: contents(archive.data), pruned: contents(pruned.data) };
		await all((node) => node.start());
		await network.recovered(performance.now());
		return found;
	};
	const passes = async (blocks) => network.finalBeyond((await height()) + blocks, undefined, MADE);
	const grown = (from, to) =>
		Object.fromEntries(Object.keys(to).map((key) => [key, to[key] - from[key]]));

	await passes(before);
	const first = await measured();
	await passes(idle);
	const second = await measured();
	const alone = grown(first, second);
	const api = await archive.connect();
	const citizens = await crowd('citizen', people);
	const taken = await records(api, archive, citizens, { count, blocks: recording });
	await api.disconnect();
	await eventually(
		'all records are in',
		async () => (await archive.rpc('author_pendingExtrinsics')).length === 0,
		MADE,
	);
	await passes(after);
	const recorded = grown(second, await measured());

	const block = (kind) => alone[kind] / alone.block;
	const each = (kind) => (recorded[kind] - recorded.block * block(kind)) / taken;
	const kinds = ['archive', 'pruned'];
	const rounded = (of) => Object.fromEntries(kinds.map((kind) => [kind, Math.round(of(kind))]));
	keepCosts({
		'blocks and records in the measurement of the disk': [alone.block, taken],
		'a block, bytes of disk': rounded(block),
		'a record, bytes of disk': rounded(each),
	});
	for (const [kind, who] of [
		['archive', 'a validator with every state'],
		['pruned', 'a validator with the last 256 states'],
	]) {
		lab.cells(
			`Disk of ${who}`,
			`${rounded(block)[kind].toLocaleString('en')} bytes a block without transactions, over ${alone.block.toLocaleString('en')}; ${rounded(each)[kind].toLocaleString('en')} a record, over ${taken.toLocaleString('en')}`,
		);
	}
}

async function rolling(lab) {
	const network = await lab.network();
	await network.passes(30);
	const [first] = network.nodes;
	const slotAt = async (number) => {
		const hash = await first.rpc('chain_getBlockHash', number);
		const { logs } = (await first.rpc('chain_getHeader', hash)).digest;
		// A digest before the runtime (6) of Aura, eight bytes long.
		const digest = logs.find((log) => log.startsWith('0x066175726120'));
		return Number(Buffer.from(digest.slice(14), 'hex').readBigUInt64LE());
	};
	const from = (await first.final()).number;
	const recovered = [];
	for (const node of network.nodes) {
		const began = performance.now();
		await node.stop();
		node.start();
		recovered.push(await network.recovered(began));
	}
	const to = (await first.final()).number;
	const slots = (await slotAt(to)) - (await slotAt(from));
	await network.verify();
	lab.cells(
		'A rolling restart of all four, each after the one before is back',
		`${slots - (to - from)} of ${slots} blocks missed; each was back after ${inSeconds(recovered)}`,
	);
}

/** A receipt of a file that is on record, after these blocks: what it takes, and how long. */
async function proofs(lab) {
	const command = process.env.DOVERIE_CLI;
	assert.ok(command, 'scripts/faults builds the command, and names it');
	const network = await hurried(lab, { blocks: PROVEN_AFTER.at(-1), speed: PROOF_SPEED });
	if (!network) {
		return;
	}
	const [validator] = network.nodes;
	const api = await validator.connect();
	const file = join(lab.folder, 'minutes.txt');
	const minutes = 'Minutes of the meeting of 12 May';
	writeFileSync(file, minutes);
	const fingerprint = createHash('sha256').update(minutes).digest();
	await send(api, record(api, fingerprint), pair('//Alice'));
	await api.disconnect();
	const verify = (...args) => {
		const began = performance.now();
		execFileSync(command, ['verify', file, '--chain', network.specification, ...args]);
		return Math.round(performance.now() - began);
	};
	for (const blocks of PROVEN_AFTER) {
		await network.finalBeyond(blocks - 1, undefined, MADE);
		const receipt = join(lab.folder, `${blocks}.doverie-proof`);
		const asked = verify('--server', validator.url, '--save', receipt);
		const offline = verify('--proof', receipt);
		lab.cells(
			`A file is proven to be on record after ${blocks.toLocaleString('en')} blocks`,
			`a receipt of ${statSync(receipt).size.toLocaleString('en')} bytes; ${asked} ms with a server that the command asks, ${offline} ms with the receipt alone`,
		);
	}
}

export const FIGURES = [
	{ name: 'proofs', minutes: 300, run: proofs },
	{ name: 'sync', minutes: 300, run: sync },
	{ name: 'storage', minutes: 120, run: storage },
	{ name: 'rolling-restart', minutes: 15, run: rolling },
];
