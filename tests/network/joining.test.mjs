// The way of a validator by docs/operators/joining.md, from nothing, with the commands of the guide:
// keys, a node, a seat by decision, blocks and votes, new keys, another machine; and that of the
// organisation whose seat it takes, out of the network. Finality goes on all the while.
//
// A change of seats or keys counts from the session after the next one on, and a session has a
// hundred blocks: this takes 320 of them, sixteen minutes, and is run by its name alone. To take no
// longer, the newcomer makes its new keys while its seat is still to count: it works for a session
// with the first, then with the new ones.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { allRefused } from './lib/assert-refused.mjs';
import { best, eventually, finalised, moreFinalised, reached } from './lib/chain.mjs';
import { setUp, tearDown } from './lib/fixture.mjs';
import { act, admit, carriedOut, ended, eventsAt, named, open, vote } from './lib/governance.mjs';
import { command, run, startNode } from './lib/guides.mjs';
import { folder, kill, ports, start } from './lib/network.mjs';
import { ask, end, finalisedAtNode, logOf } from './lib/nodes.mjs';
import { view } from './lib/views.mjs';

const GUIDE = 'joining.md';
const NEW_KEYS =
	'doverie-node keys new --chain FILE --base-path BASE --account ADDRESS --output KEYS';
const SHOW_KEYS = 'doverie-node keys show --chain FILE --base-path BASE --account ADDRESS';
const DOCTOR_OF_ACCOUNT = 'doverie-node doctor --chain FILE --base-path BASE --account ADDRESS';
const DOCTOR = 'doverie-node doctor --chain FILE --base-path BASE';
/** In running.md, to which the guide sends. */
const VALIDATOR = 'doverie-node --chain FILE --base-path BASE --database paritydb --validator';

/** A session's length, in blocks. */
const SESSION = 100;
/** Two sessions and a reserve. */
const LONG = 15 * 60_000;
/** Everybody's turn has come by then, as often as `doctor` looks for. */
const ALL_TURNS = 13;
/** How far finality may be behind: half of what `doctor` and recovering.md say is too far. */
const LAG = 10;

/** Who leaves: its folder, and the place of its ports. */
const LEAVER = { name: 'civil-society', place: 3 };
/** The founders that stay, by the places of their ports. */
const STAYING = [0, 1, 2];
/** What `doctor` has to find in order, whatever machine the test runs on. */
const ALL_RIGHT = ['files', 'version', 'chain', 'identity', 'blocks', 'rpc', 'keys', 'seat'];

