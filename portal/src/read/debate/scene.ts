// SPDX-License-Identifier: Apache-2.0
// What an act needs to know before somebody fills in its form: the thing that it is about, and how
// the one who wants to act stands to it.

import type { Api, BlockRef } from '../../chain/types';
import { dayLength } from '../clock';
import { type People, people } from './people';
import { readVersions, type VersionLine } from './proposal';
import type {
	AmendmentInfo,
	CoAuthorInfo,
	Judgement,
	Links,
	Meeting,
	ProcessInfo,
	ProposalInfo,
	ReportInfo,
	Stakeholder,
	Version,
} from './types';

export interface Scene {
	/** The block at which this was so, and how many blocks are a day here. */
	block: number;
	day: number;
	process: ProcessInfo;
	/** The stakeholder whose key the chosen account is. */
	me?: Stakeholder;
	people: People;
	/** How many proposals of mine have not ended. */
	live: number;
	proposal?: ProposalScene;
	meeting?: { number: number; meeting: Meeting };
}

export interface ProposalScene {
	info: ProposalInfo;
	version: Version;
	versions: VersionLine[];
	coAuthors: CoAuthorInfo[];
	links: Links;
	/** Do I endorse the current version? */
	endorsed: boolean;
	/** Is its author gone from the roll? */
	authorGone: boolean;
	/** When I last spoke for the municipality of it, by sort: blocks. */
	voice: { interim?: number; finals?: number; reports?: number };
	/** The amendment, the report that the act names. */
	amendment?: AmendmentInfo;
	report?: ReportInfo;
	judgement?: Judgement;
	/** The younger proposal whose link to this one is answered. */
	younger?: ProposalInfo;
}

/** What an address names besides the number in its path. */
export interface Named {
	amendment?: number;
	report?: number;
	meeting?: number;
	younger?: number;
}

/** Those standings after which somebody is gone for good. */
const GONE = new Set(['Revoked', 'Left', 'Barred', 'Undone', 'LeftSuspended']);

export async function processScene(
	api: Api,
	at: BlockRef,
	number: number,
	address: string | undefined,
	named: Named,
): Promise<Scene | null> {
	const options = { at: at.hash };
	const [process, me, day] = await Promise.all([
		api.apis.ProposalsViews.process(number, options),
		meOf(api, at, address),
		dayLength(api, at),
	]);
	if (!process) return null;
	const [live, meeting] = await Promise.all([
		me ? api.query.Proposals.LiveProposals.getValue(me.number, options) : 0,
		named.meeting === undefined ? undefined : api.apis.ProposalsViews.meeting(named.meeting, options),
	]);
	const attending = meeting ? [meeting.by, ...meeting.attending.map((who) => who.number)] : [];
	return {
		block: at.number,
		day,
		process,
		me,
		live,
		people: await people(api, at, [...process.speakers, ...attending]),
		meeting: meeting && named.meeting !== undefined ? { number: named.meeting, meeting } : undefined,
	};
}

export async function proposalScene(
	api: Api,
	at: BlockRef,
	number: number,
	address: string | undefined,
	named: Named,
): Promise<Scene | null> {
	const info = await api.apis.ProposalsViews.proposal(number, { at: at.hash });
	if (!info) return null;
	const scene = await processScene(api, at, info.proposal.process, address, {});
	if (!scene) return null;
	const proposal = await aroundProposal(api, at, info, scene.me, named);
	if (!proposal) return null;
	const numbers = [
		info.proposal.author,
		...scene.process.speakers,
		...proposal.coAuthors.map(({ co_author }) => co_author.number),
		...(proposal.amendment ? [proposal.amendment.amendment.author] : []),
		...(proposal.report ? [proposal.report.report.by] : []),
		...(info.departure ? [info.departure.by] : []),
	];
	return { ...scene, proposal, people: await people(api, at, numbers) };
}

async function aroundProposal(
	api: Api,
	at: BlockRef,
	info: ProposalInfo,
	me: Stakeholder | undefined,
	named: Named,
): Promise<ProposalScene | null> {
	const options = { at: at.hash };
	const views = api.apis.ProposalsViews;
	const { number, proposal } = info;
	const [version, versions, coAuthors, links, endorsement, author, voice] = await Promise.all([
		views.version(number, proposal.version, options),
		readVersions(api, at, number, proposal.versions),
		views.co_authors(number, options),
		views.links(number, options),
		me && views.endorsement(number, proposal.version, me.account, options),
		api.query.Stakeholders.Stakeholders.getValue(proposal.author, options),
		me ? api.query.Proposals.Voices.getValue(number, me.number, options) : {},
	]);
	if (!version) return null;
	const [amendment, reports, judgement, younger] = await Promise.all([
		named.amendment === undefined ? undefined : views.amendment(number, named.amendment, options),
		named.report === undefined ? [] : views.reports(number, named.report, 1, options),
		named.report === undefined || !me
			? undefined
			: views.judgement(number, named.report, me.account, options),
		named.younger === undefined ? undefined : views.proposal(named.younger, options),
	]);
	return {
		info,
		version,
		versions,
		coAuthors,
		links,
		endorsed: endorsement !== undefined,
		authorGone: author === undefined || GONE.has(author.status.type),
		voice,
		amendment,
		report: reports[0],
		judgement,
		younger,
	};
}

async function meOf(api: Api, at: BlockRef, address: string | undefined): Promise<Stakeholder | undefined> {
	return address === undefined ? undefined : api.apis.StakeholdersViews.stakeholder(address, { at: at.hash });
}
