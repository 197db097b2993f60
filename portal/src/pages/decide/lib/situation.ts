// SPDX-License-Identifier: Apache-2.0

/** A decision with everything around it that its pages show, read at one block. */

import type { Api, BlockRef } from '../../../chain/types';
import { behind, dayLength } from '../../../read/clock';
import { type People, people } from '../../../read/debate/people';
import { type Decision, readDecision, readNumbers } from '../../../read/decisions';
import { aboutTitles } from './abouts';
import { accountsIn, numbersIn, partsOf } from './calls';

export interface Situation {
	decision: Decision;
	/** What the clock says, by which everything is due, and by how much it is behind the blocks. */
	now: number;
	behind: number;
	/** Blocks in a day of this chain. */
	day: number;
	people: People;
	/** The roll numbers of accounts that the call names. */
	numbers: ReadonlyMap<string, number>;
	/** The title of the proposal, campaign or other decision that it is about. */
	aboutTitle?: string;
}

/** null: no decision has this number. */
export async function readSituation(api: Api, at: BlockRef, number: number): Promise<Situation | null> {
	const [decision, late, day] = await Promise.all([
		readDecision(api, at, number),
		behind(api, at),
		dayLength(api, at),
	]);
	if (!decision) return null;
	const calls = decision.subject.about === 'Call' ? partsOf(decision.subject.call) : [];
	const numbers = await readNumbers(api, at, calls.flatMap(accountsIn));
	const rolls = [...rollNumbersOf(decision), ...calls.flatMap(numbersIn), ...numbers.values()];
	const [known, [aboutTitle]] = await Promise.all([people(api, at, rolls), aboutTitles(api, at, [decision])]);
	return { decision, now: at.number - late, behind: late, day, people: known, numbers, aboutTitle };
}

function rollNumbersOf({ by, seconders, subject }: Decision): number[] {
	const challenged = subject.about === 'Challenge' ? [subject.stakeholder] : [];
	return [...(by === undefined ? [] : [by]), ...seconders, ...challenged];
}

/** The block that a time by the clock stands for, as far as is known. */
export function blockOf(time: number, { behind: late }: Pick<Situation, 'behind'>): number {
	return time + late;
}
