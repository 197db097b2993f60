// SPDX-License-Identifier: Apache-2.0

//! What `doverie-verify` makes of the state of this runtime, by proofs alone, is what the runtime
//! itself says: it has types of its own for what is stored, and these keep them true.

use crate::{
	common::*,
	pledges::{self, approve, funded, held, pledge, wait_for},
};
use codec::Encode;
use doverie_primitives::{
	ByChamber, ByKind, Chamber, ChamberSet, DecisionId, Electorate, Fingerprint, RuleName,
};
use doverie_runtime::{presets::LOCAL_PRESET, *};
use doverie_verify::{
	ask, chain, decisions as proven_decisions, decisions::Counted, pledges as proven_pledges,
	records as proven_records, stakeholders as proven_stakeholders, Anchor, Error, Final, State,
	Want,
};
use pallet_decisions::{
	Ballot, ChamberRule, DecisionOf, Openers, Opening, Outcome, Rule, Subject, Tally, Threshold,
};
use pallet_records::{AttestationKind, Author};
use proptest::prelude::*;
use sp_core::{storage::StateVersion, Blake2Hasher};
use sp_state_machine::{prove_read, InMemoryBackend};
use std::{collections::BTreeMap, sync::LazyLock};

/// The state as it is now, and proofs of it as a server gives them.
struct Server {
	entries: BTreeMap<Vec<u8>, Vec<u8>>,
	backend: InMemoryBackend<Blake2Hasher>,
}

impl Server {
	fn of(entries: BTreeMap<Vec<u8>, Vec<u8>>) -> Self {
		let backend = (entries.clone(), StateVersion::V1).into();
		Self { entries, backend }
	}

	fn now() -> Self {
		let mut entries = BTreeMap::new();
		let mut last = vec![];
		while let Some(key) = sp_io::storage::next_key(&last) {
			let value = sp_io::storage::get(&key).expect("is there");
			entries.insert(key.clone(), value.to_vec());
			last = key;
		}
		Self::of(entries)
	}

	fn fetch(&self, wants: &[Want]) -> Result<Vec<Vec<u8>>, Error> {
		let keys = wants.iter().flat_map(|want| match want {
			Want::Key(key) => vec![key.clone()],
			Want::Prefix(prefix) => {
				let under = self.entries.range(prefix.clone()..);
				let under = under.take_while(|(key, _)| key.starts_with(prefix));
				under.map(|(key, _)| key.clone()).chain([prefix.clone()]).collect()
			},
		});
		let proof = prove_read(self.backend.clone(), keys).expect("can be proven");
		Ok(proof.into_iter_nodes().collect())
	}

	/// What is proven, by nodes each of which is of use.
	fn prove<T>(&self, read: impl Fn(&State) -> Result<T, Error>) -> T {
		let head = Final {
			number: 1,
			hash: Default::default(),
			state_root: *self.backend.root(),
			set_id: 0,
			voters: 4,
			votes: 4,
			changes: 0,
		};
		ask(&head, read, |wants| self.fetch(wants)).expect("is proven").0
	}
}

fn prove<T>(read: impl Fn(&State) -> Result<T, Error>) -> T {
	Server::now().prove(read)
}

fn proven(fingerprint: Fingerprint) -> Vec<proven_records::Entry> {
	prove(|state| proven_records::read(state, doverie_verify::Fingerprint(fingerprint.0)))
}

fn recounted(decision: DecisionId) -> proven_decisions::Recount {
	prove(|state| proven_decisions::read(state, decision)).expect("there is such a decision")
}

fn pot(campaign: u32) -> proven_pledges::Pot {
	prove(|state| proven_pledges::read(state, campaign)).expect("there is such a campaign")
}

