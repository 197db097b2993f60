// SPDX-License-Identifier: Apache-2.0

/** The words for every refusal: loaded when somebody is about to sign, and not with the page. */

import type { Entry } from './refusal';

let loaded: Promise<readonly Entry[]> | undefined;

export function refusals(): Promise<readonly Entry[]> {
	loaded ??= load();
	return loaded;
}

async function load(): Promise<readonly Entry[]> {
	try {
		return (await import('../../../docs/refusals.json')).default;
	} catch {
		// Without a connection there are the chain's own words; the next one to ask loads them anew.
		loaded = undefined;
		return [];
	}
}
