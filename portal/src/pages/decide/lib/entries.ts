// SPDX-License-Identifier: Apache-2.0

/** The records of a fingerprint, with the names of those whom they concern. */

import type { Api, BlockRef } from '../../../chain/types';
import { shortAddress } from '../../../lib/format';
import { type People, people } from '../../../read/debate/people';
import { type Author, type Entry, lookup } from '../../../read/records';
import { records } from '../../../text/records';
import { personName } from './naming';

interface Entries {
	entries: Entry[];
	people: People;
}

export async function readEntries(api: Api, at: BlockRef, fingerprint: string): Promise<Entries> {
	const entries = await lookup(api, at, fingerprint);
	const rolls = entries.flatMap(({ author, agreement }) => [
		...('stakeholder' in author ? [author.stakeholder] : []),
		...(agreement?.parties.map(({ number }) => number) ?? []),
		...(agreement?.succeeds ?? []),
	]);
	return { entries, people: await people(api, at, rolls) };
}

/** An author, as it stands in the address: a roll number, or an account. */
export function authorParam(author: Author): string {
	return 'stakeholder' in author ? String(author.stakeholder) : author.registrar;
}

export function authorName(author: Author, known?: People): string {
	if ('stakeholder' in author) return personName(author.stakeholder, known);
	return `${records().registrar} (${shortAddress(author.registrar)})`;
}
