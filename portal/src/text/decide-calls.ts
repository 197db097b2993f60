// SPDX-License-Identifier: Apache-2.0

/** What calls that are put to decision would do, in sentences, and what is in them. */

import { money, number, shortHash } from '../lib/format';
import { dictionary, plural } from '../lib/i18n.svelte';
import type { ArgsOf } from '../pages/decide/lib/calls';
import type { ChamberName } from '../ui/types';

/** How people, organisations and times are named in these sentences. */
export interface Naming {
	/** An account, with the name of whoever has it, if that is known. */
	account(address: string): string;
	/** A stakeholder, by the roll number. */
	stakeholder(number: number): string;
	stakeholders(numbers: readonly number[]): string;
	accounts(addresses: readonly string[]): string;
	/** A block, with the time that it stands for. */
	block(number: number): string;
}

/** The calls that have sentences here. */
interface Sentences {
	'Stakeholders.add_registrar': Says<'Stakeholders.add_registrar'>;
	'Stakeholders.remove_registrar': Says<'Stakeholders.remove_registrar'>;
	'Stakeholders.release_registrar': Says<'Stakeholders.release_registrar'>;
	'Stakeholders.lift_bar': Says<'Stakeholders.lift_bar'>;
	'Stakeholders.hide_name': Says<'Stakeholders.hide_name'>;
	'Stakeholders.settle_objection': Says<'Stakeholders.settle_objection'>;
	'Stakeholders.correct_tag': Says<'Stakeholders.correct_tag'>;
	'Stakeholders.undo_admissions': Says<'Stakeholders.undo_admissions'>;
	'Validators.change_seats': Says<'Validators.change_seats'>;
	'Proposals.open_process': Says<'Proposals.open_process'>;
	'Proposals.reschedule_process': Says<'Proposals.reschedule_process'>;
	'Proposals.name_speakers': Says<'Proposals.name_speakers'>;
	'Proposals.withdraw_departure': Says<'Proposals.withdraw_departure'>;
	'Proposals.hide_process_title': Says<'Proposals.hide_process_title'>;
	'Proposals.hide_proposal_title': Says<'Proposals.hide_proposal_title'>;
	'Records.hide_locator': Says<'Records.hide_locator'>;
	'Decisions.hide_title': Says<'Decisions.hide_title'>;
	'Pledges.hide_title': Says<'Pledges.hide_title'>;
	'Pledges.open_campaign': Says<'Pledges.open_campaign'>;
	'Pledges.cancel': Says<'Pledges.cancel'>;
	'Pledges.replace_reviewers': Says<'Pledges.replace_reviewers'>;
	'Pledges.replace_fiscal_agent': Says<'Pledges.replace_fiscal_agent'>;
	'Pledges.set_custodian': Says<'Pledges.set_custodian'>;
	'Pledges.set_auditor': Says<'Pledges.set_auditor'>;
	'Pledges.spend': Says<'Pledges.spend'>;
	'Parameters.set_parameter': Says<'Parameters.set_parameter'>;
	'System.authorize_upgrade': Says<'System.authorize_upgrade'>;
}

type Says<Name> = (args: ArgsOf<Name>, names: Naming) => string[];

/** What a parameter would be: its name here, and its value in words. */
type Parameter = ArgsOf<'Parameters.set_parameter'>['key_value'];

function parameterOf({ type, value }: Parameter): {
	name: ParameterName;
	value: bigint | number | undefined;
} {
	return { name: `${type}.${value.type}` as ParameterName, value: value.value[0] };
}

export const PARAMETERS = [
	'Quotas.Citizen',
	'Quotas.Organisation',
	'Quotas.Registrar',
	'Responses.TermInDays',
	'Campaigns.VetoWindowInDays',
	'Campaigns.GracePeriodInDays',
	'Custody.IssueCeiling',
] as const;
export type ParameterName = (typeof PARAMETERS)[number];

const parameterNames: Record<'en' | 'bg', Record<ParameterName, string>> = {
	en: {
		'Quotas.Citizen': 'the quota of a citizen',
		'Quotas.Organisation': 'the quota of an organisation',
		'Quotas.Registrar': 'the quota of a registrar',
		'Responses.TermInDays': 'the term of official responses',
		'Campaigns.VetoWindowInDays': 'the veto window of campaigns',
		'Campaigns.GracePeriodInDays': 'the grace period of campaigns',
		'Custody.IssueCeiling': 'the ceiling on issues of civic euros in a day',
	},
	bg: {
		'Quotas.Citizen': 'квотата на гражданин',
		'Quotas.Organisation': 'квотата на организация',
		'Quotas.Registrar': 'квотата на регистратор',
		'Responses.TermInDays': 'срокът на официалните отговори',
		'Campaigns.VetoWindowInDays': 'срокът за вето при кампаниите',
		'Campaigns.GracePeriodInDays': 'гратисният период на кампаниите',
		'Custody.IssueCeiling': 'таванът за емитиране на граждански евро за един ден',
	},
};

