// Every decision, counted from its events by its rule: what its ballots come to, whether that has held
// for a day, who came, and who objects.

import { encodeInteger } from '../chain/scale.mjs';
import { Agenda, BLOCKS_TO_TRY } from './agenda.mjs';
import { Attendance } from './attendance.mjs';
import { byChamber, CHAMBERS, chamberOf, kindOf } from './chambers.mjs';
import { Extremes, noTallies, outcomeOf } from './outcome.mjs';

/** How many days are added to a decision at most, if its outcome does not hold. */
const MAX_ADDED_DAYS = 3n;
/** One in this many of a chamber's roll is enough to put the carrying-out off. */
const OBJECTORS_ONE_IN = 4n;
/** What is decided about something that is there already does not say who is alive. */
const COUNT_FOR_ATTENDANCE = ['Proposal', 'Call', 'Question'];
/** What is carried out only where it has passed. */
const MEASURES = ['Proposal', 'Call'];
/** How many ballots a page has, and a byte of it. */
const [PAGE_BALLOTS, IN_BYTE] = [1024n, 4];
/** What the two bits of a ballot say, from 0 on. */
const BALLOTS = [undefined, 'Yes', 'No', 'Abstain'];

/** All decisions. A method with a capital letter is named after the event that it enters. */
export class Decisions {
	#all = new Map();
	#rolls;
	#terms;
	#findings;
	#agenda;
	#attendance;
	/** Those that are looked at at this block and have still to close, or get another day. */
	#due = new Set();

	/**
	 * @param {import('./rolls.mjs').Rolls} rolls
	 * @param {{ day: bigint, maturity: bigint, dormantDays: bigint, room: bigint }} calendar
	 * @param {Map<bigint, object>} terms what no event says of a decision, by number: `consent`
	 */
	constructor(rolls, { day, maturity, dormantDays, room }, terms, findings) {
		this.#rolls = rolls;
		this.#terms = terms;
		this.#findings = findings;
		this.#agenda = new Agenda(room);
		this.#attendance = new Attendance(day, dormantDays);
		this.day = day;
		this.maturity = maturity * day;
	}

	get size() {
		return this.#all.size;
	}

	/** A block begins, in which the clock moves. */
	begin({ now }) {
		for (const number of this.#agenda.take(now)) {
			const decision = this.#all.get(number);
			if (decision.state === 'Open' && now < decision.closes) {
				decision.writeDown(now, this.day);
			} else if (decision.state === 'Open') {
				this.#due.add(number);
			}
		}
	}

	/** A block ends. */
	end({ number: block }) {
		for (const number of this.#due) {
			this.#expect('outcomes', false, number, `was due in block ${block}, and has not closed`);
		}
		this.#due.clear();
	}

