// What the administrator of a validator does on its machine, with `doverie-node keys`, `health` and
// `doctor`: docs/operators/joining.md, on the network of four organisations.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { eventually, pair, reached, rpc, send } from './lib/chain.mjs';
import { setUp, tearDown } from './lib/fixture.mjs';
import { folder, kill, ORGANISATIONS, pid, ports, start } from './lib/network.mjs';
import { end } from './lib/nodes.mjs';

/** Longer than any of these commands takes. */
const LONGEST = 60_000;
/** The organisation whose machine this is about, and what its node key is in hexadecimal. */
const [NAME, PLACE] = ['civil-society', 3];
const NODE_KEY = '4'.padStart(64, '0');
/** Everybody's turn has come by then, as often as `doctor` looks for. */
const ALL_TURNS = 13;
/** What `doctor` looks at when the node answers. */
const CHECKS = [
	'disk',
	'files',
	'version',
	'chain',
	'identity',
	'peers',
	'blocks',
	'clock',
	'ports',
	'rpc',
	'keys',
	'seat',
];

/** Runs the node's binary with a command and options. Never rejects. */
function node(command, ...options) {
	const args = [...command.split(' '), ...options];
	return new Promise((resolve) => {
		const binary = join(folder(), 'doverie-node');
		execFile(binary, args, { timeout: LONGEST }, (error, stdout, stderr) => {
			resolve({ code: error ? error.code : 0, stdout, stderr });
		});
	});
}

const url = (place) => ['--url', `http://127.0.0.1:${ports(place).rpc}`];
const places = () => [
	...['--chain', join(folder(), 'chain.json')],
	...['--base-path', join(folder(), NAME)],
];
const inFolder = (...path) => join(folder(), NAME, 'chains', 'doverie_local_test', ...path);
const mode = (file) => statSync(file).mode & 0o777;
const health = (place) => node('health', ...url(place));
const isHealthy = async (place) => (await health(place)).code === 0;

async function doctor(...options) {
	const said = await node('doctor', ...url(PLACE), ...places(), ...options);
	const findings = [...said.stdout.matchAll(/^(ok|warn|FAIL) +(\w+) +(.*)$/gm)];
	const verdicts = new Map(findings.map(([, verdict, about]) => [about, verdict]));
	return { ...said, verdicts };
}

