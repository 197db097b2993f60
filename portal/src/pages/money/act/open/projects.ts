// SPDX-License-Identifier: Apache-2.0

import type { Api, BlockRef } from '../../../../chain/types';
import { PAGE } from '../../../../read/money';

export interface Project {
	number: number;
	title?: string;
}

/** Proposals that can have a campaign: neither rejected nor withdrawn nor lapsed, once they are admitted. */
const ADMITTED = ['Admitted', 'InDecision', 'Passed', 'Adopted'];

/** Campaigns after which there can be another one for the same proposal. */
const OVER = ['Cancelled', 'Failed'];

async function isFree(api: Api, at: BlockRef, proposal: number): Promise<boolean> {
	const latest = await api.apis.PledgesViews.campaign_of(proposal, { at: at.hash });
	const info =
		latest === undefined ? undefined : await api.apis.PledgesViews.campaign(latest, { at: at.hash });
	return info === undefined || OVER.includes(info.campaign.state.type);
}

/** The projects among the newest proposals for which a campaign can be opened. */
export async function readProjects(api: Api, at: BlockRef): Promise<Project[]> {
	const next = await api.query.Proposals.NextProposal.getValue({ at: at.hash });
	const from = Math.max(1, next - PAGE);
	const proposals = await api.apis.ProposalsViews.proposals(from, PAGE, { at: at.hash });
	const admitted = proposals.filter(
		({ proposal }) => proposal.kind.type === 'Project' && ADMITTED.includes(proposal.state.type),
	);
	const free = await Promise.all(admitted.map(({ number }) => isFree(api, at, number)));
	return admitted.filter((_, place) => free[place]).map(({ number, title }) => ({ number, title }));
}
