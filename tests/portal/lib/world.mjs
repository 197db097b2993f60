// What tests of the portal act in: the network of four organisations, which serves the portal and keeps
// texts, and a browser.

import './environment.mjs';
import assert from 'node:assert/strict';
import { after, afterEach, before } from 'node:test';
import { chromium } from 'playwright-core';
import { pair } from '../../network/lib/chain.mjs';
import { setUp, tearDown } from '../../network/lib/fixture.mjs';
import { endpoint } from '../../network/lib/network.mjs';
import { CHROMIUM, NEEDED, PORTAL } from './environment.mjs';
import { putAll } from './texts.mjs';
import { Visitor } from './visitor.mjs';
import { Wallet } from './wallet.mjs';

/** How long a network and a browser may take to start. */
const START = 300_000;

/**
 * The world of a file of tests. Call it in `describe`: the world begins before the first test and ends
 * after the last one. After each test, pages must have logged no error and asked nobody elsewhere.
 */
export function world() {
	const made = new World();
	before(() => made.begin(), { timeout: START });
	afterEach((context) => made.look(context));
	after(() => made.end(), { timeout: START });
	return made;
}

export class World {
	/** The APIs of the nodes, by organisation. */
	nodes = {};
	/** That of the municipality's. */
	api;
	/** Key pairs by name: `alice`, …, as `setUp` has them. */
	people;
	browser;
	visitors = [];

	async begin() {
		for (const [name, what] of Object.entries(NEEDED)) {
			assert.ok(process.env[name], `${name} names ${what}`);
		}
		const { api, ...people } = await setUp(this.nodes);
		this.api = api;
		this.people = people;
		const args = ['--no-sandbox', '--disable-dev-shm-usage'];
		this.browser = await chromium.launch({ executablePath: CHROMIUM, args });
	}

	async end() {
		await this.browser?.close();
		await tearDown(this.nodes);
	}

	/**
	 * Somebody with a browser of their own, who has not been here yet. The wallet has the keys that are
	 * given, as pairs, in a `Wallet`, or by name (`//Citizen1`); without one the browser has no wallet.
	 *
	 * @param {object} [who]
	 * @param {'bg' | 'en'} [who.language]
	 * @param {number} [who.width] of the window, in pixels
	 * @param {Array<string | object> | Wallet} [who.wallet]
	 * @param {string} [who.trusts] the organisation whose node is trusted; without it this browser checks
	 * @param {object} [who.options] more for Playwright's `newContext`
	 * @returns {Promise<Visitor>}
	 */
	async page({ language = 'bg', width = 1280, wallet, trusts, options = {} } = {}) {
		const context = await this.browser.newContext({
			viewport: { width, height: 900 },
			locale: language === 'bg' ? 'bg-BG' : 'en-GB',
			reducedMotion: 'reduce',
			...options,
		});
		const keys = wallet && (wallet instanceof Wallet ? wallet : this.wallet(...wallet));
		await keys?.into(context);
		if (trusts) {
			const choice = JSON.stringify({ mode: 'node', url: endpoint(trusts) });
			await context.addInitScript(
				([name, value]) => {
					localStorage[name] ??= value;
				},
				['doverie-chain', choice],
			);
		}
		const visitor = new Visitor(await context.newPage(), language, keys);
		this.visitors.push(visitor);
		return visitor;
	}

	/** A wallet with these keys: pairs, or names such as `//Citizen1`, by which they are called, too. */
	wallet(...keys) {
		const named = keys.map((key) => {
			const found = typeof key === 'string' ? pair(key) : key;
			found.setMeta({ name: typeof key === 'string' ? key.replace(/^\/\//, '') : key.meta.name });
			return found;
		});
		return new Wallet(this.api, named);
	}

	/** Puts texts on the server, by order of the municipality, and returns their fingerprints. */
	texts(...bodies) {
		return putAll(this.people.alice, this.api.genesisHash.toHex(), ...bodies);
	}

	/** Fails if something went wrong in a page that no test has seen; of a test that failed, shows pages. */
	async look(context) {
		const open = this.visitors.filter((each) => !each.isClosed);
		if (context?.passed === false) {
			for (const each of open) {
				console.log(await each.shown(context.name));
			}
		}
		const faults = open.flatMap((each) => each.faults.splice(0));
		assert.deepEqual(faults, [], 'in the pages');
	}
}

export { PORTAL };
