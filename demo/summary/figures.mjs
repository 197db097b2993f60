// What the summary is made of: read from the chain when the story is over, and from what was told.

import { campaign, onHold } from '../../tests/network/lib/campaigns.mjs';
import { decided, figures, proposal } from '../../tests/network/lib/governance.mjs';
import { view } from '../../tests/network/lib/views.mjs';
import { CAMPAIGNS, citizensPledges, LARGE_PLEDGES, POOL, PROJECTS } from '../story/projects.mjs';

/** Collects all figures of a story. */
export async function collect(story) {
	const { api, stage, documents, facts, plan } = story;
	const transactions = story.steps.flatMap((step) => step.transactions ?? []);
	const count = (kind) => story.steps.filter((step) => step.kind === kind).length;
	const last = story.clock.final;
	return {
		lead: {
			transactions: transactions.length,
			blocks: last,
			seconds: story.elapsed,
			checks: count('check'),
			refusals: count('refused'),
		},
		genesis: api.genesisHash.toHex(),
		nodes: stage.nodes,
		steps: story.steps,
		chapters: story.chapters,
		decisions: await Promise.all(facts.decisions.map((each) => decision(api, each))),
		proposals: await Promise.all(Object.keys(PROJECTS).map((name) => ofProposal(story, name))),
		campaigns: await Promise.all(Object.keys(CAMPAIGNS).map((name) => money(story, name))),
		phases: { ...plan.phases, start: facts.start },
		deadline: facts.deadline,
		attack: facts.flooded,
		fault: facts.fault,
		speed: {
			included: transactions.map(({ included }) => included).sort((a, b) => a - b),
			final: transactions.map(({ final }) => final).sort((a, b) => a - b),
		},
		history: story.history.points,
		documents: documents.made,
		folder: documents.folder,
	};
}

async function decision(api, { number, title }) {
	const { decision: found, outcome } = await decided(api, number);
	const { opened, closes } = found.opening.unwrap();
	const { verdict, concurring } = outcome.unwrap();
	return {
		number,
		title,
		rule: found.ruleName.type,
		opened: opened.toNumber(),
		closes: closes.toNumber(),
		verdict: verdict.type,
		concurring: concurring.toNumber(),
		chambers: figures(outcome.unwrap()),
	};
}

async function ofProposal({ api, facts }, name) {
	const number = facts.proposals[name];
	const { state } = await proposal(api, number);
	const responses = [...(await view(api, 'Proposals', 'responses', [number, 0, 10]))];
	return {
		name,
		number,
		cost: PROJECTS[name].cost,
		state: state.type,
		answer: responses.at(-1)?.answer.type ?? 'None',
	};
}

/** Where the money of a campaign came from and went: `[text, values, amount]` each. */
async function money({ api, facts }, name) {
	const info = await campaign(api, facts.campaigns[name]);
	const { funds } = info;
	const left = (await onHold(api, info.pot))['Pledges.Pot'] ?? 0n;
	const isStreet = name === 'street';
	const paid = isStreet ? facts.payments : [];
	const sum = (amounts) => amounts.reduce((total, amount) => total + amount, 0n);
	return {
		name,
		state: info.campaign.state.type,
		minimum: info.campaign.terms.minimum.toBigInt(),
		in: [
			['byCitizens', {}, sum(citizensPledges(name).map(([, amount]) => amount))],
			['byOrganisations', {}, sum(Object.values(LARGE_PLEDGES[name]))],
			...(isStreet ? [['sponsored', {}, POOL.total]] : []),
		],
		out: [
			...paid.map(({ amount }, i) => ['paid', { number: i + 1 }, amount]),
			['refunded', {}, funds.refunded.toBigInt()],
			...(isStreet ? [['returned', {}, funds.returned.toBigInt()]] : []),
			['left', {}, left],
		],
	};
}

/** The smallest value that this share of sorted values does not exceed. */
export function quantile(sorted, share) {
	return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}
