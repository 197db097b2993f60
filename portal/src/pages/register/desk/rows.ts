// SPDX-License-Identifier: Apache-2.0

// A list of admissions from a file: every row is looked at, and what is wrong with it is said in
// words, before anything is signed.

import { Fault, type Identity, identity, SCHEMES } from '../../../../../tag/tag.mjs';
import { readFingerprint } from '../../../lib/fingerprint';
import type { Kind } from '../../../read/register';
import { looksLike, nameFault, tidyName } from './names';

export const COLUMNS = [
	'code',
	'account',
	'kind',
	'name',
	'tag',
	'scheme',
	'country',
	'number',
	'evidence',
] as const;
export type Column = (typeof COLUMNS)[number];

/** What the columns may be called in the first row. */
const HEADINGS: Record<string, Column> = {
	code: 'code',
	код: 'code',
	account: 'account',
	address: 'account',
	акаунт: 'account',
	адрес: 'account',
	kind: 'kind',
	вид: 'kind',
	name: 'name',
	име: 'name',
	tag: 'tag',
	етикет: 'tag',
	scheme: 'scheme',
	схема: 'scheme',
	country: 'country',
	държава: 'country',
	number: 'number',
	номер: 'number',
	evidence: 'evidence',
	доказателство: 'evidence',
};

const KINDS: Record<string, Kind> = {
	citizen: 'Citizen',
	гражданин: 'Citizen',
	organisation: 'Organisation',
	организация: 'Organisation',
};

const SCHEME_NAMES: Record<string, keyof typeof SCHEMES> = {
	егн: 'EGN',
	лнч: 'LNCH',
	еик: 'EIK',
	булстат: 'EIK',
};

export type RowProblem =
	| 'noAccount'
	| 'badAccount'
	| 'badCode'
	| 'codeOfAnother'
	| 'noKind'
	| 'citizenWithName'
	| 'citizensElsewhere'
	| 'nameBlank'
	| 'nameTooLong'
	| 'nameHidden'
	| 'badTag'
	| 'noTag'
	| 'badScheme'
	| 'wrongScheme'
	| 'noKey'
	| 'badEvidence'
	| 'noEvidence'
	| 'twiceAccount'
	| 'twiceName'
	| 'twiceTag'
	| 'accountTaken'
	| 'accountReserved'
	| 'accountRegistrar'
	| 'tagKnown'
	| 'tagBarred'
	| 'tagElsewhere'
	| 'tagOfAnother';

/** What is wrong with a row. `line` counts as a spreadsheet does: the first row has the headings. */
export interface Problem {
	line: number;
	problem: RowProblem;
	/** Of a number: in the words of the registrars' tool. */
	fault?: Fault;
}

export interface Row {
	line: number;
	account: string;
	/** Was the account shown by a code that it has signed? Else the registrar has to vouch for it. */
	signed: boolean;
	kind: Kind;
	name?: string;
	/** What a tag is computed from, if none is given. */
	identity?: Identity;
	tag?: string;
	evidence?: string;
}

interface Rows {
	rows: Row[];
	problems: Problem[];
}

export interface RowRules {
	/** The account in a code, if its signature is right; says nothing about any other. */
	accountOfCode(code: string): Promise<string | undefined>;
	/** The address of an account on this chain, if it is one. */
	accountOf(address: string): string | undefined;
	maxName: number;
	/** Do citizens belong to the chamber? */
	takesCitizens: boolean;
	/** Is the registrars' key there, so that tags can be computed? */
	hasKey: boolean;
	/** Is there a document for all, so that a row needs none? */
	hasEvidence: boolean;
}

type HeadingFault = { unknown: string } | { missing: 'account' | 'kind' };

/** Which column is where, by the first row. */
export function headingsOf(row: string[]): Map<Column, number> | HeadingFault {
	const places = new Map<Column, number>();
	for (const [place, heading] of row.entries()) {
		if (heading === '') continue;
		const column = HEADINGS[heading.toLowerCase()];
		if (!column) return { unknown: heading };
		places.set(column, place);
	}
	if (!places.has('code') && !places.has('account')) return { missing: 'account' };
	return places.has('kind') ? places : { missing: 'kind' };
}

type Cells = (column: Column) => string;
type Report = (problem: RowProblem, fault?: Fault) => void;

async function accountIn(cells: Cells, rules: RowRules, report: Report): Promise<[string, boolean]> {
	const given = cells('account') && rules.accountOf(cells('account'));
	if (cells('account') && !given) report('badAccount');
	if (!cells('code')) {
		if (!cells('account')) report('noAccount');
		return [given ?? '', false];
	}
	const signed = await rules.accountOfCode(cells('code'));
	if (!signed) report('badCode');
	else if (given && given !== signed) report('codeOfAnother');
	return [signed ?? given ?? '', signed !== undefined];
}

