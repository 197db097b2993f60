// SPDX-License-Identifier: Apache-2.0

//! Decisions in the whole runtime: what they may do, and random histories against a plain model.

#![allow(clippy::arithmetic_side_effects)]

mod common;

use common::*;
use doverie_primitives::{Chamber, DecisionId, Electorate, Kind, Member, RollNumber, RuleName};
use doverie_runtime::{
	configs::{
		governance::Rules,
		parameters::{dynamic_params, RuntimeParameters},
	},
	*,
};
use frame_support::{assert_ok, dispatch::GetDispatchInfo, traits::Get, weights::Weight};
use pallet_decisions::{Ballot, Outcome, State, Threshold};
use proptest::prelude::*;
use sp_runtime::{traits::Convert, DispatchError, DispatchResult};
use std::collections::BTreeMap;

fn add_registrar(registrar: AccountId) -> RuntimeCall {
	pallet_stakeholders::Call::add_registrar { chamber: Chamber::Business, registrar }.into()
}

fn refused_by(rule: RuleName, call: impl Into<RuntimeCall>) -> (String, String) {
	let _ = include(Alice, record(b"reasons"));
	let reasons = fingerprint(b"reasons");
	let call = Box::new(call.into());
	refused(Alice, pallet_decisions::Call::open_on_call { rule, call, reasons })
}

#[test]
fn three_of_four_organisations_decide_by_the_ordinary_rule_and_two_do_not() {
	test(|| {
		let eve = Eve.to_account_id();
		let decision = open_decision(RuleName::Ordinary, add_registrar(eve.clone()));
		vote(decision, &[Alice, Bob], Ballot::Yes);
		let outcome = close(decision);
		assert!(!outcome.passed && outcome.concurring == 2);
		assert_eq!(outcome.chambers.academia.missing, 1);
		assert_eq!(decision_state(decision), State::Closed);

		let decision = open_decision(RuleName::Ordinary, add_registrar(eve.clone()));
		vote(decision, &[Alice, Bob, Dave], Ballot::Yes);
		assert!(close(decision).passed);
		assert!(!Stakeholders::is_registrar(Chamber::Business, &eve));
		skip_to(System::block_number() + 2);
		assert_eq!(last_decision(), Ok(()));
		assert!(Stakeholders::is_registrar(Chamber::Business, &eve));
		for who in [Alice, Bob, Charlie, Dave] {
			assert_eq!(balance(who), 0);
		}
	});
}

#[test]
fn what_root_may_do_takes_the_constitutional_rule() {
	test(|| {
		let authorize = || frame_system::Call::authorize_upgrade { code_hash: Hash::zero() };
		for rule in [RuleName::Ordinary, RuleName::Significant, RuleName::Budget] {
			assert_eq!(refused_by(rule, authorize()), named("Decisions", "RuleTooWeak"));
			// Nor behind something that fails today.
			let hidden = batch_all(vec![add_registrar(Bob.to_account_id()), authorize().into()]);
			assert_eq!(refused_by(rule, hidden), named("Decisions", "RuleTooWeak"));
		}
		decide_by(RuleName::Constitutional, authorize());
		assert_eq!(last_decision(), Ok(()));
		let upgrade = System::authorized_upgrade().expect("is authorized");
		assert_eq!(*upgrade.code_hash(), Hash::zero());
	});
}

#[test]
fn parameters_take_all_four_chambers() {
	test(|| {
		use dynamic_params::{quotas, responses};
		let set = |quota| pallet_parameters::Call::set_parameter {
			key_value: RuntimeParameters::Quotas(quotas::Parameters::Citizen(
				quotas::Citizen,
				Some(quota),
			)),
		};
		assert_eq!(refused_by(RuleName::Ordinary, set(0)), named("Decisions", "RuleTooWeak"));
		decide_by(RuleName::Significant, set(7 * EURO));
		assert_eq!(last_decision(), Ok(()));
		assert_eq!(<quotas::Citizen as Get<Balance>>::get(), 7 * EURO);
		assert_eq!(include(Dave, admit_citizen(Eve.to_account_id())), Ok(Ok(())));
		assert_eq!(quota(Eve), 7 * EURO);
		// A mistake can still be voted away.
		decide_by(RuleName::Significant, set(0));
		assert_eq!(last_decision(), Ok(()));
		assert_eq!(quota(Eve), fees::LEAST_QUOTA);

		let set = pallet_parameters::Call::set_parameter {
			key_value: RuntimeParameters::Responses(responses::Parameters::TermInDays(
				responses::TermInDays,
				Some(60),
			)),
		};
		decide_by(RuleName::Constitutional, set);
		assert_eq!(last_decision(), Ok(()));
		assert_eq!(<Runtime as pallet_proposals::Config>::ResponseTerm::get(), 60);
	});
}

