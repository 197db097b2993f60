// SPDX-License-Identifier: Apache-2.0

/** What those who have something to sign need to know of this folder. */

import type { PolkadotSigner, Transaction } from 'polkadot-api';
import type { Api } from '../chain/types';

export interface Account {
	/** With the prefix of this chain: dv… */
	readonly address: string;
	readonly name?: string;
	readonly kind: 'extension' | 'browser';
	/** The wallet that has it, by the name under which it shows itself to pages. */
	readonly extension?: string;
	/** A key in the browser that has not been opened since the page was loaded. */
	readonly locked: boolean;
	readonly signer: PolkadotSigner;
	/** A signature, in hexadecimal, over `<Bytes>`, these bytes and `</Bytes>`: so does every wallet. */
	signBytes(bytes: Uint8Array): Promise<string>;
}

/** What is going to be signed, and what will come of it. */
export interface Intent {
	/** What will happen, in whole sentences, in the language of the page. */
	sentences: string[];
	// The type of a transaction has the whole chain in it; here only what can be done with one counts.
	call: (api: Api) => Transaction | Promise<Transaction>;
}
