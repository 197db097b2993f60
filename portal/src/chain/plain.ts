// SPDX-License-Identifier: Apache-2.0
// What the chain says, as a line of text, whatever it is.

import { toHex } from '../lib/hex';

/** As much as anybody reads in a table. */
const LONGEST = 600;

/** A value of polkadot-api in words and digits. */
export function plain(value: unknown): string {
	const text = say(value);
	return text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text;
}

function say(value: unknown): string {
	if (value === undefined || value === null) {
		return '–';
	}
	if (value instanceof Uint8Array) {
		return toHex(value);
	}
	if (Array.isArray(value)) {
		return value.length > 0 ? value.map(say).join(', ') : '–';
	}
	return typeof value === 'object' ? sayFields(value as Record<string, unknown>) : String(value);
}

function sayFields(fields: Record<string, unknown>): string {
	// A variant, with what it carries.
	if (
		typeof fields.type === 'string' &&
		Object.keys(fields).every((key) => key === 'type' || key === 'value')
	) {
		return fields.value === undefined ? fields.type : `${fields.type} (${say(fields.value)})`;
	}
	return Object.entries(fields)
		.map(([name, value]) => `${name}: ${say(value)}`)
		.join(', ');
}
