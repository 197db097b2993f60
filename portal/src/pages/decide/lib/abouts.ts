// SPDX-License-Identifier: Apache-2.0

/** What decisions without a title of their own are called: by that of what they are about. */

import type { Api, BlockRef } from '../../../chain/types';
import type { Decision } from '../../../read/decisions';
import { decide } from '../../../text/decide';
import type { Item } from './list';

/** The titles of the proposals, campaigns and other decisions that these are about. */
export function aboutTitles(
	api: Api,
	at: BlockRef,
	decisions: readonly Item[],
): Promise<(string | undefined)[]> {
	return Promise.all(decisions.map((item) => ('subject' in item ? aboutTitle(api, at, item) : undefined)));
}

async function aboutTitle(api: Api, at: BlockRef, { subject }: Decision): Promise<string | undefined> {
	const options = { at: at.hash };
	switch (subject.about) {
		case 'Proposal':
			return api.query.Proposals.ProposalTitles.getValue(subject.proposal, options);
		case 'Veto':
			return api.query.Pledges.Titles.getValue(subject.campaign, options);
		case 'Annulment':
			return api.query.Decisions.Titles.getValue(subject.decision, options);
		default:
			return undefined;
	}
}

/** What a decision is called: its title, or what it is about. */
export function nameOf(item: Item, about: string | undefined): string {
	if (item.title) return item.title;
	const { called, untitled } = decide();
	if (!('subject' in item)) return untitled(item.number);
	const { subject } = item;
	switch (subject.about) {
		case 'Proposal':
			return about ? called.proposal(about) : called.proposalNumber(subject.proposal);
		case 'Veto':
			return about ? called.veto(about) : called.vetoNumber(subject.campaign);
		case 'Challenge':
			return called.challenge(subject.stakeholder);
		default:
			return untitled(item.number);
	}
}
