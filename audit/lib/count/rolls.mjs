// The register, counted from its events: who is on the roll of which chamber, and was at each
// checkpoint.

import { chamberOf, copySizes, isNobody, kindOf, noSizes } from './chambers.mjs';

/** Whoever has this status is on the roll until the admission expires. */
const ON_ROLL = ['Admitted', 'Suspended'];

/** The register. A method with a capital letter is named after the event that it enters. */
export class Rolls {
	/** By roll number. */
	people = new Map();
	/** How many are on each roll now. */
	sizes = noSizes();
	/** How many leave the rolls at a block, if nothing happens before. */
	#expiring = new Map();
	/** Those that leave at this block, until an event has said so. */
	#leaving;
	/** The sizes at each checkpoint. */
	#checkpoints = new Map();
	/** The stakeholder whose key an account is. */
	#keys = new Map();
	#findings;
	#day;

	/**
	 * @param {object[]} founders those of the first block: `[number, stakeholder]`, as they are stored
	 * @param {bigint} day in blocks
	 */
	constructor(founders, day, findings) {
		this.#findings = findings;
		this.#day = day;
		for (const [number, founder] of founders) {
			const { account, chamber, kind, status, expires } = founder;
			this.people.set(number, { account, chamber, kind, status, expires, stretches: [] });
			this.#keys.set(account, number);
			this.#enter(this.people.get(number), 0n);
		}
		this.#checkpoints.set(0n, copySizes(this.sizes));
	}

	/** A block begins, in which the clock moves. */
	begin({ now }) {
		const leaving = this.#expiring.get(now);
		this.#expiring.delete(now);
		this.#leaving = leaving && !isNobody(leaving) ? leaving : undefined;
		if (this.#leaving) {
			this.#change(this.#leaving, (size, gone) => size - gone);
		}
	}

