// What the tests do with decisions and proposals: act, vote, wait, read the figures.

import assert from 'node:assert/strict';
import {
	eventually,
	inBursts,
	pair,
	randomFingerprint,
	reached,
	record,
	sendOrAsk,
} from './chain.mjs';
import { view } from './views.mjs';

/** The chambers, as figures name them. */
export const CHAMBERS = ['municipality', 'business', 'academia', 'civilSociety'];

/** Who speaks for the founding organisation of each chamber. */
const FOUNDERS = {
	municipality: '//Alice',
	business: '//Bob',
	academia: '//Charlie',
	civilSociety: '//Dave',
};

/** The title of a decision, where a test gives none. */
export const TITLE = 'Пробно решение';

/** The states in which nothing more comes of a decision that was open. */
const OVER = ['Closed', 'Enacted', 'EnactmentFailed', 'Annulled'];

/**
 * What a registrar says of an applicant: `Citizen`, or `{ Organisation: { name } }`. The evidence
 * must be on record when it is said.
 */
export function admission({ address }, chamber, applicant, expires, evidence) {
	return { account: address, chamber, applicant, evidence, tag: randomFingerprint(), expires };
}

/**
 * Puts a document on record and admits on the strength of it, in one transaction of a registrar:
 * `[account, chamber, applicant, expires]` each, as in `admission`.
 */
export function admit(api, registrar, ...applicants) {
	return act(api, registrar, ...admitting(api, ...applicants));
}

/** The calls that put a document on record and admit on the strength of it. */
export function admitting(api, ...applicants) {
	const evidence = randomFingerprint();
	const admissions = applicants.map((each) => admission(...each, evidence));
	return [record(api, evidence), api.tx.stakeholders.admitBatch(admissions)];
}

/** How long a day of the rules is, and how old a roll must be when a decision opens: in blocks. */
export async function calendar(api) {
	const day = (await api.query.decisions.dayLength()).toNumber();
	return { day, maturity: api.consts.stakeholders.maturity.toNumber() * day };
}

/**
 * Waits until the next block is the first that can open a decision in which those vote whom this
 * block has admitted.
 */
export async function matured(api, block) {
	const { day, maturity } = await calendar(api);
	const checkpoint = Math.ceil(block / day) * day;
	await reached(api, checkpoint + maturity - 1);
}

/**
 * Sends calls of one stakeholder as one transaction, which must succeed, and waits until a block
 * has it.
 */
export async function act(api, signer, ...calls) {
	const tx = calls.length === 1 ? calls[0] : api.tx.utility.batchAll(calls);
	const sent = await sendOrAsk(api, tx, signer, { until: 'isInBlock' });
	assert.equal(sent.failure, undefined);
	return sent;
}

/** Those events that have this name, for example `decisions.Opened`: their data. */
export function named(events, name) {
	return events
		.filter(({ section, method }) => `${section}.${method}` === name)
		.map(({ data }) => data);
}

/** All events of a block. */
export async function eventsAt(api, number) {
	const hash = await api.rpc.chain.getBlockHash(number);
	const events = await (await api.at(hash)).query.system.events();
	return events.map(({ event }) => event);
}

/** The events of one pallet in all blocks from `first` to `last`: `{ block, event }` in order. */
export async function eventsOf(api, pallet, first, last) {
	const blocks = Array.from({ length: last - first + 1 }, (_, i) => first + i);
	const found = [];
	await inBursts(blocks, 20, async (block) => {
		const events = await eventsAt(api, block);
		found[block - first] = events
			.filter(({ section }) => section === pallet)
			.map((event) => ({ block, event }));
	});
	return found.flat();
}

/**
 * Opens a decision on a call: it is announced with a text on record, and seconded by founders of other
 * chambers.
 */
export async function open(api, signer, rule, call) {
	const [opened] = await openAll(api, [signer, rule, call]);
	return opened;
}

/** Opens decisions on calls side by side: `[signer, rule, call]` each, of a signer of its own. */
export async function openAll(api, ...announcements) {
	const numbers = await Promise.all(announcements.map((each) => announce(api, ...each)));
	await secondAll(api, ...numbers);
	return Promise.all(numbers.map((number) => whenOpen(api, number)));
}

/** Sends calls of which one announces a decision, and has it seconded and opened. */
export async function openBy(api, signer, ...calls) {
	const number = await announceBy(api, signer, ...calls);
	await secondAll(api, number);
	return whenOpen(api, number);
}

