// Counts every decision again, from nothing but the events of the blocks, the rule that the decision
// has copied, and the register as it stood at the checkpoint: what its ballots come to, whether it held
// for a day, who came, and who objects. Whoever has the blocks can do it, and compare with what the
// chain says.

import assert from 'node:assert/strict';
import { stringCamelCase } from '@polkadot/util';
import { CHAMBERS, calendar, decided, figures } from './governance.mjs';
import { eventsOf } from './recount.mjs';
import { view } from './views.mjs';

/** How many days are added to a decision at most, if its outcome does not hold. */
const MAX_ADDED_DAYS = 3;
/** A chamber that has missed this many decisions one after the other is dormant. */
const MISSED_WHEN_DORMANT = 3;
/** So is one that has missed this many, the first of them long ago. */
const MISSED_FOR_LONG = 2;
/** Those count that opened this many days apart. */
export const MISS_DAYS = 3;
/** Where at least this many chambers are dormant, the others can revive them. */
const DORMANT_FOR_REVIVAL = 2;
/** One in this many of a chamber's roll is enough to put the carrying-out off. */
const OBJECTORS_ONE_IN = 4;

/**
 * Counts all decisions again that there are at a block, and fails unless the chain says the same of
 * each.
 *
 * @param {import('@polkadot/api').ApiPromise} api
 * @param {number} last the block
 * @returns {Promise<number>} how many there are, with those that have not opened
 */
export async function recountDecisions(api, last) {
	const at = await api.rpc.chain.getBlockHash(last);
	const { day } = await calendar(api);
	const { dormantDays } = api.consts.decisions;
	const terms = { long: dormantDays.toNumber() * day, apart: MISS_DAYS * day };
	// By this rule a chamber has come or not, whatever rule the decision follows.
	const ordinary = await view(api, 'Decisions', 'rule', ['Ordinary']);

	const histories = new Map();
	// What happened at the blocks at which decisions were to close, in order.
	const ends = [];
	for (const { block, event } of await eventsOf(api, 'decisions', 1, last)) {
		const { method, data } = event;
		const number = data.decision.toNumber();
		if (method === 'Announced') {
			histories.set(number, new History(block));
		}
		const history = histories.get(number);
		history[method]?.(data, block);
		if (['DayAdded', 'Closed'].includes(method)) {
			ends.push({ number, history, method, block });
		}
	}
	const infos = new Map();
	for (const [number, history] of histories) {
		const info = await decided(api, number, at);
		infos.set(number, info);
		if (history.opened !== undefined) {
			await history.complete(api, info.decision);
		}
	}

	// Who has come to what has closed so far.
	const closings = [];
	for (const { number, history, method, block } of ends) {
		const dormant = dormantAfter(closings, block, terms);
		const now = tally(history.ballots(block));
		const verdicts = [now, ...history.extremes(block - day, block)].map(
			(tallies) => history.outcome({ dormant, held: true }, tallies).verdict,
		);
		const isSettled = areSame(verdicts.map((verdict) => verdict === 'Passed'));
		const isOver = isSettled || history.addedDays === MAX_ADDED_DAYS;
		assert.equal(method, isOver ? 'Closed' : 'DayAdded', `decision ${number} in block ${block}`);
		if (isOver) {
			history.conditions = { dormant, held: areSame(verdicts) };
			const { chambers } = history.outcome(history.conditions, now);
			// Whoever is called to settle something that is under way does not count.
			if (history.counts) {
				closings.push({ block, opened: history.opened, came: came(chambers, ordinary) });
			}
		} else {
			history.addedDays += 1;
		}
	}

	const dormant = dormantAfter(closings, last, terms);
	for (const [number, history] of histories) {
		history.check(number, infos.get(number), history.conditions ?? { dormant, held: true });
	}
	return histories.size;
}

/** What the events say of a decision. A method with a capital letter is named after what it enters. */
class History {
	seconds = [];
	// In order: who said what, or nothing any more, from which block on.
	cast = [];
	// The chamber of everybody who objects, by roll number.
	objections = new Map();
	addedDays = 0;
	end = 'Announced';

	constructor(announced) {
		this.announced = announced;
	}

