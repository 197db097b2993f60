// A node is asked a few questions at a time, again where it does not answer, and never without an end.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { AT_ONCE, Node, RpcError } from '../lib/chain/rpc.mjs';

describe('a node', () => {
	let server, node;
	let [underWay, most, failures] = [0, 0, 0];

	before(async () => {
		server = createServer(async (incoming, outgoing) => {
			underWay += 1;
			most = Math.max(most, underWay);
			const pieces = [];
			for await (const piece of incoming) {
				pieces.push(piece);
			}
			const { method, params } = JSON.parse(Buffer.concat(pieces).toString());
			await sleep(20);
			underWay -= 1;
			if (method === 'flaky' && failures < 2) {
				failures += 1;
				outgoing.destroy();
			} else if (method === 'wrong') {
				outgoing.end(JSON.stringify({ error: { code: -32601, message: 'Method not found' } }));
			} else {
				outgoing.end(JSON.stringify({ result: params }));
			}
		});
		server.listen(0, '127.0.0.1');
		await once(server, 'listening');
		node = new Node(`ws://127.0.0.1:${server.address().port}`);
	});

	after(() => {
		server.close();
		server.closeAllConnections();
	});

	it('answers as many at once as it is asked to, and no more', async () => {
		const answers = await Promise.all(
			Array.from({ length: 3 * AT_ONCE }, (_, i) => node.ask('echo', i)),
		);
		assert.deepEqual(answers.flat(), [...answers.keys()]);
		assert.equal(most, AT_ONCE);
	});

	it('is asked again where it does not answer', async () => {
		assert.deepEqual(await node.ask('flaky', 7), [7]);
		assert.equal(failures, 2);
	});

	it('is not asked again where it answers with an error', async () => {
		await assert.rejects(node.ask('wrong'), (error) => {
			return error instanceof RpcError && /wrong: Method not found/.test(error.message);
		});
	});

	it('that is not there is named, with what went wrong', async () => {
		const gone = createServer().listen(0, '127.0.0.1');
		await once(gone, 'listening');
		const url = `http://127.0.0.1:${gone.address().port}`;
		gone.close();
		await assert.rejects(
			new Node(url).ask('echo'),
			/^Error: The node at http.* does not answer echo/,
		);
	});

	it('has an address that begins as those of nodes do', () => {
		assert.throws(() => new Node('ftp://127.0.0.1'), /begins with ws:\/\/ or http:\/\//);
	});
});