#[test]
fn several_calls_are_decided_together_and_all_or_none_is_carried_out() {
	test(|| {
		let eve = add_registrar(Eve.to_account_id());
		let batch = |calls| batch_all(calls);
		// //Bob is a registrar already, so the second call fails, and the first is taken back.
		decide(batch(vec![eve.clone(), add_registrar(Bob.to_account_id())]));
		let error = pallet_stakeholders::Error::<Runtime>::AlreadyRegistrar;
		assert_eq!(last_decision(), Err(error.into()));
		assert!(!Stakeholders::is_registrar(Chamber::Business, &Eve.to_account_id()));
		decide(batch(vec![eve.clone(), add_registrar(Charlie.to_account_id())]));
		assert_eq!(last_decision(), Ok(()));
		// What swallows failures cannot be put to decision, nor can it be hidden in a batch.
		let swallows: RuntimeCall = pallet_utility::Call::batch { calls: vec![eve.clone()] }.into();
		let weighs: RuntimeCall = pallet_utility::Call::with_weight {
			call: Box::new(swallows.clone()),
			weight: Weight::zero(),
		}
		.into();
		for call in [
			swallows.clone(),
			batch_all(vec![swallows]),
			weighs,
			batch_all(vec![batch_all(vec![eve])]),
			pallet_decisions::Call::carry_out { decision: 1, weight: Weight::zero() }.into(),
		] {
			assert_eq!(
				refused_by(RuleName::Ordinary, call),
				named("Decisions", "CallNotDecidable")
			);
		}
		// The code itself is kept out of decisions; it would be too heavy for the free lane, too.
		let set_code = frame_system::Call::set_code { code: vec![0; 100] }.into();
		assert_eq!(
			Decisions::open_on_call(
				RuntimeOrigin::signed(Alice.to_account_id()),
				RuleName::Constitutional,
				Box::new(set_code),
				fingerprint(b"reasons"),
			),
			Err(pallet_decisions::Error::<Runtime>::CallNotDecidable.into())
		);
	});
}

#[test]
fn no_decision_changes_balances_or_storage_by_force() {
	test(|| {
		let issuance = Balances::total_issuance();
		let (ferdie, eve) = (Ferdie.to_account_id(), Eve.to_account_id());
		let forced: Vec<RuntimeCall> = vec![
			pallet_balances::Call::force_transfer {
				source: ferdie.clone().into(),
				dest: eve.clone().into(),
				value: EURO,
			}
			.into(),
			pallet_balances::Call::force_unreserve { who: ferdie.clone().into(), amount: EURO }
				.into(),
			pallet_balances::Call::force_set_balance { who: eve.into(), new_free: EURO }.into(),
			pallet_balances::Call::force_adjust_total_issuance {
				direction: pallet_balances::AdjustmentDirection::Increase,
				delta: EURO,
			}
			.into(),
			frame_system::Call::set_storage { items: vec![(vec![1], vec![2])] }.into(),
			frame_system::Call::kill_storage { keys: vec![vec![1]] }.into(),
			frame_system::Call::kill_prefix { prefix: vec![1], subkeys: 1 }.into(),
		];
		let not_decidable = named("Decisions", "CallNotDecidable");
		for call in forced {
			for rule in RuleName::ALL {
				assert_eq!(refused_by(rule, call.clone()), not_decidable, "{call:?} by {rule:?}");
			}
			// Nor behind something that can be decided.
			let hidden = batch_all(vec![add_registrar(Bob.to_account_id()), call.clone()]);
			assert_eq!(refused_by(RuleName::Constitutional, hidden), not_decidable, "{call:?}");
		}
		assert_eq!(Balances::total_issuance(), issuance);
	});
}

