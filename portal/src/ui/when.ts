// SPDX-License-Identifier: Apache-2.0

/** Times of blocks within sentences, as they are reckoned now: When.svelte is for those that stand alone. */

import type { BlockRef } from '../chain/types';
import { timeOf } from '../chain/units';
import { date, dateTime, number } from '../lib/format';
import { common } from '../text/common';

/** The time of a block: "about 3 March 2027, 14:05". */
export function whenText(block: number, at: BlockRef | undefined): string {
	return at ? common().about(dateTime(timeOf(block, at))) : common().blockNumber(number(block));
}

/** The day of a block: "3 March 2027". */
export function dayText(block: number, at: BlockRef | undefined): string {
	return at ? date(timeOf(block, at)) : common().blockNumber(number(block));
}
