// SPDX-License-Identifier: Apache-2.0

//! Histories of decisions on the whole runtime, against plain lists: who was on the roll at the end
//! of each block, and every ballot.

use crate::common::*;
use doverie_fuzz::Situations;
use doverie_primitives::{
	Chamber, DecisionId, Electorate, Fingerprint, Kind, Member, RollNumber, RuleName,
};
use doverie_runtime::*;
use frame_support::assert_ok;
use pallet_decisions::{Ballot, Outcome, State};
use proptest::prelude::*;
use sp_keyring::Sr25519Keyring::{Alice, Bob, Charlie, Dave, Ferdie};
use sp_runtime::{DispatchError, DispatchResult};
use std::collections::BTreeMap;

/// Why registrars and challengers act.
const REASONS: Fingerprint = Fingerprint([9; 32]);

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

/// The lists.
#[derive(Default)]
struct Model {
	persons: Vec<Person>,
	rolls: BTreeMap<BlockNumber, Vec<Member>>,
	decisions: Vec<Asked>,
	keys: u32,
}

/// Citizens belong to civil society.
fn kind_in(chamber: Chamber, citizen: bool) -> Kind {
	match citizen && chamber == Chamber::CivilSociety {
		true => Kind::Citizen,
		false => Kind::Organisation,
	}
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

	/// Takes a step, and says how it ended.
	fn apply(&mut self, step: Step) -> Option<&'static str> {
		match step {
			Step::Admit { chamber, citizen, term } => self.admit(chamber, citizen, term),
			Step::Suspend(who) => self.suspend(who),
			Step::Reinstate(who) => self.reinstate(who),
			Step::Revoke(who) => self.revoke(who),
			Step::Readmit { who, citizen } => self.readmit(who, citizen),
			Step::MoveKey(who) => self.move_key(who),
			Step::Challenge(who) => self.challenge(who),
			Step::Settle { who, upheld } => self.settle(who, upheld),
			Step::Open(rule) => self.open(RuleName::ALL[usize::from(rule) % 4]),
			Step::Vote { who, decision, ballot } => self.vote(who, decision, ballot),
			Step::OldKeyVotes { who, decision } => self.old_key_votes(who, decision),
			Step::Blocks(count) => self.go_on(count),
		}
	}

	fn admit(&mut self, chamber: usize, citizen: bool, term: u32) -> Option<&'static str> {
		let chamber = Chamber::ALL[chamber];
		let kind = kind_in(chamber, citizen);
		let expires = System::block_number() + term;
		let (key, tag) = (self.new_key(), 100 + self.persons.len() as u32);
		let admission = Self::admission(&key, chamber, kind, tag, expires);
		assert_ok!(Stakeholders::admit(registrar(chamber), admission));
		self.persons.push(Person {
			member: Stakeholders::member(&key).expect("is admitted"),
			key,
			old_keys: vec![],
			standing: Standing::Good,
			expires,
			tag,
			challenged: false,
			dismissed: false,
		});
		Some("admitted")
	}

	fn suspend(&mut self, who: u8) -> Option<&'static str> {
		let person = self.pick(who)?;
		person.is_good(System::block_number()).then_some(())?;
		let origin = registrar(person.member.chamber);
		assert_ok!(Stakeholders::suspend(origin, person.key.clone(), REASONS));
		person.standing = Standing::Suspended;
		Some(if person.challenged { "suspended under a challenge" } else { "suspended" })
	}

	fn reinstate(&mut self, who: u8) -> Option<&'static str> {
		let person = self.pick(who)?;
		let is_suspended = person.standing == Standing::Suspended;
		(is_suspended && System::block_number() < person.expires).then_some(())?;
		let origin = registrar(person.member.chamber);
		assert_ok!(Stakeholders::reinstate(origin, person.key.clone(), REASONS));
		person.standing = Standing::Good;
		Some("reinstated")
	}

	fn revoke(&mut self, who: u8) -> Option<&'static str> {
		let person = self.pick(who)?;
		(!matches!(person.standing, Standing::Revoked | Standing::Barred)).then_some(())?;
		let origin = registrar(person.member.chamber);
		assert_ok!(Stakeholders::revoke(origin, person.key.clone(), REASONS));
		person.standing = Standing::Revoked;
		Some(if person.challenged { "revoked under a challenge" } else { "revoked" })
	}

	/// In the same chamber, perhaps as another kind.
	fn readmit(&mut self, who: u8, citizen: bool) -> Option<&'static str> {
		let now = System::block_number();
		let person = self.pick(who)?;
		let is_gone = person.standing == Standing::Revoked || now >= person.expires;
		(is_gone && person.standing != Standing::Barred).then_some(())?;
		let chamber = person.member.chamber;
		let kind = kind_in(chamber, citizen);
		let is_same = kind == person.member.kind;
		let admission = Self::admission(&person.key, chamber, kind, person.tag, now + 30);
		assert_ok!(Stakeholders::admit(registrar(chamber), admission));
		person.member.kind = kind;
		person.standing = Standing::Good;
		person.expires = now + 30;
		person.dismissed = false;
		Some(if is_same { "admitted again" } else { "admitted again as another kind" })
	}

	fn move_key(&mut self, who: u8) -> Option<&'static str> {
		let key = self.new_key();
		let person = self.pick(who)?;
		let origin = registrar(person.member.chamber);
		assert_ok!(Stakeholders::move_key(origin, person.key.clone(), key.clone(), REASONS));
		person.old_keys.push(core::mem::replace(&mut person.key, key));
		Some("moved to a new key")
	}

	/// Two other chambers' founders do.
	fn challenge(&mut self, who: u8) -> Option<&'static str> {
		let person = self.pick(who)?;
		let is_open_to_it = person.is_good(System::block_number()) && !person.challenged;
		(is_open_to_it && !person.dismissed).then_some(())?;
		let others = Chamber::ALL.into_iter().filter(|c| *c != person.member.chamber);
		for chamber in others.take(2) {
			let origin = registrar(chamber);
			assert_ok!(Stakeholders::challenge(origin, person.key.clone(), REASONS));
		}
		person.challenged = true;
		Some("challenged")
	}

	fn settle(&mut self, who: u8, upheld: bool) -> Option<&'static str> {
		use doverie_primitives::Challenges as _;
		let person = self.pick(who)?;
		person.challenged.then_some(())?;
		assert_ok!(Stakeholders::settle(person.member.number, upheld));
		person.challenged = false;
		if upheld {
			person.standing = Standing::Barred;
			Some("challenge upheld")
		} else {
			person.dismissed = true;
			Some("challenge dismissed")
		}
	}

	fn open(&mut self, rule: RuleName) -> Option<&'static str> {
		let now = System::block_number();
		let founder = [Alice, Bob, Charlie, Dave][self.decisions.len() % 4];
		let opener = RuntimeOrigin::signed(founder.to_account_id());
		match Decisions::open_on_question(opener, rule, fingerprint(b"question")) {
			Ok(()) => {
				self.decisions.push(Asked {
					rule,
					opened: now,
					sizes: [0; 4],
					closes: now + Decisions::rule(rule).length,
					ballots: BTreeMap::new(),
				});
				Some("opened")
			},
			Err(error) => {
				assert_eq!(error, pallet_decisions::Error::<Runtime>::TooManyOpen.into());
				Some("too many open")
			},
		}
	}

	fn vote(&mut self, who: u8, decision: u8, ballot: Ballot) -> Option<&'static str> {
		let (persons, decisions) = (self.persons.len(), self.decisions.len());
		(decisions > 0).then_some(())?;
		// Rather one of the last ones: the others are closed.
		let number = decisions - 1 - usize::from(decision) % decisions.min(6);
		let person = &self.persons[usize::from(who) % persons];
		let expected = self.expected(person, number, ballot);
		let origin = RuntimeOrigin::signed(person.key.clone());
		let vote = Decisions::vote(origin, numbered(number), ballot);
		assert_eq!(vote, expected, "{:?} in {number}", person.member);
		let member = person.member;
		match vote {
			Ok(()) => {
				let earlier =
					self.decisions[number].ballots.insert(member.number, (member, ballot));
				Some(match earlier {
					Some((as_what, _)) if as_what != member => "changed as another kind",
					Some(_) => "changed a ballot",
					None => "voted",
				})
			},
			Err(error) => Some(error.into()),
		}
	}

	fn old_key_votes(&mut self, who: u8, decision: u8) -> Option<&'static str> {
		let decisions = self.decisions.len();
		let person = self.pick(who)?;
		let old = person.old_keys.last()?;
		(decisions > 0).then_some(())?;
		let origin = RuntimeOrigin::signed(old.clone());
		let number = numbered(usize::from(decision) % decisions);
		assert_eq!(
			Decisions::vote(origin, number, Ballot::Yes),
			Err(pallet_decisions::Error::<Runtime>::NotInGoodStanding.into())
		);
		Some("an old key votes for nobody")
	}

	fn go_on(&mut self, blocks: u8) -> Option<&'static str> {
		for _ in 0..blocks {
			let now = System::block_number();
			let roll = self
				.persons
				.iter()
				.filter(|person| person.is_good(now) && !person.challenged)
				.map(|person| person.member);
			self.rolls.insert(now, roll.collect());
			// Whoever is challenged counts, and has no vote.
			let mut sizes = [0; 4];
			for person in self.persons.iter().filter(|person| person.is_good(now)) {
				sizes[person.member.chamber.index()] += 1;
			}
			for asked in self.decisions.iter_mut().filter(|asked| asked.opened == now) {
				asked.sizes = sizes;
			}
			skip_to(now + 1);
		}
		None
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

	/// Recounts every decision from the lists, compares, and says what they came to.
	fn check(&self) -> Situations {
		let now = System::block_number();
		let mut outcomes = Situations::new();
		for (place, asked) in self.decisions.iter().enumerate() {
			let number = numbered(place);
			let info = Decisions::decision(number).expect("was opened");
			if asked.opened == now {
				continue;
			}
			Self::compare(asked, &info.outcome);
			if now >= asked.closes && info.decision.state == State::Open {
				let anyone = RuntimeOrigin::signed(Ferdie.to_account_id());
				assert_ok!(Decisions::close(anyone, number));
				let outcome = pallet_decisions::Outcomes::<Runtime>::get(number);
				Self::compare(asked, &outcome.expect("has closed"));
				outcomes.insert("closed by somebody".into());
			}
			let Outcome { concurring, overall, passed, .. } = info.outcome;
			outcomes.insert(format!("{:?}: {concurring}, {overall}, {passed}", asked.rule));
		}
		outcomes
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
				let tally = &mut tally[kind];
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

/// Tells a history, compares it with the lists, and says what it came to.
fn tell(steps: Vec<Step>) -> Situations {
	let mut situations = Situations::new();
	test(|| {
		assert_eq!(include(Alice, record(b"question")), Ok(Ok(())));
		let mut model = Model::new();
		for step in steps {
			situations.extend(model.apply(step).map(String::from));
		}
		model.check();
		model.apply(Step::Blocks(30));
		situations.extend(model.check());
	});
	situations
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(48))]

	/// Admissions, suspensions, expiries, new keys, openings, ballots, changes of mind, closings:
	/// who may vote, every tally, every quorum and every outcome are those of a naive recount.
	#[test]
	fn random_histories_come_to_what_a_naive_recount_says(
		steps in prop::collection::vec(step(), 1..220),
	) {
		tell(steps);
	}
}

/// The same from the corpus in `fuzz/corpus/decisions`, and from there on.
#[test]
fn fuzz_decisions() {
	doverie_fuzz::search("decisions", 45, &Just(()), &step(), |(), steps| tell(steps));
}
