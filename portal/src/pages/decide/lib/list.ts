// SPDX-License-Identifier: Apache-2.0

/** The list of decisions: the open ones, and the latest of all. */

import type { Api, BlockRef } from '../../../chain/types';
import { behind } from '../../../read/clock';
import {
	type Ballot,
	countDecisions,
	type Decision,
	latestDecisions,
	openDecisions,
	type Unreadable,
} from '../../../read/decisions';
import { aboutTitles } from './abouts';
import { canBeRetried } from './standing';

export const GROUPS = ['open', 'announced', 'queued', 'pending', 'over'] as const;
export type Group = (typeof GROUPS)[number];
export type Item = Decision | Unreadable;

export interface List {
	items: Item[];
	/** How many decisions there are in all. */
	count: number;
	/** What the clock says, and by how much it is behind the blocks. */
	now: number;
	behind: number;
	/** The titles of what decisions without one of their own are about, by their numbers. */
	titles: ReadonlyMap<number, string | undefined>;
	/** The ballots of the chosen account in what is open. */
	ballots: ReadonlyMap<number, Ballot>;
}

/** The most that one question answers. */
const PAGE = 64;

/** What could not be carried out, and can no longer be tried again, is over. */
export function groupOf(item: Item, now: number): Group {
	if ('unreadable' in item) return 'over';
	switch (item.state.at) {
		case 'Open':
			return 'open';
		case 'Announced':
			return 'announced';
		case 'Queued':
			return 'queued';
		case 'Scheduled':
			return 'pending';
		case 'EnactmentFailed':
			return canBeRetried(item, now) ? 'pending' : 'over';
		default:
			return 'over';
	}
}

/** The latest `shown` decisions, and every open one, the one that closes first before the others. */
export async function readList(api: Api, at: BlockRef, shown: number, address?: string): Promise<List> {
	const [count, late, open] = await Promise.all([
		countDecisions(api, at),
		behind(api, at),
		openDecisions(api, at, 0, PAGE),
	]);
	const latest: Item[] = [];
	let from: number | undefined = count;
	while (from && latest.length < shown) {
		const page = await latestDecisions(api, at, from, Math.min(PAGE, shown - latest.length));
		latest.push(...page.items);
		from = page.next;
	}
	const known = new Set(latest.map(({ number }) => number));
	const items: Item[] = [...latest, ...open.items.filter(({ number }) => !known.has(number))];
	const found = await aboutTitles(api, at, items);
	const titles = new Map(items.map(({ number }, i) => [number, found[i]]));
	const ballots = address ? await ballotsOf(api, at, open.items, address) : new Map<number, Ballot>();
	return { items: items.sort(byTime), count, now: at.number - late, behind: late, titles, ballots };
}

async function ballotsOf(
	api: Api,
	at: BlockRef,
	open: Decision[],
	address: string,
): Promise<Map<number, Ballot>> {
	const cast = await Promise.all(
		open.map(async ({ number }): Promise<[number, Ballot][]> => {
			const ballot = await api.apis.DecisionsViews.ballot(number, address, { at: at.hash });
			return ballot ? [[number, ballot.type]] : [];
		}),
	);
	return new Map(cast.flat());
}

/** Of two that are open the one that closes first, otherwise the later one. */
function byTime(one: Item, other: Item): number {
	const [a, b] = [closesAt(one), closesAt(other)];
	return a !== undefined && b !== undefined && a !== b ? a - b : other.number - one.number;
}

function closesAt(item: Item): number | undefined {
	return 'state' in item && item.state.at === 'Open' ? item.opening?.closes : undefined;
}
