// SPDX-License-Identifier: Apache-2.0

/** Numbers, money, dates and addresses as people read them, in the language that is chosen. */

import { language } from './i18n.svelte';

const LOCALES = { bg: 'bg-BG', en: 'en-GB' } as const;
const DECIMALS = 6;
const MILLION = 1_000_000n;
const NO_BREAK_SPACE = '\u00a0';

/** The civic euro: it stands for euros, and is not the euro. */
export const UNIT = 'cEUR';

/** Formatters are dear to make: one for each locale and set of options. */
function once<Options, Format>(
	make: new (locale: string, options: Options) => Format,
): (options: Options) => Format {
	const made = new Map<string, Format>();
	return (options) => {
		const locale = LOCALES[language.current];
		const key = locale + JSON.stringify(options);
		const format = made.get(key) ?? new make(locale, options);
		made.set(key, format);
		return format;
	};
}

const numberFormat = once<Intl.NumberFormatOptions, Intl.NumberFormat>(Intl.NumberFormat);
const dateFormat = once<Intl.DateTimeFormatOptions, Intl.DateTimeFormat>(Intl.DateTimeFormat);

export function number(n: number | bigint): string {
	return numberFormat({ useGrouping: true }).format(n);
}

/** A share of one: 0.425 is 42.5 %. */
export function percent(fraction: number): string {
	return numberFormat({ style: 'percent', maximumFractionDigits: 1 }).format(fraction);
}

/** Millionths of a civic euro, to the last of them: two decimals, and more where there are more. */
export function money(amount: bigint): string {
	return `${amountText(amount)}${NO_BREAK_SPACE}${UNIT}`;
}

/** The figure of an amount, without its unit. */
export function amountText(amount: bigint): string {
	const size = amount < 0n ? -amount : amount;
	const decimals = (size % MILLION).toString().padStart(DECIMALS, '0');
	const exact = `${amount < 0n ? '-' : ''}${size / MILLION}.${decimals}` as Intl.StringNumericLiteral;
	return numberFormat({
		useGrouping: true,
		minimumFractionDigits: 2,
		maximumFractionDigits: DECIMALS,
	}).format(exact);
}

export function date(d: Date): string {
	return dateFormat({ dateStyle: 'long' }).format(d);
}

export function dateTime(d: Date): string {
	return dateFormat({
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		hour: '2-digit',
		minute: '2-digit',
	}).format(d);
}

const STEPS: readonly (readonly [
	Intl.RelativeTimeFormatUnit & ('year' | 'month' | 'day' | 'hour' | 'minute'),
	number,
])[] = [
	['year', 365 * 86_400],
	['month', 30 * 86_400],
	['day', 86_400],
	['hour', 3_600],
	['minute', 60],
];

/** How long ago, or in how long: "3 minutes ago", "in 2 days". Below a minute it is now. */
export function ago(d: Date, now: Date = new Date()): string {
	const seconds = (d.getTime() - now.getTime()) / 1000;
	const relative = new Intl.RelativeTimeFormat(LOCALES[language.current], { numeric: 'auto' });
	for (const [unit, length] of STEPS) {
		if (Math.abs(seconds) >= length) return relative.format(Math.trunc(seconds / length), unit);
	}
	return relative.format(0, 'second');
}

/** How long something takes, in its largest unit: "14 days", "3 hours". */
export function duration(seconds: number): string {
	const [unit, length] = STEPS.find(([, l]) => seconds >= l) ?? (['second', 1] as const);
	const count = Math.round(seconds / length);
	return numberFormat({ style: 'unit', unit, unitDisplay: 'long' }).format(count);
}

/** How large a file is: "12 kB". */
export function fileSize(bytes: number): string {
	const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
	const step = Math.min(units.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3));
	const unit = units[step] ?? 'byte';
	return numberFormat({ style: 'unit', unit, maximumFractionDigits: 1 }).format(bytes / 1000 ** step);
}

/** Enough of an address to tell it from others at a glance, never enough to send to. */
export function shortAddress(address: string): string {
	return address.length <= 16 ? address : `${address.slice(0, 7)}…${address.slice(-6)}`;
}

export function shortHash(hash: string): string {
	return hash.length <= 16 ? hash : `${hash.slice(0, 8)}…${hash.slice(-6)}`;
}
