// SPDX-License-Identifier: Apache-2.0

const TITLES: Record<string, string> = {
	'polkadot-js': 'polkadot.js',
	'subwallet-js': 'SubWallet',
	talisman: 'Talisman',
	'nova-wallet': 'Nova Wallet',
	enkrypt: 'Enkrypt',
	'fearless-wallet': 'Fearless Wallet',
};

/** The name that people know a wallet by. */
export function walletTitle(wallet: string): string {
	return TITLES[wallet] ?? wallet;
}
