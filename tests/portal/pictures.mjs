// Makes pictures of every page of a portal that is served, in both languages, wide and narrow. Run it by
// scripts/portal-pictures.

import './lib/environment.mjs';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { connectTo, pair } from '../network/lib/chain.mjs';
import { openDebate } from './lib/debate.mjs';
import { CHROMIUM, STEP } from './lib/environment.mjs';
import { allPages, become, findPlaces, goTo, PEOPLE } from './lib/pages.mjs';
import { withPalette } from './lib/png.mjs';
import { Wallet } from './lib/wallet.mjs';
import { WORDS } from './lib/words.mjs';

const LOCALES = { bg: 'bg-BG', en: 'en-GB' };
/** The windows, and how much of a long page is in its picture: pixels. */
const SIZES = {
	wide: { width: 1280, height: 900, most: 1800 },
	narrow: { width: 390, height: 844, most: 2200 },
};

const { values, positionals: only } = parseArgs({
	options: { portal: { type: 'string' }, to: { type: 'string' } },
	allowPositionals: true,
});
const folder = values.to;
const portal = values.portal.endsWith('/') ? values.portal : `${values.portal}/`;

async function main() {
	mkdirSync(folder, { recursive: true });
	const { nodes } = await (await fetch(`${portal}network.json`)).json();
	const api = await connectTo(nodes[0].url);
	await openDebate(api, portal, PEOPLE.author);
	const places = await findPlaces(api, PEOPLE.author);
	const args = ['--no-sandbox', '--disable-dev-shm-usage'];
	const browser = await chromium.launch({ executablePath: CHROMIUM, args });
	try {
		for (const language of Object.keys(LOCALES)) {
			await allIn(language, { api, browser, places });
		}
	} finally {
		await browser.close();
		await api.disconnect();
	}
}

/** All pages in one language, by one visitor after another. */
async function allIn(language, { api, browser, places }) {
	const context = await browser.newContext({
		viewport: SIZES.wide,
		locale: LOCALES[language],
		reducedMotion: 'reduce',
	});
	await walletOf(api).into(context);
	const page = await context.newPage();
	page.setDefaultTimeout(STEP);
	// Not on the first page that is looked at: it is gone to as all others are.
	await page.goto(`${portal}#/about`);
	await page.locator('.state').getByText(WORDS[language].checked).first().waitFor();
	let before;
	for (const wanted of allPages()) {
		if (wanted.as !== before) {
			await become(page, wanted.as);
			before = wanted.as;
		}
		if (only.length > 0 && !only.includes(wanted.name)) {
			continue;
		}
		await page.setViewportSize(SIZES.wide);
		await goTo(page, wanted, places);
		for (const size of Object.keys(SIZES)) {
			await picture(page, `${wanted.name}.${language}.${size}.png`, SIZES[size]);
		}
	}
	await context.close();
}

/** A wallet in which all of them are. */
function walletOf(api) {
	const pairs = Object.values(PEOPLE).map((uri) => {
		const key = pair(uri);
		key.setMeta({ name: uri.slice(2) });
		return key;
	});
	return new Wallet(api, pairs);
}

async function picture(page, name, { width, height, most }) {
	await page.setViewportSize({ width, height });
	await page.evaluate(() => scrollTo(0, 0));
	// What was clicked last is not to look as if it were about to be.
	await page.mouse.move(0, 0);
	const whole = await page.evaluate(() => document.documentElement.scrollHeight);
	const clip = { x: 0, y: 0, width, height: Math.min(whole, most) };
	const png = await page.screenshot({ fullPage: true, clip });
	const file = join(folder, name);
	writeFileSync(file, withPalette(png));
	console.log(`${name.padEnd(32)} ${statSync(file).size}`);
}

await main();