function kindIn(cells: Cells, rules: RowRules, report: Report): Kind {
	const kind = KINDS[cells('kind').toLowerCase()];
	if (!kind) report('noKind');
	if (kind === 'Citizen' && !rules.takesCitizens) report('citizensElsewhere');
	if (kind === 'Citizen' && cells('name')) report('citizenWithName');
	return kind ?? 'Citizen';
}

const NAME_PROBLEMS = { blank: 'nameBlank', tooLong: 'nameTooLong', hidden: 'nameHidden' } as const;

function nameIn(cells: Cells, kind: Kind, rules: RowRules, report: Report): string | undefined {
	if (kind === 'Citizen') return undefined;
	const name = tidyName(cells('name'));
	const fault = nameFault(name, rules.maxName);
	if (fault) report(NAME_PROBLEMS[fault]);
	return name;
}

function identityIn(cells: Cells, kind: Kind, rules: RowRules, report: Report): Identity | undefined {
	const named = cells('scheme').toUpperCase().replace(/^BG-/, '');
	const scheme = SCHEME_NAMES[cells('scheme').toLowerCase()] ?? named;
	const known = SCHEMES[scheme];
	if (!known) {
		report('badScheme');
		return undefined;
	}
	if ((known.kind === 'person') !== (kind === 'Citizen')) report('wrongScheme');
	if (!rules.hasKey) report('noKey');
	try {
		return identity({ scheme, number: cells('number'), country: cells('country') });
	} catch (fault) {
		if (!(fault instanceof Fault)) throw fault;
		report('badTag', fault);
		return undefined;
	}
}

function tagIn(cells: Cells, kind: Kind, rules: RowRules, report: Report): Pick<Row, 'tag' | 'identity'> {
	if (cells('number')) return { identity: identityIn(cells, kind, rules, report) };
	if (!cells('tag')) {
		report('noTag');
		return {};
	}
	const tag = readFingerprint(cells('tag'));
	if (!tag) report('badTag');
	return { tag };
}

function evidenceIn(cells: Cells, rules: RowRules, report: Report): string | undefined {
	if (!cells('evidence')) {
		if (!rules.hasEvidence) report('noEvidence');
		return undefined;
	}
	const evidence = readFingerprint(cells('evidence'));
	if (!evidence) report('badEvidence');
	return evidence;
}

/** Reports every row but the first of those that have the same thing. */
function reportTwice(rows: Row[], of: (row: Row) => string | undefined, problem: RowProblem): Problem[] {
	const seen = new Set<string>();
	return rows.flatMap((row) => {
		const what = of(row);
		if (!what) return [];
		if (seen.has(what)) return [{ line: row.line, problem }];
		seen.add(what);
		return [];
	});
}

/** What two rows of one list cannot have in common. */
export const problemsTogether = (rows: Row[]): Problem[] => [
	...reportTwice(rows, ({ account }) => account, 'twiceAccount'),
	...reportTwice(rows, ({ name }) => name && looksLike(name), 'twiceName'),
	...reportTwice(rows, ({ kind, tag }) => tag && `${kind} ${tag}`, 'twiceTag'),
	...reportTwice(
		rows,
		({ identity }) => identity && [identity.kind, identity.scheme, identity.number].join(' '),
		'twiceTag',
	),
];

/** The rows of a table with these headings, and all that is wrong with them. */
export async function readRows(
	table: string[][],
	places: Map<Column, number>,
	rules: RowRules,
): Promise<Rows> {
	const rows: Row[] = [];
	const problems: Problem[] = [];
	for (const [index, values] of table.entries()) {
		const line = index + 2;
		const report: Report = (problem, fault) => problems.push({ line, problem, fault });
		const cells: Cells = (column) => values[places.get(column) ?? -1] ?? '';
		const [account, signed] = await accountIn(cells, rules, report);
		const kind = kindIn(cells, rules, report);
		rows.push({
			line,
			account,
			signed,
			kind,
			name: nameIn(cells, kind, rules, report),
			...tagIn(cells, kind, rules, report),
			evidence: evidenceIn(cells, rules, report),
		});
	}
	return {
		rows,
		problems: [...problems, ...problemsTogether(rows)].sort((one, other) => one.line - other.line),
	};
}

/** So many in one call, as the chain takes. */
export const inCalls = <Item>(items: Item[], most: number): Item[][] =>
	Array.from({ length: Math.ceil(items.length / most) }, (_, call) =>
		items.slice(call * most, (call + 1) * most),
	);
