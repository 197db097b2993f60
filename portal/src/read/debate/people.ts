// SPDX-License-Identifier: Apache-2.0
// Who a roll number is: the chain gives a name to organisations only.

import type { Api, BlockRef } from '../../chain/types';
import type { ChamberName } from '../../ui/types';

export interface Person {
	number: number;
	/** The account that is the key now. */
	account?: string;
	chamber?: ChamberName;
	isOrganisation: boolean;
	/** Of an organisation, unless a decision has hidden it. */
	name?: string;
}

export type People = Map<number, Person>;

/** How many are looked up at once at most: the rest are shown by their numbers. */
const MOST = 256;

/** The stakeholders with these roll numbers, in two reads. */
export async function people(api: Api, at: BlockRef, numbers: Iterable<number>): Promise<People> {
	const wanted = [...new Set(numbers)].slice(0, MOST);
	if (wanted.length === 0) return new Map();
	const keys = wanted.map((number): [number] => [number]);
	const [known, names] = await Promise.all([
		api.query.Stakeholders.Stakeholders.getValues(keys, { at: at.hash }),
		api.query.Stakeholders.Names.getValues(keys, { at: at.hash }),
	]);
	return new Map(
		wanted.map((number, place) => {
			const found = known[place];
			const person: Person = {
				number,
				account: found?.account,
				chamber: found?.chamber.type,
				isOrganisation: found?.kind.type === 'Organisation',
				name: names[place],
			};
			return [number, person];
		}),
	);
}
