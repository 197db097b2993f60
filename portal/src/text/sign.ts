// SPDX-License-Identifier: Apache-2.0

/** What is said before something is signed, while it is on its way, and when something is in its way. */

import { dictionary } from '../lib/i18n.svelte';

export const sign = dictionary({
	en: {
		title: 'Check and sign',
		whatHappens: 'What will happen',
		whoSigns: 'Who signs',
		changeAccount: 'Sign with another account',
		wallet: (title: string) => `in the wallet ${title}`,
		inBrowser: 'a key in this browser, for trying things out',
		cost: 'What it costs',
		costUnknown: 'What it costs is known as soon as the chain has been read.',
		free: 'Nothing: it is free of charge for you.',
		freeOf: (takes: string, left: string) =>
			`Nothing: it is free of charge for you. It takes ${takes} of your daily quota, of which ${left} is left now.`,
		lessThan: (share: string) => `less than ${share}`,
		freeLeft: (left: string) =>
			`Nothing: it is free of charge for you. Of your daily quota ${left} is left now.`,
		fee: (fee: string, balance: string) => `${fee}, from the ${balance} in this account.`,
		feeSince: 'Your quota does not cover it.',
		tooPoor: (fee: string) =>
			`It would cost ${fee}: the account is not that of a registered stakeholder, or its quota is used up, and there is not enough in it to pay.`,
		preparesFirst: 'Your wallet may ask twice: once for the text, and once for the act itself.',
		send: 'Sign and send',
		tryAgain: 'Try again',
		back: 'Go back',
		done: 'Go on',
		passphrase: 'Passphrase of the key in this browser',
		wrongPassphrase:
			'That is not the passphrase of this key. Check that the keyboard is in the right language.',
		unlock: 'Unlock the key',
		whatIsSigned:
			'Your wallet shows what is signed. Read it: if it names another act than this page does, refuse.',
		progress: 'How far it is',
		steps: {
			prepare: 'Prepared',
			sign: 'Signed',
			check: 'Checked by the chain',
			send: 'Sent',
			block: 'In a block',
			final: 'Final',
		},
		stepState: { done: 'done', now: 'now', next: 'to come' },
		now: {
			waiting: 'An earlier act of this account is not in a block yet. This one waits for it.',
			preparing: 'It is being prepared. Your wallet may ask for a signature.',
			signing:
				'Your wallet asks for your signature. If its window does not open, look behind this one, or click its icon.',
			signingHere: 'It is being signed with the key in this browser.',
			checking: 'The chain is asked whether this can succeed. Nothing has been sent yet.',
			sent: 'It is sent. The next block comes in three seconds; it may take a few.',
			slow: 'It is sent, and no block has it yet. You need not do anything: this page goes on looking. If no block takes it, it lapses by itself, and nothing has happened.',
			inBlock: (block: string) => `It is in block ${block}. A few seconds, and it is final.`,
			looking: 'It was sent before this page was opened. The chain is asked what has become of it…',
			offline:
				'There is no connection to the network now. What you signed is not lost: this page goes on looking as soon as there is one. You may close it, and come back within ten minutes.',
			offlineUnsent:
				'There is no connection to the network now. Nothing has been sent yet: it goes on as soon as there is one. If you close this page, nothing happens.',
			leave: 'You may go on to other pages meanwhile. “My page” says how it ended.',
		},
		success: 'Done',
		successIn: (block: string) => `It is final in block ${block}: nobody can take it back.`,
		successSomewhere: 'It is in a final block. The page that you came from shows whether it succeeded.',
		seeBlock: 'See this block',
		refused: 'It was refused, and nothing has happened',
		refusedFree: 'Nothing was charged.',
		ways: {
			admission: 'How to be admitted',
			me: 'My page: standing, right to vote, quota',
			object: 'Object to the move of the key',
		},
		mayPass: 'The same may succeed later, by time or by what others do: try again later.',
		mayNotPass: 'It cannot succeed as it is: something has to be changed first.',
		failed: 'It is in a block, and failed there',
		failedCharged:
			'It has changed nothing. Something came first between the check and the block; your quota, or your account if you pay, was charged all the same.',
		reasonName: 'For programs:',
		noWords: 'The chain has given no reason in words.',
		inEnglish: 'The chain says, in English:',
		problem: {
			declined: {
				title: 'It was not signed',
				text: 'Your wallet has said no, or you have. Nothing was sent. If that was a mistake, sign again.',
			},
			locked: {
				title: 'The wallet is locked',
				text: 'Open your wallet with its password, and sign again. Nothing was sent.',
			},
			noWallet: {
				title: 'The wallet is not there',
				text: 'This browser does not show the wallet that has this account: it may be switched off for this page, or not be installed here. Switch it on, reload the page, and sign; or choose another account. Nothing was sent.',
			},
			notAllowed: {
				title: 'The wallet does not let this page in',
				text: 'Open your wallet, look for the list of pages that it lets in, allow this page, and sign again. Nothing was sent.',
			},
			noAccount: {
				title: 'The wallet does not have this account',
				text: 'It does not show this account to the page, or not any more. Allow it in your wallet, or choose another account. Nothing was sent.',
			},
			metadata: {
				title: 'The wallet wants to know the chain first',
				text: 'It asks for the metadata: a description of the chain, with which it shows in words what you sign. In the wallet of polkadot.js choose “Update metadata” when it offers that; in others, switch on that unknown networks may be used, or add this one by the address of a node. Then sign again. Nothing was sent.',
			},
			changed: {
				title: 'It is not the same any more',
				text: 'While it waited for your signature, something has changed: in what you filled in, or on the chain. Nothing was sent. Read once more what will happen, and sign again.',
			},
			preparing: {
				title: 'It could not be prepared',
				text: 'What has to be there before you sign is not. Nothing was sent to the chain. Try again.',
			},
			offline: {
				title: 'The network does not answer',
				text: 'There is no connection, or it is too slow. Nothing was sent. Look at the line at the top of the page: it says when there is one. Then try again.',
			},
			lapsed: {
				title: 'No block took it',
				text: 'It was sent, and no block has taken it in time. It has lapsed: nothing has happened, and nothing was charged. Sign again.',
			},
			replaced: {
				title: 'Something else was sent in its place',
				text: 'The account has sent another transaction in the place of this one, from here or elsewhere. This one has not happened. If you still want it, sign again.',
			},
			other: {
				title: 'Something is in the way',
				text: 'Nothing was sent. What was said about it is below. Try again; if it persists, try another wallet or another browser.',
			},
		},
		said: 'What was said:',
		underWay: 'What you have sent',
		dismiss: 'Remove from this list',
		none: 'Nothing is under way.',
	},
	bg: {
		title: 'Проверете и подпишете',
		whatHappens: 'Какво ще се случи',
		whoSigns: 'Кой подписва',
		changeAccount: 'Подпишете с друг акаунт',
		wallet: (title: string) => `в портфейла ${title}`,
		inBrowser: 'ключ в този браузър, за проба',
		cost: 'Колко струва',
		costUnknown: 'Колко струва, ще се види, щом веригата бъде прочетена.',
		free: 'Нищо: за вас е безплатно.',
		freeOf: (takes: string, left: string) =>
			`Нищо: за вас е безплатно. Отива ${takes} от дневната ви квота; сега от нея имате ${left}.`,
		lessThan: (share: string) => `по-малко от ${share}`,
		freeLeft: (left: string) => `Нищо: за вас е безплатно. От дневната си квота сега имате ${left}.`,
		fee: (fee: string, balance: string) => `${fee} – от наличните ${balance} в този акаунт.`,
		feeSince: 'Квотата ви не го покрива.',
		tooPoor: (fee: string) =>
			`Би струвало ${fee}: акаунтът не е на регистриран участник или квотата му е изчерпана, а средствата в него не стигат за такса.`,
		preparesFirst:
			'Възможно е портфейлът да ви попита два пъти: веднъж за текста и веднъж за самото действие.',
		send: 'Подпишете и изпратете',
		tryAgain: 'Опитайте отново',
		back: 'Назад',
		done: 'Продължете',
		passphrase: 'Парола на ключа в този браузър',
		wrongPassphrase: 'Това не е паролата на този ключ. Проверете дали клавиатурата е на правилния език.',
		unlock: 'Отключете ключа',
		whatIsSigned:
			'Портфейлът ви показва какво подписвате. Прочетете го: ако там е посочено друго действие, а не това от страницата, откажете.',
		progress: 'Докъде е стигнало',
		steps: {
			prepare: 'Подготвено',
			sign: 'Подписано',
			check: 'Проверено от веригата',
			send: 'Изпратено',
			block: 'В блок',
			final: 'Окончателно',
		},
		stepState: { done: 'готово', now: 'сега', next: 'предстои' },
		now: {
			waiting: 'Предишно действие на този акаунт още не е в блок. Това го изчаква.',
			preparing: 'Подготвя се. Възможно е портфейлът да поиска подпис.',
			signing:
				'Портфейлът иска подписа ви. Ако прозорецът му не се отвори, вижте дали не е зад този, или щракнете върху иконата му.',
			signingHere: 'Подписва се с ключа в този браузър.',
			checking: 'Веригата проверява дали това може да успее. Още нищо не е изпратено.',
			sent: 'Изпратено е. Нов блок има на всеки три секунди; може да отнеме няколко блока.',
			slow: 'Изпратено е, но още не е в блок. Не е нужно да правите нищо: страницата продължава да следи. Ако не влезе в блок, отпада от само себе си и нищо не се случва.',
			inBlock: (block: string) => `Вече е в блок ${block}. След няколко секунди ще бъде окончателно.`,
			looking: 'Изпратено е, преди да бъде отворена тази страница. Веригата се пита какво е станало с него…',
			offline:
				'В момента няма връзка с мрежата. Подписаното не е изгубено: щом има връзка, страницата ще продължи да следи. Може да я затворите и да се върнете до десет минути.',
			offlineUnsent:
				'В момента няма връзка с мрежата. Още нищо не е изпратено: щом има връзка, ще продължи. Ако затворите страницата, нищо няма да се случи.',
			leave: 'Междувременно може да разглеждате други страници. Как е приключило, показва „Моята страница“.',
		},
		success: 'Готово',
		successIn: (block: string) => `Окончателно е в блок ${block}: никой не може да го върне назад.`,
		successSomewhere: 'То е в окончателен блок. Дали е успяло, показва страницата, от която дойдохте.',
		seeBlock: 'Вижте този блок',
		refused: 'Отказано е и нищо не се е случило',
		refusedFree: 'Това не ви струва нищо.',
		ways: {
			admission: 'Как да се регистрирате',
			me: 'Моята страница: регистрация, право на глас, квота',
			object: 'Възразете срещу прехвърлянето на ключа',
		},
		mayPass: 'Същото може да успее по-късно – с времето или след действия на други. Опитайте пак по-късно.',
		mayNotPass: 'Така не може да успее: първо трябва нещо да се промени.',
		failed: 'Влезе в блок, но там не успя',
		failedCharged:
			'Нищо не е променено. Между проверката и блока нещо друго го е изпреварило; въпреки това то се отчита от квотата ви, а ако плащате – от акаунта.',
		reasonName: 'За програми:',
		noWords: 'Веригата не е посочила причина с думи.',
		inEnglish: 'Веригата казва на английски:',
		problem: {
			declined: {
				title: 'Не е подписано',
				text: 'Отказали сте вие или портфейлът. Нищо не е изпратено. Ако е било по погрешка, подпишете отново.',
			},
			locked: {
				title: 'Портфейлът е заключен',
				text: 'Отворете портфейла с паролата му и подпишете отново. Нищо не е изпратено.',
			},
			noWallet: {
				title: 'Портфейлът липсва',
				text: 'В този браузър не се вижда портфейлът с този акаунт: може да е изключен за тази страница или да не е инсталиран тук. Включете го, заредете страницата отново и подпишете или изберете друг акаунт. Нищо не е изпратено.',
			},
			notAllowed: {
				title: 'Портфейлът не допуска тази страница',
				text: 'Отворете портфейла, намерете списъка на допуснатите страници, разрешете тази и подпишете отново. Нищо не е изпратено.',
			},
			noAccount: {
				title: 'Портфейлът няма този акаунт',
				text: 'Портфейлът не показва този акаунт на страницата или вече не го показва. Разрешете го в портфейла или изберете друг акаунт. Нищо не е изпратено.',
			},
			metadata: {
				title: 'Портфейлът още не познава веригата',
				text: 'Нужни са му метаданните: описание на веригата, с което да ви покаже с думи какво подписвате. В портфейла на polkadot.js изберете „Update metadata“, когато го предложи; в другите разрешете непознати мрежи или добавете тази с адреса на неин възел. След това подпишете отново. Нищо не е изпратено.',
			},
			changed: {
				title: 'Вече не е същото',
				text: 'Докато чакаше подписа ви, нещо се е променило: в попълненото от вас или във веригата. Нищо не е изпратено. Прочетете отново какво ще се случи и подпишете отново.',
			},
			preparing: {
				title: 'Не можа да бъде подготвено',
				text: 'Нещо, което трябва да е готово, преди да подпишете, липсва. Към веригата нищо не е изпратено. Опитайте отново.',
			},
			offline: {
				title: 'Мрежата не отговаря',
				text: 'Няма връзка или е твърде бавна. Нищо не е изпратено. Редът най-горе на страницата показва кога има връзка. Тогава опитайте отново.',
			},
			lapsed: {
				title: 'Не влезе в блок',
				text: 'Беше изпратено, но нито един блок не го прие навреме. То отпадна: нищо не се е случило и нищо не е отчетено. Подпишете отново.',
			},
			replaced: {
				title: 'На негово място е изпратено нещо друго',
				text: 'Акаунтът е изпратил друга транзакция на мястото на тази – оттук или от другаде. Това действие не се е случило. Ако още го искате, подпишете отново.',
			},
			other: {
				title: 'Нещо пречи',
				text: 'Нищо не е изпратено. Точното съобщение е по-долу. Опитайте отново; ако се повтаря, опитайте с друг портфейл или друг браузър.',
			},
		},
		said: 'Съобщението:',
		underWay: 'Какво сте изпратили',
		dismiss: 'Премахнете от списъка',
		none: 'В момента няма изпратени действия.',
	},
});
