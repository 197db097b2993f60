// SPDX-License-Identifier: Apache-2.0

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import { network } from './vite-network.ts';

/** What is in public/ belongs to the site, beside what is bundled; but for the choice of the network. */
const PUBLIC = new URL('./public/', import.meta.url);
const CONFIGURATION = 'network.json';
/** What vite notes for whoever looks at the build, and the build alone. */
const NOTES = '.vite/';

/** The policy is that of the built site: the development server puts styles into the page by script. */
const withoutPolicy: Plugin = {
	name: 'doverie-development-without-policy',
	apply: 'serve',
	transformIndexHtml: (html) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ''),
};

/** Writes the service worker, with the site's files and a version that follows from what is in them. */
const serviceWorker: Plugin = {
	name: 'doverie-service-worker',
	apply: 'build',
	generateBundle: {
		order: 'post',
		handler(_, bundle) {
			const source = readFileSync(new URL('./service-worker.js', import.meta.url), 'utf8');
			const version = createHash('sha256').update(source);
			const files: string[] = [];
			const add = (name: string, content: string | Uint8Array): void => {
				files.push(name);
				version.update(name).update(content);
			};
			for (const name of readdirSync(PUBLIC).sort()) {
				if (name !== CONFIGURATION) add(name, readFileSync(new URL(name, PUBLIC)));
			}
			for (const name of Object.keys(bundle).sort()) {
				const file = bundle[name];
				if (file && !name.startsWith(NOTES)) add(name, file.type === 'chunk' ? file.code : file.source);
			}
			const head = [
				`self.VERSION = '${version.digest('hex').slice(0, 16)}';`,
				`self.FILES = ${JSON.stringify(files)};`,
			];
			this.emitFile({
				type: 'asset',
				fileName: 'service-worker.js',
				source: `${head.join('\n')}\n${source}`,
			});
		},
	},
};

export default defineConfig({
	// Any folder of any host can serve it.
	base: './',
	plugins: [svelte(), withoutPolicy, serviceWorker, network],
	build: {
		target: 'es2022',
		// scripts/build-portal reads there what the first sight of the site needs.
		manifest: true,
		modulePreload: { polyfill: false },
		assetsInlineLimit: 0,
		reportCompressedSize: false,
	},
	worker: { format: 'es' },
	server: { host: '127.0.0.1', port: 5711, strictPort: true, fs: { allow: ['..'] } },
});
