// A node that strangers ask, started as docs/operators/public-access.md says, and one that was told
// nothing but a list of origins. There is no network: they make no blocks.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { WebSocket } from 'ws';
import { eventually } from './lib/chain.mjs';
import { command, run, startNode } from './lib/guides.mjs';
import { ports } from './lib/network.mjs';

const GUIDE = 'public-access.md';
/** In the place of those of the guide: fewer can be opened here. */
const CONNECTIONS = 20;
/** As in the guide. */
const RATE = 600;
const MEGABYTES = 5;
/** Unless something else is said. */
const BATCH = 1_000;
/** Refusals: of an unsafe method, of a batch, of the rate, of one more that follows. */
const [UNSAFE, TOO_MANY_IN_ONE, TOO_FAST, FOLLOWS_ENOUGH] = [-32601, -32010, -32999, -32800];
const PORTAL = 'https://portal.example';
const NOBODY = '12D3KooWEyoppNCUx8Yx66oV9fJnriXwCcXwDDUA2kj6vnc6iDEp';
/** The first block is made of thousands of items. */
const START = 120_000;

const PUBLIC = ports(0);
const PLAIN = ports(1);
const FOLLOW = { method: 'chainHead_v1_follow', params: [false] };

describe('RPC for strangers', { timeout: 300_000 }, () => {
	let folder;
	const started = [];

	before(async () => {
		folder = mkdtempSync(join(tmpdir(), 'doverie-public-'));
		const node = process.env.DOVERIE_NODE;
		const key = join(folder, 'node-key');
		writeFileSync(key, '1'.padStart(64, '0'), { mode: 0o600 });
		const known = command(GUIDE, 'doverie-node --chain FILE', {
			'doverie-node': node,
			FILE: 'dev',
			BASE: join(folder, 'public'),
			NODE_KEY: key,
			'/dns/OTHER/tcp/30333/p2p/OTHER_PEER_ID': `/ip4/127.0.0.1/tcp/1/p2p/${NOBODY}`,
			9944: PUBLIC.rpc,
			9615: PUBLIC.prometheus,
			1000: CONNECTIONS,
		});
		const plain = [
			...[node, '--chain', 'dev', '--base-path', join(folder, 'plain'), '--database', 'paritydb'],
			...['--rpc-port', PLAIN.rpc, '--rpc-cors', PORTAL, '--no-prometheus', '--no-telemetry'],
		].join(' ');
		for (const [name, line] of Object.entries({ public: known, plain })) {
			const alone = '--listen-addr /ip4/127.0.0.1/tcp/0 --no-mdns';
			started.push(startNode(`${line} ${alone}`, join(folder, `${name}.log`)));
		}
		for (const { rpc } of [PUBLIC, PLAIN]) {
			await eventually(
				'the node answers',
				() => ask(rpc, 'system_chain').catch(() => false),
				START,
			);
		}
	});

	after(async () => {
		for (const node of started) {
			node.kill();
			const ended = () => node.exitCode !== null || node.signalCode !== null;
			await eventually('the node has ended', ended);
		}
		rmSync(folder, { recursive: true, force: true });
	});

	it('says how many connections are too many', async () => {
		const open = [];
		try {
			for (let i = 0; i < CONNECTIONS; i += 1) {
				open.push(await socket(PUBLIC.rpc));
			}
			const { status, body } = await post(PUBLIC.rpc, []);
			assert.equal(status, 429);
			assert.match(body, /Too many connections/);
		} finally {
			for (const one of open) {
				one.terminate();
			}
		}
		await eventually('there is room again', async () => (await asked(PUBLIC.rpc)).status === 200);
	});

	it('answers under any name and to any page, where all may ask', async () => {
		for (const Host of ['rpc.example', 'public:9944', `127.0.0.1:${PUBLIC.rpc}`]) {
			assert.equal((await asked(PUBLIC.rpc, { Host })).status, 200, Host);
		}
		const { headers } = await preflight(PUBLIC.rpc, PORTAL);
		assert.equal(headers['access-control-allow-origin'], '*');
		assert.equal(headers['access-control-allow-headers'], '*');
	});

	it('answers under a name of its own machine only, where a list may ask', async () => {
		for (const name of ['localhost', '127.0.0.1', '[::1]']) {
			const Host = `${name}:${PLAIN.rpc}`;
			assert.equal((await asked(PLAIN.rpc, { Host })).status, 200, Host);
		}
		// A proxy that passes its name on; a tunnel whose ends have different ports.
		for (const Host of ['rpc.example', 'localhost:1', '127.0.0.1', `rpc.example:${PLAIN.rpc}`]) {
			const { status, body } = await asked(PLAIN.rpc, { Host });
			assert.equal(status, 403, Host);
			assert.match(body, /Provided Host header is not whitelisted/);
		}
	});

	it('a list of origins lets no page ask over HTTP, and keeps none from asking otherwise', async () => {
		const { headers } = await preflight(PLAIN.rpc, PORTAL);
		assert.equal(headers['access-control-allow-origin'], PORTAL);
		assert.equal(headers['access-control-allow-headers'], undefined);
		const other = await socket(PLAIN.rpc, { origin: 'https://other.example' });
		other.terminate();
	});

	it('serves no unsafe method, unless it is told to', async () => {
		for (const { rpc } of [PUBLIC, PLAIN]) {
			await assert.rejects(ask(rpc, 'author_rotateKeys'), { code: UNSAFE });
		}
	});

	it('bounds what is asked in one request', async () => {
		const many = (count) => Array.from({ length: count }, (_, id) => call(id, 'system_chain'));
		for (const { rpc } of [PUBLIC, PLAIN]) {
			assert.equal(JSON.parse((await post(rpc, many(BATCH))).body).length, BATCH);
			const { error } = JSON.parse((await post(rpc, many(BATCH + 1))).body);
			assert.equal(error.code, TOO_MANY_IN_ONE);
		}
		// It is enough to say so.
		const length = MEGABYTES * 1024 * 1024 + 1;
		const big = { 'Content-Type': 'application/json', 'Content-Length': length };
		assert.equal((await send(PUBLIC.rpc, 'POST', big)).status, 413);
	});

	it('bounds how much is asked through one WebSocket', async () => {
		const one = await socket(PUBLIC.rpc);
		const count = RATE + 100;
		const answers = new Promise((resolve) => {
			const all = [];
			one.on('message', (data) => {
				all.push(JSON.parse(data));
				if (all.length === count) {
					resolve(all);
				}
			});
		});
		for (let id = 0; id < count; id += 1) {
			one.send(JSON.stringify(call(id, 'system_chain')));
		}
		const refused = (await answers).filter(({ error }) => error);
		one.terminate();
		assert.ok(refused.length > 0 && refused.length <= count - RATE, `${refused.length}`);
		assert.ok(refused.every(({ error }) => error.code === TOO_FAST));
		// Another connection is another one.
		const next = await socket(PUBLIC.rpc);
		assert.ok((await answer(next, call(1, 'system_chain'))).result);
		next.terminate();
	});

	it('says where finality stands', async () => {
		const curl = command(GUIDE, 'curl', { 9944: PUBLIC.rpc });
		assert.match(curl, /doverie_finality/);
		const { code, stdout } = await run(curl);
		assert.equal(code, 0);
		const { best, finalized, lag, canFollow } = JSON.parse(stdout).result;
		assert.deepEqual([best, lag, canFollow], [finalized, 0, true]);
		const first = { number: 0, hash: await ask(PUBLIC.rpc, 'chain_getBlockHash', 0) };
		assert.deepEqual(finalized, first);
	});

	it('lets a connection follow twice', async () => {
		const one = await socket(PUBLIC.rpc);
		const events = [];
		one.on('message', (data) => events.push(JSON.parse(data).params?.result.event));
		for (const id of [1, 2]) {
			assert.ok((await answer(one, { ...call(id, ''), ...FOLLOW })).result);
		}
		const { error } = await answer(one, { ...call(3, ''), ...FOLLOW });
		assert.equal(error.code, FOLLOWS_ENOUGH);
		const begun = () => events.filter((event) => event === 'initialized').length === 2;
		await eventually('both have begun', begun);
		one.terminate();
	});
});

