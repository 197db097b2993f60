// The recount of an auditor, on a network of four organisations that has admitted, decided and paid:
// everything agrees, from a node and from a file of blocks. Where a node says something else of a
// ballot, a roll or the supply, the recount says what.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { storageKey } from '../../audit/lib/chain/hashing.mjs';
import { best, finalisedAt, pair, randomFingerprint, reached, record } from './lib/chain.mjs';
import { falsifier } from './lib/falsifier.mjs';
import { setUp, tearDown } from './lib/fixture.mjs';
import {
	act,
	admit,
	announceBy,
	ended,
	open,
	secondAll,
	vote,
	whenOpen,
} from './lib/governance.mjs';
import { command, run } from './lib/guides.mjs';
import { endpoint, folder } from './lib/network.mjs';
import { end } from './lib/nodes.mjs';

const NODE = 'scripts/audit recount --node ws://127.0.0.1:9944';
const FILE = 'scripts/audit recount --chain FILE --from-blocks BLOCKS';
/** Whose node writes its blocks to a file. */
const WRITER = 'civil-society';

describe('a recount', { timeout: 600_000 }, () => {
	const nodes = {};
	const liars = [];
	let api, alice, bob, charlie, dave, eve;
	let question, last, places;

	before(async () => {
		({ api, alice, bob, charlie, dave, eve } = await setUp(nodes, ['municipality', 'business']));
		places = {
			FILE: `${folder()}/chain.json`,
			BASE: `${folder()}/${WRITER}`,
			BLOCKS: `${folder()}/blocks`,
		};
	});

	after(async () => {
		for (const liar of liars) {
			liar.close();
		}
		await tearDown(nodes);
	});

	/** Runs the command of the guide against a node. */
	function recount(url, ...options) {
		const line = command('audit.md', NODE, { 'ws://127.0.0.1:9944': url });
		return run([line, ...options].join(' '));
	}

	/** The same against a node that lies. */
	async function recountOfLiar(change) {
		const liar = await falsifier(endpoint('municipality'), change);
		liars.push(liar);
		return recount(liar.url, '--last', last, '--quiet');
	}

	/** A change of what is stored under keys that begin like this: one byte, from the end of it. */
	function otherByte(pallet, item, fromEnd, xor) {
		const prefix = storageKey(pallet, item);
		const change = (hex) => {
			const bytes = Buffer.from(hex.slice(2), 'hex');
			bytes[bytes.length - fromEnd] ^= xor;
			return `0x${bytes.toString('hex')}`;
		};
		return ({ method }, result) => {
			if (method !== 'state_queryStorageAt') {
				return result;
			}
			const isMeant = (key, value) => key.startsWith(prefix) && value !== null;
			const changes = result[0].changes.map(([key, value]) => [
				key,
				isMeant(key, value) ? change(value) : value,
			]);
			return [{ ...result[0], changes }];
		};
	}

	it('finds that everything agrees, after people came and went and the chambers decided', async () => {
		const clerk = pair('//Clerk');
		const expires = (await best(api)) + 100_000;
		await admit(
			api,
			dave,
			[eve, 'CivilSociety', 'Citizen', expires],
			[pair('//Citizen1'), 'CivilSociety', 'Citizen', (await best(api)) + 12],
		);
		await act(api, eve, api.tx.stakeholders.leave());
		const text = randomFingerprint();
		const ask = api.tx.decisions.announceQuestion('Ordinary', 'Пробен въпрос', text);
		const registrar = api.tx.stakeholders.addRegistrar('Academia', clerk.address);
		[question] = await Promise.all([
			announceBy(api, alice, record(api, text), ask),
			open(api, charlie, 'Ordinary', registrar),
		]);
		await secondAll(api, question);
		await whenOpen(api, question);
		await vote(api, question, [
			[alice, 'Yes'],
			[bob, 'No'],
			[charlie, 'Abstain'],
			[dave, 'Yes'],
		]);
		await vote(api, question, [[bob, 'Yes']]);
		await ended(api, question);
		last = await best(api);
		await finalisedAt(api, last);

		const { code, stdout, said } = await recount(endpoint('municipality'));
		assert.equal(code, 0, said);
		assert.match(stdout, /^Everything agrees\.$/m);
		const compared = (what) => Number(new RegExp(`^${what}.* (\\d+) +0$`, 'm').exec(stdout)?.[1]);
		assert.ok(compared('Rolls by chamber') >= last, stdout);
		assert.ok(compared('Ballots, by who') > 5, stdout);
		assert.ok(compared('Outcomes|Closings') > 2, stdout);
		assert.equal(compared('Ballots and money found'), 5, stdout);
	});

	it('says which ballot a node stores otherwise', async () => {
		// The lowest two bits of the first byte are the ballot of number 0: yes becomes no.
		const { code, stdout } = await recountOfLiar(otherByte('Decisions', 'Ballots', 256, 0b11));
		assert.equal(code, 1, stdout);
		const sentence = `NOT the same: The ballot of 0 on decision ${question}: `;
		assert.ok(stdout.includes(`${sentence}Yes by the recount, No by the chain`), stdout);
	});

	it('says which rolls a node has otherwise', async () => {
		const liar = otherByte('Stakeholders', 'CurrentRollSizes', 4, 1);
		const { code, stdout } = await recountOfLiar(liar);
		assert.equal(code, 1, stdout);
		assert.match(stdout, /^NOT the same: The rolls at block 1, civilSociety\.citizens: /m);
	});

	it('says that there is more money than was issued', async () => {
		const { code, stdout } = await recountOfLiar(otherByte('Balances', 'TotalIssuance', 1, 1));
		assert.equal(code, 1, stdout);
		assert.match(stdout, /^NOT the same: What is issued and not redeemed: \d+ by the recount, /m);
	});

	it('says which events a node leaves out', async () => {
		const events = storageKey('System', 'Events');
		const closes = (await api.query.decisions.decisions(question)).unwrap().opening.unwrap().closes;
		const hash = (await api.rpc.chain.getBlockHash(closes)).toHex();
		const { code, stdout } = await recountOfLiar(({ method, params }, result) => {
			if (method !== 'state_queryStorageAt' || params[1] !== hash) {
				return result;
			}
			const changes = result[0].changes.map(([key, value]) => [
				key,
				key === events ? '0x00' : value,
			]);
			return [{ ...result[0], changes }];
		});
		assert.equal(code, 1, stdout);
		const sentence = `Decision ${question} was due in block ${closes}, and has not closed`;
		assert.ok(stdout.includes(`NOT the same: ${sentence}`), stdout);
	});

	it('says that it cannot tell, where a node has no state of a block', async () => {
		const { code, said } = await recount(endpoint('municipality'), '--last', last + 100_000);
		assert.equal(code, 2, said);
		assert.match(said, /The node has no block \d+/);
		assert.equal((await recount('http://127.0.0.1:9', '--quiet')).code, 2);
	});

	it('agrees from a file of blocks alone, which are executed again', async () => {
		await reached(api, last + 1);
		await end(WRITER);
		const text = 'scripts/audit export --chain FILE --base-path BASE BLOCKS';
		const exported = await run(command('audit.md', text, places));
		assert.equal(exported.code, 0, exported.said);
		const { code, stdout, said } = await run(command('audit.md', FILE, places));
		assert.equal(code, 0, said);
		assert.match(stdout, /^Everything agrees\.$/m);
	});
});