	Announced({ subject }) {
		this.isMeasure = subject.isProposal || subject.isCall;
		this.counts = this.isMeasure || subject.isQuestion;
	}

	Seconded({ chamber }) {
		assert.ok(!this.seconds.includes(chamber.type), 'seconders are of chambers of their own');
		this.seconds.push(chamber.type);
	}

	Queued({ from }, block) {
		assert.ok(from.toNumber() > block, 'it opens in a later block');
		this.from = from.toNumber();
		this.end = 'Queued';
	}

	Opened({ checkpoint }, block) {
		assert.ok(block >= this.from, 'it opens when its turn comes');
		this.opened = block;
		this.checkpoint = checkpoint.toNumber();
		this.end = 'Open';
	}

	Voted({ by, chamber, ballot, previous }, block) {
		assert.ok(block > this.opened, 'ballots are taken from the next block on');
		const said = previous.isSome ? previous.unwrap().type : undefined;
		assert.equal(said, this.ballots().get(by.toNumber())?.ballot, 'what the ballot said before');
		this.cast.push({ block, by: by.toNumber(), chamber: chamber.type, ballot: ballot.type });
	}

	BallotStruck({ rollNumber }, block) {
		const by = rollNumber.toNumber();
		assert.ok(this.ballots().has(by), 'there was a ballot to strike');
		this.cast.push({ block, by });
	}

	Closed() {
		this.end = 'Closed';
	}

	EnactmentScheduled() {
		this.end = 'Scheduled';
	}

	Enacted() {
		this.end = 'Enacted';
	}

	EnactmentFailed() {
		this.end = 'EnactmentFailed';
	}

	OutcomeChanged({ outcome }) {
		// A challenge or a veto is dismissed then, which is carried out, too.
		if (this.isMeasure && !outcome.verdict.isPassed) {
			this.end = 'Closed';
		}
	}

	ObjectedTo({ by, chamber, count }) {
		assert.ok(!this.objections.has(by.toNumber()), 'everybody objects once');
		this.objections.set(by.toNumber(), stringCamelCase(chamber.type));
		assert.equal(count.toNumber(), this.objectors()[stringCamelCase(chamber.type)]);
	}

	Annulled() {
		this.end = 'Annulled';
	}

	Lapsed() {
		this.end = 'Lapsed';
	}

	Withdrawn() {
		this.end = 'Withdrawn';
	}

	/** The ballots by roll number, as they were before a block: `{ chamber, ballot }`. */
	ballots(before = Number.POSITIVE_INFINITY) {
		const found = new Map();
		for (const { block, by, chamber, ballot } of this.cast) {
			if (block >= before) {
				break;
			}
			if (ballot) {
				found.set(by, { chamber, ballot });
			} else {
				found.delete(by);
			}
		}
		return found;
	}

	/**
	 * Between which figures each chamber was from the start of a block to that of another one: the
	 * fewest yeses with the most noes, and the other way round.
	 */
	extremes(from, to) {
		const found = this.ballots(from);
		const [low, high] = [tally(found), tally(found)];
		for (const { block, by, chamber, ballot } of this.cast) {
			if (block < from || block >= to) {
				continue;
			}
			if (ballot) {
				found.set(by, { chamber, ballot });
			} else {
				found.delete(by);
			}
			const now = tally(found);
			for (const name of CHAMBERS) {
				low[name].yes = Math.min(low[name].yes, now[name].yes);
				low[name].no = Math.max(low[name].no, now[name].no);
				high[name].yes = Math.max(high[name].yes, now[name].yes);
				high[name].no = Math.min(high[name].no, now[name].no);
			}
		}
		return [low, high];
	}

	/** How many of each chamber object. */
	objectors() {
		const chambers = [...this.objections.values()];
		const count = (name) => chambers.filter((chamber) => chamber === name).length;
		return Object.fromEntries(CHAMBERS.map((name) => [name, count(name)]));
	}

	/** Takes what no event says: the rule, whose consent is asked for, the rolls. */
	async complete(api, decision) {
		assert.equal(this.checkpoint, await checkpointOf(api, this.opened), 'whose roll counts');
		this.rule = decision.rule;
		this.rolls = await rollsAt(api, this.checkpoint, this.opened);
		this.consent = CHAMBERS.filter((name) => decision.consent[name].isTrue);
		this.isRevival = decision.ruleName.isRevival && !decision.subject.isAnnulment;
	}

