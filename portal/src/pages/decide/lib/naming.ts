// SPDX-License-Identifier: Apache-2.0

/** How people and times are named within sentences. */

import type { BlockRef } from '../../../chain/types';
import { number, shortAddress } from '../../../lib/format';
import type { People } from '../../../read/debate/people';
import { common } from '../../../text/common';
import { decide } from '../../../text/decide';
import type { Naming } from '../../../text/decide-calls';
import { whenText } from '../../../ui/when';

/** A stakeholder: an organisation by its name, a citizen by the number. */
export function personName(roll: number, people?: People): string {
	const person = people?.get(roll);
	if (person?.name) return decide().person.organisation(person.name, roll);
	return person?.isOrganisation === false ? decide().person.citizen(roll) : decide().person.number(roll);
}

/** "1, 2 and 3", in the language of the page. */
export function listed(names: readonly string[]): string {
	if (names.length < 2) return names[0] ?? '';
	return `${names.slice(0, -1).join(', ')} ${common().and} ${names.at(-1)}`;
}

/** The time of a block within a sentence, with its number. */
function blockText(block: number, at?: BlockRef): string {
	return at ? `${whenText(block, at)} (${common().blockNumber(number(block))})` : whenText(block, at);
}

/** How those whom a call names are named, by who is known. */
export function naming(at?: BlockRef, people?: People, numbers?: ReadonlyMap<string, number>): Naming {
	const account = (address: string) => {
		const roll = numbers?.get(address);
		return roll === undefined
			? shortAddress(address)
			: `${personName(roll, people)} (${shortAddress(address)})`;
	};
	const stakeholder = (roll: number) => personName(roll, people);
	return {
		account,
		stakeholder,
		accounts: (addresses) => listed(addresses.map(account)),
		stakeholders: (rolls) => listed(rolls.map(stakeholder)),
		block: (block) => blockText(block, at),
	};
}
