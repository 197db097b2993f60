// SPDX-License-Identifier: Apache-2.0

// Sums with the money of a campaign: in whole millionths, never in fractions. Pure:
// what `campaign` answers goes in, what the pages show comes out.

/** A hundred per cent, in the millionths in which the chain gives shares. */
export const WHOLE = 1_000_000;

/** One civic euro, in millionths. */
export const EURO = 1_000_000n;

/** What the sums of a pot are made of: a part of `funds`. */
interface PotFigures {
	pledged: bigint;
	waiting: bigint;
	matched: bigint;
	honoured: bigint;
	sponsored: bigint;
	returned: bigint;
	paid: bigint;
	refunded: bigint;
	left: bigint;
	freed: bigint;
	gone: bigint;
	dust: bigint;
}

/** One place in which money of a campaign is. */
export interface Part {
	name: 'pledged' | 'waiting' | 'sponsored' | 'held' | 'paid' | 'refunded' | 'left' | 'returned' | 'dust';
	amount: bigint;
}

/** What came into the pot, what went out of it, and what has to be there. */
interface Books {
	came: Part[];
	went: Part[];
	cameIn: bigint;
	wentOut: bigint;
	left: bigint;
}

/** The parts together. */
export function sum(parts: { amount: bigint }[]): bigint {
	return parts.reduce((all, part) => all + part.amount, 0n);
}

/** The books of a pot, by its figures. What is left has to be what the pot holds. */
export function booksOf(funds: PotFigures): Books {
	const came: Part[] = [
		{ name: 'pledged', amount: funds.pledged },
		{ name: 'waiting', amount: funds.waiting },
		{ name: 'sponsored', amount: funds.sponsored },
	];
	const went: Part[] = [
		{ name: 'paid', amount: funds.paid },
		{ name: 'refunded', amount: funds.refunded },
		{ name: 'left', amount: funds.left },
		{ name: 'returned', amount: funds.returned },
		{ name: 'dust', amount: funds.dust },
	];
	const cameIn = sum(came);
	const wentOut = sum(went);
	return { came, went, cameIn, wentOut, left: cameIn - wentOut };
}

/** What counts towards minimum and optimum; before the deadline `matching` is the forecast. */
export function counted(funds: PotFigures, matching: bigint): bigint {
	return funds.pledged + matching + funds.honoured;
}

/** What was put in by those who have not left. */
export function staying(funds: PotFigures, matching: bigint): bigint {
	return funds.pledged + matching - funds.gone;
}

/** A share in millionths of an amount, rounded down, as the chain does it. */
export function partOf(amount: bigint, share: number): bigint {
	return (amount * BigInt(share)) / BigInt(WHOLE);
}

/** An amount for drawing and for nothing else: whole cents, so that large sums are exact enough. */
export function forDrawing(amount: bigint): number {
	return Number(amount / 10_000n);
}

/** How much a campaign takes in all, with what waits: four times the optimum. */
export function stillTaken(funds: PotFigures, optimum: bigint): bigint {
	const most = 4n * optimum;
	const taken = funds.pledged + funds.waiting + funds.honoured;
	return most > taken ? most - taken : 0n;
}

/** A milestone with the time that it has now. */
export interface Scheduled {
	number: number;
	share: number;
	due: number;
	amount: bigint;
	state: 'paid' | 'next' | 'later';
}

/** The milestones as they stand: due blocks move with the deadline and while others judge. */
export function schedule(info: {
	campaign: {
		terms: { milestones: { share: number; due: number }[] };
		milestone: number;
		deadline_moved: number;
		stood_still: number;
	};
	funds: PotFigures;
	matching: bigint;
	next?: { milestone: number; due: number; amount: bigint } | undefined;
}): Scheduled[] {
	const { campaign, next } = info;
	const { milestones } = campaign.terms;
	const nextTerms = next && milestones[next.milestone];
	const moved = next && nextTerms ? next.due - nextTerms.due : campaign.deadline_moved + campaign.stood_still;
	const all = staying(info.funds, info.matching);
	return milestones.map(({ share, due }, number) => {
		const isNext = next?.milestone === number;
		return {
			number,
			share,
			due: number < campaign.milestone ? due : due + moved,
			amount: isNext ? next.amount : partOf(all, share),
			state: number < campaign.milestone ? 'paid' : isNext ? 'next' : 'later',
		};
	});
}

