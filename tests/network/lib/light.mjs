// A light client: smoldot, which begins with what a node answers to `doverie_lightSync`, takes part in
// the network itself, and checks what it is told. polkadot-api asks it as it would ask a node.

import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { createClient } from 'polkadot-api';
import { getSmProvider } from 'polkadot-api/sm-provider';
import { startFromWorker } from 'polkadot-api/smoldot/from-node-worker';
import { rpc } from './chain.mjs';
import { ORGANISATIONS, ports } from './network.mjs';

const WORKER = fileURLToPath(import.meta.resolve('polkadot-api/smoldot/node-worker'));

/**
 * Where a light client begins, as an organisation's node says it now. The specification of this
 * network names no nodes, so their addresses are added.
 *
 * @returns {Promise<{chainSpec: string, databaseContent: string}>} what smoldot's `addChain` takes
 */
export async function beginning(name) {
	const { chainSpec, databaseContent } = await rpc(name, 'doverie_lightSync');
	const database = JSON.parse(databaseContent);
	for (const [place, organisation] of ORGANISATIONS.entries()) {
		const peer = await rpc(organisation.name, 'system_localPeerId');
		database.nodes[peer] = [`/ip4/127.0.0.1/tcp/${ports(place).p2p}`];
	}
	return { chainSpec, databaseContent: JSON.stringify(database) };
}

/** A light client. */
export class Light {
	/** The last block that it knows to be final; undefined before there is one. */
	final;
	#smoldot;
	#worker;

	/** Starts one, which begins there: `end()` it in the end. */
	constructor(beginning) {
		// One of its own for each: a smoldot follows a chain once, whatever it is told to begin with.
		// Its timers outlive it, and would keep the tests from ending, but not their thread.
		this.#worker = new Worker(WORKER);
		this.#smoldot = startFromWorker(this.#worker, { maxLogLevel: 1 });
		this.client = createClient(getSmProvider(() => this.#smoldot.addChain(beginning)));
		this.client.finalizedBlock$.subscribe((block) => {
			this.final = block;
		});
	}

	async end() {
		this.client.destroy();
		await this.#smoldot.terminate();
		await this.#worker.terminate();
	}
}
