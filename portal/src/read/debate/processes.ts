// SPDX-License-Identifier: Apache-2.0
// Processes: the list, and one of them with its proposals and meetings.

import type { Api, BlockRef } from '../../chain/types';
import { type People, people } from './people';
import type { Meeting, ProcessInfo, ProposalLine, ProposalState } from './types';

/** How many numbers a page goes through: the most that the runtime allows. */
export const PAGE = 64;

interface ProcessList {
	/** The latest first. */
	items: ProcessInfo[];
	/** How many older ones there are besides. */
	left: number;
}

/** The latest `count` processes. */
export async function latestProcesses(api: Api, at: BlockRef, count: number): Promise<ProcessList> {
	const next = await api.query.Proposals.NextProcess.getValue({ at: at.hash });
	const first = Math.max(1, next - count);
	const items: ProcessInfo[] = [];
	for (let from = first; from < next; from += PAGE) {
		const limit = Math.min(PAGE, next - from);
		items.push(...(await api.apis.ProposalsViews.processes(from, limit, { at: at.hash })));
	}
	return { items: items.reverse(), left: first - 1 };
}

export interface ProcessRead {
	info: ProcessInfo;
	proposals: ProposalLine[];
	/** From which number on there may be more proposals. */
	next?: number;
	meetings: { number: number; meeting: Meeting }[];
	/** Were there more meetings than were looked through? */
	moreMeetings: boolean;
	people: People;
}

/** How many meetings of all processes are looked through, the latest first. */
const MEETINGS = 64;

/** A process with its proposals in this state, going through `pages` pages of numbers. */
export async function readProcess(
	api: Api,
	at: BlockRef,
	number: number,
	state: ProposalState | undefined,
	pages: number,
): Promise<ProcessRead | null> {
	const progress = state && { type: state, value: undefined };
	const proposals: ProposalLine[] = [];
	let info: ProcessInfo | undefined;
	let from: number | undefined = 1;
	for (let page = 0; page < pages && from !== undefined; page += 1) {
		const answer = await api.apis.PagesViews.process(number, progress, from, PAGE, { at: at.hash });
		if (!answer) return null;
		info = answer.process;
		proposals.push(...answer.proposals.items);
		from = answer.proposals.next;
	}
	if (!info) return null;
	const { meetings, more } = await meetingsOf(api, at, number);
	const numbers = [
		...info.speakers,
		...proposals.map((line) => line.author),
		...meetings.flatMap(({ meeting }) => [meeting.by, ...meeting.attending.map((who) => who.number)]),
	];
	return {
		info,
		proposals,
		next: from,
		meetings,
		moreMeetings: more,
		people: await people(api, at, numbers),
	};
}

async function meetingsOf(api: Api, at: BlockRef, process: number) {
	const next = await api.query.Proposals.NextMeeting.getValue({ at: at.hash });
	const first = Math.max(1, next - MEETINGS);
	const found = await api.apis.ProposalsViews.meetings(first, MEETINGS, { at: at.hash });
	const meetings = found
		.map((meeting, place) => ({ number: first + place, meeting }))
		.filter(({ meeting }) => meeting.process === process)
		.reverse();
	return { meetings, more: first > 1 };
}
