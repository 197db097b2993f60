// Every page of the portal, at an address at which there is something to see on this chain, and who
// looks at it.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { rollNumber } from '../../network/lib/campaigns.mjs';
import { best, finalisedAt, pair, randomFingerprint, record } from '../../network/lib/chain.mjs';
import { announceBy, secondAll, whenOpen } from '../../network/lib/governance.mjs';
import { view } from '../../network/lib/views.mjs';

const ROUTES = new URL('../../../portal/src/routes.ts', import.meta.url);
const PER_PAGE = 64;
/** How many blocks a decision must go on taking ballots, for somebody to look at it: half a minute. */
const LONG_ENOUGH = 13;
/** The name of the wallet in which they are: lib/wallet.mjs. */
const EXTENSION = 'polkadot-js';
const QUESTION = 'Да остане ли пазарът на площада?';

/**
 * The pages, in the order in which they are looked at: a name, the route that it is of, its address or
 * what is done on the page before, and by whom it is seen, if not by somebody without an account: a
 * `citizen`, who votes, the `author` of the proposal, or the `speaker` of the municipality, who is a
 * registrar, too.
 */
const PAGES = [
	['home', '/', () => '/'],
	['processes', '/processes', () => '/processes'],
	['process', '/process/:n', ({ process }) => `/process/${process}`],
	['proposal', '/proposal/:n', ({ proposal }) => `/proposal/${proposal}`],
	['versions', '/proposal/:n/versions', ({ revised }) => `/proposal/${revised}/versions`],
	['amendment', '/proposal/:n/:word', ({ amended }) => `/proposal/${amended}/amendment?n=0`],
	['decisions', '/decisions', () => '/decisions'],
	['decision', '/decision/:n', ({ decision }) => `/decision/${decision}`],
	['campaigns', '/campaigns', () => '/campaigns'],
	['campaign', '/campaign/:n', ({ campaign }) => `/campaign/${campaign}`],
	['money', '/money', () => '/money'],
	['records', '/records', () => '/records'],
	['record', '/record/:hash', ({ text }) => `/record/${text}`],
	['organisations', '/organisations', () => '/organisations'],
	['organisation', '/organisation/:n', ({ organisation }) => `/organisation/${organisation}`],
	['registrars', '/registrars', () => '/registrars'],
	['announced', '/announced', () => '/announced'],
	['validators', '/validators', () => '/validators'],
	['account', '/account', () => '/account'],
	['admission', '/admission', () => '/admission'],
	['settings', '/settings', () => '/settings'],
	['block', '/block/:any', ({ block }) => `/block/${block}`],
	['glossary', '/glossary', () => '/glossary'],
	['accessibility', '/accessibility', () => '/accessibility'],
	['privacy', '/privacy', () => '/privacy'],
	['about', '/about', () => '/about'],
	['missing', undefined, () => '/nowhere'],

	['vote', '/decision/:n/:word', async ({ open }) => `/decision/${await open()}/vote`, 'citizen'],
	['send', '/decision/:n/:word', chooseBallot, 'citizen'],
	['propose', '/process/:n/propose', ({ process }) => `/process/${process}/propose`, 'citizen'],
	[
		'endorse',
		'/proposal/:n/:word',
		({ endorsable }) => `/proposal/${endorsable}/endorse`,
		'citizen',
	],
	['argue', '/proposal/:n/:word', ({ proposal }) => `/proposal/${proposal}/argue`, 'citizen'],
	['amend', '/proposal/:n/:word', ({ proposal }) => `/proposal/${proposal}/amend`, 'citizen'],
	['pledge', '/campaign/:n/:word', ({ campaign }) => `/campaign/${campaign}/pledge`, 'citizen'],
	['withdraw', '/campaign/:n/:word', ({ campaign }) => `/campaign/${campaign}/withdraw`, 'citizen'],
	['veto', '/campaign/:n/:word', ({ campaign }) => `/campaign/${campaign}/veto`, 'citizen'],
	['leave', '/campaign/:n/:word', ({ campaign }) => `/campaign/${campaign}/leave`, 'citizen'],
	['refund', '/campaign/:n/:word', ({ campaign }) => `/campaign/${campaign}/refund`, 'citizen'],
	['me', '/me', () => '/me', 'citizen'],
	['me-leave', '/me/:word', () => '/me/leave', 'citizen'],
	['me-object', '/me/:word', () => '/me/object', 'citizen'],

	[
		'new-version',
		'/proposal/:n/:word',
		({ proposal }) => `/proposal/${proposal}/new-version`,
		'author',
	],
	['invite', '/proposal/:n/:word', ({ proposal }) => `/proposal/${proposal}/invite`, 'author'],
	['link', '/proposal/:n/:word', ({ proposal }) => `/proposal/${proposal}/link`, 'author'],

	['meeting', '/process/:n', ({ process }) => `/process/${process}?act=meeting`, 'speaker'],
	['respond', '/proposal/:n/:word', ({ admitted }) => `/proposal/${admitted}/respond`, 'speaker'],
	['decide', '/decide', () => '/decide', 'speaker'],
	['annul', '/decision/:n/:word', ({ decision }) => `/decision/${decision}/annul`, 'speaker'],
	['campaign-open', '/money/:word', () => '/money/open', 'speaker'],
	['sponsor', '/campaign/:n/:word', ({ campaign }) => `/campaign/${campaign}/sponsor`, 'speaker'],
	['declare', '/campaign/:n/:word', ({ campaign }) => `/campaign/${campaign}/declare`, 'speaker'],
	['record-new', '/records/new', () => '/records/new', 'speaker'],
	['attest', '/record/:hash/attest', ({ text }) => `/record/${text}/attest`, 'speaker'],
	['desk', '/desk', () => '/desk', 'speaker'],
	['desk-admit', '/desk/*', () => '/desk/admit', 'speaker'],
	['desk-batch', '/desk/*', () => '/desk/batch', 'speaker'],
	['desk-suspend', '/desk/*', () => '/desk/suspend', 'speaker'],
	['desk-move', '/desk/*', () => '/desk/move', 'speaker'],
	['desk-hold', '/desk/*', () => '/desk/hold', 'speaker'],
	['office', '/office', () => '/office', 'speaker'],
	['office-challenge', '/office/*', () => '/office/challenge', 'speaker'],
	['office-undo', '/office/*', () => '/office/undo', 'speaker'],
];

