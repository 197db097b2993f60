// scripts/tag on a terminal: what it prints, and what it must not.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const TAG = fileURLToPath(new URL('../scripts/tag', import.meta.url));
const { key, fingerprint, vectors } = JSON.parse(
	readFileSync(new URL('vectors.json', import.meta.url), 'utf8'),
);
const folder = mkdtempSync(join(tmpdir(), 'doverie-tag.'));
after(() => rmSync(folder, { recursive: true }));

// Node.js has no terminals to give: Python has. It answers each question once it has been asked.
const TERMINAL = `
import json, os, pty, sys
command, answers = json.loads(sys.argv[1])
child, terminal = pty.fork()
if child == 0:
    os.execvp(command[0], command)
seen, asked = b"", 0
while True:
    try:
        more = os.read(terminal, 4096)
    except OSError:
        break
    if not more:
        break
    seen += more
    if answers and seen[asked:].rstrip(b" ").endswith(b":") and seen.endswith(b" "):
        asked = len(seen)
        os.write(terminal, answers.pop(0).encode() + b"\\r")
status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
json.dump({"seen": seen.decode(), "status": status, "left": answers}, sys.stdout)
`;

/** What is seen on the terminal when these answers are typed. */
function onTerminal(args, answers, language = 'C') {
	const input = JSON.stringify([[TAG, ...args], answers]);
	const { stdout, stderr } = spawnSync('python3', ['-c', TERMINAL, input], {
		cwd: folder,
		encoding: 'utf8',
		timeout: 60_000,
		env: { ...process.env, LC_ALL: '', LC_MESSAGES: '', LANG: language },
	});
	assert.equal(stderr, '');
	const { left, ...result } = JSON.parse(stdout);
	assert.deepEqual(left, [], result.seen);
	return result;
}

test('it prints the tag, and shows and keeps neither key nor number', () => {
	const [{ typed, tag }] = vectors;
	const { seen, status } = onTerminal([fingerprint], [key, '1', '0121010002', typed.number]);
	assert.equal(status, 0);
	assert(seen.endsWith(`${tag}\r\n`), seen);
	assert.match(seen, /last digit does not fit/);
	for (const secret of [key, typed.number, '0121010002', '0121']) assert(!seen.includes(secret));
	assert.deepEqual(readdirSync(folder), []);
});

test('it speaks Bulgarian, and asks twice for what has no check digit', () => {
	const { typed, tag } = vectors.find(({ scheme }) => scheme === 'DE-PAS');
	const answers = [
		key,
		fingerprint,
		'4',
		'UK',
		'de',
		typed.number,
		'C01X00T48',
		'C01X00T47',
		typed.number,
	];
	const { seen, status } = onTerminal([], answers, 'bg_BG.UTF-8');
	assert.equal(status, 0);
	assert(seen.endsWith(`${tag}\r\n`), seen);
	assert.match(seen, /Няма такъв код на държава/);
	assert.match(seen, /Вторият път номерът беше друг/);
	assert(!/x00/i.test(seen));
});

test('a wrong key computes nothing', () => {
	const { seen, status } = onTerminal([fingerprint], [key.replace('00', '01')]);
	assert.equal(status, 1);
	assert.match(seen, /not the key/);
	assert.doesNotMatch(seen, /0x/);
	const given = onTerminal([key], []);
	assert.equal(given.status, 1);
	assert.match(given.seen, /fingerprint of a key is 20/);
});

test('shares become a key in files of their own, for their owner alone', () => {
	const made = ['a', 'b'].map((name) =>
		onTerminal(['share', name], []).seen.trim().split(/\s+/).at(-1),
	);
	const { seen, status } = onTerminal(['join', 'key'], ['2', 'a', 'b']);
	assert.equal(status, 0);
	for (const bound of made) assert(seen.includes(bound));
	const shown = seen.trim().split(/\s+/).at(-1);
	assert.equal(onTerminal(['fingerprint'], ['key']).seen.trim().split(/\s+/).at(-1), shown);
	for (const name of ['a', 'b', 'key']) {
		assert.equal(statSync(join(folder, name)).mode & 0o777, 0o600);
		assert(!seen.includes(readFileSync(join(folder, name), 'utf8').trim()));
	}
	const again = onTerminal(['share', 'a'], []);
	assert.equal(again.status, 1, 'a file that is there is not written over');
});

test('without a terminal it takes nothing', () => {
	const { status, stdout, stderr } = spawnSync(TAG, [fingerprint], {
		input: key,
		encoding: 'utf8',
	});
	assert.deepEqual([status, stdout], [1, '']);
	assert.match(stderr, /terminal|терминал/);
	assert.equal(spawnSync(TAG, ['join']).status, 2);
	assert.equal(spawnSync(TAG, ['--help']).status, 2);
});
