// SPDX-License-Identifier: Apache-2.0

// What concerns one organisation, as its page and its desk show it.

import type { Api, BlockRef } from '../chain/types';
import { type Named, readNamesOf, type Stakeholder, toStakeholder } from './register';
import { type Announcement, type Challenge, toAnnouncement, toChallenge } from './register-acts';

type View = NonNullable<Awaited<ReturnType<Api['apis']['PagesViews']['organisation']>>>;

export type ProposalLine = View['page']['proposals']['items'][number]['proposal'];
export type ResponseDue = View['responses_due']['items'][number];
export type CampaignOffice = View['offices']['items'][number];
type SpokenFor = View['speaks_in']['items'][number];
export type Vote = View['page']['votes']['items'][number];
type ToSecond = View['to_second']['items'][number];
export type Seat = View['seats'][number];
export type KeysInfo = Awaited<ReturnType<Api['apis']['ValidatorsViews']['keys_shown']>>;

/** How many numbers a further page of a list goes through. */
export const PAGE = 32;

/** A list that goes on: where, as its own question to the chain takes it. */
export interface Listed<Item, Cursor> {
	items: Item[];
	next?: Cursor;
}

export interface OrganisationDetail {
	stakeholder: Stakeholder;
	/** The names of its registrar, and of those who have announced something to it. */
	names: Record<string, Named>;
	quota?: { full: bigint; available: bigint };
	challenges: Challenge[];
	/** The decision that settles the challenge, once it is put to decision. */
	decision?: number;
	announced: Announcement[];
	seats: Seat[];
	keys: KeysInfo;
	registrarIn: View['registrar_in'];
	isCustodian: boolean;
	isAuditor: boolean;
	proposals: Listed<ProposalLine, number>;
	votes: Listed<Vote, number>;
	speaksIn: Listed<SpokenFor, number>;
	offices: Listed<CampaignOffice, number>;
	responsesDue: Listed<ResponseDue, [number, number]>;
	toSecond: Listed<ToSecond, number>;
}

/** Somebody with this roll number who is no organisation. */
interface NoOrganisation {
	stakeholder: Stakeholder;
	challenges: Challenge[];
	decision?: number;
	announced: Announcement[];
	names: Record<string, Named>;
}

export type Concerned = ({ is: 'organisation' } & OrganisationDetail) | ({ is: 'citizen' } & NoOrganisation);

const ownOf = (items: View['page']['proposals']['items']) =>
	items.filter((item) => item.is_author).map((item) => item.proposal);

/** What concerns the stakeholder with this roll number. `null`: nobody has it. */
export async function readConcerned(api: Api, at: BlockRef, number: number): Promise<Concerned | null> {
	const options = { at: at.hash };
	const state = await api.query.Stakeholders.Stakeholders.getValue(number, options);
	return state ? readByAccount(api, at, state.account) : null;
}

/** What concerns the stakeholder whose key this is. `null`: it is nobody's. */
export async function readByAccount(api: Api, at: BlockRef, account: string): Promise<Concerned | null> {
	const options = { at: at.hash };
	const page = await api.apis.PagesViews.organisation(account, options);
	return page ? organisation(api, at, account, page) : citizen(api, at, account);
}

async function citizen(api: Api, at: BlockRef, account: string): Promise<Concerned | null> {
	const options = { at: at.hash };
	const views = api.apis.StakeholdersViews;
	const view = await views.stakeholder(account, options);
	if (!view) return null;
	const [challenges, announced, decision] = await Promise.all([
		views.challenges(account, options),
		views.announced(account, options),
		api.query.Decisions.OnChallenge.getValue(view.number, options),
	]);
	const announcements = announced.map(toAnnouncement);
	return {
		is: 'citizen',
		stakeholder: toStakeholder(view),
		challenges: challenges.map(toChallenge),
		decision,
		announced: announcements,
		names: await readNamesOf(api, at, [view.registrar, ...announcements.map(({ registrar }) => registrar)]),
	};
}

async function organisation(api: Api, at: BlockRef, account: string, view: View): Promise<Concerned> {
	const options = { at: at.hash };
	const stakeholder = toStakeholder(view.page.stakeholder);
	const announced = view.page.announced.map(toAnnouncement);
	const [keys, decision, names] = await Promise.all([
		api.apis.ValidatorsViews.keys_shown(account, options),
		api.query.Decisions.OnChallenge.getValue(stakeholder.number, options),
		readNamesOf(api, at, [stakeholder.registrar, ...announced.map(({ registrar }) => registrar)]),
	]);
	return {
		is: 'organisation',
		stakeholder,
		names,
		quota: view.page.quota,
		challenges: view.page.challenges.map(toChallenge),
		decision,
		announced,
		seats: view.seats,
		keys,
		registrarIn: view.registrar_in,
		isCustodian: view.is_custodian,
		isAuditor: view.is_auditor,
		proposals: { items: ownOf(view.page.proposals.items), next: view.page.proposals.next },
		votes: view.page.votes,
		speaksIn: view.speaks_in,
		offices: view.offices,
		responsesDue: {
			items: view.responses_due.items,
			next: view.responses_due.next as [number, number] | undefined,
		},
		toSecond: view.to_second,
	};
}

/** The list of an organisation's own proposals goes on from here. */
export async function moreProposals(
	api: Api,
	at: BlockRef,
	account: string,
	from: number,
): Promise<Listed<ProposalLine, number>> {
	const page = await api.apis.PagesViews.proposals(account, from, PAGE, { at: at.hash });
	return { items: ownOf(page.items), next: page.next };
}

/** The list of the answers that are due goes on after this one. */
export async function moreResponses(
	api: Api,
	at: BlockRef,
	account: string,
	from: [number, number],
): Promise<Listed<ResponseDue, [number, number]>> {
	const page = await api.apis.PagesViews.responses_due(account, from, PAGE, { at: at.hash });
	return { items: page.items, next: page.next as [number, number] | undefined };
}
