// The decision that opens two campaigns: it is put early, and takes effect only for what is admitted by
// then.

import { rollNumber } from '../../tests/network/lib/campaigns.mjs';
import { m } from '../words.mjs';
import { CAMPAIGNS } from './projects.mjs';
import { announce, ballot, onRecord, opened } from './steps.mjs';

/** How long the budget rule takes from the announcement to the carrying-out, at the least. */
const BUDGET_DAYS = 21 + 7;
/** Blocks for announcing and seconding. */
const BEFORE = 4;
/** How many citizens vote on it. */
const VOTERS = 8;

export async function openCampaigns(story) {
	const { api, cast, facts, plan } = story;
	// Those who were admitted shall be on its roll.
	await story.reach(m('campaigns.rolls', { block: String(facts.votesFrom) }), facts.votesFrom - 2);
	facts.deadline = story.clock.best + BEFORE + BUDGET_DAYS + plan.pledging;
	const openings = [];
	const plans = [];
	for (const [name, terms] of Object.entries(CAMPAIGNS)) {
		const values = {
			title: m(`titles.${name}`),
			minimum: terms.minimum,
			optimum: terms.optimum,
		};
		const fiche = await story.document('plan', values);
		plans.push([cast[terms.beneficiary], onRecord(api, fiche, 'Other')]);
		openings.push(
			api.tx.pledges.openCampaign(
				facts.proposals[name],
				story.onChain(m(`campaignTitles.${name}`)),
				await termsOf(story, terms, fiche),
			),
		);
	}
	await story.actAll(m('campaigns.plans'), plans);
	facts.onCampaigns = await announce(
		story,
		{ announced: m('campaigns.announced'), seconded: m('campaigns.seconded') },
		{
			by: cast.civil,
			second: cast.business,
			rule: 'Budget',
			call: api.tx.utility.batchAll(openings),
			title: 'titles.campaigns',
			reasons: 'campaigns',
		},
	);
	const { closes } = await opened(story, facts.onCampaigns);
	facts.campaignsClose = closes;
	const voters = [...cast.founders, ...cast.organisations, ...cast.citizens.slice(0, VOTERS)];
	const yes = ballot(api, facts.onCampaigns, 'Yes');
	await story.actAll(
		m('campaigns.votes', { count: voters.length, block: String(closes) }),
		voters.map((who) => [who, yes]),
	);
}

/** The terms of a campaign as a call takes them: names become roll numbers, days become blocks. */
async function termsOf({ api, cast, facts }, terms, fiche) {
	const number = (name) => rollNumber(api, cast[name].key);
	return {
		...terms,
		fiche,
		beneficiary: await number(terms.beneficiary),
		fiscalAgent: await number(terms.fiscalAgent),
		reviewers: await Promise.all(terms.reviewers.map(number)),
		approvals: 2,
		declaredShare: 0,
		deadline: facts.deadline,
		milestones: terms.milestones.map(([share, days]) => ({ share, due: facts.deadline + days })),
	};
}
