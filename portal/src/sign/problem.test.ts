// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SigningProblem, walletProblem } from './problem';

describe('what a wallet throws', () => {
	const SAID: [string, string][] = [
		['Cancelled', 'declined'],
		['Rejected by user', 'declined'],
		['User denied transaction signature', 'declined'],
		['The wallet is locked', 'locked'],
		['Please unlock your account first', 'locked'],
		['Metadata of this chain is outdated', 'metadata'],
		['The source https://portal.example is not allowed to interact with this extension', 'notAllowed'],
		['Unable to find keypair', 'noAccount'],
		['0x17', 'other'],
	];
	for (const [message, kind] of SAID) {
		it(`"${message}" is taken for ${kind}`, () => {
			assert.equal(walletProblem(new Error(message)).kind, kind);
		});
	}

	it('can be no error at all', () => {
		assert.equal(walletProblem('Cancelled').kind, 'declined');
		assert.equal(walletProblem(undefined).kind, 'other');
		assert.equal(walletProblem({ code: 4001 }).detail, '{"code":4001}');
	});

	it('stays what it is where it is known already', () => {
		const problem = new SigningProblem('noWallet');
		assert.equal(walletProblem(problem), problem);
	});
});
