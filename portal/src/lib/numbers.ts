// SPDX-License-Identifier: Apache-2.0

/** Roll numbers as people write them. */

/** A roll number is a number of 32 bits. */
const LARGEST = 2 ** 32 - 1;

/** Roll numbers in a text, with commas or blanks between them; undefined if something else is there. */
export function rollNumbers(text: string): number[] | undefined {
	const words = text.split(/[\s,;]+/).filter(Boolean);
	const areNumbers = words.every((word) => /^\d{1,10}$/.test(word) && Number(word) <= LARGEST);
	return areNumbers ? words.map(Number) : undefined;
}
