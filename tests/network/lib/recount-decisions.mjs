// Counts every decision again, from nothing but the ballots in the events of the blocks, the rule that
// the decision has copied, and the register as it stood at the checkpoint. Whoever has the blocks can
// do it, and compare with what the chain says.

import assert from 'node:assert/strict';
import { stringCamelCase } from '@polkadot/util';
import { CHAMBERS, calendar, decided, figures } from './governance.mjs';
import { eventsOf } from './recount.mjs';

/**
 * Counts all decisions again that there are at a block, and fails unless the chain says the same of
 * each.
 *
 * @param {import('@polkadot/api').ApiPromise} api
 * @param {number} last the block
 * @returns {Promise<number>} how many there are
 */
export async function recountDecisions(api, last) {
	const at = await api.rpc.chain.getBlockHash(last);
	const decisions = ballotsOf(await eventsOf(api, 'decisions', 1, last));
	for (const [number, { opened, ballots }] of decisions) {
		const { decision, outcome } = await decided(api, number, at);
		const checkpoint = await checkpointOf(api, opened);
		assert.equal(decision.checkpoint.toNumber(), checkpoint, `whose roll counts for ${number}`);
		const rolls = await rollsAt(api, checkpoint, opened);
		assert.deepEqual(
			{
				chambers: figures(outcome),
				concurring: outcome.concurring.toNumber(),
				overall: outcome.overall.isTrue,
				verdict: outcome.verdict.type,
			},
			outcomeOf(decision.rule, rolls, tally(ballots)),
			`what decision ${number} comes to`,
		);
	}
	return decisions.size;
}

/**
 * The ballots of each decision: by number of the decision `{ opened, ballots }`, these by roll number
 * `{ chamber, ballot }`.
 */
function ballotsOf(events) {
	const decisions = new Map();
	for (const { block, event } of events) {
		const { method, data } = event;
		const { opened, ballots } = decisions.get(data.decision?.toNumber()) ?? {};
		if (method === 'Opened') {
			decisions.set(data.decision.toNumber(), { opened: block, ballots: new Map() });
		} else if (method === 'Voted') {
			assert.ok(block > opened, 'ballots are taken from the next block on');
			const by = data.by.toNumber();
			const previous = data.previous.isSome ? data.previous.unwrap().type : undefined;
			assert.equal(previous, ballots.get(by)?.ballot, 'what the ballot said before');
			ballots.set(by, { chamber: data.chamber.type, ballot: data.ballot.type });
		} else if (method === 'BallotStruck') {
			assert.ok(ballots.delete(data.stakeholder.toNumber()), 'there was a ballot to strike');
		}
	}
	return decisions;
}

/** The ballots of each chamber, by what they say. */
function tally(ballots) {
	const tallies = Object.fromEntries(CHAMBERS.map((name) => [name, { yes: 0, no: 0, abstain: 0 }]));
	for (const { chamber, ballot } of ballots.values()) {
		tallies[stringCamelCase(chamber)][ballot.toLowerCase()] += 1;
	}
	return tallies;
}

/** The block at whose end those were on the roll who vote in what this block opens. */
async function checkpointOf(api, opened) {
	const { day, maturity } = await calendar(api);
	return Math.floor(Math.max(opened - maturity, 0) / day) * day;
}

/** How many were on the roll of each chamber at a checkpoint, as its own block says. */
async function rollsAt(api, checkpoint, opened) {
	const stateAt = async (block) => (await api.at(await api.rpc.chain.getBlockHash(block))).query;
	const sizes = await (await stateAt(checkpoint)).stakeholders.currentRollSizes();
	const kept = await (await stateAt(opened)).stakeholders.checkpoints(checkpoint);
	assert.equal(kept.unwrap().toHex(), sizes.toHex(), 'what is kept of the checkpoint');
	return Object.fromEntries(
		[...sizes].map(([chamber, { organisations, citizens }]) => [
			chamber,
			organisations.toNumber() + citizens.toNumber(),
		]),
	);
}

/**
 * What ballots come to under a rule. A chamber passes where more say yes than no, and as many say yes
 * as its quorum asks for. The overall approval is the mean over all four chambers of
 * `(yes - no) / max(yes + no, needed)`, against twice the rule's threshold less one.
 */
export function outcomeOf({ chambers, concurrence, overall }, rolls, tallies) {
	const figuresOf = (name) => {
		const { yes, no, abstain } = tallies[name];
		const needed = least(chambers[name].quorum, rolls[name]);
		const missing = Math.max(needed - yes, 0);
		return { roll: rolls[name], yes, no, abstain, needed, missing, passes: yes > no && !missing };
	};
	const all = CHAMBERS.map((name) => [name, figuresOf(name)]);
	const concurring = all.filter(([, { passes }]) => passes).length;

	// The sum of four fractions, on one denominator.
	const bases = all.map(([, { yes, no, needed }]) => BigInt(Math.max(yes + no, needed)));
	const denominator = bases.reduce((product, base) => product * base, 1n);
	const sum = all.reduce(
		(total, [, { yes, no }], i) => total + (BigInt(yes - no) * denominator) / bases[i],
		0n,
	);
	const threshold = fraction(overall);
	const has = sum * threshold.denominator;
	const needs = (2n * threshold.numerator - threshold.denominator) * 4n * denominator;
	const isEnough = overall.isAtLeast ? has >= needs : has > needs;

	let verdict = sum > 0n ? 'NotDecided' : 'Rejected';
	if (concurring >= concurrence.toNumber() && isEnough) {
		verdict = 'Passed';
	}
	return { chambers: Object.fromEntries(all), concurring, overall: isEnough, verdict };
}

/** The smallest part of a whole that meets a threshold: at least one. */
function least(threshold, whole) {
	const { numerator, denominator } = fraction(threshold);
	const product = BigInt(whole) * numerator;
	const part = threshold.isAtLeast
		? (product + denominator - 1n) / denominator
		: product / denominator + 1n;
	return Math.max(Number(part), 1);
}

/** A threshold without whether exactly it is enough. */
function fraction({ inner }) {
	return { numerator: inner.numerator.toBigInt(), denominator: inner.denominator.toBigInt() };
}
