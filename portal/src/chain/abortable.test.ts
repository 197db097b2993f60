// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { abortable } from './abortable.ts';
import type { Api } from './types';

function asked() {
	const questions: unknown[][] = [];
	const ask = (...args: unknown[]) => {
		questions.push(args);
		return 'answer';
	};
	const api = {
		query: { Stakeholders: { Names: { getValue: ask, getValues: ask, getEntries: ask, getKey: ask } } },
		apis: { UpgradesViews: { clock: ask } },
		constants: { System: { Version: ask } },
	};
	const controller = new AbortController();
	const wrapped = abortable(api as unknown as Api, controller.signal) as unknown as typeof api;
	return { questions, wrapped, controller, signal: controller.signal };
}

describe('questions to the chain that can be ended', () => {
	it('carry the signal beside the block at which they are asked', () => {
		const { questions, wrapped, signal } = asked();
		const names = wrapped.query.Stakeholders.Names;
		assert.equal(names.getValue(7, { at: '0xaa' }), 'answer');
		names.getValues([[7]], { at: '0xaa' });
		names.getEntries({ at: '0xaa' });
		wrapped.apis.UpgradesViews.clock({ at: '0xaa' });
		const options = { at: '0xaa', signal };
		assert.deepEqual(questions, [[7, options], [[[7]], options], [options], [options]]);
	});

	it('are asked as they are where they name no block', () => {
		const { questions, wrapped } = asked();
		wrapped.query.Stakeholders.Names.getKey(7);
		wrapped.constants.System.Version();
		assert.deepEqual(questions, [[7], []]);
	});

	it('do not begin after the end', () => {
		const { questions, wrapped, controller } = asked();
		controller.abort(new Error('nobody wants it'));
		assert.throws(() => wrapped.apis.UpgradesViews.clock({ at: '0xaa' }), /nobody wants it/);
		assert.deepEqual(questions, []);
	});
});
