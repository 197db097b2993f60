// SPDX-License-Identifier: Apache-2.0

/** The service worker, which makes the site start without a connection, and its new versions. */

/** `waiting`: a new version is here, and takes over when the page is loaded anew. */
export const updates: { waiting: boolean } = $state({ waiting: false });

let worker: ServiceWorker | null = null;

function note(registration: ServiceWorkerRegistration): void {
	worker = registration.waiting;
	// The first version of all has nothing to wait for.
	updates.waiting = worker !== null && navigator.serviceWorker.controller !== null;
}

function watch(registration: ServiceWorkerRegistration): void {
	note(registration);
	registration.addEventListener('updatefound', () => {
		registration.installing?.addEventListener('statechange', () => note(registration));
	});
}

/** Registers the worker once the page is there: what it fetches must not delay the first sight of it. */
export function startUpdates(): void {
	if (import.meta.env.DEV || !('serviceWorker' in navigator)) return;
	const register = async (): Promise<void> => {
		try {
			watch(await navigator.serviceWorker.register('./service-worker.js', { updateViaCache: 'none' }));
		} catch {
			// Private windows and plain HTTP have no service workers. The site works without.
		}
	};
	if (document.readyState === 'complete') void register();
	else addEventListener('load', () => void register());
}

/** Lets the new version take over, and loads the page from it. */
export function useNewVersion(): void {
	navigator.serviceWorker.addEventListener('controllerchange', () => globalThis.location.reload());
	worker?.postMessage('take over');
}
