// Measures what blocks and records take of network, memory and time, on the network of four
// organisations, and writes docs/operators/costs.json. Run it by `scripts/costs measure`. What they take
// of the disk is a figure of `scripts/faults`, since it takes thousands of blocks.

import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
	best,
	eventually,
	inBursts,
	nonce,
	pair,
	poolEmpty,
	presign,
	randomFingerprint,
	record,
	submit,
} from './lib/chain.mjs';
import { keepCosts } from './lib/costs.mjs';
import { setUp, tearDown } from './lib/fixture.mjs';
import { folder, ORGANISATIONS, pid, ports } from './lib/network.mjs';
import { endProcess, endStrangers, finalisedAtNode, startStranger } from './lib/nodes.mjs';

/** How many blocks pass after what is sent, until nobody speaks of it any more. */
const SETTLE = 20;
/** How many blocks without a transaction are measured. */
const IDLE = 300;
/** How many records are measured, some in each block. */
const RECORDS = 1000;

const ARCHIVE = 'municipality';
const PRUNED = 'pruned';
const PRUNED_PLACE = 5;
/** Longer than a test waits for anything. */
const LONG = 30 * 60_000;

/** What a validator has received and sent so far, in bytes. */
async function traffic() {
	const response = await fetch(`http://127.0.0.1:${ports(0).prometheus}/metrics`);
	const text = await response.text();
	const bytes = (direction) => {
		const name = 'substrate_sub_libp2p_network_bytes_total';
		const [, value] = new RegExp(`^${name}\\{.*direction="${direction}".*\\} (\\S+)$`, 'm').exec(
			text,
		);
		return Number(value);
	};
	return { in: bytes('in'), out: bytes('out') };
}

/** The memory that a process has in use, in MiB. */
function memory(process) {
	const status = readFileSync(`/proc/${process}/status`, 'utf8');
	return Math.round(Number(/^VmRSS:\s+(\d+) kB/m.exec(status)[1]) / 1024);
}

/** What there is now. */
async function state(api) {
	const { in: received, out: sent } = await traffic();
	return {
		block: await best(api),
		seconds: performance.now() / 1000,
		in: received,
		out: sent,
	};
}

/** What has come since. */
function since(before, now) {
	return Object.fromEntries(Object.keys(now).map((key) => [key, now[key] - before[key]]));
}

async function passed(api, blocks) {
	const end = (await best(api)) + blocks;
	await eventually(`there is block ${end}`, async () => (await best(api)) >= end, LONG);
}

async function sendRecords(nodes) {
	const signed = [];
	for (const [i, { uri }] of ORGANISATIONS.entries()) {
		const signer = pair(uri);
		const start = await nonce(nodes[i], signer.address);
		for (let n = 0; n < RECORDS / ORGANISATIONS.length; n++) {
			const call = record(nodes[i], randomFingerprint());
			signed.push([nodes[i], await presign(call, signer, start + n)]);
		}
	}
	await inBursts(signed, 20, ([node, transaction]) => submit(node, transaction));
	await Promise.all(nodes.map(poolEmpty));
}

/** How long a block without a transaction takes to be executed again, in milliseconds. */
function importing() {
	const chain = ['--chain', join(folder(), 'chain.json'), '--database', 'paritydb'];
	const onOneCore = ['--cpu-list', '0', join(folder(), 'doverie-node')];
	const run = (...options) =>
		execFileSync('taskset', [...onOneCore, ...options, ...chain], {
			stdio: ['ignore', 'ignore', 'pipe'],
		});
	const [file, into] = [join(folder(), 'blocks'), join(folder(), 'imported')];
	const seconds = (blocks) => {
		run('export-blocks', '--binary', '--to', blocks, '--base-path', join(folder(), PRUNED), file);
		const start = performance.now();
		run('import-blocks', '--binary', '--base-path', into, file);
		const taken = performance.now() - start;
		rmSync(into, { recursive: true });
		rmSync(file);
		return taken;
	};
	// Both start a process and make the first block.
	return (seconds(String(IDLE)) - seconds('1')) / (IDLE - 1);
}

const connections = {};
try {
	const { api } = await setUp(connections);
	const nodes = Object.values(connections);
	const pruned = startStranger(PRUNED, PRUNED_PLACE, 'chain.json', 'full');
	await eventually('it follows', async () => (await finalisedAtNode(PRUNED_PLACE)) > 0);
	await passed(api, SETTLE);

	const start = await state(api);
	await passed(api, IDLE);
	const idle = since(start, await state(api));

	const before = await state(api);
	await sendRecords(nodes);
	await passed(api, SETTLE);
	const after = since(before, await state(api));
	/** What one record takes beyond what blocks take without any. */
	const each = (way) =>
		Math.round((after[way] - (idle[way] * after.seconds) / idle.seconds) / RECORDS);

	const used = { validator: memory(pid(ARCHIVE)), pruned: memory(pruned) };
	await endProcess(PRUNED, pruned);
	keepCosts({
		'blocks and records in the measurement of the traffic': [idle.block, RECORDS],
		'a validator without transactions, bytes a second': {
			in: Math.round(idle.in / idle.seconds),
			out: Math.round(idle.out / idle.seconds),
		},
		'a record, bytes sent and received by a validator': { in: each('in'), out: each('out') },
		'memory, MiB': used,
		'a block executed again, milliseconds': Math.round(importing() * 100) / 100,
	});
} finally {
	await endStrangers();
	await tearDown(connections);
}
