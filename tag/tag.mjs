// The uniqueness tag, as docs/organisations.md defines it: what identifies a person or an
// organisation is brought to its normal form, checked, and hashed with the registrars' key.
//
// Nothing here reads, writes or remembers anything. The hashes come from the caller, so that the
// same code runs on Node.js' and in a web page: `{ sha256, hmac, scrypt }`, each on bytes; `scrypt`
// may answer with a promise.

/** How much work a tag is. Changing any of this changes every tag. */
export const WORK = { N: 2 ** 18, r: 8, p: 2, dkLen: 32 };

const TAG = 'doverie tag 1';
const KEY = 'doverie tag key 1';
const SHARE = 'doverie tag share 1';

/** What people are told, in both languages, when something is wrong with what they have entered. */
export const FAULTS = {
	empty: ['The number is missing.', 'Липсва номер.'],
	onlyDigits: [
		'This number has digits only: no letters, and no BG before it.',
		'Този номер се състои само от цифри: без букви и без BG отпред.',
	],
	strange: [
		'There is a character in it that does not belong there. Letters are Latin, A to Z.',
		'Има знак, който не може да е част от номера. Буквите са латински, от A до Z.',
	],
	tenDigits: ['This number has ten digits.', 'Този номер има десет цифри.'],
	noSuchDate: [
		'The first six digits of an ЕГН are a date of birth; there is no such date. Look at each digit again.',
		'Първите шест цифри на ЕГН са дата на раждане, а такава дата няма. Проверете цифрите една по една.',
	],
	egnCheck: [
		'This is no ЕГН: the last digit does not fit the others. Look at each digit again.',
		'Това не е ЕГН: последната цифра не отговаря на останалите. Проверете цифрите една по една.',
	],
	egnIsLnch: [
		'This is no ЕГН, but it may be an ЛНЧ. Look which of the two the document says.',
		'Това не е ЕГН, но може да е ЛНЧ. Вижте кое от двете пише в документа.',
	],
	lnchCheck: [
		'This is no ЛНЧ: the last digit does not fit the others. Look at each digit again.',
		'Това не е ЛНЧ: последната цифра не отговаря на останалите. Проверете цифрите една по една.',
	],
	lnchIsEgn: [
		'This is no ЛНЧ, but it may be an ЕГН. Look which of the two the document says.',
		'Това не е ЛНЧ, но може да е ЕГН. Вижте кое от двете пише в документа.',
	],
	eikLength: [
		'An ЕИК or БУЛСТАТ number has nine digits, that of a branch thirteen.',
		'ЕИК (БУЛСТАТ) има девет цифри, а на клон или поделение – тринадесет.',
	],
	eikIsPerson: [
		'Ten digits are the number of a person, not of an organisation: a person is registered as a citizen.',
		'Десет цифри са номер на човек, а не на организация: човек се регистрира като гражданин.',
	],
	eikCheck: [
		'This is no ЕИК: a check digit does not fit the others. Look at each digit again.',
		'Това не е ЕИК: контролна цифра не отговаря на останалите. Проверете цифрите една по една.',
	],
	euidForm: [
		'An EUID is the code of a country and of a register, a point, and the number there, as in DEX1517R.HRB395KI.',
		'EUID се състои от код на държава и на регистър, точка и номера в него, например DEX1517R.HRB395KI.',
	],
	euidIsBulgarian: [
		'An organisation that is registered in Bulgaria goes by its ЕИК.',
		'За организация, регистрирана в България, се въвежда ЕИК.',
	],
	leiLength: ['An LEI has twenty letters and digits.', 'LEI се състои от двадесет букви и цифри.'],
	leiCheck: [
		'This is no LEI: the last two digits do not fit the rest. Look at each character again.',
		'Това не е LEI: последните две цифри не отговарят на останалото. Проверете знаците един по един.',
	],
	foreignLength: [
		'Such a number has 4 to 20 letters and digits.',
		'Такъв номер се състои от 4 до 20 букви и цифри.',
	],
	noSuchCountry: [
		'There is no such country code. It has two letters: GR is Greece, GB the United Kingdom, DE Germany.',
		'Няма такъв код на държава. Той е от две букви: GR е Гърция, GB – Обединеното кралство, DE – Германия.',
	],
	bulgarianPerson: [
		'A citizen of Bulgaria goes by their ЕГН.',
		'За български гражданин се въвежда ЕГН.',
	],
	twiceNotTheSame: [
		'The number was not the same the second time. Type it again.',
		'Вторият път номерът беше друг. Въведете го отново.',
	],
	keyForm: [
		'This is no key: a key is 64 digits and letters from a to f.',
		'Това не е ключ: ключът се състои от 64 цифри и букви от a до f.',
	],
	fingerprintForm: [
		'The fingerprint of a key is 20 digits and letters from a to f, in five groups of four.',
		'Отпечатъкът на ключа се състои от 20 цифри и букви от a до f, в пет групи по четири.',
	],
	wrongKey: [
		'This is not the key that the fingerprint belongs to. Compute no tag with it.',
		'Това не е ключът, на който е този отпечатък. Не изчислявайте етикети с него.',
	],
	fewShares: ['A key takes at least two shares.', 'За ключ са нужни поне два дяла.'],
	sameShare: ['This share is there already.', 'Този дял вече е въведен.'],
};

