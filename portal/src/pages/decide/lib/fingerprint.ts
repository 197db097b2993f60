// SPDX-License-Identifier: Apache-2.0

/** Fingerprints of files, computed here: the file goes nowhere, and is never wholly in memory. */

import { sha256 } from '@noble/hashes/sha2.js';
import { fromHex, toHex } from '../../../lib/hex';

const PIECE = 4 * 1024 * 1024;

/** The bytes of hexadecimal digits that somebody has written; none: it is something else. */
export function bytesOf(text: string): Uint8Array | undefined {
	try {
		return fromHex(text.trim());
	} catch {
		return undefined;
	}
}

/**
 * A fingerprint that somebody has pasted: 64 digits, with `0x` or without, in any case, with spaces between,
 * or a whole line of `sha256sum` or PowerShell.
 */
export function readFingerprint(text: string): string | undefined {
	const whole = text.replace(/\s+/g, '').replace(/^0x/i, '');
	if (/^[0-9a-f]{64}$/i.test(whole)) return `0x${whole.toLowerCase()}`;
	const found = text.match(/(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/gi);
	return found?.length === 1 ? `0x${found[0].toLowerCase()}` : undefined;
}

/** Would the chain take it for one? Zeros and 32 printable characters, such as an MD5, are none. */
export function isFingerprint(fingerprint: string): boolean {
	const bytes = bytesOf(fingerprint);
	if (bytes?.length !== 32) return false;
	const isPrintable = (byte: number) => byte >= 0x20 && byte <= 0x7e;
	return bytes.some((byte) => byte !== 0) && !bytes.every(isPrintable);
}

/** The SHA-256 of a file. `onprogress` gets the share that is done; `signal` ends it. */
export async function fingerprintOfFile(
	file: Blob,
	{ onprogress, signal }: { onprogress?: (share: number) => void; signal?: AbortSignal } = {},
): Promise<string> {
	if (file.size <= PIECE) {
		const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
		return toHex(new Uint8Array(digest));
	}
	const hash = sha256.create();
	for (let from = 0; from < file.size; from += PIECE) {
		signal?.throwIfAborted();
		hash.update(new Uint8Array(await file.slice(from, from + PIECE).arrayBuffer()));
		onprogress?.(Math.min((from + PIECE) / file.size, 1));
		// The page has a turn between two pieces.
		await new Promise((resolve) => setTimeout(resolve));
	}
	return toHex(hash.digest());
}
