// SPDX-License-Identifier: Apache-2.0
// Reads and writes a Doverie chain, by polkadot-api. The types are those of the metadata of a node,
// from which `npm run generate` makes them.

import { doverie } from '#descriptors';
import { sr25519CreateDerive } from '@polkadot-labs/hdkd';
import { createClient, type PolkadotClient, type PolkadotSigner, type TypedApi } from 'polkadot-api';
import { getPolkadotSigner } from 'polkadot-api/signer';
import { getWsProvider } from 'polkadot-api/ws';

export { doverie };

/** Everything that the chain stores, answers and takes, typed. */
export type Doverie = TypedApi<typeof doverie>;

/** Why a transaction is refused. */
export type Refusal = NonNullable<Awaited<ReturnType<Doverie['apis']['QuotaViews']['refusal']>>>;

/**
 * Connects to a node, ws://… or wss://…. `client.destroy()` ends the connection. Node.js before 22 has
 * the WebSocket that this takes behind `--experimental-websocket`.
 */
export function connect(url: string): { client: PolkadotClient; api: Doverie } {
	const client = createClient(getWsProvider(url));
	return { client, api: client.getTypedApi(doverie) };
}

/** The SHA-256 of a document, which is what `sha256sum` prints, with 0x before it. */
export async function fingerprint(document: Uint8Array): Promise<string> {
	return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(document))));
}

/** A key of sr25519, by its secret seed: 64 digits, with 0x before them or not. */
export function signer(seed: string): PolkadotSigner {
	if (!/^(0x)?[0-9a-f]{64}$/i.test(seed)) {
		throw new Error('A secret seed has 64 digits, as `doverie-node key generate` prints them');
	}
	const { publicKey, sign } = sr25519CreateDerive(bytes(seed))('');
	return getPolkadotSigner(publicKey, 'Sr25519', sign);
}

/** Why a signed transaction would be refused now, or fail in a block; undefined if it would not. */
export async function whyRefused(client: PolkadotClient, signed: Uint8Array): Promise<Refusal | undefined> {
	const { hash } = (await client.getBestBlocks())[0] ?? (await client.getFinalizedBlock());
	return client.getTypedApi(doverie).apis.QuotaViews.refusal(signed, hash, { at: hash });
}

function hex(data: Uint8Array): string {
	return `0x${Array.from(data, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

function bytes(seed: string): Uint8Array {
	const digits = seed.replace(/^0x/, '');
	return Uint8Array.from({ length: 32 }, (_, i) => Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16));
}
