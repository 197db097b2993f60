// The registrars' page: asks for key and number, and shows the tag. Key and number are in the
// memory of this page and nowhere else; its security policy lets it reach no network.

import { hashes } from '../noble.mjs';
import { ensureKey, Fault, identity, parseFingerprint, parseKey, SCHEMES, tag } from '../tag.mjs';
import { HINTS, NAMES, TEXTS } from './texts.mjs';

/** After this long without a touch the page forgets everything. */
const IDLE_MINUTES = 15;

const at = (id) => document.getElementById(id);
let language = 'bg';
let key;
const faults = new Map();

function speak() {
	document.documentElement.lang = language;
	document.title = TEXTS.title[language];
	for (const element of document.querySelectorAll('[data-text]')) {
		element.textContent = TEXTS[element.dataset.text][language];
	}
	for (const option of at('scheme').options) {
		option.textContent = NAMES[option.value][language];
	}
	at('scheme-hint').textContent = HINTS[at('scheme').value][language];
	for (const [where, fault] of faults) at(where).textContent = fault?.[language] ?? '';
}

/** Does something, and shows beside it what is wrong with what was entered. */
async function attempt(where, act) {
	faults.set(where, undefined);
	try {
		await act();
	} catch (fault) {
		faults.set(where, fault instanceof Fault ? fault : { en: String(fault), bg: String(fault) });
	}
	speak();
}

function showKey() {
	at('key-open').hidden = Boolean(key);
	at('key-done').hidden = !key;
	at('compute').disabled = !key;
}

function showScheme() {
	const { isForeign, isBare } = SCHEMES[at('scheme').value];
	at('country-box').hidden = !isForeign;
	at('again-box').hidden = !isBare;
}

function clearPerson() {
	for (const id of ['number', 'again', 'country']) at(id).value = '';
	at('tag').value = '';
	at('tag-card').hidden = true;
	faults.set('who-fault', undefined);
}

function takeKey(text) {
	return attempt('key-fault', () => {
		const candidate = parseKey(text);
		ensureKey(candidate, at('fingerprint').value, hashes());
		key = candidate;
		at('key-shown').textContent = parseFingerprint(at('fingerprint').value);
		at('key').value = '';
		showKey();
		at('number').focus();
	});
}

async function takeFile(file) {
	if (file) await takeKey(file.size < 1000 ? await file.text() : '');
	at('key-file').value = '';
}

function forgetKey() {
	key?.fill(0);
	key = undefined;
	at('key').value = '';
	clearPerson();
	showKey();
	speak();
}

async function compute() {
	at('tag-card').hidden = true;
	await attempt('who-fault', async () => {
		const scheme = at('scheme').value;
		const read = (id) => identity({ scheme, country: at('country').value, number: at(id).value });
		const who = read('number');
		if (SCHEMES[scheme].isBare && read('again').number !== who.number) {
			throw new Fault('twiceNotTheSame');
		}
		const entries = [
			...document.querySelectorAll('#who-card :is(input, select, button), #forget-key'),
		];
		for (const entry of entries) entry.disabled = true;
		at('progress').hidden = false;
		try {
			at('tag').value = await tag(
				key,
				who,
				hashes((done) => (at('progress').value = done)),
			);
			at('tag-card').hidden = false;
			at('tag-card').scrollIntoView({ block: 'nearest' });
		} finally {
			at('progress').hidden = true;
			for (const entry of entries) entry.disabled = false;
		}
	});
}

async function copy() {
	const range = document.createRange();
	range.selectNodeContents(at('tag'));
	getSelection().removeAllRanges();
	getSelection().addRange(range);
	// Where the page may not write to the clipboard, the tag is selected for Ctrl+C.
	const isCopied = await navigator.clipboard?.writeText(at('tag').value).then(
		() => true,
		() => false,
	);
	at('copy').dataset.text = isCopied ? 'copied' : 'selected';
	speak();
	setTimeout(() => {
		at('copy').dataset.text = 'copy';
		speak();
	}, 3000);
}

for (const scheme of Object.keys(SCHEMES)) at('scheme').add(new Option('', scheme));
// A link or bookmark can bring the fingerprint, which is no secret.
at('fingerprint').value = decodeURIComponent(location.hash.slice(1));

at('language').onclick = () => {
	language = language === 'bg' ? 'en' : 'bg';
	speak();
};
at('use-key').onclick = () => takeKey(at('key').value);
at('key').onkeydown = (event) => event.key === 'Enter' && takeKey(at('key').value);
at('key-file').onchange = () => takeFile(at('key-file').files[0]);
// Nowhere on the page: a file that is dropped beside the field would be opened instead of it.
document.ondragover = (event) => {
	event.preventDefault();
	at('drop').classList.add('over');
};
document.ondragleave = () => at('drop').classList.remove('over');
document.ondrop = (event) => {
	event.preventDefault();
	at('drop').classList.remove('over');
	if (!key) takeFile(event.dataTransfer.files[0]);
};
at('forget-key').onclick = forgetKey;
at('scheme').onchange = () => {
	clearPerson();
	showScheme();
	speak();
};
for (const id of ['number', 'again', 'country']) {
	at(id).oninput = () => (at('tag-card').hidden = true);
	at(id).onkeydown = (event) => event.key === 'Enter' && key && compute();
}
at('compute').onclick = compute;
at('copy').onclick = copy;
at('next').onclick = () => {
	clearPerson();
	speak();
	at('number').focus();
};

let idle;
const touched = () => {
	clearTimeout(idle);
	idle = setTimeout(forgetKey, IDLE_MINUTES * 60_000);
};
addEventListener('pointerdown', touched);
addEventListener('keydown', touched);
// A page that the browser brings back must not bring the key back with it.
addEventListener('pagehide', forgetKey);

touched();
showKey();
showScheme();
speak();