#[test]
fn money_takes_the_budget_rule_or_the_constitutional_one() {
	use configs::governance::Budget;
	use frame_support::traits::EnsureOrigin;
	test(|| {
		for rule in RuleName::ALL {
			let enough = matches!(rule, RuleName::Budget | RuleName::Constitutional);
			let decided = RuntimeOrigin::from(pallet_decisions::Origin::Decided(rule));
			assert_eq!(Budget::ensure_origin(decided).is_ok(), enough, "{rule:?}");
		}
		// What the constitutional rule has decided is carried out as root.
		assert!(Budget::ensure_origin(RuntimeOrigin::root()).is_ok());
		let signed = RuntimeOrigin::signed(Alice.to_account_id());
		assert!(Budget::ensure_origin(signed).is_err());
	});
}

#[test]
fn vetoes_are_decided_by_the_budget_rule() {
	use doverie_primitives::Decisions as _;
	test(|| {
		assert_eq!(Decisions::open_on_veto(7, 1), Ok(1));
		let decision = Decisions::decision(1).expect("is open").decision;
		assert_eq!((decision.rule_name, decision.by), (RuleName::Budget, None));
	});
}

#[test]
fn nobody_can_pretend_that_something_was_decided() {
	test(|| {
		for who in [Alice, Ferdie] {
			let outcome = include(who, add_registrar(Eve.to_account_id()));
			assert!(!matches!(outcome, Ok(Ok(()))), "{who:?}: {outcome:?}");
			let carry_out =
				pallet_decisions::Call::carry_out { decision: 1, weight: Weight::zero() };
			assert!(!matches!(include(who, carry_out), Ok(Ok(()))));
		}
		assert!(!Stakeholders::is_registrar(Chamber::Business, &Eve.to_account_id()));
	});
}

#[test]
fn preimages_ask_everybody_for_a_deposit() {
	test(|| {
		let note = || pallet_preimage::Call::note_preimage { bytes: vec![7; 1_000] };
		assert!(!matches!(include(Alice, note()), Ok(Ok(()))));
		let before = Balances::free_balance(Ferdie.to_account_id());
		assert_eq!(include(Ferdie, note()), Ok(Ok(())));
		assert!(before - Balances::free_balance(Ferdie.to_account_id()) > 10 * CENT);
	});
}

#[test]
fn the_rules_are_as_the_docs_say() {
	let quorums = |rule| {
		let rule = Rules::convert(rule);
		let chambers = rule.chambers;
		assert_eq!(chambers.municipality, chambers.business);
		assert_eq!(chambers.business, chambers.academia);
		(chambers.academia.quorum, chambers.civil_society.quorum, rule.concurrence, rule.overall)
	};
	let (least, more) = (Threshold::at_least, Threshold::more_than);
	let half = more(1, 2);
	assert_eq!(quorums(RuleName::Ordinary), (least(1, 3), least(3, 100), 3, half));
	assert_eq!(quorums(RuleName::Significant), (half, least(5, 100), 4, half));
	assert_eq!(quorums(RuleName::Budget), (half, least(5, 100), 3, least(3, 5)));
	assert_eq!(quorums(RuleName::Constitutional), (half, least(10, 100), 4, least(2, 3)));
	// A real chain has real days.
	genesis("local").execute_with(|| {
		assert_eq!(Decisions::rule(RuleName::Ordinary).length, 14 * MINUTES);
	});
	assert_eq!(pallet_decisions::GenesisConfig::<Runtime>::default().day, DAYS);
}

#[test]
fn a_vote_weighs_no_more_than_a_small_part_of_a_block() {
	let vote: RuntimeCall =
		pallet_decisions::Call::vote { decision: 1, ballot: Ballot::Yes }.into();
	let weight = vote.get_dispatch_info().call_weight;
	assert!(weight.all_lt(configs::money::MaxFreeWeight::get()));
}

