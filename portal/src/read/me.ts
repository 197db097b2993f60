// SPDX-License-Identifier: Apache-2.0

/** What concerns one account: its registration, what is open to it, and what it has done. */

import type { Api, BlockRef } from '../chain/types';

type Pages = Api['apis']['PagesViews'];
type Answer<Ask extends (...args: never[]) => Promise<unknown>> = NonNullable<Awaited<ReturnType<Ask>>>;

export type StakeholderPage = Answer<Pages['citizen']>;
type OrganisationPage = Answer<Pages['organisation']>;
export type Stakeholder = StakeholderPage['stakeholder'];
export type Quota = NonNullable<StakeholderPage['quota']>;
export type Vote = StakeholderPage['votes']['items'][number];
export type CastBallot = StakeholderPage['ballots']['items'][number];
export type OwnProposal = StakeholderPage['proposals']['items'][number];
export type CampaignPledge = StakeholderPage['pledges']['items'][number];
export type Announced = StakeholderPage['announced'][number]['announcement'];
export type ActName = Announced['act']['type'];
export type Challenge = StakeholderPage['challenges'][number];
export type CampaignOffice = OrganisationPage['offices']['items'][number];
export type ResponseDue = OrganisationPage['responses_due']['items'][number];

/** Part of a list, and where the next part begins. */
export interface Part<Item, Cursor> {
	items: Item[];
	next?: Cursor;
}

export interface Me {
	/** What everybody has who is registered; undefined where the account is nobody's key. */
	page?: StakeholderPage;
	/** What an organisation has besides. */
	organisation?: Omit<OrganisationPage, 'page'>;
	/** The name of the registrar who has registered it, where that is an organisation with a name. */
	registrar?: string;
	/** Registrars who are no stakeholders have one, too. */
	quota?: Quota;
	/** Pledges take no registration. */
	pledges: Part<CampaignPledge, number>;
	/** What can be spent now. */
	balance: bigint;
}

/** How many numbers a further part of a list goes through. */
const FURTHER = 64;
/** How many campaigns are looked through for somebody who is not registered. */
const CAMPAIGNS = 16;

export async function readMe(api: Api, at: BlockRef, address: string): Promise<Me> {
	const options = { at: at.hash };
	const [stakeholder, holder] = await Promise.all([
		api.apis.StakeholdersViews.stakeholder(address, options),
		api.query.System.Account.getValue(address, options),
	]);
	const balance = holder.data.free;
	if (!stakeholder) return { ...(await readStranger(api, at, address)), balance };
	const [own, registrar] = await Promise.all([
		readOwn(api, at, address, stakeholder.kind.type),
		api.apis.StakeholdersViews.stakeholder(stakeholder.registrar, options),
	]);
	if (!own) throw new Error('The register and the page of a stakeholder contradict each other');
	const { page, organisation } = own;
	return {
		page,
		organisation,
		registrar: registrar?.name,
		quota: page.quota,
		pledges: page.pledges,
		balance,
	};
}

async function readOwn(api: Api, at: BlockRef, address: string, kind: 'Organisation' | 'Citizen') {
	if (kind === 'Citizen') {
		const page = await api.apis.PagesViews.citizen(address, { at: at.hash });
		return page && { page, organisation: undefined };
	}
	const answer = await api.apis.PagesViews.organisation(address, { at: at.hash });
	if (!answer) return undefined;
	const { page, ...organisation } = answer;
	return { page, organisation };
}

async function readStranger(api: Api, at: BlockRef, address: string) {
	const options = { at: at.hash };
	const [quota, pledges] = await Promise.all([
		api.apis.QuotaViews.quota(address, options),
		api.apis.PagesViews.pledges(address, undefined, CAMPAIGNS, options),
	]);
	return { quota, pledges };
}

/** Further parts of the lists on the page, each from where the last one ended. */
export const further = {
	votes: (api: Api, address: string, from: number) => api.apis.PagesViews.votes(address, from, FURTHER),
	ballots: (api: Api, address: string, from: number) => api.apis.PagesViews.ballots(address, from, FURTHER),
	proposals: (api: Api, address: string, from: number) =>
		api.apis.PagesViews.proposals(address, from, FURTHER),
	pledges: (api: Api, address: string, from: number) => api.apis.PagesViews.pledges(address, from, FURTHER),
	speaksIn: (api: Api, address: string, from: number) =>
		api.apis.PagesViews.speaks_in(address, from, FURTHER),
	offices: (api: Api, address: string, from: number) => api.apis.PagesViews.offices(address, from, FURTHER),
	toSecond: (api: Api, address: string, from: number) =>
		api.apis.PagesViews.to_second(address, from, FURTHER),
	responsesDue: (api: Api, address: string, from: NonNullable<OrganisationPage['responses_due']['next']>) =>
		api.apis.PagesViews.responses_due(address, from, FURTHER),
};

/** What an account that wants to be registered has to know. */
interface AdmissionState {
	stakeholder?: Stakeholder;
	/** Who registers citizens, with the names of those that are organisations. */
	registrars: { address: string; name?: string }[];
}

export async function readAdmissionState(
	api: Api,
	at: BlockRef,
	address: string | undefined,
): Promise<AdmissionState> {
	const options = { at: at.hash };
	const [stakeholder, registrars] = await Promise.all([
		address ? api.apis.StakeholdersViews.stakeholder(address, options) : undefined,
		api.apis.StakeholdersViews.registrars({ type: 'CivilSociety', value: undefined }, options),
	]);
	// There are at most 16 of them.
	const named = registrars.map(async (registrar) => ({
		address: registrar,
		name: (await api.apis.StakeholdersViews.stakeholder(registrar, options))?.name,
	}));
	return { stakeholder, registrars: await Promise.all(named) };
}

/** What is announced to the holder of an account, and whether its key is frozen. */
export interface Concerned {
	stakeholder?: Stakeholder;
	announced: Announced[];
}

export async function readConcerned(api: Api, at: BlockRef, address: string): Promise<Concerned> {
	const options = { at: at.hash };
	const [stakeholder, announced] = await Promise.all([
		api.apis.StakeholdersViews.stakeholder(address, options),
		api.apis.StakeholdersViews.announced(address, options),
	]);
	return { stakeholder, announced: announced.map(({ announcement }) => announcement) };
}

/** How a call names what is announced. */
export const ACT_KINDS = { Suspend: 'Suspension', Revoke: 'Revocation', MoveKey: 'KeyMove' } as const;
