// SPDX-License-Identifier: Apache-2.0

// A document of the desk: written here or a file, of which only the fingerprint leaves the browser.

import { fingerprintOf, toHex } from '../../../texts/envelope';

/** So that nobody can try texts until the fingerprint fits: 64 random digits at the end. */
export function withRandomLine(text: string, random = crypto.getRandomValues(new Uint8Array(32))): Uint8Array {
	const body = text.normalize('NFC').replace(/\r\n?/g, '\n').trimEnd();
	return new TextEncoder().encode(`${body}\n\n${toHex(random)}\n`);
}

export const isFingerprint = (text: string): boolean => /^0x[0-9a-f]{64}$/.test(text) && !/^0x0{64}$/.test(text);

/** A fingerprint as people paste it: with `0x` before it or not, in capitals or not, with blanks. */
export function readFingerprint(text: string): string | undefined {
	const digits = text.toLowerCase().replace(/\s+/g, '').replace(/^0x/, '');
	const fingerprint = `0x${digits}`;
	return isFingerprint(fingerprint) ? fingerprint : undefined;
}

/** Does a text have what looks like an identity number in it? Such a number does not belong there. */
export const hasIdentityNumber = (text: string): boolean => /(?<!\d)\d{10}(?!\d)/.test(text);

/** Is this a hash, and not zeros or 32 printable characters? So the chain asks, too. */
export function isPlausibleTag(tag: string): boolean {
	if (!isFingerprint(tag)) return false;
	const bytes = tag.slice(2).match(/../g) ?? [];
	return bytes.some((byte) => byte < '20' || byte > '7e');
}

export { fingerprintOf };
