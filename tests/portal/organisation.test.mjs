// Organisations, from a document to a decision and to what comes of it, all of it in the portal: a text
// is put on record, attested and put to decision; organisations of other chambers second it, all four
// vote; a process is opened by decision, a proposal is submitted and endorsed, the municipality answers
// and reports. One of them does so in Bulgarian.

import './lib/environment.mjs';
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { eventually, lookup } from '../network/lib/chain.mjs';
import {
	act,
	CHAMBERS,
	comesTo,
	decided,
	ended,
	figures,
	named,
	phase,
	proposal,
	secondAll,
	vote,
	whenOpen,
} from '../network/lib/governance.mjs';
import { view } from '../network/lib/views.mjs';
import { world } from './lib/world.mjs';

const QUESTION = 'Да остане ли паркът парк?';
const QUESTION_TEXT = 'Да не се строи в парка през следващите десет години.';
const PROCESS = 'Зелена София';
const PROPOSAL = 'Дърво на всеки ъгъл';
const PROPOSAL_TEXT = 'На всеки ъгъл се засажда дърво.';
/** When the phases of the process begin, in seconds from where the form is filled in. */
const PHASES = { open: 5, drafting: 170, deliberation: 180, decision: 220, followUp: 345 };

/** The words on the pages of a decision that was held. */
const DECISION = {
	en: {
		ballots: { Yes: 'Yes', No: 'No' },
		check: 'Check and send',
		asTable: 'Show as a table',
		chambers: ['Municipality', 'Business', 'Academia', 'Civil society'],
		passes: 'passes',
		notDecided: [
			'Not decided',
			'More are in favour than against, but not enough for it to pass.',
			'3 of 4 chambers pass it; 4 must.',
			'Overall approval is 75%; at least 66.7% is needed.',
			'What was missing',
			'1 more chamber must pass it.',
			'The outcome stands for itself: there is nothing to carry out.',
		],
		voted: 'You have voted yes.',
	},
	bg: {
		ballots: { Yes: 'Да', No: 'Не' },
		check: 'Преглед и изпращане',
		asTable: 'Покажете като таблица',
		chambers: ['Община', 'Бизнес', 'Наука', 'Гражданско общество'],
		passes: 'приема',
		notDecided: [
			'Нерешено',
			'Повече са „за“, отколкото „против“, но не достатъчно, за да бъде прието.',
			'Приемат го 3 от 4 камари; нужни са 4.',
			/Общото одобрение е 75\s?%; нужни са поне 66,7\s?%\./,
			'Какво не достигна',
			'Трябва да го приеме още една камара.',
			'Резултатът говори сам за себе си: няма какво да се изпълнява.',
		],
		voted: 'Гласували сте с „не“.',
	},
};

/** What a field of date and time takes: the time of this machine, to the second. */
function inField(seconds, from) {
	const time = new Date(from + seconds * 1000);
	// The browser leaves a zero out.
	time.setSeconds(time.getSeconds() || 1);
	const part = (n) => String(n).padStart(2, '0');
	const date = [time.getFullYear(), part(time.getMonth() + 1), part(time.getDate())].join('-');
	return `${date}T${[time.getHours(), time.getMinutes(), time.getSeconds()].map(part).join(':')}`;
}

