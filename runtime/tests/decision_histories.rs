// SPDX-License-Identifier: Apache-2.0

//! Histories of decisions on the whole runtime, against plain lists: who was registered at the end
//! of each block, since when with which key, and every ballot.

use crate::common::*;
use doverie_fuzz::Situations;
use doverie_primitives::{
	Chamber, DecisionId, Electorate, Fingerprint, Kind, Member, RollNumber, RuleName, Verdict,
};
use doverie_runtime::*;
use frame_support::assert_ok;
use pallet_decisions::{Ballot, Outcome, State};
use pallet_stakeholders::ActKind;
use proptest::prelude::*;
use sp_keyring::Sr25519Keyring::{Alice, Bob, Charlie, Dave, Ferdie};
use sp_runtime::{DispatchError, DispatchResult};
use std::collections::BTreeMap;

/// Why registrars and challengers act: it is on record.
fn reasons() -> Fingerprint {
	fingerprint(b"question")
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
	Strike { who: u8, decision: u8 },
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
		2 => (any::<u8>(), any::<u8>()).prop_map(|(who, decision)| Step::Strike { who, decision }),
		3 => any::<u8>().prop_map(Step::Open),
		20 => (any::<u8>(), any::<u8>(), ballot)
			.prop_map(|(who, decision, ballot)| Step::Vote { who, decision, ballot }),
		1 => (any::<u8>(), any::<u8>())
			.prop_map(|(who, decision)| Step::OldKeyVotes { who, decision }),
		4 => (1u8..10).prop_map(Step::Blocks),
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
	key_since: BlockNumber,
	old_keys: Vec<AccountId>,
	member: Member,
	standing: Standing,
	expires: BlockNumber,
	tag: u32,
	challenged: bool,
	dismissed: bool,
	/// What a registrar has announced, and nothing has settled.
	announced: Vec<Announced>,
}

/// A revocation, or the move to a key, that waits for its block.
struct Announced {
	/// The key to which it moves, if it does.
	to: Option<AccountId>,
	due: BlockNumber,
	/// A registrar of another chamber has seconded it: the key is frozen.
	frozen: bool,
	/// The one concerned objects.
	objected: bool,
}

impl Announced {
	fn kind(&self) -> ActKind {
		match self.to {
			Some(_) => ActKind::KeyMove,
			None => ActKind::Revocation,
		}
	}
}

impl Person {
	fn is_good(&self, now: BlockNumber) -> bool {
		self.standing == Standing::Good && now < self.expires
	}

	/// A suspension takes nobody off the roll.
	fn is_on_roll(&self, now: BlockNumber) -> bool {
		matches!(self.standing, Standing::Good | Standing::Suspended) && now < self.expires
	}

	fn is_frozen(&self) -> bool {
		self.announced.iter().any(|announced| announced.frozen)
	}

	fn has_announced(&self, kind: ActKind) -> bool {
		self.announced.iter().any(|announced| announced.kind() == kind)
	}

	/// A registrar has announced this just now. Of four, one objects, and the key of another one is
	/// frozen, if it is to be moved.
	fn note_announced(&mut self, kind: ActKind, to: Option<AccountId>, who: u8) -> &'static str {
		let announced = Stakeholders::announced(self.key.clone());
		let due = announced
			.into_iter()
			.map(|info| info.announcement)
			.find(|announcement| announcement.act.kind() == kind)
			.expect("is announced")
			.takes_effect;
		let wait = due - System::block_number();
		assert!((NOTICE..NOTICE + 16).contains(&wait), "{wait} blocks");
		let (objected, mut frozen) = match who % 4 {
			0 => (true, false),
			1 => (false, to.is_some()),
			_ => (false, false),
		};
		if objected {
			let origin = RuntimeOrigin::signed(self.key.clone());
			assert_ok!(Stakeholders::object(origin, self.key.clone(), kind));
		}
		if frozen {
			let another = another_registrar(self.member.chamber);
			let result = Stakeholders::second(another, self.key.clone(), kind);
			let is_full = pallet_stakeholders::Error::<Runtime>::TooManyFrozen;
			frozen = result != Err(is_full.into());
			assert!(result.is_ok() || !frozen, "{result:?}");
		}
		self.announced.push(Announced { to, due, frozen, objected });
		match (objected, frozen) {
			(true, _) => "announced and objected to",
			(_, true) => "frozen",
			_ => "announced",
		}
	}
}

/// The number of a decision by its place in the lists.
fn numbered(place: usize) -> DecisionId {
	place as DecisionId + 1
}

