// The chain as plain JSON: every doverie_* method, by its own document and with @polkadot/api beside
// it; what is refused, and how; a dry run in both languages; final blocks as they come.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { WsProvider } from '@polkadot/api';
import { encodeAddress } from '@polkadot/util-crypto';
import { rollNumber } from './lib/campaigns.mjs';
import {
	best,
	eventually,
	finalised,
	finalisedAt,
	moreFinalised,
	nonce,
	presign,
	randomFingerprint,
	reached,
	record,
	rpc,
	send,
} from './lib/chain.mjs';
import { openGreenSofia, setUp, tearDown } from './lib/fixture.mjs';
import { act, admit, carriedOut, ended, open, TITLE, vote } from './lib/governance.mjs';
import { endpoint } from './lib/network.mjs';
import { ask as askNode, endStrangers, finalisedAtNode, startStranger } from './lib/nodes.mjs';
import { faults } from './lib/schema.mjs';
import { view } from './lib/views.mjs';

const NODE = 'municipality';
/** JSON-RPC codes of this node. */
const [INVALID_PARAMS, UNKNOWN_BLOCK] = [-32602, 9001];
/** The place of a node that keeps few states. */
const PRUNED = 4;
/** A hash that no block has. */
const NO_BLOCK = `0x${'00'.repeat(31)}01`;
/** What no parameter takes. */
const WRONG = { nothing: 'of the sort' };