/** How many must veto: a third, rounded up; by heads at least five. */
export function vetoThresholds(money: bigint, citizens: number): { money: bigint; heads: number } {
	return { money: (money + 2n) / 3n, heads: Math.max(5, Math.ceil(citizens / 3)) };
}

/** The citizens among those who have pledged, in all chambers. */
export function citizensOf(chambers: Record<string, { citizens: { pledgers: number } }>): number {
	return Object.values(chambers).reduce((all, { citizens }) => all + citizens.pledgers, 0);
}

/** Everybody who has pledged. */
export function pledgersOf(by: {
	chambers: Record<string, { citizens: { pledgers: number }; organisations: { pledgers: number } }>;
	unregistered: { pledgers: number };
}): number {
	return Object.values(by.chambers).reduce(
		(all, { citizens, organisations }) => all + citizens.pledgers + organisations.pledgers,
		by.unregistered.pledgers,
	);
}

/** What a pool weighs among others: what a hundred citizens can have of it. */
export function poolWeight(pool: {
	ratio: { adds: number; per: number };
	cap: bigint;
	total: bigint;
}): bigint {
	const crowd = pool.cap * 100n;
	const reach = pool.total < crowd ? pool.total : crowd;
	const added = (reach * BigInt(pool.ratio.adds)) / BigInt(Math.max(1, pool.ratio.per));
	return added < reach ? added : reach;
}

/** Is a pool scaled: do pledges claim more than it adds? */
export function isScaled(pool: { claims: bigint }, adds: bigint): boolean {
	return pool.claims > adds;
}

/** A percentage such as "33,5" or "33.5" as millionths; undefined if it is none. */
export function shareOf(text: string): number | undefined {
	const found = /^\s*(\d{1,3})(?:[.,](\d{1,4}))?\s*%?\s*$/.exec(text);
	if (!found) {
		return undefined;
	}
	const share = Number(found[1]) * 10_000 + Number((found[2] ?? '').padEnd(4, '0'));
	return share > 0 && share <= WHOLE ? share : undefined;
}

/** Shares in millionths as a percentage with as many digits as it takes: "33.5". */
export function shareText(share: number): string {
	const rest = String(share % 10_000)
		.padStart(4, '0')
		.replace(/0+$/, '');
	return `${Math.floor(share / 10_000)}${rest ? `.${rest}` : ''}`;
}

/** How much of what was declared counts at most. */
export function declaredLimit(terms: { minimum: bigint; optimum: bigint; declared_share: number }): bigint {
	const share = partOf(terms.optimum, terms.declared_share);
	const between = terms.optimum - terms.minimum;
	return share < between ? share : between;
}

/** What a movement brought into the pot and took out of it. */
interface Flow {
	into: bigint;
	out: bigint;
}

/** The movements that take money out of the pot. */
const OUT: ReadonlySet<string> = new Set([
	'Displaced',
	'Returned',
	'Paid',
	'Left',
	'Refunded',
	'WaitingRefunded',
	'MatchRefunded',
	'Dust',
]);

/** By how much a movement has changed the pot. What moves up, or is settled, was in it before. */
export function flowOf(what: { type: string; value: { amount: bigint; waiting?: bigint } }): Flow {
	const { amount, waiting = 0n } = what.value;
	if (what.type === 'Pledged' || what.type === 'Sponsored') {
		return { into: amount + waiting, out: 0n };
	}
	if (what.type === 'Withdrawn' || OUT.has(what.type)) {
		return { into: 0n, out: amount + waiting };
	}
	return { into: 0n, out: 0n };
}
