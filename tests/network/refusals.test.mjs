// What becomes of a transaction that is refused: what may pass by itself is taken later, in the very
// same bytes; what cannot is banned, and both are told in words, in two languages. Two who do the
// same at once; strangers; names that are taken for others, and such as hide something.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { WsProvider } from '@polkadot/api';
import { u8aToHex } from '@polkadot/util';
import { allRefused, thrown } from './lib/assert-refused.mjs';
import { rollNumber } from './lib/campaigns.mjs';
import {
	best,
	chargedAt,
	eventually,
	finalisedAt,
	forged,
	lookup,
	nonce,
	pair,
	presign,
	randomFingerprint,
	reached,
	record,
	rpc,
	send,
	sendOrAsk,
	submitBytes,
} from './lib/chain.mjs';
import { setUp, tearDown } from './lib/fixture.mjs';
import {
	act,
	admission,
	admit,
	admitting,
	announceBy,
	comesTo,
	decided,
	eventsAt,
	named,
	TITLE,
	whenOpen,
} from './lib/governance.mjs';
import { endpoint, folder, ORGANISATIONS, ports } from './lib/network.mjs';
import { logOf } from './lib/nodes.mjs';
import { refusal } from './lib/refusal.mjs';
import { view } from './lib/views.mjs';

/** JSON-RPC codes: cannot pass, may pass by itself, was refused not long ago. */
const [INVALID, UNKNOWN, BANNED] = [1010, 1011, 1012];
/** How often two second the same decision at once. */
const RACES = 4;
/** Wallets show no more of what a node says. */
const SHOWN = 250;

/** Real names, longer than the 64 bytes that were once the limit. */
const LONG_NAMES = [
	'Софийски университет „Св. Климент Охридски“',
	'Университет по архитектура, строителство и геодезия',
	'Национално сдружение на общините в Република България',
	'Българска стопанска камара – съюз на българския бизнес',
];
/** What one does not see, or what changes the direction. */
const HIDDEN = [
	'\u3164',
	'\u2800',
	'\u034f',
	'Столична\u061cобщина',
	'Столична\u00adобщина',
	'\u180e',
	'Столична община\u{e0041}',
	'Столична\u200bобщина',
	'Столична \u202eанищбо',
];

