// SPDX-License-Identifier: Apache-2.0

// Who takes part: the words of the pages about organisations, registrars and what they announce.

import { number as figure } from '../lib/format';
import { dictionary, plural } from '../lib/i18n.svelte';
import type { Standing } from '../read/register';
import type { ActKind } from '../read/register-acts';
import { common } from './common';

const organisations = (n: number): string => common().organisations(n, figure(n));
const citizens = (n: number): string => common().citizens(n, figure(n));

const standingMeansEn: Record<Standing, string> = {
	Admitted: 'Takes part in everything that its chamber takes part in.',
	Suspended: 'Stays on the roll and votes, and does nothing else that takes good standing.',
	Revoked:
		'Off the roll. It votes on in decisions on whose roll it is. A registrar of the chamber can admit it again.',
	Left: 'Off the roll by its own wish. It votes on in decisions on whose roll it is.',
	Barred: 'Has no vote. Only a decision opens the way back.',
	Expired: 'Was not renewed in time, and is off the roll. A registrar of the chamber can renew it.',
	Undone: 'Has no vote, until a registrar of the chamber admits it again.',
};

const standingMeansBg: Record<Standing, string> = {
	Admitted: 'Участва във всичко, в което участва камарата.',
	Suspended:
		'Остава в списъка на участниците и гласува, но не прави нищо друго, за което е нужна валидна регистрация.',
	Revoked:
		'Участникът не е в списъка. Гласува по решенията, в чийто списък е бил. Регистратор на камарата може да го регистрира отново.',
	Left: 'Участникът е напуснал списъка по собствено желание. Гласува по решенията, в чийто списък е бил.',
	Barred: 'Няма глас. Само друго решение може да отвори пътя обратно.',
	Expired: 'Не е подновена навреме и участникът не е в списъка. Регистратор на камарата може да я поднови.',
	Undone: 'Няма глас, докато регистратор на камарата не регистрира участника отново.',
};

const actEn: Record<ActKind, string> = {
	Suspension: 'suspension',
	Revocation: 'revocation',
	KeyMove: 'move of the key',
};

const actBg: Record<ActKind, string> = {
	Suspension: 'временно спиране',
	Revocation: 'отнемане',
	KeyMove: 'прехвърляне на ключа',
};

