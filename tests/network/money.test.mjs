// Money and proposals that nobody can capture, on a network of four organisations, with
// @polkadot/api. A proposal whose text somebody else was quick to put on record; an organisation that
// does not speak for the municipality. Issues by two signers: one corrected, one refused above the
// ceiling. A campaign that somebody tries to empty at its deadline; that is cancelled, and refunds a
// citizen who has lost a key, and accounts that were registered after they had pledged. Another with a waiting list that moves up, with pools that are
// settled short, with evidence that the reviewers refuse, and with a veto that the chambers leave
// undecided: some leave, some stay, and the beneficiary is paid what is left. In the end all figures
// are counted again from the events of the blocks.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { allFail, allRefused, thrown } from './lib/assert-refused.mjs';
import {
	accept,
	announceIssues,
	approve,
	campaign,
	confirmIssues,
	euros,
	pledgeOf,
	rollNumber,
	show,
	supply,
	waitingList,
	wealth,
	windowOver,
} from './lib/campaigns.mjs';
import { balance, best, pair, randomFingerprint, reached, record, send } from './lib/chain.mjs';
import { tearDown } from './lib/fixture.mjs';
import {
	act,
	admit,
	carriedOut,
	comesTo,
	ended,
	eventsAt,
	matured,
	named,
	phase,
	proposal,
	vote,
	whenOpen,
} from './lib/governance.mjs';
import { refusal } from './lib/refusal.mjs';
import { announceKeyMove, registered } from './lib/register.mjs';
import {
	admitPledgers,
	admitProjects,
	CAMPAIGNS,
	everyEuroIsThere,
	freeCall,
	openCampaigns,
	PROCESS,
	recountBoth,
	sameAtAllNodes,
	setUpPledgers,
	submitProjects,
} from './lib/two-campaigns.mjs';
import { plain, view } from './lib/views.mjs';

const CITIZENS = 8;
/** For how many blocks pledges are taken. */
const PLEDGING = 40;
/** For how many blocks whoever objects can leave: 14 days. */
const EXIT_WINDOW = 14;
/** By how many blocks a deadline moves, if in as many last ones too little is left: 3 days. */
const LAST_DAYS = 3;
/** The most that is issued in a day, which is a block here. */
const CEILING = euros('100000');

/** The campaigns. */
const [LAKE, TREES] = CAMPAIGNS;
const LAKE_OPTIMUM = euros('400');
/** What the first milestone of the lake pays, in millionths: it leaves something to round. */
const FIRST_SHARE = 333_333n;

/** What each of the first citizens pledges to the lake, in the end. */
const PLEDGED = ['10', '20', '30.000001', '40', '50', '25'].map(euros);
/** What the organisation pledges to it, and what of that it withdraws. */
const BY_GUILD = euros('289.999999');
const WITHDRAWN = euros('110');
/** How much room there is for matching. */
const ROOM = LAKE_OPTIMUM - sum(PLEDGED) - BY_GUILD + WITHDRAWN;
/** What the two pools add to a pledge: the whole up to 60, and a half up to 10. Each has 100. */
const AIMS = [
	(pledged) => least(pledged, euros('60')),
	(pledged) => least(pledged / 2n, euros('10')),
];
const POOL = euros('100');

function least(a, b) {
	return a < b ? a : b;
}

function sum(amounts) {
	return amounts.reduce((total, amount) => total + amount, 0n);
}

/**
 * What pools add, by the rule, to pledges of these amounts where there is this much room: of all claims
 * on each, and of what it has settled.
 */
function settled(pledged, room) {
	const claims = AIMS.map((aim) => sum(pledged.map(aim)));
	const offers = claims.map((all) => least(all, POOL));
	const offered = sum(offers);
	const adds = offers.map((offer) => (offered <= room ? offer : (offer * room) / offered));
	const matched = (amount) => AIMS.map((aim, i) => (aim(amount) * adds[i]) / claims[i]);
	return { claims, adds, matched };
}

