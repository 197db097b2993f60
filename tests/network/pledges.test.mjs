// Campaigns and the civic euro on a network of four organisations, with @polkadot/api: a campaign
// that is funded with matching and pays its three milestones, the last after a veto that a decision
// settles; another that misses its minimum and refunds everybody; what is refused, and how. In the
// end all figures are counted again from the events of the blocks, and polkadot-api reads the same.
// What goes wrong on the way, and is put right, is in money.test.mjs.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { allFail, allRefused } from './lib/assert-refused.mjs';
import {
	accept,
	announceIssues,
	approve,
	campaign,
	confirmIssues,
	euros,
	onHold,
	pledgeOf,
	pledges,
	rollNumber,
	show,
	supply,
	wealth,
	windowOver,
} from './lib/campaigns.mjs';
import { balance, best, pair, randomFingerprint, reached, record, send } from './lib/chain.mjs';
import { tearDown } from './lib/fixture.mjs';
import {
	act,
	carriedOut,
	decided,
	ended,
	eventsAt,
	figures,
	named,
	open,
	vote,
	whenOpen,
} from './lib/governance.mjs';
import { papi } from './lib/papi.mjs';
import {
	admitPledgers,
	admitProjects,
	CAMPAIGNS,
	everyEuroIsThere,
	freeCall,
	openCampaigns,
	recountBoth,
	sameAtAllNodes,
	setUpPledgers,
	submitProjects,
} from './lib/two-campaigns.mjs';
import { plain, view } from './lib/views.mjs';

const CITIZENS = 10;
/** For how many blocks pledges are taken. */
const PLEDGING = 22;
/** For how many blocks an approved milestone can be vetoed: 7 days. */
const VETO_WINDOW = 7;
/** For how many blocks a milestone may be overdue: 30 days. */
const GRACE = 30;

/** The campaigns. */
const [ROOFS, PARK] = CAMPAIGNS;
/** The shares of the milestones, in millionths: they leave something to round. */
const SHARES = [300_000n, 333_333n, 366_667n];
/** What has come in of a declared pledge to the first one, outside the chain. */
const HONOURED = euros('120');
/** What is pledged to it in the end, and what the pools offer to add to that. */
const PLEDGED = euros('565.000001');
const OFFERS = ['92.5', '100'].map(euros);
const OFFERED = OFFERS[0] + OFFERS[1];
/** There is a little less room for what they offer. */
const ROOM = euros('192.490375');
const ROOFS_OPTIMUM = PLEDGED + HONOURED + ROOM;
/** What each pool adds: what it offers, made smaller in the same proportion. */
const MATCHED = OFFERS.map((offer) => (offer * ROOM) / OFFERED);
/** What is raised: 100 % for milestones and vetoes. */
const RAISED = PLEDGED + MATCHED[0] + MATCHED[1];
/** What the sponsors put up, and what of it is not needed. */
const SPONSORED = ['200', '100'].map(euros);
const UNUSED = SPONSORED.map((total, i) => total - MATCHED[i]);

