// SPDX-License-Identifier: Apache-2.0

//! Histories of decisions on the whole runtime, against plain lists: who was registered at the end
//! of each block, since when with which key, how far each decision has come, every ballot and every
//! objection, and which chambers have come.

use crate::common::*;
use doverie_fuzz::Situations;
use doverie_primitives::{
	ByChamber, Chamber, ChamberSet, DecisionId, Electorate, Fingerprint, Kind, Member, RollNumber,
	RuleName, Verdict,
};
use doverie_runtime::*;
use frame_support::assert_ok;
use pallet_decisions::{Agenda, Ballot, DecisionOf, Lapses, Outcome, Polls, State};
use pallet_stakeholders::ActKind;
use proptest::prelude::*;
use sp_keyring::Sr25519Keyring::{self, Alice, Bob, Charlie, Dave, Ferdie};
use sp_runtime::{DispatchError, DispatchResult};
use std::collections::BTreeMap;

/// Why registrars and challengers act: it is on record.
fn reasons() -> Fingerprint {
	fingerprint(b"question")
}

/// What happens in a random history.
#[derive(Clone, Debug)]
enum Step {
	Admit {
		chamber: usize,
		citizen: bool,
		term: u32,
	},
	Suspend(u8),
	Reinstate(u8),
	Revoke(u8),
	Readmit {
		who: u8,
		citizen: bool,
	},
	MoveKey(u8),
	Challenge(u8),
	Settle {
		who: u8,
		upheld: bool,
	},
	Strike {
		who: u8,
		decision: u8,
	},
	/// Announces a decision, which the others second, or do not.
	Put {
		by: u8,
		rule: u8,
		matter: u8,
		seconded: bool,
	},
	Annul {
		by: u8,
		decision: u8,
	},
	Second {
		by: u8,
		decision: u8,
	},
	Withdraw(u8),
	Object {
		who: u8,
		decision: u8,
	},
	Vote {
		who: u8,
		decision: u8,
		ballot: Ballot,
	},
	OldKeyVotes {
		who: u8,
		decision: u8,
	},
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
		4 => (any::<u8>(), any::<u8>(), any::<u8>(), prop::bool::weighted(0.8)).prop_map(
			|(by, rule, matter, seconded)| Step::Put { by, rule, matter, seconded }
		),
		2 => (any::<u8>(), any::<u8>()).prop_map(|(by, decision)| Step::Annul { by, decision }),
		2 => (any::<u8>(), any::<u8>()).prop_map(|(by, decision)| Step::Second { by, decision }),
		1 => any::<u8>().prop_map(Step::Withdraw),
		3 => (any::<u8>(), any::<u8>()).prop_map(|(who, decision)| Step::Object { who, decision }),
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

/// What is put to decision.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Matter {
	Question,
	/// A call that names a registrar of a chamber.
	Names(Chamber),
	/// Another call.
	Other,
	/// Annulling the decision at this place in the list.
	Annulment(usize),
}

/// How far a decision has come. What follows after the close is the chain's.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Stage {
	Announced { lapses: BlockNumber },
	Queued { from: BlockNumber },
	Open,
	Closed,
	Lapsed,
	Withdrawn,
}

/// The yeses and noes of each chamber.
type YesNo = [(i128, i128); 4];

struct Asked {
	rule: RuleName,
	matter: Matter,
	/// Which founders have announced and seconded it.
	by: usize,
	seconders: Vec<usize>,
	stage: Stage,
	opened: BlockNumber,
	/// The block whose roll counts.
	checkpoint: BlockNumber,
	closes: BlockNumber,
	/// The figures after each ballot since a day before the close.
	day: Option<Vec<YesNo>>,
	added: u8,
	ballots: BTreeMap<RollNumber, (Member, Ballot)>,
	/// What was so at the close: the dormant chambers, and whether the outcome had held.
	dormant: ChamberSet,
	held: bool,
	verdict: Option<Verdict>,
	/// It is not carried out before this block.
	enacts: BlockNumber,
	objections: BTreeMap<RollNumber, Chamber>,
	put_off: bool,
	/// The place of its annulment, from when that is queued.
	annulment: Option<usize>,
}

