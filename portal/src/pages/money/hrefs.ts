// SPDX-License-Identifier: Apache-2.0

// The addresses of what is done with money.

import { href } from '../../lib/router.svelte';
import type { CampaignAct, MoneyAct } from '../../read/money-acts';

export function campaignHref(campaign: number, act?: CampaignAct): string {
	return href(`/campaign/${campaign}${act ? `/${act}` : ''}`);
}

export function moneyHref(act: MoneyAct | 'open', query: Record<string, string | number> = {}): string {
	return href(`/money/${act}`, query);
}
