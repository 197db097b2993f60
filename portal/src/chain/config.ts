// SPDX-License-Identifier: Apache-2.0
// The network that this portal shows: `network.json`, beside index.html. Whoever hosts the portal
// writes it, so every mistake is named with its place.

import { fetchJson } from './fetch.ts';
import type { Named, TrustedNode } from './types';

export interface NetworkConfig {
	/** The name of the network. */
	name: Named;
	/** A network on which nothing has any value, and keys may lie in the browser. */
	trial: boolean;
	/** Where the answer of a node to `doverie_lightSync` is. */
	beginning: string;
	/** Nodes that somebody may choose to trust. */
	nodes: TrustedNode[];
	/** Content servers, which keep the texts. */
	texts: string[];
	/** The page that checks files without trusting a server. */
	check?: string;
}

/** What is wrong with a field. */
export type Rule =
	| 'object'
	| 'unknown'
	| 'missing'
	| 'text'
	| 'long'
	| 'boolean'
	| 'list'
	| 'many'
	| 'address'
	| 'webSocket';

export interface Problem {
	/** Where, such as `nodes[0].url`. */
	field: string;
	rule: Rule;
}

export class ConfigError extends Error {
	readonly problems: readonly Problem[];

	constructor(problems: readonly Problem[]) {
		super(problems.map(({ field, rule }) => `${field}: ${rule}`).join('; '));
		this.name = 'ConfigError';
		this.problems = problems;
	}
}

const MOST_BYTES = 65_536;
const MOST_NODES = 32;
const MOST_SERVERS = 16;
const LONGEST = 2048;

const FIELDS = ['name', 'trial', 'beginning', 'nodes', 'texts', 'check'];

let loading: Promise<NetworkConfig> | undefined;

/** The configuration of this portal. It is fetched once; after a failure, again. */
export function loadConfig(): Promise<NetworkConfig> {
	const url = new URL('network.json', document.baseURI).href;
	loading ??= fetchJson(url, MOST_BYTES).then((value) => readConfig(value, url));
	loading.catch(() => {
		loading = undefined;
	});
	return loading;
}

/**
 * Reads a configuration. Throws a `ConfigError` that names everything that is wrong.
 *
 * @param base the address from which it was fetched, to which relative ones are relative
 */
export function readConfig(value: unknown, base: string): NetworkConfig {
	const check = new Checker(base);
	const root = check.object('', value, FIELDS);
	const config = {
		name: check.named('name', root.name),
		trial: check.boolean('trial', root.trial),
		beginning: check.address('beginning', root.beginning),
		nodes: check.list('nodes', root.nodes, MOST_NODES, (field, node) => check.node(field, node)),
		texts: check.list('texts', root.texts, MOST_SERVERS, (field, server) => check.address(field, server)),
		...(root.check === undefined ? {} : { check: check.address('check', root.check) }),
	};
	if (check.problems.length > 0) {
		throw new ConfigError(check.problems);
	}
	return config;
}

/** Whether this is the address of a node that a page can call. */
export function isNodeAddress(text: string): boolean {
	return text.length <= LONGEST && /^wss?:$/.test(parse(text)?.protocol ?? '');
}

function parse(text: string, base?: string): URL | undefined {
	try {
		return new URL(text, base);
	} catch {
		return undefined;
	}
}

/** Collects what is wrong. Where something is, it returns a stand-in, which nobody gets to see. */
class Checker {
	readonly problems: Problem[] = [];
	readonly #base: string;

	constructor(base: string) {
		this.#base = base;
	}

	object(field: string, value: unknown, fields: readonly string[]): Record<string, unknown> {
		if (typeof value !== 'object' || value === null || Array.isArray(value)) {
			this.#wrong(field, value === undefined ? 'missing' : 'object');
			return {};
		}
		for (const key of Object.keys(value)) {
			if (!fields.includes(key)) {
				this.#wrong(field ? `${field}.${key}` : key, 'unknown');
			}
		}
		return value as Record<string, unknown>;
	}

	named(field: string, value: unknown): Named {
		const { bg, en } = this.object(field, value, ['bg', 'en']);
		return value === undefined
			? { bg: '', en: '' }
			: { bg: this.text(`${field}.bg`, bg), en: this.text(`${field}.en`, en) };
	}

	node(field: string, value: unknown): TrustedNode {
		const { name, url } = this.object(field, value, ['name', 'url']);
		const address = this.text(`${field}.url`, url);
		if (address && !isNodeAddress(address)) {
			this.#wrong(`${field}.url`, 'webSocket');
		}
		return { name: this.named(`${field}.name`, name), url: address };
	}

	text(field: string, value: unknown): string {
		if (typeof value !== 'string' || value === '') {
			this.#wrong(field, value === undefined ? 'missing' : 'text');
			return '';
		}
		if (value.length > LONGEST) {
			this.#wrong(field, 'long');
			return '';
		}
		return value;
	}

	boolean(field: string, value: unknown): boolean {
		if (typeof value !== 'boolean') {
			this.#wrong(field, value === undefined ? 'missing' : 'boolean');
		}
		return value === true;
	}

	/** An address of HTTP, absolute in the end. */
	address(field: string, value: unknown): string {
		const text = this.text(field, value);
		const url = text ? parse(text, this.#base) : undefined;
		if (text && !/^https?:$/.test(url?.protocol ?? '')) {
			this.#wrong(field, 'address');
		}
		return url?.href ?? '';
	}

	list<T>(field: string, value: unknown, most: number, read: (field: string, item: unknown) => T): T[] {
		if (!Array.isArray(value)) {
			this.#wrong(field, value === undefined ? 'missing' : 'list');
			return [];
		}
		if (value.length > most) {
			this.#wrong(field, 'many');
			return [];
		}
		return value.map((item, i) => read(`${field}[${i}]`, item));
	}

	#wrong(field: string, rule: Rule): void {
		this.problems.push({ field: field || 'network.json', rule });
	}
}
