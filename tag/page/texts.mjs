// What the page says, in both languages.

export const TEXTS = {
	title: { bg: 'Етикет за уникалност', en: 'Uniqueness tag' },
	otherLanguage: { bg: 'English', en: 'Български' },
	lead: {
		bg: 'За регистратори. Страницата работи без интернет: не изпраща нищо и не пази нищо.',
		en: 'For registrars. This page works without a network: it sends nothing and keeps nothing.',
	},
	key: { bg: 'Ключ', en: 'Key' },
	fingerprint: { bg: 'Публикуван отпечатък на ключа', en: 'Published fingerprint of the key' },
	fingerprintHint: {
		bg: 'Не е тайна: вижте го в протокола за създаването на ключа.',
		en: 'No secret: the minutes of the making of the key have it.',
	},
	keyField: { bg: 'Ключът', en: 'The key' },
	keyFile: { bg: 'Файл…', en: 'File…' },
	keyHint: {
		bg: 'Пуснете файла с ключа върху страницата, изберете го или въведете ключа.',
		en: 'Drop the key file on the page, choose it, or type the key.',
	},
	useKey: { bg: 'Проверка на ключа', en: 'Check the key' },
	keyIs: { bg: 'Ключът е този с отпечатък', en: 'This is the key with the fingerprint' },
	forgetKey: { bg: 'Забравяне на ключа', en: 'Forget the key' },
	who: { bg: 'Човек или организация', en: 'Person or organisation' },
	scheme: { bg: 'Какво удостоверява кой е', en: 'What says who it is' },
	country: { bg: 'Код на държавата (две букви)', en: 'Code of the country (two letters)' },
	number: { bg: 'Номер', en: 'Number' },
	again: { bg: 'Същият номер още веднъж', en: 'The same number again' },
	compute: { bg: 'Изчисляване на етикета', en: 'Compute the tag' },
	tag: { bg: 'Етикет', en: 'Tag' },
	copy: { bg: 'Копиране', en: 'Copy' },
	copied: { bg: 'Копирано', en: 'Copied' },
	selected: { bg: 'Избрано: натиснете Ctrl+C', en: 'Selected: press Ctrl+C' },
	next: { bg: 'Следващ', en: 'Next' },
	tagHint: {
		bg: 'Поставете го в полето „tag“ на регистрацията. Не го записвайте никъде заедно с номера или името.',
		en: 'Paste it into the field "tag" of the admission. Write it down nowhere together with a number or a name.',
	},
};

export const NAMES = {
	EGN: { bg: 'Човек – ЕГН', en: 'Person – ЕГН' },
	LNCH: { bg: 'Човек – ЛНЧ', en: 'Person – ЛНЧ' },
	PNO: {
		bg: 'Човек – личен номер от друга държава',
		en: 'Person – personal number of another state',
	},
	PAS: { bg: 'Човек – паспорт', en: 'Person – passport' },
	EIK: { bg: 'Организация – ЕИК (БУЛСТАТ)', en: 'Organisation – ЕИК (БУЛСТАТ)' },
	EUID: { bg: 'Организация – EUID', en: 'Organisation – EUID' },
	LEI: { bg: 'Организация – LEI', en: 'Organisation – LEI' },
};

export const HINTS = {
	EGN: { bg: 'За всеки, който има ЕГН.', en: 'For everyone who has an ЕГН.' },
	LNCH: { bg: 'Само за човек без ЕГН.', en: 'Only for a person without an ЕГН.' },
	PNO: {
		bg: 'Само за човек без ЕГН и ЛНЧ, в чийто паспорт или лична карта има личен номер.',
		en: 'Only for a person with neither ЕГН nor ЛНЧ whose passport or identity card has a personal number.',
	},
	PAS: {
		bg: 'Само за човек без нито един от другите номера. Без паспорт – номерът на личната карта.',
		en: 'Only for a person with none of the other numbers. Without a passport, the number of the identity card.',
	},
	EIK: {
		bg: 'За всяка организация, регистрирана в България. От тринадесет цифри се вземат първите девет.',
		en: 'For every organisation registered in Bulgaria. Of thirteen digits the first nine count.',
	},
	EUID: {
		bg: 'Само за организация без ЕИК, вписана в търговски регистър от ЕС или ЕИП.',
		en: 'Only for an organisation without an ЕИК that is in a business register of the EU or EEA.',
	},
	LEI: {
		bg: 'Само за организация без ЕИК и EUID.',
		en: 'Only for an organisation with neither ЕИК nor EUID.',
	},
};
