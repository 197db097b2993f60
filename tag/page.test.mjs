// The page: that it is the one these sources make, and that it stays alone.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { page } from './build.mjs';
import { HINTS, NAMES, TEXTS } from './page/texts.mjs';
import { SCHEMES } from './tag.mjs';

const html = readFileSync(new URL('tag.html', import.meta.url), 'utf8');

test('tag.html is what its sources make: npm run build writes it', () => {
	assert(html === page(), 'tag.html is out of date');
});

test('its policy lets in its own script and style, and nothing else', () => {
	const [, policy] = html.match(/Content-Security-Policy" content="([^"]*)"/);
	const sha256 = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
	const inside = (name) => html.match(new RegExp(`<${name}[^>]*>(.*?)</${name}>`, 's'))[1];
	assert.deepEqual(policy.split('; '), [
		"default-src 'none'",
		`script-src ${sha256(inside('script'))}`,
		`style-src ${sha256(inside('style'))}`,
		"base-uri 'none'",
		"form-action 'none'",
	]);
	// What the policy does not cover: nothing to load, nowhere to go, nothing to store in.
	const own = html.replace(/\/\*.*?\*\//gs, '');
	assert.doesNotMatch(own, /<(link|img|iframe|form|a)\b|\bsrc=|url\(|@import/);
	assert.doesNotMatch(own, /fetch\(|XMLHttp|WebSocket|sendBeacon|[sS]torage|indexedDB|cookie/);
});

test('every text is there in both languages', () => {
	const source = readFileSync(new URL('page/page.html', import.meta.url), 'utf8');
	const used = [...source.matchAll(/data-text="(\w+)"/g)].map(([, name]) => name);
	const set = ['copied', 'selected'];
	assert.deepEqual(new Set([...used, ...set]), new Set(Object.keys(TEXTS)));
	for (const texts of [NAMES, HINTS]) {
		assert.deepEqual(Object.keys(texts), Object.keys(SCHEMES));
	}
	for (const { bg, en } of [TEXTS, NAMES, HINTS].flatMap((texts) => Object.values(texts))) {
		assert(bg && en && bg !== en);
	}
});
