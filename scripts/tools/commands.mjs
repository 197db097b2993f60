// The commands in the guides for operators: every one is run by a test, or says why it is not. Those
// that are run stand in docs/operators/commands.json, by the command as it is in the guide:
//
//   "scripts/backup --chain FILE BACKUP": { "test": "tests/network/backup.test.mjs", "as": "scripts/backup" }
//
// `as` is the text by which that file runs it; without it, the command itself is there. A block that
// nothing runs has `<!-- not run: why -->` on the line before it, or one line further up.
//
//   node scripts/tools/commands.mjs    checks them all

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const GUIDES = join(ROOT, 'docs/operators');
const MANIFEST = join(GUIDES, 'commands.json');

/** What opens and closes a block, with what it is written in. */
const FENCE = /^(\s*)```(\S*)\s*$/;
const MARK = /^<!-- not run: (\S.*) -->$/;
/** Names under which a command would slip past. */
const OTHER_NAMES = ['bash', 'shell', 'console', 'shell-session', 'zsh'];

/** A text on one line, with single spaces. */
const flat = (text) => text.replace(/\s+/g, ' ').trim();

/**
 * The commands of a block: what stands on several lines by a backslash, an open quote, a here-document
 * or an operator at the end of a line is one. Comments are none.
 */
export function commandsOf(lines) {
	const commands = [];
	let command = '';
	let end;
	for (const line of lines) {
		const text = command ? `${command}\n${line}` : line;
		if (!command && (!flat(line) || line.trim().startsWith('#'))) {
			continue;
		}
		end ??= /(?<!<)<<-?\s*['"]?(\w+)/.exec(line)?.[1];
		if (end ? line.trim() !== end : goesOn(text)) {
			command = text.replace(/\\$/, '');
		} else {
			commands.push(flat(text.replace(/\s#\s[^'"\n]*$/, '')));
			command = '';
			end = undefined;
		}
	}
	if (command) {
		commands.push(flat(command));
	}
	return commands;
}

/** A text without what is in single or double quotes. */
function withoutQuotes(text) {
	return text.replace(/'[^']*'|"(?:\\.|[^"\\])*"/g, '');
}

function goesOn(text) {
	const rest = withoutQuotes(text);
	return /\\$/.test(text) || /(\||&&)\s*$/.test(rest) || /['"]/.test(rest.replace(/\s#\s.*$/, ''));
}

/**
 * The blocks of a guide that a shell would run.
 *
 * @returns {{ line: number, language: string, commands: string[], why?: string }[]} `why`: nothing
 *   runs them
 */
export function blocksOf(text) {
	const lines = text.split('\n');
	const blocks = [];
	for (let i = 0; i < lines.length; i++) {
		const [, indent, language] = FENCE.exec(lines[i]) ?? [];
		if (indent === undefined) {
			continue;
		}
		const start = i;
		do {
			i++;
		} while (i < lines.length && lines[i].trim() !== '```');
		const inside = lines.slice(start + 1, i).map((line) => line.replace(indent, ''));
		const before = lines.slice(0, start).findLast((line) => line.trim()) ?? '';
		const why = MARK.exec(before.trim())?.[1];
		if (language === 'sh' || OTHER_NAMES.includes(language)) {
			blocks.push({ line: start + 1, language, commands: commandsOf(inside), why });
		}
	}
	return blocks;
}

/** All guides, by their names below docs/operators. */
export function guides() {
	return readdirSync(GUIDES, { recursive: true })
		.filter((name) => name.endsWith('.md'))
		.sort();
}

export function readGuide(name) {
	return readFileSync(join(GUIDES, name), 'utf8');
}

/**
 * What is wrong.
 *
 * @param {Record<string, string>} texts of the guides, by name
 * @param {Record<string, { test: string, as?: string }>} manifest
 * @param {(path: string) => string | undefined} read a file of the repository; nothing where there
 *   is none
 */
export function faults(texts, manifest, read) {
	const found = [];
	const used = new Set();
	for (const [name, text] of Object.entries(texts)) {
		for (const { line, language, commands, why } of blocksOf(text)) {
			const place = `${name}:${line}`;
			if (language !== 'sh') {
				found.push(`${place}: a block of commands is \`\`\`sh, and not \`\`\`${language}`);
			}
			for (const command of why ? [] : commands) {
				used.add(command);
				if (!Object.hasOwn(manifest, command)) {
					found.push(`${place}: no test runs this, and no mark says why: ${command}`);
				}
			}
		}
	}
	for (const [command, { test, as = command }] of Object.entries(manifest)) {
		const text = read(test);
		if (!used.has(command)) {
			found.push(`commands.json: no guide has this: ${command}`);
		} else if (text === undefined) {
			found.push(`commands.json: there is no ${test}, which is to run this: ${command}`);
		} else if (!flat(text).includes(flat(as))) {
			found.push(
				`commands.json: ${test} does not have \`${as}\`, which is to run this: ${command}`,
			);
		}
	}
	return found;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const texts = Object.fromEntries(guides().map((name) => [name, readGuide(name)]));
	const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8'));
	const read = (path) => {
		try {
			return readFileSync(join(ROOT, path), 'utf8');
		} catch {
			return undefined;
		}
	};
	const found = faults(texts, manifest, read);
	for (const fault of found) {
		console.error(`${relative(ROOT, GUIDES)}/${fault}`);
	}
	console.log(
		found.length
			? `${found.length} to mend: add the test to commands.json, or a mark <!-- not run: why -->.`
			: `${Object.keys(manifest).length} commands are run by tests.`,
	);
	process.exitCode = found.length ? 1 : 0;
}
