// SPDX-License-Identifier: Apache-2.0

// The words of the forms about money: questions, what can be wrong, and what will happen.

import { money, number } from '../lib/format';
import { dictionary, plural } from '../lib/i18n.svelte';

export const forms = dictionary({
	en: {
		change: 'Change what you filled in',
		notNow: 'This account cannot do this now',
		otherAccount: 'Choose another account',
		balance: (amount: string) => `Free in your account: ${amount}.`,
		keeps: (amount: string) =>
			`Your account is not registered: ${amount} always stay in it, and every call costs a fee of about a cent. Leave some cents more.`,
		free: 'Registered stakeholders pay no fee for this, within their quota.',
		all: 'All of it',
		amount: 'How much?',
		amountHint: 'In civic euros (cEUR). Cents after a comma or a point: 25,50 or 25.50.',
		address: 'Which account?',
		addressHint: 'The address, which begins with dv.',
		ownAddress: 'Enter my own address',
		donor: 'Whose declared pledge?',
		errors: {
			amount: 'Write an amount, such as 25 or 25.50.',
			tooSmall: (least: string) => `It must be ${least} or more.`,
			noMoney: (free: string) => `There is not as much in your account: ${free} are free.`,
			keepSmallest: (least: string) => `${least} must stay in an account that is not registered. Give less.`,
			leavesDust: (least: string) =>
				`Less than ${least} would stay in your account, and be lost. Give all of it, or leave more.`,
			moreThan: (most: string) => `That is more than there is: ${most}.`,
			leaveMore: (least: string) => `At least ${least} of the pledge must be left, or nothing.`,
			full: (most: string) => `The campaign can take ${most} more at most, with what waits.`,
			address: 'This is not the address of an account. Copy it again, all of it.',
			fingerprint: 'This is not a fingerprint. It has 64 characters: digits, and the letters a to f.',
			notOnRecord: 'This document is not on record. Put it on record first, or choose another way.',
			text: 'Write the text.',
			file: 'Choose the file.',
			mode: 'Choose where the document is.',
			choose: 'Choose one.',
			when: 'Give date and time.',
			past: 'This time is over.',
			afterDeadline: 'This is after the deadline of the campaign.',
			most: (most: number) => `A number from 1 to ${number(most)}.`,
			unknown: (n: number) => `There is no stakeholder number ${number(n)}.`,
			tooLong: (most: number) => `At most ${number(most)} characters.`,
			title: 'Write a title.',
			noIssue: 'Nothing is announced against this document that could be confirmed here.',
			noCorrection: 'No correction is announced against this document.',
			notIssued: 'Nothing was issued against this document.',
			sameAccount: 'It was issued to this very account.',
			used: 'Something was issued or redeemed against this document. Each document stands for one.',
			ceiling: (left: string) => `Only ${left} can be issued today.`,
			ratio: 'Write whole numbers. It must add at least one for ten.',
		},
		document: {
			write: 'I write it here',
			writeHint:
				'The text is put on the content servers, and its fingerprint on record with the same signature.',
			file: 'It is a file on this device',
			fileHint: 'The file stays with you. Its fingerprint is put on record with the same signature.',
			record: 'It is on record already',
			recordHint: 'Give its fingerprint.',
			none: 'No document',
			text: 'The text',
			fileLabel: 'The file',
			locator: 'Where others can find it',
			locatorHint: 'An address such as https://… or a place. Never personal data. It can be left empty.',
			fingerprint: 'Its fingerprint',
			stays: 'It will be public. Never write personal data in it: names, numbers, addresses of people.',
			notStored:
				'No content server has taken the text, so nobody could read it. Nothing was sent. Try again later.',
			sentence: (fingerprint: string) =>
				`The document with the fingerprint ${fingerprint} is put on record in your name.`,
		},
	},
	bg: {
		change: 'Променете попълненото',
		notNow: 'Този акаунт сега не може да направи това',
		otherAccount: 'Изберете друг акаунт',
		balance: (amount: string) => `Свободни в акаунта ви: ${amount}.`,
		keeps: (amount: string) =>
			`Акаунтът ви не е регистриран: в него винаги остават ${amount}, а всяко действие струва такса от около един евроцент. Оставете още няколко евроцента.`,
		free: 'Регистрираните участници не плащат такса за това, в рамките на квотата си.',
		all: 'Всичко',
		amount: 'Колко?',
		amountHint: 'В граждански евро (cEUR). Евроцентовете – след запетая или точка: 25,50 или 25.50.',
		address: 'Кой акаунт?',
		addressHint: 'Адресът, който започва с dv.',
		ownAddress: 'Попълнете моя адрес',
		donor: 'Чия обещана вноска?',
		errors: {
			amount: 'Въведете сума, например 25 или 25,50.',
			tooSmall: (least: string) => `Трябва да е поне ${least}.`,
			noMoney: (free: string) => `В акаунта ви няма толкова: свободни са ${free}.`,
			keepSmallest: (least: string) => `В нерегистриран акаунт трябва да останат ${least}. Дайте по-малко.`,
			leavesDust: (least: string) =>
				`В акаунта ви би останала сума под ${least} и тя би се загубила. Дайте всичко или оставете повече.`,
			moreThan: (most: string) => `Това е повече, отколкото има: ${most}.`,
			leaveMore: (least: string) => `От вноската трябва да остане поне ${least} или нищо.`,
			full: (most: string) => `Кампанията може да приеме още най-много ${most}, заедно с чакащите вноски.`,
			address: 'Това не е адрес на акаунт. Копирайте го отново, целия.',
			fingerprint: 'Това не е отпечатък. Той има 64 знака – цифри и латински букви от a до f.',
			notOnRecord: 'Този документ не е вписан. Впишете го първо или изберете друг начин.',
			text: 'Напишете текста.',
			file: 'Изберете файла.',
			mode: 'Изберете къде е документът.',
			choose: 'Изберете едно.',
			when: 'Посочете дата и час.',
			past: 'Това време вече е минало.',
			afterDeadline: 'Това е след крайния срок на кампанията.',
			most: (most: number) => `Число от 1 до ${number(most)}.`,
			unknown: (n: number) => `Няма участник с номер ${number(n)}.`,
			tooLong: (most: number) => `Най-много ${number(most)} знака.`,
			title: 'Напишете заглавие.',
			noIssue: 'Срещу този документ не е обявено нищо, което да може да бъде потвърдено тук.',
			noCorrection: 'Срещу този документ не е обявена поправка.',
			notIssued: 'Срещу този документ нищо не е емитирано.',
			sameAccount: 'Емитирано е именно в този акаунт.',
			used: 'Срещу този документ вече е емитирано или изкупено нещо. Всеки документ важи само веднъж.',
			ceiling: (left: string) => `Днес могат да бъдат емитирани само ${left}.`,
			ratio: 'Въведете цели числа. Трябва да се добавя поне едно към десет.',
		},
		document: {
			write: 'Пиша го тук',
			writeHint: 'Текстът отива на сървърите за текстове, а отпечатъкът му се вписва със същия подпис.',
			file: 'Файл на това устройство',
			fileHint: 'Файлът остава у вас. Отпечатъкът му се вписва със същия подпис.',
			record: 'Вече е вписан',
			recordHint: 'Посочете отпечатъка му.',
			none: 'Без документ',
			text: 'Текстът',
			fileLabel: 'Файлът',
			locator: 'Къде другите могат да го намерят',
			locatorHint: 'Адрес, например https://…, или място. Никога лични данни. Може да остане празно.',
			fingerprint: 'Отпечатъкът му',
			stays: 'Текстът ще бъде публичен. Никога не пишете в него лични данни: имена, номера, адреси на хора.',
			notStored:
				'Никой сървър за текстове не прие текста и никой не би могъл да го прочете. Нищо не е изпратено. Опитайте по-късно.',
			sentence: (fingerprint: string) => `Документът с отпечатък ${fingerprint} се вписва от ваше име.`,
		},
	},
});

