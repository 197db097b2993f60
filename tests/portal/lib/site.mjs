// A web server for the files of a folder, as any host of static files is.

import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const TYPES = {
	'.css': 'text/css',
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.json': 'application/json',
	'.txt': 'text/plain',
	'.wasm': 'application/wasm',
};

export class Site {
	/** What lies beside the files of the folder, by name. */
	beside = {};
	#folder;
	#server;

	static async start(folder) {
		const site = new Site();
		site.#folder = folder;
		site.#server = createServer((request, response) => site.#serve(request, response));
		site.#server.listen(0, '127.0.0.1');
		await once(site.#server, 'listening');
		site.origin = `http://127.0.0.1:${site.#server.address().port}`;
		return site;
	}

	async stop() {
		this.#server.closeAllConnections();
		await new Promise((resolve) => this.#server.close(resolve));
	}

	#serve({ url }, response) {
		const name = url === '/' ? 'index.html' : url.slice(1);
		try {
			const bytes = this.beside[name] ?? readFileSync(join(this.#folder, name));
			response.setHeader('Content-Type', TYPES[extname(name)]);
			response.end(bytes);
		} catch {
			response.statusCode = 404;
			response.end();
		}
	}
}
