// SPDX-License-Identifier: Apache-2.0
// The little of SCALE that is read without the metadata.

/** A compact number of up to four bytes with which these digits begin, and how many digits it takes. */
export function compact(digits: string): { value: number; length: number } | undefined {
	const bytes = [0, 2, 4, 6].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
	const length = [1, 2, 4][(bytes[0] ?? 3) & 3];
	const own = bytes.slice(0, length);
	if (length === undefined || own.some(Number.isNaN)) {
		return undefined;
	}
	const value = own.reduceRight((sum, byte) => sum * 256 + byte, 0);
	return { value: Math.floor(value / 4), length: 2 * length };
}

/** A list of accounts, each 32 bytes after `0x`. */
export function accounts(encoded: string): string[] {
	const digits = encoded.replace(/^0x/, '');
	const head = compact(digits);
	const items = head && digits.slice(head.length);
	return items && items.length === head.value * 64
		? (items.match(/.{64}/g) ?? []).map((item) => `0x${item}`)
		: [];
}
