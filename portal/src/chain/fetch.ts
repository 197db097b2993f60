// SPDX-License-Identifier: Apache-2.0
// Files beside the portal.

/** A file is not there, cannot be fetched, or is no JSON. */
export class FetchError extends Error {
	readonly url: string;
	readonly reason: 'unreachable' | 'missing' | 'long' | 'json';

	constructor(url: string, reason: FetchError['reason']) {
		super(`${url}: ${reason}`);
		this.name = 'FetchError';
		this.url = url;
		this.reason = reason;
	}
}

const PATIENCE = 20_000;

/** Fetches JSON of at most so many bytes, and asks anew whether it has changed. */
export async function fetchJson(url: string, mostBytes: number): Promise<unknown> {
	const text = await fetchText(url, mostBytes);
	try {
		return JSON.parse(text);
	} catch {
		throw new FetchError(url, 'json');
	}
}

async function fetchText(url: string, mostBytes: number): Promise<string> {
	const response = await fetch(url, {
		cache: 'no-cache',
		credentials: 'omit',
		signal: AbortSignal.timeout(PATIENCE),
	}).catch(() => {
		throw new FetchError(url, 'unreachable');
	});
	if (!response.ok) {
		throw new FetchError(url, 'missing');
	}
	if (Number(response.headers.get('content-length') ?? 0) > mostBytes) {
		throw new FetchError(url, 'long');
	}
	const text = await response.text().catch(() => {
		throw new FetchError(url, 'unreachable');
	});
	if (text.length > mostBytes) {
		throw new FetchError(url, 'long');
	}
	return text;
}
