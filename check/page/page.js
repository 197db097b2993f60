// The page: what is chosen, what is asked, and what has come of it.

import { Engine, isAddress } from './engine.js';
import { WORDS } from './words.js';

/** The largest file whose fingerprint a browser computes: it holds all of it. */
const MAX_FILE = 1024 * 1024 * 1024;

const byId = (id) => document.getElementById(id);
const form = byId('form');
const result = byId('result');

let language = /^bg\b/.test(navigator.language) ? 'bg' : 'en';
let engine;
/** What the specification says; none: it is to be chosen. */
let chain;
/** Shows again, in another language, what was shown last. */
let again = () => {};

const word = (name) => WORDS[language][name];

/** Something that whoever uses the page can put right. */
class Advice extends Error {}

function speak() {
	document.documentElement.lang = language;
	for (const element of document.querySelectorAll('[data-word]')) {
		element.textContent = word(element.dataset.word);
	}
	byId('language').lang = language === 'en' ? 'bg' : 'en';
	sayChain();
	fitKind();
}

function sayChain() {
	const said = chain
		? [`${word('chain')} ${chain.chain}`, `${word('genesis')} ${chain.genesis}`, word('compare')]
		: [word('noChain')];
	byId('chain-said').replaceChildren(
		...said.flatMap((text) => [text, document.createElement('br')]),
	);
}

function kind() {
	return new FormData(form).get('kind');
}

/** Shows what the kind of check needs. */
function fitKind() {
	for (const element of document.querySelectorAll('[data-for]')) {
		element.hidden = !element.dataset.for.split(' ').includes(kind());
	}
	byId('drop-word').textContent = word(kind() === 'receipt' ? 'receiptOf' : 'drop');
}

function show(verdict, headline, lines = []) {
	result.hidden = false;
	result.dataset.verdict = verdict;
	byId('headline').textContent = headline;
	byId('lines').replaceChildren(
		...lines.flatMap(({ label, text }) => {
			const [term, said] = [document.createElement('dt'), document.createElement('dd')];
			term.textContent = label;
			said.textContent = text;
			return [term, said];
		}),
	);
	byId('save').hidden = true;
	byId('all').hidden = true;
}

function showReport(report, file) {
	const { headline, lines, hasReceipt, verdict, ...rest } = report;
	const ofFile = file ? [{ label: word('fileName'), text: file.name }] : [];
	show(verdict, headline, [...ofFile, ...lines]);
	byId('save').hidden = !hasReceipt;
	byId('all').hidden = false;
	byId('json').textContent = JSON.stringify({ verdict, ...rest }, null, 2);
}

async function bytesOf(file) {
	return new Uint8Array(await file.arrayBuffer());
}

function chosen(id) {
	const [file] = byId(id).files;
	if (!file) {
		throw new Advice(word('needFile'));
	}
	return file;
}

