// SPDX-License-Identifier: Apache-2.0

// From a list in a file to calls that can be signed: the tags, what the chain knows of each row, and how
// many the day still takes.

import type { Api, BlockRef } from '../../../chain';
import { findByTag, readAccountUses } from '../../../read/register-desk';
import type { ChamberName } from '../../../ui/types';
import type { AdmissionGiven } from './calls';
import { type KnownProblem, knownAs } from './known';
import { type Problem, problemsTogether, type Row, type RowProblem } from './rows';

const PROBLEMS: Record<KnownProblem, RowProblem> = {
	admitted: 'tagKnown',
	suspended: 'tagKnown',
	barred: 'tagBarred',
	otherChamber: 'tagElsewhere',
	otherAccount: 'tagOfAnother',
	taken: 'accountTaken',
	reserved: 'accountReserved',
	registrar: 'accountRegistrar',
};

type Compute = (row: Row, onProgress: (done: number) => void) => Promise<string>;

/** The rows with their tags. What identifies whom is left behind. `onProgress` hears how much is done, from 0 to 1. */
export async function withTags(
	rows: Row[],
	compute: Compute,
	onProgress: (done: number) => void,
): Promise<Row[]> {
	const tagged: Row[] = [];
	for (const [place, row] of rows.entries()) {
		const { identity, ...rest } = row;
		const tag = identity ? await compute(row, (part) => onProgress((place + part) / rows.length)) : row.tag;
		tagged.push({ ...rest, tag });
		onProgress((place + 1) / rows.length);
	}
	return tagged;
}

/** What the chain knows against these rows. */
export async function problemsOnChain(
	api: Api,
	at: BlockRef,
	rows: Row[],
	chamber: ChamberName,
): Promise<Problem[]> {
	const uses = await readAccountUses(
		api,
		at,
		rows.map(({ account }) => account),
	);
	const problems: Problem[] = problemsTogether(rows);
	for (const [place, { line, account, kind, tag = '' }] of rows.entries()) {
		const known = knownAs(await findByTag(api, at, kind, tag), {
			account,
			chamber,
			use: uses[place] ?? 'free',
		});
		if (known.is === 'problem') problems.push({ line, problem: PROBLEMS[known.problem] });
	}
	return problems.sort((one, other) => one.line - other.line);
}

/** How many of a kind are more than the day takes; none, if all go in. */
export function beyond(
	rows: Row[],
	left: { organisations: number; citizens: number },
): { kind: 'Organisation' | 'Citizen'; left: number }[] {
	const count = (kind: Row['kind']): number => rows.filter((row) => row.kind === kind).length;
	return [
		{ kind: 'Organisation' as const, left: left.organisations },
		{ kind: 'Citizen' as const, left: left.citizens },
	].filter(({ kind, left: some }) => count(kind) > some);
}

/** A row as an admission. */
export const admissionOf = (
	row: Row,
	all: { chamber: ChamberName; evidence?: string; expires: number },
): AdmissionGiven => ({
	account: row.account,
	chamber: all.chamber,
	kind: row.kind,
	name: row.name,
	evidence: row.evidence ?? all.evidence ?? '',
	tag: row.tag ?? '',
	expires: all.expires,
});
