// SPDX-License-Identifier: Apache-2.0

/** Wallets that are extensions of the browser, by the standard that all of them keep: `window.injectedWeb3`. */

import type { PolkadotSigner } from 'polkadot-api';
import {
	connectInjectedExtension,
	getInjectedExtensions,
	type InjectedExtension,
	type InjectedPolkadotAccount,
} from 'polkadot-api/pjs-signer';
import { toHex } from '../lib/hex';
import { accountOf, here } from './address';
import { SigningProblem, walletProblem } from './problem';
import type { Account } from './types';

/** As which the page introduces itself to a wallet. */
const PAGE = 'Доверие · Doverie';
/** Extensions show themselves after the page has begun to run. */
const SHOWS_WITHIN = 3_000;

const connections = new Map<string, Promise<InjectedExtension>>();

/** The wallets in this browser. */
export function wallets(): string[] {
	return getInjectedExtensions().sort();
}

/** Asks a wallet for its accounts; the first time, the wallet asks the person. */
export async function accountsIn(wallet: string, genesis?: string): Promise<Account[]> {
	const connection = await connected(wallet);
	return connection
		.getAccounts()
		.filter((each) => isUsable(each, genesis))
		.flatMap((each) => {
			const address = here(each.address);
			return address ? [walletAccount(address, wallet, each.name)] : [];
		});
}

/** An account in a wallet, which is looked for when something is to be signed. */
export function walletAccount(address: string, wallet: string, name?: string): Account {
	const signer = signerOf(address, wallet);
	return {
		address,
		name,
		kind: 'extension',
		extension: wallet,
		locked: false,
		signer,
		signBytes: async (bytes) => toHex(await signer.signBytes(bytes)),
	};
}

/** Keys of Ethereum are no accounts here, and some accounts are kept by their wallet for one other chain. */
function isUsable({ address, genesisHash }: InjectedPolkadotAccount, genesis: string | undefined): boolean {
	const isElsewhere = Boolean(genesisHash && genesis && genesisHash !== genesis);
	return !isElsewhere && here(address) !== undefined;
}

function signerOf(address: string, wallet: string): PolkadotSigner {
	return {
		publicKey: accountOf(address),
		signTx: (...args) => ask(async () => (await found(address, wallet)).signTx(...args)),
		signBytes: (bytes) => ask(async () => (await found(address, wallet)).signBytes(bytes)),
	};
}

async function ask<T>(question: () => Promise<T>): Promise<T> {
	try {
		return await question();
	} catch (error) {
		throw walletProblem(error);
	}
}

async function found(address: string, wallet: string): Promise<PolkadotSigner> {
	const connection = await connected(wallet);
	const account = connection.getAccounts().find((each) => here(each.address) === address);
	if (!account) throw new SigningProblem('noAccount');
	return account.polkadotSigner;
}

function connected(wallet: string): Promise<InjectedExtension> {
	const connection = connections.get(wallet) ?? connect(wallet);
	connections.set(wallet, connection);
	// Whoever was refused, or came too early, may ask again.
	connection.catch(() => connections.delete(wallet));
	return connection;
}

async function connect(wallet: string): Promise<InjectedExtension> {
	if (!(await shows(wallet))) throw new SigningProblem('noWallet');
	try {
		return await connectInjectedExtension(wallet, PAGE);
	} catch (error) {
		const { kind, detail } = walletProblem(error);
		throw new SigningProblem(kind === 'locked' ? kind : 'notAllowed', detail);
	}
}

async function shows(wallet: string): Promise<boolean> {
	const until = performance.now() + SHOWS_WITHIN;
	while (!wallets().includes(wallet)) {
		if (performance.now() > until) return false;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	return true;
}
