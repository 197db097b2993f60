// Ballots are counted: one proposal passes in all four chambers, one lacks a yes. What the dishonest
// registrar did is undone, and an answer is overdue.

import { comesTo, decided, proposal } from '../../../tests/network/lib/governance.mjs';
import { registered } from '../../../tests/network/lib/register.mjs';
import { view } from '../../../tests/network/lib/views.mjs';
import { m } from '../../words.mjs';
import { CITIZENS, FAKES } from '../cast.mjs';
import { carriedOut, closed, eventsOf, showFigures } from '../steps.mjs';
import { rolls } from './people.mjs';

export async function play(story) {
	await passes(story);
	await fails(story);
	await undo(story);
	await overdue(story);
}

async function passes(story) {
	const { api, facts } = story;
	const { onStreet, streetCloses } = facts;
	const waits = m('outcomes.waits', { block: String(streetCloses) });
	await closed(story, onStreet, waits, streetCloses);
	await story.say(m('outcomes.street', { title: m('titles.street') }));
	await showFigures(story, onStreet);
	const outcome = await comesTo(api, onStreet);
	await story.check(
		m('outcomes.passed'),
		[outcome.verdict.type, outcome.concurring.toNumber()],
		['Passed', 4],
	);
}

async function fails(story) {
	const { api, facts } = story;
	await closed(story, facts.onCarfree, m('outcomes.counts'));
	await story.say(m('outcomes.carfree', { title: m('titles.carfree') }));
	const { business } = await showFigures(story, facts.onCarfree);
	const outcome = await comesTo(api, facts.onCarfree);
	await story.check(
		m('outcomes.failed', { needed: business.needed, got: business.yes, missing: business.missing }),
		[outcome.verdict.type, outcome.concurring.toNumber(), business.passes, business.missing],
		['NotDecided', 3, false, 1],
	);
	const { state } = await proposal(api, facts.proposals.carfree);
	await story.check(m('outcomes.onceMore'), state.type, 'Admitted');
}

async function undo(story) {
	const { api, cast, facts } = story;
	const message = m('outcomes.waitsUndo', { block: String(facts.attackCloses + 2) });
	await carriedOut(story, facts.onAttack, message, facts.attackCloses + 3);
	const { state } = (await decided(api, facts.onAttack)).decision;
	await story.check(m('outcomes.mayUndo'), state.type, 'Enacted');
	const { undoAdmission } = api.tx.stakeholders;
	const half = FAKES / 2;
	const sent = await story.actAll(
		m('outcomes.undone', { count: FAKES }),
		[cast.owners, cast.cyclists].map((who, i) => [
			who,
			...facts.fakeNumbers.slice(i * half, (i + 1) * half).map((number) => undoAdmission(number)),
		]),
	);
	facts.undone = Math.max(...sent.map(({ number }) => number));
	const undone = eventsOf(sent, 'stakeholders.AdmissionUndone').length;
	const now = await rolls(api);
	await story.check(
		m('outcomes.asBefore', { citizens: CITIZENS }),
		[undone, now],
		[FAKES, facts.rolls],
	);
	const standings = await Promise.all(cast.fakes.map(({ key }) => registered(api, key)));
	await story.check(
		m('outcomes.noFake'),
		standings.map((each) => [each?.standing.type, each?.votesFrom.isNone]),
		cast.fakes.map(() => ['Undone', true]),
	);
}

async function overdue(story) {
	const { api, facts } = story;
	const { due } = facts;
	await story.reach(m('outcomes.waitsDue', { block: String(due) }), due + 1);
	const list = await view(api, 'Proposals', 'overdue', [null, 100]);
	await story.check(
		m('outcomes.overdue', { title: m('titles.sundial') }),
		list.map((each) => [each.proposal.toNumber(), each.due.toNumber()]),
		[[facts.proposals.sundial, due]],
	);
}
