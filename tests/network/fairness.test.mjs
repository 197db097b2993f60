// Neither crowd starves the other: a free record gets through a flood of paid transfers, and a paid
// transfer gets through a flood of free records.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
	best,
	inBursts,
	nonce,
	pair,
	poolEmpty,
	presign,
	randomFingerprint,
	record,
	send,
	submit,
	submitToAll,
} from './lib/chain.mjs';
import { setUp, tearDown } from './lib/fixture.mjs';
import { ORGANISATIONS } from './lib/network.mjs';

/** More than a block holds. */
const TRANSFERS = 3000;
/** A quarter of them from each organisation, which is well within its quota. */
const RECORDS = 1000;
/** How many blocks the other side may have to wait. */
const BLOCKS = 5;
/** One cEUR, so that the receiver has an account. */
const AMOUNT = 1_000_000;

describe('floods', { timeout: 600_000 }, () => {
	const connections = {};
	let api, nodes, organisations, ferdie;

	before(async () => {
		({ api, ferdie } = await setUp(connections));
		nodes = Object.values(connections);
		organisations = ORGANISATIONS.map(({ uri }) => pair(uri));
	});

	after(() => tearDown(connections));

	/** How many calls of that name a block has. */
	async function count(hash, name) {
		const { block } = await api.rpc.chain.getBlock(hash);
		return block.extrinsics.filter(({ method }) => `${method.section}.${method.method}` === name)
			.length;
	}

	/**
	 * Lets a flood into the pools, of functions that hand over a transaction each, and, when half of it
	 * is there, sends one transaction of the other kind. That must be in one of the next blocks, together
	 * with part of the flood: it got through, and not because the flood was over.
	 */
	async function getsThrough(t, flood, floodName, tx, signer) {
		const pour = (part) => inBursts(part, 100, (handOver) => handOver());
		const middle = flood.length / 2;
		await pour(flood.slice(0, middle));
		const start = await best(api);
		const [sent] = await Promise.all([
			send(api, tx, signer, { until: 'isInBlock' }),
			pour(flood.slice(middle)),
		]);

		assert.equal(sent.failure, undefined);
		const blocks = sent.number - start;
		const company = await count(sent.hash, floodName);
		t.diagnostic(`included after ${blocks} blocks, in one with ${company} of the flood`);
		assert.ok(blocks <= BLOCKS, `included after ${blocks} blocks, of at most ${BLOCKS}`);
		assert.ok(company > 0, 'the same block has part of the flood');
	}

	it('a free record gets through a flood of paid transfers', async (t) => {
		const to = pair('//Greta').address;
		const start = await nonce(api, ferdie.address);
		const flood = [];
		for (let i = 0; i < TRANSFERS; i++) {
			const transfer = api.tx.balances.transferKeepAlive(to, AMOUNT);
			const signed = await presign(transfer, ferdie, start + i);
			flood.push(() => submitToAll(signed));
		}
		const own = record(api, randomFingerprint());

		await getsThrough(t, flood, 'balances.transferKeepAlive', own, organisations[0]);

		await Promise.all(nodes.map(poolEmpty));
		assert.equal(await nonce(api, ferdie.address), start + TRANSFERS, 'no transfer was lost');
	});

	it('a paid transfer gets through a flood of free records', async (t) => {
		const starts = await Promise.all(organisations.map(({ address }) => nonce(api, address)));
		const flood = [];
		for (let i = 0; i < RECORDS; i++) {
			const who = i % organisations.length;
			const free = record(nodes[who], randomFingerprint());
			const number = starts[who] + Math.floor(i / organisations.length);
			const signed = await presign(free, organisations[who], number);
			flood.push(() => submit(nodes[who], signed));
		}
		const own = api.tx.balances.transferKeepAlive(pair('//Greta').address, AMOUNT);

		await getsThrough(t, flood, 'records.record', own, ferdie);

		await Promise.all(nodes.map(poolEmpty));
		for (const [who, { address }] of organisations.entries()) {
			const each = RECORDS / organisations.length;
			assert.equal(await nonce(api, address), starts[who] + each, 'no record was lost');
		}
	});
});
