// SPDX-License-Identifier: Apache-2.0

/** Addresses: one account has another one with every prefix, and is the same account all the same. */

import { ss58Address, ss58Decode } from '@polkadot-labs/hdkd-helpers';

/** The prefix of this chain, with which addresses begin with "dv". */
const PREFIX = 5711;

/** The account of an address with whatever prefix: 32 bytes. Throws where it is none. */
export function accountOf(address: string): Uint8Array {
	const [account] = ss58Decode(address);
	if (account.length !== 32) throw new Error('An account has 32 bytes');
	return account;
}

/** The address of an account on this chain. */
export function addressOf(account: Uint8Array): string {
	return ss58Address(account, PREFIX);
}

/** The same account's address on this chain; undefined where it is no address. */
export function here(address: string): string | undefined {
	try {
		return addressOf(accountOf(address));
	} catch {
		return undefined;
	}
}
