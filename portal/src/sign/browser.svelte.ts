// SPDX-License-Identifier: Apache-2.0

/**
 * Keys in the browser, for trying things out on networks without value: sealed under a passphrase, opened
 * until the page is loaded again. Only a network whose network.json says so takes them.
 */

import type { PolkadotSigner } from 'polkadot-api';
import { getPolkadotSigner } from 'polkadot-api/signer';
import { toHex } from '../lib/hex';
import { accountOf, addressOf } from './address';
import { type Pair, pairOf } from './key';
import { SigningProblem } from './problem';
import { open, seal } from './sealed';
import type { Account } from './types';
import { destroy, keep, kept, keptOf } from './vault';

/** A key in the browser. Until it is opened it has an address, and signs nothing. */
export class BrowserAccount implements Account {
	readonly kind = 'browser';
	readonly signer: PolkadotSigner;
	#pair: Pair | undefined = $state.raw();

	constructor(
		readonly address: string,
		readonly name: string | undefined,
		pair?: Pair,
	) {
		this.#pair = pair;
		const signer = getPolkadotSigner(accountOf(address), 'Sr25519', (message) =>
			this.#opened().sign(message),
		);
		this.signer = signer;
	}

	get locked(): boolean {
		return this.#pair === undefined;
	}

	async signBytes(bytes: Uint8Array): Promise<string> {
		return toHex(await this.signer.signBytes(bytes));
	}

	/** Opens it until the page is loaded again, or it is locked. False: the passphrase is another one. */
	async unlock(passphrase: string): Promise<boolean> {
		const sealed = await keptOf(this.address);
		const suri = sealed && (await open(sealed, passphrase));
		if (suri === undefined) return false;
		this.#pair = pairOf(suri);
		return true;
	}

	lock(): void {
		this.#pair = undefined;
	}

	#opened(): Pair {
		if (!this.#pair) throw new SigningProblem('locked');
		return this.#pair;
	}
}

/** One for each key, so that what is open stays open. */
const accounts = new Map<string, BrowserAccount>();

/** The keys in this browser. */
export async function browserAccounts(): Promise<BrowserAccount[]> {
	return (await kept()).map(({ address, name }) => known(address, name));
}

/** The key of an address, if it is here. */
export async function browserAccount(address: string): Promise<BrowserAccount | undefined> {
	const sealed = await keptOf(address);
	return sealed && known(address, sealed.name);
}

/** Keeps a key of these words, sealed under a passphrase, and opens it. */
export async function createBrowserAccount(
	suri: string,
	name: string,
	passphrase: string,
): Promise<BrowserAccount> {
	const pair = pairOf(suri);
	const address = addressOf(pair.publicKey);
	await keep(await seal(suri, address, name, passphrase));
	const account = new BrowserAccount(address, name || undefined, pair);
	accounts.set(address, account);
	return account;
}

/** Whoever does not have the words has lost the key with this. */
export async function destroyBrowserAccount(address: string): Promise<void> {
	await destroy(address);
	accounts.get(address)?.lock();
	accounts.delete(address);
}

function known(address: string, name: string): BrowserAccount {
	const account = accounts.get(address) ?? new BrowserAccount(address, name || undefined);
	accounts.set(address, account);
	return account;
}
