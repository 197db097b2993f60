// At the deadline one campaign is funded and the other is not: its money goes back. The first milestone
// is paid on evidence.

import { campaign, onHold, wealth } from '../../../tests/network/lib/campaigns.mjs';
import { balance } from '../../../tests/network/lib/chain.mjs';
import { m } from '../../words.mjs';
import { citizensPledges, LARGE_PLEDGES } from '../projects.mjs';
import { eventsOf, onRecord } from '../steps.mjs';
import { matchedTo, pledgedTo } from './pledging.mjs';

const MILLION = 1_000_000n;

export async function play(story) {
	const { api, facts } = story;
	await story.reach(m('milestones.waits', { block: String(facts.deadline) }), facts.deadline);
	const [street, sundial] = await Promise.all(
		[facts.campaigns.street, facts.campaigns.sundial].map((number) => campaign(api, number)),
	);
	const raised = pledgedTo('street') + matchedTo();
	facts.raised = raised;
	await story.check(
		m('milestones.funded', { title: m('campaignTitles.street'), raised }),
		[street.campaign.state.type, street.funds.pledged.toBigInt() + street.funds.matched.toBigInt()],
		['AwaitingEvidence', raised],
	);
	await story.check(
		m('milestones.failed', {
			title: m('campaignTitles.sundial'),
			pledged: pledgedTo('sundial'),
			minimum: sundial.campaign.terms.minimum.toBigInt(),
		}),
		[sundial.campaign.state.type, sundial.refundable.toBigInt()],
		['Failed', pledgedTo('sundial')],
	);
	const payableFrom = await shownAndApproved(story, {
		document: 'evidenceFirst',
		shown: m('milestones.shown'),
		approved: m('milestones.approved'),
		reviewers: ['vineyard', 'institute'],
	});
	facts.firstEvidence = facts.evidence;
	await refund(story);
	await pay(story, payableFrom, {
		waits: m('milestones.window', { block: String(payableFrom) }),
		paid: m('milestones.paid'),
		amount: (raised * 400_000n) / MILLION,
	});
}

/**
 * The beneficiary shows evidence for the next milestone, and reviewers approve it. Returns the first
 * block at which it can be paid.
 */
export async function shownAndApproved(story, { document, shown, approved, reviewers }) {
	const { api, cast, facts } = story;
	const { street } = facts.campaigns;
	const evidence = await story.document(document);
	facts.evidence = evidence;
	await story.act(
		shown,
		cast.school,
		onRecord(api, evidence, 'Evidence'),
		api.tx.pledges.submitEvidence(street, evidence),
	);
	const approving = api.tx.pledges.approve(street, evidence);
	const sent = await story.actAll(
		approved,
		reviewers.map((name) => [cast[name], approving]),
	);
	const [{ payableFrom }] = eventsOf(sent, 'pledges.MilestoneApproved');
	return payableFrom.toNumber();
}

/** When the veto window is over, anyone has the milestone paid. */
export async function pay(story, payableFrom, { waits, paid, amount }) {
	const { api, cast, facts } = story;
	await story.reach(waits, payableFrom - 1);
	const before = await balance(api, cast.school.key.address);
	const sent = await story.act(
		paid,
		cast.citizens[40],
		api.tx.pledges.payOut(facts.campaigns.street),
	);
	const [payment] = eventsOf([sent], 'pledges.MilestonePaid');
	await story.check(
		m('milestones.arrived', { amount }),
		[payment.amount.toBigInt(), (await balance(api, cast.school.key.address)) - before],
		[amount, amount],
	);
	facts.payments.push({ amount, block: sent.number });
	return sent;
}

/** Anyone sends everybody's money back; it goes to whoever put it in. */
async function refund(story) {
	const { api, cast, facts } = story;
	const number = facts.campaigns.sundial;
	const owners = [
		...citizensPledges('sundial').map(([place, amount]) => [cast.citizens[place].key, amount]),
		...Object.entries(LARGE_PLEDGES.sundial).map(([name, amount]) => [cast[name].key, amount]),
	];
	const addresses = owners.map(([{ address }]) => address);
	const had = await Promise.all(addresses.map((address) => wealth(api, address)));
	await story.act(
		m('milestones.refunded', { count: addresses.length }),
		cast.citizens[41],
		api.tx.pledges.refundMany(number, addresses),
	);
	const have = await Promise.all(addresses.map((address) => wealth(api, address)));
	await story.check(
		m('milestones.everybody'),
		have.map((amount, i) => amount - had[i]),
		owners.map(([, amount]) => amount),
	);
	const { pot } = await campaign(api, number);
	await story.check(m('milestones.potEmpty'), await onHold(api, pot), {});
}
