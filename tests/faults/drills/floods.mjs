// What strangers do to a node that they reach: more of everything than it can use, and nonsense.

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { createConnection } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { eventually, randomFingerprint, record, submit } from '../../network/lib/chain.mjs';
import { crowd, signedByAll } from '../../network/lib/lone.mjs';
import { address } from '../lib/hosts.mjs';
import { flood, tally } from '../lib/load.mjs';
import { P2P_PORT, RPC_PORT } from '../lib/node.mjs';
import { goesOn, inWords, LONG } from '../lib/words.mjs';

/** How many transactions there are in a flood, and from how many people where they are many. */
const FLOOD = 50_000;
const CROWD = 5_000;
/** How many people send a record each while others flood, and how long there is between two. */
const BYSTANDERS = 40;
const PAUSE = 2_000;
/** How long a flood may take until the last transaction that was taken is in a block. */
const DRAINED = 10 * 60_000;
/** What each transfer of a flood is worth: one cent. */
const AMOUNT = 10_000;
/** How many pieces of nonsense are sent as transactions, and how many as bytes to a port. */
const NONSENSE = 10_000;
const CONNECTIONS = 200;
/** The largest request that a node takes, in bytes, and a little more. */
const OVERSIZED = 15 * 1024 * 1024 + 1024;
/** How deep lists in lists are, and how many requests there are in one. */
const DEEP = 1_000_000;
const BATCH = 200_000;
const IDLE = 1_000;
/** How many connections read nothing, and how many subscriptions each has. */
const UNREAD = 50;
const SUBSCRIPTIONS = 50;
/** What a validator's memory may grow by because of connections that are not read, in MiB. */
const MOST_GROWTH = 1024;

const mebibytes = (count) => `${Math.round(count)} MiB`;

/** Notes what a node's memory is at most, until it is asked. */
function watchMemory(node) {
	const first = node.memory();
	let most = first;
	const timer = setInterval(() => {
		most = node.running ? Math.max(most, node.memory()) : most;
	}, 1000);
	return () => {
		clearInterval(timer);
		return { first, most, words: `memory ${mebibytes(first)}, at most ${mebibytes(most)}` };
	};
}

/** Fails if anything has panicked. */
function noPanic(network) {
	for (const node of network.honest()) {
		assert.ok(!node.said().includes('panicked'), `${node.name} has panicked`);
	}
}

/**
 * People send a record each, one after the other, until they are told to stop. Returns how long it
 * took until each was in a block.
 */
function bystanders(api, people, signed) {
	let over = false;
	const done = (async () => {
		const times = [];
		for (const [i, { address: own }] of people.entries()) {
			if (over) {
				break;
			}
			const sent = performance.now();
			await submit(api, `0x${Buffer.from(signed[i]).toString('hex')}`);
			await eventually(
				'a record of somebody else is in a block',
				async () => !(await api.query.system.account(own)).nonce.isZero(),
				DRAINED,
			);
			times.push((performance.now() - sent) / 1000);
			await sleep(PAUSE);
		}
		return times;
	})();
	return () => {
		over = true;
		return done;
	};
}

/** A flood of records, which are free, or of transfers, which are paid for. */
async function floodOf(lab, free) {
	const many = await crowd('many', CROWD);
	const one = await crowd('one', 1);
	const people = await crowd('bystander', 2 * BYSTANDERS);
	const [citizens, owners] = free ? [[...many, ...one], []] : [[], [...many, ...one]];
	const network = await lab.network({ citizens: [...citizens, ...people], owners });
	const flooded = network.node('municipality');
	const api = await network.node('academia').connect();
	const call = () =>
		free
			? record(api, randomFingerprint())
			: api.tx.balances.transferKeepAlive(people[0].address, AMOUNT);
	const heads = [
		[one, free ? 'one stakeholder' : 'one account'],
		[many, '5,000'],
	];
	try {
		const others = signedByAll(api, record(api, randomFingerprint()), people);
		for (const [i, [senders, named]] of heads.entries()) {
			const transactions = Array.from({ length: FLOOD / senders.length }, (_, nonce) =>
				signedByAll(api, call(), senders, { nonce }),
			).flat();
			const own = [BYSTANDERS * i, BYSTANDERS * (i + 1)];
			const memory = watchMemory(flooded);
			const stop = bystanders(api, people.slice(...own), others.slice(...own));
			const began = performance.now();
			const said = await flood(flooded, transactions);
			const seconds = Math.round((performance.now() - began) / 1000);
			const over = performance.now();
			await eventually(
				'the pools are empty',
				async () => {
					const waiting = network.nodes.map((node) => node.rpc('author_pendingExtrinsics'));
					return (await Promise.all(waiting)).flat().length === 0;
				},
				DRAINED,
			);
			const times = await stop();
			assert.ok(times.length > 0, 'others send something meanwhile');
			noPanic(network);
			const longest = Math.max(...times).toFixed(1);
			await lab.row(network, {
				what: `50,000 ${free ? 'free' : 'paid'} transactions from ${named}`,
				during: `handed over in ${seconds} s: ${tally(said)}; ${times.length} records of others in a block after ${longest} s at most; ${memory().words}`,
				recovered: await network.recovered(over),
			});
		}
	} finally {
		await api.disconnect();
	}
}

