// SPDX-License-Identifier: Apache-2.0

import { rollNumbers } from '../../../lib/numbers';

/** So many admissions are undone in one call: more would weigh too much to be free. */
const MOST = 10;

/** The numbers that somebody has written, each once; undefined where there are none, too many, or something else. */
export function readNumbers(text: string): number[] | undefined {
	const numbers = [...new Set(rollNumbers(text))];
	return numbers.length > 0 && numbers.length <= MOST ? numbers : undefined;
}
