// SPDX-License-Identifier: Apache-2.0

import { type BlockRef, chain } from '../../chain';

/** The last final block at the moment of each question, for what no `live` reading holds a block for. */
export const lastFinal = (): BlockRef => ({ number: chain.final?.number ?? 0, hash: 'finalized' });
