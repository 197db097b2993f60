// SPDX-License-Identifier: Apache-2.0

// A document of the desk: written here or a file, of which only the fingerprint leaves the browser.

import { toHex } from '../../../lib/hex';

/** So that nobody can try texts until the fingerprint fits: 64 random digits at the end. */
export function withRandomLine(
	text: string,
	random = crypto.getRandomValues(new Uint8Array(32)),
): Uint8Array {
	const body = text.normalize('NFC').replace(/\r\n?/g, '\n').trimEnd();
	return new TextEncoder().encode(`${body}\n\n${toHex(random).slice(2)}\n`);
}

/** Does a text have what looks like an identity number in it? Such a number does not belong there. */
export const hasIdentityNumber = (text: string): boolean => /(?<!\d)\d{10}(?!\d)/.test(text);