describe('campaigns and the civic euro', { timeout: 900_000 }, () => {
	// An API for the node of each organisation, by name.
	const nodes = {};
	let people, api, alice, bob, charlie, dave, eve, ferdie, association, guild, citizens;
	// Strangers who have tokens, until they send them away.
	let ivan, penniless;
	// What is decided on each campaign, and the calls that open them.
	let campaigns, openings;
	// A document of the bank.
	let bankStatement;
	// The decisions: on the process, on custodian and campaigns.
	let onProcess, onCampaigns;
	let deadline;
	// What the pledgers of the second campaign had before they pledged.
	const wealthBefore = new Map();

	before(async () => {
		people = await setUpPledgers(nodes, CITIZENS);
		({ api, alice, bob, charlie, dave, eve, ferdie, association, guild, citizens } = people);
		[ivan, penniless] = ['//Ivan', '//Penniless'].map(pair);
		const roofs = {
			title: 'Зелени покриви',
			fiche: randomFingerprint(),
			beneficiary: charlie,
			fiscalAgent: bob,
			reviewers: [alice, dave, association],
			minimum: euros('500'),
			optimum: ROOFS_OPTIMUM,
			milestones: SHARES.map((share, i) => [share, 30 * (i + 1)]),
			declaredShare: 140_000,
		};
		const park = {
			title: 'Парк край реката',
			fiche: randomFingerprint(),
			beneficiary: association,
			fiscalAgent: bob,
			reviewers: [alice, charlie],
			minimum: euros('1000'),
			optimum: euros('2000'),
			milestones: [[1_000_000, 30]],
		};
		campaigns = [roofs, park];
	});

	after(() => tearDown(nodes));

	/** What was issued and redeemed, to compare. */
	const issued = () => supply(api);

	/** A free call that must be refused with that error, and change nothing. */
	const refused = (...attempt) => freeCall(api, ...attempt);

	it('registrars admit associations and citizens, who own nothing', async () => {
		const fiches = campaigns.map(({ fiche }) => fiche);
		await admitPledgers(api, people, fiches);
		for (const { address } of [alice, bob, charlie, dave, association, guild, ...citizens]) {
			assert.equal(await wealth(api, address), 0n);
		}
	});

	it('decisions are opened: on a process, and on custodian, auditor and two campaigns', async () => {
		const opened = await openCampaigns(api, people, campaigns, PLEDGING);
		({ onProcess, onCampaigns, openings, deadline } = opened);
		assert.equal(onCampaigns.closes, onCampaigns.opened + 21);

		await allRefused(api, [
			{
				attempt: () => open(api, dave, 'Ordinary', openings[0]),
				account: dave,
				name: 'Decisions.RuleTooWeak',
				state: async () => (await api.query.decisions.nextDecision()).toHex(),
			},
			refused(citizens[0], api.tx.pledges.pledge(ROOFS, 1), 'Pledges.UnknownCampaign', issued),
		]);
	});

	it('meanwhile the process opens, and two projects are proposed, endorsed and admitted', async () => {
		const texts = CAMPAIGNS.map(randomFingerprint);
		await submitProjects(api, people, onProcess, campaigns, texts);
		await admitProjects(api, citizens[0], onCampaigns);
	});

	it('one decision names custodian and auditor, and opens two campaigns', async () => {
		const { decision } = await ended(api, onCampaigns.number);

		const events = await eventsAt(api, carriedOut(decision));
		const both = named(events, 'pledges.CampaignOpened');
		assert.deepEqual(
			both.map(({ campaign: number, proposal }) => [number.toNumber(), proposal.toNumber()]),
			[
				[ROOFS, ROOFS],
				[PARK, PARK],
			],
		);

		const info = await campaign(api, ROOFS);
		assert.equal(info.title.unwrap().toString(), 'Зелени покриви');
		assert.equal(info.beneficiary.unwrap().toString(), charlie.address);
		assert.equal(info.pot.toString(), both[0].pot.toString());
		assert.ok(info.campaign.state.isOpen);
		assert.equal(info.campaign.vetoWindow.toNumber(), VETO_WINDOW);
		assert.equal(info.campaign.grace.toNumber(), GRACE);
		assert.equal(info.campaign.terms.deadline.toNumber(), deadline);
		assert.equal((await view(api, 'Pledges', 'campaign_of', [PARK])).unwrap().toNumber(), PARK);

		const { custodian, auditor, account } = await view(api, 'Pledges', 'custody');
		for (const [holder, who] of [
			[custodian, bob],
			[auditor, dave],
		]) {
			assert.equal(holder.unwrap().number.toNumber(), await rollNumber(api, who));
			assert.ok(holder.unwrap().account.isNone, 'nobody has accepted it yet');
		}
		assert.equal(account.unwrap().toString(), bob.address);
	});

	it('whoever is named for an office accepts it; before that, nobody’s money is taken', async () => {
		const [inRoofs, inPark] = [ROOFS, PARK].map((number) => ({ Campaign: number }));
		await accept(
			api,
			[alice, inRoofs, inPark],
			[bob, 'Custodian', inRoofs, inPark],
			[dave, 'Auditor', inRoofs],
			[association, inRoofs, inPark],
		);
		const accepted = async () => {
			const both = await Promise.all([ROOFS, PARK].map((number) => campaign(api, number)));
			return both.map((info) => info.campaign.accepted.isTrue);
		};
		// The beneficiary of the one and a reviewer of the other have not yet.
		assert.deepEqual(await accepted(), [false, false]);
		const { pledge, sponsor } = api.tx.pledges;
		const pool = sponsor(ROOFS, { adds: 1, per: 1 }, euros('10'), euros('100'));
		const asked = [ROOFS, citizens[0].address, euros('1')];
		assert.ok((await view(api, 'Pledges', 'forecast', asked)).isNone);
		await allRefused(api, [
			refused(citizens[0], pledge(ROOFS, euros('1')), 'Pledges.NotAccepted'),
			refused(citizens[0], pledge(PARK, euros('1')), 'Pledges.NotAccepted'),
			refused(guild, pool, 'Pledges.NotAccepted'),
		]);
		await accept(api, [charlie, inRoofs, inPark]);
		assert.deepEqual(await accepted(), [true, true]);

		const { custodian, auditor } = await view(api, 'Pledges', 'custody');
		const holders = [custodian, auditor].map((each) => each.unwrap().account.toString());
		assert.deepEqual(holders, [bob.address, dave.address]);
		const offices = await view(api, 'Pledges', 'offices', [ROOFS]);
		assert.deepEqual(
			offices.map(({ role, accepted: account }) => [role.type, account.toString()]),
			[
				['Beneficiary', charlie.address],
				['FiscalAgent', bob.address],
				...[alice, dave, association].map(({ address }) => ['Reviewer', address]),
			],
		);
	});

	it('civic euros are issued by two: the custodian announces, the auditor confirms', async () => {
		const before = await issued();
		const issuance = (await api.query.balances.totalIssuance()).toBigInt();
		const amounts = [
			...[...citizens, guild].map((who) => [who, euros('200')]),
			[alice, euros('500')],
			[dave, euros('100')],
			[association, euros('100')],
		];
		const { transferKeepAlive } = api.tx.balances;
		const [announced] = await Promise.all([
			announceIssues(api, bob, ...amounts),
			// And strangers come by some in another way.
			act(
				api,
				ferdie,
				transferKeepAlive(ivan.address, euros('100')),
				transferKeepAlive(penniless.address, euros('3')),
			),
		]);
		assert.equal(await issued(), before, 'what is only announced is not there');
		await confirmIssues(api, dave, ...announced);

		const total = euros('2900');
		const all = await view(api, 'Pledges', 'custody');
		assert.equal(all.issuance.toBigInt(), issuance + total);
		assert.equal(all.supply.issued.toBigInt(), issuance + total);
		assert.equal(all.supply.redeemed.toBigInt(), 0n);
		for (const [, amount, document] of announced) {
			const against = await view(api, 'Pledges', 'supply_by_document', [document]);
			assert.deepEqual(plain(against), { issued: amount, redeemed: 0n });
		}
		[[, , bankStatement]] = announced;
		// Nobody paid a fee for it.
		assert.equal(await balance(api, bob.address), 0n);
		for (const [{ address }, amount] of amounts) {
			assert.equal(await balance(api, address), amount);
		}
	});

	it('organisations put up pools, and all sorts of people pledge', async () => {
		const { sponsor, pledge, declare } = api.tx.pledges;
		for (const who of [dave, ...citizens.slice(6, 9)]) {
			wealthBefore.set(who, await wealth(api, who.address));
		}
		// One of them puts up all that it has, of which so little will be left that it is no balance.
		const ofAssociation = sponsor(ROOFS, { adds: 1, per: 1 }, euros('22.49875'), euros('100'));
		await Promise.all([
			act(api, alice, sponsor(ROOFS, { adds: 1, per: 2 }, euros('20'), euros('200'))).then(() =>
				act(api, association, ofAssociation),
			),
			act(api, dave, sponsor(PARK, { adds: 1, per: 1 }, euros('10'), euros('100'))),
		]);
		assert.equal(await wealth(api, association.address), 0n);

		const [letter, another] = [randomFingerprint(), randomFingerprint()];
		const park = (await campaign(api, PARK)).pot;
		const [first] = await Promise.all([
			act(api, citizens[0], pledge(ROOFS, euros('10'))),
			act(api, citizens[1], pledge(ROOFS, euros('30.000001'))),
			act(api, citizens[2], pledge(ROOFS, euros('100'))),
			act(api, citizens[3], pledge(ROOFS, euros('25'))),
			act(api, citizens[4], pledge(ROOFS, euros('50'))),
			act(
				api,
				guild,
				record(api, letter),
				pledge(ROOFS, euros('40')),
				declare(ROOFS, euros('150'), letter, deadline),
			),
			act(api, dave, record(api, another), declare(ROOFS, euros('10'), another, deadline)),
			act(
				api,
				ferdie,
				pledge(ROOFS, euros('220')),
				pledge(PARK, euros('70')),
				// It belongs to nobody there, and does not count.
				api.tx.balances.transferKeepAlive(park, euros('2')),
			),
			act(api, citizens[6], pledge(PARK, euros('5.000001'))),
			act(api, citizens[7], pledge(PARK, euros('20'))),
			act(api, citizens[8], pledge(PARK, euros('1.5'))),
			act(api, ivan, pledge(PARK, euros('60'))),
			// The least that one can pledge.
			act(api, penniless, pledge(PARK, euros('1'))),
		]);

		const [ofFirst] = named(first.events, 'pledges.Pledged');
		const { chamber, kind } = ofFirst.kind.asStakeholder;
		assert.deepEqual([chamber.type, kind.type], ['CivilSociety', 'Citizen']);
		assert.equal(ofFirst.owner.asStakeholder.toNumber(), await rollNumber(api, citizens[0]));
		assert.equal(ofFirst.account.toString(), citizens[0].address);
		assert.deepEqual([ofFirst.amount, ofFirst.waiting].map(plain), [euros('10'), 0n]);
		assert.equal(await balance(api, citizens[0].address), euros('190'));
		// A half of an odd amount is rounded down; and a pool adds no more than its cap.
		for (const [who, ...claims] of [
			[citizens[0], '5', '10'],
			[citizens[1], '15', '22.49875'],
			[citizens[4], '20', '22.49875'],
		]) {
			const { pledge: one, matched } = await pledgeOf(api, ROOFS, who);
			const expected = claims.map((amount, i) => ({ pool: BigInt(i), amount: euros(amount) }));
			assert.deepEqual(plain(one.claims), expected);
			// There is room for all of it so far.
			assert.deepEqual(plain(matched), expected);
		}
		assert.deepEqual(plain((await pledgeOf(api, ROOFS, guild)).pledge.claims), []);

		const { funds, declared, held, matching } = await campaign(api, ROOFS);
		assert.equal(funds.pledged.toBigInt(), euros('475.000001'));
		assert.equal(funds.matched.toBigInt(), 0n, 'that is settled at the deadline');
		assert.equal(matching.toBigInt(), euros('72.5') + euros('99.995'), 'if it were now');
		assert.equal(held.toBigInt(), euros('775.000001'));
		assert.equal(declared.toBigInt(), euros('160'));
		assert.equal(funds.honoured.toBigInt(), 0n, 'what is only declared does not count');
		const other = await campaign(api, PARK);
		assert.equal(other.held.toBigInt(), euros('257.500001'));
		assert.equal(await balance(api, park), euros('2'));
	});

	it('one adds to a pledge, one takes back; a declared pledge counts once both have said so', async () => {
		const { pledge, withdraw, attestReceipt, confirmReceipt } = api.tx.pledges;
		const receipt = randomFingerprint();
		const donor = await rollNumber(api, guild);
		await Promise.all([
			act(api, citizens[3], pledge(ROOFS, euros('10'))),
			act(api, citizens[4], withdraw(ROOFS, euros('20'))),
			act(api, bob, record(api, receipt), attestReceipt(ROOFS, donor, HONOURED, receipt)),
		]);

		assert.equal(await balance(api, citizens[4].address), euros('170'));
		const { pledge: one } = await pledgeOf(api, ROOFS, citizens[3]);
		assert.equal(one.amount.toBigInt(), euros('35'));
		const claims = plain(one.claims).map(({ amount }) => amount);
		assert.deepEqual(claims, ['17.5', '22.49875'].map(euros));
		const ofDonor = async () => {
			const all = await view(api, 'Pledges', 'declarations', [ROOFS]);
			return all.find((each) => each.donor.eq(donor)).declaration.receipt.unwrap();
		};
		assert.equal((await ofDonor()).received.toBigInt(), HONOURED);
		assert.ok((await ofDonor()).confirmed.isFalse);
		assert.equal((await campaign(api, ROOFS)).funds.honoured.toBigInt(), 0n);

		await act(api, guild, confirmReceipt(ROOFS));
		assert.ok((await ofDonor()).confirmed.isTrue);
		const { funds, declared } = await campaign(api, ROOFS);
		assert.equal(funds.honoured.toBigInt(), HONOURED);
		assert.equal(declared.toBigInt(), euros('10'), 'what another has declared');
	});

	/** What the sixth citizen's pledge claims of each pool, and all claims on it. */
	const CLAIMS = ['20', '22.49875'].map(euros);
	const ALL_CLAIMS = ['92.5', '122.49375'].map(euros);
	/** What each pool adds to that pledge. */
	const ADDED = CLAIMS.map((claim, i) => (claim * MATCHED[i]) / ALL_CLAIMS[i]);

	it('where pools offer more than there is room for, a forecast says what they would add', async () => {
		const ask = [ROOFS, citizens[5].address, euros('100')];
		const forecast = (await view(api, 'Pledges', 'forecast', ask)).unwrap();
		assert.deepEqual(plain(forecast), {
			pledged: euros('100'),
			waiting: 0n,
			matched: ADDED[0] + ADDED[1],
		});

		await act(api, citizens[5], api.tx.pledges.pledge(ROOFS, euros('100')));
		assert.equal(await balance(api, citizens[5].address), euros('100'));
		const { matched } = await pledgeOf(api, ROOFS, citizens[5]);
		assert.deepEqual(
			plain(matched),
			ADDED.map((amount, i) => ({ pool: BigInt(i), amount })),
		);
		const { funds, matching, pools } = await campaign(api, ROOFS);
		assert.equal(funds.pledged.toBigInt(), PLEDGED);
		assert.deepEqual(
			pools.map(({ pool: { claims }, adds }) => [claims, adds].map(plain)),
			ALL_CLAIMS.map((claims, i) => [claims, MATCHED[i]]),
		);
		assert.equal(matching.toBigInt(), MATCHED[0] + MATCHED[1]);
	});

	it('while pledges are taken, what does not fit is refused, and nothing changes', async () => {
		const { pledge, withdraw, sponsor, declare, refund, payOut, submitEvidence } = api.tx.pledges;
		const { announceIssue, attestReceipt, confirmIssue } = api.tx.pledges;
		const to = citizens[9].address;
		const donor = await rollNumber(api, dave);
		const pool = (total) => sponsor(PARK, { adds: 1, per: 1 }, euros('10'), total);
		const declared = (amount) => declare(PARK, amount, bankStatement, deadline);
		await Promise.all([
			allRefused(api, [
				refused(citizens[0], pledge(PARK, 0), 'Pledges.ZeroAmount'),
				// 20, typed without a unit.
				refused(citizens[9], pledge(PARK, 20), 'Pledges.PledgeTooSmall'),
				refused(guild, pledge(PARK, euros('0.999999')), 'Pledges.PledgeTooSmall'),
				refused(citizens[7], withdraw(PARK, euros('19.000001')), 'Pledges.PledgeTooSmall'),
				refused(charlie, pledge(ROOFS, euros('1')), 'Pledges.OwnCampaign'),
				refused(citizens[1], payOut(ROOFS), 'Pledges.StillOpen'),
				refused(citizens[2], refund(ROOFS, citizens[2].address), 'Pledges.StillOpen'),
				refused(citizens[3], withdraw(ROOFS, euros('35.000001')), 'Pledges.MoreThanPledged'),
				refused(citizens[4], pledge(PARK, euros('170.000001')), 'Pledges.InsufficientBalance'),
				refused(citizens[5], pledge(PARK, euros('99.999')), 'Pledges.LeavesDust'),
				refused(citizens[6], pledge(ROOFS, euros('3000')), 'Pledges.WaitingListFull'),
				refused(
					bob,
					attestReceipt(ROOFS, donor, euros('3'), bankStatement),
					'Pledges.AboveDeclaredShare',
				),
				refused(guild, pool(euros('99.999999')), 'Pledges.InvalidPool'),
				refused(dave, pool(euros('100')), 'Pledges.TooManyPools'),
				refused(bob, declared(euros('1')), 'Pledges.OwnCampaign'),
				refused(guild, declared(euros('2000.000001')), 'Pledges.OptimumReached'),
				refused(dave, submitEvidence(ROOFS, bankStatement), 'Pledges.NotBeneficiary'),
				refused(alice, announceIssue(to, 1, bankStatement), 'Pledges.NotCustodian', issued),
				refused(bob, confirmIssue(to, 1, bankStatement), 'Pledges.NotAuditor', issued),
				{
					attempt: () => send(api, announceIssue(to, 1, bankStatement), eve),
					account: eve,
					name: 'Quota.NobodyPays',
					state: issued,
				},
			]),
			// Whoever pays is told in the block.
			allFail(api, ferdie, [
				['Pledges.ZeroAmount', pledge(PARK, 0)],
				['Pledges.PledgeTooSmall', pledge(PARK, 20)],
				['Pledges.StillOpen', refund(PARK, ferdie.address)],
				['Pledges.NotCustodian', announceIssue(ferdie.address, euros('1000'), bankStatement)],
			]),
		]);
		assert.ok((await best(api)) < deadline, 'all of this was before the deadline');
	});

	it('at the deadline one is funded and the other has failed, without any call', async () => {
		await reached(api, deadline);

		const [roofs, park] = await Promise.all([ROOFS, PARK].map((each) => campaign(api, each)));
		assert.ok(roofs.campaign.state.isAwaitingEvidence);
		assert.equal(roofs.refundable.toBigInt(), UNUSED[0] + UNUSED[1], 'what the pools did not add');
		assert.equal(roofs.funds.matched.toBigInt(), MATCHED[0] + MATCHED[1], 'as it was forecast');
		assert.equal(roofs.next.unwrap().amount.toBigInt(), payment(0));
		assert.ok(park.campaign.state.asFailed.cause.isMinimumMissed);
		assert.equal(park.refundable.toBigInt(), euros('257.500001'));
		for (const each of [ROOFS, PARK]) {
			const stored = (await api.query.pledges.campaigns(each)).unwrap();
			assert.ok(stored.state.isOpen, 'nobody has written it down yet');
		}
	});

	/** What a milestone of the roofs pays. */
	function payment(milestone) {
		const part = (RAISED * SHARES[milestone]) / 1_000_000n;
		return milestone < 2 ? part : RAISED - payment(0) - payment(1);
	}

	/** Anyone has the next milestone of the roofs paid; it must be this one. */
	async function paid(milestone) {
		const before = await balance(api, charlie.address);
		const { events } = await act(api, citizens[9], api.tx.pledges.payOut(ROOFS));
		const [payout] = named(events, 'pledges.MilestonePaid');
		assert.equal(payout.milestone.toNumber(), milestone);
		assert.equal(payout.to.toString(), charlie.address);
		assert.equal(payout.amount.toBigInt(), payment(milestone));
		assert.equal(await balance(api, charlie.address), before + payment(milestone));
		return events;
	}

	it('a milestone is paid on evidence, after two approvals and the veto window, and not before', async () => {
		const evidence = randomFingerprint();
		const { events, number: shown } = await show(api, charlie, ROOFS, evidence);
		const [funded] = named(events, 'pledges.CampaignFunded');
		assert.equal(funded.raised.toBigInt(), RAISED);
		assert.equal(funded.matched.toBigInt(), MATCHED[0] + MATCHED[1]);
		assert.equal(funded.honoured.toBigInt(), HONOURED);

		const payableFrom = await approve(api, ROOFS, evidence, alice, dave);
		const { payOut, veto, submitEvidence, pledge } = api.tx.pledges;
		const approval = api.tx.pledges.approve(ROOFS, evidence);
		await Promise.all([
			allRefused(api, [
				refused(citizens[9], payOut(ROOFS), 'Pledges.VetoWindowOpen'),
				refused(citizens[8], veto(ROOFS, evidence, null), 'Pledges.NothingPutIn'),
				refused(citizens[2], veto(ROOFS, bankStatement, null), 'Pledges.OtherEvidence'),
				refused(guild, approval, 'Pledges.NotReviewer'),
				refused(association, approval, 'Pledges.MilestoneIsApproved'),
				refused(charlie, submitEvidence(ROOFS, evidence), 'Pledges.MilestoneIsApproved'),
				refused(citizens[0], pledge(ROOFS, euros('1')), 'Pledges.MilestoneIsApproved'),
				refused(citizens[7], pledge(PARK, euros('1')), 'Pledges.CampaignHasFailed'),
			]),
			allFail(api, ferdie, [['Pledges.VetoWindowOpen', payOut(ROOFS)]]),
		]);

		await windowOver(api, ROOFS);
		await paid(0);
		const { state, stoodStill } = (await campaign(api, ROOFS)).campaign;
		assert.ok(state.isAwaitingEvidence);
		assert.equal(stoodStill.toNumber(), payableFrom - shown, 'meanwhile others had the word');
	});

	it('two approvals from one chamber are not enough; the second milestone is paid with a third', async () => {
		const evidence = randomFingerprint();
		await show(api, charlie, ROOFS, evidence);
		await Promise.all(
			[dave, association].map((each) => act(api, each, api.tx.pledges.approve(ROOFS, evidence))),
		);
		const { state } = (await campaign(api, ROOFS)).campaign;
		assert.equal(state.asInReview.approvals.length, 2);
		await approve(api, ROOFS, evidence, alice);

		// Two of those who pledged to the other one send everything away: their accounts are gone.
		const { transferAll } = api.tx.balances;
		await Promise.all(
			[ivan, penniless].map((who) => act(api, who, transferAll(ferdie.address, false))),
		);
		for (const { address } of [ivan, penniless]) {
			assert.equal((await api.query.system.account(address)).providers.toNumber(), 0);
			assert.equal(await wealth(api, address), 0n);
		}

		await windowOver(api, ROOFS);
		await paid(1);
	});

	// The decision on the veto, the block from which on the clock of the due blocks stands still for it,
	// and for how many blocks it stood still before.
	let onVeto, clockStopped, stoodBefore;

	it('pledgers with a third of the money veto the third: a decision opens by itself', async () => {
		const evidence = randomFingerprint();
		const { number: shown } = await show(api, charlie, ROOFS, evidence);
		await approve(api, ROOFS, evidence, alice, association);
		const reasons = randomFingerprint();
		const { veto } = api.tx.pledges;
		// Together 260 of 757.490376, of whom none is a citizen: neither of them can be spared.
		const sent = await Promise.all([
			act(api, guild, record(api, reasons), veto(ROOFS, evidence, reasons)),
			act(api, ferdie, veto(ROOFS, evidence, null)),
		]);

		const vetoes = sent.flatMap(({ events }) => named(events, 'pledges.MilestoneVetoed'));
		assert.deepEqual(
			vetoes.map(({ weight }) => weight.toBigInt()),
			['40', '220'].map(euros),
		);
		assert.ok(vetoes[1].owner.isAccount, 'a stranger has pledged, too');
		assert.equal(vetoes[0].reasons.unwrap().toHex(), reasons);
		const put = sent.flatMap(({ events }) => named(events, 'pledges.VetoPutToDecision'));
		assert.equal(put.length, 1);
		onVeto = put[0].decision.toNumber();

		// Nobody need second it: it opens in the next block, which is the next day.
		await whenOpen(api, onVeto);
		const { decision } = await decided(api, onVeto);
		assert.equal(decision.ruleName.type, 'Budget');
		assert.ok(decision.by.isNone, 'nobody opened it');
		assert.deepEqual(plain(decision.subject), {
			Veto: { campaign: BigInt(ROOFS), milestone: 2n },
		});
		const { state, stoodStill } = (await campaign(api, ROOFS)).campaign;
		assert.equal(state.asVetoed.decision.toNumber(), onVeto);
		stoodBefore = stoodStill.toNumber();
		clockStopped = state.asVetoed.since.toNumber();
		assert.equal(clockStopped, shown, 'the beneficiary had nothing to do from then on');

		await vote(api, onVeto, [
			[alice, 'No'],
			[bob, 'No'],
			[dave, 'No'],
			[charlie, 'Abstain'],
			[citizens[2], 'Yes'],
			[citizens[0], 'No'],
		]);
		await allRefused(api, [refused(charlie, api.tx.pledges.payOut(ROOFS), 'Pledges.UnderVeto')]);
	});

	it('meanwhile everybody is refunded who pledged to the other, by whoever sends it', async () => {
		const { refund, refundMany } = api.tx.pledges;
		const [sixth, seventh, eighth] = citizens.slice(6, 9);
		const addresses = (accounts) => accounts.map(({ address }) => address);
		const { pot } = await campaign(api, PARK);
		assert.deepEqual(await onHold(api, pot), { 'Pledges.Pot': euros('257.500001') });

		const ofFerdie = await wealth(api, ferdie.address);
		const single = await act(
			api,
			citizens[0],
			refund(PARK, sixth.address),
			refund(PARK, ferdie.address),
		);
		const [failed] = named(single.events, 'pledges.CampaignFailed');
		assert.ok(failed.cause.isMinimumMissed);
		assert.equal(failed.left.toBigInt(), euros('157.500001'));
		assert.equal(await wealth(api, ferdie.address), ofFerdie + euros('70'));

		// One of them has been refunded; the others are all the same.
		const many = [sixth, seventh, eighth, dave, ivan, penniless];
		const { events } = await act(api, ferdie, refundMany(PARK, addresses(many)));
		assert.deepEqual(
			named(events, 'pledges.Refunded').map(({ account, amount }) => [
				account.toString(),
				amount.toBigInt(),
			]),
			[
				[seventh.address, euros('20')],
				[eighth.address, euros('1.5')],
				[ivan.address, euros('60')],
				[penniless.address, euros('1')],
			],
		);
		const [pool] = named(events, 'pledges.PoolRefunded');
		assert.deepEqual(
			[pool.unused, pool.matched].map((each) => each.toBigInt()),
			[euros('100'), 0n],
		);

		// All have what they had, even the one who was gone.
		for (const [{ address }, amount] of wealthBefore) {
			assert.equal(await wealth(api, address), amount);
		}
		assert.equal(await balance(api, ivan.address), euros('60'));
		assert.equal(await balance(api, penniless.address), euros('1'));

		// The pot is empty: what was nobody's pledge has gone to the chain with the last refund.
		const [stray] = named(events, 'pledges.StrayMoved');
		assert.equal(stray.amount.toBigInt(), euros('2'));
		assert.equal(await wealth(api, pot), 0n);
		assert.deepEqual(await onHold(api, pot), {});
		assert.deepEqual(await pledges(api, PARK, 3), []);

		await allRefused(
			api,
			[seventh, ivan].map(({ address }) =>
				refused(citizens[0], refund(PARK, address), 'Pledges.NothingToRefund'),
			),
		);
	});

	it('the custodian redeems what somebody asks for, and no more', async () => {
		const { requestRedemption, cancelRedemption, redeem } = api.tx.pledges;
		const document = randomFingerprint();
		const [who] = citizens;
		const had = await balance(api, who.address);
		const before = await view(api, 'Pledges', 'custody');
		await Promise.all([
			act(api, who, requestRedemption(euros('20'))),
			act(api, bob, record(api, document)),
		]);
		assert.deepEqual(await onHold(api, who.address), { 'Pledges.Redemption': euros('20') });
		assert.equal(await balance(api, who.address), had - euros('20'));

		const tooMuch = redeem(who.address, euros('20.000001'), document);
		const byAnother = redeem(who.address, euros('1'), document);
		await allRefused(api, [
			refused(bob, tooMuch, 'Pledges.MoreThanRequested', issued),
			refused(alice, byAnother, 'Pledges.NotCustodian', issued),
			refused(who, requestRedemption(had), 'Pledges.InsufficientBalance', issued),
		]);
		await act(api, bob, redeem(who.address, euros('12'), document));
		await act(api, who, cancelRedemption());

		assert.equal(await wealth(api, who.address), had - euros('12'));
		assert.deepEqual(await onHold(api, who.address), {});
		const { supply: now, issuance } = await view(api, 'Pledges', 'custody');
		assert.equal(now.issued.toBigInt(), before.supply.issued.toBigInt());
		assert.equal(now.redeemed.toBigInt(), euros('12'));
		assert.equal(issuance.toBigInt(), before.issuance.toBigInt() - euros('12'));
		assert.equal(issuance.toBigInt(), now.issued.toBigInt() - now.redeemed.toBigInt());
		const against = await view(api, 'Pledges', 'supply_by_document', [document]);
		assert.deepEqual(plain(against), { issued: 0n, redeemed: euros('12') });
	});

	it('the chambers dismiss the veto; the last milestone is paid, the unused match goes back', async () => {
		const { decision, outcome } = await ended(api, onVeto);

		assert.ok(outcome.verdict.isRejected);
		const { civilSociety, academia } = figures(outcome);
		assert.deepEqual([civilSociety.yes, civilSociety.no, academia.abstain], [1, 2, 1]);
		const settled = carriedOut(decision);
		const [veto] = named(await eventsAt(api, settled), 'pledges.VetoSettled');
		assert.ok(veto.verdict.isDismissed);
		const stood = (await campaign(api, ROOFS)).campaign;
		assert.ok(stood.state.isApproved);
		const longer = stood.stoodStill.toNumber() - stoodBefore;
		assert.equal(longer, settled - clockStopped, 'the due blocks have moved');

		const events = await paid(2);
		const [{ paid: all }] = named(events, 'pledges.CampaignCompleted');
		assert.equal(all.toBigInt(), RAISED);
		assert.equal(await balance(api, charlie.address), RAISED);
		const { campaign: completed, refundable, held, pot } = await campaign(api, ROOFS);
		assert.ok(completed.state.isCompleted);
		const unused = UNUSED[0] + UNUSED[1];
		assert.deepEqual([refundable.toBigInt(), held.toBigInt()], [unused, unused]);

		const ofAlice = await balance(api, alice.address);
		const { refund, releaseSmallSum } = api.tx.pledges;
		const { events: refunds } = await act(
			api,
			citizens[9],
			refund(ROOFS, alice.address),
			refund(ROOFS, association.address),
		);
		assert.equal(await balance(api, alice.address), ofAlice + UNUSED[0]);
		assert.equal(await wealth(api, pot), 0n);

		// What is too small for an account waits there, until there is more.
		const [small] = named(refunds, 'pledges.SmallSumHeld');
		assert.equal(small.account.toString(), association.address);
		assert.equal(await balance(api, association.address), 0n);
		assert.equal(UNUSED[1], euros('0.005'));
		assert.deepEqual(await onHold(api, association.address), {
			'Pledges.SmallSum': UNUSED[1],
		});
		const { transferKeepAlive } = api.tx.balances;
		await act(api, ferdie, transferKeepAlive(association.address, euros('1')));
		await act(api, citizens[9], releaseSmallSum(association.address));
		assert.equal(await balance(api, association.address), euros('1.005'));
		assert.deepEqual(await onHold(api, association.address), {});

		const again = api.tx.pledges.refund(ROOFS, citizens[2].address);
		await allRefused(api, [refused(citizens[2], again, 'Pledges.CampaignIsCompleted')]);
	});

	it('all figures are what a recount of the events of all blocks says', async () => {
		// Halfway, too, when there is money in the pots: at the block before the deadline.
		const { decisions } = await recountBoth(api, deadline - 1);
		assert.equal(decisions, 3);
	});

	it('another client, polkadot-api, reads the same figures', async () => {
		const client = papi('academia');
		try {
			const { Pledges } = client.getUnsafeApi().view;
			const info = await Pledges.campaign(ROOFS, { at: 'finalized' });
			const { funds } = await campaign(api, ROOFS);
			assert.equal(info.campaign.state.type, 'Completed');
			assert.equal(info.title, 'Зелени покриви');
			assert.deepEqual(
				[info.funds.pledged, info.funds.matched, info.funds.honoured, info.funds.paid],
				[funds.pledged, funds.matched, funds.honoured, funds.paid].map((each) => each.toBigInt()),
			);
			const [last] = await Pledges.ledger(ROOFS, info.funds.movements - 1, 10, { at: 'finalized' });
			assert.equal(last.what.type, 'Returned');
			assert.equal(last.what.value.to, association.address);
			assert.equal(last.balance, 0n);
		} finally {
			client.destroy();
		}
	});

	it('every civic euro was issued, and is in somebody’s account', () => everyEuroIsThere(api));

	it('all four nodes say the same in their finalised state', () =>
		sameAtAllNodes(nodes, 'Completed', 'Failed'));
});
