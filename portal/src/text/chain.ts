// SPDX-License-Identifier: Apache-2.0

/** Words about how the chain is read, and about blocks. */

import type { Rule } from '../chain/config';
import type { Trouble } from '../chain/state.svelte';
import { number } from '../lib/format';
import { dictionary, plural } from '../lib/i18n.svelte';

const detailOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const rules: { en: Record<Rule, string>; bg: Record<Rule, string> } = {
	en: {
		object: 'must be an object',
		unknown: 'is not known here',
		missing: 'is missing',
		text: 'must be a text that is not empty',
		long: 'is too long',
		boolean: 'must be true or false',
		list: 'must be a list',
		many: 'has too many entries',
		address: 'must be an address that begins with http:// or https://, or one relative to this page',
		webSocket: 'must be an address that begins with ws:// or wss://',
	},
	bg: {
		object: 'трябва да бъде обект',
		unknown: 'не е познато тук',
		missing: 'липсва',
		text: 'трябва да бъде непразен текст',
		long: 'е твърде дълго',
		boolean: 'трябва да бъде true или false',
		list: 'трябва да бъде списък',
		many: 'има твърде много елементи',
		address: 'трябва да бъде адрес, който започва с http:// или https://, или адрес спрямо тази страница',
		webSocket: 'трябва да бъде адрес, който започва с ws:// или wss://',
	},
};

const troubles = {
	en: {
		noConfig:
			'The file network.json, which says which network this is, cannot be fetched from this page’s server.',
		noBeginning: 'What the check begins with cannot be fetched from this page’s server.',
		noPeers:
			'No computer of the network answers. Check your connection; this page goes on by itself as soon as one does.',
		noAnswer: 'The node that you trust does not answer. This page goes on by itself as soon as it does.',
		crashed: 'The program that checks the chain in this browser has stopped.',
		otherChain: 'The node that you have chosen is on another chain than this page. Nothing of it is shown.',
	},
	bg: {
		noConfig:
			'Файлът network.json, в който пише коя е тази мрежа, не може да бъде изтеглен от сървъра на тази страница.',
		noBeginning: 'Онова, от което започва проверката, не може да бъде изтеглено от сървъра на тази страница.',
		noPeers:
			'Никой компютър от мрежата не отговаря. Проверете връзката си; щом някой отговори, страницата продължава сама.',
		noAnswer: 'Възелът, на който вярвате, не отговаря. Щом отговори, страницата продължава сама.',
		crashed: 'Програмата, която проверява веригата в този браузър, спря.',
		otherChain: 'Избраният от вас възел е на друга верига. Нищо от него не се показва.',
	},
};

function trouble(language: 'en' | 'bg', of: Trouble): string {
	if (of.kind === 'config') {
		const where = of.problems.map(({ field, rule }) => `${field} ${rules[language][rule]}`).join('; ');
		return language === 'en' ? `network.json is wrong: ${where}.` : `В network.json има грешка: ${where}.`;
	}
	if (of.kind === 'start') {
		return language === 'en'
			? `The chain cannot be read by this browser: ${of.detail}`
			: `Този браузър не може да чете веригата: ${of.detail}`;
	}
	return troubles[language][of.kind];
}

const secondsEn = (n: number) => `${number(n)} s ago`;
const secondsBg = (n: number) => `преди ${number(n)} сек.`;
const minutesEn = (n: number) => `${number(n)} ${plural(n, { one: 'minute', other: 'minutes' })} ago`;
const minutesBg = (n: number) => `преди ${number(n)} ${plural(n, { one: 'минута', other: 'минути' })}`;

export const chainText = dictionary({
	en: {
		// Readings
		trouble: (of: Trouble) => trouble('en', of),
		nothingKept: (problem?: string) =>
			`${problem ? `${problem} ` : ''}Nothing of this was kept in this browser from an earlier visit.`,
		notRead: (error: unknown) => `The chain’s answer could not be obtained: ${detailOf(error)}`,
		tooLong: 'it took longer than a minute',
		slow: 'The answer takes longer than 20 seconds. This page goes on waiting for it; you can also try again.',
		// The line of state
		state: 'How this page knows',
		checked: 'Checked by this browser',
		trusting: (name: string) => `Trusting the node ${name}: not checked`,
		starting: 'The check in this browser is starting…',
		calling: (name: string) => `Calling the node ${name}…`,
		syncing: 'Looking for the last final block…',
		offline: 'Offline: shown as it was last read',
		failed: 'The chain cannot be read',
		block: (n: number) => `block ${number(n)}`,
		secondsAgo: secondsEn,
		minutesAgo: minutesEn,
		stalls: {
			finality: 'New blocks come, but none becomes final: what is shown may be out of date.',
			blocks: 'No new blocks come: the network stands still.',
		},
		otherBefore:
			'This is not the chain that this browser has followed here before: its first block is another one. Unless the network was begun anew, you are being shown a wrong one. Ask the organisations.',
		upgraded:
			'The rules of the network have been renewed while this page was open. What is read now follows the new ones.',
	},
	bg: {
		trouble: (of: Trouble) => trouble('bg', of),
		nothingKept: (problem?: string) =>
			`${problem ? `${problem} ` : ''}В този браузър няма нищо запазено от по-ранно посещение.`,
		notRead: (error: unknown) => `Отговорът на веригата не можа да бъде получен: ${detailOf(error)}`,
		tooLong: 'отне повече от минута',
		slow: 'Отговорът се бави повече от 20 секунди. Страницата продължава да го чака; можете и да опитате отново.',
		state: 'Откъде знае тази страница',
		checked: 'Проверено от този браузър',
		trusting: (name: string) => `Доверие на възела ${name}: без проверка`,
		starting: 'Проверката в този браузър започва…',
		calling: (name: string) => `Търси се възелът ${name}…`,
		syncing: 'Търси се последният окончателен блок…',
		offline: 'Без връзка: показва се последното прочетено',
		failed: 'Веригата не може да бъде прочетена',
		block: (n: number) => `блок ${number(n)}`,
		secondsAgo: secondsBg,
		minutesAgo: minutesBg,
		stalls: {
			finality: 'Има нови блокове, но нито един не става окончателен: показаното може да е остаряло.',
			blocks: 'Няма нови блокове: мрежата е спряла.',
		},
		otherBefore:
			'Това не е веригата, която този браузър е следвал тук досега: първият ѝ блок е друг. Ако мрежата не е започната отначало, показват ви чужда верига. Попитайте организациите.',
		upgraded:
			'Правилата на мрежата бяха обновени, докато страницата беше отворена. Оттук нататък се чете по новите.',
	},
});
