// A register that no registrar can capture, on a network of four organisations, with @polkadot/api.
// A move of a key is announced, and the old key objects; another is frozen at once by two registrars
// of two chambers, and a decision settles what its owner objects to; a lost key is replaced after
// seven days. A registrar is put on hold, a stakeholder suspended. Registrars who own nothing admit,
// and clerks who own nothing vote together for their organisation.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { allRefused } from './lib/assert-refused.mjs';
import { euros } from './lib/campaigns.mjs';
import {
	balance,
	best,
	chargedAt,
	finalisedAt,
	pair,
	randomFingerprint,
	reached,
	record,
	sendOrAsk,
} from './lib/chain.mjs';
import { setUp, tearDown } from './lib/fixture.mjs';
import {
	act,
	admission,
	admit,
	comesTo,
	ended,
	eventsAt,
	figures,
	matured,
	named,
	open,
	openBy,
	TITLE,
	vote,
} from './lib/governance.mjs';
import { papi } from './lib/papi.mjs';
import { recounted } from './lib/recount.mjs';
import {
	announced,
	announcedIn,
	announceKeyMove,
	multisig,
	recountAnnouncements,
	registered,
	together,
} from './lib/register.mjs';
import { view } from './lib/views.mjs';

const CHAMBER_NAMES = ['Municipality', 'Business', 'Academia', 'CivilSociety'];
/** What is announced, where a key is to move. */
const KEY_MOVE = 'KeyMove';

