// Runs drills and writes what came of them. scripts/faults calls it, in namespaces of its own.

import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { FLOODS } from './drills/floods.mjs';
import { MACHINES } from './drills/machines.mjs';
import { VALIDATORS } from './drills/validators.mjs';
import { FIGURES } from './figures.mjs';
import { prepare } from './lib/hosts.mjs';
import { Network } from './lib/network.mjs';
import { inSeconds, print, write } from './report.mjs';

const DRILLS = [...MACHINES, ...VALIDATORS, ...FLOODS];

/** What a drill works with. */
class Lab {
	constructor(folder, short) {
		Object.assign(this, { folder, short });
		this.networks = [];
		this.disks = [];
		this.rows = [];
		this.skipped = undefined;
	}

	/** A network of its own, in which everything is as it should be. */
	async network(options) {
		const folder = join(this.folder, String(this.networks.length));
		mkdirSync(folder, { recursive: true });
		const network = await Network.start(folder, options);
		this.networks.push(network);
		return network;
	}

	/** Makes a folder a disk of this size, which ends with the drill. */
	disk(folder, size) {
		mkdirSync(folder);
		execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]);
		this.disks.push(folder);
	}

	/** A row of the table, if everything holds that has to hold after a drill that costs these seats. */
	async row(network, { what, during, recovered, lost }) {
		const { blocks, states, seats } = await network.verify(lost);
		const checked = `${blocks.toLocaleString('en')}, ${states}, ${seats}`;
		this.cells(what, during, inSeconds(recovered), checked);
	}

	/** The cells of a row, as they are. */
	cells(...cells) {
		this.rows.push(cells.map((cell) => cell.replace(/(?<!\\)\|/g, '\\|').replace(/\s+/g, ' ')));
		console.log(`  ${cells.join(' | ')}`);
	}

	/** It cannot be done here. */
	skip(why) {
		this.skipped = why;
	}

	async end() {
		await Promise.all(this.networks.map((network) => network.end()));
		for (const folder of this.disks) {
			execFileSync('umount', [folder]);
		}
	}
}

/** Runs one within its time. Returns its rows, or nothing where it cannot be done here. */
async function run({ name, minutes, run: work }, folder, short) {
	const lab = new Lab(join(folder, name), short);
	const began = performance.now();
	const bound = new AbortController();
	const late = sleep(minutes * 60_000, undefined, { signal: bound.signal }).then(() => {
		throw new Error(`not done in ${minutes} minutes`);
	});
	console.log(`${name}:`);
	try {
		await Promise.race([work(lab), late]);
	} finally {
		bound.abort();
		late.catch(() => {});
		await lab.end();
	}
	rmSync(lab.folder, { recursive: true, force: true });
	const seconds = Math.round((performance.now() - began) / 1000);
	console.log(`  ${lab.skipped ? `not run: ${lab.skipped}` : `done in ${seconds} s`}`);
	return lab.skipped ? undefined : lab.rows;
}

const names = (all) => all.map(({ name }) => name);

/** What is asked for: all drills, those of the short selection, those named; figures. */
function chosen(options) {
	const short = options.includes('--short');
	const wanted = options.filter((option) => !option.startsWith('--'));
	const known = options.includes('--figures') ? FIGURES : DRILLS;
	const strange = wanted.filter((name) => !names(known).includes(name));
	if (strange.length > 0) {
		throw new Error(`there is no ${strange.join(', ')}; there are: ${names(known).join(', ')}`);
	}
	if (wanted.length > 0) {
		return { short, work: known.filter(({ name }) => wanted.includes(name)) };
	}
	return { short, work: short ? known.filter((drill) => drill.short) : known };
}

async function main(options) {
	if (options.includes('--list')) {
		console.log(`drills: ${names(DRILLS).join(' ')}\nfigures: ${names(FIGURES).join(' ')}`);
		return 0;
	}
	const { short, work } = chosen(options);
	const folder = process.env.DOVERIE_FAULTS_DIR;
	prepare();
	const found = { drills: new Map(), figures: new Map() };
	const failed = [];
	let passed = 0;
	for (const drill of work) {
		try {
			const rows = await run(drill, folder, short);
			if (rows) {
				passed += 1;
				found[FIGURES.includes(drill) ? 'figures' : 'drills'].set(drill.name, rows);
			}
		} catch (error) {
			failed.push(drill.name);
			console.error(`  FAILED: ${error.stack}\n  its logs are in ${join(folder, drill.name)}`);
		}
		if (!short) {
			write({ drills: names(DRILLS), figures: names(FIGURES) }, found);
		}
	}
	print(found);
	// As Node.js counts tests, for scripts/test.
	console.log(`# pass ${passed}\n# fail ${failed.length}`);
	return failed.length === 0 ? 0 : 1;
}

// This is the first process of its namespace, which heeds no signal that it does not ask for; all
// others end with it.
for (const signal of ['SIGINT', 'SIGTERM']) {
	process.once(signal, () => process.exit(1));
}
// Of a client whose node is killed.
process.on('unhandledRejection', (error) => console.error(`  not awaited: ${error?.message}`));

main(process.argv.slice(2)).then(
	(code) => process.exit(code),
	(error) => {
		console.error(error.message);
		process.exit(2);
	},
);
