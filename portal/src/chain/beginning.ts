// SPDX-License-Identifier: Apache-2.0
// Where the light client begins: what a node answers to `doverie_lightSync`. Whoever makes it up
// decides what this browser sees, so it comes from the host of the portal alone.
//
// Smoldot keeps more than that between two starts. Of this only what it checks for itself is given
// back to it: the code of the runtime, which counts if its hash is in the state, and addresses of
// nodes. So nothing that was ever kept in this browser can stand in for the host's word.

import { FetchError, fetchJson } from './fetch.ts';
import { compact } from './scale.ts';

/** What smoldot's `addChain` takes. */
export interface Beginning {
	chainSpec: string;
	databaseContent: string;
}

/** What spares the next start the fetching of the runtime. */
export interface Hint {
	genesis: string;
	nodes: Record<string, string[]>;
	runtimeCode?: string;
	codeMerkleValue?: string;
	codeClosestAncestor?: string;
}

const MOST_BYTES = 1_048_576;
const MOST_NODES = 64;
const HASH = /^[0-9a-f]{64}$/;

/** Fetches the beginning. Throws a `FetchError` where there is none. */
export async function fetchBeginning(url: string): Promise<Beginning> {
	const beginning = readBeginning(await fetchJson(url, MOST_BYTES));
	if (!beginning) {
		throw new FetchError(url, 'json');
	}
	return beginning;
}

/** Reads a beginning; nothing, if it is none. */
export function readBeginning(value: unknown): Beginning | undefined {
	const { chainSpec, databaseContent } = (value ?? {}) as Partial<Record<keyof Beginning, unknown>>;
	if (typeof chainSpec !== 'string' || typeof databaseContent !== 'string') {
		return undefined;
	}
	const beginning = { chainSpec, databaseContent };
	return database(beginning) && numberOf(beginning) !== undefined ? beginning : undefined;
}

/** The hash of the first block of its chain, after `0x`. */
export function genesisOf(beginning: Beginning): string {
	return `0x${database(beginning)?.genesisHash}`;
}

/** The number of the final block with which it begins. */
export function numberOf(beginning: Beginning): number | undefined {
	const header = database(beginning)?.chain?.finalized_block_header;
	return typeof header === 'string' && /^([0-9a-f]{2}){33,}$/.test(header)
		? compact(header.slice(64))?.value
		: undefined;
}

/** The same beginning, with what an earlier run has kept of the same chain. */
export function withHint(beginning: Beginning, hint: Hint | undefined): Beginning {
	const own = database(beginning);
	if (!own || hint?.genesis !== genesisOf(beginning)) {
		return beginning;
	}
	const { genesis: _, nodes, ...code } = hint;
	const merged = { ...code, ...own, nodes: { ...nodes, ...own.nodes } };
	return { ...beginning, databaseContent: JSON.stringify(merged) };
}

/** What to keep of a database that smoldot has written. */
export function hintOf(databaseContent: string): Hint | undefined {
	const saved = database({ chainSpec: '', databaseContent });
	if (!saved) {
		return undefined;
	}
	const { runtimeCode, codeMerkleValue, codeClosestAncestor } = saved;
	const code = [runtimeCode, codeMerkleValue, codeClosestAncestor].every((part) => typeof part === 'string')
		? { runtimeCode, codeMerkleValue, codeClosestAncestor }
		: {};
	const nodes = Object.fromEntries(Object.entries(saved.nodes ?? {}).slice(0, MOST_NODES));
	return { genesis: `0x${saved.genesisHash}`, nodes, ...code };
}

interface Database extends Partial<Omit<Hint, 'genesis'>> {
	genesisHash: string;
	chain?: { finalized_block_header?: unknown };
}

function database({ databaseContent }: Beginning): Database | undefined {
	try {
		const value = JSON.parse(databaseContent);
		return HASH.test(value?.genesisHash) ? value : undefined;
	} catch {
		return undefined;
	}
}