/** Quotas and the ceiling are amounts, everything else is days. */
const parameterValue = {
	en: (value: bigint | number) =>
		typeof value === 'bigint'
			? money(value)
			: `${number(value)} ${plural(value, { one: 'day', other: 'days' })}`,
	bg: (value: bigint | number) =>
		typeof value === 'bigint'
			? money(value)
			: `${number(value)} ${plural(value, { one: 'ден', other: 'дни' })}`,
};

const inEnglish: Record<ChamberName, string> = {
	Municipality: 'the municipality',
	Business: 'business',
	Academia: 'academia',
	CivilSociety: 'civil society',
};
const inBulgarian: Record<ChamberName, string> = {
	Municipality: 'общината',
	Business: 'бизнеса',
	Academia: 'науката',
	CivilSociety: 'гражданското общество',
};

const phasesEnglish = (s: ArgsOf<'Proposals.reschedule_process'>['schedule'], { block }: Naming) => [
	`Open from ${block(s.open)}.`,
	`Drafting from ${block(s.drafting)}.`,
	`Deliberation from ${block(s.deliberation)}.`,
	`Decision from ${block(s.decision)}.`,
	`Follow-up from ${block(s.follow_up)}.`,
];
const phasesBulgarian = (s: ArgsOf<'Proposals.reschedule_process'>['schedule'], { block }: Naming) => [
	`Откриване: от ${block(s.open)}.`,
	`Изготвяне: от ${block(s.drafting)}.`,
	`Обсъждане: от ${block(s.deliberation)}.`,
	`Решение: от ${block(s.decision)}.`,
	`Проследяване: от ${block(s.follow_up)}.`,
];

