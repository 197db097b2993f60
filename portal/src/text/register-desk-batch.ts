// SPDX-License-Identifier: Apache-2.0

// Admissions from a file: what it looks like, what is wrong with it, and what will happen.

import { number as figure } from '../lib/format';
import { plural } from '../lib/i18n.svelte';
import type { CsvFault } from '../pages/register/desk/csv';
import { COLUMNS, type Column } from '../pages/register/desk/rows';

const csvEn: Record<CsvFault, string> = {
	empty: 'There is no row in this file.',
	notUtf8: 'The letters in this file cannot be read. Save it in your spreadsheet as “CSV UTF-8”.',
	tooLarge: 'This file is larger than 512 kB. Split it.',
	tooManyRows: 'There are more than 500 rows in this file. Split it.',
	openQuote: 'A quotation mark is opened in this file and never closed.',
};

const csvBg: Record<CsvFault, string> = {
	empty: 'В този файл няма нито един ред.',
	notUtf8:
		'Буквите в този файл не могат да бъдат прочетени. Запазете го от програмата за таблици като „CSV UTF-8“.',
	tooLarge: 'Файлът е по-голям от 512 kB. Разделете го.',
	tooManyRows: 'В този файл има повече от 500 реда. Разделете го.',
	openQuote: 'В този файл има отворена кавичка, която не се затваря.',
};

const meansEn: Record<Column, string> = {
	code: 'the code from the page Admission, signed with the account',
	account: 'the address, where there is no code, and you have checked whose it is',
	kind: 'citizen or organisation',
	name: 'the public name of an organisation; empty for citizens',
	tag: 'the uniqueness tag, as the registrars’ tool shows it',
	scheme: 'instead of a tag: EGN, LNCH, PNO, PAS, EIK, EUID or LEI',
	country: 'for PNO and PAS: the code of the country',
	number: 'instead of a tag: the number from the document. The tag is computed here, with the key file',
	evidence: 'the fingerprint of the evidence, where there is none for all',
};

const meansBg: Record<Column, string> = {
	code: 'кодът от страницата „Регистрация“, подписан с акаунта',
	account: 'адресът, ако няма код и сте проверили чий е',
	kind: 'гражданин или организация',
	name: 'публичното име на организация; празно за граждани',
	tag: 'етикетът за уникалност, както го показва програмата на регистраторите',
	scheme: 'вместо етикет: EGN, LNCH, PNO, PAS, EIK, EUID или LEI',
	country: 'за PNO и PAS: кодът на държавата',
	number: 'вместо етикет: номерът от документа. Етикетът се изчислява тук, с файла с ключа',
	evidence: 'отпечатъкът на доказателството, ако няма общо за всички',
};

const namesEn = Object.fromEntries(COLUMNS.map((column) => [column, column])) as Record<Column, string>;

const namesBg: Record<Column, string> = {
	code: 'code или код',
	account: 'account или акаунт',
	kind: 'kind или вид',
	name: 'name или име',
	tag: 'tag или етикет',
	scheme: 'scheme или схема',
	country: 'country или държава',
	number: 'number или номер',
	evidence: 'evidence или доказателство',
};

const rowsEn = (n: number): string => `${figure(n)} ${plural(n, { one: 'row', other: 'rows' })}`;
const rowsBg = (n: number): string => `${figure(n)} ${plural(n, { one: 'ред', other: 'реда' })}`;
const admissionsBg = (n: number): string =>
	`${figure(n)} ${plural(n, { one: 'регистрация', other: 'регистрации' })}`;

