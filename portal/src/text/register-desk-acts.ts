// SPDX-License-Identifier: Apache-2.0

// The acts that concern one stakeholder: what each is, who may do it, and what will happen.

import type { What } from '../pages/register/desk/acts';

interface ActInWords {
	title: string;
	lead: string;
	whoMay: string;
	/** The document that it names, where that is more than reasons. */
	document?: string;
	happens(given: { who: string; act?: string; until?: string; to?: string; days: string }): string;
	/** What follows. */
	after: string[];
}

export const actsEn: Record<What, ActInWords> = {
	renew: {
		title: 'Renew a registration',
		lead: 'A registration is extended to a later day, after a new check. It is in effect at once.',
		whoMay: 'A registrar of the chamber of the one concerned.',
		document: 'The evidence of the new check',
		happens: ({ who, until }) => `The registration of ${who} is extended until about ${until}.`,
		after: [
			'One that had run out counts as an admission of the day, by you. A suspended one stays suspended.',
		],
	},
	suspend: {
		title: 'Announce a suspension',
		lead: 'It is in effect after the notice, or at once when a registrar of another chamber seconds it. Whoever is suspended stays on the roll and votes.',
		whoMay: 'A registrar of the chamber of the one concerned. Tell them first.',
		happens: ({ who, days }) =>
			`You announce that ${who} is to be suspended. It takes effect by itself in ${days} days of the chain, unless somebody objects.`,
		after: [
			'The one concerned, or another registrar of the chamber, can object; then a decision settles it.',
			'It takes no vote from anybody.',
		],
	},
	revoke: {
		title: 'Announce a revocation',
		lead: 'The registration ends after the notice, and cannot be hurried. The history stays.',
		whoMay:
			'A registrar of the chamber of the one concerned. Where you suspect fraud, do not: have it suspended and challenged.',
		happens: ({ who, days }) =>
			`You announce that the registration of ${who} is to be revoked. It takes effect by itself in ${days} days of the chain, unless somebody objects.`,
		after: [
			'The one concerned, or another registrar of the chamber, can object; then a decision settles it.',
			'Whoever is revoked votes on in decisions on whose roll they are.',
		],
	},
	move: {
		title: 'Announce the move of a key',
		lead: 'Somebody’s key is lost or stolen, and the registration moves to another account after the notice. Check who it is, and look the tag up: it alone says whose the registration is.',
		whoMay: 'A registrar of the chamber of the one concerned.',
		document: 'The evidence: what you have seen',
		happens: ({ who, to, days }) =>
			`You announce that the registration of ${who} moves to the account ${to}. That happens by itself in ${days} days of the chain, unless somebody objects.`,
		after: [
			'Roll number, standing, records and ballots go along. The new key votes in what opens after the move.',
			'If the key was stolen, a registrar of another chamber seconds it: then the old key is frozen at once.',
		],
	},
	reinstate: {
		title: 'Lift a suspension',
		lead: 'The reasons of a suspension are gone. It is in effect at once.',
		whoMay: 'A registrar of the chamber of the one concerned.',
		happens: ({ who }) => `The suspension of ${who} is lifted.`,
		after: [],
	},
	second: {
		title: 'Second what is announced',
		lead: 'With a registrar of another chamber a suspension takes effect at once, and a key that is to be moved is frozen at once. Look at the reasons first: your name stands beside them.',
		whoMay:
			'A registrar of another chamber than that of the one concerned, and not the one who announced it. A revocation cannot be hurried.',
		happens: ({ who, act }) => `You second the ${act} of ${who}.`,
		after: [
			'A suspension is in effect at once. A key that is to be moved is frozen for 30 days at most; the move itself waits.',
		],
	},
	object: {
		title: 'Object as a registrar',
		lead: 'What is announced in your chamber then has no effect until a decision settles it.',
		whoMay: 'A registrar of the chamber of the one concerned. The one concerned objects on “My page”.',
		happens: ({ who, act }) => `You object to the ${act} of ${who}.`,
		after: [
			'Nothing of it happens until a decision has settled it. Your objection holds while you are a registrar and not on hold.',
		],
	},
	'withdraw-objection': {
		title: 'Take back an objection',
		lead: 'What was announced goes on, and takes effect a notice later.',
		whoMay: 'The registrar who has objected.',
		happens: ({ who, act, days }) =>
			`You take back your objection to the ${act} of ${who}. It takes effect in ${days} days of the chain.`,
		after: [],
	},
	withdraw: {
		title: 'Take back what you announced',
		lead: 'As long as nobody objects, whoever announced something can take it back. A key that was frozen for it is free again.',
		whoMay: 'The registrar who has announced it.',
		happens: ({ who, act }) => `You take back the ${act} of ${who}.`,
		after: [],
	},
	challenge: {
		title: 'Dispute an admission',
		lead: 'For example because the person or organisation does not exist. When members of two other chambers do, the challenge is in effect, and a decision settles it. To join a challenge is the same act.',
		whoMay:
			'Every stakeholder in good standing, organisation or citizen, of another chamber. At most two unsettled challenges.',
		document: 'The reasons, for those who will vote on it',
		happens: ({ who }) => `You dispute the admission of ${who}. Everybody sees that it is you.`,
		after: [
			'If a member of another chamber has done so already, the challenge is in effect with yours.',
			'Until it is settled nothing changes for whoever is challenged. If a decision dismisses it, you raise no other for 180 days.',
		],
	},
	'withdraw-challenge': {
		title: 'Take back a challenge',
		lead: 'As long as it is not in effect, you can take back your own.',
		whoMay: 'Whoever has raised it.',
		happens: ({ who }) => `You take back your challenge to the admission of ${who}.`,
		after: [],
	},
	'put-challenge': {
		title: 'Put a challenge to decision',
		lead: 'A challenge that is in effect is decided by all chambers. It needs no seconds, and opens the next day of the chain.',
		whoMay: 'Every stakeholder in good standing, the challenged one included.',
		happens: ({ who }) =>
			`The challenge to the admission of ${who} is put to decision, by the ordinary rule.`,
		after: ['If it passes, the registration is revoked and barred. If not, the challenge is dismissed.'],
	},
};

