// Every page of the portal, with what it reads from the chain, is for everybody: whatever they see with,
// however large they need it, by the keyboard, in both languages; and none of it goes elsewhere.

import './lib/environment.mjs';
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { accept, announceIssues, confirmIssues, euros } from '../network/lib/campaigns.mjs';
import { best, eventually, pair } from '../network/lib/chain.mjs';
import { citizenPairs } from '../network/lib/fixture.mjs';
import { act, admit, ended } from '../network/lib/governance.mjs';
import {
	admitPledgers,
	admitProjects,
	CAMPAIGNS,
	openCampaigns,
	submitProjects,
} from '../network/lib/two-campaigns.mjs';
import { openDebate } from './lib/debate.mjs';
import { allPages, become, findPlaces, goTo, loaded, PEOPLE } from './lib/pages.mjs';
import { PORTAL, world } from './lib/world.mjs';

const WIDE = { width: 1280, height: 900 };
/** What is left of a window of 1280 by 1024 at 400 %, and the width of the narrowest telephone. */
const NARROW = { width: 320, height: 256 };
const CITIZENS = 3;
/** For how many blocks the campaigns take pledges: as long as the test takes. */
const PLEDGING = 1000;

/** What a title ends with. */
const NAME = { bg: 'Доверие', en: 'Doverie' };
/** Pages that are called what people have called a thing, whatever the language. */
const NAMED = [
	'process',
	'proposal',
	'versions',
	'decision',
	'campaign',
	'organisation',
	'amendment',
	'record',
];
const WAY = {
	bg: {
		home: '„Доверие“: към началната страница',
		endorse: 'Подкрепете тази версия',
		next: 'Продължете',
		endorsed: 'Вие подкрепяте тази версия.',
	},
	en: {
		home: 'Doverie: to the first page',
		endorse: 'Endorse this version',
		next: 'Continue',
		endorsed: 'You endorse this version.',
	},
};
const PROCESS = 'Град на открито';
const PROPOSAL = 'Дървета в училищния двор';