/** Whoever looks at pages that are about somebody: accounts that scripts/demo leaves, too. */
export const PEOPLE = { citizen: '//Citizen1', author: '//School', speaker: '//Alice' };

/** The routes of the portal, as its source has them. */
export function routes() {
	const found = readFileSync(ROUTES, 'utf8').matchAll(/^\t\{ path: '([^']+)'/gm);
	return [...found].map(([, path]) => path);
}

/**
 * All pages, none of the routes left out: `{ name, as, where }` each.
 */
export function allPages() {
	const shown = new Set(PAGES.map(([, route]) => route));
	assert.deepEqual(
		routes().filter((route) => !shown.has(route)),
		[],
		'every route has a page to look at',
	);
	return PAGES.map(([name, , where, as]) => ({ name, as, where }));
}

/**
 * Goes to one of these pages from another one, and waits until all that it reads is there.
 *
 * @param {import('playwright-core').Page} page
 * @param {object} wanted one of `allPages`
 * @param {object} places as by `findPlaces`
 */
export async function goTo(page, { name, where }, places) {
	if (where === chooseBallot) {
		await chooseBallot(page);
	} else {
		const hash = `#${await where(places)}`;
		await page.evaluate(leave, hash);
	}
	if (name === 'vote') {
		// It has just opened, and the page may have read a block before.
		await page.locator('main input[type=radio]').first().waitFor();
	}
	await loaded(page);
}

/** Waits until nothing on a page is on its way, and fails if something could not be read. */
export async function loaded(page) {
	await page.waitForFunction(isQuiet, undefined, { polling: 100 });
	const failed = await page.locator('main .loaded > .note.bad').allInnerTexts();
	assert.deepEqual(failed, [], page.url());
}

/** Somebody of `PEOPLE` takes a place at the browser, which remembers them. */
export async function become(page, who) {
	const { address } = pair(PEOPLE[who]);
	const remembered = JSON.stringify({ address, wallet: EXTENSION });
	await page.evaluate(remember, remembered);
	await page.evaluate(leave, '#/about');
	await page.reload();
	await loaded(page);
}

/** Runs in the page: who signs. */
function remember(value) {
	localStorage['doverie.account'] = value;
}

/** Runs in the page: goes elsewhere, and marks what is here. */
function leave(hash) {
	document.querySelector('main h1').dataset.left = '';
	location.hash = hash;
}

