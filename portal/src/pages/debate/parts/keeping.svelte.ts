// SPDX-License-Identifier: Apache-2.0
// More of the same thing is read under another key: what was shown stays until it is here.

import { untrack } from 'svelte';
import type { Reading } from '../../../chain/live.svelte';

/** Shows what `reading` shows, and what it last showed of this thing while the next is on its way. */
export function keeping<T>(reading: Reading<T>, thing: () => string): Reading<T> {
	let last = $state.raw<{
		thing: string;
		value: T | undefined;
		at: Reading<T>['at'];
		source: Reading<T>['source'];
	}>();
	$effect(() => {
		const { value, at, source } = reading;
		if (at) last = { thing: untrack(thing), value, at, source };
	});
	const shown = $derived(reading.at || last?.thing !== thing() ? reading : last);
	return {
		get value() {
			return shown?.value;
		},
		get at() {
			return shown?.at;
		},
		get source() {
			return shown?.source;
		},
		get error() {
			return reading.error;
		},
		get loading() {
			return reading.loading;
		},
		reload: () => reading.reload(),
	};
}
