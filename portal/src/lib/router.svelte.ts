// SPDX-License-Identifier: Apache-2.0

/**
 * Addresses are hash routes, so that any folder can serve them: `#/decision/17`. A hash that does not begin
 * with `#/` is a place on the page, which is gone to without leaving the address.
 */

import { tick } from 'svelte';
import { parseHash } from './matching';

/** Where we are. `path` begins with a slash. `visit` counts the pages that were gone to, the first being 0. */
export const here: { path: string; query: URLSearchParams; visit: number } = $state({
	...parseHash(globalThis.location?.hash ?? ''),
	visit: 0,
});

/** How far down each entry of the history was scrolled, by the number that it carries in its state. */
const scrolled = new Map<number, number>();
let entry = 0;
let entries = 0;
/** How long a page may take to become as long as it was when it was left. */
const RESTORE_WITHIN = 2_000;
/** How long a part of a page, named in the address, is waited for. */
const FIND_WITHIN = 8_000;

/** The address of a page, with what is to be asked of it. */
export function href(path: string, query: Record<string, string | number | undefined> = {}): string {
	const asked = Object.entries(query).filter(([, value]) => value !== undefined);
	const search = new URLSearchParams(asked.map(([key, value]) => [key, String(value)])).toString();
	return `#${path}${search ? `?${search}` : ''}`;
}

/** The address of a part of this page: it can be sent, and the page opens there. */
export function partHref(id: string): string {
	const query = Object.fromEntries(here.query);
	return href(here.path, { ...query, part: id });
}

/** Goes to a page: `go('#/decisions')`. With `replace` the way back does not lead here again. */
export function go(target: string, { replace = false } = {}): void {
	if (!replace) {
		globalThis.location.hash = target;
		return;
	}
	history.replaceState({ entry }, '', target);
	arrive(false);
}

function stateEntry(): number | undefined {
	const state: unknown = history.state;
	return state && typeof state === 'object' && 'entry' in state ? Number(state.entry) : undefined;
}

/** Takes up the address that the browser shows. `known`: an entry that was here before, by back or forward. */
function arrive(known: boolean): void {
	const { path, query } = parseHash(globalThis.location.hash);
	const samePage = path === here.path;
	here.path = path;
	here.query = query;
	if (!samePage) here.visit += 1;
	const part = query.get('part');
	if (known) restoreScroll(scrolled.get(entry) ?? 0);
	else if (part) void findPart(part);
	else if (!samePage) window.scrollTo(0, 0);
}

/** Waits until the page is as long as it was, since what it shows may still be on its way. */
function restoreScroll(top: number): void {
	const until = performance.now() + RESTORE_WITHIN;
	let last = -1;
	const attempt = (): void => {
		// Whoever has scrolled since wants to be elsewhere.
		if (last >= 0 && Math.abs(window.scrollY - last) > 2) return;
		window.scrollTo(0, top);
		last = window.scrollY;
		if (last < top - 1 && performance.now() < until) requestAnimationFrame(attempt);
	};
	void tick().then(attempt);
}

async function findPart(id: string): Promise<void> {
	const until = performance.now() + FIND_WITHIN;
	await tick();
	while (performance.now() < until) {
		if (goToPart(id)) return;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
}

/** Shows a part of the page and gives it the focus. */
function goToPart(id: string): boolean {
	const part = document.getElementById(id);
	if (!part) return false;
	if (part.tabIndex < 0 && !part.hasAttribute('tabindex')) part.setAttribute('tabindex', '-1');
	part.focus({ preventScroll: true });
	part.scrollIntoView();
	return true;
}

function onHashChange(): void {
	if (!isRoute(globalThis.location.hash)) return;
	const before = stateEntry();
	if (before === undefined) {
		entries += 1;
		entry = entries;
		history.replaceState({ entry }, '');
	} else {
		entry = before;
	}
	arrive(before !== undefined);
}

function isRoute(hash: string): boolean {
	return hash === '' || hash === '#' || hash.startsWith('#/');
}

/** Links to places on the page: followed here, since the address is taken by the route. */
function onClick(event: MouseEvent): void {
	if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey)
		return;
	const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
	const target = link?.getAttribute('href') ?? '';
	if (link && !isRoute(target)) {
		event.preventDefault();
		goToPart(decodeURIComponent(target.slice(1)));
	} else if (link && target === globalThis.location.hash) {
		// The address does not change, and the browser says nothing: a link to a part must still work.
		const part = parseHash(target).query.get('part');
		if (part) goToPart(part);
	}
}

/** Starts following the address. Called once. */
export function startRouter(): void {
	history.scrollRestoration = 'manual';
	entry = stateEntry() ?? 0;
	entries = entry;
	history.replaceState({ entry }, '');
	addEventListener('hashchange', onHashChange);
	addEventListener('scroll', () => scrolled.set(entry, window.scrollY), { passive: true });
	document.addEventListener('click', onClick);
	const part = here.query.get('part');
	if (part) void findPart(part);
}