/// What happens in a random history.
#[derive(Clone, Debug)]
enum Step {
	Admit { chamber: usize, citizen: bool, term: u32 },
	Suspend(u8),
	Reinstate(u8),
	Revoke(u8),
	Readmit { who: u8, citizen: bool },
	MoveKey(u8),
	Challenge(u8),
	Settle { who: u8, upheld: bool },
	Open(u8),
	Vote { who: u8, decision: u8, ballot: Ballot },
	OldKeyVotes { who: u8, decision: u8 },
	Blocks(u8),
}

fn step() -> impl Strategy<Value = Step> {
	let ballot =
		prop_oneof![3 => Just(Ballot::Yes), 2 => Just(Ballot::No), 1 => Just(Ballot::Abstain)];
	prop_oneof![
		4 => (0usize..4, any::<bool>(), 1u32..60)
			.prop_map(|(chamber, citizen, term)| Step::Admit { chamber, citizen, term }),
		1 => any::<u8>().prop_map(Step::Suspend),
		1 => any::<u8>().prop_map(Step::Reinstate),
		1 => any::<u8>().prop_map(Step::Revoke),
		1 => (any::<u8>(), any::<bool>()).prop_map(|(who, citizen)| Step::Readmit { who, citizen }),
		1 => any::<u8>().prop_map(Step::MoveKey),
		1 => any::<u8>().prop_map(Step::Challenge),
		1 => (any::<u8>(), any::<bool>()).prop_map(|(who, upheld)| Step::Settle { who, upheld }),
		3 => any::<u8>().prop_map(Step::Open),
		20 => (any::<u8>(), any::<u8>(), ballot)
			.prop_map(|(who, decision, ballot)| Step::Vote { who, decision, ballot }),
		1 => (any::<u8>(), any::<u8>())
			.prop_map(|(who, decision)| Step::OldKeyVotes { who, decision }),
		4 => (1u8..6).prop_map(Step::Blocks),
	]
}

#[derive(Clone, Copy, PartialEq)]
enum Standing {
	Good,
	Suspended,
	Revoked,
	Barred,
}

struct Person {
	key: AccountId,
	old_keys: Vec<AccountId>,
	member: Member,
	standing: Standing,
	expires: BlockNumber,
	tag: u32,
	challenged: bool,
	dismissed: bool,
}

impl Person {
	fn is_good(&self, now: BlockNumber) -> bool {
		self.standing == Standing::Good && now < self.expires
	}
}

/// The number of a decision by its place in the lists.
fn numbered(place: usize) -> DecisionId {
	place as DecisionId + 1
}

struct Asked {
	rule: RuleName,
	/// How many counted for the size of each chamber's roll.
	sizes: [i128; 4],
	opened: BlockNumber,
	closes: BlockNumber,
	ballots: BTreeMap<RollNumber, (Member, Ballot)>,
}

/// Plain lists: who was on the roll at the end of each block, and every ballot.
#[derive(Default)]
struct Model {
	persons: Vec<Person>,
	rolls: BTreeMap<BlockNumber, Vec<Member>>,
	decisions: Vec<Asked>,
	keys: u32,
}

fn registrar(chamber: Chamber) -> RuntimeOrigin {
	RuntimeOrigin::signed([Alice, Bob, Charlie, Dave][chamber.index()].to_account_id())
}

impl Model {
	/// The four founders.
	fn new() -> Self {
		let mut model = Model::default();
		for (i, who) in [Alice, Bob, Charlie, Dave].into_iter().enumerate() {
			let key = who.to_account_id();
			let member = Stakeholders::member(&key).expect("is a founder");
			model.persons.push(Person {
				key,
				old_keys: vec![],
				member,
				standing: Standing::Good,
				expires: BlockNumber::MAX,
				tag: i as u32,
				challenged: false,
				dismissed: false,
			});
		}
		model
	}

	fn new_key(&mut self) -> AccountId {
		self.keys += 1;
		AccountId::new(sp_crypto_hashing::blake2_256(&self.keys.to_le_bytes()))
	}

	/// Somebody who is no founder: those keep the offices.
	fn pick(&mut self, who: u8) -> Option<&mut Person> {
		let others = self.persons.len() - 4;
		(others > 0).then(|| &mut self.persons[4 + usize::from(who) % others])
	}

