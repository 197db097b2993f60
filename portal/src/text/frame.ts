// SPDX-License-Identifier: Apache-2.0

/** The words around every page: header, footer, what is said when something breaks. */

import { dictionary } from '../lib/i18n.svelte';

export const frame = dictionary({
	en: {
		skip: 'Skip to the page',
		tagline: 'The city decides together',
		home: 'Doverie: to the first page',
		navigation: 'Main',
		menu: 'Menu',
		sections: {
			part: 'Take part',
			decisions: 'Decisions',
			money: 'Money',
			records: 'Records',
			organisations: 'Organisations',
			me: 'My page',
		},
		language: 'Language',
		otherLanguage: 'Български',
		languageNow: 'The page is in English now',
		trial: 'This is a network for trying things out: nothing that happens here has any effect.',
		footer: 'About this site',
		glossary: 'Words and what they mean',
		accessibility: 'Accessibility',
		privacy: 'Privacy',
		about: 'About Doverie',
		settings: 'Connection and settings',
		newVersion: 'There is a new version of this site.',
		useNewVersion: 'Reload it',
		brokenTitle: 'Something went wrong on this page',
		brokenLead:
			'It is a fault of the site and not yours. Nothing has been sent that you have not signed. Reload the page; if that does not help, go back to the first page.',
		brokenWhat: 'What the program says',
		missingTitle: 'A part of the site could not be fetched',
		missingLead:
			'Either there is no connection, or the site has been updated since you opened it. Check your connection and reload the page.',
		reload: 'Reload the page',
		toHome: 'To the first page',
		notFoundTitle: 'There is no such page',
		notFoundLead:
			'Check the address: a letter may be missing. What was on record stays on record, and its page does not move.',
	},
	bg: {
		skip: 'Към съдържанието',
		tagline: 'Градът решава заедно',
		home: '„Доверие“: към началната страница',
		navigation: 'Главно меню',
		menu: 'Меню',
		sections: {
			part: 'Участвайте',
			decisions: 'Решения',
			money: 'Пари',
			records: 'Записи',
			organisations: 'Организации',
			me: 'Моята страница',
		},
		language: 'Език',
		otherLanguage: 'English',
		languageNow: 'Страницата вече е на български',
		trial: 'Това е пробна мрежа: каквото и да стане тук, то няма последици.',
		footer: 'За сайта',
		glossary: 'Речник',
		accessibility: 'Достъпност',
		privacy: 'Лични данни',
		about: 'За „Доверие“',
		settings: 'Връзка и настройки',
		newVersion: 'Има нова версия на сайта.',
		useNewVersion: 'Заредете я',
		brokenTitle: 'Нещо на тази страница се обърка',
		brokenLead:
			'Грешката е в сайта, а не у вас. Не е изпратено нищо, което не сте подписали. Заредете страницата отново; ако това не помогне, върнете се на началната.',
		brokenWhat: 'Какво казва програмата',
		missingTitle: 'Част от сайта не можа да бъде заредена',
		missingLead:
			'Или няма връзка, или сайтът е бил обновен, след като сте го отворили. Проверете връзката си и заредете страницата отново.',
		reload: 'Заредете страницата отново',
		toHome: 'Към началната страница',
		notFoundTitle: 'Няма такава страница',
		notFoundLead:
			'Проверете адреса: може да липсва знак. Вписаното остава вписано и страницата му не се мести.',
	},
});
