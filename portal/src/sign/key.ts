// SPDX-License-Identifier: Apache-2.0

/**
 * Keys of sr25519 from words, as every wallet makes them: twelve words or more, and what is derived from
 * them (`words//path`). A derivation alone (`//Alice`) is that of the development phrase, which everybody
 * knows.
 */

import { sr25519CreateDerive } from '@polkadot-labs/hdkd';
import {
	DEV_PHRASE,
	generateMnemonic,
	mnemonicToMiniSecret,
	validateMnemonic,
} from '@polkadot-labs/hdkd-helpers';

export interface Pair {
	publicKey: Uint8Array;
	sign(message: Uint8Array): Uint8Array;
}

/** What is wrong with words that somebody has typed. */
export type WordsProblem = 'none' | 'count' | 'unknown' | 'path';

const PATH = /^(\/\/[^/\s]+)*$/;
const COUNTS = [12, 15, 18, 21, 24];

/** Twelve new words. */
export function newWords(): string {
	return generateMnemonic();
}

/** As it was meant: words as they are typed differ in capitals, blanks and line breaks. */
export function tidy(typed: string): string {
	const { words, path } = parts(typed.trim());
	return `${words.toLowerCase().split(/\s+/).join(' ')}${path.replace(/\s+/g, '')}`;
}

/** What is wrong with these words, tidied; undefined if they make a key. */
export function problemOf(suri: string): WordsProblem | undefined {
	const { words, path } = parts(suri);
	if (!suri) return 'none';
	if (!PATH.test(path)) return 'path';
	if (!words) return undefined;
	if (!COUNTS.includes(words.split(' ').length)) return 'count';
	return validateMnemonic(words) ? undefined : 'unknown';
}

/** The key of these words. Throws where they make none. */
export function pairOf(suri: string): Pair {
	const problem = problemOf(suri);
	if (problem) throw new Error(`These words make no key: ${problem}`);
	const { words, path } = parts(suri);
	return sr25519CreateDerive(mnemonicToMiniSecret(words || DEV_PHRASE))(path);
}

function parts(suri: string): { words: string; path: string } {
	const at = suri.indexOf('/');
	return at < 0 ? { words: suri, path: '' } : { words: suri.slice(0, at).trim(), path: suri.slice(at) };
}
