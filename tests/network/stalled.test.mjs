// Finality stalls and starts again, on the network of four organisations: two of them lose disks and
// keys, make new ones, and a third reports the stall. Everything that recovering.md says about it is
// done here, in its order, and takes half an hour: `scripts/rehearse-finality` runs it, and no other
// selection of tests.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import {
	best,
	connect,
	eventually,
	finalised,
	finalisedAt,
	pair,
	randomFingerprint,
	reached,
	record,
	rpc,
	send,
} from './lib/chain.mjs';
import { CANNOT_SAY, MATCH, specification, verifyBy } from './lib/doverie.mjs';
import { disconnectAll, setUp, tearDown } from './lib/fixture.mjs';
import { act, named } from './lib/governance.mjs';
import { beginning, Light } from './lib/light.mjs';
import { endpoint, folder, ORGANISATIONS, start } from './lib/network.mjs';
import {
	ask,
	end,
	endStrangers,
	finalisedAtNode,
	logOf,
	lose,
	startStranger,
	startValidator,
} from './lib/nodes.mjs';
import { view } from './lib/views.mjs';

/** A session's length, in blocks. */
const SESSION = 100;
/** How old a block is when a stall after it can be reported; how long a report can be refuted. */
const LEAST_TIME = 20;
/** The block at which two are lost: late in its session, so that new keys come into the next. */
const LOSS = SESSION - 30;
/** The session that begins with this block has the new keys. */
const NEW_KEYS = 2 * SESSION;
/** The session that begins with this block starts finality again. */
const RESTART = 3 * SESSION;
/** How many blocks later its voters count. */
const DELAY = 50;
/** A block comes every six seconds while two of four make none. A hundred of them, and a reserve. */
const LONG = 15 * 60_000;

const LOST = [
	{ name: 'business', uri: '//Bob' },
	{ name: 'civil-society', uri: '//Dave' },
];
/** Places for the nodes of newcomers. */
const [FULL, WARP] = [5, 6];

