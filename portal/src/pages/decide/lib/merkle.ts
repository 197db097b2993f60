// SPDX-License-Identifier: Apache-2.0

/** Batches: Merkle trees of RFC 9162 with SHA-256 over the fingerprints of documents, and proofs from them. */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesOf, toHex } from '../../../lib/hex';

/** The most hashes of a path: 2^64 documents. */
const MOST_HASHES = 64;

/** Where a document is in a batch, and the hashes that lead from it to the root. */
export interface Proof {
	root?: string;
	index: bigint;
	path: string[];
}

function hashOf(prefix: number, ...parts: Uint8Array[]): Uint8Array {
	const hash = sha256.create().update(Uint8Array.of(prefix));
	for (const part of parts) hash.update(part);
	return hash.digest();
}

const leaf = (entry: Uint8Array) => hashOf(0, entry);
const node = (left: Uint8Array, right: Uint8Array) => hashOf(1, left, right);

function entryOf(fingerprint: string): Uint8Array {
	const bytes = bytesOf(fingerprint);
	if (bytes?.length !== 32) throw new Error('A fingerprint has 32 bytes');
	return bytes;
}

/** The hashes at every height, from the leaves to the root. A node without a sibling moves up as it is. */
function heights(fingerprints: string[]): Uint8Array[][] {
	const all = [fingerprints.map((fingerprint) => leaf(entryOf(fingerprint)))];
	for (let below = all[0] ?? []; below.length > 1; ) {
		const above: Uint8Array[] = [];
		for (let i = 0; i < below.length; i += 2) {
			const [left, right] = [below[i] as Uint8Array, below[i + 1]];
			above.push(right ? node(left, right) : left);
		}
		all.push(above);
		below = above;
	}
	return all;
}

/** The root over at least one fingerprint, with a proof for each of them. */
export function batchOf(fingerprints: string[]): { root: string; proofs: Proof[] } {
	const all = heights(fingerprints);
	const top = all.at(-1)?.[0];
	if (!top) throw new Error('A batch has at least one document');
	const root = toHex(top);
	const proofs = fingerprints.map((_, i) => ({ root, index: BigInt(i), path: pathOf(all, i) }));
	return { root, proofs };
}

function pathOf(all: Uint8Array[][], index: number): string[] {
	const siblings = all.slice(0, -1).map((level, height) => level[(index >> height) ^ 1]);
	return siblings.filter((sibling) => sibling !== undefined).map(toHex);
}

/** Does the path lead from this document to the root of a batch of this many? */
export function isIncluded(root: string, count: bigint, document: string, { index, path }: Proof): boolean {
	if (index < 0n || index >= count || path.length > MOST_HASHES) return false;
	let [position, last] = [index, count - 1n];
	let hash = leaf(entryOf(document));
	for (const each of path) {
		const sibling = entryOf(each);
		if (last === 0n) return false;
		if (position % 2n === 1n || position === last) {
			hash = node(sibling, hash);
			// A rightmost node without a sibling at this height moves up until it has one.
			while (position % 2n === 0n && position > 0n) {
				position /= 2n;
				last /= 2n;
			}
		} else {
			hash = node(hash, sibling);
		}
		position /= 2n;
		last /= 2n;
	}
	return last === 0n && toHex(hash) === root.toLowerCase();
}

/** Reads a proof file: JSON with `index`, `path` and perhaps `root`, as publishers of batches hand it out. */
export function readProof(text: string): Proof | undefined {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch {
		return undefined;
	}
	if (typeof json !== 'object' || json === null) return undefined;
	const { root, index, path } = json as Record<string, unknown>;
	const place = placeOf(index);
	const hashes = Array.isArray(path) && path.length <= MOST_HASHES ? path.map(hashFrom) : undefined;
	const top = root === undefined ? undefined : hashFrom(root);
	const isWhole = place !== undefined && hashes?.every((hash) => hash !== undefined);
	if (!isWhole || (root !== undefined && top === undefined)) return undefined;
	return { root: top, index: place, path: hashes as string[] };
}

/** Numbers above 2^53 come as texts. */
function placeOf(value: unknown): bigint | undefined {
	if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0 ? BigInt(value) : undefined;
	return typeof value === 'string' && /^\d{1,20}$/.test(value) ? BigInt(value) : undefined;
}

function hashFrom(value: unknown): string | undefined {
	const bytes = typeof value === 'string' ? bytesOf(value) : undefined;
	return bytes?.length === 32 ? toHex(bytes) : undefined;
}

/** A proof as it is handed out with its document. */
export function writeProof({ root, index, path }: Proof): string {
	const place = index > BigInt(Number.MAX_SAFE_INTEGER) ? index.toString() : Number(index);
	return `${JSON.stringify({ root, index: place, path }, null, '\t')}\n`;
}
