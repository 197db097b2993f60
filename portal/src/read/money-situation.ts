// SPDX-License-Identifier: Apache-2.0

// Where an account stands with a campaign and with the civic euro: what the forms have to know before
// they can say what somebody may do.

import type { Api, BlockRef } from '../chain/types';
import { dayLength, readClock } from './clock';
import { type CampaignPage, type PledgeInfo, readCampaign, readHolds } from './money';
import type { Custody } from './money-custody';

export type Stakeholder = NonNullable<Awaited<ReturnType<Api['apis']['StakeholdersViews']['stakeholder']>>>;

/** What belongs to the account that signs. */
export interface Own {
	account: string;
	stakeholder?: Stakeholder;
	/** What it can give, what it has asked to have redeemed, and small sums that wait in it. */
	free: bigint;
	asked: bigint;
	smallSum: bigint;
	/** What it has in the campaign. */
	pledge?: PledgeInfo;
}

/** What the chain does not let anyone go below, and how long its days are. */
export interface Limits {
	smallestBalance: bigint;
	minPledge: bigint;
	minPool: bigint;
	maxMoves: number;
	maxRefunds: number;
	maxTerm: number;
	maxTitle: number;
	day: number;
}

export interface Situation {
	/** The block at which all of this was so, as terms are counted. */
	now: number;
	own?: Own;
	page?: CampaignPage;
	custody: Custody;
	limits: Limits;
}

async function readLimits(api: Api, at: BlockRef): Promise<Limits> {
	const { Pledges, Balances } = api.constants;
	const [smallestBalance, minPledge, minPool, maxMoves, maxRefunds, maxTerm, maxTitle, day] =
		await Promise.all([
			Balances.ExistentialDeposit(),
			Pledges.MinPledge(),
			Pledges.MinPool(),
			Pledges.MaxMoves(),
			Pledges.MaxRefunds(),
			Pledges.MaxTerm(),
			Pledges.MaxTitleLength(),
			dayLength(api, at),
		]);
	return { smallestBalance, minPledge, minPool, maxMoves, maxRefunds, maxTerm, maxTitle, day };
}

export async function readOwn(
	api: Api,
	at: BlockRef,
	account: string,
	campaign: number | undefined,
): Promise<Own> {
	const [stakeholder, { data }, holds, pledge] = await Promise.all([
		api.apis.StakeholdersViews.stakeholder(account, { at: at.hash }),
		api.query.System.Account.getValue(account, { at: at.hash }),
		readHolds(api, at, account),
		campaign === undefined ? undefined : api.apis.PledgesViews.pledge_of(campaign, account, { at: at.hash }),
	]);
	return {
		account,
		stakeholder,
		free: data.free,
		asked: holds['Pledges.Redemption'] ?? 0n,
		smallSum: holds['Pledges.SmallSum'] ?? 0n,
		pledge,
	};
}

/** All but the campaign itself, which a page may have read already. */
type Surroundings = Omit<Situation, 'page'>;

export async function readSurroundings(
	api: Api,
	at: BlockRef,
	account: string | undefined,
	campaign: number | undefined,
): Promise<Surroundings> {
	const [own, custody, limits, now] = await Promise.all([
		account === undefined ? undefined : readOwn(api, at, account, campaign),
		api.apis.PledgesViews.custody({ at: at.hash }),
		readLimits(api, at),
		readClock(api, at),
	]);
	return { own, custody, limits, now };
}

/** All of it, at one block. */
export async function readSituation(
	api: Api,
	at: BlockRef,
	account: string | undefined,
	campaign: number | undefined,
): Promise<Situation> {
	const [page, around] = await Promise.all([
		campaign === undefined ? undefined : readCampaign(api, at, campaign),
		readSurroundings(api, at, account, campaign),
	]);
	return { page: page ?? undefined, ...around };
}
