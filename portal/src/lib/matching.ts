// SPDX-License-Identifier: Apache-2.0

/** Which page an address is for. */

export type Section = 'part' | 'decisions' | 'money' | 'records' | 'organisations' | 'me';

export interface Route {
	/**
	 * A path with placeholders: `:n` a number, `:hash` 32 bytes in hexadecimal, `:word` lower-case letters
	 * and hyphens, `:any` anything, `*` all that follows.
	 */
	path: string;
	/** The component below src/pages, without its ending. */
	page: string;
	/** The entry of the navigation that it belongs to. */
	section?: Section;
}

interface Match {
	route: Route;
	params: string[];
}

const PLACEHOLDERS: Record<string, RegExp> = {
	':n': /^(0|[1-9]\d{0,9})$/,
	':hash': /^0x[0-9a-fA-F]{64}$/,
	':word': /^[a-z][a-z-]{0,39}$/,
	':any': /^.{1,200}$/,
};

function decoded(segment: string): string | undefined {
	try {
		return decodeURIComponent(segment);
	} catch {
		return undefined;
	}
}

function paramsOf(path: string, segments: string[]): string[] | undefined {
	const wanted = path.split('/').filter(Boolean);
	const open = wanted.at(-1) === '*';
	if (open) wanted.pop();
	if (open ? segments.length < wanted.length : segments.length !== wanted.length) return undefined;
	const params: string[] = [];
	for (const [i, want] of wanted.entries()) {
		const got = segments[i] ?? '';
		const shape = PLACEHOLDERS[want];
		if (shape ? !shape.test(got) : want !== got) return undefined;
		if (shape) params.push(got);
	}
	return [...params, ...segments.slice(wanted.length)];
}

/** The first route that fits; of two that do, the one with fixed words must stand first. */
export function match(routes: readonly Route[], path: string): Match | undefined {
	const segments = path.split('/').filter(Boolean).map(decoded);
	if (!segments.every((segment) => segment !== undefined)) return undefined;
	for (const route of routes) {
		const params = paramsOf(route.path, segments as string[]);
		if (params) return { route, params };
	}
	return undefined;
}

/** The path and the query of a hash such as `#/decisions?after=20`. */
export function parseHash(hash: string): { path: string; query: URLSearchParams } {
	const inside = hash.replace(/^#/, '') || '/';
	const cut = inside.indexOf('?');
	const path = cut < 0 ? inside : inside.slice(0, cut);
	return { path, query: new URLSearchParams(cut < 0 ? '' : inside.slice(cut + 1)) };
}