export const register = dictionary({
	en: {
		// What several pages say.
		standingMeans: standingMeansEn,
		dismissed: 'A decision has dismissed a challenge to this admission.',
		act: actEn,
		citizenNumber: (n: number): string => `Citizen with number ${figure(n)}`,
		organisationNumber: (n: number): string => `Organisation with number ${figure(n)}`,
		somebodyNumber: (n: number): string => `Number ${figure(n)}`,
		rollNumber: 'Roll number',
		chamber: 'Chamber',
		account: 'Account',
		reasons: 'Reasons',
		organisations: 'Organisations',
		registrars: 'Registrars',
		announced: 'Announced',
		validators: 'Validators',
		related: 'More about who takes part',

		// Organisations
		organisationsLead:
			'Organisations and citizens take part in four chambers. All four chambers weigh the same, however many are in them.',
		rollTitle: 'How large the chambers are',
		rollCaption: 'On the roll of each chamber now',
		citizens: 'Citizens',
		inAll: 'In all',
		rollNote:
			'Whoever was on the roll 16 days before a decision opens has a vote in it. Citizens belong to civil society.',
		find: 'Find an organisation',
		findLabel: 'Name, roll number or address',
		findHint:
			'Part of the name is enough. A citizen is found by number or address only: nothing names citizens here.',
		findButton: 'Find',
		findAll: 'Show all again',
		chamberFilter: 'Chamber',
		allChambers: 'All chambers',
		found: (n: number): string => `${organisations(n)} found`,
		noneFound: 'No organisation here has such a name.',
		nobodyFound: 'Nobody has this number or address.',
		incomplete: (n: number): string =>
			`There are very many organisations. This list has those among the first ${figure(n)} roll numbers; others are found by number or address.`,
		namesOnly: 'The list goes on with names only.',
		disputed: 'challenged',
		listTitle: 'All organisations',

		// Organisation
		organisationMissing: 'Nobody has this roll number.',
		citizenHere:
			'This is a citizen. Nothing here names citizens: what is shown is what anybody sees of the account.',
		standingTitle: 'Registration',
		standingLabel: 'Standing',
		meansLabel: 'What that means',
		admittedBy: 'Admitted by',
		admittedAt: 'Admitted',
		expires: 'Ends',
		evidence: 'Evidence on record',
		votesFrom: 'Votes in all that opens from',
		onRoll: 'On the roll',
		frozen: 'The key is frozen: until its move is settled it can do nothing but object.',
		speaksTitle: 'Speaks for the municipality',
		speaksNone: 'In no process that this page has looked at.',
		proposalsTitle: 'Its proposals',
		proposalsNone: 'None among the latest.',
		responsesTitle: 'Official responses that it owes',
		responsesNone: 'None is due from it.',
		overdue: 'overdue',
		dueAt: 'Due',
		wasDue: 'Was due',
		recordsTitle: 'What it has put on record',
		recordsNote:
			'The chain finds records by the fingerprint of the document, and does not list them by author. Known from here are the versions of its proposals:',
		recordsOther:
			'Do you have a document of it? Check it on the page Records: it says who put it on record, and when.',
		checkDocument: 'Check a document',
		officesTitle: 'Offices',
		officesNone: 'None.',
		custodian: 'Custodian: it holds the euros for which civic euros stand.',
		auditor: 'Auditor: it confirms what the custodian issues.',
		registrarIn: (chamber: string): string => `Registrar: its account admits in the chamber ${chamber}.`,
		accepted: 'accepted',
		notAccepted: 'not accepted yet',
		rests: 'rests: its key has moved',
		campaignNumber: (n: number): string => `Campaign ${figure(n)}`,
		processNumber: (n: number): string => `Process ${figure(n)}`,
		proposalNumber: (n: number): string => `Proposal ${figure(n)}`,
		seatsTitle: 'Seats among the validators',
		seatsNone: 'None.',
		seatSince: (n: number): string => `A seat that counts from session ${figure(n)}`,
		keysShown: (n: number): string => `Its node showed its session keys in session ${figure(n)}.`,
		keysNotShown: 'It has set session keys; no node of it has shown them yet.',
		keysNone: 'It has set no session keys.',
		condemned: 'condemned for an offence',
		againstTitle: 'Challenges and announced acts against it',
		againstNone: 'There is nothing.',
		challengedBy: 'Challenged by',
		challengeOpen:
			'One chamber disputes the admission. It takes members of two chambers for a challenge to be in effect.',
		challengeInEffect:
			'Members of two chambers dispute the admission: a decision settles it. Until then it keeps every vote but the one on this challenge.',
		challengeDecision: (n: number): string => `Decision ${figure(n)} on the challenge`,
		challengeNotPut: 'Nobody has put it to decision yet.',
		putToDecision: 'Put it to decision',
		challengeIt: 'Dispute this admission',
		withdrawChallenge: 'Withdraw a challenge',

		// Announced
		announcedLead:
			'What would harm somebody is announced a week before it takes effect. Whoever is concerned, or a registrar of the chamber, can object; then the chambers decide.',
		announcedTitle: 'Announced by registrars',
		announcedNone: 'Nothing is announced in this chamber.',
		announcedWhat: (act: string, who: string): string => `${act[0]?.toUpperCase()}${act.slice(1)}: ${who}`,
		announcedBy: 'Announced by',
		announcedAt: 'Announced',
		takesEffect: 'Takes effect',
		takesEffectNot: 'not until a decision',
		moveTo: 'New account',
		secondedBy: 'Seconded by',
		secondedSuspension: 'A registrar of another chamber has seconded it: it is in effect.',
		secondedMove: 'A registrar of another chamber has seconded it: the key is frozen.',
		objectionBy: 'Objection',
		objectionStakeholder: 'by the one concerned: only a decision settles it',
		objectionRegistrar: 'by a registrar of the chamber',
		objectHow: 'Is it about you, and wrong?',
		objectHowText:
			'Object with the key that you have, whatever your standing, even if the key is frozen: it is free. Nothing happens then until the chambers have decided.',
		objectSelf: 'Object to what is announced about me',
		objectRegistrar: 'Object as a registrar of the chamber',
		secondIt: 'Second it as a registrar of another chamber',
		withdrawIt: 'Withdraw it, as the registrar who announced it',
		withdrawObjection: 'Withdraw an objection',
		challengesTitle: 'Challenges that are not settled',
		challengesNone: 'No organisation is challenged.',
		challengesNote:
			'Challenges to organisations are listed here. Whether a citizen is challenged is shown on the page of the number.',
		challengesCaption: 'Under a challenge in effect now, organisations and citizens:',

		// Registrars
		registrarsLead:
			'Registrars check who somebody is, and enter the account. Decisions name them, for one chamber each; a chamber has at most 16.',
		registrarsNone: 'Nobody can admit in this chamber now. A decision names registrars.',
		notAStakeholder: 'an account of its own, of no stakeholder',
		leftToday: (some: number, people: number | undefined): string =>
			people === undefined
				? `Can still admit today: ${organisations(some)}.`
				: `Can still admit today: ${organisations(some)} and ${citizens(people)}.`,
		leftNote:
			'A day takes a tenth of those on the roll, and a few in any case. It is a brake on a stolen key.',
		onHold: 'on hold',
		onHoldSince: 'On hold since',
		holdAsked: 'a hold is asked for',
		holdBy: 'Asked for by',
		holdExplained:
			'Registrars of two other chambers put a registrar on hold at once. A decision removes or releases it, or the hold ends by itself after 60 days.',
		holdThis: 'Ask for a hold',
		withdrawHold: 'Withdraw a hold that I asked for',
		toDesk: 'To the registrars’ desk',
		admissionHow: 'Do you want to be admitted?',
		admissionHowText:
			'Go there in person with an identity document, and with the code of your account: the page Admission makes it.',
		toAdmission: 'Make my code',
	},
	bg: {
		standingMeans: standingMeansBg,
		dismissed: 'Оспорване на тази регистрация е отхвърлено с решение.',
		act: actBg,
		citizenNumber: (n: number): string => `Гражданин с номер ${figure(n)}`,
		organisationNumber: (n: number): string => `Организация с номер ${figure(n)}`,
		somebodyNumber: (n: number): string => `Номер ${figure(n)}`,
		rollNumber: 'Номер в списъка на участниците',
		chamber: 'Камара',
		account: 'Акаунт',
		reasons: 'Мотиви',
		organisations: 'Организации',
		registrars: 'Регистратори',
		announced: 'Обявено',
		validators: 'Валидатори',
		related: 'Още за участниците',

		organisationsLead:
			'Организации и граждани участват в четири камари. Четирите камари тежат еднакво, колкото и участници да имат.',
		rollTitle: 'Колко големи са камарите',
		rollCaption: 'В списъка на участниците на всяка камара сега',
		citizens: 'Граждани',
		inAll: 'Общо',
		rollNote:
			'Който е бил в списъка 16 дни преди откриването на едно гласуване, може да гласува в него. Гражданите са в камарата на гражданското общество.',
		find: 'Търсене на организация',
		findLabel: 'Име, номер в списъка или адрес',
		findHint:
			'Стига част от името. Гражданин се намира само по номер или адрес: тук гражданите не се назовават по име.',
		findButton: 'Потърсете',
		findAll: 'Покажете отново всички',
		chamberFilter: 'Камара',
		allChambers: 'Всички камари',
		found: (n: number): string => `${plural(n, { one: 'Намерена', other: 'Намерени' })}: ${organisations(n)}`,
		noneFound: 'Тук няма организация с такова име.',
		nobodyFound: 'Никой няма такъв номер или адрес.',
		incomplete: (n: number): string =>
			`Организациите са много. В този списък са онези с първите ${figure(n)} номера; другите се намират по номер или адрес.`,
		namesOnly: 'Нататък в списъка са само имената.',
		disputed: 'оспорена',
		listTitle: 'Всички организации',

		organisationMissing: 'Никой няма такъв номер.',
		citizenHere:
			'Това е гражданин. Тук гражданите не се назовават по име: показва се онова, което всеки вижда за акаунта.',
		standingTitle: 'Регистрация',
		standingLabel: 'Състояние',
		meansLabel: 'Какво означава това',
		admittedBy: 'Регистратор',
		admittedAt: 'Регистрация от',
		expires: 'Изтича',
		evidence: 'Вписано доказателство',
		votesFrom: 'Гласува по всичко, открито от',
		onRoll: 'В списъка на участниците',
		frozen: 'Ключът е замразен: докато прехвърлянето му не бъде решено, с него може само да се възрази.',
		speaksTitle: 'Говори от името на общината',
		speaksNone: 'В нито един от прегледаните тук процеси.',
		proposalsTitle: 'Нейните предложения',
		proposalsNone: 'Няма сред последните.',
		responsesTitle: 'Официални отговори, които дължи',
		responsesNone: 'Не дължи отговор.',
		overdue: 'просрочен',
		dueAt: 'Срок',
		wasDue: 'Срокът изтече',
		recordsTitle: 'Какво е вписала',
		recordsNote:
			'Веригата намира записите по отпечатъка на документа и не ги изброява по автор. Тук са известни версиите на предложенията на организацията:',
		recordsOther:
			'Имате документ от нея? Проверете го на страницата „Записи“: тя показва кой го е вписал и кога.',
		checkDocument: 'Проверка на документ',
		officesTitle: 'Длъжности',
		officesNone: 'Няма.',
		custodian: 'Депозитар: пази парите в евро зад гражданските евро.',
		auditor: 'Одитор: потвърждава емитираното от депозитаря.',
		registrarIn: (chamber: string): string => `Регистратор: акаунтът ѝ регистрира в камарата „${chamber}“.`,
		accepted: 'приета',
		notAccepted: 'още не е приета',
		rests: 'не действа: ключът е сменен',
		campaignNumber: (n: number): string => `Кампания ${figure(n)}`,
		processNumber: (n: number): string => `Процес ${figure(n)}`,
		proposalNumber: (n: number): string => `Предложение ${figure(n)}`,
		seatsTitle: 'Места на валидатори',
		seatsNone: 'Няма.',
		seatSince: (n: number): string => `Място, което важи от сесия ${figure(n)}`,
		keysShown: (n: number): string => `Възелът ѝ е показал ключовете си за сесията в сесия ${figure(n)}.`,
		keysNotShown: 'Задала е ключове за сесията, но неин възел още не ги е показал.',
		keysNone: 'Не е задала ключове за сесията.',
		condemned: 'подлежи на замяна заради нарушение',
		againstTitle: 'Оспорвания и обявени действия срещу нея',
		againstNone: 'Няма.',
		challengedBy: 'Оспорена от',
		challengeOpen:
			'Една камара оспорва регистрацията. Оспорването е в сила, когато го предявят участници от две камари.',
		challengeInEffect:
			'Участници от две камари оспорват регистрацията: решават камарите. Дотогава оспореният гласува по всичко освен по това.',
		challengeDecision: (n: number): string => `Решение ${figure(n)} по оспорването`,
		challengeNotPut: 'Още никой не го е поставил на гласуване.',
		putToDecision: 'Поставяне на гласуване',
		challengeIt: 'Оспорване на тази регистрация',
		withdrawChallenge: 'Оттегляне на оспорване',

		announcedLead:
			'Онова, което би навредило на някого, се обявява седмица, преди да влезе в сила. Засегнатият или регистратор на камарата може да възрази; тогава решават камарите.',
		announcedTitle: 'Обявено от регистраторите',
		announcedNone: 'В тази камара няма нищо обявено.',
		announcedWhat: (act: string, who: string): string => `${act[0]?.toUpperCase()}${act.slice(1)}: ${who}`,
		announcedBy: 'Обявено от',
		announcedAt: 'Обявено',
		takesEffect: 'В сила от',
		takesEffectNot: 'не и преди решение на камарите',
		moveTo: 'Нов акаунт',
		secondedBy: 'Втори подпис',
		secondedSuspension: 'Подписал го е и регистратор от друга камара: вече е в сила.',
		secondedMove: 'Подписал го е и регистратор от друга камара: ключът е замразен.',
		objectionBy: 'Възражение',
		objectionStakeholder: 'на засегнатия: решават камарите',
		objectionRegistrar: 'на регистратор на камарата',
		objectHow: 'Отнася се за вас и не е редно?',
		objectHowText:
			'Възразете с ключа, който имате, каквото и да е състоянието на регистрацията ви, дори ключът да е замразен: безплатно е. Тогава нищо не се случва, докато не решат камарите.',
		objectSelf: 'Възражение срещу обявеното за мен',
		objectRegistrar: 'Възражение като регистратор на камарата',
		secondIt: 'Втори подпис на регистратор от друга камара',
		withdrawIt: 'Оттегляне от регистратора, който го е обявил',
		withdrawObjection: 'Оттегляне на възражение',
		challengesTitle: 'Нерешени оспорвания',
		challengesNone: 'Няма оспорена организация.',
		challengesNote:
			'Тук са оспорените организации. Дали е оспорен гражданин, показва страницата на номера му.',
		challengesCaption: 'Организации и граждани, срещу които сега има оспорване в сила:',

		registrarsLead:
			'Регистраторите проверяват кой сте и регистрират акаунта ви. Те се определят с решение, всеки за една камара; една камара има най-много 16.',
		registrarsNone: 'Сега в тази камара никой не може да регистрира. Регистратори се определят с решение.',
		notAStakeholder: 'отделен акаунт, не е на участник',
		leftToday: (some: number, people: number | undefined): string =>
			people === undefined
				? `Днес може да регистрира още ${organisations(some)}.`
				: `Днес може да регистрира още ${organisations(some)} и ${citizens(people)}.`,
		leftNote:
			'За един ден се регистрират най-много една десета от списъка, но винаги поне няколко участници. Така откраднат ключ не може да навреди много.',
		onHold: 'временно отстранен',
		onHoldSince: 'Отстранен от',
		holdAsked: 'поискано е отстраняване',
		holdBy: 'Поискано от',
		holdExplained:
			'Регистратори от две други камари могат веднага да отстранят временно един регистратор. С решение той се освобождава или се връща в службата; иначе след 60 дни отстраняването отпада от само себе си.',
		holdThis: 'Искане за временно отстраняване',
		withdrawHold: 'Оттегляне на мое искане',
		toDesk: 'Към гишето на регистраторите',
		admissionHow: 'Искате да се регистрирате?',
		admissionHowText:
			'Отидете лично, с документ за самоличност и с кода на акаунта си: той се създава на страницата „Регистрация“.',
		toAdmission: 'Създайте кода си',
	},
});
