// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { editableAmount, parseAmount } from '../../src/lib/amount';
import {
	ago,
	date,
	duration,
	fileSize,
	money,
	number,
	percent,
	shortAddress,
	shortHash,
} from '../../src/lib/format';
import { language, plural } from '../../src/lib/i18n.svelte';

/** Spaces that do not break are told apart from others by machines alone. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const inBulgarian = (): void => {
	language.current = 'bg';
};
const inEnglish = (): void => {
	language.current = 'en';
};

describe('money', () => {
	beforeEach(inBulgarian);

	it('is written with a comma in Bulgarian and with a point in English', () => {
		assert.equal(plain(money(1_234_500_000n)), '1 234,50 cEUR');
		inEnglish();
		assert.equal(plain(money(1_234_500_000n)), '1,234.50 cEUR');
	});

	it('is written to its last millionth', () => {
		assert.equal(plain(money(1n)), '0,000001 cEUR');
		assert.equal(plain(money(20_000_000n)), '20,00 cEUR');
		assert.equal(plain(money(10_120_000n)), '10,12 cEUR');
	});

	it('is exact beyond what floating point holds', () => {
		assert.equal(plain(money(9_007_199_254_740_993_000_001n)), '9 007 199 254 740 993,000001 cEUR');
	});

	it('keeps its sign below one', () => {
		assert.equal(plain(money(-500_000n)), '-0,50 cEUR');
	});
});

describe('an amount that is written', () => {
	it('is read with a comma as with a point, and with spaces between thousands', () => {
		assert.equal(parseAmount('25,50').amount, 25_500_000n);
		assert.equal(parseAmount('25.5').amount, 25_500_000n);
		assert.equal(parseAmount('1 234,50 cEUR').amount, 1_234_500_000n);
		assert.equal(parseAmount('1\u00a0000').amount, 1_000_000_000n);
	});

	it('is asked about where three digits may be thousands or decimals', () => {
		assert.equal(parseAmount('1,234').problem, 'ambiguous');
		assert.equal(parseAmount('1.234').problem, 'ambiguous');
		assert.equal(parseAmount('1234,567').amount, 1_234_567_000n);
	});

	it('is refused where it is none', () => {
		assert.equal(parseAmount(' ').problem, 'empty');
		assert.equal(parseAmount('-5').problem, 'notANumber');
		assert.equal(parseAmount('1,234.50').problem, 'notANumber');
		assert.equal(parseAmount('1e3').problem, 'notANumber');
		assert.equal(parseAmount('0,1234567').problem, 'tooFine');
		assert.equal(parseAmount('9'.repeat(16)).problem, 'tooMuch');
	});

	it('is read back as it was written', () => {
		for (const amount of [0n, 1n, 20_000_000n, 25_500_000n, 1_234_000n, 1_234_567n, 12_345_678_900_000n]) {
			assert.equal(parseAmount(editableAmount(amount)).amount, amount);
		}
	});
});

describe('numbers', () => {
	it('have a space between thousands in Bulgarian and a comma in English', () => {
		inBulgarian();
		assert.equal(plain(number(1_234_567n)), '1 234 567');
		inEnglish();
		assert.equal(number(1_234_567), '1,234,567');
	});

	it('take the counted form in Bulgarian but for one', () => {
		inBulgarian();
		const forms = { one: 'глас', other: 'гласа' };
		const got = [0, 1, 2, 5, 11, 21, 101].map((n) => plural(n, forms));
		assert.deepEqual(got, ['гласа', 'глас', 'гласа', 'гласа', 'гласа', 'гласа', 'гласа']);
		assert.equal(plural(1n, forms), 'глас');
	});

	it('are shares of one in per cent', () => {
		inBulgarian();
		assert.match(plain(percent(0.425)), /^42,5\s?%$/);
		inEnglish();
		assert.equal(percent(0.425), '42.5%');
	});

	it('say how large a file is', () => {
		inBulgarian();
		assert.match(plain(fileSize(1_500_000)), /^1,5 (MB|МБ)$/);
		inEnglish();
		assert.equal(plain(fileSize(12_000)), '12 kB');
	});
});

describe('dates', () => {
	const day = new Date(2027, 2, 3, 14, 5);

	it('are written in words in both languages', () => {
		inBulgarian();
		assert.match(plain(date(day)), /^3 март 2027/);
		inEnglish();
		assert.equal(date(day), '3 March 2027');
	});

	it('are told as past and as future', () => {
		const now = new Date(day.getTime() + 3 * 60_000);
		inEnglish();
		assert.equal(ago(day, now), '3 minutes ago');
		assert.equal(ago(now, new Date(now.getTime() - 2 * 86_400_000)), 'in 2 days');
		assert.equal(ago(day, day), 'now');
		inBulgarian();
		assert.equal(plain(ago(day, now)), 'преди 3 минути');
		assert.equal(plain(ago(day, day)), 'сега');
	});

	it('last for counted days', () => {
		inBulgarian();
		assert.equal(plain(duration(86_400)), '1 ден');
		assert.equal(plain(duration(14 * 86_400)), '14 дни');
		inEnglish();
		assert.equal(duration(2 * 3_600), '2 hours');
	});
});

describe('what is long', () => {
	it('is shown by its ends', () => {
		assert.equal(shortAddress('dvFHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty'), 'dvFHneW…M694ty');
		assert.equal(shortHash(`0x${'ab'.repeat(32)}`), '0xababab…ababab');
		assert.equal(shortHash('0x1234'), '0x1234');
	});
});
