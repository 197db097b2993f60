// SPDX-License-Identifier: Apache-2.0

// Looks at a built site: how much its first sight needs, and whether anything in it goes against its own
// security policy. `node tests/built.mjs FOLDER`

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const BUDGET = 100 * 1024;
const ENTRY = 'index.html';
const FIRST_PAGE = 'src/pages/debate/Home.svelte';

const folder = process.argv[2];
if (!folder) throw new Error('usage: node tests/built.mjs FOLDER');
const read = (name) => readFileSync(join(folder, name), 'utf8');
const manifest = JSON.parse(read('.vite/manifest.json'));

/** The files that are needed before this chunk runs: its own, those that it imports, their styles. */
function neededBy(key, files = new Set(), seen = new Set()) {
	if (seen.has(key)) return files;
	seen.add(key);
	const chunk = manifest[key];
	if (!chunk) throw new Error(`the build has no ${key}`);
	files.add(chunk.file);
	for (const style of chunk.css ?? []) files.add(style);
	for (const other of chunk.imports ?? []) neededBy(other, files, seen);
	return files;
}

const gzipped = (name) => gzipSync(readFileSync(join(folder, name)), { level: 9 }).length;

/** Script and style of the frame and of the first page. */
function firstSight() {
	return [...neededBy(FIRST_PAGE, neededBy(ENTRY))].map((name) => [name, gzipped(name)]);
}

function inlineFaults(html) {
	const faults = [];
	if (/<script(?![^>]*\bsrc=)[^>]*>/i.test(html)) faults.push('an inline script');
	if (/<style[\s>]|\sstyle=/i.test(html)) faults.push('an inline style');
	if (/\son[a-z]+=/i.test(html)) faults.push('an inline event handler');
	return faults;
}

/** Addresses that the browser would fetch by itself, from elsewhere. Links are followed by people. */
function foreignRequests(name, text) {
	const patterns = name.endsWith('.css')
		? [/url\(\s*['"]?(?:https?:)?\/\/[^)]*\)/g, /@import[^;]*\/\/[^;]*/g]
		: name.endsWith('.html')
			? [
					/<(?:script|link|img|iframe|source|video|audio)\b[^>]*\b(?:src|href)=["'](?:https?:)?\/\/[^"']*/gi,
				]
			: [
					/\b(?:fetch|import|importScripts|Worker|WebSocket|EventSource)\(\s*["'`](?:https?|wss?):\/\/[^"'`]*/g,
					/\.(?:src|srcset)\s*=\s*["'`](?:https?:)?\/\/[^"'`]*/g,
				];
	return patterns.flatMap((pattern) => text.match(pattern) ?? []);
}

const faults = inlineFaults(read(ENTRY)).map((fault) => `${ENTRY} has ${fault}`);
if (!/http-equiv="Content-Security-Policy"/.test(read(ENTRY)))
	faults.push(`${ENTRY} has no security policy`);
for (const name of readdirSync(folder, { recursive: true })) {
	if (!/\.(html|js|css|svg|webmanifest)$/.test(name)) continue;
	for (const found of foreignRequests(name, read(name)))
		faults.push(`${name} asks another site: ${found.slice(0, 120)}`);
}

const sizes = firstSight();
const total = sizes.reduce((sum, [, size]) => sum + size, 0);
for (const [name, size] of sizes) console.log(`${String(size).padStart(8)}  ${name}`);
console.log(
	`${String(total).padStart(8)}  bytes of script and style, gzipped, until the first sight; at most ${BUDGET}`,
);
if (total > BUDGET) faults.push(`the first sight needs ${total} bytes, and may need ${BUDGET}`);

for (const fault of faults) console.error(`portal: ${fault}`);
process.exit(faults.length > 0 ? 1 : 0);
