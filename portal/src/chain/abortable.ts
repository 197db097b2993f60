// SPDX-License-Identifier: Apache-2.0
// The same chain, with questions that end as soon as nobody wants the answers.

import type { Api } from './types';

type Question = (...args: unknown[]) => unknown;

/** Every question with options, as `{ at: at.hash }`, ends with the signal; none begins after it. */
export function abortable(api: Api, signal: AbortSignal): Api {
	const { query, apis } = api;
	return new Proxy(api, {
		get: (target, name) => {
			const asked = name === 'query' ? query : name === 'apis' ? apis : undefined;
			return asked ? wrap(asked, signal) : Reflect.get(target, name);
		},
	});
}

function wrap(target: object, signal: AbortSignal): object {
	return new Proxy(target, {
		get: (_, name) => {
			const found: unknown = Reflect.get(target, name);
			if (typeof found === 'function') {
				return askWith(found as Question, signal);
			}
			return typeof found === 'object' && found !== null ? wrap(found, signal) : found;
		},
	});
}

function askWith(ask: Question, signal: AbortSignal): Question {
	return (...args) => {
		signal.throwIfAborted();
		const options = args.at(-1);
		return hasBlock(options) ? ask(...args.slice(0, -1), { ...options, signal }) : ask(...args);
	};
}

function hasBlock(options: unknown): options is { at: string } {
	return typeof options === 'object' && options !== null && 'at' in options && typeof options.at === 'string';
}
