// The page that checks files, as people use it, with the specification and the nodes of this network.

import './lib/environment.mjs';
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { moreFinalised, record } from '../network/lib/chain.mjs';
import { specification } from '../network/lib/doverie.mjs';
import { act } from '../network/lib/governance.mjs';
import { endpoint, kill, ORGANISATIONS } from '../network/lib/network.mjs';
import { Site } from './lib/site.mjs';
import { textOf } from './lib/visitor.mjs';
import { world } from './lib/world.mjs';

const TEXT = 'Зелена София: протокол от форума\n';
const LOCATOR = 'https://sofia.example/minutes.txt';
const KINDS = ['file', 'batch', 'decision', 'pot', 'receipt'];
/** The narrowest telephone, which is what is left of 1280 at 400 %, too; a tablet; a desk. */
const WINDOWS = [
	{ width: 320, colorScheme: 'light' },
	{ width: 768, colorScheme: 'dark' },
	{ width: 1280, colorScheme: 'light' },
];
/** Whose node is killed, after all else. */
const SILENT = 'civil-society';

const SAID = {
	en: {
		title: 'Check a file',
		file: 'Drop the file here, or choose it',
		receipt: 'A receipt',
		chosenReceipt: 'Drop the receipt here, or choose it (.doverie-proof)',
		compared: 'The file to compare it with (not needed)',
		specification: 'Chain specification (raw JSON), which alone is trusted',
		servers: 'Servers, one in each line: best of different chambers',
		check: 'Check',
		save: 'Save the receipt',
		match: 'MATCH. This very file is on record.',
		noMatch: /^NO MATCH\. This file is not on record\./,
		otherFile: 'NO MATCH. The receipt is about another file.',
		nothing: 'CANNOT SAY. No server proves anything. Ask others.',
		labels: { file: 'File', who: 'Recorded by', when: 'When', where: 'Where it is' },
		of: 'Municipality',
		first: 'the first to put it on record',
		block: 'block',
		final: /: block \d+ is final/,
		silent: ': LEFT OUT: no answer (',
		otherLanguage: 'Български',
		needServers: /^Give the address of at least one server/,
	},
	bg: {
		title: 'Проверка на файл',
		file: 'Пуснете файла тук или го изберете',
		receipt: 'Разписка',
		chosenReceipt: 'Пуснете разписката тук или я изберете (.doverie-proof)',
		compared: 'Файлът, с който да се сравни (не е задължителен)',
		specification: 'Спецификация на веригата (raw JSON): единствено на нея се вярва',
		servers: 'Сървъри, по един на ред: най-добре от различни камари',
		check: 'Проверете',
		save: 'Запазете разписката',
		match: 'СЪВПАДА. Точно този файл е вписан.',
		noMatch: /^НЕ СЪВПАДА\. Точно за този файл няма запис\./,
		otherFile: 'НЕ СЪВПАДА. Разписката е за друг файл.',
		nothing: 'НЕ МОЖЕ ДА СЕ КАЖЕ. Никой сървър не доказва нищо. Попитайте други.',
		labels: { file: 'Файл', who: 'Вписан от', when: 'Кога', where: 'Къде е' },
		of: 'община',
		first: 'първият запис',
		block: 'блок',
		final: /: окончателен е блок \d+/,
		silent: ': НЕ СЕ БРОИ: не отговаря (',
		otherLanguage: 'English',
		needServers: /^Посочете адрес на поне един сървър/,
	},
};
const OTHER = { en: 'bg', bg: 'en' };

/** What happens where nothing lies beside the page, and where a server does not answer. */
const NOT_THERE = /status of 404|ERR_CONNECTION_REFUSED/;

