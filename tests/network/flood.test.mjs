// Floods, on a node by itself: two crowds of five thousand senders each, who all wait when a block is
// made. Neither shuts the other out, one alone may fill the block, whatever heavy transactions stand
// in it, and nobody is left behind. Nor does a crowd that fills the pool keep the other out of it. What
// is refused gets nowhere: bytes that mean nothing, tips, what fits into no block, and a second
// transaction in the place of one that waits.

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { before, describe, it } from 'node:test';
import { best, eventually, randomFingerprint, reached } from './lib/chain.mjs';
import { crowd, Lone, signedByAll, specification } from './lib/lone.mjs';

/** How many there are on either side. */
const CROWD = 5000;
/** Calls in each transaction, so that a crowd is more than a block takes. */
const CALLS = 2;
/** What a crowd has at least of what two crowds have, while both wait. */
const LEAST_SHARE = 0.4;
/** What one crowd fills at least of what ordinary transactions may have. */
const LEAST_FILLED = 0.95;
/** How many groups the paid crowd is in, where heavy transactions stand between them. */
const GROUPS = 5;
/** How many heavy ones follow each group. */
const HEAVY = 16;
/** What those declare at most, of what ordinary transactions may have. */
const DECLARED = 0.85;
/** How many pieces of nonsense are sent. */
const NONSENSE = 10_000;
/** A hundred euros. */
const WEALTH = 100_000_000;
/** One cent. */
const AMOUNT = 10_000;
/** How many transactions a small pool takes. */
const ROOM = 2000;
/** There is no room in the pool. */
const FULL = 1016;
/** The pool already has one like it, of no less priority. */
const TOO_LOW_PRIORITY = 1014;
/** The transaction is not valid. */
const INVALID = 1010;

