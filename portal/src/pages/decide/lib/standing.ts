// SPDX-License-Identifier: Apache-2.0
// What somebody may do about a decision, and why not. The chain has the last word: it is asked before
// anything is sent. Here is what can be said before a form is filled in.

import type { Api, BlockRef } from '../../../chain/types';
import type { Ballot, Decision } from '../../../read/decisions';
import type { ChamberName } from '../../../ui/types';
import type { Situation } from './situation';

/** An account, as the register knows it. */
export interface Person {
	address: string;
	number: number;
	chamber: ChamberName;
	isOrganisation: boolean;
	name?: string;
	standing: 'Admitted' | 'Suspended' | 'Revoked' | 'Left' | 'Barred' | 'Expired' | 'Undone';
	frozen: boolean;
	votesFrom?: number;
}

/** What somebody has to do with a decision. */
export interface Own {
	person?: Person;
	mayVote: boolean;
	ballot?: Ballot;
	hasObjected: boolean;
	onRoll: boolean;
	/** The first block from which on this key is theirs. */
	keySince?: number;
}

export type Why =
	| 'unknown'
	| 'citizen'
	| 'standing'
	| 'frozen'
	| 'notYetOpen'
	| 'closed'
	| 'notOnRoll'
	| 'keyTooNew'
	| 'ownChallenge'
	| 'barred'
	| 'notAnnounced'
	| 'ownDecision'
	| 'chamberHasSpoken'
	| 'notOpener'
	| 'nothingToObjectTo'
	| 'alreadyPutOff'
	| 'alreadyObjected'
	| 'nothingToAnnul'
	| 'alreadyContested'
	| 'nothingToRetry'
	| 'tooSoonToRetry'
	| 'retryOver'
	| 'nothingToClose';

/** How many roll numbers a page of objections has, and a byte of it. */
const [IN_PAGE, IN_BYTE] = [1024, 4];

export async function readPerson(api: Api, at: BlockRef, address: string): Promise<Person | undefined> {
	const found = await api.apis.StakeholdersViews.stakeholder(address, { at: at.hash });
	return (
		found && {
			address,
			number: found.number,
			chamber: found.chamber.type,
			isOrganisation: found.kind.type === 'Organisation',
			name: found.name,
			standing: found.standing.type,
			frozen: found.frozen,
			votesFrom: found.votes_from,
		}
	);
}

export async function readOwn(api: Api, at: BlockRef, decision: Decision, address: string): Promise<Own> {
	const options = { at: at.hash };
	const person = await readPerson(api, at, address);
	if (!person) {
		return { mayVote: false, hasObjected: false, onRoll: false };
	}
	const { number, opening } = decision;
	const views = api.apis.DecisionsViews;
	const [mayVote, ballot, key, registered, page] = await Promise.all([
		views.may_vote(number, address, options),
		views.ballot(number, address, options),
		api.query.Stakeholders.Keys.getValue(address, options),
		opening && api.query.Stakeholders.Stakeholders.getValue(person.number, options),
		api.query.Decisions.Objections.getValue(number, Math.floor(person.number / IN_PAGE), options),
	]);
	const hasObjected = isMarked(page, person.number % IN_PAGE);
	const onRoll = opening !== undefined && wasOnRoll(registered?.history ?? [], opening.checkpoint);
	return { person, mayVote, ballot: ballot?.type, hasObjected, onRoll, keySince: key?.from };
}

/** Was somebody on a roll at the end of this block, of whichever chamber? */
function wasOnRoll(history: { from: number; until: number }[], checkpoint: number): boolean {
	return history.some(({ from, until }) => from <= checkpoint && checkpoint < until);
}

/** Is there anything at this place of a page? Two bits each, the lowest first. */
export function isMarked(page: string, place: number): boolean {
	const byte = Number.parseInt(page.slice(2 + 2 * Math.floor(place / IN_BYTE)).slice(0, 2), 16);
	return ((byte >> (2 * (place % IN_BYTE))) & 0b11) !== 0;
}

/** Why somebody is not in good standing, if so. */
export function whyNotInStanding(person: Person | undefined): Why | undefined {
	if (!person) {
		return 'unknown';
	}
	if (person.frozen) {
		return 'frozen';
	}
	return person.standing === 'Admitted' ? undefined : 'standing';
}

/** Why somebody may not announce a decision of their own. */
export function whyNotAnnounce(person: Person | undefined): Why | undefined {
	return whyNotInStanding(person) ?? (person?.isOrganisation ? undefined : 'citizen');
}

/** Why somebody who is on a roll, or is not, has no say in what it decides. */
function whyNoVoter({ person, onRoll }: Own): Why | undefined {
	if (!person) {
		return 'unknown';
	}
	if (person.standing === 'Barred' || person.standing === 'Undone') {
		return 'barred';
	}
	if (person.frozen) {
		return 'frozen';
	}
	return onRoll ? undefined : 'notOnRoll';
}

export function whyNotVote(decision: Decision, own: Own, now: number): Why | undefined {
	const { opening, state, subject } = decision;
	if (own.mayVote) {
		return undefined;
	}
	if (!own.person) {
		return 'unknown';
	}
	if (!opening) {
		return state.at === 'Lapsed' || state.at === 'Withdrawn' ? 'closed' : 'notYetOpen';
	}
	if (state.at !== 'Open' || now >= opening.closes) {
		return 'closed';
	}
	const why = whyNoVoter(own);
	if (why) {
		return why;
	}
	if (subject.about === 'Challenge' && subject.stakeholder === own.person.number) {
		return 'ownChallenge';
	}
	if (own.keySince !== undefined && own.keySince >= opening.opened) {
		return 'keyTooNew';
	}
	return 'notYetOpen';
}

