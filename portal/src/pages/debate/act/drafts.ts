// SPDX-License-Identifier: Apache-2.0
// What somebody is writing, kept in this tab alone: it is gone when the tab is closed.

const PREFIX = 'doverie.draft/';

/** Browsers may refuse to keep anything: then nothing is kept. */
function storage(): Storage | undefined {
	try {
		return globalThis.sessionStorage;
	} catch {
		return undefined;
	}
}

export function loadDraft(key: string): string | undefined {
	return storage()?.getItem(PREFIX + key) ?? undefined;
}

export function saveDraft(key: string, text: string): void {
	try {
		if (text === '') storage()?.removeItem(PREFIX + key);
		else storage()?.setItem(PREFIX + key, text);
	} catch {
		// There is no room left. The text is still in the form.
	}
}

/** Forgets what was written for an act, once it has been sent. */
export function clearDrafts(act: string): void {
	const kept = storage();
	if (!kept) return;
	const keys = Array.from({ length: kept.length }, (_, place) => kept.key(place));
	for (const key of keys) if (key?.startsWith(`${PREFIX}${act}/`)) kept.removeItem(key);
}