	fn admission(
		key: &AccountId,
		chamber: Chamber,
		kind: Kind,
		tag: u32,
		expires: BlockNumber,
	) -> pallet_stakeholders::Admission<AccountId, BlockNumber> {
		pallet_stakeholders::Admission {
			account: key.clone(),
			chamber,
			applicant: match kind {
				Kind::Organisation => {
					let name = format!("Somebody {tag}").as_str().into();
					pallet_stakeholders::Applicant::Organisation { name }
				},
				Kind::Citizen => pallet_stakeholders::Applicant::Citizen,
			},
			evidence: fingerprint(b"evidence"),
			tag: doverie_primitives::UniquenessTag(sp_crypto_hashing::blake2_256(
				&tag.to_le_bytes(),
			)),
			expires,
		}
	}

	fn apply(&mut self, step: Step) {
		let now = System::block_number();
		let reason = fingerprint(b"reason");
		match step {
			Step::Admit { chamber, citizen, term } => {
				let chamber = Chamber::ALL[chamber];
				let citizen = citizen && chamber == Chamber::CivilSociety;
				let kind = if citizen { Kind::Citizen } else { Kind::Organisation };
				let (key, tag) = (self.new_key(), 100 + self.persons.len() as u32);
				let admission = Self::admission(&key, chamber, kind, tag, now + term);
				assert_ok!(Stakeholders::admit(registrar(chamber), admission));
				self.persons.push(Person {
					member: Stakeholders::member(&key).expect("is admitted"),
					key,
					old_keys: vec![],
					standing: Standing::Good,
					expires: now + term,
					tag,
					challenged: false,
					dismissed: false,
				});
			},
			Step::Suspend(who) => {
				let Some(person) = self.pick(who) else { return };
				if person.is_good(now) {
					let origin = registrar(person.member.chamber);
					assert_ok!(Stakeholders::suspend(origin, person.key.clone(), reason));
					person.standing = Standing::Suspended;
				}
			},
			Step::Reinstate(who) => {
				let Some(person) = self.pick(who) else { return };
				if person.standing == Standing::Suspended && now < person.expires {
					let origin = registrar(person.member.chamber);
					assert_ok!(Stakeholders::reinstate(origin, person.key.clone(), reason));
					person.standing = Standing::Good;
				}
			},
			Step::Revoke(who) => {
				let Some(person) = self.pick(who) else { return };
				if !matches!(person.standing, Standing::Revoked | Standing::Barred) {
					let origin = registrar(person.member.chamber);
					assert_ok!(Stakeholders::revoke(origin, person.key.clone(), reason));
					person.standing = Standing::Revoked;
				}
			},
			// In the same chamber, perhaps as another kind.
			Step::Readmit { who, citizen } => {
				let Some(person) = self.pick(who) else { return };
				let gone = person.standing == Standing::Revoked || now >= person.expires;
				if gone && person.standing != Standing::Barred {
					let chamber = person.member.chamber;
					let citizen = citizen && chamber == Chamber::CivilSociety;
					let kind = if citizen { Kind::Citizen } else { Kind::Organisation };
					let admission =
						Self::admission(&person.key, chamber, kind, person.tag, now + 30);
					assert_ok!(Stakeholders::admit(registrar(chamber), admission));
					person.member.kind = kind;
					person.standing = Standing::Good;
					person.expires = now + 30;
					person.dismissed = false;
				}
			},
			Step::MoveKey(who) => {
				let key = self.new_key();
				let Some(person) = self.pick(who) else { return };
				let origin = registrar(person.member.chamber);
				assert_ok!(Stakeholders::move_key(origin, person.key.clone(), key.clone(), reason));
				person.old_keys.push(core::mem::replace(&mut person.key, key));
			},
			// Two other chambers' founders do.
			Step::Challenge(who) => {
				let Some(person) = self.pick(who) else { return };
				let can = person.is_good(now) && !person.challenged && !person.dismissed;
				let others = Chamber::ALL.into_iter().filter(|c| *c != person.member.chamber);
				for chamber in others.take(if can { 2 } else { 0 }) {
					let origin = registrar(chamber);
					assert_ok!(Stakeholders::challenge(origin, person.key.clone(), reason));
					person.challenged = true;
				}
			},
			Step::Settle { who, upheld } => {
				use doverie_primitives::Challenges as _;
				let Some(person) = self.pick(who) else { return };
				if person.challenged {
					assert_ok!(Stakeholders::settle(person.member.number, upheld));
					person.challenged = false;
					if upheld {
						person.standing = Standing::Barred;
					} else {
						person.dismissed = true;
					}
				}
			},
			Step::Open(rule) => {
				let rule = RuleName::ALL[usize::from(rule) % 4];
				let opener = RuntimeOrigin::signed(
					[Alice, Bob, Charlie, Dave][self.decisions.len() % 4].to_account_id(),
				);
				let question = fingerprint(b"question");
				match Decisions::open_on_question(opener, rule, question) {
					Ok(()) => self.decisions.push(Asked {
						rule,
						opened: now,
						sizes: [0; 4],
						closes: now + Decisions::rule(rule).length,
						ballots: BTreeMap::new(),
					}),
					Err(error) => {
						assert_eq!(error, pallet_decisions::Error::<Runtime>::TooManyOpen.into())
					},
				}
			},
			Step::Vote { who, decision, ballot } => {
				let (persons, decisions) = (self.persons.len(), self.decisions.len());
				if decisions == 0 {
					return;
				}
				// Rather one of the last ones: the others are closed.
				let number = decisions - 1 - usize::from(decision) % decisions.min(6);
				let person = &self.persons[usize::from(who) % persons];
				let expected = self.expected(person, number, ballot);
				let vote = Decisions::vote(
					RuntimeOrigin::signed(person.key.clone()),
					numbered(number),
					ballot,
				);
				assert_eq!(vote, expected, "{:?} in {number} at {now}", person.member);
				if vote.is_ok() {
					let member = person.member;
					self.decisions[number].ballots.insert(member.number, (member, ballot));
				}
			},
			Step::OldKeyVotes { who, decision } => {
				let decisions = self.decisions.len();
				let Some(person) = self.pick(who) else { return };
				if let (Some(old), true) = (person.old_keys.last(), decisions > 0) {
					let number = numbered(usize::from(decision) % decisions);
					let origin = RuntimeOrigin::signed(old.clone());
					assert_eq!(
						Decisions::vote(origin, number, Ballot::Yes),
						Err(pallet_decisions::Error::<Runtime>::NotInGoodStanding.into())
					);
				}
			},
			Step::Blocks(count) => {
				for _ in 0..count {
					let now = System::block_number();
					let roll = self
						.persons
						.iter()
						.filter(|person| person.is_good(now) && !person.challenged)
						.map(|person| person.member);
					self.rolls.insert(now, roll.collect());
					// Who is challenged counts, and has no vote.
					let mut sizes = [0; 4];
					for person in self.persons.iter().filter(|person| person.is_good(now)) {
						sizes[person.member.chamber.index()] += 1;
					}
					for asked in self.decisions.iter_mut().filter(|asked| asked.opened == now) {
						asked.sizes = sizes;
					}
					skip_to(now + 1);
				}
			},
		}
	}

