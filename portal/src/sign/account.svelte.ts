// SPDX-License-Identifier: Apache-2.0

/** Who signs. What is remembered in this browser is the address, and the name of the wallet that has it. */

import { loadConfig } from '../chain/config';
import type { Account } from './types';

const STORED_UNDER = 'doverie.account';
/** Stands in the place of a wallet's name for a key in this browser. */
const BROWSER = 'browser';

interface Remembered {
	address: string;
	wallet: string;
}

class Signer {
	/** The chosen account, if one is. */
	current = $state.raw<Account>();
	/** Whether what was remembered has been taken up: before that, nobody knows whether there is one. */
	ready = $state(false);
}

export const account = new Signer();

/** The chosen account goes on to be the one that signs, here and when the page is opened the next time. */
export function choose(chosen: Account): void {
	account.current = chosen;
	const { address, extension = BROWSER } = chosen;
	globalThis.localStorage?.setItem(
		STORED_UNDER,
		JSON.stringify({ address, wallet: extension } satisfies Remembered),
	);
}

/** Nobody signs any more, and this browser does not remember who did. */
export function leaveAccount(): void {
	account.current = undefined;
	globalThis.localStorage?.removeItem(STORED_UNDER);
}

/** Takes up what was remembered. Nothing is asked of a wallet before something is to be signed. */
async function restoreAccount(): Promise<void> {
	const found = remembered();
	if (found && !account.current) account.current = await accountOf(found).catch(() => undefined);
	account.ready = true;
}

function remembered(): Remembered | undefined {
	try {
		const found: unknown = JSON.parse(globalThis.localStorage?.getItem(STORED_UNDER) ?? 'null');
		if (typeof found !== 'object' || found === null) return undefined;
		const { address, wallet } = found as Record<string, unknown>;
		return typeof address === 'string' && typeof wallet === 'string' ? { address, wallet } : undefined;
	} catch {
		return undefined;
	}
}

/** What makes accounts is loaded when there is one. */
async function accountOf({ address, wallet }: Remembered): Promise<Account | undefined> {
	if (wallet !== BROWSER) return (await import('./wallets')).walletAccount(address, wallet);
	// Made here when the network was for trials, and of no use since it is not.
	if (!(await loadConfig()).trial) return undefined;
	return (await import('./browser.svelte')).browserAccount(address);
}

if (globalThis.window) void restoreAccount();