export const batchEn = {
	csvFault: csvEn,
	columnMeans: meansEn,
	columnNames: namesEn,
	batchPersonal:
		'A file with identity numbers in it must not be left lying about: delete it when you are done. Never keep a number together with a tag.',
	batchEvidence: 'One document for all of them',
	batchKey: 'The key file, if the list has numbers instead of tags',
	list: 'The list',
	listHint: 'A table saved as CSV. It stays in this browser.',
	listMissing: 'Choose the file with the list.',
	vouchAll: 'I have checked a signature of each account that has no code, in front of its owner.',
	vouchMissing:
		'There are accounts without a code. Say that you have checked whose they are, or have codes made.',
	checkList: 'Check the list',
	headingUnknown: (heading: string): string => `The first row has a heading that is not known: “${heading}”.`,
	headingMissing: {
		account: 'The first row must have the heading “code” or “account”.',
		kind: 'The first row must have the heading “kind”.',
	},
	rowsWrong: (n: number): string =>
		`Something is wrong in ${plural(n, { one: 'one place', other: `${figure(n)} places` })} of the list. Nothing has been signed.`,
	rowsRight: (n: number, calls: number): string =>
		`All ${rowsEn(n)} are right. They go in ${figure(calls)} ${plural(calls, { one: 'call', other: 'calls' })}, each signed by itself.`,
	tooMany: {
		Organisation: (left: number): string =>
			`The chamber takes only ${figure(left)} more organisations today.`,
		Citizen: (left: number): string => `The chamber takes only ${figure(left)} more citizens today.`,
	},
	problemsCaption: 'What is wrong with the list',
	line: 'Line',
	whatIsWrong: 'What is wrong',
	moreProblems: (n: number): string => `And ${figure(n)} more.`,
	formatTitle: 'What the list looks like',
	formatText: (rows: number, most: number): string =>
		`The first row names the columns, in any order; each other row is an admission. At most ${figure(rows)} rows; ${figure(most)} go in one call. The cells are separated by a comma, a semicolon or a tab; the encoding is UTF-8.`,
	formatColumn: 'Column',
	formatMeans: 'What is in it',
	formatExample: 'An example of a first row:',
	batchHappens: ({ count, chamber, until }: { count: number; chamber: string; until: string }): string =>
		`${figure(count)} ${plural(count, { one: 'is', other: 'are' })} admitted to the chamber ${chamber}, until about ${until}.`,
	batchPart: (part: number, all: number): string => `This is call ${figure(part)} of ${figure(all)}.`,
	batchAll: 'All of these are admitted, or, if one cannot be, none.',
	nextCall: (part: number, all: number): string => `Go on with call ${figure(part)} of ${figure(all)}`,
};

export const batchBg: typeof batchEn = {
	csvFault: csvBg,
	columnMeans: meansBg,
	columnNames: namesBg,
	batchPersonal:
		'Файл с лични номера не бива да се оставя където и да е: изтрийте го, щом приключите. Никога не пазете номер заедно с етикет.',
	batchEvidence: 'Един документ за всички',
	batchKey: 'Файлът с ключа, ако в списъка има номера вместо етикети',
	list: 'Списъкът',
	listHint: 'Таблица, запазена като CSV. Остава в този браузър.',
	listMissing: 'Изберете файла със списъка.',
	vouchAll: 'Проверих подпис от всеки акаунт без код, пред притежателя му.',
	vouchMissing: 'Има акаунти без код. Отбележете, че сте проверили чии са, или поискайте кодове.',
	checkList: 'Проверете списъка',
	headingUnknown: (heading: string): string => `В първия ред има заглавие на непозната колона: „${heading}“.`,
	headingMissing: {
		account: 'В първия ред трябва да има колона „код“ или „акаунт“.',
		kind: 'В първия ред трябва да има колона „вид“.',
	},
	rowsWrong: (n: number): string =>
		`Нещо не е наред на ${plural(n, { one: 'едно място', other: `${figure(n)} места` })} в списъка. Нищо не е подписано.`,
	rowsRight: (n: number, calls: number): string =>
		`${plural(n, { one: 'Единственият ред е верен', other: `Всички ${rowsBg(n)} са верни` })}. Изпращат се с ${figure(calls)} ${plural(calls, { one: 'действие', other: 'действия, всяко подписано отделно' })}.`,
	tooMany: {
		Organisation: (left: number): string =>
			`Днес камарата може да регистрира само още ${figure(left)} ${plural(left, { one: 'организация', other: 'организации' })}.`,
		Citizen: (left: number): string =>
			`Днес камарата може да регистрира само още ${figure(left)} ${plural(left, { one: 'гражданин', other: 'граждани' })}.`,
	},
	problemsCaption: 'Какво не е наред в списъка',
	line: 'Ред',
	whatIsWrong: 'Какво не е наред',
	moreProblems: (n: number): string => `И още ${figure(n)}.`,
	formatTitle: 'Как изглежда списъкът',
	formatText: (rows: number, most: number): string =>
		`Първият ред назовава колоните, в какъвто и да е ред; всеки друг е една регистрация. Най-много ${rowsBg(rows)}; с едно действие се изпращат до ${figure(most)}. Клетките се разделят със запетая, точка и запетая или табулация; кодирането е UTF-8.`,
	formatColumn: 'Колона',
	formatMeans: 'Какво има в нея',
	formatExample: 'Примерен първи ред:',
	batchHappens: ({ count, chamber, until }: { count: number; chamber: string; until: string }): string =>
		`${plural(count, { one: 'Извършва се', other: 'Извършват се' })} ${admissionsBg(count)} в камарата „${chamber}“ (до около ${until}).`,
	batchPart: (part: number, all: number): string => `Това е действие ${figure(part)} от ${figure(all)}.`,
	batchAll: 'Извършват се всички или, ако някоя е невъзможна, нито една.',
	nextCall: (part: number, all: number): string => `Продължете с действие ${figure(part)} от ${figure(all)}`,
};
