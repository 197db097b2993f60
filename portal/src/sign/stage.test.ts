// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isBusy, isOver, isSent, STEPS, type Stage, shownStep } from './stage';

const BLOCK = { number: 7, hash: '0x07' };
const REASON = { pallet: 'Records', name: 'AlreadyOnRecord' };
const WAY: Stage[] = [
	{ step: 'preparing' },
	{ step: 'signing' },
	{ step: 'checking' },
	{ step: 'sent', since: 0 },
	{ step: 'inBlock', block: BLOCK },
];
const ENDS: Stage[] = [
	{ step: 'final', block: BLOCK },
	{ step: 'refused', reason: REASON },
	{ step: 'failed', block: BLOCK, reason: REASON },
	{ step: 'problem', kind: 'declined' },
];

describe('a stage', () => {
	it('is busy from the first click to the end', () => {
		assert.ok(!isBusy({ step: 'ready' }));
		assert.ok(WAY.every((stage) => isBusy(stage) && !isOver(stage)));
		assert.ok(ENDS.every((stage) => !isBusy(stage) && isOver(stage)));
	});

	it('is sent from the moment on when the network has it', () => {
		assert.deepEqual(
			WAY.filter(isSent).map(({ step }) => step),
			['sent', 'inBlock'],
		);
		assert.ok(isSent({ step: 'looking' }));
		assert.ok(!isSent({ step: 'waiting' }));
		assert.ok(!ENDS.some(isSent));
	});

	it('is shown at one of the steps, and never goes back', () => {
		const places = WAY.map((stage) => STEPS.indexOf(shownStep(stage) ?? 'final'));
		assert.deepEqual(
			places,
			[...places].sort((a, b) => a - b),
		);
		assert.ok(ENDS.every((stage) => shownStep(stage) === undefined));
	});
});
