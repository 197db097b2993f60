// The runtime is upgraded while pages of the portal are open: one that checks for itself, one that
// trusts a node. They go on reading by the new rules, and what is signed in them afterwards counts.

import './lib/environment.mjs';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { eventually, moreFinalised, record, submit } from '../network/lib/chain.mjs';
import { connectAll, disconnectAll } from '../network/lib/fixture.mjs';
import { announceBy, comesTo, ended, figures, openBy, vote } from '../network/lib/governance.mjs';
import { world } from './lib/world.mjs';

/** What pages say once the runtime is another. */
const RENEWED = {
	en: 'The rules of the network have been renewed while this page was open.',
	bg: 'Правилата на мрежата бяха обновени, докато страницата беше отворена.',
};
const VOTING = {
	en: { yes: 'Yes', next: 'Check and send', voted: 'You have voted yes.' },
	bg: { yes: 'Да', next: 'Преглед и изпращане', voted: 'Гласували сте с „да“.' },
};

describe('the runtime is upgraded while pages are open', { timeout: 900_000 }, () => {
	const here = world();
	// The one checks for itself, in English; the other trusts the node of its organisation, in Bulgarian.
	let checking, trusting;
	// The decision on the upgrade, one that is open across it, and the version before.
	let onUpgrade, across, version, code, hash;

	const everybody = () => {
		const { alice, bob, charlie, dave } = here.people;
		return [alice, bob, charlie, dave];
	};

	/** The calls that announce a decision on a question, which is open for long. */
	async function ask(signer, title) {
		const { api } = here;
		const [text] = await here.texts(`${title}?`);
		const question = api.tx.decisions.announceQuestion('Constitutional', title, text);
		return [api, signer, record(api, text), question];
	}

	/** The block that a page says it has read, by the line at its top. */
	async function blockOf(visitor) {
		const line = await visitor.page.locator('.state .block').first().textContent();
		return Number(line.replace(/\D/g, ''));
	}

	const versionNow = async () =>
		(await here.api.rpc.state.getRuntimeVersion()).specVersion.toNumber();

	before(async () => {
		const { api, people } = here;
		code = readFileSync(process.env.DOVERIE_UPGRADE);
		version = await versionNow();
		hash = api.registry.hash(code).toHex();
		const authorize = api.tx.system.authorizeUpgrade(hash);
		const [text] = await here.texts('Обновяваме кода на веригата.');
		const { announceCall } = api.tx.decisions;
		const announced = announceCall('Constitutional', authorize, 'Обновяване', text);
		onUpgrade = await openBy(api, people.charlie, record(api, text), announced);
		await vote(
			api,
			onUpgrade.number,
			everybody().map((who) => [who, 'Yes']),
		);
	});

	it('pages are open on the decision on the upgrade, and accounts are chosen', async () => {
		checking = await here.page({ language: 'en', wallet: ['//Dave'] });
		await checking.connect('Dave');
		await checking.open(`#/decision/${onUpgrade.number}`);
		await checking.checked();
		await checking.see(hash);
		trusting = await here.page({ language: 'bg', wallet: ['//Bob'], trusts: 'business' });
		await trusting.connect('Bob');
		await trusting.open(`#/decision/${onUpgrade.number}`);
		await trusting.see(/Доверие на възела .*: без проверка/);
		await trusting.loaded();
		assert.equal(await checking.page.getByText(RENEWED.en).count(), 0);
	});

	it('the chambers have decided it, and it is applied: both pages say so, and go on reading', async () => {
		await ended(here.api, onUpgrade.number);
		across = await openBy(...(await ask(here.people.alice, 'A question across the upgrade')));
		const seen = await Promise.all([checking, trusting].map(blockOf));

		await submit(here.api, here.api.tx.system.applyAuthorizedUpgrade(`0x${code.toString('hex')}`));
		await eventually(
			'the runtime is the next one',
			async () => (await versionNow()) === version + 1,
		);

		await Promise.all([checking.see(RENEWED.en), trusting.see(RENEWED.bg)]);
		await checking.checked();
		for (const [i, visitor] of [checking, trusting].entries()) {
			const then = await blockOf(visitor);
			assert.ok(then > seen[i], `block ${then} comes after ${seen[i]}`);
			await eventually('it goes on', async () => (await blockOf(visitor)) > then + 2);
		}
	});

	for (const [name, of] of [
		['the page that checks for itself', () => checking],
		['the page that trusts a node', () => trusting],
	]) {
		it(`a vote that is cast afterwards on ${name}, which was not loaded again, counts`, async () => {
			const visitor = of();
			const words = VOTING[visitor.language];
			await visitor.open(`#/decision/${across.number}/vote`);
			await visitor.choose(words.yes);
			await visitor.click(words.next);
			await visitor.send();
			await visitor.open(`#/decision/${across.number}`);
			await visitor.see(words.voted);
		});
	}

	it('the chain has counted them, and the page shows what is announced under the new rules', async () => {
		// Runtime APIs want a new connection: see views.mjs.
		await disconnectAll(here.nodes);
		here.api = await connectAll(here.nodes);
		const { civilSociety, business } = figures(await comesTo(here.api, across.number));
		assert.deepEqual([civilSociety.yes, business.yes], [1, 1]);

		const after = await announceBy(
			...(await ask(here.people.charlie, 'A question under the new rules')),
		);
		await moreFinalised(here.api, 1);
		await checking.open(`#/decision/${after}`);
		await checking.heading('A question under the new rules');
		await checking.open('#/settings');
		await checking.see(`doverie ${version + 1}`);
	});

	it('whoever comes later reads by the new rules, and is told of no change', async () => {
		const later = await here.page({ language: 'en' });
		await later.open(`#/decision/${across.number}`);
		await later.heading('A question across the upgrade');
		await later.checked();
		assert.equal(await later.page.getByText(RENEWED.en).count(), 0);
	});
});
