// Registrars admit organisations and citizens; nobody comes twice.

import { balance, randomFingerprint } from '../../../tests/network/lib/chain.mjs';
import { admission } from '../../../tests/network/lib/governance.mjs';
import { m } from '../../words.mjs';
import { CHAMBERS, CITIZENS, ORGANISATIONS } from '../cast.mjs';
import { chamberName, eventsOf, onRecord, rollSize } from '../steps.mjs';

/** How long an admission lasts, in blocks. */
const TERM = 100_000;
/** How many organisations a chamber admits in a day at first, and how many citizens in one call. */
const A_DAY = 4;
const BATCH = 20;

export async function play(story) {
	const { api, cast, facts } = story;
	await story.say(m('people.intro'));
	for (const chamber of CHAMBERS) {
		const names = ORGANISATIONS[chamber].map((name) => m(`cast.${name}`));
		await story.say(m('people.applicants', { chamber: chamberName(chamber), names }));
	}
	const expires = story.clock.best + TERM;
	facts.expires = expires;
	facts.tags = new Map();

	/** What a registrar sends to admit people, on the strength of one document. */
	const desk = async (registrar, chamber, applicants) => {
		const evidence = await story.document('desk', { chamber: chamberName(chamber) });
		const admissions = applicants.map((who) => admissionOf(story, who, expires, evidence));
		const { admitBatch } = api.tx.stakeholders;
		return [registrar, onRecord(api, evidence, 'Evidence'), admitBatch(admissions)];
	};
	const organisations = (chamber, from, until) =>
		ORGANISATIONS[chamber].slice(from, until).map((name) => cast[name]);
	const citizens = (batch) => cast.citizens.slice(batch * BATCH, (batch + 1) * BATCH);

	const desks = [];
	for (const [i, chamber] of CHAMBERS.entries()) {
		desks.push(await desk(cast.founders[i], chamber, organisations(chamber, 0, A_DAY)));
	}
	desks.push(await desk(cast.clerk, 'CivilSociety', citizens(0)));
	const first = await story.actAll(m('people.first', { count: BATCH }), desks);
	const second = await story.actAll(m('people.second', { count: 2 * BATCH }), [
		await desk(cast.business, 'Business', organisations('Business', A_DAY)),
		await desk(cast.civil, 'CivilSociety', citizens(1)),
		await desk(cast.clerk, 'CivilSociety', citizens(2)),
	]);

	const admitted = eventsOf([...first, ...second], 'stakeholders.Admitted');
	facts.votesFrom = Math.max(...admitted.map(({ votesFrom }) => votesFrom.toNumber()));
	facts.rolls = await rolls(api);
	await story.table(
		[m('tables.chamber'), m('tables.organisations'), m('tables.citizens')],
		CHAMBERS.map((chamber, i) => [chamberName(chamber), ...facts.rolls[i]]),
	);
	await story.check(m('people.rolls'), facts.rolls, [
		...CHAMBERS.slice(0, 3).map((chamber) => [1 + ORGANISATIONS[chamber].length, 0]),
		[1 + ORGANISATIONS.CivilSociety.length, CITIZENS],
	]);
	await story.check(
		m('people.nothing', { block: String(facts.votesFrom) }),
		await balance(api, cast.citizens[0].key.address),
		0n,
	);
	await nobodyTwice(story);
}

/** Everybody has a tag: what a registrar computes from an identity number. */
function admissionOf(story, who, expires, evidence) {
	const { tags } = story.facts;
	const applicant = who.name ? { Organisation: { name: story.onChain(m(who.name)) } } : 'Citizen';
	tags.set(who, tags.get(who) ?? randomFingerprint());
	return { ...admission(who.key, who.chamber, applicant, expires, evidence), tag: tags.get(who) };
}

/** One of the citizens comes again, to another desk and with another account. */
async function nobodyTwice(story) {
	const { api, cast, facts } = story;
	const [citizen] = cast.citizens;
	const evidence = await story.document('desk', { chamber: chamberName('CivilSociety') });
	await story.act(m('people.comesAgain'), cast.civil, onRecord(api, evidence, 'Evidence'));
	const other = { ...cast.thieves[0], chamber: 'CivilSociety' };
	facts.tags.set(other, facts.tags.get(citizen));
	const { admit } = api.tx.stakeholders;
	const again = admit(admissionOf(story, other, facts.expires, evidence));
	await story.refused(m('people.twice'), cast.civil, again, 'Stakeholders.AlreadyAdmitted');
}

/** The sizes of all rolls: `[organisations, citizens]` each. */
export function rolls(api) {
	return Promise.all(CHAMBERS.map((chamber) => rollSize(api, chamber)));
}
