// One node with one seat, on the development chain. That chain's day is a minute, which would make the
// story three hours long: here it is a block, as on local-test.

import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { specification } from '../../tests/network/lib/lone.mjs';
import { endpoint } from '../../tests/network/lib/network.mjs';
import { SINGLE } from './folder.mjs';
import { processIn } from './processes.mjs';

const URL_OF_NODE = endpoint('municipality');
const PORT = new URL(URL_OF_NODE).port;
const P2P_PORT = Number(process.env.DOVERIE_P2P_PORT ?? 30333);
const CHAIN = join(SINGLE, 'chain.json');
const DATA = join(SINGLE, 'data');
const LOG = join(SINGLE, 'node.log');
const PID = join(SINGLE, 'node.pid');

/** How long a node may take until it answers, and until it has ended. */
const START_MILLISECONDS = 60_000;
const STOP_MILLISECONDS = 20_000;

export class SingleNode {
	isSingle = true;
	nodes = [{ name: 'municipality', url: URL_OF_NODE }];
	specification = CHAIN;
	commands = { status: `tail ${LOG}`, stop: './scripts/demo stop' };

	async start(hear, signal) {
		await refuseTaken(PORT);
		mkdirSync(SINGLE, { recursive: true });
		hear('scripts/demo: one node, on the development chain with a day of one block');
		const change = (patch) => {
			patch.decisions.day = 1;
		};
		writeFileSync(CHAIN, specification([], [], 0, 'dev', change));
		await startNode(signal);
	}

	kill() {
		process.kill(running(), 'SIGKILL');
	}

	async restart() {
		await startNode();
	}

	/** Stops it and deletes its chain. */
	static async clear() {
		const pid = processIn(PID, DATA);
		if (pid) {
			process.kill(pid, 'SIGTERM');
			const ended = async () => !processIn(PID, DATA);
			await patiently(ended, STOP_MILLISECONDS, 'the node does not stop');
		}
		rmSync(SINGLE, { recursive: true, force: true });
	}
}

function running() {
	const pid = processIn(PID, DATA);
	if (!pid) {
		throw new Error(`the node does not run; its log is ${LOG}`);
	}
	return pid;
}

/** A node whose port is taken would choose another. */
async function refuseTaken(port) {
	if (await answers(port)) {
		throw new Error(
			`port ${port} is taken: stop the network that runs there (./scripts/network down), or set ` +
				'DOVERIE_RPC_PORT',
		);
	}
}

async function startNode(signal) {
	const log = openSync(LOG, 'a');
	const limit = process.env.DOVERIE_NETWORK_MAX_SECONDS;
	const node = [
		['bash', '-c', 'echo $$ >"$0" && exec "$@"', PID, process.env.DOVERIE_NODE],
		['--chain', CHAIN, '--base-path', DATA, '--database', 'paritydb', '--alice', '--validator'],
		['--force-authoring', '--state-pruning', 'archive', '--blocks-pruning', 'archive'],
		['--node-key', '1'.padStart(64, '0'), '--listen-addr', `/ip4/127.0.0.1/tcp/${P2P_PORT}`],
		['--no-mdns', '--no-telemetry', '--no-prometheus'],
		['--rpc-port', PORT, '--rpc-methods', 'safe', '--rpc-cors', 'all'],
	].flat();
	const [command, ...args] = limit ? ['timeout', '--kill-after=15', limit, ...node] : node;
	// It goes on when the story is over.
	const child = spawn(command, args, { detached: true, stdio: ['ignore', log, log] });
	child.unref();
	closeSync(log);
	const ready = () => signal?.aborted || answers(PORT);
	await patiently(ready, START_MILLISECONDS, `the node does not answer; its log is ${LOG}`);
}

async function answers(port) {
	const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'system_chain', params: [] });
	const headers = { 'Content-Type': 'application/json' };
	try {
		const asked = await fetch(`http://127.0.0.1:${port}`, { method: 'POST', headers, body });
		return asked.ok;
	} catch {
		return false;
	}
}

/** There are no blocks yet to go by, so it asks again and again. */
async function patiently(probe, milliseconds, complaint) {
	const end = Date.now() + milliseconds;
	while (!(await probe())) {
		if (Date.now() > end) {
			throw new Error(complaint);
		}
		await sleep(200);
	}
}