/** Something is wrong with what was entered: `code` of `FAULTS`, and the words for it. */
export class Fault extends Error {
	constructor(code) {
		super(FAULTS[code][0]);
		this.code = code;
		[this.en, this.bg] = FAULTS[code];
	}
}

function ensure(holds, code) {
	if (!holds) throw new Fault(code);
}

// Capitals only, since all is put into capitals first.
const LOOKALIKES = new Map(
	['АAВBЕEІIЈJКKМMНHОOРPСCЅSТTУYХX', 'ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX']
		.flatMap((pairs) => pairs.match(/../gu))
		.map(([from, to]) => [from, to]),
);

/**
 * Plain capitals and digits: compatibility forms undone, blanks, dashes and other separators
 * dropped, and Cyrillic and Greek letters that look like Latin ones taken for these.
 */
function plain(text, keep = '') {
	const dropped = keep === '.' ? /[\s\p{Pd}\p{Cf}−/_<]/gu : /[\s\p{Pd}\p{Cf}−/_<.]/gu;
	return [...text.normalize('NFKC').toUpperCase().replace(dropped, '')]
		.map((letter) => LOOKALIKES.get(letter) ?? letter)
		.join('');
}

function digits(text) {
	const number = plain(text);
	ensure(number !== '', 'empty');
	ensure(/^[0-9]+$/.test(number), 'onlyDigits');
	return number;
}

function letters(text) {
	const number = plain(text);
	ensure(number !== '', 'empty');
	ensure(/^[0-9A-Z]+$/.test(number), 'strange');
	return number;
}

/** The sum of the first digits, each times its weight. */
const weighed = (number, weights) =>
	weights.reduce((sum, weight, place) => sum + weight * Number(number[place]), 0);