/** What the forms of single acts ask. */
export const questions = dictionary({
	en: {
		forecast: 'If the deadline were now',
		forecastPledge: 'Your pledge in all',
		forecastMatched: 'Sponsors would add to it',
		forecastWaits: 'Would wait',
		forecastNone: 'Nothing of this can be pledged now.',
		forecastAfter: 'Would remain free in your account',
		waitsNote:
			'What is above the optimum waits in the pot. It moves up when others withdraw, and goes back after the deadline.',
		takeBack: (when: string) => `You can take it back until ${when}. Afterwards it cannot be withdrawn.`,
		minimumNote: 'If the minimum is missed at the deadline, everybody gets everything back.',
		notCounted:
			'Sponsors add only to what citizens pledge who have been registered for at least 16 to 17 days. This account does not count as one yet.',
		withdrawHave: (pledged: string, waiting: string) =>
			`You have pledged ${pledged}; another ${waiting} wait.`,
		withdrawFirst: 'What waits is taken first, then what was pledged.',
		lastDays:
			'These are the last three days before the deadline. If your withdrawal takes the minimum away, the deadline moves by three days, once, so that others can come.',
		lastDaysMoved:
			'The deadline has moved already. What the minimum needs cannot be withdrawn any more; the rest can, and what waits can.',
		readFirst: 'Read the evidence first. What you say is about this very document.',
		vetoReasons: 'Do you want to give reasons?',
		vetoReasonsHint: 'You need not. If you do, they are public.',
		refuseReasons: 'Why do you refuse it?',
		refuseReasonsHint: 'Beneficiary and pledgers read the reasons.',
		evidence: 'What shows that the work is done?',
		evidenceHint: 'Reviewers read it, and everybody whose money it is.',
		refundWhom: 'Who is to be refunded?',
		refundOwn: (amount: string) => `Me: ${amount}`,
		refundOthers: 'Others',
		refundAccounts: 'Their accounts',
		refundAccountsHint: (most: number) => `One address on each line, at most ${number(most)}.`,
		refundNotDue: 'Nothing is due to you now.',
		places: 'How many places?',
		placesHint: (most: number) => `At most ${number(most)} at a time.`,
		ratioAdds: 'It adds this much …',
		ratioPer: '… for this much pledged',
		ratioHint: 'For example 1 for 1 doubles what is pledged; 1 for 2 adds half. At least 1 for 10.',
		cap: 'At most to the pledge of one citizen',
		total: 'How much do you put up in all?',
		totalHint: (least: string) =>
			`At least ${least}. It goes to the pot at once and stays there until the deadline: it is a promise. What is not needed comes back.`,
		weight: (own: string, least: string) =>
			`There are eight pools. Yours would weigh ${own}; the lightest weighs ${least}. A heavier one takes its place, but not in the last three days.`,
		weightIs: (own: string) =>
			`It would weigh ${own} among the pools: what a hundred citizens can have of it.`,
		declareAmount: 'How much do you declare?',
		letter: 'The letter',
		letterHint: 'It says that you will give the money, by when and to whom.',
		until: 'Until when does it stand?',
		untilHint: (deadline: string) => `Not after the deadline, ${deadline}.`,
		received: 'How much has come in?',
		bankDocument: 'The document of the bank',
		bankDocumentHint:
			'For what has come in, or for the payment order. Each document stands for one issue or redemption.',
		declaredOf: (name: string, amount: string) => `${name}: ${amount}`,
		to: 'For which account?',
		toRight: 'Which account is the right one?',
		redeemFrom: 'Whose civic euros?',
		redeemHas: (amount: string) => `This account has asked for euros for ${amount}.`,
		announced: 'What is announced',
		compare: 'Compare it with what the bank itself shows you, never with a copy from the custodian.',
		reviewers: 'Reviewers',
		reviewersHint:
			'From at least two chambers; none of the beneficiary’s chamber, and not the fiscal agent. At most 16.',
		otherNumbers: 'Others, by their numbers on the roll',
		otherNumbersHint: 'With commas between them.',
		approvals: 'How many of them must approve?',
		approvalsHint: 'At least two.',
		agent: 'Which organisation is to be the fiscal agent?',
		organisation: 'Which organisation?',
		decisionTitle: 'Title of the decision',
		decisionTitleHint: 'Short and public. Never personal data.',
		why: 'Why?',
		whyHint: 'The text of the decision: what the chambers are asked, and why.',
		afterwards:
			'What happens then: organisations of other chambers second it, the chambers vote, and what passes is carried out by the chain.',
	},
	bg: {
		forecast: 'Ако крайният срок беше сега',
		forecastPledge: 'Вноската ви общо',
		forecastMatched: 'Спонсорите биха добавили към нея',
		forecastWaits: 'Биха чакали',
		forecastNone: 'Сега нищо от това не може да стане вноска.',
		forecastAfter: 'Биха останали свободни в акаунта ви',
		waitsNote:
			'Каквото е над оптимума, чака в касата. Придвижва се, когато други оттеглят вноските си, а след крайния срок се връща.',
		takeBack: (when: string) => `Можете да я оттеглите до ${when}. След това не може да бъде оттеглена.`,
		minimumNote: 'Ако до крайния срок не се събере минимумът, всеки си получава всичко.',
		notCounted:
			'Спонсорите добавят само към вноските на граждани, от чиято регистрация са минали поне 16–17 дни. Този акаунт още не се брои за такъв.',
		withdrawHave: (pledged: string, waiting: string) =>
			`Вноската ви е ${pledged}; освен това чакат ${waiting}.`,
		withdrawFirst: 'Първо се взема чакащото, а после вноската.',
		lastDays:
			'Това са последните три дни преди крайния срок. Ако след оттеглянето ви минимумът вече не се събира, крайният срок се премества с три дни, веднъж, за да могат да дойдат други.',
		lastDaysMoved:
			'Крайният срок вече е преместен. Онова, без което минимумът не се събира, вече не може да бъде оттеглено; останалото и чакащото могат.',
		readFirst: 'Първо прочетете доказателството. Произнасяте се точно за този документ.',
		vetoReasons: 'Искате ли да изложите мотиви?',
		vetoReasonsHint: 'Не е задължително. Ако го направите, те са публични.',
		refuseReasons: 'Защо го отхвърляте?',
		refuseReasonsHint: 'Мотивите четат бенефициентът и онези, които са направили вноски.',
		evidence: 'Какво показва, че работата е свършена?',
		evidenceHint: 'Четат го оценителите и всички, чиито са парите.',
		refundWhom: 'На кого да бъдат върнати пари?',
		refundOwn: (amount: string) => `На мен: ${amount}`,
		refundOthers: 'На други',
		refundAccounts: 'Техните акаунти',
		refundAccountsHint: (most: number) => `По един адрес на ред, най-много ${number(most)}.`,
		refundNotDue: 'Сега нищо не ви се дължи.',
		places: 'Колко места?',
		placesHint: (most: number) => `Най-много ${number(most)} наведнъж.`,
		ratioAdds: 'Добавя толкова …',
		ratioPer: '… за толкова внесени',
		ratioHint: 'Например 1 към 1 удвоява вноската; 1 към 2 добавя половината. Поне 1 към 10.',
		cap: 'Най-много към вноската на един гражданин',
		total: 'Колко внасяте общо?',
		totalHint: (least: string) =>
			`Поне ${least}. Сумата отива в касата веднага и остава там до крайния срок: това е обещание. Ненужното се връща.`,
		weight: (own: string, least: string) =>
			`Фондовете вече са осем. Вашият би тежал ${own}; най-лекият тежи ${least}. По-тежък заема мястото му, но не и в последните три дни.`,
		weightIs: (own: string) =>
			`Сред фондовете би тежал ${own}: колкото могат да получат от него сто граждани.`,
		declareAmount: 'Колко обещавате?',
		letter: 'Писмото',
		letterHint: 'В него пише, че ще дадете парите, докога и на кого.',
		until: 'Докога важи?',
		untilHint: (deadline: string) => `Не след крайния срок, ${deadline}.`,
		received: 'Колко е постъпило?',
		bankDocument: 'Документът на банката',
		bankDocumentHint:
			'За постъпилото или за платежното нареждане. Всеки документ важи за едно емитиране или едно изкупуване.',
		declaredOf: (name: string, amount: string) => `${name}: ${amount}`,
		to: 'За кой акаунт?',
		toRight: 'Кой е правилният акаунт?',
		redeemFrom: 'Чии граждански евро?',
		redeemHas: (amount: string) => `Този акаунт е поискал евро срещу ${amount}.`,
		announced: 'Какво е обявено',
		compare: 'Сравнете го с онова, което ви показва самата банка, никога с копие от депозитаря.',
		reviewers: 'Оценители',
		reviewersHint: 'От поне две камари, без камарата на бенефициента и без финансовия агент. Най-много 16.',
		otherNumbers: 'Други, с номерата им в списъка на участниците',
		otherNumbersHint: 'Разделени със запетаи.',
		approvals: 'Колко от тях трябва да одобрят?',
		approvalsHint: 'Поне двама.',
		agent: 'Коя организация да бъде финансов агент?',
		organisation: 'Коя организация?',
		decisionTitle: 'Заглавие на решението',
		decisionTitleHint: 'Кратко и публично. Никога лични данни.',
		why: 'Защо?',
		whyHint: 'Текстът на решението: какво се иска от камарите и защо.',
		afterwards:
			'Какво следва: организации от други камари се присъединяват, камарите гласуват и приетото се изпълнява от веригата.',
	},
});

