// What `doverie verify` says of files, batches and decisions on the network of four organisations, by
// the proofs that their nodes send; offline, by receipts; and through servers that lie in every way.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { accept, campaign, euros, rollNumber } from './lib/campaigns.mjs';
import { finalisedAt, moreFinalised, randomFingerprint, record, rpc, send } from './lib/chain.mjs';
import {
	ALARM,
	CANNOT_SAY,
	MATCH,
	NO_MATCH,
	specification,
	verify,
	verifyBy,
} from './lib/doverie.mjs';
import { tearDown } from './lib/fixture.mjs';
import { act, decided, ended, open, vote } from './lib/governance.mjs';
import {
	about,
	aboutHead,
	fragmentsOf,
	HONEST,
	Liar,
	otherBlock,
	precommit,
	warpProofOf,
} from './lib/liar.mjs';
import { endpoint, folder, ORGANISATIONS } from './lib/network.mjs';
import {
	admitPledgers,
	admitProjects,
	CAMPAIGNS,
	openCampaigns,
	setUpPledgers,
	submitProjects,
} from './lib/two-campaigns.mjs';

/** Whose keys finalise blocks on this network. */
const VOTERS = ORGANISATIONS.map(({ uri }) => uri);

/** For how many blocks pledges are taken. */
const PLEDGING = 60;

const sha256 = (bytes) => createHash('sha256').update(bytes).digest();

