// Servers that do not say the truth: a mirror of texts, and a node that a browser trusts.

import { once } from 'node:events';
import { createServer } from 'node:http';
import { envelope } from './texts.mjs';

/** A server of texts that answers every fingerprint with a text of its own, and knows who asked for what. */
export class FalseMirror {
	asked = [];
	#server;

	static async start(body) {
		const mirror = new FalseMirror();
		const { text } = envelope(body);
		mirror.#server = createServer((request, response) => {
			mirror.asked.push(request.url);
			response.setHeader('Access-Control-Allow-Origin', '*');
			response.setHeader('Content-Type', 'application/json');
			response.end(text);
		});
		mirror.#server.listen(0, '127.0.0.1');
		await once(mirror.#server, 'listening');
		mirror.host = `127.0.0.1:${mirror.#server.address().port}`;
		mirror.url = `http://${mirror.host}/`;
		return mirror;
	}

	async stop() {
		this.#server.closeAllConnections();
		await new Promise((resolve) => this.#server.close(resolve));
	}
}

/** The bytes of some words, as nodes write them. */
const hex = (words) => Buffer.from(words).toString('hex');

/**
 * Between a browser and the node at this address, from now on: wherever the node says the one, it says
 * the other. Both have as many bytes, so that all else stays right.
 *
 * @returns {Promise<{ lies: number }>} how often it has lied so far
 */
export async function falsify(context, url, truth, lie) {
	if (Buffer.byteLength(truth) !== Buffer.byteLength(lie)) {
		throw new Error(`"${truth}" and "${lie}" are not of the same length`);
	}
	const told = { lies: 0 };
	await context.routeWebSocket(
		(address) => address.href === new URL(url).href,
		(client) => {
			const node = client.connectToServer();
			node.onMessage((message) => {
				const said = String(message).replaceAll(hex(truth), () => {
					told.lies += 1;
					return hex(lie);
				});
				client.send(said);
			});
		},
	);
	return told;
}
