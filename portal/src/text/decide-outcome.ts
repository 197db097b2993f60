// SPDX-License-Identifier: Apache-2.0

/** What a decision has come to, and what is missing to pass, in words. */

import { number, percent } from '../lib/format';
import { dictionary, plural } from '../lib/i18n.svelte';
import type { Threshold } from '../read/decisions';
import type { ChamberName } from '../ui/types';

const SHARES = {
	en: {
		'1/2': 'half',
		'1/3': 'a third',
		'1/4': 'a quarter',
		'2/3': 'two thirds',
		'3/5': 'three fifths',
		'3/4': 'three quarters',
	},
	bg: {
		'1/2': 'половината',
		'1/3': 'една трета',
		'1/4': 'една четвърт',
		'2/3': 'две трети',
		'3/5': 'три пети',
		'3/4': 'три четвърти',
	},
};

/** A share in words where it has some, and in per cent where not. */
function share(words: Record<string, string>, { numerator, denominator }: Threshold): string {
	return words[`${numerator}/${denominator}`] ?? percent(numerator / denominator);
}

const IN = {
	en: {
		Municipality: 'in the municipality',
		Business: 'in business',
		Academia: 'in academia',
		CivilSociety: 'in civil society',
	},
	bg: {
		Municipality: 'в камарата на общината',
		Business: 'в камарата на бизнеса',
		Academia: 'в камарата на науката',
		CivilSociety: 'в камарата на гражданското общество',
	},
} satisfies Record<'en' | 'bg', Record<ChamberName, string>>;

export const outcomeWords = dictionary({
	en: {
		threshold: (t: Threshold) => `${t.more ? 'more than' : 'at least'} ${share(SHARES.en, t)}`,
		soFar: {
			Passed: 'With the ballots so far it would pass.',
			Rejected: 'With the ballots so far it would be rejected.',
			NotDecided:
				'With the ballots so far it would not be decided: more are in favour than against, but too few.',
		},
		means: {
			Passed: 'Enough chambers pass it, and enough are in favour over all four.',
			Rejected: 'Over all four chambers no more are in favour than against.',
			NotDecided: 'More are in favour than against, but not enough for it to pass.',
			notHeld:
				'What it came to had not held for a whole day when it closed. So it has neither passed nor been rejected.',
		},
		concurring: (n: number, needed: number) =>
			`${number(n)} of 4 chambers ${plural(n, { one: 'passes', other: 'pass' })} it; ${number(needed)} must.`,
		approval: (approval: number, t: Threshold) =>
			`Overall approval is ${percent(approval)}; ${t.more ? 'more than' : 'at least'} ${percent(t.numerator / t.denominator)} is needed.`,
		missing: 'What is still missing to pass',
		nothingMissing: 'Nothing is missing: if it closed with these ballots, it would pass.',
		whyNot: 'What was missing',
		moreChambers: (n: number) =>
			`${number(n)} more ${plural(n, { one: 'chamber', other: 'chambers' })} must pass it. What each of these lacks:`,
		moreYes: (n: number, chamber: ChamberName) =>
			`${number(n)} more yes ${plural(n, { one: 'is', other: 'are' })} needed ${IN.en[chamber]}`,
		overall: (approval: number, t: Threshold) =>
			`Over all four chambers too few are in favour: overall approval is ${percent(approval)}, and ${t.more ? 'more than' : 'at least'} ${percent(t.numerator / t.denominator)} is needed.`,
		consent:
			'It would change the registrars or the seats of a chamber that is awake, and that chamber has to pass it itself:',
		revival:
			'This rule is for chambers that are dormant, where two are, and for these alone. That is not so here.',
		held: 'It did not come to the same all through the last day.',
		dormant: (chambers: string) => `Dormant, and so not asked for its consent: ${chambers}.`,
	},
	bg: {
		threshold: (t: Threshold) => `${t.more ? 'повече от' : 'поне'} ${share(SHARES.bg, t)}`,
		soFar: {
			Passed: 'С гласовете дотук би било прието.',
			Rejected: 'С гласовете дотук би било отхвърлено.',
			NotDecided:
				'С гласовете дотук би останало нерешено: „за“ са повече, отколкото „против“, но не са достатъчно.',
		},
		means: {
			Passed: 'Приели са го достатъчно камари и общо за четирите има достатъчно гласове „за“.',
			Rejected: 'Общо за четирите камари „за“ не са повече от „против“.',
			NotDecided: 'Повече са „за“, отколкото „против“, но не достатъчно, за да бъде прието.',
			notHeld:
				'До края на гласуването резултатът не се е задържал цял ден. Затова решението не е нито прието, нито отхвърлено.',
		},
		concurring: (n: number, needed: number) =>
			`Приемат го ${number(n)} от 4 камари; нужни са ${number(needed)}.`,
		approval: (approval: number, t: Threshold) =>
			`Общото одобрение е ${percent(approval)}; нужни са ${t.more ? 'повече от' : 'поне'} ${percent(t.numerator / t.denominator)}.`,
		missing: 'Какво още не достига, за да бъде прието',
		nothingMissing: 'Не липсва нищо: ако гласуването приключи така, решението ще бъде прието.',
		whyNot: 'Какво не достигна',
		moreChambers: (n: number) =>
			n === 1
				? 'Трябва да го приеме още една камара. Какво не достига на всяка от тях:'
				: `Трябва да го приемат още ${number(n)} камари. Какво не достига на всяка от тях:`,
		moreYes: (n: number, chamber: ChamberName) =>
			`${plural(n, { one: 'нужен е', other: 'нужни са' })} още ${number(n)} ${plural(n, { one: 'глас', other: 'гласа' })} „да“ ${IN.bg[chamber]}`,
		overall: (approval: number, t: Threshold) =>
			`Общо за четирите камари „за“ не са достатъчно: общото одобрение е ${percent(approval)}, а са нужни ${t.more ? 'повече от' : 'поне'} ${percent(t.numerator / t.denominator)}.`,
		consent:
			'Решението би сменило регистраторите или местата на камара, която участва, и тя самата трябва да го приеме:',
		revival: 'Това правило е само за неактивни камари, и то когато са поне две. Тук не е така.',
		held: 'Резултатът не се е задържал през целия последен ден.',
		dormant: (chambers: string) => `Неактивни, затова съгласието им не се иска: ${chambers}.`,
	},
});
