// What befalls the software and the keys of validators, and what a dishonest one does.

import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
	eventually,
	finalised,
	pair,
	randomFingerprint,
	reached,
	record,
	send,
	submit,
} from '../../network/lib/chain.mjs';
import { carriedOut, ended, open, vote } from '../../network/lib/governance.mjs';
import { crowd, signedByAll } from '../../network/lib/lone.mjs';
import { cutOneWay, heal } from '../lib/hosts.mjs';
import { authorOf, authors, connected, madeBy, newKeys, TWO_SESSIONS } from '../lib/keys.mjs';
import { keysOf } from '../lib/network.mjs';
import { goesOn, inWords, keysAgain, LONG, SLOT } from '../lib/words.mjs';

/** Session keys, as a node takes them: what each is for, and of which kind. */
const SESSION_KEYS = [
	['aura', 'sr25519'],
	['gran', 'ed25519'],
	['audi', 'sr25519'],
];
/** How long it may take until two machines with the same keys are found out. */
const FOUND_OUT = 15 * 60_000;
/** For how long a validator is dishonest, in seconds. */
const DISHONEST = 2 * LONG;
/** How long after its slot a withheld block gets out, in milliseconds. */
const LATE = 1_500;
/** Before its slot nothing may get out, in milliseconds. */
const EARLY = 200;

const publicKey = (uri, type) => `0x${Buffer.from(pair(uri, type).publicKey).toString('hex')}`;

async function upgrade(lab) {
	const network = await lab.network();
	const code = readFileSync(process.env.DOVERIE_UPGRADE);
	const version = async (node) => (await node.rpc('state_getRuntimeVersion')).specVersion;
	const before = await version(network.node('municipality'));
	await connected(network, async (api) => {
		const [alice, bob, charlie, dave] = ['//Alice', '//Bob', '//Charlie', '//Dave'].map((uri) =>
			pair(uri),
		);
		const authorize = api.tx.system.authorizeUpgrade(api.registry.hash(code).toHex());
		const { number, closes } = await open(api, charlie, 'Constitutional', authorize);
		await vote(
			api,
			number,
			[alice, bob, charlie, dave].map((voter) => [voter, 'Yes']),
		);
		await reached(api, closes);
		carriedOut((await ended(api, number)).decision);
		await submit(api, api.tx.system.applyAuthorizedUpgrade(`0x${code.toString('hex')}`));
	});
	const first = network.node('business');
	await eventually('the block with the new runtime is there', async () => {
		// It is compiled before it answers.
		return (await version(first).catch(() => before)) === before + 1;
	});
	await first.kill();
	const best = await network.best();
	await eventually('the block after it is there', async () => (await network.best()) > best);
	await Promise.all(network.nodes.map((node) => node.kill()));
	const began = performance.now();
	for (const node of network.nodes) {
		node.start();
	}
	const recovered = await network.recovered(began);
	const versions = await Promise.all(network.nodes.map(version));
	assert.deepEqual(versions, Array(4).fill(before + 1));
	await lab.row(network, {
		what: 'A runtime upgrade: `kill -9` of one at the block that brings it, of all at the next',
		during: `all four go on with version ${before + 1}`,
		recovered,
	});
}

async function specification(lab) {
	const network = await lab.network();
	const node = network.node('civil-society');
	const chain = JSON.parse(readFileSync(network.specification, 'utf8'));
	chain.genesis.raw.top[`0x${'11'.repeat(32)}`] = '0x01';
	const wrong = join(network.folder, 'wrong.json');
	writeFileSync(wrong, JSON.stringify(chain));
	await node.stop();
	node.lose();
	node.start({ specification: wrong });
	const meanwhile = await network.without(node, async () => {
		await node.answers();
		const passed = await network.passes(LONG);
		assert.equal((await node.final()).number, 0, 'it is alone');
		await node.kill();
		return passed;
	});
	goesOn(meanwhile);
	node.lose();
	const began = performance.now();
	node.start();
	const recovered = await network.recovered(began);
	const renewed = await newKeys(network, node);
	await lab.row(network, {
		what: 'A disk lost; an empty folder with a wrong specification, of the same name, then with the right one',
		during: `${inWords(meanwhile)}; its node found nobody. ${keysAgain(renewed)}`,
		recovered,
	});
}

async function keys(lab) {
	// Keys in a folder, as on a network that is no trial.
	const prepare = (network) => {
		network.node('business').flags = ['--validator'];
	};
	const network = await lab.network({ prepare });
	const node = network.node('business');
	for (const [use, type] of SESSION_KEYS) {
		await node.rpc('author_insertKey', use, '//Bob', publicKey('//Bob', type));
	}
	const keystore = join(node.data, 'keystore');
	const [old, renewed] = ['old-keys', 'new-keys'].map((name) => join(network.folder, name));
	cpSync(keystore, old, { recursive: true });
	const key = publicKey('//Bob');
	let meanwhile;
	let began;
	await connected(network, async (api) => {
		const made = await node.rpc('author_rotateKeysWithOwner', key);
		const { failure } = await send(
			api,
			api.tx.session.setKeys(made.keys, made.proof),
			pair('//Bob'),
		);
		assert.equal(failure, undefined);
		await eventually(
			'the new keys count',
			async () => !(await authors(api)).includes(key),
			TWO_SESSIONS,
		);
		await network.finalBeyond(await network.best());
		cpSync(keystore, renewed, { recursive: true });

		const use = async (folder) => {
			await node.stop();
			rmSync(keystore, { recursive: true });
			cpSync(folder, keystore, { recursive: true });
			began = performance.now();
			node.start();
			await node.answers();
		};
		await use(old);
		const before = await network.best();
		meanwhile = await network.passes(LONG);
		goesOn(meanwhile);
		const all = await authors(api);
		const [its] = all.filter(
			(each) => !['//Alice', '//Charlie', '//Dave'].some((uri) => publicKey(uri) === each),
		);
		assert.equal(await madeBy(api, its, before, await finalised(api)), 0, 'it makes no block');
		await use(renewed);
	});
	await lab.row(network, {
		what: 'Started with a back-up of keys that have been changed since; then with the new ones',
		during: `${inWords(meanwhile)}, none by that seat`,
		recovered: await network.recovered(began),
	});
}