export const callWords = dictionary({
	en: {
		batch: (n: number) => `${number(n)} acts together: all of them are done, or none.`,
		unknown: (name: string) => `The call ${name}, for which this page has no sentence. What is in it:`,
		raw: 'The call as it is, for programs',
		bytes: 'In SCALE, in hexadecimal',
		json: 'As JSON',
		parameters: parameterNames.en,
		says: {
			'Stakeholders.add_registrar': ({ chamber, registrar }, names) => [
				`Names ${names.account(registrar)} a registrar of ${inEnglish[chamber.type]}: this account may then admit there.`,
			],
			'Stakeholders.remove_registrar': ({ chamber, registrar }, names) => [
				`Removes ${names.account(registrar)} as a registrar of ${inEnglish[chamber.type]}.`,
				'Whoever was admitted by this registrar stays admitted. What it has announced lapses.',
			],
			'Stakeholders.release_registrar': ({ chamber, registrar }, names) => [
				`Ends the hold on ${names.account(registrar)}, a registrar of ${inEnglish[chamber.type]}: it may act again.`,
				'Those who have asked for the hold can ask for no other for 180 days.',
			],
			'Stakeholders.lift_bar': ({ stakeholder }, names) => [
				`Lifts the bar on ${names.account(stakeholder)}: registrars may admit this stakeholder again.`,
			],
			'Stakeholders.hide_name': ({ stakeholder }, names) => [
				`Hides the public name of ${names.account(stakeholder)} from state. Earlier blocks keep it.`,
			],
			'Stakeholders.settle_objection': ({ stakeholder, act, carry_out }, names) => [
				`Settles the objection to ${{ Suspension: 'the suspension', Revocation: 'the revocation', KeyMove: 'the move of the key' }[act.type]} that a registrar has announced for ${names.account(stakeholder)}.`,
				carry_out ? 'What was announced happens then.' : 'What was announced is dropped.',
			],
			'Stakeholders.correct_tag': ({ stakeholder, tag }, names) => [
				`Gives ${names.account(stakeholder)} another uniqueness tag: ${shortHash(tag)}. The old one is free again.`,
			],
			'Stakeholders.undo_admissions': ({ chamber, registrar, from, until }, names) => [
				`Allows anyone to undo what ${names.account(registrar)} has admitted in ${inEnglish[chamber.type]} from ${names.block(from)} on, up to and without ${names.block(until)}.`,
				'Whoever is undone is off the roll and has no vote, until admitted again.',
			],
			'Validators.change_seats': ({ remove, add }, names) => [
				...(remove.length > 0 ? [`Takes the seats of ${names.accounts(remove)}.`] : []),
				...(add.length > 0 ? [`Gives a validator’s seat to ${names.accounts(add)}.`] : []),
				'It fails if a chamber would hold more than a third of the seats, or if a new validator has not shown that it runs.',
			],
			'Proposals.open_process': ({ title, schedule, admission, speakers }, names) => [
				`Opens the process “${title}”.`,
				...phasesEnglish(schedule, names),
				`A proposal is admitted with ${number(admission.endorsements)} ${plural(admission.endorsements, { one: 'endorsement', other: 'endorsements' })} from at least ${number(admission.chambers)} ${plural(admission.chambers, { one: 'chamber', other: 'chambers' })}.`,
				`For the municipality speak: ${names.stakeholders(speakers) || 'nobody'}.`,
			],
			'Proposals.reschedule_process': ({ process, schedule }, names) => [
				`Changes the times of process ${process}.`,
				...phasesEnglish(schedule, names),
			],
			'Proposals.name_speakers': ({ process, speakers }, names) => [
				`Names who speaks for the municipality in process ${process}, in place of those named before: ${names.stakeholders(speakers) || 'nobody'}.`,
			],
			'Proposals.withdraw_departure': ({ proposal }) => [
				`Takes back that the municipality departs from the result on proposal ${proposal}.`,
			],
			'Proposals.hide_process_title': ({ process }) => [
				`Hides the title of process ${process} from state. Earlier blocks keep it.`,
			],
			'Proposals.hide_proposal_title': ({ proposal }) => [
				`Hides the title of proposal ${proposal} from state. Earlier blocks keep it.`,
			],
			'Records.hide_locator': ({ fingerprint }) => [
				`Hides where the document ${shortHash(fingerprint)} can be found from state. Its record stays, and earlier blocks keep the place.`,
			],
			'Decisions.hide_title': ({ decision }) => [
				`Hides the title of decision ${decision} from state. Earlier blocks keep it.`,
			],
			'Pledges.hide_title': ({ campaign }) => [
				`Hides the title of campaign ${campaign} from state. Earlier blocks keep it.`,
			],
			'Pledges.open_campaign': ({ proposal, title, terms }, names) => [
				`Opens the campaign “${title}” for proposal ${proposal}. ${names.stakeholder(terms.beneficiary)} carries the project out.`,
				`It needs at least ${money(terms.minimum)}, and takes up to ${money(terms.optimum)}, until ${names.block(terms.deadline)}.`,
				`The money is paid in ${number(terms.milestones.length)} ${plural(terms.milestones.length, { one: 'milestone', other: 'milestones' })}, each after ${number(terms.approvals)} of these reviewers approve: ${names.stakeholders(terms.reviewers)}.`,
				`Fiscal agent: ${names.stakeholder(terms.fiscal_agent)}. Project fiche: ${shortHash(terms.fiche)}.`,
			],
			'Pledges.cancel': ({ campaign }) => [`Ends campaign ${campaign}. What has not been paid goes back.`],
			'Pledges.replace_reviewers': ({ campaign, reviewers, approvals }, names) => [
				`Names other reviewers for campaign ${campaign}: ${names.stakeholders(reviewers)}. ${number(approvals)} of them must approve.`,
				'Each has to accept before it counts.',
			],
			'Pledges.replace_fiscal_agent': ({ campaign, fiscal_agent }, names) => [
				`Names ${names.stakeholder(fiscal_agent)} the fiscal agent of campaign ${campaign}, who has to accept before it counts.`,
			],
			'Pledges.set_custodian': ({ custodian }, names) => [
				`Names ${names.stakeholder(custodian)} the custodian of the civic euro: it holds the euros, and announces what is issued. It has to accept before it counts.`,
			],
			'Pledges.set_auditor': ({ auditor }, names) => [
				`Names ${names.stakeholder(auditor)} the auditor of the civic euro: it confirms what is issued. It has to accept before it counts.`,
			],
			'Pledges.spend': ({ to, amount, reasons }, names) => [
				`Pays ${money(amount)} from the account of the chain to ${names.account(to)}. Reasons: ${shortHash(reasons)}.`,
			],
			'Parameters.set_parameter': ({ key_value }) => {
				const { name, value } = parameterOf(key_value);
				const what = parameterNames.en[name];
				return [
					value === undefined
						? `Sets ${what} back to its initial value.`
						: `Sets ${what} to ${parameterValue.en(value)}.`,
				];
			},
			'System.authorize_upgrade': ({ code_hash }) => [
				'Replaces the runtime, the code by which this chain works. From then on anyone can hand in the code with this hash, and it is taken if it is for this chain and newer:',
				code_hash,
				'The hash is BLAKE2b-256. Build the code from the published sources and compare, with scripts/verify-upgrade.',
			],
		} satisfies Sentences as Sentences,
	},
	bg: {
		batch: (n: number) => `${number(n)} действия заедно: извършват се всичките или нито едно.`,
		unknown: (name: string) =>
			`Действието ${name}, за което тази страница няма обяснение с думи. Какво има в него:`,
		raw: 'Действието, каквото е, за програми',
		bytes: 'В SCALE, шестнадесетично',
		json: 'Като JSON',
		parameters: parameterNames.bg,
		says: {
			'Stakeholders.add_registrar': ({ chamber, registrar }, names) => [
				`Определя ${names.account(registrar)} за регистратор в камарата на ${inBulgarian[chamber.type]}: този акаунт може да регистрира в нея.`,
			],
			'Stakeholders.remove_registrar': ({ chamber, registrar }, names) => [
				`Освобождава ${names.account(registrar)} като регистратор в камарата на ${inBulgarian[chamber.type]}.`,
				'Регистрираните от него остават регистрирани. Онова, което е обявил, отпада.',
			],
			'Stakeholders.release_registrar': ({ chamber, registrar }, names) => [
				`Прекратява отстраняването на ${names.account(registrar)}, регистратор в камарата на ${inBulgarian[chamber.type]}: той отново може да действа.`,
				'Онези, които са го поискали, 180 дни не могат да искат друго.',
			],
			'Stakeholders.lift_bar': ({ stakeholder }, names) => [
				`Вдига забраната за ${names.account(stakeholder)}: регистратор може отново да го регистрира.`,
			],
			'Stakeholders.hide_name': ({ stakeholder }, names) => [
				`Скрива публичното име на ${names.account(stakeholder)} от текущото състояние. В по-ранните блокове то остава.`,
			],
			'Stakeholders.settle_objection': ({ stakeholder, act, carry_out }, names) => [
				`Решава спора по ${{ Suspension: 'временното спиране', Revocation: 'отнемането', KeyMove: 'прехвърлянето на ключа' }[act.type]}, което регистратор е обявил за ${names.account(stakeholder)} и срещу което има възражение.`,
				carry_out ? 'Обявеното се извършва.' : 'Обявеното отпада.',
			],
			'Stakeholders.correct_tag': ({ stakeholder, tag }, names) => [
				`Дава на ${names.account(stakeholder)} друг етикет за уникалност: ${shortHash(tag)}. Старият отново е свободен.`,
			],
			'Stakeholders.undo_admissions': ({ chamber, registrar, from, until }, names) => [
				`Позволява на всеки да отмени регистрациите, направени от ${names.account(registrar)} в камарата на ${inBulgarian[chamber.type]} от ${names.block(from)} нататък, преди ${names.block(until)}.`,
				'Онзи, чиято регистрация е отменена, не е в списъка и няма глас, докато не бъде регистриран отново.',
			],
			'Validators.change_seats': ({ remove, add }, names) => [
				...(remove.length > 0 ? [`Отнема местата на ${names.accounts(remove)}.`] : []),
				...(add.length > 0 ? [`Дава място на валидатор на ${names.accounts(add)}.`] : []),
				'Няма да се изпълни, ако някоя камара би имала повече от една трета от местата или ако нов валидатор не е показал, че работи.',
			],
			'Proposals.open_process': ({ title, schedule, admission, speakers }, names) => [
				`Открива процеса „${title}“.`,
				...phasesBulgarian(schedule, names),
				`Предложение се допуска с ${number(admission.endorsements)} ${plural(admission.endorsements, { one: 'подкрепа', other: 'подкрепи' })} от поне ${number(admission.chambers)} ${plural(admission.chambers, { one: 'камара', other: 'камари' })}.`,
				`От името на общината говорят: ${names.stakeholders(speakers) || 'никой'}.`,
			],
			'Proposals.reschedule_process': ({ process, schedule }, names) => [
				`Променя сроковете на процес ${process}.`,
				...phasesBulgarian(schedule, names),
			],
			'Proposals.name_speakers': ({ process, speakers }, names) => [
				`Определя кой говори от името на общината в процес ${process}, вместо определените досега: ${names.stakeholders(speakers) || 'никой'}.`,
			],
			'Proposals.withdraw_departure': ({ proposal }) => [
				`Оттегля отклонението на общината от резултата по предложение ${proposal}.`,
			],
			'Proposals.hide_process_title': ({ process }) => [
				`Скрива заглавието на процес ${process} от текущото състояние. В по-ранните блокове то остава.`,
			],
			'Proposals.hide_proposal_title': ({ proposal }) => [
				`Скрива заглавието на предложение ${proposal} от текущото състояние. В по-ранните блокове то остава.`,
			],
			'Records.hide_locator': ({ fingerprint }) => [
				`Скрива от текущото състояние къде може да бъде намерен документът ${shortHash(fingerprint)}. Записът остава, а в по-ранните блокове остава и мястото.`,
			],
			'Decisions.hide_title': ({ decision }) => [
				`Скрива заглавието на решение ${decision} от текущото състояние. В по-ранните блокове то остава.`,
			],
			'Pledges.hide_title': ({ campaign }) => [
				`Скрива заглавието на кампания ${campaign} от текущото състояние. В по-ранните блокове то остава.`,
			],
			'Pledges.open_campaign': ({ proposal, title, terms }, names) => [
				`Открива кампанията „${title}“ за предложение ${proposal}. Проекта изпълнява ${names.stakeholder(terms.beneficiary)}.`,
				`Нужни са поне ${money(terms.minimum)}, а се приемат най-много ${money(terms.optimum)}, до ${names.block(terms.deadline)}.`,
				`Парите се изплащат на ${number(terms.milestones.length)} ${plural(terms.milestones.length, { one: 'етап', other: 'етапа' })}, всеки след одобрението на ${number(terms.approvals)} от тези оценители: ${names.stakeholders(terms.reviewers)}.`,
				`Финансов агент: ${names.stakeholder(terms.fiscal_agent)}. Проектен фиш: ${shortHash(terms.fiche)}.`,
			],
			'Pledges.cancel': ({ campaign }) => [
				`Прекратява кампания ${campaign}. Каквото не е изплатено, се връща.`,
			],
			'Pledges.replace_reviewers': ({ campaign, reviewers, approvals }, names) => [
				`Определя други оценители на кампания ${campaign}: ${names.stakeholders(reviewers)}. Трябва да одобрят ${number(approvals)} от тях.`,
				'Всеки от тях трябва да приеме, преди това да важи.',
			],
			'Pledges.replace_fiscal_agent': ({ campaign, fiscal_agent }, names) => [
				`Определя ${names.stakeholder(fiscal_agent)} за финансов агент на кампания ${campaign}. Трябва да приеме, преди това да важи.`,
			],
			'Pledges.set_custodian': ({ custodian }, names) => [
				`Определя ${names.stakeholder(custodian)} за депозитар на гражданските евро: при него са парите в евро и той обявява какво се емитира. Трябва да приеме, преди това да важи.`,
			],
			'Pledges.set_auditor': ({ auditor }, names) => [
				`Определя ${names.stakeholder(auditor)} за одитор на гражданските евро: той потвърждава какво се емитира. Трябва да приеме, преди това да важи.`,
			],
			'Pledges.spend': ({ to, amount, reasons }, names) => [
				`Плаща ${money(amount)} от акаунта на веригата на ${names.account(to)}. Мотиви: ${shortHash(reasons)}.`,
			],
			'Parameters.set_parameter': ({ key_value }) => {
				const { name, value } = parameterOf(key_value);
				const what = parameterNames.bg[name];
				return [
					value === undefined
						? `Връща първоначалната стойност: ${what}.`
						: `Променя стойността: ${what} – ${parameterValue.bg(value)}.`,
				];
			},
			'System.authorize_upgrade': ({ code_hash }) => [
				'Сменя кода, по който работи веригата. След това всеки може да предаде кода с този отпечатък и той се приема, ако е за тази верига и е по-нов:',
				code_hash,
				'Отпечатъкът е BLAKE2b-256. Сглобете кода от публикуваните изходни файлове и сравнете със scripts/verify-upgrade.',
			],
		} satisfies Sentences as Sentences,
	},
});
