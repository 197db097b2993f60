// What was agreed stays as it was: an agreement of the four, and a document of which one comma is
// changed.

import { view } from '../../../tests/network/lib/views.mjs';
import { fingerprintOf } from '../../stage/documents.mjs';
import { m } from '../../words.mjs';
import { carriedOut, rollOf } from '../steps.mjs';

export async function play(story) {
	const { api, cast, facts } = story;
	const { recordAgreement, attest } = api.tx.records;
	await story.say(m('records.intro'));
	const agreement = await story.document('agreement');
	const parties = cast.founders.map(({ key }) => key.address);
	await story.act(
		m('records.proposed'),
		cast.municipality,
		recordAgreement(agreement, '', null, parties),
	);
	const author = { Stakeholder: await rollOf(api, cast.municipality) };
	await story.actAll(
		m('records.signed'),
		cast.founders.map((who) => [who, attest(agreement, author, 'Signs', null)]),
	);
	const [found] = await view(api, 'Records', 'lookup', [agreement]);
	const { signed, inForceSince } = found.agreement.unwrap();
	await story.check(
		m('records.inForce', { block: inForceSince.toString() }),
		[[...signed].every((each) => each.isTrue), inForceSince.isSome],
		[true, true],
	);
	const changed = fingerprintOf(story.documents.textOf(agreement).replace(',', ''));
	const none = await view(api, 'Records', 'lookup', [changed]);
	await story.check(m('records.changed'), none.length, 0);

	const message = m('records.waits', { block: String(facts.processCloses) });
	const { decision } = await carriedOut(story, facts.process, message, facts.processCloses + 3);
	await story.check(m('records.processPassed'), decision.state.type, 'Enacted');
	const process = (await view(api, 'Proposals', 'process', [1])).unwrap();
	await story.check(m('records.processOpen'), process.phase.type, 'Open');
}
