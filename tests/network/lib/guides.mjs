// The commands in docs/operators, run as they stand there.

import { execFile, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { blocksOf, readGuide } from '../../../scripts/tools/commands.mjs';
import { folder } from './network.mjs';

/** Where commands are run: in a clone of the repository. */
const CLONE = fileURLToPath(new URL('../../..', import.meta.url));
/** The longest that one of them takes. */
const LONG = 5 * 60_000;

/**
 * The one command of a guide that is this, or begins with it.
 *
 * @param {Record<string, string>} places what words of the guide stand for: `{ FILE: '/…' }`
 */
export function command(page, text, places) {
	const all = blocksOf(readGuide(page)).flatMap(({ commands }) => commands);
	const exact = all.filter((one) => one === text);
	const found = exact.length ? exact : all.filter((one) => one.startsWith(text));
	if (new Set(found).size !== 1) {
		throw new Error(`${page} has ${found.length} commands that begin with: ${text}`);
	}
	const words = Object.keys(places).sort((a, b) => b.length - a.length);
	const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
	const anyOf = new RegExp(`(?<!\\w)(?:${escaped.join('|')})(?!\\w)`, 'g');
	return found[0].replace(anyOf, (word) => places[word]);
}

/** On the path is the network's own build of the node. */
function environment() {
	const { DOVERIE_NODE: _, ...rest } = process.env;
	return { ...rest, PATH: `${folder()}${delimiter}${process.env.PATH}` };
}

/** Runs a command line: with which code it ended, and what it said. */
export async function run(line) {
	const options = { cwd: CLONE, env: environment(), timeout: LONG, maxBuffer: 64 * 1024 * 1024 };
	try {
		const { stdout, stderr } = await promisify(execFile)('bash', ['-c', line], options);
		return { code: 0, stdout, said: stdout + stderr };
	} catch (error) {
		if (typeof error.code !== 'number') {
			throw error;
		}
		return { code: error.code, stdout: error.stdout, said: error.stdout + error.stderr };
	}
}

/** Starts a node by a command line. It writes to this file, and is the process that is returned. */
export function startNode(line, log) {
	const file = openSync(log, 'a');
	const node = spawn('bash', ['-c', `exec ${line}`], {
		cwd: CLONE,
		env: environment(),
		stdio: ['ignore', file, file],
	});
	closeSync(file);
	node.unref();
	process.once('exit', () => node.kill('SIGKILL'));
	return node;
}
