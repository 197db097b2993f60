// SPDX-License-Identifier: Apache-2.0
// What can be done in the debate: what it is called, what will happen, who may do it, and why somebody
// may not.

import { dictionary } from '../lib/i18n.svelte';
import type { Act, Hindrance, Who } from '../read/debate/acts';

export const actTitles = dictionary<Record<Act, string>>({
	en: {
		propose: 'Submit a proposal',
		meeting: 'Record a meeting',
		attend: 'Confirm that your organisation was there',
		'not-attend': 'Deny that your organisation was there',
		endorse: 'Endorse this version',
		'take-back': 'Take back your endorsement',
		argue: 'Argue for or against',
		'new-version': 'Publish a new version',
		withdraw: 'Withdraw the proposal',
		invite: 'Invite a co-author',
		'remove-co-author': 'Remove a co-author, or take back an invitation',
		'accept-co-authorship': 'Become a co-author of this version',
		'leave-co-authorship': 'Leave as co-author, or decline the invitation',
		link: 'Link it to an older proposal',
		unlink: 'Remove a link',
		'accept-link': 'Accept a link',
		'reject-link': 'Reject a link',
		amend: 'Ask for an amendment',
		rebase: 'Make your amendment fit another version',
		'accept-amendment': 'Accept the amendment',
		'reject-amendment': 'Reject the amendment',
		'withdraw-amendment': 'Withdraw your amendment',
		'promote-amendment': 'Turn your amendment into a proposal',
		admit: 'Have the proposal admitted',
		'put-to-decision': 'Put the proposal to decision',
		disown: 'No longer stand behind the proposal',
		'stand-by': 'Say that you stand behind the proposal',
		'take-over': 'Take over the proposal as its author',
		lapse: 'Put on record that the proposal has lapsed',
		'strike-endorsement': 'Strike the endorsement of somebody barred',
		respond: 'Answer for the municipality',
		report: 'Report on the progress',
		judge: 'Confirm or dispute a report',
		depart: 'Depart from the result',
		'withdraw-departure': 'Take back the departure from the result',
	},
	bg: {
		propose: 'Внасяне на предложение',
		meeting: 'Вписване на среща',
		attend: 'Потвърждаване, че организацията ви е присъствала',
		'not-attend': 'Отричане, че организацията ви е присъствала',
		endorse: 'Подкрепа на тази версия',
		'take-back': 'Оттегляне на подкрепата',
		argue: 'Аргумент „за“ или „против“',
		'new-version': 'Публикуване на нова версия',
		withdraw: 'Оттегляне на предложението',
		invite: 'Покана за съавтор',
		'remove-co-author': 'Премахване на съавтор или на покана',
		'accept-co-authorship': 'Приемане на съавторство за тази версия',
		'leave-co-authorship': 'Отказ от съавторство или от покана',
		link: 'Връзка с по-старо предложение',
		unlink: 'Премахване на връзка',
		'accept-link': 'Приемане на връзка',
		'reject-link': 'Отхвърляне на връзка',
		amend: 'Искане за изменение',
		rebase: 'Приспособяване на изменението ви към друга версия',
		'accept-amendment': 'Приемане на изменението',
		'reject-amendment': 'Отхвърляне на изменението',
		'withdraw-amendment': 'Оттегляне на изменението ви',
		'promote-amendment': 'Превръщане на изменението ви в предложение',
		admit: 'Допускане на предложението',
		'put-to-decision': 'Поставяне на предложението на гласуване',
		disown: 'Разграничаване от предложението',
		'stand-by': 'Заявяване, че стоите зад предложението',
		'take-over': 'Поемане на предложението като негов автор',
		lapse: 'Вписване, че предложението е отпаднало',
		'strike-endorsement': 'Заличаване на подкрепата на участник с отнета регистрация',
		respond: 'Отговор от името на общината',
		report: 'Отчет за напредъка',
		judge: 'Потвърждаване или оспорване на отчет',
		depart: 'Отклоняване от резултата',
		'withdraw-departure': 'Оттегляне на отклонението от резултата',
	},
});

