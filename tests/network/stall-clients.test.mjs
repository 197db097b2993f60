// Clients through a stall of 200 blocks: @polkadot/api, polkadot-api and smoldot are open before it,
// while nothing becomes final, and afterwards, and go on by themselves. It takes a quarter of an hour:
// `scripts/rehearse-stall` runs it, and no other selection of tests.
//
// Two of four validators have the keys with which they make blocks, and not those with which they vote.
// So nothing becomes final, and blocks come at the usual pace, twice as fast as if the two were down.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { WebSocket } from 'ws';
import { best, eventually, finalised, finalisedAt, pair, reached, rpc } from './lib/chain.mjs';
import { setUp, tearDown } from './lib/fixture.mjs';
import { beginning, Light } from './lib/light.mjs';
import { ORGANISATIONS, ports, start } from './lib/network.mjs';
import { ask, end, endStrangers, startStranger, startValidator } from './lib/nodes.mjs';
import { papi, papiAt } from './lib/papi.mjs';

/** How many blocks are not final in the end. */
const STALL = Number(process.env.DOVERIE_STALL ?? 200);
/** By how much finality may lag where the SDK lets clients follow. */
const SDK = 128;
/** The same of this node, where it prunes states. */
const PRUNING = 480;
/** How long it makes a client wait beyond that, in milliseconds, and somewhat less. */
const WAIT = 15_000;
/** A block comes every three seconds; six, if the two made none. */
const LONG = 40 * 60_000;
/** How long a client may take to see that finality is back. */
const RECOVERY = 5 * 60_000;

const SILENT = ['business', 'civil-society'];
/** The place of a node that prunes states, as the network's own do not. */
const PRUNED = 5;