#[test]
fn trust_begins_with_what_the_genesis_says() {
	let mut ext = genesis(LOCAL_PRESET);
	let hex = |bytes: &[u8]| {
		let digits: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
		format!("0x{digits}")
	};
	let (entries, voters, root) = ext.execute_with(|| {
		let root = sp_io::storage::root(StateVersion::V1);
		(Server::now().entries, Grandpa::grandpa_authorities(), root)
	});
	let top: serde_json::Map<_, _> =
		entries.iter().map(|(key, value)| (hex(key), hex(value).into())).collect();
	let specification = serde_json::json!({
		"name": "Doverie Local",
		"genesis": { "raw": { "top": top, "childrenDefault": {} } },
	});
	let anchor = Anchor::from_specification(specification.to_string().as_bytes());
	let anchor = anchor.expect("is a specification");
	assert_eq!(anchor.genesis.state_root.as_bytes(), root);
	assert_eq!((anchor.voters.len(), anchor.voters.encode()), (4, voters.encode()));
}

#[test]
fn the_time_and_the_version_are_those_of_the_block() {
	test(|| {
		skip_to(3);
		let moment = prove(chain::read);
		assert_eq!(moment.time, Timestamp::get());
		assert_eq!(moment.spec_version, VERSION.spec_version);
	});
}

#[test]
fn records_are_what_the_view_functions_say() {
	test(|| {
		let done = |who, call: pallet_records::Call<Runtime>| {
			assert_eq!(include(who, call), Ok(Ok(())));
		};
		let document = fingerprint(b"a statement");
		let put = |who| assert_eq!(include(who, record(b"a statement")), Ok(Ok(())));
		put(Bob);
		next_block();
		// The same by another one, in a later block.
		put(Charlie);
		let author = Author::Stakeholder(pledges::number(Bob));
		let reasons = Some(fingerprint(b"reasons"));
		for (who, kind, reasons) in [
			(Alice, AttestationKind::Witnesses, None),
			(Dave, AttestationKind::Disputes, reasons),
			(Bob, AttestationKind::Signs, None),
		] {
			let (fingerprint, author) = (document, author.clone());
			done(who, pallet_records::Call::attest { fingerprint, author, kind, reasons });
		}
		// A new version.
		done(
			Bob,
			pallet_records::Call::record_batch {
				root: fingerprint(b"many statements"),
				count: 1_000,
				kind: pallet_records::RecordKind::Analysis,
				locator: "дело 7".into(),
				replaces: Some(document),
			},
		);

		for of in [document, fingerprint(b"many statements")] {
			let expected = Records::lookup(of);
			let found = proven(of);
			assert_eq!((found.len(), found.is_empty()), (expected.len(), false));
			for (found, expected) in found.iter().zip(&expected) {
				let fields = (&found.author, found.is_first, &found.record, found.latest);
				assert_eq!((fields, &found.agreement).encode(), expected.encode());
				let mut said = Records::attestations(of, expected.author.clone(), None, 64);
				said.sort_by_key(|said| (said.attestation.block, said.by, said.kind));
				assert_eq!(found.attestations.encode(), said.encode());
			}
		}
		let found = proven(document);
		let said: Vec<_> =
			found.iter().map(|entry| (entry.is_first, entry.attestations.len())).collect();
		assert_eq!(said, [(true, 3), (false, 0)]);
		assert_eq!(found[0].people.len(), 3);
		assert!(proven(fingerprint(b"never said")).is_empty());
	});
}

#[test]
fn an_agreement_is_in_force_until_a_later_version_is() {
	test(|| {
		let done = |who, call: pallet_records::Call<Runtime>| {
			assert_eq!(include(who, call), Ok(Ok(())));
		};
		let agree = |text: &[u8], replaces: Option<&[u8]>| {
			done(
				Alice,
				pallet_records::Call::record_agreement {
					fingerprint: fingerprint(text),
					locator: "https://example.org/agreement".into(),
					replaces: replaces.map(fingerprint),
					parties: [Alice, Bob].map(|party| party.to_account_id()).to_vec(),
				},
			);
		};
		let sign = |who, text: &[u8]| {
			let (fingerprint, kind) = (fingerprint(text), AttestationKind::Signs);
			let author = Author::Stakeholder(pledges::number(Alice));
			done(who, pallet_records::Call::attest { fingerprint, author, kind, reasons: None });
		};
		let entry = |text: &[u8]| proven(fingerprint(text)).remove(0);
		agree(b"one", None);
		sign(Alice, b"one");
		assert!(!entry(b"one").is_in_force());
		sign(Bob, b"one");
		assert!(entry(b"one").is_in_force());
		assert_eq!(entry(b"one").agreement.encode(), {
			let expected = Records::lookup(fingerprint(b"one")).remove(0);
			expected.agreement.encode()
		});
		// Two later versions, of which the second comes into force.
		agree(b"two", Some(b"one"));
		agree(b"three", Some(b"two"));
		assert!(entry(b"one").is_in_force() && !entry(b"three").is_in_force());
		sign(Alice, b"three");
		sign(Bob, b"three");
		let one = entry(b"one");
		assert!(!one.is_in_force() && entry(b"three").is_in_force());
		let three = doverie_verify::Fingerprint(fingerprint(b"three").0);
		assert_eq!((one.superseded_by, one.latest), (Some(three), three));
	});
}

