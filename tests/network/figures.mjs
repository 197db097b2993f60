// Measures the network of four organisations on this machine and prints a table. Run it by
// `scripts/network-test --figures`.

import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import {
	inBursts,
	nonce,
	pair,
	poolEmpty,
	presign,
	randomFingerprint,
	record,
	submit,
} from './lib/chain.mjs';
import { setUp, tearDown } from './lib/fixture.mjs';
import { ORGANISATIONS, pid } from './lib/network.mjs';

/** How many records are timed. */
const TIMED = 100;
/** How many records there are when the memory is read, the timed ones among them. */
const RECORDS = 1000;
/** A block takes so long; records are sent at random moments of it. */
const BLOCK_MILLISECONDS = 3000;

/** Sends a record; resolves with the seconds until a block has it and until that is final. */
function timed(api, signer) {
	return new Promise((resolve, reject) => {
		const start = performance.now();
		const elapsed = () => (performance.now() - start) / 1000;
		let inclusion;
		record(api, randomFingerprint())
			.signAndSend(signer, ({ status, isError }) => {
				if (status.isInBlock) {
					// A reorganisation may include it twice: the first time is what a user sees.
					inclusion ??= elapsed();
				} else if (status.isFinalized) {
					resolve({ inclusion, finality: elapsed() });
				} else if (isError) {
					reject(new Error(`A record was lost: ${status.type}`));
				}
			})
			.catch(reject);
	});
}

/** The smallest value that this share of the values does not exceed. */
function quantile(values, share) {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.ceil(share * sorted.length) - 1];
}

/** The memory that a process has in use, in MiB. */
function residentMemory(process) {
	const status = readFileSync(`/proc/${process}/status`, 'utf8');
	return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)[1]) / 1024;
}

function row(what, ...figures) {
	console.log(what.padEnd(44) + figures.map((figure) => String(figure).padStart(12)).join(''));
}

const connections = {};
try {
	await setUp(connections);
	const nodes = Object.values(connections);
	const signers = ORGANISATIONS.map(({ uri }) => pair(uri));

	const underWay = [];
	for (let i = 0; i < TIMED; i++) {
		const who = i % nodes.length;
		underWay.push(timed(nodes[who], signers[who]));
		await sleep(Math.random() * BLOCK_MILLISECONDS);
	}
	const times = await Promise.all(underWay);

	const rest = [];
	for (const [who, { address }] of signers.entries()) {
		const start = await nonce(nodes[who], address);
		for (let i = 0; i < (RECORDS - TIMED) / signers.length; i++) {
			const call = record(nodes[who], randomFingerprint());
			rest.push([nodes[who], await presign(call, signers[who], start + i)]);
		}
	}
	await inBursts(rest, 20, ([node, signed]) => submit(node, signed));
	await Promise.all(nodes.map(poolEmpty));

	const processors = cpus();
	console.log(`Four validators on one machine: ${processors.length} × ${processors[0].model}\n`);
	row(`Seconds from submission, ${TIMED} records`, 'median', '95 %', 'longest');
	for (const to of ['inclusion', 'finality']) {
		const values = times.map((time) => time[to]);
		row(`  to ${to}`, ...[0.5, 0.95, 1].map((share) => quantile(values, share).toFixed(2)));
	}
	console.log();
	row(`Memory in use after ${RECORDS} records`, 'MiB');
	for (const { name } of ORGANISATIONS) {
		row(`  ${name}`, residentMemory(pid(name)).toFixed(0));
	}
} finally {
	await tearDown(connections);
}
