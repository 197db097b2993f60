// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { headingsOf, inCalls, type RowProblem, type RowRules, readRows } from './rows.ts';

const TAG = `0x${'2c05a6855ca2d8c1'.repeat(4)}`;
const OTHER_TAG = `0x${'ee05a6855ca2d8c1'.repeat(4)}`;
const EVIDENCE = `0x${'ab'.repeat(32)}`;

const RULES: RowRules = {
	accountOfCode: async (code) => (code.startsWith('signed by ') ? code.slice(10) : undefined),
	accountOf: (address) => (address.startsWith('dv') ? address : undefined),
	maxName: 20,
	takesCitizens: true,
	hasKey: false,
	hasEvidence: true,
};

/** What is wrong with a list with these headings and rows. */
async function read(headings: string, lines: string[], rules: Partial<RowRules> = {}) {
	const places = headingsOf(headings.split(','));
	assert.ok(places instanceof Map, `headings: ${headings}`);
	const table = lines.map((line) => line.split(','));
	return readRows(table, places, { ...RULES, ...rules });
}

async function problems(
	headings: string,
	lines: string[],
	rules: Partial<RowRules> = {},
): Promise<[number, RowProblem][]> {
	const found = await read(headings, lines, rules);
	return found.problems.map(({ line, problem }) => [line, problem]);
}

describe('the first row of a list', () => {
	it('names the columns in any order, in either language', () => {
		assert.deepEqual(
			headingsOf(['Вид', 'tag', '', 'КОД']),
			new Map([
				['kind', 0],
				['tag', 1],
				['code', 3],
			]),
		);
	});

	it('is refused with a heading that is not known, or without account or kind', () => {
		assert.deepEqual(headingsOf(['kind', 'ЕГН']), { unknown: 'ЕГН' });
		assert.deepEqual(headingsOf(['kind', 'tag']), { missing: 'account' });
		assert.deepEqual(headingsOf(['code', 'tag']), { missing: 'kind' });
	});
});

describe('a row of a list', () => {
	it('is an admission where everything is right', async () => {
		const { rows, problems: wrong } = await read('kind,code,name,tag,evidence', [
			`citizen,signed by dvAna,,${TAG},`,
			`организация,signed by dvOrg, Цех  Изток ,${OTHER_TAG.toUpperCase().replace('0X', '')},${EVIDENCE}`,
		]);
		assert.deepEqual(wrong, []);
		assert.deepEqual(rows, [
			{
				line: 2,
				account: 'dvAna',
				signed: true,
				kind: 'Citizen',
				name: undefined,
				tag: TAG,
				evidence: undefined,
			},
			{
				line: 3,
				account: 'dvOrg',
				signed: true,
				kind: 'Organisation',
				name: 'Цех Изток',
				tag: OTHER_TAG,
				evidence: EVIDENCE,
			},
		]);
	});

	it('with an address alone is one for which the registrar has to vouch', async () => {
		const { rows } = await read('kind,account,tag', [`citizen,dvAna,${TAG}`]);
		assert.equal(rows[0]?.signed, false);
	});

	it('is refused without an account, with a wrong one, and with a code of another', async () => {
		assert.deepEqual(
			await problems('kind,code,account,tag', [
				`citizen,,,${TAG}`,
				`citizen,,Ana,${OTHER_TAG}`,
				`citizen,forged,,${EVIDENCE}`,
				`citizen,signed by dvEve,dvAna,0x${'cd'.repeat(32)}`,
			]),
			[
				[2, 'noAccount'],
				[3, 'badAccount'],
				[4, 'badCode'],
				[5, 'codeOfAnother'],
			],
		);
	});

	it('names no citizen, and takes citizens to civil society only', async () => {
		const line = `citizen,dvAna,Ана Тестова,${TAG}`;
		assert.deepEqual(await problems('kind,account,name,tag', [line]), [[2, 'citizenWithName']]);
		assert.deepEqual(await problems('kind,account,name,tag', [line], { takesCitizens: false }), [
			[2, 'citizensElsewhere'],
			[2, 'citizenWithName'],
		]);
		assert.deepEqual(await problems('kind,account,tag', [`person,dvAna,${TAG}`]), [[2, 'noKind']]);
	});

	it('names an organisation, in plain text that is not too long', async () => {
		const names = ['', 'Име с двадесет и един!', 'Це\u200bх'];
		const lines = names.map((name, place) => `organisation,dv${place},${name},0x${`a${place}`.repeat(32)}`);
		assert.deepEqual(await problems('kind,account,name,tag', lines), [
			[2, 'nameBlank'],
			[3, 'nameTooLong'],
			[4, 'nameHidden'],
		]);
	});

	it('has a tag that is a hash, or a number from which one can be computed with the key', async () => {
		const headings = 'kind,account,tag,scheme,number';
		assert.deepEqual(
			await problems(headings, [
				'citizen,dv1,,,',
				'citizen,dv2,0x12,,',
				`citizen,dv3,0x${'61'.repeat(32)},,`,
				'citizen,dv4,,EGN,0121010001',
			]),
			[
				[2, 'noTag'],
				[3, 'badTag'],
				[4, 'badTag'],
				[5, 'noKey'],
			],
		);
		const { rows, problems: wrong } = await read(headings, ['citizen,dv4,,ЕГН,0121010001'], { hasKey: true });
		assert.deepEqual(wrong, []);
		assert.deepEqual(rows[0]?.identity, { kind: 'person', scheme: 'BG-EGN', number: '0121010001' });
	});

	it('says in the words of the tool what is wrong with a number', async () => {
		const { problems: wrong } = await read(
			'kind,account,scheme,number',
			['citizen,dv1,EGN,0121010002', 'citizen,dv2,EIK,000000000', 'citizen,dv3,VAT,1'],
			{ hasKey: true },
		);
		assert.deepEqual(
			wrong.map(({ line, problem, fault }) => [line, problem, fault?.code]),
			[
				[2, 'badTag', 'egnCheck'],
				[3, 'wrongScheme', undefined],
				[4, 'badScheme', undefined],
			],
		);
	});

	it('needs evidence of its own where there is none for all', async () => {
		const lines = [`citizen,dv1,${TAG},`, `citizen,dv2,${OTHER_TAG},0x12`];
		assert.deepEqual(await problems('kind,account,tag,evidence', lines, { hasEvidence: false }), [
			[2, 'noEvidence'],
			[3, 'badEvidence'],
		]);
	});
});

describe('two rows of one list', () => {
	it('have neither account nor name nor person in common', async () => {
		assert.deepEqual(
			await problems('kind,account,name,tag', [
				`organisation,dv1,Цех Изток,${TAG}`,
				`organisation,dv1,цех изток,${TAG}`,
				`citizen,dv2,,${TAG}`,
			]),
			[
				[3, 'twiceAccount'],
				[3, 'twiceName'],
				[3, 'twiceTag'],
			],
		);
	});
});

describe('a long list', () => {
	it('goes in calls of as many as the chain takes', () => {
		assert.deepEqual(inCalls([1, 2, 3, 4, 5], 2), [[1, 2], [3, 4], [5]]);
		assert.deepEqual(inCalls([1, 2], 2), [[1, 2]]);
		assert.deepEqual(inCalls([], 2), []);
	});
});
