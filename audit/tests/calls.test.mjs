// What events say of ballots and money is looked for in the transactions of their block.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findCalls, needsCalls } from '../lib/count/calls.mjs';
import { Findings } from '../lib/findings.mjs';

const voted = (transaction, by, ballot) => ({
	transaction,
	pallet: 'Decisions',
	name: 'Voted',
	data: { decision: 3n, by, chamber: 'Business', ballot, previous: null },
});
const vote = (ballot) => ({ Decisions: { vote: { decision: 3n, ballot } } });
const signed = (call) => ({ isSigned: true, call });
const batch = (...calls) => ({ Utility: { batch_all: { calls } } });
const proxy = (call) => ({ Proxy: { proxy: { real: { Id: '0x01' }, call } } });

function found(events, transactions) {
	const findings = new Findings();
	findCalls({ number: 7, events }, transactions, findings);
	return findings;
}

describe('the transactions of a block', () => {
	it('are needed where an event says something of ballots or money', () => {
		assert.ok(needsCalls({ events: [voted(0n, 1n, 'Yes')] }));
		assert.ok(!needsCalls({ events: [{ pallet: 'System', name: 'NewAccount', data: {} }] }));
	});

	it('have the call of each event, within others too', () => {
		const events = [voted(1n, 1n, 'Yes'), voted(1n, 2n, 'No'), voted(2n, 3n, 'Yes')];
		const { differences } = found(events, [
			signed(batch()),
			signed(batch(proxy(vote('Yes')), batch(vote('No')))),
			signed(vote('Yes')),
		]);
		assert.equal(differences, 0);
	});

	it('of which one call stands for one event', () => {
		const events = [voted(0n, 1n, 'Yes'), voted(0n, 2n, 'Yes')];
		const { words } = found(events, [signed(batch(vote('Yes')))]);
		assert.deepEqual(words, [
			'The event Decisions.Voted in block 7, and nobody has signed such a call there',
		]);
	});

	it('that say something else are no such calls', () => {
		assert.equal(found([voted(0n, 1n, 'Yes')], [signed(vote('No'))]).differences, 1);
	});

	it('that nobody has signed are none', () => {
		const { differences } = found([voted(0n, 1n, 'Yes')], [{ isSigned: false, call: vote('Yes') }]);
		assert.equal(differences, 1);
	});

	it('are asked for what happened in none of them', () => {
		assert.equal(found([voted(null, 1n, 'Yes')], [signed(vote('Yes'))]).differences, 1);
	});

	it('say of a pledge what was taken and what waits together', () => {
		const pledged = {
			transaction: 0n,
			pallet: 'Pledges',
			name: 'Pledged',
			data: { campaign: 1n, amount: 60n, waiting: 40n },
		};
		const pledge = (amount) => signed({ Pledges: { pledge: { campaign: 1n, amount } } });
		assert.equal(found([pledged], [pledge(100n)]).differences, 0);
		assert.equal(found([pledged], [pledge(60n)]).differences, 1);
	});
});