describe('doverie verify', { timeout: 1_200_000 }, () => {
	const nodes = {};
	let api, alice, bob, charlie, dave, eve, ferdie, pledgers;
	let place, servers, liar;
	// The files, and their fingerprints.
	let minutes, corrected, contract, listed;

	/** A file with this text in a folder of its own: its path, and its fingerprint. */
	function file(name, text) {
		const path = join(place, name);
		writeFileSync(path, text);
		return { path, fingerprint: `0x${sha256(text).toString('hex')}` };
	}

	before(async () => {
		({ api, alice, bob, charlie, dave, eve, ferdie, ...pledgers } = await setUpPledgers(nodes, 1));
		place = mkdtempSync(join(tmpdir(), 'doverie-verify-'));
		servers = ORGANISATIONS.map(({ name }) => endpoint(name));
		liar = await Liar.start(servers[1]);
		minutes = file('minutes.txt', 'Зелена София: протокол от форума\n');
		corrected = file('corrected.txt', 'Зелена София: протокол от форума, поправен\n');
		contract = file('contract.txt', 'Двама се договарят\n');
		listed = ['one', 'two', 'three'].map((text) => file(`${text}.txt`, `${text}\n`));
		const author = { Stakeholder: await rollNumber(api, alice) };
		const parties = [bob.address, charlie.address];
		const { records } = api.tx;
		await act(
			api,
			alice,
			record(api, minutes.fingerprint, { locator: 'https://sofia.example/minutes.txt' }),
			record(api, corrected.fingerprint, { replaces: minutes.fingerprint }),
			records.recordAgreement(contract.fingerprint, '', null, parties),
			records.recordBatch(tree(listed).root, 3, 'Minutes', '', null),
		);
		await act(api, bob, record(api, minutes.fingerprint));
		await Promise.all([
			act(api, bob, records.attest(contract.fingerprint, author, 'Signs', null)),
			act(api, charlie, records.attest(minutes.fingerprint, author, 'Witnesses', null)),
			act(api, dave, records.attest(minutes.fingerprint, author, 'Disputes', null)),
		]);
		await moreFinalised(api, 3);
	});

	after(async () => {
		await liar?.stop();
		await tearDown(nodes);
		rmSync(place, { recursive: true, force: true });
	});

	/** Checks a file by all four, and what they say of it in JSON. */
	const checked = (path, urls = servers) => verifyBy(urls, [path], place);

	describe('by honest servers', () => {
		it('finds a file with who, when, which version, and what others say of it', async () => {
			const { code, report } = await checked(minutes.path);
			assert.equal(code, MATCH);
			assert.equal(report.verdict, 'match');
			const [first, second] = report.answer.records;
			assert.equal(first.author.account, alice.address);
			assert.equal(first.author.chamber, 'Municipality');
			assert.equal(first.author.number, await rollNumber(api, alice));
			assert.ok(first.author.name);
			assert.deepEqual([first.isFirst, second.isFirst], [true, false]);
			assert.equal(second.author.account, bob.address);
			assert.deepEqual([first.version, first.replacedBy], [1, corrected.fingerprint]);
			assert.equal(first.latest, corrected.fingerprint);
			const said = first.attestations.map(({ kind, chamber }) => `${kind} ${chamber}`).sort();
			assert.deepEqual(said, ['Disputes CivilSociety', 'Witnesses Academia']);
			const at = await api.at(await api.rpc.chain.getBlockHash(first.block));
			assert.equal(first.time, (await at.query.timestamp.now()).toNumber());
		});

		it('says how final it is, how fresh, and of which chain', async () => {
			const { report } = await checked(minutes.path);
			const { head, ageSeconds, chain } = report;
			assert.equal(head.hash, await rpc('academia', 'chain_getBlockHash', head.block));
			assert.ok(head.votes >= 3 && head.voters === 4);
			assert.ok(ageSeconds < 60, `${ageSeconds} s old`);
			assert.equal(chain.genesis, api.genesisHash.toHex());
			for (const { standing } of report.servers) {
				assert.match(standing, /^(read|same|behind)$/);
			}
		});

		it('says it in words, in both languages', async () => {
			const named = ['--server', servers[0], minutes.path];
			const english = await verify(named, place);
			assert.match(english.said, /^MATCH\. This very file is on record\./);
			assert.match(english.said, /Recorded by +.*Municipality, dv/);
			assert.match(english.said, /DISPUTED by .*Civil society/);
			assert.match(english.said, /REPLACED by 0x/);
			const bulgarian = await verify(['--lang', 'bg', ...named], place);
			assert.equal(bulgarian.code, MATCH);
			assert.match(bulgarian.said, /^СЪВПАДА\. Точно този файл е вписан\./);
			assert.match(bulgarian.said, /ОСПОРЕНО от .*гражданско общество/);
		});

		it('a file with one more letter is not found', async () => {
			const changed = file('changed.txt', 'Зелена София: протокол от форума!\n');
			const { code, report } = await checked(changed.path);
			assert.equal(code, NO_MATCH);
			assert.deepEqual(report.answer.records, []);
		});

		it('an agreement is in force when the last party has signed', async () => {
			const before = await checked(contract.path);
			const { agreement } = before.report.answer.records[0];
			assert.deepEqual([agreement.isInForce, agreement.inForceSince], [false, null]);
			assert.deepEqual(
				agreement.parties.map(({ hasSigned }) => hasSigned),
				[true, false],
			);
			const author = { Stakeholder: await rollNumber(api, alice) };
			const signs = api.tx.records.attest(contract.fingerprint, author, 'Signs', null);
			const { number } = await send(api, signs, charlie);
			await Promise.all(Object.values(nodes).map((node) => finalisedAt(node, number)));
			const { report } = await checked(contract.path);
			assert.deepEqual(
				[
					report.answer.records[0].agreement.isInForce,
					report.answer.records[0].agreement.inForceSince,
				],
				[true, number],
			);
		});

		it('a file of a batch is found by its place and its path, and by no other', async () => {
			const { root, paths } = tree(listed);
			const proof = (index, path) => {
				const name = join(place, `path-${index}.json`);
				writeFileSync(name, JSON.stringify({ root, index, path }));
				return name;
			};
			const batch = (path, proof) =>
				verifyBy(servers, ['batch', path, '--root', root, '--proof', proof], place);
			for (const [index, { path }] of listed.entries()) {
				const { code, report } = await batch(path, proof(index, paths[index]));
				assert.equal(code, MATCH);
				assert.equal(report.answer.records[0].batchOf, '3');
			}
			assert.equal((await batch(listed[0].path, proof(1, paths[1]))).code, NO_MATCH);
			assert.equal((await batch(minutes.path, proof(0, paths[0]))).code, NO_MATCH);
		});

		it('a decision is counted again, ballot by ballot', async () => {
			const call = api.tx.stakeholders.addRegistrar('Business', eve.address);
			const { number } = await open(api, bob, 'Ordinary', call);
			await vote(api, number, [
				[alice, 'Yes'],
				[bob, 'Yes'],
				[charlie, 'No'],
				[dave, 'Abstain'],
			]);
			await moreFinalised(api, 3);
			const count = () => verifyBy(servers, ['decision', String(number)], place);
			const early = await count();
			assert.equal(early.code, MATCH);
			assert.equal(early.report.answer.recount.outcome, null);
			await ended(api, number);
			await moreFinalised(api, 3);
			const { code, report } = await count();
			assert.equal(code, MATCH);
			const { tallies, outcome, computed, counted } = report.answer.recount;
			assert.equal(counted, 'ballots');
			assert.deepEqual(computed, outcome);
			const { outcome: own } = await decided(api, number);
			assert.equal(outcome.verdict, own.unwrap().verdict.type);
			const of = (chamber) => tallies[chamber].organisations;
			assert.deepEqual(of('Municipality'), { yes: 1, no: 0, abstain: 0 });
			assert.deepEqual(of('Academia'), { yes: 0, no: 1, abstain: 0 });
			assert.deepEqual(of('CivilSociety'), { yes: 0, no: 0, abstain: 1 });
		});

		it('a pot holds what its movements come to, and what strangers put there does not count', async () => {
			const people = { alice, bob, charlie, dave, ...pledgers };
			const fiche = randomFingerprint();
			const terms = {
				beneficiary: charlie,
				fiscalAgent: bob,
				reviewers: [alice, dave],
				minimum: euros('500'),
				optimum: euros('1000'),
				milestones: [[1_000_000, 30]],
			};
			const campaigns = ['Зелени покриви', 'Парк край реката'].map((title) => ({
				...terms,
				title,
				fiche,
			}));
			await admitPledgers(api, people, [fiche]);
			const { onProcess, onCampaigns } = await openCampaigns(api, people, campaigns, PLEDGING);
			const texts = CAMPAIGNS.map(randomFingerprint);
			await submitProjects(api, people, onProcess, campaigns, texts);
			await admitProjects(api, alice, onCampaigns);
			await ended(api, onCampaigns.number);
			const [roofs] = CAMPAIGNS;
			const part = { Campaign: roofs };
			await accept(api, [alice, part], [bob, part], [charlie, part], [dave, part]);
			const { pot } = await campaign(api, roofs);
			await act(
				api,
				ferdie,
				api.tx.pledges.pledge(roofs, euros('220.5')),
				api.tx.pledges.withdraw(roofs, euros('20')),
				api.tx.balances.transferKeepAlive(pot, euros('2')),
			);
			await moreFinalised(api, 3);
			const { code, report } = await verifyBy(servers, ['pot', String(roofs)], place);
			assert.equal(code, MATCH);
			const { account, onHold, byLedger, byFigures, movements, title } = report.answer.pot;
			assert.equal(account, pot.toString());
			assert.equal(title, 'Зелени покриви');
			const held = String(euros('200.5'));
			assert.deepEqual([onHold, byLedger, byFigures, movements], [held, held, held, 2]);
		});

		it('what is not there is not there', async () => {
			assert.equal((await verifyBy(servers, ['decision', '999'], place)).code, NO_MATCH);
			assert.equal((await verifyBy(servers, ['pot', '999'], place)).code, NO_MATCH);
		});
	});

	describe('by a receipt', () => {
		const receipt = () => join(place, 'minutes.doverie-proof');
		const read = (...args) => verify(['--json', '--proof', receipt(), ...args], place);

		it('which says the same without a server', async () => {
			const saved = await verifyBy(servers, ['--save', receipt(), minutes.path], place);
			assert.equal(saved.code, MATCH);
			const { code, said } = await read(minutes.path);
			assert.equal(code, MATCH);
			const report = JSON.parse(said);
			assert.deepEqual(report.answer, saved.report.answer);
			assert.deepEqual(report.head, saved.report.head);
			assert.ok(report.isReceipt);
		});

		it('which is about one file', async () => {
			const { code, said } = await read(corrected.path);
			assert.equal(code, NO_MATCH);
			assert.match(said, /another file/);
		});

		it('which is never overwritten', async () => {
			const before = readFileSync(receipt());
			const again = ['--server', servers[0], '--save', receipt(), minutes.path];
			const { code, said } = await verify(again, place);
			assert.equal(code, CANNOT_SAY);
			assert.match(said, /^MATCH\.[\s\S]*NOT saved .*is there already/);
			assert.deepEqual(readFileSync(receipt()), before);
		});

		it('of which no changed byte says anything else', async () => {
			const whole = readFileSync(receipt());
			const truth = JSON.parse((await read(minutes.path)).said);
			const changed = join(place, 'changed.doverie-proof');
			// Some in each part of it.
			for (let at = 3; at < whole.length; at += Math.ceil(whole.length / 40)) {
				const bytes = Buffer.from(whole);
				bytes[at] ^= 1 << (at % 8);
				writeFileSync(changed, bytes);
				const { code, said } = await verify(['--json', '--proof', changed, minutes.path], place);
				if (code === MATCH) {
					assert.deepEqual(JSON.parse(said).answer, truth.answer, `byte ${at}`);
				}
			}
		});

		it('which another chain’s specification does not believe', async () => {
			const other = join(place, 'dev.json');
			const node = join(folder(), 'doverie-node');
			const made = execFileSync(node, ['export-chain-spec', '--chain', 'dev', '--raw'], {
				maxBuffer: 64 * 1024 * 1024,
				stdio: ['ignore', 'pipe', 'ignore'],
			});
			writeFileSync(other, made);
			const { code, said } = await read('--chain', other, minutes.path);
			assert.equal(code, CANNOT_SAY);
			assert.match(said, /another chain/);
		});
	});

	describe('by servers that lie', () => {
		const randomNode = () => randomFingerprint();
		/** Of a read proof: the nodes. */
		const aboutNodes = (change) =>
			about('state_getReadProof', ({ at, proof }) => ({ at, proof: change(proof) }));
		const withVotes = (change) =>
			aboutHead(api, (head) => {
				head.votes = change(head.votes);
			});

		/** The head as the node has it, with the votes of these, in a set of voters. */
		const signed = (uris, set) =>
			aboutHead(api, (head) => {
				const { target: hash, number, round } = head;
				head.votes = uris.map((uri) => precommit(api, uri, { hash, number, round, set }));
			});

		/** How each is made, when the network is there; and what is said of it. */
		const LIES = {
			'another first block': [() => about('chain_getBlockHash', randomNode), /another chain/],
			'no votes but two': [() => withVotes((votes) => votes.slice(0, 2)), /2 votes of the 3/],
			'a vote that is there twice': [() => withVotes(([a, b]) => [a, b, b]), /2 votes of the 3/],
			'the vote of a stranger': [
				() => signed(['//Alice', '//Bob', '//Eve'], 0),
				/none of the voters/,
			],
			'votes of the next set of voters': [() => signed(VOTERS, 1), /votes are of set 1/],
			'votes of no set of voters': [() => signed(VOTERS, 7), /signature of .* does not hold/],
			'a signature that does not hold': [
				() =>
					withVotes((votes) =>
						votes.map((vote) => ({ ...vote, signature: `0x${'5a'.repeat(64)}` })),
					),
				/signature of .* does not hold/,
			],
			'a voter who votes for two blocks': [
				() =>
					aboutHead(api, (head) => {
						const { target: hash, number, round } = head;
						const one = { hash, number, round, set: 0 };
						const two = { ...one, hash: randomFingerprint() };
						const [alice, bob] = VOTERS;
						head.votes = [
							precommit(api, alice, one),
							precommit(api, alice, two),
							precommit(api, bob, one),
						];
					}),
				/2 votes of the 3/,
			],
			'a header that nobody voted for': [
				() =>
					aboutHead(api, (head) => {
						head.header = otherBlock(api, head.header, randomFingerprint());
					}),
				/votes .* for another block/,
			],
			'a proof that breaks off': [
				() => about('doverie_warpProof', (result) => result.slice(0, -20)),
				/cannot be read/,
			],
			'more than eight megabytes of junk': [
				() => about('doverie_warpProof', () => `0x${'ab'.repeat(8 * 1024 * 1024 + 1)}`),
				/more than is ever needed/,
			],
			'a proof without an end': [
				() =>
					aboutHead(api, (_, proof) => {
						proof.isFinished = false;
					}),
				/come to an end/,
			],
			'nothing at all that is final': [
				() =>
					about('doverie_warpProof', () => warpProofOf(api, { fragments: [], isFinished: true })),
				/Nothing is proven/,
			],
			'a number in place of a proof': [() => about('doverie_warpProof', () => 7), /form/],
			'a node of the state fewer': [() => aboutNodes((proof) => proof.slice(1)), /leaves out/],
			'a node of the state too many': [
				() => aboutNodes((proof) => [...proof, randomNode()]),
				/prove nothing/,
			],
			'a node of the state that is changed': [
				() => aboutNodes(([first, ...rest]) => [...rest, `${first.slice(0, -2)}00`]),
				/leaves out/,
			],
			'no nodes, as if there was nothing': [() => aboutNodes(() => []), /leaves out/],
			'the state of another block': [
				() =>
					about('state_getReadProof', async ({ proof }, { ask, params: [keys] }) => {
						const { result } = await ask('chain_getBlockHash', 1);
						const other = await ask('state_getReadProof', keys, result);
						return { at: result, proof: other.result?.proof ?? proof };
					}),
				/form/,
			],
			'a second record under the same fingerprint that is left out': [
				() => about('state_getKeysPaged', (keys) => keys.slice(1)),
				/leaves out/,
			],
			'keys of something else': [() => about('state_getKeysPaged', () => [randomNode()]), /form/],
			'a web page': [
				() => () => (response) => response.end('<html>Welcome</html>'),
				/not JSON-RPC/,
			],
			'an error of the gateway': [
				() => () => (response) => response.writeHead(502).end('{}'),
				/status 502/,
			],
			'somewhere else to ask': [
				() => () => (response) => response.writeHead(302, { Location: servers[0] }).end(),
				/status 302/,
			],
			'a broken connection': [() => () => (response) => response.destroy(), /no answer/],
			'an answer without an end': [
				() => () => (response) => {
					const more = () => response.write(' '.repeat(1024 * 1024), more);
					response.on('error', () => {});
					more();
				},
				/longer than any/,
			],
		};

		for (const [name, [lie, reason]] of Object.entries(LIES)) {
			it(`${name}: believed by nobody, and named`, async () => {
				liar.tells(lie());
				const alone = await checked(minutes.path, [liar.url]);
				assert.equal(alone.code, CANNOT_SAY);
				assert.equal(alone.report.answer, null);
				assert.equal(alone.report.servers[0].standing, 'left-out');
				assert.match(alone.report.servers[0].reason, reason);
			});
		}

		it('whoever else is honest is believed', async () => {
			for (const name of ['no votes but two', 'a node of the state fewer', 'a web page']) {
				const [lie] = LIES[name];
				liar.tells(lie());
				const { code, report } = await checked(minutes.path, [liar.url, servers[0]]);
				assert.equal(code, MATCH, name);
				assert.deepEqual(
					report.answer.records.map(({ author }) => author.account),
					[alice.address, bob.address],
				);
			}
		});

		it('an old head is behind, and the highest counts', async () => {
			const old = await rpc('business', 'doverie_warpProof', api.genesisHash.toHex());
			liar.tells(about('doverie_warpProof', () => old));
			const late = file('late.txt', 'Късно\n');
			const { number } = await send(api, record(api, late.fingerprint), alice);
			await finalisedAt(nodes.municipality, number);
			const { code, report } = await checked(late.path, [liar.url, servers[0]]);
			assert.equal(code, MATCH);
			assert.deepEqual(
				report.servers.map(({ standing }) => standing),
				['behind', 'read'],
			);
			// By the old one alone it is not there yet, and its age is told.
			const alone = await checked(late.path, [liar.url]);
			assert.equal(alone.code, NO_MATCH);
			assert.ok(alone.report.head.block < number);
		});

		it('two final blocks that contradict each other are an alarm, with both proofs', async () => {
			const truth = await rpc('business', 'doverie_warpProof', api.genesisHash.toHex());
			const set = (await api.query.grandpa.currentSetId()).toNumber();
			// All validators sign another block of the same number.
			const proof = fragmentsOf(api, truth);
			const head = proof.fragments.at(-1);
			head.header = otherBlock(api, head.header, randomFingerprint());
			const { number, round } = head;
			head.target = head.header.hash.toHex();
			head.votes = VOTERS.map((uri) =>
				precommit(api, uri, { hash: head.target, number, round, set }),
			);
			head.ancestries = [];
			const forged = warpProofOf(api, proof);

			const other = await Liar.start(servers[0]);
			try {
				liar.tells(about('doverie_warpProof', () => forged));
				other.tells(about('doverie_warpProof', () => truth));
				// Of the same number, then of different ones.
				for (const honest of [other.url, servers[0]]) {
					await moreFinalised(api, 1);
					const folder_ = mkdtempSync(join(place, 'alarm-'));
					const { code, report } = await verifyBy([liar.url, honest], [minutes.path], folder_);
					assert.equal(code, ALARM);
					assert.equal(report.answer, null);
					const sides = report.alarm.map(({ head: side }) => side);
					assert.ok(sides.some(({ hash }) => hash === head.target));
					const saved = readdirSync(folder_).map((name) => join(folder_, name));
					assert.equal(saved.length, 2);
					const again = await verify(
						['head', ...saved.flatMap((name) => ['--proof', name])],
						folder_,
					);
					assert.equal(again.code, ALARM, again.said);
					assert.match(again.said, /^ALARM\./);
					// In a folder in which nobody can write.
					const unsaved = await verifyBy([liar.url, honest], [minutes.path], '/proc');
					assert.equal(unsaved.code, ALARM);
					assert.equal(unsaved.report.unsaved.length, 2);
				}
			} finally {
				await other.stop();
			}
		});

		it('a node that has no such method is named with what it says', async () => {
			liar.tells(() => (response) => {
				const error = { code: -32601, message: 'Method not found' };
				response.end(JSON.stringify({ jsonrpc: '2.0', id: 1, error }));
			});
			const { report } = await checked(minutes.path, [liar.url]);
			assert.match(report.servers[0].reason, /Method not found/);
			liar.tells(HONEST);
			assert.equal((await checked(minutes.path, [liar.url])).code, MATCH);
		});
	});

	describe('in the page', { skip: !process.env.DOVERIE_CHECK && 'no page was built' }, () => {
		let engine;

		before(async () => {
			const page = process.env.DOVERIE_CHECK;
			const { Engine } = await import(pathToFileURL(join(page, 'engine.js')).href);
			engine = await Engine.load(readFileSync(join(page, 'doverie_check.wasm')));
		});

		it('knows the chain by its specification', () => {
			const { genesis } = engine.specification(readFileSync(specification()));
			assert.equal(genesis, api.genesisHash.toHex());
			assert.ok(engine.specification(Buffer.from('{}')).error);
			engine.specification(readFileSync(specification()));
		});

		it('says the same as the command, and writes receipts that it reads', async () => {
			const question = { document: minutes.fingerprint };
			const report = await engine.check(question, servers, 'en');
			const { report: expected } = await checked(minutes.path);
			assert.deepEqual(report.answer, expected.answer);
			assert.match(report.headline, /^MATCH\./);
			assert.match(engine.say('bg').headline, /^СЪВПАДА\./);
			const receipt = join(place, 'page.doverie-proof');
			writeFileSync(receipt, engine.receipt());
			const { code } = await verify(['--proof', receipt, minutes.path], place);
			assert.equal(code, MATCH);
			assert.equal(engine.read(readFileSync(receipt), 'en').verdict, 'match');
		});

		it('believes no liar either', async () => {
			liar.tells(
				aboutHead(api, (head) => {
					head.votes = head.votes.slice(0, 2);
				}),
			);
			const report = await engine.check({ document: minutes.fingerprint }, [liar.url], 'en');
			assert.equal(report.verdict, 'cannot-say');
			assert.equal(report.servers[0].standing, 'left-out');
		});
	});
});

/** The Merkle tree (RFC 9162) over three files: its root, and the path of each. */
function tree(files) {
	const leaf = ({ fingerprint }) =>
		sha256(Buffer.concat([Buffer.of(0), Buffer.from(fingerprint.slice(2), 'hex')]));
	const join_ = (left, right) => sha256(Buffer.concat([Buffer.of(1), left, right]));
	const [a, b, c] = files.map(leaf);
	const hex = (bytes) => `0x${bytes.toString('hex')}`;
	const left = join_(a, b);
	return {
		root: hex(join_(left, c)),
		paths: [[b, c], [a, c], [left]].map((path) => path.map(hex)),
	};
}
