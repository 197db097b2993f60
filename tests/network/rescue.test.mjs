// An upgrade whose migration fails, and the way back, on the network of four organisations: the
// upgrade is compared and tried, decided and applied; three validators approve a runtime that mends
// what it leaves. Everything is done with the scripts that upgrading.md names, in its order:
// `scripts/rehearse-upgrade` builds what it takes and runs it, and no other selection of tests.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { blake2AsHex } from '@polkadot/util-crypto';
import { allRefused } from './lib/assert-refused.mjs';
import {
	best,
	eventually,
	finalisedAt,
	lookup,
	moreFinalised,
	randomFingerprint,
	reached,
	record,
	rpc,
	send,
	submit,
} from './lib/chain.mjs';
import { connectAll, disconnectAll, setUp, tearDown } from './lib/fixture.mjs';
import { act, carriedOut, ended, eventsAt, named, open, vote } from './lib/governance.mjs';
import { endpoint, folder, ORGANISATIONS } from './lib/network.mjs';
import { view } from './lib/views.mjs';

/** Where the scripts are that operators use. */
const SCRIPTS = fileURLToPath(new URL('../../scripts', import.meta.url));
/** The longest that one of them takes: it may compile a runtime beside a network that works. */
const LONG = 20 * 60_000;
/** What the migration leaves half done: see runtime/src/rehearsal.rs. */
const HALF_DONE = `0x${Buffer.from(':rehearsal:half_done').toString('hex')}`;

/** The runtimes: of the next version, and of the one after it. */
const failing = readRuntime('failing-version', process.env.DOVERIE_FAILING);
const mending = readRuntime('mending-version', process.env.DOVERIE_MENDING);

function readRuntime(feature, file) {
	assert.ok(file, 'scripts/rehearse-upgrade builds the runtimes and names them');
	const code = readFileSync(file);
	return { feature, file, hash: blake2AsHex(code, 256), code: `0x${code.toString('hex')}` };
}

