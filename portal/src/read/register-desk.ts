// SPDX-License-Identifier: Apache-2.0

// What the desks need to know before anything is signed: for whom an account acts, what is on record,
// and whom the register knows already.

import type { Api, BlockRef } from '../chain/types';
import { CHAMBERS, type ChamberName } from '../ui/types';
import { dayLength, readClock } from './clock';
import { findStakeholder, inParts, type Kind, type Stakeholder } from './register';
import { type Offices, readOffices } from './register-acts';
import { type Concerned, readByAccount, readConcerned } from './register-organisation';

/** An account for which another one acts at a desk: its own, or by a proxy. */
export interface Actor {
	/** The account that holds the office. */
	account: string;
	/** The chambers in which it is a registrar now. */
	chambers: ChamberName[];
	/** Does the signer act for it by a proxy? */
	byProxy: boolean;
}

export interface Desk {
	actors: Actor[];
	offices: Offices[];
	clock: number;
	bounds: Bounds;
}

/** Bounds of the chain that the forms tell. */
export interface Bounds {
	maxAdmissions: number;
	maxTerm: number;
	maxName: number;
	noticeDays: number;
	/** How many blocks a day of this chain has. */
	day: number;
}

/** Proxies of these types make a registrar's calls. */
const DESK_PROXIES = ['RegistrarDesk', 'Any'];

/** Proxies of these types raise challenges. */
const CIVIC_PROXIES = ['NonTransfer', 'Any'];

async function readBounds(api: Api, at: BlockRef): Promise<Bounds> {
	const constants = api.constants.Stakeholders;
	const [maxAdmissions, maxTerm, maxName, noticeDays, day] = await Promise.all([
		constants.MaxAdmissions(),
		constants.MaxTerm(),
		constants.MaxNameLength(),
		constants.NoticeDays(),
		dayLength(api, at),
	]);
	return { maxAdmissions, maxTerm, maxName, noticeDays, day };
}

/** Those of these accounts that have given the signer a proxy without delay, of one of these types. */
async function readPrincipals(
	api: Api,
	at: BlockRef,
	accounts: string[],
	signer: string,
	types: string[],
): Promise<string[]> {
	const others = [...new Set(accounts)].filter((account) => account !== signer);
	const proxies = await inParts(others, (some) =>
		api.query.Proxy.Proxies.getValues(
			some.map((account): [string] => [account]),
			{ at: at.hash },
		),
	);
	return others.filter((_, place) =>
		proxies[place]?.[0].some(
			({ delegate, proxy_type, delay }) =>
				delegate === signer && delay === 0 && types.includes(proxy_type.type),
		),
	);
}

export async function readDesk(api: Api, at: BlockRef, signer: string): Promise<Desk> {
	const offices = await Promise.all(CHAMBERS.map((chamber) => readOffices(api, at, chamber)));
	const [principals, clock, bounds] = await Promise.all([
		readPrincipals(
			api,
			at,
			offices.flatMap(({ registrars }) => registrars),
			signer,
			DESK_PROXIES,
		),
		readClock(api, at),
		readBounds(api, at),
	]);
	const chambersOf = (account: string) =>
		offices.filter(({ registrars }) => registrars.includes(account)).map(({ chamber }) => chamber);
	const actors = [signer, ...principals]
		.map((account) => ({ account, chambers: chambersOf(account), byProxy: account !== signer }))
		.filter(({ chambers }) => chambers.length);
	return { actors, offices, clock, bounds };
}

/** Who was admitted under a tag, if anybody. */
export async function findByTag(
	api: Api,
	at: BlockRef,
	kind: Kind,
	tag: string,
): Promise<Stakeholder | null> {
	const number = await api.query.Stakeholders.Tags.getValue({ type: kind, value: undefined }, tag, {
		at: at.hash,
	});
	return number === undefined ? null : findStakeholder(api, at, String(number));
}

/** What the register knows of an account that is to be somebody's key. */
export type AccountUse = 'free' | 'current' | 'former' | 'reserved' | 'registrar';

export async function readAccountUses(api: Api, at: BlockRef, accounts: string[]): Promise<AccountUse[]> {
	const options = { at: at.hash };
	const keyed = accounts.map((account): [string] => [account]);
	const [keys, moving, offices] = await Promise.all([
		inParts(keyed, (some) => api.query.Stakeholders.Keys.getValues(some, options)),
		inParts(keyed, (some) => api.query.Stakeholders.MovingTo.getValues(some, options)),
		Promise.all(
			CHAMBERS.map((type) => api.query.Stakeholders.Registrars.getValue({ type, value: undefined }, options)),
		),
	]);
	const registrars = offices.flat();
	return accounts.map((account, place) => {
		const key = keys[place];
		if (key) return key.until === undefined ? 'current' : 'former';
		if (moving[place] !== undefined) return 'reserved';
		return registrars.includes(account) ? 'registrar' : 'free';
	});
}

/** An organisation's desk, or a citizen's where only challenges are raised. */
export interface Office {
	concerned: Concerned;
	/** Whoever acts for it, if the signer may. */
	actor?: Actor;
	bounds: Bounds;
}

/**
 * The desk of the organisation with this roll number, or of the signer's own. `null`: the signer is no
 * stakeholder, or nobody has the number.
 */
export async function readOffice(
	api: Api,
	at: BlockRef,
	signer: string,
	number?: number,
): Promise<Office | null> {
	const [concerned, bounds] = await Promise.all([
		number === undefined ? readByAccount(api, at, signer) : readConcerned(api, at, number),
		readBounds(api, at),
	]);
	if (!concerned) return null;
	const { account, chamber } = concerned.stakeholder;
	const byProxy = account !== signer;
	const may = !byProxy || (await readPrincipals(api, at, [account], signer, CIVIC_PROXIES)).length > 0;
	return { concerned, bounds, actor: may ? { account, chambers: [chamber], byProxy } : undefined };
}
