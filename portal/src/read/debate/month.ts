// SPDX-License-Identifier: Apache-2.0
// Months as people write them.

export interface Month {
	year: number;
	month: number;
}

/** `2027-03`, `2027-3`, `03.2027`, `3/2027`; undefined for what is no month. */
export function parseMonth(text: string): Month | undefined {
	const plain = text.trim();
	const yearFirst = /^(\d{4})\s*[-./]\s*(\d{1,2})$/.exec(plain);
	const monthFirst = /^(\d{1,2})\s*[-./]\s*(\d{4})$/.exec(plain);
	const year = Number(yearFirst?.[1] ?? monthFirst?.[2]);
	const month = Number(yearFirst?.[2] ?? monthFirst?.[1]);
	return year >= 1 && month >= 1 && month <= 12 ? { year, month } : undefined;
}
