// Four organisations found a network: `scripts/rehearse-founding`, which goes through the ceremony of
// docs/operators/founding.md in four folders.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ports } from './lib/network.mjs';

const SCRIPT = fileURLToPath(new URL('../../scripts/rehearse-founding', import.meta.url));
/** The script gives up finality after three minutes. */
const PATIENCE = 300_000;

describe('founding', () => {
	it('takes four folders that exchange files, and ends in finality', async () => {
		const { rpc, p2p, prometheus } = ports(0);
		const env = {
			...process.env,
			DOVERIE_RPC_PORT: String(rpc),
			DOVERIE_P2P_PORT: String(p2p),
			DOVERIE_PROMETHEUS_PORT: String(prometheus),
		};
		const { stdout } = await promisify(execFile)(SCRIPT, [], { env, timeout: PATIENCE });
		assert.match(stdout, /^All four see finality, and block 5 is final\./m);
	});
});
