// SPDX-License-Identifier: Apache-2.0

// How long an admission lasts, in blocks: it ends by itself at one.

import { BLOCK_MILLISECONDS } from '../../../chain/units';

/** What the guides call a year, in blocks. */
export const YEAR = 10_512_000;

/** What people choose: so many years, or a day on the calendar. */
export type Term = { years: number } | { until: string };

export type TermFault = 'noDate' | 'inThePast' | 'tooLong' | 'notLater';

/** The end of a day on the calendar, as `2027-03-31`, in milliseconds; none where there is no such day. */
function endOf(day: string): number | undefined {
	const [year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)?.slice(1).map(Number) ?? [];
	if (year === undefined || month === undefined || date === undefined) return undefined;
	const end = new Date(year, month - 1, date, 23, 59, 59);
	return end.getMonth() === month - 1 && end.getDate() === date ? end.getTime() : undefined;
}

/**
 * The block at which the admission ends, or what is wrong. `clock`: the block it is now; `later`: it must
 * end later than this one.
 */
export function expiryOf(
	term: Term,
	{ clock, now, maxTerm, later = 0 }: { clock: number; now: number; maxTerm: number; later?: number },
): number | TermFault {
	const blocks =
		'years' in term
			? Math.min(term.years * YEAR, maxTerm)
			: Math.floor(((endOf(term.until) ?? Number.NaN) - now) / BLOCK_MILLISECONDS);
	if (Number.isNaN(blocks)) return 'noDate';
	if (blocks <= 0) return 'inThePast';
	if (blocks > maxTerm) return 'tooLong';
	return clock + blocks > later ? clock + blocks : 'notLater';
}
