// The tag by its definition: vectors, normal forms, and what is refused.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { hashes as nobles } from './noble.mjs';
import { hashes as nodes } from './node.mjs';
import {
	commitment,
	ensureKey,
	FAULTS,
	Fault,
	fingerprint,
	identity,
	inner,
	joinShares,
	parseFingerprint,
	parseKey,
	SCHEMES,
	tag,
	toHex,
	WORK,
} from './tag.mjs';

const read = (name) => readFileSync(new URL(name, import.meta.url), 'utf8');
const { vectors, shares, ...known } = JSON.parse(read('vectors.json'));
const key = parseKey(known.key);
const guides = ['../docs/organisations.md', '../docs/organisations.bg.md'];

/** The code of the fault with which something is refused. */
function refusal(act) {
	try {
		act();
	} catch (fault) {
		assert(fault instanceof Fault, String(fault));
		return fault.code;
	}
	return assert.fail('this was accepted');
}
const refused = (scheme, number, country) => refusal(() => identity({ scheme, number, country }));
const normal = (scheme, number, country) => identity({ scheme, number, country }).number;

test('what is typed becomes the normal form of the vectors', () => {
	for (const { typed, kind, scheme, number } of vectors) {
		assert.deepEqual(identity(typed), { kind, scheme, number });
	}
	const covered = new Set(vectors.map(({ typed }) => typed.scheme));
	assert.deepEqual(covered, new Set(Object.keys(SCHEMES)));
});

test('the tags are those of the vectors', async () => {
	for (const { inner: expected, tag: full, ...who } of vectors) {
		assert.equal(toHex(inner(key, who, nodes)), expected);
		if (full) assert.equal(await tag(key, who, nodes), full);
	}
	assert.equal(vectors.filter((vector) => vector.tag).length, 4);
});

test('the hashes of the page are those of the command', async () => {
	for (const { inner: expected, tag: full, ...who } of vectors) {
		assert.equal(toHex(inner(key, who, nobles())), expected);
		if (full && who.scheme === 'BG-EIK') assert.equal(await tag(key, who, nobles()), full);
	}
	assert.equal(fingerprint(key, nobles()), known.fingerprint);
});

const python = (guide) => read(guide).match(/```python\n(.*?)```/s)[1];

test('the Python of the guide makes the same tags', { timeout: 120_000 }, () => {
	const loop = [
		'import json, sys',
		'known = json.load(sys.stdin)',
		'key = bytes.fromhex(known["key"])',
		'assert fingerprint(key) == known["fingerprint"]',
		'for v in known["vectors"]:',
		'    if "tag" in v: print(tag(key, v["kind"], v["scheme"], v["number"]))',
	].join('\n');
	const printed = execFileSync('python3', ['-c', `${python(guides[0])}\n${loop}`], {
		input: read('vectors.json'),
		encoding: 'utf8',
	});
	const expected = vectors.flatMap((vector) => vector.tag ?? []);
	assert.deepEqual(printed.trim().split('\n'), expected);
	assert.equal(python(guides[1]), python(guides[0]));
});

for (const guide of guides) {
	test(`${guide} says the work and the example as they are`, () => {
		const text = read(guide);
		const [{ number, inner: first, tag: full }] = vectors;
		for (const said of [known.key, known.fingerprint, number, first, full]) {
			assert(text.includes(said), said);
		}
		assert(text.includes(`N = 2^${Math.log2(WORK.N)}, r = ${WORK.r}, p = ${WORK.p}`));
		for (const { name } of Object.values(SCHEMES)) assert(text.includes(name), name);
	});
}

test('spaces, dashes and whatever else separates digits do not matter', () => {
	const written = [
		' 012101 0001 ',
		'012101-0001',
		'0121.01.0001',
		'012101\u20130001',
		'01\u00a02101\u200b0001',
		'0121010001\n',
		'\uff10\uff11\uff12\uff11\uff10\uff110001',
	];
	for (const text of written) assert.equal(normal('EGN', text), '0121010001');
	assert.equal(normal('EUID', ' de z0000r.hrb_1.2 '), 'DEZ0000R.HRB12');
	assert.equal(normal('PAS', 'C01X00T47<', 'DE'), 'C01X00T47');
});

test('letters that look like Latin ones are these', () => {
	assert.equal(normal('PAS', 'АВЕІЈКМНОРСЅТУХ', 'UA'), 'ABEIJKMHOPCSTYX');
	assert.equal(normal('PAS', 'аве12', 'UA'), 'ABE12');
	assert.equal(normal('PAS', 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'GR'), 'ABEZHIKMNOPTYX');
	assert.equal(identity({ scheme: 'PNO', country: 'мк', number: '1234' }).scheme, 'MK-PNO');
	// Ж looks like none, and a letter is no digit, whatever it looks like.
	assert.equal(refused('PAS', 'Ж1234', 'UA'), 'strange');
	assert.equal(refused('EGN', 'O121010001'), 'onlyDigits');
});

test('a branch has the tag of its organisation', () => {
	assert.deepEqual(
		identity({ scheme: 'EIK', number: '9999999950014' }),
		identity({ scheme: 'EIK', number: '999999995' }),
	);
});