	Announced({ decision: number, subject, rule: ruleName }, { now, rules }) {
		const isNext = number === BigInt(this.#all.size) + 1n;
		this.#expect('decisions', isNext, number, 'has a number that is not the next one');
		const { consent } = this.#terms.get(number) ?? {};
		if (!this.#expect('decisions', consent, number, 'was announced, and is not in the state')) {
			return;
		}
		const annulled = subject.Annulment?.decision;
		const rule = this.#all.get(annulled)?.rule ?? rules[ruleName];
		const about = typeof subject === 'string' ? subject : Object.keys(subject)[0];
		const challenged = subject.Challenge?.stakeholder;
		const decision = new Decision({ announced: now, ruleName, rule, consent, about, challenged });
		this.#all.set(number, decision);
	}

	Seconded({ decision: number, by, chamber }, { now }) {
		this.#with(number, 'was seconded', (decision) => {
			const isOther = !decision.seconds.some((each) => each.chamber === chamber);
			this.#expect('decisions', isOther, number, `was seconded twice by one chamber (${chamber})`);
			decision.seconds.push({ by, chamber });
			this.#isOnRollNow(number, by, chamber, now);
		});
	}

	#isOnRollNow(number, by, chamber, now) {
		const member = this.#rolls.memberAt(by, now);
		const isThere = member?.chamber === chamber && member.kind === 'Organisation';
		const what = `was seconded by ${by}, who is no organisation of that chamber (${chamber})`;
		this.#expect('decisions', isThere, number, what);
	}

	Queued({ decision: number, from }, { now }) {
		this.#with(number, 'was queued', (decision) => {
			this.#expect('decisions', from > now, number, 'was to open in a block that was over');
			decision.from = from;
			decision.state = 'Queued';
		});
	}

	Opened({ decision: number, checkpoint, closes }, { now }) {
		this.#with(number, 'was opened', (decision) => {
			const isQueued = decision.state === 'Queued' && now >= decision.from;
			this.#expect('decisions', isQueued, number, 'was opened before its turn');
			const counted = { checkpoint: this.checkpointOf(now), closes: now + decision.rule.length };
			const subject = `Decision ${number} as it opens`;
			this.#findings.compare('decisions', subject, counted, { checkpoint, closes });
			decision.open(now, counted, this.#rolls.sizesAt(counted.checkpoint));
			this.#agenda.note(number, counted.closes - this.day, now);
			this.#agenda.note(number, counted.closes, now);
		});
	}

	/** The block at whose end those were on the roll who vote in what this block opens. */
	checkpointOf(opened) {
		const latest = opened > this.maturity ? opened - this.maturity : 0n;
		return latest - (latest % this.day);
	}

	Voted({ decision: number, by, chamber, ballot, previous }, { now }) {
		this.#with(number, 'was voted on', (decision) => {
			const isTaken = decision.state === 'Open' && now > decision.opened && now < decision.closes;
			this.#expect('ballots', isTaken, number, `took the ballot of ${by} while it was not open`);
			const isOwn = decision.challenged === by;
			this.#expect('ballots', !isOwn, number, `took the ballot of ${by}, whose own case it is`);
			const member = this.#voter(number, decision, by, chamber);
			const subject = `Decision ${number}, the ballot of ${by} before`;
			this.#findings.compare('ballots', subject, decision.ballotOf(by) ?? null, previous);
			if (member) {
				decision.count(by, member, ballot);
			}
		});
	}

	/** As what somebody was on the roll of a decision, in this chamber. */
	#voter(number, decision, by, chamber) {
		const member = this.#rolls.memberAt(by, decision.checkpoint);
		const isThere = member?.chamber === chamber;
		const what = `counts ${by} in ${chamber}, who was not on that roll at its checkpoint`;
		return this.#expect('ballots', isThere, number, what) ? member : undefined;
	}

	BallotStruck({ decision: number, rollNumber, chamber, ballot }) {
		this.#with(number, 'lost a ballot', (decision) => {
			const isBarred = this.#rolls.people.get(rollNumber)?.status;
			const isGone = ['Barred', 'Undone'].includes(isBarred);
			const what = `lost the ballot of ${rollNumber}, whose vote no decision has taken`;
			this.#expect('ballots', isGone, number, what);
			const subject = `Decision ${number}, the struck ballot of ${rollNumber}`;
			this.#findings.compare('ballots', subject, decision.ballotOf(rollNumber), ballot);
			const member = this.#voter(number, decision, rollNumber, chamber);
			if (member) {
				decision.count(rollNumber, member, undefined);
			}
		});
	}

	DayAdded({ decision: number, closes }, block) {
		this.#with(number, 'got another day', (decision) => {
			this.#concludes(number, decision, 'DayAdded', block);
			const counted = block.now + this.day;
			const subject = `Decision ${number}, when it closes with a day more`;
			this.#findings.compare('decisions', subject, counted, closes);
			decision.addDay(counted);
			this.#agenda.note(number, counted, block.now);
		});
	}

	Closed({ decision: number, outcome: said }, block) {
		this.#with(number, 'was closed', (decision) => {
			const { outcome } = this.#concludes(number, decision, 'Closed', block);
			this.#findings.compare('outcomes', `Decision ${number} as it closes`, outcome, said);
			if (COUNT_FOR_ATTENDANCE.includes(decision.about)) {
				this.#attendance.count(outcome, decision.opened, block.now, block.rules.Ordinary);
			}
			decision.close(outcome);
		});
	}

	/** What becomes of a decision whose time is over, which must be what the event says. */
	#concludes(number, decision, name, { now, number: block }) {
		this.#due.delete(number);
		const isOver = decision.state === 'Open' && now >= decision.closes;
		this.#expect('outcomes', isOver, number, `was closed in block ${block}, before its time`);
		const dormant = this.#attendance.dormantAt(now);
		const { isSettled, outcome } = decision.conclusion(dormant);
		const expected = isSettled || decision.addedDays === MAX_ADDED_DAYS ? 'Closed' : 'DayAdded';
		const subject = `What becomes of decision ${number} in block ${block}`;
		this.#findings.compare('outcomes', subject, expected, name);
		return { outcome };
	}

	OutcomeChanged({ decision: number, outcome: said }) {
		this.#with(number, 'came to something else', (decision) => {
			const outcome = decision.again();
			const subject = `Decision ${number} without a struck ballot`;
			this.#findings.compare('outcomes', subject, outcome, said);
			// A challenge or a veto is dismissed then, which is carried out, too.
			if (MEASURES.includes(decision.about) && outcome.verdict !== 'Passed') {
				decision.state = 'Closed';
			}
		});
	}

	EnactmentScheduled({ decision: number, enacts }) {
		this.#with(number, 'is to be carried out', (decision) => {
			const isCarriedOut =
				!MEASURES.includes(decision.about) || decision.outcome?.verdict === 'Passed';
			this.#expect('decisions', isCarriedOut, number, 'is carried out, and has not passed');
			[decision.state, decision.enacts] = ['Scheduled', enacts];
		});
	}

	PutOff({ decision: number, enacts }) {
		this.#with(number, 'was put off', (decision) => {
			[decision.state, decision.enacts] = ['Scheduled', enacts];
		});
	}

	ObjectedTo({ decision: number, by, chamber, count }) {
		this.#with(number, 'was objected to', (decision) => {
			const isNew = !decision.objections.has(by);
			this.#expect('decisions', isNew, number, `was objected to twice by ${by}`);
			this.#voter(number, decision, by, chamber);
			decision.objections.set(by, chamberOf(chamber));
			const counted = decision.objectors()[chamberOf(chamber)];
			const subject = `Decision ${number}, who objects in ${chamber}`;
			this.#findings.compare('decisions', subject, counted, count);
		});
	}

	Enacted({ decision: number }) {
		this.#becomes(number, 'Enacted');
	}

	EnactmentFailed({ decision: number }) {
		this.#becomes(number, 'EnactmentFailed');
	}

	Annulled({ decision: number, by }) {
		const isPassed = this.#all.get(by)?.outcome?.verdict === 'Passed';
		this.#expect('decisions', isPassed, number, `was annulled by ${by}, which has not passed`);
		this.#becomes(number, 'Annulled');
	}

	Lapsed({ decision: number }) {
		this.#becomes(number, 'Lapsed');
	}

	Withdrawn({ decision: number }) {
		this.#becomes(number, 'Withdrawn');
	}

	BallotsPruned({ decision: number, all }) {
		this.#with(number, 'lost its ballots', (decision) => {
			decision.isPruning = true;
			if (all) {
				decision.ballots.clear();
				decision.objections.clear();
				decision.isPruned = true;
			}
		});
	}

	#becomes(number, state) {
		this.#with(number, `is said to be ${state}`, (decision) => {
			decision.state = state;
		});
	}

	#with(number, what, change) {
		const decision = this.#all.get(number);
		if (this.#expect('decisions', decision, number, `${what}, and there is none`)) {
			change(decision);
		}
	}

	#expect(topic, isSo, number, what) {
		return this.#findings.expect(topic, Boolean(isSo), () => `Decision ${number} ${what}`);
	}

	/** Compares with what is stored at the end of the last block, and with what views say. */
	async check(state, now) {
		const dormant = this.#attendance.dormantAt(now);
		let stored = 0;
		for await (const [[number], said] of state.entries('Decisions', 'Decisions')) {
			stored += 1;
			const decision = this.#all.get(number);
			if (this.#expect('decisions', decision, number, 'is stored, and no event announced it')) {
				this.#findings.compare('decisions', `Decision ${number}`, decision.stored(), seen(said));
			}
		}
		this.#findings.compare('decisions', 'How many were ever announced', this.#all.size, stored);
		await this.#checkPolls(state);
		await this.#checkBallots(state);
		await this.#checkObjections(state);
		await this.#checkOutcomes(state, dormant);
		const said = await state.value('Decisions', 'Attendances');
		this.#findings.compare('attendance', 'Attendance', this.#attendance.chambers, said);
	}

	async #checkPolls(state) {
		const seenPolls = new Set();
		for await (const [[number], said] of state.entries('Decisions', 'Polls')) {
			seenPolls.add(number);
			const { tallies, extremes } = this.#all.get(number) ?? {};
			const counted = { tallies, extremes: extremes && { low: extremes.low, high: extremes.high } };
			const figures = { tallies: said.tallies, extremes: said.extremes ?? undefined };
			this.#findings.compare('ballots', `The figures of decision ${number}`, counted, figures);
		}
		for (const [number, { opened, isPruned }] of this.#all) {
			const isKept = opened !== undefined && !isPruned;
			const what = isKept ? 'has no figures' : 'has figures, and none are counted';
			this.#expect('ballots', seenPolls.has(number) === isKept, number, what);
		}
	}

	async #checkBallots(state) {
		const found = new Map();
		for await (const [[number, page], bits] of state.entries('Decisions', 'Ballots')) {
			found.set(number, (found.get(number) ?? 0) + this.#checkPage(number, page, bits));
		}
		for (const [number, { ballots, isPruning }] of this.#all) {
			if (!isPruning) {
				const subject = `How many ballots decision ${number} has`;
				this.#findings.compare('ballots', subject, ballots.size, found.get(number) ?? 0);
			}
		}
	}

	/** Compares a page of ballots, and answers how many there are on it. */
	#checkPage(number, page, bits) {
		const decision = this.#all.get(number);
		let found = 0;
		for (const [place, byte] of [...Buffer.from(bits.slice(2), 'hex')].entries()) {
			for (let slot = 0; byte !== 0 && slot < IN_BYTE; slot++) {
				const ballot = BALLOTS[(byte >> (2 * slot)) & 0b11];
				if (ballot) {
					const by = page * PAGE_BALLOTS + BigInt(place * IN_BYTE + slot);
					const subject = `The ballot of ${by} on decision ${number}`;
					this.#findings.compare('ballots', subject, decision?.ballotOf(by), ballot);
					found += 1;
				}
			}
		}
		return found;
	}

	async #checkObjections(state) {
		const stored = new Map();
		for await (const [[number], said] of state.entries('Decisions', 'ObjectionCounts')) {
			stored.set(number, said);
		}
		const nobody = byChamber(() => 0n);
		for (const [number, decision] of this.#all) {
			const said = stored.get(number) ?? nobody;
			const subject = `Who objects to decision ${number}`;
			this.#findings.compare('decisions', subject, decision.objectors(), said);
		}
	}

	/** Those of what has closed, and what the others would come to now. */
	async #checkOutcomes(state, dormant) {
		const stored = new Map();
		for await (const [[number], said] of state.entries('Decisions', 'Outcomes')) {
			stored.set(number, said);
		}
		for (const [number, decision] of this.#all) {
			const { outcome, isPruned } = decision;
			const subject = `The outcome of decision ${number}`;
			this.#findings.compare('outcomes', subject, outcome, stored.get(number));
			const info = await state.call('DecisionsViews', 'decision', encodeInteger(number, 4));
			const counted = isPruned ? outcome : decision.soFar(dormant);
			const said = info?.outcome ?? undefined;
			this.#findings.compare('outcomes', `What a view says of decision ${number}`, counted, said);
		}
	}
}

