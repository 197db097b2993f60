// What has enough support is admitted, and the municipality has thirty days to answer.

import { proposal } from '../../../tests/network/lib/governance.mjs';
import { view } from '../../../tests/network/lib/views.mjs';
import { euro, m } from '../../words.mjs';
import { PROJECTS } from '../projects.mjs';
import { onRecord } from '../steps.mjs';

const EURO = 1_000_000n;
/** What the municipality says of each; of the sundial nothing. */
const ANSWERS = {
	street: { kind: 'Accepted', months: [2027, 3, 2027, 11] },
	lights: { kind: 'PartlyAccepted', cost: 60_000, months: [2027, 4, 2027, 9] },
	fountain: { kind: 'Rejected' },
	carfree: { kind: 'Evaluating' },
};
/** What it says of that in the end. */
const FINAL_ANSWER = { kind: 'PartlyAccepted', cost: 20_000, months: [2027, 2, 2027, 6] };

export async function play(story) {
	const { api, cast, facts, plan } = story;
	const from = facts.start + plan.phases.deliberation;
	await waitForPhase(story, 'Deliberation', from, m('answers.waits', { block: String(from) }));
	const numbers = Object.values(facts.proposals);
	await story.act(
		m('answers.admitted', { count: numbers.length }),
		cast.citizens[0],
		...numbers.map((number) => api.tx.proposals.admit(number)),
	);
	const states = await Promise.all(numbers.map(async (each) => (await proposal(api, each)).state));
	await story.check(
		m('answers.nowTheirs'),
		states.map(({ type }) => type),
		numbers.map(() => 'Admitted'),
	);
	const sundial = await proposal(api, facts.proposals.sundial);
	facts.due = sundial.admitted.unwrap().due.toNumber();
	await respond(story);
	await story.say(m('answers.silence', { title: m('titles.sundial'), block: String(facts.due) }));
}

async function respond(story) {
	const { api, cast, facts } = story;
	const calls = [];
	for (const [name, answer] of Object.entries(ANSWERS)) {
		const reasons = await story.document('response', {
			title: m(`titles.${name}`),
			answer: m(`answersGiven.${answer.kind}`),
			reasons: m(`reasons.${name}`),
		});
		const said = api.tx.proposals.respond(facts.proposals[name], answerOf(name, answer), reasons);
		calls.push(onRecord(api, reasons), said);
	}
	await story.act(m('answers.given'), cast.municipality, ...calls);
	const found = await Promise.all(
		Object.keys(ANSWERS).map(async (name) => {
			const asked = [facts.proposals[name], 0, 10];
			const [response] = await view(api, 'Proposals', 'responses', asked);
			return response.answer.type;
		}),
	);
	await story.table(
		[m('tables.proposal'), m('tables.answer'), m('tables.cost')],
		Object.entries(ANSWERS).map(([name, answer]) => [
			m(`titles.${name}`),
			m(`answersGiven.${answer.kind}`),
			answer.months ? euro(costOf(name, answer)) : '–',
		]),
	);
	await story.check(
		m('answers.onRecord'),
		found,
		Object.values(ANSWERS).map(({ kind }) => kind),
	);
}

/** The municipality has looked into what it was evaluating. */
export async function answerFinally(story) {
	const { api, cast, facts } = story;
	const title = m('titles.carfree');
	const answer = m(`answersGiven.${FINAL_ANSWER.kind}`);
	const reasons = await story.document('response', {
		title,
		answer,
		reasons: m('reasons.carfreeFinal'),
	});
	const { respond: give } = api.tx.proposals;
	await story.act(
		m('answers.final', { title }),
		cast.municipality,
		onRecord(api, reasons),
		give(facts.proposals.carfree, answerOf('carfree', FINAL_ANSWER), reasons),
	);
	const responses = await view(api, 'Proposals', 'responses', [facts.proposals.carfree, 0, 10]);
	await story.check(
		m('answers.onRecord'),
		responses.map(({ answer: said }) => said.type),
		['Evaluating', FINAL_ANSWER.kind],
	);
}

function costOf(name, { cost }) {
	return cost ?? PROJECTS[name].cost;
}

/** An answer as the call takes it. */
function answerOf(name, answer) {
	if (!answer.months) {
		return answer.kind;
	}
	const [year, month, lastYear, lastMonth] = answer.months;
	return {
		[answer.kind]: {
			cost: BigInt(costOf(name, answer)) * EURO,
			from: { year, month },
			until: { year: lastYear, month: lastMonth },
		},
	};
}

/** Waits until the process has come to a phase. */
export function waitForPhase(story, name, block, message) {
	const probe = async () => {
		const process = await view(story.api, 'Proposals', 'process', [1]);
		return process.unwrap().phase.type === name;
	};
	return story.wait(message, probe, block);
}
