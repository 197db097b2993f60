// Whatever is in the way of an act is said in words, in both languages: by the wallet, by the page before
// anything is signed, by the chain, by the pool, in a block, by the connection.

import './lib/environment.mjs';
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { eventually, nonce, pair, randomFingerprint, record } from '../network/lib/chain.mjs';
import { act, phase } from '../network/lib/governance.mjs';
import { refusal } from '../network/lib/refusal.mjs';
import { ask, openProcess, propose, register } from './lib/story.mjs';
import { Wire } from './lib/wire.mjs';
import { world } from './lib/world.mjs';

/** Proposals are submitted for some blocks, and then rest for long, so that they can be admitted. */
const PHASES = { open: 5, drafting: 40, deliberation: 41, decision: 6000, followUp: 8000 };
/** A quota is used up by so many arguments at once, as long as it pays for them, and then by fewer. */
const AT_ONCE = [40, 10, 1];
/** More of these than any quota pays for. */
const BEYOND_ANY_QUOTA = 100;

/** What is said, by language. */
const SAID = {
	bg: {
		next: 'Продължете',
		wallet: {
			refuse: ['Не е подписано', 'Нищо не е изпратено'],
			lock: ['Портфейлът е заключен', 'Отворете портфейла с паролата му'],
			metadata: ['Портфейлът още не познава веригата', 'Нищо не е изпратено'],
			forget: ['Портфейлът няма този акаунт', 'Разрешете го в портфейла'],
			break: ['Нещо пречи', 'Something is odd: 0x12'],
		},
		letsNobodyIn: 'не показва акаунтите си',
		refused: 'Отказано е и нищо не се е случило',
		tip: 'Доплащане (tip) не се приема',
		side: 'За',
		text: 'Текст',
		stranger: 'Акаунтът ви не е регистриран. Първо се регистрирайте при регистратор.',
		nobodyPays: 'Няма кой да плати',
		tooNew: 'Не сте били в списъка на участниците в деня, който важи за това решение',
		already: 'Вече подкрепяте тази версия',
		usedUp: 'Квотата Ви от безплатни действия е изчерпана',
		wrongState: 'Състоянието на предложението не позволява това',
		mayPass: 'Същото може да успее по-късно',
		failed: 'Влезе в блок, но там не успя',
		charged: 'въпреки това то се отчита',
		replaced: 'На негово място е изпратено нещо друго',
		offlineNow: 'Още нищо не е изпратено: щом има връзка, ще продължи.',
		offline: 'Мрежата не отговаря',
		trusting: 'Доверие на възела',
	},
	en: {
		next: 'Continue',
		wallet: {
			refuse: ['It was not signed', 'Nothing was sent'],
			lock: ['The wallet is locked', 'Open your wallet with its password'],
			metadata: ['The wallet wants to know the chain first', 'Nothing was sent'],
			forget: ['The wallet does not have this account', 'Allow it in your wallet'],
			break: ['Something is in the way', 'Something is odd: 0x12'],
		},
		letsNobodyIn: 'does not show its accounts',
		refused: 'It was refused, and nothing has happened',
		tip: 'Tips are not accepted',
		side: 'For',
		text: 'Text',
		stranger: 'Your account is not registered. Get admitted by a registrar first.',
		nobodyPays: 'Nobody pays for this',
		tooNew: 'You were not on the roll at the checkpoint of this decision',
		already: 'You endorse this version already',
		usedUp: 'Your quota of free calls is used up',
		wrongState: 'The state of the proposal does not allow this',
		mayPass: 'The same may succeed later',
		failed: 'It is in a block, and failed there',
		charged: 'was charged all the same',
		replaced: 'Something else was sent in its place',
		offlineNow: 'Nothing has been sent yet: it goes on as soon as there is one.',
		offline: 'The network does not answer',
		trusting: 'Trusting the node',
	},
};

/** Fails unless all of this was said. */
function says(text, ...parts) {
	for (const part of parts) {
		assert.ok(text.includes(part), `“${part}” is missing in: ${text}`);
	}
}

