// Counts a chain again, block by block from the first one, and compares with what its state says.
//
// What it takes for granted, and no event says: the first block, which the specification makes; the
// table of rules of each runtime; the terms of campaigns; which chambers a call must have the consent
// of; and in which blocks the clock stands still.

import { findCalls, needsCalls } from './count/calls.mjs';
import { standsStill, timeOf } from './count/clock.mjs';
import { Decisions } from './count/decisions.mjs';
import { Pots } from './count/pots.mjs';
import { Rolls } from './count/rolls.mjs';
import { Supply } from './count/supply.mjs';
import { Findings } from './findings.mjs';

/** What a recount has found, and how much it went through. */
export class Recount {
	findings = new Findings();
	blocks = 0;
	events = 0;
	#rolls;
	#decisions;
	#pots;
	#supply;

	/** @param {object} given as `givenBy` answers */
	constructor({ founders, calendar, supply, consents, terms }) {
		this.#rolls = new Rolls(founders, calendar.day, this.findings);
		this.#decisions = new Decisions(this.#rolls, calendar, consents, this.findings);
		this.#pots = new Pots(this.#rolls, terms, this.findings);
		this.#supply = new Supply(supply, this.findings);
	}

	/** How many decisions and campaigns there are. */
	get sizes() {
		return { decisions: this.#decisions.size, campaigns: this.#pots.size };
	}

	/**
	 * Counts a block.
	 *
	 * @param {{ number: number, now: bigint, standsStill: boolean, rules: object, said: object,
	 *   events: object[] }} block `now` is what the clock says, `rules` the runtime's table, and `said`
	 *   how large the rolls are by the state at its end
	 */
	enter(block) {
		this.blocks += 1;
		if (block.standsStill) {
			this.findings.note('clock', 1);
		} else {
			this.#rolls.begin(block);
			this.#decisions.begin(block);
		}
		for (const event of block.events) {
			this.events += 1;
			this.#event(event, block);
		}
		this.#decisions.end(block);
		this.#rolls.end(block);
	}

	#event({ pallet, name, data }, block) {
		try {
			switch (pallet) {
				case 'Stakeholders':
					return this.#rolls[name]?.(data, block);
				case 'Decisions':
					return this.#decisions[name]?.(data, block);
				case 'Pledges':
					this.#supply[name]?.(data, block);
					return this.#pots.enter(name, data, block);
				default:
					return undefined;
			}
		} catch (error) {
			// What was counted so far has nothing to which the event could apply.
			const what = `The event ${pallet}.${name} in block ${block.number} fits nothing before it`;
			return this.findings.expect(TOPIC_OF[pallet], false, `${what} (${error.message})`);
		}
	}

	/** Finds what a block's events say in its transactions. */
	find(block, transactions) {
		findCalls(block, transactions, this.findings);
	}

	/** Compares with the state at the end of the last block, in which the clock says this. */
	async check(state, now) {
		await this.#rolls.check(state);
		await this.#decisions.check(state, now);
		await this.#pots.check(state);
		await this.#supply.check(state);
	}
}

const TOPIC_OF = { Stakeholders: 'acts', Decisions: 'decisions', Pledges: 'movements' };

/**
 * Counts a chain again up to a block, and compares with the state at its end.
 *
 * @param {import('./chain/chain.mjs').Chain} chain
 * @param {number} last the block
 * @param {(block: number, recount: Recount) => void} [progress] hears of every block
 * @returns {Promise<Recount>}
 */
export async function recountChain(chain, last, progress = () => {}) {
	const [first, end] = await Promise.all([chain.state(0), chain.state(last)]);
	const recount = new Recount(await givenBy(first, end));
	const rules = new Map();
	let now = 0n;
	for await (const block of chain.blocks(1, last)) {
		if (!rules.has(block.runtime)) {
			rules.set(block.runtime, await rulesOf(await chain.state(block.number)));
		}
		now = timeOf(block);
		recount.enter({
			number: block.number,
			now,
			standsStill: standsStill(block),
			rules: rules.get(block.runtime),
			said: block.sizes,
			events: block.events,
		});
		if (needsCalls(block)) {
			recount.find(block, await chain.transactions(block));
		}
		progress(block.number, recount);
	}
	await recount.check(end, now);
	return recount;
}

/** What the first block and the state at the last one give. */
async function givenBy(first, end) {
	const { runtime } = end;
	const calendar = {
		day: await first.value('Decisions', 'DayLength'),
		maturity: runtime.constant('Stakeholders', 'Maturity'),
		dormantDays: runtime.constant('Decisions', 'DormantDays'),
		room: runtime.constant('Decisions', 'MaxAgenda'),
	};
	const founders = [];
	for await (const [[number], founder] of first.entries('Stakeholders', 'Stakeholders')) {
		founders.push([number, founder]);
	}
	founders.sort(([a], [b]) => (a < b ? -1 : 1));
	return {
		calendar,
		founders,
		supply: await first.value('Pledges', 'TotalSupply'),
		consents: await pick(end, 'Decisions', 'Decisions', ({ consent }) => ({ consent })),
		terms: await pick(end, 'Pledges', 'Campaigns', ({ terms }) => terms),
	};
}

/** A part of each entry of a map with one key, by that key. */
async function pick(state, pallet, item, part) {
	const found = new Map();
	for await (const [[key], value] of state.entries(pallet, item)) {
		found.set(key, part(value));
	}
	return found;
}

/** The table of rules of a runtime, with times in blocks. */
async function rulesOf(state) {
	const { inputs } = state.runtime.method('DecisionsViews', 'rule');
	const { types } = state.runtime;
	const names = types.variants(inputs[0].type);
	const tables = names.map(async (name) => {
		const index = types.variant(inputs[0].type, name);
		const argument = `0x${index.toString(16).padStart(2, '0')}`;
		return [name, await state.call('DecisionsViews', 'rule', argument)];
	});
	return Object.fromEntries(await Promise.all(tables));
}