export const actsBg: Record<What, ActInWords> = {
	renew: {
		title: 'Подновяване на регистрация',
		lead: 'След нова проверка регистрацията се удължава. Действа веднага.',
		whoMay: 'Регистратор от камарата на засегнатия.',
		document: 'Доказателството за новата проверка',
		happens: ({ who, until }) => `Регистрацията на ${who} се удължава (до около ${until}).`,
		after: [
			'Ако е била изтекла, се брои за регистрация от този ден, направена от вас. Ако е временно спряна, остава спряна.',
		],
	},
	suspend: {
		title: 'Обявяване на временно спиране',
		lead: 'Влиза в сила след срока или веднага, ако го подпише и регистратор от друга камара. Временно спреният остава в списъка и гласува.',
		whoMay: 'Регистратор от камарата на засегнатия. Първо му съобщете.',
		happens: ({ who, days }) =>
			`Обявявате временно спиране на регистрацията на ${who}. То влиза в сила автоматично след ${days} дни на веригата, освен ако някой възрази.`,
		after: [
			'Засегнатият или друг регистратор на камарата може да възрази; тогава решават камарите.',
			'То не отнема глас на никого.',
		],
	},
	revoke: {
		title: 'Обявяване на отнемане',
		lead: 'След срока регистрацията се отнема; това не може да се ускори. Историята остава.',
		whoMay:
			'Регистратор от камарата на засегнатия. Ако подозирате измама, не я отнемайте: нека бъде временно спряна и оспорена.',
		happens: ({ who, days }) =>
			`Обявявате отнемане на регистрацията на ${who}. То влиза в сила автоматично след ${days} дни на веригата, освен ако някой възрази.`,
		after: [
			'Засегнатият или друг регистратор на камарата може да възрази; тогава решават камарите.',
			'Участникът продължава да гласува по решенията, в чийто списък е.',
		],
	},
	move: {
		title: 'Обявяване на прехвърляне на ключ',
		lead: 'Ключ е изгубен или откраднат и след срока регистрацията преминава към друг акаунт. Проверете кой е човекът и потърсете етикета: само той показва чия е регистрацията.',
		whoMay: 'Регистратор от камарата на засегнатия.',
		document: 'Доказателството: какво сте видели',
		happens: ({ who, to, days }) =>
			`Обявявате, че регистрацията на ${who} преминава към акаунта ${to}. Това става автоматично след ${days} дни на веригата, освен ако някой възрази.`,
		after: [
			'Номерът в списъка, състоянието, записите и гласовете се запазват. С новия ключ се гласува по откритото след прехвърлянето.',
			'Ако ключът е откраднат, подписва и регистратор от друга камара: тогава старият ключ се замразява веднага.',
		],
	},
	reinstate: {
		title: 'Възстановяване след временно спиране',
		lead: 'Причините за временното спиране са отпаднали. Действа веднага.',
		whoMay: 'Регистратор от камарата на засегнатия.',
		happens: ({ who }) => `Временното спиране на регистрацията на ${who} се отменя.`,
		after: [],
	},
	second: {
		title: 'Втори подпис под обявеното',
		lead: 'С подпис и на регистратор от друга камара временното спиране е в сила веднага, а ключът, който предстои да бъде прехвърлен, веднага се замразява. Първо прочетете мотивите: името ви стои до тях.',
		whoMay:
			'Регистратор от камара, различна от тази на засегнатия, но не онзи, който го е обявил. Отнемане не може да се ускори.',
		happens: ({ who, act }) => `Подписвате като втори (${act}): ${who}.`,
		after: [
			'Временното спиране е в сила веднага. Ключът се замразява за най-много 30 дни; самото прехвърляне изчаква.',
		],
	},
	object: {
		title: 'Възражение на регистратор',
		lead: 'Тогава обявеното във вашата камара няма сила, докато не решат камарите.',
		whoMay:
			'Регистратор от камарата на засегнатия. Самият засегнат възразява от страницата „Моята страница“.',
		happens: ({ who, act }) => `Възразявате срещу обявеното (${act}) за ${who}.`,
		after: [
			'Нищо от него не се случва, докато не решат камарите. Възражението ви важи, докато сте регистратор и не сте временно отстранени.',
		],
	},
	'withdraw-objection': {
		title: 'Оттегляне на възражение',
		lead: 'Обявеното продължава и влиза в сила след нов срок.',
		whoMay: 'Регистраторът, който е възразил.',
		happens: ({ who, act, days }) =>
			`Оттегляте възражението си срещу обявеното (${act}) за ${who}. То влиза в сила след ${days} дни на веригата.`,
		after: [],
	},
	withdraw: {
		title: 'Оттегляне на обявеното от вас',
		lead: 'Докато никой не възразява, който е обявил нещо, може да го оттегли. Ключ, замразен заради него, се освобождава.',
		whoMay: 'Регистраторът, който го е обявил.',
		happens: ({ who, act }) => `Оттегляте обявеното (${act}) за ${who}.`,
		after: [],
	},
	challenge: {
		title: 'Оспорване на регистрация',
		lead: 'Например защото такъв човек или такава организация не съществува. Когато я оспорят участници от две други камари, оспорването е в сила и решават камарите. Със същото действие се присъединявате към чуждо оспорване.',
		whoMay:
			'Всеки участник с валидна регистрация, организация или гражданин, от друга камара. Най-много две нерешени оспорвания.',
		document: 'Мотивите, за онези, които ще гласуват',
		happens: ({ who }) => `Оспорвате регистрацията на ${who}. Всеки вижда, че сте вие.`,
		after: [
			'Ако участник от друга камара вече го е направил, с вашето оспорването влиза в сила.',
			'Докато не бъде решено, за оспорения нищо не се променя. Ако с решение бъде отхвърлено, 180 дни не можете да предявявате друго.',
		],
	},
	'withdraw-challenge': {
		title: 'Оттегляне на оспорване',
		lead: 'Докато вашето оспорване не е в сила, можете да го оттеглите.',
		whoMay: 'Който го е предявил.',
		happens: ({ who }) => `Оттегляте оспорването на регистрацията на ${who}.`,
		after: [],
	},
	'put-challenge': {
		title: 'Поставяне на оспорване на гласуване',
		lead: 'Оспорване, което е в сила, се решава от всички камари. Не е нужно друг да се присъединява; гласуването се открива на следващия ден на веригата.',
		whoMay: 'Всеки участник с валидна регистрация, включително оспореният.',
		happens: ({ who }) =>
			`Оспорването на регистрацията на ${who} се поставя на гласуване, по обикновеното правило.`,
		after: ['Ако бъде уважено, регистрацията се отнема със забрана. Ако не бъде, оспорването се отхвърля.'],
	},
};
