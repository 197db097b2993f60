// Campaigns are open: offices are accepted, a sponsor promises, citizens pledge.

import { campaign } from '../../../tests/network/lib/campaigns.mjs';
import { view } from '../../../tests/network/lib/views.mjs';
import { m } from '../../words.mjs';
import { CAMPAIGNS, citizensPledges, LARGE_PLEDGES, POOL } from '../projects.mjs';
import { carriedOut } from '../steps.mjs';

export async function play(story) {
	const { api, cast, facts } = story;
	await carriedOut(story, facts.onCampaigns, m('pledging.waits'), facts.campaignsClose + 7);
	await findCampaigns(story);
	await story.say(m('pledging.terms'));
	await story.table(
		[m('tables.campaign'), m('tables.minimum'), m('tables.optimum')],
		Object.entries(CAMPAIGNS).map(([name, { minimum, optimum }]) => [
			m(`campaignTitles.${name}`),
			minimum,
			optimum,
		]),
	);
	await acceptOffices(story);
	const { sponsor, pledge } = api.tx.pledges;
	const { ratio, cap, total } = POOL;
	await story.act(
		m('pledging.pool', { cap, total }),
		cast[POOL.by],
		sponsor(facts.campaigns.street, ratio, cap, total),
	);
	await story.refused(
		m('pledging.typo'),
		cast.citizens[0],
		pledge(facts.campaigns.street, 20),
		'Pledges.PledgeTooSmall',
	);
	const acts = pledges(story);
	await story.actAll(m('pledging.pledged', { count: acts.length }), acts);
	for (const name of Object.keys(CAMPAIGNS)) {
		const { funds } = await campaign(api, facts.campaigns[name]);
		const title = m(`campaignTitles.${name}`);
		const pledged = funds.pledged.toBigInt();
		await story.check(m('pledging.sum', { title, pledged }), pledged, pledgedTo(name));
	}
	await forecast(story);
}

/** The numbers of the campaigns, by the project. */
async function findCampaigns({ api, facts }) {
	const numbers = await Promise.all(
		Object.keys(CAMPAIGNS).map(async (name) => {
			const found = await view(api, 'Pledges', 'campaign_of', [facts.proposals[name]]);
			return [name, found.unwrap().toNumber()];
		}),
	);
	facts.campaigns = Object.fromEntries(numbers);
}

async function acceptOffices(story) {
	const { api, cast, facts } = story;
	const offices = new Map();
	for (const [name, { beneficiary, fiscalAgent, reviewers }] of Object.entries(CAMPAIGNS)) {
		const accepting = api.tx.pledges.acceptOffice({ Campaign: facts.campaigns[name] });
		for (const who of [beneficiary, fiscalAgent, ...reviewers]) {
			offices.set(who, [...(offices.get(who) ?? []), accepting]);
		}
	}
	await story.actAll(
		m('pledging.offices', { names: [...offices.keys()].map((who) => m(`short.${who}`)) }),
		[...offices].map(([who, calls]) => [cast[who], ...calls]),
	);
	const all = await Promise.all(Object.values(facts.campaigns).map((each) => campaign(api, each)));
	await story.check(
		m('pledging.accepted'),
		all.map((info) => info.campaign.accepted.isTrue),
		[true, true],
	);
}

/** What everybody sends, in one transaction each. */
function pledges({ api, cast, facts }) {
	const calls = new Map();
	const add = (who, project, amount) => {
		const pledge = api.tx.pledges.pledge(facts.campaigns[project], amount);
		calls.set(who, [...(calls.get(who) ?? []), pledge]);
	};
	for (const project of Object.keys(CAMPAIGNS)) {
		for (const [place, amount] of citizensPledges(project)) {
			add(cast.citizens[place], project, amount);
		}
		for (const [name, amount] of Object.entries(LARGE_PLEDGES[project])) {
			add(cast[name], project, amount);
		}
	}
	return [...calls].map(([who, made]) => [who, ...made]);
}

/** What is pledged to a campaign in all. */
export function pledgedTo(project) {
	const amounts = [
		...citizensPledges(project).map(([, amount]) => amount),
		...Object.values(LARGE_PLEDGES[project]),
	];
	return amounts.reduce((sum, amount) => sum + amount, 0n);
}

/** What the pool adds to citizens' pledges: each in full up to the cap, since it is large enough. */
export function matchedTo() {
	const claims = citizensPledges('street').map(([, amount]) =>
		amount < POOL.cap ? amount : POOL.cap,
	);
	return claims.reduce((sum, claim) => sum + claim, 0n);
}

async function forecast(story) {
	const { api, cast, facts } = story;
	const { matching } = await campaign(api, facts.campaigns.street);
	await story.check(m('pledging.matching', { matched: matchedTo() }), matching, matchedTo());
	const asked = [facts.campaigns.street, cast.citizens[0].key.address, 0];
	const would = (await view(api, 'Pledges', 'forecast', asked)).unwrap();
	const [[, first]] = citizensPledges('street');
	await story.check(
		m('pledging.forecast', { pledged: first, matched: first }),
		[would.pledged.toBigInt(), would.matched.toBigInt()],
		[first, first],
	);
}
