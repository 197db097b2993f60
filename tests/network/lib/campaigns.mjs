// What the tests do with campaigns and with the civic euro: read figures, page through lists, look
// into accounts; issue, accept offices, and take a milestone to its payment.

import assert from 'node:assert/strict';
import { best, eventually, randomFingerprint, record } from './chain.mjs';
import { act, named } from './governance.mjs';
import { view } from './views.mjs';

/** An amount in euro, written as text, in the token's smallest unit. */
export function euros(text) {
	const [whole, part = ''] = text.split('.');
	return BigInt(whole + part.padEnd(6, '0'));
}

/** A campaign as it is, whether or not a call has noted what time alone has changed. */
export async function campaign(api, number, at) {
	return (await view(api, 'Pledges', 'campaign', [number], at)).unwrap();
}

/** What somebody has pledged to a campaign; undefined where it is nothing. */
export async function pledgeOf(api, number, { address }, at) {
	const found = await view(api, 'Pledges', 'pledge_of', [number, address], at);
	return found.isSome ? found.unwrap() : undefined;
}

/** The whole ledger of a campaign, asked for in pages of this many movements. */
export async function ledger(api, number, limit, at) {
	const lines = [];
	for (;;) {
		const page = await view(api, 'Pledges', 'ledger', [number, lines.length, limit], at);
		lines.push(...page);
		if (page.length < limit) {
			return lines;
		}
	}
}

/** All pledges to a campaign that are neither refunded nor gone, asked for in pages of this many. */
export async function pledges(api, number, limit, at) {
	const found = [];
	for (;;) {
		const after = found.at(-1)?.owner ?? null;
		const page = await view(api, 'Pledges', 'pledges', [number, after, limit], at);
		found.push(...page);
		if (page.length < limit) {
			return found;
		}
	}
}

/**
 * The whole waiting list of a campaign, in its order, asked for in pages of this many places:
 * `[number, place]` each.
 */
export async function waitingList(api, number, limit, at) {
	const found = [];
	let from = null;
	for (;;) {
		const page = await view(api, 'Pledges', 'waiting', [number, from, limit], at);
		found.push(...page);
		from = page.at(-1)?.[1].after.unwrapOr(null) ?? null;
		if (from === null) {
			return found;
		}
	}
}

/** The number under which a stakeholder is on the roll. */
export async function rollNumber(api, { address }) {
	return (await view(api, 'Stakeholders', 'stakeholder', [address])).unwrap().number.toNumber();
}

/** What an account has on hold, by reason, for example `Pledges.Pot`. */
export async function onHold(api, address, at) {
	const { query } = at ? await api.at(at) : api;
	const holds = await query.balances.holds(address);
	return Object.fromEntries(
		holds.map(({ id, amount }) => [`${id.type}.${id.inner.type}`, amount.toBigInt()]),
	);
}

/** All that an account owns, on hold or not. */
export async function wealth(api, address) {
	return sum((await api.query.system.account(address)).data);
}

/** All that all accounts own together. */
export async function wealthOfAll(api) {
	const accounts = await api.query.system.account.entries();
	return accounts.reduce((total, [, { data }]) => total + sum(data), 0n);
}

function sum({ free, reserved }) {
	return free.toBigInt() + reserved.toBigInt();
}

/** What was issued and redeemed in all, and what there is, to compare. */
export async function supply(api) {
	const { supply: all, issuance } = await view(api, 'Pledges', 'custody');
	return `${all.toHex()} ${issuance}`;
}

/** Accepts offices side by side: `[stakeholder, office, …]` each. */
export function accept(api, ...named) {
	const { acceptOffice } = api.tx.pledges;
	return Promise.all(
		named.map(([who, ...offices]) => act(api, who, ...offices.map((each) => acceptOffice(each)))),
	);
}

/**
 * The custodian puts documents on record, one for each sum, and announces the issues:
 * `[account, amount]` each. Returns what the auditor has to confirm: `[address, amount, document]`.
 */
export async function announceIssues(api, custodian, ...sums) {
	const issues = sums.map(([{ address }, amount]) => [address, amount, randomFingerprint()]);
	const documents = issues.map(([, , document]) => record(api, document));
	const announcements = issues.map((each) => api.tx.pledges.announceIssue(...each));
	await act(api, custodian, ...documents, ...announcements);
	return issues;
}

/** The auditor confirms issues: `[address, amount, document]` each. */
export function confirmIssues(api, auditor, ...issues) {
	return act(api, auditor, ...issues.map((each) => api.tx.pledges.confirmIssue(...each)));
}

/** The beneficiary shows evidence for the next milestone of a campaign. */
export function show(api, beneficiary, number, evidence) {
	const submit = api.tx.pledges.submitEvidence(number, evidence);
	return act(api, beneficiary, record(api, evidence), submit);
}

/**
 * These reviewers approve the evidence, side by side. With the last of them the veto window opens:
 * returns the first block at which the milestone can be paid.
 */
export async function approve(api, number, evidence, ...reviewers) {
	const { vetoWindow } = (await campaign(api, number)).campaign;
	const sent = await Promise.all(
		reviewers.map((each) => act(api, each, api.tx.pledges.approve(number, evidence))),
	);
	const opened = sent.flatMap(({ events }) => named(events, 'pledges.MilestoneApproved'));
	assert.equal(opened.length, 1);
	const payableFrom = opened[0].payableFrom.toNumber();
	const last = Math.max(...sent.map((each) => each.number));
	assert.equal(payableFrom, last + vetoWindow.toNumber());
	return payableFrom;
}

/** Waits until the next block is the first at which the next milestone of a campaign can be paid. */
export function windowOver(api, number) {
	return eventually('the veto window is over', async () => {
		const { state } = (await campaign(api, number)).campaign;
		return (await best(api)) + 1 >= state.asApproved.payableFrom.toNumber();
	});
}