/** Runs in the page: whether what was read has been here for a moment. */
function isQuiet() {
	const { body } = document;
	const waits =
		!document.querySelector('main h1:not([data-left])') ||
		document.querySelector('main .skeleton, main .as-of.stored') ||
		[...document.querySelectorAll('main [role=status]')].some((each) =>
			/…\s*$/.test(each.textContent),
		);
	body.dataset.quiet = waits ? 0 : Number(body.dataset.quiet ?? 0) + 1;
	return Number(body.dataset.quiet) > 3;
}

/** On the page where one votes: chooses, and looks at what would be signed. */
async function chooseBallot(page) {
	await page.locator('main input[type=radio]').first().check();
	await page.locator('main form button[type=submit]').click();
	// What it costs is known a moment later, in parts of the quota or in money.
	await page.locator('main .send .facts dd').last().filter({ hasText: /\d/ }).waitFor();
}

/** All of a list that is asked for in pages, by the number from which each begins. */
async function whole(api, pallet, list) {
	const found = [];
	for (;;) {
		const from = found.length === 0 ? 1 : found.at(-1).number.toNumber() + 1;
		const page = await view(api, pallet, list, [from, PER_PAGE]);
		found.push(...page);
		if (page.length < PER_PAGE) {
			return found;
		}
	}
}

/** The latest that is wanted, or else the first. */
function chosen(list, ...wishes) {
	const fitting = wishes.map((wish) => list.findLast(wish)).find(Boolean);
	return (fitting ?? list[0]).number.toNumber();
}

/**
 * What there is to look at on a chain.
 *
 * @param {import('@polkadot/api').ApiPromise} api
 * @param {string} [author] the key of whoever has written the proposal to be looked at
 */
export async function findPlaces(api, author) {
	const all = await whole(api, 'Proposals', 'proposals');
	const decisions = await whole(api, 'Decisions', 'decisions');
	const campaigns = await whole(api, 'Pledges', 'campaigns');
	const of = author && (await rollNumber(api, pair(author)));
	const isDrafted = ({ phase, proposal }) =>
		(phase.isOpen || phase.isDrafting) && proposal.state.isSubmitted;
	const isTheirs = ({ proposal }) => of === undefined || proposal.author.toNumber() === of;
	const proposal = chosen(
		all,
		(each) => isDrafted(each) && isTheirs(each) && each.proposal.amendments.toNumber() > 0,
		(each) => isDrafted(each) && isTheirs(each),
	);
	const { proposal: looked } = all.find(({ number }) => number.toNumber() === proposal);
	return {
		proposal,
		process: looked.process.toNumber(),
		text: looked.version.toHex(),
		endorsable: chosen(all, (each) => isDrafted(each) && each.number.toNumber() !== proposal),
		revised: chosen(all, (each) => each.proposal.versions.toNumber() > 1),
		amended: chosen(all, (each) => each.proposal.amendments.toNumber() > 0),
		admitted: chosen(all, (each) => each.proposal.admitted.isSome),
		decision: chosen(
			decisions,
			(each) => each.decision.state.isEnacted && each.outcome.unwrapOr()?.verdict.isPassed,
			(each) => each.decision.state.isEnacted,
		),
		campaign: chosen(
			campaigns,
			(each) => each.campaign.state.isOpen,
			(each) => each.campaign.state.isCompleted,
		),
		organisation: await rollNumber(api, pair('//Alice')),
		block: (await api.rpc.chain.getFinalizedHead()).toHex(),
		open: () => openDecision(api),
	};
}

/** A decision in which ballots are taken for long enough, final as it is: what there is, or a new question. */
async function openDecision(api) {
	const number = (await openNow(api)) ?? (await putQuestion(api));
	await finalisedAt(api, await best(api));
	return number;
}

async function openNow(api) {
	const now = await best(api);
	const open = (await whole(api, 'Decisions', 'decisions')).findLast(
		({ decision: { state, opening } }) =>
			state.isOpen && opening.unwrap().closes.toNumber() > now + LONG_ENOUGH,
	);
	return open?.number.toNumber();
}

async function putQuestion(api) {
	const text = randomFingerprint();
	const ask = api.tx.decisions.announceQuestion('Constitutional', QUESTION, text);
	const number = await announceBy(api, pair('//Alice'), record(api, text), ask);
	await secondAll(api, number);
	await whenOpen(api, number);
	return number;
}
