// The processes that make up the stage: scripts/network, and nodes that are ended the hard way.

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** How many lines a command's error repeats of what the command said. */
const LAST_LINES = 12;

/**
 * Runs a command to its end, outside the terminal's group: Ctrl-C is for whoever started it to heed.
 *
 * @param {(line: string) => void} [hear] is told each line that it says
 * @param {AbortSignal} [signal] ends it
 */
export function run(command, args, env, hear = () => {}, signal = undefined) {
	return new Promise((resolve, reject) => {
		const child = spawn(command, args, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
		const lines = [];
		const listen = (stream) => {
			let rest = '';
			stream.setEncoding('utf8').on('data', (text) => {
				const parts = (rest + text).split('\n');
				rest = parts.pop();
				for (const line of parts) {
					lines.push(line);
					hear(line);
				}
			});
		};
		listen(child.stdout);
		listen(child.stderr);
		const end = () => child.kill('SIGTERM');
		signal?.addEventListener('abort', end, { once: true });
		child.once('error', reject);
		// Nodes that it has started may hold its output open.
		child.once('exit', (code) => {
			signal?.removeEventListener('abort', end);
			child.stdout.destroy();
			child.stderr.destroy();
			if (code === 0) {
				resolve(lines);
			} else {
				const last = lines.slice(-LAST_LINES).join('\n');
				reject(new Error(`${command} ${args.join(' ')} has failed:\n${last}`));
			}
		});
	});
}

/** The process in a file, if it runs and has this text among its arguments; else undefined. */
export function processIn(file, argument) {
	try {
		const pid = Number(readFileSync(file, 'utf8'));
		const given = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
		return pid > 0 && given.includes(argument) ? pid : undefined;
	} catch {
		return undefined;
	}
}