describe('refusals in the portal', { timeout: 1_500_000 }, () => {
	const the = world();
	/** Proposals: one to endorse, and for each language one that can be admitted. */
	let park, admissible;

	before(
		async () => {
			await openProcess(the, PHASES);
			const { api, people } = the;
			const { alice, bob, charlie, dave } = people;
			park = await propose(the, charlie, 'Парк', '# Парк\n\nПовече дървета.');
			admissible = {
				bg: await propose(the, charlie, 'Пейки', '# Пейки\n\nПовече пейки.'),
				en: await propose(the, charlie, 'Лампи', '# Лампи\n\nПовече светлина.'),
			};
			const endorse = Object.values(admissible).map(({ number, text }) =>
				api.tx.proposals.endorse(number, text),
			);
			await Promise.all([alice, bob, dave].map((who) => act(api, who, ...endorse)));
			await register(the, '//Member/bg', '//Member/en', '//Busy');
			await phase(api, 1, 'Deliberation');
		},
		{ timeout: 400_000 },
	);

	/** Somebody who has chosen the account of this name, and trusts a node, so that the wire can be held. */
	async function somebody(language, name) {
		const visitor = await the.page({
			language,
			wallet: [name],
			trusts: 'municipality',
			// What it keeps for later is not what this is about.
			options: { serviceWorkers: 'block' },
		});
		const wire = await Wire.of(visitor);
		await visitor.connect();
		return { visitor, wire, key: pair(name), said: SAID[language] };
	}

	/** Opens the page on which the proposal is endorsed, up to where it is signed. */
	async function aboutToEndorse({ visitor, said }, { number }) {
		await visitor.open(`#/proposal/${number}/endorse`);
		await visitor.click(said.next);
		await visitor.page.locator('.send').waitFor();
	}

	for (const language of ['bg', 'en']) {
		describe(`in ${language}`, () => {
			let member;

			before(async () => {
				member = await somebody(language, `//Member/${language}`);
			});

			it('a wallet that does not sign says why, and nothing is sent', async () => {
				const { visitor, key, said } = member;
				const sent = await nonce(the.api, key.address);
				await aboutToEndorse(member, park);
				let button = visitor.words.send;
				for (const [way, words] of Object.entries(said.wallet)) {
					visitor.wallet.will(way);
					await visitor.click(button);
					says(await visitor.outcome(), ...words);
					button = visitor.words.tryAgain;
				}
				visitor.wallet.will('sign');
				assert.equal(await nonce(the.api, key.address), sent);
			});

			it('a wallet that does not let the page in is told from one that is not there', async () => {
				const visitor = await the.page({ language, wallet: ['//Alice'] });
				visitor.wallet.letsIn(false);
				await visitor.open('#/account');
				await visitor.click(visitor.words.connect('polkadot.js'));
				await visitor.see(SAID[language].letsNobodyIn);
				await visitor.close();
			});

			it('a tip is refused before anything is sent', async () => {
				const { visitor, said } = member;
				await aboutToEndorse(member, park);
				visitor.wallet.tips(5);
				await visitor.click(visitor.words.send);
				says(await visitor.outcome(), said.refused, said.tip);
				visitor.wallet.tips();
			});

			it('whoever is not registered hears it before signing, and where nobody pays, from the chain', async () => {
				const { visitor, said } = await somebody(language, `//Stranger/${language}`);
				await visitor.open(`#/proposal/${park.number}/endorse`);
				await visitor.see(said.stranger);
				await visitor.open(`#/proposal/${admissible[language].number}/admit`);
				await visitor.click(visitor.words.send);
				says(await visitor.outcome(), said.refused, said.nobodyPays);
				await visitor.close();
			});

			it('whoever was registered too late for a decision hears it before signing', async () => {
				await register(the, `//Hasty/${language}`);
				const { number } = await ask(the, 'Да има ли нощен автобус?', '# Автобус');
				const { visitor, said } = await somebody(language, `//Hasty/${language}`);
				await visitor.open(`#/decision/${number}/vote`);
				await visitor.see(said.tooNew);
				await visitor.close();
			});

			it('what the account has already done from elsewhere is refused, and then not offered', async () => {
				const { visitor, key, said } = member;
				await aboutToEndorse(member, park);
				await act(the.api, key, the.api.tx.proposals.endorse(park.number, park.text));
				await visitor.click(visitor.words.send);
				says(await visitor.outcome(), said.refused, said.already);
				await visitor.open(`#/proposal/${park.number}/endorse`);
				await visitor.see(said.already);
			});

			it('of what others were faster at, the pool refuses what is free and a block fails what is paid', async () => {
				const { number } = admissible[language];
				const payer = await somebody(language, '//Ferdie');
				await aboutToEndorse(member, admissible[language]);
				await payer.visitor.open(`#/proposal/${number}/admit`);
				const onTheWay = [member, payer].map(({ wire }) => wire.hold());
				await member.visitor.click(member.visitor.words.send);
				await payer.visitor.click(payer.visitor.words.send);
				await Promise.all(onTheWay);
				await act(the.api, the.people.alice, the.api.tx.proposals.admit(number));
				member.wire.release();
				payer.wire.release();
				const { said } = member;
				says(await member.visitor.outcome(), said.refused, said.wrongState, said.mayPass);
				says(await payer.visitor.outcome(), said.failed, said.wrongState, said.charged);
				await payer.visitor.close();
			});

			it('another transaction of the account in the same place is told from a refusal', async () => {
				const { visitor, wire, key, said } = member;
				await visitor.open(`#/proposal/${park.number}/take-back`);
				const onTheWay = wire.hold();
				await visitor.click(visitor.words.send);
				await onTheWay;
				await act(the.api, key, record(the.api, randomFingerprint()));
				wire.release();
				says(await visitor.outcome(), said.replaced);
			});

			it('a connection that is lost is said at once and in the end, and with another it goes on', async () => {
				const { visitor, wire, said } = member;
				visitor.expect(/WebSocket|ERR_/);
				await visitor.open(`#/proposal/${park.number}/take-back`);
				const sign = visitor.wallet.hesitates();
				const { length } = visitor.wallet.asked;
				await visitor.click(visitor.words.send);
				await eventually('the wallet is asked', () => visitor.wallet.asked.length > length);
				await wire.cut();
				sign();
				await visitor.see(said.offlineNow);
				says(await visitor.outcome(), said.offline);
				wire.mend();
				await visitor.see(said.trusting);
				// Not the one of what could not be read meanwhile.
				const { tryAgain: name } = visitor.words;
				await visitor.page.locator('.send').getByRole('button', { name, exact: true }).click();
				await visitor.sent();
			});
		});
	}

	/** Argues in the name of somebody, past the portal, until the quota is used up. */
	async function useUp(key) {
		const { api } = the;
		const argue = () => api.tx.proposals.argue(park.number, park.text, randomFingerprint(), 'For');
		let why;
		for (const count of AT_ONCE) {
			why = undefined;
			for (let i = 0; !why && i < BEYOND_ANY_QUOTA; i++) {
				const calls = Array.from({ length: count }, argue);
				why = await act(api, key, ...calls).then(
					() => undefined,
					(error) => refusal(api, error),
				);
			}
		}
		assert.equal(why.name, 'Quota.UsedUp', why.text);
	}

	it('a quota that is used up is said in both languages', async () => {
		for (const language of ['bg', 'en']) {
			const { visitor, key, said } = await somebody(language, '//Busy');
			await visitor.open(`#/proposal/${park.number}/argue`);
			await visitor.choose(said.side);
			await visitor.fill(said.text, 'Още едно дърво.');
			await visitor.click(said.next);
			// It recovers all the time.
			await useUp(key);
			await visitor.click(visitor.words.send);
			says(await visitor.outcome(), said.refused, said.usedUp);
			await visitor.close();
		}
	});
});
