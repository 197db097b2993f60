// What the tests do with decisions and proposals: act, vote, wait, read the figures.

import assert from 'node:assert/strict';
import { eventually, randomFingerprint, reached, record, send } from './chain.mjs';
import { view } from './views.mjs';

/** The chambers, as figures name them. */
export const CHAMBERS = ['municipality', 'business', 'academia', 'civilSociety'];

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
	const sent = await send(api, tx, signer, { until: 'isInBlock' });
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

/** Opens a decision on a call, with the reasons on record. */
export function open(api, signer, rule, call) {
	const reasons = randomFingerprint();
	const opening = api.tx.decisions.openOnCall(rule, call, reasons);
	return openBy(api, signer, record(api, reasons), opening);
}

/** Sends calls of which one opens a decision. */
export async function openBy(api, signer, ...calls) {
	const { events, number } = await act(api, signer, ...calls);
	const [{ decision, closes }] = named(events, 'decisions.Opened');
	return { number: decision.toNumber(), opened: number, closes: closes.toNumber() };
}

/** Casts ballots side by side: `[stakeholder, ballot]` each. */
export function vote(api, decision, ballots) {
	return Promise.all(
		ballots.map(([voter, ballot]) => act(api, voter, api.tx.decisions.vote(decision, ballot))),
	);
}

/** A decision as it is, with its outcome so far. */
export async function decided(api, number, at) {
	return (await view(api, 'Decisions', 'decision', [number], at)).unwrap();
}

/** Waits until nothing more comes of a decision, and returns it. */
export function ended(api, number) {
	return eventually(`decision ${number} comes to its end`, async () => {
		const info = await decided(api, number);
		const { state } = info.decision;
		return (state.isClosed || state.isEnacted || state.isEnactmentFailed) && info;
	});
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
