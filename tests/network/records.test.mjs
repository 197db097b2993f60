// Records on a network of four organisations, with @polkadot/api: what is accepted, what is refused
// and how, and what happens when a validator falls.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { compactAddLength } from '@polkadot/util';
import { allRefused } from './lib/assert-refused.mjs';
import { rollNumber } from './lib/campaigns.mjs';
import {
	balance,
	best,
	chargedAt,
	connect,
	eventually,
	finalised,
	finalisedAt,
	lookup,
	moreFinalised,
	nonce,
	pair,
	presign,
	randomFingerprint,
	record,
	send,
	submit,
	submitBytes,
} from './lib/chain.mjs';
import { setUp, tearDown } from './lib/fixture.mjs';
import { admitting } from './lib/governance.mjs';
import { kill, start } from './lib/network.mjs';
import { refusal } from './lib/refusal.mjs';
import { view } from './lib/views.mjs';

/** The longest locator that is accepted, in bytes. */
const LOCATOR_BYTES = 256;
/** More records than any citizen's quota pays for. */
const BEYOND_ANY_QUOTA = 300;
/** How many of them are sent before a block is waited for. */
const BURST = 20;

/** What `sha256sum` prints for a file, as the chain takes it. */
function sha256sum(file) {
	return `0x${execFileSync('sha256sum', [file], { encoding: 'utf8' }).split(' ')[0]}`;
}

