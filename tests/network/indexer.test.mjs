// The indexer on a network of four organisations: it follows while things happen, is killed the hard
// way again and again, and in the end its tables are the chain's, its REST is as it describes itself,
// its files can be read back, and what a decision has hidden is nowhere any more.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { rollNumber } from './lib/campaigns.mjs';
import { best, eventually, finalised, pair, randomFingerprint, record } from './lib/chain.mjs';
import { openGreenSofia, setUp, tearDown } from './lib/fixture.mjs';
import { act, admit, ended, eventsOf, openAll, vote } from './lib/governance.mjs';
import { INDEXER, Indexer } from './lib/indexer.mjs';

/** What is said when it is described, and kept in the repository. */
const DESCRIPTION = fileURLToPath(new URL('../../indexer/openapi.json', import.meta.url));
/** A name that a decision hides. */
const NAME = 'Сдружение Зелен квартал (проба)';
const LOCATOR = 'протокол-12.pdf';
/** When the phases of a process begin, in blocks. */
const PHASES = { open: 30, drafting: 40, deliberation: 50, decision: 60, followUp: 70 };

/** Is this value of a type by JSON Schema, as the description has them? */
function isOf(value, { type }) {
	const types = [type ?? []].flat();
	const itself = { integer: Number.isInteger, string: (v) => typeof v === 'string' };
	const tests = { ...itself, boolean: (v) => typeof v === 'boolean', null: (v) => v === null };
	return types.length === 0 || types.some((name) => tests[name]?.(value));
}

