// What a recount finds: how much was compared of each kind, and each difference in words.

/** What is compared, in the order in which it is shown. */
export const TOPICS = {
	checkpoints: 'Rolls by chamber and kind, at the end of each block',
	kept: 'Checkpoints that the state keeps',
	stakeholders: 'Stakeholders: key, chamber, kind, standing, days on the roll',
	acts: 'Acts on the register, by who was on it and who signs',
	decisions: 'Decisions: rule, state, roll, seconders, objections',
	ballots: 'Ballots, by who was on the roll, and as they are stored',
	outcomes: 'Closings and outcomes, by the rule',
	attendance: 'Chambers that have come, or are dormant',
	campaigns: 'Pots: funds, pools, what is held and refundable',
	movements: 'Movements of money, by the terms, and as the ledger has them',
	pledges: 'Pledges and places on waiting lists',
	supply: 'Civic euros issued and redeemed, in all and by document',
	accounts: 'Accounts whose balances add up to the supply',
	calls: 'Ballots and money found in the transactions of their block',
	clock: 'Blocks in which the clock stood still',
};

/** The most differences that are kept in words. All are counted. */
const MOST_WORDS = 200;

/** Collects them. */
export class Findings {
	#topics = new Map(Object.keys(TOPICS).map((topic) => [topic, { compared: 0, differences: 0 }]));
	words = [];

	/** Compares two values of whatever shape: what was counted, and what the chain says. */
	compare(topic, subject, counted, said) {
		const found = differences(counted, said);
		this.#count(topic, found.length);
		for (const { path, counted: one, said: other } of found.slice(0, MOST_WORDS)) {
			const what = path ? `${subject}, ${path}` : subject;
			this.#say(`${what}: ${show(one)} by the recount, ${show(other)} by the chain`);
		}
	}

	/** What must be so. */
	expect(topic, isSo, sentence) {
		this.#count(topic, isSo ? 0 : 1);
		if (!isSo) {
			this.#say(typeof sentence === 'function' ? sentence() : sentence);
		}
		return isSo;
	}

	/** This many more things were taken into what is compared. */
	note(topic, count) {
		this.#topics.get(topic).compared += count;
	}

	get differences() {
		return [...this.#topics.values()].reduce((sum, each) => sum + each.differences, 0);
	}

	/** `{ topic, compared, differences }` each. */
	get table() {
		return [...this.#topics].map(([topic, figures]) => ({ topic, ...figures }));
	}

	/** How much was compared of a topic. */
	compared(topic) {
		return this.#topics.get(topic).compared;
	}

	#count(topic, differing) {
		const figures = this.#topics.get(topic);
		figures.compared += 1;
		figures.differences += differing;
	}

	#say(sentence) {
		if (this.words.length < MOST_WORDS) {
			this.words.push(sentence);
		}
	}
}

/** Where two values differ: `{ path, counted, said }` each. */
function differences(counted, said, path = '') {
	if (counted === said) {
		return [];
	}
	if (!isObject(counted) || !isObject(said) || Array.isArray(counted) !== Array.isArray(said)) {
		return [{ path, counted, said }];
	}
	const names = new Set([...Object.keys(counted), ...Object.keys(said)]);
	return [...names].flatMap((name) =>
		differences(counted[name], said[name], path ? `${path}.${name}` : name),
	);
}

function isObject(value) {
	return typeof value === 'object' && value !== null;
}

/** A value in words. */
export function show(value) {
	if (value === undefined || value === null) {
		return 'nothing';
	}
	const text = (_, each) => (typeof each === 'bigint' ? each.toString() : each);
	return isObject(value) ? JSON.stringify(value, text) : String(value);
}
