// SPDX-License-Identifier: Apache-2.0
// The light client of this browser: smoldot, in a worker. It takes part in the network itself, and
// checks what it is told.

import { createClient, type JsonRpcProvider, type PolkadotClient } from 'polkadot-api';
import { startFromWorker } from 'polkadot-api/smoldot/from-worker';
import {
	type Beginning,
	fetchBeginning,
	genesisOf,
	type Hint,
	hintOf,
	numberOf,
	withHint,
} from './beginning';
import { keep, kept } from './database';
import { inTurn } from './operations';
import type { Session } from './types';
import { FAR_BEHIND } from './watch';

/** The most that smoldot may write down: the code of the runtime is its greater part. */
const MOST_BYTES = 8_388_608;

/** What is heard of a light client. */
interface Heard {
	/** It knows of which chain it is. */
	genesis(hash: string): void;
	/** It has come to an end by itself. */
	crashed(): void;
}

/** Starts a light client that begins where the portal's host says. Throws where it says nothing. */
export async function startLight(url: string, heard: Heard): Promise<Session> {
	const beginning = await findBeginning(url);
	heard.genesis(genesisOf(beginning));
	const hint = await kept<Hint>('hint');
	return run(withHint(beginning, hint), url, heard);
}

/** The host's, or the one that it has given last: it may be out of reach while nodes are not. */
async function findBeginning(url: string): Promise<Beginning> {
	try {
		const beginning = await fetchBeginning(url);
		void keep('beginning', { url, beginning });
		return beginning;
	} catch (error) {
		const last = await kept<{ url: string; beginning: Beginning }>('beginning');
		if (last?.url === url) {
			return last.beginning;
		}
		throw error;
	}
}

function run(beginning: Beginning, url: string, heard: Heard): Session {
	const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
	const smoldot = startFromWorker(worker, { maxLogLevel: 2, logCallback: () => {} });
	let hasEnded = false;
	const crash = () => {
		if (!hasEnded) {
			hasEnded = true;
			heard.crashed();
		}
	};
	worker.addEventListener('error', crash);
	const client = createClient(inTurn(speakTo(smoldot.addChain(beginning), crash)), metadataKept);
	return {
		client,
		// By its beginning: it speaks to nobody from another chain.
		isOurs: Promise.resolve(),
		reachable: async () => (await health(client)).peers > 0,
		isBehind: async (final) => (numberOf(await fetchBeginning(url)) ?? 0) > final + FAR_BEHIND,
		keep: () => keepHint(client),
		end() {
			hasEnded = true;
			client.destroy();
			smoldot.terminate().catch(() => {});
			worker.terminate();
		},
	};
}

type Chain = Awaited<ReturnType<ReturnType<typeof startFromWorker>['addChain']>>;

/**
 * Passes on what is asked and answered. That of polkadot-api would do, but brings the light client with
 * it a second time, outside the worker; and begins again by itself with a client that has crashed.
 */
function speakTo(adding: Promise<Chain>, crash: () => void): JsonRpcProvider {
	return (hear) => {
		let isOpen = true;
		adding.then(listen).catch(crash);

		async function listen(chain: Chain): Promise<void> {
			while (isOpen) {
				const message = JSON.parse(await chain.nextJsonRpcResponse());
				if (isOpen) {
					hear(message);
				}
			}
		}

		return {
			send(message) {
				adding.then((chain) => isOpen && chain.sendJsonRpc(JSON.stringify(message))).catch(crash);
			},
			disconnect() {
				isOpen = false;
				adding.then((chain) => chain.remove()).catch(() => {});
			},
		};
	};
}

function health(client: PolkadotClient): Promise<{ peers: number }> {
	return client._request('system_health', []);
}

/** What the next start begins faster with. */
async function keepHint(client: PolkadotClient): Promise<void> {
	const hint = hintOf(await client._request<string>('chainHead_unstable_finalizedDatabase', [MOST_BYTES]));
	if (hint) {
		await keep('hint', hint);
	}
}

/**
 * The metadata of the last runtime, half a megabyte. The light client makes it by the runtime itself,
 * and knows the runtime by its hash: so it may be kept under that, unlike what a node says it is.
 */
const metadataKept = {
	getMetadata: async (codeHash: string): Promise<Uint8Array | null> => {
		const last = await kept<{ codeHash: string; metadata: Uint8Array }>('metadata');
		return last?.codeHash === codeHash ? last.metadata : null;
	},
	setMetadata: (codeHash: string, metadata: Uint8Array): void => {
		void keep('metadata', { codeHash, metadata });
	},
};