const isEgn = (number) =>
	(weighed(number, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11) % 10 === Number(number[9]);
const isLnch = (number) =>
	weighed(number, [21, 19, 17, 13, 11, 9, 7, 3, 1]) % 10 === Number(number[9]);

/** The check digit of an ЕИК: by the first weights, or, where those leave ten, by the second. */
function eikDigit(number, first, second) {
	const rest = weighed(number, first) % 11;
	return rest < 10 ? rest : (weighed(number, second) % 11) % 10;
}

/** Months of the 19th century are 20 higher in an ЕГН, those of the 21st 40 higher. */
function hasDate(number) {
	const [year, month, day] = [0, 2, 4].map((at) => Number(number.slice(at, at + 2)));
	const century = Math.floor(month / 20);
	const base = [1900, 1800, 2000][century];
	if (base === undefined) return false;
	const date = new Date(Date.UTC(base + year, month - century * 20 - 1, day));
	return date.getUTCMonth() === month - century * 20 - 1 && date.getUTCDate() === day;
}

function egn(text) {
	const number = digits(text);
	ensure(number.length === 10, 'tenDigits');
	if (isEgn(number) && hasDate(number)) return number;
	ensure(!isLnch(number), 'egnIsLnch');
	throw new Fault(isEgn(number) ? 'noSuchDate' : 'egnCheck');
}

function lnch(text) {
	const number = digits(text);
	ensure(number.length === 10, 'tenDigits');
	if (isLnch(number)) return number;
	throw new Fault(isEgn(number) && hasDate(number) ? 'lnchIsEgn' : 'lnchCheck');
}

/** A branch is a part of its organisation: of thirteen digits the first nine count. */
function eik(text) {
	const number = digits(text);
	ensure(number.length !== 10, 'eikIsPerson');
	ensure(number.length === 9 || number.length === 13, 'eikLength');
	const whole = eikDigit(number, [1, 2, 3, 4, 5, 6, 7, 8], [3, 4, 5, 6, 7, 8, 9, 10]);
	ensure(whole === Number(number[8]), 'eikCheck');
	if (number.length === 13) {
		const branch = eikDigit(number.slice(8), [2, 7, 3, 5], [4, 9, 5, 7]);
		ensure(branch === Number(number[12]), 'eikCheck');
	}
	return number.slice(0, 9);
}

/** Of the points only the first counts: it ends the name of the register. */
function euid(text) {
	const [register, ...rest] = plain(text, '.').split('.');
	const number = `${register}.${rest.join('')}`;
	ensure(number !== '.', 'empty');
	ensure(/^[A-Z]{2}[0-9A-Z]*\.[0-9A-Z]+$/.test(number) && number.length <= 60, 'euidForm');
	ensure(!number.startsWith('BG'), 'euidIsBulgarian');
	return number;
}

/** ISO 17442: with letters as the numbers from 10 on, it leaves 1 when divided by 97. */
function lei(text) {
	const number = letters(text);
	ensure(number.length === 20, 'leiLength');
	const value = [...number].map((letter) => parseInt(letter, 36)).join('');
	ensure(BigInt(value) % 97n === 1n, 'leiCheck');
	return number;
}

function foreign(text) {
	const number = letters(text);
	ensure(number.length >= 4 && number.length <= 20, 'foreignLength');
	return number;
}

// ISO 3166-1, and XK, by which passports of Kosovo go.
const COUNTRIES = new Set(
	`AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS
	BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE
	EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM
	HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC
	LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA
	NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW
	SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO
	TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW`.split(/\s+/),
);

function country(text) {
	const code = plain(text ?? '');
	ensure(COUNTRIES.has(code), 'noSuchCountry');
	ensure(code !== 'BG', 'bulgarianPerson');
	return code;
}

/**
 * What identifies whom, in the order in which to ask for it. `isBare`: there is no check digit in
 * it that a slip could be noticed by, so it is to be typed twice. `isForeign`: of some country.
 */
export const SCHEMES = {
	EGN: { kind: 'person', name: 'BG-EGN', normal: egn },
	LNCH: { kind: 'person', name: 'BG-LNCH', normal: lnch },
	PNO: { kind: 'person', name: 'PNO', normal: foreign, isForeign: true, isBare: true },
	PAS: { kind: 'person', name: 'PAS', normal: foreign, isForeign: true, isBare: true },
	EIK: { kind: 'organisation', name: 'BG-EIK', normal: eik },
	EUID: { kind: 'organisation', name: 'EUID', normal: euid, isBare: true },
	LEI: { kind: 'organisation', name: 'LEI', normal: lei },
};

/**
 * The normal form: `{ kind, scheme, number }`, of what somebody typed as a number of this scheme
 * and, for a foreign one, of this country.
 */
export function identity({ scheme, number, country: code }) {
	const { kind, name, normal, isForeign } = SCHEMES[scheme];
	return {
		kind,
		scheme: isForeign ? `${country(code)}-${name}` : name,
		number: normal(number),
	};
}

const bytes = (text) => new TextEncoder().encode(text);

/** The parts with a zero byte after each but the last, which may be bytes. */
function joined(...parts) {
	const all = parts.map((part) => (typeof part === 'string' ? bytes(part) : part));
	return Uint8Array.from(all.flatMap((part, place) => (place ? [0, ...part] : [...part])));
}

export const toHex = (some) => [...some].map((b) => b.toString(16).padStart(2, '0')).join('');

function fromHex(text, length, code) {
	const hex = plain(text).replace(/^0X/, '');
	ensure(hex.length === 2 * length && /^[0-9A-F]+$/.test(hex), code);
	return Uint8Array.from(hex.match(/../g), (pair) => parseInt(pair, 16));
}

/** The key in a text of 64 hexadecimal digits: what a key file has in it. */
export const parseKey = (text) => fromHex(text, 32, 'keyForm');

/** By what people recognise a key. It may be known to everyone. */
export function fingerprint(key, { sha256 }) {
	return toHex(sha256(joined(KEY, key)).slice(0, 10))
		.match(/..../g)
		.join('-');
}

/** The form of `fingerprint`, of what somebody typed. */
export const parseFingerprint = (text) =>
	toHex(fromHex(text, 10, 'fingerprintForm'))
		.match(/..../g)
		.join('-');

/** Refuses a key that is not the one with this fingerprint. */
export function ensureKey(key, published, hashes) {
	ensure(fingerprint(key, hashes) === parseFingerprint(published), 'wrongKey');
}

/** By what the holder of a share is bound before anybody shows theirs. */
export const commitment = (share, { sha256 }) => toHex(sha256(joined(SHARE, share)));

/** The key that several shares make together. */
export function joinShares(shares) {
	ensure(shares.length >= 2, 'fewShares');
	ensure(new Set(shares.map(toHex)).size === shares.length, 'sameShare');
	return shares.reduce((key, share) => key.map((byte, place) => byte ^ share[place]));
}

/** What is slowed down to make the tag. It must not leave the machine, just as the key must not. */
export function inner(key, { kind, scheme, number }, { hmac }) {
	return hmac(key, joined(TAG, kind, scheme, number));
}

/** The tag, as `0x` and 64 hexadecimal digits: what the chain takes. */
export async function tag(key, who, hashes) {
	return `0x${toHex(await hashes.scrypt(inner(key, who, hashes), bytes(TAG), WORK))}`;
}
