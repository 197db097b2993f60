// SPDX-License-Identifier: Apache-2.0

// Runs the unit tests: those here and those beside what they test. Node.js 20 reads neither TypeScript nor
// runes, so vite puts each into plain JavaScript first, as it does for the site.

import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const OUT = 'node_modules/.cache/unit';

const found = ['src', 'tests/unit']
	.flatMap((folder) =>
		readdirSync(`${ROOT}${folder}`, { recursive: true }).map((name) => `${folder}/${name}`),
	)
	.filter((name) => name.endsWith('.test.ts'));
const input = Object.fromEntries(
	found.map((name) => [name.replace(/\.ts$/, ''), `${ROOT}${name}`]),
);

rmSync(`${ROOT}${OUT}`, { recursive: true, force: true });
await build({
	root: ROOT,
	configFile: `${ROOT}vite.config.ts`,
	logLevel: 'warn',
	build: {
		ssr: true,
		outDir: OUT,
		manifest: false,
		minify: false,
		rolldownOptions: {
			input,
			output: { entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name]-[hash].mjs' },
		},
	},
});
const tests = Object.keys(input).map((name) => `${OUT}/${name}.mjs`);
const { status } = spawnSync(process.execPath, ['--test', ...process.argv.slice(2), ...tests], {
	cwd: ROOT,
	stdio: 'inherit',
});
process.exit(status ?? 1);
