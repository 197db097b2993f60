// SPDX-License-Identifier: Apache-2.0

// Where a campaign stands, in sentences: what is so, what happens next and when.

import type { BlockRef } from '../../../chain/types';
import type { CampaignInfo, CampaignPage } from '../../../read/money';
import { story as words } from '../../../text/money';
import { whenText } from '../../../ui/when';

type Told = (info: CampaignInfo, at: BlockRef, now: number) => string[];

function open({ campaign, deadline, waits }: CampaignInfo, at: BlockRef): string[] {
	if (waits) {
		return [words().waits];
	}
	return [
		...(campaign.accepted ? [] : [words().notAccepted]),
		words().open(whenText(deadline, at)),
		words().openThen,
		...(campaign.deadline_moved > 0 ? [words().moved] : []),
	];
}

function awaiting({ next }: CampaignInfo, at: BlockRef): string[] {
	if (!next) {
		return [];
	}
	const [due, fails] = [whenText(next.due, at), whenText(next.fails, at)];
	const n = next.milestone + 1;
	return [next.overdue ? words().overdue(n, due) : words().awaiting(n, due), words().awaitingFails(fails)];
}

/** The milestone that is next, as people count: from 1. */
const nextOf = ({ campaign }: CampaignInfo): number => campaign.milestone + 1;

const inReview: Told = (info, at) => {
	const { state, terms, review_term: term } = info.campaign;
	if (state.type !== 'InReview') {
		return [];
	}
	const { approvals, shown } = state.value;
	return [
		words().inReview(nextOf(info), approvals.length, terms.approvals),
		words().inReviewThen(whenText(shown + term, at)),
	];
};

const approved: Told = (info, at, now) => {
	const { state } = info.campaign;
	if (state.type !== 'Approved') {
		return [];
	}
	const payable = now >= state.value.payable_from;
	const differs = info.beneficiary !== info.payee;
	return [
		payable
			? words().payable(nextOf(info))
			: words().approved(nextOf(info), whenText(state.value.payable_from, at)),
		...(differs ? [words().payeeDiffers] : []),
	];
};

const exit: Told = (info, at) => {
	const { state } = info.campaign;
	return state.type === 'Exit'
		? [words().exit(nextOf(info), whenText(state.value.until, at)), words().exitSilent]
		: [];
};

const failed: Told = ({ campaign: { state } }) =>
	state.type === 'Failed' ? [words().causes[state.value.cause.type]] : [];

const TOLD: Record<CampaignInfo['campaign']['state']['type'], Told> = {
	Open: open,
	AwaitingEvidence: awaiting,
	InReview: inReview,
	Approved: approved,
	Vetoed: (info) => [words().vetoed(nextOf(info))],
	Exit: exit,
	Completed: () => [words().completed],
	Cancelled: () => [words().cancelled],
	Failed: failed,
};

export function storyOf({ info, now }: CampaignPage, at: BlockRef): string[] {
	return TOLD[info.campaign.state.type](info, at, now);
}
