// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

type Rgb = [number, number, number];
type Palette = Record<string, Rgb>;

const css = readFileSync('src/styles/colours.css', 'utf8');
const [light, dark] = [...css.matchAll(/:root \{([^}]*)\}/g)].map(([, body = '']) => palette(body));

function palette(body: string): Palette {
	const found = [...body.matchAll(/--([a-z-]+): #([0-9a-f]{6})/g)];
	return Object.fromEntries(found.map(([, name = '', hex = '']) => [name, rgb(hex)]));
}

function rgb(hex: string): Rgb {
	return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as Rgb;
}

const linear = (c: number): number => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);

/** Relative luminance, as WCAG defines it. */
function luminance(colour: Rgb): number {
	const [r, g, b] = colour.map(linear) as Rgb;
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: Rgb, b: Rgb): number {
	const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
	return (high + 0.05) / (low + 0.05);
}

/** How colours look without one kind of cones, in linear light (Viénot, Brettel and Mollon, 1999). */
const BLINDNESS: Record<string, Rgb[]> = {
	'with all cones': [
		[1, 0, 0],
		[0, 1, 0],
		[0, 0, 1],
	],
	'without red cones': [
		[0.11238, 0.88762, 0],
		[0.11238, 0.88762, 0],
		[0.00401, -0.00401, 1],
	],
	'without green cones': [
		[0.29275, 0.70725, 0],
		[0.29275, 0.70725, 0],
		[-0.02234, 0.02234, 1],
	],
};

function lab(linearRgb: Rgb): Rgb {
	const [r, g, b] = linearRgb;
	const xyz = [
		(0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505,
		0.2126 * r + 0.7152 * g + 0.0722 * b,
		(0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089,
	];
	const [x, y, z] = xyz.map((t) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116)) as Rgb;
	return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function seen(colour: Rgb, matrix: Rgb[]): Rgb {
	const light = colour.map(linear) as Rgb;
	return lab(matrix.map((row) => row.reduce((sum, k, i) => sum + k * (light[i] ?? 0), 0)) as Rgb);
}

const distance = (a: Rgb, b: Rgb): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

/** Which colours of text stand on which grounds. */
const TEXT: [string, string[]][] = [
	['text', ['ground', 'raised', 'sunken', 'good-ground', 'bad-ground', 'warn-ground', 'open-ground']],
	['quiet', ['ground', 'raised', 'sunken', 'good-ground', 'bad-ground', 'warn-ground', 'open-ground']],
	['accent', ['ground', 'raised', 'sunken', 'good-ground', 'bad-ground', 'warn-ground', 'open-ground']],
	['accent-strong', ['ground', 'raised', 'sunken']],
	['on-accent', ['accent', 'accent-strong']],
	['good', ['ground', 'raised', 'good-ground']],
	['bad', ['ground', 'raised', 'bad-ground']],
	['warn', ['ground', 'raised', 'warn-ground']],
	['open', ['ground', 'raised', 'open-ground']],
];
const GRAPHICS: [string, string[]][] = [
	...[
		'border',
		'yes',
		'no',
		'abstain',
		'municipality',
		'business',
		'academia',
		'civil',
		'open',
		'bad',
		'warn',
	].map((name) => [name, ['ground', 'raised']] as [string, string[]]),
	...['yes', 'no', 'abstain', 'municipality', 'business', 'academia', 'civil'].map(
		(name) => [name, ['over']] as [string, string[]],
	),
	['focus', ['ground', 'raised', 'focus-ring']],
];
const CHAMBERS = ['municipality', 'business', 'academia', 'civil'];
/** CIE 1976: 2.3 is a just noticeable difference; small signs side by side need many times that. */
const APART = 20;

function tooClose(colours: Palette, pairs: [string, string[]][], least: number): string[] {
	return pairs.flatMap(([front, grounds]) =>
		grounds.flatMap((ground) => {
			const [a, b] = [colours[front], colours[ground]];
			assert.ok(a && b, `${front} and ${ground} are in colours.css`);
			const got = contrast(a, b);
			return got < least ? [`${front} on ${ground}: ${got.toFixed(2)}`] : [];
		}),
	);
}

for (const [name, colours] of Object.entries({ light, dark })) {
	assert.ok(colours);
	describe(`the ${name} colours`, () => {
		it('are those of one set', () => {
			assert.deepEqual(Object.keys(colours).sort(), Object.keys(light ?? {}).sort());
		});

		it('give text a contrast of at least 4.5', () => {
			assert.deepEqual(tooClose(colours, TEXT, 4.5), []);
		});

		it('give graphics a contrast of at least 3', () => {
			assert.deepEqual(tooClose(colours, GRAPHICS, 3), []);
		});

		for (const [whose, matrix] of Object.entries(BLINDNESS)) {
			it(`tell the chambers apart ${whose}`, () => {
				const alike = CHAMBERS.flatMap((a, i) =>
					CHAMBERS.slice(i + 1).flatMap((b) => {
						const [one, other] = [colours[a], colours[b]];
						assert.ok(one && other);
						const apart = distance(seen(one, matrix), seen(other, matrix));
						return apart < APART ? [`${a} and ${b}: ${apart.toFixed(0)}`] : [];
					}),
				);
				assert.deepEqual(alike, []);
			});
		}
	});
}