test('a wrong check digit is noticed', () => {
	for (const { typed, number } of vectors.filter(({ typed }) => !SCHEMES[typed.scheme].isBare)) {
		for (let step = 1; step < 10; step++) {
			const last = (Number(number.at(-1)) + step) % 10;
			assert.match(refused(typed.scheme, number.slice(0, -1) + last), /Check$|Is(Egn|Lnch)$/);
		}
	}
	for (let digit = 0; digit < 10; digit++) {
		if (digit !== 4) assert.equal(refused('EIK', `999999995001${digit}`), 'eikCheck');
	}
	// The weights are those of real numbers: Sofia Municipality, its university, a bank's company.
	assert.equal(normal('EIK', '000696327'), '000696327');
	assert.equal(normal('EIK', '000670680'), '000670680');
	assert.equal(normal('LEI', '5493 0084 UKLV MY22 DS16'), '54930084UKLVMY22DS16');
});

test('each fault is found by what it speaks of, and said in both languages', () => {
	const seen = [
		refused('EGN', ' - '),
		refused('EIK', 'BG999999995'),
		refused('LEI', 'Ж'),
		refused('EGN', '01210100'),
		refused('EGN', '0122320001'),
		refused('EGN', '0121010002'),
		refused('EGN', '0000000011'),
		refused('LNCH', '0000000012'),
		refused('LNCH', '0121010001'),
		refused('EIK', '12345678'),
		refused('EIK', '0121010001'),
		refused('EIK', '999999996'),
		refused('EUID', '12345678'),
		refused('EUID', 'BGPR.999999995'),
		refused('LEI', 'ZZZZ00NOBODYSOWN003'),
		refused('LEI', 'ZZZZ00NOBODYSOWN0031'),
		refused('PAS', '123', 'DE'),
		refused('PAS', '1234', 'UK'),
		refused('PNO', '1234'),
		refused('PNO', '1234', 'BG'),
		refusal(() => parseKey(`${known.key}0`)),
		refusal(() => parseFingerprint('d7da-96ee')),
		refusal(() => ensureKey(key, 'd7da-96ee-c642-5861-a8a4', nodes)),
		refusal(() => joinShares([key])),
		refusal(() => joinShares([key, key])),
		// Found by those who ask twice: the command and the page.
		'twiceNotTheSame',
	];
	assert.deepEqual(new Set(seen), new Set(Object.keys(FAULTS)));
	for (const [code, words] of Object.entries(FAULTS)) {
		const fault = new Fault(code);
		assert.deepEqual([fault.en, fault.bg], words);
		assert.match(fault.bg, /[а-я]{3}.*[.]$/s);
		assert.match(fault.en, /^[A-Z].*[.]$/s);
	}
});

test('the dates of an ЕГН are those of three centuries, leap years included', () => {
	const withCheck = (nine) =>
		Array.from({ length: 10 }, (_, digit) => `${nine}${digit}`).find((number) => {
			try {
				return identity({ scheme: 'EGN', number });
			} catch {
				return false;
			}
		});
	// 31 December of 1999, 1899 and 2099; 29 February of 1904, 1804, 2000 and 2004.
	for (const date of ['991231', '993231', '995231', '040229', '042229', '004229', '044229']) {
		assert(withCheck(`${date}001`), date);
	}
	// 29 February of 1900, 1800 and 2001; no month, no day, and months of no century.
	for (const date of [
		'000229',
		'002229',
		'014229',
		'001301',
		'000001',
		'002001',
		'006101',
		'000100',
		'000431',
	]) {
		assert.equal(withCheck(`${date}001`), undefined, date);
	}
});

test('a person and an organisation, or two schemes, never share a tag', () => {
	const digits = ['0122280070', '999999995'];
	const schemes = ['BG-EGN', 'BG-LNCH', 'BG-EIK', 'RO-PNO', 'RO-PAS', 'EUID', 'LEI'];
	const all = ['person', 'organisation'].flatMap((kind) =>
		schemes.flatMap((scheme) => digits.map((number) => ({ kind, scheme, number }))),
	);
	// Nor can the end of one part be taken for the beginning of the next.
	all.push({ kind: 'person', scheme: 'BG-EGN0', number: '122280070' });
	const made = new Set(all.map((who) => toHex(inner(key, who, nodes))));
	assert.equal(made.size, all.length);
	const kinds = Object.values(SCHEMES).map(({ kind, name }) => `${kind} ${name}`);
	assert.equal(new Set(kinds.map((both) => both.split(' ')[1])).size, kinds.length);
});

test('a key is 32 bytes, and the one that was published', () => {
	for (const text of ['', known.key.slice(1), `${known.key}00`, known.key.replace('0', 'g')]) {
		assert.equal(
			refusal(() => parseKey(text)),
			'keyForm',
		);
	}
	assert.deepEqual(parseKey(`  0x${known.key.toUpperCase()}\n`), key);
	ensureKey(key, known.fingerprint, nodes);
	ensureKey(key, 'D7DA 96EE C642 5861 А8А3', nodes);
	const slip = key.with(31, 0);
	assert.equal(
		refusal(() => ensureKey(slip, known.fingerprint, nodes)),
		'wrongKey',
	);
});

test('shares make the key, in any order, and each of them changes it', () => {
	const all = shares.shares.map(parseKey);
	assert.equal(toHex(joinShares(all)), shares.key);
	assert.equal(toHex(joinShares(all.toReversed())), shares.key);
	assert.notEqual(toHex(joinShares(all.slice(1))), shares.key);
	assert.deepEqual(
		all.map((share) => commitment(share, nodes)),
		shares.commitments,
	);
});
