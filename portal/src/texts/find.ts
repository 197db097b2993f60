// SPDX-License-Identifier: Apache-2.0

/** Finds a text by its fingerprint. No server is trusted: what does not have the fingerprint is not
 *  shown, and who sent it is named. */

import { fingerprintOf, readEnvelope } from './envelope';
import { type Answer, ask, contentServers, serverName, textAddress } from './servers';

/** The most that is read of an answer: texts are shorter, scanned documents may be as long. */
const MAX_BYTES = 4 * 1024 * 1024;

export type Found =
	| {
			state: 'found';
			/** Of the text; empty for a document that is none. */
			lang: string;
			media: string;
			title?: string;
			/** The words; empty for a document that is no text. */
			body: string;
			/** The server that had it. */
			from: string;
			/** A document that is no text, as it was checked: a server could send another one the next time. */
			file?: Blob;
	  }
	/** `from`: the server that says so. */
	| { state: 'erased'; reason: string; reference?: string; by: string; at: Date; from: string }
	| { state: 'missing'; asked: string[] }
	| { state: 'wrong'; liars: string[] };

type Erased = Extract<Found, { state: 'erased' }>;

/** By how they begin: what a server says of the type of a document is only its word. */
const MAGIC: [media: string, begins: number[]][] = [
	['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
	['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
	['image/jpeg', [0xff, 0xd8, 0xff]],
];

export function mediaOf(bytes: Uint8Array): string {
	const known = MAGIC.find(([, begins]) => begins.every((byte, at) => bytes[at] === byte));
	return known?.[0] ?? 'application/octet-stream';
}

/**
 * The text of a fingerprint, from the servers of the network in random order. `locator` says where to
 * ask first, if that is one of these servers: no other is ever asked.
 */
export async function findText(fingerprint: string, locator?: string): Promise<Found> {
	const wanted = fingerprint.toLowerCase();
	const asked: string[] = [];
	const liars: string[] = [];
	let erased: Erased | undefined;
	for (const server of inOrder(await contentServers(), locator)) {
		asked.push(serverName(server));
		const answer = await ask(textAddress(server, wanted), MAX_BYTES).catch(() => undefined);
		if (answer?.status === 200) {
			if ((await fingerprintOf(answer.bytes)) === wanted) {
				return found(answer.bytes, serverName(server));
			}
			liars.push(serverName(server));
		} else if (answer?.status === 410) {
			erased ??= readErasure(answer, serverName(server));
		}
	}
	if (erased) {
		return erased;
	}
	return liars.length ? { state: 'wrong', liars } : { state: 'missing', asked };
}

function found(bytes: Uint8Array, from: string): Found {
	const envelope = readEnvelope(bytes);
	if (!envelope) {
		const media = mediaOf(bytes);
		const file = new Blob([bytes as BlobPart], { type: media });
		return { state: 'found', lang: '', media, body: '', file, from };
	}
	const { lang, media, title, body } = envelope;
	return { state: 'found', lang, media, title, body, from };
}

/** What a server says of an erasure. Its answer to any fingerprint but a wrong one may be this. */
function readErasure({ bytes }: Answer, from: string): Erased | undefined {
	try {
		const { reason, reference, by, at } = JSON.parse(new TextDecoder().decode(bytes));
		const moment = new Date(at);
		if ([reason, by].some((field) => typeof field !== 'string') || Number.isNaN(moment.getTime())) {
			return undefined;
		}
		const told = typeof reference === 'string' && reference ? reference.slice(0, 500) : undefined;
		return {
			state: 'erased',
			reason: reason.slice(0, 60),
			reference: told,
			by: by.slice(0, 60),
			at: moment,
			from,
		};
	} catch {
		return undefined;
	}
}

/** Shuffled, so that none sees all that is read; first the one that the locator names. */
function inOrder(servers: string[], locator?: string): string[] {
	const shuffled = servers
		.map((server) => ({ server, place: crypto.getRandomValues(new Uint32Array(1))[0] ?? 0 }))
		.sort((a, b) => a.place - b.place)
		.map(({ server }) => server);
	const named = shuffled.find((server) => isAt(server, locator));
	return named ? [named, ...shuffled.filter((server) => server !== named)] : shuffled;
}

function isAt(server: string, locator?: string): boolean {
	try {
		return !!locator && new URL(locator).href.startsWith(server);
	} catch {
		return false;
	}
}
