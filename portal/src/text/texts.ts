// SPDX-License-Identifier: Apache-2.0

/** Words about texts off the chain. */

import { date } from '../lib/format';
import { dictionary } from '../lib/i18n.svelte';
import type { Reason } from '../texts/order';

const listed = (names: string[]): string => names.join(', ');

export const texts = dictionary({
	en: {
		loading: 'The text is being fetched…',
		missing: (asked: string[]) =>
			asked.length
				? `No server has this text. Asked were: ${listed(asked)}. The chain has its fingerprint alone; ask whoever wrote it.`
				: 'This network names no server of texts. The chain has the fingerprint of this one alone; ask whoever wrote it.',
		wrong: (liars: string[]) =>
			`Not shown: what came does not have the fingerprint that is on the chain. It came from: ${listed(liars)}. Tell whoever runs this server.`,
		failed: 'The text could not be fetched: ',
		erased: (at: Date) => `This text was erased on ${date(at)}.`,
		erasedBecause: 'Reason',
		erasedBy: 'By',
		erasedSays: (server: string) => `So says ${server}. This browser cannot check it.`,
		reference: 'Reference',
		reasons: {
			'by-author': 'by whoever put it there',
			'personal-data': 'it contained personal data',
			unlawful: 'its contents were unlawful',
			'court-order': 'a court has ordered it',
			rights: 'it violated somebody’s rights',
			decision: 'the chambers have decided it',
		} satisfies Record<Reason, string> as Record<string, string>,
		checked: 'This browser has checked that this is the text that is on the chain.',
		notText: (kind: string) =>
			`The document is a ${kind}. This browser has checked it; it opens outside this page.`,
		kinds: {
			'application/pdf': 'PDF',
			'image/png': 'picture (PNG)',
			'image/jpeg': 'picture (JPEG)',
		} as Record<string, string>,
		otherKind: 'file of another kind',
		open: 'Save the document',
		again: 'Try again',
		faults: {
			empty: 'Write the text.',
			'too-long': 'The text is too long: at most 256 KiB, about 130,000 letters in Cyrillic.',
			'title-too-long': 'The title is too long: at most 160 characters.',
			'hidden-characters':
				'There are control characters in the text that nobody sees. Type it, or paste it as plain text.',
		},
		nowhere: 'No server has taken the text.',
		erase: {
			title: 'Have this text erased',
			lead: 'Whoever has put a text on the content servers can have it erased there, for good. The record stays on the chain with its fingerprint. Whoever asks for the text is told that it was erased, when, and by which account.',
			choose: 'Choose the account that has put it there',
			send: 'Sign, and have it erased',
			done: (servers: string[]) =>
				`It is erased at: ${listed(servers)}. The other servers follow within a minute, and browsers that have read it may show it for as long.`,
			notDone: (server: string, why: string) => `${server} has not erased it: ${why}`,
		},
	},
	bg: {
		loading: 'Текстът се зарежда…',
		missing: (asked: string[]) =>
			asked.length
				? `Никой сървър няма този текст. Попитани са: ${listed(asked)}. Във веригата е само отпечатъкът му; обърнете се към автора.`
				: 'Тази мрежа няма сървър за текстове. Във веригата е само отпечатъкът; обърнете се към автора.',
		wrong: (liars: string[]) =>
			`Текстът не се показва: полученото няма отпечатъка, записан във веригата. Получено е от: ${listed(liars)}. Съобщете на онези, които поддържат този сървър.`,
		failed: 'Текстът не можа да се зареди: ',
		erased: (at: Date) => `Този текст е изтрит на ${date(at)}.`,
		erasedBecause: 'Причина',
		erasedBy: 'От',
		erasedSays: (server: string) => `Така твърди ${server}. Този браузър не може да го провери.`,
		reference: 'Основание',
		reasons: {
			'by-author': 'изтрит от този, който го е качил',
			'personal-data': 'съдържал е лични данни',
			unlawful: 'съдържанието е било незаконно',
			'court-order': 'по разпореждане на съд',
			rights: 'нарушавал е нечии права',
			decision: 'по решение на камарите',
		} as Record<string, string>,
		checked: 'Този браузър провери, че това е текстът, записан във веригата.',
		notText: (kind: string) =>
			`Документът е ${kind}. Този браузър го провери; отваря се извън тази страница.`,
		kinds: {
			'application/pdf': 'PDF',
			'image/png': 'изображение (PNG)',
			'image/jpeg': 'изображение (JPEG)',
		} as Record<string, string>,
		otherKind: 'файл от друг вид',
		open: 'Запазете документа',
		again: 'Опитайте отново',
		faults: {
			empty: 'Напишете текста.',
			'too-long': 'Текстът е твърде дълъг: най-много 256 KiB, около 130 000 букви на кирилица.',
			'title-too-long': 'Заглавието е твърде дълго: най-много 160 знака.',
			'hidden-characters':
				'В текста има невидими управляващи знаци. Напишете го на ръка или го поставете като обикновен текст.',
		},
		nowhere: 'Никой сървър не прие текста.',
		erase: {
			title: 'Изтриване на този текст',
			lead: 'Който е качил текста на сървърите за текстове, може да поиска да бъде изтрит там, завинаги. Записът с отпечатъка му остава във веригата. Всеки, който потърси текста, вижда, че е изтрит, кога и от кой акаунт.',
			choose: 'Изберете акаунта, който го е качил',
			send: 'Подпишете и изтрийте текста',
			done: (servers: string[]) =>
				`Вече го няма на: ${listed(servers)}. Останалите сървъри го изтриват до една минута; толкова може да го показват и браузърите, които вече са го прочели.`,
			notDone: (server: string, why: string) => `${server} не го изтри: ${why}`,
		},
	},
});
