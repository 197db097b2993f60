// Counts a chain again by the program with which auditors do, audit/recount.mjs, and fails unless its
// state says the same.

import assert from 'node:assert/strict';
import { Chain } from '../../../audit/lib/chain/chain.mjs';
import { Node } from '../../../audit/lib/chain/rpc.mjs';
import { recountChain } from '../../../audit/lib/recount.mjs';
import { endpoint } from './network.mjs';

/**
 * Fails unless every roll, every decision, every pot and the supply are what the blocks of an
 * organisation's node come to.
 *
 * @param {string} name of the organisation
 * @param {number} last the block at whose end they are compared
 * @returns {Promise<{ decisions: number, campaigns: number }>} how many were counted
 */
export async function recounted(name, last) {
	const { findings, sizes } = await recountChain(new Chain(new Node(endpoint(name))), last);
	assert.deepEqual(findings.words, []);
	return sizes;
}
