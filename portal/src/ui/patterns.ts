// SPDX-License-Identifier: Apache-2.0

/** Parts of charts that stand side by side differ in pattern as well as in colour. */

import type { ChartTone } from './types';

type Pattern = 'hatch' | 'dots' | 'lines';

const PATTERNS: Partial<Record<ChartTone, Pattern>> = {
	no: 'hatch',
	bad: 'hatch',
	second: 'hatch',
	abstain: 'dots',
	quiet: 'dots',
	third: 'dots',
	warn: 'lines',
	fourth: 'lines',
};

export function patternOf(tone: ChartTone): Pattern | undefined {
	return PATTERNS[tone];
}
