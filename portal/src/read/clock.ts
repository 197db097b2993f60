// SPDX-License-Identifier: Apache-2.0

/** The clock of the chain: it counts blocks, but for those in which migrations have run. */

import type { Api, BlockRef } from '../chain/types';

/** What the clock says: by it terms are counted. */
export async function readClock(api: Api, at: BlockRef): Promise<number> {
	return (await api.apis.UpgradesViews.clock({ at: at.hash })).time;
}

/** By how many blocks what is due is later than its number says, since migrations took these. */
export async function behind(api: Api, at: BlockRef): Promise<number> {
	return (await api.apis.UpgradesViews.clock({ at: at.hash })).behind;
}

/** Blocks in a day of this chain: 28,800, and fewer on chains for trying things out. */
export function dayLength(api: Api, at: BlockRef): Promise<number> {
	return api.query.Decisions.DayLength.getValue({ at: at.hash });
}