describe('refusals', { timeout: 600_000 }, () => {
	// An API for the node of each organisation, by name.
	const nodes = {};
	let api, provider, alice, bob, charlie, dave, eve, ferdie;
	// Whose records those of the municipality's organisation are.
	let author;

	before(async () => {
		({ api, alice, bob, charlie, dave, eve, ferdie } = await setUp(nodes));
		author = { Stakeholder: await rollNumber(api, alice) };
		provider = new WsProvider(endpoint('municipality'), 1000);
		await provider.isReady;
	});

	after(async () => {
		await provider?.disconnect();
		await tearDown(nodes);
	});

	/** A signed transaction that is the next of its signer, as bytes. */
	async function bytesOf(call, signer) {
		// A copy, since several sign the same call.
		const copy = api.tx(api.createType('Call', call.method.toU8a()));
		return (await presign(copy, signer, await nonce(api, signer.address))).toU8a();
	}

	/** Hands a transaction to a node that must refuse it, with this code and name. Returns the error. */
	async function refusedBy(node, transaction, code, name) {
		const error = await thrown(submitBytes(node, transaction));
		assert.equal((await refusal(api, error)).name, name, `${error.message}: ${error.data}`);
		assert.equal(error.code, code, error.data);
		return error;
	}

	/** Waits until a node has included this many transactions of an account. */
	function included(node, { address }, count) {
		return eventually(
			`${count} transactions are included`,
			async () => (await nonce(nodes[node], address)) >= count,
		);
	}

	it('an attestation that comes before the record is taken after it, in the same bytes', async () => {
		const fingerprint = randomFingerprint();
		const attest = api.tx.records.attest(fingerprint, author, 'Signs', null);
		const [ofBob, ofCharlie] = await Promise.all([bob, charlie].map((who) => bytesOf(attest, who)));
		const starts = await Promise.all([bob, charlie].map(({ address }) => nonce(api, address)));
		// Again and again, and at two nodes: it is not banned at either.
		for (const node of ['business', 'academia', 'business']) {
			for (const transaction of [ofBob, ofCharlie]) {
				await refusedBy(node, transaction, UNKNOWN, 'Records.NotOnRecord');
			}
		}

		const { number } = await act(api, alice, record(api, fingerprint));
		await Promise.all(Object.values(nodes).map((node) => reached(node, number)));
		await submitBytes('business', ofBob);
		await submitBytes('academia', ofCharlie);
		await included('municipality', bob, starts[0] + 1);
		await included('municipality', charlie, starts[1] + 1);
		const asked = [fingerprint, author, null, 10];
		const attestations = await view(api, 'Records', 'attestations', asked);
		assert.equal(attestations.length, 2);
	});

	it('at a node that has never seen it, it is taken as well', async () => {
		const fingerprint = randomFingerprint();
		const start = await nonce(api, bob.address);
		const early = await bytesOf(api.tx.records.attest(fingerprint, author, 'Signs', null), bob);
		await refusedBy('business', early, UNKNOWN, 'Records.NotOnRecord');

		const { number } = await act(api, alice, record(api, fingerprint));
		await reached(nodes['civil-society'], number);
		await submitBytes('civil-society', early);
		await included('municipality', bob, start + 1);
		const [{ record: found }] = await view(api, 'Records', 'lookup', [fingerprint]);
		assert.equal(found.account.toString(), alice.address);
		assert.equal(found.attestations.signs.toNumber(), 1);
	});

	it('a ballot that comes before the decision is taken when it is open', async () => {
		const question = randomFingerprint();
		await act(api, alice, record(api, question));
		const number = (await api.query.decisions.nextDecision()).toNumber();
		const { announceQuestion, second, vote } = api.tx.decisions;
		const ballot = vote(number, 'Yes');
		const [ofBob, ofDave] = await Promise.all([bob, dave].map((who) => bytesOf(ballot, who)));
		const starts = await Promise.all([bob, dave].map(({ address }) => nonce(api, address)));
		await refusedBy('business', ofBob, UNKNOWN, 'Decisions.UnknownDecision');
		await refusedBy('business', ofDave, UNKNOWN, 'Decisions.UnknownDecision');
		// What is announced takes no ballot yet.
		const asking = announceQuestion('Ordinary', TITLE, question);
		const both = await bytesOf(api.tx.utility.batchAll([asking, ballot]), alice);
		await refusedBy('municipality', both, UNKNOWN, 'Decisions.NotYetOpen');

		assert.equal(await announceBy(api, alice, asking), number);
		await refusedBy('municipality', ofBob, UNKNOWN, 'Decisions.NotYetOpen');
		await act(api, charlie, second(number));
		const { opened } = await whenOpen(api, number);
		await Promise.all(Object.values(nodes).map((node) => reached(node, opened)));
		await submitBytes('business', ofBob);
		await submitBytes('academia', ofDave);

		await included('municipality', bob, starts[0] + 1);
		await included('municipality', dave, starts[1] + 1);
		const { business, civilSociety } = (await comesTo(api, number)).chambers;
		assert.equal(business.tally.organisations.yes.toNumber(), 1);
		assert.equal(civilSociety.tally.organisations.yes.toNumber(), 1);
	});

	it('what cannot pass is banned, and costs the node nothing more', async () => {
		const fingerprint = randomFingerprint();
		await act(api, alice, record(api, fingerprint));
		const duplicate = await bytesOf(record(api, fingerprint), alice);

		await refusedBy('municipality', duplicate, INVALID, 'Records.AlreadyOnRecord');
		await refusedBy('municipality', duplicate, BANNED, 'Records.AlreadyOnRecord');
		// Only there, and only these bytes.
		await reached(nodes.business, await best(api));
		await refusedBy('business', duplicate, INVALID, 'Records.AlreadyOnRecord');
		const start = await nonce(api, alice.address);
		await act(api, alice, record(api, randomFingerprint()));
		assert.equal(await nonce(api, alice.address), start + 1);
		await reached(nodes.academia, await best(api));
		await refusedBy('academia', duplicate, INVALID, 'Transaction.Stale');
	});

	it('on request the advice is in Bulgarian', async () => {
		const fingerprint = randomFingerprint();
		await act(api, alice, record(api, fingerprint));
		const hexOf = async (call, signer) => u8aToHex(await bytesOf(call, signer));
		const says = async (...params) => {
			const error = await thrown(provider.send('author_submitExtrinsic', params));
			assert.ok([...error.data].length <= SHOWN, error.data);
			assert.match(error.data, /[.!?]$/, 'whole sentences');
			return [error.code, error.data];
		};
		const duplicate = await hexOf(record(api, fingerprint), alice);

		const [code, bulgarian] = await says(duplicate, 'bg');
		assert.equal(code, INVALID);
		assert.match(bulgarian, /^Custom error: \d+\. Records\.AlreadyOnRecord: [А-Я].*[а-я]/u);
		// Banned by now: it is not looked at again, and the words are the same.
		assert.deepEqual(await says(duplicate, 'bg'), [BANNED, bulgarian]);
		// In English if no other is known.
		const [, english] = await says(duplicate);
		assert.match(english, /^Custom error: \d+\. Records\.AlreadyOnRecord: You have/);
		for (const language of ['de', 'BG', null]) {
			assert.deepEqual(await says(duplicate, language), [BANNED, english]);
		}
		const other = await presign(record(api, fingerprint), bob, await nonce(api, bob.address));
		const [, wrong] = await says(u8aToHex(forged(other)), 'bg');
		assert.match(wrong, /^Transaction\.BadProof: [А-Я]/u);
		assert.match((await says('0x1234', 'bg'))[1], /^Transaction\.Unreadable: [А-Я]/u);

		// The method that wallets use answers the same.
		const watch = (...params) =>
			provider.subscribe(
				'author_extrinsicUpdate',
				'author_submitAndWatchExtrinsic',
				params,
				() => {},
			);
		const attest = api.tx.records.attest(randomFingerprint(), author, 'Signs', null);
		const early = await hexOf(attest, bob);
		const watched = await thrown(watch(early, 'bg'));
		assert.equal(watched.code, UNKNOWN);
		assert.match(watched.data, /Records\.NotOnRecord: [А-Я]/u);
		assert.match((await thrown(watch(early))).data, /Records\.NotOnRecord: [A-Z]/);
	});

	it('what is for operators alone stays closed', async () => {
		for (const [method, ...params] of [
			['author_rotateKeys'],
			['author_hasKey', '0x00', 'aura'],
			['author_removeExtrinsic', []],
			['system_addReservedPeer', ''],
			['system_dryRun', '0x00'],
		]) {
			const { message } = await thrown(rpc('municipality', method, ...params));
			assert.match(message, /unsafe/, method);
		}
	});

	it('bytes that mean nothing are answered, and no panic is in the log', async () => {
		for (let length = 0; length < 64; length++) {
			// As a transaction comes: its length in front.
			const bytes = u8aToHex(Uint8Array.from([length * 4, ...Array(length).fill(0xff)]));
			for (const [method, ...params] of [
				['author_submitExtrinsic', bytes],
				['payment_queryInfo', bytes],
				['payment_queryFeeDetails', bytes],
			]) {
				await thrown(rpc('municipality', method, ...params));
			}
			for (const call of [
				'TransactionPaymentApi_query_info',
				'TaggedTransactionQueue_validate_transaction',
				'Core_version',
			]) {
				const { message } = await thrown(rpc('municipality', 'state_call', call, bytes));
				assert.match(message, /Bad input data/, call);
			}
		}
		const log = readFileSync(logOf('municipality'), 'utf8');
		assert.equal(log.split('panicked').length - 1, 0, 'lines of panic in the log');
	});

	it('what cannot run beside a node is told which folder or port that has', async () => {
		const chain = ['--chain', join(folder(), 'chain.json'), '--database', 'paritydb'];
		const says = (...args) =>
			thrown(promisify(execFile)(join(folder(), 'doverie-node'), args, { timeout: 60_000 }));
		const used = join(folder(), 'municipality');
		const info = await says('chain-info', ...chain, '--base-path', used);
		assert.match(info.stderr, /Another node is running/);
		assert.ok(info.stderr.includes(used), info.stderr);

		const base = join(folder(), 'second');
		const { prometheus } = ports(0);
		const { rpc: free } = ports(ORGANISATIONS.length);
		const port = ['--rpc-port', String(free), '--prometheus-port', String(prometheus)];
		const quiet = ['--listen-addr', '/ip4/127.0.0.1/tcp/0', '--no-mdns', '--no-telemetry'];
		const { stderr } = await says(...chain, '--base-path', base, ...port, ...quiet);
		assert.match(stderr, new RegExp(`Port ${prometheus} is in use.*--prometheus-port`));
	});

	it('two who record the same at two nodes at once both have it, and the earlier block is first', async () => {
		const fingerprint = randomFingerprint();
		const sent = await Promise.all([
			send(api, record(api, fingerprint), alice),
			send(nodes.business, record(nodes.business, fingerprint), bob),
		]);
		const numbers = sent.map(({ number }) => number);
		const first = Math.min(...numbers);
		const recorded = sent.flatMap(({ events }) => named(events, 'records.Recorded'));
		// Both, if one block has them: within one, its author settles the order.
		assert.deepEqual(
			recorded.map(({ isFirst }) => isFirst.isTrue),
			numbers.map((number) => number === first),
		);
		await finalisedAt(api, Math.max(...numbers));
		const found = await lookup(api, fingerprint);
		assert.deepEqual(
			found.map(({ record: { block } }) => block.toNumber()),
			numbers.sort((a, b) => a - b),
		);
		assert.deepEqual(
			found.map(({ isFirst }) => isFirst.isTrue),
			numbers.map((number) => number === first),
		);
		assert.deepEqual(
			found.map(({ record: { account } }) => account.toString()).sort(),
			[alice, bob].map(({ address }) => address).sort(),
		);
	});

	it('of two who second the same decision at two nodes at once, one has', async (t) => {
		const ends = [];
		for (let race = 0; race < RACES; race++) {
			const text = randomFingerprint();
			const asking = api.tx.decisions.announceQuestion('Ordinary', TITLE, text);
			const number = await announceBy(api, dave, record(api, text), asking);
			await Promise.all(Object.values(nodes).map(async (node) => reached(node, await best(api))));
			const people = [
				['municipality', alice],
				['business', bob],
			];
			const sent = await Promise.all(
				people.map(([node, who]) =>
					send(nodes[node], nodes[node].tx.decisions.second(number), who).then(
						(done) => ({ done }),
						(error) => ({ error }),
					),
				),
			);

			const winners = sent.filter(({ done }) => done && !done.failure);
			assert.equal(winners.length, 1, 'exactly one');
			const [seconded] = named(winners[0].done.events, 'decisions.Seconded');
			assert.deepEqual([seconded.decision, seconded.missing].map(Number), [number, 0]);
			const place = sent.findIndex(({ done }) => !done || done.failure);
			const { done, error } = sent[place];
			if (done) {
				// It got into a block, failed there, and was charged to the quota.
				assert.equal(done.failure.name, 'Decisions.NotAnnounced');
				const [node, who] = people[place];
				assert.equal(await chargedAt(nodes[node], who, done.hash), done.number);
				ends.push('included, failed and charged');
			} else {
				// The node refused it at once, or its pool gave it up when the other one came.
				const { name, text } = await refusal(nodes[people[place][0]], error);
				assert.ok(name === 'Decisions.NotAnnounced' || /gave .* up: Invalid/.test(text), text);
				ends.push(name ? 'refused' : 'given up by the pool');
			}
			const { seconders } = (await decided(api, number)).decision;
			const winner = await rollNumber(api, people[1 - place][1]);
			assert.deepEqual(seconders.map(Number), [winner]);
		}
		t.diagnostic(`who came second: ${ends.join('; ')}`);
	});

	it('an admission whose evidence comes later is taken then, in the same bytes', async () => {
		const [evidence, newcomer] = [randomFingerprint(), pair('//Newcomer')];
		const expires = (await best(api)) + 100_000;
		const applicant = admission(newcomer, 'CivilSociety', 'Citizen', expires, evidence);
		const start = await nonce(api, dave.address);
		const early = await bytesOf(api.tx.stakeholders.admit(applicant), dave);
		const error = await refusedBy(
			'municipality',
			early,
			UNKNOWN,
			'Stakeholders.ReasonsNotOnRecord',
		);
		assert.match(error.data, /records\.record/);

		await act(api, alice, record(api, evidence));
		await submitBytes('municipality', early);
		await included('municipality', dave, start + 1);
		assert.ok((await view(api, 'Stakeholders', 'stakeholder', [newcomer.address])).isSome);
	});

	it('a stranger hears that nobody pays; once admitted, the same bytes are taken', async () => {
		const fingerprint = randomFingerprint();
		const early = await bytesOf(record(api, fingerprint), eve);
		const error = await refusedBy('municipality', early, UNKNOWN, 'Quota.NobodyPays');
		assert.match(error.data, /registered stakeholder/);
		await refusedBy('municipality', early, UNKNOWN, 'Quota.NobodyPays');
		// So does a stakeholder who sends what is not free.
		const transfer = await bytesOf(api.tx.balances.transferKeepAlive(eve.address, 1), alice);
		await refusedBy('municipality', transfer, UNKNOWN, 'Quota.NobodyPays');

		const expires = (await best(api)) + 100_000;
		await admit(api, dave, [eve, 'CivilSociety', 'Citizen', expires]);
		await submitBytes('municipality', early);
		await included('municipality', eve, 1);
		const { number } = await act(api, alice, record(api, randomFingerprint()));
		await finalisedAt(api, number);
		const [{ record: found }] = await lookup(api, fingerprint);
		assert.equal(found.account.toString(), eve.address);
	});

	it('a stranger with tokens is not refused, and pays for the failure', async () => {
		const sent = await send(api, record(api, randomFingerprint()), ferdie, { until: 'isInBlock' });
		assert.equal(sent.failure.name, 'Records.NotInGoodStanding');
		assert.equal(
			named(await eventsAt(api, sent.number), 'transactionPayment.TransactionFeePaid').length,
			1,
		);
	});

	/** Who applies as an organisation. */
	async function organisation(chamber, name) {
		return [pair(`//${name}`), chamber, { Organisation: { name } }, (await best(api)) + 100_000];
	}

	it('organisations are admitted under their whole names, a few of a chamber each day', async () => {
		const ofAcademia = (name) => organisation('Academia', name);
		const left = async () => {
			const each = await view(api, 'Stakeholders', 'admissions_left', ['Academia']);
			return each.organisations.toNumber();
		};
		const most = await left();
		assert.equal(most, LONG_NAMES.length);
		const names = [...LONG_NAMES, '👨‍👩‍👧 Семейства'];
		const tooMany = admitting(api, ...(await Promise.all(names.map(ofAcademia))));
		await allRefused(api, [
			{
				attempt: () => sendOrAsk(api, api.tx.utility.batchAll(tooMany), charlie),
				account: charlie,
				name: 'Stakeholders.TooManyAdmissions',
				mayPass: true,
				text: /tomorrow/,
			},
		]);
		await admit(api, charlie, ...(await Promise.all(LONG_NAMES.map(ofAcademia))));
		await admit(api, charlie, await ofAcademia(names.at(-1)));
		await admit(api, alice, await organisation('Municipality', 'Столична община'));
		for (const name of LONG_NAMES) {
			assert.ok(Buffer.from(name).length > 64);
			const found = await view(api, 'Stakeholders', 'stakeholder', [pair(`//${name}`).address]);
			assert.equal(found.unwrap().name.unwrap().toString(), name);
		}
	});

	it('names that hide something, are taken, or look like one that is, are refused', async () => {
		const attempts = [
			...HIDDEN.map((name) => [name, 'Stakeholders.InvalidName']),
			['   ', 'Stakeholders.InvalidName'],
			['Municipality (test)', 'Stakeholders.NameTaken'],
			['municipality  (TEST)', 'Stakeholders.NameTaken'],
			// With a Latin o.
			['Стoлична община', 'Stakeholders.NameTaken'],
			['СТОЛИЧНА ОБЩИНА', 'Stakeholders.NameTaken'],
			// И with a breve, in place of the letter Й.
			['И\u0306ордан', 'Stakeholders.NameNotNormalised'],
			['ж'.repeat(121), 'Stakeholders.NameTooLong'],
		];
		const evidence = randomFingerprint();
		await act(api, alice, record(api, evidence));
		const applicants = await Promise.all(
			attempts.map(([name]) => organisation('Municipality', name)),
		);
		await allRefused(
			api,
			attempts.map(([, name], i) => ({
				attempt: () => {
					const applicant = admission(...applicants[i], evidence);
					return send(api, api.tx.stakeholders.admit(applicant), alice);
				},
				account: alice,
				name,
				mayPass: name === 'Stakeholders.NameTaken',
			})),
		);
	});

	it('the same goes for locators', async () => {
		const attempts = [
			...HIDDEN.map((locator) => [locator, 'Records.LocatorNotText']),
			['И\u0306ордан', 'Records.LocatorNotNormalised'],
		];
		await allRefused(
			api,
			attempts.map(([locator, name]) => {
				const fingerprint = randomFingerprint();
				const call = record(api, fingerprint, { locator });
				return { attempt: () => send(api, call, bob), account: bob, fingerprint, name };
			}),
		);
		const family = record(api, randomFingerprint(), { locator: '👨‍👩‍👧 Семейства, папка 1️⃣' });
		await act(api, bob, family);
	});
});