/** Opens a connection and keeps it. Resolves with the socket, or with nothing where it is refused. */
function connection(place, port, greeting) {
	return new Promise((resolve) => {
		const socket = createConnection({ host: address(place), port });
		const give = (value) => resolve(value);
		socket.setTimeout(10_000, () => give(socket));
		socket.on('error', () => give(undefined));
		socket.on('close', () => give(undefined));
		socket.once('connect', () => {
			if (greeting) {
				socket.write(greeting);
			}
			give(socket);
		});
	});
}

async function malformed(lab) {
	const citizens = await crowd('citizen', 1);
	const network = await lab.network({ citizens });
	const node = network.node('municipality');
	const api = await node.connect();
	const [good] = signedByAll(api, record(api, randomFingerprint()), citizens);
	await api.disconnect();
	const memory = watchMemory(node);
	// Random; a good one cut short; a good one with a byte changed, but for its length.
	const nonsense = Array.from({ length: lab.short ? NONSENSE / 10 : NONSENSE }, (_, i) => {
		if (i % 3 === 0) {
			return randomBytes(i % 300);
		}
		if (i % 3 === 1) {
			return good.subarray(0, i % good.length);
		}
		const changed = Buffer.from(good);
		changed[2 + (i % (good.length - 2))] ^= 1 + (i % 255);
		return changed;
	});
	const meanwhile = network.passes(LONG / 2);
	const said = await flood(node, nonsense);
	assert.ok(!said.has('taken'), 'nothing of it is taken');
	for (const port of [RPC_PORT, P2P_PORT]) {
		const all = Array.from({ length: CONNECTIONS }, async () => {
			const socket = await connection(node.place, port, randomBytes(4096));
			await sleep(1000);
			socket?.destroy();
		});
		await Promise.all(all);
	}
	goesOn(await meanwhile);
	noPanic(network);
	const over = performance.now();
	await lab.row(network, {
		what: 'Malformed bytes: as transactions, to the RPC port and to the port of the network',
		during: `${nonsense.length.toLocaleString('en')} transactions, none taken; ${CONNECTIONS} connections to each port; ${inWords(await meanwhile)}; ${memory().words}`,
		recovered: await network.recovered(over),
	});
}

/** Posts a text to a node; returns what it says: a status, or that it closed the connection. */
async function posted(node, body) {
	try {
		const headers = { 'Content-Type': 'application/json' };
		const signal = AbortSignal.timeout(60_000);
		const response = await fetch(node.http, { method: 'POST', headers, body, signal });
		const { length } = await response.text();
		return length > 200 ? `HTTP ${response.status}, ${length} bytes` : `HTTP ${response.status}`;
	} catch (error) {
		return error.name === 'TimeoutError' ? 'no answer' : 'connection closed';
	}
}

async function oversized(lab) {
	const network = await lab.network();
	const node = network.node('municipality');
	const memory = watchMemory(node);
	const meanwhile = network.passes(LONG);
	const request = (params) =>
		JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'author_submitExtrinsic', params });
	const ask = { jsonrpc: '2.0', id: 1, method: 'chain_getHeader', params: [] };
	const bodies = {
		'15 MiB and more': request([`0x${'00'.repeat(OVERSIZED / 2)}`]),
		'lists in a million lists': `${'['.repeat(DEEP)}${']'.repeat(DEEP)}`,
		'200,000 requests in one': JSON.stringify(Array(BATCH).fill(ask)),
	};
	const said = [];
	for (const [what, body] of Object.entries(bodies)) {
		const answers = await Promise.all(Array.from({ length: 5 }, () => posted(node, body)));
		said.push(`${what}: ${[...new Set(answers)].join(' or ')}`);
	}
	const passed = await meanwhile;
	goesOn(passed);
	noPanic(network);
	const over = performance.now();
	await lab.row(network, {
		what: 'Oversized RPC requests',
		during: `${said.join('; ')}; ${inWords(passed)}; ${memory().words}`,
		recovered: await network.recovered(over),
	});
}

