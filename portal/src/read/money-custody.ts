// SPDX-License-Identifier: Apache-2.0

// The civic euro: how much there is, who answers for it, and what became of a document of the bank.

import { getClient } from '../chain/connection';
import type { Api, BlockRef } from '../chain/types';
import { dayLength } from './clock';
import { type People, people } from './debate/people';
import { inParts } from './register';

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
		dayLength(api, at),
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
	const [issue, supply] = await Promise.all([
		api.apis.PledgesViews.issue(document, { at: at.hash }),
		api.apis.PledgesViews.supply_by_document(document, { at: at.hash }),
	]);
	return { document, issue, supply, people: await people(api, at, issue ? [issue.by] : []) };
}

/** An issue in the list of all: what is announced first, then the latest. */
interface ListedIssue {
	document: string;
	issue: Issue;
}

/** The most that the page shows of the list. */
const MOST_ISSUES = 200;
/** The most that are read for it. They are kept in no order: of a part nobody could say what it leaves out. */
const MOST_READ = 512;
/** What stands at the end of a key in storage: the fingerprint itself. */
const FINGERPRINT = /[0-9a-f]{64}$/;

/** Where an issue stands in the list: what waits for the auditor before the rest. */
function order({ issue }: ListedIssue): number {
	return issue.step.type === 'Issued' ? -issue.issued : Number.NEGATIVE_INFINITY;
}

/** The documents against which something was announced or issued; undefined where there are too many to read. */
async function documentsIssued(api: Api, at: BlockRef): Promise<string[] | undefined> {
	const prefix = await api.query.Pledges.Issues.getKey();
	const page = [prefix, MOST_READ + 1, null, at.hash];
	const keys = await (await getClient())._request<string[]>('state_getKeysPaged', page);
	if (keys.length > MOST_READ) {
		return undefined;
	}
	return keys.flatMap((key) => FINGERPRINT.exec(key)?.map((digits) => `0x${digits}`) ?? []);
}

/** The list of what was announced and issued. Nothing is listed where `most` says that there are more than that. */
export async function readIssues(
	api: Api,
	at: BlockRef,
): Promise<{ items: ListedIssue[]; all: number; most?: number }> {
	const documents = await documentsIssued(api, at);
	if (!documents) {
		return { items: [], all: 0, most: MOST_READ };
	}
	const found = await inParts(documents, (some) =>
		api.query.Pledges.Issues.getValues(
			some.map((document): [string] => [document]),
			{ at: at.hash },
		),
	);
	const issues = documents.flatMap((document, place) => {
		const issue = found[place];
		return issue ? [{ document, issue }] : [];
	});
	issues.sort((one, other) => order(one) - order(other));
	return { items: issues.slice(0, MOST_ISSUES), all: issues.length };
}