describe('every page is for everybody', { timeout: 1_800_000 }, () => {
	const here = world();
	let visitor, page, places;
	/** The titles of windows: by language, of each page. */
	const titles = { bg: new Map(), en: new Map() };

	/** Two campaigns that take pledges; somebody has pledged. */
	async function raiseMoney() {
		const { api, people } = here;
		const { bob, charlie, dave } = people;
		const [citizen] = citizenPairs(1);
		const [association, guild] = ['//Association', '//Guild'].map(pair);
		const all = { ...people, association, guild, citizens: citizenPairs(CITIZENS) };
		const texts = await here.texts(
			'# Покриви\n\nЗасаждаме тревни покриви.',
			'# Парк\n\nПейки и сянка.',
		);
		const terms = {
			beneficiary: charlie,
			fiscalAgent: bob,
			reviewers: [people.alice, association],
			minimum: euros('1000'),
			optimum: euros('2000'),
			milestones: [
				[400_000, 30],
				[600_000, 60],
			],
		};
		const campaigns = ['Зелени покриви', 'Парк край реката'].map((title, i) => ({
			...terms,
			title,
			fiche: texts[i],
		}));
		await admitPledgers(api, all, texts);
		const organisation = { Organisation: { name: '301. училище' } };
		const expires = (await best(api)) + 100_000;
		await admit(api, dave, [pair(PEOPLE.author), 'CivilSociety', organisation, expires]);
		const opened = await openCampaigns(api, all, campaigns, PLEDGING);
		await submitProjects(api, all, opened.onProcess, campaigns, texts);
		await admitProjects(api, dave, opened.onCampaigns);
		await ended(api, opened.onCampaigns.number);
		const offices = CAMPAIGNS.map((Campaign) => ({ Campaign }));
		await accept(
			api,
			[bob, 'Custodian', ...offices],
			[dave, 'Auditor'],
			[charlie, ...offices],
			[people.alice, ...offices],
			[association, ...offices],
		);
		const issues = await announceIssues(api, bob, [citizen, euros('200')]);
		await confirmIssues(api, dave, ...issues);
		await act(api, citizen, api.tx.pledges.pledge(CAMPAIGNS[0], euros('50')));
	}

	before(
		async () => {
			await raiseMoney();
			await openDebate(here.api, PORTAL, PEOPLE.author);
			places = await findPlaces(here.api, PEOPLE.author);
			visitor = await here.page({ language: 'bg', wallet: Object.values(PEOPLE) });
			({ page } = visitor);
			await visitor.open('#/about');
			await visitor.checked();
		},
		{ timeout: 900_000 },
	);

	/** What is on the page now, in one language, whatever the colours. */
	async function looksWell(name, language) {
		assert.equal(await page.getAttribute('html', 'lang'), language);
		assert.deepEqual(await visitor.axe(), [], `${name} in ${language}`);
		assert.deepEqual(await levels(), [], `headings of ${name} in ${language}`);
		titles[language].set(name, await page.title());
		await page.setViewportSize(NARROW);
		assert.deepEqual(await tooWide(), [], `${name} in ${language} at ${NARROW.width} pixels`);
		await page.setViewportSize(WIDE);
		assert.deepEqual(await tooWide(), [], `${name} in ${language} at ${WIDE.width} pixels`);
	}

	/** Headings that leave out a level, or are a second first one. */
	async function levels() {
		const headings = page.locator('main').locator('h1, h2, h3, h4, h5, h6');
		const found = await headings.evaluateAll((all) =>
			all.map((each) => [Number(each.tagName[1]), each.textContent]),
		);
		return found.filter(([level], i) =>
			i === 0 ? level !== 1 : level === 1 || level > found[i - 1][0] + 1,
		);
	}

	/** What stands out of the window at its right, if the page is wider than the window. */
	async function tooWide() {
		const more = await visitor.overflow();
		return more <= 0 ? [] : page.evaluate(standOut);
	}

	/** The colours are those of the system, as people with low vision choose them: nothing is lost. */
	async function inForcedColours() {
		const before = await wordsNow();
		await page.emulateMedia({ forcedColors: 'active' });
		// A time may have gone on meanwhile, and be called differently.
		await eventually('all words are there', async () => {
			const now = await wordsNow();
			return now === before || Math.abs(now.length - before.length) < 8;
		});
		assert.deepEqual(await page.evaluate(invisible), []);
		await page.emulateMedia({ forcedColors: 'none' });
	}

	/** What is to be seen, without figures, which go on while one looks. */
	async function wordsNow() {
		// biome-ignore lint/performance/useDomNodeTextContent: what is hidden does not count
		return (await visitor.main.innerText()).replace(/\d/g, '');
	}

	let seenBy;
	for (const wanted of allPages()) {
		it(`the page ${wanted.name} can be read and used by everybody, in both languages`, async () => {
			if (wanted.as !== seenBy) {
				await become(page, wanted.as);
				seenBy = wanted.as;
			}
			await goTo(page, wanted, places);
			// Words do not depend on colours: each language once, each of light and dark once.
			await looksWell(wanted.name, 'bg');
			await inForcedColours();
			await page.emulateMedia({ colorScheme: 'dark' });
			await switchLanguage();
			await looksWell(wanted.name, 'en');
			await switchLanguage();
			await page.emulateMedia({ colorScheme: 'light' });
			assert.equal(await page.evaluate(() => document.getAnimations().length), 0, 'nothing moves');
		});
	}

	async function switchLanguage() {
		await page.locator('header button.language').click();
		await loaded(page);
	}

	it('every page has a title of its own, in its language', () => {
		for (const [language, all] of Object.entries(titles)) {
			assert.equal(all.size, allPages().length, 'all pages were looked at');
			for (const [name, title] of all) {
				assert.ok(title.endsWith(` – ${NAME[language]}`), `${name}: ${title}`);
				const isBulgarian = /\p{Script=Cyrillic}/u.test(title.replace(/ – .*$/, ''));
				assert.ok(NAMED.includes(name) || isBulgarian === (language === 'bg'), `${name}: ${title}`);
			}
			// Where one sends is where one votes.
			const own = [...all].filter(([name]) => name !== 'send').map(([, title]) => title);
			assert.deepEqual(
				own.filter((title, i) => own.indexOf(title) !== i),
				[],
				'titles of two pages',
			);
		}
	});

	it('the browser keeps nothing about a person but the public address with which they sign', async () => {
		const kept = await page.evaluate(() => ({ ...localStorage }));
		const account = JSON.parse(kept['doverie.account']);
		assert.deepEqual(account, { address: pair(PEOPLE[seenBy]).address, wallet: 'polkadot-js' });
		const known = ['doverie.account', 'doverie.language', 'doverie-chain'];
		assert.deepEqual(
			Object.keys(kept).filter((name) => !known.includes(name)),
			[],
		);
		assert.ok(['bg', 'en'].includes(kept['doverie.language']));
		assert.deepEqual(await page.context().cookies(), []);
	});

	for (const [i, language] of ['bg', 'en'].entries()) {
		it(`a citizen endorses a proposal by the keyboard alone (${language})`, async () => {
			const citizen = citizenPairs(CITIZENS)[i + 1];
			citizen.setMeta({ name: `Citizen${i + 2}` });
			const someone = await here.page({ language, wallet: [citizen] });
			someone.keyboardOnly();
			await someone.connect();
			await someone.click(WAY[language].home);
			for (const name of [PROCESS, PROPOSAL]) {
				await loaded(someone.page);
				await someone.click(name);
			}
			await loaded(someone.page);
			await someone.click(WAY[language].endorse);
			await loaded(someone.page);
			await someone.click(WAY[language].next);
			await someone.send();
			await someone.open(`#/proposal/${places.proposal}`);
			await someone.see(WAY[language].endorsed);
			await someone.close();
		});
	}
});

/** Runs in the page: what stands out of the window. */
function standOut() {
	const { clientWidth } = document.documentElement;
	return [...document.body.querySelectorAll('*')]
		.filter((each) => each.getBoundingClientRect().right > clientWidth + 1)
		.slice(0, 5)
		.map((each) => `${each.tagName}.${each.className}: ${each.textContent.slice(0, 60)}`);
}

/** Runs in the page: buttons, fields and notes that nothing sets apart from the ground. */
function invisible() {
	const isBare = (each) => {
		const { borderTopStyle, borderTopWidth, outlineStyle } = getComputedStyle(each);
		const hasBorder = borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) > 0;
		return each.checkVisibility() && !hasBorder && outlineStyle === 'none';
	};
	const boxes =
		'main .button, main .note, main .badge, main textarea, main input:not([type=radio], [type=checkbox], [type=file])';
	return [...document.querySelectorAll(boxes)]
		.filter(isBare)
		.map((each) => each.outerHTML.slice(0, 120));
}
