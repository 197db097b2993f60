// SPDX-License-Identifier: Apache-2.0

// Times as the fields of a form have them, and the blocks that are made then.

import type { BlockRef } from '../../../chain/types';
import { blockAt, timeOf } from '../../../chain/units';

/** The block at a time that was written; undefined if it is none. */
export function blockOf(written: string, at: BlockRef): number | undefined {
	const time = new Date(written);
	return written === '' || Number.isNaN(time.getTime()) ? undefined : blockAt(time, at);
}

/** What a field shows for a block, to the minute, in the time of this device. */
export function fieldTime(block: number, at: BlockRef): string {
	const time = timeOf(block, at);
	const local = new Date(time.getTime() - time.getTimezoneOffset() * 60_000);
	return local.toISOString().slice(0, 16);
}
