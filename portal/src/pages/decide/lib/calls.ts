// SPDX-License-Identifier: Apache-2.0

/** Calls of the runtime that can be put to decision: what they are, what is in them, and by which rule. */

import type { Api } from '../../../chain/types';
import { toHex } from '../../../lib/hex';
import type { CallData, RuleName } from '../../../read/decisions';

type Tx = Api['tx'];

/** The arguments of a call by its name, such as `Stakeholders.add_registrar`. */
export type ArgsOf<Name> = Name extends `${infer Pallet}.${infer Call}`
	? Pallet extends keyof Tx
		? Call extends keyof Tx[Pallet]
			? Tx[Pallet][Call] extends (args: infer Args) => unknown
				? Args
				: never
			: never
		: never
	: never;

/** `Pallet.call`. */
export function nameOf({ type, value }: CallData): string {
	return `${type}.${value.type}`;
}

/** The calls of a batch, or the call alone. A batch in a batch stays a batch. */
export function partsOf(call: CallData): CallData[] {
	if (nameOf(call) !== 'Utility.batch_all') return [call];
	const { calls } = call.value.value as { calls: CallData[] };
	return calls;
}

/** How deep, and how much of a call, is looked at for people and accounts. */
const MOST_SEEN = 2048;

/** Every value in a call, the innermost ones, with the name under which each stands. */
function* leaves(
	value: unknown,
	name = '',
	seen = { left: MOST_SEEN },
): Generator<{ name: string; value: unknown }> {
	seen.left -= 1;
	if (seen.left < 0) return;
	if (Array.isArray(value)) {
		for (const each of value) yield* leaves(each, name, seen);
	} else if (value !== null && typeof value === 'object' && !(value instanceof Uint8Array)) {
		for (const [key, each] of Object.entries(value)) yield* leaves(each, key, seen);
	} else {
		yield { name, value };
	}
}

/** Arguments that are roll numbers. */
const NUMBERS = ['speakers', 'reviewers', 'fiscal_agent', 'custodian', 'auditor', 'beneficiary'];
/** Arguments that are accounts. */
const ACCOUNTS = ['registrar', 'stakeholder', 'remove', 'add', 'to'];

/** The roll numbers that a call names. */
export function numbersIn(call: CallData): number[] {
	const found = [...leaves(call)].filter(
		({ name, value }) => NUMBERS.includes(name) && typeof value === 'number',
	);
	return found.map(({ value }) => value as number);
}

/** The accounts that a call names. */
export function accountsIn(call: CallData): string[] {
	const found = [...leaves(call)].filter(
		({ name, value }) => ACCOUNTS.includes(name) && typeof value === 'string',
	);
	return found.map(({ value }) => value as string);
}

/** The call as a program would show it: JSON, with large numbers as digits and bytes in hexadecimal. */
export function asJson(call: CallData): string {
	const plain = (_: string, value: unknown): unknown => {
		if (typeof value === 'bigint') return value.toString();
		if (value instanceof Uint8Array) return toHex(value);
		return value;
	};
	return JSON.stringify({ [nameOf(call)]: call.value.value ?? {} }, plain, '\t');
}

/** The call in SCALE, as bytes. */
export async function encoded(api: Api, { type, value }: CallData): Promise<Uint8Array> {
	const pallets = api.tx as unknown as Record<string, Record<string, (args?: unknown) => Encodable>>;
	const make = pallets[type]?.[value.type];
	if (!make) throw new Error(`This chain has no call ${type}.${value.type}`);
	return make(value.value).getEncodedData();
}

interface Encodable {
	getEncodedData(): Promise<Uint8Array>;
}

/** The weakest rule by which a call can be decided. What is not here takes the chain's word. */
const WEAKEST: Record<string, RuleName> = {
	'Stakeholders.add_registrar': 'Revival',
	'Stakeholders.remove_registrar': 'Ordinary',
	'Stakeholders.hide_name': 'Ordinary',
	'Stakeholders.lift_bar': 'Ordinary',
	'Stakeholders.settle_objection': 'Ordinary',
	'Stakeholders.release_registrar': 'Ordinary',
	'Stakeholders.correct_tag': 'Ordinary',
	'Stakeholders.undo_admissions': 'Ordinary',
	'Records.hide_locator': 'Ordinary',
	'Proposals.open_process': 'Ordinary',
	'Proposals.reschedule_process': 'Ordinary',
	'Proposals.name_speakers': 'Ordinary',
	'Proposals.hide_process_title': 'Ordinary',
	'Proposals.hide_proposal_title': 'Ordinary',
	'Proposals.withdraw_departure': 'Ordinary',
	'Decisions.hide_title': 'Ordinary',
	'Validators.change_seats': 'Ordinary',
	'Pledges.hide_title': 'Ordinary',
	'Parameters.set_parameter': 'Significant',
	'Pledges.set_custodian': 'Budget',
	'Pledges.set_auditor': 'Budget',
	'Pledges.spend': 'Budget',
	'Pledges.open_campaign': 'Budget',
	'Pledges.replace_reviewers': 'Budget',
	'Pledges.replace_fiscal_agent': 'Budget',
	'Pledges.cancel': 'Budget',
	'System.authorize_upgrade': 'Constitutional',
};

/** Is a decision by `rule` enough for what takes one by `weakest`? */
function isEnoughFor(rule: RuleName, weakest: RuleName): boolean {
	const enough: Record<RuleName, RuleName[]> = {
		Ordinary: ['Ordinary', 'Significant', 'Constitutional'],
		Significant: ['Significant', 'Constitutional'],
		Budget: ['Budget', 'Constitutional'],
		Constitutional: ['Constitutional'],
		Revival: ['Revival', 'Ordinary', 'Significant', 'Constitutional'],
	};
	return enough[weakest].includes(rule);
}

/** The rules by which a call, or all those of a batch, can be decided; none: it cannot be, as far as is known here. */
export function rulesFor(call: CallData, rules: readonly RuleName[]): RuleName[] {
	const parts = partsOf(call).map((part) => WEAKEST[nameOf(part)]);
	if (parts.length === 0) return [];
	return rules.filter((rule) =>
		parts.every((weakest) => weakest !== undefined && isEnoughFor(rule, weakest)),
	);
}