describe('the machine of a validator', () => {
	const nodes = {};
	let api;
	let dave;
	let eve;
	let made;

	before(async () => {
		({ api, dave, eve } = await setUp(nodes, ['municipality']));
	});

	after(async () => {
		await tearDown(nodes);
	});

	it('says in one line that its node works', async () => {
		for (const place of ORGANISATIONS.keys()) {
			await eventually('it has found the others', () => isHealthy(place));
			const { code, stdout, stderr } = await health(place);
			assert.equal(code, 0, stderr);
			assert.match(stdout, /^healthy: block \d+, final \d+, [1-3] peers\n$/);
		}
	});

	it('says in one line that its node does not answer, is frozen, or answers again', async () => {
		const process_ = pid('academia');
		process.kill(process_, 'SIGSTOP');
		const frozen = await health(2);
		process.kill(process_, 'SIGCONT');
		assert.equal(frozen.code, 1);
		assert.match(frozen.stderr, /^Error: not healthy: no answer at .*: it says nothing for .*\n$/);
		await eventually('it works again', () => isHealthy(2));

		kill('academia');
		await eventually('it has ended', async () => !(await isHealthy(2)));
		const gone = await health(2);
		assert.equal(gone.code, 1);
		assert.match(gone.stderr, /^Error: not healthy: no answer at .*\n$/);
		start('academia');
		await eventually('it works once more', () => isHealthy(2));
	});

	it('does not start with the same keys on an empty folder', async () => {
		await end('academia');
		const [base, away] = ['academia', 'academia-away'].map((name) => join(folder(), name));
		renameSync(base, away);
		assert.throws(() => start('academia'), /the database of academia is gone .* lose its seat/);
		renameSync(away, base);
		start('academia');
		await eventually('it works again', () => isHealthy(2));
	});

	it('without the keys that are on chain, hears from `doctor` what to do', async () => {
		// The network's validators have development keys, in memory.
		const { code, stdout, verdicts } = await doctor('--account', dave.address);
		assert.equal(code, 1);
		assert.equal(verdicts.get('keys'), 'FAIL', stdout);
		assert.match(stdout, /set by \S+, and not in .*: aura 0x.*\n +What to do: .*keys new/);

		const unset = await doctor('--account', eve.address);
		assert.equal(unset.code, 1);
		assert.match(unset.stdout, /FAIL keys +\S+ has set no session keys\n +What to do: .*keys show/);
		assert.match(unset.stdout, /warn seat +\S+ has none/);
	});

	it('of which nothing listens hears that its node is down', async () => {
		const options = ['--url', 'http://127.0.0.1:9', ...places()];
		const { code, stdout } = await node('doctor', ...options);
		assert.equal(code, 1);
		assert.match(stdout, /^FAIL node +no answer at 127\.0\.0\.1:9/m);
	});

	it('with these keys in its keystore is all right', async () => {
		for (const [type, scheme] of [
			['aura', 'sr25519'],
			['gran', 'ed25519'],
			['audi', 'sr25519'],
		]) {
			const options = ['--suri', '//Dave', '--key-type', type, '--scheme', scheme];
			const { code, stderr } = await node('key insert', ...places(), ...options);
			assert.equal(code, 0, stderr);
		}
		const file = inFolder('network', 'secret_ed25519');
		writeFileSync(file, NODE_KEY);
		chmodSync(file, 0o600);
		await reached(api, ALL_TURNS);
		// Without the account: the seat tells whose machine it is.
		const { code, stdout, verdicts } = await doctor();
		assert.equal(code, 0, stdout);
		assert.deepEqual([...verdicts.keys()].sort(), [...CHECKS].sort());
		for (const about of [
			'version',
			'chain',
			'identity',
			'peers',
			'blocks',
			'rpc',
			'keys',
			'seat',
		]) {
			assert.equal(verdicts.get(about), 'ok', stdout);
		}
		// This network is for one machine.
		assert.equal(verdicts.get('ports'), 'warn', stdout);
		assert.match(stdout, /ok +seat +a seat of CivilSociety; it has made [1-9]\d* of the last 12/);
	});

	it('hears that others can read its node key', async () => {
		chmodSync(inFolder('network', 'secret_ed25519'), 0o644);
		const { code, stdout } = await doctor();
		assert.equal(code, 1);
		assert.match(
			stdout,
			/FAIL files +others can read .*\n +What to do: chmod 600 .*secret_ed25519/,
		);
	});

	it('makes new session keys, keeps its node key, and makes that private', async () => {
		const { code, stdout, stderr } = await node('keys new', ...places(), '--account', dave.address);
		assert.equal(code, 0, stderr);
		made = JSON.parse(stdout);
		assert.deepEqual(Object.keys(made).sort(), ['account', 'peerId', 'proof', 'sessionKeys']);
		assert.equal(made.account, api.createType('AccountId', dave.address).toHex());
		assert.equal(made.peerId, await rpc(NAME, 'system_localPeerId'));
		assert.match(made.sessionKeys, /^0x[0-9a-f]{192}$/);

		const file = inFolder('network', 'secret_ed25519');
		assert.equal(mode(file), 0o600);
		assert.equal(readFileSync(file, 'utf8'), NODE_KEY);
		const keys = readdirSync(inFolder('keystore')).map((name) => inFolder('keystore', name));
		assert.equal(keys.length, 6);
		assert.ok(keys.every((key) => mode(key) === 0o600));
		assert.match(stderr, /3 earlier keys/);
		// What is a secret goes nowhere.
		for (const key of keys) {
			const secret = JSON.parse(readFileSync(key, 'utf8'));
			assert.ok(!stderr.includes(secret) && !stdout.includes(secret));
		}
	});

	it('prints the same again, with the set named where there are two', async () => {
		const account = ['--account', dave.address];
		const either = await node('keys show', ...places(), ...account);
		assert.equal(either.code, 1);
		assert.match(either.stderr, /There are 2 keys for aura: .*--session-keys/);
		const set = ['--session-keys', made.sessionKeys];
		const { code, stdout, stderr } = await node('keys show', ...places(), ...account, ...set);
		assert.equal(code, 0, stderr);
		const { proof: _, ...same } = made;
		const { proof, ...shown } = JSON.parse(stdout);
		assert.deepEqual(shown, same);
		assert.equal(proof.length, made.proof.length);
	});

	it('has the account sign what was printed, and the running node shows the keys', async () => {
		const account = ['--account', dave.address, '--session-keys', made.sessionKeys];
		const { stderr } = await node('keys show', ...places(), ...account);
		const [printed] = stderr.match(/^ {2}0x[0-9a-f]{400,}$/m);
		const call = api.createType('Call', printed.trim());
		assert.equal(`${call.section}.${call.method}`, 'session.setKeys');
		const sent = await send(api, api.tx(call), dave);
		assert.equal(sent.failure, undefined);
		const set = await api.query.session.nextKeys(dave.address);
		assert.equal(set.toHex(), made.sessionKeys);

		const shown = async () => {
			const { value } = await api.query.validators.shownKeys(dave.address);
			// The session, and after it the keys.
			return value.toHex().endsWith(made.sessionKeys.slice(2));
		};
		await eventually('the node has shown them', shown);
		const { stdout, verdicts } = await doctor('--account', dave.address);
		assert.equal(verdicts.get('keys'), 'ok', stdout);
		assert.equal(verdicts.get('seat'), 'ok', stdout);
	});

	it('makes all keys without a chain, for those who found one', async () => {
		const keystore = join(folder(), 'founding-keystore');
		const file = join(folder(), 'founding-node-key');
		const output = join(folder(), 'founding.json');
		const options = ['--keystore-path', keystore, '--node-key-file', file];
		const written = ['--output', output, '--account', pair('//Ferdie').address];
		const { code, stdout, stderr } = await node('keys new', ...options, ...written);
		assert.equal(code, 0, stderr);
		assert.equal(stdout, '');
		assert.equal(mode(file), 0o600);
		assert.equal(readdirSync(keystore).length, 3);
		assert.match(JSON.parse(readFileSync(output, 'utf8')).peerId, /^12D3KooW/);

		const nowhere = await node('keys new', '--account', dave.address);
		assert.equal(nowhere.code, 1);
		assert.match(nowhere.stderr, /Where are the keys\?/);
	});
});
