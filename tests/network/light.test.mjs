// A light client that trusts no node follows finality, from a final block and its voters, which one
// node names once.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { eventually, finalisedAt, randomFingerprint, record, rpc, send } from './lib/chain.mjs';
import { setUp, tearDown } from './lib/fixture.mjs';
import { beginning, Light } from './lib/light.mjs';

/** Smoldot goes through fewer blocks one by one, and leaps over more of them. */
const LEAP = 32;
/** A block comes every three seconds. */
const LONG = 5 * 60_000;

describe('a light client', { timeout: 900_000 }, () => {
	const nodes = {};
	const lights = [];
	let api, alice, begin, first;

	before(async () => {
		({ api, alice } = await setUp(nodes, ['municipality']));
		await finalisedAt(api, 1);
	});

	after(async () => {
		await Promise.all(lights.map((light) => light.end()));
		await tearDown(nodes);
	});

	function startLight() {
		const light = new Light(begin);
		lights.push(light);
		return light;
	}

	/** Waits until it knows a block as late as this to be final; it is the nodes' own. */
	async function follows(light, number) {
		await eventually(
			`the light client has block ${number}`,
			() => light.final?.number >= number,
			LONG,
		);
		const { hash, number: last } = light.final;
		assert.equal(await rpc('business', 'chain_getBlockHash', last), hash);
	}

	it('begins with a final block that a node names, and a few kilobytes', async () => {
		begin = await beginning('municipality');
		const { genesis, lightSyncState } = JSON.parse(begin.chainSpec);
		assert.deepEqual(Object.keys(genesis), ['stateRootHash']);
		assert.ok(lightSyncState);
		const { chain, genesisHash } = JSON.parse(begin.databaseContent);
		assert.equal(`0x${genesisHash}`, api.genesisHash.toHex());
		assert.equal(chain.grandpa_finalized_triggered_authorities.length, 4);
		assert.equal(chain.aura_finalized_authorities.length, 4);
		const header = api.createType('Header', `0x${chain.finalized_block_header}`);
		first = header.number.toNumber();
		assert.equal(header.hash.toHex(), await rpc('municipality', 'chain_getBlockHash', first));
		assert.ok(begin.chainSpec.length + begin.databaseContent.length < 8192);
	});

	it('follows what becomes final, and reads it with proofs', async () => {
		const fingerprint = randomFingerprint();
		const { number } = await send(api, record(api, fingerprint), alice);
		const light = startLight();
		await follows(light, number);
		const papi = light.client.getUnsafeApi();
		const [found] = await papi.view.Records.lookup(fingerprint, { at: 'finalized' });
		assert.equal(found.record.account, alice.address);
	});

	it('comes to the same chain when it begins where it once was', async () => {
		const late = first + LEAP + 8;
		await eventually('it is late', async () => lights[0].final.number > late, LONG);
		const light = startLight();
		await follows(light, late);
	});
});
