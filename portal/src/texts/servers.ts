// SPDX-License-Identifier: Apache-2.0

/** The content servers of network.json, and how they are asked: each for a while, and not for more than
 *  a number of bytes. */

import { loadConfig } from '../chain/config';

/** The longest that one server is waited for. */
const PATIENCE = 10_000;

/** The addresses of the content servers, each ending with `/`. */
export async function contentServers(): Promise<string[]> {
	return (await loadConfig()).texts.map((url) => (url.endsWith('/') ? url : `${url}/`));
}

/** Where a server has the text of a fingerprint. */
export const textAddress = (server: string, fingerprint: string): string =>
	`${server}texts/${fingerprint.replace(/^0x/, '')}`;

/** What people see of a server. */
export const serverName = (server: string): string => new URL(server).host;

export interface Answer {
	status: number;
	bytes: Uint8Array;
}

/** Asks, and reads the answer up to `most` bytes. Whoever is slow, endless or away is an error. */
export async function ask(url: string, most: number, init: RequestInit = {}): Promise<Answer> {
	const response = await fetch(url, {
		credentials: 'omit',
		redirect: 'error',
		referrerPolicy: 'no-referrer',
		signal: AbortSignal.timeout(PATIENCE),
		...init,
	});
	return { status: response.status, bytes: await readAtMost(response, most) };
}

async function readAtMost(response: Response, most: number): Promise<Uint8Array> {
	const parts: Uint8Array[] = [];
	let length = 0;
	const reader = response.body?.getReader();
	while (reader) {
		const { done, value } = await reader.read();
		if (done) {
			break;
		}
		length += value.length;
		if (length > most) {
			await reader.cancel();
			throw new Error(`the answer has more than ${most} bytes`);
		}
		parts.push(value);
	}
	const bytes = new Uint8Array(length);
	let at = 0;
	for (const part of parts) {
		bytes.set(part, at);
		at += part.length;
	}
	return bytes;
}

/** What a server says is wrong, in its words. */
export function saidBy({ status, bytes }: Answer): string {
	try {
		const { error } = JSON.parse(new TextDecoder().decode(bytes));
		return typeof error === 'string' ? error.slice(0, 500) : `status ${status}`;
	} catch {
		return `status ${status}`;
	}
}
