// The clients in TypeScript, Python and Rust: their examples are run as the guide for integrators has
// them, against a network of four organisations. All three say the same.
//
// Python runs on what `scripts/setup --clients` has fetched. The examples in Rust are built beforehand,
// by `cargo build --release -p doverie-client --examples`; DOVERIE_RUST_EXAMPLES is where they are.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { best, finalisedAt, pair, randomFingerprint, record } from './lib/chain.mjs';
import { setUp, tearDown } from './lib/fixture.mjs';
import { announceBy, open, vote } from './lib/governance.mjs';
import { endpoint } from './lib/network.mjs';

const CLIENTS = fileURLToPath(new URL('../../clients', import.meta.url));
const PYTHON =
	process.env.DOVERIE_CLIENTS_PYTHON ?? `${homedir()}/.cache/doverie/tools/clients/bin/python`;
const RUST =
	process.env.DOVERIE_RUST_EXAMPLES ??
	`${process.env.CARGO_TARGET_DIR ?? `${homedir()}/.cache/doverie/target`}/release/examples`;
/** The longest that an example takes. */
const LONGEST = 120_000;
/** For how many blocks the examples follow: what is sent meanwhile is final by then. */
const FOLLOWED = 10;
const TITLE = 'Да се засадят ли дървета?';
const LOCATOR = 'Столична община, протокол № 12';

/** The languages: how an example is run, and the secret seed of whoever signs in it, a founder. */
const LANGUAGES = {
	TypeScript: {
		seed: '0xe5be9a5092b81bca64be81d212e7f2f9eba183bb7a90954f7b76361f6edb5c0a',
		// Node.js before 22 has the WebSocket that browsers have behind this.
		run: (name) => [process.execPath, '--experimental-websocket', `dist/examples/${name}.js`],
		folder: join(CLIENTS, 'typescript'),
	},
	Python: {
		seed: '0x398f0c28f98885e046333d4a41c19cee4c37368a9832c6502f6cfd182e2aef89',
		run: (name) => [PYTHON, `examples/${name.replaceAll('-', '_')}.py`],
		folder: join(CLIENTS, 'python'),
	},
	Rust: {
		seed: '0xbc1ede780f784bb6991a585e4f6e61522c14e1cae6ad0895fb57b9a205a8f938',
		run: (name) => [join(RUST, name.replaceAll('-', '_'))],
		folder: join(CLIENTS, 'rust'),
	},
};
const FOUNDERS = { TypeScript: '//Alice', Python: '//Bob', Rust: '//Charlie' };

/** A program that others write with the package: a mistake in it is found before it runs. */
const READER = `import { connect, doverie, fingerprint, signer, whyRefused } from 'doverie-client';

const [url, seed, file] = process.argv.slice(2) as [string, string, string];
const { client, api } = connect(url);
// @ts-expect-error The chain stores nothing of this name.
api.query.Records.Nothing;
const call = api.tx.Decisions.vote({ decision: 99, ballot: { type: 'Yes', value: undefined } });
const refusal = await whyRefused(client, await call.sign(signer(seed)));
console.log((await client.getChainSpecData()).genesisHash === doverie.genesis);
console.log(await fingerprint(new TextEncoder().encode(file)));
console.log(refusal?.name);
client.destroy();
`;

const run = promisify(execFile);

/** Runs npm in a folder: what it prints. */
async function npm(cwd, ...args) {
	const { stdout } = await run('npm', args, { cwd, timeout: LONGEST });
	return stdout;
}