describe('plain JSON over RPC', { timeout: 900_000 }, () => {
	const nodes = {};
	let api, alice, bob, charlie, dave, eve, document, provider;

	before(async () => {
		({ api, alice, bob, charlie, dave, eve } = await setUp(nodes, [NODE]));
		document = await ask('rpc.discover');
		provider = new WsProvider(endpoint(NODE), 1000);
		await provider.isReady;
		await finalisedAt(api, 1);
	});

	after(async () => {
		await provider?.disconnect();
		await endStrangers();
		await tearDown(nodes);
	});

	function ask(method, ...params) {
		return rpc(NODE, method, ...params);
	}

	/** The same with parameters by name. */
	async function askByName(method, params) {
		const response = await fetch(endpoint(NODE).replace('ws:', 'http:'), {
			method: 'POST',
			headers: { 'Content-Type': 'application/json' },
			body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
		});
		return response.json();
	}

	function documented(name) {
		return document.methods.find((method) => method.name === name);
	}

	/** An answer, which must be what the document says. */
	async function answer(method, ...params) {
		const given = await ask(method, ...params);
		assert.deepEqual(faults(documented(method).result.schema, given, document), [], method);
		return given;
	}

	/** The error with which a question must be refused: with this code, and words that say this. */
	async function refused(code, words, method, ...params) {
		const error = await ask(method, ...params).then(
			(given) => assert.fail(`${method} answers ${JSON.stringify(given)}`),
			(error) => error,
		);
		assert.equal(error.code, code, `${method}: ${error.message}`);
		assert.match(error.message, words, method);
	}

	/** A signed transaction that is the next one of its signer. */
	async function signed(call, signer) {
		return (await presign(call, signer, await nonce(api, signer.address))).toHex();
	}

	it('documents every method that the node has, and no other', async () => {
		const { methods } = await ask('rpc_methods');
		const own = methods.filter((name) => name.startsWith('doverie_'));
		assert.deepEqual(document.methods.map(({ name }) => name).sort(), own.sort());
		assert.ok(methods.includes('rpc.discover'));
	});

	it('answers each example of the document as the document says', async () => {
		let examples = 0;
		for (const { name, result, examples: each } of document.methods) {
			for (const example of each) {
				const params = Object.fromEntries(example.params.map((p) => [p.name, p.value]));
				const given = await askByName(name, params);
				assert.equal(given.error, undefined, `${name}: ${given.error?.message}`);
				assert.deepEqual(faults(result.schema, given.result, document), [], name);
				assert.deepEqual(faults(result.schema, example.result.value, document), [], name);
				examples += 1;
			}
		}
		assert.ok(examples > 20, `${examples} examples`);
	});

	it('names the parameter that is missing or wrong', async () => {
		let wrong = 0;
		for (const { name, params, examples } of document.methods) {
			// A subscription is asked for over WebSocket, and what has no example is another module's.
			const isPlain = examples.length > 0;
			for (const [place, parameter] of (isPlain ? params : []).entries()) {
				// What comes before it must be right.
				const value = (p) =>
					examples[0].params.find((given) => given.name === p.name)?.value ?? null;
				const before = params.slice(0, place).map(value);
				const words = new RegExp(`\`${parameter.name}\``);
				await refused(INVALID_PARAMS, words, name, ...before, WRONG);
				if (parameter.required) {
					await refused(INVALID_PARAMS, words, name, ...before);
				}
				wrong += 1;
			}
			if (isPlain && params.length) {
				const many = params.map(() => null).concat(null);
				await refused(INVALID_PARAMS, /too many parameters/, name, ...many);
			}
		}
		assert.ok(wrong > 40, `${wrong} wrong parameters`);
	});

	it('tells a block that it does not have from what is no hash', async () => {
		await refused(UNKNOWN_BLOCK, /no block/, 'doverie_decisions', 1, 1, NO_BLOCK);
		await refused(INVALID_PARAMS, /`at`/, 'doverie_decisions', 1, 1, '0x01');
	});

	it('looks up who has put a document on record, as the view function does', async () => {
		const fingerprint = randomFingerprint();
		assert.deepEqual(await answer('doverie_lookup', fingerprint), []);
		const before = await api.rpc.chain.getFinalizedHead();
		const { hash, number } = await send(api, record(api, fingerprint), alice);
		const [found, ...others] = await answer('doverie_lookup', fingerprint.slice(2));
		assert.equal(others.length, 0);
		assert.deepEqual(found.author, { Stakeholder: await rollNumber(api, alice) });
		assert.equal(found.record.block, number);
		assert.deepEqual(await answer('doverie_lookup', fingerprint, hash), [found]);
		// As it was before.
		assert.deepEqual(await answer('doverie_lookup', fingerprint, before.toHex()), []);
	});

	it('shows a stakeholder under any form of its account, and nobody under another', async () => {
		const found = await answer('doverie_stakeholder', alice.address);
		assert.equal(found.name, 'Municipality (test)');
		assert.equal(found.account, alice.address);
		assert.deepEqual(
			[found.chamber, found.kind, found.standing],
			['Municipality', 'Organisation', 'Admitted'],
		);
		const key = `0x${Buffer.from(alice.publicKey).toString('hex')}`;
		assert.deepEqual(await answer('doverie_stakeholder', key), found);
		assert.deepEqual(await answer('doverie_stakeholder', encodeAddress(key, 42)), found);
		assert.equal(await answer('doverie_stakeholder', eve.address), null);
		assert.equal(await answer('doverie_citizen', eve.address), null);
	});

	it('says what is left of a quota in whole numbers of any size', async () => {
		const { full, available } = await answer('doverie_quota', alice.address);
		const quota = (await view(api, 'Quota', 'quota', [alice.address])).unwrap();
		assert.equal(BigInt(full), quota.full.toBigInt());
		assert.ok(BigInt(available) <= BigInt(full) && BigInt(available) > 0n);
	});

	it('shows a citizen what is open to them, and their ballot', async () => {
		const until = (await best(api)) + 10_000;
		const { number } = await admit(api, dave, [eve, 'CivilSociety', 'Citizen', until]);
		await finalisedAt(api, number);
		const page = await answer('doverie_citizen', eve.address);
		assert.equal(page.stakeholder.kind, 'Citizen');
		assert.ok(page.stakeholder.votesFrom > number && page.quota);
		assert.deepEqual(page.ballots, { items: [], next: null });
		assert.equal(await answer('doverie_organisation', eve.address), null);
		await reached(api, page.stakeholder.votesFrom);

		const call = api.tx.stakeholders.addRegistrar('Academia', eve.address);
		const { number: decision } = await open(api, alice, 'Ordinary', call);
		const { hash } = await send(api, api.tx.decisions.vote(decision, 'Yes'), eve);
		const { items } = await answer('doverie_ballots', eve.address, null, null, hash);
		assert.deepEqual(items, [{ decision, ballot: 'Yes', title: TITLE, verdict: null }]);
		const shown = await answer('doverie_decision', decision, hash);
		assert.equal(shown.outcome.chambers.civilSociety.tally.citizens.yes, 1);
		assert.deepEqual(shown.decision.subject.Call.call, {
			Stakeholders: { add_registrar: { chamber: 'Academia', registrar: eve.address } },
		});
		const opened = await answer('doverie_openDecisions', null, null, hash);
		assert.deepEqual(opened.items, [shown]);
		const votes = await answer('doverie_votes', eve.address, null, null, hash);
		assert.deepEqual(
			votes.items.map((vote) => [vote.decision, vote.ballot, vote.mayVote]),
			[[decision, 'Yes', true]],
		);
		assert.deepEqual(await answer('doverie_decisions', decision, 1, hash), [shown]);
	});

	it('shows a process with its proposals, and what an organisation is asked to do', async () => {
		const phases = { open: 0, drafting: 500, deliberation: 600, decision: 700, followUp: 800 };
		const call = await openGreenSofia(api, phases, await best(api));
		const { number } = await open(api, alice, 'Ordinary', call);
		const yes = [alice, bob, charlie, dave].map((voter) => [voter, 'Yes']);
		await vote(api, number, yes);
		carriedOut((await ended(api, number)).decision);
		const version = randomFingerprint();
		const submit = api.tx.proposals.submit(1, 'Policy', 'Повече дървета', version, '');
		const { hash } = await send(api, submit, bob);

		const { process, proposals } = await answer('doverie_process', 1, null, 1, 8, hash);
		assert.deepEqual([process.title, process.phase], ['Зелена София', 'Open']);
		const [line] = proposals.items;
		assert.deepEqual(
			[line.proposal, line.title, line.progress, line.version],
			[1, 'Повече дървета', 'Submitted', version],
		);
		const admitted = await answer('doverie_process', 1, 'Admitted', 1, 8, hash);
		assert.deepEqual(admitted.proposals, { items: [], next: null });
		assert.equal((await answer('doverie_proposal', 1, hash)).proposal.version, version);
		const of = await answer('doverie_proposalsOf', eve.address, null, null, hash);
		assert.deepEqual(
			of.items.map((one) => [one.proposal.proposal, one.mayEndorse, one.isAuthor]),
			[[1, true, false]],
		);

		const page = await answer('doverie_organisation', alice.address, hash);
		assert.deepEqual(
			page.speaksIn.items.map((one) => one.process),
			[1],
		);
		assert.deepEqual(
			page.seats.map((seat) => seat.validator),
			[alice.address],
		);
		assert.equal(page.registrarIn.municipality, true);
		assert.deepEqual(page.responsesDue, { items: [], next: null });
		// Each list goes on by a method of its own, where that of the page ends.
		for (const [method, list] of [
			['doverie_speaksIn', page.speaksIn],
			['doverie_offices', page.offices],
			['doverie_toSecond', page.toSecond],
			['doverie_responsesDue', page.responsesDue],
		]) {
			assert.deepEqual(await answer(method, alice.address, null, 16, hash), list, method);
			await assert.rejects(answer(method, alice.address, null, 0, hash), /at least one number/);
		}
	});

	it('shows what registrars have announced, in its chamber', async () => {
		const reasons = randomFingerprint();
		await act(api, dave, record(api, reasons));
		const announce = api.tx.stakeholders.announceSuspension(eve.address, reasons);
		const { hash } = await send(api, announce, dave);
		const [found] = await answer('doverie_announced', 'CivilSociety', 0, 8, hash);
		assert.equal(found.account, eve.address);
		assert.deepEqual([found.announcement.act, found.announcement.reasons], ['Suspend', reasons]);
		assert.deepEqual(await answer('doverie_announced', 'Academia', 0, 8, hash), []);
	});

	it('says that the state of a block is gone where a node has pruned it', async () => {
		startStranger('pruned', PRUNED, 'chain.json', 'full', '--state-pruning', '16');
		const old = (await api.rpc.chain.getBlockHash(1)).toHex();
		const final = await finalised(api);
		assert.ok(final > 32, `block ${final} is final`);
		await eventually('the node has followed', async () => (await finalisedAtNode(PRUNED)) >= final);
		const gone = askNode(PRUNED, 'doverie_stakeholder', alice.address, old);
		await assert.rejects(gone, /no longer has the state .* Ask one that keeps every state/);
		const now = await askNode(PRUNED, 'doverie_stakeholder', alice.address);
		assert.equal(now.account, alice.address);
		await endStrangers();
	});

	it('tries a signed transaction out, and says in both languages why it would fail', async () => {
		const fingerprint = randomFingerprint();
		const call = record(api, fingerprint);
		assert.deepEqual(await answer('doverie_dryRun', await signed(call, alice)), {
			succeeds: true,
			refusal: null,
		});
		// Nothing was sent.
		await moreFinalised(api, 1);
		assert.deepEqual(await answer('doverie_lookup', fingerprint), []);
		await act(api, alice, call);
		const again = await signed(call, alice);
		const english = await answer('doverie_dryRun', again);
		const bulgarian = await answer('doverie_dryRun', again, 'bg');
		const { pallet, name, mayPass } = english.refusal;
		assert.deepEqual(
			[english.succeeds, pallet, name, mayPass],
			[false, 'Records', 'AlreadyOnRecord', false],
		);
		assert.match(english.refusal.advice, /record/);
		assert.match(bulgarian.refusal.advice, /[а-я]{3}/);
		assert.deepEqual({ ...bulgarian.refusal, advice: '' }, { ...english.refusal, advice: '' });
		const { refusal } = await answer('doverie_dryRun', '0x00');
		assert.deepEqual([refusal.pallet, refusal.name], ['Transaction', 'Unreadable']);
		await refused(INVALID_PARAMS, /neither "en" nor "bg"/, 'doverie_dryRun', again, 'fr');
	});

	it('tells of every final block, with what has happened in it', async () => {
		const blocks = [];
		const from = Math.max(0, (await finalised(api)) - 3);
		const subscribe = (take, ...params) =>
			provider.subscribe('doverie_final', 'doverie_subscribeFinal', params, take);
		const id = await subscribe((_, block) => blocks.push(block), from);
		const fingerprint = randomFingerprint();
		const { number, hash } = await send(api, record(api, fingerprint), alice);
		await eventually('the block is told', () => blocks.at(-1)?.number > number);
		assert.equal(await provider.unsubscribe('doverie_final', 'doverie_unsubscribeFinal', id), true);

		const numbers = blocks.map((block) => block.number);
		assert.deepEqual(
			numbers,
			numbers.map((_, place) => from + place),
		);
		const schema = documented('doverie_subscribeFinal')['x-notification'].schema;
		for (const block of blocks) {
			assert.deepEqual(faults(schema, block, document), []);
			assert.equal(block.hash, (await api.rpc.chain.getBlockHash(block.number)).toHex());
		}
		const told = blocks.find((block) => block.number === number);
		assert.equal(told.hash, hash);
		const time = await (await api.at(hash)).query.timestamp.now();
		assert.equal(told.time, time.toNumber());
		const [event] = told.events.items.filter(({ event }) => event.Records?.Recorded);
		assert.equal(event.event.Records.Recorded.fingerprint, fingerprint);
		assert.deepEqual(await answer('doverie_happened', 0, 256, hash), {
			number: told.number,
			time: told.time,
			events: told.events,
		});

		for (const wrong of [number + 1_000, -1, 'first']) {
			await assert.rejects(
				subscribe(() => {}, wrong),
				/this is not the number of a block/,
			);
		}
	});
});