describe('records on a network of four organisations', { timeout: 900_000 }, () => {
	// An API for the node of each organisation, by name.
	const nodes = {};
	let api, alice, bob, dave, eve, ferdie;

	const folder = mkdtempSync(join(tmpdir(), 'doverie-minutes-'));
	const file = join(folder, 'minutes.txt');
	let first, firstBlock, changed;

	before(async () => {
		({ api, alice, bob, dave, eve, ferdie } = await setUp(nodes));
	});

	after(async () => {
		await tearDown(nodes);
		rmSync(folder, { recursive: true, force: true });
	});

	/** Fails unless `attempt` is refused in those words, and nothing changes. */
	async function refused(attempt, expected) {
		const [explained] = await allRefused(api, [{ attempt, ...expected }]);
		return explained;
	}

	/** Fails unless this is a record of that stakeholder, put on record with its key. */
	async function isBy({ author, record: found }, who) {
		assert.equal(author.asStakeholder.toNumber(), await rollNumber(api, who));
		assert.equal(found.account.toString(), who.address);
	}

	/** The number of a pallet in the metadata. */
	function numberOfPallet(name) {
		const { pallets } = api.runtimeMetadata.asLatest;
		return pallets.find((pallet) => pallet.name.eq(name)).index.toNumber();
	}

	it('a stakeholder with zero balance records the fingerprint of a real file, free of charge', async () => {
		writeFileSync(file, 'Зелена София: протокол от форума\n');
		first = sha256sum(file);
		assert.equal(await balance(api, alice.address), 0n);

		const sent = await send(
			api,
			record(api, first, { locator: 'https://sofia.example/minutes.txt' }),
			alice,
		);

		assert.equal(sent.failure, undefined);
		firstBlock = sent.number;
		const events = sent.events.map(({ section, method }) => `${section}.${method}`);
		assert.ok(events.includes('records.Recorded'));
		assert.equal(await chargedAt(api, alice, sent.hash), sent.number);
		assert.deepEqual(
			sent.events.filter(({ section }) => ['balances', 'transactionPayment'].includes(section)),
			[],
			'no balance moved, no fee was paid',
		);
		assert.equal(await balance(api, alice.address), 0n);
	});

	it('all four nodes find the record in their finalised state', async () => {
		for (const node of Object.values(nodes)) {
			await finalisedAt(node, firstBlock);
			const [found, ...others] = await lookup(node, first);
			assert.equal(others.length, 0);
			await isBy(found, alice);
			assert.ok(found.isFirst.isTrue);
			assert.equal(found.record.block.toNumber(), firstBlock);
			assert.equal(found.record.locator.toString(), 'https://sofia.example/minutes.txt');
			assert.equal(found.latest.toHex(), first);
		}
	});

	it('a changed file is not found', async () => {
		appendFileSync(file, 'и едно изменение\n');
		changed = sha256sum(file);
		for (const node of Object.values(nodes)) {
			assert.equal((await lookup(node, changed)).length, 0);
		}
	});

	it('a second version is recorded; the first still answers, and names the newer one', async () => {
		const sent = await send(api, record(api, changed, { replaces: first }), alice);
		assert.equal(sent.failure, undefined);

		const [older] = await lookup(api, first);
		await isBy(older, alice);
		assert.equal(older.record.block.toNumber(), firstBlock);
		assert.equal(older.record.replacedBy.unwrap().toHex(), changed);
		assert.equal(older.latest.toHex(), changed);

		const [newer] = await lookup(api, changed);
		assert.equal(newer.record.replaces.unwrap().toHex(), first);
		assert.equal(newer.record.first.toHex(), first);
		assert.equal(newer.record.version.toNumber(), older.record.version.toNumber() + 1);
		assert.equal(newer.latest.toHex(), changed);
	});

	it('a stranger with tokens pays, and is told that only the registered may record', async () => {
		const fingerprint = randomFingerprint();
		const balanceBefore = await balance(api, ferdie.address);

		const sent = await send(api, record(api, fingerprint), ferdie);

		assert.equal(sent.failure.name, 'Records.NotInGoodStanding');
		assert.ok(sent.events.some(({ method }) => method === 'ExtrinsicFailed'));
		assert.ok((await balance(api, ferdie.address)) < balanceBefore);
		assert.equal((await lookup(api, fingerprint)).length, 0);
	});

	it('somebody else records the same: the earlier record is marked, and each stands for itself', async () => {
		const sent = await send(api, record(api, first), bob);
		assert.equal(sent.failure, undefined);

		const [ofAlice, ofBob, ...others] = await lookup(api, first);
		assert.equal(others.length, 0);
		await isBy(ofAlice, alice);
		await isBy(ofBob, bob);
		assert.deepEqual([ofAlice.isFirst.isTrue, ofBob.isFirst.isTrue], [true, false]);
		const blocks = [ofAlice, ofBob].map(({ record: { block } }) => block.toNumber());
		assert.deepEqual(blocks, [firstBlock, sent.number]);
		const parts = [ofAlice, ofBob].map(({ record: { partOfProposal } }) => partOfProposal.isTrue);
		assert.deepEqual(parts, [false, false]);
		// Alice's has a newer version, Bob's has none, though it came later.
		assert.equal(ofAlice.latest.toHex(), changed);
		assert.equal(ofBob.latest.toHex(), first);
		assert.ok(ofBob.record.replacedBy.isNone);
		const { author } = ofBob;
		const alone = (await view(api, 'Records', 'record_of', [first, author])).unwrap();
		assert.equal(alone.toHex(), ofBob.toHex());
		// One after another, in pages.
		const [one] = await view(api, 'Records', 'recorded_by', [first, null, 1]);
		const [two] = await view(api, 'Records', 'recorded_by', [first, one.author, 1]);
		const none = await view(api, 'Records', 'recorded_by', [first, two.author, 1]);
		assert.equal(none.length, 0);
		const listed = [one, two].map((each) => each.toHex()).sort();
		assert.deepEqual(listed, [ofAlice, ofBob].map((each) => each.toHex()).sort());
	});

	it('whoever attests says whose record is meant', async () => {
		const [ofAlice, ofBob] = (await lookup(api, first)).map(({ author }) => author);
		const witnesses = api.tx.records.attest(first, ofBob, 'Witnesses', null);
		const sent = await send(api, witnesses, dave);
		assert.equal(sent.failure, undefined);

		const [one, two] = await lookup(api, first);
		const seen = [one, two].map(({ record: found }) => found.attestations.witnesses.toNumber());
		assert.deepEqual(seen, [0, 1]);
		const ask = (author) => view(api, 'Records', 'attestations', [first, author, null, 10]);
		assert.equal((await ask(ofAlice)).length, 0);
		const [{ by, attestation }] = await ask(ofBob);
		assert.equal(by.toNumber(), await rollNumber(api, dave));
		assert.equal(attestation.account.toString(), dave.address);

		const nobody = { Stakeholder: await rollNumber(api, dave) };
		await refused(() => send(api, api.tx.records.attest(first, nobody, 'Signs', null), bob), {
			account: bob,
			name: 'Records.NotOnRecord',
			mayPass: true,
		});
	});

	it('several records in one batch are free', async () => {
		const fingerprints = [randomFingerprint(), randomFingerprint()];
		const calls = fingerprints.map((fingerprint) => record(api, fingerprint));

		const sent = await send(api, api.tx.utility.batchAll(calls), alice);

		assert.equal(sent.failure, undefined);
		assert.equal(await balance(api, alice.address), 0n);
		for (const fingerprint of fingerprints) {
			const [{ record: found }] = await lookup(api, fingerprint);
			assert.equal(found.block.toNumber(), sent.number);
		}
	});

	// None of this changes anything, so that all of it can be tried at once.
	describe('what is refused', { concurrency: true }, () => {
		it('a stranger without tokens is refused: nobody pays', async () => {
			const fingerprint = randomFingerprint();
			await refused(() => send(api, record(api, fingerprint), eve), {
				account: eve,
				fingerprint,
				name: 'Quota.NobodyPays',
				mayPass: true,
			});
		});

		it('nobody records the same twice; the chain answers with the block of the first time', async () => {
			await refused(() => send(api, record(api, first), alice), {
				account: alice,
				name: 'Records.AlreadyOnRecord',
				mayPass: false,
			});
			const [found] = await lookup(api, first);
			assert.equal(found.record.block.toNumber(), firstBlock);
		});

		it('a locator that is too long is refused', async () => {
			const fingerprint = randomFingerprint();
			await refused(
				() => send(api, record(api, fingerprint, { locator: 'x'.repeat(LOCATOR_BYTES + 1) }), bob),
				{ account: bob, fingerprint, name: 'Records.LocatorTooLong' },
			);
		});

		it('a tip on a free call is refused', async () => {
			const fingerprint = randomFingerprint();
			const { number } = await refused(() => send(api, record(api, fingerprint), bob, { tip: 1 }), {
				account: bob,
				fingerprint,
				name: 'Quota.TipNotTaken',
				mayPass: false,
			});
			assert.equal(number, numberOfPallet('Quota'));
		});

		it('a batch in which one record would fail is refused as a whole', async () => {
			const fingerprint = randomFingerprint();
			const calls = [record(api, fingerprint), record(api, first)];
			await refused(() => send(api, api.tx.utility.batchAll(calls), alice), {
				account: alice,
				fingerprint,
				name: 'Records.AlreadyOnRecord',
			});
		});

		it('bytes that are no transaction are refused, and so is a transaction cut short', async () => {
			const fingerprint = randomFingerprint();
			const signed = await presign(record(api, fingerprint), bob, await nonce(api, bob.address));
			const whole = signed.toU8a();
			// The same, but with a length that fits what is left, so that only the runtime can tell.
			const body = signed.toU8a(true).subarray(0, -8);
			const relabelled = compactAddLength(body);

			const all = [Buffer.from('doverie'), whole.subarray(0, -8), relabelled];
			await allRefused(
				api,
				all.map((malformed) => ({
					attempt: () => submitBytes('municipality', malformed),
					account: bob,
					fingerprint,
					name: 'Transaction.Unreadable',
					text: /cannot read this transaction/,
				})),
			);
		});
	});

	it('a citizen whom a registrar admits records until the quota is used up, and no further', async () => {
		const citizen = pair('//QuotaCitizen');
		const expires = (await best(api)) + 100_000;
		const calls = admitting(api, [citizen, 'CivilSociety', 'Citizen', expires]);
		const admitted = await send(nodes['civil-society'], api.tx.utility.batchAll(calls), dave);
		assert.equal(admitted.failure, undefined);
		await finalisedAt(api, admitted.number);

		// In bursts, as fast as blocks take them. The pool counts what waits before a record at its
		// full price, so the quota is used up for good only when the first of a burst is refused.
		let denied;
		let sent = await nonce(api, citizen.address);
		while (!denied && sent < BEYOND_ANY_QUOTA) {
			for (let i = 0; i < BURST; i++) {
				const signed = await presign(record(api, randomFingerprint()), citizen, sent + i);
				try {
					await submit(api, signed);
				} catch (error) {
					// 1012 and 1014: the pool still holds, or has just thrown out, one with this nonce.
					if (i === 0 && ![1012, 1014].includes(error.code)) {
						denied = error;
					}
					break;
				}
			}
			const target = (await best(api)) + 2;
			await eventually('two more blocks', async () => (await best(api)) >= target);
			sent = await nonce(api, citizen.address);
		}

		assert.ok(denied, `refused before ${BEYOND_ANY_QUOTA} records`);
		const { name, number, mayPass } = await refusal(api, denied);
		assert.equal(name, 'Quota.UsedUp');
		assert.equal(number, numberOfPallet('Quota'));
		assert.equal(mayPass, true, 'the quota recovers');
		assert.ok(sent > 10, `the quota paid for ${sent} records before`);

		// Once more, with nothing in the pool: refused, and nothing changes.
		const fingerprint = randomFingerprint();
		await refused(() => send(api, record(api, fingerprint), citizen), {
			account: citizen,
			fingerprint,
			name: 'Quota.UsedUp',
		});
		assert.equal(await balance(api, citizen.address), 0n);
	});

	it('one citizen’s used-up quota is nobody else’s', async () => {
		const sent = await send(api, record(api, randomFingerprint()), alice);
		assert.equal(sent.failure, undefined);
	});

	it('records are finalised while one validator is down; it returns and catches up', async () => {
		await nodes.business.disconnect();
		delete nodes.business;
		kill('business');

		const fingerprint = randomFingerprint();
		const sent = await send(api, record(api, fingerprint), alice);
		assert.equal(sent.failure, undefined);
		for (const node of Object.values(nodes)) {
			await finalisedAt(node, sent.number);
			await isBy((await lookup(node, fingerprint))[0], alice);
		}
		await moreFinalised(api, 5);

		start('business');
		nodes.business = await connect('business');
		await finalisedAt(nodes.business, await finalised(api));
		await isBy((await lookup(nodes.business, fingerprint))[0], alice);

		// It is a validator again, not only an observer: it takes a record, and the others get it.
		const later = randomFingerprint();
		const accepted = await send(nodes.business, record(nodes.business, later), bob);
		await finalisedAt(api, accepted.number);
		await isBy((await lookup(api, later))[0], bob);
	});
});
