// SPDX-License-Identifier: Apache-2.0

// Whether reviewers can be named: as the chain asks it, before a decision is announced.

import { chain, getApi } from '../../../chain';
import { rollNumbers } from '../../../lib/numbers';
import { type Person, people } from '../../../read/debate/people';
import { forms } from '../../../text/money-forms';
import { openWords } from '../../../text/money-open';
import type { FieldError } from '../../../ui/types';
import type { ReviewersDraft } from './ReviewersInput.svelte';

const MOST_REVIEWERS = 16;
const LEAST_APPROVALS = 2;

interface Reviewers {
	people: Person[];
	approvals: number;
	errors: FieldError[];
}

/** The stakeholders with these numbers, as they are at the last final block. */
async function peopleNow(numbers: number[]): Promise<Person[]> {
	const api = await getApi();
	const found = chain.final ? await people(api, chain.final, numbers) : new Map<number, Person>();
	return numbers.map((number) => found.get(number) ?? { number, isOrganisation: false });
}

/** What is wrong with these reviewers for this beneficiary and this fiscal agent, if anything. */
function faultOf(
	reviewers: Person[],
	beneficiary: Person | undefined,
	agent: number | undefined,
): string | undefined {
	const unknown = reviewers.find(({ account }) => account === undefined);
	if (unknown) return forms().errors.unknown(unknown.number);
	if (reviewers.length > MOST_REVIEWERS) return openWords().errors.tooManyReviewers;
	if (reviewers.some(({ number }) => number === agent)) return openWords().errors.agentReviews;
	const own = reviewers.find(({ chamber }) => chamber !== undefined && chamber === beneficiary?.chamber);
	if (own) return openWords().errors.ownChamber(own.name ?? `№ ${own.number}`);
	const chambers = new Set(reviewers.map(({ chamber }) => chamber));
	return chambers.size < 2 ? openWords().errors.oneChamber : undefined;
}

export async function checkReviewers(
	draft: ReviewersDraft,
	beneficiary: number | undefined,
	agent: number | undefined,
): Promise<Reviewers> {
	const others = rollNumbers(draft.others);
	const approvals = /^\d{1,2}$/.test(draft.approvals.trim()) ? Number(draft.approvals) : 0;
	if (!others) {
		return { people: [], approvals, errors: [{ id: 'others', text: openWords().errors.numbers }] };
	}
	const numbers = [...new Set([...draft.ticked.map(Number), ...others])];
	const [first, ...reviewers] = await peopleNow([beneficiary ?? 0, ...numbers]);
	const fault = faultOf(reviewers, beneficiary === undefined ? undefined : first, agent);
	const errors: FieldError[] = fault ? [{ id: 'reviewers', text: fault }] : [];
	if (approvals < LEAST_APPROVALS || approvals > reviewers.length) {
		errors.push({ id: 'approvals', text: openWords().errors.approvals });
	}
	return { people: reviewers, approvals, errors };
}
