// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import example from '../../network.example.json';
import { ConfigError, isNodeAddress, readConfig } from './config.ts';

const BASE = 'https://portal.example/city/network.json';
const good = () => ({
	name: { bg: 'Доверие', en: 'Doverie' },
	trial: false,
	beginning: 'beginning.json',
	nodes: [{ name: { bg: 'Община', en: 'Municipality' }, url: 'wss://node.example' }],
	texts: ['https://texts.example'],
});

/** What is wrong with it, as it is shown. */
function wrong(config: unknown): string[] {
	try {
		readConfig(config, BASE);
		return [];
	} catch (error) {
		assert.ok(error instanceof ConfigError);
		return error.problems.map(({ field, rule }) => `${field} ${rule}`);
	}
}

describe('network.json', () => {
	it('is read, and relative addresses are those beside it', () => {
		const config = readConfig(good(), BASE);
		assert.equal(config.beginning, 'https://portal.example/city/beginning.json');
		assert.equal(config.nodes[0]?.name.en, 'Municipality');
		assert.equal('check' in config, false);
		assert.equal(readConfig({ ...good(), check: '../check/' }, BASE).check, 'https://portal.example/check/');
	});

	it('the example is right', () => {
		assert.deepEqual(wrong(example), []);
	});

	it('every mistake is named with its place', () => {
		const config = {
			...good(),
			name: { bg: '' },
			trial: 'no',
			nodes: [{ name: { bg: 'а', en: 'a' }, url: 'https://node.example' }, 7],
			texts: 'https://texts.example',
			colour: 'green',
		};
		assert.deepEqual(wrong(config), [
			'colour unknown',
			'name.bg text',
			'name.en missing',
			'trial boolean',
			'nodes[0].url webSocket',
			'nodes[1] object',
			'nodes[1].url missing',
			'nodes[1].name missing',
			'texts list',
		]);
	});

	it('what is no object is none', () => {
		assert.deepEqual(wrong([])[0], 'network.json object');
		assert.deepEqual(wrong(null)[0], 'network.json object');
	});

	it('addresses run no scripts', () => {
		assert.deepEqual(wrong({ ...good(), check: 'javascript:alert(1)' }), ['check address']);
		assert.deepEqual(wrong({ ...good(), texts: ['data:text/plain,a'] }), ['texts[0] address']);
	});

	it('lists and texts are bounded', () => {
		const server = 'https://texts.example';
		assert.deepEqual(wrong({ ...good(), texts: Array(17).fill(server) }), ['texts many']);
		assert.deepEqual(wrong({ ...good(), beginning: 'a'.repeat(2049) }), ['beginning long']);
	});

	it('a node is called by ws:// or wss:// alone', () => {
		assert.ok(isNodeAddress('ws://127.0.0.1:9944'));
		assert.ok(isNodeAddress('wss://node.example/rpc'));
		assert.ok(!isNodeAddress('https://node.example'));
		assert.ok(!isNodeAddress('wss://'));
		assert.ok(!isNodeAddress('node.example'));
	});
});
