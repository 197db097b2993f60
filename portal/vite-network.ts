// SPDX-License-Identifier: Apache-2.0

import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

/** What `scripts/portal-network` writes beside the portal. */
const FILES = ['network.json', 'beginning.json'];

/** In development, which network it is stands in the folder that DOVERIE_PORTAL_NETWORK names. */
export const network: Plugin = {
	name: 'doverie-development-network',
	apply: 'serve',
	configureServer({ middlewares }) {
		const folder = process.env.DOVERIE_PORTAL_NETWORK;
		for (const file of folder ? FILES : []) {
			middlewares.use(`/${file}`, (_, response, next) => {
				readFile(`${folder}/${file}`).then((content) => {
					response.setHeader('Content-Type', 'application/json');
					response.end(content);
				}, next);
			});
		}
	},
};