async function fingerprint(file) {
	if (!globalThis.crypto?.subtle) {
		throw new Advice(word('insecure'));
	}
	if (file.size > MAX_FILE) {
		throw new Advice(word('tooLarge'));
	}
	show('', word('hashing'));
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
	return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function number() {
	const given = Number(byId('number').value);
	if (!Number.isSafeInteger(given) || given < 1 || given > 0xffff_ffff) {
		throw new Advice(word('needNumber'));
	}
	return given;
}

function servers() {
	const given = byId('servers').value.split(/\s+/).filter(Boolean);
	const wrong = given.find((address) => !isAddress(address));
	if (wrong) {
		throw new Advice(`${word('badServer')} ${wrong}`);
	}
	if (given.length === 0) {
		throw new Advice(word('needServers'));
	}
	return given;
}

const QUESTIONS = {
	file: async (file) => ({ document: await fingerprint(file) }),
	batch: async (file) => ({
		batch: {
			document: await fingerprint(file),
			root: byId('root').value.trim() || undefined,
			proof: await chosen('inclusion').text(),
		},
	}),
	decision: async () => ({ decision: number() }),
	pot: async () => ({ pot: number() }),
};

/** What is shown is about what was chosen before, and could be taken for an answer about something else. */
function forget() {
	again = () => {};
	result.hidden = true;
}

/** Asks servers. */
async function ask(asked) {
	const addresses = servers();
	const file = ['file', 'batch'].includes(asked) ? chosen('file') : undefined;
	const question = await QUESTIONS[asked](file);
	show('', word('checking'));
	const { error } = await engine.check(question, addresses, language);
	if (error) {
		throw new Advice(word('badQuestion'));
	}
	again = () => showReport(engine.say(language), file);
	again();
}

/** Reads a receipt, and compares it with a file, if one is chosen. */
async function readReceipt() {
	const receipt = await bytesOf(chosen('receipt'));
	const [file] = byId('file').files;
	const digits = file && `0x${await fingerprint(file)}`;
	again = () => {
		const report = engine.read(receipt, language);
		if (report.error) {
			show('cannot-say', report.error);
		} else if (digits && report.answer?.fingerprint !== digits) {
			show('no-match', word('otherFile'));
		} else {
			showReport(report, file);
		}
	};
	again();
}

async function check(event) {
	event.preventDefault();
	const button = byId('check');
	// What it is about does not change meanwhile.
	form.inert = button.disabled = true;
	again = () => {};
	try {
		if (!chain) {
			byId('trust').open = true;
			throw new Advice(word('needChain'));
		}
		await (kind() === 'receipt' ? readReceipt() : ask(kind()));
	} catch (error) {
		show(
			'cannot-say',
			error instanceof Advice ? error.message : `${word('broken')} ${error.message}`,
		);
	} finally {
		form.inert = button.disabled = false;
		result.focus();
	}
}

function takeSpecification(bytes) {
	const said = engine.specification(bytes);
	chain = said.error ? undefined : said;
	sayChain();
	if (said.error) {
		show('cannot-say', said.error);
	}
}

function save() {
	const link = document.createElement('a');
	const url = URL.createObjectURL(new Blob([engine.receipt()]));
	link.href = url;
	link.download = `${byId('file').files[0]?.name ?? kind()}.doverie-proof`;
	link.click();
	URL.revokeObjectURL(url);
}

/** What lies beside the page: the specification, and servers to begin with. */
async function preset() {
	const beside = async (name) => {
		const response = await fetch(name);
		return response.ok ? response : undefined;
	};
	const [specification, addresses] = await Promise.all(['chain.json', 'servers.txt'].map(beside));
	if (specification) {
		takeSpecification(new Uint8Array(await specification.arrayBuffer()));
	}
	if (addresses) {
		byId('servers').value = (await addresses.text()).trim();
	}
	byId('trust').open = !chain || !byId('servers').value;
}

function letDrop(zone) {
	const mark = (isOver) => (event) => {
		event.preventDefault();
		zone.classList.toggle('over', isOver);
	};
	zone.addEventListener('dragover', mark(true));
	zone.addEventListener('dragleave', mark(false));
	zone.addEventListener('drop', (event) => {
		mark(false)(event);
		const input = zone.querySelector('input');
		input.files = event.dataTransfer.files;
		input.dispatchEvent(new Event('input', { bubbles: true }));
	});
}

/** Beside the zones a browser would open the file in place of the page. */
function refuseDrops() {
	for (const name of ['dragover', 'drop']) {
		document.addEventListener(name, (event) => event.preventDefault());
	}
}

async function begin() {
	speak();
	byId('language').addEventListener('click', () => {
		language = language === 'en' ? 'bg' : 'en';
		speak();
		again();
	});
	for (const zone of document.querySelectorAll('.drop')) {
		letDrop(zone);
	}
	refuseDrops();
	form.addEventListener('input', () => {
		fitKind();
		forget();
	});
	form.addEventListener('submit', check);
	byId('save').addEventListener('click', save);
	byId('chain').addEventListener('change', async () =>
		takeSpecification(await bytesOf(chosen('chain'))),
	);
	try {
		const code = await fetch('doverie_check.wasm');
		engine = await Engine.load(await code.arrayBuffer());
	} catch (error) {
		show('cannot-say', `${word('broken')} ${error.message}`);
		byId('check').disabled = true;
		return;
	}
	// Whoever puts the page somewhere may have put neither beside it.
	await preset().catch(() => {});
}

begin();
