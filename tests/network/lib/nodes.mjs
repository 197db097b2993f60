// Nodes that a test starts by itself, beside or in the place of those of `scripts/network`: with keys
// of their own, or with none.

import { spawn } from 'node:child_process';
import { closeSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './chain.mjs';
import { folder, kill, ORGANISATIONS, pid, ports } from './network.mjs';

/** The longest that a node lives, in seconds, whatever happens to the test. */
const LIFE = Number(process.env.DOVERIE_NETWORK_MAX_SECONDS ?? 2700);

/** Those that are not an organisation's. */
const strangers = new Map();

/**
 * Asks a node that has no place in the network's list.
 *
 * @param {number} place of its ports
 */
export async function ask(place, method, ...params) {
	const response = await fetch(`http://127.0.0.1:${ports(place).rpc}`, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json' },
		body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
	});
	const { result, error } = await response.json();
	if (error) {
		throw new Error(`${method}: ${error.message}`);
	}
	return result;
}

/** The number of the last final block at a node; undefined while it does not answer. */
export async function finalisedAtNode(place) {
	try {
		const head = await ask(place, 'chain_getFinalizedHead');
		return Number((await ask(place, 'chain_getHeader', head)).number);
	} catch {
		return undefined;
	}
}

/** Ends an organisation's validator and deletes all that it had: chain and keys. */
export async function lose(name) {
	const lost = pid(name);
	kill(name);
	await eventually(`${name} has ended`, () => !isRunning(lost));
	rmSync(join(folder(), name), { recursive: true });
}

/** Ends an organisation's validator in good order: it keeps all that it had. */
export async function end(name) {
	await endProcess(name, pid(name));
}

/** Ends a node by its process, and waits until it has let go of its database. */
export async function endProcess(name, ended) {
	process.kill(ended, 'SIGTERM');
	await eventually(`${name} has ended`, () => !isRunning(ended));
}

/** Starts an organisation's validator with the keys that are in its folder, or with none. */
export function startValidator(name) {
	const place = ORGANISATIONS.findIndex((organisation) => organisation.name === name);
	const nodeKey = String(place + 1).padStart(64, '0');
	// Making session keys is nothing for a port that others reach. This one is loopback's.
	const flags = ['--validator', '--node-key', nodeKey, '--rpc-methods', 'unsafe', ...ARCHIVE];
	const node = startNode(name, place, 'chain.json', flags);
	// Where `scripts/network` looks for what it has to stop.
	writeFileSync(join(folder(), `${name}.pid`), `${node.pid}\n`);
}

/**
 * Starts a node without keys, which fetches the chain in this way: `full` or `warp`.
 *
 * @returns {number} its process
 */
export function startStranger(name, place, specification, sync, ...more) {
	const flags = ['--sync', sync, '--rpc-methods', 'safe', ...more];
	const node = startNode(name, place, specification, flags);
	strangers.set(name, node);
	return node.pid;
}

/** Ends the nodes that are not an organisation's, and deletes what they had. */
export async function endStrangers() {
	for (const [name, node] of strangers) {
		node.kill('SIGKILL');
		await eventually(`${name} has ended`, () => !isRunning(node.pid));
		rmSync(join(folder(), name), { recursive: true, force: true });
		rmSync(logOf(name), { force: true });
	}
	strangers.clear();
}

/** The log of a node. */
export function logOf(name) {
	return join(folder(), `${name}.log`);
}

function startNode(name, place, specification, flags) {
	const { rpc, p2p, prometheus } = ports(place);
	const peers = ORGANISATIONS.map((_, i) => i)
		.filter((i) => i !== place)
		.map((i) => `/ip4/127.0.0.1/tcp/${ports(i).p2p}/p2p/${PEERS[i]}`);
	const log = openSync(logOf(name), 'a');
	const node = spawn(
		join(folder(), 'doverie-node'),
		[
			...['--chain', join(folder(), specification), '--base-path', join(folder(), name)],
			...['--database', 'paritydb'],
			...['--listen-addr', `/ip4/127.0.0.1/tcp/${p2p}`, '--reserved-nodes', ...peers],
			...['--rpc-port', String(rpc), '--prometheus-port', String(prometheus)],
			...['--no-mdns', '--no-telemetry', ...flags],
		],
		{ stdio: ['ignore', log, log] },
	);
	closeSync(log);
	// It must not outlive the test, nor keep it from ending.
	const end = setTimeout(() => node.kill('SIGKILL'), LIFE * 1000);
	end.unref();
	node.unref();
	process.once('exit', () => node.kill('SIGKILL'));
	return node;
}

/** Validators of this network keep everything. Who keeps every state cannot sync by warp. */
const ARCHIVE = ['--state-pruning', 'archive', '--blocks-pruning', 'archive'];

/** The network identities of the organisations' nodes, which their node keys make. */
const PEERS = [
	'12D3KooWEyoppNCUx8Yx66oV9fJnriXwCcXwDDUA2kj6vnc6iDEp',
	'12D3KooWHdiAxVd8uMQR1hGWXccidmfCwLqcMpGwR6QcTP6QRMuD',
	'12D3KooWSCufgHzV4fCwRijfH2k3abrpAJxTKxEvN1FDuRXA2U9x',
	'12D3KooWSsChzF81YDUKpe9Uk5AHV5oqAaXAcWNSPYgoLauUk4st',
];

function isRunning(process_) {
	try {
		process.kill(process_, 0);
		return true;
	} catch {
		return false;
	}
}
