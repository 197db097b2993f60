// The same chain with polkadot-api, whose types come from the metadata that the node serves: nothing
// is generated beforehand.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Keyring } from '@polkadot/api';
import { cryptoWaitReady } from '@polkadot/util-crypto';
import { Binary, createClient, Enum } from 'polkadot-api';
import { getPolkadotSigner } from 'polkadot-api/signer';
import { getWsProvider } from 'polkadot-api/ws';
import { WebSocket } from 'ws';
import { randomFingerprint } from './lib/chain.mjs';
import { down, endpoint, up } from './lib/network.mjs';
import { refusalCode } from './lib/refusal.mjs';

describe('records with polkadot-api', { timeout: 300_000 }, () => {
	let client, api, alice, bob;
	const fingerprint = randomFingerprint();

	before(async () => {
		up();
		await cryptoWaitReady();
		[alice, bob] = ['//Alice', '//Bob'].map(account);
		// Node has a WebSocket of its own from version 22.
		client = createClient(getWsProvider(endpoint('municipality'), { websocketClass: WebSocket }));
		api = client.getUnsafeApi();
	});

	after(() => {
		client?.destroy();
		down();
	});

	function account(uri) {
		const pair = new Keyring({ type: 'sr25519' }).addFromUri(uri);
		const signer = getPolkadotSigner(pair.publicKey, 'Sr25519', (data) => pair.sign(data));
		return { address: pair.address, signer };
	}

	function record() {
		return api.tx.Records.record({
			fingerprint,
			kind: Enum('Minutes'),
			locator: Binary.fromText('https://sofia.example/minutes.txt'),
			replaces: undefined,
		});
	}

	it('a stakeholder with zero balance records a fingerprint, free of charge', async () => {
		const { ok, events } = await record().signAndSubmit(alice.signer);

		assert.ok(ok);
		assert.deepEqual(
			events.filter(({ event }) => event.type === 'Balances'),
			[],
			'no balance moved',
		);
		const { data } = await api.query.System.Account.getValue(alice.address);
		assert.equal(data.free, 0n);
	});

	it('the record is found by a view function, in finalised state', async () => {
		const found = await api.view.Records.lookup(fingerprint, { at: 'finalized' });

		assert.equal(found.record.author, alice.address);
		assert.equal(found.record.kind.type, 'Minutes');
		assert.equal(Binary.toText(found.record.locator), 'https://sofia.example/minutes.txt');
		assert.equal(found.latest, fingerprint);
		assert.equal(await api.view.Records.lookup(randomFingerprint()), undefined);
	});

	it('a duplicate is refused with a code that the chain explains', async () => {
		const error = await record()
			.signAndSubmit(bob.signer)
			.then(
				() => assert.fail('It should have been refused, and was accepted'),
				(refused) => refused,
			);

		const code = refusalCode(error);
		assert.ok(code !== undefined, `a code in: ${error.message}`);
		const named = await api.view.Quota.refusal(code);
		assert.deepEqual(named.map(Binary.toText), ['Records', 'AlreadyOnRecord']);
	});
});