describe('a validator that joins, and one that leaves', { timeout: 1_700_000 }, () => {
	const nodes = {};
	const guided = [];
	let api, alice, bob, charlie, dave, eve;
	// The newcomer's machine: the folder of the node, the place of its ports, and the process.
	let machine;
	// Its first session keys and the new ones; the files of the first; its peer id.
	let first, renewed, earlier, peerId;
	// The block from which the seat counts; the one from which the new keys count.
	let counts, renewal;
	// The last block that is final, and how many there were after it at most.
	let final;
	let worst = 0;

	const inFolder = (...names) => join(folder(), ...names);
	const inChain = (...names) => {
		const [id] = readdirSync(join(machine.base, 'chains'));
		return join(machine.base, 'chains', id, ...names);
	};
	const url = (place) => ['--url', `http://127.0.0.1:${ports(place).rpc}`];
	/** Runs a command of the guide on the machine of the newcomer, or with other places. */
	const guide = (text, other = {}, ...options) => {
		const [FILE, KEYS] = ['chain.json', 'keys.json'].map((name) => inFolder(name));
		const places = { FILE, KEYS, BASE: machine.base, ADDRESS: eve.address, ...other };
		return run([command(GUIDE, text, places), ...options].join(' '));
	};
	const shown = async () => (await view(api, 'Validators', 'keys_shown', [eve.address])).unwrap();
	const validators = async () => (await api.query.session.validators()).map(String);
	const authors = async () => (await api.query.aura.authorities()).map((key) => key.toHex());

	before(async () => {
		({ api, alice, bob, charlie, dave, eve } = await setUp(nodes, ['municipality']));
		machine = { base: inFolder('newcomer'), place: 4 };
		final = await finalised(api);
		await api.rpc.chain.subscribeFinalizedHeads(({ number }) => {
			final = number.toNumber();
		});
		await api.rpc.chain.subscribeNewHeads(({ number }) => {
			worst = Math.max(worst, number.toNumber() - final);
		});
	});

	after(async () => {
		for (const node of guided) {
			node.kill('SIGKILL');
		}
		await tearDown(nodes);
	});

	it('an organisation makes keys, and its account signs what is printed', async () => {
		const expires = (await best(api)) + 100_000;
		const name = 'Another civil society (test)';
		await admit(api, dave, [eve, 'CivilSociety', { Organisation: { name } }, expires]);
		({ sessionKeys: first, peerId } = await makesKeys());
		const { shown: session, canBeSeated } = await shown();
		assert.ok(session.isNone && canBeSeated.isFalse);
	});

	it('no decision gives a seat to an organisation whose node does not run', async () => {
		const { number } = await open(api, alice, 'Ordinary', inPlaceOfDave());
		await allSayYes(number);
		const { state } = (await ended(api, number)).decision;
		assert.ok(state.isEnactmentFailed, state.toString());
		const { section, name } = api.registry.findMetaError(state.asEnactmentFailed.error.asModule);
		assert.deepEqual([section, name], ['validators', 'KeysNotShown']);
	});

	it('its node starts, fetches the chain, and shows the keys by itself', async () => {
		await starts('newcomer');
		await eventually('they are shown', async () => (await shown()).canBeSeated.isTrue);
		assert.ok((await shown()).othersSet.isFalse);
		assert.match(readFileSync(logOf('newcomer'), 'utf8'), /Showed that this node holds/);
	});

	it('a decision gives it the seat of another one, as `doctor` says that it can', async () => {
		const [{ number }, { stdout, verdicts }] = await Promise.all([
			open(api, eve, 'Ordinary', inPlaceOfDave()),
			doctor(DOCTOR_OF_ACCOUNT),
		]);
		assert.equal(verdicts.get('keys'), 'ok', stdout);
		assert.match(stdout, /^warn seat +\S+ has none\n +What to do: A decision can give it one now/m);
		await allSayYes(number);
		const block = carriedOut((await ended(api, number)).decision);
		const events = await eventsAt(api, block);
		const [taken] = named(events, 'validators.SeatTaken');
		const [given] = named(events, 'validators.SeatGiven');
		assert.equal(taken.validator.toString(), dave.address);
		assert.equal(given.validator.toString(), eve.address);
		counts = (Math.floor(block / SESSION) + 2) * SESSION;
		const session = counts / SESSION;
		const { stdout: said } = await allRight(DOCTOR_OF_ACCOUNT);
		assert.match(
			said,
			new RegExp(`a seat of CivilSociety, which counts from session ${session} on`),
		);
	});

	it('the one that had the seat works on, and keeps its keys, until the change counts', async () => {
		const its = { BASE: inFolder(LEAVER.name), ADDRESS: dave.address };
		const { stdout } = await guide(DOCTOR_OF_ACCOUNT, its, ...url(LEAVER.place));
		assert.match(stdout, /^warn seat +\S+ has none/m);
		await allRefused(api, [
			{
				attempt: () => act(api, dave, api.tx.validators.removeKeys()),
				account: dave,
				name: 'Validators.StillSeated',
				mayPass: true,
			},
		]);
		assert.ok((await validators()).includes(dave.address));
	});

	it('the newcomer makes new keys beside the first, and its node shows them', async () => {
		// In the session before its seat counts: the new keys count one session later than the seat.
		const from = counts - SESSION;
		await eventually('the session before', async () => (await best(api)) >= from, LONG);
		earlier = readdirSync(inChain('keystore'));
		({ sessionKeys: renewed } = await makesKeys());
		await eventually('they are shown', async () => (await shown()).othersSet.isFalse);
		renewal = (Math.floor((await best(api)) / SESSION) + 2) * SESSION;
		assert.equal(renewal, counts + SESSION);
		await allRight(DOCTOR_OF_ACCOUNT);
		const { said } = await guide(SHOW_KEYS);
		for (const file of [...earlier, ...readdirSync(inChain('keystore'))]) {
			assert.ok(said.includes(publicKey(file)), `${file} is missing in: ${said}`);
		}
	});

	it('its seat counts: it works with the first keys, and finality needs its vote', async () => {
		await eventually('the seat counts', async () => (await finalised(api)) > counts, LONG);
		const at = await validators();
		assert.ok(at.includes(eve.address) && !at.includes(dave.address) && at.length === 4);
		const keys = await authors();
		assert.ok(keys.includes(aura(first)) && !keys.includes(aura(renewed)));
		await takesPart(counts);
	});

	it('the one that had the seat removes its keys, stops, and deletes what it had', async () => {
		await act(api, dave, api.tx.validators.removeKeys());
		assert.ok((await api.query.session.nextKeys(dave.address)).isNone);
		assert.ok((await api.query.validators.shownKeys(dave.address)).isNone);
		await end(LEAVER.name);
		rmSync(inFolder(LEAVER.name), { recursive: true });
		await moreFinalised(api, 5);
	});

	it('the newcomer moves to another machine, with its folder', async () => {
		const old = machine;
		const over = once(old.node, 'exit');
		old.node.kill('SIGTERM');
		await over;
		machine = { base: inFolder('new-machine'), place: 5 };
		const { code, said } = await run(`cp -a ${old.base} ${machine.base}`);
		assert.equal(code, 0, said);
		const stopped = await best(api);
		await starts('new-machine');
		assert.equal(await ask(machine.place, 'system_localPeerId'), peerId);
		await eventually('it follows', async () => (await finalisedAtNode(machine.place)) > stopped);
		await takesPart(stopped);
	});

	it('its new keys count, and it works without the first', async () => {
		await eventually('they count', async () => (await finalised(api)) > renewal, LONG);
		const keys = await authors();
		assert.ok(keys.includes(aura(renewed)) && !keys.includes(aura(first)));
		for (const file of earlier) {
			rmSync(inChain('keystore', file));
		}
		const { code, stdout, said } = await guide(SHOW_KEYS);
		assert.equal(code, 0, said);
		assert.equal(JSON.parse(stdout).sessionKeys, renewed);
		await takesPart(renewal);
	});

	it('finality has gone on all the while', (t) => {
		t.diagnostic(`at most ${worst} blocks were not final`);
		assert.ok(final > renewal && worst <= LAG, `${worst} blocks were not final`);
	});

	/** The call that takes the seat of one organisation, and gives it to the newcomer. */
	function inPlaceOfDave() {
		return api.tx.validators.changeSeats([dave.address], [eve.address]);
	}

	function allSayYes(number) {
		const ballots = [alice, bob, charlie, dave].map((voter) => [voter, 'Yes']);
		return vote(api, number, ballots);
	}

	/** Makes keys, and has the account sign what is printed. Returns what is to be handed on. */
	async function makesKeys() {
		const { code, said } = await guide(NEW_KEYS);
		assert.equal(code, 0, said);
		const [printed] = said.match(/^ {2}0x[0-9a-f]{400,}$/m);
		const call = api.createType('Call', printed.trim());
		assert.equal(`${call.section}.${call.method}`, 'session.setKeys');
		await act(api, eve, api.tx(call));
		const handed = JSON.parse(readFileSync(inFolder('keys.json'), 'utf8'));
		const set = await api.query.session.nextKeys(eve.address);
		assert.equal(set.toHex(), handed.sessionKeys);
		return handed;
	}

	/** Starts the newcomer's node by the guide, and waits until it works. */
	async function starts(name) {
		const { rpc, p2p, prometheus } = ports(machine.place);
		const others = await Promise.all(STAYING.map(addressOf));
		const nodeKey = inChain('network', 'secret_ed25519');
		assert.ok(existsSync(nodeKey));
		const line = command('running.md', VALIDATOR, {
			FILE: inFolder('chain.json'),
			BASE: machine.base,
			NAME: 'newcomer',
			HOST: 'localhost',
			NODE_KEY: nodeKey,
			'/dns/OTHER/tcp/30333/p2p/OTHER_PEER_ID': others.join(' '),
			9944: String(rpc),
			30333: String(p2p),
			9615: String(prometheus),
		});
		// It is one of several nodes on this machine.
		machine.node = startNode(`${line} --no-mdns`, logOf(name));
		guided.push(machine.node);
		const isHealthy = async () => {
			const { code } = await guide('doverie-node health', {}, ...url(machine.place));
			return code === 0;
		};
		await eventually(`${name} is healthy`, isHealthy);
	}

	async function doctor(text) {
		const said = await guide(text, {}, ...url(machine.place));
		const findings = [...said.stdout.matchAll(/^(ok|warn|FAIL) +(\w+) /gm)];
		return { ...said, verdicts: new Map(findings.map(([, verdict, about]) => [about, verdict])) };
	}

	/** Asks the doctor, and has all in order. */
	async function allRight(text) {
		const found = await doctor(text);
		assert.equal(found.code, 0, found.said);
		for (const about of ALL_RIGHT) {
			assert.equal(found.verdicts.get(about), 'ok', found.stdout);
		}
		return found;
	}

	/** Finality needs the newcomer's vote, and it has made blocks since this one. */
	async function takesPart(since) {
		// Of four validators three are needed, and one of the others goes.
		kill('business');
		await moreFinalised(api, 5);
		start('business');
		await reached(api, since + ALL_TURNS);
		const { stdout } = await allRight(DOCTOR);
		const made = /^ok +seat +a seat of CivilSociety; it has made [1-9]\d* of the last 12 blocks$/m;
		assert.match(stdout, made);
	}
});

/** How others reach a founder's node. */
async function addressOf(place) {
	return `/ip4/127.0.0.1/tcp/${ports(place).p2p}/p2p/${await ask(place, 'system_localPeerId')}`;
}

/** The key for making blocks of a set of session keys. */
function aura(sessionKeys) {
	return sessionKeys.slice(0, 2 + 64);
}

/** The public key with which the name of a file in the keystore ends. */
function publicKey(file) {
	return file.slice(-64);
}
