// The life of a decision on a network of four organisations, with @polkadot/api and polkadot-api: one
// is announced, seconded, opened, held up by a late ballot, objected to, and annulled before it is
// carried out. Another has no second and lapses, a third is withdrawn. A chamber that is awake keeps
// others from naming its registrar; one that has not come to three decisions does not.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { allRefused } from './lib/assert-refused.mjs';
import { rollNumber } from './lib/campaigns.mjs';
import {
	best,
	finalisedAt,
	nonce,
	pair,
	presign,
	randomFingerprint,
	reached,
	record,
	sendOrAsk,
	submitToAll,
} from './lib/chain.mjs';
import { setUp, tearDown } from './lib/fixture.mjs';
import {
	act,
	admitting,
	announce,
	announceBy,
	carriedOut,
	comesTo,
	decided,
	ended,
	eventsAt,
	named,
	open,
	openBy,
	secondAll,
	vote,
	whenOpen,
} from './lib/governance.mjs';
import { papi, papiSigner } from './lib/papi.mjs';
import { recounted } from './lib/recount.mjs';
import { view } from './lib/views.mjs';

const CUSTODIAN_TITLE = 'Кой пази парите на града?';
const ANNULMENT_TITLE = 'Да не се назначава пазител на парите';
/** For how many blocks a decision waits to be seconded: 14 days. */
const ANNOUNCEMENT = 14;
/** By how many blocks the carrying-out is put off: 28 days. */
const PUT_OFF = 28;
/** A chamber misses decisions that opened this many days apart, and one of those that did not. */
const MISS_DAYS = 3;
/** How long the budget rule has ballots taken, and waits afterwards: 21 and 7 days. */
const [LENGTH, DELAY] = [21, 7];

