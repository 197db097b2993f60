// SPDX-License-Identifier: Apache-2.0

// What the pages of campaigns show, as `PledgesViews` answers it at one block.

import type { Api, BlockRef } from '../chain/types';
import { readClock } from './clock';
import { type People, people } from './debate/people';
import { type Place, readPlace } from './records';

type Views = Api['apis']['PledgesViews'];
type Answer<Name extends keyof Views> = Awaited<ReturnType<Views[Name]>>;

export type CampaignInfo = NonNullable<Answer<'campaign'>>;
export type CampaignState = CampaignInfo['campaign']['state'];
export type StateName = CampaignState['type'];
export type Terms = CampaignInfo['campaign']['terms'];
export type Funds = CampaignInfo['funds'];
export type PoolInfo = CampaignInfo['pools'][number];
export type PledgeInfo = NonNullable<Answer<'pledge_of'>>;
export type Owner = PledgeInfo['owner'];
type Forecast = NonNullable<Answer<'forecast'>>;
export type OfficeInfo = Answer<'offices'>[number];
export type Role = OfficeInfo['role']['type'];
export type DeclarationInfo = Answer<'declarations'>[number];
export type Movement = Answer<'ledger'>[number];
export type ProposalInfo = NonNullable<Awaited<ReturnType<Api['apis']['ProposalsViews']['proposal']>>>;

/** How many are asked for at once: the most that every view gives. */
export const PAGE = 64;

/** A list that can go on. */
export interface Part<Item> {
	items: Item[];
	/** How many there are besides, not shown yet. */
	left: number;
}

/** The newest campaigns, the newest first. `shown`: how many of them. */
export async function readCampaigns(api: Api, at: BlockRef, shown: number): Promise<Part<CampaignInfo>> {
	const next = await api.query.Pledges.NextCampaign.getValue({ at: at.hash });
	const newest = next - 1;
	const first = Math.max(1, newest - shown + 1);
	const items: CampaignInfo[] = [];
	for (let from = first; from <= newest; from += PAGE) {
		const limit = Math.min(PAGE, newest - from + 1);
		items.push(...(await api.apis.PledgesViews.campaigns(from, limit, { at: at.hash })));
	}
	return { items: items.reverse(), left: Math.max(0, first - 1) };
}

/** The evidence that is before the reviewers or the pledgers, if there is any. */
export function evidenceOf(state: CampaignState): string | undefined {
	return 'evidence' in (state.value ?? {}) ? (state.value as { evidence: string }).evidence : undefined;
}

/** A campaign with everything around it that its page shows. */
export interface CampaignPage {
	info: CampaignInfo;
	proposal?: ProposalInfo;
	offices: OfficeInfo[];
	declarations: DeclarationInfo[];
	people: People;
	/** Where fiche and evidence are. */
	fiche: Place;
	evidence?: Place;
	/** What the account of the pot really has on hold for it, and what was transferred to it besides. */
	onHold: bigint;
	stray: bigint;
	/** What was paid for the milestones that are paid, with the block; as far as the ledger was read. */
	payments: Payment[];
	/** Has time changed something that no call has written down yet? */
	behind: boolean;
	/** The block by which terms are counted: those in which migrations have run are left out. */
	now: number;
}

interface Payment {
	milestone: number;
	amount: bigint;
	block: number;
	to: string;
}

/** Everybody who is named in a campaign. */
function numbersIn(info: CampaignInfo, declarations: DeclarationInfo[]): number[] {
	const { beneficiary, fiscal_agent: agent, reviewers } = info.campaign.terms;
	const sponsors = info.pools.map(({ pool }) => pool.sponsor);
	const donors = declarations.map(({ donor }) => donor);
	return [beneficiary, agent, ...reviewers, ...sponsors, ...donors];
}

/** What an account has on hold, by the reason. */
export async function readHolds(api: Api, at: BlockRef, account: string): Promise<Record<string, bigint>> {
	const holds = await api.query.Balances.Holds.getValue(account, { at: at.hash });
	return Object.fromEntries(holds.map(({ id, amount }) => [`${id.type}.${id.value.type}`, amount]));
}