async function twins(lab) {
	const network = await lab.network();
	const node = network.node('civil-society');
	const twin = network.add('twin', [keysOf('//Dave')]);
	network.apart.add(node);
	network.apart.add(twin);
	const account = publicKey('//Dave').slice(2);
	const began = performance.now();
	twin.start();
	const lost = await connected(network, async (api) => {
		await eventually(
			'the seat is lost',
			async () => !(await api.query.validators.seats()).toHex().includes(account),
			FOUND_OUT,
		);
		return Math.round((performance.now() - began) / 1000);
	});
	const meanwhile = await network.passes(LONG);
	goesOn(meanwhile);
	await Promise.all([node.kill(), twin.kill()]);
	await lab.row(network, {
		what: 'The same keys on two machines',
		during: `the seat was lost after ${lost} s; then ${inWords(meanwhile)}`,
		recovered: await network.recovered(performance.now()),
		lost: [node],
	});
}

async function withhold(lab) {
	const network = await lab.network();
	const dishonest = network.node('academia');
	const others = network.nodes.filter((node) => node !== dishonest);
	const key = publicKey('//Charlie');
	network.apart.add(dishonest);
	await connected(network, async (api) => {
		const all = await authors(api);
		const before = await finalised(api);
		const slot = SLOT * 1000;
		const end = Date.now() + DISHONEST * 1000;
		const withholding = (async () => {
			while (Date.now() < end) {
				const now = Math.floor((Date.now() + EARLY) / slot);
				const next = now + all.length - ((now - all.indexOf(key)) % all.length);
				await sleep(Math.max(0, next * slot - EARLY - Date.now()));
				for (const { place } of others) {
					cutOneWay(dishonest.place, place);
				}
				await sleep(EARLY + slot + LATE);
				heal();
			}
		})();
		const meanwhile = await network.passes(DISHONEST);
		await withholding;
		goesOn(meanwhile);
		const made = await madeBy(api, key, before, await finalised(api));
		network.apart.delete(dishonest);
		await lab.row(network, {
			what: 'A validator that withholds its blocks until the next slot has begun',
			during: `${inWords(meanwhile)}; ${made} of its blocks among those that are final`,
			recovered: await network.recovered(performance.now()),
		});
	});
}

async function censor(lab) {
	const citizens = await crowd('citizen', DISHONEST / 4);
	const network = await lab.network({ citizens });
	const dishonest = network.node('academia');
	await dishonest.stop();
	// With a pool that holds nothing it never has a transaction to put into a block.
	dishonest.start({ flags: [...dishonest.flags, '--pool-limit', '0'] });
	await network.recovered(performance.now());
	await connected(network, async (api) => {
		const signed = signedByAll(api, record(api, randomFingerprint()), citizens);
		const before = await finalised(api);
		const meanwhile = network.passes(DISHONEST);
		const times = [];
		for (const [i, { address }] of citizens.entries()) {
			const sent = performance.now();
			await submit(api, `0x${Buffer.from(signed[i]).toString('hex')}`);
			await eventually('it is in a block', async () => {
				return !(await api.query.system.account(address)).nonce.isZero();
			});
			times.push((performance.now() - sent) / 1000);
		}
		goesOn(await meanwhile);
		const last = await finalised(api);
		let own = 0;
		for (let number = before + 1; number <= last; number += 1) {
			if ((await authorOf(api, number)) === publicKey('//Charlie')) {
				const hash = await api.rpc.chain.getBlockHash(number);
				const { block } = await api.rpc.chain.getBlock(hash);
				assert.ok(!block.extrinsics.some((each) => each.isSigned), 'it takes none into its block');
				own += 1;
			}
		}
		assert.ok(own > 0, 'it makes blocks');
		await dishonest.stop();
		const began = performance.now();
		dishonest.start();
		const longest = Math.max(...times).toFixed(1);
		await lab.row(network, {
			what: 'A validator that censors: its blocks take no transaction',
			during: `${times.length} records sent, each in a block, after ${longest} s at most; ${own} blocks without any by that validator`,
			recovered: await network.recovered(began),
		});
	});
}

export const VALIDATORS = [
	{ name: 'upgrade', minutes: 20, run: upgrade },
	{ name: 'specification', minutes: 30, run: specification },
	{ name: 'keys', minutes: 30, run: keys },
	{ name: 'twins', minutes: 25, run: twins },
	{ name: 'withhold', minutes: 15, run: withhold },
	{ name: 'censor', minutes: 20, run: censor },
];
