// What a person meets in a general wallet such as polkadot.js Apps, which knows nothing of this chain
// but its metadata: seen with its library, @polkadot/api. Texts that can be typed and read, forms
// that do no harm as they open, decisions that can be read, answers to simple questions, words for
// every refusal, and a history that stays.

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { allRefused, thrown } from './lib/assert-refused.mjs';
import { accept, rollNumber } from './lib/campaigns.mjs';
import {
	best,
	finalisedAt,
	forged,
	isTriedOut,
	moreFinalised,
	nonce,
	pair,
	presign,
	randomFingerprint,
	record,
	rpc,
	send,
	sendOrAsk,
	submit,
	submitBytes,
} from './lib/chain.mjs';
import { openGreenSofia, schedule, setUp, tearDown } from './lib/fixture.mjs';
import {
	act,
	admission,
	CHAMBERS,
	comesTo,
	ended,
	eventsAt,
	figures,
	named,
	open,
	phase,
	TITLE,
} from './lib/governance.mjs';
import { papi } from './lib/papi.mjs';
import { refusal, whyRefused } from './lib/refusal.mjs';

/** When the phases of the process begin, in blocks from where the decision on it is announced. */
const PHASES = { open: 1, drafting: 26, deliberation: 27, decision: 2000, followUp: 3000 };
/** The process and the project, of which there are no others before. */
const [PROCESS, PROJECT, CAMPAIGN] = [1, 1, 1];
/** As long as a title can be. */
const LONG_TITLE = 'Изграждане на велоалея '.repeat(7).slice(0, 160).trim();
const LOCATOR = 'Столична община, дело № 12/2026';
/** This project's own pallets. */
const OWN = readdirSync(new URL('../../pallets', import.meta.url));