	/** A block ends. `said` is how large the rolls are by its state. */
	end({ now, number, standsStill, said }) {
		this.#findings.expect(
			'acts',
			!this.#leaving,
			`Admissions ended in block ${number}, and no event says so`,
		);
		this.#leaving = undefined;
		this.#findings.compare('checkpoints', `The rolls at block ${number}`, this.sizes, said);
		if (!standsStill && now % this.#day === 0n) {
			this.#checkpoints.set(now, copySizes(this.sizes));
		}
	}

	/** How large the rolls were at a checkpoint. */
	sizesAt(checkpoint) {
		return this.#checkpoints.get(checkpoint);
	}

	/** As what somebody was on the roll at a checkpoint: `{ chamber, kind }`, or undefined. */
	memberAt(number, checkpoint) {
		const covers = ({ from, until }) => from <= checkpoint && checkpoint < until;
		return this.people.get(number)?.stretches.find(covers);
	}

	Expired({ fromRolls }, { number }) {
		const counted = this.#leaving ?? noSizes();
		const subject = `Admissions that ended in block ${number}`;
		this.#findings.compare('acts', subject, counted, fromRolls);
		this.#leaving = undefined;
	}

	Admitted({ number, account, chamber, kind, expires }, { now }) {
		const earlier = this.people.get(number);
		const isNext = earlier !== undefined || number === BigInt(this.people.size);
		this.#expect(isNext, number, 'was admitted under a number that is not the next one');
		const isBack = earlier && this.#isOnRoll(earlier, now);
		this.#expect(!isBack, number, 'was admitted again, though it was on the roll');
		const isBarred = earlier?.status === 'Barred';
		this.#expect(!isBarred, number, 'was admitted again, though a decision had barred it');
		const isSame = earlier === undefined || earlier.account === account;
		this.#expect(isSame, number, 'was admitted again with a key that was not its own');
		const person = { account, chamber, kind, status: 'Admitted', expires };
		this.people.set(number, { ...person, stretches: earlier?.stretches ?? [] });
		this.#keys.set(account, number);
		this.#enter(this.people.get(number), now);
	}

	Renewed({ number, expires }, { now }) {
		this.#with(number, 'was renewed', (person) => {
			this.#expect(ON_ROLL.includes(person.status), number, 'was renewed after its end');
			this.#expect(expires > person.expires, number, 'was renewed to an earlier block');
			this.#leave(person, now);
			person.expires = expires;
			this.#enter(person, now);
		});
	}

	Suspended({ number }) {
		this.#with(number, 'was suspended', (person) => {
			this.#expect(person.status === 'Admitted', number, 'was suspended, and not admitted');
			person.status = 'Suspended';
		});
	}

	Reinstated({ number }) {
		this.#with(number, 'was reinstated', (person) => {
			this.#expect(person.status === 'Suspended', number, 'was reinstated, and not suspended');
			person.status = 'Admitted';
		});
	}

	Revoked({ number }, { now }) {
		this.#end(number, 'Revoked', now);
	}

	Left({ number }, { now }) {
		const isSuspended = this.people.get(number)?.status === 'Suspended';
		this.#end(number, isSuspended ? 'LeftSuspended' : 'Left', now);
	}

	AdmissionUndone({ number }, { now }) {
		this.#end(number, 'Undone', now);
	}

	ChallengeSettled({ number, upheld }, { now }) {
		if (upheld) {
			this.#end(number, 'Barred', now);
		}
	}

	BarLifted({ number }) {
		this.#with(number, 'is barred no longer', (person) => {
			this.#expect(person.status === 'Barred', number, 'is barred no longer, and was not');
			person.status = 'Revoked';
		});
	}

	KeyMoved({ number, from, to }) {
		this.#with(number, 'has moved to another key', (person) => {
			this.#expect(person.account === from, number, 'has moved from a key that was not its own');
			const owner = this.#keys.get(to) ?? number;
			this.#expect(owner === number, number, "has moved to somebody else's key");
			person.account = to;
			this.#keys.set(to, number);
		});
	}

	#end(number, status, now) {
		this.#with(number, 'is off the roll', (person) => {
			this.#leave(person, now);
			person.status = status;
		});
	}

	#with(number, what, change) {
		const person = this.people.get(number);
		if (this.#expect(person !== undefined, number, `${what}, and nobody has that number`)) {
			change(person);
		}
	}

	#expect(isSo, number, what) {
		return this.#findings.expect('acts', isSo, () => `Stakeholder ${number} ${what}`);
	}

	#isOnRoll({ status, expires }, now) {
		return ON_ROLL.includes(status) && now < expires;
	}

	/** On the roll from now on, if it can be. What ended at this very block goes on. */
	#enter(person, now) {
		if (!this.#isOnRoll(person, now)) {
			return;
		}
		const { chamber, kind, expires, stretches } = person;
		const last = stretches.at(-1);
		if (last?.until === now && last.chamber === chamber && last.kind === kind) {
			last.until = expires;
		} else {
			stretches.push({ from: now, until: expires, chamber, kind });
		}
		this.#count(person, 1n);
	}

	/** Off the roll from now on, if it is on it. */
	#leave(person, now) {
		if (!this.#isOnRoll(person, now)) {
			return;
		}
		const last = person.stretches.at(-1);
		if (last.from < now) {
			last.until = now;
		} else {
			person.stretches.pop();
		}
		this.#count(person, -1n);
	}

	/** One more or one fewer, now and among those who expire with them. */
	#count({ chamber, kind, expires }, step) {
		const [name, of] = [chamberOf(chamber), kindOf(kind)];
		this.sizes[name][of] += step;
		if (!this.#expiring.has(expires)) {
			this.#expiring.set(expires, noSizes());
		}
		this.#expiring.get(expires)[name][of] += step;
	}

	#change(others, how) {
		for (const [name, sizes] of Object.entries(others)) {
			for (const kind of Object.keys(sizes)) {
				this.sizes[name][kind] = how(this.sizes[name][kind], sizes[kind]);
			}
		}
	}

	/** Compares with what is stored at the end of the last block. */
	async check(state) {
		const { people } = this;
		let stored = 0;
		for await (const [[number], said] of state.entries('Stakeholders', 'Stakeholders')) {
			stored += 1;
			const { stretches, ...counted } = people.get(number) ?? { stretches: [] };
			const { account, chamber, kind, status, expires } = said;
			const subject = `Stakeholder ${number}`;
			const same = { account, chamber, kind, status, expires };
			this.#findings.compare('stakeholders', subject, counted, same);
			const isKnown = (stretch) => stretches.some((each) => isSame(each, stretch));
			this.#findings.expect('stakeholders', said.history.every(isKnown), () => {
				return `${subject} was on the roll in other blocks by the chain than by the recount`;
			});
		}
		this.#findings.compare('stakeholders', 'How many were ever admitted', people.size, stored);
		for await (const [[block], said] of state.entries('Stakeholders', 'Checkpoints')) {
			const counted = this.#checkpoints.get(block);
			this.#findings.compare('kept', `The rolls at checkpoint ${block}`, counted, said);
		}
	}
}

function isSame(one, other) {
	const fields = ['from', 'until', 'chamber', 'kind'];
	return fields.every((name) => one[name] === other[name]);
}