describe('the life of a decision', { timeout: 600_000 }, () => {
	// An API for the node of each organisation, by name.
	const nodes = {};
	let api, alice, bob, charlie, dave, eve;
	// Another organisation of the municipality, and somebody who is to be a registrar of academia.
	let district, clerk;
	// The decisions: on a custodian, on annulling that, on a registrar of academia twice, on two
	// questions to which academia does not come, on one that nobody seconds, on one that is withdrawn.
	let onCustodian, annulment, onRegistrar, again, unseconded, withdrawn;
	const questions = [];
	// When the first of them closes at the earliest, and the third is carried out.
	let closes, enacts;
	const text = randomFingerprint();

	before(async () => {
		({ api, alice, bob, charlie, dave, eve } = await setUp(nodes));
		[district, clerk] = ['//District', '//Clerk'].map(pair);
	});

	after(() => tearDown(nodes));

	/** A call that must be refused with that error, and leave a decision as it is. */
	function refused(number, account, call, name, more = {}) {
		const state = async () => (await decided(api, number)).decision.toHex();
		return { attempt: () => sendOrAsk(api, call, account), account, name, state, ...more };
	}

	/** The events of that name on one decision in a block: their data. */
	async function noted(block, name, number) {
		const events = named(await eventsAt(api, block), `decisions.${name}`);
		return events.filter(({ decision }) => decision.eq(number));
	}

	/** Those of the other three chambers say yes. */
	function withoutAcademia(...numbers) {
		const ballots = numbers.map((number) => api.tx.decisions.vote(number, 'Yes'));
		return Promise.all([alice, bob, dave].map((who) => act(api, who, ...ballots)));
	}

	it('organisations announce decisions, with titles and texts; no ballot is taken yet', async () => {
		const expires = (await best(api)) + 100_000;
		const organisation = { Organisation: { name: 'District (test)' } };
		const admission = admitting(api, [district, 'Municipality', organisation, expires]);
		await act(api, alice, record(api, text), ...admission);
		const { announceQuestion } = api.tx.decisions;
		const custodian = api.tx.pledges.setCustodian(await rollNumber(api, bob));
		const registrar = api.tx.stakeholders.addRegistrar('Academia', clerk.address);
		[onCustodian, onRegistrar, unseconded, withdrawn] = await Promise.all([
			announce(api, alice, 'Budget', custodian, CUSTODIAN_TITLE),
			announce(api, bob, 'Ordinary', registrar),
			announceBy(api, district, announceQuestion('Ordinary', 'Nobody seconds this', text)),
			announceBy(api, dave, announceQuestion('Ordinary', 'This is withdrawn', text)),
		]);

		const info = await decided(api, onCustodian);
		const { state, announced, by, chambers, consent } = info.decision;
		assert.equal(info.title.unwrap().toString(), CUSTODIAN_TITLE);
		assert.equal(by.unwrap().toNumber(), await rollNumber(api, alice));
		assert.equal(state.asAnnounced.lapses.toNumber(), announced.toNumber() + ANNOUNCEMENT);
		assert.ok(info.missing.eq(1) && info.outcome.isNone);
		const nobody = { municipality: false, business: false, academia: false, civilSociety: false };
		assert.deepEqual(chambers.toJSON(), { ...nobody, municipality: true });
		assert.deepEqual(consent.toJSON(), nobody);
		const ofRegistrar = (await decided(api, onRegistrar)).decision;
		assert.deepEqual(ofRegistrar.consent.toJSON(), { ...nobody, academia: true });
	});

	/** It is seconded, after those have tried who cannot. Answers in which block it was. */
	async function secondedByAnother() {
		const { announceAnnulment, announceQuestion, object, second, withdraw } = api.tx.decisions;
		const yes = api.tx.decisions.vote(onCustodian, 'Yes');
		const invisible = announceQuestion('Ordinary', 'Пробно\u202e решение', text);
		const annul = announceAnnulment(onCustodian, ANNULMENT_TITLE, text);
		const attempts = [
			[
				district,
				second(onCustodian),
				'Decisions.ChamberHasSpoken',
				{ mayPass: true, text: /of your chamber/ },
			],
			[eve, second(onCustodian), 'Quota.NobodyPays'],
			[district, withdraw(onCustodian), 'Decisions.NotOpener', { mayPass: false }],
			[charlie, yes, 'Decisions.NotYetOpen', { mayPass: true }],
			[charlie, object(onCustodian), 'Decisions.NothingToObjectTo'],
			[charlie, annul, 'Decisions.NothingToAnnul'],
			[charlie, invisible, 'Decisions.InvalidTitle', { mayPass: false }],
		];
		await allRefused(
			api,
			attempts.map((each) => refused(onCustodian, ...each)),
		);

		const client = papi('municipality');
		try {
			const { tx, view: views } = client.getUnsafeApi();
			const at = { at: 'best' };
			const before = await views.Decisions.decision(onCustodian, at);
			assert.deepEqual(
				[before.title, before.decision.state.type, before.missing, before.outcome],
				[CUSTODIAN_TITLE, 'Announced', 1, undefined],
			);
			// Academia says that it should be decided, and then does not come.
			const seconding = tx.Decisions.second({ decision: onCustodian });
			const { ok, block } = await seconding.signAndSubmit(papiSigner(charlie));
			assert.ok(ok);
			return block.number;
		} finally {
			client.destroy();
		}
	}

	/** Others decide three times, each opened three days after the last, and academia does not come. */
	async function academiaSleeps() {
		await Promise.all([
			secondAll(api, onRegistrar),
			act(api, dave, api.tx.decisions.withdraw(withdrawn)),
		]);
		const opened = [(await whenOpen(api, onRegistrar)).opened];
		await withoutAcademia(onRegistrar);
		for (const title of ['First question', 'Second question']) {
			// A day is one block.
			await reached(api, opened.at(-1) + MISS_DAYS);
			const asking = api.tx.decisions.announceQuestion('Ordinary', title, text);
			const question = await openBy(api, dave, asking);
			questions.push(question.number);
			opened.push(question.opened);
			await withoutAcademia(question.number);
		}
		const [first, second, third] = opened;
		assert.ok(second - first >= MISS_DAYS && third - second >= MISS_DAYS);
	}

	it('its own chamber cannot second it, another one can: it opens in the next block', async () => {
		const [block] = await Promise.all([secondedByAnother(), academiaSleeps()]);

		const [{ by, chamber, missing }] = await noted(block, 'Seconded', onCustodian);
		assert.equal(by.toNumber(), await rollNumber(api, charlie));
		assert.deepEqual([chamber.type, missing.toNumber()], ['Academia', 0]);
		const [{ from }] = await noted(block, 'Queued', onCustodian);
		assert.equal(from.toNumber(), block + 1, 'a day is one block');
		const { opened } = await whenOpen(api, onCustodian);
		assert.equal(opened, block + 1);
		const [event] = await noted(opened, 'Opened', onCustodian);
		closes = event.closes.toNumber();
		assert.equal(closes, opened + LENGTH);
		assert.ok((await decided(api, withdrawn)).decision.state.isWithdrawn);
	});

	it('two chambers are not enough; and academia, awake, is missing where its registrar is named', async () => {
		await vote(api, onCustodian, [
			[alice, 'Yes'],
			[bob, 'Yes'],
		]);
		const custody = await comesTo(api, onCustodian);
		assert.deepEqual([custody.concurring.toNumber(), custody.verdict.type], [2, 'NotDecided']);

		const { decision, outcome } = await ended(api, onRegistrar);
		assert.ok(decision.state.isClosed);
		assert.equal(outcome.concurring.toNumber(), 3);
		assert.ok(outcome.overall.isTrue && outcome.held.isTrue);
		assert.ok(outcome.consents.isFalse && outcome.dormant.academia.isFalse);
		assert.equal(outcome.verdict.type, 'NotDecided');
	});

	it('the same is put to decision once more', async () => {
		const registrar = api.tx.stakeholders.addRegistrar('Academia', clerk.address);
		again = await open(api, alice, 'Ordinary', registrar);
		await withoutAcademia(again.number);
	});

	it('what nobody seconds lapses by itself after fourteen days, and its place is free', async () => {
		const { announced } = (await decided(api, unseconded)).decision;
		const lapses = announced.toNumber() + ANNOUNCEMENT;
		await reached(api, lapses);
		assert.equal((await noted(lapses, 'Lapsed', unseconded)).length, 1);
		const { decision, outcome } = await decided(api, unseconded);
		assert.ok(decision.state.isLapsed && decision.opening.isNone && outcome.isNone);

		const number = await rollNumber(api, district);
		const placesAt = async (block) => {
			const { query } = await api.at(await api.rpc.chain.getBlockHash(block));
			return (await query.decisions.placesOf(number)).announced.toNumber();
		};
		assert.deepEqual(await Promise.all([lapses - 1, lapses].map(placesAt)), [1, 0]);
	});

	it('a late ballot that turns the outcome adds a day; it closes when the outcome has held', async () => {
		const yes = api.tx.decisions.vote(onCustodian, 'Yes');
		const late = await presign(yes, dave, await nonce(api, dave.address));
		await reached(api, closes - 2);
		await submitToAll(late);
		await reached(api, closes);

		// Its last day began with the block that has the ballot.
		assert.equal((await noted(closes - 1, 'Voted', onCustodian)).length, 1);
		const [added] = await noted(closes, 'DayAdded', onCustodian);
		assert.equal(added.closes.toNumber(), closes + 1);
		await reached(api, closes + 1);
		const { decision, outcome } = await decided(api, onCustodian);
		const { addedDays, closes: closed } = decision.opening.unwrap();
		assert.deepEqual([addedDays.toNumber(), closed.toNumber()], [1, closes + 1]);
		const { verdict, held, concurring } = outcome.unwrap();
		assert.deepEqual([verdict.type, held.isTrue, concurring.toNumber()], ['Passed', true, 3]);
		enacts = decision.state.asScheduled.enacts.toNumber();
		assert.equal(enacts, closes + 1 + DELAY);
	});

	it('a quarter of a chamber objects, and it is put off by 28 days', async () => {
		const object = api.tx.decisions.object(onCustodian);
		const { events } = await act(api, dave, object);

		const [{ by, chamber, count }] = named(events, 'decisions.ObjectedTo');
		assert.equal(by.toNumber(), await rollNumber(api, dave));
		assert.deepEqual([chamber.type, count.toNumber()], ['CivilSociety', 1]);
		const [putOff] = named(events, 'decisions.PutOff');
		assert.equal(putOff.enacts.toNumber(), enacts + PUT_OFF);
		const { decision, objections, outcome } = await decided(api, onCustodian);
		assert.equal(decision.state.asScheduled.enacts.toNumber(), enacts + PUT_OFF);
		assert.ok(decision.putOff.isTrue);
		assert.equal(objections.civilSociety.toNumber(), 1);
		assert.ok(outcome.unwrap().verdict.isPassed, 'the result stays');
	});

	it('annulling it is announced, seconded and opened', async () => {
		const { announceAnnulment, object, second } = api.tx.decisions;
		const annul = announceAnnulment(onCustodian, ANNULMENT_TITLE, text);
		const number = await announceBy(api, alice, annul);
		assert.ok((await decided(api, onCustodian)).decision.annulment.isNone);
		await secondAll(api, number);
		annulment = await whenOpen(api, number);
		const { decision, title } = await decided(api, number);
		assert.equal(title.unwrap().toString(), ANNULMENT_TITLE);
		assert.equal(decision.ruleName.type, 'Budget', 'by the same rule');
		const target = (await decided(api, onCustodian)).decision;
		assert.equal(target.annulment.unwrap().toNumber(), number);
		assert.ok(
			target.state.asScheduled.enacts.toNumber() > annulment.closes,
			'it is decided in time',
		);
		await withoutAcademia(number);

		const final = { mayPass: false };
		await allRefused(api, [
			refused(onCustodian, bob, object(onCustodian), 'Decisions.AlreadyPutOff', final),
			refused(onCustodian, charlie, annul, 'Decisions.AlreadyContested', final),
			refused(unseconded, bob, second(unseconded), 'Decisions.NotAnnounced', final),
			refused(number, bob, second(number), 'Decisions.NotAnnounced', final),
		]);
	});

	it('a chamber that has not come to three decisions is dormant; the others name its registrar', async () => {
		const { decision, outcome } = await ended(api, again.number);
		assert.ok(outcome.verdict.isPassed && outcome.consents.isTrue);
		const { academia } = outcome.chambers;
		assert.ok(academia.passes.isFalse && outcome.dormant.academia.isTrue);
		const events = await eventsAt(api, carriedOut(decision));
		const [{ chamber }] = named(events, 'stakeholders.RegistrarAdded');
		assert.equal(chamber.type, 'Academia');
		const registrars = await view(api, 'Stakeholders', 'registrars', ['Academia']);
		assert.ok(registrars.some((who) => who.eq(clerk.address)));

		const { missed, firstMissed, dormant } = await view(api, 'Decisions', 'attendance', [
			'Academia',
		]);
		assert.ok(missed.toNumber() >= 3 && dormant.isTrue);
		const closed = (await decided(api, onRegistrar)).decision.opening.unwrap().closes;
		assert.equal(firstMissed.unwrap().toNumber(), closed.toNumber(), 'it has never come');
		const business = await view(api, 'Decisions', 'attendance', ['Business']);
		assert.ok(business.missed.isZero() && business.firstMissed.isNone && business.dormant.isFalse);
		assert.deepEqual((await view(api, 'Decisions', 'dormant_chambers')).toJSON(), {
			municipality: false,
			business: false,
			academia: true,
			civilSociety: false,
		});
	});

	it('the annulment passes, and what was decided is not carried out', async () => {
		const { decision, outcome } = await ended(api, annulment.number);
		assert.ok(decision.state.isClosed && outcome.verdict.isPassed);

		const [{ by }] = await noted(annulment.closes, 'Annulled', onCustodian);
		assert.equal(by.toNumber(), annulment.number);
		const { state } = (await decided(api, onCustodian)).decision;
		assert.equal(state.asAnnulled.by.toNumber(), annulment.number);
		// Nothing waits for its block any more.
		assert.equal((await api.query.scheduler.lookup.keys()).length, 0);
		assert.ok((await view(api, 'Pledges', 'custody')).custodian.isNone);
	});

	it('every decision comes to what a recount says, at all four nodes', async () => {
		const last = await best(api);
		const count = (await api.query.decisions.nextDecision()).toNumber() - 1;
		assert.equal(count, 8);
		for (const [name, node] of Object.entries(nodes)) {
			await finalisedAt(node, last);
			assert.equal((await recounted(name, last)).decisions, count);
		}
	});
});
