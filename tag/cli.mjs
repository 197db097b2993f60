// What scripts/tag runs: asks on the terminal, without showing what is typed, and prints a tag.
// Secrets come from the terminal or from a file that is named there, never from the command line
// or the environment, where other programs and the shell's history see them.

import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { emitKeypressEvents } from 'node:readline';
import { hashes } from './node.mjs';
import {
	commitment,
	ensureKey,
	Fault,
	fingerprint,
	identity,
	joinShares,
	parseFingerprint,
	parseKey,
	SCHEMES,
	tag,
	toHex,
} from './tag.mjs';

const { LC_ALL, LC_MESSAGES, LANG } = process.env;
const isBulgarian = /^bg/i.test(LC_ALL || LC_MESSAGES || LANG || '');
const say = (en, bg) => (isBulgarian ? bg : en);
const tell = (text) => process.stderr.write(`${text}\n`);

const USAGE = say(
	`usage: scripts/tag [FINGERPRINT]   a tag, with the key that has this fingerprint
       scripts/tag fingerprint     the fingerprint of a key
       scripts/tag share FILE      a new share of a key to be made
       scripts/tag join FILE       the new key, made of everybody's shares`,
	`употреба: scripts/tag [ОТПЕЧАТЪК]   етикет с ключа, който има този отпечатък
          scripts/tag fingerprint    отпечатъкът на ключ
          scripts/tag share ФАЙЛ     нов дял за бъдещ ключ
          scripts/tag join ФАЙЛ      новият ключ от дяловете на всички`,
);

const NAMES = {
	EGN: say('person: ЕГН', 'човек: ЕГН'),
	LNCH: say('person without an ЕГН: ЛНЧ', 'човек без ЕГН: ЛНЧ'),
	PNO: say(
		'person without either: personal number of another state',
		'човек без двете: личен номер от друга държава',
	),
	PAS: say('person without any of these: passport', 'човек без нито едно от тях: паспорт'),
	EIK: say('organisation: ЕИК (БУЛСТАТ)', 'организация: ЕИК (БУЛСТАТ)'),
	EUID: say('organisation without an ЕИК: EUID', 'организация без ЕИК: EUID'),
	LEI: say('organisation without either: LEI', 'организация без двете: LEI'),
};

/** Somebody has pressed Ctrl-C, or what was asked for cannot be done: for people, no trace. */
class Stopped extends Error {}

/** A line from the terminal, which shows it only where it may be seen. */
function ask(question, { isShown = false } = {}) {
	const { stdin, stderr } = process;
	return new Promise((resolve, reject) => {
		let line = '';
		const end = (settle, result) => {
			stdin.off('keypress', onKey);
			stdin.setRawMode(false);
			stdin.pause();
			stderr.write('\n');
			settle(result);
		};
		const onKey = (text, { name, ctrl }) => {
			if (ctrl && (name === 'c' || name === 'd')) end(reject, new Stopped());
			else if (name === 'return' || name === 'enter') end(resolve, line.trim());
			else if (name === 'backspace') {
				if (isShown && line) stderr.write('\b \b');
				line = [...line].slice(0, -1).join('');
			} else if (text && !ctrl && text >= ' ') {
				if (isShown) stderr.write(text);
				line += text;
			}
		};
		stdin.setRawMode(true);
		stdin.on('keypress', onKey);
		stdin.resume();
		stderr.write(`${question}: `);
	});
}

/** Asks again for as long as what is typed is not right. */
async function until(accept, ...question) {
	for (;;) {
		try {
			return await accept(await ask(...question));
		} catch (fault) {
			if (!(fault instanceof Fault)) throw fault;
			tell(say(fault.en, fault.bg));
		}
	}
}

/** A key or a share: typed, or the file in which it is. */
const secret = (question) =>
	until(
		(typed) => {
			const isFile = statSync(typed, { throwIfNoEntry: false })?.isFile();
			return parseKey(isFile ? readFileSync(typed, 'utf8') : typed);
		},
		`${question} ${say('(not shown; or its file)', '(не се показва; или файлът му)')}`,
	);

