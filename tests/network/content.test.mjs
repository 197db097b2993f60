// Two servers of texts on a network of four organisations, run by the commands of the operators' guide:
// texts come by commands and as wallets sign them, are mirrored, and are erased everywhere by order.

import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { stringToU8a, u8aToHex, u8aWrapBytes } from '@polkadot/util';
import { eventually, pair } from './lib/chain.mjs';
import { setUp, tearDown } from './lib/fixture.mjs';
import { command } from './lib/guides.mjs';
import { endpoint } from './lib/network.mjs';

const CONTENT = process.env.DOVERIE_CONTENT;
const PORT = Number(process.env.DOVERIE_CONTENT_PORT ?? 18800);
const GUIDE = 'content.md';
const FIRST = `127.0.0.1:${PORT}`;
const SECOND = `127.0.0.1:${PORT + 1}`;
const WORDS = 'Паркът да стане по-голям.';

/** The bytes of a text, in canonical form. */
function envelope(body) {
	const salt = randomBytes(32).toString('hex');
	return Buffer.from(JSON.stringify({ body, lang: 'bg', media: 'text/markdown', salt, v: 1 }));
}

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** Puts bytes by an order that this account signs as a wallet does. */
function put(server, bytes, signer, genesis) {
	const name = sha256(bytes);
	const until = `${new Date(Date.now() + 300_000).toISOString().slice(0, 19)}Z`;
	const lines = [
		'Doverie: keep this text on the servers of the chambers.',
		'action: put',
		`fingerprint: 0x${name}`,
		`network: ${genesis}`,
		`until: ${until}`,
	];
	const signature = signer.sign(u8aWrapBytes(stringToU8a(lines.join('\n'))));
	const fields = {
		account: signer.address,
		action: 'put',
		fingerprint: `0x${name}`,
		genesis,
		until,
	};
	const json = Buffer.from(JSON.stringify(fields)).toString('base64url');
	const headers = { Authorization: `Doverie ${json}.${u8aToHex(signature).slice(2)}` };
	return fetch(`http://${server}/texts/${name}`, { method: 'PUT', headers, body: bytes });
}

const read = (server, name) => fetch(`http://${server}/texts/${name.replace('0x', '')}`);

describe('texts off the chain', { timeout: 600_000 }, () => {
	const nodes = {};
	const folder = mkdtempSync(join(tmpdir(), 'doverie-content-'));
	const node = endpoint('municipality').replace('ws:', 'http:');
	const servers = [];
	let alice, genesis, stranger, places;

	/** A server, by the command of the guide. */
	async function start(own, other) {
		const line = command(GUIDE, 'doverie-content serve', {
			...places,
			'127.0.0.1:8080': own,
			TEXTS: join(folder, own),
			'https://texts.business.example': `http://${other}`,
		});
		const server = spawn('bash', ['-c', `exec ${line} --mirror-seconds 1`], { stdio: 'inherit' });
		process.once('exit', () => server.kill('SIGKILL'));
		servers.push(server);
		await eventually(`${own} is well`, () => health(own));
	}

	/** Whether a server is well, by the command of the guide. */
	function health(own) {
		try {
			const line = command(GUIDE, 'doverie-content health', { ...places, '127.0.0.1:8080': own });
			return JSON.parse(execFileSync('bash', ['-c', line], { encoding: 'utf8', stdio: 'pipe' }))
				.node;
		} catch {
			return false;
		}
	}

	/** What a command of the guide says. */
	function says(text, more) {
		const line = command(GUIDE, text, { ...places, '127.0.0.1:8080': FIRST, ...more });
		return execFileSync('bash', ['-c', line], { encoding: 'utf8' });
	}

	before(async () => {
		assert.ok(CONTENT, 'DOVERIE_CONTENT names the binary of doverie-content');
		let api;
		({ api, alice } = await setUp(nodes));
		stranger = pair('//Stranger');
		genesis = api.genesisHash.toHex();
		mkdirSync(join(folder, 'portal'));
		writeFileSync(join(folder, 'portal', 'index.html'), '<!doctype html>');
		const secrets = { SECRET: '//Operator', AUTHOR: '//Bob' };
		for (const [name, phrase] of Object.entries(secrets)) {
			writeFileSync(join(folder, name), phrase, { mode: 0o600 });
		}
		writeFileSync(join(folder, 'text.md'), `# Заглавие\n\n${WORDS}\n`);
		places = {
			'doverie-content': CONTENT,
			PORTAL: join(folder, 'portal'),
			OPERATOR: pair('//Operator').address,
			'http://127.0.0.1:9944': node,
			SECRET: join(folder, 'SECRET'),
			AUTHOR: join(folder, 'AUTHOR'),
			TEXT: join(folder, 'text.md'),
		};
		await start(FIRST, SECOND);
		await start(SECOND, FIRST);
	});

	after(async () => {
		for (const server of servers) {
			server.kill('SIGKILL');
		}
		await tearDown(nodes);
		rmSync(folder, { recursive: true, force: true });
	});

	/** Waits until a server answers this about a text. */
	function answered(server, name, status) {
		const what = `${server} answers ${status}`;
		return eventually(what, async () => (await read(server, name)).status === status);
	}

	it('a stakeholder puts a text as a wallet signs it, and both servers have it', async () => {
		const bytes = envelope(WORDS);
		const kept = await put(FIRST, bytes, alice, genesis);
		assert.equal(kept.status, 201, await kept.text());
		await answered(SECOND, sha256(bytes), 200);
		const got = Buffer.from(await (await read(SECOND, sha256(bytes))).arrayBuffer());
		assert.deepEqual(got, bytes);
	});

	it('whoever is not on the chain puts nothing', async () => {
		const refused = await put(FIRST, envelope(WORDS), stranger, genesis);
		assert.equal(refused.status, 403);
		assert.match((await refused.json()).error, /good standing/);
	});

	it('a text that an operator erases is gone from both, and comes back once that is lifted', async () => {
		const said = says('doverie-content put TEXT', {});
		const [fingerprint] = said.split('\n');
		assert.match(fingerprint, /^0x[0-9a-f]{64}$/);
		const name = fingerprint.slice(2);
		await answered(SECOND, name, 200);
		says('doverie-content erase FINGERPRINT', { FINGERPRINT: fingerprint });
		await answered(SECOND, name, 410);
		const { reason, reference } = await (await read(SECOND, name)).json();
		assert.deepEqual([reason, reference], ['personal-data', 'Art. 17 GDPR, our no. 12/2027']);
		for (const server of [FIRST, SECOND]) {
			const texts = join(folder, server, 'texts', name.slice(0, 2));
			assert.ok(!readdirSync(texts).includes(name), `${server} has no file of it`);
			const index = readFileSync(join(folder, server, 'index.sqlite'));
			assert.ok(!index.includes(Buffer.from(WORDS)), `${server} has it nowhere else`);
		}
		// An order that is as late as the other, to the second, would not count.
		await new Promise((resolve) => setTimeout(resolve, 1100));
		says('doverie-content lift FINGERPRINT', { FINGERPRINT: fingerprint });
		await answered(SECOND, name, 404);
	});

	it('a portal and a light client learn where to begin', async () => {
		const network = await (await fetch(`http://${FIRST}/network.json`)).json();
		assert.deepEqual([network.beginning, network.texts], ['beginning.json', ['.']]);
		const beginning = await (await fetch(`http://${FIRST}/beginning.json`)).json();
		assert.equal(`0x${JSON.parse(beginning.databaseContent).genesisHash}`, genesis);
		assert.equal((await fetch(`http://${FIRST}/`)).status, 200);
	});
});
