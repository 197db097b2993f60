// Two proposals are put to decision, and everybody votes.

import { m } from '../../words.mjs';
import { CITIZENS } from '../cast.mjs';
import { ballot, eventsOf, opened, showFigures } from '../steps.mjs';
import { answerFinally, waitForPhase } from './answers.mjs';

/** What organisations say: `y`, `n`, `a` (abstain) or nothing, on the street and on cars. */
const ORGANISATIONS = {
	municipality: 'yy',
	vineyard: 'yy',
	spring: 'yn',
	parks: 'yy',
	lighting: 'aa',
	business: 'yn',
	solar: 'yy',
	gardeners: 'yy',
	builders: 'yn',
	bank: 'ya',
	shops: 'nn',
	bakery: 'nn',
	hotel: 'an',
	transport: '--',
	academia: 'yy',
	university: 'yy',
	institute: 'yy',
	college: 'yy',
	observatory: 'yy',
	civil: 'yy',
	school: 'yy',
	owners: 'yy',
	cyclists: 'yy',
	sports: 'yn',
};
/** What citizens say, in turn. */
const CITIZENS_IN_TURN = ['yy', 'yy', 'yn', 'ny', 'yy', '--', 'yy', 'nn', 'yy', 'aa'];
const SAYS = { y: 'Yes', n: 'No', a: 'Abstain' };

const NAMES = ['street', 'carfree'];

export async function play(story) {
	const { api, cast, facts, plan } = story;
	const from = facts.start + plan.phases.decision;
	await waitForPhase(story, 'Decision', from, m('ballots.waits', { block: String(from) }));
	await answerFinally(story);
	const { putToDecision } = api.tx.proposals;
	const put = await story.act(
		m('ballots.put', { first: m('titles.street'), second: m('titles.carfree') }),
		cast.citizens[1],
		...NAMES.map((name) => putToDecision(facts.proposals[name])),
	);
	const numbers = eventsOf([put], 'proposals.PutToDecision').map(({ decision }) =>
		decision.toNumber(),
	);
	for (const [i, name] of NAMES.entries()) {
		facts.decisions.push({ number: numbers[i], title: `titles.${name}` });
	}
	[facts.onStreet, facts.onCarfree] = numbers;
	const [street] = [await opened(story, numbers[0]), await opened(story, numbers[1])];
	facts.streetCloses = street.closes;
	await story.say(
		m('ballots.rules', { checkpoint: String(street.checkpoint), block: String(street.closes) }),
	);
	const ballotsCast = castBallots(story, numbers);
	await story.actAll(m('ballots.votes', { count: ballotsCast.length }), ballotsCast);
	for (const [i, name] of NAMES.entries()) {
		await story.say(m('ballots.soFar', { title: m(`titles.${name}`) }));
		const figures = await showFigures(story, numbers[i]);
		await story.check(
			m('ballots.counted'),
			Object.values(figures).map(({ yes, no, abstain }) => [yes, no, abstain]),
			expected(i),
		);
	}
}

/** What everybody sends: both ballots in one transaction. */
function castBallots({ api, cast }, numbers) {
	const votes = (says) =>
		[...says].flatMap((each, i) => (SAYS[each] ? [ballot(api, numbers[i], SAYS[each])] : []));
	const organisations = Object.entries(ORGANISATIONS).map(([name, says]) => [
		cast[name],
		...votes(says),
	]);
	const citizens = cast.citizens.map((who, i) => [who, ...votes(inTurn(i))]);
	return [...organisations, ...citizens].filter(([, ...calls]) => calls.length > 0);
}

function inTurn(place) {
	return CITIZENS_IN_TURN[place % CITIZENS_IN_TURN.length];
}

/** What the chain must count, by chamber: yes, no and abstentions on one of the two. */
function expected(which) {
	const names = Object.keys(ORGANISATIONS);
	const starts = ['municipality', 'business', 'academia', 'civil'].map((name) =>
		names.indexOf(name),
	);
	return starts.map((start, i) => {
		const said = names.slice(start, starts[i + 1]).map((name) => ORGANISATIONS[name][which]);
		const citizens = i === 3 ? Array.from({ length: CITIZENS }, (_, j) => inTurn(j)[which]) : [];
		return ['y', 'n', 'a'].map(
			(each) => [...said, ...citizens].filter((one) => one === each).length,
		);
	});
}
