// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import { match, parseHash } from '../../src/lib/matching';
import { ROUTES } from '../../src/routes';

const HASH = `0x${'0f'.repeat(32)}`;

function found(path: string): [string, string[]] | undefined {
	const got = match(ROUTES, path);
	return got && [got.route.page, got.params];
}

describe('an address', () => {
	it('leads to its page with what stands in it', () => {
		assert.deepEqual(found('/'), ['debate/Home', []]);
		assert.deepEqual(found('/proposal/17'), ['debate/Proposal', ['17']]);
		assert.deepEqual(found('/proposal/17/endorse'), ['debate/Act', ['17', 'endorse']]);
		assert.deepEqual(found(`/record/${HASH}/attest`), ['decide/Attest', [HASH]]);
		assert.deepEqual(found('/desk/admit/file'), ['register/Desk', ['admit', 'file']]);
	});

	it('with fixed words goes before one with placeholders', () => {
		assert.deepEqual(found('/proposal/17/versions'), ['debate/Versions', ['17']]);
		assert.deepEqual(found('/records/new'), ['decide/NewRecord', []]);
	});

	it('that is of another shape leads nowhere', () => {
		for (const path of [
			'/proposal/seventeen',
			'/proposal/-1',
			'/proposal/01',
			'/record/0x12',
			'/nothing',
			'/decision/%zz',
		]) {
			assert.equal(found(path), undefined, path);
		}
	});

	it('has a page for each route', () => {
		const missing = ROUTES.filter(({ page }) => !existsSync(`src/pages/${page}.svelte`));
		assert.deepEqual(missing, []);
	});
});

describe('a hash', () => {
	it('is a path and a query', () => {
		const { path, query } = parseHash('#/decisions?after=20&part=votes');
		assert.equal(path, '/decisions');
		assert.equal(query.get('after'), '20');
		assert.equal(query.get('part'), 'votes');
	});

	it('that is empty is the first page', () => {
		assert.equal(parseHash('').path, '/');
		assert.equal(parseHash('#').path, '/');
	});
});
