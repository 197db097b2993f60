// SPDX-License-Identifier: Apache-2.0
// What the figures of a decision come to, and what is still missing to pass: counted here by the rule,
// in whole numbers, as the chain counts them.

import type { ByChamber, Decision, Outcome, Threshold } from '../../../read/decisions';
import { CHAMBERS, type ChamberName } from '../../../ui/types';

/** What a chamber's passing depends on. */
export interface Votes {
	yes: number;
	no: number;
	needed: number;
}

/** An exact fraction; the denominator is more than 0. */
interface Fraction {
	over: bigint;
	under: bigint;
}

/** Where at least this many chambers are dormant, the others can revive them. */
const DORMANT_FOR_REVIVAL = 2;
/** One in this many of a chamber's roll is enough to put the carrying-out off. */
const OBJECTORS_ONE_IN = 4;

/** How many more must say yes for a chamber to pass, if nobody else says no. */
export function moreYes({ yes, no, needed }: Votes): number {
	return Math.max(needed - yes, no - yes + 1, 0);
}

/** The smallest part of a whole that meets a threshold: at least one. */
export function least({ numerator, denominator, more }: Threshold, whole: number): number {
	const [part, of] = [BigInt(whole) * BigInt(numerator), BigInt(denominator)];
	const found = more ? part / of + 1n : (part + of - 1n) / of;
	return Math.max(Number(found), 1);
}

/** A chamber's share in the overall approval: between -1, all against, and 1, all in favour. */
export function shareOf({ yes, no, needed }: Votes): Fraction {
	return { over: BigInt(yes - no), under: BigInt(Math.max(yes + no, needed, 1)) };
}

/** The mean of the four chambers' shares. */
export function meanOf(chambers: ByChamber<Votes>): Fraction {
	const shares = CHAMBERS.map((chamber) => shareOf(chambers[chamber]));
	const under = shares.reduce((product, share) => product * share.under, 1n);
	const over = shares.reduce((sum, share) => sum + (share.over * under) / share.under, 0n);
	return { over, under: under * BigInt(CHAMBERS.length) };
}

/** The overall approval as people read it: 0 where all are against, 1 where all are in favour. */
export function approvalOf(mean: Fraction): number {
	// In millionths, since the fractions of four large rolls are longer than a number of a browser.
	const millionths = ((mean.over + mean.under) * 1_000_000n) / (mean.under * 2n);
	return Number(millionths) / 1_000_000;
}

/** Is the overall approval large enough? */
export function isEnough(mean: Fraction, { numerator, denominator, more }: Threshold): boolean {
	const has = mean.over * BigInt(denominator);
	const needs = BigInt(2 * numerator - denominator) * mean.under;
	return more ? has > needs : has >= needs;
}

/** What stands in the way of passing. */
type Lack =
	/** So many more chambers must pass; what each that does not pass lacks, the nearest first. */
	| { what: 'chambers'; more: number; each: { chamber: ChamberName; yes: number }[] }
	/** The overall approval is too small. */
	| { what: 'overall'; approval: number; threshold: Threshold }
	/** These chambers must agree, since their registrars or seats are to change. */
	| { what: 'consent'; each: { chamber: ChamberName; yes: number }[] }
	/** What revives chambers takes two that are dormant, and is for these alone. */
	| { what: 'revival' }
	/** It has not come to the same all through the last day. */
	| { what: 'held' };

/** Everything that stands in the way of passing, with these ballots. Nothing: it passes. */
export function lacksOf({ rule, ruleName, subject, consent }: Decision, outcome: Outcome): Lack[] {
	const { chambers, dormant, held } = outcome;
	const lacks: Lack[] = [];
	const failing = CHAMBERS.filter((chamber) => !passes(chambers[chamber]));
	const more = rule.concurrence - (CHAMBERS.length - failing.length);
	if (more > 0) {
		lacks.push({ what: 'chambers', more, each: inNeed(failing, chambers) });
	}
	const mean = meanOf(chambers);
	if (!isEnough(mean, rule.overall)) {
		lacks.push({ what: 'overall', approval: approvalOf(mean), threshold: rule.overall });
	}
	const sleeps = (chamber: ChamberName) =>
		dormant.includes(chamber) && chambers[chamber].no < chambers[chamber].needed;
	if (ruleName === 'Revival' && subject.about !== 'Annulment') {
		const enough = CHAMBERS.filter(sleeps).length >= DORMANT_FOR_REVIVAL;
		if (!enough || !consent.every(sleeps)) {
			lacks.push({ what: 'revival' });
		}
	} else {
		const against = consent.filter((chamber) => failing.includes(chamber) && !sleeps(chamber));
		if (against.length > 0) {
			lacks.push({ what: 'consent', each: inNeed(against, chambers) });
		}
	}
	if (!held) {
		lacks.push({ what: 'held' });
	}
	return lacks;
}

/** Does a chamber pass? */
export function passes(votes: Votes): boolean {
	return moreYes(votes) === 0;
}

function inNeed(failing: ChamberName[], chambers: ByChamber<Votes>): { chamber: ChamberName; yes: number }[] {
	return failing
		.map((chamber) => ({ chamber, yes: moreYes(chambers[chamber]) }))
		.sort((a, b) => a.yes - b.yes);
}

/** What these ballots come to, counted here. */
export function verdictOf(decision: Decision, outcome: Outcome): Outcome['verdict'] {
	if (lacksOf(decision, outcome).length === 0) {
		return 'Passed';
	}
	const isInFavour = meanOf(outcome.chambers).over > 0n;
	return isInFavour || !outcome.held ? 'NotDecided' : 'Rejected';
}

/** How many of a chamber must object for the carrying-out to be put off. */
export function objectorsNeeded(roll: number): number {
	return Math.max(Math.ceil(roll / OBJECTORS_ONE_IN), 1);
}