export function whyNotSecond(decision: Decision, { person }: Own, now: number): Why | undefined {
	if (decision.state.at !== 'Announced' || now >= decision.state.lapses) {
		return 'notAnnounced';
	}
	const why = whyNotAnnounce(person);
	if (why || !person) {
		return why ?? 'unknown';
	}
	if (decision.by === person.number) {
		return 'ownDecision';
	}
	const hasSpoken = decision.seconders.includes(person.number) || decision.backers.includes(person.chamber);
	return hasSpoken ? 'chamberHasSpoken' : undefined;
}

export function whyNotWithdraw(decision: Decision, { person }: Own, now: number): Why | undefined {
	if (!person) {
		return 'unknown';
	}
	if (decision.by !== person.number) {
		return 'notOpener';
	}
	return decision.state.at === 'Announced' && now < decision.state.lapses ? undefined : 'notAnnounced';
}

/** Can those on the roll object to it, and can it be annulled, once it has passed? */
function canBeStopped({ subject, consent, outcome }: Decision): boolean {
	const revives = consent.some((chamber) => outcome?.dormant.includes(chamber));
	return (subject.about === 'Proposal' || subject.about === 'Call') && !revives;
}

export function whyNotObject(decision: Decision, own: Own, now: number): Why | undefined {
	const { state, opening, rule, retryUntil } = decision;
	const isBefore = state.at === 'Scheduled' && now < state.enacts;
	// What is tried again has had its delay.
	const hasDelay = retryUntil === undefined || (opening && now < opening.closes + rule.delay);
	if (!isBefore || !hasDelay || !canBeStopped(decision)) {
		return 'nothingToObjectTo';
	}
	if (decision.putOff) {
		return 'alreadyPutOff';
	}
	return whyNoVoter(own) ?? (own.hasObjected ? 'alreadyObjected' : undefined);
}

function whyNotAnnul(decision: Decision, { person }: Own): Why | undefined {
	const { at } = decision.state;
	if ((at !== 'Scheduled' && at !== 'EnactmentFailed') || !canBeStopped(decision)) {
		return 'nothingToAnnul';
	}
	return decision.annulment === undefined ? whyNotAnnounce(person) : 'alreadyContested';
}

/** A proposal that has passed and a veto can be tried again without a limit in time. */
export function canBeRetried({ subject, retryUntil }: Decision, now: number): boolean {
	const hasLimit = subject.about !== 'Proposal' && subject.about !== 'Veto';
	return !hasLimit || retryUntil === undefined || now < retryUntil;
}

export function whyNotRetry(decision: Decision, { person }: Own, now: number, day: number): Why | undefined {
	const { state } = decision;
	const last =
		state.at === 'EnactmentFailed' ? state.block : state.at === 'Scheduled' ? state.enacts : undefined;
	if (last === undefined || (state.at === 'Scheduled' && last >= now)) {
		return 'nothingToRetry';
	}
	if (!canBeRetried(decision, now)) return 'retryOver';
	return now < last + day ? 'tooSoonToRetry' : whyNotInStanding(person);
}

export function whyNotClose({ state, opening }: Decision, now: number): Why | undefined {
	const isDue =
		(state.at === 'Announced' && now >= state.lapses) ||
		(state.at === 'Open' && opening !== undefined && now >= opening.closes);
	return isDue ? undefined : 'nothingToClose';
}

/** What an act is called in the address. */
export type ActName = 'second' | 'withdraw' | 'object' | 'annul' | 'retry' | 'close' | 'strike' | 'prune';

/** What somebody may do besides voting. */
export function openActs(situation: Situation, own: Own): ActName[] {
	const acts = ['second', 'withdraw', 'object', 'annul', 'retry', 'close'] as const;
	return acts.filter((act) => whyNot(act, situation, own) === undefined);
}

/** For how many days single ballots are kept after the close. */
const KEPT_DAYS = 365;

/** What anyone may do, and what is seldom of use: the chain says whether there is something to strike. */
export function seldomActs({ decision, now, day }: Situation): ActName[] {
	const { state, opening, pruned } = decision;
	const acts: ActName[] = [];
	if (state.at === 'Open' || state.at === 'Scheduled' || state.at === 'EnactmentFailed') acts.push('strike');
	const isOld = opening !== undefined && now >= opening.closes + KEPT_DAYS * day;
	if (isOld && state.at !== 'Open' && !pruned) acts.push('prune');
	return acts;
}

/** Why this cannot be done now, if so. */
export function whyNot(what: ActName | 'vote', situation: Situation, own: Own): Why | undefined {
	const { decision, now, day } = situation;
	switch (what) {
		case 'vote':
			return whyNotVote(decision, own, now);
		case 'second':
			return whyNotSecond(decision, own, now);
		case 'withdraw':
			return whyNotWithdraw(decision, own, now);
		case 'object':
			return whyNotObject(decision, own, now);
		case 'annul':
			return whyNotAnnul(decision, own);
		case 'retry':
			return whyNotRetry(decision, own, now, day);
		case 'close':
			return whyNotClose(decision, now);
		// The chain says whether there is something to strike, or whether it is time to prune.
		case 'strike':
		case 'prune':
			return undefined;
	}
}
