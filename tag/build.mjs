// Makes tag.html: one file without anything beside it, for a desk without a network.

import { createHash } from 'node:crypto';
import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const read = (name) => readFileSync(here(name), 'utf8');
const sha256 = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The text of tag.html, which depends on nothing but the files of this folder. */
export function page() {
	const { outputFiles } = buildSync({
		entryPoints: [here('page/page.mjs')],
		absWorkingDir: here('.'),
		bundle: true,
		write: false,
		format: 'esm',
		target: 'es2022',
		charset: 'utf8',
		// Whoever passes the page on passes that library on.
		banner: { js: `/*\n@noble/hashes:\n\n${read('node_modules/@noble/hashes/LICENSE')}*/` },
	});
	const script = `\n${outputFiles[0].text}`;
	const style = `\n${read('page/page.css')}`;
	if (/<\/(script|style)/i.test(script + style)) throw new Error('this would end its element');
	const csp = [
		"default-src 'none'",
		`script-src ${sha256(script)}`,
		`style-src ${sha256(style)}`,
		"base-uri 'none'",
		"form-action 'none'",
	].join('; ');
	const parts = { csp, style, script };
	return read('page/page.html').replace(/\{\{(\w+)\}\}/g, (_, name) => parts[name]);
}

if (process.argv[1] && realpathSync(process.argv[1]) === here('build.mjs')) {
	writeFileSync(here('tag.html'), page());
}
