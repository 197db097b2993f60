// SPDX-License-Identifier: Apache-2.0

/** Fingerprints as people paste them. */

import { bytesOf } from './hex';

/**
 * A fingerprint or a tag that somebody has pasted: 64 digits, with `0x` or without, in any case, with spaces
 * between, or a whole line of `sha256sum` or PowerShell. As the chain has it, with `0x` and in lower case; none
 * where the chain would not take it for one.
 */
export function readFingerprint(text: string): string | undefined {
	const whole = text.replace(/\s+/g, '').replace(/^0x/i, '');
	const found = /^[0-9a-f]{64}$/i.test(whole)
		? [whole]
		: text.match(/(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/gi);
	const [digits] = found?.length === 1 ? found : [];
	if (!digits) return undefined;
	const fingerprint = `0x${digits.toLowerCase()}`;
	return isPlausible(fingerprint) ? fingerprint : undefined;
}

/** Zeros and 32 printable characters, such as an MD5, are none: primitives/src/fingerprint.rs has the rule. */
function isPlausible(fingerprint: string): boolean {
	const bytes = bytesOf(fingerprint) ?? new Uint8Array();
	const isPrintable = (byte: number) => byte >= 0x20 && byte <= 0x7e;
	return bytes.some((byte) => byte !== 0) && !bytes.every(isPrintable);
}
