// SPDX-License-Identifier: Apache-2.0

// The register, as the pages of the area "register" read it: chambers, organisations and what
// concerns one of them. Everything is read at one block, and nothing without a bound.

import type { Api, BlockRef } from '../chain/types';
import { CHAMBERS, type ChamberName } from '../ui/types';
import { readClock } from './clock';

export type Kind = 'Organisation' | 'Citizen';
export type Standing = 'Admitted' | 'Suspended' | 'Revoked' | 'Left' | 'Barred' | 'Expired' | 'Undone';
type Dispute = 'None' | 'InEffect' | 'Dismissed';

/** The chain keeps figures by chamber under these names. */
const FIELDS = {
	Municipality: 'municipality',
	Business: 'business',
	Academia: 'academia',
	CivilSociety: 'civil_society',
} as const;

type ByChamber<T> = Record<(typeof FIELDS)[ChamberName], T>;

/** The figure of one chamber. */
export const of = <T>(figures: ByChamber<T>, chamber: ChamberName): T => figures[FIELDS[chamber]];

/** How a call names a chamber. */
export const chamberValue = (type: ChamberName) => ({ type, value: undefined });

/** How many are on the roll of a chamber now. */
export interface Roll {
	chamber: ChamberName;
	organisations: number;
	citizens: number;
}

/** An organisation in the list. */
export interface OrganisationLine {
	number: number;
	name: string;
	/** What else is known of it; none for those beyond the bound of the list. */
	state?: { chamber: ChamberName; standing: Standing; disputed: boolean };
}

export interface Organisations {
	rolls: Roll[];
	organisations: OrganisationLine[];
	/** False: there are more organisations than this page reads. */
	complete: boolean;
}

/** The names of more organisations than these are not read at once. */
const MOST_NAMES = 2000;

/** Of more organisations than these only the names are read. */
const MOST_STATES = 512;

/** How many items of storage one question to the chain asks for. */
const AT_ONCE = 64;

type Options = { at: string };

/** What storage has under each of these keys, in their order, a few at once. */
export async function inParts<Key, Value>(
	keys: Key[],
	read: (some: Key[]) => Promise<Value[]>,
): Promise<Value[]> {
	const found: Value[] = [];
	for (let start = 0; start < keys.length; start += AT_ONCE) {
		found.push(...(await read(keys.slice(start, start + AT_ONCE))));
	}
	return found;
}

async function readRolls(api: Api, at: BlockRef): Promise<Roll[]> {
	const sizes = await api.query.Stakeholders.CurrentRollSizes.getValue({ at: at.hash });
	return CHAMBERS.map((chamber) => ({ chamber, ...of(sizes, chamber) }));
}

/** What registrars and decisions have made of a stakeholder, and expiry on top of it. */
export function standingOf(state: { status: { type: string }; expires: number }, now: number): Standing {
	const status = state.status.type === 'LeftSuspended' ? 'Left' : (state.status.type as Standing);
	const expires = status === 'Admitted' || status === 'Suspended';
	return expires && state.expires <= now ? 'Expired' : status;
}

/** Names by roll number: all of them, or, where there are too many, those of the first numbers. */
async function readNames(api: Api, options: Options, complete: boolean): Promise<[number, string][]> {
	if (complete) {
		const entries = await api.query.Stakeholders.Names.getEntries(options);
		return entries.map(({ keyArgs: [number], value }) => [number, value]);
	}
	const numbers = Array.from({ length: MOST_NAMES }, (_, number) => number);
	const names = await inParts(numbers, (some) =>
		api.query.Stakeholders.Names.getValues(
			some.map((number): [number] => [number]),
			options,
		),
	);
	return numbers.flatMap((number) => {
		const name = names[number];
		return name === undefined ? [] : [[number, name] as [number, string]];
	});
}

export async function readOrganisations(api: Api, at: BlockRef): Promise<Organisations> {
	const options = { at: at.hash };
	const [rolls, now] = await Promise.all([readRolls(api, at), readClock(api, at)]);
	const complete = rolls.reduce((sum, roll) => sum + roll.organisations, 0) <= MOST_NAMES;
	const named = await readNames(api, options, complete);
	named.sort(([one], [other]) => one - other);
	const states = await inParts(named.slice(0, MOST_STATES), (some) =>
		api.query.Stakeholders.Stakeholders.getValues(
			some.map(([number]): [number] => [number]),
			options,
		),
	);
	const organisations = named.map(([number, name], place): OrganisationLine => {
		const state = states[place];
		return {
			number,
			name,
			state: state && {
				chamber: state.chamber.type,
				standing: standingOf(state, now),
				disputed: state.dispute.type === 'InEffect',
			},
		};
	});
	return { rolls, organisations, complete };
}

/** Names by account: for accounts that are nobody's key, or a citizen's, none. */
export async function readNamesOf(
	api: Api,
	at: BlockRef,
	accounts: string[],
): Promise<Record<string, Named>> {
	const distinct = [...new Set(accounts)];
	const found = await inParts(distinct, (some) =>
		Promise.all(some.map((account) => api.apis.StakeholdersViews.stakeholder(account, { at: at.hash }))),
	);
	return Object.fromEntries(
		distinct.flatMap((account, place) => {
			const stakeholder = found[place];
			if (!stakeholder) return [];
			const { number, name, kind, chamber } = stakeholder;
			return [[account, { number, name, kind: kind.type, chamber: chamber.type }]];
		}),
	);
}

/** Whose key an account is. */
export interface Named {
	number: number;
	name?: string;
	kind: Kind;
	chamber: ChamberName;
}

/** A stakeholder, as the chain shows it. */
export interface Stakeholder extends Named {
	account: string;
	standing: Standing;
	dispute: Dispute;
	onRoll: boolean;
	votesFrom?: number;
	registrar: string;
	evidence: string;
	admitted: number;
	expires: number;
	frozen: boolean;
}

type StakeholderView = NonNullable<Awaited<ReturnType<Api['apis']['StakeholdersViews']['stakeholder']>>>;

export function toStakeholder(view: StakeholderView): Stakeholder {
	return {
		number: view.number,
		name: view.name,
		kind: view.kind.type,
		chamber: view.chamber.type,
		account: view.account,
		standing: view.standing.type,
		dispute: view.dispute.type,
		onRoll: view.on_roll,
		votesFrom: view.votes_from,
		registrar: view.registrar,
		evidence: view.evidence,
		admitted: view.admitted,
		expires: view.expires,
		frozen: view.frozen,
	};
}

/** The stakeholder whose key this is, or who has this roll number. */
export async function findStakeholder(api: Api, at: BlockRef, sought: string): Promise<Stakeholder | null> {
	const options = { at: at.hash };
	const account = /^\d{1,10}$/.test(sought)
		? (await api.query.Stakeholders.Stakeholders.getValue(Number(sought), options))?.account
		: sought;
	const view = account && (await api.apis.StakeholdersViews.stakeholder(account, options));
	return view ? toStakeholder(view) : null;
}
