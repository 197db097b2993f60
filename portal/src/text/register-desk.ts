// SPDX-License-Identifier: Apache-2.0

// The desks of registrars and organisations: what is asked, what is wrong with it, and what will happen.

import { number as figure } from '../lib/format';
import { dictionary, plural } from '../lib/i18n.svelte';
import type { KnownProblem } from '../pages/register/desk/known';
import type { RowProblem } from '../pages/register/desk/rows';
import { common } from './common';
import { actsBg, actsEn } from './register-desk-acts';
import { batchBg, batchEn } from './register-desk-batch';

const organisations = (n: number): string => common().organisations(n, figure(n));

const knownEn: Record<KnownProblem, string> = {
	admitted:
		'This person or organisation is registered already. Renew the registration, or move its key if that is lost.',
	suspended:
		'This person or organisation is registered, and suspended. Reinstate it when the reasons are gone.',
	barred: 'A decision has ended this registration. Only another decision opens the way back.',
	otherChamber:
		'This person or organisation was last in another chamber. It has to come back there, and leave.',
	otherAccount:
		'This person or organisation is registered with another account. Admit that one, or move the key first.',
	taken: 'This account is or was the key of somebody else. A new account is needed.',
	reserved: 'Somebody else is to move to this account. A new account is needed.',
	registrar: 'This account is a registrar’s. Admit another account of the organisation.',
};

const knownBg: Record<KnownProblem, string> = {
	admitted:
		'Този човек или тази организация вече има регистрация. Подновете я или, ако ключът е изгубен, го прехвърлете.',
	suspended:
		'Този човек или тази организация има временно спряна регистрация. Възстановете я, когато причините отпаднат.',
	barred: 'Тази регистрация е отнета с решение. Само друго решение може да отвори пътя обратно.',
	otherChamber:
		'Последната регистрация е в друга камара. Участникът трябва да се върне там и сам да напусне.',
	otherAccount:
		'Този човек или тази организация има регистрация с друг акаунт. Регистрирайте него или първо прехвърлете ключа.',
	taken: 'Този акаунт е или е бил ключ на друг. Нужен е нов акаунт.',
	reserved: 'Към този акаунт предстои да премине регистрацията на друг. Нужен е нов акаунт.',
	registrar: 'Този акаунт е на регистратор. Регистрирайте друг акаунт на организацията.',
};

const rowEn: Record<RowProblem, string> = {
	noAccount: 'There is neither a code nor an account.',
	badAccount: 'This is not the address of an account.',
	badCode: 'The code is incomplete, too old, of another network, or not signed by its account.',
	codeOfAnother: 'The code is of another account than the one beside it.',
	noKind: 'The kind must be “citizen” or “organisation”.',
	citizenWithName: 'A citizen has a name here. Nothing names citizens: empty the cell.',
	citizensElsewhere: 'Citizens belong to civil society, and this list is for another chamber.',
	nameBlank: 'The name of the organisation is missing.',
	nameTooLong: 'The name is too long.',
	nameHidden: 'There are invisible characters in the name. Type it again by hand.',
	badTag: 'This is not a tag: a tag has 64 digits and letters from a to f, with 0x before them.',
	noTag: 'There is neither a tag nor a number from which one could be computed.',
	badScheme: 'The scheme is not one of EGN, LNCH, PNO, PAS, EIK, EUID, LEI.',
	wrongScheme: 'This scheme is for the other kind: for persons or for organisations.',
	noKey: 'To compute tags the key file is needed. Take it first, or give tags.',
	badEvidence: 'This is not a fingerprint of evidence.',
	noEvidence: 'There is no evidence in this row, and none for all.',
	twiceAccount: 'This account stands in an earlier row, too.',
	twiceName: 'This name stands in an earlier row, too.',
	twiceTag: 'The same person or organisation stands in an earlier row, too.',
	accountTaken: knownEn.taken,
	accountReserved: knownEn.reserved,
	accountRegistrar: knownEn.registrar,
	tagKnown: 'This person or organisation is registered already.',
	tagBarred: knownEn.barred,
	tagElsewhere: knownEn.otherChamber,
	tagOfAnother: knownEn.otherAccount,
};