function writeSecret(file, bytes) {
	try {
		writeFileSync(file, `${toHex(bytes)}\n`, { mode: 0o600, flag: 'wx' });
	} catch ({ message }) {
		throw new Stopped(message);
	}
}

async function computeTag(published) {
	// Before the key is asked for, in case somebody gives the key itself here.
	if (published !== undefined) parseFingerprint(published);
	const key = await secret(say('Key', 'Ключ'));
	const check = (text) => ensureKey(key, text, hashes);
	if (published === undefined) {
		await until(
			check,
			say('Published fingerprint of the key', 'Публикуваният отпечатък на ключа'),
			{
				isShown: true,
			},
		);
	} else check(published);

	const schemes = Object.keys(SCHEMES);
	for (const [place, scheme] of schemes.entries()) tell(`  ${place + 1}  ${NAMES[scheme]}`);
	let scheme;
	while (!scheme) {
		scheme = schemes[(await ask(say('Which (1 to 7)', 'Кое (1 до 7)'), { isShown: true })) - 1];
	}
	const { isForeign, isBare } = SCHEMES[scheme];
	// Any number at all, to hear first whether there is such a country.
	const country = isForeign
		? await until(
				(code) => identity({ scheme, country: code, number: '0000' }) && code,
				say('Code of the country (two letters)', 'Код на държавата (две букви)'),
				{ isShown: true },
			)
		: undefined;
	const number = say('Number (not shown)', 'Номер (не се показва)');
	const who = await until(async (typed) => {
		const once = identity({ scheme, country, number: typed });
		if (isBare) {
			const again = await ask(say('The same number again', 'Същият номер още веднъж'));
			const twice = identity({ scheme, country, number: again });
			if (twice.number !== once.number) throw new Fault('twiceNotTheSame');
		}
		return once;
	}, number);
	tell(say('Wait a few seconds…', 'Изчакайте няколко секунди…'));
	console.log(await tag(key, who, hashes));
}

async function showFingerprint() {
	console.log(fingerprint(await secret(say('Key', 'Ключ')), hashes));
}

function makeShare(file) {
	const share = randomBytes(32);
	writeSecret(file, share);
	tell(
		say(
			'What binds you to this share, to be shown before anybody shows theirs:',
			'Числото, което ви обвързва с този дял – покажете го, преди някой да е показал своя дял:',
		),
	);
	console.log(commitment(share, hashes));
}

async function join(file) {
	if (existsSync(file))
		throw new Stopped(say(`${file} is there already`, `${file} вече съществува`));
	const shares = [];
	const count = await until(
		(typed) => {
			if (!/^[0-9]+$/.test(typed) || Number(typed) < 2) throw new Fault('fewShares');
			return Number(typed);
		},
		say('How many shares', 'Колко са дяловете'),
		{ isShown: true },
	);
	while (shares.length < count) {
		const share = await secret(say(`Share ${shares.length + 1}`, `Дял ${shares.length + 1}`));
		tell(`  ${commitment(share, hashes)}`);
		shares.push(share);
	}
	const key = joinShares(shares);
	writeSecret(file, key);
	tell(say('Fingerprint of the key, to be published:', 'Отпечатък на ключа – за публикуване:'));
	console.log(fingerprint(key, hashes));
}

async function main([command, file, ...more]) {
	const isFileWanted = command === 'share' || command === 'join';
	if (more.length || isFileWanted !== (file !== undefined) || command?.startsWith('-')) {
		tell(USAGE);
		process.exit(2);
	}
	if (command === 'share') return makeShare(file);
	if (!process.stdin.isTTY) throw new Stopped(say('this needs a terminal', 'нужен е терминал'));
	emitKeypressEvents(process.stdin);
	if (command === 'join') return join(file);
	if (command === 'fingerprint') return showFingerprint();
	return computeTag(command);
}

try {
	await main(process.argv.slice(2));
} catch (error) {
	if (!(error instanceof Stopped || error instanceof Fault)) throw error;
	tell(
		`scripts/tag: ${error.bg && isBulgarian ? error.bg : error.message || say('stopped', 'прекъснато')}`,
	);
	process.exitCode = 1;
}
