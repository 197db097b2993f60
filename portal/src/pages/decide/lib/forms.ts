// SPDX-License-Identifier: Apache-2.0

/** What can be put to decision by a form: its fields, and the call that comes of what is filled in. */

import type { BlockRef } from '../../../chain/types';
import { blockAt } from '../../../chain/units';
import { parseAmount } from '../../../lib/amount';
import { readFingerprint } from '../../../lib/fingerprint';
import { normalised, titleProblem } from '../../../lib/text';
import type { CallData } from '../../../read/decisions';
import { here } from '../../../sign/address';
import type { ParameterName } from '../../../text/decide-calls';
import type { ChamberName } from '../../../ui/types';

export const KINDS = [
	'question',
	'addRegistrar',
	'removeRegistrar',
	'releaseRegistrar',
	'changeSeats',
	'openProcess',
	'nameSpeakers',
	'withdrawDeparture',
	'custody',
	'parameter',
	'settleObjection',
	'liftBar',
	'cancelCampaign',
	'spend',
	'hide',
	'upgrade',
	'call',
] as const;
export type Kind = (typeof KINDS)[number];

export type FieldName =
	| 'chamber'
	| 'registrar'
	| 'add'
	| 'remove'
	| 'processTitle'
	| 'open'
	| 'drafting'
	| 'deliberation'
	| 'decision'
	| 'followUp'
	| 'endorsements'
	| 'chambers'
	| 'speakers'
	| 'process'
	| 'proposal'
	| 'campaign'
	| 'custodian'
	| 'auditor'
	| 'parameter'
	| 'days'
	| 'amount'
	| 'stakeholder'
	| 'act'
	| 'carryOut'
	| 'to'
	| 'reasons'
	| 'hidden'
	| 'hiddenNumber'
	| 'codeHash'
	| 'call';

type FieldKind =
	| 'chamber'
	| 'account'
	| 'accounts'
	| 'number'
	| 'rolls'
	| 'title'
	| 'date'
	| 'amount'
	| 'hash'
	| 'parameter'
	| 'act'
	| 'yesNo'
	| 'hidden'
	| 'call';

export const KIND_OF: Record<FieldName, FieldKind> = {
	chamber: 'chamber',
	registrar: 'account',
	add: 'accounts',
	remove: 'accounts',
	processTitle: 'title',
	open: 'date',
	drafting: 'date',
	deliberation: 'date',
	decision: 'date',
	followUp: 'date',
	endorsements: 'number',
	chambers: 'number',
	speakers: 'rolls',
	process: 'number',
	proposal: 'number',
	campaign: 'number',
	custodian: 'number',
	auditor: 'number',
	parameter: 'parameter',
	days: 'number',
	amount: 'amount',
	stakeholder: 'account',
	act: 'act',
	carryOut: 'yesNo',
	to: 'account',
	reasons: 'hash',
	hidden: 'hidden',
	hiddenNumber: 'number',
	codeHash: 'hash',
	call: 'call',
};

/** Fields that may be left empty. */
export const OPTIONAL: readonly FieldName[] = ['add', 'remove', 'custodian', 'auditor'];

/** What stands in the fields, as it was written. */
export type Written = Partial<Record<FieldName, string>>;

export type WrongWord =
	| 'missing'
	| 'account'
	| 'accounts'
	| 'number'
	| 'rolls'
	| 'hash'
	| 'date'
	| 'order'
	| 'title'
	| 'titleHidden'
	| 'chambers'
	| 'one'
	| 'seats'
	| 'call'
	| 'amount';
export type Wrong = { field: FieldName; word: WrongWord };

/** The fields of a kind. Those of a parameter depend on which it is. */
export function fieldsOf(kind: Kind, written: Written): FieldName[] {
	switch (kind) {
		case 'question':
			return [];
		case 'addRegistrar':
		case 'removeRegistrar':
		case 'releaseRegistrar':
			return ['chamber', 'registrar'];
		case 'changeSeats':
			return ['add', 'remove'];
		case 'openProcess':
			return ['processTitle', ...PHASES, 'endorsements', 'chambers', 'speakers'];
		case 'nameSpeakers':
			return ['process', 'speakers'];
		case 'withdrawDeparture':
			return ['proposal'];
		case 'custody':
			return ['custodian', 'auditor'];
		case 'parameter':
			return [
				'parameter',
				...(written.parameter ? [isInDays(written.parameter) ? 'days' : 'amount'] : []),
			] as FieldName[];
		case 'settleObjection':
			return ['stakeholder', 'act', 'carryOut'];
		case 'liftBar':
			return ['stakeholder'];
		case 'cancelCampaign':
			return ['campaign'];
		case 'spend':
			return ['to', 'amount', 'reasons'];
		case 'hide':
			return ['hidden', 'hiddenNumber'];
		case 'upgrade':
			return ['codeHash'];
		case 'call':
			return ['call'];
	}
}

