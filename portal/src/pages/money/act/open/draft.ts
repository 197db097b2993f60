// SPDX-License-Identifier: Apache-2.0

// A campaign that is to be opened: what was filled in so far, and whether it can be.

import type { BlockRef } from '../../../../chain/types';
import type { Person } from '../../../../read/debate/people';
import type { Terms } from '../../../../read/money';
import type { Limits } from '../../../../read/money-situation';
import { shareOf, shareText, WHOLE } from '../../../../read/money-sums';
import { forms } from '../../../../text/money-forms';
import { openWords as words } from '../../../../text/money-open';
import type { FieldError } from '../../../../ui/types';
import { checkTitle } from '../announce';
import { type Chosen, type Draft as DocumentDraft, finish, newDraft as newDocument } from '../documents';
import { newReviewers, type ReviewersDraft } from '../ReviewersInput.svelte';
import { checkReviewers } from '../reviewers';
import { blockOf } from '../times';

export const QUESTIONS = [
	'project',
	'title',
	'money',
	'deadline',
	'milestones',
	'who',
	'reviewers',
	'declared',
	'fiche',
	'why',
] as const;

export type Question = (typeof QUESTIONS)[number];

export const MOST_MILESTONES = 10;

interface MilestoneDraft {
	share: string;
	due: string;
}

export interface Draft {
	proposal: string | undefined;
	title: string;
	minimum: bigint | undefined;
	optimum: bigint | undefined;
	deadline: string;
	milestones: MilestoneDraft[];
	beneficiary: string | undefined;
	beneficiaryName: string | undefined;
	agent: string | undefined;
	agentName: string | undefined;
	reviewers: ReviewersDraft;
	declared: string;
	fiche: DocumentDraft;
	decisionTitle: string;
	why: DocumentDraft;
}

export const newDraft = (proposal: string | undefined): Draft => ({
	proposal,
	title: '',
	minimum: undefined,
	optimum: undefined,
	deadline: '',
	milestones: [{ share: '100', due: '' }],
	beneficiary: undefined,
	beneficiaryName: undefined,
	agent: undefined,
	agentName: undefined,
	reviewers: newReviewers(),
	declared: '0',
	fiche: newDocument(),
	decisionTitle: '',
	why: newDocument('write'),
});

/** What was found out when the answers were checked. */
export interface Found {
	reviewers: Person[];
	fiche?: Chosen;
	why?: Chosen;
}

interface Context {
	draft: Draft;
	found: Found;
	limits: Limits;
	at: BlockRef;
}

type Check = (context: Context) => FieldError[] | Promise<FieldError[]>;

const wrong = (id: string, text: string): FieldError[] => [{ id, text }];

/** 0 is a share, too: no declared money counts. */
export const declaredOf = (text: string): number | undefined =>
	/^\s*0\s*%?\s*$/.test(text) ? 0 : shareOf(text);

/** The shares that were written, together. */
export function together(milestones: readonly MilestoneDraft[]): number {
	return milestones.reduce((sum, { share }) => sum + (shareOf(share) ?? 0), 0);
}

function checkMoney({ draft }: Context): FieldError[] {
	const { minimum, optimum } = draft;
	const errors: FieldError[] = [];
	if (!minimum)
		errors.push(...wrong('minimum', minimum === undefined ? forms().errors.amount : words().errors.minimum));
	if (!optimum) errors.push(...wrong('optimum', forms().errors.amount));
	else if (minimum && optimum < minimum) errors.push(...wrong('optimum', words().errors.optimum));
	return errors;
}

function checkDeadline({ draft, at }: Context): FieldError[] {
	const block = blockOf(draft.deadline, at);
	if (block === undefined) return wrong('deadline', forms().errors.when);
	return block <= at.number ? wrong('deadline', forms().errors.past) : [];
}

function checkMilestones({ draft, at, limits }: Context): FieldError[] {
	const errors: FieldError[] = [];
	let last = blockOf(draft.deadline, at) ?? at.number;
	for (const [n, { share, due }] of draft.milestones.entries()) {
		if (shareOf(share) === undefined) errors.push(...wrong(`share-${n}`, words().errors.share));
		const block = blockOf(due, at);
		if (block === undefined) errors.push(...wrong(`due-${n}`, forms().errors.when));
		else if (block <= last) errors.push(...wrong(`due-${n}`, words().errors.order));
		else if (block >= at.number + limits.maxTerm) errors.push(...wrong(`due-${n}`, words().errors.tooLate));
		last = block ?? last;
	}
	const sum = together(draft.milestones);
	if (errors.length === 0 && sum !== WHOLE)
		errors.push(...wrong('share-0', words().errors.shares(shareText(sum))));
	return errors;
}

function checkWho({ draft }: Context): FieldError[] {
	const errors: FieldError[] = [];
	if (!draft.beneficiary) errors.push(...wrong('beneficiary', forms().errors.choose));
	if (!draft.agent) errors.push(...wrong('agent', forms().errors.choose));
	else if (draft.agent === draft.beneficiary) errors.push(...wrong('agent', words().errors.sameOrganisation));
	return errors;
}

async function checkAllReviewers({ draft, found }: Context): Promise<FieldError[]> {
	const { people, errors } = await checkReviewers(
		draft.reviewers,
		Number(draft.beneficiary),
		Number(draft.agent),
	);
	found.reviewers = people;
	return errors;
}

async function checkFiche({ draft, found }: Context): Promise<FieldError[]> {
	const { chosen, errors } = await finish(draft.fiche, 'fiche');
	found.fiche = chosen;
	return errors;
}

async function checkWhy({ draft, found, limits }: Context): Promise<FieldError[]> {
	const { chosen, errors } = await finish(draft.why, 'why');
	found.why = chosen;
	return [...checkTitle('decision-title', draft.decisionTitle, limits.maxTitle), ...errors];
}

/** What is wrong with the answer to a question. */
export const CHECKS: Record<Question, Check> = {
	project: ({ draft }) => (draft.proposal ? [] : wrong('project', forms().errors.choose)),
	title: ({ draft, limits }) => checkTitle('title', draft.title, limits.maxTitle),
	money: checkMoney,
	deadline: checkDeadline,
	milestones: checkMilestones,
	who: checkWho,
	reviewers: checkAllReviewers,
	declared: ({ draft }) =>
		declaredOf(draft.declared) === undefined ? wrong('declared', words().errors.percent) : [],
	fiche: checkFiche,
	why: checkWhy,
};

/** The terms, once everything has been checked. */
export function termsOf({ draft, found, at }: Context): Terms {
	return {
		beneficiary: Number(draft.beneficiary),
		fiscal_agent: Number(draft.agent),
		fiche: found.fiche?.fingerprint ?? '0x',
		minimum: draft.minimum ?? 0n,
		optimum: draft.optimum ?? 0n,
		deadline: blockOf(draft.deadline, at) ?? 0,
		milestones: draft.milestones.map(({ share, due }) => ({
			share: shareOf(share) ?? 0,
			due: blockOf(due, at) ?? 0,
		})),
		reviewers: found.reviewers.map(({ number }) => number),
		approvals: Number(draft.reviewers.approvals),
		declared_share: declaredOf(draft.declared) ?? 0,
	};
}