/** What the events say of a decision, and what it comes to. */
class Decision {
	state = 'Announced';
	seconds = [];
	tallies = noTallies();
	/** By roll number: a number stands for what is said. */
	ballots = new Map();
	/** The chamber of everybody who objects, by roll number. */
	objections = new Map();
	extremes = undefined;
	addedDays = 0n;
	isPruning = false;
	isPruned = false;

	constructor(about) {
		Object.assign(this, about);
		this.revival = about.ruleName === 'Revival' && about.about !== 'Annulment';
	}

	open(opened, { checkpoint, closes }, rolls) {
		Object.assign(this, { state: 'Open', opened, checkpoint, closes, rolls });
	}

	ballotOf(by) {
		return BALLOTS[this.ballots.get(by) ?? 0];
	}

	/** Counts a ballot in place of the one before; without one, none any more. */
	count(by, { chamber, kind }, ballot) {
		const name = chamberOf(chamber);
		const tally = this.tallies[name][kindOf(kind)];
		const before = this.ballotOf(by);
		if (before) {
			tally[before.toLowerCase()] -= 1n;
		}
		if (ballot) {
			tally[ballot.toLowerCase()] += 1n;
			this.ballots.set(by, BALLOTS.indexOf(ballot));
		} else {
			this.ballots.delete(by);
		}
		this.extremes?.note(name, this.tallies[name]);
	}

