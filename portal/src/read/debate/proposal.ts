// SPDX-License-Identifier: Apache-2.0
// A proposal with everything that its page shows, and single parts of it.

import type { Api, BlockRef } from '../../chain/types';
import { readPlace } from '../records';
import { type People, people } from './people';
import type {
	AmendmentInfo,
	ArgumentInfo,
	CoAuthorInfo,
	DecisionInfo,
	Fingerprint,
	Links,
	OfficialResponse,
	ProcessInfo,
	ProposalInfo,
	ReportInfo,
	Version,
} from './types';

/** How many of each list the page of a proposal shows at first, and with each "more". */
export const SHOWN = 32;

/** A proposal with more versions than this is listed by its current one alone. */
const MOST_VERSIONS = 256;

export interface VersionLine {
	fingerprint: Fingerprint;
	version: Version;
}

export interface ProposalRead {
	info: ProposalInfo;
	process: ProcessInfo;
	current: VersionLine;
	/** The newest first. */
	versions: VersionLine[];
	/** Where the text of the current version can be found, as its author said. */
	locator?: string;
	coAuthors: CoAuthorInfo[];
	links: Links;
	/** Titles of the proposals at the other end of links. */
	titles: Map<number, string | undefined>;
	amendments: AmendmentInfo[];
	arguments: ArgumentInfo[];
	moreArguments: boolean;
	/** The latest first, each with its number. */
	responses: { number: number; response: OfficialResponse }[];
	/** The latest first. */
	reports: ReportInfo[];
	decision?: DecisionInfo;
	campaign?: number;
	people: People;
}

/** How much of each list is asked for. */
interface Shown {
	amendments: number;
	arguments: number;
	responses: number;
	reports: number;
}

export async function readProposal(
	api: Api,
	at: BlockRef,
	number: number,
	shown: Shown,
): Promise<ProposalRead | null> {
	const options = { at: at.hash };
	const views = api.apis.ProposalsViews;
	const info = await views.proposal(number, options);
	if (!info) return null;
	const { proposal } = info;
	const decided = decisionOf(info);
	const [process, version, versions, { locator }, coAuthors, links] = await Promise.all([
		views.process(proposal.process, options),
		views.version(number, proposal.version, options),
		readVersions(api, at, number, proposal.versions),
		readPlace(api, at, proposal.version),
		views.co_authors(number, options),
		views.links(number, options),
	]);
	if (!process || !version) return null;
	const [amendments, pro, responses, reports, decision, campaign] = await Promise.all([
		latest(proposal.amendments, shown.amendments, (from, limit) =>
			views.amendments(number, from, limit, options),
		),
		readArguments(api, at, number, proposal.version, shown.arguments),
		latest(proposal.responses, shown.responses, (from, limit) =>
			views.responses(number, from, limit, options),
		),
		latest(proposal.reports, shown.reports, (from, limit) => views.reports(number, from, limit, options)),
		decided === undefined ? undefined : api.apis.DecisionsViews.decision(decided, options),
		proposal.kind.type === 'Project' ? api.apis.PledgesViews.campaign_of(number, options) : undefined,
	]);
	const others = [...links.to, ...links.from].map(({ link }) => link.proposal);
	const [titles, known] = await Promise.all([
		titlesOf(api, at, others),
		people(api, at, [
			proposal.author,
			...process.speakers,
			...coAuthors.map(({ co_author }) => co_author.number),
			...amendments.map(({ amendment }) => amendment.author),
			...pro.items.map(({ by }) => by),
			...responses.map(({ by }) => by),
			...reports.map(({ report }) => report.by),
			...(info.departure ? [info.departure.by] : []),
		]),
	]);
	const current = { fingerprint: proposal.version, version };
	return {
		info,
		process,
		current,
		versions: versions.length > 0 ? versions : [current],
		locator,
		coAuthors,
		links,
		titles,
		amendments,
		arguments: pro.items,
		moreArguments: pro.more,
		responses: responses.map((response, place) => ({ number: proposal.responses - 1 - place, response })),
		reports,
		decision,
		campaign,
		people: known,
	};
}

/** The decision that a proposal has come to, or by which it was left undecided. */
function decisionOf({ proposal: { state, undecided } }: ProposalInfo): number | undefined {
	return state.value?.decision ?? undecided?.decision;
}

/** The last `count` of a list of `length` items that is numbered from 0, the latest first. */
async function latest<T>(
	length: number,
	count: number,
	read: (from: number, limit: number) => Promise<T[]>,
): Promise<T[]> {
	const items: T[] = [];
	for (let from = Math.max(0, length - count); from < length; from += 64) {
		items.push(...(await read(from, Math.min(64, length - from))));
	}
	return items.reverse();
}

/** All versions of a proposal, the newest first; none, if there are too many to list. */
export async function readVersions(
	api: Api,
	at: BlockRef,
	proposal: number,
	count: number,
): Promise<VersionLine[]> {
	if (count > MOST_VERSIONS) return [];
	const entries = await api.query.Proposals.Versions.getEntries(proposal, { at: at.hash });
	return entries
		.map(({ keyArgs: [, fingerprint], value }) => ({ fingerprint, version: value }))
		.sort((a, b) => b.version.number - a.version.number);
}

/** The first `count` arguments for and against a version. */
export async function readArguments(
	api: Api,
	at: BlockRef,
	proposal: number,
	version: Fingerprint,
	count: number,
): Promise<{ items: ArgumentInfo[]; more: boolean }> {
	const items: ArgumentInfo[] = [];
	while (items.length < count) {
		const last = items.at(-1);
		const after: [Fingerprint, number] | undefined = last && [last.fingerprint, last.by];
		const limit = Math.min(64, count - items.length);
		const page = await api.apis.ProposalsViews.arguments(proposal, version, after, limit, { at: at.hash });
		items.push(...page);
		if (page.length < limit) return { items, more: false };
	}
	return { items, more: true };
}

/** The titles of proposals; none where a decision has hidden it. */
export async function titlesOf(
	api: Api,
	at: BlockRef,
	proposals: Iterable<number>,
): Promise<Map<number, string | undefined>> {
	const wanted = [...new Set(proposals)];
	if (wanted.length === 0) return new Map();
	const keys = wanted.map((number): [number] => [number]);
	const found = await api.query.Proposals.ProposalTitles.getValues(keys, { at: at.hash });
	return new Map(wanted.map((number, place) => [number, found[place]]));
}