/** The files below a folder. */
function filesIn(folder) {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

/** Is a text anywhere in these files? Looks again if one was taken away meanwhile, as the former open data are. */
function isAnywhere(folder, text) {
	const bytes = Buffer.from(text);
	for (;;) {
		try {
			return filesIn(folder).some((file) => readFileSync(file).includes(bytes));
		} catch (error) {
			if (error.code !== 'ENOENT') throw error;
		}
	}
}

describe('the indexer on a network of four organisations', { timeout: 900_000 }, () => {
	const nodes = {};
	const indexer = new Indexer();
	const { data, base } = indexer;
	const ask = (path) => indexer.ask(path);
	const rowsOf = (table, filter) => indexer.rowsOf(table, filter);
	const indexed = (number) => indexer.indexed(number);
	const fingerprint = randomFingerprint();
	let api, alice, bob, charlie, dave, association;
	let number, hiding;

	before(async () => {
		({ api, alice, bob, charlie, dave } = await setUp(nodes));
		association = pair('//Association');
		indexer.start();
	});

	after(async () => {
		await tearDown(nodes);
		await indexer.remove();
	});

	it('what is in the first block is there, without an event', async () => {
		await indexed(1);
		const stakeholders = await rowsOf('stakeholders');
		assert.equal(stakeholders.length, (await api.query.stakeholders.nextRollNumber()).toNumber());
		const own = stakeholders.find(({ account }) => account === alice.address);
		assert.equal(own.chamber, 'Municipality');
		assert.deepEqual([own.block, own.event], [0, null]);
		assert.equal((await rowsOf('seats')).length, 4);
		const registrars = await api.query.stakeholders.registrars.entries();
		assert.deepEqual(
			(await rowsOf('registrars')).map(({ account }) => account).sort(),
			registrars.flatMap(([, list]) => list.map(String)).sort(),
		);
	});

	it('what happens is in the tables once it is final', async () => {
		const expires = (await best(api)) + 100_000;
		const citizen = pair('//Citizen1');
		await admit(
			api,
			dave,
			[association, 'CivilSociety', { Organisation: { name: NAME } }, expires],
			[citizen, 'CivilSociety', 'Citizen', expires],
		);
		number = await rollNumber(api, association);
		const put = record(api, fingerprint, { locator: LOCATOR });
		const { number: block } = await act(api, alice, put);
		const author = await rollNumber(api, alice);
		const witness = api.tx.records.attest(fingerprint, { Stakeholder: author }, 'Witnesses', null);
		const attested = await act(api, bob, witness);
		await indexed(attested.number);

		const [found] = await rowsOf('records', `&fingerprint=${fingerprint}`);
		assert.deepEqual(
			[found.author, found.locator, found.block, found.witnesses, found.recorded],
			[`stakeholder:${author}`, LOCATOR, attested.number, 1, block],
		);
		const [word] = await rowsOf('attestations', `&fingerprint=${fingerprint}`);
		assert.deepEqual([word.attester, word.kind], [await rollNumber(api, bob), 'Witnesses']);
		const [named] = await rowsOf('stakeholders', `&number=${number}`);
		assert.deepEqual([named.name, named.account], [NAME, association.address]);
		const { rows } = await ask(`/v1/search?q=${encodeURIComponent('ЗЕЛЕН квартал')}`);
		assert.deepEqual(
			rows.map(({ kind, id }) => [kind, id]),
			[['organisation', String(number)]],
		);
	});

	it('it survives being killed at any moment, and goes on where it was', async () => {
		const start = (await best(api)) + 1;
		const decisions = await openAll(
			api,
			[alice, 'Ordinary', await openGreenSofia(api, PHASES, start)],
			[bob, 'Ordinary', api.tx.stakeholders.hideName(association.address)],
		);
		[, hiding] = decisions;
		const voting = (async () => {
			for (const { number: decision } of decisions) {
				await vote(
					api,
					decision,
					[alice, bob, charlie, dave].map((voter) => [voter, 'Yes']),
				);
			}
		})();
		for (const milliseconds of [300, 1700, 3, 2500, 60, 900, 10, 4000]) {
			await sleep(milliseconds);
			await indexer.kill();
			indexer.start();
		}
		await voting;
		await indexed(await best(api));
		for (const { number: decision } of decisions) {
			const votes = await rowsOf('votes', `&decision=${decision}`);
			assert.deepEqual(
				votes.map(({ ballot }) => ballot),
				Array(4).fill('Yes'),
			);
		}
		assert.match(indexer.check(), /All is the same/);
	});

	it('the feed has every event of the chain, once and in order', async () => {
		const last = await finalised(api);
		await indexed(last);
		const changes = [];
		for (let after = ''; ; ) {
			const response = await fetch(`${base}/v1/changes?limit=1000${after}`);
			const lines = (await response.text()).split('\n').filter((line) => line);
			if (lines.length === 0) {
				break;
			}
			changes.push(...lines.map((line) => JSON.parse(line)));
			after = `&after=${changes.at(-1).cursor}`;
		}
		for (const pallet of ['Stakeholders', 'Records', 'Decisions']) {
			const section = pallet.toLowerCase();
			const expected = await eventsOf(api, section, 1, last);
			const fed = changes.filter((c) => c.pallet === pallet && c.block <= last);
			assert.deepEqual(
				fed.map(({ block, name }) => `${block} ${name}`),
				expected.map(({ block, event }) => `${block} ${event.method}`),
			);
		}
		const cursors = changes.map(({ block, event }) => block * 100_000 + event);
		assert.ok(
			cursors.every((cursor, i) => i === 0 || cursor > cursors[i - 1]),
			'in order',
		);
	});

	it('whoever listens hears of a change within the time of finality', async () => {
		const { block } = await ask('/v1/status');
		const headers = { Accept: 'text/event-stream', 'Last-Event-ID': `${block}-100000` };
		const abort = new AbortController();
		const response = await fetch(`${base}/v1/changes?pallet=Records`, {
			headers,
			signal: abort.signal,
		});
		const another = randomFingerprint();
		await act(api, charlie, record(api, another));
		let said = '';
		for await (const bytes of response.body) {
			said += Buffer.from(bytes).toString();
			if (said.includes(another)) {
				break;
			}
		}
		abort.abort();
		assert.match(said, /event: change/);
	});

	it('a name that a decision has hidden is nowhere any more', async () => {
		assert.ok(isAnywhere(data, 'квартал'), 'it was there');
		const { decision } = await ended(api, hiding.number);
		assert.ok(decision.state.isEnacted, decision.state.toString());
		await indexed(decision.state.asEnacted.block.toNumber());
		const [hidden] = await rowsOf('stakeholders', `&number=${number}`);
		assert.equal(hidden.name, null);
		const { rows } = await ask(`/v1/search?q=${encodeURIComponent('квартал')}`);
		assert.deepEqual(rows, []);
		await eventually('the open data are without it', () => !isAnywhere(data, NAME));
		assert.equal(isAnywhere(data, 'Зелен квартал'), false);
	});

	it('the tables are those of the chain', async () => {
		await indexed(await finalised(api));
		const said = indexer.check();
		assert.match(said, /All is the same/, said);
		for (const table of ['stakeholders', 'records', 'decisions', 'outcomes', 'votes', 'texts']) {
			const [, rows] = said.match(new RegExp(`^${table} +(\\d+) on the chain$`, 'm')) ?? [];
			assert.ok(Number(rows) > 0, `${table}: ${said}`);
		}
	});

	it('the committed description is that of the server', async () => {
		const description = await ask('/v1/openapi.json');
		assert.deepEqual(description, JSON.parse(readFileSync(DESCRIPTION, 'utf8')));
		const printed = execFileSync(INDEXER, ['openapi'], { encoding: 'utf8' });
		assert.deepEqual(JSON.parse(printed), description);
	});

	it('every path answers as it is described', async () => {
		const { paths, components } = await ask('/v1/openapi.json');
		for (const path of Object.keys(paths).filter((path) => !path.includes('{'))) {
			const query = path === '/v1/search' ? '?q=a' : '';
			const response = await fetch(base + path + query);
			assert.equal(response.status, 200, path);
			const name = path.slice('/v1/'.length);
			if (!(name in components.schemas)) {
				continue;
			}
			const { properties, required } = components.schemas[name];
			for (const row of (await response.json()).rows) {
				assert.deepEqual(Object.keys(row).sort(), [...required].sort(), path);
				for (const [column, value] of Object.entries(row)) {
					assert.ok(isOf(value, properties[column]), `${path} ${column}: ${value}`);
				}
			}
		}
	});

	it('what is asked again is not sent again, and what is too much is refused', async () => {
		const first = await fetch(`${base}/v1/decisions`);
		assert.equal(first.headers.get('access-control-allow-origin'), '*');
		const again = await eventually('nothing has changed', async () => {
			const { headers } = await fetch(`${base}/v1/decisions`);
			const marked = { 'If-None-Match': headers.get('etag') };
			const response = await fetch(`${base}/v1/decisions`, { headers: marked });
			return response.status === 304 && response;
		});
		assert.equal(await again.text(), '');
		const tooMany = await fetch(`${base}/v1/votes?limit=1001`);
		assert.equal(tooMany.status, 400);
		assert.match((await tooMany.json()).error, /from 1 to 1000/);
	});

	it('the open data can be read back, and are whole', async () => {
		const folder = join(data, 'out');
		execFileSync(INDEXER, ['export', folder, '--data', data], { stdio: 'ignore' });
		for (const line of readFileSync(join(folder, 'SHA256SUMS'), 'utf8').trim().split('\n')) {
			const [sum, name] = line.split('  ');
			const bytes = readFileSync(join(folder, name));
			assert.equal(createHash('sha256').update(bytes).digest('hex'), sum, name);
		}
		const described = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8'));
		assert.ok(described.resources.every(({ path }) => existsSync(join(folder, path))));
		const votes = readFileSync(join(folder, 'votes.jsonl'), 'utf8').trim().split('\n');
		const served = await rowsOf('votes');
		assert.deepEqual(
			votes.map((line) => JSON.parse(line)),
			served,
		);
		const popolo = JSON.parse(readFileSync(join(folder, 'popolo.json'), 'utf8'));
		const event = popolo.vote_events.find(({ id }) => id === `vote-${hiding.number}`);
		assert.equal(event.result, 'pass');
		const yes = event.counts.filter(({ option }) => option === 'yes');
		assert.equal(
			yes.reduce((sum, { value }) => sum + value, 0),
			4,
		);
		const { files } = await ask('/open-data/');
		assert.ok(files.includes('dcat.jsonld'));
		const parquet = await fetch(`${base}/open-data/votes.parquet`);
		const magic = Buffer.from(await parquet.arrayBuffer()).subarray(0, 4);
		assert.equal(magic.toString(), 'PAR1');
	});

	it('says in words what is wrong with its node or its folder', () => {
		const fails = (...options) => {
			try {
				execFileSync(INDEXER, options, { encoding: 'utf8', stdio: 'pipe' });
			} catch ({ stderr }) {
				return stderr;
			}
			throw new Error('It has not failed');
		};
		assert.match(fails('check', '--data', join(data, 'none')), /There are no tables in/);
		assert.match(
			fails('check', '--data', data, '--node', 'ws://127.0.0.1:9'),
			/There is no node at ws:\/\/127.0.0.1:9/,
		);
	});
});