struct Asked {
	rule: RuleName,
	opened: BlockNumber,
	/// The block whose roll counts.
	checkpoint: BlockNumber,
	closes: BlockNumber,
	ballots: BTreeMap<RollNumber, (Member, Ballot)>,
}

/// The lists.
#[derive(Default)]
struct Model {
	persons: Vec<Person>,
	/// Who was registered in good standing at the end of each block.
	rolls: BTreeMap<BlockNumber, Vec<Member>>,
	decisions: Vec<Asked>,
	keys: u32,
	/// How many organisations were admitted to each chamber in this block, which is a day.
	admitted: BTreeMap<(BlockNumber, Chamber), u32>,
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

/// A registrar of another chamber than this one.
fn another_registrar(chamber: Chamber) -> RuntimeOrigin {
	registrar(Chamber::ALL[(chamber.index() + 1) % 4])
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
				key_since: 0,
				old_keys: vec![],
				member,
				standing: Standing::Good,
				expires: BlockNumber::MAX,
				tag: i as u32,
				challenged: false,
				dismissed: false,
				announced: vec![],
			});
		}
		model.note_roll(0);
		model
	}

	/// At the end of a block.
	fn note_roll(&mut self, block: BlockNumber) {
		let registered = self.persons.iter().filter(|person| person.is_on_roll(block));
		let roll = registered.map(|person| person.member).collect();
		self.rolls.insert(block, roll);
	}

	/// As what somebody was on the roll of a decision.
	fn on_roll(&self, asked: &Asked, number: RollNumber) -> Option<Member> {
		self.rolls[&asked.checkpoint].iter().find(|member| member.number == number).copied()
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
			evidence: reasons(),
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
			Step::Strike { who, decision } => self.strike(who, decision),
			Step::Open(rule) => self.open(RuleName::ALL[usize::from(rule) % 4]),
			Step::Vote { who, decision, ballot } => self.vote(who, decision, ballot),
			Step::OldKeyVotes { who, decision } => self.old_key_votes(who, decision),
			Step::Blocks(count) => self.go_on(count),
		}
	}

	/// How many organisations a chamber can still admit today: four in all, or a tenth of those that
	/// it has. Of citizens it is more than a history is long.
	fn is_room(&self, chamber: Chamber, kind: Kind) -> bool {
		let now = System::block_number();
		let is_one = |person: &&Person| {
			let Member { chamber: of, kind, .. } = person.member;
			of == chamber && kind == Kind::Organisation && person.is_on_roll(now)
		};
		let on_roll = self.persons.iter().filter(is_one).count() as u32;
		let admitted = self.admitted.get(&(now, chamber)).copied().unwrap_or_default();
		kind == Kind::Citizen || admitted < (on_roll / 10).max(4)
	}

	fn count(&mut self, chamber: Chamber, kind: Kind) {
		if kind == Kind::Organisation {
			*self.admitted.entry((System::block_number(), chamber)).or_default() += 1;
		}
	}

	fn admit(&mut self, chamber: usize, citizen: bool, term: u32) -> Option<&'static str> {
		let chamber = Chamber::ALL[chamber];
		let kind = kind_in(chamber, citizen);
		if !self.is_room(chamber, kind) {
			let (key, expires) = (self.new_key(), System::block_number() + term);
			let admission = Self::admission(&key, chamber, kind, u32::MAX, expires);
			let refused = pallet_stakeholders::Error::<Runtime>::TooManyAdmissions;
			assert_eq!(
				attempt(|| Stakeholders::admit(registrar(chamber), admission)),
				Err(refused.into())
			);
			return Some("too many admissions");
		}
		self.admit_to(chamber, kind, term);
		Some("admitted")
	}

	fn admit_to(&mut self, chamber: Chamber, kind: Kind, term: u32) {
		let now = System::block_number();
		let expires = now + term;
		let (key, tag) = (self.new_key(), 100 + self.persons.len() as u32);
		let admission = Self::admission(&key, chamber, kind, tag, expires);
		assert_ok!(Stakeholders::admit(registrar(chamber), admission));
		self.count(chamber, kind);
		self.persons.push(Person {
			member: Stakeholders::member(&key).expect("is admitted"),
			key,
			key_since: now,
			old_keys: vec![],
			standing: Standing::Good,
			expires,
			tag,
			challenged: false,
			dismissed: false,
			announced: vec![],
		});
	}

	/// By two registrars of two chambers: at once.
	fn suspend(&mut self, who: u8) -> Option<&'static str> {
		let person = self.pick(who)?;
		person.is_good(System::block_number()).then_some(())?;
		let (key, chamber) = (person.key.clone(), person.member.chamber);
		let announce = Stakeholders::announce_suspension;
		assert_ok!(announce(registrar(chamber), key.clone(), reasons()));
		assert_ok!(Stakeholders::second(another_registrar(chamber), key, ActKind::Suspension));
		person.standing = Standing::Suspended;
		Some(if person.challenged { "suspended under a challenge" } else { "suspended" })
	}

	fn reinstate(&mut self, who: u8) -> Option<&'static str> {
		let person = self.pick(who)?;
		let is_suspended = person.standing == Standing::Suspended;
		(is_suspended && System::block_number() < person.expires).then_some(())?;
		let origin = registrar(person.member.chamber);
		assert_ok!(Stakeholders::reinstate(origin, person.key.clone(), reasons()));
		person.standing = Standing::Good;
		Some("reinstated")
	}

	/// Announced, and in effect a week later, unless the one concerned objects.
	fn revoke(&mut self, who: u8) -> Option<&'static str> {
		let person = self.pick(who)?;
		(!matches!(person.standing, Standing::Revoked | Standing::Barred)).then_some(())?;
		(!person.has_announced(ActKind::Revocation)).then_some(())?;
		let origin = registrar(person.member.chamber);
		assert_ok!(Stakeholders::announce_revocation(origin, person.key.clone(), reasons()));
		Some(person.note_announced(ActKind::Revocation, None, who))
	}

	/// In the same chamber, perhaps as another kind.
	fn readmit(&mut self, who: u8, citizen: bool) -> Option<&'static str> {
		let now = System::block_number();
		let person = self.pick(who)?;
		let is_gone = person.standing == Standing::Revoked || now >= person.expires;
		(is_gone && person.standing != Standing::Barred).then_some(())?;
		let Member { number, chamber, kind: before } = person.member;
		let is_frozen = person.is_frozen();
		let kind = kind_in(chamber, citizen);
		let admission = Self::admission(&person.key, chamber, kind, person.tag, now + 30);
		let admit = || attempt(|| Stakeholders::admit(registrar(chamber), admission));
		if kind != before {
			assert!(admit().is_err(), "as another kind");
			return Some("not admitted again as another kind");
		}
		if !self.is_room(chamber, kind) {
			let refused = pallet_stakeholders::Error::<Runtime>::TooManyAdmissions;
			assert_eq!(admit(), Err(refused.into()));
			return Some("too many admissions");
		}
		if is_frozen {
			let refused = pallet_stakeholders::Error::<Runtime>::KeyFrozen;
			assert_eq!(admit(), Err(refused.into()));
			return Some("not admitted again with a frozen key");
		}
		assert_ok!(admit());
		self.count(chamber, kind);
		let person = self.persons.iter_mut().find(|person| person.member.number == number)?;
		person.standing = Standing::Good;
		person.expires = now + 30;
		person.dismissed = false;
		Some("admitted again")
	}

	/// Announced, and moved a week later, unless the one concerned objects. Some keys are frozen
	/// until then.
	fn move_key(&mut self, who: u8) -> Option<&'static str> {
		let key = self.new_key();
		let person = self.pick(who)?;
		(person.standing != Standing::Barred).then_some(())?;
		(!person.has_announced(ActKind::KeyMove)).then_some(())?;
		let origin = registrar(person.member.chamber);
		let announce = Stakeholders::announce_key_move;
		assert_ok!(announce(origin, person.key.clone(), key.clone(), reasons()));
		Some(person.note_announced(ActKind::KeyMove, Some(key), who))
	}

	/// What was announced happens at its block, if nobody objects and it still can.
	fn carry_out_what_is_due(&mut self) -> Vec<&'static str> {
		let now = System::block_number();
		let mut happened = vec![];
		for person in &mut self.persons {
			let (due, waiting): (Vec<_>, Vec<_>) = core::mem::take(&mut person.announced)
				.into_iter()
				.partition(|announced| announced.due == now && !announced.objected);
			person.announced = waiting;
			for announced in due {
				happened.push(match (announced.to, person.standing) {
					(Some(key), _) => {
						person.key_since = now;
						person.old_keys.push(core::mem::replace(&mut person.key, key));
						"moved to a new key"
					},
					(None, Standing::Revoked) => "not revoked twice",
					(None, _) if person.challenged => {
						person.standing = Standing::Revoked;
						"revoked under a challenge"
					},
					(None, _) => {
						person.standing = Standing::Revoked;
						"revoked"
					},
				});
			}
		}
		happened
	}

	/// Two newcomers of other chambers do, who have challenged nobody before.
	fn challenge(&mut self, who: u8) -> Option<&'static str> {
		let now = System::block_number();
		let person = self.pick(who)?;
		let is_open_to_it = person.is_good(now) && !person.challenged;
		(is_open_to_it && !person.dismissed).then_some(())?;
		let (key, Member { number, chamber, .. }) = (person.key.clone(), person.member);
		// A tenth of the chamber, and at least one.
		let of_chamber = || self.persons.iter().filter(|other| other.member.chamber == chamber);
		let registered = of_chamber().filter(|other| other.is_on_roll(now)).count();
		let challenged = of_chamber().filter(|other| other.challenged).count();
		let is_room = challenged < (registered / 10).max(1);

		let others: Vec<_> =
			Chamber::ALL.into_iter().filter(|other| *other != chamber).take(2).collect();
		if !others.iter().all(|other| self.is_room(*other, Kind::Organisation)) {
			return Some("too many admissions");
		}
		let challengers: Vec<_> = others
			.into_iter()
			.map(|other| {
				self.admit_to(other, Kind::Organisation, 200);
				self.persons.last().expect("was admitted").key.clone()
			})
			.map(RuntimeOrigin::signed)
			.collect();
		let challenge =
			|by: usize| Stakeholders::challenge(challengers[by].clone(), key.clone(), reasons());
		assert_ok!(challenge(0));
		if is_room {
			assert_ok!(challenge(1));
			let person = self.persons.iter_mut().find(|person| person.member.number == number)?;
			person.challenged = true;
			Some("challenged")
		} else {
			let refused = pallet_stakeholders::Error::<Runtime>::TooManyChallenged;
			assert_eq!(challenge(1), Err(refused.into()));
			assert_ok!(Stakeholders::withdraw_challenge(challengers[0].clone(), key.clone()));
			Some("too many challenged")
		}
	}

	fn settle(&mut self, who: u8, upheld: bool) -> Option<&'static str> {
		use doverie_primitives::Challenges as _;
		let person = self.pick(who)?;
		person.challenged.then_some(())?;
		assert_ok!(Stakeholders::settle(person.member.number, upheld));
		person.challenged = false;
		if upheld {
			person.standing = Standing::Barred;
			person.announced.clear();
			Some("challenge upheld")
		} else {
			person.dismissed = true;
			Some("challenge dismissed")
		}
	}

	/// Anyone takes the ballot of somebody barred out of what is open.
	fn strike(&mut self, who: u8, decision: u8) -> Option<&'static str> {
		let decisions = self.decisions.len();
		let person = self.pick(who)?;
		let (number, is_barred) = (person.member.number, person.standing == Standing::Barred);
		(decisions > 0).then_some(())?;
		let place = decisions - 1 - usize::from(decision) % decisions.min(6);
		let asked = &mut self.decisions[place];
		let info = Decisions::decision(numbered(place)).expect("was opened");
		let can_be = is_barred && info.decision.state == State::Open;
		let has_one = can_be && asked.ballots.contains_key(&number);
		let anyone = RuntimeOrigin::signed(Ferdie.to_account_id());
		let struck = Decisions::strike_ballot(anyone, numbered(place), number);
		assert_eq!(struck.is_ok(), has_one, "{struck:?}");
		if has_one {
			asked.ballots.remove(&number);
		}
		Some(if has_one { "struck" } else { "nothing to strike" })
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
					checkpoint: now.saturating_sub(MATURITY),
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
		let (whose, standing, expires) = (person.member.number, person.standing, person.expires);
		match vote {
			Ok(()) => {
				let member = self.on_roll(&self.decisions[number], whose)?;
				let ballots = &mut self.decisions[number].ballots;
				let earlier = ballots.insert(member.number, (member, ballot));
				Some(match (earlier, standing) {
					(_, Standing::Suspended) => "voted while suspended",
					(_, Standing::Revoked) => "voted after the revocation",
					_ if System::block_number() >= expires => "voted after the expiry",
					(Some(_), _) => "changed a ballot",
					(None, _) => "voted",
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
		let mut happened = vec![];
		for _ in 0..blocks {
			let now = System::block_number();
			self.note_roll(now);
			skip_to(now + 1);
			happened.extend(self.carry_out_what_is_due());
		}
		happened.pop()
	}

	/// What a vote should come to, from the lists.
	fn expected(&self, person: &Person, number: usize, ballot: Ballot) -> DispatchResult {
		type E = pallet_decisions::Error<Runtime>;
		let now = System::block_number();
		let asked = &self.decisions[number];
		let refuse = |error: E| Err(DispatchError::from(error));
		// Whatever else has become of somebody who is on the roll: only a decision takes the vote.
		if person.standing == Standing::Barred || person.is_frozen() {
			return refuse(E::NotInGoodStanding);
		}
		if now >= asked.closes {
			return refuse(E::DecisionClosed);
		}
		if now == asked.opened {
			return refuse(E::NotYetOpen);
		}
		if self.on_roll(asked, person.member.number).is_none() {
			return refuse(E::NotOnRoll);
		}
		if person.key_since >= asked.opened {
			return refuse(E::KeyTooNew);
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
			self.compare(asked, &info.outcome);
			if now >= asked.closes && info.decision.state == State::Open {
				let anyone = RuntimeOrigin::signed(Ferdie.to_account_id());
				assert_ok!(Decisions::close(anyone, number));
				let outcome = pallet_decisions::Outcomes::<Runtime>::get(number);
				self.compare(asked, &outcome.expect("has closed"));
				outcomes.insert("closed by somebody".into());
			}
			let Outcome { concurring, overall, verdict, .. } = info.outcome;
			outcomes.insert(format!("{:?}: {concurring}, {overall}, {verdict:?}", asked.rule));
		}
		outcomes
	}

	fn compare(&self, asked: &Asked, outcome: &Outcome) {
		let roll = &self.rolls[&asked.checkpoint];
		let mut concurring = 0;
		// By how much yes leads in each chamber: numerators and denominators.
		let mut leads: Vec<(i128, i128)> = vec![];
		for (chamber, figures) in outcome.chambers.each() {
			let on_roll = roll.iter().filter(|m| m.chamber == chamber).count() as i128;
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
			assert_eq!(i128::from(figures.roll.total()), on_roll);
			for kind in [Kind::Organisation, Kind::Citizen] {
				let mut tally = figures.tally;
				let tally = &mut tally[kind];
				assert_eq!(i128::from(tally.yes), count(Some(kind), Ballot::Yes));
				assert_eq!(i128::from(tally.no), count(Some(kind), Ballot::No));
				assert_eq!(i128::from(tally.abstain), count(Some(kind), Ballot::Abstain));
			}
			let organisations = chamber != Chamber::CivilSociety;
			let is_enough = |yes: i128| match asked.rule {
				RuleName::Ordinary if organisations => yes * 4 >= on_roll,
				RuleName::Significant | RuleName::Budget if organisations => yes * 3 >= on_roll,
				RuleName::Constitutional if organisations => yes * 2 > on_roll,
				RuleName::Ordinary => yes * 100 >= on_roll,
				RuleName::Significant | RuleName::Budget => yes * 100 >= on_roll * 2,
				RuleName::Constitutional => yes * 100 >= on_roll * 5,
			};
			let needed = (1..).find(|yes| is_enough(*yes)).expect("everybody is enough");
			assert_eq!(i128::from(figures.needed), needed, "{chamber:?} of {:?}", asked.rule);
			assert_eq!(i128::from(figures.missing), (needed - yes).max(0));
			let passes = yes >= needed && yes > no;
			assert_eq!(figures.passes, passes);
			concurring += i128::from(passes);
			leads.push((yes - no, (yes + no).max(needed)));
		}
		assert_eq!(i128::from(outcome.concurring), concurring);
		// Their mean is held against twice the threshold less one: none, a fifth, a third.
		let whole: i128 = leads.iter().map(|(_, d)| d).product();
		let sum: i128 = leads.iter().map(|(n, d)| n * (whole / d)).sum();
		let overall = match asked.rule {
			RuleName::Ordinary | RuleName::Significant => sum > 0,
			RuleName::Budget => sum * 5 >= whole * 4,
			RuleName::Constitutional => sum * 3 >= whole * 4,
		};
		assert_eq!(outcome.overall, overall);
		let needed = match asked.rule {
			RuleName::Ordinary | RuleName::Budget => 3,
			RuleName::Significant | RuleName::Constitutional => 4,
		};
		let expected = match (overall && concurring >= needed, sum > 0) {
			(true, _) => Verdict::Passed,
			(false, true) => Verdict::NotDecided,
			(false, false) => Verdict::Rejected,
		};
		assert_eq!(outcome.verdict, expected);
	}
}

/// Makes a call as a transaction does: what fails changes nothing.
fn attempt(call: impl FnOnce() -> DispatchResult) -> DispatchResult {
	frame_support::storage::with_storage_layer(call)
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
