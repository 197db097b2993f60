// The network of four organisations, one validator each, by scripts/network. On the chain local-test a
// day of the rules is a block.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endpoint, ORGANISATIONS } from '../../tests/network/lib/network.mjs';
import { NETWORK } from './folder.mjs';
import { processIn, run } from './processes.mjs';

const SCRIPT = fileURLToPath(new URL('../../scripts/network', import.meta.url));

export class FourOrganisations {
	isSingle = false;
	/** `{ name, url }` each. */
	nodes = ORGANISATIONS.map(({ name }) => ({ name, url: endpoint(name) }));
	/** How somebody looks at it afterwards, from the repository. */
	commands = {
		status: `DOVERIE_NETWORK_DIR=${NETWORK} ./scripts/network status`,
		stop: './scripts/demo stop',
	};
	/** The raw specification of its chain. */
	specification = join(NETWORK, 'chain.json');
	/** Where the portal is served, if it is. */
	portal;
	#environment = { ...process.env, DOVERIE_NETWORK_DIR: NETWORK, DOVERIE_CHAIN: 'local-test' };

	async start(hear, signal) {
		// What was built just now is the script's to find, and the portal's parts to build beside it.
		const { DOVERIE_NODE: _, ...others } = this.#environment;
		const environment = process.env.DOVERIE_DEMO_BUILT ? others : this.#environment;
		const said = await run(SCRIPT, ['up'], environment, hear, signal);
		const found = said.map((line) => /^The portal: (http\S+)$/.exec(line)?.[1]);
		this.portal = found.find((url) => url);
	}

	/** Ends a validator as a power cut would. */
	kill(name) {
		const pid = processIn(join(NETWORK, `${name}.pid`), join(NETWORK, name));
		if (!pid) {
			throw new Error(`the validator of ${name} does not run`);
		}
		process.kill(pid, 'SIGKILL');
	}

	async restart(name) {
		// It goes on with the build that it was started with.
		const { DOVERIE_NODE: _, ...kept } = this.#environment;
		await run(SCRIPT, ['start', name], kept);
	}

	/** Stops it and deletes its chain. */
	static async clear() {
		if (existsSync(NETWORK)) {
			await run(SCRIPT, ['reset'], { ...process.env, DOVERIE_NETWORK_DIR: NETWORK });
		}
	}
}
