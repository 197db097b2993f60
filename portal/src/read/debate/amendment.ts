// SPDX-License-Identifier: Apache-2.0
// One amendment, with the proposal and the version that it is about.

import type { Api, BlockRef } from '../../chain/types';
import { type People, people } from './people';
import { readVersions, titlesOf, type VersionLine } from './proposal';
import type { AmendmentInfo, ProcessInfo, ProposalInfo } from './types';

export interface AmendmentRead {
	amendment: AmendmentInfo;
	info: ProposalInfo;
	process: ProcessInfo;
	/** The version that it asks to change, and the one that carries it, where they are listed. */
	base?: VersionLine;
	carriedBy?: VersionLine;
	/** Of the proposal that it has become. */
	promotedTitle?: string;
	people: People;
}

export async function readAmendment(
	api: Api,
	at: BlockRef,
	proposal: number,
	number: number,
): Promise<AmendmentRead | null> {
	const options = { at: at.hash };
	const views = api.apis.ProposalsViews;
	const [info, amendment] = await Promise.all([
		views.proposal(proposal, options),
		views.amendment(proposal, number, options),
	]);
	if (!info || !amendment) return null;
	const { base, state, author } = amendment.amendment;
	const promoted = state.type === 'Promoted' ? state.value.proposal : undefined;
	const [process, versions, titles, known] = await Promise.all([
		views.process(info.proposal.process, options),
		readVersions(api, at, proposal, info.proposal.versions),
		titlesOf(api, at, promoted === undefined ? [] : [promoted]),
		people(api, at, [author, info.proposal.author]),
	]);
	if (!process) return null;
	const find = (fingerprint: string) => versions.find((version) => version.fingerprint === fingerprint);
	return {
		amendment,
		info,
		process,
		base: find(base),
		carriedBy: state.type === 'Accepted' ? find(state.value.version) : undefined,
		promotedTitle: promoted === undefined ? undefined : titles.get(promoted),
		people: known,
	};
}
