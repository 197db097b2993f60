// What befalls machines and the network between them.

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import {
	closeSync,
	openSync,
	readdirSync,
	rmSync,
	statSync,
	writeFileSync,
	writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { randomFingerprint, record } from '../../network/lib/chain.mjs';
import { crowd, signedByAll } from '../../network/lib/lone.mjs';
import { cut, heal } from '../lib/hosts.mjs';
import { newKeys } from '../lib/keys.mjs';
import { Load } from '../lib/load.mjs';
import { EIGHT } from '../lib/network.mjs';
import { goesOn, inWords, keysAgain, LONG, SLOT, standsStill } from '../lib/words.mjs';

/** How many records a second there are where a network is under load, and from how many citizens. */
const RATE = 10;
const CITIZENS = 5000;
/** The room on the small disk. */
const DISK = '400m';
/** For how long a node that was given room may be without a new final block before it is restarted. */
const PATIENCE = 90_000;
/** How far a clock is off, in seconds: less than a block may be from the future for the runtime. */
const OFF = 20;

/** A network with records coming in. */
async function underLoad(lab) {
	const citizens = await crowd('citizen', lab.short ? CITIZENS / 5 : CITIZENS);
	const network = await lab.network({ citizens });
	const api = await network.node('municipality').connect();
	const signed = signedByAll(api, record(api, randomFingerprint()), citizens);
	await api.disconnect();
	return { network, load: new Load(network, citizens, signed, RATE) };
}

async function kill(lab) {
	const seconds = lab.short ? 2 * SLOT : LONG / 2;
	const { network, load } = await underLoad(lab);
	const meanwhile = { seconds: 0, made: 0, final: 0 };
	const recovered = [];
	for (const node of lab.short ? network.nodes.slice(2) : network.nodes) {
		await node.kill();
		for (const [what, count] of Object.entries(await network.passes(seconds))) {
			meanwhile[what] += count;
		}
		const began = performance.now();
		node.start();
		recovered.push(await network.recovered(began));
	}
	if (!lab.short) {
		goesOn(meanwhile);
	}
	const { accepted, again } = await load.settle();
	const records = `${accepted} records taken meanwhile, ${again} of which had to be sent again`;
	await lab.row(network, {
		what: '`kill -9` of each organisation in turn, under load',
		during: `${inWords(meanwhile)}; ${records}`,
		recovered,
	});
	if (lab.short) {
		return;
	}
	await Promise.all(network.nodes.map((node) => node.kill()));
	const began = performance.now();
	for (const node of network.nodes) {
		node.start();
	}
	await lab.row(network, {
		what: '`kill -9` of all four at once',
		during: 'nothing ran',
		recovered: await network.recovered(began),
	});
}

async function chamber(lab) {
	const network = await lab.network({ seats: EIGHT });
	const down = ['business', 'second-business'].map((name) => network.node(name));
	await Promise.all(down.map((node) => node.kill()));
	const meanwhile = await network.passes(LONG);
	goesOn(meanwhile);
	const began = performance.now();
	for (const node of down) {
		node.start();
	}
	await lab.row(network, {
		what: 'A whole chamber down, of eight validators, and back',
		during: inWords(meanwhile),
		recovered: await network.recovered(began),
	});
}

async function two(lab) {
	const network = await lab.network();
	const down = ['business', 'civil-society'].map((name) => network.node(name));
	await Promise.all(down.map((node) => node.kill()));
	// Votes that were sent before may still arrive.
	await sleep(SLOT * 1000);
	const meanwhile = await network.passes(LONG);
	standsStill(meanwhile);
	const began = performance.now();
	for (const node of down) {
		node.start();
	}
	await lab.row(network, {
		what: 'Two of four down, and back',
		during: inWords(meanwhile),
		recovered: await network.recovered(began),
	});
}

/** Every way in which four are divided, with the places of one side. */
const SPLITS = [[1, 2], [1, 3], [1, 4], [1], [2], [3], [4]];

async function split(lab) {
	const network = await lab.network();
	for (const side of lab.short ? SPLITS.slice(0, 1) : SPLITS) {
		const places = network.nodes.map(({ place }) => place);
		const rest = places.filter((place) => !side.includes(place));
		cut(side, rest);
		await sleep(SLOT * 1000);
		const meanwhile = await network.passes(lab.short ? LONG / 2 : LONG);
		(side.length === 2 ? standsStill : goesOn)(meanwhile);
		heal();
		const began = performance.now();
		const names = (some) => some.map((place) => network.nodes[place - 1].name).join(', ');
		await lab.row(network, {
			what: `The network cut: ${names(side)} \\| ${names(rest)}, and healed`,
			during: inWords(meanwhile),
			recovered: await network.recovered(began),
		});
		// The next cut is made in a network that is whole.
		await network.inStep();
	}
}

async function freeze(lab) {
	const network = await lab.network();
	const node = network.node('academia');
	node.freeze();
	const meanwhile = await network.without(node, () => network.passes(LONG));
	goesOn(meanwhile);
	const began = performance.now();
	node.thaw();
	await lab.row(network, {
		what: 'A process frozen (`SIGSTOP`), and thawed',
		during: inWords(meanwhile),
		recovered: await network.recovered(began),
	});
}

async function clock(lab) {
	if (!process.env.DOVERIE_CLOCK) {
		lab.skip('there is no C compiler here, which what makes the clock wrong is built by');
		return;
	}
	const name = 'business';
	const network = await lab.network({ prepare: (all) => all.node(name).giveClock() });
	const node = network.node(name);
	for (const off of [OFF, -OFF]) {
		node.setClock(off);
		const meanwhile = await network.without(node, () => network.passes(LONG));
		goesOn(meanwhile);
		const which = off > 0 ? 'ahead of' : 'behind';
		assert.match(
			node.said(),
			new RegExp(`clock of this machine seems to be \\d+ seconds ${which}`),
		);
		node.setClock(0);
		await lab.row(network, {
			what: `A clock ${OFF} s ${off > 0 ? 'ahead' : 'behind'}, and set right`,
			during: inWords(meanwhile),
			recovered: await network.recovered(performance.now()),
		});
	}
}

/** Writes to a file until there is no room. */
function fill(file) {
	const descriptor = openSync(file, 'w');
	const zeros = Buffer.alloc(64 * 1024);
	try {
		for (;;) {
			writeSync(descriptor, zeros);
		}
	} catch (error) {
		assert.equal(error.code, 'ENOSPC');
	} finally {
		closeSync(descriptor);
	}
}

async function disk(lab) {
	const name = 'business';
	const network = await lab.network({
		prepare: (all) => lab.disk(all.node(name).base, DISK),
	});
	const node = network.node(name);
	const filler = join(node.base, 'filler');
	fill(filler);
	const meanwhile = await network.without(node, () => network.passes(LONG));
	goesOn(meanwhile);
	const was = node.running ? 'the node ran on' : `the node ended (${await node.ended})`;
	rmSync(filler);
	const began = performance.now();
	// What an operator does, one after the other, until it helps.
	const afresh = 'with an empty folder';
	const ways = [
		['by itself', () => {}],
		['after a restart', () => node.kill()],
		[
			afresh,
			async () => {
				await node.kill();
				node.lose();
			},
		],
	];
	if (!node.running) {
		ways.shift();
	}
	let way;
	let recovered;
	while (recovered === undefined) {
		assert.ok(ways.length > 0, `${name} does not come back: ${node.lastLines()}`);
		const [named, act] = ways.shift();
		await act();
		if (!node.running) {
			node.start();
		}
		way = named;
		recovered = await network.recovered(began, { patience: PATIENCE }).catch(() => undefined);
	}
	const renewed = way !== afresh ? '' : `. ${keysAgain(await newKeys(network, node))}`;
	await lab.row(network, {
		what: 'A disk that fills, and is given room',
		during: `${inWords(meanwhile)}; ${was}, and came back ${way}${renewed}`,
		recovered,
	});
}

/** What a column of a database has, by its number in the names of its tables. */
const [STATE, HEADERS] = ['01', '04'];
/** What a node says that has noticed that its database is damaged. */
const DAMAGE = /Corruption: .*|Header was not found in the database/;

/** Writes nonsense over the tables of a column of a database. Returns how many there are. */
function corrupt(node, column) {
	const folder = join(node.data, 'paritydb', 'full');
	const tables = readdirSync(folder).filter((file) => file.startsWith(`table_${column}_`));
	for (const table of tables) {
		const file = join(folder, table);
		writeFileSync(file, randomBytes(statSync(file).size));
	}
	return tables.length;
}

async function database(lab) {
	const network = await lab.network();
	const node = network.node('civil-society');
	await network.passes(LONG);
	const ways = [
		{ column: HEADERS, named: 'headers', sync: 'full', how: 'in full' },
		{ column: STATE, named: 'state', sync: 'warp', how: 'by warp', pruning: [] },
	];
	for (const { column, named, how, ...options } of ways) {
		// What it has in its log goes into tables when it stops in good order, and not before.
		await node.stop();
		assert.ok(corrupt(node, column) > 0, `there are tables of the ${named}`);
		let before = node.said().length;
		node.start();
		const meanwhile = await network.without(node, () => network.passes(LONG));
		goesOn(meanwhile);
		const [noticed] = DAMAGE.exec(node.said().slice(before)) ?? [];
		assert.ok(noticed, `it notices nothing of its lost ${named}: ${node.lastLines()}`);
		const was = node.running ? 'the node ran on' : `the node ended (${await node.ended})`;
		await node.kill();
		node.lose();
		before = node.said().length;
		const began = performance.now();
		node.start(options);
		const recovered = await network.recovered(began);
		let during = `${inWords(meanwhile)}; ${was}: "${noticed.trim().replace(/\d+/g, '…')}"`;
		if (options.sync === 'warp') {
			assert.match(node.said().slice(before), /Warp sync is complete/);
			during += `. ${keysAgain(await newKeys(network, node))}`;
		}
		await lab.row(network, {
			what: `The ${named} in its database overwritten, the folder emptied, the chain fetched again ${how}`,
			during,
			recovered,
		});
	}
}

export const MACHINES = [
	{ name: 'kill', minutes: 20, short: true, run: kill },
	{ name: 'chamber', minutes: 10, run: chamber },
	{ name: 'two', minutes: 10, run: two },
	{ name: 'split', minutes: 30, short: true, run: split },
	{ name: 'freeze', minutes: 10, run: freeze },
	{ name: 'clock', minutes: 15, run: clock },
	{ name: 'disk', minutes: 30, run: disk },
	{ name: 'database', minutes: 35, run: database },
];
