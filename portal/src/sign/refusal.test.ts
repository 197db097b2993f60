// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import list from '../../../docs/refusals.json';
import { type Entry, inWords, isInvalid, reasonOfFailure, reasonOfInvalid } from './refusal';

const entries: Entry[] = list;

/** What people send none of: in English alone. */
const FOR_THE_CHAIN = ['Grandpa', 'Preimage', 'Scheduler', 'MultiBlockMigrations'];

/** As polkadot-api throws it. */
function invalid(value: unknown): Error {
	return Object.assign(new Error('invalid'), { name: 'InvalidTxError', error: value });
}

describe('a failure in a block', () => {
	it('of a pallet is named by the pallet', () => {
		const error = { type: 'Module', value: { type: 'Proposals', value: { type: 'AlreadyEndorsed' } } };
		assert.deepEqual(reasonOfFailure(error), { pallet: 'Proposals', name: 'AlreadyEndorsed' });
	});

	it('of no pallet is named by its sort', () => {
		assert.deepEqual(reasonOfFailure({ type: 'Token', value: { type: 'FundsUnavailable' } }), {
			pallet: 'Token',
			name: 'FundsUnavailable',
		});
		assert.deepEqual(reasonOfFailure({ type: 'BadOrigin', value: undefined }), {
			pallet: 'Dispatch',
			name: 'BadOrigin',
		});
	});

	it('that cannot be read is something else', () => {
		assert.deepEqual(reasonOfFailure(undefined), { pallet: 'Dispatch', name: 'Other' });
	});
});

describe('a transaction that is not valid', () => {
	it('is told from other errors', () => {
		assert.ok(isInvalid(invalid({ type: 'Invalid', value: { type: 'Stale' } })));
		assert.ok(!isInvalid(new Error('Tracking stopped')));
	});

	it('has a name of its own where the transaction itself is wrong', () => {
		const stale = invalid({ type: 'Invalid', value: { type: 'Stale', value: undefined } });
		assert.deepEqual(reasonOfInvalid(stale), { pallet: 'Transaction', name: 'Stale', mayPass: false });
		const unknown = invalid({ type: 'Unknown', value: { type: 'CannotLookup', value: undefined } });
		assert.equal(reasonOfInvalid(unknown)?.mayPass, true);
	});

	it('has only a number where a call would fail', () => {
		assert.equal(
			reasonOfInvalid(invalid({ type: 'Invalid', value: { type: 'Custom', value: 21 } })),
			undefined,
		);
		assert.equal(reasonOfInvalid(new Error('no connection')), undefined);
	});
});

describe('the words for a refusal', () => {
	it('are there in both languages for everything that people can send', () => {
		assert.ok(entries.length > 400);
		for (const { pallet, name, mayPass } of entries) {
			for (const lang of ['en', 'bg'] as const) {
				const words = inWords({ pallet, name }, entries, lang);
				assert.equal(words.name, `${pallet}.${name}`);
				assert.equal(words.mayPass, mayPass);
				assert.ok(words.advice.trim().length > 5, `${pallet}.${name} in ${lang}`);
				if (!FOR_THE_CHAIN.includes(pallet)) assert.equal(words.lang, lang, words.name);
			}
		}
	});

	it('in Bulgarian are in Bulgarian', () => {
		const words = inWords({ pallet: 'Decisions', name: 'NotOnRoll' }, entries, 'bg');
		assert.match(words.advice, /[а-я]{3}/);
	});

	it('are the chain’s own where it knows more than this page', () => {
		const reason = { pallet: 'Newer', name: 'Thing', advice: 'Do this.', mayPass: true };
		assert.deepEqual(inWords(reason, entries, 'bg'), {
			name: 'Newer.Thing',
			advice: 'Do this.',
			lang: 'en',
			mayPass: true,
		});
	});

	it('go by what the chain says of whether it may pass', () => {
		const reason = { pallet: 'Records', name: 'AlreadyOnRecord', mayPass: true };
		assert.equal(inWords(reason, entries, 'en').mayPass, true);
	});
});
