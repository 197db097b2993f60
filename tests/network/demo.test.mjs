// The demo, as a person plays it (its texts are checked in demo/tests): `scripts/demo --fast` on a network of its own, from end to end; the
// page that it writes; and a story that somebody disturbs, so that it does not come out as it is told.

import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { bg } from '../../demo/texts.bg.mjs';
import { en } from '../../demo/texts.en.mjs';
import { campaign, wealthOfAll } from './lib/campaigns.mjs';
import { best, connectTo, eventually, finalised, lookup, pair } from './lib/chain.mjs';
import { admit, decided, figures, proposal } from './lib/governance.mjs';
import { ports } from './lib/network.mjs';
import { finalisedAtNode } from './lib/nodes.mjs';
import { recounted } from './lib/recount.mjs';
import { view } from './lib/views.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SCRIPT = join(ROOT, 'scripts/demo');
/** A terminal of 80 columns leaves one free. */
const COLUMNS = 79;
/** The chain's numbers of what the story decides, in its order. */
const [PROCESS, CUSTODY, CAMPAIGNS, ...LATER] = [1, 2, 3, 4, 5, 6, 7];
const [STREET, CARFREE, ATTACK, VETO] = LATER;

/** Runs the demo to its end: with which code it ended, and what it said. */
function play(folder, ...options) {
	return start(folder, ...options).ended;
}

/** Starts the demo. Returns its process, and a promise of how it ended. */
function start(folder, ...options) {
	const { rpc, p2p, prometheus } = ports(0);
	const env = {
		DOVERIE_NETWORK_MAX_SECONDS: '1500',
		...process.env,
		DOVERIE_DEMO_DIR: folder,
		DOVERIE_RPC_PORT: String(rpc),
		DOVERIE_P2P_PORT: String(p2p),
		DOVERIE_PROMETHEUS_PORT: String(prometheus),
	};
	const child = spawn(SCRIPT, options, { env, stdio: ['ignore', 'pipe', 'pipe'] });
	let said = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (text) => {
			said += text;
		});
	}
	const ended = new Promise((resolve) => {
		child.once('close', (code) => resolve({ code, said }));
	});
	return { child, ended };
}

/** Connects to the municipality's node of what the demo has started, once it answers. */
async function municipality() {
	await eventually('the node answers', async () => (await finalisedAtNode(0)) !== undefined);
	return connectTo(`ws://127.0.0.1:${ports(0).rpc}`);
}

