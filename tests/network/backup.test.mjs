// What the guides for operators say about back-ups, snapshots, archives and audits, on the network of
// four organisations: their commands are run as they stand in docs/operators.

import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { eventually, finalised, finalisedAt, randomFingerprint, record } from './lib/chain.mjs';
import { setUp, tearDown } from './lib/fixture.mjs';
import { act } from './lib/governance.mjs';
import { command, run, startNode } from './lib/guides.mjs';
import { endpoint, folder, ORGANISATIONS, ports } from './lib/network.mjs';
import {
	ask,
	end,
	endStrangers,
	finalisedAtNode,
	logOf,
	startStranger,
	startValidator,
} from './lib/nodes.mjs';
import { view } from './lib/views.mjs';

/** Whose node is backed up and lost. */
const OWNER = { name: 'civil-society', uri: '//Dave', place: 3 };
/** Its session keys. */
const KEYS = { aura: 'sr25519', gran: 'ed25519', audi: 'sr25519' };
/** Places for the ports of other nodes. */
const [RESTORED, ARCHIVE, NEWCOMER] = [5, 6, 7];
/** Until a node has made a block, or fetched them all, on a machine that is busy. */
const LONG = 3 * 60_000;

describe('backing up, restoring and auditing', () => {
	const nodes = {};
	const guided = [];
	let api, alice;
	let places;

	const inFolder = (...names) => join(folder(), ...names);
	const base = () => inFolder(OWNER.name);
	const chain = (of = base()) => {
		const [id] = readdirSync(join(of, 'chains'));
		return join(of, 'chains', id);
	};
	const http = (name) => endpoint(name).replace('ws:', 'http:');
	/** A command of a guide, with other places than usual, and with options that nobody types here. */
	const guide = (page, text, other = {}, ...options) =>
		run([command(page, text, { ...places, ...other }), ...options].join(' '));
	const passphrase = (name = 'passphrase') => ['--passphrase-file', inFolder(name)];

	before(async () => {
		({ api, alice } = await setUp(nodes, ['municipality']));
		places = {
			FILE: inFolder('chain.json'),
			BASE: base(),
			BACKUP: inFolder('backup'),
			SNAPSHOT: inFolder('snapshot.tar.zst'),
			BLOCKS: inFolder('blocks'),
			'http://127.0.0.1:9944': http('municipality'),
		};
		writeFileSync(inFolder('passphrase'), 'six words that nobody else knows\n');
		writeFileSync(inFolder('wrong-passphrase'), 'other words\n');
		await act(api, alice, record(api, randomFingerprint()));
	});

	after(async () => {
		for (const node of guided) {
			node.kill('SIGKILL');
		}
		await endStrangers();
		await tearDown(nodes);
	});

	it('a validator works with keys on its disk', async () => {
		await end(OWNER.name);
		for (const [kind, scheme] of Object.entries(KEYS)) {
			const key = `--key-type ${kind} --scheme ${scheme} --suri ${OWNER.uri}`;
			const where = `--chain ${places.FILE} --base-path ${base()}`;
			const { code, said } = await run(`doverie-node key insert ${where} ${key}`);
			assert.equal(code, 0, said);
		}
		const nodeKey = join(chain(), 'network', 'secret_ed25519');
		mkdirSync(join(chain(), 'network'), { recursive: true });
		writeFileSync(nodeKey, String(OWNER.place + 1).padStart(64, '0'), { mode: 0o600 });
		startValidator(OWNER.name);
		await makesBlocks(OWNER.place);
	});

	it('a backup of it has all its keys, and shows none, while the node runs', async () => {
		const text = 'scripts/backup --chain FILE --base-path BASE BACKUP';
		const made = await guide('recovering.md', text, {}, ...passphrase());
		assert.equal(made.code, 0, made.said);
		for (const kind of Object.keys(KEYS)) {
			assert.match(made.said, new RegExp(`^  ${kind} 0x[0-9a-f]{64}$`, 'm'));
		}
		assert.equal(statSync(places.BACKUP).mode & 0o777, 0o600);
		const bytes = readFileSync(places.BACKUP);
		for (const secret of [OWNER.uri, nodeKeyOf(chain()), 'specification.json']) {
			assert.ok(!bytes.includes(secret), secret);
		}
		// Nothing is written over.
		const again = await guide('recovering.md', text, {}, ...passphrase());
		assert.equal(again.code, 1, again.said);
		assert.match(again.said, /is there already/);
	});

	it('keys that are lost come back to the database that they have worked with', async () => {
		await end(OWNER.name);
		const lost = inFolder('taken');
		mkdirSync(lost);
		renameSync(join(chain(), 'keystore'), join(lost, 'keystore'));
		renameSync(join(chain(), 'network', 'secret_ed25519'), join(lost, 'node-key'));

		const text = 'scripts/restore --chain FILE --base-path BASE --session-keys BACKUP';
		const wrong = await guide('recovering.md', text, {}, ...passphrase('wrong-passphrase'));
		assert.equal(wrong.code, 1, wrong.said);
		assert.match(wrong.said, /does not open/);

		const restored = await guide('recovering.md', text, {}, ...passphrase());
		assert.equal(restored.code, 0, restored.said);
		const names = readdirSync(join(lost, 'keystore')).sort();
		assert.equal(names.length, Object.keys(KEYS).length);
		assert.deepEqual(readdirSync(join(chain(), 'keystore')).sort(), names);
		for (const name of names) {
			const file = join(chain(), 'keystore', name);
			assert.deepEqual(readFileSync(file), readFileSync(join(lost, 'keystore', name)));
			assert.equal(statSync(file).mode & 0o777, 0o600);
		}
		assert.equal(nodeKeyOf(chain()), readFileSync(join(lost, 'node-key'), 'utf8'));

		startValidator(OWNER.name);
		await makesBlocks(OWNER.place);
		await finalisedAt(api, (await finalised(api)) + 3);
		// No seat was lost.
		assert.equal((await view(api, 'Validators', 'seats')).length, ORGANISATIONS.length);
	});

	it('on an empty disk the node key comes back, and session keys do not', async () => {
		const empty = { BASE: inFolder('fresh') };
		const text = 'scripts/restore --chain FILE --base-path BASE BACKUP';
		const restored = await guide('recovering.md', text, empty, ...passphrase());
		assert.equal(restored.code, 0, restored.said);
		assert.equal(nodeKeyOf(chain(empty.BASE)), nodeKeyOf(chain()));
		assert.deepEqual(readdirSync(chain(empty.BASE)), ['network']);

		const all = 'scripts/restore --chain FILE --base-path BASE --session-keys BACKUP';
		const refused = await guide('recovering.md', all, empty, ...passphrase());
		assert.equal(refused.code, 1, refused.said);
		assert.match(refused.said, /there is no database .* make new session keys/);
	});

	it('a node that runs is not copied behind its back', async () => {
		const text = 'scripts/snapshot take --chain FILE --base-path BASE SNAPSHOT';
		const taken = await guide('recovering.md', text, { SNAPSHOT: inFolder('taken.tar.zst') });
		// It depends on the file system whether this can be done at all. The node goes on either way.
		if (taken.code !== 0) {
			assert.match(taken.said, /cannot copy on write: stop the node first/);
		}
		const { block } = await ask(OWNER.place, 'chain_getBlock');
		await eventually(
			'it goes on',
			async () => (await finalisedAtNode(OWNER.place)) >= Number(block.header.number),
			LONG,
		);
	});

	it('a snapshot of a node that is stopped starts another one', async () => {
		await end(OWNER.name);
		const take = 'scripts/snapshot take --chain FILE --base-path BASE SNAPSHOT';
		const taken = await guide('recovering.md', take);
		assert.equal(taken.code, 0, taken.said);

		const restore = 'scripts/snapshot restore --chain FILE --base-path NEW SNAPSHOT';
		// Beside session keys an old database is an offence in waiting.
		const beside = { NEW: inFolder('restored-keys') };
		const keystore = join(beside.NEW, 'chains', readdirSync(join(base(), 'chains'))[0], 'keystore');
		mkdirSync(keystore, { recursive: true });
		writeFileSync(join(keystore, `6772616e${'00'.repeat(32)}`), '""');
		const refused = await guide('recovering.md', restore, beside);
		assert.equal(refused.code, 1, refused.said);
		assert.match(refused.said, /there are session keys/);

		const to = { NEW: inFolder('restored') };
		const wrong = await guide('recovering.md', restore, to, '--sha256', '00');
		assert.equal(wrong.code, 1, wrong.said);
		assert.match(wrong.said, /is damaged, or another file/);
		const restored = await guide('recovering.md', restore, to);
		assert.equal(restored.code, 0, restored.said);
		const final = Number(/^Final block (\d+)/m.exec(restored.stdout)[1]);
		assert.ok(final > 0);
		assert.ok(!readdirSync(chain(to.NEW)).includes('keystore'), 'no keys are in it');

		startStranger('restored', RESTORED, 'chain.json', 'full');
		await eventually('it follows', async () => (await finalisedAtNode(RESTORED)) > final, LONG);
		// It has every state, as the one that it was copied of.
		const first = await ask(RESTORED, 'chain_getBlockHash', 1);
		assert.equal(first, (await api.rpc.chain.getBlockHash(1)).toHex());
		assert.ok((await ask(RESTORED, 'state_getRuntimeVersion', first)).specVersion > 0);
		await endStrangers();
	});

	it('session keys do not come to a database from a snapshot', async () => {
		const to = { NEW: inFolder('restored') };
		const restore = 'scripts/snapshot restore --chain FILE --base-path NEW SNAPSHOT';
		assert.equal((await guide('recovering.md', restore, to)).code, 0);
		const keys = 'scripts/restore --chain FILE --base-path BASE --session-keys BACKUP';
		const refused = await guide('recovering.md', keys, { BASE: to.NEW }, ...passphrase());
		assert.equal(refused.code, 1, refused.said);
		assert.match(refused.said, /from a snapshot/);
	});

	it('an archive writes its blocks, and says what they come to', async () => {
		const text = 'scripts/audit export --chain FILE --base-path BASE BLOCKS';
		const exported = await guide('audit.md', text);
		assert.equal(exported.code, 0, exported.said);
		const about = JSON.parse(readFileSync(`${places.BLOCKS}.json`, 'utf8'));
		assert.equal(about.genesis, api.genesisHash.toHex());
		const header = await api.rpc.chain.getHeader(about.hash);
		assert.equal(header.number.toNumber(), about.blocks);
		assert.equal(header.stateRoot.toHex(), about.stateRoot);
		assert.equal((await api.rpc.chain.getBlockHash(about.blocks)).toHex(), about.hash);
	});

	it('an auditor executes them all and comes to the same', async () => {
		const about = JSON.parse(readFileSync(`${places.BLOCKS}.json`, 'utf8'));
		const alone = await guide('audit.md', 'scripts/audit import --chain FILE BLOCKS');
		assert.equal(alone.code, 0, alone.said);
		assert.match(alone.stdout, new RegExp(`^State root ${about.stateRoot}$`, 'm'));
		assert.match(alone.stdout, /^The same as in /m);

		const text = 'scripts/audit import --chain FILE BLOCKS http://127.0.0.1:9944';
		const asked = await guide('audit.md', text);
		assert.equal(asked.code, 0, asked.said);
		assert.match(asked.stdout, /^The same at http/m);
	});

	it('blocks that were changed are refused: by their digest, and by executing them', async () => {
		const changed = { BLOCKS: inFolder('blocks-changed') };
		const bytes = readFileSync(places.BLOCKS);
		bytes[Math.floor(bytes.length / 2)] ^= 1;
		writeFileSync(changed.BLOCKS, bytes);
		const text = 'scripts/audit import --chain FILE BLOCKS';
		const executed = await guide('audit.md', text, changed);
		assert.equal(executed.code, 1, executed.said);
		assert.match(executed.said, /is not what the chain's rules make of it/);

		writeFileSync(`${changed.BLOCKS}.json`, readFileSync(`${places.BLOCKS}.json`));
		const compared = await guide('audit.md', text, changed);
		assert.equal(compared.code, 1, compared.said);
		assert.match(compared.said, /is damaged, or not the file/);
	});

	it('what was executed is an archive node, which goes on from there', async () => {
		const to = { NEW: inFolder('archive') };
		const text = 'scripts/audit import --chain FILE --base-path NEW BLOCKS';
		const kept = await guide('audit.md', text, to);
		assert.equal(kept.code, 0, kept.said);
		const { blocks } = JSON.parse(readFileSync(`${places.BLOCKS}.json`, 'utf8'));

		const archive =
			'doverie-node --chain FILE --base-path BASE --database paritydb --state-pruning archive';
		await startsByGuide('archive', ARCHIVE, archive, { BASE: to.NEW });
		await eventually('it follows', async () => (await finalisedAtNode(ARCHIVE)) > blocks, LONG);
		// As only those answer that keep everything.
		const [first] = await ask(ARCHIVE, 'archive_v1_hashByHeight', 1);
		assert.equal(first, (await api.rpc.chain.getBlockHash(1)).toHex());
	});

	it('a validator starts by the guide, from nothing', async () => {
		const validator = 'doverie-node --chain FILE --base-path BASE --database paritydb --validator';
		const other = { BASE: inFolder('newcomer'), NAME: 'newcomer', HOST: 'localhost' };
		await startsByGuide('newcomer', NEWCOMER, validator, other);
		const now = await finalised(api);
		await eventually('it follows', async () => (await finalisedAtNode(NEWCOMER)) >= now, LONG);
		assert.deepEqual(await ask(NEWCOMER, 'system_nodeRoles'), ['Authority']);
	});

	it('a node says what is needed when finality has stalled', async () => {
		const justification = `curl -s -H 'Content-Type: application/json' http://127.0.0.1:9944 --data '{"jsonrpc":"2.0","id":1,"method":"doverie_lastJustification","params":[]}'`;
		const last = await guide('recovering.md', justification);
		assert.equal(last.code, 0, last.said);
		assert.ok(JSON.parse(last.stdout).result.number > 0);

		const other = { NEW_FILE: inFolder('new-file.json') };
		const forks = `curl -s -H 'Content-Type: application/json' http://127.0.0.1:9944 --data '{"jsonrpc":"2.0","id":1,"method":"doverie_hardForks"`;
		const added = await guide('recovering.md', forks, other);
		assert.equal(added.code, 0, added.said);
		const specification = JSON.parse(readFileSync(other.NEW_FILE, 'utf8'));
		const { grandpaHardForks, ...rest } = specification;
		// Finality has never been started again here.
		assert.deepEqual(grandpaHardForks, []);
		assert.deepEqual(rest, JSON.parse(readFileSync(places.FILE, 'utf8')));
	});

	/** Starts a node by a command of running.md, on ports of its own. */
	async function startsByGuide(name, place, text, other) {
		const key = inFolder(`${name}-node-key`);
		const { code, said } = await run(
			`umask 022; doverie-node key generate-node-key --chain ${places.FILE} --file ${key}`,
		);
		assert.equal(code, 0, said);
		assert.equal(statSync(key).mode & 0o777, 0o600);
		const { rpc, p2p, prometheus } = ports(place);
		const line = command('running.md', text, {
			...places,
			...other,
			NODE_KEY: key,
			'/dns/OTHER/tcp/30333/p2p/OTHER_PEER_ID': await addressOf(0),
			9944: String(rpc),
			30333: String(p2p),
			9615: String(prometheus),
		});
		// It is one of several nodes on this machine.
		const own = line.includes('--listen-addr') ? '' : `--listen-addr /ip4/127.0.0.1/tcp/${p2p}`;
		guided.push(startNode(`${line} ${own} --no-mdns`, logOf(name)));
		await eventually(`${name} answers`, () => finalisedAtNode(place), LONG);
	}
});

/** How others reach a node on this machine. */
async function addressOf(place) {
	return `/ip4/127.0.0.1/tcp/${ports(place).p2p}/p2p/${await ask(place, 'system_localPeerId')}`;
}

function nodeKeyOf(chain) {
	return readFileSync(join(chain, 'network', 'secret_ed25519'), 'utf8');
}

/** Waits until a node has made a block since it was started. */
async function makesBlocks(place) {
	await eventually(
		'it makes blocks',
		async () => {
			try {
				const response = await fetch(`http://127.0.0.1:${ports(place).prometheus}/metrics`);
				const made = /^substrate_proposer_block_constructed_count\S* (\d+)$/m.exec(
					await response.text(),
				);
				return made && Number(made[1]) > 0;
			} catch {
				return false;
			}
		},
		LONG,
	);
}
