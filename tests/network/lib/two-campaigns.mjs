// What the files about money have in common: a process with two projects, a campaign for each, and
// what must be so of both in the end.

import assert from 'node:assert/strict';
import { campaign, ledger, pledges, rollNumber, waitingList, wealthOfAll } from './campaigns.mjs';
import { best, finalisedAt, pair, record, sendOrAsk } from './chain.mjs';
import { citizenPairs, openGreenSofia, setUp } from './fixture.mjs';
import { act, admit, ended, openAll, phase } from './governance.mjs';
import { recounted } from './recount.mjs';
import { view } from './views.mjs';

/** The process, which is the first. */
export const PROCESS = 1;
/** The proposals and their campaigns: each pair has one number. */
export const CAMPAIGNS = [1, 2];
/** How many blocks after its opening a decision by the budget rule is carried out: 21 and 7 days. */
export const BUDGET = 28;
/** When the phases of the process begin, in blocks from where the decision on it is announced. */
const PHASES = { open: 1, drafting: 25, deliberation: 26, decision: 300, followUp: 2000 };

/**
 * A fresh network as by `setUp`, and this many citizens, an association and a guild, whom nobody has
 * admitted yet.
 */
export async function setUpPledgers(nodes, count) {
	const people = await setUp(nodes);
	const [association, guild] = ['//Association', '//Guild'].map(pair);
	return { ...people, association, guild, citizens: citizenPairs(count) };
}

/** Registrars admit those pledgers, and Charlie's organisation puts the fiches on record. */
export async function admitPledgers(api, people, fiches) {
	const { bob, charlie, dave, association, guild, citizens } = people;
	const expires = (await best(api)) + 100_000;
	const organisation = (name) => ({ Organisation: { name } });
	await Promise.all([
		admit(
			api,
			dave,
			[association, 'CivilSociety', organisation('Association (test)'), expires],
			...citizens.map((citizen) => [citizen, 'CivilSociety', 'Citizen', expires]),
		),
		admit(api, bob, [guild, 'Business', organisation('Guild (test)'), expires]),
		act(api, charlie, ...fiches.map((fiche) => record(api, fiche))),
	]);
}

/** The terms of a campaign as a call takes them: accounts become roll numbers, days become blocks. */
async function termsOf(api, { title: _, milestones, ...terms }, deadline) {
	const number = (who) => rollNumber(api, who);
	const [beneficiary, fiscalAgent, ...reviewers] = await Promise.all(
		[terms.beneficiary, terms.fiscalAgent, ...terms.reviewers].map(number),
	);
	return {
		approvals: 2,
		declaredShare: 0,
		...terms,
		beneficiary,
		fiscalAgent,
		reviewers,
		deadline,
		milestones: milestones.map(([share, days]) => ({ share, due: deadline + days })),
	};
}

/**
 * Opens decisions on the process, and on both campaigns with Bob's organisation as custodian and
 * Dave's as auditor. The four organisations vote for them.
 *
 * @param {object} people as by `setUpPledgers`
 * @param {object[]} campaigns `title`, and the terms: accounts in place of roll numbers, `milestones`
 *   as `[share, days after the deadline]`
 * @param {number} pledging for how many blocks pledges are taken
 * @returns {Promise<object>} the decisions `onProcess` and `onCampaigns`, the `openings` of which the
 *   second consists, and the `deadline`
 */
export async function openCampaigns(api, { alice, bob, charlie, dave }, campaigns, pledging) {
	const start = (await best(api)) + 1;
	const process = await openGreenSofia(api, PHASES, start);
	// The blocks in the terms are fixed now, with a little room for when the call is carried out: it has
	// still to be seconded.
	const deadline = start + 3 + BUDGET + pledging;
	const { setCustodian, setAuditor, openCampaign } = api.tx.pledges;
	const openings = await Promise.all(
		campaigns.map(async (each, i) =>
			openCampaign(CAMPAIGNS[i], each.title, await termsOf(api, each, deadline)),
		),
	);
	const all = api.tx.utility.batchAll([
		setCustodian(await rollNumber(api, bob)),
		setAuditor(await rollNumber(api, dave)),
		...openings,
	]);
	const [onProcess, onCampaigns] = await openAll(
		api,
		[alice, 'Ordinary', process],
		[charlie, 'Budget', all],
	);
	const yes = [onProcess, onCampaigns].map(({ number }) => api.tx.decisions.vote(number, 'Yes'));
	// Whoever has just been admitted is not on these rolls yet.
	await Promise.all([alice, bob, charlie, dave].map((voter) => act(api, voter, ...yes)));
	return { onProcess, onCampaigns, openings, deadline };
}