/** The beginning of a connection by WebSocket. */
const upgrade = (place) =>
	[
		'GET / HTTP/1.1',
		`Host: ${address(place)}:${RPC_PORT}`,
		'Upgrade: websocket',
		'Connection: Upgrade',
		`Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
		'Sec-WebSocket-Version: 13',
		'\r\n',
	].join('\r\n');

/** A text as a client sends it by WebSocket: masked, with a mask of zeros. */
function frame(text) {
	const payload = Buffer.from(text);
	const length = payload.length;
	assert.ok(length < 65_536, 'it is short');
	const head = length < 126 ? [0x80 | length] : [0x80 | 126, length >> 8, length & 255];
	return Buffer.concat([Buffer.from([0x81, ...head, 0, 0, 0, 0]), payload]);
}

/** How long it takes until a node answers somebody new, in seconds. */
async function timeToAnswer(node) {
	const began = performance.now();
	await eventually(`${node.name} answers`, () => node.rpc('system_health').catch(() => false));
	return (performance.now() - began) / 1000;
}

async function idle(lab) {
	const network = await lab.network();
	const node = network.node('municipality');
	const memory = watchMemory(node);
	const open = async (port, greeting) => {
		const all = Array.from({ length: IDLE }, () => connection(node.place, port, greeting));
		const opened = (await Promise.all(all)).filter(Boolean);
		// Whoever reads nothing does not notice that the node has closed the connection.
		for (const socket of opened) {
			socket.resume();
		}
		return opened;
	};
	const sockets = [...(await open(RPC_PORT, upgrade(node.place))), ...(await open(P2P_PORT))];
	// It may be that nobody else is let in: what is watched is the chain, by the others.
	const meanwhile = await network.without(node, () => network.passes(LONG));
	goesOn(meanwhile);
	const answered = await node.rpc('system_health').then(
		() => 'somebody new is answered',
		() => 'nobody new is answered',
	);
	const kept = sockets.filter((socket) => !socket.destroyed).length;
	for (const socket of sockets) {
		socket.destroy();
	}
	const over = performance.now();
	const free = (await timeToAnswer(node)).toFixed(1);
	noPanic(network);
	await lab.row(network, {
		what: '1,000 idle connections by WebSocket, and 1,000 to the port of the network',
		during: `${kept} stand after ${LONG} s, and ${answered}; ${free} s after they end it is; ${inWords(meanwhile)}; ${memory().words}`,
		recovered: await network.recovered(over),
	});
}

async function unread(lab) {
	const citizens = await crowd('citizen', CROWD);
	const network = await lab.network({ citizens });
	const node = network.node('municipality');
	const api = await network.node('academia').connect();
	const signed = signedByAll(api, record(api, randomFingerprint()), citizens);
	await api.disconnect();
	const memory = watchMemory(node);
	const methods = ['chain_subscribeAllHeads', 'state_subscribeStorage', 'chainHead_v1_follow'];
	// As wallets ask: for the events of every block, which are the longest there is to tell.
	const params = {
		state_subscribeStorage: [[api.query.system.events.key()]],
		chainHead_v1_follow: [true],
	};
	const sockets = await Promise.all(
		Array.from({ length: UNREAD }, async () => {
			const socket = await connection(node.place, RPC_PORT, upgrade(node.place));
			socket?.pause();
			for (let id = 0; socket && id < SUBSCRIPTIONS; id++) {
				const method = methods[id % methods.length];
				const request = { jsonrpc: '2.0', id, method, params: params[method] ?? [] };
				socket.write(frame(JSON.stringify(request)));
			}
			return socket;
		}),
	);
	// Blocks with something in them, which there is more to say about.
	const meanwhile = network.without(node, () => network.passes(2 * LONG));
	const half = Math.floor(CROWD / 2);
	await flood(network.node('academia'), signed.slice(0, half));
	await sleep(LONG * 1000);
	await flood(network.node('academia'), signed.slice(half));
	const passed = await meanwhile;
	goesOn(passed);
	for (const socket of sockets) {
		socket?.destroy();
	}
	const { first, most, words } = memory();
	assert.ok(most - first < MOST_GROWTH, words);
	noPanic(network);
	const over = performance.now();
	const answers = (await timeToAnswer(node)).toFixed(1);
	await lab.row(network, {
		what: `Subscriptions that are never read: ${SUBSCRIPTIONS} each on ${UNREAD} connections`,
		during: `${inWords(passed)}, with ${CROWD.toLocaleString('en')} records; it answers somebody new after ${answers} s; ${words}`,
		recovered: await network.recovered(over),
	});
}

export const FLOODS = [
	{ name: 'flood-free', minutes: 40, run: (lab) => floodOf(lab, true) },
	{ name: 'flood-paid', minutes: 40, run: (lab) => floodOf(lab, false) },
	{ name: 'malformed', minutes: 10, run: malformed },
	{ name: 'oversized', minutes: 10, run: oversized },
	{ name: 'idle', minutes: 10, run: idle },
	{ name: 'unread', minutes: 15, run: unread },
];