#[test]
fn stakeholders_are_what_the_register_has() {
	test(|| {
		assert_eq!(include(Dave, admit_citizen(Eve.to_account_id())), Ok(Ok(())));
		next_block();
		for who in [Alice, Bob, Charlie, Dave, Eve] {
			let number = pledges::number(who);
			let found = prove(|state| proven_stakeholders::read(state, number));
			let found = found.expect("is registered");
			let expected = pallet_stakeholders::Stakeholders::<Runtime>::get(number);
			assert_eq!(Some(&found.registered).encode(), expected.encode());
			let name = pallet_stakeholders::Names::<Runtime>::get(number);
			assert_eq!((found.name.encode(), found.name.is_some()), (name.encode(), who != Eve));
			let on_roll = found.registered.member_at(System::block_number());
			assert_eq!(
				on_roll.map(|(chamber, _)| chamber as u8),
				Some(found.registered.chamber as u8)
			);
		}
		assert_eq!(prove(|state| proven_stakeholders::read(state, 99)), None);
	});
}

/// What is proven of a decision is what the view function says.
fn is_as_the_chain_says(number: DecisionId) -> proven_decisions::Recount {
	let found = recounted(number);
	let expected = Decisions::decision(number).expect("there is such a decision");
	assert_eq!(found.decision.encode(), expected.decision.encode());
	assert_eq!(found.title.encode(), expected.title.encode());
	if found.outcome.is_some() {
		assert_eq!(found.outcome.encode(), expected.outcome.encode());
	}
	assert!(found.counted.agrees(), "{:?}", found.counted);
	found
}

#[test]
fn ballots_come_to_what_the_chain_says() {
	test(|| {
		// A citizen in a page of ballots of their own chamber.
		assert_eq!(include(Dave, admit_citizen(Eve.to_account_id())), Ok(Ok(())));
		mature();
		let add = pallet_stakeholders::Call::add_registrar {
			chamber: Chamber::Business,
			registrar: Eve.to_account_id(),
		};
		let decision = open_decision(RuleName::Ordinary, add);
		assert_eq!(is_as_the_chain_says(decision).outcome, None);
		vote(decision, &[Alice, Bob, Eve], Ballot::Yes);
		vote(decision, &[Charlie], Ballot::No);
		vote(decision, &[Dave], Ballot::Abstain);
		let Counted::Ballots { tallies, outcome: None, agrees: true } =
			is_as_the_chain_says(decision).counted
		else {
			panic!("is open, and counted")
		};
		assert_eq!(tallies.civil_society.citizens.yes, 1);
		assert_eq!(tallies.civil_society.organisations.abstain, 1);
		assert_eq!((tallies.academia.organisations.no, tallies.business.organisations.yes), (1, 1));

		let expected = close(decision);
		let found = is_as_the_chain_says(decision);
		let Counted::Ballots { outcome: Some(outcome), .. } = found.counted else {
			panic!("is closed, and counted")
		};
		assert_eq!(outcome.encode(), expected.encode());
	});
}

