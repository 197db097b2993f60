// The texts of the demo, and its command line.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readOptions } from '../options.mjs';
import { bg } from '../texts.bg.mjs';
import { en } from '../texts.en.mjs';

/** All texts by key: `['people.title', 'Who takes part']` each. */
function flat(texts, prefix = '') {
	return Object.entries(texts).flatMap(([key, value]) =>
		typeof value === 'string' ? [[prefix + key, value]] : flat(value, `${prefix}${key}.`),
	);
}

/** The numbers in a text, whatever stands between their thousands. */
function numbers(text) {
	const found = text.match(/\d+(?:[,\u00a0]\d{3})*/g) ?? [];
	return found.map((number) => Number(number.replace(/\D/g, ''))).sort((a, b) => a - b);
}

/** The places in a text that are filled. */
function places(text) {
	return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
}

describe('the texts of the demo', () => {
	it('are there in both languages, with the same places to fill', () => {
		const bulgarian = new Map(flat(bg));
		const english = flat(en);
		assert.deepEqual([...bulgarian.keys()].sort(), english.map(([key]) => key).sort());
		for (const [key, text] of english) {
			assert.ok(text.length > 0 && bulgarian.get(key).length > 0, key);
			assert.deepEqual(places(bulgarian.get(key)), places(text), key);
		}
	});

	it('fiches and reasons have the same figures in both languages', () => {
		for (const part of ['fiches', 'reasons']) {
			const bulgarian = new Map(flat(bg[part]));
			for (const [key, text] of flat(en[part])) {
				assert.deepEqual(numbers(bulgarian.get(key)), numbers(text), `${part}.${key}`);
			}
		}
	});

	it('what cannot be understood on the command line is said', () => {
		for (const [wrong, message] of [
			[['--slow'], /no option --slow/],
			[['--lang', 'de'], /en, bg/],
			[['--html'], /needs a value/],
			[['--lang', '--fast'], /needs a value/],
		]) {
			assert.throws(() => readOptions(wrong), message);
		}
		assert.deepEqual(readOptions(['--fast', '--lang', 'bg', '--html', 'x.html']), {
			command: 'play',
			language: 'bg',
			isFast: true,
			isSingle: false,
			page: 'x.html',
		});
	});
});
