// SPDX-License-Identifier: Apache-2.0

// Who makes blocks: the words of the page Validators.

import { number as figure } from '../lib/format';
import { dictionary, plural } from '../lib/i18n.svelte';
import type { SeatState } from '../read/register-validators';

const stateEn: Record<SeatState, string> = { live: 'live', rests: 'rests', condemned: 'condemned' };
const stateBg: Record<SeatState, string> = { live: 'действа', rests: 'изчаква', condemned: 'за замяна' };

export const validatorWords = dictionary({
	en: {
		lead: 'Organisations of all four chambers run validators: computers that make the blocks and make them final.',
		ruleTitle: 'No chamber alone',
		rule: 'Of n seats each chamber has at least one and at most a third of the rest, ⌊(n−1)/3⌋. So any one chamber may fail, or act against the others, and the chain neither stops nor splits.',
		seatsTitle: 'Seats by chamber',
		noSeat: 'This chamber has no seat that is held.',
		vacant: (n: number): string =>
			`${figure(n)} ${plural(n, { one: 'seat stands', other: 'seats stand' })} vacant: a decision fills it.`,
		state: stateEn,
		means: {
			live: 'Makes blocks and votes on finality.',
			rests: 'Waits, so that no chamber is too strong while seats are vacant.',
			condemned:
				'An offence is proved, and too few seats would be left without it: a decision has to replace it.',
		} satisfies Record<SeatState, string>,
		disabled: 'not heard in this session, after an offence',
		atWork: 'Works in this session',
		notAtWork: 'Does not work in this session yet. A change counts from the session after the next one on.',
		since: (n: number): string => `Counts from session ${figure(n)}`,
		keysShown: (n: number): string => `Keys shown in session ${figure(n)}`,
		keysOthers: 'Other keys have been set since. They count when a node has shown them.',
		keysNotShown: 'Its node has not shown its keys.',
		keysNone: 'No keys are set.',
		lastBlock: 'Last block',
		blockSeen: (n: string): string => `block ${n}, seen by this page`,
		notSeen: (n: number): string =>
			`none in the ${figure(n)} ${plural(n, { one: 'block', other: 'blocks' })} that this page has seen`,
		stillWatching: 'none seen yet',
		watching: 'This page watches the newest blocks while it is open, and says here who made them.',
		sessionTitle: 'This session',
		session: 'Number of the session',
		inSession: 'Validators in it',
		best: 'Newest block',
		final: 'Last final block',
		behind: (n: number): string =>
			`${figure(n)} ${plural(n, { one: 'block', other: 'blocks' })} behind the newest`,
		finalityTitle: 'Finality',
		finalityGood: 'Nobody has reported that finality has stalled.',
		finalityStalled: 'It is reported that finality has stalled.',
		reportedBy: 'Reported by',
		reportedBlock: 'Last final block, as reported',
		reportDue: 'If nobody shows a later one, it starts again from',
		reportAuthors: 'Validators that have made blocks in this session',
		restartsNone: 'Finality has never had to be started again.',
		restartsTitle: 'When finality was started again',
		restart: (n: string, last: string): string =>
			`With block ${n}, after block ${last}, the last final one before`,
		clockTitle: 'The clock, and upgrades',
		clock: 'What the clock says',
		clockMeans:
			'By it deadlines count: the number of the block, less those in which the data was rewritten for an upgrade.',
		clockBehind: (n: number): string =>
			`${figure(n)} ${plural(n, { one: 'block', other: 'blocks' })} less than the number of the block`,
		clockSame: 'the same as the number of the block',
		clockStands:
			'The clock stands still: data is being rewritten for an upgrade. No deadline passes meanwhile.',
		rescueNone: 'No upgrade has failed.',
		rescueFailed: 'An upgrade could not be finished. The validators can put another runtime in place.',
		rescueBlock: 'Failed at',
		rescueApprovals: (n: number): string =>
			`${figure(n)} ${plural(n, { one: 'validator has', other: 'validators have' })} approved a runtime as the rescue`,
		rescueCode: 'Code',
		keysHow: 'Setting session keys',
		keysHowText:
			'The keys of a validator are made on its own machine, and shown by its node: this is not for a browser. The guide for operators says how, step by step:',
		keysHowFile: 'docs/operators/joining.md, in the source of this network',
	},
	bg: {
		lead: 'Организации от четирите камари поддържат валидатори: компютри, които създават блоковете и ги правят окончателни.',
		ruleTitle: 'Никоя камара сама',
		rule: 'От n места всяка камара има поне едно и най-много ⌊(n−1)/3⌋ – една трета от всички без едно. Така която и да е камара може да отпадне или да действа срещу другите, без веригата да спре или да се раздели.',
		seatsTitle: 'Места по камари',
		noSeat: 'Тази камара няма заето място.',
		vacant: (n: number): string =>
			`${figure(n)} ${plural(n, { one: 'място е свободно', other: 'места са свободни' })}: заема се с решение.`,
		state: stateBg,
		means: {
			live: 'Създава блокове и подписва кои от тях са окончателни.',
			rests: 'Изчаква, за да не бъде никоя камара твърде силна, докато има свободни места.',
			condemned:
				'Доказано е нарушение, а без него биха останали твърде малко места: трябва да бъде заменено с решение.',
		} satisfies Record<SeatState, string>,
		disabled: 'в тази сесия не се зачита заради нарушение',
		atWork: 'Работи в тази сесия',
		notAtWork: 'Още не работи в тази сесия. Промяната важи от сесията след следващата.',
		since: (n: number): string => `Важи от сесия ${figure(n)}`,
		keysShown: (n: number): string => `Ключове, показани в сесия ${figure(n)}`,
		keysOthers: 'След това са зададени други ключове. Те ще важат, когато възел ги покаже.',
		keysNotShown: 'Възелът не е показал ключовете си.',
		keysNone: 'Не са зададени ключове.',
		lastBlock: 'Последен блок',
		blockSeen: (n: string): string => `блок ${n}, видян от тази страница`,
		notSeen: (n: number): string =>
			n === 1
				? 'няма в единствения блок, който тази страница е видяла'
				: `няма сред онези ${figure(n)} блока, които тази страница е видяла`,
		stillWatching: 'още не е видян',
		watching: 'Докато е отворена, тази страница следи най-новите блокове и показва тук кой ги е създал.',
		sessionTitle: 'Тази сесия',
		session: 'Номер на сесията',
		inSession: 'Валидатори в нея',
		best: 'Най-нов блок',
		final: 'Последен окончателен блок',
		behind: (n: number): string => `${figure(n)} ${plural(n, { one: 'блок', other: 'блока' })} зад най-новия`,
		finalityTitle: 'Окончателност',
		finalityGood: 'Никой не е съобщил, че блоковете не стават окончателни.',
		finalityStalled: 'Съобщено е, че блоковете не стават окончателни.',
		reportedBy: 'Съобщено от',
		reportedBlock: 'Последен окончателен блок според съобщението',
		reportDue: 'Ако никой не покаже по-късен, се започва отново от',
		reportAuthors: 'Валидатори, създали блокове в тази сесия',
		restartsNone: 'Никога не се е налагало да се започва отново.',
		restartsTitle: 'Кога се е започвало отново',
		restart: (n: string, last: string): string =>
			`С блок ${n}, след блок ${last} – последния окончателен преди това`,
		clockTitle: 'Часовникът и новите версии',
		clock: 'Часовникът показва',
		clockMeans:
			'По него текат сроковете: номерът на блока без блоковете, в които данните са преобразувани за нова версия.',
		clockBehind: (n: number): string =>
			`с ${figure(n)} ${plural(n, { one: 'блок', other: 'блока' })} по-малко от номера на блока`,
		clockSame: 'същото като номера на блока',
		clockStands: 'Часовникът е спрян: данните се преобразуват за нова версия. Дотогава никой срок не изтича.',
		rescueNone: 'Няма неуспешно преминаване към нова версия.',
		rescueFailed:
			'Преминаването към нова версия не можа да завърши. Валидаторите могат да поставят друга на нейно място.',
		rescueBlock: 'Неуспех в',
		rescueApprovals: (n: number): string =>
			`${figure(n)} ${plural(n, { one: 'валидатор е одобрил', other: 'валидатора са одобрили' })} код, който да поправи това`,
		rescueCode: 'Код',
		keysHow: 'Задаване на ключовете за сесията',
		keysHowText:
			'Ключовете на валидатора се създават на неговия компютър и се показват от възела му: това не става в браузър. Как става това, стъпка по стъпка, е описано в ръководството за поддържащи възел (на английски):',
		keysHowFile: 'docs/operators/joining.md в изходния код на мрежата',
	},
});
