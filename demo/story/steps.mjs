// What several chapters do: put documents on record, bring something to decision, vote, look.

import { rollNumber } from '../../tests/network/lib/campaigns.mjs';
import { decided, figures, named } from '../../tests/network/lib/governance.mjs';
import { view } from '../../tests/network/lib/views.mjs';
import { m } from '../words.mjs';

/** The states in which nothing more comes of a decision. */
const OVER = ['Closed', 'Enacted', 'EnactmentFailed', 'Annulled', 'Lapsed', 'Withdrawn'];

/** The name of one of the cast, as a message. */
export function nameOf({ name }) {
	return m(name);
}

/** A call that puts a document on record. */
export function onRecord(api, fingerprint, kind = 'Statement') {
	return api.tx.records.record(fingerprint, kind, '', null);
}

/** The number under which one of the cast is on the roll. */
export function rollOf(api, who) {
	return rollNumber(api, who.key);
}

/**
 * An organisation announces a decision on a call, for reasons that it puts on record, and one of another
 * chamber seconds it.
 *
 * @param {object} told `announced` and `seconded`, messages
 * @param {object} what `by` and `second` of the cast, `rule`, `call`, and the name of its `title` and its
 *   `reasons` in the texts
 * @returns {Promise<number>} its number
 */
export async function announce(
	story,
	told,
	{ by, second, rule, call, title, reasons, values = {} },
) {
	const { api } = story;
	const text = await story.document(reasons, values);
	const { events } = await story.act(
		told.announced,
		by,
		onRecord(api, text),
		api.tx.decisions.announceCall(rule, call, story.onChain(m(title)), text),
	);
	const [{ decision }] = named(events, 'decisions.Announced');
	const number = decision.toNumber();
	if (second) {
		await story.act(told.seconded, second, api.tx.decisions.second(number));
	}
	story.facts.decisions.push({ number, title });
	return number;
}

/** Waits until a decision is open; returns when it opened, closes, and whose roll counts. */
export async function opened(story, number) {
	const probe = async () => {
		const { opening } = (await decided(story.api, number)).decision;
		return opening.isSome && opening.unwrap();
	};
	const opening = await story.wait(m('steps.opens', { number }), probe);
	return {
		number,
		opened: opening.opened.toNumber(),
		closes: opening.closes.toNumber(),
		checkpoint: opening.checkpoint.toNumber(),
	};
}

/** Waits until ballots are counted, and returns the decision and its outcome. */
export function closed(story, number, message, until) {
	return story.wait(
		message,
		async () => {
			const info = await decided(story.api, number);
			const { state } = info.decision;
			return (state.isScheduled || OVER.includes(state.type)) && info;
		},
		until,
	);
}

/** Waits until nothing more comes of a decision. */
export function carriedOut(story, number, message, until) {
	return story.wait(
		message,
		async () => {
			const info = await decided(story.api, number);
			return OVER.includes(info.decision.state.type) && info;
		},
		until,
	);
}

/** A call that votes. */
export function ballot(api, number, says) {
	return api.tx.decisions.vote(number, says);
}

/**
 * The figures of a decision so far, by chamber: what it needs, has got, and is missing.
 */
export async function figuresOf(api, number) {
	const { outcome } = await decided(api, number);
	return figures(outcome.unwrap());
}

/** The name of a chamber, as a message: `Municipality` or `municipality`. */
export function chamberName(chamber) {
	return m(`chambers.${chamber[0].toLowerCase()}${chamber.slice(1)}`);
}

/** Shows what a decision comes to, chamber by chamber. */
export async function showFigures(story, number) {
	const found = await figuresOf(story.api, number);
	await story.table(
		['chamber', 'roll', 'needed', 'yes', 'no', 'abstain', 'missing', 'passes'].map((each) =>
			m(`tables.${each}`),
		),
		Object.entries(found).map(([chamber, each]) => [
			chamberName(chamber),
			each.roll,
			each.needed,
			each.yes,
			each.no,
			each.abstain,
			each.missing,
			m(each.passes ? 'tables.yesPasses' : 'tables.noPasses'),
		]),
	);
	return found;
}

/** How many organisations and citizens are on the roll of a chamber now. */
export async function rollSize(api, chamber) {
	const size = await view(api, 'Stakeholders', 'roll_size', [chamber]);
	return [size.organisations.toNumber(), size.citizens.toNumber()];
}

/** The data of the events of that name in all of these transactions. */
export function eventsOf(sent, name) {
	return sent.flatMap(({ events }) => named(events, name));
}