describe('the examples of the clients', { timeout: 600_000 }, () => {
	const nodes = {};
	const files = mkdtempSync(join(tmpdir(), 'doverie-clients-'));
	let api, alice, bob, dave;
	let decision, unseconded, url;

	before(async () => {
		for (const [what, how] of [
			[PYTHON, 'scripts/setup --clients'],
			[join(RUST, 'follow'), 'cargo build --release -p doverie-client --examples'],
		]) {
			assert.ok(existsSync(what), `${what} is not there: run ${how}`);
		}
		({ api, alice, bob, dave } = await setUp(nodes, ['municipality']));
		url = endpoint('municipality');
		const text = randomFingerprint();
		const registrar = api.tx.stakeholders.addRegistrar('Academia', pair('//Clerk').address);
		const question = api.tx.decisions.announceQuestion('Ordinary', TITLE, text);
		// Before the decision opens, which is open for a minute and a half.
		await typescript();
		decision = (await open(api, alice, 'Constitutional', registrar)).number;
		unseconded = await announceBy(api, alice, record(api, text), question);
		await vote(api, decision, [
			[alice, 'No'],
			[bob, 'Yes'],
		]);
		await finalisedAt(api, await best(api));
	});

	after(async () => {
		rmSync(files, { recursive: true });
		await tearDown(nodes);
	});

	/** Generates the types from the node's metadata, and compiles. */
	async function typescript() {
		const { folder: cwd } = LANGUAGES.TypeScript;
		await npm(cwd, 'ci', '--no-fund', '--no-audit', '--loglevel', 'error');
		await npm(cwd, 'run', '--silent', 'generate', '--', endpoint('municipality'));
		await npm(cwd, 'run', '--silent', 'build');
	}

	/**
	 * Installs the package in TypeScript in an empty folder, as it is packed, with what its lock file names
	 * beside it, which `npm ci` has fetched before: nothing of the sources is there. Returns the folder.
	 */
	async function installed() {
		const source = LANGUAGES.TypeScript.folder;
		const folder = join(files, 'reader');
		mkdirSync(folder);
		const packing = await npm(source, 'pack', '--json', '--pack-destination', folder);
		const [{ name, version, filename }] = JSON.parse(packing);
		const { packages, ...lock } = JSON.parse(readFileSync(join(source, 'package-lock.json')));
		const { '': own, ...others } = packages;
		const resolved = `file:${filename}`;
		const reader = { type: 'module', dependencies: { [name]: resolved } };
		const locked = { version, resolved, dependencies: own.dependencies };
		const all = { '': reader, [`node_modules/${name}`]: locked, ...others };
		writeFileSync(join(folder, 'package.json'), JSON.stringify(reader));
		writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ ...lock, packages: all }));
		await npm(folder, 'ci', '--offline', '--omit=dev', '--no-fund', '--no-audit');
		return folder;
	}

	/** Runs an example in a language: what it says, and with which code it ends. */
	async function example(language, name, ...args) {
		const { seed, run: how, folder: cwd } = LANGUAGES[language];
		const [program, ...before_] = how(name);
		const environment = { ...process.env, DOVERIE_SEED: seed, PYTHONPATH: cwd };
		const options = { cwd, env: environment, timeout: LONGEST };
		try {
			const { stdout } = await run(program, [...before_, url, ...args.map(String)], options);
			return { code: 0, stdout, said: stdout };
		} catch (error) {
			const { code, stdout = '', stderr = '' } = error;
			return { code, stdout, said: `${language}: ${stdout}${stderr}${error.message}` };
		}
	}

	/** Runs an example in all languages, which must say the same: what they say. */
	async function inAll(name, ...args) {
		const all = Object.keys(LANGUAGES).map((language) => example(language, name, ...args));
		const [first, ...others] = await Promise.all(all);
		for (const each of [first, ...others]) {
			assert.equal(each.code, 0, each.said);
			assert.equal(each.stdout, first.stdout);
		}
		return first.stdout;
	}

	function fileOf(name) {
		const file = join(files, name);
		writeFileSync(file, `The minutes of ${name}, ${randomFingerprint()}\n`);
		return file;
	}

	it('say what is wrong with a transaction before it is sent, and whether time mends it', async () => {
		const unknown = await inAll('dry-run', 99, 'Yes');
		assert.match(
			unknown,
			/^It would be refused: Decisions\.UnknownDecision\n.+\nIt may succeed later$/m,
		);
		const waits = await inAll('dry-run', unseconded, 'Yes');
		assert.match(waits, /^It would be refused: Decisions\.NotYetOpen$/m);
		// Alice has said no, Bob yes, and Charlie nothing: so their examples hear different things.
		const [alices, bobs, charlies] = await Promise.all(
			Object.keys(LANGUAGES).map((language) => example(language, 'dry-run', decision, 'Yes')),
		);
		assert.equal(alices.stdout, 'It would succeed\n', alices.said);
		assert.equal(charlies.stdout, 'It would succeed\n', charlies.said);
		assert.match(bobs.stdout, /^It would be refused: Decisions\.Unchanged$/m);
	});

	it('list decisions with what they come to so far', async () => {
		const listed = await inAll('list-decisions');
		assert.match(
			listed,
			new RegExp(`^${decision}\\. Пробно решение\\n {3}Constitutional: Open\\n`, 'm'),
		);
		assert.match(listed, /^ {3}business: 1 yes, 0 no, 1 yes needed$/m);
		assert.match(listed, /^ {3}municipality: 0 yes, 1 no, 1 yes needed$/m);
		const announced = `${unseconded}. ${TITLE}\n   Ordinary: Announced\n   to be seconded by 1 more\n`;
		assert.ok(listed.includes(announced), listed);
	});

	it('say who somebody is, and that nobody is', async () => {
		// Dave has not sent anything, and has all of the quota.
		const known = await inAll('who-am-i', dave.address);
		assert.match(known, /^Number 3, .+\nOrganisation in CivilSociety\nStanding: Admitted\n/);
		assert.match(known, /^Quota left: 100 %$/m);
		const stranger = await inAll('who-am-i', pair('//Stranger').address);
		assert.equal(stranger, "Nobody's key\nNo quota: pays for what it sends\n");
	});

	it('put files on record, find them, and hear why the same goes on record but once', async () => {
		const recorded = Object.keys(LANGUAGES).map(async (language) => {
			const file = fileOf(language);
			const { code, stdout, said } = await example(
				language,
				'record-file',
				file,
				'Minutes',
				LOCATOR,
			);
			assert.equal(code, 0, said);
			const [, block, hash] = /^On record: 0x[0-9a-f]{64}\nFinal in block (\d+), (0x\w+)\n$/.exec(
				stdout,
			);
			assert.equal((await api.rpc.chain.getBlockHash(Number(block))).toHex(), hash);

			const again = await example(language, 'record-file', file, 'Minutes', LOCATOR);
			assert.equal(again.code, 1, again.said);
			assert.match(again.said, /Records\.AlreadyOnRecord: /);
			return { language, file, block };
		});
		for (const { language, file, block } of await Promise.all(recorded)) {
			const found = await inAll('lookup-file', file);
			const { address } = pair(FOUNDERS[language]);
			assert.match(
				found,
				new RegExp(`^Minutes of ${address}, version 1\n {2}block ${block}, 20`, 'm'),
			);
			assert.match(found, /^ {2}first on record: yes\n {2}latest version: this one$/m);
		}
		assert.match(await inAll('lookup-file', fileOf('nobody')), /\nNot on record\n$/);
	});

	it('come with a package in TypeScript that others install, and compile for Node.js', async () => {
		const { folder: source, seed } = LANGUAGES.TypeScript;
		const cwd = await installed();
		writeFileSync(join(cwd, 'reader.ts'), READER);
		const modules = join(source, 'node_modules');
		const types = ['--types', 'node', '--typeRoots', join(modules, '@types')];
		const how = ['--strict', '--target', 'es2022', '--module', 'nodenext', ...types];
		const compiler = join(modules, 'typescript', 'bin', 'tsc');
		const options = { cwd, timeout: LONGEST };
		const compiled = run(process.execPath, [compiler, ...how, 'reader.ts'], options);
		await compiled.catch(({ stdout }) => assert.fail(stdout));
		const args = ['--experimental-websocket', 'reader.js', url, seed, 'minutes\n'];
		const { stdout } = await run(process.execPath, args, options);
		const digits = createHash('sha256').update('minutes\n').digest('hex');
		assert.equal(stdout, `true\n0x${digits}\nUnknownDecision\n`);
	});

	it('follow final blocks, each once and in order, with their events', async () => {
		const follows = Object.keys(LANGUAGES).map((language) => example(language, 'follow', FOLLOWED));
		const file = fileOf('event');
		await Promise.all([
			example('TypeScript', 'record-file', file, 'Minutes', LOCATOR),
			...Object.keys(LANGUAGES).map(async (language, i) => {
				const { code, stdout, said } = await follows[i];
				assert.equal(code, 0, said);
				const blocks = [...stdout.matchAll(/^Block (\d+), (0x[0-9a-f]{64})$/gm)];
				const numbers = blocks.map(([, number]) => Number(number));
				const [first] = numbers;
				assert.deepEqual(
					numbers,
					Array.from({ length: FOLLOWED }, (_, i) => first + i),
					`${language}: ${stdout}`,
				);
				assert.ok(first + 20 > (await best(api)));
				for (const [, number, hash] of blocks) {
					assert.equal((await api.rpc.chain.getBlockHash(Number(number))).toHex(), hash);
				}
				assert.match(stdout, /^ {2}Records\.Recorded /m, language);
			}),
		]);
	});
});
