// What is served to the portal and is not true, or not there any more: a mirror of texts that serves
// another one, a text that was erased, a node that lies, the beginning of another chain.

import './lib/environment.mjs';
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { finalisedAt, randomFingerprint, record } from '../network/lib/chain.mjs';
import { act, openBy } from '../network/lib/governance.mjs';
import { endpoint } from '../network/lib/network.mjs';
import { FalseMirror, falsify } from './lib/mirror.mjs';
import { PORTAL, world } from './lib/world.mjs';

const TRUE_WORDS = 'Паркът остава парк за всички.';
const FALSE_WORDS = 'Паркът се продава на търг.';
/** The title of a decision, and what a lying node makes of it. */
const [TITLE, FALSE_TITLE] = ['Yes to the park', 'No to this park'];
/** The organisation whose node lies. */
const LIAR = 'business';

describe('what is not true is found out', { timeout: 900_000 }, () => {
	const here = world();
	let mirror, text, decision;

	before(async () => {
		const { api, people } = here;
		mirror = await FalseMirror.start(FALSE_WORDS);
		[text] = await here.texts(TRUE_WORDS);
		const question = api.tx.decisions.announceQuestion('Ordinary', TITLE, text);
		({ number: decision } = await openBy(api, people.alice, record(api, text), question));
	});

	after(() => mirror?.stop());

	/** Somebody to whom the portal's server says this of the network, in place of a part of the truth. */
	async function told(change, { files = {}, ...who } = {}) {
		const visitor = await here.page({ ...who, options: { serviceWorkers: 'block' } });
		const truth = await (await fetch(`${PORTAL}network.json`)).json();
		const said = { 'network.json': { ...truth, ...change }, ...files };
		for (const [name, json] of Object.entries(said)) {
			await visitor.page.context().route(`**/${name}`, (route) => route.fulfill({ json }));
		}
		return visitor;
	}

	/** Orders the server of texts, on the page of the record, to erase the text. */
	async function erase(visitor, fingerprint) {
		await visitor.open(`#/record/${fingerprint}`);
		await visitor.page.getByText('Have this text erased', { exact: true }).click();
		await visitor.click('Sign, and have it erased');
	}

	const WRONG = {
		en: 'what came does not have the fingerprint that is on the chain',
		bg: 'полученото няма отпечатъка, записан във веригата',
	};
	for (const language of ['en', 'bg']) {
		it(`a mirror that serves another text is named, and its text is not shown (${language})`, async () => {
			const visitor = await told({ texts: [mirror.url] }, { language });
			for (const route of [`#/record/${text}`, `#/decision/${decision}`]) {
				await visitor.open(route);
				await visitor.see(WRONG[language]);
				await visitor.see(mirror.host);
				assert.equal(await visitor.page.getByText(FALSE_WORDS).count(), 0);
			}
			await visitor.close();
		});
	}

	it('the right text is shown where another server has it, whoever is asked first', async () => {
		const visitor = await told({ texts: [mirror.url, '.'] }, { language: 'en' });
		mirror.asked.length = 0;
		for (let times = 0; mirror.asked.length === 0; times += 1) {
			assert.ok(times < 40, 'the mirror is asked');
			await visitor.open(`#/record/${text}`);
			await visitor.see(TRUE_WORDS);
			await visitor.see('This browser has checked that this is the text that is on the chain.');
			assert.equal(await visitor.page.getByText(FALSE_WORDS).count(), 0);
			await visitor.open('#/glossary');
		}
		await visitor.close();
	});

	it('a text that no server has is said to be missing', async () => {
		const fingerprint = randomFingerprint();
		await act(here.api, here.people.bob, record(here.api, fingerprint));
		const visitor = await here.page({ language: 'en' });
		// Chromium says of every answer that is none that it is an error.
		visitor.expect(/status of 404/);
		await visitor.open(`#/record/${fingerprint}`);
		await visitor.see('No server has this text.');
		await visitor.close();
	});

	it('whoever has put a text has it erased, and nobody else', async () => {
		const { alice } = here.people;
		const words = 'Имена и адреси на хора.';
		const [erased] = await here.texts(words);
		await act(here.api, alice, record(here.api, erased));
		const reader = await here.page({ language: 'bg' });
		await reader.open(`#/record/${erased}`);
		await reader.see(words);

		const [stranger, author] = await Promise.all(
			['//Bob', '//Alice'].map((key) => here.page({ language: 'en', wallet: [key], trusts: LIAR })),
		);
		await Promise.all([stranger, author].map((each) => each.connect()));
		stranger.expect(/status of 40\d/);
		await erase(stranger, erased);
		await stranger.see('has not erased it');
		assert.equal((await fetch(`${PORTAL}texts/${erased.slice(2)}`)).status, 200);
		await erase(author, erased);
		await author.see('It is erased at: 127.0.0.1');

		const answer = await fetch(`${PORTAL}texts/${erased.slice(2)}`);
		assert.equal(answer.status, 410);
		assert.equal((await answer.json()).reason, 'by-author');
		const later = await here.page({ language: 'en' });
		for (const visitor of [reader, later]) {
			visitor.expect(/status of 410/);
		}
		await later.open(`#/record/${erased}`);
		await later.see('This text was erased on');
		await later.see('Reason: by whoever put it there.');
		await later.see(alice.address.slice(0, 6));
		assert.equal(await later.page.getByText(words).count(), 0);
		// Whoever has read it may see it for another minute: here the browser forgets it at once.
		const session = await reader.page.context().newCDPSession(reader.page);
		await session.send('Network.clearBrowserCache');
		await reader.reload();
		await reader.see('Този текст е изтрит на');
		await reader.see('Причина: изтрит от този, който го е качил.');
		assert.equal(await reader.page.getByText(words).count(), 0);
		await Promise.all([reader, stranger, author, later].map((each) => each.close()));
	});

	it('a node that lies is shown to whoever trusts it as what it is: not checked', async () => {
		const visitor = await here.page({ language: 'en', trusts: LIAR });
		const liar = await falsify(visitor.page.context(), endpoint(LIAR), TITLE, FALSE_TITLE);
		await visitor.open(`#/decision/${decision}`);
		await visitor.heading(FALSE_TITLE);
		assert.ok(liar.lies > 0, 'it has lied');
		await visitor.see(/Trusting the node .*: not checked/);
		await visitor.open('#/settings');
		await visitor.see(
			'Nothing of what this node says is checked, and this page would not notice if it lied.',
		);

		// The same browser, which checks now: neither what the node says, nor what was kept of it.
		await visitor.click('Check in this browser instead');
		await visitor.checked();
		await visitor.open(`#/decision/${decision}`);
		await visitor.heading(TITLE);
		assert.equal(await visitor.page.getByText(FALSE_TITLE).count(), 0);
		await visitor.close();
	});

	it('whoever trusts a node is told so in Bulgarian, too', async () => {
		const visitor = await here.page({ language: 'bg', trusts: LIAR });
		await falsify(visitor.page.context(), endpoint(LIAR), TITLE, FALSE_TITLE);
		await visitor.open(`#/decision/${decision}`);
		await visitor.heading(FALSE_TITLE);
		await visitor.see(/Доверие на възела .*: без проверка/);
		await visitor.open('#/settings');
		await visitor.see('Нищо от казаното от този възел не се проверява');
		await visitor.close();
	});

	/** Where light clients begin, on another chain: all is as it should be but for the first block. */
	async function elsewhere() {
		const { chainSpec, databaseContent } = await (await fetch(`${PORTAL}beginning.json`)).json();
		const [spec, database] = [JSON.parse(chainSpec), JSON.parse(databaseContent)];
		const other = createHash('sha256').update(randomBytes(32)).digest('hex');
		database.genesisHash = other;
		spec.genesis = { stateRootHash: randomFingerprint() };
		return { chainSpec: JSON.stringify(spec), databaseContent: JSON.stringify(database) };
	}

	for (const [language, said] of [
		['en', 'No computer of the network answers.'],
		['bg', 'Никой компютър от мрежата не отговаря.'],
	]) {
		it(`with the beginning of another chain nothing is shown, and it is said why (${language})`, async () => {
			const visitor = await told({}, { language, files: { 'beginning.json': await elsewhere() } });
			await visitor.open(`#/decision/${decision}`);
			await visitor.see(said);
			assert.equal(await visitor.page.getByText(TITLE).count(), 0);
			assert.equal(await visitor.page.getByText(visitor.words.checked).count(), 0);
			await visitor.close();
		});
	}

	for (const [language, said] of [
		[
			'en',
			'The node that you have chosen is on another chain than this page. Nothing of it is shown.',
		],
		['bg', 'Избраният от вас възел е на друга верига. Нищо от него не се показва.'],
	]) {
		it(`a trusted node of another chain is found out by its first block (${language})`, async () => {
			const who = { language, trusts: 'academia', files: { 'beginning.json': await elsewhere() } };
			const visitor = await told({}, who);
			await visitor.open(`#/decision/${decision}`);
			await visitor.see(said);
			assert.equal(await visitor.page.getByText(TITLE).count(), 0);
			await visitor.close();
		});
	}

	it('whoever was here before is told that it is another chain, and sees nothing of either', async () => {
		const { api } = here;
		const visitor = await here.page({ language: 'en', options: { serviceWorkers: 'block' } });
		await finalisedAt(api, (await api.rpc.chain.getHeader()).number.toNumber());
		await visitor.open(`#/decision/${decision}`);
		await visitor.heading(TITLE);
		const json = await elsewhere();
		await visitor.page.context().route('**/beginning.json', (route) => route.fulfill({ json }));
		await visitor.reload();
		await visitor.see('This is not the chain that this browser has followed here before');
		await visitor.see('No computer of the network answers.');
		assert.equal(await visitor.page.getByText(TITLE).count(), 0);
		await visitor.open('#/settings');
		await visitor.see('Hash of the first block of the chain before');
		await visitor.close();
	});
});
