// SPDX-License-Identifier: Apache-2.0

/** Fingerprints of files, computed here: the file goes nowhere, and is never wholly in memory. */

import { sha256 } from '@noble/hashes/sha2.js';
import { toHex } from '../lib/hex';
import { fingerprintOf } from './envelope';

const PIECE = 4 * 1024 * 1024;

/** The SHA-256 of a file. `onprogress` gets the share that is done; `signal` ends it. */
export async function fingerprintOfFile(
	file: Blob,
	{ onprogress, signal }: { onprogress?: (share: number) => void; signal?: AbortSignal } = {},
): Promise<string> {
	if (file.size <= PIECE) return fingerprintOf(new Uint8Array(await file.arrayBuffer()));
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
