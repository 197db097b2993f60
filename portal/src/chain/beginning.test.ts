// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { genesisOf, hintOf, numberOf, readBeginning, withHint } from './beginning.ts';

const GENESIS = 'ab'.repeat(32);

/** A beginning with a block of that number, in SCALE's compact form. */
function beginningAt(number: string, more = {}) {
	const chain = {
		finalized_block_header: '00'.repeat(32) + number + '00'.repeat(98),
		voters: 'the host says',
	};
	const nodes = { own: ['/ip4/127.0.0.1/tcp/1/ws'] };
	return {
		chainSpec: '{}',
		databaseContent: JSON.stringify({ genesisHash: GENESIS, chain, nodes, ...more }),
	};
}

describe('the beginning', () => {
	it('names its chain and its block, whatever the length of the number', () => {
		assert.equal(genesisOf(beginningAt('04')), `0x${GENESIS}`);
		assert.equal(numberOf(beginningAt('fc')), 63);
		assert.equal(numberOf(beginningAt('0101')), 64);
		assert.equal(numberOf(beginningAt('7523')), 2269);
		assert.equal(numberOf(beginningAt('02000400')), 65_536);
		assert.equal(numberOf(beginningAt('feffffff')), 2 ** 30 - 1);
	});

	it('is refused where it is none', () => {
		assert.equal(readBeginning(null), undefined);
		assert.equal(readBeginning({ chainSpec: '{}' }), undefined);
		assert.equal(readBeginning({ chainSpec: '{}', databaseContent: '{' }), undefined);
		assert.equal(readBeginning({ chainSpec: '{}', databaseContent: '{"genesisHash":"ab"}' }), undefined);
		assert.equal(readBeginning(beginningAt('03')), undefined);
		assert.ok(readBeginning(beginningAt('04')));
	});

	it('takes from what was kept the code of the runtime and addresses, and never who finalises', () => {
		const code = { runtimeCode: 'AAAA', codeMerkleValue: 'cd', codeClosestAncestor: '3a' };
		const saved = beginningAt('04', {
			...code,
			chain: { voters: 'somebody else' },
			nodes: { other: ['/dns/a'] },
		});
		const hint = hintOf(saved.databaseContent);
		const { chain, nodes, ...rest } = JSON.parse(withHint(beginningAt('08'), hint).databaseContent);
		assert.equal(chain.voters, 'the host says');
		assert.equal(numberOf(withHint(beginningAt('08'), hint)), 2);
		assert.deepEqual(Object.keys(nodes).sort(), ['other', 'own']);
		assert.deepEqual(rest, { genesisHash: GENESIS, ...code });
	});

	it('takes nothing that was kept of another chain', () => {
		const hint = { genesis: `0x${'00'.repeat(32)}`, nodes: {}, runtimeCode: 'AAAA' };
		assert.deepEqual(withHint(beginningAt('04'), hint), beginningAt('04'));
		assert.deepEqual(withHint(beginningAt('04'), undefined), beginningAt('04'));
	});

	it('keeps nothing of what is no database', () => {
		assert.equal(hintOf('<too-large>'), undefined);
		const half = hintOf(beginningAt('04', { runtimeCode: 'AAAA' }).databaseContent);
		assert.equal(half?.runtimeCode, undefined);
	});
});
