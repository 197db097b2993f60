// Starts and stops the four-organisation network that the tests run against, by `scripts/network`.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('../../../scripts/network', import.meta.url));

/** The prefix of this chain's addresses. */
export const SS58_PREFIX = 5711;

/** The organisations, with the development key of each, in the order of their ports. */
export const ORGANISATIONS = [
	{ name: 'municipality', uri: '//Alice' },
	{ name: 'business', uri: '//Bob' },
	{ name: 'academia', uri: '//Charlie' },
	{ name: 'civil-society', uri: '//Dave' },
];

// Other ports than a network that somebody works with, and an end even if nobody tears it down. All
// below 32768: from there on, the kernel gives them to whoever connects to something, and a node that
// finds its port given away ends.
const environment = {
	DOVERIE_RPC_PORT: '19944',
	DOVERIE_P2P_PORT: '23333',
	DOVERIE_PROMETHEUS_PORT: '19615',
	DOVERIE_NETWORK_MAX_SECONDS: '1500',
	...process.env,
	// Decisions are over in a minute or two.
	DOVERIE_CHAIN: 'local-test',
};

// Each file of tests has a network of its own, with a folder and ports of its own: several can run
// side by side.
const PORTS_EACH = 10;
const files = readdirSync(new URL('..', import.meta.url)).filter((f) => f.endsWith('.test.mjs'));
const place = files.sort().indexOf(basename(process.argv[1])) + 1;
for (const port of ['DOVERIE_RPC_PORT', 'DOVERIE_P2P_PORT', 'DOVERIE_PROMETHEUS_PORT']) {
	environment[port] = String(Number(environment[port]) + place * PORTS_EACH);
}
const ownFolder = !environment.DOVERIE_NETWORK_DIR;
if (!ownFolder) {
	environment.DOVERIE_NETWORK_DIR = join(environment.DOVERIE_NETWORK_DIR, String(place));
	mkdirSync(environment.DOVERIE_NETWORK_DIR, { recursive: true });
}

const QUIET = ['ignore', 'ignore', 'inherit'];

function run(args) {
	execFileSync(SCRIPT, args, { env: environment, stdio: QUIET });
}

/** Starts a fresh network; returns once all four validators see finality move. */
export function up() {
	if (ownFolder) {
		environment.DOVERIE_NETWORK_DIR = mkdtempSync(join(tmpdir(), 'doverie-network-'));
	}
	// A test that is interrupted must not leave its network behind.
	for (const signal of ['SIGINT', 'SIGTERM']) {
		process.once(signal, () => {
			try {
				down();
			} finally {
				process.exit(1);
			}
		});
	}
	// One after another, behind a lock on the script: to start a network takes all of a small machine.
	execFileSync('flock', ['--close', SCRIPT, SCRIPT, 'up'], { env: environment, stdio: QUIET });
}

/** Stops the network and deletes its chain. */
export function down() {
	run(['reset']);
	if (ownFolder) {
		rmSync(environment.DOVERIE_NETWORK_DIR, { recursive: true, force: true });
	}
}

/**
 * Starts one organisation's validator again, on the build that the network runs on. If it fails, the
 * error has what the script said.
 */
export function start(name) {
	const { DOVERIE_NODE: _, ...kept } = environment;
	execFileSync(SCRIPT, ['start', name], { env: kept, stdio: ['ignore', 'ignore', 'pipe'] });
}

/** Ends one organisation's validator the hard way, as a power cut would. */
export function kill(name) {
	process.kill(pid(name), 'SIGKILL');
}

/** Where the network keeps what it runs on: its build of the node, its specification, its data. */
export function folder() {
	return environment.DOVERIE_NETWORK_DIR;
}

/** The ports of a node by its place, of which the first four are the organisations'. */
export function ports(place) {
	const port = (first) => Number(environment[first]) + place;
	return {
		rpc: port('DOVERIE_RPC_PORT'),
		p2p: port('DOVERIE_P2P_PORT'),
		prometheus: port('DOVERIE_PROMETHEUS_PORT'),
	};
}

/** The process id of an organisation's validator. */
export function pid(name) {
	return Number(readFileSync(join(environment.DOVERIE_NETWORK_DIR, `${name}.pid`), 'utf8'));
}

/** Where an organisation's validator answers. */
export function endpoint(name) {
	const place = ORGANISATIONS.findIndex((organisation) => organisation.name === name);
	return `ws://127.0.0.1:${Number(environment.DOVERIE_RPC_PORT) + place}`;
}