/** Announces a decision on a call, with a text on record, and returns its number. */
export function announce(api, signer, rule, call, title = TITLE) {
	const text = randomFingerprint();
	const announceCall = api.tx.decisions.announceCall(rule, call, title, text);
	return announceBy(api, signer, record(api, text), announceCall);
}

/** Sends calls of which one announces a decision, and returns its number. */
export async function announceBy(api, signer, ...calls) {
	const { events } = await act(api, signer, ...calls);
	const [{ decision }] = named(events, 'decisions.Announced');
	return decision.toNumber();
}

/**
 * Founders of other chambers second announced decisions, as many as each needs. Each of them does so in
 * one transaction, so none of them may send another at the same time.
 */
export async function secondAll(api, ...numbers) {
	const calls = new Map();
	for (const number of numbers) {
		const { decision, missing } = await decided(api, number);
		const others = CHAMBERS.filter((chamber) => decision.chambers[chamber].isFalse);
		for (const chamber of others.slice(0, missing.toNumber())) {
			calls.set(chamber, [...(calls.get(chamber) ?? []), api.tx.decisions.second(number)]);
		}
	}
	await Promise.all(
		[...calls].map(([chamber, seconds]) => act(api, pair(FOUNDERS[chamber]), ...seconds)),
	);
}

/** Waits until a decision is open, and says when it was announced, when opened, and when it closes. */
export function whenOpen(api, number) {
	return eventually(`decision ${number} is open`, async () => {
		const { announced, opening } = (await decided(api, number)).decision;
		if (opening.isNone) {
			return undefined;
		}
		const { opened, closes } = opening.unwrap();
		return {
			number,
			announced: announced.toNumber(),
			opened: opened.toNumber(),
			closes: closes.toNumber(),
		};
	});
}

/** Casts ballots side by side: `[stakeholder, ballot]` each. */
export function vote(api, decision, ballots) {
	return Promise.all(
		ballots.map(([voter, ballot]) => act(api, voter, api.tx.decisions.vote(decision, ballot))),
	);
}

/** A decision as it is, with its title; and with its outcome so far, if it has opened. */
export async function decided(api, number, at) {
	return (await view(api, 'Decisions', 'decision', [number], at)).unwrap();
}

/** What a decision comes to; one that is open, by the ballots so far. */
export async function comesTo(api, number, at) {
	return (await decided(api, number, at)).outcome.unwrap();
}

/** Waits until nothing more comes of a decision, and returns it with its outcome. */
export function ended(api, number) {
	return eventually(`decision ${number} comes to its end`, async () => {
		const { decision, outcome } = await decided(api, number);
		return OVER.includes(decision.state.type) && { decision, outcome: outcome.unwrap() };
	});
}

/**
 * The block at which a decision was carried out: when it was due, or one later, since the first block
 * of a session has no room for it.
 */
export function carriedOut({ opening, rule, state }) {
	assert.ok(state.isEnacted, state.toString());
	const at = state.asEnacted.block.toNumber();
	const late = at - opening.unwrap().closes.toNumber() - rule.delay.toNumber();
	assert.ok(late === 0 || late === 1, `carried out ${late} blocks late`);
	return at;
}

/** The figures of an outcome, by the names of the chambers: `municipality`, …, `civilSociety`. */
export function figures({ chambers }) {
	return Object.fromEntries(
		[...chambers].map(([chamber, { roll, tally, needed, missing, passes }]) => {
			const { organisations, citizens } = tally;
			const sum = (ballot) => organisations[ballot].toNumber() + citizens[ballot].toNumber();
			return [
				chamber,
				{
					roll: roll.organisations.toNumber() + roll.citizens.toNumber(),
					yes: sum('yes'),
					no: sum('no'),
					abstain: sum('abstain'),
					needed: needed.toNumber(),
					missing: missing.toNumber(),
					passes: passes.isTrue,
				},
			];
		}),
	);
}

/** A proposal as it is, without what only the time of asking changes. */
export async function proposal(api, number, at) {
	return (await view(api, 'Proposals', 'proposal', [number], at)).unwrap().proposal;
}

/** Waits until a process has come to a phase. */
export function phase(api, process, name) {
	return eventually(`process ${process} comes to the phase ${name}`, async () => {
		const info = await view(api, 'Proposals', 'process', [process]);
		return info.isSome && info.unwrap().phase.type === name;
	});
}