describe('the demo', { timeout: 1_200_000 }, () => {
	const folder = mkdtempSync(join(tmpdir(), 'doverie-demo-'));
	const page = join(folder, 'green-sofia.html');
	let api, said, html;

	after(async () => {
		await api?.disconnect();
		await play(folder, 'stop');
		rmSync(folder, { recursive: true, force: true });
	});

	it('plays to its end and leaves a network that runs', async () => {
		const { code, said: all } = await play(folder, '--fast');
		said = all;
		assert.equal(code, 0, said.slice(-3000));
		api = await municipality();
		const block = await best(api);
		await eventually('there are more blocks', async () => (await best(api)) > block + 1);
	});

	it('what it has told is what the chain says', async () => {
		const verdicts = await Promise.all(
			[PROCESS, CUSTODY, CAMPAIGNS, STREET, CARFREE, ATTACK, VETO].map(async (number) => {
				const { decision, outcome } = await decided(api, number);
				return [decision.state.type, outcome.unwrap().verdict.type];
			}),
		);
		const passed = ['Enacted', 'Passed'];
		assert.deepEqual(verdicts, [
			...[passed, passed, passed, passed],
			['Closed', 'NotDecided'],
			...[passed, passed],
		]);
		const counted = await recounted('municipality', await finalised(api));
		assert.deepEqual([counted.decisions, counted.campaigns], [verdicts.length, 2]);

		const { business, civilSociety } = figures((await decided(api, CARFREE)).outcome.unwrap());
		assert.deepEqual(
			[business.roll, business.needed, business.yes, business.missing, business.passes],
			[9, 3, 2, 1, false],
		);
		assert.equal(civilSociety.roll, 65);
		const roll = await view(api, 'Stakeholders', 'roll_size', ['CivilSociety']);
		assert.deepEqual(roll.toJSON(), { organisations: 5, citizens: 60 });

		const campaigns = await Promise.all([1, 2].map((number) => campaign(api, number)));
		assert.deepEqual(
			campaigns.map((info) => [info.campaign.state.type, info.held.toBigInt()]),
			[
				['Completed', 0n],
				['Failed', 0n],
			],
		);
		const { issuance } = await view(api, 'Pledges', 'custody');
		assert.equal(await wealthOfAll(api), issuance.toBigInt());
		const overdue = await view(api, 'Proposals', 'overdue', [null, 10]);
		assert.equal(overdue.length, 1);
		const { state } = await proposal(api, overdue[0].proposal);
		assert.equal(state.type, 'Admitted');
	});

	it('its documents are files whose fingerprints are on record', async () => {
		const documents = join(folder, 'documents');
		const names = readdirSync(documents);
		assert.ok(names.length > 50);
		const found = await Promise.all(
			names.map(async (name) => {
				const digest = createHash('sha256').update(readFileSync(join(documents, name)));
				return (await lookup(api, `0x${digest.digest('hex')}`)).length;
			}),
		);
		const missing = names.filter((_, i) => found[i] === 0);
		// Arguments stay off the chain's records: proposals know them.
		assert.deepEqual(missing.map((name) => name.replace(/^\d+-/, '')).sort(), [
			'argumentAgainst.json',
			'argumentFor.json',
		]);
	});

	it('the command that it prints checks a document by two servers', async () => {
		const [, command] = /^ {2}(\S.* verify (?:.*\\\n)+.*)$/m.exec(said);
		assert.equal(command.match(/--server /g).length, 2);
		const { stdout } = await promisify(execFile)('bash', ['-c', command], { cwd: ROOT });
		assert.match(stdout, /^MATCH\./);
	});

	it('its output fits into 80 columns, without colours where there is no terminal', () => {
		assert.ok(!said.includes('\u001b'));
		const long = said.split('\n').filter((line) => [...line].length > COLUMNS);
		// Addresses and commands are in one piece.
		assert.deepEqual(
			long.filter((line) => !/https:|\/demo|doverie-demo-/.test(line)),
			[],
		);
		assert.ok(said.includes('./scripts/demo stop'));
	});

	it('its page needs nothing from elsewhere, and tells all of it in both languages', () => {
		html = readFileSync(page, 'utf8');
		assert.match(html, /<html lang="en">/);
		assert.doesNotMatch(html, /<(script|img|iframe|source|video)[^>]*\ssrc=/i);
		assert.doesNotMatch(html, /<link\b/i);
		assert.doesNotMatch(html, /@import|url\(/i);
		const targets = [...html.matchAll(/href="([^"]*)"/g)].map(([, target]) => target);
		for (const target of targets) {
			assert.match(target, /^(#|https:\/\/polkadot\.js\.org\/apps\/\?rpc=ws:\/\/127\.0\.0\.1:)/);
		}
		const ids = new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id));
		for (const target of targets.filter((each) => each.startsWith('#'))) {
			assert.ok(ids.has(target.slice(1)), target);
		}
		const [, english, bulgarian] = html.split(/<div class="in" lang="/);
		assert.ok(english.startsWith('en') && bulgarian.startsWith('bg'));
		for (const [body, texts] of [
			[english, en],
			[bulgarian, bg],
		]) {
			for (const chapter of ['network', 'attack', 'veto', 'fault', 'ending']) {
				assert.ok(body.includes(texts[chapter].title), chapter);
			}
			assert.ok(body.includes(texts.outcomes.noFake) && body.includes(texts.veto.put));
			assert.doesNotMatch(body, /undefined|NaN|\[object/);
		}
		const count = (pattern) => [english, bulgarian].map((body) => body.split(pattern).length);
		for (const pattern of ['<li class="act"', '<li class="check"', '<svg', '<table']) {
			const [first, second] = count(pattern);
			assert.equal(first, second, pattern);
			assert.ok(first > 10, pattern);
		}
		// A chart is drawn for narrow and for wide screens, and its table is behind it.
		const [charts] = count('<figure>');
		assert.deepEqual(count('<svg'), count('<svg'));
		assert.equal(count('<svg')[0] - 1, 2 * (charts - 1));
		assert.equal(count(`<summary>${en.page.table}`)[0], charts);
	});
});

describe('the demo, disturbed', { timeout: 600_000 }, () => {
	const folder = mkdtempSync(join(tmpdir(), 'doverie-demo-'));
	let api;

	after(async () => {
		await api?.disconnect();
		await play(folder, 'stop');
		rmSync(folder, { recursive: true, force: true });
	});

	it('ends with an error and both figures, if something is not as it is told', async () => {
		const playing = play(folder, '--fast', '--single');
		api = await municipality();
		// Somebody whom the story knows nothing of.
		const stranger = pair('//Stranger');
		const applicant = { Organisation: { name: 'Somebody else (test)' } };
		await admit(api, pair('//Bob//stash'), [stranger, 'Business', applicant, 100_000]);

		const { code, said } = await playing;
		assert.equal(code, 1, said.slice(-3000));
		assert.ok(said.includes(en.stage.notAsTold), said.slice(-3000));
		assert.ok(said.includes(en.people.rolls));
		assert.match(said, /9n, 0n/);
		assert.match(said, /10n, 0n/);
		assert.ok(!readdirSync(folder).includes('green-sofia.html'));
	});

	it('Ctrl-C stops the network, too, and leaves no chain behind', async () => {
		await api.disconnect();
		await play(folder, 'stop');
		const { child, ended } = start(folder, '--fast', '--single');
		api = await municipality();
		await api.disconnect();
		child.kill('SIGINT');
		const { code, said } = await ended;
		assert.equal(code, 130, said);
		assert.ok(said.includes(en.stage.interrupted));
		assert.deepEqual(
			readdirSync(folder).filter((name) => name === 'single'),
			[],
		);
		await assert.rejects(fetch(`http://127.0.0.1:${ports(0).rpc}`));
	});
});