#[test]
fn a_ballot_of_whoever_was_not_on_the_roll_does_not_agree() {
	test(|| {
		mature();
		let add = pallet_stakeholders::Call::add_registrar {
			chamber: Chamber::Business,
			registrar: Eve.to_account_id(),
		};
		let decision = open_decision(RuleName::Ordinary, add);
		vote(decision, &[Alice, Bob], Ballot::Yes);
		is_as_the_chain_says(decision);

		// By the register it came later, or not at all, while the figures count it.
		let number = Stakeholders::roll_number(&Bob.to_account_id()).expect("is registered");
		let register = pallet_stakeholders::Stakeholders::<Runtime>::get(number);
		let mut late = register.clone().expect("is registered");
		late.history.iter_mut().for_each(|stretch| stretch.from = System::block_number());
		for register in [Some(late), None] {
			pallet_stakeholders::Stakeholders::<Runtime>::set(number, register);
			let found = prove(|state| proven_decisions::read(state, decision)).expect("is there");
			assert!(matches!(found.counted, Counted::Strangers { strangers: 1, .. }), "{found:?}");
			assert!(!found.counted.agrees());
		}
		pallet_stakeholders::Stakeholders::<Runtime>::set(number, register);
	});
}

#[test]
fn hashes_of_blocks_are_kept_for_as_long_as_is_said() {
	let kept: BlockNumber = <Runtime as frame_system::Config>::BlockHashCount::get();
	assert_eq!(chain::BLOCK_HASHES, kept);
}

#[test]
fn decisions_are_read_in_every_state() {
	test(|| {
		let last = || pallet_decisions::NextDecision::<Runtime>::get() - 1;
		let question = b"a question";
		assert_eq!(include(Alice, record(question)), Ok(Ok(())));
		let ask = pallet_decisions::Call::announce_question {
			rule: RuleName::Significant,
			title: title(),
			text: fingerprint(question),
		};
		assert_eq!(include(Alice, ask), Ok(Ok(())));
		let announced = is_as_the_chain_says(last());
		assert_eq!(announced.counted, Counted::NotOpened);
		// One that is carried out, and one that cannot be.
		let authorize = frame_system::Call::authorize_upgrade { code_hash: Hash::zero() };
		let decision = decide_by(RuleName::Constitutional, authorize);
		assert_eq!(last_decision(), Ok(()));
		assert!(is_as_the_chain_says(decision).outcome.is_some());
		let add = || pallet_stakeholders::Call::add_registrar {
			chamber: Chamber::Business,
			registrar: Eve.to_account_id(),
		};
		decide(add());
		decide(add());
		assert!(last_decision().is_err());
		is_as_the_chain_says(last());
		assert_eq!(prove(|state| proven_decisions::read(state, last() + 1)), None);
	});
}

#[test]
fn ballots_that_do_not_come_to_what_the_chain_says_are_noticed() {
	test(|| {
		let authorize = frame_system::Call::authorize_upgrade { code_hash: Hash::zero() };
		let decision = open_decision(RuleName::Constitutional, authorize);
		vote(decision, &[Alice, Bob, Charlie], Ballot::Yes);
		// The figure is not what the ballots say.
		pallet_decisions::Polls::<Runtime>::mutate(decision, |poll| {
			let poll = poll.as_mut().expect("is open");
			poll.tallies.business.organisations.yes = 0;
			poll.tallies.business.organisations.no = 1;
		});
		assert!(!recounted(decision).counted.agrees());
		pallet_decisions::Polls::<Runtime>::mutate(decision, |poll| {
			let poll = poll.as_mut().expect("is open");
			poll.tallies.business.organisations.yes = 1;
			poll.tallies.business.organisations.no = 0;
		});
		assert!(recounted(decision).counted.agrees());
		vote(decision, &[Dave], Ballot::Yes);
		assert!(close(decision).passed());
		let outcome = pallet_decisions::Outcomes::<Runtime>::get(decision).expect("has closed");
		pallet_decisions::Outcomes::<Runtime>::mutate(decision, |outcome| {
			let outcome = outcome.as_mut().expect("has closed");
			outcome.verdict = doverie_primitives::Verdict::Rejected;
		});
		assert!(!recounted(decision).counted.agrees());
		pallet_decisions::Outcomes::<Runtime>::insert(decision, outcome);
		assert!(recounted(decision).counted.agrees());
	});
}

