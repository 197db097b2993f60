// The portal when it opens, and when what it needs is not there: how soon one sees something, what is
// said without a network, what is kept, and what is wrong with a network.json.

import './lib/environment.mjs';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { best, connect, eventually } from '../network/lib/chain.mjs';
import { disconnectAll } from '../network/lib/fixture.mjs';
import { folder, kill, ORGANISATIONS, start, up } from '../network/lib/network.mjs';
import { world } from './lib/world.mjs';

const SAID = {
	bg: {
		offline: 'Без връзка: показва се последното прочетено',
		noPeers: 'Никой компютър от мрежата не отговаря.',
		failed: 'Веригата не може да бъде прочетена',
		noConfig: 'Файлът network.json, в който пише коя е тази мрежа, не може да бъде изтеглен',
		noBeginning: 'Онова, от което започва проверката, не може да бъде изтеглено',
		wrong:
			'В network.json има грешка: tests не е познато тук; nodes[0].url трябва да бъде адрес, който започва с ws:// или wss://.',
		stored: 'Запазено в този браузър от предишно посещение',
		nothingKept: 'В този браузър няма нищо запазено',
		decisions: 'Решения',
		registrars: 'Регистратори',
	},
	en: {
		offline: 'Offline: shown as it was last read',
		noPeers: 'No computer of the network answers.',
		failed: 'The chain cannot be read',
		noConfig: 'The file network.json, which says which network this is, cannot be fetched',
		noBeginning: 'What the check begins with cannot be fetched',
		wrong:
			'network.json is wrong: tests is not known here; nodes[0].url must be an address that begins with ws:// or wss://.',
		stored: 'Kept in this browser since an earlier visit',
		nothingKept: 'Nothing of this was kept',
		decisions: 'Decisions',
		registrars: 'Registrars',
	},
};
const LANGUAGES = Object.keys(SAID);

/** What happens where servers do not answer. */
const NO_ANSWER = /ERR_|Failed to load resource|WebSocket/;

/** Runs in the page: what was fetched before something was painted, in bytes as they came. */
function firstSight() {
	const [paint] = performance.getEntriesByName('first-contentful-paint');
	const [page] = performance.getEntriesByType('navigation');
	const before = performance
		.getEntriesByType('resource')
		.filter(({ responseEnd }) => responseEnd <= paint.startTime);
	const bytes = before.reduce((sum, { transferSize }) => sum + transferSize, page.transferSize);
	return { bytes, files: before.length + 1, painted: Math.round(paint.startTime) };
}

describe('the portal without a network', { timeout: 900_000 }, () => {
	const the = world();

	/** Ends all validators the hard way. */
	async function nodesEnd() {
		await disconnectAll(the.nodes);
		for (const { name } of ORGANISATIONS) {
			kill(name);
		}
	}

	function serverEnds() {
		process.kill(Number(readFileSync(join(folder(), 'portal.pid'), 'utf8')), 'SIGKILL');
	}

	/** All validators run again. */
	async function nodesRun() {
		for (const { name } of ORGANISATIONS) {
			start(name);
		}
		the.api = the.nodes.municipality = await connect('municipality');
	}

	it('opens at once, and then checks the chain', async (test) => {
		for (const language of LANGUAGES) {
			const began = Date.now();
			const visitor = await the.page({ language });
			await visitor.open();
			await visitor.loaded();
			const read = Date.now() - began;
			await visitor.checked();
			const checked = Date.now() - began;
			const { bytes, files, painted } = await visitor.page.evaluate(firstSight);
			test.diagnostic(
				`${language}: painted after ${painted} ms and ${bytes} bytes in ${files} files, ` +
					`first reading after ${read} ms, checked after ${checked} ms`,
			);
			await visitor.close();
		}
	});

	for (const language of LANGUAGES) {
		const said = SAID[language];

		/** Somebody who gets that in place of a file, past what the browser keeps. */
		async function fetching(file, answer) {
			const visitor = await the.page({ language, options: { serviceWorkers: 'block' } });
			visitor.expect(NO_ANSWER);
			await visitor.page.route(`**/${file}`, (route) => answer(route));
			await visitor.open();
			return visitor;
		}

		it(`says in ${language} what is wrong with network.json, and that a file is missing`, async () => {
			const wrong = await fetching('network.json', async (route) => {
				const config = await (await route.fetch()).json();
				config.nodes[0].url = 'ftp://127.0.0.1/';
				await route.fulfill({ json: { ...config, tests: true } });
			});
			await wrong.see(said.failed);
			await wrong.see(said.wrong);
			await wrong.close();
			const missing = (route) => route.fulfill({ status: 404, body: '' });
			const without = await fetching('network.json', missing);
			await without.see(said.noConfig);
			await without.close();
			const unbegun = await fetching('beginning.json', missing);
			await unbegun.see(said.noBeginning);
			await unbegun.close();
		});
	}

	it('says that all nodes are gone while it is open, keeps what was read, and goes on with them', async () => {
		const visitors = await Promise.all(LANGUAGES.map((language) => the.page({ language })));
		for (const visitor of visitors) {
			await visitor.open('#/registrars');
			await visitor.checked();
			await visitor.loaded();
		}
		const last = await best(the.api);
		await nodesEnd();
		for (const visitor of visitors) {
			const said = SAID[visitor.language];
			await visitor.see(said.offline);
			await visitor.see(said.noPeers);
			await visitor.heading(said.registrars);
			assert.ok(await visitor.main.locator('.as-of').first().isVisible());
		}
		await nodesRun();
		for (const visitor of visitors) {
			await visitor.checked();
			await eventually('it follows new blocks', async () => {
				const found = /(?:блок|block) (\d+)/.exec(await visitor.checked());
				return found && Number(found[1]) > last;
			});
			await visitor.close();
		}
	});

	it('opens without any network, shows what was kept with its age, and says of the rest that it was not', async () => {
		const visitors = await Promise.all(LANGUAGES.map((language) => the.page({ language })));
		for (const visitor of visitors) {
			await visitor.open('#/registrars');
			await visitor.checked();
			await visitor.loaded();
			await visitor.page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
		}
		// From now on, whoever is looked at first.
		for (const visitor of visitors) {
			visitor.expect(NO_ANSWER);
		}
		await nodesEnd();
		serverEnds();
		for (const visitor of visitors) {
			const said = SAID[visitor.language];
			await visitor.reload();
			await visitor.heading(said.registrars);
			await visitor.see(said.stored);
			await visitor.see(said.offline);
			await visitor.open('#/decisions');
			await visitor.heading(said.decisions);
			await visitor.see(said.nothingKept);
		}
		await nodesRun();
		// Where the nodes run it starts what serves the portal, and nothing else.
		up();
		for (const visitor of visitors) {
			await visitor.checked();
			await visitor.loaded();
		}
	});
});