describe('clients through a stall of finality', () => {
	const nodes = {};
	// All clients, by name: what they know to be final, and the best block, if they say.
	const clients = {};
	let api, light, last;

	before(async () => {
		({ api } = await setUp(nodes, ['municipality']));
		await finalisedAt(api, 1);
	});

	after(async () => {
		for (const { client } of Object.values(clients)) {
			if (client !== light?.client) {
				client?.destroy();
			}
		}
		await light?.end();
		await endStrangers();
		await tearDown(nodes);
	});

	const stands = () => rpc('municipality', 'doverie_finality');
	const lags = (count) =>
		eventually(`finality lags by ${count}`, async () => (await stands()).lag >= count, LONG);

	/** Keeps what a client of polkadot-api says. */
	function watch(name, client) {
		const seen = { client };
		client.finalizedBlock$.subscribe({
			next: ({ number, hash }) => {
				seen.final = { number, hash };
			},
			error: (error) => {
				seen.error = error;
			},
		});
		client.bestBlocks$.subscribe({
			next: ([{ number }]) => {
				seen.best = number;
			},
			error: () => {},
		});
		clients[name] = seen;
		return seen;
	}

	/** All see a block as late as this as final, and it is the nodes' own. */
	async function allSee(number, patience) {
		for (const [name, seen] of Object.entries(clients)) {
			await eventually(
				`${name} knows that block ${number} is final`,
				() => seen.error || seen.final?.number >= number,
				patience,
			);
			assert.equal(seen.error, undefined, name);
			const { number: final, hash } = seen.final;
			assert.equal(await rpc('municipality', 'chain_getBlockHash', final), hash, name);
		}
	}

	/** Clients that are opened now answer, at the last final block and at the best. */
	async function newClientsAnswer(when, urls) {
		const { best: head } = await stands();
		for (const [name, client] of Object.entries(urls)) {
			const seen = watch(`polkadot-api, opened ${when}, at ${name}`, client);
			await eventually(`${name} answers ${when}`, () => seen.error || seen.final, RECOVERY);
			assert.equal(seen.error, undefined);
			assert.equal(seen.final.number, last);
			const { System } = client.getUnsafeApi().query;
			assert.equal(await System.Number.getValue({ at: 'finalized' }), last);
			assert.ok((await System.Number.getValue({ at: 'best' })) >= head.number - 1);
		}
	}

	it('all follow while finality works', async () => {
		const seen = {};
		clients['@polkadot/api'] = seen;
		await api.rpc.chain.subscribeFinalizedHeads((header) => {
			seen.final = { number: header.number.toNumber(), hash: header.hash.toHex() };
		});
		watch('polkadot-api', papi('municipality'));
		light = new Light(await beginning('municipality'));
		watch('smoldot', light.client);
		await allSee((await finalised(api)) + 2, RECOVERY);
		const { lag, canFollow } = await stands();
		assert.ok(lag < 20 && canFollow);
	});

	it('two validators make blocks and do not vote: nothing becomes final', async () => {
		await Promise.all(SILENT.map(end));
		for (const name of SILENT) {
			startValidator(name);
			const place = ORGANISATIONS.findIndex((organisation) => organisation.name === name);
			const { uri } = ORGANISATIONS[place];
			const author = `0x${Buffer.from(pair(uri).publicKey).toString('hex')}`;
			await eventually(`${name} has its key`, async () => {
				try {
					await ask(place, 'author_insertKey', 'aura', uri, author);
					return true;
				} catch {
					return false;
				}
			});
		}
		startStranger('pruned', PRUNED, 'chain.json', 'full');
		await reached(api, (await best(api)) + 4);
		last = await finalised(api);
		await reached(api, (await best(api)) + 8);
		assert.equal(await finalised(api), last);
	});

	it('past the limit of the SDK a client can begin, at a node that prunes states, too', async () => {
		await lags(SDK + 2);
		await eventually('the other node is in sync', async () => {
			const { finalized, best: head } = await ask(PRUNED, 'doverie_finality');
			return finalized.number === last && head.number > last + SDK;
		});
		await newClientsAnswer('past the limit of the SDK', {
			'a validator': papi('municipality'),
			'a node that prunes': papiAt(`ws://127.0.0.1:${ports(PRUNED).rpc}`),
		});
	});

	it(`after ${STALL} blocks those that were open follow still, and others can begin`, async () => {
		await lags(STALL);
		await newClientsAnswer('late', { 'a validator': papi('municipality') });
		const { best: head, finalized, canFollow } = await stands();
		assert.equal(finalized.number, last);
		assert.ok(canFollow);
		for (const name of ['polkadot-api', 'smoldot']) {
			await eventually(`${name} has the best block`, () => clients[name].best >= head.number);
			assert.ok(clients[name].final.number <= last);
		}
		assert.equal(clients['polkadot-api'].final.number, last);
		assert.equal(clients['@polkadot/api'].final.number, last);
	});

	it('where finality lags by more a node keeps clients waiting', {
		skip: STALL <= PRUNING && 'DOVERIE_STALL is less',
	}, async () => {
		assert.equal((await ask(PRUNED, 'doverie_finality')).canFollow, false);
		const begun = Date.now();
		assert.equal(await firstEvent(PRUNED), 'stop');
		assert.ok(Date.now() - begun > WAIT);
		watch('polkadot-api, waiting', papiAt(`ws://127.0.0.1:${ports(PRUNED).rpc}`));
	});

	it('when the two vote again all go on by themselves', async () => {
		for (const name of SILENT) {
			await end(name);
			start(name);
		}
		const late = await best(api);
		await eventually('finality is back', async () => (await finalised(api)) >= late, RECOVERY);
		await allSee(late, RECOVERY);
		const { lag, canFollow } = await stands();
		assert.ok(lag < 20 && canFollow);
	});
});

/** What a node says first to a client that wants to follow. */
function firstEvent(place) {
	const socket = new WebSocket(`ws://127.0.0.1:${ports(place).rpc}`);
	return new Promise((resolve, reject) => {
		socket.on('error', reject);
		socket.on('open', () => {
			const method = 'chainHead_v1_follow';
			socket.send(JSON.stringify({ jsonrpc: '2.0', id: 1, method, params: [false] }));
		});
		socket.on('message', (data) => {
			const { error, params } = JSON.parse(data);
			if (error) {
				reject(new Error(error.message));
			} else if (params) {
				resolve(params.result.event);
			}
		});
	}).finally(() => socket.terminate());
}