function call(id, method, params = []) {
	return { jsonrpc: '2.0', id, method, params };
}

/** Sends a request, with headers of one's own: `fetch` would not take another `Host`. */
function send(port, method, headers, body) {
	return new Promise((resolve, reject) => {
		const options = { host: '127.0.0.1', port, method, headers, agent: false };
		const sent = request(options, (response) => {
			const chunks = [];
			response.on('data', (chunk) => chunks.push(chunk));
			response.on('error', reject);
			response.on('end', () => {
				const { statusCode: status, headers } = response;
				resolve({ status, headers, body: Buffer.concat(chunks).toString() });
			});
		});
		sent.on('error', reject);
		sent.end(body);
	});
}

function post(port, content, headers = {}) {
	const body = JSON.stringify(content);
	const length = Buffer.byteLength(body);
	const own = { 'Content-Type': 'application/json', 'Content-Length': length, ...headers };
	return send(port, 'POST', own, body);
}

const asked = (port, headers) => post(port, call(1, 'system_chain'), headers);

/** What a browser asks before a page of this origin may. */
function preflight(port, Origin) {
	return send(port, 'OPTIONS', {
		Origin,
		'Access-Control-Request-Method': 'POST',
		'Access-Control-Request-Headers': 'content-type',
	});
}

async function ask(port, method, ...params) {
	const { result, error } = JSON.parse((await post(port, call(1, method, params))).body);
	if (error) {
		throw Object.assign(new Error(error.message), { code: error.code });
	}
	return result;
}

/** A WebSocket that is open. */
function socket(port, options) {
	const opened = new WebSocket(`ws://127.0.0.1:${port}`, options);
	return new Promise((resolve, reject) => {
		opened.once('open', () => resolve(opened));
		opened.once('error', reject);
	});
}

/** What is answered to a request through it. */
function answer(open, content) {
	return new Promise((resolve) => {
		const listen = (data) => {
			const said = JSON.parse(data);
			if (said.id === content.id) {
				open.off('message', listen);
				resolve(said);
			}
		};
		open.on('message', listen);
		open.send(JSON.stringify(content));
	});
}
