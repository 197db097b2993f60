// A registrar whose key was sold makes up people and reaches for the keys of others. It comes to nothing,
// and is undone.

import { randomFingerprint } from '../../../tests/network/lib/chain.mjs';
import { admission, decided, eventsAt, named } from '../../../tests/network/lib/governance.mjs';
import { announced, registered } from '../../../tests/network/lib/register.mjs';
import { view } from '../../../tests/network/lib/views.mjs';
import { m } from '../../words.mjs';
import { CITIZENS, FAKES, ORGANISATIONS } from '../cast.mjs';
import { announce, ballot, eventsOf, figuresOf, onRecord, opened, rollSize } from '../steps.mjs';

const CHAMBER = 'CivilSociety';
const KEY_MOVE = 'KeyMove';
const BATCH = 20;
/** Two citizens whose keys are wanted: one looks, and one does not. */
const [WATCHFUL, UNAWARE] = [10, 11];
/** How many citizens vote on what is to be undone. */
const VOTERS = 8;

export async function play(story) {
	const { cast, facts } = story;
	await story.say(m('attack.intro'));
	await flood(story);
	await story.refused(
		m('attack.fakeVotes'),
		cast.fakes[0],
		ballot(story.api, facts.onStreet, 'No'),
		'Decisions.NotOnRoll',
	);
	const { civilSociety } = await figuresOf(story.api, facts.onStreet);
	const settled = 1 + ORGANISATIONS.CivilSociety.length + CITIZENS;
	await story.check(
		m('attack.rollStands', { roll: settled, needed: civilSociety.needed }),
		civilSociety.roll,
		settled,
	);
	await reachForKeys(story);
	await objectAndHold(story);
	await putToDecision(story);
	await keysStay(story);
}

async function flood(story) {
	const { api, cast, facts } = story;
	const evidence = await story.document('forgedDesk');
	const batches = [0, 1].map((i) =>
		cast.fakes
			.slice(i * BATCH, (i + 1) * BATCH)
			.map(({ key }) => admission(key, CHAMBER, 'Citizen', facts.expires, evidence)),
	);
	const { admitBatch } = api.tx.stakeholders;
	// More would be too heavy to be free.
	const first = await story.act(
		m('attack.flood', { count: BATCH }),
		cast.clerk,
		onRecord(api, evidence, 'Evidence'),
		admitBatch(batches[0]),
	);
	const second = await story.act(
		m('attack.floodGoesOn', { count: BATCH }),
		cast.clerk,
		admitBatch(batches[1]),
	);
	facts.flooded = { from: first.number, until: second.number + 1 };
	facts.fakeNumbers = eventsOf([first, second], 'stakeholders.Admitted').map(({ number }) =>
		number.toNumber(),
	);
	const [, citizens] = await rollSize(api, CHAMBER);
	await story.check(m('attack.onRegister', { count: FAKES }), citizens, CITIZENS + FAKES);
}

async function reachForKeys(story) {
	const { api, cast, facts } = story;
	const { announceKeyMove } = api.tx.stakeholders;
	const reasons = await story.document('forgedMove');
	const wanted = [cast.citizens[WATCHFUL], cast.citizens[UNAWARE]];
	const sent = await story.act(
		m('attack.keys'),
		cast.clerk,
		onRecord(api, reasons, 'Evidence'),
		...wanted.map(({ key }, i) =>
			announceKeyMove(key.address, cast.thieves[i].key.address, reasons),
		),
	);
	facts.keysDue = eventsOf([sent], 'stakeholders.Announced')[0].takesEffect.toNumber();
}

/** The first of the two sees it, and so do registrars of other chambers. */
async function objectAndHold(story) {
	const { api, cast, facts } = story;
	const { admit, holdRegistrar, object } = api.tx.stakeholders;
	const watchful = cast.citizens[WATCHFUL];
	const reasons = await story.document('hold');
	const holding = holdRegistrar(CHAMBER, cast.clerk.key.address, reasons);
	await story.actAll(m('attack.objects', { block: String(facts.keysDue) }), [
		[watchful, object(watchful.key.address, KEY_MOVE)],
		[cast.municipality, onRecord(api, reasons), holding],
	]);
	const [{ announcement }] = await announced(api, watchful.key);
	await story.check(m('attack.objected'), announcement.objection.isSome, true);
	await story.act(m('attack.holdSecond'), cast.academia, holding);
	const registrars = await view(api, 'Stakeholders', 'registrars', [CHAMBER]);
	await story.check(m('attack.held'), registrars.map(String), [cast.civil.key.address]);
	const evidence = randomFingerprint();
	const another = admission(cast.thieves[0].key, CHAMBER, 'Citizen', facts.expires, evidence);
	await story.refused(
		m('attack.noMore'),
		cast.clerk,
		admit(another),
		// It is no stakeholder, either: nobody pays for what it sends, unless it can itself.
		'Quota.NobodyPays',
		'Stakeholders.NotRegistrar',
	);
}

async function putToDecision(story) {
	const { api, cast, facts } = story;
	const { removeRegistrar, undoAdmissions } = api.tx.stakeholders;
	const { address } = cast.clerk.key;
	facts.onAttack = await announce(
		story,
		{ announced: m('attack.announced'), seconded: m('attack.seconded') },
		{
			by: cast.civil,
			second: cast.business,
			rule: 'Ordinary',
			call: api.tx.utility.batchAll([
				removeRegistrar(CHAMBER, address),
				undoAdmissions(CHAMBER, address, facts.flooded.from, facts.flooded.until),
			]),
			title: 'titles.attack',
			reasons: 'attack',
		},
	);
	const { closes } = await opened(story, facts.onAttack);
	facts.attackCloses = closes;
	const voters = [...cast.founders, ...cast.organisations, ...cast.citizens.slice(0, VOTERS)];
	const yes = ballot(api, facts.onAttack, 'Yes');
	await story.actAll(
		m('attack.votes', { count: voters.length, block: String(closes) }),
		voters.map((who) => [who, yes]),
	);
	const { outcome } = await decided(api, facts.onAttack);
	const { verdict, consents } = outcome.unwrap();
	await story.check(m('attack.soFar'), [verdict.type, consents.isTrue], ['Passed', true]);
}

/** Seven days later neither key has moved. */
async function keysStay(story) {
	const { api, cast, facts } = story;
	await story.reach(m('attack.waits', { block: String(facts.keysDue) }), facts.keysDue);
	const events = await eventsAt(api, facts.keysDue);
	const lapsed = named(events, 'stakeholders.AnnouncementLapsed').length;
	const moved = named(events, 'stakeholders.KeyMoved').length;
	const people = [WATCHFUL, UNAWARE].map((place) => cast.citizens[place].key);
	const still = await Promise.all(people.map((key) => registered(api, key)));
	await story.check(
		m('attack.keysStay'),
		[lapsed, moved, still.map((each) => each?.standing.type)],
		[1, 0, ['Admitted', 'Admitted']],
	);
}
