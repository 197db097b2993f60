// SPDX-License-Identifier: Apache-2.0

// Blocks to come as days, in sentences; and the block at which something is read once.

import { type BlockRef, chain, timeOf } from '../../chain';
import { date, number } from '../../lib/format';

/** The day of a block, as it is reckoned now. */
export const dateOf = (block: number): string => (chain.final ? date(timeOf(block, chain.final)) : number(block));

/** The last final block at the moment of each question, for what no `live` reading holds a block for. */
export const lastFinal = (): BlockRef => ({ number: chain.final?.number ?? 0, hash: 'finalized' });