const rowBg: Record<RowProblem, string> = {
	noAccount: 'Няма нито код, нито акаунт.',
	badAccount: 'Това не е адрес на акаунт.',
	badCode: 'Кодът е непълен, твърде стар, от друга мрежа или не е подписан от акаунта си.',
	codeOfAnother: 'Кодът е на друг акаунт, а не на посочения до него.',
	noKind: 'Видът трябва да е „гражданин“ или „организация“.',
	citizenWithName: 'Тук е посочено име на гражданин. Гражданите не се назовават по име: изпразнете клетката.',
	citizensElsewhere: 'Гражданите са в камарата на гражданското общество, а този списък е за друга.',
	nameBlank: 'Липсва името на организацията.',
	nameTooLong: 'Името е твърде дълго.',
	nameHidden: 'В името има невидими знаци. Напишете го отново на ръка.',
	badTag: 'Това не е етикет: той има 64 знака – цифри и латински букви от a до f, с 0x пред тях.',
	noTag: 'Няма нито етикет, нито номер, от който да бъде изчислен.',
	badScheme: 'Схемата не е сред EGN, LNCH, PNO, PAS, EIK, EUID, LEI.',
	wrongScheme: 'Тази схема е за другия вид: за хора или за организации.',
	noKey: 'За да се изчисляват етикети, е нужен файлът с ключа. Първо го изберете или посочете етикети.',
	badEvidence: 'Това не е отпечатък на доказателство.',
	noEvidence: 'В този ред няма доказателство, а няма и общо за всички.',
	twiceAccount: 'Този акаунт го има и в по-горен ред.',
	twiceName: 'Това име го има и в по-горен ред.',
	twiceTag: 'Същият човек или същата организация е и в по-горен ред.',
	accountTaken: knownBg.taken,
	accountReserved: knownBg.reserved,
	accountRegistrar: knownBg.registrar,
	tagKnown: 'Този човек или тази организация вече има регистрация.',
	tagBarred: knownBg.barred,
	tagElsewhere: knownBg.otherChamber,
	tagOfAnother: knownBg.otherAccount,
};

