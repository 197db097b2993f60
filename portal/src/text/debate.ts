// SPDX-License-Identifier: Apache-2.0
// Words of the debate that more than one page needs: what things are called, and what comes next.

import { number } from '../lib/format';
import { dictionary, plural } from '../lib/i18n.svelte';

export const debate = dictionary({
	en: {
		proposal: (n: number) => `Proposal ${n}`,
		process: (n: number) => `Process ${n}`,
		decision: (n: number) => `Decision ${n}`,
		campaign: (n: number) => `Campaign ${n}`,
		amendment: (n: number) => `Amendment ${n}`,
		version: (n: number) => `version ${n}`,
		citizen: (n: number) => `citizen no. ${n}`,
		organisation: (n: number) => `organisation no. ${n}`,
		somebody: (n: number) => `no. ${n} on the roll`,
		you: 'you',
		canDo: {
			Announced: 'Nothing can be done yet: the debate has not begun.',
			Open: 'You can submit a proposal, ask for an amendment, endorse, and argue for or against.',
			Drafting: 'You can ask for an amendment, endorse, and argue. New proposals are no longer taken.',
			Deliberation:
				'The texts no longer change. You can endorse and argue. What has enough support is admitted.',
			Decision: 'Admitted proposals are put to decision, and everybody on the roll votes.',
			FollowUp: 'The municipality reports what has been done; the other chambers confirm or dispute it.',
		},
		kindHint: {
			Policy: 'A direction for the city to take. Decided by all four chambers.',
			Legislative: 'A change of rules, for those who can pass them. Decided by all four chambers.',
			Organisational: 'How an institution is to be organised. Decided by all four chambers.',
			Project:
				'Something to be built or done that needs money. Three chambers decide, and three fifths overall.',
			Statement: 'Something that the chambers say together. Decided by all four chambers.',
		},
		next: {
			Submitted:
				'Its text can change, and it gathers endorsements. With enough of them it can be admitted from the deliberation on.',
			SubmittedResting:
				'Its text no longer changes. As soon as it has enough endorsements anyone can have it admitted.',
			SubmittedLate: 'It was not admitted in time. Anyone can put on record that it has lapsed.',
			Admitted: 'The municipality has to answer it. In the decision phase it can be put to decision.',
			AdmittedDecidable:
				'It can be put to decision now, by any registered stakeholder, with or without the municipality’s answer.',
			AdmittedAgain:
				'A decision has left it undecided: more in favour than against, but too few. It can be put to decision once more.',
			AdmittedLate: 'It was not put to decision in time. Anyone can put on record that it has lapsed.',
			InDecision: 'Ballots are taken. Everybody who was on the roll 16 days before the opening can vote.',
			Passed: 'The decision has passed. It is carried out at its block, by itself.',
			Adopted: 'It binds as a decision of the chambers. The municipality reports what has been done.',
			NotAdopted: 'The decision rejected it, or did not decide it for the second time. This is the end.',
			Withdrawn: 'Its author withdrew it before it was admitted. This is the end.',
			Lapsed: 'It was not put to decision before the follow-up began. This is the end.',
		},
		/** What the younger proposal does with the older one. */
		linkTo: {
			Merges: 'takes in',
			Splits: 'takes a part of',
			Amends: 'asks for an amendment of',
			Implements: 'says how to carry out',
			Supersedes: 'takes the place of',
		},
		linkFrom: {
			Merges: 'is taken in by',
			Splits: 'is taken in part by',
			Amends: 'is to be amended by',
			Implements: 'is to be carried out by',
			Supersedes: 'is to be replaced by',
		},
		linkState: {
			Proposed: 'not accepted yet by the author of the older one',
			Accepted: 'accepted',
			AcceptedEarlier: 'accepted for an earlier version; does not count for this one',
			Rejected: 'rejected by the author of the older one',
		},
		endorsements: (n: number) => `${number(n)} ${plural(n, { one: 'endorsement', other: 'endorsements' })}`,
		chambers: (n: number) => `${number(n)} ${plural(n, { one: 'chamber', other: 'chambers' })}`,
		fromAtLeast: (n: number) =>
			`from at least ${number(n)} ${plural(n, { one: 'chamber', other: 'chambers' })}`,
		days: (n: number) => `${number(n)} ${plural(n, { one: 'day', other: 'days' })}`,
		month: (year: number, month: number) =>
			new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
				Date.UTC(year, month - 1),
			),
		euro: (amount: string) => `${amount} euro`,
		reportsFrom: 'Reports begin with the follow-up of the process.',
		crumbs: { home: 'Take part', processes: 'Processes' },
		by: 'by',
	},
	bg: {
		proposal: (n) => `Предложение ${n}`,
		process: (n) => `Процес ${n}`,
		decision: (n) => `Решение ${n}`,
		campaign: (n) => `Кампания ${n}`,
		amendment: (n) => `Изменение ${n}`,
		version: (n) => `версия ${n}`,
		citizen: (n) => `гражданин № ${n}`,
		organisation: (n) => `организация № ${n}`,
		somebody: (n) => `№ ${n} в списъка на участниците`,
		you: 'вие',
		canDo: {
			Announced: 'Още нищо не може да се направи: дебатът не е започнал.',
			Open: 'Можете да внесете предложение, да поискате изменение, да подкрепите и да изложите аргумент.',
			Drafting:
				'Можете да поискате изменение, да подкрепите и да изложите аргумент. Нови предложения вече не се приемат.',
			Deliberation:
				'Текстовете вече не се променят. Можете да подкрепите и да изложите аргумент. Предложение с достатъчно подкрепа се допуска.',
			Decision:
				'Допуснатите предложения се поставят на гласуване и всички от списъка на участниците гласуват.',
			FollowUp: 'Общината отчита какво е свършено, а останалите камари потвърждават или оспорват отчетите ѝ.',
		},
		kindHint: {
			Policy: 'Посока, която градът да поеме. Решават и четирите камари.',
			Legislative: 'Промяна на правила, за онези, които могат да ги приемат. Решават и четирите камари.',
			Organisational: 'Как да бъде устроена една институция. Решават и четирите камари.',
			Project:
				'Нещо, което да се построи или направи и за което са нужни пари. Нужни са три камари и средно три пети „за“.',
			Statement: 'Нещо, което камарите заявяват заедно. Решават и четирите камари.',
		},
		next: {
			Submitted:
				'Текстът може да се променя и предложението събира подкрепа. С достатъчно подкрепа то може да бъде допуснато, щом започне обсъждането.',
			SubmittedResting:
				'Текстът вече не се променя. Щом предложението има достатъчно подкрепа, всеки може да поиска допускането му.',
			SubmittedLate: 'Не беше допуснато навреме. Всеки може да впише, че е отпаднало.',
			Admitted:
				'Общината трябва да отговори. Във фазата на решението предложението може да бъде поставено на гласуване.',
			AdmittedDecidable:
				'Вече може да бъде поставено на гласуване от всеки регистриран участник, дори общината да не е отговорила.',
			AdmittedAgain:
				'Едно гласуване го остави нерешено: „за“ са повече, отколкото „против“, но не са достатъчно. Може да бъде поставено на гласуване още веднъж.',
			AdmittedLate: 'Не беше поставено на гласуване навреме. Всеки може да впише, че е отпаднало.',
			InDecision:
				'Тече гласуване. Може да гласува всеки, който е бил в списъка на участниците 16 дни преди откриването му.',
			Passed: 'Камарите са „за“. Решението се изпълнява автоматично, щом дойде неговият блок.',
			Adopted: 'Обвързва като решение на камарите. Общината отчита какво е свършено.',
			NotAdopted: 'Отхвърлено е или за втори път е останало нерешено. Това е краят.',
			Withdrawn: 'Авторът го оттегли, преди да бъде допуснато. Това е краят.',
			Lapsed: 'Не беше поставено на гласуване преди проследяването. Това е краят.',
		},
		linkTo: {
			Merges: 'включва в себе си',
			Splits: 'взема част от',
			Amends: 'иска изменение на',
			Implements: 'казва как да се изпълни',
			Supersedes: 'замества',
		},
		linkFrom: {
			Merges: 'е включено в',
			Splits: 'отчасти е включено в',
			Amends: 'е предмет на изменение от',
			Implements: 'се изпълнява чрез',
			Supersedes: 'се замества от',
		},
		linkState: {
			Proposed: 'авторът на по-старото още не е приел връзката',
			Accepted: 'приета',
			AcceptedEarlier: 'приета за по-ранна версия; за тази не важи',
			Rejected: 'отхвърлена от автора на по-старото',
		},
		endorsements: (n) => `${number(n)} ${plural(n, { one: 'подкрепа', other: 'подкрепи' })}`,
		chambers: (n) => `${number(n)} ${plural(n, { one: 'камара', other: 'камари' })}`,
		fromAtLeast: (n) => `от поне ${number(n)} ${plural(n, { one: 'камара', other: 'камари' })}`,
		days: (n) => `${number(n)} ${plural(n, { one: 'ден', other: 'дни' })}`,
		month: (year, month) =>
			new Intl.DateTimeFormat('bg-BG', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
				Date.UTC(year, month - 1),
			),
		euro: (amount) => `${amount} евро`,
		reportsFrom: 'Отчетите започват с проследяването на процеса.',
		crumbs: { home: 'Участвайте', processes: 'Процеси' },
		by: 'от',
	},
});
