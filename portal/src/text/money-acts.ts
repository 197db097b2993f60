// SPDX-License-Identifier: Apache-2.0

// What can be done with money: what each act is called, who may do it, and what comes of it.

import { dictionary } from '../lib/i18n.svelte';

export const acts = dictionary({
	en: {
		pledge: {
			title: 'Pledge',
			who: 'Everyone who has civic euros can pledge, registered or not, except the beneficiary.',
		},
		withdraw: {
			title: 'Withdraw the pledge',
			who: 'Whoever has pledged can take it back until the deadline, all of it or a part, in whatever standing.',
		},
		renew: {
			title: 'Have a pledge counted as it is now',
			who: 'Anyone can have any pledge counted again: by sponsors who came later, or once its owner counts as a citizen.',
		},
		veto: {
			title: 'Veto the payment',
			who: 'Everyone whose money is in the pot can veto, once for each veto window; so can a sponsor with what its pool has added.',
		},
		leave: {
			title: 'Leave the campaign',
			who: 'While an exit window is open everyone who has put something in can leave, whether or not they have vetoed.',
		},
		refund: {
			title: 'Refund',
			who: 'Anyone can have anyone refunded. The money always goes to whoever put it in.',
		},
		accept: {
			title: 'Accept the office',
			who: 'Only those who were named can accept: the beneficiary, the fiscal agent, the reviewers.',
		},
		evidence: {
			title: 'Show evidence for the milestone',
			who: 'Only the beneficiary shows evidence, once it has accepted.',
		},
		approve: {
			title: 'Approve the evidence',
			who: 'Reviewers approve who have accepted and are not of the beneficiary’s chamber.',
		},
		refuse: {
			title: 'Refuse the evidence',
			who: 'Reviewers refuse who have accepted and are not of the beneficiary’s chamber.',
		},
		cancel: {
			title: 'Call the campaign off',
			who: 'The beneficiary can call it off before the deadline. Afterwards only a decision ends it.',
		},
		sponsor: {
			title: 'Put up a pool that matches pledges',
			who: 'Organisations in good standing can be sponsors, except the beneficiary, each with one pool.',
		},
		'top-up': { title: 'Add to your pool', who: 'Only a sponsor adds to its own pool.' },
		declare: {
			title: 'Declare a pledge by letter',
			who: 'Organisations in good standing can declare a pledge, except the beneficiary and the fiscal agent.',
		},
		'confirm-receipt': {
			title: 'Confirm that your declared money has come in',
			who: 'Only the donor confirms what the fiscal agent has attested.',
		},
		'withdraw-declaration': {
			title: 'Withdraw your declared pledge',
			who: 'The donor can withdraw it as long as it is not honoured.',
		},
		attest: {
			title: 'Attest that declared money has come in',
			who: 'Only the fiscal agent attests, once it has accepted.',
		},
		revoke: {
			title: 'Take back what was attested',
			who: 'Only the fiscal agent takes back what it has attested, before the deadline.',
		},
		'pay-out': {
			title: 'Have the milestone paid',
			who: 'Anyone can send this. The money goes to the beneficiary’s account and nowhere else.',
		},
		advance: {
			title: 'Write down what time has changed',
			who: 'Anyone can send this. It changes nothing that is not so already.',
		},
		'move-up': {
			title: 'Move the waiting list up',
			who: 'Anyone can send this, for whoever waits.',
		},
		'remove-lapsed': {
			title: 'Remove a declared pledge that has lapsed',
			who: 'Anyone can send this.',
		},
		'move-stray': {
			title: 'Move what is no pledge out of the pot',
			who: 'Anyone can send this. It goes to the account of the chain, from where a decision can give it back.',
		},
		'replace-reviewers': {
			title: 'Propose other reviewers',
			who: 'An organisation announces the decision; the chambers take it by the budget rule.',
		},
		'replace-agent': {
			title: 'Propose another fiscal agent',
			who: 'An organisation announces the decision; the chambers take it by the budget rule.',
		},
		end: {
			title: 'Propose that the campaign ends',
			who: 'An organisation announces the decision; the chambers take it by the budget rule.',
		},
		'hide-title': {
			title: 'Propose that the title is hidden',
			who: 'An organisation announces the decision; the chambers take it by the ordinary rule.',
		},
		open: {
			title: 'Open a campaign',
			who: 'An organisation announces the decision for a project that is admitted; the chambers take it by the budget rule.',
		},
		'request-redemption': {
			title: 'Ask for euros for your civic euros',
			who: 'Everyone who has civic euros can ask.',
		},
		'cancel-redemption': {
			title: 'Take back what you have asked for',
			who: 'Whoever has asked can take it back, as long as the custodian has not redeemed it.',
		},
		release: {
			title: 'Free small sums',
			who: 'Anyone can send this for any account, once the account has enough to hold them.',
		},
		'announce-issue': {
			title: 'Announce an issue',
			who: 'Only the custodian announces, once it has accepted the office.',
		},
		'confirm-issue': {
			title: 'Confirm an issue',
			who: 'Only the auditor confirms, once it has accepted the office.',
		},
		'withdraw-issue': {
			title: 'Take back an announcement',
			who: 'Only the custodian takes back what is announced and not confirmed.',
		},
		'announce-correction': {
			title: 'Announce a correction',
			who: 'Only the custodian announces that an issue went to a wrong account.',
		},
		'confirm-correction': {
			title: 'Confirm a correction',
			who: 'Only the auditor confirms, once it has accepted the office.',
		},
		redeem: { title: 'Redeem', who: 'Only the custodian redeems, once it has accepted the office.' },
		'accept-custodian': {
			title: 'Accept the office of custodian',
			who: 'Only the organisation that was named accepts.',
		},
		'accept-auditor': {
			title: 'Accept the office of auditor',
			who: 'Only the organisation that was named accepts.',
		},
		'name-custodian': {
			title: 'Propose a custodian',
			who: 'An organisation announces the decision; the chambers take it by the budget rule.',
		},
		'name-auditor': {
			title: 'Propose an auditor',
			who: 'An organisation announces the decision; the chambers take it by the budget rule.',
		},
		spend: {
			title: 'Propose to spend from the account of the chain',
			who: 'An organisation announces the decision; the chambers take it by the budget rule.',
		},
	},
	bg: {
		pledge: {
			title: 'Вноска',
			who: 'Вноска може да направи всеки, който има граждански евро, регистриран или не, освен бенефициента.',
		},
		withdraw: {
			title: 'Оттегляне на вноската',
			who: 'Който е направил вноска, може да я оттегли до крайния срок, изцяло или отчасти, каквото и да е състоянието на регистрацията му.',
		},
		renew: {
			title: 'Зачитане на вноска, каквато е сега',
			who: 'Всеки може да поиска която и да е вноска да бъде зачетена отново: от спонсори, дошли след нея, или щом собственикът ѝ вече се брои за гражданин.',
		},
		veto: {
			title: 'Вето върху плащането',
			who: 'Вето може да наложи всеки, чиито пари са в касата, веднъж за всеки срок за вето; също и спонсор с онова, което е добавил фондът му.',
		},
		leave: {
			title: 'Напускане на кампанията',
			who: 'Докато тече срок за напускане, може да напусне всеки, който е внесъл нещо, независимо дали е наложил вето.',
		},
		refund: {
			title: 'Връщане на пари',
			who: 'Всеки може да поиска връщане, също и за други. Парите винаги отиват при онзи, който ги е внесъл.',
		},
		accept: {
			title: 'Приемане на длъжността',
			who: 'Могат да приемат само определените: бенефициентът, финансовият агент, оценителите.',
		},
		evidence: {
			title: 'Представяне на доказателство за етапа',
			who: 'Доказателство представя само бенефициентът, след като е приел.',
		},
		approve: {
			title: 'Одобряване на доказателството',
			who: 'Одобряват оценители, които са приели и не са от камарата на бенефициента.',
		},
		refuse: {
			title: 'Отхвърляне на доказателството',
			who: 'Отхвърлят оценители, които са приели и не са от камарата на бенефициента.',
		},
		cancel: {
			title: 'Прекратяване на кампанията',
			who: 'Преди крайния срок може да я прекрати бенефициентът. След това – само решение.',
		},
		sponsor: {
			title: 'Създаване на фонд за допълване',
			who: 'Спонсор може да бъде всяка организация с валидна регистрация, освен бенефициента, с един фонд в кампанията.',
		},
		'top-up': { title: 'Увеличаване на вашия фонд', who: 'Само спонсорът увеличава своя фонд.' },
		declare: {
			title: 'Обещаване на вноска с писмо',
			who: 'Вноска може да обещае всяка организация с валидна регистрация, освен бенефициента и финансовия агент.',
		},
		'confirm-receipt': {
			title: 'Потвърждаване, че обещаните от вас пари са постъпили',
			who: 'Само дарителят потвърждава онова, което е потвърдил финансовият агент.',
		},
		'withdraw-declaration': {
			title: 'Оттегляне на обещаната вноска',
			who: 'Дарителят може да я оттегли, докато не е изпълнена.',
		},
		attest: {
			title: 'Потвърждаване, че обещани пари са постъпили',
			who: 'Потвърждава само финансовият агент, след като е приел.',
		},
		revoke: {
			title: 'Отменяне на потвърденото',
			who: 'Само финансовият агент отменя онова, което е потвърдил, преди крайния срок.',
		},
		'pay-out': {
			title: 'Изплащане на етапа',
			who: 'Може да го изпрати всеки. Парите отиват в акаунта на бенефициента и никъде другаде.',
		},
		advance: {
			title: 'Вписване на онова, което е настъпило с времето',
			who: 'Може да го изпрати всеки. Не променя нищо, което вече не е така.',
		},
		'move-up': {
			title: 'Придвижване на чакащите вноски',
			who: 'Може да го изпрати всеки, за онези, които чакат.',
		},
		'remove-lapsed': {
			title: 'Премахване на обещана вноска с изтекъл срок',
			who: 'Може да го изпрати всеки.',
		},
		'move-stray': {
			title: 'Изваждане от касата на онова, което не е вноска',
			who: 'Може да го изпрати всеки. Отива в акаунта на веригата, откъдето решение може да го върне.',
		},
		'replace-reviewers': {
			title: 'Предложение за други оценители',
			who: 'Организация обявява решението; камарите гласуват по бюджетното правило.',
		},
		'replace-agent': {
			title: 'Предложение за друг финансов агент',
			who: 'Организация обявява решението; камарите гласуват по бюджетното правило.',
		},
		end: {
			title: 'Предложение кампанията да бъде прекратена',
			who: 'Организация обявява решението; камарите гласуват по бюджетното правило.',
		},
		'hide-title': {
			title: 'Предложение заглавието да бъде скрито',
			who: 'Организация обявява решението; камарите гласуват по обикновеното правило.',
		},
		open: {
			title: 'Откриване на кампания',
			who: 'Организация обявява решението за допуснат проект; камарите гласуват по бюджетното правило.',
		},
		'request-redemption': {
			title: 'Искане на евро срещу граждански евро',
			who: 'Може да поиска всеки, който има граждански евро.',
		},
		'cancel-redemption': {
			title: 'Отказ от искането',
			who: 'Който е поискал, може да се откаже, докато депозитарят не е изкупил гражданските евро.',
		},
		release: {
			title: 'Освобождаване на малки суми',
			who: 'Може да го изпрати всеки за всеки акаунт, щом в акаунта има достатъчно.',
		},
		'announce-issue': {
			title: 'Обявяване на емитиране',
			who: 'Обявява само депозитарят, след като е приел длъжността.',
		},
		'confirm-issue': {
			title: 'Потвърждаване на емитиране',
			who: 'Потвърждава само одиторът, след като е приел длъжността.',
		},
		'withdraw-issue': {
			title: 'Оттегляне на обявеното',
			who: 'Само депозитарят оттегля обявеното, което още не е потвърдено.',
		},
		'announce-correction': {
			title: 'Обявяване на поправка',
			who: 'Само депозитарят обявява, че емитираното е попаднало в грешен акаунт.',
		},
		'confirm-correction': {
			title: 'Потвърждаване на поправка',
			who: 'Потвърждава само одиторът, след като е приел длъжността.',
		},
		redeem: { title: 'Изкупуване', who: 'Изкупува само депозитарят, след като е приел длъжността.' },
		'accept-custodian': {
			title: 'Приемане на длъжността депозитар',
			who: 'Приема само определената организация.',
		},
		'accept-auditor': {
			title: 'Приемане на длъжността одитор',
			who: 'Приема само определената организация.',
		},
		'name-custodian': {
			title: 'Предложение за депозитар',
			who: 'Организация обявява решението; камарите гласуват по бюджетното правило.',
		},
		'name-auditor': {
			title: 'Предложение за одитор',
			who: 'Организация обявява решението; камарите гласуват по бюджетното правило.',
		},
		spend: {
			title: 'Предложение за разход от акаунта на веригата',
			who: 'Организация обявява решението; камарите гласуват по бюджетното правило.',
		},
	},
});

