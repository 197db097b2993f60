// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { language } from '../../../lib/i18n.svelte';
import { RULES } from '../../../read/decisions';
import { callWords } from '../../../text/decide-calls';
import { accountsIn, asJson, numbersIn, partsOf, rulesFor } from './calls';
import { callOf, KINDS, type Written, wrongWith } from './forms';
import { naming } from './naming';

const ALICE = 'dvZSCfDkKMxUJVRiYv4DB8a6ZkcHRr4gnr17uV1Hef5txCajL';
const AT = { number: 1000, hash: '0x', time: new Date('2026-11-27T12:00:00Z') };
const HASH = `0x${'ab'.repeat(32)}`;

/** Something for every field. */
const WRITTEN: Written = {
	chamber: 'Academia',
	registrar: ALICE,
	add: ALICE,
	remove: '',
	processTitle: 'Зелена София',
	open: '2026-12-01T08:00',
	drafting: '2026-12-02T08:00',
	deliberation: '2026-12-03T08:00',
	decision: '2026-12-04T08:00',
	followUp: '2026-12-05T08:00',
	endorsements: '5',
	chambers: '2',
	speakers: '1, 3',
	process: '1',
	proposal: '2',
	campaign: '3',
	custodian: '4',
	auditor: '5',
	parameter: 'Quotas.Citizen',
	days: '14',
	amount: '200',
	stakeholder: ALICE,
	act: 'KeyMove',
	carryOut: 'yes',
	to: ALICE,
	reasons: HASH,
	hidden: 'proposal',
	hiddenNumber: '2',
	codeHash: HASH,
	call: '0x00',
};
const MADE = KINDS.filter((kind) => kind !== 'question' && kind !== 'call');

describe('a call that a form makes', () => {
	it('takes a rule that is enough for it, and says in both languages what it does', () => {
		for (const kind of MADE) {
			assert.deepEqual(wrongWith(kind, WRITTEN, AT), [], kind);
			const call = callOf(kind, WRITTEN, AT);
			assert.ok(call, kind);
			assert.ok(rulesFor(call, RULES).includes('Constitutional'), kind);
			for (const lang of ['en', 'bg'] as const) {
				language.current = lang;
				for (const part of partsOf(call)) {
					const says = callWords().says as unknown as Record<
						string,
						(args: unknown, names: unknown) => string[]
					>;
					const sentences = says[`${part.type}.${part.value.type}`]?.(part.value.value, naming(AT)) ?? [];
					assert.ok(sentences.length > 0, `${kind} in ${lang}`);
					for (const sentence of sentences) assert.ok(!/undefined|\[object/.test(sentence), sentence);
				}
			}
		}
	});

	it('has a sentence for every call that the runtime names as decidable', () => {
		const source = readFileSync('../runtime/src/calls.rs', 'utf8');
		// The arms of the match, each with the rule at its end: `add_registrar { .. } => Class::decided(Revival)`.
		const arms = source.matchAll(
			/((?:(?:\/\/[^\n]*\n\s*)*\|?\s*(?:\/\/[^\n]*\n\s*)*[a-z_]+ \{ \.\. \}\s*)+)=> Class::decided\((\w+)\)/g,
		);
		const decidable = [...arms].flatMap(([, names]) =>
			[...(names ?? '').matchAll(/([a-z_]+) \{/g)].map(([, name]) => name),
		);
		assert.ok(decidable.length >= 20, `${decidable.length} found`);
		const told = Object.keys(callWords().says).map((name) => name.split('.')[1]);
		for (const name of decidable) assert.ok(told.includes(name), name);
	});

	it('is offered by the rules by which the chain decides it', () => {
		const by = (kind: (typeof KINDS)[number]) => rulesFor(callOf(kind, WRITTEN, AT) as never, RULES);
		assert.deepEqual(by('addRegistrar'), ['Ordinary', 'Significant', 'Constitutional', 'Revival']);
		assert.deepEqual(by('changeSeats'), ['Ordinary', 'Significant', 'Constitutional']);
		assert.deepEqual(by('parameter'), ['Significant', 'Constitutional']);
		assert.deepEqual(by('custody'), ['Budget', 'Constitutional']);
		assert.deepEqual(by('upgrade'), ['Constitutional']);
	});

	it('of several kinds takes a rule that is enough for all of them', () => {
		const calls = [callOf('changeSeats', WRITTEN, AT), callOf('spend', WRITTEN, AT)];
		const batch = { type: 'Utility', value: { type: 'batch_all', value: { calls } } };
		assert.deepEqual(rulesFor(batch as never, RULES), ['Constitutional']);
	});

	it('names the people and accounts that have to be looked up', () => {
		const process = callOf('openProcess', WRITTEN, AT);
		assert.ok(process);
		assert.deepEqual(numbersIn(process), [1, 3]);
		const spend = callOf('spend', WRITTEN, AT);
		assert.ok(spend);
		assert.deepEqual(accountsIn(spend), [ALICE]);
		assert.match(asJson(spend), /"amount": "200000000"/);
	});

	it('is not made of what is wrong', () => {
		const word = (kind: (typeof KINDS)[number], written: Written) =>
			wrongWith(kind, { ...WRITTEN, ...written }, AT)[0]?.word;
		assert.equal(word('addRegistrar', { registrar: 'dvNobody' }), 'account');
		assert.equal(word('addRegistrar', { chamber: undefined }), 'missing');
		assert.equal(word('changeSeats', { add: '' }), 'seats');
		assert.equal(word('changeSeats', { add: `${ALICE}\nBob` }), 'accounts');
		assert.equal(word('custody', { custodian: '', auditor: '' }), 'one');
		assert.equal(word('openProcess', { drafting: WRITTEN.open }), 'order');
		assert.equal(word('openProcess', { followUp: '2026-01-01T08:00' }), 'order');
		assert.equal(word('openProcess', { chambers: '5' }), 'chambers');
		assert.equal(word('openProcess', { processTitle: 'я'.repeat(161) }), 'title');
		assert.equal(word('openProcess', { processTitle: 'a\u202eb' }), 'titleHidden');
		assert.equal(word('nameSpeakers', { speakers: '1, 1' }), 'rolls');
		assert.equal(word('upgrade', { codeHash: `0x${'00'.repeat(32)}` }), 'hash');
		assert.equal(word('spend', { amount: '0' }), 'amount');
		assert.equal(word('parameter', { parameter: 'Responses.TermInDays', days: 'two' }), 'number');
	});
});
