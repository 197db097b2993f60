// SPDX-License-Identifier: Apache-2.0

// What registrars have announced, who is challenged, and who holds the registrars' offices.

import type { Api, BlockRef } from '../chain/types';
import { CHAMBERS, type ChamberName } from '../ui/types';
import { inParts, type Named, of, readNamesOf } from './register';

export type ActKind = 'Suspension' | 'Revocation' | 'KeyMove';

/** What a registrar has announced. */
export interface Announcement {
	/** The roll number of the one concerned. */
	number: number;
	/** Its key now. */
	account: string;
	act: ActKind;
	/** The account to which a key is to move. */
	to?: string;
	registrar: string;
	reasons: string;
	announced: number;
	takesEffect: number;
	secondedBy?: string;
	objection?: { by: 'Stakeholder' } | { by: 'Registrar'; registrar: string };
}

/** One chamber's word against an admission. */
export interface Challenge {
	by: number;
	chamber: ChamberName;
	reasons: string;
	block: number;
}

type AnnouncementView = Awaited<ReturnType<Api['apis']['StakeholdersViews']['announced']>>[number];
type ChallengeView = Awaited<ReturnType<Api['apis']['StakeholdersViews']['challenges']>>[number];

const KINDS = { Suspend: 'Suspension', Revoke: 'Revocation', MoveKey: 'KeyMove' } as const;

export function toAnnouncement({ number, account, announcement }: AnnouncementView): Announcement {
	const { act, objection } = announcement;
	return {
		number,
		account,
		act: KINDS[act.type],
		to: act.type === 'MoveKey' ? act.value.to : undefined,
		registrar: announcement.registrar,
		reasons: announcement.reasons,
		announced: announcement.announced,
		takesEffect: announcement.takes_effect,
		secondedBy: announcement.seconded_by,
		objection:
			objection &&
			(objection.type === 'Registrar'
				? { by: 'Registrar', registrar: objection.value }
				: { by: 'Stakeholder' }),
	};
}

export const toChallenge = ({ by, chamber, reasons, block }: ChallengeView): Challenge => ({
	by,
	chamber: chamber.type,
	reasons,
	block,
});

/** So many stakeholders to whom something is announced are read at first, of each chamber. */
export const ANNOUNCED_PAGE = 32;

/** The chain answers about so many at most at a time. */
const MOST_AT_ONCE = 64;

export interface Announced {
	chamber: ChamberName;
	announcements: Announcement[];
	/** Is there more than was read? */
	more: boolean;
}

/** What is announced in a chamber to the first of those concerned, by roll number. */
export async function readAnnounced(
	api: Api,
	at: BlockRef,
	chamber: ChamberName,
	most: number,
): Promise<Announced> {
	const announcements: Announcement[] = [];
	const value = { type: chamber, value: undefined };
	let from = 0;
	for (let left = most; left > 0; left -= MOST_AT_ONCE) {
		const limit = Math.min(left, MOST_AT_ONCE);
		const page = await api.apis.StakeholdersViews.announced_in(value, from, limit, { at: at.hash });
		announcements.push(...page.map(toAnnouncement));
		const last = page.at(-1)?.number;
		if (last === undefined || new Set(page.map(({ number }) => number)).size < limit) {
			return { chamber, announcements, more: false };
		}
		from = last + 1;
	}
	return { chamber, announcements, more: true };
}

/** An admission that somebody disputes. */
export interface Challenged {
	number: number;
	name: string;
	challenges: Challenge[];
	/** The decision that settles it, once somebody has put it to decision. */
	decision?: number;
}

/** How many are under challenge in each chamber, and who of these organisations. */
export async function readChallenged(
	api: Api,
	at: BlockRef,
	organisations: { number: number; name: string }[],
): Promise<{ counts: { chamber: ChamberName; count: number }[]; challenged: Challenged[] }> {
	const [figures, challenged] = await Promise.all([
		api.query.Stakeholders.ChallengedNow.getValue({ at: at.hash }),
		readChallenges(api, at, organisations),
	]);
	return { counts: CHAMBERS.map((chamber) => ({ chamber, count: of(figures, chamber) })), challenged };
}

/** The challenges to organisations of this list. Those to citizens are found by their number. */
async function readChallenges(
	api: Api,
	at: BlockRef,
	organisations: { number: number; name: string }[],
): Promise<Challenged[]> {
	const options = { at: at.hash };
	const keys = organisations.map(({ number }): [number] => [number]);
	const all = await inParts(keys, (some) => api.query.Stakeholders.Challenges.getValues(some, options));
	const disputed = organisations.flatMap((organisation, place) => {
		const challenges = all[place]?.map(toChallenge) ?? [];
		return challenges.length ? [{ ...organisation, challenges }] : [];
	});
	const decisions = await inParts(disputed, (some) =>
		api.query.Decisions.OnChallenge.getValues(
			some.map(({ number }): [number] => [number]),
			options,
		),
	);
	return disputed.map((challenged, place) => ({ ...challenged, decision: decisions[place] }));
}

/** A registrar who is on hold, or of whom that has been asked. */
export interface Hold {
	registrar: string;
	by: { chamber: ChamberName; registrar: string }[];
	reasons: string;
	since?: number;
}

/** The registrars' offices of a chamber. */
export interface Offices {
	chamber: ChamberName;
	/** Who may act now. */
	registrars: string[];
	holds: Hold[];
	left: { organisations: number; citizens: number };
}

export async function readOffices(api: Api, at: BlockRef, chamber: ChamberName): Promise<Offices> {
	const options = { at: at.hash };
	const value = { type: chamber, value: undefined };
	const views = api.apis.StakeholdersViews;
	const [registrars, holds, left] = await Promise.all([
		views.registrars(value, options),
		views.registrar_holds(value, options),
		views.admissions_left(value, options),
	]);
	return {
		chamber,
		registrars,
		left,
		holds: holds.map(([registrar, { by, reasons, since }]) => ({
			registrar,
			by: by.map(([asking, asker]) => ({ chamber: asking.type, registrar: asker })),
			reasons,
			since,
		})),
	};
}

export interface AllOffices {
	chambers: Offices[];
	names: Record<string, Named>;
}

export async function readAllOffices(api: Api, at: BlockRef): Promise<AllOffices> {
	const chambers = await Promise.all(CHAMBERS.map((chamber) => readOffices(api, at, chamber)));
	const accounts = chambers.flatMap(({ registrars, holds }) => [
		...registrars,
		...holds.flatMap(({ registrar, by }) => [registrar, ...by.map((asker) => asker.registrar)]),
	]);
	return { chambers, names: await readNamesOf(api, at, accounts) };
}
