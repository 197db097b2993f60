// Money in the portal: a pledge with its forecast, matching as it comes, a milestone that is paid on
// evidence, one that is vetoed, a refund of a campaign that misses its minimum; and whether what pages say
// of where the money is, to the last millionth, is what the chain has.

import './lib/environment.mjs';
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import {
	accept,
	announceIssues,
	approve,
	campaign,
	confirmIssues,
	euros,
	onHold,
	pledgeOf,
	show,
	windowOver,
} from '../network/lib/campaigns.mjs';
import { balance, best, eventually, pair, randomFingerprint } from '../network/lib/chain.mjs';
import { citizenPairs } from '../network/lib/fixture.mjs';
import { act, ended, open, vote } from '../network/lib/governance.mjs';
import {
	admitPledgers,
	admitProjects,
	CAMPAIGNS,
	everyEuroIsThere,
	openCampaigns,
	submitProjects,
} from '../network/lib/two-campaigns.mjs';
import { view } from '../network/lib/views.mjs';
import { world } from './lib/world.mjs';

const [ROOFS, PARK] = CAMPAIGNS;
const TITLES = ['Зелени покриви', 'Парк край реката'];
/** For how many blocks pledges are taken, and an approved milestone can be vetoed. */
const [PLEDGING, VETO_WINDOW] = [60, 20];
/** How long it takes until the deadline at most, in milliseconds: all of that, and what comes before. */
const OVER = 300_000;
/** What is pledged, and what the sponsor puts up for it, at most so much to each. */
const [FIRST, SECOND, TO_PARK] = ['80', '30.000001', '20'].map(euros);
const [POOL, CAP] = ['200', '50'].map(euros);
const MATCHED = CAP + SECOND;

/** Where the money of a campaign is, by the names that the page has for it. */
const WHERE = {
	en: {
		pledged: 'Pledged, without what was withdrawn',
		waiting: 'Waiting',
		sponsored: 'Put up by sponsors',
		paid: 'Paid to the beneficiary',
		refunded: 'Refunded after cancellation or failure',
		left: 'Taken along by those who left',
		returned: 'Returned to sponsors: not needed',
		dust: 'Left over by rounding, to the account of the chain',
		held: 'In the pot',
		refundable: 'Of this can be refunded now',
		together: 'Together',
		agrees: 'The sums agree.',
		matched: 'Added by sponsors, if the deadline were now (a forecast)',
	},
	bg: {
		pledged: 'Вноски без оттегленото',
		waiting: 'Чакащи вноски',
		sponsored: 'Внесено от спонсори',
		paid: 'Платено на бенефициента',
		refunded: 'Върнато след прекратяване или неуспех',
		left: 'Взето от напусналите',
		returned: 'Върнато на спонсорите като ненужно',
		dust: 'Остатък от закръгляне – в акаунта на веригата',
		held: 'В касата',
		refundable: 'От тях сега могат да бъдат върнати',
		together: 'Общо',
		agrees: 'Сметката излиза.',
		matched: 'Добавено от спонсорите, ако крайният срок беше сега (прогноза)',
	},
};

/** An amount as a page writes it, in millionths. */
function millionths(text, language) {
	const bare = text.replace('cEUR', '').replace(/\s/g, '');
	return euros(language === 'bg' ? bare.replace(',', '.') : bare.replaceAll(',', ''));
}