describe('floods', { timeout: 600_000 }, () => {
	let chain, citizens, strangers, spendthrifts;
	/** The transactions of both crowds. They are good on every node of the chain. */
	let free, paid;

	/** Runs a test on a node of its own. */
	async function onLoneNode(test, flags = []) {
		const lone = await Lone.start(chain, flags);
		try {
			await test(lone);
		} finally {
			await lone.stop();
		}
	}

	const records = (api, count) =>
		api.tx.utility.batchAll(
			Array.from({ length: count }, () =>
				api.tx.records.record(randomFingerprint(), 'Statement', '', null),
			),
		);
	const transfers = (api, count) =>
		api.tx.utility.batchAll(
			Array.from({ length: count }, () =>
				api.tx.balances.transferKeepAlive(strangers[0].address, AMOUNT),
			),
		);

	/** It declares the pruning of this many pages, and fails before. So all that is given back. */
	const wasteful = (api, pages) =>
		api.tx.utility.batch([
			api.tx.balances.transferKeepAlive(strangers[0].address, 2 * WEALTH),
			api.tx.decisions.pruneBallots(1, pages),
		]);

	/** What ordinary transactions may weigh in a block, in picoseconds. */
	const most = (api) =>
		Number(api.consts.system.blockWeights.perClass.normal.maxTotal.unwrap().refTime.toBigInt());

	/** The most pages for which it declares no more than this, in picoseconds. */
	async function pagesFor(api, refTime) {
		const declared = async (pages) => {
			const { method } = wasteful(api, pages);
			const { weight } = await api.call.transactionPaymentCallApi.queryCallInfo(
				method.toHex(),
				method.encodedLength,
			);
			return Number(weight.refTime.toBigInt());
		};
		const none = await declared(0);
		const page = ((await declared(1000)) - none) / 1000;
		return Math.floor((refTime - none) / page);
	}

	/**
	 * What is in a block: how many transactions of each crowd, what those weigh, and what ordinary
	 * transactions weigh in all. In picoseconds.
	 */
	async function contents(api, number) {
		const hash = await api.rpc.chain.getBlockHash(number);
		const { block } = await api.rpc.chain.getBlock(hash);
		const at = await api.at(hash);
		const base = api.consts.system.blockWeights.perClass.normal.baseExtrinsic.refTime.toBigInt();
		const found = { free: 0, paid: 0, freeWeight: 0n, paidWeight: 0n };
		for (const { phase, event } of await at.query.system.events()) {
			if (!phase.isApplyExtrinsic || event.section !== 'system') {
				continue;
			}
			const { method } = block.extrinsics[phase.asApplyExtrinsic.toNumber()];
			if (`${method.section}.${method.method}` !== 'utility.batchAll') {
				continue;
			}
			assert.equal(event.method, 'ExtrinsicSuccess');
			const side = method.args[0][0].section === 'records' ? 'free' : 'paid';
			found[side] += 1;
			found[`${side}Weight`] += base + event.data.dispatchInfo.weight.refTime.toBigInt();
		}
		found.ordinary = (await at.query.system.blockWeight()).normal.refTime.toBigInt();
		return found;
	}

	/** Reads blocks from the first one on until this many transactions of the crowds were in them. */
	async function until(api, count) {
		const blocks = [];
		let included = 0;
		while (included < count) {
			await reached(api, blocks.length + 1);
			const block = await contents(api, blocks.length + 1);
			included += block.free + block.paid;
			blocks.push(block);
		}
		assert.equal(included, count);
		return blocks;
	}

	/** Lets a node make blocks until one is full while some of a crowd of this many still wait. */
	async function untilFull(t, lone, side, count) {
		await lone.makeBlocks();
		const filled = [];
		let left = count;
		while (left > 0 && !(filled.at(-1) >= LEAST_FILLED)) {
			const number = filled.length + 1;
			await reached(lone.api, number);
			const block = await contents(lone.api, number);
			filled.push(Number(block.ordinary) / most(lone.api));
			left -= block[side];
		}
		t.diagnostic(filled.map((part) => `${(part * 100).toFixed(1)} %`).join(', '));
		assert.ok(filled.at(-1) >= LEAST_FILLED, 'a block is full while others wait');
	}

	/** Fills the pool before there is any block: nothing may be refused. */
	async function fill(lone, transactions) {
		const said = await lone.submitAll(transactions);
		assert.deepEqual([...new Set(said.map((error) => error?.data ?? error?.message))], [undefined]);
		assert.equal(await lone.waiting(), transactions.length);
		assert.equal(await best(lone.api), 0);
	}

	before(async () => {
		citizens = await crowd('citizen', CROWD);
		strangers = await crowd('stranger', CROWD);
		spendthrifts = await crowd('spendthrift', GROUPS * HEAVY);
		chain = specification(citizens, [...strangers, ...spendthrifts], WEALTH);
		await onLoneNode(async ({ api }) => {
			free = signedByAll(api, records(api, CALLS), citizens);
			paid = signedByAll(api, transfers(api, CALLS), strangers);
		});
	});

	it('two crowds share each block while both wait, and all get in', async (t) => {
		await onLoneNode(async (lone) => {
			// Whoever was there first has nothing of it.
			await fill(lone, [...paid, ...free]);
			await lone.makeBlocks();
			const blocks = await until(lone.api, free.length + paid.length);

			const left = { free: free.length, paid: paid.length };
			let shared = 0;
			for (const block of blocks) {
				left.free -= block.free;
				left.paid -= block.paid;
				if (left.free === 0 || left.paid === 0) {
					break;
				}
				const share = Number(block.freeWeight) / Number(block.freeWeight + block.paidWeight);
				t.diagnostic(`${block.free} free, ${block.paid} paid: ${(share * 100).toFixed(1)} % free`);
				assert.ok(share >= LEAST_SHARE, 'the free crowd has its share');
				assert.ok(1 - share >= LEAST_SHARE, 'the paid crowd has its share');
				shared += 1;
			}
			assert.ok(shared > 0, 'both waited for a block at least');
		});
	});

	for (const side of ['free', 'paid']) {
		it(`one crowd alone fills a block: ${side}`, async (t) => {
			await onLoneNode(async (lone) => {
				const all = side === 'free' ? free : paid;
				await fill(lone, all);
				await untilFull(t, lone, side, all.length);
			});
		});
	}

	for (const [first, second] of [
		['free', 'paid'],
		['paid', 'free'],
	]) {
		it(`a ${first} crowd that fills the pool does not keep the ${second} one out`, async (t) => {
			await onLoneNode(
				async (lone) => {
					const all = { free, paid };
					// How many are taken. What is not is told that the pool is full.
					const taken = async (transactions) => {
						const said = await lone.submitAll(transactions);
						const refused = said.filter((error) => error !== undefined);
						for (const { code, data } of refused) {
							assert.equal(code, FULL);
							assert.match(data, /^Transaction\.PoolFull: /);
						}
						t.diagnostic(`${said.length - refused.length} of ${said.length} are taken`);
						return said.length - refused.length;
					};
					assert.equal(await taken(all[first].slice(0, 1.5 * ROOM)), ROOM);
					assert.equal(await taken(all[second].slice(0, ROOM)), ROOM / 2);
					// Neither what was refused is banned, nor is there room for it.
					assert.equal(await taken(all[first].slice(ROOM, 1.5 * ROOM)), 0);
					assert.equal(await lone.waiting(), ROOM);

					await lone.makeBlocks();
					const included = { free: 0, paid: 0 };
					for (const block of await until(lone.api, ROOM)) {
						included.free += block.free;
						included.paid += block.paid;
					}
					assert.deepEqual(included, { free: ROOM / 2, paid: ROOM / 2 });
					// Those that had to go, who had come last, can come again.
					const late = all[first].slice(ROOM / 2, ROOM);
					assert.equal(await taken(late), late.length);
				},
				['--pool-limit', String(ROOM)],
			);
		});
	}

	it('light ones fill a block behind heavy ones, and all get in', async (t) => {
		await onLoneNode(async (lone) => {
			const { api } = lone;
			const pages = await pagesFor(api, DECLARED * most(api));
			// Each a little lighter than the one before.
			const heavy = Array.from({ length: HEAVY }, (_, i) => {
				const signers = spendthrifts.slice(i * GROUPS, (i + 1) * GROUPS);
				return signedByAll(api, wasteful(api, pages - i), signers);
			});
			const size = CROWD / GROUPS;
			const waiting = Array.from({ length: GROUPS }, (_, group) => [
				...paid.slice(group * size, (group + 1) * size),
				...heavy.map((alike) => alike[group]),
			]);
			await fill(lone, waiting.flat());
			await untilFull(t, lone, 'paid', paid.length);
			await eventually('the pool is empty', async () => (await lone.waiting()) === 0);
		});
	});

	it('nonsense is refused, and nothing panics', async () => {
		await onLoneNode(async (lone) => {
			const nonsense = [];
			for (let i = 0; i < NONSENSE; i++) {
				// Random; a good one cut short; a good one with a byte changed, but for its length.
				const good = Buffer.from(free[i % free.length]);
				if (i % 3 === 0) {
					nonsense.push(randomBytes(i % 300));
				} else if (i % 3 === 1) {
					nonsense.push(good.subarray(0, i % good.length));
				} else {
					good[2 + (i % (good.length - 2))] ^= 1 + (i % 255);
					nonsense.push(good);
				}
			}
			const said = await lone.submitAll(nonsense);
			const taken = said.filter((error) => error === undefined).length;
			assert.equal(said.length, NONSENSE);
			assert.equal(taken, 0, 'nothing of it is taken');
			assert.equal(await lone.waiting(), 0);

			await lone.makeBlocks();
			await reached(lone.api, 1);
			assert.equal(lone.said().split('panicked').length - 1, 0, 'lines of panic in the log');
		});
	});

	it('what is refused takes no place from what waits', async () => {
		await onLoneNode(async (lone) => {
			const { api } = lone;
			const waiting = free.slice(0, 100);
			await fill(lone, waiting);

			const others = citizens.slice(100, 1100);
			const tipped = signedByAll(api, records(api, 1), others, { tip: 1 });
			// It may take as long as it asks for: a minute and more.
			const heavy = api.tx.decisions.pruneBallots(1, 1_000_000_000);
			const tooHeavy = signedByAll(api, heavy, strangers.slice(0, 1000));
			// Another one, in the place of each that waits.
			const second = [];
			for (let i = 0; i < 10; i++) {
				second.push(...signedByAll(api, records(api, 1), citizens.slice(0, 100)));
			}

			const codes = async (flood) => {
				const said = await lone.submitAll(flood);
				assert.equal(said.length, flood.length);
				return [...new Set(said.map((error) => error?.code))];
			};
			assert.deepEqual(await codes(tipped), [INVALID]);
			assert.deepEqual(await codes(tooHeavy), [INVALID]);
			assert.deepEqual(await codes(second), [TOO_LOW_PRIORITY]);
			assert.equal(await lone.waiting(), waiting.length, 'the pool is as it was');

			await lone.makeBlocks();
			const blocks = await until(api, waiting.length);
			assert.equal(blocks.length, 1, 'what waited is in the first block');
			await eventually('the pool is empty', async () => (await lone.waiting()) === 0);
		});
	});
});