	/** What such ballots come to. */
	outcome({ dormant, held }, tallies) {
		const { rule, rolls, consent, isRevival } = this;
		const conditions = { consent, isRevival, dormant, held };
		return outcomeOf(rule, rolls, tallies, conditions);
	}

	/** Fails unless the chain says the same. */
	check(number, { decision, missing, outcome, objections }, conditions) {
		const what = `decision ${number}`;
		assert.equal(decision.state.type, this.end, `how far ${what} has come`);
		assert.equal(decision.announced.toNumber(), this.announced);
		assert.equal(decision.seconders.length, this.seconds.length);
		const objectors = this.objectors();
		for (const name of CHAMBERS) {
			assert.equal(objections[name].toNumber(), objectors[name], `who objects to ${what}`);
		}
		if (this.opened === undefined) {
			assert.ok(decision.opening.isNone && outcome.isNone, `${what} has not opened`);
			return;
		}
		const { opened, checkpoint, addedDays } = decision.opening.unwrap();
		assert.deepEqual(
			[opened, checkpoint, addedDays, missing].map((each) => each.toNumber()),
			[this.opened, this.checkpoint, this.addedDays, 0],
			`when ${what} was open`,
		);
		const objected = CHAMBERS.some(
			(name) => objectors[name] > 0 && objectors[name] * OBJECTORS_ONE_IN >= this.rolls[name],
		);
		assert.equal(decision.putOff.isTrue, objected, `is ${what} put off?`);
		const found = outcome.unwrap();
		assert.deepEqual(
			{
				chambers: figures(found),
				concurring: found.concurring.toNumber(),
				overall: found.overall.isTrue,
				consents: found.consents.isTrue,
				dormant: found.dormant.toJSON(),
				held: found.held.isTrue,
				verdict: found.verdict.type,
			},
			this.outcome(conditions, tally(this.ballots())),
			`what ${what} comes to`,
		);
	}
}

/** Are they all the same? */
function areSame(values) {
	return new Set(values).size === 1;
}

/** The chambers that are dormant at a block after decisions have closed: whether each is. */
function dormantAfter(closings, now, { long, apart }) {
	const isDormant = (name) => {
		let [missed, first, counted] = [0, 0, 0];
		for (const { block, opened, came: comers } of closings) {
			if (comers[name]) {
				missed = 0;
			} else if (missed === 0) {
				[missed, first, counted] = [1, block, opened];
			} else if (opened >= counted + apart) {
				[missed, counted] = [missed + 1, opened];
			}
		}
		const isLongAgo = missed >= MISSED_FOR_LONG && now >= first + long;
		return missed >= MISSED_WHEN_DORMANT || isLongAgo;
	};
	return Object.fromEntries(CHAMBERS.map((name) => [name, isDormant(name)]));
}

/** Whether each chamber has cast as many ballots as its quorum asks for yes by a rule. */
function came(chambers, rule) {
	return Object.fromEntries(
		Object.entries(chambers).map(([name, { roll, yes, no, abstain }]) => [
			name,
			yes + no + abstain >= least(rule.chambers[name].quorum, roll),
		]),
	);
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
 *
 * `consent` are the chambers that must pass it, too, unless they sleep: unless they are dormant, and do
 * not say no in the strength in which their quorum asks for yes.
 */
export function outcomeOf({ chambers, concurrence, overall }, rolls, tallies, conditions) {
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

	const { consent, isRevival, dormant, held } = conditions;
	const found = Object.fromEntries(all);
	const sleeps = (name) => dormant[name] && found[name].no < found[name].needed;
	const consents = isRevival
		? CHAMBERS.filter(sleeps).length >= DORMANT_FOR_REVIVAL && consent.every(sleeps)
		: consent.every((name) => found[name].passes || sleeps(name));

	let verdict = sum > 0n || !held ? 'NotDecided' : 'Rejected';
	if (concurring >= concurrence.toNumber() && isEnough && consents && held) {
		verdict = 'Passed';
	}
	return { chambers: found, concurring, overall: isEnough, consents, dormant, held, verdict };
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