describe('money in the portal', { timeout: 1_400_000 }, () => {
	const here = world();
	let api, people, alice, bob, charlie, dave, association, citizens;
	// A citizen who checks for himself, one who reads Bulgarian, the sponsor, the beneficiary.
	let citizen, other, sponsor, beneficiary;
	let deadline, evidence;

	before(async () => {
		({ api } = here);
		citizens = citizenPairs(3);
		const [ofCivil, guild] = ['//Association', '//Guild'].map(pair);
		association = ofCivil;
		people = { ...here.people, association, guild, citizens };
		({ alice, bob, charlie, dave } = people);
		const fiches = await here.texts('Фиш: покривите.', 'Фиш: паркът.');
		await admitPledgers(api, people, fiches);
		// Hands are slower than programs: there is more time for a veto than elsewhere in the tests.
		const longer = { Campaigns: { VetoWindowInDays: [null, VETO_WINDOW] } };
		const onWindow = await open(api, bob, 'Significant', api.tx.parameters.setParameter(longer));
		const all = [alice, bob, charlie, dave];
		await vote(
			api,
			onWindow.number,
			all.map((who) => [who, 'Yes']),
		);
		const terms = [
			{
				title: TITLES[0],
				fiche: fiches[0],
				beneficiary: charlie,
				fiscalAgent: bob,
				reviewers: [alice, dave, association],
				minimum: euros('100'),
				optimum: euros('1000'),
				milestones: [
					[400_000, 100],
					[600_000, 200],
				],
			},
			{
				title: TITLES[1],
				fiche: fiches[1],
				beneficiary: association,
				fiscalAgent: bob,
				reviewers: [alice, charlie],
				minimum: euros('1000'),
				optimum: euros('2000'),
				milestones: [[1_000_000, 100]],
			},
		];
		const opened = await openCampaigns(api, people, terms, PLEDGING);
		({ deadline } = opened);
		await submitProjects(api, people, opened.onProcess, terms, CAMPAIGNS.map(randomFingerprint));
		await admitProjects(api, citizens[0], opened.onCampaigns);

		[citizen, other, sponsor, beneficiary] = await Promise.all([
			here.page({ language: 'en', wallet: ['//Citizen1'] }),
			here.page({ language: 'bg', wallet: ['//Citizen2'], trusts: 'civil-society' }),
			here.page({ language: 'en', wallet: ['//Alice'], trusts: 'municipality' }),
			here.page({ language: 'en', wallet: ['//Charlie'], trusts: 'academia' }),
		]);
		await Promise.all([citizen, other, sponsor, beneficiary].map((each) => each.connect()));
		await ended(api, onWindow.number);
		await ended(api, opened.onCampaigns.number);
		const [inRoofs, inPark] = CAMPAIGNS.map((number) => ({ Campaign: number }));
		await accept(
			api,
			[alice, inRoofs, inPark],
			[bob, 'Custodian', inRoofs, inPark],
			[charlie, inRoofs, inPark],
			[dave, 'Auditor', inRoofs],
			[association, inRoofs, inPark],
		);
		const issues = [...citizens.map((who) => [who, euros('200')]), [alice, euros('500')]];
		await confirmIssues(api, dave, ...(await announceIssues(api, bob, ...issues)));
	});

	/** The amounts in the tables of a part of a page, by their labels. */
	async function amounts(visitor, part) {
		const rows = await visitor.page
			// A chart has a table behind it, which says the same.
			.locator(`section[aria-labelledby="${part}"] .scroll:not(.chart *) tbody tr`)
			.evaluateAll((all) =>
				all.map(({ cells }) => [...cells].map((cell) => cell.textContent.trim())),
			);
		return rows.map(([label, amount]) => [label, millionths(amount, visitor.language)]);
	}

	/** An amount by its label. */
	async function amountOf(visitor, part, label) {
		return (await amounts(visitor, part)).find(([name]) => name === label)?.[1];
	}

	/** Fails unless the page says of the money of a campaign what the chain has, and the sums agree. */
	async function moneyIsThere(visitor, number) {
		const words = WHERE[visitor.language];
		await visitor.open(`#/campaign/${number}`);
		const { funds, held, refundable, pot } = await campaign(api, number);
		const of = (name) => [words[name], funds[name].toBigInt()];
		const [came, went] = [
			['pledged', 'waiting', 'sponsored'],
			['paid', 'refunded', 'left', 'returned', 'dust'],
		].map((names) => names.map(of));
		const sum = (parts) => parts.reduce((total, [, amount]) => total + amount, 0n);
		const expected = [
			...came,
			[words.together, sum(came)],
			...went,
			[words.together, sum(went)],
			[words.held, held.toBigInt()],
			[words.refundable, refundable.toBigInt()],
		];
		let shown;
		await eventually('the page has read it', async () => {
			shown = await amounts(visitor, 'where');
			return String(shown) === String(expected);
		}).catch(() => assert.deepEqual(shown, expected));
		await visitor.see(words.agrees);
		// It is really there: on hold, in the account of the pot.
		const inPot = Object.values(await onHold(api, pot.toString())).reduce((a, b) => a + b, 0n);
		assert.equal(sum(came) - sum(went), inPot);
		assert.equal(held.toBigInt(), inPot);
	}

	it('the page of the civic euro has what was issued, and it agrees with what all accounts hold', async () => {
		const { supply, issuance } = await view(api, 'Pledges', 'custody');
		assert.equal(supply.issued.toBigInt() - supply.redeemed.toBigInt(), issuance.toBigInt());
		await other.open('#/money');
		await other.see('Сметката излиза.');
		const expected = [supply.issued, supply.redeemed, issuance].map((amount) => amount.toBigInt());
		const facts = other.page.locator('dl.facts').first().locator('dd');
		await eventually('the page has read it', async () => {
			const shown = (await facts.allInnerTexts()).map((text) => millionths(text, 'bg'));
			return String(shown) === String(expected);
		});
	});

	it('a sponsor puts up a pool, which adds nothing before somebody pledges', async () => {
		assert.equal((await campaign(api, ROOFS)).campaign.vetoWindow.toNumber(), VETO_WINDOW);
		await sponsor.open(`#/campaign/${ROOFS}/sponsor`);
		await sponsor.fill('It adds this much …', '1');
		await sponsor.fill('… for this much pledged', '1');
		await sponsor.fill('At most to the pledge of one citizen', '50');
		await sponsor.fill('How much do you put up in all?', '200');
		await sponsor.click('Continue');
		await sponsor.see('It adds 1 for every 1 that a citizen pledges, at most 50.00 cEUR to each.');
		await sponsor.send();
		const { pools } = await campaign(api, ROOFS);
		assert.deepEqual(
			pools.map(({ pool: { total, cap }, adds }) =>
				[total, cap, adds].map((each) => each.toBigInt()),
			),
			[[POOL, CAP, 0n]],
		);
		await other.open(`#/campaign/${ROOFS}`);
		await other.see('200,00 cEUR');
		assert.equal(await amountOf(other, 'now', WHERE.bg.matched), 0n);
	});

	it('a citizen is told before the pledge what sponsors would add, and it is what the chain says', async () => {
		const asked = [ROOFS, citizens[0].address, FIRST];
		const forecast = (await view(api, 'Pledges', 'forecast', asked)).unwrap();
		assert.deepEqual(
			[forecast.pledged, forecast.matched, forecast.waiting].map((each) => each.toBigInt()),
			[FIRST, CAP, 0n],
		);
		await citizen.open(`#/campaign/${ROOFS}/pledge`);
		await citizen.fill('How much?', '80');
		await citizen.heading('If the deadline were now');
		await citizen.see('Sponsors would add to it');
		const facts = citizen.page.locator('dl.facts').last().locator('dd');
		await facts.first().waitFor();
		assert.deepEqual(
			(await facts.allInnerTexts()).map((text) => millionths(text, 'en')),
			[FIRST, CAP, 0n, euros('200') - FIRST],
		);
		await citizen.click('Continue');
		await citizen.see(`You pledge 80.00 cEUR to the campaign “${TITLES[0]}”.`);
		await citizen.see('If the deadline were now, sponsors would add 50.00 cEUR.');
		await citizen.send();
		const { pledge, matched } = await pledgeOf(api, ROOFS, citizens[0]);
		assert.equal(pledge.amount.toBigInt(), FIRST);
		assert.equal(matched[0].amount.toBigInt(), CAP);
	});

	it('what sponsors add is seen as it comes, on a page that is open', async () => {
		const shows = (amount) =>
			eventually(
				`the page shows ${amount}`,
				async () => (await amountOf(other, 'now', WHERE.bg.matched)) === amount,
			);
		await shows(CAP);
		await act(api, citizens[1], api.tx.pledges.pledge(ROOFS, SECOND));
		await shows(MATCHED);
		await act(api, citizens[1], api.tx.pledges.pledge(PARK, TO_PARK));
		assert.equal((await campaign(api, ROOFS)).matching.toBigInt(), MATCHED);
	});

	it('money is always somewhere: the page says of both campaigns what the chain has', async () => {
		await moneyIsThere(citizen, ROOFS);
		await moneyIsThere(other, PARK);
		assert.deepEqual(await citizen.axe(), []);
	});

	it('a campaign that misses its minimum says so, and refunds', async () => {
		await eventually('the deadline is over', async () => (await best(api)) >= deadline, OVER);
		await citizen.open(`#/campaign/${PARK}`);
		await citizen.see(
			'At the deadline there was less than the minimum. Everybody gets everything back.',
		);
		await other.open(`#/campaign/${PARK}`);
		await other.see('Неуспешна');
		await other.see('До крайния срок минимумът не се събра. Всеки си получава всичко.');
		const before = await balance(api, citizens[1].address);
		await other.open(`#/campaign/${PARK}/refund`);
		await other.see('На мен: 20,00 cEUR');
		await other.click('Напред');
		await other.see('Сега това са 20,00 cEUR.');
		await other.send();
		assert.equal(await balance(api, citizens[1].address), before + TO_PARK);
		await moneyIsThere(other, PARK);
		assert.equal(await amountOf(other, 'where', WHERE.bg.refunded), TO_PARK);
	});

	it('the beneficiary shows evidence that a reviewer reads and approves', async () => {
		await beneficiary.open(`#/campaign/${ROOFS}/evidence`);
		await beneficiary.choose('I write it here');
		await beneficiary.fill('The text', 'Първите покриви са зелени.');
		await beneficiary.click('Continue');
		await beneficiary.see('You show evidence for milestone 1.');
		await beneficiary.send();
		const { state } = (await campaign(api, ROOFS)).campaign;
		evidence = state.asInReview.evidence.toHex();

		await sponsor.open(`#/campaign/${ROOFS}/approve`);
		await sponsor.see('Първите покриви са зелени.');
		await sponsor.see('You approve the evidence for milestone 1.');
		await sponsor.send();
		await approve(api, ROOFS, evidence, dave);
		await other.open(`#/campaign/${ROOFS}`);
		await other.see('Етапът е одобрен');
	});

	it('after the veto window anyone has the milestone paid, and the money is where the page says', async () => {
		await windowOver(api, ROOFS);
		const before = await balance(api, charlie.address);
		await citizen.open(`#/campaign/${ROOFS}/pay-out`);
		await citizen.send();
		const paid = (await balance(api, charlie.address)) - before;
		assert.equal(paid, ((FIRST + SECOND + MATCHED) * 400_000n) / 1_000_000n);
		await moneyIsThere(citizen, ROOFS);
		assert.equal(await amountOf(citizen, 'where', WHERE.en.paid), paid);
		await citizen.see('Milestone 1 paid');
	});

	it('a citizen vetoes the next one: it is not paid, and the chambers decide', async () => {
		const [next] = await here.texts('Останалите покриви са зелени.');
		await show(api, charlie, ROOFS, next);
		await approve(api, ROOFS, next, alice, dave);
		await citizen.open(`#/campaign/${ROOFS}/veto`);
		await citizen.choose('No document');
		await citizen.click('Continue');
		await citizen.see(`You veto the payment of milestone 2 of the campaign “${TITLES[0]}”.`);
		await citizen.send();
		const { state } = (await campaign(api, ROOFS)).campaign;
		assert.ok(state.isVetoed, state.type);

		await citizen.open(`#/campaign/${ROOFS}`);
		await citizen.see(
			'The payment of milestone 2 is vetoed by a third of the money or of the citizens.',
		);
		await citizen.click('The decision on the veto');
		await citizen.heading(`A veto in the campaign “${TITLES[0]}”`);
		await citizen.see(`Shall the veto against paying milestone 2 of campaign ${ROOFS} be upheld?`);
		await other.open(`#/campaign/${ROOFS}`);
		await other.see('Наложено е вето');
	});

	it('in the end every civic euro is in somebody’s account, and the pages agree with the chain', async () => {
		await everyEuroIsThere(api);
		await moneyIsThere(citizen, ROOFS);
		await moneyIsThere(other, PARK);
		await citizen.open('#/money');
		await citizen.see('It agrees.');
	});
});
