// The command `doverie`, as people run it.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { folder } from './network.mjs';

/** How the command ends. */
export const [MATCH, NO_MATCH, CANNOT_SAY, ALARM] = [0, 1, 2, 3];

/** The longest that it takes, whatever servers do. */
const LONG = 200_000;

/** The specification of this network, raw. */
export const specification = () => join(folder(), 'chain.json');

/**
 * Runs `doverie verify` with the specification of this network, unless the arguments name one.
 *
 * @param {string[]} args what follows
 * @param {string} [cwd] the folder in which it runs, and to which it writes
 * @returns {Promise<{code: number, said: string}>} how it ended, and what it printed
 */
export async function verify(args, cwd = folder()) {
	const command = process.env.DOVERIE_CLI;
	assert.ok(command, 'DOVERIE_CLI names the command');
	const options = { cwd, timeout: LONG, maxBuffer: 64 * 1024 * 1024 };
	const chain = args.includes('--chain') ? [] : ['--chain', specification()];
	const all = ['verify', ...chain, ...args];
	try {
		const { stdout, stderr } = await promisify(execFile)(command, all, options);
		return { code: 0, said: stdout + stderr };
	} catch (error) {
		if (typeof error.code !== 'number') {
			throw error;
		}
		return { code: error.code, said: error.stdout + error.stderr };
	}
}

/** The same, with servers, and with what it says in JSON as `report`. */
export async function verifyBy(servers, args, cwd) {
	const named = servers.flatMap((url) => ['--server', url]);
	const { code, said } = await verify([...named, '--json', ...args], cwd);
	return { code, report: JSON.parse(said) };
}
