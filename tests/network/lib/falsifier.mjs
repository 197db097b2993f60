// A node that lies: a server that hands every question on to a real node, and changes some answers.

import { once } from 'node:events';
import { createServer } from 'node:http';

/**
 * Starts one in front of a node.
 *
 * @param {string} url of the node, ws://… or http://…
 * @param {(request: { method: string, params: unknown[] }, result: unknown) => unknown} change what it
 *   answers in place of the node's result
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export async function falsifier(url, change) {
	const node = url.replace(/^ws/, 'http');
	const server = createServer((incoming, outgoing) => {
		answer(node, change, incoming)
			.then((body) => outgoing.setHeader('Content-Type', 'application/json').end(body))
			.catch(() => outgoing.destroy());
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		url: `http://127.0.0.1:${server.address().port}`,
		close: () => {
			server.close();
			server.closeAllConnections();
		},
	};
}

async function answer(node, change, incoming) {
	const pieces = [];
	for await (const piece of incoming) {
		pieces.push(piece);
	}
	const request = Buffer.concat(pieces).toString('utf8');
	const headers = { 'Content-Type': 'application/json' };
	const response = await fetch(node, { method: 'POST', headers, body: request });
	const said = await response.json();
	if (said.result !== undefined) {
		said.result = change(JSON.parse(request), said.result);
	}
	return JSON.stringify(said);
}