/// The state of a chain on which nothing has happened yet.
static BEGINNING: LazyLock<BTreeMap<Vec<u8>, Vec<u8>>> = LazyLock::new(|| {
	let mut entries = BTreeMap::new();
	test(|| entries = Server::now().entries);
	entries
});

/// A decision with this outcome, of which there are no ballots any more, as it is proven.
fn proven_without_ballots(
	decision: &DecisionOf<Runtime>,
	outcome: &Outcome,
) -> proven_decisions::Recount {
	let mut entries = BEGINNING.clone();
	let decisions = pallet_decisions::Decisions::<Runtime>::hashed_key_for(1);
	entries.insert(decisions, decision.encode());
	let outcomes = pallet_decisions::Outcomes::<Runtime>::hashed_key_for(1);
	entries.insert(outcomes, outcome.encode());
	let found = Server::of(entries).prove(|state| proven_decisions::read(state, 1));
	found.expect("there is such a decision")
}

fn threshold((or_more, part, rest): (bool, u32, u32)) -> Threshold {
	match or_more {
		true => Threshold::at_least(part, part + rest),
		false => Threshold::more_than(part, part + rest),
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(256))]

	/// Whatever the rule, the ballots, and whoever must agree or is dormant.
	#[test]
	fn outcomes_are_computed_as_the_chain_computes_them(
		ballots in prop::array::uniform4(prop::array::uniform6(0u32..6)),
		absent in prop::array::uniform4(0u32..6),
		shares in prop::array::uniform5((any::<bool>(), 0u32..4, 1u32..4)),
		concurrence in 1u8..=4,
		sets in prop::array::uniform8(any::<bool>()),
		is_revival in any::<bool>(),
		is_annulment in any::<bool>(),
		held in any::<bool>(),
	) {
		let set = |from: usize| -> ChamberSet {
			Chamber::ALL.into_iter().filter(|chamber| sets[from + chamber.index()]).collect()
		};
		let tallies = ByChamber::from_fn(|chamber| {
			let [a, b, c, d, e, f] = ballots[chamber.index()];
			ByKind {
				organisations: Tally { yes: a, no: b, abstain: c },
				citizens: Tally { yes: d, no: e, abstain: f },
			}
		});
		let rolls = ByChamber::from_fn(|chamber| {
			let [a, b, c, d, e, f] = ballots[chamber.index()];
			ByKind { organisations: a + b + c + absent[chamber.index()], citizens: d + e + f }
		});
		let rule = Rule {
			chambers: ByChamber::from_fn(|chamber| ChamberRule {
				quorum: threshold(shares[chamber.index()]),
			}),
			concurrence,
			overall: threshold(shares[4]),
			length: 14,
			delay: 2,
			openers: Openers::Organisations,
			seconders: 1,
		};
		let name = if is_revival { RuleName::Revival } else { RuleName::Budget };
		let subject =
			if is_annulment { Subject::Annulment { decision: 7 } } else { Subject::Question };
		let mut decision = DecisionOf::<Runtime>::new(Some(3), name, rule, subject, 1, 2);
		decision.consent = set(0);
		decision.state = pallet_decisions::State::Closed;
		decision.pruned = true;
		decision.opening =
			Some(Opening { sequence: 0, opened: 3, checkpoint: 0, closes: 9, added_days: 0 });
		let conditions = decision.conditions(set(4), held);
		let mut outcome = Outcome::of(&decision.rule, &rolls, &tallies, &conditions);
		let found = proven_without_ballots(&decision, &outcome);
		prop_assert_eq!(found.outcome.encode(), Some(&outcome).encode());
		prop_assert_eq!(found.counted, Counted::Pruned { agrees: true });
		// Another outcome does not follow from these figures.
		outcome.overall = !outcome.overall;
		let found = proven_without_ballots(&decision, &outcome);
		prop_assert_eq!(found.counted, Counted::Pruned { agrees: false });
	}
}

