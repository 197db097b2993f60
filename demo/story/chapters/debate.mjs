// Proposals are submitted, amended, argued about and endorsed; a meeting is recorded; and a decision on
// two campaigns begins.

import { proposal } from '../../../tests/network/lib/governance.mjs';
import { view } from '../../../tests/network/lib/views.mjs';
import { euro, m } from '../../words.mjs';
import { PROJECTS } from '../projects.mjs';
import { eventsOf, onRecord, rollOf } from '../steps.mjs';
import { openCampaigns } from '../two-campaigns.mjs';

/** Who endorses, besides the first citizens: four chambers. */
const ENDORSERS = ['parks', 'solar', 'institute', 'sports', 'college'];
const CITIZENS = 6;
/** The parts of a project's fiche. */
const FICHE = ['what', 'where', 'why', 'upkeep', 'permits', 'budget'];

export async function play(story) {
	await submit(story);
	await openCampaigns(story);
	await amend(story);
	await endorse(story);
	await meet(story);
}

/** The fingerprint of a proposal's current version. */
async function versionOf(story, name) {
	return (await proposal(story.api, story.facts.proposals[name])).version.toHex();
}

/** What a project's fiche says. */
function ficheOf(name) {
	const { author, cost } = PROJECTS[name];
	const parts = FICHE.map((part) => [part, m(`fiches.${name}.${part}`)]);
	return {
		title: m(`titles.${name}`),
		author: m(`cast.${author}`),
		cost: euro(cost),
		...Object.fromEntries(parts),
	};
}

async function submit(story) {
	const { api, cast, facts } = story;
	await story.say(m('debate.intro'));
	const acts = [];
	for (const [name, { author, kind }] of Object.entries(PROJECTS)) {
		const fiche = await story.document('fiche', ficheOf(name));
		const title = story.onChain(m(`titles.${name}`));
		const submitting = api.tx.proposals.submit(1, kind, title, fiche, '');
		acts.push([cast[author], submitting]);
	}
	const sent = await story.actAll(m('debate.submitted', { count: acts.length }), acts);
	const numbers = sent.map((each) => eventsOf([each], 'proposals.ProposalSubmitted')[0].proposal);
	const names = Object.keys(PROJECTS);
	facts.proposals = Object.fromEntries(names.map((name, i) => [name, numbers[i].toNumber()]));
	await story.table(
		[m('tables.proposal'), m('tables.author'), m('tables.cost')],
		names.map((name) => [
			m(`titles.${name}`),
			m(`short.${PROJECTS[name].author}`),
			euro(PROJECTS[name].cost),
		]),
	);
	const states = await Promise.all(
		numbers.map(async (number) => (await proposal(api, number)).state.type),
	);
	await story.check(m('debate.waiting'), states, Array(names.length).fill('Submitted'));
}

async function amend(story) {
	const { api, cast, facts } = story;
	const { street } = facts.proposals;
	const {
		amend: ask,
		argue,
		acceptAmendment,
		rejectAmendment,
		endorse: support,
	} = api.tx.proposals;
	const first = await versionOf(story, 'street');
	const [racks, parking, pro, contra] = [
		await story.document('amendmentRacks'),
		await story.document('amendmentParking'),
		await story.document('argumentFor'),
		await story.document('argumentAgainst'),
	];
	const sent = await story.actAll(m('debate.amended'), [
		[cast.cyclists, ask(street, first, racks, '')],
		[cast.shops, ask(street, first, parking, '')],
		[cast.institute, argue(street, first, pro, 'For')],
		[cast.bakery, argue(street, first, contra, 'Against')],
	]);
	const numbers = eventsOf(sent, 'proposals.AmendmentProposed').map(({ amendment }) => amendment);
	const reasons = await story.document('rejection');
	const second = await story.document('version', {
		fiche: m('documents.fiche.body', ficheOf('street')),
	});
	await story.act(
		m('debate.answered'),
		cast.school,
		onRecord(api, reasons),
		rejectAmendment(street, numbers[1], parking, reasons),
		acceptAmendment(street, numbers[0], racks, second, ''),
	);
	facts.versions = [first, second];
	const { versions } = await proposal(api, street);
	const version = (await view(api, 'Proposals', 'version', [street, second])).unwrap();
	await story.check(
		m('debate.newVersion'),
		[versions, version.amendment.unwrap()],
		[2, numbers[0].toNumber()],
	);
	await story.refused(
		m('debate.oldVersion'),
		cast.sports,
		support(street, first),
		'Proposals.Outdated',
	);
}

async function endorse(story) {
	const { api, cast, facts } = story;
	const names = Object.keys(PROJECTS);
	const versions = await Promise.all(names.map((name) => versionOf(story, name)));
	const calls = names.map((name, i) =>
		api.tx.proposals.endorse(facts.proposals[name], versions[i]),
	);
	const endorsers = [...ENDORSERS.map((name) => cast[name]), ...cast.citizens.slice(0, CITIZENS)];
	await story.actAll(
		m('debate.endorsed', { organisations: ENDORSERS.length, citizens: CITIZENS }),
		endorsers.map((who) => [who, ...calls]),
	);
	const version = await view(api, 'Proposals', 'version', [facts.proposals.street, versions[0]]);
	await story.check(m('debate.endorsements'), version.unwrap().endorsements, {
		municipality: 1n,
		business: 1n,
		academia: 2n,
		civilSociety: BigInt(1 + CITIZENS),
	});
}

async function meet(story) {
	const { api, cast } = story;
	const present = [cast.vineyard, cast.school, cast.shops];
	const minutes = await story.document('minutes');
	const addresses = present.map(({ key }) => key.address);
	const sent = await story.act(
		m('debate.met'),
		cast.university,
		onRecord(api, minutes, 'Minutes'),
		api.tx.proposals.recordMeeting(1, minutes, addresses),
	);
	const [{ meeting: number }] = eventsOf([sent], 'proposals.MeetingRecorded');
	await story.actAll(
		m('debate.attended'),
		present.slice(0, 2).map((who) => [who, api.tx.proposals.confirmAttendance(number)]),
	);
	const meeting = (await view(api, 'Proposals', 'meeting', [number])).unwrap();
	const said = new Map(
		meeting.attending.map(({ number: roll, presence }) => [roll.toNumber(), presence.type]),
	);
	const rolls = await Promise.all(present.map((who) => rollOf(api, who)));
	await story.check(
		m('debate.attendance'),
		rolls.map((roll) => said.get(roll)),
		['Confirmed', 'Confirmed', 'Named'],
	);
}