describe('finality that has stalled', () => {
	const nodes = {};
	let api;
	let alice;
	let last;
	let forks;

	before(async () => {
		({ api, alice } = await setUp(nodes, ['municipality']));
	});

	after(async () => {
		await endStrangers();
		await tearDown(nodes);
	});

	const reported = async () => view(api, 'Finality', 'report');
	const report = ({ justification }) => api.tx.finality.reportStall(justification);

	it('a report falls within seconds while finality works', async () => {
		const early = await rpc('municipality', 'doverie_lastJustification');
		assert.ok(early.number > 0);
		await reached(api, early.number + LEAST_TIME + 1);
		const { number } = await act(api, alice, report(early));
		await eventually('the report has fallen', async () => (await reported()).isNone, 60_000);
		const refuted = await eventsSince('finality.StallRefuted', number);
		assert.equal(refuted.length, 1);
		assert.ok(refuted[0].block.toNumber() > number, 'by a block that was made after it');
	});

	it('two lose disks and keys: blocks go on, and none becomes final', async () => {
		await eventually('it is late in the session', () => isPast(LOSS), LONG);
		await Promise.all(LOST.map(({ name }) => lose(name)));
		await reached(api, LOSS + 6);
		last = await rpc('municipality', 'doverie_lastJustification');
		await reached(api, LOSS + 9);
		assert.equal(await finalised(api), last.number);
	});

	it('they make new keys and set them, in blocks that are not final', async () => {
		for (const { name, uri } of LOST) {
			startValidator(name);
			const made = await eventually(`${name} makes keys`, () => newKeys(name, uri));
			const sent = await send(api, api.tx.session.setKeys(made.keys, made.proof), pair(uri), {
				until: 'isInBlock',
			});
			assert.equal(sent.failure, undefined);
			assert.ok(sent.number < SESSION, `in time for the session after the next: ${sent.number}`);
		}
	});

	it('an organisation reports it with the proof of the last final block', async () => {
		await eventually('it can be reported', () => isPast(last.number + LEAST_TIME), LONG);
		await act(api, alice, report(last));
		const open = (await reported()).unwrap();
		assert.equal(open.block.toNumber(), last.number);
		assert.ok(open.due.toNumber() < NEW_KEYS);
	});

	it('the report stays open as long as two of four make blocks', async () => {
		await eventually('the new keys are in the session', () => isPast(NEW_KEYS), LONG);
		assert.equal((await rpc('municipality', 'doverie_lastJustification')).number, last.number);
		assert.equal((await reported()).unwrap().block.toNumber(), last.number);
		assert.equal((await view(api, 'Finality', 'restarts')).length, 0);
		// The runtime has counted a set of voters that never came into force.
		assert.equal((await api.query.grandpa.currentSetId()).toNumber(), 1);
	});

	it('when all four do, finality starts again with the next session', async () => {
		const before = (await api.rpc.chain.getBlockHash(last.number + 1)).toHex();
		await eventually('the session begins', () => isPast(RESTART), LONG);
		const restarts = (await view(api, 'Finality', 'restarts')).map((restart) => restart.toJSON());
		assert.deepEqual(restarts, [{ block: RESTART, lastFinal: last.number, set: 1 }]);
		await assert.rejects(rpc('municipality', 'doverie_lightSync'), /being started again/);
		await eventually('its voters count', () => isPast(RESTART + DELAY), LONG);
		for (const place of ORGANISATIONS.keys()) {
			await eventually(
				`finality at ${ORGANISATIONS[place].name}`,
				async () => (await finalisedAtNode(place)) > RESTART + DELAY,
				5 * 60_000,
			);
		}
		assert.equal((await api.rpc.chain.getBlockHash(last.number + 1)).toHex(), before);
		// Runtime and clients agree on the number of the set.
		assert.equal((await api.query.grandpa.currentSetId()).toNumber(), 1);
		for (const place of ORGANISATIONS.keys()) {
			assert.equal((await ask(place, 'grandpa_roundState')).setId, 1);
		}
	});

	it('a fresh node syncs in full with the specification as it was', async () => {
		startStranger('full', FULL, 'chain.json', 'full');
		await eventually(
			'it has what is final',
			async () => (await finalisedAtNode(FULL)) > RESTART + DELAY,
			5 * 60_000,
		);
		assert.equal((await ask(FULL, 'grandpa_roundState')).setId, 1);
	});

	it('a node says what to add to the specification', async () => {
		forks = await rpc('municipality', 'doverie_hardForks');
		assert.equal(forks.length, 1);
		const [{ setId, block, authorities, lastFinalized }] = forks;
		assert.deepEqual([setId, block.number, lastFinalized], [1, RESTART, last.number]);
		assert.equal(block.hash, (await api.rpc.chain.getBlockHash(RESTART)).toHex());
		assert.equal(authorities.length, 4);
	});

	it('with it a fresh node syncs by warp from nodes that have it, too', async () => {
		const file = join(folder(), 'chain.json');
		const specification = JSON.parse(readFileSync(file, 'utf8'));
		writeFileSync(file, JSON.stringify({ ...specification, grandpaHardForks: forks }));
		await disconnectAll(nodes);
		// All four are down for a moment, as in no real network: finality goes on afterwards.
		for (const { name } of ORGANISATIONS) {
			await restart(name);
		}
		nodes.municipality = await connect('municipality');
		api = nodes.municipality;
		await finalisedAt(api, (await best(api)) + 1);

		startStranger('warp', WARP, 'chain.json', 'warp');
		await eventually(
			'it has what is final',
			async () => (await finalisedAtNode(WARP)) > RESTART + DELAY,
			5 * 60_000,
		);
		assert.match(readFileSync(logOf('warp'), 'utf8'), /Warp sync is complete/);
		assert.equal((await ask(WARP, 'grandpa_roundState')).setId, 1);
		// Then it fetches what came before, past the change of voters that was dropped.
		const middle = NEW_KEYS - 1;
		for (const number of [1, middle, NEW_KEYS, NEW_KEYS + 1, RESTART, RESTART + 1]) {
			const expected = (await api.rpc.chain.getBlockHash(number)).toHex();
			await eventually(
				`it has block ${number}`,
				async () => (await ask(WARP, 'chain_getBlockHash', number)) === expected,
			);
			assert.equal(Number((await ask(WARP, 'chain_getHeader', expected)).number), number);
		}
	});

	it('what goes on record after it is proven by the specification that says so, and by no other', async () => {
		const fingerprint = randomFingerprint();
		const { number } = await send(api, record(api, fingerprint), alice);
		assert.ok(number > RESTART);
		const head = (...args) => verifyBy([endpoint('municipality')], ['head', ...args]);
		const { code, report } = await head();
		assert.equal(code, MATCH);
		assert.ok(report.head.block >= number);
		assert.deepEqual([report.head.set, report.head.changesOfVoters], [1, 1]);
		const { grandpaHardForks: _, ...before } = JSON.parse(readFileSync(specification(), 'utf8'));
		const file = join(folder(), 'before.json');
		writeFileSync(file, JSON.stringify(before));
		const refused = await head('--chain', file);
		assert.equal(refused.code, CANNOT_SAY);
		assert.match(refused.report.servers[0].reason, /Finality was started again/);
	});

	it('a light client begins after it, and follows', async () => {
		const light = new Light(await beginning('municipality'));
		try {
			const late = (await best(api)) + 3;
			await eventually('it has what is final', () => light.final?.number >= late, 5 * 60_000);
			assert.equal(
				await rpc('municipality', 'chain_getBlockHash', light.final.number),
				light.final.hash,
			);
		} finally {
			await light.end();
		}
	});

	/** Has the best chain come to this block, and one further? */
	async function isPast(number) {
		return (await best(api)) > number;
	}

	/** The data of the events of this name in the blocks from this one to the best. */
	async function eventsSince(name, from) {
		const found = [];
		for (let number = from; number <= (await best(api)); number += 1) {
			const at = await api.at(await api.rpc.chain.getBlockHash(number));
			const events = await at.query.system.events();
			found.push(
				...named(
					events.map(({ event }) => event),
					name,
				),
			);
		}
		return found;
	}
});

/** New session keys of a node, with the proof that it has them; undefined while it does not answer. */
async function newKeys(name, uri) {
	try {
		const owner = `0x${Buffer.from(pair(uri).publicKey).toString('hex')}`;
		return await rpc(name, 'author_rotateKeysWithOwner', owner);
	} catch {
		return undefined;
	}
}

/** Ends an organisation's validator and starts it with its keys and the specification as it is now. */
async function restart(name) {
	await end(name);
	if (LOST.some((lost) => lost.name === name)) {
		startValidator(name);
	} else {
		start(name);
	}
}
