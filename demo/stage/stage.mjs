// The stage: a network that runs, connections to its nodes, and a clock.

import { connectTo } from '../../tests/network/lib/chain.mjs';
import { Clock } from './clock.mjs';
import { claimFolder, clearFolder } from './folder.mjs';
import { FourOrganisations } from './four.mjs';
import { SingleNode } from './one.mjs';

/** Stops whatever an earlier run has left, and deletes its chain. */
export async function clearStage() {
	await FourOrganisations.clear();
	await SingleNode.clear();
}

export class Stage {
	/** An API for each node that is there, by the organisation's name. */
	apis = {};
	clock = new Clock();

	constructor(network) {
		this.network = network;
	}

	/**
	 * Starts a fresh network and connects to its nodes.
	 *
	 * @param {boolean} isSingle whether it is one node
	 * @param {(line: string) => void} hear is told how it goes on
	 * @param {AbortSignal} signal ends it
	 */
	static async set(isSingle, hear, signal) {
		claimFolder();
		await clearStage();
		clearFolder();
		const stage = new Stage(isSingle ? new SingleNode() : new FourOrganisations());
		await stage.network.start(hear, signal);
		signal.throwIfAborted();
		for (const { name } of stage.network.nodes) {
			await stage.connect(name);
		}
		return stage;
	}

	/** The municipality's node, to which everything is sent. */
	get api() {
		return this.apis.municipality;
	}

	get nodes() {
		return this.network.nodes;
	}

	async connect(name) {
		const { url } = this.nodes.find((node) => node.name === name);
		this.apis[name] = await connectTo(url);
		if (name === 'municipality') {
			await this.clock.follow(this.api);
		}
	}

	/** Ends a validator as a power cut would. Nobody is connected to it by then. */
	async kill(name) {
		if (name === 'municipality') {
			this.clock.forget();
		}
		await this.apis[name].disconnect();
		delete this.apis[name];
		this.network.kill(name);
	}

	/** Starts it again. */
	async restart(name) {
		await this.network.restart(name);
		await this.connect(name);
	}

	/** Leaves the network running. */
	async leave() {
		await Promise.all(Object.values(this.apis).map((api) => api.disconnect()));
	}
}