/** What the sentences speak of. What an act has nothing to do with is empty. */
export interface Said {
	process: string;
	proposal: string;
	version: number;
	/** Of another version, an amendment, a report, a meeting. */
	number: number;
	/** Of somebody, or of another proposal. */
	name: string;
	/** Of a link, an answer, a kind, a side: in words. */
	what: string;
	/** More about it: a cost, a period. */
	more: string;
}

export const actSentences = dictionary<Record<Act, (said: Said) => string[]>>({
	en: {
		propose: (s) => [
			`Your proposal “${s.name}” (${s.what}) is submitted to “${s.process}”. You become its author.`,
			'Its title is public permanently; its text is kept off the chain, and only its fingerprint goes on record.',
			'Until it is admitted you can change the text, and withdraw the proposal; once it has been admitted it belongs to those who have endorsed it.',
		],
		meeting: (s) => [
			`A meeting of “${s.process}” goes on record with its minutes.`,
			`Named as present: ${s.name}. Each of them can confirm or deny it; until then it is only named.`,
		],
		attend: (s) => [
			`Your organisation confirms that it was at meeting ${s.number}. You can deny it later: the last word counts.`,
		],
		'not-attend': (s) => [
			`Your organisation denies that it was at meeting ${s.number}. You can confirm it later: the last word counts.`,
		],
		endorse: (s) => [
			`You endorse version ${s.version} of ${s.proposal}, which you have read.`,
			'You can take it back until the proposal is admitted. If its author publishes a new version, that one starts without your endorsement.',
		],
		'take-back': (s) => [
			`You no longer endorse version ${s.version} of ${s.proposal}.`,
			'That you did stays in the history of the chain.',
		],
		argue: (s) => [
			`You put an argument on record, ${s.what} version ${s.version} of ${s.proposal}.`,
			'It cannot be taken back. Its text is kept off the chain and can be erased there.',
		],
		'new-version': (s) => [
			`You publish version ${s.number} of ${s.proposal}. It takes the place of version ${s.version}.`,
			'It starts without endorsements and arguments: ask those who supported you for their support again.',
		],
		withdraw: (s) => [`You withdraw ${s.proposal}. That is its end: it cannot be taken up again.`],
		invite: (s) => [
			`You invite ${s.name} to be a co-author of ${s.proposal}. Nothing counts before they accept.`,
		],
		'remove-co-author': (s) => [`${s.name} is no longer a co-author of ${s.proposal}, or no longer invited.`],
		'accept-co-authorship': (s) => [
			`You become a co-author of version ${s.version} of ${s.proposal}, which you have read.`,
			'You stand behind the text and do not change it. A newer version is accepted again. You can leave until the proposal is put to decision.',
		],
		'leave-co-authorship': (s) => [
			`You are no longer a co-author of ${s.proposal}, or decline the invitation.`,
		],
		link: (s) => [
			`It goes on record that ${s.proposal} ${s.what} ${s.name}.`,
			'The link counts once the author of the older proposal has accepted it; a link to one’s own counts at once.',
		],
		unlink: (s) => [`The link is removed: it no longer stands that ${s.proposal} ${s.what} ${s.name}.`],
		'accept-link': (s) => [
			`You accept that ${s.name} ${s.what} your proposal: the link counts from now on.`,
			`It counts for version ${s.version} of the younger proposal, which you have read. A newer one is accepted again.`,
		],
		'reject-link': (s) => [
			`You say that it is not right that ${s.name} ${s.what} your proposal. The link stays readable, as rejected.`,
		],
		amend: (s) => [
			`You ask for an amendment of version ${s.version} of ${s.proposal}. The author accepts or rejects it.`,
			'Until it is answered you can change its text or withdraw it.',
		],
		rebase: (s) => [
			`Your amendment ${s.number} gets another text, and is from now on an amendment of version ${s.version} of ${s.proposal}.`,
		],
		'accept-amendment': (s) => [
			`You accept amendment ${s.number}. A new version of ${s.proposal} is published, which carries it.`,
			'The new version starts without endorsements and arguments.',
		],
		'reject-amendment': (s) => [
			`You reject amendment ${s.number} to ${s.proposal}, with reasons on record. Its author can turn it into a proposal of its own.`,
		],
		'withdraw-amendment': (s) => [
			`You withdraw your amendment ${s.number} to ${s.proposal}. That you asked for it stays in the history of the chain.`,
		],
		'promote-amendment': (s) => [
			`Your amendment ${s.number} becomes a proposal of its own: “${s.name}”. You become its author.`,
			`It is in the same process, of the same kind, and is linked to ${s.proposal}.`,
		],
		admit: (s) => [
			`${s.proposal} is admitted. From now on it belongs to those who have endorsed it, and its text no longer changes.`,
			'From now on the municipality has to answer it, and it can be put to decision.',
		],
		'put-to-decision': (s) => [
			`${s.proposal} is put to decision, in its version ${s.version}. The ballot opens at the beginning of the next day of the chain, and takes three weeks.`,
			'Nobody can stop it then. Whoever was on the roll 16 days before the opening can vote.',
		],
		disown: (s) => [
			`You put on record that you no longer stand behind ${s.proposal}. It goes on all the same.`,
			'In eight days a co-author of the current version can take it over. Until then you can take this back.',
		],
		'stand-by': (s) => [
			`You put on record that you stand behind ${s.proposal}. If you had said otherwise, that is taken back.`,
		],
		'take-over': (s) => [`You become the author of ${s.proposal}, since its author has left it.`],
		lapse: (s) => [
			`${s.proposal} ends, since it was not put to decision before the follow-up. An answer that the municipality owes it remains due.`,
		],
		'strike-endorsement': (s) => [
			`The endorsement of stakeholder no. ${s.number} no longer counts for ${s.proposal}, since a decision has ended their registration.`,
		],
		respond: (s) => [
			`Your organisation answers ${s.proposal} for the municipality: ${s.what}.${s.more ? ` ${s.more}` : ''}`,
		],
		report: (s) => [
			`Your organisation reports for the municipality that ${s.number} % of ${s.proposal} is done, with evidence on record.`,
			'The other chambers confirm or dispute it. The next report can be made in seven days.',
		],
		judge: (s) => [
			`You ${s.what} report ${s.number} on ${s.proposal}. You can change this later; only the last word counts.`,
		],
		depart: (s) => [
			`Your organisation departs, for the municipality, from the result of the decision on ${s.proposal}, with reasons on record.`,
			'This changes no ballot and no outcome: it stands beside them, for everybody to see.',
		],
		'withdraw-departure': (s) => [
			`Your organisation takes back the departure from the result of ${s.proposal}. Both stay in the history of the chain.`,
		],
	},
	bg: {
		propose: (s) => [
			`Предложението ви „${s.name}“ (${s.what}) се внася в процеса „${s.process}“. Вие сте негов автор.`,
			'Заглавието му остава публично завинаги; текстът се пази извън веригата, а в нея се вписва само отпечатъкът му.',
			'Докато не бъде допуснато, можете да променяте текста и да оттеглите предложението; щом бъде допуснато, то принадлежи на онези, които са го подкрепили.',
		],
		meeting: (s) => [
			`Вписва се среща по процеса „${s.process}“ с нейния протокол.`,
			`Посочени като присъствали: ${s.name}. Всяка от тях може да го потвърди или отрече; дотогава е само посочена.`,
		],
		attend: (s) => [
			`Организацията ви потвърждава, че е присъствала на среща ${s.number}. По-късно може да го отрече: важи последното.`,
		],
		'not-attend': (s) => [
			`Организацията ви отрича, че е присъствала на среща ${s.number}. По-късно може да го потвърди: важи последното.`,
		],
		endorse: (s) => [
			`Подкрепяте версия ${s.version}, която сте прочели: ${s.proposal}.`,
			'Можете да оттеглите подкрепата си, докато предложението не бъде допуснато. Ако авторът публикува нова версия, тя започва без вашата подкрепа.',
		],
		'take-back': (s) => [
			`Вече не подкрепяте версия ${s.version}: ${s.proposal}.`,
			'В историята на веригата остава, че сте я подкрепили.',
		],
		argue: (s) => [
			`Вписвате аргумент „${s.what}“ към версия ${s.version}: ${s.proposal}.`,
			'Аргументът не може да бъде оттеглен. Текстът му се пази извън веригата и може да бъде изтрит там.',
		],
		'new-version': (s) => [
			`Публикувате версия ${s.number}, която заменя версия ${s.version}: ${s.proposal}.`,
			'Тя започва без подкрепа и без аргументи: поискайте отново подкрепата на онези, които са ви подкрепили.',
		],
		withdraw: (s) => [
			`Оттегляте предложението и с това то приключва: ${s.proposal}. Не може да бъде подновено.`,
		],
		invite: (s) => [
			`Каните за съавтор ${s.name}: ${s.proposal}. Нищо не важи, преди поканата да бъде приета.`,
		],
		'remove-co-author': (s) => [`${s.name} вече не е съавтор, нито има покана: ${s.proposal}.`],
		'accept-co-authorship': (s) => [
			`Ставате съавтор на версия ${s.version}, която сте прочели: ${s.proposal}.`,
			'Заставате зад текста, без да го променяте. По-нова версия се приема отново. Можете да се откажете, докато предложението не бъде поставено на гласуване.',
		],
		'leave-co-authorship': (s) => [`Вече не сте съавтор или отказвате поканата: ${s.proposal}.`],
		link: (s) => [
			`Вписва се връзка. ${s.proposal} ${s.what} ${s.name}.`,
			'Връзката важи, щом я приеме авторът на по-старото предложение; връзка със собствено предложение важи веднага.',
		],
		unlink: (s) => [`Връзката се премахва. Вече не се твърди, че ${s.proposal} ${s.what} ${s.name}.`],
		'accept-link': (s) => [
			`Приемате, че ${s.name} ${s.what} вашето предложение: връзката важи отсега нататък.`,
			`Тя важи за версия ${s.version} на по-новото предложение, която сте прочели. За по-нова се приема отново.`,
		],
		'reject-link': (s) => [
			`Заявявате, че не е вярно, че ${s.name} ${s.what} вашето предложение. Връзката остава видима като отхвърлена.`,
		],
		amend: (s) => [
			`Искате изменение на версия ${s.version}: ${s.proposal}. Авторът го приема или отхвърля.`,
			'Докато няма отговор, можете да промените текста му или да го оттеглите.',
		],
		rebase: (s) => [
			`Изменение ${s.number} получава друг текст и отсега нататък е към версия ${s.version}: ${s.proposal}.`,
		],
		'accept-amendment': (s) => [
			`Приемате изменение ${s.number}. Публикува се нова версия, която го включва: ${s.proposal}.`,
			'Новата версия започва без подкрепа и без аргументи.',
		],
		'reject-amendment': (s) => [
			`Отхвърляте изменение ${s.number} с вписани мотиви: ${s.proposal}. Авторът му може да го превърне в самостоятелно предложение.`,
		],
		'withdraw-amendment': (s) => [
			`Оттегляте своето изменение ${s.number}: ${s.proposal}. В историята на веригата остава, че сте го поискали.`,
		],
		'promote-amendment': (s) => [
			`Изменение ${s.number} става самостоятелно предложение: „${s.name}“. Вие сте негов автор.`,
			`То е в същия процес, от същия вид, и е свързано с първоначалното: ${s.proposal}.`,
		],
		admit: (s) => [
			`Предложението се допуска: ${s.proposal}. Отсега нататък то принадлежи на онези, които са го подкрепили, а текстът му вече не се променя.`,
			'Отсега нататък общината дължи отговор, а предложението може да бъде поставено на гласуване.',
		],
		'put-to-decision': (s) => [
			`Предложението се поставя на гласуване във версия ${s.version}: ${s.proposal}. Гласуването се открива в началото на следващия ден на веригата и продължава три седмици.`,
			'След това никой не може да го спре. Гласува всеки, който е бил в списъка на участниците 16 дни преди откриването.',
		],
		disown: (s) => [
			`Заявявате, че вече не стоите зад предложението: ${s.proposal}. То продължава въпреки това.`,
			'След осем дни съавтор на текущата версия може да го поеме. Дотогава можете да отмените заявеното.',
		],
		'stand-by': (s) => [
			`Заявявате, че стоите зад предложението: ${s.proposal}. Ако сте заявили друго, то се отменя.`,
		],
		'take-over': (s) => [
			`Ставате автор на предложението, тъй като авторът му го е изоставил: ${s.proposal}.`,
		],
		lapse: (s) => [
			`Предложението приключва, тъй като не беше поставено на гласуване преди проследяването: ${s.proposal}. Ако общината му дължи отговор, продължава да го дължи.`,
		],
		'strike-endorsement': (s) => [
			`Подкрепата на участник № ${s.number} вече не се брои, тъй като регистрацията му е отнета с решение: ${s.proposal}.`,
		],
		respond: (s) => [
			`Организацията ви отговаря от името на общината: ${s.proposal}. Отговорът е „${s.what}“.${s.more ? ` ${s.more}` : ''}`,
		],
		report: (s) => [
			`Организацията ви отчита от името на общината, че е свършено ${s.number} %, с вписано доказателство: ${s.proposal}.`,
			'Останалите камари потвърждават или оспорват отчета. Следващият може да бъде подаден след седем дни.',
		],
		judge: (s) => [
			`Вие ${s.what} отчет ${s.number}: ${s.proposal}. Можете да промените това по-късно; важи последното.`,
		],
		depart: (s) => [
			`Организацията ви се отклонява от името на общината от резултата на решението, с вписани мотиви: ${s.proposal}.`,
			'Това не променя нито глас, нито резултат: стои редом с тях и всички го виждат.',
		],
		'withdraw-departure': (s) => [
			`Организацията ви оттегля отклонението от резултата: ${s.proposal}. И двете остават в историята на веригата.`,
		],
	},
});

