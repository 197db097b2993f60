// The same chain with polkadot-api, whose types come from the metadata that the node serves: nothing
// is generated beforehand. What it asks, it asks by view functions here, which are runtime APIs, too.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { cryptoWaitReady } from '@polkadot/util-crypto';
import { Enum } from 'polkadot-api';
import { thrown } from './lib/assert-refused.mjs';
import { pair, randomFingerprint } from './lib/chain.mjs';
import { down, up } from './lib/network.mjs';
import { papi, papiSigner } from './lib/papi.mjs';
import { refusal, refusalNumber, whyRefused } from './lib/refusal.mjs';

/** The place where the minutes can be found. */
const LOCATOR = 'Столична община, протокол № 12';

describe('records with polkadot-api', { timeout: 300_000 }, () => {
	let client, api, alice, bob, ferdie;
	const fingerprint = randomFingerprint();

	before(async () => {
		up();
		await cryptoWaitReady();
		[alice, bob, ferdie] = ['//Alice', '//Bob', '//Ferdie'].map(account);
		client = papi('municipality');
		api = client.getUnsafeApi();
	});

	after(() => {
		client?.destroy();
		down();
	});

	function account(uri) {
		const keys = pair(uri);
		return { address: keys.address, signer: papiSigner(keys) };
	}

	function record() {
		return api.tx.Records.record({
			fingerprint,
			kind: Enum('Minutes'),
			locator: LOCATOR,
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
		const [found, ...others] = await api.view.Records.lookup(fingerprint, { at: 'finalized' });

		assert.deepEqual(others, []);
		assert.equal(found.author.type, 'Stakeholder');
		assert.equal(found.is_first, true);
		assert.equal(found.record.account, alice.address);
		assert.equal(found.record.kind.type, 'Minutes');
		assert.equal(found.record.locator, LOCATOR);
		assert.equal(found.record.part_of_proposal, false);
		assert.equal(found.latest, fingerprint);
		const ofAuthor = await api.view.Records.record_of(fingerprint, found.author, {
			at: 'finalized',
		});
		assert.deepEqual(ofAuthor, found);
		assert.deepEqual(await api.view.Records.lookup(randomFingerprint()), []);
	});

	it('runtime APIs answer the same as view functions', async () => {
		const at = { at: 'finalized' };
		assert.deepEqual(
			await api.apis.RecordsViews.lookup(fingerprint, at),
			await api.view.Records.lookup(fingerprint, at),
		);
		assert.deepEqual(
			await api.apis.QuotaViews.quota(alice.address, at),
			await api.view.Quota.quota(alice.address, at),
		);
	});

	it('what one has on record is refused with a number; the chain says why in words', async () => {
		const signed = await record().sign(alice.signer);
		const error = await thrown(client.submit(signed));

		assert.equal(error.error.type, 'Invalid');
		const { name, number, mayPass, text } = await refusal(client, error, signed);
		assert.equal(name, 'Records.AlreadyOnRecord');
		assert.equal(mayPass, false);
		assert.match(text, /on record already/);
		assert.equal(number, refusalNumber(error));
		const possible = await api.view.Quota.refusals(number);
		assert.ok(possible.some((each) => `${each.pallet}.${each.name}` === name));
		assert.ok(possible.every((each) => each.pallet === 'Records' && each.number === number));
	});

	it('what may pass by itself is told from what cannot', async () => {
		const attest = api.tx.Records.attest({
			fingerprint: randomFingerprint(),
			author: Enum('Stakeholder', 0),
			kind: Enum('Signs'),
			reasons: undefined,
		});
		const signed = await attest.sign(bob.signer);
		const error = await thrown(client.submit(signed));

		assert.equal(error.error.type, 'Unknown');
		const { name, mayPass } = await refusal(client, error, signed);
		assert.equal(name, 'Records.NotOnRecord');
		assert.equal(mayPass, true);
	});

	it('who pays can ask before sending why it would fail', async () => {
		const why = await whyRefused(client, await record().sign(ferdie.signer));
		assert.equal(why.name, 'Records.NotInGoodStanding');
		const own = api.tx.System.remark({ remark: new Uint8Array([1]) });
		assert.equal(await whyRefused(client, await own.sign(ferdie.signer)), undefined);
	});
});
