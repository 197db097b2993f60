// SPDX-License-Identifier: Apache-2.0
// How the chain is read at this moment, for whoever shows it.

import { chainText } from '../text/chain';
import type { Problem } from './config';
import type { BlockRef, Mode, Phase, Stall, TrustedNode } from './types';

/** Why the chain is not followed. */
export type Trouble =
	| { kind: 'config'; problems: readonly Problem[] }
	| { kind: 'noConfig' | 'noBeginning' | 'noPeers' | 'noAnswer' | 'crashed' | 'otherChain' }
	| { kind: 'start'; detail: string };

class ChainState {
	mode = $state<Mode>('light');
	/** Whom this browser trusts, in the mode `node`. */
	node = $state.raw<TrustedNode>();
	phase = $state<Phase>('starting');
	/** The last final block. */
	final = $state.raw<BlockRef>();
	/** The best block: it may still be replaced by another one. */
	best = $state.raw<BlockRef>();
	/** The runtime of the last final block. */
	spec = $state.raw<{ name: string; version: number }>();
	/** The version of the runtime before an upgrade that has come while this page was open. */
	upgradedFrom = $state<number>();
	/** The hash of the first block. */
	genesis = $state<string>();
	/** That of the chain that was followed here before, where that was another one. */
	genesisBefore = $state<string>();
	/** What is wrong at the chain itself. */
	stall = $state<Stall>();
	/** Why the chain is not followed. */
	trouble = $state.raw<Trouble>();

	/** Why the chain is not followed, in words. */
	get problem(): string | undefined {
		return this.trouble && chainText().trouble(this.trouble);
	}
}

export const chain = new ChainState();
