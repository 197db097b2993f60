// SPDX-License-Identifier: Apache-2.0
// Whom somebody means by an address or by a number on the roll.

import { getApi } from '../../../chain';
import type { Stakeholder } from '../../../read/debate/types';
import { here } from '../../../sign/address';

/** `undefined`: this is neither; `null`: nobody is registered so. */
export async function resolve(text: string): Promise<Stakeholder | null | undefined> {
	const plain = text.trim();
	const isNumber = /^\d{1,10}$/.test(plain);
	const address = isNumber ? undefined : here(plain);
	if (!isNumber && !address) return undefined;
	const api = await getApi();
	const account = address ?? (await api.query.Stakeholders.Stakeholders.getValue(Number(plain)))?.account;
	if (!account) return null;
	return (await api.apis.StakeholdersViews.stakeholder(account)) ?? null;
}