describe('a person in a wallet', { timeout: 600_000 }, () => {
	const nodes = {};
	let api, alice, bob, charlie, dave, eve, ferdie;
	const fingerprint = randomFingerprint();
	// Whose the records of the municipality's organisation are.
	let author;
	let recorded, onProcess, onCampaign, calls, asOpened;
	// Rows of what is printed in the end.
	const table = [];

	before(async () => {
		({ api, alice, bob, charlie, dave, eve, ferdie } = await setUp(nodes, ['municipality']));
		author = { Stakeholder: await rollNumber(api, alice) };
	});

	after(() => tearDown(nodes));

	/** The type of an argument of a call, as a form asks for it. */
	function typeOf(call, name) {
		const argument = call.meta.args.find((each) => each.name.eq(name));
		return argument.type.toString();
	}

	/** A decision as it is written down. */
	async function stored(number) {
		return (await api.query.decisions.decisions(number)).unwrap();
	}

	it('the network is a local one, and every view can be asked by name', async () => {
		assert.equal((await api.rpc.system.chainType()).type, 'Local');
		const views = Object.fromEntries(
			OWN.map((pallet) => [pallet, Object.keys(api.call[`${pallet}Views`] ?? {})]),
		);
		assert.ok(views.records.includes('lookup'));
		assert.ok(views.decisions.includes('ballot'));
		assert.ok(views.quota.includes('refusal'));
		const answers = await Promise.all([
			api.call.stakeholdersViews.rollSize('Academia'),
			api.call.proposalsViews.processes(0, 10),
			api.call.validatorsViews.vacancies(),
			api.call.pledgesViews.custody(),
		]);
		assert.deepEqual(answers[0].toJSON(), { organisations: 1, citizens: 0 });
		assert.equal(answers[1].length, 0);
	});

	it('forms explain calls in whole sentences, and ask for text as text and amounts with a unit', () => {
		const { decisions, proposals, pledges, records, stakeholders } = api.tx;
		for (const pallet of OWN) {
			for (const [name, { meta }] of Object.entries(api.tx[pallet] ?? {})) {
				assert.match(meta.docs[0].toString().trim(), /[.!?]$/, `${pallet}.${name}`);
			}
		}
		for (const [call, name] of [
			[decisions.announceCall, 'title'],
			[decisions.announceQuestion, 'title'],
			[proposals.openProcess, 'title'],
			[proposals.submit, 'title'],
			[proposals.submit, 'locator'],
			[pledges.openCampaign, 'title'],
			[records.record, 'locator'],
		]) {
			assert.equal(typeOf(call, name), 'Text', `${call.method}.${name}`);
		}
		const form = api.createType(typeOf(stakeholders.admit, 'admission'), {
			applicant: { Organisation: { name: 'Столична община' } },
		});
		assert.equal(form.applicant.asOrganisation.name.toString(), 'Столична община');
		// Wallets show a unit for this type only.
		const { pledge, withdraw, topUp, announceIssue, confirmIssue, redeem } = pledges;
		for (const call of [pledge, withdraw, topUp, announceIssue, confirmIssue, redeem]) {
			assert.equal(typeOf(call, 'amount'), 'Compact<u128>', call.method);
		}
	});

	it('a record with a locator in Cyrillic is typed and read', async () => {
		recorded = await act(api, alice, record(api, fingerprint, { locator: LOCATOR }));

		const found = (await api.query.records.records(fingerprint, author)).unwrap();
		assert.equal(found.locator.toString(), LOCATOR);
		assert.equal(found.toHuman().locator, LOCATOR);
		const [{ record: answer }] = await api.call.recordsViews.lookup(fingerprint);
		assert.equal(answer.locator.toString(), LOCATOR);
		assert.equal(answer.block.toNumber(), recorded.number);
	});

	it('a form that is sent as it opens does nothing', async () => {
		const ballot = api.createType(typeOf(api.tx.decisions.vote, 'ballot'));
		assert.deepEqual(ballot.defKeys, ['Abstain', 'Yes', 'No']);
		assert.equal(ballot.type, 'Abstain', 'what a form shows before anyone has chosen');
		const zeros = api.createType(typeOf(api.tx.records.record, 'fingerprint')).toHex();
		assert.match(zeros, /^0x0{64}$/);
		// An MD5: 32 letters, which the wallet takes for 32 bytes.
		const letters = 'd41d8cd98f00b204e9800998ecf8427e';
		const taken = `0x${Buffer.from(letters).toString('hex')}`;
		assert.equal(record(api, letters).args[0].toHex(), taken);

		const { vote } = api.tx.decisions;
		const { pledge } = api.tx.pledges;
		const refused = (account, call, name) => ({
			attempt: () => sendOrAsk(api, call, account),
			account,
			name,
		});
		await allRefused(api, [
			{ ...refused(alice, record(api, zeros), 'Records.NotAFingerprint'), fingerprint: zeros },
			{ ...refused(bob, record(api, letters), 'Records.NotAFingerprint'), fingerprint: taken },
			refused(charlie, vote(0, ballot), 'Decisions.UnknownDecision'),
			refused(dave, pledge(0, 0), 'Pledges.UnknownCampaign'),
		]);
	});

	it('decisions are opened, and their numbers found after a reload', async () => {
		const fiche = randomFingerprint();
		await act(api, charlie, record(api, fiche));
		const start = (await best(api)) + 1;
		const number = (who) => rollNumber(api, who);
		const [ofBob, ofCharlie, ...reviewers] = await Promise.all(
			[bob, charlie, alice, dave].map(number),
		);
		const [ofAlice, ofDave] = reviewers;
		const { openCampaign, setAuditor, setCustodian } = api.tx.pledges;
		const deadline = start + 500;
		const rule = { endorsements: 1, chambers: 1 };
		calls = {
			// Longer than what was once kept in the decision itself.
			process: api.tx.utility.batchAll([
				await openGreenSofia(api, PHASES, start),
				api.tx.proposals.openProcess(LONG_TITLE, schedule(PHASES, start), rule, [ofAlice]),
			]),
			campaign: api.tx.utility.batchAll([
				setCustodian(ofBob),
				setAuditor(ofDave),
				openCampaign(PROJECT, LONG_TITLE, {
					beneficiary: ofCharlie,
					fiscalAgent: ofBob,
					fiche,
					minimum: 100_000_000n,
					optimum: 200_000_000n,
					deadline,
					milestones: [{ share: 1_000_000, due: deadline + 100 }],
					reviewers,
					approvals: 2,
					declaredShare: 100_000,
				}),
			]),
		};
		onProcess = await open(api, alice, 'Ordinary', calls.process);
		assert.equal((await api.query.decisions.nextDecision()).toNumber() - 1, onProcess.number);
		assert.equal(onProcess.number, 1, 'the first');
		onCampaign = await open(api, charlie, 'Budget', calls.campaign);
		assert.equal((await api.query.decisions.nextDecision()).toNumber() - 1, onCampaign.number);
		const all = await api.call.decisionsViews.decisions(0, 10);
		assert.deepEqual(
			all.map(({ title }) => title.unwrap().toString()),
			[TITLE, TITLE],
		);
		assert.deepEqual(
			all.map((info) => info.number.toNumber()),
			[onProcess.number, onCampaign.number],
		);
	});

	/** What is decided, as both clients read it in state. */
	async function whatIsDecided() {
		const client = papi('municipality');
		try {
			const { Decisions } = client.getUnsafeApi().query.Decisions;
			return await Promise.all(
				[onProcess, onCampaign].map(async ({ number }) => {
					const { call } = (await stored(number)).subject.asCall;
					const { subject } = await Decisions.getValue(number, { at: 'best' });
					// Its length goes before it.
					const [, inner] = subject.value.call;
					return { hex: call.unwrap().toHex(), human: call.toHuman(), papi: inner };
				}),
			);
		} finally {
			client.destroy();
		}
	}

	it('what is decided can be read before one votes', async () => {
		asOpened = await whatIsDecided();

		const [process, onMoney] = asOpened;
		assert.equal(process.hex, calls.process.method.toHex());
		const [first, second] = process.human.args.calls;
		assert.deepEqual([first.section, first.method], ['proposals', 'openProcess']);
		assert.equal(first.args.title, 'Зелена София');
		assert.equal(second.args.title, LONG_TITLE);
		assert.equal(process.papi.type, 'Utility');
		assert.equal(process.papi.value.value.calls[1].value.value.title, LONG_TITLE);
		assert.equal(onMoney.hex, calls.campaign.method.toHex());
		const opening = onMoney.human.args.calls.at(-1);
		assert.deepEqual([opening.section, opening.method], ['pledges', 'openCampaign']);
		assert.equal(opening.args.terms.minimum, '100,000,000');
	});

	it('one votes, and asks for one’s ballot, one’s quota, and the outcome so far', async () => {
		const yes = [onProcess, onCampaign].map(({ number }) => api.tx.decisions.vote(number, 'Yes'));
		const before = (await api.call.quotaViews.quota(bob.address)).unwrap();
		await Promise.all([alice, bob, charlie].map((who) => act(api, who, ...yes)));
		await act(api, dave, yes[1]);

		const { ballot, mayVote } = api.call.decisionsViews;
		const mine = await ballot(onProcess.number, bob.address);
		assert.equal(mine.unwrap().type, 'Yes');
		assert.ok((await ballot(onProcess.number, dave.address)).isNone);
		assert.ok((await mayVote(onProcess.number, dave.address)).isTrue);
		assert.ok((await mayVote(onProcess.number, eve.address)).isFalse);
		const { votesFrom } = api.call.stakeholdersViews;
		const ofDave = (await votesFrom(dave.address)).unwrap();
		assert.equal(ofDave.toNumber(), 1, 'in whatever opens after its key');
		assert.ok((await votesFrom(eve.address)).isNone);
		const { full, available } = (await api.call.quotaViews.quota(bob.address)).unwrap();
		assert.ok(available.lt(before.available) && full.gt(available), 'two votes were charged');
		assert.ok((await api.call.quotaViews.quota(eve.address)).isNone);

		const outcome = await comesTo(api, onProcess.number);
		assert.deepEqual([...outcome.chambers.keys()], CHAMBERS);
		const soFar = figures(outcome);
		assert.deepEqual([soFar.municipality.yes, soFar.municipality.missing], [1, 0]);
		assert.deepEqual([soFar.civilSociety.yes, soFar.civilSociety.missing], [0, 1]);
		assert.ok(outcome.verdict.isPassed);
	});

	it('figures have the names of the chambers, wherever they are', async () => {
		const { decisions, stakeholders } = api.query;
		const { opening, rule } = await stored(onProcess.number);
		const { checkpoint } = opening.unwrap();
		const figuresByChamber = [
			(await decisions.polls(onProcess.number)).unwrap().tallies,
			(await stakeholders.checkpoints(checkpoint)).unwrap(),
			rule.chambers,
			await stakeholders.currentRollSizes(),
		];
		for (const each of figuresByChamber) {
			assert.deepEqual([...each.keys()], CHAMBERS);
		}
		assert.equal(figuresByChamber[0].business.organisations.yes.toNumber(), 1);
		assert.equal(figuresByChamber[0].civilSociety.organisations.yes.toNumber(), 0);
	});

	it('one asks what a number means', async () => {
		const { refusals } = api.call.quotaViews;
		const { index } = api.runtimeMetadata.asLatest.pallets.find(({ name }) => name.eq('Records'));
		const ofRecords = await refusals(index);
		assert.ok(ofRecords.every(({ pallet }) => pallet.eq('Records')));
		const duplicate = ofRecords.find(({ name }) => name.eq('AlreadyOnRecord'));
		assert.match(duplicate.advice.toString(), /Look it up/);
		assert.ok(duplicate.mayPass.isFalse);
		assert.equal(duplicate.number.unwrap().toNumber(), index.toNumber());
		// Those of no pallet, and of none at all.
		assert.ok((await refusals(255)).some(({ name }) => name.eq('BadOrigin')));
		assert.equal((await refusals(254)).length, 0);
	});

	it('a title in Cyrillic is typed and read, in state, events and lists', async () => {
		const { decision } = await ended(api, onProcess.number);
		assert.ok(decision.state.isEnacted);
		const { submit: propose, endorse, admit } = api.tx.proposals;
		const text = randomFingerprint();
		await act(api, charlie, propose(PROCESS, 'Project', 'Пейки в парка', text, LOCATOR));
		await Promise.all([alice, bob, dave].map((who) => act(api, who, endorse(PROJECT, text))));

		const titles = (infos) => infos.map(({ title }) => title.unwrap().toString());
		const { proposalTitles, processTitles } = api.query.proposals;
		assert.equal((await proposalTitles(PROJECT)).unwrap().toString(), 'Пейки в парка');
		assert.equal((await processTitles(PROCESS)).unwrap().toHuman(), 'Зелена София');
		const { proposals, processes } = api.call.proposalsViews;
		assert.deepEqual(titles(await proposals(0, 10)), ['Пейки в парка']);
		assert.deepEqual(titles(await processes(0, 10)), ['Зелена София', LONG_TITLE]);
		assert.equal((await processes(0, 10))[0].number.toNumber(), PROCESS);
		const [{ record: version }] = await api.call.recordsViews.lookup(text);
		assert.equal(version.locator.toString(), LOCATOR);

		await phase(api, PROCESS, 'Deliberation');
		await act(api, bob, admit(PROJECT));
	});

	it('what was decided can be read after it was carried out', async () => {
		const { decision } = await ended(api, onCampaign.number);
		assert.ok(decision.state.isEnacted, decision.state.toString());
		for (const { number } of [onProcess, onCampaign]) {
			assert.ok((await stored(number)).state.isEnacted);
		}

		assert.deepEqual(await whatIsDecided(), asOpened);
		// The event of the announcement says it, too.
		const events = await eventsAt(api, onProcess.announced);
		const [{ subject }] = named(events, 'decisions.Announced');
		assert.equal(subject.asCall.call.unwrap().toHex(), asOpened[0].hex);
		// And so does a list.
		const [first] = await api.call.decisionsViews.decisions(0, 1);
		assert.equal(first.decision.subject.asCall.call.unwrap().method, 'batchAll');
		assert.ok(asOpened.every(({ hex }) => hex.length > 2 * 128));
	});

	it('a pledge of 20 without a unit is refused', async () => {
		const campaigns = await api.call.pledgesViews.campaigns(0, 10);
		assert.equal(campaigns[0].number.toNumber(), CAMPAIGN);
		assert.equal(campaigns[0].title.unwrap().toString(), LONG_TITLE);
		// Money is taken once these have accepted what they are named for.
		await accept(api, ...[alice, charlie, dave].map((who) => [who, { Campaign: CAMPAIGN }]));
		const pledge = api.tx.pledges.pledge(CAMPAIGN, 20);
		await allRefused(api, [
			{
				attempt: () => sendOrAsk(api, pledge, alice),
				account: alice,
				name: 'Pledges.PledgeTooSmall',
				mayPass: false,
				text: /decimal point/,
			},
		]);
	});

	it('a free sender is told why in words, whatever is wrong', async () => {
		const { decisions, pledges, proposals, proxy, records, session, stakeholders } = api.tx;
		const { system, utility } = api.tx;
		const expires = (await best(api)) + 1000;
		const taken = { Organisation: { name: 'MUNICIPALITY  (test)' } };
		const applicant = admission(eve, 'Municipality', taken, expires, fingerprint);
		const attest = records.attest(randomFingerprint(), author, 'Signs', null);
		const manyRecords = Array.from({ length: 2000 }, () => record(api, randomFingerprint()));
		const attempts = [
			[alice, record(api, fingerprint), 'Records.AlreadyOnRecord', false],
			[bob, attest, 'Records.NotOnRecord', true],
			[bob, record(api, randomFingerprint(), { locator: 'a\u200bb' }), 'Records.LocatorNotText'],
			[
				bob,
				record(api, randomFingerprint(), { locator: 'И\u0306' }),
				'Records.LocatorNotNormalised',
			],
			[alice, decisions.vote(999, 'Yes'), 'Decisions.UnknownDecision', true],
			// It may pass, where the last ballots have just added a day.
			[alice, decisions.vote(onProcess.number, 'No'), 'Decisions.DecisionClosed', true],
			[bob, decisions.second(onProcess.number), 'Decisions.NotAnnounced', false],
			[bob, decisions.object(onProcess.number), 'Decisions.NothingToObjectTo', true],
			[
				bob,
				decisions.announceQuestion('Ordinary', 'И\u0306', fingerprint),
				'Decisions.TitleNotNormalised',
				false,
			],
			[
				alice,
				decisions.announceCall('Ordinary', calls.campaign, TITLE, fingerprint),
				'Decisions.RuleTooWeak',
				false,
			],
			// What no decision makes is refused when one is announced, and not weeks later.
			...[
				[record(api, randomFingerprint()), 'Decisions.CallNeedsSigner'],
				[api.tx.balances.transferKeepAlive(bob.address, 1), 'Decisions.CallNeedsSigner'],
				[api.tx.timestamp.set(1), 'Decisions.CallNotDecidable'],
				[system.authorizeUpgradeWithoutChecks(randomFingerprint()), 'Decisions.UncheckedUpgrade'],
				[system.setStorage([['0x01', '0x02']]), 'Decisions.CallByForce'],
				[utility.batch([calls.campaign]), 'Decisions.CallWrapsOthers'],
				[utility.batchAll([]), 'Decisions.EmptyBatch'],
			].map(([call, name]) => [
				alice,
				decisions.announceCall('Constitutional', call, TITLE, fingerprint),
				name,
				false,
			]),
			[alice, utility.batchAll([]), 'Quota.NobodyPays'],
			[alice, stakeholders.admit(applicant), 'Stakeholders.NameTaken', true],
			[
				alice,
				stakeholders.announceSuspension(alice.address, randomFingerprint()),
				'Stakeholders.ReasonsNotOnRecord',
				true,
			],
			[bob, stakeholders.object(alice.address, 'Suspension'), 'Stakeholders.NotConcerned'],
			[alice, stakeholders.object(alice.address, 'Suspension'), 'Stakeholders.NoAnnouncement'],
			[alice, stakeholders.addRegistrar('Municipality', bob.address), 'Dispatch.BadOrigin', false],
			[bob, proposals.endorse(PROJECT, fingerprint), 'Proposals.WrongState'],
			[bob, proxy.removeProxy(eve.address, 'Any', 0), 'Proxy.NotFound', false],
			[alice, pledges.pledge(CAMPAIGN, 1_000_000), 'Pledges.InsufficientBalance', true],
			[bob, pledges.payOut(CAMPAIGN), 'Pledges.StillOpen', true],
			[bob, pledges.announceIssue(bob.address, 1, fingerprint), 'Pledges.NotAccepted'],
			[alice, pledges.confirmIssue(bob.address, 1, fingerprint), 'Pledges.NotAuditor'],
			[charlie, pledges.acceptOffice('Custodian'), 'Pledges.NotNamed'],
			[bob, pledges.moveUp(CAMPAIGN, 1), 'Pledges.NothingToMoveUp', true],
			[charlie, utility.batchAll(manyRecords), 'Quota.TooHeavy', false],
			[
				charlie,
				api.tx.balances.transferKeepAlive(eve.address, 1_000_000),
				'Quota.NobodyPays',
				true,
			],
			[eve, record(api, randomFingerprint()), 'Quota.NobodyPays', true],
			[dave, session.setKeys(`0x${'ab'.repeat(96)}`, '0x'), 'Session.InvalidProof', false],
		];
		for (const [signer, call, name, mayPass] of attempts) {
			const signed = await presign(call, signer, await nonce(api, signer.address));
			// What is too heavy to be tried out would be charged for in a block: the chain is asked.
			const tried = await isTriedOut(api, call, signer);
			const sending = tried ? submit(api, signed) : sendOrAsk(api, call, signer);
			const error = await thrown(sending);
			const heard = await refusal(api, error);
			const asked = await whyRefused(api, signed);
			table.push([name, 'free', error.code, heard.text]);

			assert.equal(heard.name, name, error.message);
			assert.equal(asked.name, name);
			assert.deepEqual([asked.number, asked.mayPass], [heard.number, heard.mayPass]);
			if (mayPass !== undefined) {
				assert.equal(asked.mayPass, mayPass, name);
			}
			assert.equal(error.code, asked.mayPass ? 1011 : 1010, name);
			assert.ok(!tried || error.data.length <= 250, name);
			assert.ok(asked.text.startsWith(heard.text), `whole sentences of: ${asked.text}`);
			assert.match(heard.text, /[.!?]$/);
		}
		const tip = await thrown(send(api, record(api, randomFingerprint()), alice, { tip: 1 }));
		assert.equal((await refusal(api, tip)).name, 'Quota.TipNotTaken');
		table.push(['Quota.TipNotTaken', 'free', tip.code, (await refusal(api, tip)).text]);
	});

	it('a proxy for voting votes, and does nothing else', async () => {
		const { decisions, proxy, stakeholders, utility } = api.tx;
		await send(api, proxy.addProxy(ferdie.address, 'Voting', 0), bob);
		const asBob = (call) => proxy.proxy(bob.address, null, call);
		const expires = (await best(api)) + 1000;
		const newcomer = admission(eve, 'Business', 'Citizen', expires, fingerprint);
		for (const [call, name] of [
			// It gets as far as the decision, which is not there.
			[decisions.vote(999, 'Yes'), 'Decisions.UnknownDecision'],
			[record(api, randomFingerprint()), 'System.CallFiltered'],
			[stakeholders.admit(newcomer), 'System.CallFiltered'],
			[utility.batchAll([record(api, randomFingerprint())]), 'System.CallFiltered'],
		]) {
			const error = await thrown(sendOrAsk(api, asBob(call), ferdie));
			assert.equal((await refusal(api, error)).name, name);
		}
		await send(api, proxy.removeProxy(ferdie.address, 'Voting', 0), bob);
	});

	it('who pays is told in the block, and by the chain beforehand', async () => {
		const { balances, decisions, pledges, records, stakeholders } = api.tx;
		const expires = (await best(api)) + 1000;
		const paid = [
			[record(api, randomFingerprint()), 'Records.NotInGoodStanding'],
			[records.attest(randomFingerprint(), author, 'Signs', null), 'Records.NotInGoodStanding'],
			[decisions.vote(onCampaign.number, 'Yes'), 'Decisions.NotInGoodStanding'],
			[pledges.pledge(CAMPAIGN, 20), 'Pledges.PledgeTooSmall'],
			[pledges.requestRedemption(10n ** 15n), 'Pledges.InsufficientBalance'],
			[
				stakeholders.admit(admission(eve, 'Academia', 'Citizen', expires, fingerprint)),
				'Stakeholders.NotRegistrar',
			],
			[stakeholders.addRegistrar('Municipality', ferdie.address), 'Dispatch.BadOrigin'],
			// A little more than ever was in the account.
			[balances.transferAllowDeath(alice.address, 10n ** 12n + 1n), 'Token.FundsUnavailable'],
			[balances.transferKeepAlive(pair('//Nobody').address, 1), 'Token.BelowMinimum'],
		];
		const start = await nonce(api, ferdie.address);
		const asked = [];
		for (const [call] of paid) {
			asked.push(await whyRefused(api, await presign(call, ferdie, start)));
		}
		const sent = await Promise.all(
			paid.map(([call], i) =>
				send(api, call, ferdie, { nonce: start + i, until: 'isInBlock' }).catch((error) => error),
			),
		);
		for (const [i, [, name]] of paid.entries()) {
			assert.equal(asked[i]?.name, name);
			assert.equal(sent[i].failure?.name, name, sent[i].message);
			assert.ok(asked[i].text.length > 20);
			table.push([name, 'paid', 'block', asked[i].text]);
		}
		const fine = balances.transferKeepAlive(dave.address, 1_000_000);
		const next = await nonce(api, ferdie.address);
		assert.equal(await whyRefused(api, await presign(fine, ferdie, next)), undefined);
	});

	it('what is wrong with the transaction itself is told as well', async () => {
		const number = await nonce(api, bob.address);
		const good = await presign(record(api, randomFingerprint()), bob, number);
		const bytes = good.toU8a();
		const stale = await presign(record(api, randomFingerprint()), bob, number - 1);
		// Signed at block 1 for four blocks: what is too old is taken for one of the present four blocks,
		// of which the first has another hash, or none yet.
		const old = await api.tx.system.remark('0x01').signAsync(ferdie, {
			nonce: await nonce(api, ferdie.address),
			era: api.createType('ExtrinsicEra', { current: 1, period: 4 }),
			blockHash: await api.rpc.chain.getBlockHash(1),
		});
		const attempts = [
			['Transaction.Stale', stale.toU8a()],
			['Transaction.BadProof', forged(good)],
			['Transaction.BadProof', old.toU8a(), 'Transaction.AncientBirthBlock'],
			['Transaction.Unreadable', bytes.subarray(0, -8)],
			['Transaction.Unreadable', Buffer.from('doverie')],
			['Transaction.NoUnsignedValidator', record(api, randomFingerprint()).toU8a()],
			['Transaction.Call', api.tx.system.applyAuthorizedUpgrade('0x00').toU8a()],
			['Transaction.MandatoryValidation', api.tx.timestamp.set(1).toU8a()],
		];
		for (const [name, transaction, or = name] of attempts) {
			const error = await thrown(submitBytes('municipality', transaction));
			const heard = await refusal(api, error);
			const asked = await whyRefused(api, transaction);
			table.push([heard.name, 'any', error.code, heard.text]);
			assert.ok([name, or].includes(heard.name), `${name}: ${error.message}, ${heard.text}`);
			assert.equal(asked.name, heard.name);
			assert.equal(heard.number, undefined);
			assert.equal(asked.text, heard.text);
		}
	});

	it('the block that a record names can still be read, long after', async () => {
		await moreFinalised(api, 1);
		const [{ record: found }] = await api.call.recordsViews.lookup(fingerprint);
		const hash = await api.rpc.chain.getBlockHash(found.block);
		const { block } = await api.rpc.chain.getBlock(hash);
		assert.ok(block.extrinsics.some(({ method }) => method.method === 'record'));
		const [event] = named(await eventsAt(api, found.block), 'records.Recorded');
		assert.equal(event.fingerprint.toHex(), fingerprint);
		const first = await api.rpc.chain.getBlockHash(1);
		assert.ok((await (await api.at(first)).query.timestamp.now()).toNumber() > 0);

		// Not only for a while: the node offers these methods only where it keeps every state.
		const { methods } = await api.rpc.rpc.methods();
		const archive = methods.map(String).filter((method) => method.startsWith('archive_'));
		assert.ok(
			archive.some((method) => /^archive_(v1|unstable)_storage$/.test(method)),
			`${archive}`,
		);
		const prefix = archive[0].replace(/_[^_]*$/, '');
		await finalisedAt(api, recorded.number);
		assert.deepEqual(await rpc('municipality', `${prefix}_hashByHeight`, recorded.number), [
			hash.toHex(),
		]);
		const body = await rpc('municipality', `${prefix}_body`, hash.toHex());
		assert.equal(body.length, block.extrinsics.length);
	});

	it('all of it, to read', () => {
		const lines = table.map(([name, payer, code, text]) =>
			[name.padEnd(34), payer.padEnd(5), String(code).padEnd(6), text].join(' '),
		);
		console.log(`\n${lines.join('\n')}\n`);
		assert.ok(table.length > 30);
	});
});