impl Asked {
	fn is_call(&self) -> bool {
		matches!(self.matter, Matter::Names(_) | Matter::Other)
	}

	/// Does it hold the places of those who have put it?
	fn holds_places(&self) -> bool {
		matches!(self.stage, Stage::Announced { .. } | Stage::Queued { .. } | Stage::Open)
	}

	/// Was it about a chamber that was dormant at its close?
	fn revives(&self) -> bool {
		matches!(self.matter, Matter::Names(chamber) if self.dormant.contains(chamber))
	}

	fn yes_and_no(&self) -> YesNo {
		Chamber::ALL.map(|chamber| {
			let count = |ballot| {
				let is_one = |(m, b): &&(Member, Ballot)| m.chamber == chamber && *b == ballot;
				self.ballots.values().filter(is_one).count() as i128
			};
			(count(Ballot::Yes), count(Ballot::No))
		})
	}

	/// A ballot was cast or struck.
	fn note_figures(&mut self) {
		let now = self.yes_and_no();
		if let Some(day) = &mut self.day {
			day.push(now);
		}
	}

	/// Of the last day: in each chamber the fewest yeses with the most noes, and the other way
	/// round.
	fn extremes(&self) -> Option<[YesNo; 2]> {
		let day = self.day.as_ref()?;
		let of = |chamber: Chamber| {
			let yes = || day.iter().map(move |figures| figures[chamber.index()].0);
			let no = || day.iter().map(move |figures| figures[chamber.index()].1);
			Some(((yes().min()?, no().max()?), (yes().max()?, no().min()?)))
		};
		let both = Chamber::ALL.map(|chamber| of(chamber).expect("a day begins with figures"));
		Some([both.map(|(low, _)| low), both.map(|(_, high)| high)])
	}

	/// How many organisations of other chambers must second it.
	fn seconds(&self) -> usize {
		match self.rule {
			RuleName::Significant | RuleName::Constitutional => 2,
			RuleName::Ordinary | RuleName::Budget | RuleName::Revival => 1,
		}
	}
}

/// How many decisions a chamber has missed, when the first of them closed, and the opening of the
/// latest.
#[derive(Clone, Copy, Default)]
struct Attended {
	missed: u32,
	first: BlockNumber,
	counted: BlockNumber,
}

/// What a naive recount comes to.
struct Recount {
	verdict: Verdict,
	concurring: u8,
	overall: bool,
	consents: bool,
}

/// The lists.
#[derive(Default)]
struct Model {
	persons: Vec<Person>,
	/// Who was registered in good standing at the end of each block.
	rolls: BTreeMap<BlockNumber, Vec<Member>>,
	decisions: Vec<Asked>,
	attended: ByChamber<Attended>,
	keys: u32,
	/// How many organisations were admitted to each chamber in this block, which is a day.
	admitted: BTreeMap<(BlockNumber, Chamber), u32>,
}

/// The founders, in the order of the chambers.
const FOUNDERS: [Sr25519Keyring; 4] = [Alice, Bob, Charlie, Dave];
/// How many decisions each of them has room for, as an opener and as a seconder.
const PLACES: usize = 4;
/// An announcement that nobody seconds lapses after this many days, of one block.
const LAPSES: BlockNumber = 14;

fn founder(place: usize) -> RuntimeOrigin {
	RuntimeOrigin::signed(FOUNDERS[place].to_account_id())
}

/// Citizens belong to civil society.
fn kind_in(chamber: Chamber, citizen: bool) -> Kind {
	match citizen && chamber == Chamber::CivilSociety {
		true => Kind::Citizen,
		false => Kind::Organisation,
	}
}

fn registrar(chamber: Chamber) -> RuntimeOrigin {
	founder(chamber.index())
}

/// A registrar of another chamber than this one.
fn another_registrar(chamber: Chamber) -> RuntimeOrigin {
	registrar(Chamber::ALL[(chamber.index() + 1) % 4])
}

