// SPDX-License-Identifier: Apache-2.0

import type { BlockRef } from '../../chain/types';
import { timeOf } from '../../chain/units';
import { dateTime, number } from '../../lib/format';
import { common } from '../../text/common';

/** The time of a block within a sentence: "about 3 March 2027, 14:05". */
export function whenText(block: number, at: BlockRef | undefined): string {
	return at ? common().about(dateTime(timeOf(block, at))) : common().blockNumber(number(block));
}