export const acting = dictionary({
	en: {
		unknown: 'There is no such page.',
		who: 'Who may do this',
		whenPhases: (phases: string) => `It belongs to these phases of the process: ${phases}.`,
		mayNot: 'You cannot do this now',
		public: 'Everybody can see this, together with your account, and it stays in the history of the chain.',
		putsRecord:
			'The document goes on record in your name by the same transaction, unless somebody has put it on record already.',
		check: 'Check what you filled in',
		change: 'Change it',
		goOn: 'Continue',
		done: 'See what has become of it',
		whoMay: {
			anyone: 'Anyone, even without being registered. Those who are not registered pay a fee.',
			member: 'Every registered stakeholder in good standing, citizens included.',
			notAuthor: 'Every registered stakeholder in good standing but the author of the proposal.',
			author: 'The author of the proposal, in good standing.',
			authorAnyStanding: 'The author of the proposal, even while suspended.',
			anyStanding: 'Whoever endorsed it, even while suspended.',
			organisation: 'Every organisation in good standing.',
			speaker: 'The organisations that speak for the municipality in this process, in good standing.',
			otherChamber:
				'Every registered stakeholder in good standing of another chamber than the municipality’s.',
			whoDeparted:
				'The organisation that departed, in good standing. The chambers can do it, too, by decision.',
			amendmentAuthor: 'The author of the amendment, in good standing.',
			amendmentAuthorAnyStanding: 'The author of the amendment, even while suspended.',
			invited: 'Whoever was invited by the author, in good standing.',
			coAuthor: 'A co-author who has accepted the current version, in good standing.',
			coAuthorAnyStanding: 'Whoever is a co-author or invited, even while suspended.',
			named: 'An organisation that is named as present, in good standing.',
			namedAnyStanding: 'An organisation that is named as present, even while suspended.',
		} satisfies Record<Who, string>,
		hindrance: {
			noAccount: 'You have not chosen an account. Choose one, then come back here.',
			notRegistered: 'Your account is not registered. Get admitted by a registrar first.',
			notInGoodStanding:
				'Your registration is not valid now. Ask a registrar of your chamber to renew it or to end the suspension.',
			frozen: 'Your key is frozen: somebody has reported it lost or stolen. With it you can only object.',
			notOrganisation: 'Only organisations do this.',
			notMunicipality: 'Only organisations of the municipality’s chamber do this.',
			notSpeaker:
				'Your organisation was not named to speak for the municipality in this process. A decision can name it.',
			notAuthor: 'You are not the author.',
			notAmendmentAuthor: 'You are not the author of this amendment.',
			ownProposal: 'It is your own proposal: publish a new version instead.',
			wrongPhase: 'It does not belong to the phase in which the process is now.',
			notYetAdmitted: 'The proposal has not been admitted.',
			alreadyAdmitted:
				'The proposal has been admitted: its text, its endorsements and its arguments no longer change.',
			notAdopted: 'Only what was adopted is followed up.',
			noResult: 'There is no result yet.',
			ended: 'The proposal has ended.',
			wrongState: 'The state of the proposal does not allow it.',
			alreadyEndorsed: 'You endorse this version already.',
			notEndorsed: 'You do not endorse this version.',
			tooManyLive:
				'You have 16 proposals that have not ended: that is the most. Withdraw one, or wait until one has ended.',
			waitsForAdmission:
				'Its text no longer changes and it has the support that it needs: it belongs to those who have endorsed it. Have it admitted; then you can say that you no longer stand behind it.',
			notEnoughEndorsements: 'It has fewer endorsements than the process asks for.',
			notEnoughChambers: 'It has endorsements from fewer chambers than the process asks for.',
			notInvited: 'You were not invited. Ask the author of the proposal.',
			alreadyAccepted: 'You have accepted this version already.',
			noCoAuthors: 'There is no co-author and no invitation.',
			noLinks: 'The proposal has no link to an older one.',
			linkUnknown:
				'The address of this page names no link to this proposal. Follow the link on the page of the proposal.',
			notCoAuthor: 'You are no co-author who has accepted the current version.',
			authorStillActive:
				'The author has not left the proposal: they have neither disowned it eight days ago, nor been silent for 60 days, nor ended their registration.',
			alreadyDisowned: 'You have said so already.',
			amendmentUnknown:
				'The address of this page names no amendment of this proposal. Open the amendment first.',
			amendmentSettled: 'The amendment has been answered, withdrawn or turned into a proposal.',
			amendmentOutdated:
				'The amendment asks to change an earlier version. Its author has to make it fit the current one first.',
			reportUnknown:
				'The address of this page names no report on this proposal. Follow the link at the report.',
			ownChamber:
				'The report is the municipality’s: only other chambers judge it, and never whoever has made it.',
			tooSoon: 'Your organisation has reported on this within the last seven days.',
			alreadyDeparted: 'The municipality has departed from this result already.',
			notDeparted: 'The municipality has not departed from this result.',
			notWhoDeparted: 'Another organisation departed from the result.',
			meetingUnknown: 'There is no meeting with this number.',
			notAttending: 'This meeting does not name your organisation.',
			alreadySaid: 'Your organisation has said so already.',
		} satisfies Record<Hindrance, string>,
		toAccount: 'Choose an account',
		toAdmission: 'Get admitted',
	},
	bg: {
		unknown: 'Няма такава страница.',
		who: 'Кой може да го направи',
		whenPhases: (phases) => `Прави се в тези фази на процеса: ${phases}.`,
		mayNot: 'Сега не можете да го направите',
		public: 'Всички виждат това заедно с вашия акаунт и то остава в историята на веригата.',
		putsRecord: 'Със същото действие документът се вписва от ваше име, ако никой не го е вписал досега.',
		check: 'Проверете попълненото',
		change: 'Променете попълненото',
		goOn: 'Продължете',
		done: 'Вижте какво е станало',
		whoMay: {
			anyone: 'Всеки, дори без регистрация. Който не е регистриран, плаща такса.',
			member: 'Всеки участник с валидна регистрация, включително гражданите.',
			notAuthor: 'Всеки участник с валидна регистрация освен автора на предложението.',
			author: 'Авторът на предложението, с валидна регистрация.',
			authorAnyStanding: 'Авторът на предложението, дори при временно спряна регистрация.',
			anyStanding: 'Който е подкрепил, дори при временно спряна регистрация.',
			organisation: 'Всяка организация с валидна регистрация.',
			speaker: 'Организациите, които говорят от името на общината в този процес, с валидна регистрация.',
			otherChamber: 'Всеки участник с валидна регистрация, който не е от камарата на общината.',
			whoDeparted:
				'Организацията, която се е отклонила, с валидна регистрация. Може и с решение на камарите.',
			amendmentAuthor: 'Авторът на изменението, с валидна регистрация.',
			amendmentAuthorAnyStanding: 'Авторът на изменението, дори при временно спряна регистрация.',
			invited: 'Който е поканен от автора, с валидна регистрация.',
			coAuthor: 'Съавтор, който е приел текущата версия, с валидна регистрация.',
			coAuthorAnyStanding: 'Който е съавтор или има покана, дори при временно спряна регистрация.',
			named: 'Организация, която е посочена като присъствала, с валидна регистрация.',
			namedAnyStanding:
				'Организация, която е посочена като присъствала, дори при временно спряна регистрация.',
		},
		hindrance: {
			noAccount: 'Не сте избрали акаунт. Изберете и се върнете тук.',
			notRegistered: 'Акаунтът ви не е регистриран. Първо се регистрирайте при регистратор.',
			notInGoodStanding:
				'Регистрацията ви сега не е валидна. Помолете регистратор от вашата камара да я поднови или възстанови.',
			frozen:
				'Ключът ви е замразен: някой е съобщил, че е изгубен или откраднат. С него можете само да възразите.',
			notOrganisation: 'Това правят само организации.',
			notMunicipality: 'Това правят само организации от камарата на общината.',
			notSpeaker:
				'Организацията ви не е определена да говори от името на общината в този процес. Това може да стане с решение.',
			notAuthor: 'Вие не сте авторът.',
			notAmendmentAuthor: 'Вие не сте авторът на това изменение.',
			ownProposal: 'Предложението е ваше: вместо това публикувайте нова версия.',
			wrongPhase: 'Това не се прави във фазата, в която е процесът сега.',
			notYetAdmitted: 'Предложението не е допуснато.',
			alreadyAdmitted: 'Предложението е допуснато: текстът, подкрепата и аргументите вече не се променят.',
			notAdopted: 'Проследява се само приетото.',
			noResult: 'Още няма резултат.',
			ended: 'Предложението е приключило.',
			wrongState: 'Състоянието на предложението не го позволява.',
			alreadyEndorsed: 'Вече подкрепяте тази версия.',
			notEndorsed: 'Не подкрепяте тази версия.',
			tooManyLive:
				'Имате 16 неприключили предложения, а повече не може. Оттеглете някое или изчакайте някое да приключи.',
			waitsForAdmission:
				'Текстът вече не се променя и предложението има нужната подкрепа: принадлежи на онези, които са го подкрепили. Поискайте допускането му; след това можете да се разграничите от него.',
			notEnoughEndorsements: 'Подкрепата е по-малка, отколкото изисква процесът.',
			notEnoughChambers: 'Подкрепата е от по-малко камари, отколкото изисква процесът.',
			notInvited: 'Не сте поканени. Обърнете се към автора на предложението.',
			alreadyAccepted: 'Вече сте приели тази версия.',
			noCoAuthors: 'Няма нито съавтор, нито покана.',
			noLinks: 'Предложението няма връзка с по-старо.',
			linkUnknown:
				'Адресът на тази страница не посочва връзка с това предложение. Отворете я от страницата на предложението.',
			notCoAuthor: 'Не сте съавтор, приел текущата версия.',
			authorStillActive:
				'Авторът не е изоставил предложението: нито се е разграничил от него преди осем дни, нито мълчи от 60 дни, нито регистрацията му е прекратена.',
			alreadyDisowned: 'Вече сте го заявили.',
			amendmentUnknown:
				'Адресът на тази страница не посочва изменение на това предложение. Първо отворете изменението.',
			amendmentSettled: 'Изменението вече има отговор, оттеглено е или е станало самостоятелно предложение.',
			amendmentOutdated:
				'Изменението е към по-ранна версия. Първо авторът му трябва да го приспособи към текущата.',
			reportUnknown:
				'Адресът на тази страница не посочва отчет по това предложение. Отворете я от самия отчет.',
			ownChamber: 'Отчетът е на общината: преценяват го само другите камари, но не и онзи, който го е подал.',
			tooSoon: 'Организацията ви е подала отчет по това предложение през последните седем дни.',
			alreadyDeparted: 'Общината вече се е отклонила от този резултат.',
			notDeparted: 'Общината не се е отклонила от този резултат.',
			notWhoDeparted: 'От резултата се е отклонила друга организация.',
			meetingUnknown: 'Няма среща с този номер.',
			notAttending: 'Тази среща не посочва вашата организация.',
			alreadySaid: 'Организацията ви вече го е заявила.',
		},
		toAccount: 'Изберете акаунт',
		toAdmission: 'Регистрирайте се',
	},
});
