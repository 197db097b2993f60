// SPDX-License-Identifier: Apache-2.0
// A node that somebody trusts. Nothing that it says is checked.

import { createClient } from 'polkadot-api';
import { getWsProvider, WsEvent } from 'polkadot-api/ws';
import type { Session } from './types';
import { FAR_BEHIND } from './watch';

/** Where a node says that finality stands. */
interface Standing {
	finalized: { number: number };
	canFollow: boolean;
}

/**
 * Calls a node. It is called again for as long as it does not answer.
 *
 * @param isOurs is told the hash of the first block of its chain, and says whether that is right
 */
export function callNode(url: string, isOurs: (genesis: string) => boolean): Session {
	const provider = getWsProvider(url);
	const client = createClient(provider);
	return {
		client,
		isOurs: new Promise((resolve) => {
			client.getChainSpecData().then(
				({ genesisHash }) => isOurs(genesisHash) && resolve(),
				// The connection was ended before it answered.
				() => {},
			);
		}),
		reachable: async () => provider.getStatus().type === WsEvent.CONNECTED,
		isBehind: async (final) => {
			const { finalized, canFollow } = await client._request<Standing>('doverie_finality', []);
			return canFollow && finalized.number > final + FAR_BEHIND;
		},
		keep: async () => {},
		end: () => client.destroy(),
	};
}