export const deskWords = dictionary({
	en: {
		acts: actsEn,
		...batchEn,
		known: knownEn,
		rowProblem: rowEn,

		// The desk
		deskTitle: 'Registrars’ desk',
		deskLead: 'Admissions, renewals, and what registrars announce, second and object to.',
		deskWho:
			'Registrars, and those to whom a registrar has given a proxy of the type RegistrarDesk. Choose the account with which you sign.',
		chooseAccount: 'Choose an account',
		notARegistrar:
			'The account that you have chosen is not a registrar’s, and no registrar has given it a proxy of the type RegistrarDesk. What registrars can do is listed all the same.',
		changeForm: 'Change what I filled in',
		noSuchAct: 'There is no such page at this desk.',
		whoMay: 'Who may do this',
		actFor: 'For which office do you act?',
		actsForItself: 'You act as a registrar in the chamber',
		actsForAnother: 'You act by a proxy for a registrar in the chamber',
		byProxyHint: 'by your proxy',
		byProxy:
			'You sign as the proxy of the registrar’s account: it is the registrar’s act, and takes of its quota.',
		actsTitle: 'Other acts',
		actsOn: (who: string): string => `What can be done about number ${who}`,
		seeAnnounced: 'See what is announced in all chambers',
		several:
			'An office that several people hold together (a multisig) is used in polkadot.js Apps: docs/organisations.md says how.',

		// Admission
		admitTitle: 'Admit somebody',
		batchTitle: 'Admit many, from a file',
		personal: 'Personal data stay here',
		personalText:
			'Names of people, identity numbers, the key and documents stay in this browser: they are sent nowhere, and forgotten when you leave the page. To the chain go the account, the chamber, the kind, an organisation’s public name, fingerprints and the tag.',
		stepOf: (step: number, all: number): string => `Step ${figure(step)} of ${figure(all)}`,
		admitStep: {
			account: 'The account',
			who: 'Who it is',
			tag: 'The uniqueness tag',
			evidence: 'What you have seen',
			term: 'Until when',
		},
		code: 'The code of the account',
		codeHint:
			'Whoever is to be admitted opens the page Admission on their own phone or computer, and shows the code, which they have signed with their account. Scan it, or paste it here.',
		codeRight: (when: string): string => `Signed on ${when} by the account`,
		codeProblem: {
			form: 'This is not such a code, or a part of it is missing.',
			chain: 'This code is for another network.',
			address: 'The address in this code is wrong.',
			signature: 'This code was not signed by the account that it names. Admit nobody with it.',
			old: 'This code is older than a day. Have a new one made.',
			early: 'This code is from the future. A clock is wrong: yours or theirs.',
		},
		addressOnly: 'This is an address, and no code: nothing shows yet whose it is.',
		vouchLegend: 'Is the account theirs?',
		vouch: 'I have checked a signature of this account by another way, in front of its owner.',
		accountMissing: 'Scan or paste the code. If it is an address, tick that you have checked whose it is.',
		scan: 'Scan with the camera',
		scanStop: 'Stop the camera',
		scanPicture: 'The picture of the camera',
		noCamera: 'The camera cannot be used. Allow it for this page, or paste the code.',
		toChamber: 'To the chamber',
		kind: 'What is it?',
		citizensElsewhere: 'Citizens belong to civil society.',
		name: 'Public name of the organisation',
		nameHint:
			'At most 120 characters. It is public for good: a decision can hide it, but earlier blocks keep it.',
		noNameOfCitizen: 'Nothing names a citizen here: write down no name.',
		nameFault: {
			blank: 'Write the public name of the organisation.',
			tooLong: 'The name has more than 120 characters.',
			hidden: 'There are invisible characters in the name. Type it by hand.',
		},
		tag: 'The tag',
		tagHint:
			'It keeps the same person or organisation from being admitted twice. Take, from a document, the first number in the order that they have.',
		tagPaste: 'I have computed it with the registrars’ tool',
		tagPasteHint: 'The best way: tag/tag.html on a computer without a network. The tag is no secret.',
		tagHere: 'Compute it here, with the key file',
		tagHereHint: 'This page comes from this computer. It takes some seconds.',
		tagPasted: 'The tag',
		badTag: 'This is not a tag: a tag has 64 digits and letters from a to f, with 0x before them.',
		tagScheme: 'What says who it is',
		tagCountry: 'Code of the country (two letters)',
		tagNumber: 'Number',
		tagNumberHint: 'From the document. It is not kept: when the tag is there, this field is emptied.',
		tagAgain: 'The same number again',
		tagCompute: 'Compute the tag',
		tagBusy: 'The tag is being computed',
		tagIs: 'The tag:',
		tagMissing: 'A tag is needed.',
		tagLooking: 'It is being looked up whether the tag is known. Go on in a moment.',
		keyNotHere: 'Only on your own computer',
		keyNotHereText:
			'This page comes from a server. Whoever runs it could change it, and read the key. So the key is taken only where the page comes from this computer itself. Compute the tag with tag/tag.html, and paste it.',
		keyStays:
			'The key stays in the memory of this page. It is forgotten after 15 minutes without activity, and when you leave.',
		keyIs: 'This is the key with the fingerprint',
		keyForget: 'Forget the key',
		keyFingerprint: 'Published fingerprint of the key',
		keyFingerprintHint:
			'It is no secret: it is in the minutes of the making of the key. Enter it before you choose the file.',
		keyFile: 'The key file',
		keyFileHint: 'From the encrypted stick. Choose it, or drop it here.',
		knownNew: 'The tag is new, and so is the account: a first admission.',
		knownAgain:
			'Was registered before, with this account. The number stays, with all that is on record under it.',
		evidence: 'The evidence: what you have seen, and when',
		term: 'How long does the registration last?',
		termHint: 'It ends by itself, unless it is renewed. Five years are the most.',
		years: (n: number): string => `${figure(n)} ${plural(n, { one: 'year', other: 'years' })}`,
		untilDay: 'Until a day',
		untilHint: 'The last day on which it is valid.',
		termFault: {
			noDate: 'Choose the last day.',
			inThePast: 'This day is over.',
			tooLong: 'That is longer than a registration can last: five years.',
			notLater: 'That is not later than it ends already.',
		},
		aCitizen: 'A citizen',
		admitHappens: ({ who, chamber, until }: { who: string; chamber: string; until: string }): string =>
			`${who} is admitted to the chamber ${chamber}, until about ${until}.`,
		admitNew: 'The register gives a new roll number.',
		admitAgain: (n: string): string => `The roll number stays ${n}.`,
		admitVotes:
			'Endorsing and arguing is possible at once; voting in what opens 16 to 17 days from now, or later.',
		recordFirst: 'The fingerprint of the document is put on record with it, if it is not there yet.',

		// Documents
		reasons: 'The reasons',
		documentKept:
			'You keep the document. Only its fingerprint goes to the chain; it never leaves this browser.',
		documentPublic: 'Everybody may read it: those who vote on it have to. No personal data.',
		documentText: 'Write it here',
		documentFile: 'A file',
		documentFingerprint: 'A fingerprint',
		documentWordsKept: 'The document',
		documentWordsKeptHint:
			'What you have seen and when, the account, who signed. No identity number and no tag. A line of random digits is added, so that nobody can guess it.',
		documentWordsPublic: 'The text',
		documentWordsPublicHint: 'Plain text or Markdown. It is put on the content servers of the chambers.',
		documentMake: 'Use this text',
		documentFileHint: 'The file stays on this computer. Keep it unchanged.',
		documentFingerprintHint: '64 digits and letters from a to f, as sha256sum prints them.',
		documentIs: 'Its fingerprint:',
		documentSave:
			'Save the document now, and keep it where your rules on data protection want it. Nobody else has it.',
		documentSaveButton: 'Save the document',
		documentMissing:
			'A document is needed: write it and press “Use this text”, choose a file, or give its fingerprint.',
		notAFingerprint: 'This is not a fingerprint: a fingerprint has 64 digits and letters from a to f.',
		fileTooLarge: 'This file is too large for the browser. Compute its fingerprint with sha256sum.',
		identityNumber:
			'There is a number of ten digits in it, which looks like that of a person. It does not belong there.',
		textFault: {
			empty: 'There is no text yet.',
			'too-long': 'The text is too long.',
			'title-too-long': 'The title is too long.',
			'hidden-characters': 'There are invisible characters in it. Type it by hand.',
		},
		textNotStored: 'No content server took the text, so nothing was sent. Try again in a while.',

		// Acts that concern somebody
		who: 'Whom does it concern?',
		whoHint: 'Roll number or address.',
		whoMissing: 'Say whom it concerns: a roll number or an address that the register knows.',
		whichAct: 'Which of what is announced?',
		nothingAnnounced: 'Nothing is announced to them for which this could be done.',
		newAccount: 'The new account',
		newAccountHint:
			'The code that they have signed with it, or its address. It must never have been somebody else’s.',
		notAnAddress: 'This is not an address.',
		notOfChamber: (chamber: string): string =>
			`They belong to the chamber ${chamber}, in which you are not a registrar.`,
		notOfOther: (chamber: string): string =>
			`They belong to the chamber ${chamber}: it takes a registrar of another one.`,
		ownChamber: 'They belong to your own chamber: it takes a member of another one.',
		dismissed:
			'A decision has dismissed a challenge to this admission. It can be challenged again when it has been renewed.',
		inEffect: 'The challenge is in effect: only a decision settles it.',
		notInEffect: 'There is no challenge in effect: it takes members of two chambers.',
		wrongStanding: (standing: string): string => `The registration does not allow this: “${standing}”.`,

		// Holds, undoing
		hold: {
			title: 'Ask for a registrar to be put on hold',
			lead: 'A registrar who cannot be trusted: when registrars of two other chambers ask for it, the account is no registrar at once.',
			whoMay:
				'A registrar of another chamber. It takes two, of two chambers. Nobody can have more than two such requests unsettled.',
			happens: ({ who, chamber }: { who: string; chamber: string }): string =>
				`You ask for the registrar ${who} of the chamber ${chamber} to be put on hold.`,
			after: [
				'If a registrar of a third chamber has asked for it already, the account is no registrar from that block on.',
				'A decision removes or releases it; otherwise the hold ends by itself after 60 days. If it is released, or the hold ends by itself, you ask for none for 180 days.',
			],
		},
		withdrawHold: {
			title: 'Take back a request for a hold',
			lead: 'As long as the registrar is not on hold, whoever has asked for it can take it back.',
			whoMay: 'The registrar who has asked for it.',
			happens: ({ who, chamber }: { who: string; chamber: string }): string =>
				`You take back that the registrar ${who} of the chamber ${chamber} be put on hold.`,
			after: ['If a hold has ended by itself, this clears it away, and your pause runs from its end.'],
		},
		holdChamber: 'Chamber of the registrar',
		chamberMissing: 'Choose the chamber.',
		holdOwn: 'It takes a registrar of another chamber.',
		holdRegistrar: 'Account of the registrar',
		holdRegistrarHint: 'The page Registrars shows them.',
		undo: {
			title: 'Undo admissions',
			lead: 'Where a decision has undone what a registrar admitted, each admission is undone by its roll number.',
			whoMay: 'Anybody. For registered stakeholders it is free of charge.',
			happens: (numbers: string): string => `The admissions with these roll numbers are undone: ${numbers}.`,
			after: [
				'Those concerned are off the roll and have no vote. Whoever is real among them can be admitted again.',
				'If one of them cannot be undone, none is.',
			],
		},
		numbers: 'Roll numbers',
		numbersHint: 'Up to ten, with commas between them.',
		numbersWrong: 'Write roll numbers: figures with commas between them.',

		// Organisation's desk
		officeTitle: 'Acts of the organisation',
		officeLead: 'What waits for your organisation, and where it is done.',
		officeWho:
			'Organisations, and those to whom an organisation has given a proxy. Choose the account with which you sign.',
		notAStakeholder:
			'The account that you have chosen is not the key of any stakeholder, or nobody has this number.',
		noProxy: 'Your account has no proxy of this one: you cannot act for it.',
		onlyLooking: 'You see what everybody sees. Your account has no proxy of this organisation.',
		officeByProxy:
			'You act for this organisation by a proxy. Here you can do so for challenges. The other pages sign with the account itself that you have chosen.',
		citizenOffice: 'This account is a citizen’s. What waits for you is on your page.',
		toMe: 'My page',
		quotaLeft: (share: string): string => `Of the day’s quota of free acts ${share} is left.`,
		votesTitle: 'To vote on',
		votesNone: 'There is no open decision in which it may vote.',
		decisionNumber: (n: number): string => `Decision ${figure(n)}`,
		votedAs: (ballot: string): string => `has voted: ${ballot}`,
		notVoted: 'has not voted',
		closes: 'Closes',
		secondTitle: 'To second',
		secondNone: 'There is no announced decision that it may second.',
		secondsMissing: (n: number): string =>
			`${figure(n)} more ${plural(n, { one: 'is', other: 'are' })} needed.`,
		lapses: 'Lapses',
		openDecision: 'Announce a decision',
		campaignsTitle: 'Campaigns that wait for it',
		campaignsNone: 'No campaign waits for its word.',
		toReview: 'evidence waits for its word',
		toAccept: 'to be accepted',
		toMoney: 'Money',
		keysElsewhere:
			'Session keys are made and shown on the machine of the validator, not in a browser. The guide for operators says how:',
		nameTitle: 'The public name',
		nameText:
			'An organisation cannot change its name here: a registrar enters it with an admission, and a decision can hide it. Whoever has left, or whose registration has run out, can be admitted again under another name.',
		toRecord: 'Put a document on record',
		officeActs: 'About other registrations',
		otherOffice: 'The desk of another organisation',
		otherOfficeNumber: 'Its roll number',
		otherOfficeHint:
			'If it has given your account a proxy of the type NonTransfer or Any, you act for it. Otherwise you only look.',
		otherOfficeOpen: 'Open its desk',
	},
	bg: {
		acts: actsBg,
		...batchBg,
		known: knownBg,
		rowProblem: rowBg,

		deskTitle: 'Гише на регистраторите',
		deskLead:
			'Регистрации, подновявания и онова, което регистраторите обявяват, подписват като втори и срещу което възразяват.',
		deskWho:
			'Регистраторите и онези, на които регистратор е дал пълномощно от вид RegistrarDesk. Изберете акаунта, с който подписвате.',
		chooseAccount: 'Изберете акаунт',
		notARegistrar:
			'Избраният акаунт не е на регистратор и никой регистратор не му е дал пълномощно от вид RegistrarDesk. Все пак ето какво могат регистраторите.',
		changeForm: 'Променете попълненото',
		noSuchAct: 'На това гише няма такава страница.',
		whoMay: 'Кой може да направи това',
		actFor: 'За коя служба действате?',
		actsForItself: 'Действате като регистратор в камарата',
		actsForAnother: 'Действате с пълномощно на регистратор в камарата',
		byProxyHint: 'с вашето пълномощно',
		byProxy:
			'Подписвате като пълномощник на акаунта на регистратора: действието е на регистратора и намалява неговата квота.',
		actsTitle: 'Други действия',
		actsOn: (who: string): string => `Какво може да се направи за номер ${who}`,
		seeAnnounced: 'Вижте какво е обявено във всички камари',
		several:
			'Служба, която няколко души изпълняват заедно (multisig), се използва чрез polkadot.js Apps; как става това, е описано в docs/organisations.bg.md.',

		admitTitle: 'Регистриране на участник',
		batchTitle: 'Много регистрации от файл',
		personal: 'Личните данни остават тук',
		personalText:
			'Имената на хора, личните номера, ключът и документите остават в този браузър: не се изпращат никъде и се забравят, когато напуснете страницата. Във веригата отиват акаунтът, камарата, видът, публичното име на организация, отпечатъци и етикетът.',
		stepOf: (step: number, all: number): string => `Стъпка ${figure(step)} от ${figure(all)}`,
		admitStep: {
			account: 'Акаунтът',
			who: 'Кой е',
			tag: 'Етикетът за уникалност',
			evidence: 'Какво сте видели',
			term: 'Докога',
		},
		code: 'Кодът на акаунта',
		codeHint:
			'Който се регистрира, отваря страницата „Регистрация“ на собствения си телефон или компютър и показва кода, който е подписал с акаунта си. Сканирайте го или го поставете тук.',
		codeRight: (when: string): string => `Подписан на ${when} от акаунта`,
		codeProblem: {
			form: 'Това не е такъв код или част от него липсва.',
			chain: 'Този код е за друга мрежа.',
			address: 'Адресът в този код е грешен.',
			signature: 'Този код не е подписан от акаунта, който посочва. Не регистрирайте никого с него.',
			old: 'Този код е отпреди повече от денонощие. Поискайте нов.',
			early: 'Този код е от бъдещето. Някой часовник е неверен: вашият или неговият.',
		},
		addressOnly: 'Това е адрес, а не код: още нищо не показва чий е.',
		vouchLegend: 'На този човек ли е акаунтът?',
		vouch: 'Проверих подпис от този акаунт по друг начин, пред притежателя му.',
		accountMissing: 'Сканирайте или поставете кода. Ако е адрес, отбележете, че сте проверили чий е.',
		scan: 'Сканирайте с камерата',
		scanStop: 'Спрете камерата',
		scanPicture: 'Картината от камерата',
		noCamera: 'Камерата не може да се използва. Разрешете я за тази страница или поставете кода.',
		toChamber: 'В камарата',
		kind: 'Какъв е участникът?',
		citizensElsewhere: 'Гражданите са в камарата на гражданското общество.',
		name: 'Публично име на организацията',
		nameHint:
			'Най-много 120 знака. Името остава публично завинаги: с решение може да бъде скрито, но в предишните блокове остава.',
		noNameOfCitizen: 'Гражданите никъде не се назовават по име: не записвайте име.',
		nameFault: {
			blank: 'Въведете публичното име на организацията.',
			tooLong: 'Името има повече от 120 знака.',
			hidden: 'В името има невидими знаци. Напишете го на ръка.',
		},
		tag: 'Етикетът',
		tagHint:
			'Благодарение на него никой човек и никоя организация не се регистрира два пъти. Вземете от документ първия номер по реда, който човекът или организацията има.',
		tagPaste: 'Изчислих го с програмата на регистраторите',
		tagPasteHint: 'Най-добре: tag/tag.html на компютър без мрежа. Етикетът не е тайна.',
		tagHere: 'Да се изчисли тук, с файла с ключа',
		tagHereHint: 'Тази страница идва от самия този компютър. Отнема няколко секунди.',
		tagPasted: 'Етикетът',
		badTag: 'Това не е етикет: той има 64 знака – цифри и латински букви от a до f, с 0x пред тях.',
		tagScheme: 'Какво удостоверява кой е',
		tagCountry: 'Код на държавата (две букви)',
		tagNumber: 'Номер',
		tagNumberHint: 'От документа. Не се пази: щом етикетът е готов, полето се изпразва.',
		tagAgain: 'Същият номер още веднъж',
		tagCompute: 'Изчислете етикета',
		tagBusy: 'Етикетът се изчислява',
		tagIs: 'Етикетът:',
		tagMissing: 'Нужен е етикет.',
		tagLooking: 'Проверява се дали етикетът е познат. Продължете след малко.',
		keyNotHere: 'Само на собствения ви компютър',
		keyNotHereText:
			'Тази страница идва от сървър. Който го поддържа, би могъл да я промени и да прочете ключа. Затова ключът се приема само когато страницата идва от самия този компютър. Изчислете етикета с tag/tag.html и го поставете.',
		keyStays:
			'Ключът остава в паметта на тази страница. Забравя се след 15 минути бездействие и когато напуснете страницата.',
		keyIs: 'Ключът е този с отпечатък',
		keyForget: 'Забравете ключа',
		keyFingerprint: 'Публикуван отпечатък на ключа',
		keyFingerprintHint:
			'Не е тайна: посочен е в протокола за създаването на ключа. Въведете го, преди да изберете файла.',
		keyFile: 'Файлът с ключа',
		keyFileHint: 'От шифрованата флашка. Изберете го или го пуснете тук.',
		knownNew: 'Етикетът е нов, акаунтът също: първа регистрация.',
		knownAgain: 'Имало е регистрация с този акаунт. Номерът остава същият, с всичко вписано под него.',
		evidence: 'Доказателството: какво сте видели и кога',
		term: 'Колко трае регистрацията?',
		termHint: 'Тя изтича сама, ако не бъде подновена. Най-много пет години.',
		years: (n: number): string => `${figure(n)} ${plural(n, { one: 'година', other: 'години' })}`,
		untilDay: 'До определен ден',
		untilHint: 'Последният ден, в който е валидна.',
		termFault: {
			noDate: 'Изберете последния ден.',
			inThePast: 'Този ден е минал.',
			tooLong: 'Това е повече, отколкото може да трае една регистрация: пет години.',
			notLater: 'Това не е по-късно от сегашния срок.',
		},
		aCitizen: 'Гражданин',
		admitHappens: ({ who, chamber, until }: { who: string; chamber: string; until: string }): string =>
			`${who} се регистрира в камарата „${chamber}“ (до около ${until}).`,
		admitNew: 'Дава се нов номер в списъка на участниците.',
		admitAgain: (n: string): string => `Номерът в списъка остава ${n}.`,
		admitVotes:
			'Веднага може да се подкрепя и да се излагат аргументи, а да се гласува – по откритото след 16 до 17 дни.',
		recordFirst: 'Заедно с това се вписва отпечатъкът на документа, ако още не е вписан.',

		reasons: 'Мотивите',
		documentKept:
			'Документът остава при вас. Във веригата отива само отпечатъкът му; самият той не напуска този браузър.',
		documentPublic: 'Всеки може да го прочете, а който гласува, трябва да го прочете. Без лични данни.',
		documentText: 'Пиша го тук',
		documentFile: 'Файл',
		documentFingerprint: 'Отпечатък',
		documentWordsKept: 'Документът',
		documentWordsKeptHint:
			'Какво сте видели и кога, акаунтът, кой е подписал. Без личен номер и без етикет. Добавя се ред със случайни знаци, за да не може никой да налучка документа.',
		documentWordsPublic: 'Текстът',
		documentWordsPublicHint: 'Обикновен текст или Markdown. Качва се на сървърите за текстове на камарите.',
		documentMake: 'Използвайте този текст',
		documentFileHint: 'Файлът остава на този компютър. Пазете го непроменен.',
		documentFingerprintHint: '64 знака – цифри и латински букви от a до f, както ги показва sha256sum.',
		documentIs: 'Отпечатъкът му:',
		documentSave:
			'Запазете документа сега и го дръжте там, където изискват правилата ви за защита на личните данни. Никой друг не го пази.',
		documentSaveButton: 'Запазете документа',
		documentMissing:
			'Нужен е документ: напишете го и натиснете „Използвайте този текст“, изберете файл или посочете отпечатъка му.',
		notAFingerprint: 'Това не е отпечатък: той има 64 знака – цифри и латински букви от a до f.',
		fileTooLarge: 'Файлът е твърде голям за браузъра. Изчислете отпечатъка му със sha256sum.',
		identityNumber: 'В него има число от десет цифри, което прилича на личен номер. Не му е мястото там.',
		textFault: {
			empty: 'Още няма текст.',
			'too-long': 'Текстът е твърде дълъг.',
			'title-too-long': 'Заглавието е твърде дълго.',
			'hidden-characters': 'В него има невидими знаци. Напишете го на ръка.',
		},
		textNotStored:
			'Никой сървър за текстове не прие текста, затова нищо не е изпратено. Опитайте отново след малко.',

		who: 'За кого се отнася?',
		whoHint: 'Номер в списъка на участниците или адрес.',
		whoMissing: 'Посочете за кого се отнася: номер или адрес, който регистърът познава.',
		whichAct: 'Кое от обявеното?',
		nothingAnnounced: 'За него няма обявено нищо, за което това може да се направи.',
		newAccount: 'Новият акаунт',
		newAccountHint: 'Кодът, подписан с него, или адресът му. Той никога не бива да е бил на друг.',
		notAnAddress: 'Това не е адрес.',
		notOfChamber: (chamber: string): string =>
			`Участникът е от камарата „${chamber}“, а в нея не сте регистратор.`,
		notOfOther: (chamber: string): string =>
			`Участникът е от камарата „${chamber}“: нужен е регистратор от друга камара.`,
		ownChamber: 'Участникът е от вашата камара: нужен е участник от друга.',
		dismissed:
			'Оспорване на тази регистрация е отхвърлено с решение. Тя може да бъде оспорена отново, след като бъде подновена.',
		inEffect: 'Оспорването е в сила: решават само камарите.',
		notInEffect: 'Няма оспорване в сила: нужни са участници от две камари.',
		wrongStanding: (standing: string): string =>
			`Състоянието на регистрацията не позволява това: „${standing}“.`,

		hold: {
			title: 'Искане за временно отстраняване на регистратор',
			lead: 'Регистратор, на когото не може да се вярва: когато го поискат регистратори от две други камари, акаунтът веднага престава да е на регистратор.',
			whoMay:
				'Регистратор от друга камара. Нужни са двама от две различни камари. Никой не може да има повече от две нерешени искания.',
			happens: ({ who, chamber }: { who: string; chamber: string }): string =>
				`Искате регистраторът ${who} от камарата „${chamber}“ да бъде временно отстранен.`,
			after: [
				'Ако регистратор от трета камара вече го е поискал, от този блок нататък акаунтът не е на регистратор.',
				'С решение той се освобождава или се връща в службата; иначе след 60 дни отстраняването отпада от само себе си. Ако бъде върнат или отстраняването отпадне от само себе си, 180 дни не можете да искате друго.',
			],
		},
		withdrawHold: {
			title: 'Оттегляне на искане за отстраняване',
			lead: 'Докато регистраторът не е отстранен, който го е поискал, може да оттегли искането си.',
			whoMay: 'Регистраторът, който го е поискал.',
			happens: ({ who, chamber }: { who: string; chamber: string }): string =>
				`Оттегляте искането си регистраторът ${who} от камарата „${chamber}“ да бъде временно отстранен.`,
			after: [
				'Ако отстраняването е отпаднало от само себе си, това го разчиства, а срокът, в който не можете да искате друго, тече от края му.',
			],
		},
		holdChamber: 'Камара на регистратора',
		chamberMissing: 'Изберете камарата.',
		holdOwn: 'Нужен е регистратор от друга камара.',
		holdRegistrar: 'Акаунт на регистратора',
		holdRegistrarHint: 'Показва ги страницата „Регистратори“.',
		undo: {
			title: 'Отмяна на регистрации',
			lead: 'Когато решение е отменило направеното от регистратор, всяка регистрация се отменя по номера ѝ.',
			whoMay: 'Всеки. За регистрираните участници е безплатно.',
			happens: (numbers: string): string => `Регистрациите с тези номера се отменят: ${numbers}.`,
			after: [
				'Засегнатите отпадат от списъка и нямат глас. Който от тях наистина съществува, може да бъде регистриран отново.',
				'Ако една от тях не може да бъде отменена, не се отменя нито една.',
			],
		},
		numbers: 'Номера в списъка на участниците',
		numbersHint: 'До десет, разделени със запетаи.',
		numbersWrong: 'Въведете номера: числа, разделени със запетаи.',

		officeTitle: 'Действия на организацията',
		officeLead: 'Какво чака вашата организация и къде се прави то.',
		officeWho:
			'Организациите и онези, на които организация е дала пълномощно. Изберете акаунта, с който подписвате.',
		notAStakeholder: 'Избраният акаунт не е ключ на никой участник или няма участник с такъв номер.',
		noProxy: 'Вашият акаунт няма пълномощно от този и не можете да действате от негово име.',
		onlyLooking: 'Виждате онова, което вижда всеки. Вашият акаунт няма пълномощно от тази организация.',
		officeByProxy:
			'Действате от името на тази организация с пълномощно. Тук това важи за оспорванията. Другите страници подписват със самия избран акаунт.',
		citizenOffice: 'Този акаунт е на гражданин. Какво ви чака, е на вашата страница.',
		toMe: 'Моята страница',
		quotaLeft: (share: string): string => `От дневната квота за безплатни действия остават ${share}.`,
		votesTitle: 'За гласуване',
		votesNone: 'Няма открито гласуване, в което организацията може да гласува.',
		decisionNumber: (n: number): string => `Решение ${figure(n)}`,
		votedAs: (ballot: string): string => `гласувала е: ${ballot}`,
		notVoted: 'не е гласувала',
		closes: 'Приключва',
		secondTitle: 'За присъединяване',
		secondNone: 'Няма обявено решение, към което организацията може да се присъедини.',
		secondsMissing: (n: number): string =>
			`${plural(n, { one: 'Нужна е', other: 'Нужни са' })} още ${organisations(n)}.`,
		lapses: 'Отпада',
		openDecision: 'Обявяване на решение',
		campaignsTitle: 'Кампании, които я чакат',
		campaignsNone: 'Никоя кампания не я чака.',
		toReview: 'доказателства чакат оценката ѝ',
		toAccept: 'трябва да бъде приета',
		toMoney: 'Пари',
		keysElsewhere:
			'Ключовете за сесията се създават и показват на компютъра на валидатора, а не в браузър. Как става това, е описано в ръководството (на английски):',
		nameTitle: 'Публичното име',
		nameText:
			'Организацията не може сама да смени името си тук: регистраторът го вписва при регистрация, а с решение може да бъде скрито. Който е напуснал или чиято регистрация е изтекла, може да бъде регистриран отново под друго име.',
		toRecord: 'Вписване на документ',
		officeActs: 'За други регистрации',
		otherOffice: 'Гишето на друга организация',
		otherOfficeNumber: 'Номерът ѝ в списъка на участниците',
		otherOfficeHint:
			'Ако тя е дала на вашия акаунт пълномощно от вид NonTransfer или Any, действате от нейно име. Иначе само разглеждате.',
		otherOfficeOpen: 'Отваряне на гишето ѝ',
	},
});
