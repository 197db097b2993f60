// The first questions: the four founders open the process, and name who keeps the euros.

import { openGreenSofia } from '../../../tests/network/lib/fixture.mjs';
import { m } from '../../words.mjs';
import { announce, ballot, figuresOf, opened, rollOf } from '../steps.mjs';

export async function play(story) {
	const { api, cast, facts, plan } = story;
	await story.say(m('process.intro'));
	const start = story.clock.best + 1;
	facts.start = start;
	const opening = await openGreenSofia(api, plan.phases, start);
	facts.process = await announce(
		story,
		{ announced: m('process.announced'), seconded: m('process.seconded') },
		{
			by: cast.municipality,
			second: cast.civil,
			rule: 'Ordinary',
			call: opening,
			title: 'titles.process',
			reasons: 'process',
		},
	);
	const { setCustodian, setAuditor } = api.tx.pledges;
	const offices = api.tx.utility.batchAll([
		setCustodian(await rollOf(api, cast.business)),
		setAuditor(await rollOf(api, cast.academia)),
	]);
	facts.custody = await announce(
		story,
		{ announced: m('process.custody'), seconded: m('process.custodySeconded') },
		{
			by: cast.civil,
			second: cast.municipality,
			rule: 'Budget',
			call: offices,
			title: 'titles.custody',
			reasons: 'custody',
		},
	);
	const { closes } = await opened(story, facts.process);
	facts.processCloses = closes;
	await opened(story, facts.custody);
	const both = [facts.process, facts.custody].map((number) => ballot(api, number, 'Yes'));
	await story.actAll(
		m('process.votes'),
		cast.founders.map((who) => [who, ...both]),
	);
	const figures = await figuresOf(api, facts.process);
	await story.check(
		m('process.soFar', { block: String(closes) }),
		Object.values(figures).map(({ roll, yes, needed }) => [roll, yes, needed]),
		Array(4).fill([1, 1, 1]),
	);
}
