// What ballots come to under a rule.

import { byChamber, byKind, CHAMBERS } from './chambers.mjs';

/** Where at least this many chambers are dormant, the others can revive them. */
const DORMANT_FOR_REVIVAL = 2;

const most = (a, b) => (a > b ? a : b);

/** No ballots. */
export function noTallies() {
	return byChamber(() => byKind(() => ({ yes: 0n, no: 0n, abstain: 0n })));
}

/** The ballots of both kinds together. */
function ofChamber({ organisations, citizens }) {
	const sum = (ballot) => organisations[ballot] + citizens[ballot];
	return { yes: sum('yes'), no: sum('no'), abstain: sum('abstain') };
}

/**
 * What ballots come to under a rule, with every figure. A chamber passes where more say yes than no,
 * and as many say yes as its quorum asks for. The overall approval is the mean over all four chambers
 * of `(yes - no) / max(yes + no, needed)`, against twice the rule's threshold less one.
 *
 * `consent` are the chambers that must pass it, too, unless they sleep: unless they are dormant, and do
 * not say no in the strength in which their quorum asks for yes.
 *
 * @param {{ chambers: object, concurrence: bigint, overall: object }} rule
 * @param {object} rolls how many were on the roll, by chamber and kind
 * @param {object} tallies the ballots, by chamber and kind
 * @param {{ consent: object, dormant: object, revival: boolean, held: boolean }} conditions
 */
export function outcomeOf({ chambers, concurrence, overall }, rolls, tallies, conditions) {
	const found = byChamber((name) => inChamber(chambers[name].quorum, rolls[name], tallies[name]));
	const totals = byChamber((name) => ofChamber(tallies[name]));
	const concurring = BigInt(CHAMBERS.filter((name) => found[name].passes).length);
	const { sum, denominator } = sumOfShares(found, totals);
	const isEnough = isOverall(overall, sum, denominator);
	const consents = areAgreed(found, totals, conditions);

	const { dormant, held } = conditions;
	let verdict = sum > 0n || !held ? 'NotDecided' : 'Rejected';
	if (concurring >= concurrence && isEnough && consents && held) {
		verdict = 'Passed';
	}
	return { chambers: found, concurring, overall: isEnough, consents, dormant, held, verdict };
}

function inChamber(quorum, roll, tally) {
	const { yes, no } = ofChamber(tally);
	const needed = least(quorum, roll.organisations + roll.citizens);
	const missing = most(needed - yes, 0n);
	const approved = yes > no;
	return { roll, tally, needed, missing, approved, passes: approved && missing === 0n };
}

/** The sum of four fractions, on one denominator. */
function sumOfShares(found, totals) {
	const bases = CHAMBERS.map((name) =>
		most(totals[name].yes + totals[name].no, found[name].needed),
	);
	const denominator = bases.reduce((product, base) => product * base, 1n);
	const sum = CHAMBERS.reduce((total, name, i) => {
		const { yes, no } = totals[name];
		return total + ((yes - no) * denominator) / bases[i];
	}, 0n);
	return { sum, denominator };
}

function isOverall(overall, sum, denominator) {
	const { isAtLeast, numerator, denominator: whole } = fraction(overall);
	const has = sum * whole;
	const needs = (2n * numerator - whole) * 4n * denominator;
	return isAtLeast ? has >= needs : has > needs;
}

function areAgreed(found, totals, { consent, dormant, revival }) {
	const asked = CHAMBERS.filter((name) => consent[name]);
	const sleeps = (name) => dormant[name] && totals[name].no < found[name].needed;
	return revival
		? CHAMBERS.filter(sleeps).length >= DORMANT_FOR_REVIVAL && asked.every(sleeps)
		: asked.every((name) => found[name].passes || sleeps(name));
}

/** Has a chamber cast as many ballots as this quorum asks for yes? */
export function hasCome({ roll, tally }, quorum) {
	const { yes, no, abstain } = ofChamber(tally);
	return yes + no + abstain >= least(quorum, roll.organisations + roll.citizens);
}

/** The smallest part of a whole that meets a threshold: at least one. */
function least(threshold, whole) {
	const { isAtLeast, numerator, denominator } = fraction(threshold);
	const product = whole * numerator;
	const part = isAtLeast ? (product + denominator - 1n) / denominator : product / denominator + 1n;
	return most(part, 1n);
}

function fraction(threshold) {
	const isAtLeast = 'AtLeast' in threshold;
	return { isAtLeast, ...(threshold.AtLeast ?? threshold.MoreThan) };
}

/**
 * Between which figures each chamber has been: the fewest yeses with the most noes, and the most with
 * the fewest.
 */
export class Extremes {
	constructor(tallies) {
		const now = () => byChamber((name) => votesOf(tallies[name]));
		[this.low, this.high] = [now(), now()];
	}

	/** A chamber has these ballots now. */
	note(name, tally) {
		const { yes, no } = votesOf(tally);
		const [low, high] = [this.low[name], this.high[name]];
		const less = (a, b) => (a < b ? a : b);
		this.low[name] = { yes: less(low.yes, yes), no: most(low.no, no) };
		this.high[name] = { yes: most(high.yes, yes), no: less(high.no, no) };
	}

	/** Both as ballots. */
	get tallies() {
		const nobody = { yes: 0n, no: 0n, abstain: 0n };
		return [this.low, this.high].map((votes) =>
			byChamber((name) => ({ organisations: { ...votes[name], abstain: 0n }, citizens: nobody })),
		);
	}
}

function votesOf(tally) {
	const { yes, no } = ofChamber(tally);
	return { yes, no };
}