	/// What a vote should come to, from the lists.
	fn expected(&self, person: &Person, number: usize, ballot: Ballot) -> DispatchResult {
		type E = pallet_decisions::Error<Runtime>;
		let now = System::block_number();
		let asked = &self.decisions[number];
		let refuse = |error: E| Err(DispatchError::from(error));
		if !person.is_good(now) {
			return refuse(E::NotInGoodStanding);
		}
		if now >= asked.closes {
			return refuse(E::DecisionClosed);
		}
		if now == asked.opened {
			return refuse(E::NotYetOpen);
		}
		if !self.rolls[&asked.opened].contains(&person.member) {
			return refuse(E::NotOnRoll);
		}
		match asked.ballots.get(&person.member.number) {
			Some((_, same)) if *same == ballot => refuse(E::Unchanged),
			_ => Ok(()),
		}
	}

	/// Recounts every closed decision from the lists, and compares.
	fn check(&self) {
		let now = System::block_number();
		for (number, asked) in self.decisions.iter().enumerate() {
			let info = Decisions::decision(numbered(number)).expect("was opened");
			if asked.opened == now {
				continue;
			}
			Self::compare(asked, &info.outcome);
			if now >= asked.closes && info.decision.state == State::Open {
				assert_ok!(Decisions::close(
					RuntimeOrigin::signed(Ferdie.to_account_id()),
					number as DecisionId
				));
				let outcome = pallet_decisions::Outcomes::<Runtime>::get(number as DecisionId);
				Self::compare(asked, &outcome.expect("has closed"));
			}
		}
	}