/// What is proven of a pot is what the view function says.
fn holds_what_moved(campaign: u32) -> proven_pledges::Pot {
	let found = pot(campaign);
	let expected = Pledges::campaign(campaign).expect("there is such a campaign");
	assert!(found.agrees(), "{found:?}");
	assert_eq!((found.on_hold, found.funds.held()), (expected.held, Some(expected.held)));
	assert_eq!(found.on_hold, held(campaign));
	assert_eq!(found.account.encode(), expected.pot.encode());
	assert_eq!(found.title.encode(), expected.title.encode());
	// What time alone has changed is in the view only.
	let stored = pallet_pledges::Campaigns::<Runtime>::get(campaign);
	assert_eq!(Some(&found.campaign).encode(), stored.encode());
	let funds = pallet_pledges::CampaignFunds::<Runtime>::get(campaign);
	assert_eq!(found.funds.encode(), funds.encode());
	let mut lines = vec![];
	while lines.len() < found.ledger.len() {
		lines.extend(Pledges::ledger(campaign, lines.len() as u32, 64));
	}
	assert_eq!(found.ledger.encode(), lines.encode());
	found
}

#[test]
fn a_pot_holds_what_moved_from_the_first_pledge_to_the_last_payment() {
	test(|| {
		let campaign = pledges::open_campaign();
		holds_what_moved(campaign);
		pledges::sponsor(campaign);
		pledges::issue(Alice, 100 * EURO);
		pledge(Alice, campaign, 40);
		pledge(Ferdie, campaign, 80);
		let withdraw = pallet_pledges::Call::withdraw { campaign, amount: 10 * EURO };
		assert_eq!(include(Alice, withdraw), Ok(Ok(())));
		assert_eq!(holds_what_moved(campaign).on_hold, 210 * EURO);
		pledges::close_pledges(campaign);
		holds_what_moved(campaign);
		while !matches!(pledges::state(campaign), pallet_pledges::State::Completed) {
			let payable = approve(campaign);
			holds_what_moved(campaign);
			skip_to(payable);
			let pay = pallet_pledges::Call::pay_out { campaign };
			assert_eq!(include(Eve, pay), Ok(Ok(())));
			assert!(holds_what_moved(campaign).paid > 0);
		}
		assert_eq!(prove(|state| proven_pledges::read(state, campaign + 1)), None);
	});
}

#[test]
fn a_pot_under_veto_and_after_a_failure_is_read_as_well() {
	test(|| {
		let campaign = funded(&[(Ferdie, 80), (Alice, 40)]);
		approve(campaign);
		let decision = pledges::veto(campaign);
		holds_what_moved(campaign);
		go_to_ballots(decision);
		vote(decision, &[Alice, Bob, Charlie, Dave], Ballot::Yes);
		assert!(close(decision).passed());
		is_as_the_chain_says(decision);
		wait_for(decision);
		holds_what_moved(campaign);
		decide_by(RuleName::Budget, pallet_pledges::Call::cancel { campaign });
		assert_eq!(last_decision(), Ok(()));
		let account = Ferdie.to_account_id();
		let refund = pallet_pledges::Call::refund { campaign, account };
		assert_eq!(include(Eve, refund), Ok(Ok(())));
		assert!(holds_what_moved(campaign).on_hold > 0);
	});
}

#[test]
fn money_that_is_not_in_the_pot_is_noticed() {
	test(|| {
		let campaign = pledges::open_campaign();
		pledge(Ferdie, campaign, 80);
		assert!(pot(campaign).agrees());
		let line = pallet_pledges::Ledger::<Runtime>::take(campaign, 0).expect("is there");
		assert!(!pot(campaign).agrees());
		let mut less = line.clone();
		less.balance -= 1;
		pallet_pledges::Ledger::<Runtime>::insert(campaign, 0, less);
		assert!(!pot(campaign).agrees());
		pallet_pledges::Ledger::<Runtime>::insert(campaign, 0, line);
		pallet_pledges::CampaignFunds::<Runtime>::mutate(campaign, |funds| funds.pledged -= 1);
		assert!(!pot(campaign).agrees());
		pallet_pledges::CampaignFunds::<Runtime>::mutate(campaign, |funds| funds.pledged += 1);
		assert!(pot(campaign).agrees());
	});
}
