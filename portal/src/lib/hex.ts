// SPDX-License-Identifier: Apache-2.0

/** Bytes as text and back. */

export function toHex(bytes: Uint8Array): string {
	return `0x${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** Throws where these are no bytes in hexadecimal. */
export function fromHex(hex: string): Uint8Array<ArrayBuffer> {
	const digits = hex.replace(/^0x/, '');
	if (digits.length % 2 || !/^[0-9a-f]*$/i.test(digits)) throw new Error('No bytes in hexadecimal');
	return Uint8Array.from({ length: digits.length / 2 }, (_, i) =>
		Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16),
	);
}

/** The bytes of hexadecimal digits that somebody has written; none: it is something else. */
export function bytesOf(text: string): Uint8Array | undefined {
	try {
		return fromHex(text.trim());
	} catch {
		return undefined;
	}
}
