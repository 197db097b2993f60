// SPDX-License-Identifier: Apache-2.0

/** What people do about decisions, in words: what it means, what will happen, and why it is not possible. */

import { dictionary } from '../lib/i18n.svelte';
import type { ActName, Why } from '../pages/decide/lib/standing';
import type { Ballot } from '../read/decisions';

type PlainAct = Exclude<ActName, 'annul' | 'strike'>;

interface Act {
	title: string;
	/** What it means, before anything is asked. */
	means: string[];
	/** What will happen, before it is signed. */
	will: (decision: string) => string[];
}

export const acts = dictionary({
	en: {
		unknown: 'This page does not know such an act.',
		back: 'Back to the decision',
		cannot: 'You cannot do this now',
		chooseFirst: 'Choose the account with which you act. Then this page says whether you may.',
		choose: 'Choose an account',
		next: 'Check and send',
		change: 'Change it',
		why: {
			unknown: 'This account is not registered. A registrar of your chamber can admit you.',
			citizen: 'Only organisations announce and second decisions. Ask one, or submit a proposal.',
			standing:
				'Your registration is not valid now: it is suspended, has run out, or has ended. A registrar of your chamber can renew or reinstate it.',
			frozen: 'Your key is frozen. It can do nothing but object to what a registrar has announced.',
			notYetOpen: 'Ballots are not taken yet.',
			closed: 'The voting is over. No ballot is taken any more.',
			notOnRoll:
				'You were not on the roll at the checkpoint of this decision, which is at least 16 days before the opening.',
			keyTooNew:
				'Your key is newer than this decision. It votes in what opens from now on. What you cast with your former key counts.',
			ownChallenge:
				'This decision is on the challenge to your own admission, so you have no vote in it. You keep your vote in all others.',
			barred: 'A decision has ended your registration. You have no vote until you are admitted again.',
			notAnnounced: 'It does not wait to be seconded.',
			ownDecision: 'You have announced it yourself. Organisations of other chambers have to second it.',
			chamberHasSpoken:
				'You, or somebody of your chamber, have announced or seconded it already. It takes an organisation of another chamber.',
			notOpener: 'Somebody else has announced it, and only they can withdraw it.',
			nothingToObjectTo:
				'There is nothing to object to: it does not wait to be carried out, or it is about a challenge, a veto or a dormant chamber.',
			alreadyPutOff:
				'It was put off already, which happens once. An organisation can still ask for its annulment.',
			alreadyObjected: 'You have objected already.',
			nothingToAnnul:
				'There is nothing to annul: it does not wait to be carried out, or it is about a challenge, a veto or a dormant chamber.',
			alreadyContested: 'Its annulment was put to decision already, which happens once.',
			nothingToRetry: 'There is nothing to try again: it has not failed.',
			tooSoonToRetry: 'It can be tried again a day after the last attempt.',
			retryOver: 'The time for trying again is over. A new decision can be announced.',
			nothingToClose: 'It is not due.',
		} satisfies Record<Why, string>,
		vote: {
			title: 'Vote',
			titleChange: 'Change your vote',
			legend: 'How do you vote?',
			missing: 'Choose yes, no or abstain.',
			hints: {
				Yes: 'You are in favour. Your ballot counts for the quorum of your chamber.',
				No: 'You are against. If you only stay away, that is not a no.',
				Abstain: 'Counted and shown, and decides nothing.',
			},
			same: 'You have already voted this way. Choose something else, or leave it as it is.',
			notes: [
				'You can change your ballot until the voting closes. The last one counts.',
				'Your ballot is not secret: anyone can see how this account has voted, for good. Whose account it is stands nowhere on the chain.',
			],
			now: {
				Yes: 'So far you have voted yes.',
				No: 'So far you have voted no.',
				Abstain: 'So far you have abstained.',
			},
			will: {
				Yes: (decision: string) => `You vote yes in ${decision}.`,
				No: (decision: string) => `You vote no in ${decision}.`,
				Abstain: (decision: string) => `You abstain in ${decision}.`,
			} satisfies Record<Ballot, (decision: string) => string>,
			replaces: 'It takes the place of the ballot that you have cast before.',
			untilClose: 'You can change it until the voting closes. Everyone can see it.',
		},
		plain: {
			second: {
				title: 'Second a decision',
				means: [
					'To second is to say that the chambers should decide this, not that you agree.',
					'An organisation can have four seconded decisions under way.',
				],
				will: (decision) => [
					`Your organisation seconds ${decision}.`,
					'With as many seconds as its rule asks for it opens at the next checkpoint that has a place for it.',
					'It cannot be taken back.',
				],
			},
			withdraw: {
				title: 'Withdraw a decision',
				means: ['You can withdraw what you have announced as long as it waits to be seconded.'],
				will: (decision) => [
					`You withdraw ${decision}. It is then over, and stays on the list as withdrawn.`,
				],
			},
			object: {
				title: 'Object to carrying it out',
				means: [
					'When a quarter of the roll of any one chamber objects, the carrying-out is put off by 28 days of the chain, once.',
					'The outcome stays. In that time an organisation can ask for its annulment.',
					'An objection cannot be taken back, and everyone can see it.',
				],
				will: (decision) => [
					`You object to carrying out ${decision}.`,
					'Your objection counts in the chamber on whose roll you were.',
				],
			},
			retry: {
				title: 'Have it tried again',
				means: ['What could not be carried out can be tried again once a day. First mend what was wrong.'],
				will: (decision) => [`The chain tries once more to carry out ${decision}, in the next block.`],
			},
			close: {
				title: 'Have it closed',
				means: [
					'Decisions close by themselves. Where too many are due at once, some wait, and anyone can close these.',
				],
				will: (decision) => [
					`${decision} is closed, or lapses if it was not seconded in time. The chain counts; you decide nothing by this.`,
				],
			},
			prune: {
				title: 'Remove the single ballots',
				means: [
					'A year after the close the single ballots can be removed from state. The outcome stays, and blocks keep the ballots.',
				],
				will: (decision) => [`At most 64 pages of single ballots of ${decision} are removed from state.`],
			},
		} satisfies Record<PlainAct, Act>,
		strike: {
			title: 'Strike a ballot',
			means: [
				'Whoever was barred by decision has no vote. Anyone can strike the ballot that they cast before, while the decision is open or not carried out yet. The outcome is then computed again.',
			],
			number: 'The roll number of the barred stakeholder',
			missing: 'Write the number, such as 12.',
			will: (decision: string, roll: number) => [
				`The ballot of stakeholder no. ${roll} is struck from ${decision}.`,
			],
		},
		annul: {
			title: 'Ask for an annulment',
			means: [
				'A decision on annulling it is announced, and takes the same rule and the same seconds. Once it is seconded, the carrying-out waits for it. If it passes, the other one is not carried out. A decision has one annulment.',
			],
			will: (decision: string, title: string) => [
				`Your organisation announces a decision on annulling ${decision}, with the title “${title}”.`,
				'Organisations of other chambers have to second it within 14 days of the chain, or it lapses. Until then you can withdraw it.',
			],
		},
	},
	bg: {
		unknown: 'Тази страница не познава такова действие.',
		back: 'Обратно към решението',
		cannot: 'Сега не можете да направите това',
		chooseFirst: 'Изберете акаунта, с който действате. Тогава страницата ще каже дали можете.',
		choose: 'Изберете акаунт',
		next: 'Преглед и изпращане',
		change: 'Променете попълненото',
		why: {
			unknown: 'Този акаунт не е регистриран. Може да ви регистрира регистратор от вашата камара.',
			citizen:
				'Само организации обявяват решения и се присъединяват към обявени. Помолете организация или внесете предложение.',
			standing:
				'Регистрацията ви сега не е валидна: временно спряна е, изтекла е или е прекратена. Регистратор от вашата камара може да я поднови или възстанови.',
			frozen: 'Ключът ви е замразен. С него може само да се възрази срещу онова, което е обявил регистратор.',
			notYetOpen: 'Още не се приемат гласове.',
			closed: 'Гласуването е приключило и вече не се приемат гласове.',
			notOnRoll:
				'Не сте били в списъка на участниците в деня, който важи за това решение – поне 16 дни преди откриването.',
			keyTooNew:
				'Ключът ви е по-нов от това гласуване. С него можете да гласувате по откритото отсега нататък. Гласът, подаден с предишния ви ключ, остава в сила.',
			ownChallenge:
				'Това решение е по оспорването на собствената ви регистрация, затова нямате глас по него. По всички други го запазвате.',
			barred: 'Регистрацията ви е отнета с решение. Нямате глас, докато не бъдете регистрирани отново.',
			notAnnounced: 'Решението не чака някой да се присъедини.',
			ownDecision: 'Обявили сте го вие. Трябва да се присъединят организации от други камари.',
			chamberHasSpoken:
				'Вие или друг от вашата камара вече го е обявил или се е присъединил. Нужна е организация от друга камара.',
			notOpener: 'Обявил го е друг и само той може да го оттегли.',
			nothingToObjectTo:
				'Няма срещу какво да се възрази: не предстои изпълнение или решението е по оспорване, вето или неактивна камара.',
			alreadyPutOff:
				'Изпълнението вече е отложено, а това става само веднъж. Организация още може да поиска отмяната му.',
			alreadyObjected: 'Вече сте възразили.',
			nothingToAnnul:
				'Няма какво да се отмени: не предстои изпълнение или решението е по оспорване, вето или неактивна камара.',
			alreadyContested: 'Отмяната му вече е поставена на гласуване, а това става само веднъж.',
			nothingToRetry: 'Няма какво да се опитва отново: изпълнението не е пропаднало.',
			tooSoonToRetry: 'Може да се опита отново един ден след последния опит.',
			retryOver: 'Времето за нов опит изтече. Може да бъде обявено ново решение.',
			nothingToClose: 'Още не е време.',
		},
		vote: {
			title: 'Гласуване',
			titleChange: 'Промяна на гласа',
			legend: 'Как гласувате?',
			missing: 'Изберете „да“, „не“ или „въздържам се“.',
			hints: {
				Yes: 'Вие сте „за“. Гласът ви се брои за кворума на вашата камара.',
				No: 'Вие сте „против“. Ако просто не гласувате, това не е „не“.',
				Abstain: 'Брои се и се показва, но не решава нищо.',
			},
			same: 'Вече сте гласували така. Изберете друго или оставете гласа си, какъвто е.',
			notes: [
				'Можете да промените гласа си до края на гласуването. Важи последният.',
				'Гласът ви не е таен: всеки може да види, и то завинаги, как е гласувал този акаунт. Чий е акаунтът, не е записано никъде във веригата.',
			],
			now: {
				Yes: 'Засега сте гласували с „да“.',
				No: 'Засега сте гласували с „не“.',
				Abstain: 'Засега сте гласували с „въздържам се“.',
			},
			will: {
				Yes: (decision: string) => `Гласувате с „да“: ${decision}.`,
				No: (decision: string) => `Гласувате с „не“: ${decision}.`,
				Abstain: (decision: string) => `Гласувате с „въздържам се“: ${decision}.`,
			},
			replaces: 'Този глас заменя подадения преди това.',
			untilClose: 'Можете да го промените до края на гласуването. Всеки може да го види.',
		},
		plain: {
			second: {
				title: 'Присъединяване към решение',
				means: [
					'Който се присъединява, казва само, че камарите трябва да се произнесат, а не че е съгласен.',
					'Една организация може едновременно да се е присъединила към четири неприключили решения.',
				],
				will: (decision) => [
					`Вашата организация се присъединява: ${decision}.`,
					'Щом се присъединят толкова организации, колкото изисква правилото, гласуването се открива в началото на следващия ден на веригата, в който има място.',
					'Това не може да бъде оттеглено.',
				],
			},
			withdraw: {
				title: 'Оттегляне на решение',
				means: ['Можете да оттеглите обявеното от вас, докато още чака други да се присъединят.'],
				will: (decision) => [`Оттегляте: ${decision}. То приключва и остава в списъка като оттеглено.`],
			},
			object: {
				title: 'Възражение срещу изпълнението',
				means: [
					'Когато възрази една четвърт от списъка на която и да е камара, изпълнението се отлага с 28 дни на веригата, веднъж.',
					'Резултатът остава. В това време организация може да поиска отмяната му.',
					'Възражението не може да бъде оттеглено и всеки може да го види.',
				],
				will: (decision) => [
					`Възразявате срещу изпълнението: ${decision}.`,
					'Възражението се брои в камарата, в чийто списък сте били.',
				],
			},
			retry: {
				title: 'Нов опит за изпълнение',
				means: [
					'Каквото не е могло да бъде изпълнено, може да се опита отново веднъж на ден. Първо отстранете причината.',
				],
				will: (decision) => [`Веригата опитва още веднъж да изпълни в следващия блок: ${decision}.`],
			},
			close: {
				title: 'Приключване',
				means: [
					'Гласуванията приключват от само себе си. Ако за един и същ блок са твърде много, някои чакат и всеки може да ги приключи.',
				],
				will: (decision) => [
					`Приключва се: ${decision}. Ако не са се присъединили достатъчно организации навреме, то отпада. Брои веригата; с това вие не решавате нищо.`,
				],
			},
			prune: {
				title: 'Премахване на отделните гласове',
				means: [
					'Година след края отделните гласове могат да бъдат премахнати от текущото състояние. Резултатът остава, а блоковете пазят и гласовете.',
				],
				will: (decision) => [
					`От текущото състояние се премахват най-много 64 страници с отделни гласове: ${decision}.`,
				],
			},
		},
		strike: {
			title: 'Заличаване на глас',
			means: [
				'Участник със забрана, наложена с решение, няма глас. Всеки може да заличи гласа, подаден от него преди това, докато гласуването тече или решението не е изпълнено. Тогава резултатът се изчислява отново.',
			],
			number: 'Номерът на участника със забрана',
			missing: 'Напишете номера, например 12.',
			will: (decision: string, roll: number) => [`Заличава се гласът на участник № ${roll}: ${decision}.`],
		},
		annul: {
			title: 'Искане за отмяна',
			means: [
				'Обявява се решение за отмяната му, по същото правило и със същия брой присъединили се. Щом те са достатъчно, изпълнението изчаква. Ако бъде прието, другото не се изпълнява. Отмяната на едно решение се гласува само веднъж.',
			],
			will: (decision: string, title: string) => [
				`Вашата организация обявява решение за отмяна: ${decision}. Заглавието е „${title}“.`,
				'В срок от 14 дни на веригата трябва да се присъединят организации от други камари, иначе то отпада. Дотогава можете да го оттеглите.',
			],
		},
	},
});