const PHASES = ['open', 'drafting', 'deliberation', 'decision', 'followUp'] as const;

function isInDays(parameter: string): boolean {
	return parameter.endsWith('InDays');
}

/** The lines, or the parts between commas, that have something in them. */
function partsOf(text: string | undefined): string[] {
	return (text ?? '')
		.split(/[\n,;]/)
		.map((part) => part.trim())
		.filter(Boolean);
}

function wholeNumber(text: string | undefined): number | undefined {
	const plain = (text ?? '').replace(/\s/g, '');
	return /^\d{1,9}$/.test(plain) ? Number(plain) : undefined;
}

export function wrongTitle(text: string): 'title' | 'titleHidden' | undefined {
	const problem = titleProblem(text);
	return problem && (problem === 'hidden' ? 'titleHidden' : 'title');
}

/** What is wrong with one field by itself. */
function wrongWithField(field: FieldName, written: Written): WrongWord | undefined {
	const text = written[field]?.trim() ?? '';
	if (text === '')
		return OPTIONAL.includes(field) ? undefined : KIND_OF[field] === 'date' ? 'date' : 'missing';
	switch (KIND_OF[field]) {
		case 'account':
			return here(text) ? undefined : 'account';
		case 'accounts':
			return partsOf(text).every((part) => here(part)) ? undefined : 'accounts';
		case 'number':
			return wholeNumber(text) === undefined ? 'number' : undefined;
		case 'rolls': {
			const rolls = partsOf(text).map(wholeNumber);
			const isWhole = rolls.every((roll) => roll !== undefined) && new Set(rolls).size === rolls.length;
			return isWhole ? undefined : 'rolls';
		}
		case 'title':
			return wrongTitle(text);
		case 'amount':
			return parseAmount(text).amount ? undefined : 'amount';
		case 'hash':
			return readFingerprint(text) ? undefined : 'hash';
		default:
			return undefined;
	}
}

/** Everything that is wrong with what was filled in, apart from what the chain alone can tell. */
export function wrongWith(kind: Kind, written: Written, at: BlockRef): Wrong[] {
	const wrong = fieldsOf(kind, written).flatMap((field): Wrong[] => {
		const word = wrongWithField(field, written);
		return word ? [{ field, word }] : [];
	});
	return wrong.length > 0 ? wrong : wrongTogether(kind, written, at);
}

/** What is wrong although each field by itself is right. */
function wrongTogether(kind: Kind, written: Written, at: BlockRef): Wrong[] {
	if (kind === 'changeSeats' && partsOf(written.add).length + partsOf(written.remove).length === 0) {
		return [{ field: 'add', word: 'seats' }];
	}
	if (kind === 'custody' && !written.custodian && !written.auditor)
		return [{ field: 'custodian', word: 'one' }];
	if (kind === 'openProcess') {
		const chambers = wholeNumber(written.chambers) ?? 0;
		if (chambers < 1 || chambers > 4) return [{ field: 'chambers', word: 'chambers' }];
		if (wholeNumber(written.endorsements) === 0) return [{ field: 'endorsements', word: 'one' }];
		const blocks = PHASES.map((phase) => blockOfDate(written[phase], at));
		const late = PHASES.find((_, i) => i > 0 && (blocks[i] ?? 0) <= (blocks[i - 1] ?? 0));
		const over = (blocks.at(-1) ?? 0) <= at.number;
		if (late || over) return [{ field: late ?? 'followUp', word: 'order' }];
	}
	return [];
}

/** Dates are in the time of this browser. */
function blockOfDate(text: string | undefined, at: BlockRef): number {
	return blockAt(new Date(text ?? ''), at);
}