/** What will happen, in whole sentences. */
export const happens = dictionary({
	en: {
		pledge: (amount: bigint, title: string) =>
			`You pledge ${money(amount)} to the campaign “${title}”. The money goes from your account to its pot at once.`,
		pledgeWaits: (amount: bigint) =>
			`By the campaign as it is now, ${money(amount)} of what you have there would wait above the optimum.`,
		pledgeMatched: (amount: bigint) => `If the deadline were now, sponsors would add ${money(amount)}.`,
		withdraw: (amount: bigint, title: string) =>
			`You take ${money(amount)} back from the campaign “${title}”. The money comes to your account at once.`,
		withdrawFrom: (waiting: bigint, pledged: bigint) =>
			`Of this ${money(waiting)} come from what waits, and ${money(pledged)} from your pledge.`,
		rest: (amount: bigint) => `${money(amount)} of your pledge are left.`,
		restNone: 'Nothing of your pledge is left.',
		renewOwn:
			'Your pledge is counted as it is now: by all pools that are there, and by your present standing on the roll.',
		renew: (address: string) =>
			`The pledge of the account ${address} is counted as it is now, by all pools that are there.`,
		veto: (n: number, title: string) =>
			`You veto the payment of milestone ${number(n)} of the campaign “${title}”. That cannot be taken back.`,
		vetoWeight: (weight: bigint) =>
			`Your veto weighs ${money(weight)}. With a third of the money, or of the citizens and at least five, the chambers decide.`,
		leave: (amount: bigint, title: string) =>
			`You leave the campaign “${title}”. ${money(amount)} come to your account at once; you have nothing in it any more.`,
		leaveFreed: (amount: bigint) => `${money(amount)} go back to pools.`,
		refund: (title: string) => `What is due to you from the campaign “${title}” comes back to your account.`,
		refundAmount: (amount: bigint) => `Now that is ${money(amount)}.`,
		refundOther: (n: number) =>
			`What is due goes back to ${number(n)} ${plural(n, { one: 'account', other: 'accounts' })}. It goes to whoever put it in, and not to you.`,
		accept: (role: string, title: string) => `You accept the office: ${role} in the campaign “${title}”.`,
		acceptBeneficiary:
			'Milestones are paid to this account. If your key moves, another veto window runs before one is paid to the new account.',
		acceptHeld: 'It is held by this account; if your key moves, it rests.',
		evidence: (n: number) =>
			`You show evidence for milestone ${number(n)}. The reviewers have 30 days to approve or refuse it.`,
		evidenceAnew:
			'It takes the place of the evidence that is in review: approvals, refusals and the reviewers’ time begin again.',
		approve: (n: number) =>
			`You approve the evidence for milestone ${number(n)}. With enough approvals from two chambers the veto window opens; after it the milestone is paid.`,
		refuse: (n: number) =>
			`You refuse the evidence for milestone ${number(n)}, with reasons on record. One refusal alone stops nothing; with enough of them the milestone waits for better evidence.`,
		document: (fingerprint: string) => `The evidence is the document with the fingerprint ${fingerprint}.`,
		cancel: (title: string) =>
			`You call the campaign “${title}” off. Everybody can get everything back. That cannot be undone.`,
		sponsor: (total: bigint, title: string) =>
			`You put up ${money(total)} as a pool for the campaign “${title}”. The money goes to the pot at once, and cannot be taken back before the deadline.`,
		sponsorRule: (adds: number, per: number, cap: bigint) =>
			`It adds ${number(adds)} for every ${number(per)} that a citizen pledges, at most ${money(cap)} to each. How much in all is settled at the deadline.`,
		topUp: (amount: bigint, total: bigint) =>
			`You add ${money(amount)} to your pool, which is ${money(total)} then. It cannot be taken back before the deadline.`,
		declare: (amount: bigint, title: string, when: string) =>
			`You declare a pledge of ${money(amount)} to the campaign “${title}”. It stands until ${when}. No money moves, and nothing counts yet.`,
		declareAnew: 'It takes the place of what you had declared.',
		confirmReceipt: (amount: bigint) =>
			`You confirm that ${money(amount)} of your money have come in at the fiscal agent. They count from now on.`,
		withdrawDeclaration: (amount: bigint) => `You withdraw your declared pledge of ${money(amount)}.`,
		attest: (amount: bigint, donor: string) =>
			`You attest that ${money(amount)} of ${donor} have come in at your bank account. They count once the donor confirms it.`,
		revoke: (amount: bigint, donor: string) =>
			`You take back what you attested: ${money(amount)} of ${donor}. They count no longer.`,
		revokeDeadline: 'If that takes the minimum away in the last three days, the deadline moves, once.',
		payOut: (n: number, amount: bigint) =>
			`Milestone ${number(n)} is paid: ${money(amount)} go to the beneficiary’s account.`,
		payeeChanged:
			'The beneficiary has another account by now. So nothing is paid: another veto window begins, with the new account.',
		advance: 'What time has changed in this campaign is written down. Nothing else changes.',
		moveUp: (n: number) =>
			`Up to ${number(n)} ${plural(n, { one: 'place', other: 'places' })} of the waiting list move up: they become pledges, as far as there is room.`,
		removeLapsed: (donor: string) =>
			`The declared pledge of ${donor}, which has lapsed, is removed from the list.`,
		moveStray: (amount: bigint) =>
			`${money(amount)} that are no pledge go from the pot to the account of the chain.`,
		requestRedemption: (amount: bigint) =>
			`You ask for euros for ${money(amount)}. They are on hold from now on, until the custodian redeems them or you take the request back.`,
		requestTell: 'Tell the custodian your bank account, as it says. It redeems first and pays afterwards.',
		cancelRedemption: (amount: bigint) =>
			`You take back what you have asked for: ${money(amount)} are free again.`,
		release: (address: string) =>
			`Small sums that wait in the account ${address} are freed, if it has enough to hold them.`,
		announceIssue: (amount: bigint, to: string) =>
			`You announce the issue of ${money(amount)} for the account ${to}. Nothing is there before the auditor confirms it.`,
		against: (fingerprint: string) =>
			`It stands against the document of the bank with the fingerprint ${fingerprint}.`,
		confirmIssue: (amount: bigint, to: string) =>
			`You confirm the issue of ${money(amount)}. They are in the account ${to} from then on.`,
		withdrawIssue: (amount: bigint, to: string) =>
			`You take back what is announced: ${money(amount)} for the account ${to}.`,
		announceCorrection: (amount: bigint, from: string, to: string) =>
			`You announce that ${money(amount)} went to the wrong account, ${from}, and belong to ${to}. Nothing moves before the auditor confirms it.`,
		confirmCorrection: (amount: bigint, from: string, to: string) =>
			`You confirm the correction: ${money(amount)} move from the account ${from} to the account ${to}.`,
		redeem: (amount: bigint, account: string) =>
			`You redeem ${money(amount)} of the account ${account}. They exist no longer, and you owe that sum in euros: pay it afterwards, by the payment order.`,
		acceptCustodian:
			'You accept the office of custodian. It is held by this account; if your key moves, it rests.',
		acceptAuditor:
			'You accept the office of auditor. It is held by this account; if your key moves, it rests.',
		announce: (title: string) =>
			`You announce a decision of the chambers: “${title}”. Nothing is decided with that.`,
		seconded: 'Organisations of other chambers have to second it. Otherwise it lapses.',
		thenReviewers: (names: string, approvals: number) =>
			`If it passes, these are the reviewers, and ${number(approvals)} of them must approve: ${names}. Each has to accept again.`,
		thenAgent: (name: string) => `If it passes, ${name} is the fiscal agent, and has to accept.`,
		thenEnd: 'If it passes, the campaign ends. What is not paid goes back to those who put it in.',
		thenHide: 'If it passes, the title is hidden. Earlier blocks keep it.',
		thenCustodian: (name: string) =>
			`If it passes, ${name} is the custodian, and has to accept. It takes over all that was issued.`,
		thenAuditor: (name: string) => `If it passes, ${name} is the auditor, and has to accept.`,
		thenSpend: (amount: bigint, to: string) =>
			`If it passes, ${money(amount)} go from the account of the chain to ${to}.`,
		thenOpen: (title: string) =>
			`If it passes, the campaign “${title}” opens with these terms. It takes money once the beneficiary and enough reviewers have accepted.`,
	},
	bg: {
		pledge: (amount: bigint, title: string) =>
			`Правите вноска от ${money(amount)} в кампанията „${title}“. Парите веднага отиват от акаунта ви в нейната каса.`,
		pledgeWaits: (amount: bigint) =>
			`При сегашното състояние на кампанията ${money(amount)} от внесеното от вас биха чакали над оптимума.`,
		pledgeMatched: (amount: bigint) =>
			`Ако крайният срок беше сега, спонсорите биха добавили ${money(amount)}.`,
		withdraw: (amount: bigint, title: string) =>
			`Оттегляте ${money(amount)} от кампанията „${title}“. Парите веднага идват в акаунта ви.`,
		withdrawFrom: (waiting: bigint, pledged: bigint) =>
			`От тях ${money(waiting)} са от чакащото и ${money(pledged)} от вноската ви.`,
		rest: (amount: bigint) => `От вноската ви остават ${money(amount)}.`,
		restNone: 'От вноската ви не остава нищо.',
		renewOwn:
			'Вноската ви се зачита, каквато е сега: от всички съществуващи фондове и според сегашното ви положение в списъка на участниците.',
		renew: (address: string) =>
			`Вноската на акаунта ${address} се зачита, каквато е сега, от всички съществуващи фондове.`,
		veto: (n: number, title: string) =>
			`Налагате вето върху плащането по етап ${number(n)} от кампанията „${title}“. Ветото не може да бъде оттеглено.`,
		vetoWeight: (weight: bigint) =>
			`Ветото ви тежи ${money(weight)}. При една трета от парите или от гражданите, но поне петима, решават камарите.`,
		leave: (amount: bigint, title: string) =>
			`Напускате кампанията „${title}“. ${money(amount)} веднага идват в акаунта ви; в нея вече нямате нищо.`,
		leaveFreed: (amount: bigint) => `${money(amount)} се връщат във фондовете за допълване.`,
		refund: (title: string) => `Дължимото ви от кампанията „${title}“ се връща в акаунта ви.`,
		refundAmount: (amount: bigint) => `Сега това са ${money(amount)}.`,
		refundOther: (n: number) =>
			`Дължимото се връща на ${number(n)} ${plural(n, { one: 'акаунт', other: 'акаунта' })}. То отива при онзи, който го е внесъл, а не при вас.`,
		accept: (role: string, title: string) => `Приемате длъжността: ${role} в кампанията „${title}“.`,
		acceptBeneficiary:
			'Етапите се плащат в този акаунт. Ако ключът ви бъде сменен, преди плащането в новия акаунт има още един срок за вето.',
		acceptHeld: 'Тя е на този акаунт; ако ключът ви бъде сменен, престава да действа.',
		evidence: (n: number) =>
			`Представяте доказателство за етап ${number(n)}. Оценителите имат 30 дни да го одобрят или отхвърлят.`,
		evidenceAnew:
			'То заменя доказателството, което е в проверка: одобренията, отхвърлянията и времето на оценителите започват отначало.',
		approve: (n: number) =>
			`Одобрявате доказателството за етап ${number(n)}. При достатъчно одобрения от две камари започва срокът за вето; след него етапът се плаща.`,
		refuse: (n: number) =>
			`Отхвърляте доказателството за етап ${number(n)} с вписани мотиви. Едно отхвърляне не спира нищо; когато са достатъчно, етапът чака по-добро доказателство.`,
		document: (fingerprint: string) => `Доказателството е документът с отпечатък ${fingerprint}.`,
		cancel: (title: string) =>
			`Прекратявате кампанията „${title}“. Всеки може да си получи всичко. Това не може да бъде отменено.`,
		sponsor: (total: bigint, title: string) =>
			`Внасяте ${money(total)} като фонд за допълване в кампанията „${title}“. Парите веднага отиват в касата и не могат да бъдат оттеглени преди крайния срок.`,
		sponsorRule: (adds: number, per: number, cap: bigint) =>
			`Той добавя към вноските на гражданите в съотношение ${number(adds)} към ${number(per)}, най-много ${money(cap)} за всеки гражданин. Колко общо, се определя на крайния срок.`,
		topUp: (amount: bigint, total: bigint) =>
			`Добавяте ${money(amount)} към своя фонд; така той става ${money(total)}. Те не могат да бъдат оттеглени преди крайния срок.`,
		declare: (amount: bigint, title: string, when: string) =>
			`Обещавате вноска от ${money(amount)} за кампанията „${title}“. Обещанието важи до ${when}. Пари не се прехвърлят и още нищо не се зачита.`,
		declareAnew: 'То заменя обещаното от вас преди.',
		confirmReceipt: (amount: bigint) =>
			`Потвърждавате, че ${money(amount)} от вас са постъпили при финансовия агент. Зачитат се от този момент.`,
		withdrawDeclaration: (amount: bigint) => `Оттегляте обещаната вноска от ${money(amount)}.`,
		attest: (amount: bigint, donor: string) =>
			`Потвърждавате, че ${money(amount)} от ${donor} са постъпили в банковата ви сметка. Зачитат се, след като дарителят потвърди това.`,
		revoke: (amount: bigint, donor: string) =>
			`Отменяте потвърденото: ${money(amount)} от ${donor}. Вече не се зачитат.`,
		revokeDeadline:
			'Ако в последните три дни без тази сума минимумът вече не се събира, крайният срок се премества, веднъж.',
		payOut: (n: number, amount: bigint) =>
			`Етап ${number(n)} се изплаща: ${money(amount)} отиват в акаунта на бенефициента.`,
		payeeChanged:
			'Бенефициентът вече има друг акаунт. Затова не се плаща нищо: започва нов срок за вето с новия акаунт.',
		advance: 'Вписва се онова, което времето е променило в тази кампания. Нищо друго не се променя.',
		moveUp: (n: number) =>
			`Придвижват се най-много ${number(n)} ${plural(n, { one: 'чакаща вноска', other: 'чакащи вноски' })}: зачитат се, докато има място.`,
		removeLapsed: (donor: string) =>
			`Обещаната вноска на ${donor}, чийто срок е изтекъл, се премахва от списъка.`,
		moveStray: (amount: bigint) =>
			`${money(amount)}, които не са вноска, отиват от касата в акаунта на веригата.`,
		requestRedemption: (amount: bigint) =>
			`Искате евро срещу ${money(amount)}. От този момент те са задържани, докато депозитарят ги изкупи или вие се откажете.`,
		requestTell:
			'Съобщете на депозитаря банковата си сметка по начина, който той посочва. Той първо изкупува, а после плаща.',
		cancelRedemption: (amount: bigint) => `Отказвате се от искането: ${money(amount)} отново са свободни.`,
		release: (address: string) =>
			`Малките суми, които чакат в акаунта ${address}, се освобождават, ако в него има достатъчно.`,
		announceIssue: (amount: bigint, to: string) =>
			`Обявявате емитиране на ${money(amount)} за акаунта ${to}. Преди одиторът да потвърди, там няма нищо.`,
		against: (fingerprint: string) => `Става срещу документа на банката с отпечатък ${fingerprint}.`,
		confirmIssue: (amount: bigint, to: string) =>
			`Потвърждавате емитирането на ${money(amount)}. От този момент те са в акаунта ${to}.`,
		withdrawIssue: (amount: bigint, to: string) => `Оттегляте обявеното: ${money(amount)} за акаунта ${to}.`,
		announceCorrection: (amount: bigint, from: string, to: string) =>
			`Обявявате, че ${money(amount)} са попаднали в грешен акаунт, ${from}, и принадлежат на ${to}. Преди одиторът да потвърди, не се прехвърля нищо.`,
		confirmCorrection: (amount: bigint, from: string, to: string) =>
			`Потвърждавате поправката: ${money(amount)} се преместват от акаунта ${from} в акаунта ${to}.`,
		redeem: (amount: bigint, account: string) =>
			`Изкупувате ${money(amount)} от акаунта ${account}. Те вече не съществуват и вие дължите тази сума в евро: платете я след това по платежното нареждане.`,
		acceptCustodian:
			'Приемате длъжността депозитар. Тя е на този акаунт; ако ключът ви бъде сменен, престава да действа.',
		acceptAuditor:
			'Приемате длъжността одитор. Тя е на този акаунт; ако ключът ви бъде сменен, престава да действа.',
		announce: (title: string) => `Обявявате решение на камарите: „${title}“. С това още нищо не е решено.`,
		seconded: 'Трябва да се присъединят организации от други камари. Иначе решението отпада.',
		thenReviewers: (names: string, approvals: number) =>
			`Ако бъде прието, оценители са: ${names}; трябва да одобрят ${number(approvals)} от тях. Всеки трябва отново да приеме.`,
		thenAgent: (name: string) => `Ако бъде прието, финансов агент е ${name} и трябва да приеме.`,
		thenEnd: 'Ако бъде прието, кампанията се прекратява. Неплатеното се връща на онези, които са го внесли.',
		thenHide: 'Ако бъде прието, заглавието се скрива. В по-ранните блокове то остава.',
		thenCustodian: (name: string) =>
			`Ако бъде прието, депозитар е ${name} и трябва да приеме. Той поема всичко емитирано.`,
		thenAuditor: (name: string) => `Ако бъде прието, одитор е ${name} и трябва да приеме.`,
		thenSpend: (amount: bigint, to: string) =>
			`Ако бъде прието, ${money(amount)} отиват от акаунта на веригата в ${to}.`,
		thenOpen: (title: string) =>
			`Ако бъде прието, кампанията „${title}“ се открива с тези условия. Приема пари, след като бенефициентът и достатъчно оценители приемат.`,
	},
});