/**
 * Once the process is open, Charlie's organisation submits a project for each campaign, with these
 * texts, and three chambers endorse both. Returns the block in which they were submitted.
 */
export async function submitProjects(api, people, onProcess, campaigns, texts) {
	const { alice, bob, charlie, association } = people;
	await ended(api, onProcess.number);
	const { submit, endorse } = api.tx.proposals;
	const { number } = await act(
		api,
		charlie,
		...campaigns.map(({ title }, i) => submit(PROCESS, 'Project', title, texts[i], '')),
	);
	const endorsements = CAMPAIGNS.map((each, i) => endorse(each, texts[i]));
	await Promise.all([alice, bob, association].map((who) => act(api, who, ...endorsements)));
	return number;
}

/** Somebody has both projects admitted, before the decision opens the campaigns. */
export async function admitProjects(api, who, onCampaigns) {
	await phase(api, PROCESS, 'Deliberation');
	await act(api, who, ...CAMPAIGNS.map((each) => api.tx.proposals.admit(each)));
	assert.ok((await best(api)) < onCampaigns.opened + BUDGET, 'before campaigns are opened');
}

/** What is written down of both campaigns, to compare: time alone does not change it. */
async function bothCampaigns(api) {
	const { campaigns, campaignFunds, pools } = api.query.pledges;
	const items = await Promise.all(
		[campaigns, campaignFunds, pools].flatMap((each) => CAMPAIGNS.map((number) => each(number))),
	);
	return items.map((item) => item.toHex()).join();
}

/** For `allRefused`: a free call, which leaves both campaigns as they are, or what `state` answers. */
export function freeCall(api, account, call, name, state = () => bothCampaigns(api)) {
	return { attempt: () => sendOrAsk(api, call, account), account, name, state };
}

/**
 * Fails unless a recount of all blocks comes to the same as the state, in the last block and in these
 * earlier ones, and views show of both campaigns, page by page, all that is stored. Returns how many
 * decisions and campaigns there are.
 */
export async function recountBoth(api, ...earlier) {
	const last = await best(api);
	await finalisedAt(api, last);
	let counted;
	for (const block of [...earlier, last]) {
		counted = await recounted('municipality', block);
		assert.equal(counted.campaigns, CAMPAIGNS.length);
		const at = await api.rpc.chain.getBlockHash(block);
		for (const number of CAMPAIGNS) {
			await pagesAreWhole(api, number, at);
		}
	}
	return counted;
}

/** Fails unless the pages of views have of a campaign what is stored, in the order of the lists. */
async function pagesAreWhole(api, number, at) {
	const { query } = await api.at(at);
	const stored = async (item) => {
		const entries = await query.pledges[item].entries(number);
		return entries.map(([{ args }, value]) => [args[1], value.unwrap().toHex()]);
	};
	const inOrder = (entries) => entries.sort(([a], [b]) => a.cmp(b)).map(([, hex]) => hex);
	const asSet = (hexes) => [...hexes].sort();

	const lines = await ledger(api, number, 4, at);
	assert.deepEqual(
		lines.map((line) => line.toHex()),
		inOrder(await stored('ledger')),
	);
	const seen = await pledges(api, number, 3, at);
	assert.deepEqual(
		asSet(seen.map(({ owner, pledge }) => owner.toHex() + pledge.toHex().slice(2))),
		asSet((await stored('pledges')).map(([owner, hex]) => owner.toHex() + hex.slice(2))),
	);
	const waiting = await waitingList(api, number, 1, at);
	assert.deepEqual(
		waiting.map(([, place]) => place.toHex()),
		inOrder(await stored('waiting')),
	);
}

/** Fails unless every civic euro was issued, and is in somebody's account. */
export async function everyEuroIsThere(api) {
	const { supply: all, issuance } = await view(api, 'Pledges', 'custody');
	assert.equal(all.issued.toBigInt() - all.redeemed.toBigInt(), issuance.toBigInt());
	assert.equal((await api.query.balances.totalIssuance()).toBigInt(), issuance.toBigInt());
	assert.equal(await wealthOfAll(api), issuance.toBigInt());
}

/** Fails unless all nodes say the same of both campaigns in finalised state: they are in these states. */
export async function sameAtAllNodes(nodes, ...states) {
	const [first, ...others] = Object.values(nodes);
	const end = await best(first);
	const answers = new Set();
	for (const node of [first, ...others]) {
		await finalisedAt(node, end);
		const at = await node.rpc.chain.getBlockHash(end);
		const both = await Promise.all(CAMPAIGNS.map((number) => campaign(node, number, at)));
		assert.deepEqual(
			both.map(({ campaign: { state } }) => state.type),
			states,
		);
		answers.add(both.map((info) => info.toHex()).join());
	}
	assert.equal(answers.size, 1);
}
