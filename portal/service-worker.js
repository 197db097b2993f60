// SPDX-License-Identifier: Apache-2.0

/**
 * Keeps the files of the site itself, so that it starts without a connection. What nodes and content servers
 * answer goes past it: that is read anew, and checked, by the page.
 */

// Which files there are, and of which version: the build says it above.
const { FILES, VERSION } = self;
const CACHE_PREFIX = 'doverie-site-';
const CACHE = CACHE_PREFIX + VERSION;
/** Read anew wherever it can be had: which network this is, and which nodes it has. */
const CONFIGURATION = 'network.json';

const kept = new Set(FILES);

/** The path of a request below the site's own, if it is one of the site's. */
function pathOf(url) {
	const scope = self.registration.scope;
	if (!url.startsWith(scope)) return undefined;
	return url.slice(scope.length).replace(/[?#].*$/, '') || 'index.html';
}

async function fromCache(path) {
	const cache = await caches.open(CACHE);
	return (await cache.match(path)) ?? fetch(path);
}

async function fresh(request) {
	const cache = await caches.open(CACHE);
	try {
		const answer = await fetch(request);
		if (answer.ok) await cache.put(CONFIGURATION, answer.clone());
		return answer;
	} catch (error) {
		const stored = await cache.match(CONFIGURATION);
		if (stored) return stored;
		throw error;
	}
}

async function install() {
	const cache = await caches.open(CACHE);
	// Past the browser's own cache: a version is of one piece.
	await cache.addAll(FILES.map((file) => new Request(file, { cache: 'reload' })));
	await cache.add(CONFIGURATION).catch(() => undefined);
}

async function forgetOlder() {
	for (const name of await caches.keys()) {
		if (name.startsWith(CACHE_PREFIX) && name !== CACHE) await caches.delete(name);
	}
	await self.clients.claim();
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(forgetOlder()));
self.addEventListener('message', (event) => {
	if (event.data === 'take over') event.waitUntil(self.skipWaiting());
});
self.addEventListener('fetch', (event) => {
	const path = event.request.method === 'GET' ? pathOf(event.request.url) : undefined;
	if (path === CONFIGURATION) event.respondWith(fresh(event.request));
	else if (kept.has(path)) event.respondWith(fromCache(path));
});
