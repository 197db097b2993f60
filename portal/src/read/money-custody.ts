// SPDX-License-Identifier: Apache-2.0

// The civic euro: how much there is, who answers for it, and what became of a document of the bank.

import type { Api, BlockRef } from '../chain/types';
import { type People, people } from './debate/people';

type Views = Api['apis']['PledgesViews'];

export type Custody = Awaited<ReturnType<Views['custody']>>;
export type Issue = NonNullable<Awaited<ReturnType<Views['issue']>>>;
export type Supply = Custody['supply'];

/** What the page of the civic euro shows. */
export interface MoneyPage {
	custody: Custody;
	people: People;
	/** What the account of the chain has. */
	chainBalance: bigint;
	/** What is in the pots of all campaigns; nothing if that could not be counted in one go. */
	inPots?: bigint;
	/** In how many blocks a day of the chain passes, and the block at which the next one begins. */
	day: number;
	nextDay: number;
}

/** Pages of 128 campaigns that are added up for what is in all pots. */
const POT_PAGES = 16;

async function readPots(api: Api, at: BlockRef): Promise<bigint | undefined> {
	let held = 0n;
	let from: number | undefined = 1;
	for (let page = 0; page < POT_PAGES && from !== undefined; page += 1) {
		const [sum, next]: [bigint, number | undefined] = await api.apis.WatchApi.pots(from, { at: at.hash });
		held += sum;
		from = next;
	}
	return from === undefined ? held : undefined;
}

export async function readMoney(api: Api, at: BlockRef): Promise<MoneyPage> {
	const custody = await api.apis.PledgesViews.custody({ at: at.hash });
	const holders = [custody.custodian?.number, custody.auditor?.number];
	const [known, chain, inPots, day] = await Promise.all([
		people(
			api,
			at,
			holders.filter((number) => number !== undefined),
		),
		api.query.System.Account.getValue(custody.chain_account, { at: at.hash }),
		readPots(api, at),
		api.query.Decisions.DayLength.getValue({ at: at.hash }),
	]);
	const nextDay = (Math.floor(at.number / day) + 1) * day;
	return { custody, people: known, chainBalance: chain.data.free, inPots, day, nextDay };
}

/** What became of a document of the bank. */
export interface BankDocument {
	document: string;
	issue?: Issue;
	supply: Supply;
	people: People;
}

export async function readDocument(api: Api, at: BlockRef, document: string): Promise<BankDocument> {
	const key = document as `0x${string}`;
	const [issue, supply] = await Promise.all([
		api.apis.PledgesViews.issue(key, { at: at.hash }),
		api.apis.PledgesViews.supply_by_document(key, { at: at.hash }),
	]);
	return { document, issue, supply, people: await people(api, at, issue ? [issue.by] : []) };
}

/** An issue in the list of all: what is announced first, then the latest. */
export interface ListedIssue {
	document: string;
	issue: Issue;
}

/** The most that the page shows of the list. */
export const MOST_ISSUES = 200;

/** Where an issue stands in the list: what waits for the auditor before the rest. */
function order({ issue }: ListedIssue): number {
	return issue.step.type === 'Issued' ? -issue.issued : Number.NEGATIVE_INFINITY;
}

/** Every document against which something was announced or issued. Read when somebody asks for it alone. */
export async function readIssues(api: Api, at: BlockRef): Promise<{ items: ListedIssue[]; all: number }> {
	const entries = await api.query.Pledges.Issues.getEntries({ at: at.hash });
	const issues = entries.map(({ keyArgs: [document], value }) => ({
		document: String(document),
		issue: value,
	}));
	issues.sort((one, other) => order(one) - order(other));
	return { items: issues.slice(0, MOST_ISSUES), all: issues.length };
}
