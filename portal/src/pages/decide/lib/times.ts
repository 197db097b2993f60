// SPDX-License-Identifier: Apache-2.0

import { BLOCK_MILLISECONDS } from '../../../chain/units';

/** How long so many blocks take. */
export function secondsOf(blocks: number): number {
	return (blocks * BLOCK_MILLISECONDS) / 1000;
}