describe('organisations, from a document to a decision', { timeout: 1_200_000 }, () => {
	const here = world();
	// Each speaks for its organisation, in a browser of its own. The municipality's checks for itself;
	// the others trust their own nodes. Civil society reads Bulgarian.
	let municipality, business, academia, civil;
	let text, question, onProcess, version;

	const everybody = () => {
		const { alice, bob, charlie, dave } = here.people;
		return [alice, bob, charlie, dave];
	};

	before(async () => {
		municipality = await here.page({ language: 'en', wallet: ['//Alice'] });
		const others = [
			['en', '//Bob', 'business'],
			['en', '//Charlie', 'academia'],
			['bg', '//Dave', 'civil-society'],
		];
		[business, academia, civil] = await Promise.all(
			others.map(([language, key, trusts]) => here.page({ language, wallet: [key], trusts })),
		);
		await Promise.all([municipality, business, academia, civil].map((each) => each.connect()));
		await municipality.checked();
	});

	/** The number of the last decision. */
	async function lastDecision() {
		return (await here.api.query.decisions.nextDecision()).toNumber() - 1;
	}

	/** Casts a ballot on the page where one does so. */
	async function castsBallot(visitor, decision, ballot) {
		const words = DECISION[visitor.language];
		await visitor.open(`#/decision/${decision}/vote`);
		await visitor.choose(words.ballots[ballot]);
		await visitor.click(words.check);
		await visitor.send();
	}

	/** The figures in the table behind the chart, by the names of the chambers. */
	async function figuresIn(chart, { chambers, passes }) {
		const rows = await chart
			.locator('tbody tr')
			.evaluateAll((all) =>
				all.map(({ cells }) => [...cells].map((cell) => cell.textContent.trim())),
			);
		assert.deepEqual(
			rows.map(([chamber]) => chamber),
			chambers,
		);
		return Object.fromEntries(
			rows.map(([, roll, yes, no, abstain, needed, state], i) => [
				CHAMBERS[i],
				{
					roll: Number(roll),
					yes: Number(yes),
					no: Number(no),
					abstain: Number(abstain),
					needed: Number(needed),
					passes: state === passes,
				},
			]),
		);
	}

	/** Waits until the table behind the chart of a decision has these figures. */
	async function showsFigures(visitor, expected) {
		const words = DECISION[visitor.language];
		const chart = visitor.page.locator('#figures .chamber-bars');
		await chart.getByText(words.asTable, { exact: true }).click();
		let shown;
		await eventually('the figures are there', async () => {
			shown = await figuresIn(chart, words);
			return isDeepStrictEqual(shown, expected);
		}).catch(() => assert.deepEqual(shown, expected));
	}

	/** The same of the chain. What is missing to the quorum stands elsewhere on the page. */
	async function figuresOf(decision) {
		const all = figures(await comesTo(here.api, decision));
		return Object.fromEntries(
			Object.entries(all).map(([chamber, { missing: _, ...rest }]) => [chamber, rest]),
		);
	}

	it('the municipality puts a text on record, which is on the server of texts before that', async () => {
		await municipality.open('#/records/new');
		await municipality.fill('The document', QUESTION_TEXT);
		await municipality.click('Check and send');
		await municipality.see('You put the fingerprint of a document on record. Kind: Statement.');
		await municipality.send();
		// An order to the server of texts, and the transaction.
		assert.deepEqual(
			municipality.wallet.asked.map(({ data }) => data !== undefined),
			[true, false],
		);

		await municipality.click(municipality.words.goOn);
		await municipality.see(QUESTION_TEXT);
		await municipality.see('This browser has checked that this is the text that is on the chain.');
		await municipality.see('Nobody has signed, seen or disputed it.');
		[, text] = municipality.page.url().match(/#\/record\/(0x[0-9a-f]{64})$/);
		const [found] = await lookup(here.api, text);
		assert.equal(found.record.account.toString(), here.people.alice.address);
	});

	it('another organisation attests that it has seen it', async () => {
		await business.open(`#/record/${text}`);
		await business.click('Sign, witness or dispute it');
		await business.choose('I have seen it, as it is');
		await business.click('Check and send');
		await business.send();
		// It comes to a page that is open by itself, and stands there in both languages.
		await municipality.see('0 signatures, 1 has seen it, 0 dispute it');
		await civil.open(`#/record/${text}`);
		await civil.see('0 подписа, 1 го е видял, 0 го оспорват');
		await civil.see('Този браузър провери, че това е текстът, записан във веригата.');
	});

	it('a third puts the text to decision as a question', async () => {
		await academia.open('#/decide');
		await academia.choose('A question, with nothing to carry out');
		await academia.click('Continue');
		await academia.choose('Rule for the rules themselves');
		await academia.fill('Title of the decision', QUESTION);
		await academia.choose('In a document that exists already');
		await academia.fill('Its fingerprint (SHA-256)', text);
		await academia.click('Continue');
		await academia.see(`Your organisation announces a decision with the title “${QUESTION}”.`);
		await academia.see('2 organisations of other chambers must second it');
		await academia.send();
		await academia.click(academia.words.goOn);
		await academia.see('Announced: organisations of other chambers have to second it');
		await academia.click(QUESTION);
		await academia.heading(QUESTION);
		await academia.see(QUESTION_TEXT);
		question = await lastDecision();
		assert.match(academia.page.url(), new RegExp(`#/decision/${question}$`));
		const { decision, title } = await decided(here.api, question);
		assert.equal(decision.subject.type, 'Question');
		assert.equal(title.unwrap().toString(), QUESTION);
	});

	it('organisations of two other chambers second it, and it opens', async () => {
		await Promise.all(
			[municipality, business].map(async (visitor) => {
				await visitor.open(`#/decision/${question}`);
				await visitor.click('Second it');
				await visitor.see(
					'To second is to say that the chambers should decide this, not that you agree.',
				);
				await visitor.send();
			}),
		);
		const { decision } = await decided(here.api, question);
		assert.ok(decision.chambers.municipality.isTrue && decision.chambers.business.isTrue);
		await whenOpen(here.api, question);
	});

	it('all four vote in the portal, one of them no', async () => {
		await Promise.all([
			...[municipality, business, academia].map((each) => castsBallot(each, question, 'Yes')),
			castsBallot(civil, question, 'No'),
		]);
		await municipality.open(`#/decision/${question}`);
		await municipality.see(DECISION.en.voted);
		await civil.open(`#/decision/${question}`);
		await civil.see(DECISION.bg.voted);
		await showsFigures(municipality, await figuresOf(question));
	});

	it('a process is put to decision by a form, while the first decision is still open', async () => {
		await municipality.open('#/decide?what=openProcess');
		await municipality.fill('Title of the process', PROCESS);
		await municipality.fill('Endorsements that a proposal needs to be admitted', '3');
		await municipality.fill('From at least how many chambers', '3');
		const speaker = (
			await view(here.api, 'Stakeholders', 'stakeholder', [here.people.alice.address])
		)
			.unwrap()
			.number.toNumber();
		await municipality.fill('Who speaks for the municipality', String(speaker));
		const now = Date.now();
		const fields = [
			'Open from',
			'Drafting from',
			'Deliberation from',
			'Decision from',
			'Follow-up from',
		];
		for (const [i, seconds] of Object.values(PHASES).entries()) {
			await municipality.fill(fields[i], inField(seconds, now));
		}
		await municipality.click('Continue');
		await municipality.choose('Ordinary rule');
		await municipality.fill('Title of the decision', `Процес: ${PROCESS}`);
		await municipality.fill('The text that explains it', 'Да открием процес за зеленото в града.');
		await municipality.click('Continue');
		await municipality.see('If it passes, the chain does this:');
		await municipality.send();
		onProcess = await lastDecision();
		assert.equal(onProcess, question + 1);
		await secondAll(here.api, onProcess);
		await whenOpen(here.api, onProcess);
		await vote(
			here.api,
			onProcess,
			everybody().map((who) => [who, 'Yes']),
		);
	});

	it('the first decision closes: the outcome is said in words, with the figures of each chamber', async () => {
		const { outcome } = await ended(here.api, question);
		assert.ok(outcome.verdict.isNotDecided);
		const expected = await figuresOf(question);
		const voted = ({ yes, no, passes }) => [yes, no, passes];
		assert.deepEqual(voted(expected.business), [1, 0, true]);
		assert.deepEqual(voted(expected.civilSociety), [0, 1, false]);
		for (const visitor of [business, civil]) {
			await visitor.open(`#/decision/${question}`);
			for (const sentence of DECISION[visitor.language].notDecided) {
				await visitor.see(sentence);
			}
			await showsFigures(visitor, expected);
			assert.deepEqual(await visitor.axe(), []);
		}
	});

	it('the process is open, by the decision, and says what can be done in it', async () => {
		await ended(here.api, onProcess);
		await municipality.open(`#/decision/${onProcess}`);
		await municipality.see('Carried out');
		await municipality.see('Passed');
		await civil.open('#/process/1');
		await civil.heading(PROCESS);
		await civil.see('Внесете предложение');
		await academia.open('#/process/1');
		await academia.heading(PROCESS);
		await academia.see(
			'You can submit a proposal, ask for an amendment, endorse, and argue for or against.',
		);
	});

	it('an organisation submits a proposal; another reads it, and endorses it', async () => {
		await academia.click('Submit a proposal');
		await academia.choose('Policy');
		await academia.fill('Title', PROPOSAL);
		await academia.fill('Text', PROPOSAL_TEXT);
		await academia.click('Continue');
		await academia.see(`Your proposal “${PROPOSAL}” (Policy) is submitted to “${PROCESS}”.`);
		await academia.send();
		version = (await proposal(here.api, 1)).version.toHex();

		// Two chambers endorse past the portal, so that three have.
		const endorse = here.api.tx.proposals.endorse(1, version);
		const { alice, dave } = here.people;
		await Promise.all([
			...[alice, dave].map((who) => act(here.api, who, endorse)),
			(async () => {
				await business.open('#/proposal/1/endorse');
				await business.see(PROPOSAL_TEXT);
				await business.click('Continue');
				await business.see('You endorse version 1 of');
				await business.send();
			})(),
		]);
		await civil.open('#/proposal/1');
		await civil.heading(PROPOSAL);
		await civil.see(PROPOSAL_TEXT);
		await civil.see('Има нужната подкрепа.');
	});

	it('once it is admitted, the municipality answers, with a cost and a period', async () => {
		await phase(here.api, 1, 'Deliberation');
		await act(here.api, here.people.bob, here.api.tx.proposals.admit(1));
		await municipality.open('#/proposal/1/respond');
		await municipality.choose('Accepted');
		await municipality.fill('What will it cost?', '25000');
		await municipality.fill('First month of the work', '2027-03');
		await municipality.fill('Last month of the work', '2027-09');
		await municipality.fill('Reasons', 'Има места, има и пари.');
		await municipality.click('Continue');
		await municipality.see('for the municipality: Accepted. Cost');
		await municipality.send();

		const [response] = await view(here.api, 'Proposals', 'responses', [1, 0, 10]);
		assert.ok(response.answer.isAccepted);
		await municipality.open('#/proposal/1');
		await municipality.see('Cost: 25,000.00 euro');
		await municipality.see('Period of the work: March 2027 – September 2027');
		await civil.open('#/proposal/1');
		await civil.see('Разход: 25 000,00 евро');
	});

	it('once it is adopted, the municipality reports, and another chamber confirms the report', async () => {
		const { api } = here;
		await phase(api, 1, 'Decision');
		const { events } = await act(api, here.people.dave, api.tx.proposals.putToDecision(1));
		const [{ decision }] = named(events, 'proposals.PutToDecision');
		await whenOpen(api, decision.toNumber());
		await vote(
			api,
			decision.toNumber(),
			everybody().map((who) => [who, 'Yes']),
		);
		await ended(api, decision.toNumber());
		await phase(api, 1, 'FollowUp');

		await municipality.open('#/proposal/1/report');
		await municipality.fill('How much is done, in per cent?', '30');
		await municipality.fill('Evidence', 'Засадени са три дървета от десет.');
		await municipality.click('Continue');
		await municipality.send();

		await business.open('#/proposal/1');
		await business.see(/Report \d: 30 % done/);
		await business.click('Confirm or dispute');
		await business.see('Засадени са три дървета от десет.');
		await business.choose('I confirm it');
		await business.click('Continue');
		await business.send();
		const [{ report }] = await view(api, 'Proposals', 'reports', [1, 0, 10]);
		assert.equal(report.percent.toNumber(), 30);
		assert.equal(report.confirmed.business.toNumber(), 1);

		await civil.open('#/proposal/1');
		await civil.see('свършено: 30 %');
		await civil.see('Прието');
		assert.deepEqual(await civil.axe(), []);
	});
});