	/** From a day before the close on it is written down between which figures each chamber is. */
	writeDown(now, day) {
		const aDayBefore = this.closes - day;
		if (!this.extremes && now >= aDayBefore && now < aDayBefore + BLOCKS_TO_TRY) {
			this.extremes = new Extremes(this.tallies);
		}
	}

	addDay(closes) {
		this.closes = closes;
		this.addedDays += 1n;
		this.extremes = new Extremes(this.tallies);
	}

	close(outcome) {
		this.state = 'Closed';
		this.outcome = outcome;
	}

	#comesTo(tallies, dormant, held) {
		const { rule, rolls, consent, revival } = this;
		return outcomeOf(rule, rolls, tallies, { consent, dormant, revival, held });
	}

	/** What it comes to now, and whether it has passed or failed all through the last day. */
	conclusion(dormant) {
		const outcome = this.#comesTo(this.tallies, dormant, true);
		const { verdict } = outcome;
		const verdicts = this.extremes?.tallies.map(
			(tallies) => this.#comesTo(tallies, dormant, true).verdict,
		);
		const all = (isSame) => verdicts?.every(isSame) ?? false;
		const isSettled = all((other) => (other === 'Passed') === (verdict === 'Passed'));
		const held = all((other) => other === verdict);
		// What was counted is kept apart from what is counted from now on.
		const kept = structuredClone(held ? outcome : this.#comesTo(this.tallies, dormant, false));
		return { isSettled, outcome: kept };
	}

	/** What it comes to without a struck ballot: who was dormant, and whether it held, stays. */
	again() {
		const { dormant, held } = this.outcome;
		this.outcome = structuredClone(this.#comesTo(this.tallies, dormant, held));
		return this.outcome;
	}

	/** Its outcome, or what its ballots so far come to. */
	soFar(dormant) {
		const isOpen = this.opened !== undefined && !this.outcome;
		return isOpen ? this.#comesTo(this.tallies, dormant, true) : this.outcome;
	}

	/** How many of each chamber object. */
	objectors() {
		const chambers = [...this.objections.values()];
		return byChamber((name) => BigInt(chambers.filter((chamber) => chamber === name).length));
	}

	isPutOff() {
		const objectors = this.objectors();
		const all = (name) => this.rolls[name].organisations + this.rolls[name].citizens;
		return CHAMBERS.some(
			(name) => objectors[name] > 0n && objectors[name] * OBJECTORS_ONE_IN >= all(name),
		);
	}

	/** In the form of `seen`. */
	stored() {
		const { announced, ruleName, rule, state, enacts, seconds, isPruned } = this;
		const { opened, checkpoint, closes, addedDays } = this;
		const isOpened = opened !== undefined;
		return {
			state,
			enacts: state === 'Scheduled' ? enacts : undefined,
			announced,
			ruleName,
			rule,
			seconders: seconds.map(({ by }) => by),
			opening: isOpened ? { opened, checkpoint, closes, addedDays } : null,
			// Who objected is forgotten with the ballots.
			putOff: isOpened && !isPruned ? this.isPutOff() : undefined,
		};
	}
}

/** A decision as it is stored: that of it which is counted. */
function seen({ state, announced, ruleName, rule, seconders, opening, putOff, pruned }) {
	const { sequence: _, ...open } = opening ?? {};
	const isOpened = opening !== null;
	return {
		state: typeof state === 'string' ? state : Object.keys(state)[0],
		enacts: state.Scheduled?.enacts,
		announced,
		ruleName,
		rule,
		seconders,
		opening: isOpened ? open : null,
		putOff: isOpened && !pruned ? putOff : undefined,
	};
}
