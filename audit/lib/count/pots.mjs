// The pots of all campaigns, compared with what is stored of them.

import { encodeInteger } from '../chain/scale.mjs';
import { nameOf, Pot } from './pot.mjs';

/** The reason for which a pot's money is on hold. */
const POT = 'Pot';

/** All pots. */
export class Pots {
	#all = new Map();
	#terms;
	#rolls;
	#findings;

	/**
	 * @param {import('./rolls.mjs').Rolls} rolls
	 * @param {Map<bigint, object>} terms of campaigns, by number
	 */
	constructor(rolls, terms, findings) {
		this.#rolls = rolls;
		this.#terms = terms;
		this.#findings = findings;
	}

	get size() {
		return this.#all.size;
	}

	/** Enters an event of the pallet, if it is about a campaign. */
	enter(name, data, block) {
		const number = data.campaign;
		if (number === undefined) {
			return;
		}
		if (name === 'CampaignOpened') {
			this.#open(number);
		}
		const pot = this.#all.get(number);
		const what = `Campaign ${number} has the event ${name} in block ${block.number}, and is not there`;
		if (this.#findings.expect('campaigns', pot !== undefined, what)) {
			pot.enter(name, data, block);
		}
	}

	#open(number) {
		const isNext = number === BigInt(this.#all.size) + 1n;
		this.#expect(isNext, number, 'has a number that is not the next one');
		const terms = this.#terms.get(number);
		if (this.#expect(terms !== undefined, number, 'was opened, and is not in the state')) {
			this.#all.set(
				number,
				new Pot(number, terms, (each) => this.#keepsVote(each), this.#findings),
			);
		}
	}

	/** No registrar takes a veto's head away by a suspension; only a decision does. */
	#keepsVote(number) {
		return !['Barred', 'Undone'].includes(this.#rolls.people.get(number)?.status);
	}

	#expect(isSo, number, what) {
		return this.#findings.expect('campaigns', isSo, () => `Campaign ${number} ${what}`);
	}

	/** Compares with what is stored at the end of the last block, and with what views say. */
	async check(state) {
		const counted = new Map([...this.#all].map(([number, pot]) => [number, pot.stored()]));
		const stored = new Set();
		for await (const [[number], said] of state.entries('Pledges', 'CampaignFunds')) {
			stored.add(number);
			const { funds } = counted.get(number) ?? {};
			this.#findings.compare('campaigns', `Campaign ${number}, funds`, funds, said);
		}
		for (const [number, { funds }] of counted) {
			const isKept = stored.has(number) || funds.movements === 0n;
			this.#expect(isKept, number, 'has moved money, and its funds are not in the state');
		}
		await this.#checkPools(state, counted);
		await this.#checkLedgers(state, counted);
		await this.#checkPledges(state, counted);
		await this.#checkWaiting(state, counted);
		await this.#checkHolds(state);
		await this.#checkViews(state);
	}

	async #checkPools(state, counted) {
		const stored = new Map();
		for await (const [[number], said] of state.entries('Pledges', 'Pools')) {
			stored.set(number, said);
		}
		for (const [number, { pools }] of counted) {
			const said = stored.get(number) ?? [];
			this.#findings.compare('campaigns', `Campaign ${number}, pools`, pools, said);
		}
	}

	async #checkLedgers(state, counted) {
		let stored = 0;
		for await (const [[number, place], said] of state.entries('Pledges', 'Ledger')) {
			stored += 1;
			const line = counted.get(number)?.ledger[place];
			const subject = `Campaign ${number}, movement ${place}`;
			this.#findings.compare('movements', subject, line, said);
		}
		const all = [...counted.values()].reduce((sum, { ledger }) => sum + ledger.length, 0);
		this.#findings.compare('movements', 'How many movements there are', all, stored);
	}

	async #checkPledges(state, counted) {
		let stored = 0;
		for await (const [[number, owner], said] of state.entries('Pledges', 'Pledges')) {
			stored += 1;
			const pledge = counted.get(number)?.pledges[nameOf(owner)];
			const subject = `Campaign ${number}, the pledge of ${nameOf(owner)}`;
			this.#findings.compare('pledges', subject, pledge, said);
		}
		const sizes = [...counted.values()].map(({ pledges }) => Object.keys(pledges).length);
		const all = sizes.reduce((sum, size) => sum + size, 0);
		this.#findings.compare('pledges', 'How many pledges there are', all, stored);
	}

	async #checkWaiting(state, counted) {
		const stored = new Map();
		for await (const [[number, place], said] of state.entries('Pledges', 'Waiting')) {
			stored.set(`${number} ${place}`, said);
		}
		for (const [number, { waiting }] of counted) {
			for (const { place, ...waits } of waiting) {
				const name = `${number} ${place}`;
				const subject = `Campaign ${number}, place ${place} of the waiting list`;
				this.#findings.compare('pledges', subject, waits, stored.get(name));
				stored.delete(name);
			}
		}
		this.#findings.compare('pledges', 'Who waits besides', [], [...stored.keys()]);
	}

	/** What the pots' accounts have on hold is what they hold. */
	async #checkHolds(state) {
		const held = new Map();
		for await (const [[account], holds] of state.entries('Balances', 'Holds')) {
			for (const { id, amount } of holds) {
				if (id.Pledges === POT) {
					held.set(account, amount);
				}
			}
		}
		for (const [number, pot] of this.#all) {
			const said = held.get(pot.account) ?? 0n;
			this.#findings.compare('campaigns', `Campaign ${number}, on hold`, pot.held(), said);
			held.delete(pot.account);
		}
		this.#findings.compare('campaigns', 'Pots of no campaign', [], [...held.keys()]);
	}

	async #checkViews(state) {
		for (const [number, pot] of this.#all) {
			const info = await state.call('PledgesViews', 'campaign', encodeInteger(number, 4));
			const subject = `Campaign ${number}, what a view says`;
			this.#findings.compare('campaigns', `${subject} is held`, pot.held(), info?.held);
			// Time alone may have ended the campaign, and no event says so yet.
			if (isAsCounted(pot, info?.campaign.state)) {
				const refundable = pot.refundable();
				this.#findings.compare('campaigns', `${subject} goes back`, refundable, info.refundable);
			}
		}
	}
}

function isAsCounted(pot, state) {
	const name = typeof state === 'string' ? state : Object.keys(state ?? {})[0];
	const isOver = ['Cancelled', 'Failed'].includes(name);
	return name === 'Open' ? pot.state === 'Open' : pot.state !== 'Open' && isOver === pot.refunds;
}
