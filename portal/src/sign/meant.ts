// SPDX-License-Identifier: Apache-2.0

/** A call is made of what stands in a form, and of what is on the chain. Both may change while something is
 *  prepared or waited for: then it is not what was read before the click, and is not signed. */

import type { Transaction } from 'polkadot-api';
import { toHex } from '../lib/hex';
import { SigningProblem } from './problem';

/** What is signed, and its call in hexadecimal. */
export interface Built {
	transaction: Transaction;
	call: string;
}

/** Makes the call now. What is returned makes it once more, and fails where it is another one. */
export async function meant(build: () => Promise<Transaction>): Promise<() => Promise<Built>> {
	const { call } = await built(build);
	return async () => {
		const later = await built(build);
		if (later.call !== call) throw new SigningProblem('changed');
		return later;
	};
}

async function built(build: () => Promise<Transaction>): Promise<Built> {
	const transaction = await build();
	return { transaction, call: toHex(await transaction.getEncodedData()) };
}