describe('an upgrade whose migration fails', () => {
	const nodes = {};
	let api, alice, bob, charlie, dave, eve;
	// The decision on the upgrade, and the one that is open while the chain stands still.
	let onUpgrade, onRegistrar;
	// What is there before it; the version; the block in which the migration has failed.
	let found, version, failed;
	const early = randomFingerprint();

	before(async () => {
		({ api, alice, bob, charlie, dave, eve } = await setUp(nodes));
		version = api.runtimeVersion.specVersion.toNumber();
	});

	after(() => tearDown(nodes));

	const rescue = () => view(api, 'Upgrades', 'rescue');
	const clock = () => view(api, 'Upgrades', 'clock');
	const apply = () => script(mending, 'rescue-upgrade', 'apply', mending.file, ...at());

	/** Waits until a node runs a version, and connects again: see lib/views.mjs. */
	async function upgradedTo(next) {
		await eventually(`the runtime is of version ${next}`, async () => {
			const { specVersion } = await rpc('municipality', 'state_getRuntimeVersion');
			return specVersion === next;
		});
		await disconnectAll(nodes);
		api = await connectAll(nodes);
	}

	/** What no upgrade may change, to compare. */
	async function state() {
		const hash = await api.rpc.chain.getFinalizedHead();
		const { query } = await api.at(hash);
		const rolls = ['Municipality', 'Business', 'Academia', 'CivilSociety'].map((chamber) =>
			view(api, 'Stakeholders', 'roll_size', [chamber], hash),
		);
		const rest = [query.balances.totalIssuance(), query.validators.seats(), lookup(api, early)];
		return (await Promise.all([...rolls, ...rest])).map(String);
	}

	it('a decision on it is opened, and four chambers approve', async () => {
		await act(api, alice, record(api, early));
		const authorize = api.tx.system.authorizeUpgrade(failing.hash);
		onUpgrade = await open(api, charlie, 'Constitutional', authorize);
		await vote(
			api,
			onUpgrade.number,
			[alice, bob, charlie, dave].map((voter) => [voter, 'Yes']),
		);
	});

	it('scripts/verify-upgrade tells the runtime that is decided from another one', async () => {
		const verify = ({ file }) =>
			script(failing, 'verify-upgrade', file, onUpgrade.number, '--url', http());
		const right = await verify(failing);
		assert.equal(right.code, 0, right.said);
		assert.match(right.said, /this file is what these sources make/);
		const wrong = await verify(mending);
		assert.equal(wrong.code, 1, wrong.said);
		assert.match(wrong.said, /is not about this file/);
		assert.match(wrong.said, /This file is not what these sources make/);
	});

	it('scripts/try-upgrade finds out on the state of this chain that it fails', async () => {
		const tried = await attempt(failing);
		assert.equal(tried.code, 1, tried.said);
		assert.match(tried.said, /Migration with index Some\(0\) failed/);
		assert.match(tried.said, /must not be proposed/);
	});

	it('scripts/try-upgrade finds nothing wrong with the other one', async () => {
		const tried = await attempt(mending);
		assert.equal(tried.code, 0, tried.said);
		assert.match(tried.said, /Migrations in steps: 4 blocks/);
		assert.match(tried.said, /went well/);
	});

	it('it is authorised all the same', async () => {
		await reached(api, onUpgrade.closes);
		const { decision } = await ended(api, onUpgrade.number);
		carriedOut(decision);
		await finalisedAt(api, await best(api));
		found = await state();
		// What is open when the chain stands still.
		const call = api.tx.stakeholders.addRegistrar('Business', eve.address);
		onRegistrar = await open(api, bob, 'Ordinary', call);
		const voters = [alice, bob, dave];
		await vote(
			api,
			onRegistrar.number,
			voters.map((voter) => [voter, 'Yes']),
		);
	});

	it('its migration fails in its second step, in a block of its own', async () => {
		await submit(api, api.tx.system.applyAuthorizedUpgrade(failing.code));
		await upgradedTo(version + 1);
		const { failure } = await eventually('the migration has failed', async () =>
			(await rescue()).unwrapOr(undefined),
		);
		assert.equal(failure.migration.unwrap().toNumber(), 0);
		failed = failure.block.toNumber();
		const events = await eventsAt(api, failed);
		assert.equal(named(events, 'multiBlockMigrations.MigrationFailed').length, 1);
		assert.equal(named(events, 'upgrades.MigrationHasFailed').length, 1);
		assert.equal(named(await eventsAt(api, failed - 1), 'upgrades.MigrationHasFailed').length, 0);
		assert.equal(await rpc('municipality', 'state_getStorage', HALF_DONE), '0x01');
	});

	it('blocks go on and become final with the time alone, and the clock stands still', async () => {
		const before = await clock();
		assert.ok(before.standsStill.isTrue);
		const fingerprint = randomFingerprint();
		await allRefused(api, [
			{
				attempt: () => send(api, record(api, fingerprint), alice),
				account: alice,
				fingerprint,
				name: 'Upgrades.StandsStill',
				mayPass: true,
			},
		]);
		// By now this decision would be over.
		await reached(api, onRegistrar.closes + 3);
		await finalisedAt(api, onRegistrar.closes + 3);
		const now = await clock();
		assert.equal(now.time.toNumber(), before.time.toNumber());
		assert.ok(now.behind.toNumber() > before.behind.toNumber());
		const { decision } = (await view(api, 'Decisions', 'decision', [onRegistrar.number])).unwrap();
		assert.ok(decision.state.isOpen, decision.state.toString());
		for (let number = failed; number < onRegistrar.closes + 3; number += 1) {
			const hash = await api.rpc.chain.getBlockHash(number);
			const { extrinsics } = (await api.rpc.chain.getBlock(hash)).block;
			const calls = extrinsics.map(({ method }) => `${method.section}.${method.method}`);
			assert.deepEqual(calls, ['timestamp.set'], `block ${number}`);
		}
		assert.deepEqual(await state(), found);
	});

	it('the runtime that mends it is tried on the state as it is', async () => {
		const tried = await attempt(mending);
		assert.equal(tried.code, 0, tried.said);
		assert.match(tried.said, /went well/);
	});

	it('two validators approve it, which is too few; with a third one it is taken', async () => {
		const [, ...three] = ORGANISATIONS;
		for (const [i, organisation] of three.entries()) {
			await approve(organisation);
			await eventually(`there are ${i + 1} approvals`, async () => {
				const { approvals } = (await rescue()).unwrap();
				return approvals.length === i + 1;
			});
			const applied = await apply();
			assert.match(applied.said, new RegExp(`has ${i + 1} approvals`));
			// What is sent too early can be sent again.
			assert.equal(applied.code, i < 2 ? 1 : 0, applied.said);
		}
		await upgradedTo(version + 2);
	});

	it('it migrates in blocks of its own; then the clock moves, by as much as it stood still', async () => {
		await eventually('the clock moves', async () => (await clock()).standsStill.isFalse);
		assert.ok((await rescue()).isNone);
		const { behind } = await clock();
		const moved = [];
		for (let number = failed; number <= (await best(api)); number += 1) {
			moved.push(...named(await eventsAt(api, number), 'upgrades.ClockMoves'));
		}
		assert.deepEqual(
			moved.map(({ stoodStill }) => stoodStill.toNumber()),
			[behind.toNumber()],
		);
		assert.equal(await rpc('municipality', 'state_getStorage', HALF_DONE), null);
	});

	it('transactions pass again, nothing is lost, and what was open is decided', async () => {
		await finalisedAt(api, await best(api));
		assert.deepEqual(await state(), found);
		const fingerprint = randomFingerprint();
		const { number } = await act(api, alice, record(api, fingerprint));
		await finalisedAt(api, number);
		assert.equal((await lookup(api, fingerprint)).length, 1);

		const { decision } = await ended(api, onRegistrar.number);
		assert.ok(decision.state.isEnacted, decision.state.toString());
		const registrars = await view(api, 'Stakeholders', 'registrars', ['Business']);
		assert.ok(registrars.map(String).includes(eve.address));
	});

	it('all four nodes follow', async () => {
		await Promise.all(Object.values(nodes).map((node) => moreFinalised(node, 2)));
		for (const { name } of ORGANISATIONS) {
			const head = await rpc(name, 'chain_getFinalizedHead');
			const { specVersion } = await rpc(name, 'state_getRuntimeVersion', head);
			assert.equal(specVersion, version + 2, name);
		}
	});
});