impl Model {
	/// The four founders.
	fn new() -> Self {
		let mut model = Model::default();
		for (i, who) in FOUNDERS.into_iter().enumerate() {
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
			Step::Put { by, rule, matter, seconded } => self.put(by, rule, matter, seconded),
			Step::Annul { by, decision } => self.annul(by, decision),
			Step::Second { by, decision } => {
				let place = self.latest(decision)?;
				Some(self.second(usize::from(by) % 4, place))
			},
			Step::Withdraw(decision) => self.withdraw(decision),
			Step::Object { who, decision } => self.object(who, decision),
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
		// What has closed and waits for its block is struck in other tests.
		if asked.is_call() && asked.stage == Stage::Closed {
			return None;
		}
		let can_be = is_barred && asked.stage == Stage::Open;
		let has_one = can_be && asked.ballots.contains_key(&number);
		let anyone = RuntimeOrigin::signed(Ferdie.to_account_id());
		let struck = Decisions::strike_ballot(anyone, numbered(place), number);
		assert_eq!(struck.is_ok(), has_one, "{struck:?}");
		if has_one {
			asked.ballots.remove(&number);
			asked.note_figures();
		}
		Some(if has_one { "struck" } else { "nothing to strike" })
	}

	/// One of the latest decisions: the others are closed.
	fn latest(&self, decision: u8) -> Option<usize> {
		let decisions = self.decisions.len();
		(decisions > 0).then(|| decisions - 1 - usize::from(decision) % decisions.min(6))
	}

	/// How many decisions hold a place of somebody's.
	fn places(&self, is_theirs: impl Fn(&Asked) -> bool) -> usize {
		self.decisions.iter().filter(|asked| asked.holds_places() && is_theirs(asked)).count()
	}

	fn matter_of(rule: RuleName, matter: u8) -> Matter {
		let chamber = Chamber::ALL[usize::from(matter / 4) % 4];
		match (matter % 4, rule) {
			(_, RuleName::Revival) => Matter::Names(chamber),
			(0 | 1, _) => Matter::Question,
			(2, RuleName::Budget) => Matter::Other,
			(2, _) => Matter::Names(chamber),
			(_, _) => Matter::Other,
		}
	}

	/// A call that this rule is enough for.
	fn call_of(&mut self, rule: RuleName, matter: Matter) -> Option<RuntimeCall> {
		match matter {
			Matter::Names(chamber) => {
				let registrar = self.new_key();
				Some(pallet_stakeholders::Call::add_registrar { chamber, registrar }.into())
			},
			Matter::Other if rule == RuleName::Budget => {
				Some(pallet_pledges::Call::cancel { campaign: 999 }.into())
			},
			Matter::Other => {
				let author = pallet_records::Author::Stakeholder(1);
				let hide = pallet_records::Call::hide_locator { fingerprint: reasons(), author };
				Some(hide.into())
			},
			Matter::Question | Matter::Annulment(_) => None,
		}
	}

	fn put(&mut self, by: u8, rule: u8, matter: u8, seconded: bool) -> Option<&'static str> {
		let by = usize::from(by) % 4;
		let rule = RuleName::ALL[usize::from(rule) % RuleName::ALL.len()];
		let matter = Self::matter_of(rule, matter);
		let has_room = self.places(|asked| asked.by == by) < PLACES;
		let announced = match self.call_of(rule, matter) {
			None => Decisions::announce_question(founder(by), rule, title(), reasons()),
			Some(call) => {
				Decisions::announce_call(founder(by), rule, Box::new(call), title(), reasons())
			},
		};
		if !has_room {
			let refused = pallet_decisions::Error::<Runtime>::TooManyOpen;
			assert_eq!(announced, Err(refused.into()));
			return Some("too many open");
		}
		assert_ok!(announced);
		let place = self.announced(by, rule, matter);
		if seconded {
			self.others_second(place);
		}
		Some("announced")
	}