/** The latest pages of the ledger that are looked through for payments. */
const LEDGER_PAGES = 8;

/** The payments of milestones, from the latest back; they can be further back than is read here. */
async function readPayments(api: Api, at: BlockRef, info: CampaignInfo): Promise<Payment[]> {
	const payments: Payment[] = [];
	let end = info.funds.movements;
	for (let page = 0; page < LEDGER_PAGES && end > 0 && payments.length < info.campaign.milestone; page += 1) {
		const from = Math.max(0, end - PAGE);
		const lines = await api.apis.PledgesViews.ledger(info.number, from, end - from, { at: at.hash });
		for (const { block, what } of lines) {
			if (what.type === 'Paid') {
				payments.push({ ...what.value, block });
			}
		}
		end = from;
	}
	return payments;
}

/** Is what is stored another state than the one that is so by now? */
async function isBehind(api: Api, at: BlockRef, info: CampaignInfo): Promise<boolean> {
	const stored = await api.query.Pledges.Campaigns.getValue(info.number, { at: at.hash });
	return stored !== undefined && stored.state.type !== info.campaign.state.type;
}

/** A campaign, with all that its page shows; nothing if there is none with this number. */
export async function readCampaign(api: Api, at: BlockRef, number: number): Promise<CampaignPage | null> {
	const views = api.apis.PledgesViews;
	const info = await views.campaign(number, { at: at.hash });
	if (!info) {
		return null;
	}
	const evidence = evidenceOf(info.campaign.state);
	const [proposal, offices, declarations, fiche, shown, holds, pot, payments, behind, now] =
		await Promise.all([
			api.apis.ProposalsViews.proposal(info.campaign.proposal, { at: at.hash }),
			views.offices(number, { at: at.hash }),
			views.declarations(number, { at: at.hash }),
			readPlace(api, at, info.campaign.terms.fiche),
			evidence ? readPlace(api, at, evidence) : undefined,
			readHolds(api, at, info.pot),
			api.query.System.Account.getValue(info.pot, { at: at.hash }),
			readPayments(api, at, info),
			isBehind(api, at, info),
			readClock(api, at),
		]);
	return {
		info,
		proposal,
		offices,
		declarations,
		people: await people(api, at, numbersIn(info, declarations)),
		fiche,
		evidence: shown,
		onHold: holds['Pledges.Pot'] ?? 0n,
		stray: pot.data.free,
		payments,
		behind,
		now,
	};
}

/** A line of the ledger, with its number. */
interface LedgerLine {
	number: number;
	movement: Movement;
}

/** The latest movements of a pot, the latest first. `shown`: how many of them. */
export async function readLedger(
	api: Api,
	at: BlockRef,
	campaign: number,
	shown: number,
): Promise<Part<LedgerLine>> {
	const funds = await api.query.Pledges.CampaignFunds.getValue(campaign, { at: at.hash });
	const first = Math.max(0, funds.movements - shown);
	const items: LedgerLine[] = [];
	for (let from = first; from < funds.movements; from += PAGE) {
		const limit = Math.min(PAGE, funds.movements - from);
		const lines = await api.apis.PledgesViews.ledger(campaign, from, limit, { at: at.hash });
		items.push(...lines.map((movement, i) => ({ number: from + i, movement })));
	}
	return { items: items.reverse(), left: first };
}

/** A place on the waiting list. */
type Waiting = Answer<'waiting'>[number];

/** The first places of the waiting list. */
export function readWaiting(api: Api, at: BlockRef, campaign: number): Promise<Waiting[]> {
	return api.apis.PledgesViews.waiting(campaign, undefined, PAGE, { at: at.hash });
}

/** What would become of a pledge with this much more; nothing where it cannot be pledged. */
export async function readForecast(
	api: Api,
	at: BlockRef,
	campaign: number,
	account: string,
	amount: bigint,
): Promise<Forecast | null> {
	return (await api.apis.PledgesViews.forecast(campaign, account, amount, { at: at.hash })) ?? null;
}
