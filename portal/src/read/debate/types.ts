// SPDX-License-Identifier: Apache-2.0
// What the chain answers about the debate, by the names that the pages use.

import type { Api } from '../../chain/types';
import { CHAMBERS, type ChamberName } from '../../ui/types';

type Proposals = Api['apis']['ProposalsViews'];
type Answer<F extends (...args: never[]) => Promise<unknown>> = Awaited<ReturnType<F>>;

export type ProcessInfo = NonNullable<Answer<Proposals['process']>>;
export type ProposalInfo = NonNullable<Answer<Proposals['proposal']>>;
export type Version = NonNullable<Answer<Proposals['version']>>;
export type AmendmentInfo = NonNullable<Answer<Proposals['amendment']>>;
export type ArgumentInfo = Answer<Proposals['arguments']>[number];
export type OfficialResponse = Answer<Proposals['responses']>[number];
export type ReportInfo = Answer<Proposals['reports']>[number];
export type Judgement = NonNullable<Answer<Proposals['judgement']>>;
export type Meeting = NonNullable<Answer<Proposals['meeting']>>;
export type Links = Answer<Proposals['links']>;
export type LinkInfo = Links['to'][number];
export type CoAuthorInfo = Answer<Proposals['co_authors']>[number];
export type Overdue = Answer<Proposals['overdue']>[number];
export type ProposalLine = NonNullable<
	Answer<Api['apis']['PagesViews']['process']>
>['proposals']['items'][number];
export type Stakeholder = NonNullable<Answer<Api['apis']['StakeholdersViews']['stakeholder']>>;
export type DecisionInfo = NonNullable<Answer<Api['apis']['DecisionsViews']['decision']>>;
export type CampaignInfo = NonNullable<Answer<Api['apis']['PledgesViews']['campaign']>>;

export type Phase = ProcessInfo['phase']['type'];
export type ProposalState = ProposalInfo['proposal']['state']['type'];
export type ProposalKind = ProposalInfo['proposal']['kind']['type'];
export type LinkKind = LinkInfo['link']['kind']['type'];
export type ByChamber = Version['endorsements'];
export type Commitment = Extract<OfficialResponse['answer'], { type: 'Accepted' }>['value'];

/** A fingerprint as this API writes it: `0x` and 64 digits. */
export type Fingerprint = ProposalInfo['proposal']['version'];

export const KINDS = ['Policy', 'Legislative', 'Organisational', 'Project', 'Statement'] as const;
export const STATES = [
	'Submitted',
	'Admitted',
	'InDecision',
	'Passed',
	'Adopted',
	'NotAdopted',
	'Withdrawn',
	'Lapsed',
] as const;
export const PHASES = ['Announced', 'Open', 'Drafting', 'Deliberation', 'Decision', 'FollowUp'] as const;
export const LINK_KINDS = ['Merges', 'Splits', 'Amends', 'Implements', 'Supersedes'] as const;

const FIGURE = {
	Municipality: 'municipality',
	Business: 'business',
	Academia: 'academia',
	CivilSociety: 'civil_society',
} as const;

/** The figure of one chamber. */
export function figure(figures: ByChamber, chamber: ChamberName): number {
	return figures[FIGURE[chamber]];
}

/** All chambers together, and how many of them have come. */
export function summed(figures: ByChamber): { total: number; chambers: number } {
	const each = CHAMBERS.map((chamber) => figure(figures, chamber));
	return { total: each.reduce((sum, n) => sum + n, 0), chambers: each.filter((n) => n > 0).length };
}
