// SPDX-License-Identifier: Apache-2.0

// What the portal takes of the registrars' tool, which is JavaScript: see tag/tag.mjs.

declare module '*/tag/tag.mjs' {
	/** Something is wrong with what was entered, in words. */
	export class Fault extends Error {
		constructor(code: string);
		readonly code: string;
		readonly en: string;
		readonly bg: string;
	}

	/** What identifies somebody, in its normal form. */
	export interface Identity {
		kind: 'person' | 'organisation';
		scheme: string;
		number: string;
	}

	export interface Scheme {
		kind: 'person' | 'organisation';
		name: string;
		isForeign?: boolean;
		isBare?: boolean;
	}

	export interface Hashes {
		sha256(bytes: Uint8Array): Uint8Array;
		hmac(key: Uint8Array, bytes: Uint8Array): Uint8Array;
		scrypt(
			password: Uint8Array,
			salt: Uint8Array,
			work: { N: number; r: number; p: number; dkLen: number },
		): Uint8Array | Promise<Uint8Array>;
	}

	export const SCHEMES: Record<string, Scheme>;
	export function identity(given: { scheme: string; number: string; country?: string }): Identity;
	export function parseKey(text: string): Uint8Array;
	export function parseFingerprint(text: string): string;
	export function fingerprint(key: Uint8Array, hashes: Pick<Hashes, 'sha256'>): string;
	export function ensureKey(key: Uint8Array, published: string, hashes: Pick<Hashes, 'sha256'>): void;
	export function tag(key: Uint8Array, who: Identity, hashes: Hashes): Promise<string>;
}

declare module '*/tag/page/texts.mjs' {
	type Words = Record<string, { bg: string; en: string }>;
	export const NAMES: Words;
	export const HINTS: Words;
}