/** Why an account may not do something now, and what to do about it. */
export const barriers = dictionary({
	en: {
		noAccount: 'Choose an account first: it signs what you send.',
		noCampaign: 'There is no campaign with this number.',
		notRegistered: 'This account is not registered. Ask a registrar of your chamber for admission.',
		notInStanding:
			'Your registration is not valid now. Ask a registrar of your chamber to renew or reinstate it.',
		frozen: 'Your key is frozen: it can do nothing now but object.',
		notOrganisation: 'Only organisations do this. Citizens pledge.',
		isBeneficiary: 'This account is the beneficiary’s, which is paid by this campaign.',
		isAgent: 'This account is the fiscal agent’s, which would attest its own receipt.',
		notBeneficiary: 'This account is not the beneficiary’s.',
		notAgent: 'This account is not the fiscal agent’s.',
		notReviewer: 'This account is not a reviewer’s in this campaign.',
		reviewersChamber: 'You are of the chamber in which the beneficiary is, or was at the opening.',
		notNamed: 'This account was not named for an office here.',
		alreadyAccepted: 'You have accepted it already.',
		officeNotAccepted: 'You were named, and have yet to accept the office.',
		officeRests: 'The office rests, since it was accepted with another key. A decision can name you again.',
		notAcceptedYet:
			'The campaign takes no money yet: the beneficiary and enough reviewers have yet to accept.',
		waitingFirst:
			'The deadline is over. First those on the waiting list have to move up; anyone can send that.',
		full: 'The campaign has taken four times its optimum. There is no more room, not even on the waiting list.',
		noMoney: 'There are no free civic euros in this account.',
		nothingPutIn: 'This account has put nothing into this campaign that counts here.',
		nothingToRefund: 'There is nothing to refund now.',
		nobodyWaits: 'Nobody waits.',
		noRoom: 'There is no room below the optimum.',
		hasPool: 'You have a pool in this campaign. Add to that one.',
		noPool: 'You have no pool in this campaign.',
		honoured: 'Your declared pledge is honoured: it counts.',
		noDeclaration: 'You have declared no pledge to this campaign.',
		notAttested: 'The fiscal agent has not attested yet that the money has come in.',
		nothingDeclared: 'There is no declared pledge of which receipt could be attested.',
		nothingAttested: 'Nothing is attested that could be taken back.',
		nothingLapsed: 'No declared pledge has lapsed.',
		alreadyApproved: 'You have approved this evidence.',
		alreadyRefused: 'You have refused this evidence.',
		alreadyVetoed: 'You have vetoed this payment. A veto cannot be taken back.',
		vetoWindowOver: 'The veto window is over.',
		vetoWindowOpen: 'The veto window is still open: the milestone can be paid afterwards.',
		evidenceTooLate:
			'The milestone’s time is over, and its evidence is in review: now it is for the reviewers to judge.',
		nothingToAdvance: 'Time has changed nothing that is not written down.',
		nothingStray: 'Nothing was transferred straight to the pot.',
		noTitle: 'The title is hidden already.',
		nothingAsked: 'You have asked for nothing.',
		noSmallSum: 'No small sum waits in this account.',
		notCustodian: 'This account is not the custodian’s.',
		notAuditor: 'This account is not the auditor’s.',
		inOpen: 'The campaign still takes pledges.',
		inAwaitingEvidence:
			'The deadline is over and the money is there; now the beneficiary’s evidence is awaited.',
		inInReview: 'The deadline is over; now reviewers look at evidence.',
		inApproved: 'The next milestone is approved, and waits for its payment.',
		inVetoed: 'The payment is vetoed: the chambers decide.',
		inExit: 'An exit window is open.',
		inCompleted: 'The campaign is completed: all is paid.',
		inCancelled: 'The campaign was called off.',
		inFailed: 'The campaign has failed.',
	},
	bg: {
		noAccount: 'Първо изберете акаунт: с него се подписва онова, което изпращате.',
		noCampaign: 'Няма кампания с този номер.',
		notRegistered: 'Този акаунт не е регистриран. Регистрира ви регистратор от вашата камара.',
		notInStanding:
			'Регистрацията ви сега не е валидна. Помолете регистратор от вашата камара да я поднови или възстанови.',
		frozen: 'Ключът ви е замразен: сега с него може само да се възразява.',
		notOrganisation: 'Това могат само организации. Гражданите участват с вноски.',
		isBeneficiary: 'Този акаунт е на бенефициента, на когото плаща тази кампания.',
		isAgent: 'Този акаунт е на финансовия агент, който би потвърждавал собствените си пари.',
		notBeneficiary: 'Този акаунт не е на бенефициента.',
		notAgent: 'Този акаунт не е на финансовия агент.',
		notReviewer: 'Този акаунт не е на оценител в тази кампания.',
		reviewersChamber: 'Вие сте от камарата, в която бенефициентът е сега или е бил при откриването.',
		notNamed: 'Този акаунт не е определен за длъжност тук.',
		alreadyAccepted: 'Вече сте я приели.',
		officeNotAccepted: 'Определени сте, но още не сте приели длъжността.',
		officeRests:
			'Длъжността не действа, защото е приета с друг ключ. С решение можете да бъдете определени отново.',
		notAcceptedYet: 'Кампанията още не приема пари: бенефициентът и достатъчно оценители още не са приели.',
		waitingFirst:
			'Крайният срок е минал. Първо трябва да се придвижат чакащите вноски; това може да изпрати всеки.',
		full: 'Кампанията вече е приела четирикратния размер на оптимума. Няма повече място, дори сред чакащите.',
		noMoney: 'В този акаунт няма свободни граждански евро.',
		nothingPutIn: 'От този акаунт не е внесено нищо в тази кампания, което тук има значение.',
		nothingToRefund: 'Сега няма какво да се върне.',
		nobodyWaits: 'Никой не чака.',
		noRoom: 'Под оптимума няма място.',
		hasPool: 'Вече имате фонд за допълване в тази кампания. Увеличете него.',
		noPool: 'Нямате фонд за допълване в тази кампания.',
		honoured: 'Обещаната от вас вноска е изпълнена и се зачита.',
		noDeclaration: 'Не сте обещали вноска за тази кампания.',
		notAttested: 'Финансовият агент още не е потвърдил, че парите са постъпили.',
		nothingDeclared: 'Няма обещана вноска, чието постъпване да може да бъде потвърдено.',
		nothingAttested: 'Няма нищо потвърдено, което да може да бъде отменено.',
		nothingLapsed: 'Няма обещана вноска с изтекъл срок.',
		alreadyApproved: 'Вече сте одобрили това доказателство.',
		alreadyRefused: 'Вече сте отхвърлили това доказателство.',
		alreadyVetoed: 'Вече сте наложили вето върху това плащане. Ветото не може да бъде оттеглено.',
		vetoWindowOver: 'Срокът за вето е минал.',
		vetoWindowOpen: 'Срокът за вето още тече: етапът може да бъде изплатен след него.',
		evidenceTooLate:
			'Срокът на етапа е минал, а доказателството за него е в проверка: сега думата имат оценителите.',
		nothingToAdvance: 'С времето не е настъпило нищо, което да не е вписано.',
		nothingStray: 'В касата не е превеждано нищо направо.',
		noTitle: 'Заглавието вече е скрито.',
		nothingAsked: 'Не сте искали нищо.',
		noSmallSum: 'В този акаунт не чака малка сума.',
		notCustodian: 'Този акаунт не е на депозитаря.',
		notAuditor: 'Този акаунт не е на одитора.',
		inOpen: 'Кампанията още приема вноски.',
		inAwaitingEvidence:
			'Крайният срок е минал и парите са събрани; сега се чака доказателството на бенефициента.',
		inInReview: 'Крайният срок е минал; сега оценителите разглеждат доказателство.',
		inApproved: 'Следващият етап е одобрен и чака да бъде изплатен.',
		inVetoed: 'Върху плащането е наложено вето: решават камарите.',
		inExit: 'Тече срок за напускане.',
		inCompleted: 'Кампанията е завършена: всичко е изплатено.',
		inCancelled: 'Кампанията е прекратена.',
		inFailed: 'Кампанията е неуспешна.',
	},
});