describe('the register', { timeout: 600_000 }, () => {
	// An API for the node of each organisation, by name.
	const nodes = {};
	let api, alice, bob, charlie, dave, eve, ferdie;
	// The second registrars of three chambers, who are no stakeholders and own nothing.
	let ofMunicipality, ofAcademia, ofCivilSociety;
	// Three citizens: one whose registrar wants the account, one whose key a thief has, and one who
	// has lost it. The new keys of the three, of whom the first is a thief.
	let owner, robbed, loser, thief, rescued, found;
	// A laboratory whose key was stolen, its new key, and the block at which it moves there.
	let laboratory, moved, dueOfLaboratory;
	// Three clerks, two of whom act together for a district.
	let clerks, district;
	// The block of the last admission; those at which the keys are to move; the decision that settles
	// the objection.
	let admitted, due, onObjection;
	const reasons = randomFingerprint();

	before(async () => {
		({ api, alice, bob, charlie, dave, eve, ferdie } = await setUp(nodes));
		[ofMunicipality, ofAcademia, ofCivilSociety] = ['Alice', 'Charlie', 'Dave'].map((name) =>
			pair(`//${name}//stash`),
		);
		[owner, robbed, loser, thief, rescued, found] = [
			'//Owner',
			'//Robbed',
			'//Loser',
			'//Thief',
			'//Rescued',
			'//Found',
		].map(pair);
		[laboratory, moved] = ['//Laboratory', '//Moved'].map(pair);
		clerks = [1, 2, 3].map((number) => pair(`//Clerk${number}`));
		district = multisig(clerks, 2);
	});

	after(() => tearDown(nodes));

	/** All that is said of somebody, to compare. */
	function stateOf({ address }) {
		return async () => {
			const asked = ['stakeholder', 'announced'].map((name) =>
				view(api, 'Stakeholders', name, [address]),
			);
			return (await Promise.all(asked)).map((answer) => answer.toHex()).join();
		};
	}

	/** A call that must be refused with that error, and change nothing of that person. */
	function refused(account, call, name, of) {
		const state = of && stateOf(of);
		return { attempt: () => sendOrAsk(api, call, account), account, name, state };
	}

	/** What was sent is free: it was charged to a quota, and this is whose. */
	async function isFree({ events, hash, number }, who) {
		assert.equal(await chargedAt(api, who, hash), number);
		assert.equal(named(events, 'transactionPayment.TransactionFeePaid').length, 0);
	}

	/** Not even the quota of whoever sent this was charged. */
	async function costsNothing({ events, hash, number }, who) {
		assert.notEqual(await chargedAt(api, who, hash), number);
		assert.equal(named(events, 'transactionPayment.TransactionFeePaid').length, 0);
	}

	it('registrars who own nothing, and are no stakeholders, record evidence and admit', async () => {
		const expires = (await best(api)) + 100_000;
		const name = 'District of three clerks (test)';
		const citizens = [owner, robbed, loser].map((who) => [who, 'CivilSociety', 'Citizen', expires]);
		const sent = await Promise.all([
			admit(api, ofMunicipality, [district, 'Municipality', { Organisation: { name } }, expires]),
			admit(api, ofCivilSociety, ...citizens),
			admit(api, ofAcademia, [
				laboratory,
				'Academia',
				{ Organisation: { name: 'Laboratory (test)' } },
				expires,
			]),
		]);
		admitted = Math.max(...sent.map(({ number }) => number));

		for (const [i, who] of [ofMunicipality, ofCivilSociety, ofAcademia].entries()) {
			await isFree(sent[i], who);
			assert.equal(named(sent[i].events, 'records.Recorded').length, 1);
			assert.equal(await balance(api, who.address), 0n);
			assert.equal(await registered(api, who), undefined);
		}
		const { registrar, standing } = await registered(api, district);
		assert.equal(registrar.toString(), ofMunicipality.address);
		assert.equal(standing.type, 'Admitted');
	});

	it('moves of three keys are announced; one of them is frozen at once from another chamber', async () => {
		const noticeDays = api.consts.stakeholders.noticeDays.toNumber();
		assert.equal(noticeDays, 7);
		const { announceKeyMove: announce, second } = api.tx.stakeholders;
		const { transferKeepAlive } = api.tx.balances;
		const [wanted, reported] = await Promise.all([
			announceKeyMove(api, ofCivilSociety, owner, thief),
			act(
				api,
				dave,
				record(api, reasons),
				announce(robbed.address, rescued.address, reasons),
				announce(loser.address, found.address, reasons),
			),
			// So that the thief could take something.
			act(api, ferdie, transferKeepAlive(robbed.address, euros('10'))),
		]);
		const events = [wanted, reported].flatMap((sent) =>
			named(sent.events, 'stakeholders.Announced'),
		);
		assert.equal(events.length, 3);
		due = events.map(({ takesEffect }) => takesEffect.toNumber());
		assert.deepEqual(
			due,
			[wanted, reported, reported].map(({ number }) => number + noticeDays),
			'a day is one block',
		);

		const seconded = await act(api, bob, second(robbed.address, KEY_MOVE));
		const frozen = named(seconded.events, 'stakeholders.KeyFrozen');
		assert.deepEqual(
			frozen.map(({ account }) => account.toString()),
			[robbed.address],
		);
		const [{ registrar }] = named(seconded.events, 'stakeholders.Seconded');
		assert.equal(registrar.toString(), bob.address);
		for (const who of [owner, robbed, loser]) {
			assert.equal((await registered(api, who)).frozen.isTrue, who === robbed);
		}
		// Two registrars mute no chamber: a tenth of it, or one, can be frozen.
		const another = second(loser.address, KEY_MOVE);
		await allRefused(api, [refused(bob, another, 'Stakeholders.TooManyFrozen', loser)]);
		// Whoever looks at the register sees what is announced, and from when on it takes effect.
		const [{ announcement }] = await announced(api, loser);
		assert.equal(announcement.act.asMoveKey.to.toString(), found.address);
		assert.ok(announcement.secondedBy.isNone);
		assert.equal(announcement.takesEffect.toNumber(), due[2]);
	});

	it('a stolen key is frozen at once by two registrars, and does nothing', async () => {
		const announcement = await announceKeyMove(api, charlie, laboratory, moved);
		const [{ takesEffect }] = named(announcement.events, 'stakeholders.Announced');
		dueOfLaboratory = takesEffect.toNumber();
		const { second } = api.tx.stakeholders;
		const { events } = await act(api, bob, second(laboratory.address, KEY_MOVE));
		const [{ account }] = named(events, 'stakeholders.KeyFrozen');
		assert.equal(account.toString(), laboratory.address);
		const anything = record(api, randomFingerprint());
		await allRefused(api, [refused(laboratory, anything, 'Stakeholders.KeyFrozen', laboratory)]);
	});

	it('the old keys object free of charge, frozen or not', async () => {
		const { object } = api.tx.stakeholders;
		const sent = await Promise.all(
			[owner, robbed].map((who) => act(api, who, object(who.address, KEY_MOVE))),
		);
		for (const [i, who] of [owner, robbed].entries()) {
			const [{ by }] = named(sent[i].events, 'stakeholders.Objected');
			assert.ok(by.isStakeholder);
			await costsNothing(sent[i], who);
		}
		assert.equal(await balance(api, owner.address), 0n);
		assert.equal(await balance(api, robbed.address), euros('10'));
	});

	it('a frozen key does nothing else, and nobody gets round an objection', async () => {
		const asking = api.tx.decisions.announceQuestion('Ordinary', TITLE, reasons);
		const { number } = await openBy(api, charlie, asking);
		const { announceKeyMove: announce, leave, object, second } = api.tx.stakeholders;
		const { withdrawAnnouncement } = api.tx.stakeholders;
		const toThief = announce(owner.address, thief.address, reasons);
		const transfer = api.tx.balances.transferKeepAlive(thief.address, euros('1'));
		const frozen = (call) => refused(robbed, call, 'Stakeholders.KeyFrozen', robbed);
		const explained = await allRefused(api, [
			...[api.tx.decisions.vote(number, 'Yes'), transfer, leave()].map(frozen),
			frozen(api.tx.utility.batchAll([object(robbed.address, KEY_MOVE), leave()])),
			// Neither the registrar who has announced it, nor the other one of the chamber.
			...[ofCivilSociety, dave].map((who) =>
				refused(who, toThief, 'Stakeholders.ObjectedTo', owner),
			),
			refused(
				ofCivilSociety,
				withdrawAnnouncement(owner.address, KEY_MOVE),
				'Stakeholders.ObjectedTo',
				owner,
			),
			refused(
				ofCivilSociety,
				second(robbed.address, KEY_MOVE),
				'Stakeholders.NotAnotherChamber',
				robbed,
			),
			refused(alice, second(robbed.address, KEY_MOVE), 'Stakeholders.AlreadySeconded', robbed),
			refused(owner, object(robbed.address, KEY_MOVE), 'Stakeholders.NotConcerned', robbed),
			refused(owner, object(owner.address, KEY_MOVE), 'Stakeholders.AlreadyObjected', owner),
			refused(bob, second(owner.address, 'Suspension'), 'Stakeholders.NoAnnouncement', owner),
			refused(eve, object(owner.address, KEY_MOVE), 'Quota.NobodyPays', owner),
		]);
		assert.ok(explained[0].text.length > 40, explained[0].text);
		assert.equal(await balance(api, robbed.address), euros('10'));
	});

	it('the chambers are asked whether the key moves in spite of the objection', async () => {
		const { settleObjection } = api.tx.stakeholders;
		onObjection = await open(
			api,
			dave,
			'Ordinary',
			settleObjection(robbed.address, KEY_MOVE, true),
		);
		await vote(
			api,
			onObjection.number,
			[alice, bob, charlie, dave].map((who) => [who, 'Yes']),
		);
		assert.ok((await comesTo(api, onObjection.number)).verdict.isPassed);
	});

	it('after seven days the key moves to which nobody objects, and no other', async () => {
		await reached(api, Math.max(...due));
		const blocks = await Promise.all([...new Set(due)].map((block) => eventsAt(api, block)));
		const [{ number, from, to }, ...others] = named(blocks.flat(), 'stakeholders.KeyMoved');
		assert.deepEqual([from, to].map(String), [loser.address, found.address]);
		assert.equal(others.length, 0);

		const now = await registered(api, found);
		assert.ok(now.number.eq(number));
		assert.equal(now.standing.type, 'Admitted');
		assert.ok(now.frozen.isFalse);
		assert.equal(await registered(api, loser), undefined);
		for (const who of [owner, robbed]) {
			assert.ok(await registered(api, who));
			assert.equal((await announced(api, who)).length, 1);
		}
		for (const who of [thief, rescued]) {
			assert.equal(await registered(api, who), undefined);
		}
	});

	it('the frozen key moves after its time, too, and what it was stays frozen', async () => {
		await reached(api, dueOfLaboratory);
		const happened = named(await eventsAt(api, dueOfLaboratory), 'stakeholders.KeyMoved');
		const keys = happened.map(({ from, to }) => [from, to].map(String));
		assert.deepEqual(keys, [[laboratory.address, moved.address]]);
		const now = await registered(api, moved);
		assert.deepEqual([now.standing.type, now.frozen.isFalse], ['Admitted', true]);
		assert.equal(await registered(api, laboratory), undefined);
		const anything = record(api, randomFingerprint());
		await allRefused(api, [refused(laboratory, anything, 'Stakeholders.KeyFrozen', moved)]);
	});

	it('an objection is taken back, and the act goes on for another seven days', async () => {
		const { withdrawAnnouncement, withdrawObjection } = api.tx.stakeholders;
		const sent = await act(api, owner, withdrawObjection(owner.address, KEY_MOVE));
		const [{ takesEffect }] = named(sent.events, 'stakeholders.ObjectionWithdrawn');
		await isFree(sent, owner);
		const noticeDays = api.consts.stakeholders.noticeDays.toNumber();
		assert.equal(takesEffect.toNumber(), sent.number + noticeDays);
		assert.equal((await announced(api, owner)).length, 1);

		// Nobody objects any more: the registrar who announced it can withdraw it.
		await act(api, ofCivilSociety, withdrawAnnouncement(owner.address, KEY_MOVE));
		assert.equal((await announced(api, owner)).length, 0);
	});

	it('a registrar whom two other chambers put on hold admits nobody', async () => {
		const { holdRegistrar, withdrawHold } = api.tx.stakeholders;
		const hold = holdRegistrar('Academia', charlie.address, reasons);
		const held = ({ events }) => named(events, 'stakeholders.RegistrarHeld')[0];
		const first = held(await act(api, alice, hold));
		assert.ok(first.onHold.isFalse, 'one chamber alone does nothing yet');
		const second = held(await act(api, bob, hold));
		assert.ok(second.onHold.isTrue);
		assert.equal(second.byChamber.type, 'Business');
		const registrars = await view(api, 'Stakeholders', 'registrars', ['Academia']);
		assert.deepEqual(registrars.map(String), [ofAcademia.address]);
		const [[account, { since }]] = await view(api, 'Stakeholders', 'registrar_holds', ['Academia']);
		assert.equal(account.toString(), charlie.address);
		assert.ok(since.isSome);

		const expires = (await best(api)) + 100_000;
		const name = 'Institute (test)';
		const institute = [pair('//Institute'), 'Academia', { Organisation: { name } }, expires];
		const admitInstitute = api.tx.stakeholders.admit(admission(...institute, reasons));
		await allRefused(api, [
			refused(charlie, admitInstitute, 'Stakeholders.NotRegistrar', institute[0]),
			refused(dave, hold, 'Stakeholders.AlreadyOnHold'),
			refused(alice, withdrawHold('Academia', charlie.address), 'Stakeholders.HoldInEffect'),
			// Nobody is put on hold by its own chamber.
			refused(ofAcademia, hold, 'Stakeholders.NotRegistrar'),
		]);

		// The other registrar of the chamber goes on; and whoever is on hold stays a stakeholder.
		await admit(api, ofAcademia, institute);
		assert.equal((await registered(api, institute[0])).standing.type, 'Admitted');
		await isFree(await act(api, charlie, record(api, randomFingerprint())), charlie);
	});

	it('the four chambers settle the objection: the key moves, with its history', async () => {
		const before = await registered(api, robbed);
		const { decision } = await ended(api, onObjection.number);
		assert.ok(decision.state.isEnacted, decision.state.toString());
		const events = await eventsAt(api, decision.state.asEnacted.block.toNumber());
		const [settled] = named(events, 'stakeholders.ObjectionSettled');
		assert.ok(settled.number.eq(before.number) && settled.carriedOut.isTrue);
		assert.equal(named(events, 'stakeholders.KeyMoved').length, 1);

		assert.equal(await registered(api, robbed), undefined);
		const now = await registered(api, rescued);
		assert.ok(now.number.eq(before.number));
		assert.equal((await announced(api, rescued)).length, 0);
	});

	it('a suspension takes effect at once, with a word from another chamber', async () => {
		const { announceSuspension, second } = api.tx.stakeholders;
		await act(api, dave, announceSuspension(owner.address, reasons));
		assert.equal((await registered(api, owner)).standing.type, 'Admitted');
		const { events } = await act(api, alice, second(owner.address, 'Suspension'));
		const [{ registrar }] = named(events, 'stakeholders.Suspended');
		assert.equal(registrar.toString(), dave.address);
		const { standing, onRoll } = await registered(api, owner);
		assert.deepEqual([standing.type, onRoll.isTrue], ['Suspended', true]);
		const anything = record(api, randomFingerprint());
		await allRefused(api, [refused(owner, anything, 'Records.NotInGoodStanding', owner)]);
	});

	it('the new keys vote in what opens afterwards, and two of three clerks for their district', async () => {
		await matured(api, admitted);
		const question = randomFingerprint();
		const asking = api.tx.decisions.announceQuestion('Ordinary', TITLE, question);
		const { number } = await openBy(api, dave, record(api, question), asking);
		const yes = api.tx.decisions.vote(number, 'Yes');
		await vote(api, number, [
			[found, 'Yes'],
			[rescued, 'Yes'],
			// A suspension takes nobody's vote.
			[owner, 'No'],
		]);

		const tally = async () => {
			const { municipality, civilSociety } = figures(await comesTo(api, number));
			return [municipality, civilSociety].map(({ roll, yes: ofYes, no }) => [roll, ofYes, no]);
		};
		const ofCitizens = [4, 2, 1];
		const first = await act(api, clerks[0], await together(api, district, clerks[0], yes));
		await isFree(first, district);
		assert.deepEqual(await tally(), [[2, 0, 0], ofCitizens]);
		const last = await act(api, clerks[2], await together(api, district, clerks[2], yes));
		await isFree(last, district);
		const [{ result }] = named(last.events, 'multisig.MultisigExecuted');
		assert.ok(result.isOk, result.toString());
		assert.deepEqual(await tally(), [[2, 1, 0], ofCitizens]);
		const ballot = await view(api, 'Decisions', 'ballot', [number, district.address]);
		assert.equal(ballot.unwrap().type, 'Yes');
		for (const { address } of [...clerks, district]) {
			assert.equal(await balance(api, address), 0n);
		}

		// Other people together are no organisation, and for what is not civic nobody pays.
		const strangers = multisig([eve, clerks[0], clerks[1]], 2);
		const transfer = api.tx.balances.transferKeepAlive(eve.address, 1);
		const underWay = async () => {
			const keys = await api.query.multisig.multisigs.keys();
			return `${keys.map((key) => key.toHex()).sort()} ${await tally()}`;
		};
		const attempts = [
			[eve, strangers, yes, 'Quota.UnknownMultisig'],
			[clerks[0], strangers, yes, 'Quota.UnknownMultisig'],
			[clerks[1], district, transfer, 'Quota.NobodyPays'],
		];
		const calls = await Promise.all(
			attempts.map(([who, group, call]) => together(api, group, who, call)),
		);
		await allRefused(
			api,
			attempts.map(([who, , , name], i) => ({
				...refused(who, calls[i], name),
				state: underWay,
			})),
		);
	});

	it('what is announced is what a recount of the events says, at all four nodes', async () => {
		// Something that stays under way, since its owner objects to it.
		await announceKeyMove(api, dave, owner, thief);
		await act(api, owner, api.tx.stakeholders.object(owner.address, KEY_MOVE));
		const last = await best(api);
		for (const [name, node] of Object.entries(nodes)) {
			await finalisedAt(node, last);
			const at = await node.rpc.chain.getBlockHash(last);
			const lists = await Promise.all(
				CHAMBER_NAMES.map((chamber) => announcedIn(node, chamber, at)),
			);
			assert.deepEqual(lists.flat(), await recountAnnouncements(node, last));
			assert.deepEqual(
				lists.flat().map(({ objected }) => objected),
				[true],
			);
			assert.equal((await recounted(name, last)).decisions, 3);
		}
	});

	it('another client, polkadot-api, reads the same', async () => {
		const client = papi('academia');
		try {
			const { Stakeholders } = client.getUnsafeApi().view;
			const at = { at: 'finalized' };
			const [{ account, announcement }] = await Stakeholders.announced(owner.address, at);
			const [own] = await announced(api, owner);
			assert.equal(account, owner.address);
			assert.equal(announcement.act.type, 'MoveKey');
			assert.equal(announcement.act.value.to, thief.address);
			assert.equal(announcement.takes_effect, own.announcement.takesEffect.toNumber());
			assert.equal((await Stakeholders.stakeholder(owner.address, at)).frozen, false);
		} finally {
			client.destroy();
		}
	});
});
