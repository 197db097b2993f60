// A citizen who has never been here, from the first visit to a ballot that is counted, in Bulgarian.

import './lib/environment.mjs';
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { pair } from '../network/lib/chain.mjs';
import { decided, ended } from '../network/lib/governance.mjs';
import { view } from '../network/lib/views.mjs';
import { admitAtDesk } from './lib/desk.mjs';
import { ask, openProcess, propose } from './lib/story.mjs';
import { world } from './lib/world.mjs';

const TITLE = 'Да засадим липи край училището';
const BODY = '# Липи край училището\n\nПредлагаме **четиридесет липи** и капково напояване.';
const QUESTION = 'Да остане ли пазарът на площада?';
const ARGUMENT = 'Липите правят сянка след пет години, а през юни няма къде да се скриеш.';

/** Of the figures of a decision by chamber: those of civil society, as the table behind the chart has them. */
async function figuresOfCitizens(visitor) {
	const rows = visitor.main.locator('.chamber-bars table tbody tr');
	await rows.first().waitFor({ state: 'attached' });
	const cells = await rows
		.filter({ hasText: 'Гражданско общество' })
		.locator('td')
		.allTextContents();
	const [, yes, no, abstain] = cells.map((cell) => cell.trim());
	return { yes, no, abstain };
}

describe('a citizen in the portal', { timeout: 900_000 }, () => {
	const the = world();
	let citizen, desk, proposal, began, question;

	before(
		async () => {
			await openProcess(the);
			proposal = await propose(the, the.people.charlie, TITLE, BODY);
			desk = await the.page({ wallet: ['//Dave'] });
			await desk.connect();
			began = Date.now();
		},
		{ timeout: 400_000 },
	);

	it('opens the portal, whose browser checks the chain by itself', async (test) => {
		citizen = await the.page({ wallet: ['//Newcomer'] });
		await citizen.open();
		test.diagnostic(`A heading after ${Date.now() - began} ms`);
		assert.match(
			await citizen.checked(),
			/^Откъде знае тази страница:\s+Проверено от този браузър/,
		);
		test.diagnostic(`Checked by the browser after ${Date.now() - began} ms`);
		await citizen.see(TITLE);
		test.diagnostic(`The first reading is there after ${Date.now() - began} ms`);
	});

	it('connects a wallet, shows the code, and is registered by the desk of a registrar', async () => {
		await citizen.connect('Newcomer');
		await citizen.open('#/admission');
		await citizen.see('Този акаунт не е регистриран');
		await citizen.click('Подпишете и покажете кода');
		// It is there when the wallet has signed.
		const code = await citizen.main.locator('.statement code').first().textContent();
		assert.match(code, /^doverie-admission:/);
		await admitAtDesk(desk, code);
		// By itself, without being loaded again.
		await citizen.see('Този акаунт е регистриран');
	});

	it('reads a proposal, which a server of texts has, and endorses it', async () => {
		await citizen.open(`#/proposal/${proposal.number}`);
		await citizen.see('четиридесет липи');
		await citizen.open(`#/proposal/${proposal.number}/endorse`);
		await citizen.see('четиридесет липи');
		await citizen.click('Продължете');
		await citizen.see('Подкрепяте версия 1, която сте прочели');
		await citizen.see('за вас е безплатно');
		await citizen.send();
		const seen = [proposal.number, proposal.text, pair('//Newcomer').address];
		assert.ok((await view(the.api, 'Proposals', 'endorsement', seen)).isSome);
	});

	it('argues with a text, which others read', async () => {
		await citizen.open(`#/proposal/${proposal.number}/argue`);
		await citizen.choose('За');
		await citizen.fill('Текст', ARGUMENT);
		await citizen.click('Продължете');
		await citizen.see('Вписвате аргумент „за“ към версия 1');
		await citizen.send();
		await desk.open(`#/proposal/${proposal.number}`);
		await desk.see(ARGUMENT);
	});

	it('votes once old enough, from the page of its own', async () => {
		await citizen.open('#/me');
		await citizen.see('по всичко, открито оттук нататък');
		question = await ask(the, QUESTION, '# Пазарът\n\nМотивите са известни на всички.');
		await citizen.see(QUESTION);
		await citizen.click('Гласувайте');
		await citizen.choose('Да');
		await citizen.click('Преглед и изпращане');
		await citizen.see('Гласувате с „да“');
		await citizen.send();
	});

	it('changes the vote', async () => {
		await citizen.click(citizen.words.goOn);
		await citizen.see('Гласували сте с „да“.');
		await citizen.click('Променете гласа си');
		await citizen.see('Засега сте гласували с „да“.');
		await citizen.choose('Не');
		await citizen.click('Преглед и изпращане');
		await citizen.see('Този глас заменя подадения преди това.');
		await citizen.send();
	});

	it('sees its ballot counted, in the figures of the decision and on its own page', async (test) => {
		await ended(the.api, question.number);
		await citizen.open(`#/decision/${question.number}`);
		await citizen.heading('Резултатът');
		await citizen.see('Гласували сте с „не“.');
		assert.deepEqual(await figuresOfCitizens(citizen), { yes: '0', no: '1', abstain: '0' });
		await citizen.open('#/me');
		await citizen.heading('Как сте гласували');
		await citizen.see('Не', citizen.main.locator('[aria-labelledby="ballots"]'));
		test.diagnostic(`The whole journey took ${Math.round((Date.now() - began) / 1000)} s`);
		const { tally } = (await decided(the.api, question.number)).outcome.unwrap().chambers
			.civilSociety;
		assert.equal(tally.citizens.no.toNumber(), 1);
	});
});