describe('the page that checks files', { timeout: 600_000 }, () => {
	const the = world();
	const servers = ORGANISATIONS.map(({ name }) => endpoint(name));
	let place, site, minutes, changed, time, block;
	/** What pages have asked since the last test, and may have asked: addresses. */
	const asked = [];
	const named = new Set();

	before(async () => {
		assert.ok(process.env.DOVERIE_CHECK, 'DOVERIE_CHECK names the page, built');
		site = await Site.start(process.env.DOVERIE_CHECK);
		place = mkdtempSync(join(tmpdir(), 'doverie-check-'));
		minutes = join(place, 'протокол.txt');
		changed = join(place, 'changed.txt');
		writeFileSync(minutes, TEXT);
		writeFileSync(changed, TEXT.replace('форума', 'Форума'));
		const { api, people } = the;
		const fingerprint = `0x${createHash('sha256').update(TEXT).digest('hex')}`;
		const tx = record(api, fingerprint, { locator: LOCATOR });
		({ number: block } = await act(api, people.alice, tx));
		await moreFinalised(api, 3);
		const at = await api.at(await api.rpc.chain.getBlockHash(block));
		time = new Date((await at.query.timestamp.now()).toNumber());
	});

	/** Nothing but the page comes from where it is, and nothing but questions goes to named servers alone. */
	afterEach(() => {
		for (const request of asked.splice(0)) {
			const { origin } = new URL(request.url());
			const body = request.postDataBuffer();
			if (origin === site.origin) {
				assert.equal(request.method(), 'GET');
			} else if (!request.url().startsWith('blob:')) {
				assert.ok(named.has(origin), `asks ${request.url()}`);
				assert.match(JSON.parse(body).method, /^(doverie|state|chain)_/);
			}
			assert.ok(!body?.includes(TEXT.trim()), 'the file stays here');
		}
		named.clear();
		site.beside = {};
	});

	after(async () => {
		await site?.stop();
		rmSync(place, { recursive: true, force: true });
	});

	/** Somebody who opens the page. */
	async function opened(language, { width, colorScheme } = {}) {
		const visitor = await the.page({ language, width, options: { colorScheme } });
		visitor.expect(NOT_THERE);
		visitor.page.context().on('request', (request) => asked.push(request));
		visitor.page.on('websocket', (socket) => assert.fail(`asks ${socket.url()}`));
		await visitor.page.goto(site.origin);
		await visitor.heading(SAID[language].title);
		return visitor;
	}

	/** These may be asked from now on, until the end of a test. */
	function name(urls) {
		for (const url of urls) {
			named.add(new URL(url.replace(/^ws/, 'http')).origin);
		}
	}

	/** Chooses a file for what has this label. */
	async function choose(visitor, label, path) {
		await visitor.page.getByLabel(label, { exact: true }).setInputFiles(path);
	}

	/** Gives the specification, and names servers. */
	async function trust(visitor, urls = servers) {
		const said = SAID[visitor.language];
		await choose(visitor, said.specification, specification());
		await visitor.see(the.api.genesisHash.toHex());
		await visitor.fill(said.servers, urls.join('\n'));
		name(urls);
	}

	/** Lets go of a file over the middle of something, as somebody who has dragged it from a folder. */
	async function drop(visitor, target, path) {
		await target.scrollIntoViewIfNeeded();
		const { x, y, width, height } = await target.boundingBox();
		const session = await visitor.page.context().newCDPSession(visitor.page);
		const data = { items: [], files: [path], dragOperationsMask: 1 };
		for (const type of ['dragEnter', 'dragOver', 'drop']) {
			const at = { x: x + width / 2, y: y + height / 2 };
			await session.send('Input.dispatchDragEvent', { type, ...at, data });
		}
		await session.detach();
	}

	/** Asks, and returns the headline of what has come of it and its lines: `[label, text]` each. */
	async function check(visitor) {
		await visitor.click(SAID[visitor.language].check);
		const result = visitor.page.locator('#result[data-verdict]:not([data-verdict=""])');
		await result.waitFor();
		assert.ok(await result.evaluate((each) => each === document.activeElement), 'it has the focus');
		return shown(visitor);
	}

	async function shown({ page }) {
		const [labels, texts] = await Promise.all(
			['dt', 'dd'].map((name) => page.locator(`#lines ${name}`).allTextContents()),
		);
		return {
			headline: await textOf(page.locator('#headline')),
			lines: labels.map((label, i) => [label, texts[i]]),
		};
	}

	/** Who has put the minutes on record, when, and what all servers say, in a language. */
	function isMatch({ headline, lines }, language) {
		const { match, labels, of, first, block: word, final } = SAID[language];
		assert.equal(headline, match);
		const line = (wanted) => lines.find(([label]) => label === wanted)?.[1];
		assert.equal(line(labels.file), 'протокол.txt');
		const who = `Municipality (test) (№ 0), ${of}, ${the.people.alice.address}`;
		assert.equal(line(labels.who), who);
		const then = time.toISOString().replace('T', ' ').replace(/\..*/, ' UTC');
		assert.equal(line(labels.when), `${word} ${block}, ${then}: ${first}`);
		assert.equal(line(labels.where), LOCATOR);
		for (const server of servers) {
			const [, said] = lines.find(([, text]) => text.startsWith(server));
			assert.match(said, final);
		}
	}

	/** Anybody can read it: no finding of axe, and nothing to scroll for sideways. */
	async function isReadable(visitor, what) {
		assert.deepEqual(await visitor.axe(), [], what);
		assert.equal(await visitor.overflow(), 0, what);
	}

	for (const language of ['en', 'bg']) {
		const said = SAID[language];

		it(`says who has put a file on record and when, in ${language} and in the other language`, async () => {
			const visitor = await opened(language);
			await trust(visitor);
			await choose(visitor, said.file, minutes);
			isMatch(await check(visitor), language);
			await visitor.click(said.otherLanguage);
			await visitor.heading(SAID[OTHER[language]].title);
			isMatch(await shown(visitor), OTHER[language]);
			await visitor.close();
		});

		it(`takes a file that is dropped, and says of a changed one that it is not on record (${language})`, async () => {
			const visitor = await opened(language);
			await trust(visitor);
			const zone = visitor.page.locator('.drop').filter({ hasText: said.file });
			await drop(visitor, zone, minutes);
			isMatch(await check(visitor), language);
			// An answer about one file is not left beside the name of another.
			await drop(visitor, zone, changed);
			await visitor.page.locator('#result').waitFor({ state: 'hidden' });
			const { headline, lines } = await check(visitor);
			assert.match(headline, said.noMatch);
			assert.deepEqual(lines[0], [said.labels.file, 'changed.txt']);
			// Beside the zone the browser would open the file in place of the page.
			await visitor.page.evaluate(watchDrags);
			await drop(visitor, visitor.page.locator('h1'), minutes);
			assert.ok(await visitor.page.evaluate(() => window.isRefused), 'nothing is dropped there');
			assert.equal((await shown(visitor)).headline, headline);
			await visitor.close();
		});

		it(`reads a receipt that it has saved, without a network (${language})`, async () => {
			const saver = await opened(language);
			await trust(saver);
			await choose(saver, said.file, minutes);
			await check(saver);
			const [download] = await Promise.all([
				saver.page.waitForEvent('download'),
				saver.click(said.save),
			]);
			assert.equal(download.suggestedFilename(), 'протокол.txt.doverie-proof');
			const receipt = join(place, `${language}.doverie-proof`);
			await download.saveAs(receipt);
			await saver.close();

			const reader = await opened(language);
			await reader.page.waitForLoadState('networkidle');
			await reader.page.context().setOffline(true);
			const before = asked.length;
			await reader.choose(said.receipt);
			await choose(reader, said.specification, specification());
			await choose(reader, said.chosenReceipt, receipt);
			const alone = await check(reader);
			assert.equal(alone.headline, said.match);
			assert.ok(alone.lines.some(([, text]) => text.includes(the.people.alice.address)));
			await choose(reader, said.compared, minutes);
			assert.equal((await check(reader)).headline, said.match);
			await choose(reader, said.compared, changed);
			assert.equal((await check(reader)).headline, said.otherFile);
			assert.equal(asked.length, before, 'nobody is asked');
			await reader.close();
		});

		it(`can be read in windows of every width (${language})`, async () => {
			for (const window of WINDOWS) {
				const { width } = window;
				const visitor = await opened(language, window);
				for (const kind of KINDS) {
					await visitor.page.locator(`input[value=${kind}]`).check();
					await isReadable(visitor, `${kind}, ${width}`);
				}
				await visitor.page.locator('input[value=file]').check();
				await trust(visitor);
				for (const path of [minutes, changed]) {
					await choose(visitor, said.file, path);
					await check(visitor);
					await visitor.page.locator('#all').evaluate((each) => {
						each.open = true;
					});
					await isReadable(visitor, `${path}, ${width}`);
				}
				await visitor.close();
			}
		});
	}

	it('begins with the specification and the servers that lie beside it', async () => {
		site.beside = {
			'chain.json': readFileSync(specification()),
			'servers.txt': `${servers.join('\n')}\n`,
		};
		name(servers);
		const visitor = await opened('en');
		await visitor.page.locator('#trust:not([open])').waitFor();
		await choose(visitor, SAID.en.file, minutes);
		isMatch(await check(visitor), 'en');
		await visitor.close();
	});

	it('asks nobody whom it was not told to ask', async () => {
		const visitor = await opened('en');
		await trust(visitor, []);
		await choose(visitor, SAID.en.file, minutes);
		assert.match((await check(visitor)).headline, SAID.en.needServers);
		await visitor.close();
	});

	it('names a server that does not answer, and says nothing where none does', async () => {
		kill(SILENT);
		const silent = endpoint(SILENT);
		for (const [language, said] of Object.entries(SAID)) {
			const visitor = await opened(language);
			await trust(visitor);
			await choose(visitor, said.file, minutes);
			const { headline, lines } = await check(visitor);
			assert.equal(headline, said.match);
			for (const server of servers) {
				const [, text] = lines.find(([, each]) => each.startsWith(server));
				assert.equal(text.startsWith(silent + said.silent), server === silent, text);
			}
			await trust(visitor, [silent]);
			const none = await check(visitor);
			assert.equal(none.headline, said.nothing);
			assert.ok(none.lines.some(([, text]) => text.startsWith(silent + said.silent)));
			await visitor.close();
		}
	});
});

/** Runs in the page: whether it has refused what is dragged over it now, which the browser then leaves alone. */
function watchDrags() {
	window.addEventListener('dragover', (event) => {
		window.isRefused = event.defaultPrevented;
	});
}
