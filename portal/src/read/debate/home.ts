// SPDX-License-Identifier: Apache-2.0
// What the first page shows: what can be taken part in now, what closes soon, what is overdue, and
// what has happened lately. All of it is read from state, so that it needs no server's memory.

import type { Api, BlockRef } from '../../chain/types';
import { latestProcesses } from './processes';
import { titlesOf } from './proposal';
import type { CampaignInfo, DecisionInfo, Overdue, Phase, ProcessInfo, ProposalInfo } from './types';

/** How many of the latest of each sort are looked at. */
const LATEST = { processes: 16, proposals: 32, decisions: 16, campaigns: 16, overdue: 8 };

export interface HomeRead {
	processes: ProcessInfo[];
	proposals: ProposalInfo[];
	/** Those that are open for ballots. */
	open: DecisionInfo[];
	decisions: DecisionInfo[];
	campaigns: CampaignInfo[];
	overdue: Overdue[];
	/** Titles of the proposals that are decided on, and of those that wait for an answer. */
	titles: Map<number, string | undefined>;
}

export async function readHome(api: Api, at: BlockRef): Promise<HomeRead> {
	const options = { at: at.hash };
	const [nextProposal, nextDecision, nextCampaign] = await Promise.all([
		api.query.Proposals.NextProposal.getValue(options),
		api.query.Decisions.NextDecision.getValue(options),
		api.query.Pledges.NextCampaign.getValue(options),
	]);
	const last = (next: number, count: number): [number, number] => [Math.max(1, next - count), count];
	const { ProposalsViews, DecisionsViews, PledgesViews, PagesViews } = api.apis;
	const [processes, proposals, decisions, open, campaigns, overdue] = await Promise.all([
		latestProcesses(api, at, LATEST.processes),
		ProposalsViews.proposals(...last(nextProposal, LATEST.proposals), options),
		DecisionsViews.decisions(...last(nextDecision, LATEST.decisions), options),
		PagesViews.open_decisions(0, 64, options),
		PledgesViews.campaigns(...last(nextCampaign, LATEST.campaigns), options),
		ProposalsViews.overdue(undefined, LATEST.overdue, options),
	]);
	const known = new Map(proposals.map((info) => [info.number, info.title]));
	const missing = [...decisions, ...open.items]
		.map(subjectOf)
		.concat(overdue.map(({ proposal }) => proposal))
		.filter((number) => number !== undefined)
		.filter((number) => !known.has(number));
	const more = await titlesOf(api, at, missing);
	return {
		processes: processes.items,
		proposals,
		open: open.items,
		decisions,
		campaigns,
		overdue,
		titles: new Map([...known, ...more]),
	};
}

/** The proposal that a decision is about, if it is about one. */
function subjectOf({ decision: { subject } }: DecisionInfo): number | undefined {
	return subject.type === 'Proposal' ? subject.value.proposal : undefined;
}

export type Subject = DecisionInfo['decision']['subject']['type'];

/** What a decision is called: by its own title, or by that of the proposal that it is about. */
export function titleOfDecision(decision: DecisionInfo, titles: HomeRead['titles']): string | undefined {
	const proposal = subjectOf(decision);
	return decision.title ?? (proposal === undefined ? undefined : titles.get(proposal));
}

export interface Deadline {
	what: 'process' | 'decision' | 'campaign';
	number: number;
	title?: string;
	/** The first block at which it is over. */
	block: number;
	/** Of a process: the phase that ends then. */
	phase?: Phase;
	/** Of a decision: what it is about. */
	subject?: Subject;
}

/** In which block the phase of a process ends; the last one does not end. */
export function endOf({ phase, process: { schedule } }: ProcessInfo): number | undefined {
	switch (phase.type) {
		case 'Announced':
			return schedule.open;
		case 'Open':
			return schedule.drafting;
		case 'Drafting':
			return schedule.deliberation;
		case 'Deliberation':
			return schedule.decision;
		case 'Decision':
			return schedule.follow_up;
		case 'FollowUp':
			return undefined;
	}
}

/** Does this campaign take pledges? */
export function takesPledges({ campaign }: CampaignInfo): boolean {
	return campaign.state.type === 'Open' && campaign.accepted;
}

/** What ends next, the first one first. */
export function deadlines(read: HomeRead, now: number, most: number): Deadline[] {
	const all: Deadline[] = [];
	for (const process of read.processes) {
		const block = endOf(process);
		if (block !== undefined && process.phase.type !== 'Announced') {
			const { number, title, phase } = process;
			all.push({ what: 'process', number, title, block, phase: phase.type });
		}
	}
	for (const decision of read.open) {
		const block = decision.decision.opening?.closes;
		const title = titleOfDecision(decision, read.titles);
		const subject = decision.decision.subject.type;
		if (block !== undefined) all.push({ what: 'decision', number: decision.number, title, block, subject });
	}
	for (const campaign of read.campaigns.filter(takesPledges)) {
		all.push({ what: 'campaign', number: campaign.number, title: campaign.title, block: campaign.deadline });
	}
	return all
		.filter(({ block }) => block > now)
		.sort((a, b) => a.block - b.block)
		.slice(0, most);
}

export type HappeningKind =
	| 'processOpened'
	| 'submitted'
	| 'admitted'
	| 'answered'
	| 'departed'
	| 'adopted'
	| 'notAdopted'
	| 'withdrawn'
	| 'lapsed'
	| 'ballotOpened'
	| 'campaignOpened';

export interface Happening {
	what: HappeningKind;
	number: number;
	title?: string;
	block: number;
	/** Of a decision: what it is about. */
	subject?: Subject;
}

/** What has happened last, the latest first. */
export function happenings(read: HomeRead, most: number): Happening[] {
	const all: Happening[] = [
		...read.processes.map(({ number, title, process }) => ({
			what: 'processOpened' as const,
			number,
			title,
			block: process.opened,
		})),
		...read.proposals.flatMap(ofProposal),
		...read.campaigns.map(({ number, title, campaign }) => ({
			what: 'campaignOpened' as const,
			number,
			title,
			block: campaign.opened,
		})),
	];
	for (const decision of read.decisions) {
		const block = decision.decision.opening?.opened;
		const title = titleOfDecision(decision, read.titles);
		const subject = decision.decision.subject.type;
		if (block !== undefined)
			all.push({ what: 'ballotOpened', number: decision.number, title, block, subject });
	}
	return all.sort((a, b) => b.block - a.block).slice(0, most);
}

const ENDS = {
	Adopted: 'adopted',
	NotAdopted: 'notAdopted',
	Withdrawn: 'withdrawn',
	Lapsed: 'lapsed',
} as const;

function ofProposal({ number, title, proposal, departure }: ProposalInfo): Happening[] {
	const { state, submitted, admitted, answered, ended } = proposal;
	const end = state.type in ENDS ? ENDS[state.type as keyof typeof ENDS] : undefined;
	const found: [HappeningKind, number | undefined][] = [
		['submitted', submitted],
		['admitted', admitted?.block],
		['answered', answered],
		['departed', departure?.block],
	];
	if (end) found.push([end, ended]);
	return found.flatMap(([what, block]) => (block === undefined ? [] : [{ what, number, title, block }]));
}
