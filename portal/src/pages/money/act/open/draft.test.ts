// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Limits } from '../../../../read/money-situation';
import { fieldTime } from '../times';
import { CHECKS, type Draft, declaredOf, type Found, newDraft, type Question, termsOf } from './draft';

const at = { number: 1_000, hash: '0x00', time: new Date('2027-03-01T12:00:00Z') };
const limits = { maxTerm: 100_000, maxTitle: 160 } as Limits;
/** The field of a block that lies on a whole minute. */
const field = (block: number): string => fieldTime(block, at);

function draftWith(changes: Partial<Draft>): Draft {
	return { ...newDraft('3'), deadline: field(2_000), ...changes };
}

async function wrongIn(question: Question, changes: Partial<Draft>): Promise<string[]> {
	const found: Found = { reviewers: [] };
	const errors = await CHECKS[question]({ draft: draftWith(changes), found, limits, at });
	return errors.map(({ id }) => id);
}

describe('a campaign that is to be opened', () => {
	it('has a minimum of more than nothing and an optimum that is not less', async () => {
		assert.deepEqual(await wrongIn('money', { minimum: 5n, optimum: 5n }), []);
		assert.deepEqual(await wrongIn('money', { minimum: 6n, optimum: 5n }), ['optimum']);
		assert.deepEqual(await wrongIn('money', { minimum: 0n, optimum: 5n }), ['minimum']);
		assert.deepEqual(await wrongIn('money', {}), ['minimum', 'optimum']);
	});

	it('has a deadline that is still to come', async () => {
		assert.deepEqual(await wrongIn('deadline', {}), []);
		assert.deepEqual(await wrongIn('deadline', { deadline: field(980) }), ['deadline']);
		assert.deepEqual(await wrongIn('deadline', { deadline: '' }), ['deadline']);
	});

	it('has milestones whose shares are 100 % together', async () => {
		const of = (...shares: string[]) => ({
			milestones: shares.map((share, n) => ({ share, due: field(3_000 + 1_000 * n) })),
		});
		assert.deepEqual(await wrongIn('milestones', of('33,5', '66.5')), []);
		assert.deepEqual(await wrongIn('milestones', of('33,5', '66.4')), ['share-0']);
		assert.deepEqual(await wrongIn('milestones', of('100', '0')), ['share-1']);
	});

	it('has milestones in their order, after the deadline and not too late', async () => {
		const of = (...dues: number[]) => ({
			milestones: dues.map((due) => ({ share: String(100 / dues.length), due: field(due) })),
		});
		assert.deepEqual(await wrongIn('milestones', of(3_000, 4_000)), []);
		assert.deepEqual(await wrongIn('milestones', of(4_000, 3_000)), ['due-1']);
		assert.deepEqual(await wrongIn('milestones', of(2_000)), ['due-0']);
		assert.deepEqual(await wrongIn('milestones', of(101_000)), ['due-0']);
	});

	it('has two different organisations for what is paid and what is attested', async () => {
		assert.deepEqual(await wrongIn('who', { beneficiary: '7', agent: '8' }), []);
		assert.deepEqual(await wrongIn('who', { beneficiary: '7', agent: '7' }), ['agent']);
		assert.deepEqual(await wrongIn('who', {}), ['beneficiary', 'agent']);
	});

	it('can take no declared money at all, but more than all of it it cannot', () => {
		assert.deepEqual(['0', '0 %', '12,5', '100'].map(declaredOf), [0, 0, 125_000, 1_000_000]);
		assert.deepEqual(['', '101', 'all'].map(declaredOf), [undefined, undefined, undefined]);
	});

	it('has the terms that were filled in', () => {
		const fiche = `0x${'f1'.repeat(32)}` as const;
		const draft = draftWith({
			minimum: 5n,
			optimum: 9n,
			milestones: [
				{ share: '40', due: field(3_000) },
				{ share: '60', due: field(4_000) },
			],
			beneficiary: '7',
			agent: '8',
			declared: '10',
		});
		const reviewers = [9, 11].map((number) => ({ number, isOrganisation: true }));
		assert.deepEqual(termsOf({ draft, found: { reviewers, fiche: { fingerprint: fiche } }, limits, at }), {
			beneficiary: 7,
			fiscal_agent: 8,
			fiche,
			minimum: 5n,
			optimum: 9n,
			deadline: 2_000,
			milestones: [
				{ share: 400_000, due: 3_000 },
				{ share: 600_000, due: 4_000 },
			],
			reviewers: [9, 11],
			approvals: 2,
			declared_share: 100_000,
		});
	});
});
