// SPDX-License-Identifier: Apache-2.0

/** So many admissions are undone in one call: more would weigh too much to be free. */
const MOST = 10;
/** A roll number is a number of 32 bits. */
const LARGEST = 2 ** 32 - 1;

/** Roll numbers as people write them: with commas or blanks between them. None, where something else is there. */
export function readNumbers(text: string): number[] | undefined {
	const parts = text.split(/[\s,;]+/).filter(Boolean);
	const numbers = [...new Set(parts.map(Number))];
	const right = parts.every((part) => /^\d{1,10}$/.test(part)) && numbers.every((number) => number <= LARGEST);
	return right && numbers.length > 0 && numbers.length <= MOST ? numbers : undefined;
}