	fn announced(&mut self, by: usize, rule: RuleName, matter: Matter) -> usize {
		self.decisions.push(Asked {
			rule,
			matter,
			by,
			seconders: vec![],
			stage: Stage::Announced { lapses: System::block_number() + LAPSES },
			opened: 0,
			checkpoint: 0,
			closes: 0,
			day: None,
			added: 0,
			ballots: BTreeMap::new(),
			dormant: ChamberSet::default(),
			held: true,
			verdict: None,
			enacts: 0,
			objections: BTreeMap::new(),
			put_off: false,
			annulment: None,
		});
		self.decisions.len() - 1
	}

	/// The founders of other chambers second it in turn, until it is queued.
	fn others_second(&mut self, place: usize) {
		let by = self.decisions[place].by;
		for other in (1..4).map(|step| (by + step) % 4) {
			if matches!(self.decisions[place].stage, Stage::Announced { .. }) {
				self.second(other, place);
			}
		}
	}

	fn second(&mut self, by: usize, place: usize) -> &'static str {
		type E = pallet_decisions::Error<Runtime>;
		let taken = self.places(|asked| asked.seconders.contains(&by));
		let asked = &self.decisions[place];
		let refuse = |error: E| Err(DispatchError::from(error));
		let expected = if !matches!(asked.stage, Stage::Announced { .. }) {
			refuse(E::NotAnnounced)
		} else if asked.by == by || asked.seconders.contains(&by) {
			refuse(E::ChamberHasSpoken)
		} else if taken >= PLACES {
			refuse(E::TooManySeconded)
		} else {
			Ok(())
		};
		let seconded = Decisions::second(founder(by), numbered(place));
		let moot = [E::NothingToAnnul, E::AlreadyContested].map(refuse);
		if expected == Ok(()) && moot.contains(&seconded) {
			assert!(matches!(asked.matter, Matter::Annulment(_)));
			return "there is nothing left to annul";
		}
		assert_eq!(seconded, expected);
		if let Err(error) = seconded {
			return error.into();
		}
		let asked = &mut self.decisions[place];
		asked.seconders.push(by);
		if asked.seconders.len() < asked.seconds() {
			return "seconded once";
		}
		asked.stage = Stage::Queued { from: System::block_number() + 1 };
		if let Matter::Annulment(target) = asked.matter {
			self.decisions[target].annulment = Some(place);
			self.follow(target);
			return "an annulment is queued";
		}
		"queued"
	}

	fn withdraw(&mut self, decision: u8) -> Option<&'static str> {
		let place = self.latest(decision)?;
		let asked = &mut self.decisions[place];
		let withdrawn = Decisions::withdraw(founder(asked.by), numbered(place));
		let is_announced = matches!(asked.stage, Stage::Announced { .. });
		assert_eq!(withdrawn.is_ok(), is_announced, "{withdrawn:?}");
		if is_announced {
			asked.stage = Stage::Withdrawn;
		}
		Some(if is_announced { "withdrawn" } else { "too late to withdraw" })
	}

	/// What the chain has of a decision.
	fn loaded(place: usize) -> DecisionOf<Runtime> {
		pallet_decisions::Decisions::<Runtime>::get(numbered(place)).expect("was announced")
	}

	fn annul(&mut self, by: u8, decision: u8) -> Option<&'static str> {
		let by = usize::from(by) % 4;
		let target = self.latest(decision)?;
		let number = numbered(target);
		let has_room = self.places(|asked| asked.by == by) < PLACES;
		let asked = &self.decisions[target];
		let rule = asked.rule;
		let state = Self::loaded(target).state;
		let waits = matches!(state, State::Scheduled { .. });
		let has_failed = matches!(state, State::EnactmentFailed { .. });
		let announced = Decisions::announce_annulment(founder(by), number, title(), reasons());
		let can_be_stopped = asked.is_call() && !asked.revives();
		let is_free = has_room && can_be_stopped && asked.annulment.is_none();
		if announced.is_err() {
			assert!(!is_free || !waits, "{announced:?}");
			return Some("cannot be annulled");
		}
		assert!(is_free && (waits || has_failed));
		let place = self.announced(by, rule, Matter::Annulment(target));
		self.others_second(place);
		Some("an annulment is announced")
	}

	fn object(&mut self, who: u8, decision: u8) -> Option<&'static str> {
		type E = pallet_decisions::Error<Runtime>;
		let place = self.latest(decision)?;
		let person = &self.persons[usize::from(who) % self.persons.len()];
		let asked = &self.decisions[place];
		let number = person.member.number;
		let now = System::block_number();
		let loaded = Self::loaded(place);
		let waits = matches!(loaded.state, State::Scheduled { enacts } if now < enacts)
			&& loaded.retry_until.is_none();
		let refuse = |error: E| Err(DispatchError::from(error));
		let is_open = matches!(asked.stage, Stage::Open | Stage::Closed);
		let on_roll = is_open.then(|| self.on_roll(asked, number)).flatten();
		let has_no_vote = person.standing == Standing::Barred || person.is_frozen();
		let expected = if is_open && has_no_vote {
			refuse(E::NotInGoodStanding)
		} else if !waits || !asked.is_call() || asked.revives() {
			refuse(E::NothingToObjectTo)
		} else if asked.put_off {
			refuse(E::AlreadyPutOff)
		} else if on_roll.is_none() {
			refuse(E::NotOnRoll)
		} else if asked.objections.contains_key(&number) {
			refuse(E::Unchanged)
		} else {
			Ok(())
		};
		let origin = RuntimeOrigin::signed(person.key.clone());
		let objected = Decisions::object(origin, numbered(place));
		assert_eq!(objected, expected, "{:?} to {place}", person.member);
		if let Err(error) = objected {
			return Some(error.into());
		}
		let chamber = on_roll?.chamber;
		let of_chamber = |member: &&Member| member.chamber == chamber;
		let roll = self.rolls[&asked.checkpoint].iter().filter(of_chamber).count();
		let asked = &mut self.decisions[place];
		asked.objections.insert(number, chamber);
		let count = asked.objections.values().filter(|other| **other == chamber).count();
		asked.put_off = count * 4 >= roll;
		let info = Decisions::decision(numbered(place)).expect("was announced");
		assert_eq!(info.decision.put_off, asked.put_off);
		assert_eq!(info.objections[chamber] as usize, count);
		if asked.put_off {
			asked.enacts += 28;
		}
		let put_off = asked.put_off;
		self.follow(place);
		Some(if put_off { "put off" } else { "objected" })
	}

	/// What has passed is carried out at its block, which only moves on, and not while an annulment
	/// waits; it is annulled where an annulment has passed, and only there.
	fn follow(&mut self, place: usize) {
		let annulment = self.decisions[place].annulment.map(|annulment| &self.decisions[annulment]);
		let is_contested =
			annulment.is_some_and(|a| matches!(a.stage, Stage::Queued { .. } | Stage::Open));
		let is_annulled = annulment.is_some_and(|a| a.verdict == Some(Verdict::Passed));
		let number = self.decisions[place].annulment.map(numbered);
		let asked = &mut self.decisions[place];
		if asked.stage != Stage::Closed || !asked.is_call() {
			return;
		}
		let has_passed = asked.verdict == Some(Verdict::Passed);
		let state = Self::loaded(place).state;
		match state {
			State::Scheduled { enacts } => {
				assert!(has_passed && enacts >= asked.enacts && !is_annulled, "{place}");
				asked.enacts = enacts;
			},
			State::Enacted { block } | State::EnactmentFailed { block, .. } => {
				assert!(has_passed && block >= asked.enacts && !is_annulled, "{place}");
				assert!(!is_contested || !matches!(state, State::Enacted { .. }), "{place}");
			},
			State::Annulled { by } => assert!(is_annulled && Some(by) == number, "{place}"),
			State::Closed => assert!(!has_passed, "{place}"),
			other => panic!("{place} has closed: {other:?}"),
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
				self.decisions[number].note_figures();
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
			let lapses = Lapses::<Runtime>::get(now + 1).into_iter();
			let due: Vec<_> = lapses.chain(Agenda::<Runtime>::get(now + 1)).collect();
			skip_to(now + 1);
			happened.extend(self.carry_out_what_is_due());
			self.begin_block(&due);
		}
		happened.pop()
	}

	/// What happens by itself at the beginning of a block: what is due is visited in its order, and
	/// what is in the queue opens.
	fn begin_block(&mut self, due: &[DecisionId]) {
		let now = System::block_number();
		for number in due {
			self.visit(*number as usize - 1);
		}
		for place in 0..self.decisions.len() {
			let asked = &mut self.decisions[place];
			if asked.stage == (Stage::Queued { from: now }) {
				asked.stage = Stage::Open;
				asked.opened = now;
				asked.checkpoint = now.saturating_sub(MATURITY);
				asked.closes = now + Decisions::rule(asked.rule).length;
			}
			// The rest is over.
			if asked.holds_places() || asked.is_call() {
				self.check_stage(place);
				self.follow(place);
			}
		}
		assert_eq!(Decisions::dormant_chambers(), self.dormant());
	}

	fn visit(&mut self, place: usize) {
		let now = System::block_number();
		let asked = &self.decisions[place];
		match asked.stage {
			Stage::Announced { lapses } if now >= lapses => {
				self.decisions[place].stage = Stage::Lapsed;
			},
			// A day before it closes.
			Stage::Open if now + 1 == asked.closes && asked.day.is_none() => {
				let figures = asked.yes_and_no();
				self.decisions[place].day = Some(vec![figures]);
			},
			Stage::Open if now >= asked.closes => {
				let figures = asked.yes_and_no();
				let verdict = |of: &YesNo| self.recount(asked, of, self.dormant(), true).verdict;
				let comes_to = verdict(&figures);
				let passes = comes_to == Verdict::Passed;
				let day = asked.extremes().map(|both| both.map(|of| verdict(&of)));
				let all_day = |is_same: &dyn Fn(Verdict) -> bool| {
					day.is_some_and(|verdicts| verdicts.into_iter().all(is_same))
				};
				let is_settled = all_day(&|other| (other == Verdict::Passed) == passes);
				let has_held = all_day(&|other| other == comes_to);
				if is_settled || asked.added == 3 {
					self.close(place, has_held);
				} else {
					let asked = &mut self.decisions[place];
					asked.closes = now + 1;
					asked.added += 1;
					asked.day = Some(vec![figures]);
				}
			},
			_ => (),
		}
	}

	fn close(&mut self, place: usize, held: bool) {
		let now = System::block_number();
		let dormant = self.dormant();
		let asked = &self.decisions[place];
		let Recount { verdict, .. } = self.recount(asked, &asked.yes_and_no(), dormant, held);
		let came = self.came(asked);
		let asked = &mut self.decisions[place];
		asked.stage = Stage::Closed;
		(asked.dormant, asked.held, asked.verdict) = (dormant, held, Some(verdict));
		asked.enacts = now + Decisions::rule(asked.rule).delay.max(1);
		let opened = asked.opened;
		// Who comes to annul says nothing of who is alive.
		if matches!(asked.matter, Matter::Annulment(_)) {
			return;
		}
		for (chamber, came) in came.each() {
			let attended = &mut self.attended[chamber];
			let is_first = attended.missed == 0;
			if *came {
				attended.missed = 0;
			} else if is_first || opened >= attended.counted + 3 {
				if is_first {
					attended.first = now;
				}
				attended.missed += 1;
				attended.counted = opened;
			}
		}
	}

	/// Which chambers have come, by the quorum of the ordinary rule.
	fn came(&self, asked: &Asked) -> ByChamber<bool> {
		let roll = &self.rolls[&asked.checkpoint];
		ByChamber::from_fn(|chamber| {
			let on_roll = roll.iter().filter(|m| m.chamber == chamber).count() as i128;
			let ballots = asked.ballots.values().filter(|(m, _)| m.chamber == chamber).count();
			ballots as i128 >= Self::needed(RuleName::Ordinary, chamber, on_roll)
		})
	}

	/// Those chambers that have missed three decisions, or two, the first of them sixty days ago.
	fn dormant(&self) -> ChamberSet {
		let now = System::block_number();
		let attended = self.attended.each();
		attended
			.filter(|(_, a)| a.missed >= 3 || (a.missed >= 2 && now >= a.first + 60))
			.map(|(chamber, _)| chamber)
			.collect()
	}

	/// The chain has it in the state in which it must be.
	fn check_stage(&mut self, place: usize) {
		let asked = &mut self.decisions[place];
		let loaded = Self::loaded(place);
		let (state, opening) = (loaded.state, loaded.opening);
		match asked.stage {
			Stage::Announced { lapses } => assert_eq!(state, State::Announced { lapses }),
			Stage::Queued { from } => assert_eq!(state, State::Queued { from }),
			// What it was to annul may be over.
			Stage::Open if state == State::Lapsed => {
				assert!(matches!(asked.matter, Matter::Annulment(_)));
				asked.stage = Stage::Lapsed;
			},
			Stage::Open => {
				assert_eq!(state, State::Open, "{place}");
				let opening = opening.expect("is open");
				let found = (opening.opened, opening.checkpoint, opening.closes);
				assert_eq!(found, (asked.opened, asked.checkpoint, asked.closes), "{place}");
				assert_eq!(opening.added_days, asked.added, "{place}");
				let poll = Polls::<Runtime>::get(numbered(place)).expect("is open");
				let found = poll.extremes.map(|extremes| {
					[extremes.low, extremes.high].map(|votes| {
						Chamber::ALL.map(|chamber| {
							(i128::from(votes[chamber].yes), i128::from(votes[chamber].no))
						})
					})
				});
				assert_eq!(found, asked.extremes(), "{place}");
			},
			Stage::Lapsed => assert_eq!(state, State::Lapsed),
			Stage::Withdrawn => assert_eq!(state, State::Withdrawn),
			// The rest is followed.
			Stage::Closed => assert_ne!(state, State::Open, "{place}"),
		}
	}

	/// What a vote should come to, from the lists.
	fn expected(&self, person: &Person, number: usize, ballot: Ballot) -> DispatchResult {
		type E = pallet_decisions::Error<Runtime>;
		let now = System::block_number();
		let asked = &self.decisions[number];
		let refuse = |error: E| Err(DispatchError::from(error));
		match asked.stage {
			Stage::Announced { .. } | Stage::Queued { .. } => return refuse(E::NotYetOpen),
			Stage::Lapsed | Stage::Withdrawn => return refuse(E::DecisionClosed),
			Stage::Open | Stage::Closed => (),
		}
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
		let mut outcomes = Situations::new();
		for (place, asked) in self.decisions.iter().enumerate() {
			let info = Decisions::decision(numbered(place)).expect("was announced");
			let (dormant, held) = match asked.stage {
				Stage::Open => (self.dormant(), true),
				Stage::Closed => (asked.dormant, asked.held),
				other => {
					assert_eq!(info.outcome, None);
					outcomes.insert(format!("{other:?}").split_whitespace().take(1).collect());
					continue;
				},
			};
			let outcome = info.outcome.expect("was opened");
			let recount = self.recount(asked, &asked.yes_and_no(), dormant, held);
			self.compare(asked, &outcome);
			let Outcome { concurring, overall, verdict, consents, .. } = outcome;
			assert_eq!((outcome.dormant, outcome.held), (dormant, held), "{place}");
			assert_eq!((concurring, overall), (recount.concurring, recount.overall), "{place}");
			assert_eq!((consents, verdict), (recount.consents, recount.verdict), "{place}");
			outcomes.insert(format!("{:?}: {concurring}, {overall}, {verdict:?}", asked.rule));
			outcomes.insert(format!("{} days added, held: {held}", asked.added));
			if !dormant.is_empty() {
				let dormant = dormant.len();
				outcomes.insert(format!("{dormant} dormant, {:?}, {consents}", asked.rule));
			}
			if asked.stage == Stage::Closed && verdict == Verdict::Passed {
				let state = format!("{:?}", info.decision.state);
				outcomes.insert(state.split_whitespace().take(1).collect());
			}
		}
		outcomes
	}

	/// What these yeses and noes come to.
	fn recount(&self, asked: &Asked, figures: &YesNo, dormant: ChamberSet, held: bool) -> Recount {
		let roll = &self.rolls[&asked.checkpoint];
		let (mut concurring, mut asleep) = (0, 0);
		let mut consents = true;
		// By how much yes leads in each chamber: numerators and denominators.
		let mut leads: Vec<(i128, i128)> = vec![];
		for chamber in Chamber::ALL {
			let on_roll = roll.iter().filter(|m| m.chamber == chamber).count() as i128;
			let (yes, no) = figures[chamber.index()];
			let needed = Self::needed(asked.rule, chamber, on_roll);
			let passes = yes >= needed && yes > no;
			concurring += u8::from(passes);
			leads.push((yes - no, (yes + no).max(needed)));
			let sleeps = dormant.contains(chamber) && no < needed;
			asleep += u32::from(sleeps);
			if asked.matter == Matter::Names(chamber) {
				consents = match asked.rule {
					RuleName::Revival => sleeps,
					_ => passes || sleeps,
				};
			}
		}
		// Whatever goes by this rule asks for two chambers that sleep.
		let is_revival =
			asked.rule == RuleName::Revival && !matches!(asked.matter, Matter::Annulment(_));
		consents &= !is_revival || asleep >= 2;
		// Their mean is held against twice the threshold less one: none, a fifth, a third.
		let whole: i128 = leads.iter().map(|(_, d)| d).product();
		let sum: i128 = leads.iter().map(|(n, d)| n * (whole / d)).sum();
		let overall = match asked.rule {
			RuleName::Ordinary | RuleName::Significant | RuleName::Revival => sum > 0,
			RuleName::Budget => sum * 5 >= whole * 4,
			RuleName::Constitutional => sum * 3 >= whole * 4,
		};
		let enough = match asked.rule {
			RuleName::Revival => 2,
			RuleName::Ordinary | RuleName::Budget => 3,
			RuleName::Significant | RuleName::Constitutional => 4,
		};
		let has_passed = overall && concurring >= enough && consents && held;
		let verdict = match (has_passed, sum > 0 || !held) {
			(true, _) => Verdict::Passed,
			(false, true) => Verdict::NotDecided,
			(false, false) => Verdict::Rejected,
		};
		Recount { verdict, concurring, overall, consents }
	}

	/// How many must say yes in a chamber.
	fn needed(rule: RuleName, chamber: Chamber, on_roll: i128) -> i128 {
		let organisations = chamber != Chamber::CivilSociety;
		let is_enough = |yes: i128| match rule {
			RuleName::Ordinary if organisations => yes * 4 >= on_roll,
			RuleName::Significant | RuleName::Budget | RuleName::Revival if organisations => {
				yes * 3 >= on_roll
			},
			RuleName::Constitutional if organisations => yes * 2 > on_roll,
			RuleName::Ordinary => yes * 100 >= on_roll,
			RuleName::Significant | RuleName::Budget | RuleName::Revival => {
				yes * 100 >= on_roll * 2
			},
			RuleName::Constitutional => yes * 100 >= on_roll * 5,
		};
		(1..).find(|yes| is_enough(*yes)).expect("everybody is enough")
	}

	/// The figures by chamber and kind.
	fn compare(&self, asked: &Asked, outcome: &Outcome) {
		let roll = &self.rolls[&asked.checkpoint];
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
			let needed = Self::needed(asked.rule, chamber, on_roll);
			assert_eq!(i128::from(figures.needed), needed, "{chamber:?} of {:?}", asked.rule);
			assert_eq!(i128::from(figures.missing), (needed - yes).max(0));
			assert_eq!(figures.passes, yes >= needed && yes > no);
		}
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
		model.apply(Step::Blocks(40));
		situations.extend(model.check());
	});
	situations
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(48))]

	/// Admissions, suspensions, expiries, new keys, announcements, seconds, ballots, changes of mind,
	/// objections, annulments: when everything opens and closes, who may vote, every tally, every
	/// quorum, every outcome and which chambers are dormant are those of a naive recount.
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
