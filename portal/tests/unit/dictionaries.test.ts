// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { language } from '../../src/lib/i18n.svelte';

type Words = Record<string, unknown>;
type Leaf = string | ((...values: unknown[]) => unknown);

const modules = import.meta.glob<Record<string, unknown>>('../../src/text/**/*.ts', { eager: true });

/** Every string and function of a dictionary, by its way from the root. */
function leaves(words: unknown, way = ''): Map<string, Leaf> {
	if (typeof words === 'string' || typeof words === 'function') return new Map([[way, words as Leaf]]);
	if (words === null || typeof words !== 'object') return new Map();
	const all = new Map<string, Leaf>();
	for (const [key, value] of Object.entries(words as Words)) {
		for (const [inner, leaf] of leaves(value, way ? `${way}.${key}` : key)) all.set(inner, leaf);
	}
	return all;
}

function inBoth(words: () => unknown): { en: Map<string, Leaf>; bg: Map<string, Leaf> } {
	language.current = 'en';
	const en = leaves(words());
	language.current = 'bg';
	return { en, bg: leaves(words()) };
}

/** A dictionary is a function without parameters that gives an object. */
const dictionaries = Object.entries(modules).flatMap(([file, exported]) =>
	Object.entries(exported)
		.filter(
			(entry): entry is [string, () => unknown] => typeof entry[1] === 'function' && entry[1].length === 0,
		)
		.map(([name, words]) => ({ name: `${file.replace(/^.*\/text\//, '')} ${name}`, ...inBoth(words) })),
);

/** The words in a text: a function's are in its source. */
const text = (leaf: Leaf): string => (typeof leaf === 'string' ? leaf : leaf.toString());
/** What is written alike in both languages: names of things, units, examples. */
const withoutNames = (said: string): string =>
	said.replace(
		/\b(SHA-256|cEUR|EUR|PDF|JSON|CSV|QR|Doverie|English|axe|WCAG|SS58|GRANDPA|https?:\S*|wss?:\S*|doverie)\b/g,
		'',
	);
const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN_WORDS = /\p{Script=Latin}{2,}[ ,.]+\p{Script=Latin}{2,}/u;

describe('the words', () => {
	it('are found', () => {
		const names = dictionaries.map(({ name }) => name);
		assert.ok(names.includes('common.ts common'), names.join());
		assert.ok(dictionaries.length >= 3);
	});

	for (const { name, en, bg } of dictionaries) {
		it(`of ${name} are the same in both languages`, () => {
			// Lists may be of different length: a glossary is sorted by its own alphabet.
			const keys = (map: Map<string, Leaf>): string[] =>
				[...map.keys()].filter((key) => !/\.\d+(\.|$)/.test(key)).sort();
			assert.deepEqual(keys(bg), keys(en));
		});

		it(`of ${name} are nowhere empty`, () => {
			const empty = [...en, ...bg].filter(([, leaf]) => typeof leaf === 'string' && leaf.trim() === '');
			assert.deepEqual(empty, []);
		});

		it(`of ${name} take the same values in both languages`, () => {
			const different = [...en].filter(([key, leaf]) => {
				const other = bg.get(key);
				return other !== undefined && typeof leaf !== typeof other;
			});
			assert.deepEqual(different, []);
		});

		it(`of ${name} are Bulgarian where they should be`, () => {
			const foreign = [...bg]
				.filter(([, leaf]) => typeof leaf === 'string')
				.map(([key, leaf]) => [key, withoutNames(text(leaf))] as const)
				.filter(([, said]) => !CYRILLIC.test(said) && LATIN_WORDS.test(said));
			assert.deepEqual(foreign, []);
		});

		it(`of ${name} are English where they should be`, () => {
			const foreign = [...en].filter(([, leaf]) =>
				CYRILLIC.test(text(leaf).replace(/Български|Доверие|доверие/g, '')),
			);
			assert.deepEqual(
				foreign.map(([key]) => key),
				[],
			);
		});

		it(`of ${name} have Bulgarian quotation marks in Bulgarian`, () => {
			const wrong = [...bg].filter(
				([, leaf]) => typeof leaf === 'string' && /["”]|“[^“]*“/.test(leaf.replace(/„[^“]*“/g, '')),
			);
			assert.deepEqual(wrong, []);
		});
	}
});
