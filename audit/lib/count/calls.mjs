// The transactions of a block: what events say of ballots and money must be what somebody has signed.

/** What a signed call says, by the event that follows from it: `[pallet, call, what both say]`. */
const SIGNED = {
	'Decisions.Voted': ['Decisions', 'vote', ({ decision, ballot }) => [decision, ballot]],
	'Pledges.Pledged': [
		'Pledges',
		'pledge',
		// What is above the optimum waits.
		({ campaign, amount, waiting = 0n }) => [campaign, amount + waiting],
	],
	'Pledges.Issued': [
		'Pledges',
		'confirm_issue',
		({ to, amount, document }) => [to, amount, document],
	],
	'Pledges.Redeemed': [
		'Pledges',
		'redeem',
		({ account, amount, document }) => [account, amount, document],
	],
};

const nameOf = ({ pallet, name }) => `${pallet}.${name}`;

/** Are the transactions of a block needed, since it has such events? */
export function needsCalls({ events }) {
	return events.some((event) => nameOf(event) in SIGNED);
}

/** Finds the call of each event of a block in the transaction in which the event happened. */
export function findCalls({ number, events }, transactions, findings) {
	const left = new Map();
	for (const event of events.filter((each) => nameOf(each) in SIGNED)) {
		const { transaction, data } = event;
		const [pallet, call, says] = SIGNED[nameOf(event)];
		if (transaction !== null && !left.has(transaction)) {
			left.set(transaction, new Signed(transactions[transaction]));
		}
		const isThere = left
			.get(transaction)
			?.take(pallet, call, (each) => isSame(says(each), says(data)));
		findings.expect('calls', isThere === true, () => {
			return `The event ${nameOf(event)} in block ${number}, and nobody has signed such a call there`;
		});
	}
}

function isSame(one, other) {
	return one.every((each, i) => each === other[i]);
}

/** The calls of a signed transaction, those within others included: each stands for one event. */
class Signed {
	#calls = [];

	constructor(transaction) {
		if (transaction?.isSigned) {
			this.#collect(transaction.call);
		}
	}

	/** Takes a call out that fits. */
	take(pallet, name, fits) {
		const at = this.#calls.findIndex(
			(each) => each.pallet === pallet && each.name === name && fits(each.data),
		);
		if (at >= 0) {
			this.#calls.splice(at, 1);
		}
		return at >= 0;
	}

	#collect(value) {
		if (typeof value !== 'object' || value === null) {
			return;
		}
		for (const [pallet, inner] of Object.entries(value)) {
			if (isCalls(inner)) {
				const [[name, data]] = Object.entries(inner);
				this.#calls.push({ pallet, name, data });
			}
			this.#collect(inner);
		}
	}
}

/** An object with one entry, which has fields: a call is one. */
function isCalls(inner) {
	if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) {
		return false;
	}
	const values = Object.values(inner);
	return values.length === 1 && typeof values[0] === 'object' && values[0] !== null;
}
