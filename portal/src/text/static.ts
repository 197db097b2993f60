// SPDX-License-Identifier: Apache-2.0

/** The pages that read nothing: glossary, accessibility, privacy, about. */

import { dictionary } from '../lib/i18n.svelte';

/** A part of a page of text. */
export interface Part {
	id: string;
	heading: string;
	paragraphs: string[];
	points?: string[];
}

/** When the declarations were last gone over. */
export const REVIEWED = new Date('2026-11-27T12:00:00Z');

const english = {
	reviewed: (day: string) => `Last reviewed on ${day}.`,
	glossary: {
		title: 'Words and what they mean',
		lead: 'The words that you meet on these pages.',
		words: [
			[
				'account, key',
				'what you sign with: an address that all can see, and a secret (the twelve words) that only you have',
			],
			['amendment', 'a change that somebody asks for in a proposal’s text'],
			['block', 'a page of the ledger; there is one every three seconds, and they are numbered'],
			['challenge', 'when members of other chambers dispute a registration; a decision settles it'],
			[
				'chamber',
				'one of the four groups that decide: municipality, business, academia, civil society. Citizens belong to civil society',
			],
			[
				'civic euro (cEUR)',
				'what is pledged here. It stands for a euro that the custodian holds in a bank, and is not a euro itself',
			],
			['content server', 'a computer that keeps texts by their fingerprints, outside the chain'],
			['decision', 'what is put to the vote, the vote itself and its outcome'],
			['endorsement', 'a stakeholder’s backing of one version of a proposal'],
			[
				'exit window',
				'the days in which whoever objects to a payment can leave a campaign, where those who should judge have not',
			],
			[
				'final',
				'a block is final when more than two thirds of the validators have signed it. What stands in it can no longer change',
			],
			['fingerprint', '64 characters computed from a file, by which anyone can see that it is unchanged'],
			[
				'light client',
				'the program in this page that checks the signatures of the validators, so that you need not trust the node that answers',
			],
			['milestone', 'a step of a project’s work, with a share of the money'],
			['node', 'a computer that keeps a copy of the ledger and answers questions about it'],
			[
				'official response',
				'the municipality’s answer to a proposal that was admitted, given by one of its speakers',
			],
			[
				'pledge',
				'money that you put into a campaign’s pot. A declared pledge is a letter only, until the money has come in and the donor has confirmed it',
			],
			['pot', 'a campaign’s account, from which money leaves only by the rules'],
			['process', 'the debate on one theme, with its phases'],
			['quorum', 'how many of a chamber must say yes for it to pass'],
			['quota', 'what a registered stakeholder can do free of charge; it recovers with time'],
			['record', 'a fingerprint on the chain, with author and time'],
			['registrar', 'whoever checks who you are and registers your account'],
			[
				'roll',
				'the list of all who are registered in a chamber. Whoever was on it 16 days before a decision opens can vote in it',
			],
			['stakeholder', 'a registered organisation or a registered citizen'],
			['validator', 'a computer of an organisation that makes blocks and signs which of them are final'],
			['veto', 'an objection to a payment by those whose money it is'],
			['waiting list', 'what was pledged above the optimum; it moves up when others withdraw'],
			['wallet', 'the program that keeps your key and signs with it, after it has shown you what'],
		] as [string, string][],
	},
	accessibility: {
		title: 'Accessibility',
		lead: 'These pages are for everybody. What we aim at, what has been checked, what has not, and what you can do.',
		parts: [
			{
				id: 'aim',
				heading: 'What we aim at',
				paragraphs: [
					'The site aims at the Web Content Accessibility Guidelines (WCAG) 2.2, level AA. The law asks for EN 301 549, which contains WCAG 2.1 AA: in Bulgaria the E-Government Act, which carries Directive (EU) 2016/2102 into effect.',
				],
				points: [
					'Everything can be done with the keyboard alone, and the focus can always be seen.',
					'Text can be enlarged to 400 %, and everything fits into 320 pixels without scrolling sideways; wide tables scroll by themselves.',
					'Light and dark colours, high contrast and reduced motion follow what you have set on your device.',
					'No colour says anything alone: there is always a word, a shape or a pattern, and behind every chart there is a table.',
					'The language of the page is marked in Bulgarian and in English.',
				],
			},
			{
				id: 'state',
				heading: 'How far that is true',
				paragraphs: [
					'By our own assessment the site conforms in part. It has been checked by its developers, with an automatic checker (axe) and by hand with the keyboard. It has not been tested by people with disabilities, nor with screen readers, nor by an independent body.',
					'This is what we know to be missing, or out of our hands:',
				],
				points: [
					'Texts and files that participants publish are shown as they are. Files such as PDF may not be accessible: ask their author for another format.',
					'A wallet that you sign with is somebody else’s program, with windows of its own.',
					'While a proposal or a decision is open, figures on the page change by themselves, without being read out.',
				],
			},
			{
				id: 'tell',
				heading: 'Tell us',
				paragraphs: [
					'If something cannot be used, write to the organisation from whose address you have opened this page, and say which page it was and what you use. You can ask for the same content in another format.',
					'If a public body does not answer you, or its answer does not satisfy you, you can turn to the ministry responsible for electronic government, which supervises accessibility under the E-Government Act.',
				],
			},
		] as Part[],
	},
	privacy: {
		title: 'Privacy',
		lead: 'This page has no cookies, no visitor statistics and no server of its own that knows you.',
		parts: [
			{
				id: 'browser',
				heading: 'What your browser keeps',
				paragraphs: [
					'All of it stays on your device, and is gone when you delete the data of this site in the browser’s settings.',
				],
				points: [
					'The language, the account and the node that you have chosen.',
					'What you have read from the chain, so that it can be shown when there is no connection.',
					'The files of the site, so that it starts without one.',
					'What you have sent and is not final yet, so that you can see what has become of it.',
					'On networks for trying things out, if you want: a key, encrypted with your password.',
				],
			},
			{
				id: 'others',
				heading: 'Whom the page asks',
				paragraphs: [
					'It asks nodes of the network and content servers, which are named under “Connection and settings”. Like every server they see the address of your connection on the internet; a content server sees which texts you open, too. The page asks nobody else: no fonts, maps or counters from elsewhere.',
					'When you check whether a file is on record, its fingerprint is computed here. The file does not leave your device.',
				],
			},
			{
				id: 'public',
				heading: 'What is public for good',
				paragraphs: [
					'Whatever an account does stays in the history of the chain, and nobody can erase it: which proposals it submitted, what it endorsed and argued, how it voted, including ballots that it changed later, and what it pledged to which campaign. Your vote is not secret: anyone can see how an account has voted.',
					'All this is about an account and a number, not about a name. Only the registrar who entered you knows whose account it is; if you have paid in euros, the custodian and the auditor do as well. If you tell others which account is yours, they will know all of it.',
				],
			},
			{
				id: 'never',
				heading: 'What is never on the chain',
				paragraphs: [
					'No names of people, no identity numbers, no addresses, no texts of comments, and no documents. Of a document there is a fingerprint; of a citizen an account, the chamber, the registrar, the term, a fingerprint of what the registrar has checked, and a code that only registrars can compute, so that nobody is registered twice.',
				],
			},
			{
				id: 'erase',
				heading: 'What can be erased',
				paragraphs: [
					'The texts themselves are kept on content servers, outside the chain. Where the law asks for it, a text is erased there: its place then says who has erased it, when and why. The fingerprint stays on the chain. Each document has a random part inside, which is erased with it, so that the text cannot be found by guessing. Ask the organisations that run the content servers.',
				],
			},
			{
				id: 'rights',
				heading: 'Your rights',
				paragraphs: [
					'For what a registrar keeps about you, turn to the organisation that registered you; for the site, to the organisation from whose address you have opened it. In Bulgaria you can complain to the Commission for Personal Data Protection.',
				],
			},
		] as Part[],
	},
	about: {
		title: 'About Doverie',
		lead: 'Doverie means trust. It is a ledger that a city’s municipality, businesses, universities and citizens keep together, and by which they decide together.',
		parts: [
			{
				id: 'what',
				heading: 'What it does',
				paragraphs: [
					'Each of the four groups, the chambers, runs part of the network. None of them alone can stop it or change what has been entered.',
				],
				points: [
					'It records what was said: a fingerprint of each document, with author and time.',
					'It carries proposals through debate, amendments and endorsements to a decision.',
					'It counts the votes itself, by chamber, and carries out what was decided.',
					'It holds the money of green projects, and pays it only on evidence.',
				],
			},
			{
				id: 'checked',
				heading: 'Why you need not trust this page’s server',
				paragraphs: [
					'The page carries a light client. It follows the signatures of the validators and checks that what nodes answer is what the chain says. The line under the menu tells at every moment whether something has been checked by your browser, or is taken from a node that you have chosen to trust.',
					'Whoever serves the page could serve an altered one. Organisations publish the hashes of its files, which the build prints; any of them can serve the same page from a folder of its own.',
				],
			},
			{
				id: 'source',
				heading: 'Open source',
				paragraphs: [
					'The program of the network and of these pages is free software under the Apache licence 2.0. Everybody can read it, build it and run it.',
				],
			},
		] as Part[],
	},
};

