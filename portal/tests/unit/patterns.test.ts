// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { patternOf } from '../../src/ui/patterns';
import type { ChartTone } from '../../src/ui/types';

/** Parts that stand side by side in one chart. */
const TOGETHER: ChartTone[][] = [
	['yes', 'no', 'abstain'],
	['first', 'second', 'third', 'fourth'],
	['good', 'bad', 'warn', 'quiet'],
];

describe('parts of a chart that stand side by side', () => {
	for (const tones of TOGETHER) {
		it(`are told apart without colours: ${tones.join(', ')}`, () => {
			assert.equal(new Set(tones.map(patternOf)).size, tones.length);
		});
	}
});
