// The words by which tests find their way on every page, in both languages. What a page says besides,
// its own test knows.

export const WORDS = {
	bg: {
		checked: 'Проверено от този браузър',
		send: 'Подпишете и изпратете',
		tryAgain: 'Опитайте отново',
		done: 'Готово',
		goOn: 'Продължете',
		back: 'Назад',
		connect: (wallet) => `Свържете ${wallet}`,
		take: 'Подписвайте с този акаунт',
	},
	en: {
		checked: 'Checked by this browser',
		send: 'Sign and send',
		tryAgain: 'Try again',
		done: 'Done',
		goOn: 'Go on',
		back: 'Go back',
		connect: (wallet) => `Connect ${wallet}`,
		take: 'Sign with this account',
	},
};
