// SPDX-License-Identifier: Apache-2.0
// What the chambers decide: decisions with their rule, their figures and how far they have come, as
// `decisionsViews` and `pagesViews` say it. Everything is read at one block.

import type { Api, BlockRef } from '../chain/types';
import { type Reason, reasonOfFailure } from '../sign/refusal';
import { CHAMBERS, type ChamberName } from '../ui/types';

export type ByChamber<T> = Record<ChamberName, T>;

export const RULES = ['Ordinary', 'Significant', 'Budget', 'Constitutional', 'Revival'] as const;
export type RuleName = (typeof RULES)[number];
export type Ballot = 'Yes' | 'No' | 'Abstain';
export type Verdict = 'Passed' | 'Rejected' | 'NotDecided';

/** How large a part of a whole must be; `more`: exactly this share is not enough. */
export interface Threshold {
	numerator: number;
	denominator: number;
	more: boolean;
}

/** What a rule asks for, with times in blocks. */
export interface Rule {
	quorums: ByChamber<Threshold>;
	concurrence: number;
	overall: Threshold;
	length: number;
	delay: number;
	seconders: number;
	organisationsOnly: boolean;
}

/** A call of the runtime, as polkadot-api decodes it. */
export interface CallData {
	type: string;
	value: { type: string; value: unknown };
}

export type Subject =
	| { about: 'Proposal'; proposal: number; version: string }
	| { about: 'Call'; call: CallData; transactionVersion: number }
	| { about: 'Challenge'; stakeholder: number }
	| { about: 'Question' }
	| { about: 'Veto'; campaign: number; milestone: number }
	| { about: 'Annulment'; decision: number };

export type State =
	| { at: 'Announced'; lapses: number }
	| { at: 'Queued'; from: number }
	| { at: 'Open' | 'Closed' | 'Lapsed' | 'Withdrawn' }
	| { at: 'Scheduled'; enacts: number }
	| { at: 'Enacted'; block: number }
	| { at: 'EnactmentFailed'; block: number; error: Reason }
	| { at: 'Annulled'; by: number };

interface Tally {
	yes: number;
	no: number;
	abstain: number;
}

/** What came of a decision in one chamber. */
export interface Figures extends Tally {
	roll: number;
	/** How many must say yes, by the chamber's quorum. */
	needed: number;
	missing: number;
	approved: boolean;
	passes: boolean;
	organisations: Tally;
	citizens: Tally;
}

export interface Outcome {
	chambers: ByChamber<Figures>;
	concurring: number;
	overall: boolean;
	consents: boolean;
	dormant: ChamberName[];
	held: boolean;
	verdict: Verdict;
}

interface Opening {
	opened: number;
	checkpoint: number;
	closes: number;
	addedDays: number;
}

export interface Decision {
	number: number;
	title?: string;
	subject: Subject;
	ruleName: RuleName;
	rule: Rule;
	/** Who announced it; none: the chain itself, for a veto. */
	by?: number;
	text?: string;
	announced: number;
	/** The chambers that stand behind putting it to decision. */
	backers: ChamberName[];
	seconders: number[];
	/** How many have still to second it. */
	secondsMissing: number;
	/** The chambers whose registrars or seats it changes. */
	consent: ChamberName[];
	opening?: Opening;
	putOff: boolean;
	annulment?: number;
	state: State;
	retryUntil?: number;
	pruned: boolean;
	outcome?: Outcome;
	objections: ByChamber<number>;
}

/** A decision that this runtime cannot read any more, since its call is of an earlier one. */
export interface Unreadable {
	number: number;
	title?: string;
	unreadable: true;
}

type Raw = NonNullable<Awaited<ReturnType<Api['apis']['DecisionsViews']['decision']>>>;
type RawRule = Raw['decision']['rule'];
type RawThreshold = RawRule['overall'];
type RawOutcome = NonNullable<Raw['outcome']>;

interface Snake<T> {
	municipality: T;
	business: T;
	academia: T;
	civil_society: T;
}

function byChamber<T, U>(raw: Snake<T>, of: (value: T) => U): ByChamber<U> {
	return {
		Municipality: of(raw.municipality),
		Business: of(raw.business),
		Academia: of(raw.academia),
		CivilSociety: of(raw.civil_society),
	};
}

/** The chambers of a set. */
function chambersOf(raw: Snake<boolean>): ChamberName[] {
	const isIn = byChamber(raw, (value) => value);
	return CHAMBERS.filter((chamber) => isIn[chamber]);
}

function thresholdOf({ type, value }: RawThreshold): Threshold {
	return { numerator: value.numerator, denominator: value.denominator, more: type === 'MoreThan' };
}

function ruleOf(raw: RawRule): Rule {
	return {
		quorums: byChamber(raw.chambers, thresholdOf),
		concurrence: raw.concurrence,
		overall: thresholdOf(raw.overall),
		length: raw.length,
		delay: raw.delay,
		seconders: raw.seconders,
		organisationsOnly: raw.openers.type === 'Organisations',
	};
}

function outcomeOf(raw: RawOutcome): Outcome {
	const figures = ({
		roll,
		tally,
		needed,
		missing,
		approved,
		passes,
	}: RawOutcome['chambers']['academia']) => {
		const { organisations, citizens } = tally;
		const sum = (ballot: keyof Tally) => organisations[ballot] + citizens[ballot];
		return {
			roll: roll.organisations + roll.citizens,
			yes: sum('yes'),
			no: sum('no'),
			abstain: sum('abstain'),
			needed,
			missing,
			approved,
			passes,
			organisations,
			citizens,
		};
	};
	const { concurring, overall, consents, dormant, held, verdict } = raw;
	const chambers = byChamber(raw.chambers, figures);
	return {
		chambers,
		concurring,
		overall,
		consents,
		dormant: chambersOf(dormant),
		held,
		verdict: verdict.type,
	};
}

