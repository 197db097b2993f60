// Challenges on a network of four organisations, with @polkadot/api. A third of three chambers
// challenges the rest of them in one block and puts that to decision in the next: it expels
// nobody, takes nobody's vote, and pays for it. A sham organisation that a decision bars loses the
// ballots that it has cast.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { allRefused } from './lib/assert-refused.mjs';
import { rollNumber } from './lib/campaigns.mjs';
import { best, finalisedAt, pair, randomFingerprint, record, sendOrAsk } from './lib/chain.mjs';
import { citizenPairs, setUp, tearDown } from './lib/fixture.mjs';
import {
	act,
	admit,
	admitting,
	announce,
	calendar,
	comesTo,
	ended,
	eventsAt,
	figures,
	matured,
	named,
	openBy,
	TITLE,
	whenOpen,
} from './lib/governance.mjs';
import { recounted } from './lib/recount.mjs';
import { view } from './lib/views.mjs';

/** The chambers that are attacked. */
const ATTACKED = ['Municipality', 'Business', 'Academia'];
const CITIZENS = 6;
/** The roll of civil society: an organisation, the sham, and citizens. */
const OF_CIVIL_SOCIETY = 2 + CITIZENS;

describe('challenges', { timeout: 600_000 }, () => {
	// An API for the node of each organisation, by name.
	const nodes = {};
	let api, alice, bob, charlie, dave, sham, citizens;
	// The three organisations of each attacked chamber: the founder, who is a registrar, one of the
	// conspirators, and a bystander.
	let founders, conspirators, bystanders;
	// The block of the last admission.
	let admitted;
	// The decisions: on the challenges to the founders, on an office for the conspirators, on the
	// challenge to the sham, on a question.
	let onFounders, onOffice, onSham, onQuestion;
	const reasons = randomFingerprint();

	before(async () => {
		({ api, alice, bob, charlie, dave } = await setUp(nodes));
		founders = [alice, bob, charlie];
		conspirators = ATTACKED.map((chamber) => pair(`//Conspirator${chamber}`));
		bystanders = ATTACKED.map((chamber) => pair(`//Bystander${chamber}`));
		sham = pair('//Sham');
		citizens = citizenPairs(CITIZENS);
	});

	after(() => tearDown(nodes));

	/** A call that challenges an admission, for reasons that are on record. */
	function challenge({ address }) {
		return api.tx.stakeholders.challenge(address, reasons);
	}

	/** A call that votes. */
	function ballot({ number }, what) {
		return api.tx.decisions.vote(number, what);
	}

	/** What the register says of a stakeholder. */
	async function registered({ address }) {
		return (await view(api, 'Stakeholders', 'stakeholder', [address])).unwrap();
	}

	/** All challenges that there are, to compare. */
	async function challenges() {
		const { challenges: raised, challengedNow } = api.query.stakeholders;
		const entries = (await raised.entries()).map(([key, value]) => `${key.args} ${value.toHex()}`);
		return [...entries.sort(), (await challengedNow()).toHex()].join();
	}

	/** A call that must be refused with that error, and change nothing. */
	function refused(account, call, name, more = {}) {
		return {
			attempt: () => sendOrAsk(api, call, account),
			account,
			name,
			state: challenges,
			...more,
		};
	}

	it('registrars admit two more organisations in each of three chambers, a sham, and citizens', async () => {
		const expires = (await best(api)) + 100_000;
		const organisation = (who, chamber, name) => [
			who,
			chamber,
			{ Organisation: { name: `${name} (${chamber})` } },
			expires,
		];
		const ofCivilSociety = admitting(
			api,
			organisation(sham, 'CivilSociety', 'Sham'),
			...citizens.map((citizen) => [citizen, 'CivilSociety', 'Citizen', expires]),
		);
		const sent = await Promise.all([
			...ATTACKED.map((chamber, i) =>
				admit(
					api,
					founders[i],
					organisation(conspirators[i], chamber, 'Conspirator'),
					organisation(bystanders[i], chamber, 'Bystander'),
				),
			),
			act(api, dave, record(api, reasons), ...ofCivilSociety),
		]);
		admitted = Math.max(...sent.map(({ number }) => number));

		const { maturity } = await calendar(api);
		for (const { events, number } of sent) {
			for (const { votesFrom, account } of named(events, 'stakeholders.Admitted')) {
				assert.equal(votesFrom.toNumber(), number + maturity, 'a day is one block');
				const asked = await view(api, 'Stakeholders', 'votes_from', [account]);
				assert.equal(asked.unwrap().toNumber(), votesFrom.toNumber());
			}
		}
	});

	it('newcomers wait for their vote; challenges are few, and have reasons on record', async () => {
		const { announceQuestion } = api.tx.decisions;
		const early = await openBy(api, dave, announceQuestion('Ordinary', TITLE, reasons));
		const { challenge: unexplained } = api.tx.stakeholders;
		const ofTwoChambers = [bob, bystanders[1], charlie, bystanders[2]].map(challenge);
		await allRefused(api, [
			refused(bystanders[0], ballot(early, 'Yes'), 'Decisions.NotOnRoll', { mayPass: false }),
			// The others of two chambers, all at once.
			refused(
				conspirators[0],
				api.tx.utility.batchAll(ofTwoChambers),
				'Stakeholders.TooManyChallenges',
				{ mayPass: true, text: /two challenges/ },
			),
			refused(
				conspirators[1],
				unexplained(alice.address, randomFingerprint()),
				'Stakeholders.ReasonsNotOnRecord',
				{ mayPass: true },
			),
			refused(conspirators[2], challenge(charlie), 'Stakeholders.OwnChamber'),
		]);
	});

	it('a third of three chambers challenges whom it can, and puts that to decision at once', async (t) => {
		await matured(api, admitted);
		// Each challenges the founders of the two other chambers, of whom one each is in effect
		// thereby; and two who are not of the conspiracy challenge the sham.
		const sent = await Promise.all([
			...conspirators.map((who, i) =>
				act(api, who, ...founders.filter((_, j) => j !== i).map(challenge)),
			),
			...[alice, bob].map((who) => act(api, who, challenge(sham))),
		]);
		const { announceChallenge, announceQuestion, second } = api.tx.decisions;
		const openings = await Promise.all([
			...founders.map(({ address }, i) =>
				openBy(api, conspirators[(i + 1) % 3], announceChallenge(address)),
			),
			openBy(api, citizens[0], announceChallenge(sham.address)),
			openBy(api, dave, announceQuestion('Constitutional', TITLE, reasons)),
		]);
		onFounders = openings.slice(0, 3);
		[onSham, onQuestion] = openings.slice(3);
		// And one that would have only them on its roll, if challenges took anybody off it.
		const { addRegistrar } = api.tx.stakeholders;
		const office = addRegistrar('CivilSociety', conspirators[0].address);
		const onIt = await announce(api, conspirators[0], 'Ordinary', office);
		await act(api, conspirators[1], second(onIt));
		onOffice = await whenOpen(api, onIt);
		const blocks = (acts) => [...new Set(acts)].join(', ');
		t.diagnostic(`challenged in block ${blocks(sent.map(({ number }) => number))}`);
		t.diagnostic(`decisions opened in block ${blocks(openings.map(({ opened }) => opened))}`);

		const { challengedNow } = api.query.stakeholders;
		assert.deepEqual((await challengedNow()).toJSON(), {
			municipality: 1,
			business: 1,
			academia: 1,
			civilSociety: 1,
		});
		for (const who of [...founders, sham]) {
			const { dispute, standing, onRoll } = await registered(who);
			assert.deepEqual(
				[dispute.type, standing.type, onRoll.isTrue],
				['InEffect', 'Admitted', true],
			);
		}
		// Everybody is on the roll of everything.
		for (const { number } of [...onFounders, onSham, onQuestion, onOffice]) {
			const outcome = await comesTo(api, number);
			const { municipality, business, academia, civilSociety } = figures(outcome);
			assert.deepEqual(
				[municipality.roll, business.roll, academia.roll, civilSociety.roll],
				[3, 3, 3, OF_CIVIL_SOCIETY],
			);
		}
	});

	it('the challenged vote, but for the decision on their own challenge', async () => {
		const attacks = [...onFounders, onOffice];
		const all = (decisions, what) => decisions.map((decision) => ballot(decision, what));
		await Promise.all([
			...conspirators.map((who) => act(api, who, ...all(attacks, 'Yes'))),
			...founders.map((who, i) => {
				const others = attacks.filter((decision) => decision !== onFounders[i]);
				return act(api, who, ...all(others, 'No'), ballot(onSham, 'Yes'));
			}),
			...[...bystanders, dave].map((who) =>
				act(api, who, ...all(attacks, 'No'), ballot(onSham, 'Yes')),
			),
			...[sham, citizens[1]].map((who) => act(api, who, ballot(onQuestion, 'Yes'))),
			// A first word against somebody else, for the next test.
			act(api, citizens[2], challenge(bystanders[1])),
		]);

		const ofChambers = async ({ number }) => {
			const outcome = await comesTo(api, number);
			return Object.values(figures(outcome)).map(({ yes, no }) => [yes, no]);
		};
		for (const [i, decision] of onFounders.entries()) {
			const expected = ATTACKED.map((_, j) => [1, i === j ? 1 : 2]);
			assert.deepEqual(await ofChambers(decision), [...expected, [0, 1]]);
		}
		assert.deepEqual(await ofChambers(onOffice), [
			[1, 2],
			[1, 2],
			[1, 2],
			[0, 1],
		]);
	});

	it('nobody votes on the challenge to oneself, or challenges more than a few', async () => {
		const own = [
			[alice, onFounders[0]],
			[bob, onFounders[1]],
			[charlie, onFounders[2]],
			[sham, onSham],
		];
		for (const [{ address }, { number }] of own) {
			assert.ok((await view(api, 'Decisions', 'may_vote', [number, address])).isFalse);
		}
		const { announceChallenge } = api.tx.decisions;
		await allRefused(api, [
			...own.map(([who, decision]) =>
				refused(who, ballot(decision, 'No'), 'Decisions.OwnChallenge', {
					mayPass: false,
					state: async () => (await comesTo(api, decision.number)).toHex(),
				}),
			),
			// A third one by the same.
			...[
				[conspirators[0], bystanders[1]],
				[conspirators[1], bystanders[2]],
			].map(([who, whom]) => refused(who, challenge(whom), 'Stakeholders.TooManyChallenges')),
			// The second word against a second one of so small a chamber, which would put it in effect.
			refused(bystanders[0], challenge(bystanders[1]), 'Stakeholders.TooManyChallenged', {
				mayPass: true,
				text: /a tenth or one/,
			}),
			// With one word alone there is nothing to decide, and there is one decision at a time.
			refused(conspirators[2], announceChallenge(bystanders[1].address), 'Decisions.NoChallenge'),
			refused(citizens[3], announceChallenge(alice.address), 'Decisions.AlreadyOpen'),
		]);

		const withdraw = api.tx.stakeholders.withdrawChallenge(bystanders[1].address);
		await act(api, citizens[2], withdraw);
		assert.equal((await registered(bystanders[1])).dispute.type, 'None');
	});

	it('the sham is barred, and anyone strikes its ballot out of what is still open', async () => {
		const { outcome } = await ended(api, onSham.number);
		assert.ok(outcome.verdict.isPassed);
		assert.equal(outcome.concurring.toNumber(), 4);
		assert.equal((await registered(sham)).standing.type, 'Barred');
		const soFar = async () => figures(await comesTo(api, onQuestion.number));
		assert.equal((await soFar()).civilSociety.yes, 2);

		const number = await rollNumber(api, sham);
		const strike = (whom) => api.tx.decisions.strikeBallot(onQuestion.number, whom);
		const { events } = await act(api, citizens[4], strike(number));
		const [struck] = named(events, 'decisions.BallotStruck');
		assert.equal(struck.rollNumber.toNumber(), number);
		assert.deepEqual([struck.chamber.type, struck.ballot.type], ['CivilSociety', 'Yes']);
		const { civilSociety } = await soFar();
		assert.deepEqual([civilSociety.roll, civilSociety.yes], [OF_CIVIL_SOCIETY, 1]);

		const state = async () => JSON.stringify(await soFar());
		const honest = await rollNumber(api, citizens[1]);
		await allRefused(api, [
			refused(citizens[4], strike(number), 'Decisions.NothingToStrike', { state }),
			refused(citizens[5], strike(honest), 'Decisions.NotBarred', { state }),
			refused(sham, ballot(onQuestion, 'No'), 'Quota.NobodyPays', { state }),
		]);
	});

	it('the conspirators lose, and may challenge nobody for half a year', async () => {
		const { day } = await calendar(api);
		const pause = api.consts.stakeholders.challengePause.toNumber() * day;
		const firstClose = Math.min(...onFounders.map(({ closes }) => closes));
		for (const [i, { number }] of onFounders.entries()) {
			const { decision, outcome } = await ended(api, number);
			assert.ok(outcome.verdict.isRejected);
			assert.equal(outcome.concurring.toNumber(), 0);
			const events = await eventsAt(api, decision.state.asEnacted.block.toNumber());
			const challenged = await rollNumber(api, founders[i]);
			const settled = named(events, 'stakeholders.ChallengeSettled').find((data) =>
				data.number.eq(challenged),
			);
			assert.ok(settled.upheld.isFalse);
			const { dispute, standing } = await registered(founders[i]);
			assert.deepEqual([dispute.type, standing.type], ['Dismissed', 'Admitted']);
		}
		const { decision, outcome } = await ended(api, onOffice.number);
		assert.ok(outcome.verdict.isRejected && decision.state.isClosed);
		const registrars = await view(api, 'Stakeholders', 'registrars', ['CivilSociety']);
		assert.ok(!registrars.some((who) => who.eq(conspirators[0].address)));

		for (const who of conspirators) {
			const { challengers } = api.query.stakeholders;
			const { unsettled, pausedUntil } = await challengers(await rollNumber(api, who));
			assert.equal(unsettled.toNumber(), 0);
			assert.ok(pausedUntil.toNumber() > firstClose + pause);
		}
		const targets = [bystanders[1], bystanders[2], bystanders[0]];
		await allRefused(api, [
			...conspirators.map((who, i) =>
				refused(who, challenge(targets[i]), 'Stakeholders.ChallengesPaused', { mayPass: true }),
			),
			// Nor does anybody else raise the same again.
			refused(citizens[3], challenge(alice), 'Stakeholders.AlreadySettled'),
		]);
	});

	it('every decision comes to what a recount of its ballots says, at all four nodes', async () => {
		const last = await best(api);
		const count = (await api.query.decisions.nextDecision()).toNumber() - 1;
		for (const [name, node] of Object.entries(nodes)) {
			await finalisedAt(node, last);
			assert.equal((await recounted(name, last)).decisions, count);
		}
	});
});