const call = (type: string, name: string, value: unknown): CallData => ({
	type,
	value: { type: name, value },
});
const plain = (type: string) => ({ type, value: undefined });

/** The call that was filled in; undefined: a question, which has none, or one that is given as it is. */
export function callOf(kind: Kind, written: Written, at: BlockRef): CallData | undefined {
	const account = (field: FieldName) => here(written[field]?.trim() ?? '') ?? '';
	const accounts = (field: FieldName) => partsOf(written[field]).map((part) => here(part) ?? '');
	const number = (field: FieldName) => wholeNumber(written[field]) ?? 0;
	const rolls = (field: FieldName) => partsOf(written[field]).map((part) => wholeNumber(part) ?? 0);
	const hash = (field: FieldName) => readFingerprint(written[field] ?? '') ?? '';
	const amount = () => parseAmount(written.amount ?? '').amount ?? 0n;
	const registrar = () => ({
		chamber: plain(written.chamber as ChamberName),
		registrar: account('registrar'),
	});
	switch (kind) {
		case 'question':
		case 'call':
			return undefined;
		case 'addRegistrar':
			return call('Stakeholders', 'add_registrar', registrar());
		case 'removeRegistrar':
			return call('Stakeholders', 'remove_registrar', registrar());
		case 'releaseRegistrar':
			return call('Stakeholders', 'release_registrar', registrar());
		case 'changeSeats':
			return call('Validators', 'change_seats', { remove: accounts('remove'), add: accounts('add') });
		case 'openProcess': {
			const [open, drafting, deliberation, decision, follow_up] = PHASES.map((phase) =>
				blockOfDate(written[phase], at),
			);
			return call('Proposals', 'open_process', {
				title: normalised(written.processTitle ?? ''),
				schedule: { open, drafting, deliberation, decision, follow_up },
				admission: { endorsements: number('endorsements'), chambers: number('chambers') },
				speakers: rolls('speakers'),
			});
		}
		case 'nameSpeakers':
			return call('Proposals', 'name_speakers', { process: number('process'), speakers: rolls('speakers') });
		case 'withdrawDeparture':
			return call('Proposals', 'withdraw_departure', { proposal: number('proposal') });
		case 'custody':
			return custody(written.custodian && number('custodian'), written.auditor && number('auditor'));
		case 'parameter':
			return call('Parameters', 'set_parameter', {
				key_value: parameter(written.parameter, number('days'), amount()),
			});
		case 'settleObjection':
			return call('Stakeholders', 'settle_objection', {
				stakeholder: account('stakeholder'),
				act: plain(written.act ?? ''),
				carry_out: written.carryOut === 'yes',
			});
		case 'liftBar':
			return call('Stakeholders', 'lift_bar', { stakeholder: account('stakeholder') });
		case 'cancelCampaign':
			return call('Pledges', 'cancel', { campaign: number('campaign') });
		case 'spend':
			return call('Pledges', 'spend', { to: account('to'), amount: amount(), reasons: hash('reasons') });
		case 'hide':
			return hide(written.hidden, number('hiddenNumber'));
		case 'upgrade':
			return call('System', 'authorize_upgrade', { code_hash: hash('codeHash') });
	}
}

function custody(custodian: number | '' | undefined, auditor: number | '' | undefined): CallData {
	const calls = [
		...(typeof custodian === 'number' ? [call('Pledges', 'set_custodian', { custodian })] : []),
		...(typeof auditor === 'number' ? [call('Pledges', 'set_auditor', { auditor })] : []),
	];
	return calls.length === 1 ? (calls[0] as CallData) : call('Utility', 'batch_all', { calls });
}

function parameter(name: string | undefined, days: number, amount: bigint) {
	const [group = '', key = ''] = (name as ParameterName | undefined)?.split('.') ?? [];
	return { type: group, value: { type: key, value: [isInDays(key) ? days : amount] } };
}

function hide(what: string | undefined, number: number): CallData {
	switch (what) {
		case 'process':
			return call('Proposals', 'hide_process_title', { process: number });
		case 'proposal':
			return call('Proposals', 'hide_proposal_title', { proposal: number });
		case 'campaign':
			return call('Pledges', 'hide_title', { campaign: number });
		default:
			return call('Decisions', 'hide_title', { decision: number });
	}
}
