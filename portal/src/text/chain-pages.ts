// SPDX-License-Identifier: Apache-2.0

/** Words of the pages about how the chain is read, and about a block. */

import { number } from '../lib/format';
import { dictionary, plural } from '../lib/i18n.svelte';

export const chainPages = dictionary({
	en: {
		settings: 'How this page reads the chain',
		settingsLead:
			'Everything on these pages is read from the chain of the network. Your browser can check it for itself, or you can trust a node that somebody runs.',
		now: 'At this moment',
		facts: {
			network: 'Network',
			way: 'How',
			final: 'Last final block',
			best: 'Newest block',
			runtime: 'Version of the rules',
			genesis: 'Hash of the first block',
		},
		finalHint: 'A final block can never be replaced.',
		genesisBefore: 'Hash of the first block of the chain before',
		genesisHint: 'Compare the hash of the first block with what organisations of several chambers publish.',
		whom: 'Who checks what is shown?',
		whomLegend: 'Choose who checks',
		light: 'This browser',
		lightHint:
			'A small program in this page takes part in the network and checks the signatures of the validators. It takes about 2 MB once. No server has to be trusted.',
		trust: (name: string) => `The node ${name}`,
		trustHint: 'What it says is not checked. It sees what you ask for.',
		other: 'Another node',
		otherHint: 'Give its address below. What it says is not checked.',
		address: 'Address of the node',
		addressHint: 'It begins with wss://, or with ws:// for a node on this computer.',
		addressWrong: 'Enter an address that begins with wss:// or ws://.',
		addressInsecure:
			'This page came over https, so the browser lets it call nodes only at addresses that begin with wss://.',
		apply: 'Use this',
		applied: 'It is in use now.',
		notChecked:
			'Nothing of what this node says is checked, and this page would not notice if it lied. This browser can check for itself.',
		checkHere: 'Check in this browser instead',
		trustAdvice:
			'Until then you can trust a node that somebody runs. What it says is not checked. Choose one below; this page never does so by itself.',
		tryAgain: 'Try again',
		kept: 'Kept in this browser',
		keptLead:
			'What was last read stays in this browser, so that pages open at once and without a connection. It is what everybody can read on the chain; keys and drafts are not among it.',
		keptCount: (n: number) =>
			n === 0
				? 'Nothing is kept.'
				: `${number(n)} ${plural(n, { one: 'reading is', other: 'readings are' })} kept.`,
		keptSize: (size: string) => `All that these pages have stored takes about ${size}.`,
		clear: 'Clear it',
		cleared: 'It is cleared. What you look at from now on is kept again.',
		blockTitle: 'A block',
		blockNumber: (n: number) => `Block ${number(n)}`,
		blockLead: 'A page of the ledger. Nobody can change one that is final.',
		wrongHash: 'This is not the hash of a block: it has 0x and 64 digits.',
		noBlock: 'No block with this hash can be found. It may never have been part of the chain.',
		blockFacts: {
			number: 'Number',
			time: 'Time',
			author: 'Made by',
			hash: 'Hash',
			parent: 'The block before',
			stateRoot: 'Root of the state',
		},
		isFinal: 'Is it final?',
		finalShort: {
			followed: 'Final',
			named: 'Final',
			notNamed: 'Replaced',
			notYet: 'Not final yet',
			tooOld: 'Not known here',
			nodeSays: 'Final, not checked',
			nodeDenies: 'Replaced, not checked',
		},
		finalHow: {
			followed: 'Yes. This browser has seen the signatures of the validators.',
			named: (n: number) =>
				`Yes. The final block ${number(n)}, which this browser has checked, names this one among those before it.`,
			notNamed: (n: number) =>
				`No. The final block ${number(n)} names another one with this number: this one was replaced.`,
			notYet: 'Not yet: it is newer than the last final block, and may still be replaced.',
			tooOld:
				'This browser cannot say: the chain names the blocks of the last hours only, and this one is older. Ask nodes of several organisations which block has this number.',
			nodeSays: 'The node that you trust says so. It is not checked.',
			nodeDenies: 'No, says the node that you trust: it names another block with this number.',
		},
		happened: 'What happened in it',
		happenedLead: 'What the chain itself has noted, in its own words.',
		nothingHappened: 'Nothing but the passing of time.',
		stateGone:
			'What happened in it can no longer be read here: whoever was asked no longer keeps the state of this block. Archives keep it.',
		elsewhere: 'Check it elsewhere',
		elsewhereLead: 'Do not take this page’s word for it. Ask in ways that do not depend on it:',
		checkPage: 'the page that checks files and decisions, on a server of another organisation',
		checkCommand: 'the command doverie, which proves on your own computer which block is final:',
		askNode: 'any node of any organisation, by the hash or the number of the block.',
	},
	bg: {
		settings: 'Как тази страница чете веригата',
		settingsLead:
			'Всичко на тези страници се чете от веригата на мрежата. Браузърът ви може сам да го проверява или вие можете да се доверите на възел, който поддържа някой друг.',
		now: 'В момента',
		facts: {
			network: 'Мрежа',
			way: 'Начин',
			final: 'Последен окончателен блок',
			best: 'Най-нов блок',
			runtime: 'Версия на правилата',
			genesis: 'Отпечатък на първия блок',
		},
		finalHint: 'Окончателен блок не може да бъде заменен.',
		genesisBefore: 'Отпечатък на първия блок на предишната верига',
		genesisHint:
			'Сравнете отпечатъка на първия блок с онова, което публикуват организации от няколко камари.',
		whom: 'Кой проверява показаното?',
		whomLegend: 'Изберете кой да проверява',
		light: 'Този браузър',
		lightHint:
			'Малка програма в страницата участва в мрежата и проверява подписите на валидаторите. Изтегля се веднъж, около 2 MB. Не е нужно да се доверявате на никой сървър.',
		trust: (name: string) => `Възелът ${name}`,
		trustHint: 'Казаното от него не се проверява. Той вижда какво питате.',
		other: 'Друг възел',
		otherHint: 'Напишете адреса му по-долу. Казаното от него не се проверява.',
		address: 'Адрес на възела',
		addressHint: 'Започва с wss:// или, за възел на този компютър, с ws://.',
		addressWrong: 'Въведете адрес, който започва с wss:// или ws://.',
		addressInsecure:
			'Тази страница е получена по https, затова браузърът ѝ позволява да се свързва само с възли, чиито адреси започват с wss://.',
		apply: 'Използвайте това',
		applied: 'Вече се използва.',
		notChecked:
			'Нищо от казаното от този възел не се проверява и страницата няма да забележи, ако той лъже. Браузърът може сам да проверява.',
		checkHere: 'Нека проверява браузърът',
		trustAdvice:
			'Дотогава можете да се доверите на възел, който поддържа някой друг. Казаното от него не се проверява. Изберете го по-долу; страницата никога не го прави сама.',
		tryAgain: 'Опитайте отново',
		kept: 'Запазено в този браузър',
		keptLead:
			'Последното прочетено остава в браузъра, за да се отварят страниците веднага и без връзка. Това е само онова, което всеки може да прочете от веригата; ключове и чернови не се пазят така.',
		keptCount: (n: number) =>
			n === 0
				? 'Нищо не е запазено.'
				: `${plural(n, { one: 'Запазен е', other: 'Запазени са' })} ${number(n)} ${plural(n, { one: 'отговор', other: 'отговора' })}.`,
		keptSize: (size: string) => `Всичко, което тези страници пазят, заема около ${size}.`,
		clear: 'Изчистете',
		cleared: 'Изчистено е. Онова, което разгледате оттук нататък, ще се пази отново.',
		blockTitle: 'Блок',
		blockNumber: (n: number) => `Блок ${number(n)}`,
		blockLead: 'Страница от регистъра. Никой не може да промени окончателна страница.',
		wrongHash: 'Това не е отпечатък на блок: той се състои от 0x и 64 знака.',
		noBlock: 'Не е намерен блок с този отпечатък. Възможно е никога да не е бил част от веригата.',
		blockFacts: {
			number: 'Номер',
			time: 'Време',
			author: 'Създаден от',
			hash: 'Отпечатък',
			parent: 'Предишен блок',
			stateRoot: 'Корен на състоянието',
		},
		isFinal: 'Окончателен ли е?',
		finalShort: {
			followed: 'Окончателен',
			named: 'Окончателен',
			notNamed: 'Заменен',
			notYet: 'Още не е окончателен',
			tooOld: 'Тук не се знае',
			nodeSays: 'Окончателен, без проверка',
			nodeDenies: 'Заменен, без проверка',
		},
		finalHow: {
			followed: 'Да. Този браузър видя подписите на валидаторите.',
			named: (n: number) =>
				`Да. Окончателният блок ${number(n)}, който браузърът провери, посочва този блок сред предишните.`,
			notNamed: (n: number) =>
				`Не. Окончателният блок ${number(n)} посочва друг блок с този номер: този е бил заменен.`,
			notYet: 'Още не: той е по-нов от последния окончателен блок и все още може да бъде заменен.',
			tooOld:
				'Този браузър не може да каже: веригата посочва само блоковете от последните часове, а този е по-стар. Попитайте възли на няколко организации кой блок е с този номер.',
			nodeSays: 'Така казва възелът, на който се доверявате. Не е проверено.',
			nodeDenies: 'Не, според възела, на който се доверявате: той посочва друг блок с този номер.',
		},
		happened: 'Какво се е случило в него',
		happenedLead: 'Онова, което е отбелязала самата верига, с нейните думи.',
		nothingHappened: 'Нищо, освен че е минало време.',
		stateGone:
			'Случилото се в него вече не може да бъде прочетено тук: попитаните не пазят състоянието на този блок. Архивите го пазят.',
		elsewhere: 'Проверете другаде',
		elsewhereLead: 'Не се доверявайте само на тази страница. Попитайте по начини, които не зависят от нея:',
		checkPage: 'страницата, която проверява файлове и решения, на сървър на друга организация',
		checkCommand: 'командата doverie, която доказва на вашия компютър кой блок е окончателен:',
		askNode: 'който и да е възел на която и да е организация, по отпечатъка или номера на блока.',
	},
});
