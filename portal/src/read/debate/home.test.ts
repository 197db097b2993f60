// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deadlines, type HomeRead, happenings } from './home';

const schedule = { open: 10, drafting: 200, deliberation: 300, decision: 400, follow_up: 500 };

function read(changes: object): HomeRead {
	const none = {
		processes: [],
		proposals: [],
		open: [],
		decisions: [],
		campaigns: [],
		overdue: [],
		titles: new Map(),
	};
	return { ...none, ...changes } as unknown as HomeRead;
}

const process = (phase: string, number = 1) => ({
	number,
	title: `process ${number}`,
	phase: { type: phase },
	process: { opened: 5, schedule },
});
const decision = (closes: number) => ({
	number: 4,
	decision: { subject: { type: 'Proposal', value: { proposal: 2 } }, opening: { opened: 20, closes } },
});
const campaign = (accepted: boolean) => ({
	number: 6,
	title: 'trees',
	deadline: 150,
	campaign: { state: { type: 'Open' }, accepted, opened: 30 },
});

describe('what closes soon', () => {
	it('comes in the order of its end', () => {
		const found = deadlines(
			read({ processes: [process('Open')], open: [decision(120)], campaigns: [campaign(true)] }),
			100,
			9,
		);
		assert.deepEqual(
			found.map(({ what, block }) => [what, block]),
			[
				['decision', 120],
				['campaign', 150],
				['process', 200],
			],
		);
	});

	it('is what takes something now: no campaign without its offices, no process that is only announced', () => {
		const found = deadlines(
			read({ processes: [process('Announced'), process('FollowUp', 2)], campaigns: [campaign(false)] }),
			1,
			9,
		);
		assert.deepEqual(found, []);
	});

	it('has the title of the proposal that is decided on', () => {
		const [found] = deadlines(read({ open: [decision(120)], titles: new Map([[2, 'Parks']]) }), 100, 9);
		assert.equal(found?.title, 'Parks');
	});

	it('is not what is over already, and no more than was asked for', () => {
		assert.deepEqual(deadlines(read({ open: [decision(100)] }), 100, 9), []);
		assert.equal(deadlines(read({ processes: [process('Open'), process('Open', 2)] }), 1, 1).length, 1);
	});
});

describe('what has happened', () => {
	const proposal = {
		number: 2,
		title: 'Parks',
		proposal: {
			state: { type: 'NotAdopted' },
			submitted: 11,
			admitted: { block: 12, due: 99 },
			answered: 13,
			ended: 40,
		},
		departure: { block: 41 },
	};

	it('is told with the latest first', () => {
		const found = happenings(
			read({ proposals: [proposal], decisions: [decision(120)], campaigns: [campaign(true)] }),
			9,
		);
		const told = found.map(({ what }) => what);
		assert.deepEqual(told, [
			'departed',
			'notAdopted',
			'campaignOpened',
			'ballotOpened',
			'answered',
			'admitted',
			'submitted',
		]);
	});

	it('leaves out what has not happened', () => {
		const submitted = { number: 3, proposal: { state: { type: 'Submitted' }, submitted: 11 } };
		assert.deepEqual(
			happenings(read({ proposals: [submitted] }), 9).map(({ what }) => what),
			['submitted'],
		);
	});
});
