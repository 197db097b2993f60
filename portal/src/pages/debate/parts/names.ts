// SPDX-License-Identifier: Apache-2.0
// What people and things are called on the pages of the debate.

import type { Subject } from '../../../read/debate/home';
import type { Person } from '../../../read/debate/people';
import { common } from '../../../text/common';
import { debate } from '../../../text/debate';

interface Names {
	citizen(n: number): string;
	organisation(n: number): string;
	somebody(n: number): string;
}

/** An organisation's name; of others their number, since the chain knows no more. */
export function personName(number: number, people: ReadonlyMap<number, Person>, words: Names): string {
	const person = people.get(number);
	if (!person?.chamber) return words.somebody(number);
	if (!person.isOrganisation) return words.citizen(number);
	return person.name ?? words.organisation(number);
}

/** A decision's title; those about vetoes, challenges and annulments have none. */
export function decisionTitle(
	number: number,
	title: string | undefined,
	subject: Subject | undefined,
): string {
	if (title !== undefined || subject === undefined) return titleOf(title);
	const isNamed = subject === 'Call' || subject === 'Question' || subject === 'Proposal';
	return isNamed ? titleOf(title) : `${debate().decision(number)}: ${common().decisionSubject[subject]}`;
}

/** A title, or the word that it is hidden. */
export function titleOf(title: string | undefined): string {
	return title ?? common().hiddenTitle;
}

/** The title of a proposal after its number, for lists. */
export function numbered(number: number, title: string | undefined): string {
	return `${debate().proposal(number)}: ${titleOf(title)}`;
}