	fn compare(asked: &Asked, outcome: &Outcome) {
		let mut concurring = 0;
		// Shares in favour of the chambers that met their quorum: numerators and denominators.
		let mut shares: Vec<(i128, i128)> = vec![];
		for (chamber, figures) in outcome.chambers.each() {
			let on_roll = asked.sizes[chamber.index()];
			let count = |kind: Option<Kind>, ballot| {
				asked
					.ballots
					.values()
					.filter(|(m, b)| {
						m.chamber == chamber && *b == ballot && kind.is_none_or(|k| k == m.kind)
					})
					.count() as i128
			};
			let yes = count(None, Ballot::Yes);
			let no = count(None, Ballot::No);
			let voted = yes + no + count(None, Ballot::Abstain);
			assert_eq!(i128::from(figures.roll.total()), on_roll);
			for kind in [Kind::Organisation, Kind::Citizen] {
				let mut tally = figures.tally;
				let tally = tally.of_mut(kind);
				assert_eq!(i128::from(tally.yes), count(Some(kind), Ballot::Yes));
				assert_eq!(i128::from(tally.no), count(Some(kind), Ballot::No));
				assert_eq!(i128::from(tally.abstain), count(Some(kind), Ballot::Abstain));
			}
			let organisations = chamber != Chamber::CivilSociety;
			let quorum = on_roll > 0
				&& match asked.rule {
					RuleName::Ordinary if organisations => voted * 3 >= on_roll,
					_ if organisations => voted * 2 > on_roll,
					RuleName::Ordinary => voted * 100 >= on_roll * 3,
					RuleName::Significant | RuleName::Budget => voted * 100 >= on_roll * 5,
					RuleName::Constitutional => voted * 100 >= on_roll * 10,
				} && voted > 0;
			assert_eq!(figures.missing == 0, quorum, "{chamber:?} of {:?}", asked.rule);
			let passes = quorum && yes > no;
			assert_eq!(figures.passes, passes);
			concurring += i128::from(passes);
			if quorum && yes + no > 0 {
				shares.push((yes, yes + no));
			}
		}
		assert_eq!(i128::from(outcome.concurring), concurring);
		let whole: i128 = shares.iter().map(|(_, d)| d).product();
		let sum: i128 = shares.iter().map(|(n, d)| n * (whole / d)).sum();
		let full = whole * shares.len() as i128;
		let overall = !shares.is_empty()
			&& match asked.rule {
				RuleName::Ordinary | RuleName::Significant => sum * 2 > full,
				RuleName::Budget => sum * 5 >= full * 3,
				RuleName::Constitutional => sum * 3 >= full * 2,
			};
		assert_eq!(outcome.overall, overall);
		let needed = match asked.rule {
			RuleName::Ordinary | RuleName::Budget => 3,
			RuleName::Significant | RuleName::Constitutional => 4,
		};
		assert_eq!(outcome.passed, overall && concurring >= needed);
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(48))]

	/// Admissions, suspensions, expiries, new keys, openings, ballots, changes of mind, closings:
	/// who may vote, every tally, every quorum and every outcome are those of a naive recount.
	#[test]
	fn random_histories_come_to_what_a_naive_recount_says(
		steps in prop::collection::vec(step(), 1..220),
	) {
		test(|| {
			assert_eq!(include(Alice, record(b"question")), Ok(Ok(())));
			let mut model = Model::new();
			for step in steps {
				model.apply(step);
			}
			model.check();
			model.apply(Step::Blocks(30));
			model.check();
		});
	}
}
