// polkadot-api, whose types come from the metadata that the node serves: nothing is generated
// beforehand.

import { createClient } from 'polkadot-api';
import { getPolkadotSigner } from 'polkadot-api/signer';
import { getWsProvider } from 'polkadot-api/ws';
import { WebSocket } from 'ws';
import { endpoint } from './network.mjs';

/** A client of an organisation's validator: `destroy()` it in the end. */
export function papi(name) {
	return papiAt(endpoint(name));
}

/** The same of any node, by its URL. */
export function papiAt(url) {
	// Node has a WebSocket of its own from version 22.
	return createClient(getWsProvider(url, { websocketClass: WebSocket }));
}

/** A key pair of @polkadot/api, as polkadot-api signs with it. */
export function papiSigner(pair) {
	return getPolkadotSigner(pair.publicKey, 'Sr25519', (data) => pair.sign(data));
}
