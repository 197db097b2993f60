// What a recount finds where one thing of a history is another: it is named.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TOPICS } from '../lib/findings.mjs';
import { found, history } from './lib/history.mjs';

/** The event of this name in a block. */
function event({ blocks }, block, name) {
	return blocks.get(block).events.find((each) => each.name === name);
}

function drop({ blocks }, block, name) {
	const { events } = blocks.get(block);
	events.splice(
		events.findIndex((each) => each.name === name),
		1,
	);
}

/** What is found where a history is changed like this: one sentence of it must be this. */
async function finds(change, expected) {
	const changed = history();
	change(changed);
	const { words, differences } = await found(changed);
	assert.ok(differences > 0, 'a difference is found');
	assert.ok(
		words.some((sentence) => expected.test(sentence)),
		`${expected} in:\n${words.join('\n')}`,
	);
}

describe('a recount', () => {
	it('finds nothing where all agrees, and has compared something of everything', async () => {
		const findings = await found(history());
		assert.deepEqual(findings.words, []);
		assert.equal(findings.differences, 0);
		const nothing = findings.table.filter(({ compared }) => compared === 0);
		// There are no transactions in this history, and the clock has never stood still.
		assert.deepEqual(
			nothing.map(({ topic }) => topic),
			['calls', 'clock'],
		);
		assert.equal(findings.table.length, Object.keys(TOPICS).length);
	});

	it('finds a ballot that says something else', () =>
		finds((each) => {
			event(each, 5, 'Voted').data.ballot = 'No';
		}, /^The ballot of 0 on decision 1: No by the recount, Yes by the chain$/));

	it('finds that the outcome is another one with that ballot', () =>
		finds((each) => {
			event(each, 5, 'Voted').data.ballot = 'No';
		}, /^Decision 1 as it closes, verdict: NotDecided by the recount, Passed by the chain$/));

	it('finds a ballot that is left out', () =>
		finds(
			(each) => drop(each, 7, 'Voted'),
			/^How many ballots decision 1 has: 4 by the recount, 5 by the chain$/,
		));

	it('finds a ballot that is counted in another chamber', () =>
		finds((each) => {
			event(each, 6, 'Voted').data.chamber = 'Business';
		}, /^Decision 1 counts 2 in Business, who was not on that roll at its checkpoint$/));

	it('finds a ballot of somebody who came after the checkpoint', () =>
		finds((each) => {
			const [admitted] = each.blocks.get(1).events;
			drop(each, 1, 'Admitted');
			each.blocks.get(3).events.push(admitted);
		}, /^Decision 1 counts 4 in CivilSociety, who was not on that roll/));

	it('finds a decision that closed before its time', () =>
		finds((each) => {
			each.blocks.get(8).events.push(...each.blocks.get(9).events.splice(0, 1));
		}, /^Decision 1 was closed in block 8, before its time$/));

	it('finds a decision that was due and has not closed', () =>
		finds(
			(each) => drop(each, 9, 'Closed'),
			/^Decision 1 was due in block 9, and has not closed$/,
		));

	it('finds a decision that closed though it had not held for a day', () =>
		finds((each) => {
			const late = event(each, 5, 'Voted');
			drop(each, 5, 'Voted');
			each.blocks.get(8).events.push(late);
		}, /^What becomes of decision 1 in block 9: DayAdded by the recount, Closed by the chain$/));

	it('finds another figure in an outcome that is stored', () =>
		finds((each) => {
			const [[, outcome]] = each.state['Decisions.Outcomes'];
			outcome.chambers.academia.tally.organisations.yes = 7n;
		}, /^The outcome of decision 1, chambers.academia.tally.organisations.yes: 1 by the recount, 7/));

	it('finds a rule that is not the one of the table', () =>
		finds((each) => {
			const [[, decision]] = each.state['Decisions.Decisions'];
			decision.rule.concurrence = 2n;
		}, /^Decision 1, rule.concurrence: 3 by the recount, 2 by the chain$/));

	it('finds a roll of another size', () =>
		finds((each) => {
			each.blocks.get(6).said.civilSociety.citizens = 2n;
		}, /^The rolls at block 6, civilSociety.citizens: 1 by the recount, 2 by the chain$/));

	it('finds a checkpoint that was changed afterwards', () =>
		finds((each) => {
			each.state['Stakeholders.Checkpoints'][1][1].business.organisations = 9n;
		}, /^The rolls at checkpoint 1, business.organisations: 1 by the recount, 9 by the chain$/));

	it('finds somebody in the register whom no event admitted', () =>
		finds((each) => {
			const [, citizen] = each.state['Stakeholders.Stakeholders'].at(-1);
			each.state['Stakeholders.Stakeholders'].push([[5n], citizen]);
		}, /^How many were ever admitted: 5 by the recount, 6 by the chain$/));

	it('finds a key that no event has moved', () =>
		finds((each) => {
			each.state['Stakeholders.Stakeholders'][0][1].account = '0xff';
		}, /^Stakeholder 0, account: 0x0+ by the recount, 0xff by the chain$/));

	it('finds admissions that ended without a word', () =>
		finds((each) => {
			event(each, 1, 'Admitted').data.expires = 12n;
		}, /^Admissions ended in block 12, and no event says so$/));

	it('finds a pledge of another amount', () =>
		finds((each) => {
			event(each, 12, 'Pledged').data.amount = 101n;
		}, /^Campaign 1, CampaignFunded in block 13, what was raised: 191 by the recount, 190 by the/));

	it('finds a milestone that pays too much', () =>
		finds((each) => {
			event(each, 15, 'MilestonePaid').data.amount = 77n;
		}, /^Campaign 1, MilestonePaid in block 15, what the milestone pays: 76 by the recount, 77 by/));

	it('finds a refund that gives too little', () =>
		finds((each) => {
			event(each, 17, 'Refunded').data.amount = 59n;
		}, /^Campaign 1, Refunded in block 17, the share of what is left: 60 by the recount, 59 by/));

	it('finds a refund of a pledge that nobody has made', () =>
		finds((each) => {
			event(each, 17, 'Refunded').data.owner = { Stakeholder: 3n };
		}, /^The event Pledges.Refunded in block 17 fits nothing before it/));

	it('finds a line of the ledger that is another one', () =>
		finds((each) => {
			each.state['Pledges.Ledger'][4][1].what.Paid.to = '0xff';
		}, /^Campaign 1, movement 4, what.Paid.to: 0x0+3 by the recount, 0xff by the chain$/));

	it('finds a pot that holds less than it should', () =>
		finds((each) => {
			each.state['Balances.Holds'][0][1][0].amount = 73n;
		}, /^Campaign 1, on hold: 74 by the recount, 73 by the chain$/));

	it('finds what a view says otherwise of what goes back', () =>
		finds((each) => {
			each.state['PledgesViews.campaign'].refundable = 0n;
		}, /^Campaign 1, what a view says goes back: 74 by the recount, 0 by the chain$/));

	it('finds an issue of another amount', () =>
		finds((each) => {
			event(each, 1, 'Issued').data.amount = 501n;
		}, /^The supply, issued: 10501 by the recount, 10500 by the chain$/));

	it('finds money in an account that was never issued', () =>
		finds((each) => {
			each.state['System.Account'][1][1].data.free += 1n;
		}, /^What all accounts have: 10440 by the recount, 10441 by the chain$/));

	it('finds a second issue against one document', () =>
		finds((each) => {
			each.blocks.get(2).events.push(structuredClone(event(each, 1, 'Issued')));
		}, /^Block 2 issued against 0x0+501, against which money had moved before$/));
});
