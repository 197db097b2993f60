// SPDX-License-Identifier: Apache-2.0

/** What a transaction costs its sender: nothing, within a quota, or a fee. */

import type { Transaction } from 'polkadot-api';
import type { Api } from '../chain/types';

export interface Cost {
	/** Nothing, where a quota covers it. */
	fee: bigint;
	/** What the account could pay with. */
	balance: bigint;
	/** The quota, and what would be taken of it. */
	quota?: { full: bigint; available: bigint; takes?: bigint };
}

export async function costOf(api: Api, transaction: Transaction, address: string): Promise<Cost> {
	const at = { at: 'best' } as const;
	const [fee, quota, holder] = await Promise.all([
		transaction.getEstimatedFees(address),
		api.apis.QuotaViews.quota(address, at),
		api.query.System.Account.getValue(address, at),
	]);
	const balance = holder.data.free;
	if (!quota || fee > 0n) return { fee, balance, ...(quota && { quota }) };
	return { fee, balance, quota: { ...quota, takes: await fullFee(api, transaction) } };
}

/** What it would cost without a quota, which is what it takes of one. */
async function fullFee(api: Api, transaction: Transaction): Promise<bigint | undefined> {
	try {
		const { length } = await transaction.getEncodedData();
		// The type of every call there is would have to be spelled out; the chain checks it.
		const call = transaction.decodedCall as Parameters<
			Api['apis']['TransactionPaymentCallApi']['query_call_info']
		>[0];
		const { partial_fee: fee } = await api.apis.TransactionPaymentCallApi.query_call_info(call, length, {
			at: 'best',
		});
		return fee;
	} catch {
		return undefined;
	}
}

export function isFree({ fee }: Cost): boolean {
	return fee === 0n;
}

/** Would nobody pay for it? */
export function isBeyond({ fee, balance }: Cost): boolean {
	return fee > balance;
}

/** A part of a quota, as a share of one. */
export function share(part: bigint, full: bigint): number {
	return full > 0n ? Number((part * 10_000n) / full) / 10_000 : 0;
}