/** Options that name an organisation's node. */
function at(name = 'municipality') {
	return ['--url', endpoint(name)];
}

/** The municipality's node, for what asks by HTTP. */
function http() {
	return endpoint('municipality').replace('ws:', 'http:');
}

/** Tries an upgrade to a runtime on the state of this network. */
function attempt(runtime) {
	return script(runtime, 'try-upgrade', ...at(), runtime.file);
}

/** An organisation's operator approves the runtime, with the key that the node works with. */
async function approve({ name, uri }) {
	// Nodes of this network have their keys in memory. Others have them on disk.
	const base = join(folder(), name);
	const where = ['--chain', join(folder(), 'chain.json'), '--base-path', base];
	const key = ['--key-type', 'aura', '--scheme', 'sr25519', '--suri', uri];
	const inserted = await run(join(folder(), 'doverie-node'), ['key', 'insert', ...where, ...key]);
	assert.equal(inserted.code, 0, inserted.said);
	const [chain] = readdirSync(join(base, 'chains'));
	const keystore = join(base, 'chains', chain, 'keystore');
	const options = ['--keystore', keystore, mending.file, ...at(name)];
	const approved = await script(mending, 'rescue-upgrade', 'approve', ...options);
	assert.equal(approved.code, 0, approved.said);
}

/** Runs one of the scripts, with the sources that make this runtime. */
function script({ feature }, name, ...options) {
	const env = { ...process.env, DOVERIE_RUNTIME_FEATURE: feature };
	return run(join(SCRIPTS, name), options.map(String), env);
}

/** Runs a program: with which code it ended, and what it said. */
async function run(program, options, env = process.env) {
	const limits = { timeout: LONG, maxBuffer: 64 * 1024 * 1024 };
	try {
		const { stdout, stderr } = await promisify(execFile)(program, options, { env, ...limits });
		return { code: 0, said: stdout + stderr };
	} catch (error) {
		if (typeof error.code !== 'number') {
			throw error;
		}
		return { code: error.code, said: error.stdout + error.stderr };
	}
}
