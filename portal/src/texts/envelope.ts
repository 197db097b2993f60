// SPDX-License-Identifier: Apache-2.0

/** The form of a text off the chain: JSON in canonical form (RFC 8785), with a salt, so that the
 *  fingerprint of an erased text says nothing about it. content/src/envelope.rs has the same rules. */

import { toHex } from '../lib/hex';

const MARKDOWN = 'text/markdown';
/** How many bytes a text may have, envelope included. */
export const MAX_TEXT_BYTES = 256 * 1024;
/** The longest title, in characters. */
export const MAX_TITLE = 160;

interface Envelope {
	body: string;
	lang: string;
	media: string;
	salt: string;
	title?: string;
	v: number;
}

/** A text that cannot be made, in a word that `texts` of src/text/texts.ts explains. */
export class TextFault extends Error {
	constructor(readonly fault: 'empty' | 'too-long' | 'title-too-long' | 'hidden-characters') {
		super(fault);
	}
}

/** The SHA-256 of bytes, as the chain has it. Browsers compute it on https and on this machine alone. */
export async function fingerprintOf(bytes: Uint8Array): Promise<string> {
	if (!globalThis.crypto?.subtle) {
		throw new Error('This page has to be opened by https: only then can the browser check texts.');
	}
	return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as BufferSource)));
}

/** Control characters but for tab and line feed, and half characters, have no place in a text. */
const HIDDEN = /(?![\t\n])\p{Cc}|\p{Cs}/u;

/** As the server wants it: normal form C, lines that end with a line feed. */
const tidy = (text: string): string => text.replace(/\r\n?/g, '\n').normalize('NFC');

/** Makes a text with a new salt. Two calls with the same words never have the same fingerprint. */
export async function makeText(
	lang: string,
	body: string,
	title?: string,
): Promise<{ bytes: Uint8Array; fingerprint: string }> {
	const [words, head] = [tidy(body), title === undefined ? undefined : tidy(title).trim()];
	if (!words.trim()) {
		throw new TextFault('empty');
	}
	if (HIDDEN.test(words) || HIDDEN.test(head ?? '') || head?.includes('\n') || head?.includes('\t')) {
		throw new TextFault('hidden-characters');
	}
	if ([...(head ?? '')].length > MAX_TITLE) {
		throw new TextFault('title-too-long');
	}
	const salt = toHex(crypto.getRandomValues(new Uint8Array(32))).slice(2);
	// In the order of their names: that is canonical. An undefined title is left out.
	const envelope: Envelope = { body: words, lang, media: MARKDOWN, salt, title: head || undefined, v: 1 };
	const bytes = new TextEncoder().encode(JSON.stringify(envelope));
	if (bytes.length > MAX_TEXT_BYTES) {
		throw new TextFault('too-long');
	}
	return { bytes, fingerprint: await fingerprintOf(bytes) };
}

/** What is in an envelope; nothing where these bytes are none. */
export function readEnvelope(bytes: Uint8Array): Envelope | undefined {
	try {
		const read: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
		const { body, lang, media, salt, title, v } = read as Record<string, unknown>;
		const isOne =
			v === 1 &&
			media === MARKDOWN &&
			[body, lang, salt].every((field) => typeof field === 'string') &&
			['string', 'undefined'].includes(typeof title) &&
			/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(lang as string);
		return isOne ? (read as Envelope) : undefined;
	} catch {
		return undefined;
	}
}
