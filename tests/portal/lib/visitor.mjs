// Somebody in front of the portal: opens, reads, fills in, clicks; by the keyboard alone, if wanted.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PORTAL, STEP } from './environment.mjs';
import { Keyboard } from './keyboard.mjs';
import { TITLE } from './wallet.mjs';
import { WORDS } from './words.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** WCAG 2.2 AA, and what else is good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** How much of a page is shown where a test fails. */
const MOST = 3000;

const LOOPBACK = ['127.0.0.1', 'localhost'];

export class Visitor {
	/** What has gone wrong in the page: errors, and requests to others than this machine. */
	faults = [];
	#expected = [];
	#keyboard;

	/**
	 * @param {import('playwright-core').Page} page
	 * @param {'bg' | 'en'} language
	 * @param {import('./wallet.mjs').Wallet} [wallet]
	 */
	constructor(page, language, wallet) {
		this.page = page;
		this.wallet = wallet;
		this.language = language;
		this.words = WORDS[language];
		page.setDefaultTimeout(STEP);
		page.on('pageerror', (error) => this.#wrong(`error: ${error.stack ?? error}`));
		page.on('console', (message) => {
			if (message.type() === 'error') {
				this.#wrong(`console: ${message.text()} ${message.location().url}`);
			}
		});
		page.context().on('request', (request) => this.#goesTo(request.url()));
		page.on('websocket', (socket) => this.#goesTo(socket.url()));
	}

	get isClosed() {
		return this.page.isClosed();
	}

	/** Errors that match are part of the test from now on, such as that a server does not answer. */
	expect(pattern) {
		this.#expected.push(pattern);
	}

	#goesTo(address) {
		const { protocol, hostname } = new URL(address);
		if (!['data:', 'blob:'].includes(protocol) && !LOOPBACK.includes(hostname)) {
			this.faults.push(`asks ${address}`);
		}
	}

	#wrong(fault) {
		if (!this.#expected.some((pattern) => pattern.test(fault))) {
			this.faults.push(fault);
		}
	}

	/**
	 * Goes to an address of the portal, such as `#/decisions`, and waits until a page has a heading. A page
	 * that is open already begins anew.
	 */
	async open(route = '#/') {
		if (this.page.url() === PORTAL + route) {
			await this.#leave();
		}
		await this.page.goto(PORTAL + route);
		await this.main.locator('h1').waitFor();
	}

	/** Goes elsewhere, and waits until nothing is left of the page. */
	async #leave() {
		const heading = await this.main.locator('h1').elementHandle();
		await this.page.goto(`${PORTAL}#/about`);
		await this.page.waitForFunction((each) => !each.isConnected, heading);
	}

	/** Loads the page again. */
	async reload() {
		await this.page.reload();
		await this.main.locator('h1').waitFor();
	}

	get main() {
		return this.page.locator('main');
	}

	/** Waits until the heading of a part, or of the page, is this. */
	async heading(name) {
		await this.page.getByRole('heading', named(name)).first().waitFor();
	}

	/** Waits until something is to be read, as part of a line or as a pattern. */
	async see(text, within = this.page.locator('body')) {
		await within.getByText(text).filter({ visible: true }).first().waitFor();
	}

	/** Waits until something is not to be read any more. */
	async seeNoMore(text) {
		await this.page
			.getByText(text)
			.filter({ visible: true })
			.first()
			.waitFor({ state: 'detached' });
	}

	/** Waits until this browser has checked the chain, and returns the line that says so. */
	async checked() {
		const line = this.page.locator('.state a').first();
		await line.getByText(this.words.checked).first().waitFor();
		return textOf(line);
	}

	/** Waits until what the page reads is there. */
	async loaded() {
		await this.main.locator('.as-of').first().waitFor();
		await this.main.locator('.skeleton').first().waitFor({ state: 'detached' });
	}

	/** Clicks a button or a link by its name. */
	async click(name) {
		const target = this.page
			.getByRole('button', named(name))
			.or(this.page.getByRole('link', named(name)))
			.filter({ visible: true })
			.first();
		await (this.#keyboard ? this.#keyboard.press(target) : target.click());
	}

	/** Fills in a field by its label. */
	async fill(label, value) {
		const field = this.page.getByLabel(label, { exact: true }).filter({ visible: true }).first();
		await (this.#keyboard ? this.#keyboard.type(field, value) : field.fill(value));
	}

	/** Chooses an answer, or ticks it, by its label. */
	async choose(label) {
		const box = this.page
			.getByRole('radio', named(label))
			.or(this.page.getByRole('checkbox', named(label)))
			.first();
		await (this.#keyboard ? this.#keyboard.choose(box) : box.check());
		assert.ok(await box.isChecked(), `${label} is chosen`);
	}

	/** From now on there is no mouse, and what has the focus must show it. */
	keyboardOnly() {
		this.#keyboard = new Keyboard(this.page);
	}

	/** Connects the wallet on the page where one does so, and takes an account of it, the first if none is named. */
	async connect(account) {
		await this.open('#/account');
		await this.click(this.words.connect(TITLE));
		if (account) {
			await this.choose(account);
		}
		await this.click(this.words.take);
	}

	/** Signs and sends what is to be checked, and waits until it is final. */
	async send() {
		await this.click(this.words.send);
		await this.sent();
	}

	/** Waits until what was signed is final; fails where it is refused. */
	async sent() {
		const said = await this.outcome();
		assert.ok(said.startsWith(this.words.done), said);
	}

	/** Waits until nothing more comes of what was signed, and returns what is said of it. */
	async outcome() {
		const note = this.page.locator('.send .status .note').first();
		await note.waitFor();
		// The words for a refusal come a moment later than its title.
		await note.locator('p:not(.note-title)').first().waitFor();
		return textOf(note);
	}

	/** What axe finds on the page as it is, a sentence each; nothing if all is well. */
	async axe() {
		await this.page.evaluate(AXE);
		const violations = await this.page.evaluate(
			async (rules) => (await window.axe.run(document, { runOnly: rules })).violations,
			RULES,
		);
		return violations.map(({ id, help, nodes }) => {
			const places = nodes.map(({ target }) => target.join(' ')).slice(0, 5);
			return `${id}: ${help}: ${places.join('; ')} (${nodes.length})`;
		});
	}

	/** How many pixels the page is wider than its window. */
	overflow() {
		return this.page.evaluate(() => {
			const { scrollWidth, clientWidth } = document.documentElement;
			return scrollWidth - clientWidth;
		});
	}

	/** What is on the page now, for whoever looks for the reason why a test fails. */
	async shown(test) {
		const folder = process.env.DOVERIE_PORTAL_SHOTS;
		if (folder) {
			const name = `${test.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60)}-${Date.now()}.png`;
			await this.page.screenshot({ path: join(folder, name), fullPage: true }).catch(() => {});
		}
		const text = await textOf(this.page.locator('body')).catch(String);
		return `--- ${this.page.url()}\n${text.slice(0, MOST)}\n---`;
	}

	async close() {
		await this.page.context().close();
	}
}

/** The text of a part of the page, as it is shown. */
export async function textOf(part) {
	return (await part.allInnerTexts()).join('\n').trim();
}

/** By this very name, or one that matches. */
function named(name) {
	return { name, exact: true };
}
