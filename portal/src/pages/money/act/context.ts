// SPDX-License-Identifier: Apache-2.0

// What every form of an act is given, and what most of them ask of it.

import type { BlockRef } from '../../../chain/types';
import { money } from '../../../lib/format';
import type { CampaignPage } from '../../../read/money';
import { type Act, mostToGive } from '../../../read/money-acts';
import type { Situation } from '../../../read/money-situation';
import { here } from '../../../sign/address';
import { campaigns } from '../../../text/money';
import { forms } from '../../../text/money-forms';
import type { FieldError } from '../../../ui/types';
import { campaignHref } from '../hrefs';

export interface FormProps {
	act: Act;
	situation: Situation;
	at: BlockRef;
	query: URLSearchParams;
}

/** A form of a campaign's is shown only where there is the campaign. */
export function pageOf(situation: Situation): CampaignPage {
	if (!situation.page) {
		throw new Error('A form of a campaign without the campaign');
	}
	return situation.page;
}

export const numberOf = (situation: Situation): number => pageOf(situation).info.number;

export function titleOf(situation: Situation): string {
	const { title, number } = pageOf(situation).info;
	return title ?? campaigns().untitled(number);
}

/** Where a form leads back to. */
export function backOf(situation: Situation): string {
	return situation.page ? campaignHref(situation.page.info.number) : '#/money';
}

/** The milestone that is next, as people count. */
export const milestoneOf = (situation: Situation): number => pageOf(situation).info.campaign.milestone + 1;

/** What somebody is called in a sentence. */
export function nameOf(situation: Situation, number: number): string {
	return situation.page?.people.get(number)?.name ?? `№ ${number}`;
}

/** What is wrong with an amount that is to leave the account; nothing if it can. */
export function payable(
	situation: Situation,
	id: string,
	amount: bigint | undefined,
	least: bigint,
): FieldError[] {
	const { own, limits } = situation;
	const words = forms().errors;
	const wrong = (text: string): FieldError[] => [{ id, text }];
	if (amount === undefined || amount === 0n) return wrong(words.amount);
	if (amount < least) return wrong(words.tooSmall(money(least)));
	const free = own?.free ?? 0n;
	if (amount > free) return wrong(words.noMoney(money(free)));
	if (amount > mostToGive(situation)) return wrong(words.keepSmallest(money(limits.smallestBalance)));
	const rest = free - amount;
	return rest > 0n && rest < limits.smallestBalance
		? wrong(words.leavesDust(money(limits.smallestBalance)))
		: [];
}

/** The account that was written, on this chain; or what is wrong with it. */
export function accountOf(id: string, text: string): { address?: string; errors: FieldError[] } {
	const address = here(text.trim());
	return address ? { address, errors: [] } : { errors: [{ id, text: forms().errors.address }] };
}
