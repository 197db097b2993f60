// The evidence for the second milestone is poor: citizens whose money it is veto the payment, and the
// chain itself asks the four chambers.

import { campaign } from '../../../tests/network/lib/campaigns.mjs';
import { decided } from '../../../tests/network/lib/governance.mjs';
import { m } from '../../words.mjs';
import { CITIZENS, ORGANISATIONS } from '../cast.mjs';
import { ballot, eventsOf, figuresOf, onRecord, opened } from '../steps.mjs';
import { shownAndApproved } from './milestones.mjs';

/** How many citizens veto: a third of the fifteen who have pledged. With the last of them it is decided. */
const VETOES = 5;
const VOTERS = 12;
/** How many blocks pass from the evidence to the opening of the decision: four transactions. */
const BEFORE = 5;

export async function play(story) {
	const { api, cast, facts } = story;
	const { street } = facts.campaigns;
	// So that the roll of the decision is one without those who were made up.
	const from = facts.undone + api.consts.stakeholders.maturity.toNumber() - BEFORE;
	await story.reach(m('veto.waits', { block: String(from) }), from);
	await shownAndApproved(story, {
		document: 'evidencePoor',
		shown: m('veto.shown'),
		approved: m('veto.approved'),
		reviewers: ['vineyard', 'gardeners'],
	});
	const reasons = await story.document('veto');
	const vetoing = api.tx.pledges.veto(street, facts.evidence, reasons);
	const people = cast.citizens.slice(0, VETOES);
	await story.act(m('veto.reasons'), cast.citizens[0], onRecord(api, reasons));
	const sent = await story.actAll(
		m('veto.vetoed', { count: VETOES }),
		people.map((who) => [who, vetoing]),
	);
	const put = eventsOf(sent, 'pledges.VetoPutToDecision');
	await story.check(m('veto.put'), put.length, 1);
	facts.onVeto = put[0].decision.toNumber();
	facts.decisions.push({ number: facts.onVeto, title: 'titles.veto' });
	const { closes, checkpoint } = await opened(story, facts.onVeto);
	const { civilSociety } = await figuresOf(api, facts.onVeto);
	const roll = 1 + ORGANISATIONS.CivilSociety.length + CITIZENS;
	await story.check(
		m('veto.roll', { roll, checkpoint: String(checkpoint) }),
		civilSociety.roll,
		roll,
	);
	facts.vetoCloses = closes;
	const voters = [...cast.founders, ...cast.organisations, ...cast.citizens.slice(0, VOTERS)];
	const yes = ballot(api, facts.onVeto, 'Yes');
	await story.actAll(
		m('veto.votes', { count: voters.length, block: String(closes) }),
		voters.map((who) => [who, yes]),
	);
	const { decision } = await decided(api, facts.onVeto);
	const { state } = (await campaign(api, street)).campaign;
	await story.check(m('veto.stands'), [decision.by.isNone, state.type], [true, 'Vetoed']);
}