describe('money and proposals that nobody can capture', { timeout: 1_200_000 }, () => {
	// An API for the node of each organisation, by name.
	const nodes = {};
	let people, api, alice, bob, charlie, dave, ferdie, association, guild, district, citizens;
	// Two who pledge before they are registered: one who signs something afterwards, and one who does not.
	let newcomer, idle;
	// Two of the citizens: one who loses a key, and one who only looks on. The key that is found; the
	// second registrar of civil society, who is no stakeholder; an account that was mistyped.
	let loser, bystander, found, registrar, wrong;
	// The texts of the proposals, and what is decided on each campaign.
	const texts = [randomFingerprint(), randomFingerprint()];
	let campaigns;
	// The decisions: on the process, on custodian, auditor and campaigns.
	let onProcess, onCampaigns;
	let deadline;
	// What the custodian has announced: to each of the first citizens; to the wrong account; two that
	// are too much together.
	let ofCitizens, mistaken, large;
	// The block at which the last of these were issued; at which two waited; at which the lost key is
	// replaced, and its roll number; and at which the last citizens were admitted.
	let issuedAt, twoWait, moves, numberOfLoser, admitted;
	// For how many blocks the first milestone was with the reviewers and those who can veto.
	let judged;
	// What was raised for the lake and what was left of it, when the exit window opened; until when it
	// was open, and what was put in by those who stayed.
	let raised, left, until, staying;

	before(async () => {
		people = await setUpPledgers(nodes, CITIZENS);
		({ api, alice, bob, charlie, dave, ferdie, association, guild, citizens } = people);
		[district, found, registrar, wrong, newcomer, idle] = [
			'//District',
			'//Found',
			'//Dave//stash',
			'//Wrong',
			'//Newcomer',
			'//Idle',
		].map(pair);
		[loser, bystander] = citizens.slice(6);
		const lake = {
			title: 'Чисто езеро',
			fiche: randomFingerprint(),
			beneficiary: charlie,
			fiscalAgent: bob,
			reviewers: [alice, dave],
			minimum: euros('200'),
			optimum: LAKE_OPTIMUM,
			milestones: [
				[FIRST_SHARE, 30],
				[1_000_000n - FIRST_SHARE, 60],
			],
		};
		const trees = {
			...lake,
			title: 'Дървета край реката',
			fiche: randomFingerprint(),
			fiscalAgent: guild,
			minimum: euros('1000'),
			optimum: euros('2000'),
			milestones: [[1_000_000, 30]],
		};
		campaigns = [lake, trees];
	});

	after(() => tearDown(nodes));

	/** What was issued and redeemed, to compare. */
	const issued = () => supply(api);

	/** A free call that must be refused with that error, and change nothing. */
	const refused = (...attempt) => freeCall(api, ...attempt);

	/** What would become of somebody's pledge to the lake with this much more. */
	async function forecast({ address }, amount) {
		const answer = await view(api, 'Pledges', 'forecast', [LAKE, address, amount]);
		return plain(answer.unwrap());
	}

	it('registrars admit organisations and citizens; somebody else records the text of a proposal', async () => {
		const expires = (await best(api)) + 100_000;
		const applicant = { Organisation: { name: 'District (test)' } };
		const fiches = campaigns.map(({ fiche }) => fiche);
		await Promise.all([
			admitPledgers(api, people, fiches),
			admit(api, alice, [district, 'Municipality', applicant, expires]),
		]);
		// It has seen the text before it was submitted.
		await act(api, guild, record(api, texts[0]));
		numberOfLoser = await rollNumber(api, loser);
	});

	it('decisions are opened: on a process, and on custodian, auditor and two campaigns', async () => {
		({ onProcess, onCampaigns, deadline } = await openCampaigns(api, people, campaigns, PLEDGING));
	});

	it('a proposal whose text was put on record by somebody else is submitted all the same', async () => {
		const number = await submitProjects(api, people, onProcess, campaigns, texts);
		const [ofGuild, ofCharlie, ...others] = await view(api, 'Records', 'lookup', [texts[0]]);
		assert.equal(others.length, 0);
		assert.deepEqual([ofGuild.isFirst.isTrue, ofCharlie.isFirst.isTrue], [true, false]);
		const kinds = [ofGuild, ofCharlie].map(({ record: { kind } }) => kind.type);
		assert.deepEqual(kinds, ['Statement', 'Proposal']);
		const parts = [ofGuild, ofCharlie].map(({ record: { partOfProposal } }) => partOfProposal);
		assert.deepEqual(
			parts.map((part) => part.isTrue),
			[false, true],
		);
		assert.equal(ofCharlie.author.asStakeholder.toNumber(), await rollNumber(api, charlie));
		assert.equal(ofCharlie.record.block.toNumber(), number);
		const { author, version } = await proposal(api, LAKE);
		assert.ok(author.eq(ofCharlie.author.asStakeholder));
		assert.equal(version.toHex(), texts[0]);

		await phase(api, PROCESS, 'Deliberation');
		// Its author can no longer withdraw what needs nothing but to be admitted.
		const withdrawing = send(api, api.tx.proposals.withdrawProposal(LAKE), charlie);
		const { name } = await refusal(api, await thrown(withdrawing));
		assert.equal(name, 'Proposals.WaitsForAdmission');
		await admitProjects(api, bystander, onCampaigns);
	});

	it('only who speaks for the municipality answers; what is admitted cannot be withdrawn', async () => {
		const { disown, respond, standBy, withdrawProposal } = api.tx.proposals;
		const reasons = randomFingerprint();
		const { events } = await act(
			api,
			alice,
			record(api, reasons),
			respond(LAKE, 'Evaluating', reasons),
		);
		const [{ by }] = named(events, 'proposals.Responded');
		assert.equal(by.toNumber(), await rollNumber(api, alice));
		const process = (await view(api, 'Proposals', 'process', [PROCESS])).unwrap();
		assert.deepEqual(process.speakers.map(Number), [by.toNumber()]);

		const state = async () => (await proposal(api, LAKE)).toHex();
		const answer = respond(LAKE, 'Rejected', reasons);
		await allRefused(api, [
			// Of the municipality, but not named.
			refused(district, answer, 'Proposals.NotSpeaker', state),
			refused(guild, answer, 'Proposals.NotMunicipality', state),
			refused(alice, respond(LAKE, 'Evaluating', reasons), 'Proposals.TooSoon', state),
			refused(charlie, withdrawProposal(LAKE), 'Proposals.AlreadyAdmitted', state),
		]);
		// A word against it is taken back.
		await act(api, charlie, disown(LAKE));
		assert.ok((await proposal(api, LAKE)).disowned.isSome);
		await act(api, charlie, standBy(LAKE));
		assert.ok((await proposal(api, LAKE)).disowned.isNone);
	});

	it('once the campaigns are open, offices are accepted, and only then is money taken', async () => {
		const { decision } = await ended(api, onCampaigns.number);
		const opened = named(await eventsAt(api, carriedOut(decision)), 'pledges.CampaignOpened');
		assert.deepEqual(
			opened.map(({ campaign: number, proposal: of }) => [number, of].map(Number)),
			[
				[LAKE, LAKE],
				[TREES, TREES],
			],
		);
		const { exitWindow } = (await campaign(api, LAKE)).campaign;
		assert.equal(exitWindow.toNumber(), EXIT_WINDOW);

		const [inLake, inTrees] = [LAKE, TREES].map((number) => ({ Campaign: number }));
		await accept(
			api,
			[alice, inLake, inTrees],
			[bob, 'Custodian'],
			[charlie, inLake, inTrees],
			[dave, 'Auditor', inLake],
		);
		assert.ok((await campaign(api, LAKE)).campaign.accepted.isTrue);
		assert.equal((await campaign(api, LAKE)).payee.unwrap().toString(), charlie.address);
		// One of its two reviewers is missing.
		assert.ok((await campaign(api, TREES)).campaign.accepted.isFalse);
		const { pledge, sponsor } = api.tx.pledges;
		const pool = sponsor(TREES, { adds: 1, per: 1 }, euros('10'), POOL);
		await allRefused(api, [
			refused(citizens[0], pledge(TREES, euros('1')), 'Pledges.NotAccepted'),
			refused(association, pool, 'Pledges.NotAccepted'),
		]);
		await accept(api, [dave, inTrees]);
		assert.ok((await campaign(api, TREES)).campaign.accepted.isTrue);
	});

	it('an issue takes two signers; a document stands for one, and a day has a ceiling', async () => {
		const people = citizens.slice(0, PLEDGED.length);
		const before = await issued();
		const announced = await announceIssues(
			api,
			bob,
			...people.map((who) => [who, euros('100')]),
			[loser, euros('20')],
			[guild, euros('400')],
			[association, POOL],
			[alice, POOL],
			[newcomer, euros('20')],
			[idle, euros('20')],
			[wrong, euros('30')],
			[ferdie, CEILING - euros('1000')],
			[ferdie, euros('1000.000001')],
		);
		ofCitizens = announced.slice(0, people.length);
		mistaken = announced.at(-3);
		large = announced.slice(-2);
		assert.equal(await issued(), before, 'what is only announced is not there');
		// Those that are corrected are the last, so that there is time for it.
		const last = [ofCitizens[3], mistaken, large[0]];
		const first = announced.slice(0, -1).filter((each) => !last.includes(each));
		await confirmIssues(api, dave, ...first);

		const { announceIssue, confirmIssue, redeem, acceptOffice } = api.tx.pledges;
		const [[, , used]] = ofCitizens;
		const [to, amount, document] = large[1];
		const confirming = (...issue) => confirmIssue(...issue);
		const tooMuch = announceIssue(ferdie.address, CEILING + 1n, texts[1]);
		const both = api.tx.utility.batchAll(large.map((each) => confirming(...each)));
		await allRefused(api, [
			refused(bob, confirming(to, amount, document), 'Pledges.NotAuditor', issued),
			refused(dave, announceIssue(to, 1, texts[1]), 'Pledges.NotCustodian', issued),
			refused(dave, confirming(to, amount + 1n, document), 'Pledges.OtherIssue', issued),
			refused(dave, confirming(bob.address, amount, document), 'Pledges.OtherIssue', issued),
			refused(dave, confirming(to, amount, texts[1]), 'Pledges.UnknownIssue', issued),
			// Each of the two would be within the ceiling, both together are not.
			refused(dave, both, 'Pledges.AboveCeiling', issued),
			refused(bob, tooMuch, 'Pledges.AboveCeiling', issued),
			refused(bob, announceIssue(to, 1, used), 'Pledges.DocumentUsed', issued),
			refused(bob, announceIssue(to, 1, document), 'Pledges.DocumentUsed', issued),
			refused(bob, redeem(ferdie.address, 1, used), 'Pledges.DocumentUsed', issued),
			refused(bob, acceptOffice('Custodian'), 'Pledges.AlreadyAccepted', issued),
			refused(charlie, acceptOffice('Auditor'), 'Pledges.NotNamed', issued),
		]);

		// The larger of the two passes alone; what is only announced is taken back.
		[{ number: issuedAt }] = await Promise.all([
			confirmIssues(api, dave, ...last),
			act(api, bob, api.tx.pledges.withdrawIssue(document)),
		]);
		const issue = (await view(api, 'Pledges', 'issue', [large[0][2]])).unwrap();
		assert.ok(issue.step.isIssued);
		assert.equal(issue.issued.toNumber(), issuedAt);
		assert.equal(issue.account.toString(), bob.address);
		assert.ok((await view(api, 'Pledges', 'issue', [document])).isNone);
	});

	it('what was pledged before one was registered is one’s own by one’s own signature alone', async () => {
		const { pledge, renewClaims } = api.tx.pledges;
		const pledging = pledge(TREES, euros('10'));
		await Promise.all([newcomer, idle].map((who) => act(api, who, pledging)));
		const expires = (await best(api)) + 100_000;
		const newcomers = [newcomer, idle].map((who) => [who, 'CivilSociety', 'Citizen', expires]);
		({ number: admitted } = await admit(api, dave, ...newcomers));
		const number = await rollNumber(api, newcomer);
		const before = await pledgeOf(api, TREES, newcomer);
		assert.equal(before.owner.asAccount.toString(), newcomer.address);
		assert.equal(before.pledge.amount.toBigInt(), euros('10'));

		const renewing = renewClaims(TREES, newcomer.address);
		await allRefused(api, [refused(bystander, renewing, 'Pledges.NothingPutIn')]);
		const { events } = await act(api, newcomer, pledge(TREES, euros('2')));
		const [adopted] = named(events, 'pledges.Adopted');
		assert.deepEqual([adopted.by, adopted.amount, adopted.waiting].map(plain), [
			BigInt(number),
			euros('10'),
			0n,
		]);
		const [pledged] = named(events, 'pledges.Pledged');
		assert.equal(pledged.owner.asStakeholder.toNumber(), number);
		assert.ok(pledged.kind.isUnregistered, 'not on the roll for long enough to count as a citizen');
		const { owner, pledge: together } = await pledgeOf(api, TREES, newcomer);
		assert.equal(owner.asStakeholder.toNumber(), number);
		assert.equal(together.amount.toBigInt(), euros('12'));
		assert.ok((await pledgeOf(api, TREES, idle)).owner.isAccount);
	});

	it('an issue to the wrong account is corrected by two signers, as long as it has not moved', async () => {
		const { announceCorrection, cancelRedemption, confirmCorrection, requestRedemption } =
			api.tx.pledges;
		const [, amount, document] = mistaken;
		// A part of what this citizen was issued is on its way elsewhere.
		const [, , moving] = ofCitizens[3];
		assert.equal(await balance(api, wrong.address), amount);
		await Promise.all([
			act(
				api,
				bob,
				announceCorrection(document, bystander.address),
				announceCorrection(moving, ferdie.address),
			),
			act(api, citizens[3], requestRedemption(euros('1'))),
		]);
		const correcting = (await view(api, 'Pledges', 'issue', [document])).unwrap();
		assert.equal(correcting.step.asCorrecting.to.toString(), bystander.address);
		assert.equal(await balance(api, wrong.address), amount, 'nothing has moved yet');

		const before = await issued();
		const { events } = await act(api, dave, confirmCorrection(document, bystander.address));
		const [corrected] = named(events, 'pledges.IssueCorrected');
		assert.deepEqual([corrected.from, corrected.to].map(String), [
			wrong.address,
			bystander.address,
		]);
		assert.equal(corrected.amount.toBigInt(), amount);
		assert.equal(await wealth(api, wrong.address), 0n);
		assert.equal(await balance(api, bystander.address), amount);
		assert.equal(await issued(), before, 'no more was issued, and nothing redeemed');

		const confirming = (to) => confirmCorrection(moving, to.address);
		await allRefused(api, [
			refused(dave, confirming(ferdie), 'Pledges.HasMoved', issued),
			refused(dave, confirming(bob), 'Pledges.OtherIssue', issued),
			refused(bob, confirming(ferdie), 'Pledges.NotAuditor', issued),
		]);
		await Promise.all([
			act(api, bob, api.tx.pledges.withdrawIssue(moving)),
			act(api, citizens[3], cancelRedemption()),
		]);
		const issue = (await view(api, 'Pledges', 'issue', [moving])).unwrap();
		assert.ok(issue.step.isIssued, 'as it was');
		assert.equal(issue.to.toString(), citizens[3].address);
	});

	it('pools are put up; what is pledged above the optimum waits, in order', async () => {
		const { pledge, sponsor } = api.tx.pledges;
		await act(api, association, sponsor(LAKE, { adds: 1, per: 1 }, euros('60'), POOL));
		await act(api, alice, sponsor(LAKE, { adds: 1, per: 2 }, euros('10'), POOL));
		// The first four, and the organisation, leave room for 10.
		const [announced] = await Promise.all([
			announceKeyMove(api, registrar, loser, found),
			...citizens.slice(0, 4).map((who, i) => act(api, who, pledge(LAKE, PLEDGED[i]))),
			act(api, guild, pledge(LAKE, BY_GUILD)),
			act(api, loser, pledge(TREES, euros('15'))),
			act(api, bystander, pledge(TREES, euros('20'))),
		]);
		const [{ takesEffect }] = named(announced.events, 'stakeholders.Announced');
		moves = takesEffect.toNumber();

		const [fifth, sixth] = citizens.slice(4);
		const { events } = await act(api, fifth, pledge(LAKE, PLEDGED[4]));
		const [pledged] = named(events, 'pledges.Pledged');
		assert.deepEqual([pledged.amount, pledged.waiting].map(plain), ['10', '40'].map(euros));
		const waits = { pledged: 0n, waiting: PLEDGED[5], matched: 0n };
		assert.deepEqual(await forecast(sixth, PLEDGED[5]), waits);
		({ number: twoWait } = await act(api, sixth, pledge(LAKE, PLEDGED[5])));

		const list = await waitingList(api, LAKE, 1);
		const numbers = await Promise.all([fifth, sixth].map((who) => rollNumber(api, who)));
		assert.deepEqual(
			list.map(([place, { owner, amount }]) => [place, owner.asStakeholder, amount].map(plain)),
			[
				[0n, BigInt(numbers[0]), euros('40')],
				[1n, BigInt(numbers[1]), euros('25')],
			],
		);
		const { waiting } = await pledgeOf(api, LAKE, sixth);
		assert.deepEqual(plain(waiting), { place: 1n, first: 0n, amount: euros('25') });
		const { funds, matching, held } = await campaign(api, LAKE);
		assert.deepEqual([funds.pledged, funds.waiting].map(plain), [LAKE_OPTIMUM, euros('65')]);
		assert.equal(matching.toBigInt(), 0n, 'there is no room for what the pools would add');
		assert.equal(held.toBigInt(), LAKE_OPTIMUM + euros('65') + 2n * POOL);
	});

	it('when somebody withdraws, the waiting list moves up by itself', async () => {
		const { events } = await act(api, guild, api.tx.pledges.withdraw(LAKE, WITHDRAWN));
		const [withdrawn] = named(events, 'pledges.PledgeWithdrawn');
		assert.deepEqual([withdrawn.amount, withdrawn.waiting].map(plain), [WITHDRAWN, 0n]);
		const up = named(events, 'pledges.MovedUp');
		assert.deepEqual(
			up.map(({ amount }) => amount.toBigInt()),
			['40', '25'].map(euros),
		);
		assert.equal((await waitingList(api, LAKE, 1)).length, 0);
		for (const [i, who] of citizens.slice(0, PLEDGED.length).entries()) {
			const { pledge, waiting } = await pledgeOf(api, LAKE, who);
			assert.equal(pledge.amount.toBigInt(), PLEDGED[i]);
			assert.ok(waiting.isNone);
		}
	});

	it('a forecast says what would become of a pledge, where pools are short', async () => {
		const { claims, adds, matched } = settled(PLEDGED, ROOM);
		assert.ok(claims[0] > POOL, 'more is claimed of one than it has');
		assert.ok(adds[0] < POOL && sum(adds) <= ROOM, 'and there is no room for all that both offer');
		const { matching, pools } = await campaign(api, LAKE);
		assert.equal(matching.toBigInt(), sum(adds));
		assert.deepEqual(
			pools.map(({ pool, adds: each }) => [pool.claims, pool.settled, each].map(plain)),
			adds.map((each, i) => [claims[i], 0n, each]),
		);
		// At this moment these 10 euro would become more.
		assert.deepEqual(await forecast(citizens[0], 0n), {
			pledged: PLEDGED[0],
			waiting: 0n,
			matched: sum(matched(PLEDGED[0])),
		});
		// With another one, less is left for each.
		const more = euros('20');
		assert.deepEqual(await forecast(bystander, more), {
			pledged: more,
			waiting: 0n,
			matched: sum(settled([...PLEDGED, more], ROOM - more).matched(more)),
		});
	});

	it('whoever has lost a key has the pledge with the new one', async () => {
		await reached(api, moves);
		const [moved] = named(await eventsAt(api, moves), 'stakeholders.KeyMoved');
		assert.deepEqual([moved.from, moved.to].map(String), [loser.address, found.address]);
		assert.equal((await registered(api, found)).number.toNumber(), numberOfLoser);
		assert.equal(await wealth(api, found.address), 0n);

		const info = await pledgeOf(api, TREES, found);
		assert.equal(info.owner.asStakeholder.toNumber(), numberOfLoser);
		assert.equal(info.account.toString(), found.address);
		assert.equal(await pledgeOf(api, TREES, loser), undefined);

		// The new key withdraws a part; the old one, which is nobody's now, nothing.
		const { withdraw } = api.tx.pledges;
		const [{ events }] = await Promise.all([
			act(api, found, withdraw(TREES, euros('5'))),
			allFail(api, loser, [['Pledges.MoreThanPledged', withdraw(TREES, euros('1'))]]),
		]);
		const [{ owner, account, amount }] = named(events, 'pledges.PledgeWithdrawn');
		assert.equal(owner.asStakeholder.toNumber(), numberOfLoser);
		assert.equal(account.toString(), found.address);
		assert.equal(amount.toBigInt(), euros('5'));
		assert.equal(await balance(api, found.address), euros('5'));
	});

	it('while pledges are taken, nobody gets what is not theirs', async () => {
		const { attestReceipt, moveUp, topUp, leave, withdraw } = api.tx.pledges;
		const donor = await rollNumber(api, association);
		const receipt = attestReceipt(TREES, donor, euros('500'), texts[1]);
		await allRefused(api, [
			// It was named, and has never accepted.
			refused(guild, receipt, 'Pledges.NotAccepted'),
			refused(bystander, moveUp(LAKE, 1), 'Pledges.NothingToMoveUp'),
			refused(guild, topUp(LAKE, euros('1')), 'Pledges.NoPool'),
			refused(citizens[0], leave(LAKE), 'Pledges.StillOpen'),
			refused(citizens[1], withdraw(TREES, euros('1')), 'Pledges.MoreThanPledged'),
		]);
		assert.ok((await best(api)) < deadline, 'all of this was before the deadline');
	});

	it('a new citizen counts as one once on the roll that decisions use, whoever says so', async () => {
		const citizensOf = async () => {
			const { byPledger } = (await campaign(api, TREES)).funds;
			return plain(byPledger.chambers.civilSociety.citizens);
		};
		await matured(api, admitted);
		assert.deepEqual(await citizensOf(), { pledgers: 2n, amount: euros('30') });
		const renewing = api.tx.pledges.renewClaims(TREES, newcomer.address);
		const { events } = await act(api, bystander, renewing);
		const [{ kind }] = named(events, 'pledges.ClaimsRenewed');
		assert.equal(kind.asStakeholder.kind.type, 'Citizen');
		assert.deepEqual(await citizensOf(), { pledgers: 3n, amount: euros('42') });
		assert.ok((await best(api)) < deadline, 'all of this was before the deadline');
	});

	it('nobody empties a campaign at its deadline, which moves once', async () => {
		const { cancel, pledge, withdraw } = api.tx.pledges;
		await act(api, ferdie, pledge(TREES, euros('950')));
		const { pledged } = (await campaign(api, TREES)).funds;
		assert.equal(pledged.toBigInt(), euros('1002'), 'a little more than its minimum');
		await reached(api, deadline - LAST_DAYS - 1);
		// It is empty for a moment, and looks as before.
		const back = euros('5');
		const { events } = await act(api, ferdie, withdraw(TREES, back), pledge(TREES, back));
		const [moved] = named(events, 'pledges.DeadlineMoved');
		assert.equal(moved.deadline.toNumber(), deadline + LAST_DAYS);
		await allFail(api, ferdie, [['Pledges.NeededForMinimum', withdraw(TREES, back)]]);
		assert.equal((await campaign(api, TREES)).deadline.toNumber(), deadline + LAST_DAYS);
		// Its beneficiary does not want it like this.
		await act(api, charlie, cancel(TREES));
	});

	it('at the deadline the pools are settled as it was forecast', async () => {
		await reached(api, deadline);
		const { adds, matched } = settled(PLEDGED, ROOM);
		const evidence = randomFingerprint();
		const { events, number: shown } = await show(api, charlie, LAKE, evidence);
		const [funded] = named(events, 'pledges.CampaignFunded');
		assert.equal(funded.matched.toBigInt(), sum(adds));
		assert.equal(funded.raised.toBigInt(), sum(PLEDGED) + BY_GUILD - WITHDRAWN + sum(adds));
		raised = funded.raised.toBigInt();
		const { pools } = await campaign(api, LAKE);
		assert.deepEqual(
			pools.map(({ pool }) => pool.settled.toBigInt()),
			adds,
		);
		for (const [i, who] of citizens.slice(0, PLEDGED.length).entries()) {
			const { matched: ofPledge } = await pledgeOf(api, LAKE, who);
			assert.deepEqual(
				ofPledge.map(({ amount }) => amount.toBigInt()),
				matched(PLEDGED[i]),
			);
		}
		judged = (await approve(api, LAKE, evidence, alice, dave)) - shown;
	});

	it('the other campaign is over: the refund arrives at the new key of who had lost one', async () => {
		const { announceCorrection, refund, refundMany } = api.tx.pledges;
		const { pot } = await campaign(api, TREES);
		const { events } = await act(api, citizens[5], refund(TREES, found.address));
		const [{ owner, account, amount }] = named(events, 'pledges.Refunded');
		assert.equal(owner.asStakeholder.toNumber(), numberOfLoser);
		assert.equal(account.toString(), found.address);
		assert.equal(amount.toBigInt(), euros('10'));
		assert.equal(await balance(api, found.address), euros('15'), 'all that was pledged');

		// The key of another is about to move, or so a registrar says.
		await announceKeyMove(api, registrar, bystander, pair('//Another'));
		const [, , old] = ofCitizens[3];
		await allRefused(api, [
			refused(citizens[5], refund(TREES, found.address), 'Pledges.NothingToRefund'),
			refused(citizens[4], refund(TREES, loser.address), 'Pledges.NothingToRefund'),
			refused(citizens[5], refund(TREES, bystander.address), 'Pledges.KeyIsMoving'),
			refused(bob, announceCorrection(old, ferdie.address), 'Pledges.TooLateToCorrect', issued),
		]);
		// Its owner may always ask for it.
		const { withdrawAnnouncement } = api.tx.stakeholders;
		await act(api, bystander, refund(TREES, bystander.address));
		assert.equal(await balance(api, bystander.address), euros('30'));

		// One has it as a stakeholder, and the other as the account that had pledged it.
		const others = [newcomer, idle, ferdie].map(({ address }) => address);
		const had = await Promise.all(others.map((address) => balance(api, address)));
		const [{ events: ofBoth }] = await Promise.all([
			act(api, citizens[5], refundMany(TREES, others)),
			act(api, registrar, withdrawAnnouncement(bystander.address, 'KeyMove')),
		]);
		const amounts = ['12', '10', '950'].map(euros);
		assert.deepEqual(
			named(ofBoth, 'pledges.Refunded').map((each) => [
				each.owner.type,
				each.account.toString(),
				each.amount.toBigInt(),
			]),
			[
				['Stakeholder', newcomer.address, amounts[0]],
				['Account', idle.address, amounts[1]],
				['Account', ferdie.address, amounts[2]],
			],
		);
		for (const [i, address] of others.entries()) {
			assert.equal(await balance(api, address), had[i] + amounts[i]);
		}
		assert.equal(await wealth(api, pot), 0n);
	});

	it('the first milestone is paid; meanwhile the clock of the due blocks stood still', async () => {
		await windowOver(api, LAKE);
		const { events } = await act(api, bystander, api.tx.pledges.payOut(LAKE));
		const [paid] = named(events, 'pledges.MilestonePaid');
		assert.equal(paid.amount.toBigInt(), (raised * FIRST_SHARE) / 1_000_000n);
		assert.equal(await balance(api, charlie.address), paid.amount.toBigInt());
		left = raised - paid.amount.toBigInt();
		assert.equal((await campaign(api, LAKE)).campaign.stoodStill.toNumber(), judged);
	});

	it('two reviewers refuse poor evidence: the milestone waits for better', async () => {
		const [poor, reasons] = [randomFingerprint(), randomFingerprint()];
		const { number: shown } = await show(api, charlie, LAKE, poor);
		const { refuse } = api.tx.pledges;
		const refusing = refuse(LAKE, poor, reasons);
		await act(api, alice, record(api, reasons), refusing);
		const { state: inReview } = (await campaign(api, LAKE)).campaign;
		const { approvals, refusals } = inReview.asInReview;
		assert.deepEqual([approvals.length, refusals.length], [0, 1]);
		const missing = refuse(LAKE, poor, randomFingerprint());
		await allRefused(api, [
			refused(alice, refusing, 'Pledges.AlreadyRefused'),
			refused(bob, refusing, 'Pledges.NotReviewer'),
			refused(dave, refuse(LAKE, reasons, reasons), 'Pledges.OtherEvidence'),
			refused(dave, missing, 'Pledges.DocumentNotOnRecord'),
		]);

		const { events, number } = await act(api, dave, refusing);
		const [{ by, chamber, reasons: why }] = named(events, 'pledges.EvidenceRefused');
		assert.equal(by.toNumber(), await rollNumber(api, dave));
		assert.equal(chamber.type, 'CivilSociety');
		assert.equal(why.toHex(), reasons);
		const [{ milestone }] = named(events, 'pledges.MilestoneRefused');
		assert.equal(milestone.toNumber(), 1);
		const { state, stoodStill, refused: before } = (await campaign(api, LAKE)).campaign;
		assert.ok(state.isAwaitingEvidence && before.isTrue);
		assert.equal(stoodStill.toNumber(), judged + number - shown, 'it has lost no time by that');
	});

	// The decision on the veto.
	let onVeto;

	it('a third of the citizens, of five or more, veto the second: a decision opens by itself', async () => {
		const evidence = randomFingerprint();
		await show(api, charlie, LAKE, evidence);
		await approve(api, LAKE, evidence, alice, dave);
		const reasons = randomFingerprint();
		const { veto } = api.tx.pledges;
		const put = (sent) => sent.flatMap(({ events }) => named(events, 'pledges.VetoPutToDecision'));
		const vetoing = (who) => act(api, who, veto(LAKE, evidence, null));
		// They are a third of the six citizens who have pledged, and too few all the same.
		const two = await Promise.all([
			act(api, citizens[0], record(api, reasons), veto(LAKE, evidence, reasons)),
			vetoing(citizens[1]),
		]);
		assert.equal(put(two).length, 0);
		const three = await Promise.all([2, 3, 5].map((i) => vetoing(citizens[i])));

		const sent = [...two, ...three];
		const vetoes = sent.flatMap(({ events }) => named(events, 'pledges.MilestoneVetoed'));
		const weights = vetoes.map(({ weight }) => weight.toBigInt());
		assert.deepEqual(
			weights,
			[0, 1, 2, 3, 5].map((i) => PLEDGED[i]),
		);
		assert.ok(sum(weights) * 3n < raised, 'less than a third of the money');
		assert.equal(put(sent).length, 1);
		onVeto = put(sent)[0].decision.toNumber();

		await whenOpen(api, onVeto);
		await vote(api, onVeto, [
			[alice, 'No'],
			[citizens[1], 'Yes'],
		]);
		assert.ok((await comesTo(api, onVeto)).verdict.isRejected, 'one chamber for it, one against');
	});

	it('the chambers leave it undecided: a way out opens for whoever objects', async () => {
		const { decision } = await ended(api, onVeto);
		const block = carriedOut(decision);
		const events = await eventsAt(api, block);
		const [{ verdict }] = named(events, 'pledges.VetoSettled');
		assert.ok(verdict.isUndecided);
		const [opened] = named(events, 'pledges.ExitOpened');
		until = opened.until.toNumber();
		assert.equal(until, block + EXIT_WINDOW);
		assert.deepEqual([opened.raised, opened.left].map(plain), [raised, left]);
		const { state } = (await campaign(api, LAKE)).campaign;
		assert.equal(state.asExit.until.toNumber(), until);
	});

	/** What goes with this much that was put in. */
	function share(putIn) {
		return (putIn * left) / raised;
	}

	it('some leave with their share of what is left, and some stay', async () => {
		const { leave, payOut, pledge, veto } = api.tx.pledges;
		const leaving = [citizens[0], citizens[3]];
		const shares = [PLEDGED[0], PLEDGED[3]].map(share);
		// What goes back to each pool, of what it has added to the two.
		const { matched } = settled(PLEDGED, ROOM);
		const freed = [0, 1].map((i) => share(matched(PLEDGED[0])[i] + matched(PLEDGED[3])[i]));
		for (const [i, who] of leaving.entries()) {
			const { onLeaving } = await pledgeOf(api, LAKE, who);
			assert.equal(onLeaving.unwrap().amount.toBigInt(), shares[i], 'as it is shown before');
		}

		const had = await Promise.all(leaving.map(({ address }) => balance(api, address)));
		const sent = await Promise.all(leaving.map((who) => act(api, who, leave(LAKE))));
		const gone = sent.flatMap(({ events }) => named(events, 'pledges.Left'));
		assert.deepEqual(
			gone.map(({ pledged, amount }) => [pledged, amount].map(plain)),
			[PLEDGED[0], PLEDGED[3]].map((pledged, i) => [pledged, shares[i]]),
		);
		assert.equal(sum(gone.map((each) => each.freed.toBigInt())), sum(freed));
		for (const [i, { address }] of leaving.entries()) {
			assert.equal(await balance(api, address), had[i] + shares[i]);
		}
		const { funds, pools, next } = await campaign(api, LAKE);
		assert.deepEqual([funds.left, funds.freed].map(plain), [sum(shares), sum(freed)]);
		assert.deepEqual(
			pools.map(({ pool }) => pool.freed.toBigInt()),
			freed,
		);
		assert.equal(next.unwrap().amount.toBigInt(), left - sum(shares) - sum(freed), 'what stays');

		await allRefused(api, [
			refused(bystander, payOut(LAKE), 'Pledges.ExitWindowOpen'),
			refused(citizens[0], leave(LAKE), 'Pledges.NothingPutIn'),
			refused(citizens[2], pledge(LAKE, euros('1')), 'Pledges.ExitWindowOpen'),
			refused(citizens[4], veto(LAKE, texts[0], null), 'Pledges.ExitWindowOpen'),
		]);
		assert.ok((await best(api)) < until, 'all of this was while the window was open');
		left -= sum(shares) + sum(freed);
		staying = raised - PLEDGED[0] - PLEDGED[3];
		staying -= sum([PLEDGED[0], PLEDGED[3]].flatMap(matched));
	});

	it('afterwards the milestone is paid from what has stayed, and the pools go back', async () => {
		await reached(api, until - 1);
		const before = await balance(api, charlie.address);
		const { payOut, refund } = api.tx.pledges;
		const { events } = await act(api, bystander, payOut(LAKE));
		const [closed] = named(events, 'pledges.ExitClosed');
		assert.equal(closed.staying.toBigInt(), staying);
		const [paid] = named(events, 'pledges.MilestonePaid');
		assert.equal(paid.amount.toBigInt(), left);
		assert.equal(await balance(api, charlie.address), before + left);
		assert.equal(named(events, 'pledges.CampaignCompleted').length, 1);

		const { funds, held, pools, pot } = await campaign(api, LAKE);
		assert.ok((await campaign(api, LAKE)).campaign.state.isCompleted);
		const unused = pools.map(({ pool: { total, settled: all, freed } }) => {
			return total.toBigInt() - all.toBigInt() + freed.toBigInt();
		});
		assert.equal(held.toBigInt(), sum(unused));
		assert.equal(plain(funds.returned), 0n);
		await act(api, bystander, refund(LAKE, association.address), refund(LAKE, alice.address));
		assert.equal(await balance(api, association.address), unused[0]);
		assert.equal(await balance(api, alice.address), unused[1]);
		assert.equal(await wealth(api, pot), 0n);
	});

	it('all figures are what a recount of the events of all blocks says', async () => {
		// Before the deadline, and where two waited.
		await recountBoth(api, deadline - 1, twoWait);
	});

	it('every civic euro was issued, and is in somebody’s account', () => everyEuroIsThere(api));

	it('all four nodes say the same in their finalised state', () =>
		sameAtAllNodes(nodes, 'Completed', 'Cancelled'));
});
