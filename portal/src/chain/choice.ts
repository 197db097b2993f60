// SPDX-License-Identifier: Apache-2.0
// Whom this browser was told to trust. It is remembered where the browser remembers things.

import { isNodeAddress } from './config';

const NAME = 'doverie-chain';

export type Choice = { mode: 'light' } | { mode: 'node'; url: string };

export function readChoice(): Choice {
	try {
		const value = JSON.parse(localStorage.getItem(NAME) ?? 'null');
		if (value?.mode === 'node' && isNodeAddress(String(value.url))) {
			return { mode: 'node', url: String(value.url) };
		}
	} catch {
		// Nothing was chosen, or nobody remembers it.
	}
	return { mode: 'light' };
}

export function writeChoice(choice: Choice): void {
	try {
		localStorage.setItem(NAME, JSON.stringify(choice));
	} catch {
		// Then it holds for as long as the page is open.
	}
}