const bulgarian: typeof english = {
	reviewed: (day) => `Последен преглед: ${day}`,
	glossary: {
		title: 'Речник',
		lead: 'Думите, които срещате на тези страници.',
		words: [
			[
				'акаунт, ключ',
				'онова, с което подписвате: адрес, видим за всички, и тайна (дванадесетте думи), която знаете само вие',
			],
			['блок', 'страница от регистъра; нова има на всеки три секунди, а страниците са номерирани'],
			['валидатор', 'компютър на организация, който създава блокове и подписва кои от тях са окончателни'],
			['вето', 'възражение срещу плащане от онези, чиито са парите'],
			[
				'вноска',
				'пари, които давате в касата на кампания. Обещаната вноска е само писмо, докато парите не постъпят и дарителят не потвърди това',
			],
			['възел', 'компютър, който пази копие на регистъра и отговаря на въпроси за него'],
			[
				'граждански евро (cEUR)',
				'онова, с което се прави вноска тук. Зад всяко стои едно евро, което депозитарят пази в банка, но само по себе си то не е евро',
			],
			['етап', 'част от работата по проект, на която се пада дял от парите'],
			['запис', 'отпечатък във веригата, с автор и време'],
			['изменение', 'промяна, която някой иска в текста на предложение'],
			[
				'камара',
				'една от четирите групи, които решават: община, бизнес, наука, гражданско общество. Гражданите са в камарата на гражданското общество',
			],
			['каса', 'акаунтът на кампанията, от който пари излизат само по правилата'],
			['квота', 'онова, което регистриран участник може да извърши безплатно; възстановява се с времето'],
			[
				'кворум',
				'колко участници от една камара трябва да гласуват с „да“, за да може тя да приеме решението',
			],
			[
				'лек клиент',
				'програмата в тази страница, която проверява подписите на валидаторите, за да не се налага да вярвате на възела, който отговаря',
			],
			[
				'окончателен',
				'един блок е окончателен, когато са го подписали повече от две трети от валидаторите. Вписаното в него вече не може да се промени',
			],
			[
				'оспорване',
				'когато участници от други камари оспорят нечия регистрация; произнася се решение на камарите',
			],
			['отпечатък', '64 знака, изчислени от файл, по които всеки може да види, че файлът не е променян'],
			['официален отговор', 'отговорът на общината по допуснато предложение, даден от неин говорител'],
			['подкрепа', 'изразено съгласие на участник с една версия на предложение'],
			['портфейл', 'програмата, която пази ключа ви и подписва с него, след като ви покаже какво'],
			['процес', 'дебатът по една тема, с неговите фази'],
			['регистратор', 'онзи, който проверява кой сте и регистрира акаунта ви'],
			['решение', 'онова, което е поставено на гласуване, самото гласуване и резултатът от него'],
			[
				'списък на участниците',
				'всички, които са регистрирани в една камара. Който е бил в него 16 дни преди откриването на едно гласуване, може да гласува',
			],
			[
				'срок за напускане',
				'дните, в които всеки, който възразява срещу плащане, може да напусне кампанията: тече, когато онези, които е трябвало да се произнесат, не са го направили',
			],
			['сървър за текстове', 'компютър, който пази текстове по отпечатъците им, извън веригата'],
			['участник', 'регистрирана организация или регистриран гражданин'],
			[
				'чакаща вноска',
				'онова, което е над оптимума на кампанията; придвижва се, когато други оттеглят вноските си',
			],
		],
	},
	accessibility: {
		title: 'Достъпност',
		lead: 'Тези страници са за всички. Към какво се стремим, какво е проверено, какво не е и какво можете да направите.',
		parts: [
			{
				id: 'aim',
				heading: 'Към какво се стремим',
				paragraphs: [
					'Целта на сайта е да отговаря на Насоките за достъпност на уеб съдържанието (WCAG) 2.2, ниво AA. Законът изисква стандарта EN 301 549, в който се съдържа WCAG 2.1 AA: в България това е Законът за електронното управление, с който е въведена Директива (ЕС) 2016/2102.',
				],
				points: [
					'Всичко може да се направи само с клавиатурата и винаги се вижда къде е фокусът.',
					'Текстът може да се увеличи до 400 %, а всичко се побира в 320 пиксела, без страницата да се превърта настрани; широките таблици се превъртат отделно.',
					'Светлите и тъмните цветове, високият контраст и ограниченото движение следват настройките на устройството ви.',
					'Нищо не се обозначава само с цвят: винаги има и дума, форма или щриховка, а зад всяка диаграма има таблица.',
					'Езикът на страницата е обозначен както на български, така и на английски.',
				],
			},
			{
				id: 'state',
				heading: 'Доколко това е постигнато',
				paragraphs: [
					'По собствената ни оценка сайтът съответства отчасти. Проверили са го създателите му – с автоматична програма (axe) и ръчно, с клавиатурата. Не е изпробван от хора с увреждания, с екранни четци, нито от независима организация.',
					'Ето какво знаем, че липсва или не зависи от нас:',
				],
				points: [
					'Текстовете и файловете, които участниците публикуват, се показват каквито са. Възможно е файлове, например PDF, да не са достъпни: поискайте ги от автора им в друг формат.',
					'Портфейлът, с който подписвате, е чужда програма със свои прозорци.',
					'Докато предложение или решение е открито, числата на страницата се променят сами, без промяната да се прочита на глас.',
				],
			},
			{
				id: 'tell',
				heading: 'Кажете ни',
				paragraphs: [
					'Ако нещо не може да се използва, пишете на организацията, от чийто адрес сте отворили тази страница, и посочете коя страница е била и какво използвате. Можете да поискате същото съдържание в друг формат.',
					'Ако организация от обществения сектор не ви отговори или отговорът не ви удовлетворява, можете да се обърнете към министерството, което отговаря за електронното управление: то упражнява контрол върху достъпността по Закона за електронното управление.',
				],
			},
		],
	},
	privacy: {
		title: 'Лични данни',
		lead: 'Тази страница няма бисквитки, не брои посетителите си и няма собствен сървър, който да ви познава.',
		parts: [
			{
				id: 'browser',
				heading: 'Какво пази браузърът ви',
				paragraphs: [
					'Всичко това остава на устройството ви и изчезва, когато изтриете данните на този сайт от настройките на браузъра.',
				],
				points: [
					'Езика, акаунта и възела, които сте избрали.',
					'Прочетеното от веригата, за да може да бъде показано и без връзка.',
					'Файловете на сайта, за да се отваря и без връзка.',
					'Изпратеното, което още не е окончателно, за да видите какво е станало с него.',
					'В пробни мрежи, ако желаете: ключ, шифрован с ваша парола.',
				],
			},
			{
				id: 'others',
				heading: 'Кого пита страницата',
				paragraphs: [
					'Пита възли на мрежата и сървъри за текстове, посочени в „Връзка и настройки“. Като всеки сървър те виждат адреса на връзката ви в интернет; сървърът за текстове вижда и кои текстове отваряте. Страницата не пита никого другиго: няма шрифтове, карти и броячи от други места.',
					'Когато проверявате дали един файл е вписан, отпечатъкът му се изчислява тук. Файлът не напуска устройството ви.',
				],
			},
			{
				id: 'public',
				heading: 'Какво остава публично завинаги',
				paragraphs: [
					'Всичко, което извършва един акаунт, остава в историята на веригата и никой не може да го заличи: кои предложения е внесъл, какво е подкрепил и какви аргументи е изложил, как е гласувал, включително гласовете, които после е променил, и какви вноски в кои кампании е направил. Гласът ви не е таен: всеки може да види как е гласувал един акаунт.',
					'Всичко това се отнася до акаунт и номер, а не до име. Само регистраторът, който ви е вписал, знае чий е акаунтът, а ако сте превели евро – и депозитарят и одиторът. Ако кажете на други кой е акаунтът ви, и те ще знаят всичко това.',
				],
			},
			{
				id: 'never',
				heading: 'Какво никога не се вписва',
				paragraphs: [
					'Не се вписват имена на хора, единни граждански номера, адреси, текстове на коментари, нито самите документи. От документа се вписва отпечатък; за гражданина – акаунт, камарата, регистраторът, срокът, отпечатък на онова, което регистраторът е проверил, и код, който само регистраторите могат да изчислят – за да не бъде никой регистриран два пъти.',
				],
			},
			{
				id: 'erase',
				heading: 'Какво може да бъде изтрито',
				paragraphs: [
					'Самите текстове се пазят на сървъри за текстове, извън веригата. Когато законът го изисква, текстът се изтрива там: на мястото му пише кой го е изтрил, кога и защо. Отпечатъкът остава във веригата. Във всеки документ има случайна част, която се изтрива заедно с него, за да не може текстът да бъде налучкан. Обърнете се към организациите, които поддържат сървърите за текстове.',
				],
			},
			{
				id: 'rights',
				heading: 'Вашите права',
				paragraphs: [
					'За онова, което пази за вас регистраторът, се обърнете към организацията, която ви е регистрирала; за сайта – към организацията, от чийто адрес сте го отворили. Можете да подадете жалба до Комисията за защита на личните данни.',
				],
			},
		],
	},
	about: {
		title: 'За „Доверие“',
		lead: '„Доверие“ е регистър, който общината, бизнесът, университетите и гражданите на един град водят заедно и чрез който вземат решения заедно.',
		parts: [
			{
				id: 'what',
				heading: 'Какво прави',
				paragraphs: [
					'Всяка от четирите групи, камарите, поддържа част от мрежата. Никоя не може сама да спре регистъра или да промени вписаното в него.',
				],
				points: [
					'Вписва казаното: отпечатък на всеки документ, с автор и време.',
					'Води предложенията през обсъждане, изменения и подкрепа до решение.',
					'Сам преброява гласовете, по камари, и изпълнява приетото.',
					'Пази парите за зелени проекти и плаща само срещу доказателства.',
				],
			},
			{
				id: 'checked',
				heading: 'Защо не е нужно да вярвате на сървъра на тази страница',
				paragraphs: [
					'В страницата има лек клиент. Той следи подписите на валидаторите и проверява дали отговорите на възлите са онова, което казва веригата. Редът под менюто във всеки момент показва дали нещо е проверено от браузъра ви, или е взето от възел, на който сте решили да вярвате.',
					'Който публикува страницата, би могъл да публикува променена. Организациите обявяват отпечатъците на файловете ѝ, които се показват при сглобяването ѝ; всяка от тях може да публикува същата страница от своя папка.',
				],
			},
			{
				id: 'source',
				heading: 'Отворен код',
				paragraphs: [
					'Програмата на мрежата и на тези страници е свободен софтуер с лиценз Apache 2.0. Всеки може да я прочете, да я сглоби и да я използва.',
				],
			},
		],
	},
};

export const statics = dictionary({ en: english, bg: bulgarian });