function subjectOf({ type, value }: Raw['decision']['subject']): Subject {
	switch (type) {
		case 'Proposal':
			return { about: type, proposal: value.proposal, version: value.version };
		case 'Call':
			// Before the call stands how many bytes it has.
			return { about: type, call: value.call[1], transactionVersion: value.transaction_version };
		case 'Challenge':
			return { about: type, stakeholder: value.stakeholder };
		case 'Veto':
			return { about: type, campaign: value.campaign, milestone: value.milestone };
		case 'Annulment':
			return { about: type, decision: value.decision };
		case 'Question':
			return { about: type };
	}
}

function stateOf({ type, value }: Raw['decision']['state']): State {
	switch (type) {
		case 'Announced':
			return { at: type, lapses: value.lapses };
		case 'Queued':
			return { at: type, from: value.from };
		case 'Scheduled':
			return { at: type, enacts: value.enacts };
		case 'Enacted':
			return { at: type, block: value.block };
		case 'EnactmentFailed':
			return { at: type, block: value.block, error: reasonOfFailure(value.error) };
		case 'Annulled':
			return { at: type, by: value.by };
		default:
			return { at: type };
	}
}

function decisionOf({ number, title, decision: raw, missing, outcome, objections }: Raw): Decision {
	const { opening } = raw;
	return {
		number,
		title,
		subject: subjectOf(raw.subject),
		ruleName: raw.rule_name.type,
		rule: ruleOf(raw.rule),
		by: raw.by,
		text: raw.text,
		announced: raw.announced,
		backers: chambersOf(raw.chambers),
		seconders: raw.seconders,
		secondsMissing: missing,
		consent: chambersOf(raw.consent),
		opening: opening && {
			opened: opening.opened,
			checkpoint: opening.checkpoint,
			closes: opening.closes,
			addedDays: opening.added_days,
		},
		putOff: raw.put_off,
		annulment: raw.annulment,
		state: stateOf(raw.state),
		retryUntil: raw.retry_until,
		pruned: raw.pruned,
		outcome: outcome && outcomeOf(outcome),
		objections: byChamber(objections, (count) => count),
	};
}

/** A decision; null: none has this number. */
export async function readDecision(api: Api, at: BlockRef, number: number): Promise<Decision | null> {
	const found = await api.apis.DecisionsViews.decision(number, { at: at.hash });
	return found ? decisionOf(found) : null;
}

interface DecisionPage {
	items: (Decision | Unreadable)[];
	/** The number with which the next page begins, if there is one. */
	next?: number;
}

/** How many decisions there are. */
export async function countDecisions(api: Api, at: BlockRef): Promise<number> {
	return (await api.query.Decisions.NextDecision.getValue({ at: at.hash })) - 1;
}

/** The latest decisions, from number `from` down. */
export async function latestDecisions(
	api: Api,
	at: BlockRef,
	from: number,
	limit: number,
): Promise<DecisionPage> {
	const first = Math.max(1, from - limit + 1);
	const count = Math.max(0, from - first + 1);
	const items = count > 0 ? await readRange(api, at, first, count) : [];
	return { items: items.reverse(), next: first > 1 ? first - 1 : undefined };
}

/** One by one where the page cannot be decoded, so that an old call hides no other decision. */
async function readRange(
	api: Api,
	at: BlockRef,
	first: number,
	count: number,
): Promise<(Decision | Unreadable)[]> {
	const options = { at: at.hash };
	try {
		return (await api.apis.DecisionsViews.decisions(first, count, options)).map(decisionOf);
	} catch {
		const numbers = Array.from({ length: count }, (_, i) => first + i);
		const all = await Promise.all(
			numbers.map(async (number) => {
				try {
					return await readDecision(api, at, number);
				} catch {
					const title = await api.query.Decisions.Titles.getValue(number, options);
					return { number, title, unreadable: true as const };
				}
			}),
		);
		return all.filter((each) => each !== null);
	}
}

/** The decisions that are open, in the order of their opening, from opening number `from` on. */
export async function openDecisions(api: Api, at: BlockRef, from: number, limit: number) {
	const { items, next } = await api.apis.PagesViews.open_decisions(from, limit, { at: at.hash });
	return { items: items.map(decisionOf), next };
}

/** What a rule asks for now. */
export async function readRule(api: Api, at: BlockRef, name: RuleName): Promise<Rule> {
	return ruleOf(await api.apis.DecisionsViews.rule({ type: name, value: undefined }, { at: at.hash }));
}

/** The most accounts that are looked up for one page. */
const MOST_ACCOUNTS = 64;

/** The roll numbers of these accounts, as far as they are somebody's keys. */
export async function readNumbers(api: Api, at: BlockRef, accounts: string[]): Promise<Map<string, number>> {
	const wanted = [...new Set(accounts)].slice(0, MOST_ACCOUNTS);
	const keys = wanted.map((account): [string] => [account]);
	const found = await api.query.Stakeholders.Keys.getValues(keys, { at: at.hash });
	const known = wanted.flatMap((account, i): [string, number][] => {
		const key = found[i];
		// A former key has ended.
		return key && key.until === undefined ? [[account, key.number]] : [];
	});
	return new Map(known);
}
