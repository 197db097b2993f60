// SPDX-License-Identifier: Apache-2.0

// Who makes blocks, and how finality, the clock and upgrades stand.

import type { Api, BlockRef } from '../chain/types';
import { CHAMBERS, type ChamberName } from '../ui/types';
import { of } from './register';
import type { KeysInfo } from './register-organisation';

export type SeatState = 'live' | 'rests' | 'condemned';

/** A seat that is held. */
export interface SeatLine {
	validator: string;
	organisation: number;
	name?: string;
	chamber: ChamberName;
	/** The session from which it counts. */
	since: number;
	state: SeatState;
	/** Does it make blocks in this session? */
	atWork: boolean;
	/** Is its voice not heard in this session, after an offence? */
	disabled: boolean;
	keys: KeysInfo;
}

interface Vacancy {
	chamber: ChamberName;
	count: number;
}

export interface Validators {
	seats: SeatLine[];
	vacancies: Vacancy[];
	session: number;
	/** The validators of this session, in the order of their turns. */
	inTurn: string[];
	report: Awaited<ReturnType<Api['apis']['FinalityViews']['report']>>;
	restarts: Awaited<ReturnType<Api['apis']['FinalityViews']['restarts']>>;
	clock: Awaited<ReturnType<Api['apis']['UpgradesViews']['clock']>>;
	rescue: Awaited<ReturnType<Api['apis']['UpgradesViews']['rescue']>>;
}

type SeatView = Awaited<ReturnType<Api['apis']['ValidatorsViews']['seats']>>[number];

/** Whether a seat is live, rests or is condemned. Whoever is condemned may be at work all the same. */
function stateOf(seat: SeatView, live: string[]): SeatState {
	if (seat.condemned) return 'condemned';
	return live.includes(seat.validator) ? 'live' : 'rests';
}

export async function readValidators(api: Api, at: BlockRef): Promise<Validators> {
	const options = { at: at.hash };
	const views = api.apis.ValidatorsViews;
	const [seats, vacancies, live, session, inTurn, disabled] = await Promise.all([
		views.seats(options),
		views.vacancies(options),
		views.live(options),
		api.query.Session.CurrentIndex.getValue(options),
		api.query.Session.Validators.getValue(options),
		api.query.Session.DisabledValidators.getValue(options),
	]);
	const [keys, names, report, restarts, clock, rescue] = await Promise.all([
		Promise.all(seats.map((seat) => views.keys_shown(seat.validator, options))),
		api.query.Stakeholders.Names.getValues(
			seats.map((seat): [number] => [seat.organisation]),
			options,
		),
		api.apis.FinalityViews.report(options),
		api.apis.FinalityViews.restarts(options),
		api.apis.UpgradesViews.clock(options),
		api.apis.UpgradesViews.rescue(options),
	]);
	const silent = new Set(disabled.flatMap(([place = -1]) => inTurn[place] ?? []));
	return {
		seats: seats.map((seat, place) => ({
			validator: seat.validator,
			organisation: seat.organisation,
			name: names[place],
			chamber: seat.chamber.type,
			since: seat.since,
			state: stateOf(seat, live),
			atWork: inTurn.includes(seat.validator),
			disabled: silent.has(seat.validator),
			keys: keys[place],
		})),
		vacancies: CHAMBERS.map((chamber) => ({ chamber, count: of(vacancies, chamber) })).filter(
			({ count }) => count,
		),
		session,
		inTurn,
		report,
		restarts,
		clock,
		rescue,
	};
}

/** Whose turn a slot is: validators make blocks in turn. */
export const authorOf = (slot: bigint, inTurn: string[]): string | undefined =>
	inTurn.length ? inTurn[Number(slot % BigInt(inTurn.length))] : undefined;

/** Who has made this block. Of the first block of a session it was the set of the one before. */
export async function readAuthor(api: Api, hash: string): Promise<string | undefined> {
	const [slot, inTurn] = await Promise.all([
		api.query.Aura.CurrentSlot.getValue({ at: hash }),
		api.query.Session.Validators.getValue({ at: hash }),
	]);
	return authorOf(slot, inTurn);
}
