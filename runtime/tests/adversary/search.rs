// SPDX-License-Identifier: Apache-2.0

//! An adversary who tries whatever its keys can sign, in random blocks, in batches and through
//! proxies, against a shadow of what honest people did and were: their ballots, the rolls, their keys
//! and where they stood.

use super::world::*;
use crate::{calls::every_call, common::*};
use doverie_primitives::{Chamber, DecisionId, Electorate, Kind, RollNumber, RuleName, Verdict};
use doverie_runtime::{calls::is_civic, configs::tools::ProxyType, *};
use pallet_decisions::{Ballot, Ballots, NextDecision, Place, State, Subject, Tally};
use pallet_stakeholders::{
	Act as Announced, ActKind, Admission, Announcements, Objection, Standing,
};
use proptest::prelude::*;
use sp_core::{sr25519, Pair as _};
use std::collections::{BTreeMap, BTreeSet};

/// How many organisations each chamber has, and how many citizens there are.
const ORGANISATIONS: usize = 6;
const CITIZENS: usize = 60;

/// Whose keys the adversary holds.
#[derive(Clone, Debug)]
enum Keys {
	/// Those of one registrar.
	Registrar(Chamber),
	/// Those of two registrars, of two chambers.
	TwoRegistrars(Chamber, Chamber),
	/// Those of two members of two chambers.
	TwoMembers(Chamber, Chamber),
	/// Those of a third of three chambers: all but this one.
	ThirdOfThree(Chamber),
	/// Those of everybody in one chamber, its registrar included.
	WholeChamber(Chamber),
}

impl Keys {
	fn of(&self, world: &World) -> Vec<Person> {
		let a_third = |chamber: Chamber| {
			let citizens = match chamber {
				Chamber::CivilSociety => world.citizens()[..CITIZENS / 3].to_vec(),
				_ => vec![],
			};
			let organisations = world.organisations(chamber);
			[&organisations[1..1 + ORGANISATIONS / 3], &citizens[..]].concat()
		};
		match *self {
			Keys::Registrar(chamber) => vec![world.founder(chamber).clone()],
			Keys::TwoRegistrars(one, other) => {
				vec![world.founder(one).clone(), world.founder(other).clone()]
			},
			Keys::TwoMembers(one, other) => {
				vec![world.organisations(one)[1].clone(), world.organisations(other)[2].clone()]
			},
			Keys::ThirdOfThree(but) => {
				let three = Chamber::ALL.into_iter().filter(|chamber| *chamber != but);
				three.flat_map(a_third).collect()
			},
			Keys::WholeChamber(chamber) => {
				world.members.iter().filter(|member| member.chamber == chamber).cloned().collect()
			},
		}
	}
}

fn keys() -> impl Strategy<Value = Keys> {
	let chamber = || prop::sample::select(Chamber::ALL.to_vec());
	prop_oneof![
		2 => chamber().prop_map(Keys::Registrar),
		2 => (chamber(), 1usize..4).prop_map(|(one, further)| {
			Keys::TwoRegistrars(one, Chamber::ALL[(one.index() + further) % 4])
		}),
		1 => (chamber(), chamber()).prop_map(|(one, other)| Keys::TwoMembers(one, other)),
		1 => chamber().prop_map(Keys::ThirdOfThree),
		1 => chamber().prop_map(Keys::WholeChamber),
	]
}

/// What one of these keys signs. Numbers say whom or what it is about, one way or another.
#[derive(Clone, Debug)]
enum Act {
	Challenge(u8),
	WithdrawChallenge(u8),
	AnnounceChallenge(u8),
	Ask(u8),
	AnnounceCall(u8),
	Annul(u8),
	SecondDecision(u8),
	Withdraw(u8),
	ObjectToDecision(u8),
	Vote {
		decision: u8,
		ballot: Ballot,
	},
	Strike {
		decision: u8,
		whom: u8,
	},
	Close(u8),
	AnnounceSuspension(u8),
	AnnounceRevocation(u8),
	AnnounceKeyMove(u8),
	Second(u8),
	Object(u8),
	WithdrawObjection(u8),
	WithdrawAnnouncement(u8),
	Reinstate(u8),
	Renew(u8),
	/// Has somebody revoked, and admits the same again under another account.
	Replace(u8),
	Admit,
	Hold(u8),
	WithdrawHold(u8),
	UndoAdmission(u8),
	Leave,
	AddProxy(u8),
	/// Any civic call, made of zeros.
	Any(u16),
}

fn act() -> impl Strategy<Value = Act> {
	let ballot = prop::sample::select(vec![Ballot::Yes, Ballot::No, Ballot::Abstain]);
	let number = any::<u8>;
	prop_oneof![
		4 => number().prop_map(Act::Challenge),
		1 => number().prop_map(Act::WithdrawChallenge),
		3 => number().prop_map(Act::AnnounceChallenge),
		1 => number().prop_map(Act::Ask),
		2 => number().prop_map(Act::AnnounceCall),
		2 => number().prop_map(Act::Annul),
		3 => number().prop_map(Act::SecondDecision),
		1 => number().prop_map(Act::Withdraw),
		2 => number().prop_map(Act::ObjectToDecision),
		6 => (number(), ballot).prop_map(|(decision, ballot)| Act::Vote { decision, ballot }),
		2 => (number(), number()).prop_map(|(decision, whom)| Act::Strike { decision, whom }),
		1 => number().prop_map(Act::Close),
		4 => number().prop_map(Act::AnnounceSuspension),
		3 => number().prop_map(Act::AnnounceRevocation),
		6 => number().prop_map(Act::AnnounceKeyMove),
		5 => number().prop_map(Act::Second),
		2 => number().prop_map(Act::Object),
		2 => number().prop_map(Act::WithdrawObjection),
		1 => number().prop_map(Act::WithdrawAnnouncement),
		2 => number().prop_map(Act::Reinstate),
		1 => number().prop_map(Act::Renew),
		3 => number().prop_map(Act::Replace),
		2 => Just(Act::Admit),
		2 => number().prop_map(Act::Hold),
		1 => number().prop_map(Act::WithdrawHold),
		1 => number().prop_map(Act::UndoAdmission),
		1 => Just(Act::Leave),
		1 => number().prop_map(Act::AddProxy),
		2 => any::<u16>().prop_map(Act::Any),
	]
}

/// How long the adversary waits after a transaction.
#[derive(Clone, Debug)]
enum Wait {
	Not,
	Blocks(u8),
	/// Until the last block in which the honest people's decision takes ballots.
	UntilTheLastBlock,
}

/// A transaction, alone or several calls in a batch, by one of the keys or by its proxy.
#[derive(Clone, Debug)]
struct Step {
	signer: u8,
	proxy: Option<u8>,
	acts: Vec<Act>,
	wait: Wait,
}

fn step() -> impl Strategy<Value = Step> {
	let wait = prop_oneof![
		12 => Just(Wait::Not),
		5 => (1u8..9).prop_map(Wait::Blocks),
		1 => Just(Wait::UntilTheLastBlock),
	];
	let proxy = prop::option::weighted(0.2, any::<u8>());
	(any::<u8>(), proxy, prop::collection::vec(act(), 1..4), wait)
		.prop_map(|(signer, proxy, acts, wait)| Step { signer, proxy, acts, wait })
}

/// What the shadow knows of a decision.
struct Watched {
	/// The honest ballots.
	ballots: BTreeMap<RollNumber, Ballot>,
	/// How many were on the roll of each chamber when it was first seen.
	rolls: [u32; 4],
	/// The block whose roll counts.
	checkpoint: BlockNumber,
	/// Whose admission it is about, if it settles a challenge.
	about: Option<RollNumber>,
}

/// What the shadow knows of an honest person.
#[derive(Clone, Debug, PartialEq)]
struct Known {
	account: AccountId,
	standing: Standing,
	frozen: bool,
}

impl Known {
	fn of(person: &Person) -> Self {
		let account = account_of(person);
		let frozen = Stakeholders::is_frozen(&account);
		Self { account, standing: standing(person), frozen }
	}
}

/// What the shadow knows of an announcement.
#[derive(Clone, Debug, PartialEq)]
struct Seen {
	number: RollNumber,
	kind: ActKind,
	/// The key to which it moves, if it does.
	to: Option<AccountId>,
	due: BlockNumber,
	/// The block at which it was first there.
	since: BlockNumber,
	objected: bool,
}

struct Search {
	honest: Vec<Person>,
	/// Where they stand, by roll number.
	known: BTreeMap<RollNumber, Known>,
	/// What is announced.
	seen: Vec<Seen>,
	/// Does the adversary hold the keys of registrars of two chambers?
	two_registrars: bool,
	/// The adversary's keys, one after another.
	keys: Vec<sr25519::Pair>,
	/// Their chambers, that of the first one first.
	chambers: Vec<Chamber>,
	/// Everybody who was there at the beginning.
	members: Vec<Person>,
	any: Vec<RuntimeCall>,
	/// Those who were not in good standing at the end of a block, because of a registrar.
	absent: BTreeMap<BlockNumber, BTreeSet<RollNumber>>,
	/// What honest people have put to decision, and the block that opens it.
	promised: BTreeMap<DecisionId, BlockNumber>,
	watched: BTreeMap<DecisionId, Watched>,
	/// What all honest people want, and what none of them wants.
	wanted: DecisionId,
	unwanted: DecisionId,
}

impl Search {
	fn new(keys: &Keys) -> Self {
		let world = World::new([ORGANISATIONS; 4], CITIZENS);
		let adversary = keys.of(&world);
		let honest = world.others(&adversary);
		let opener = honest.iter().find(|person| person.kind == Kind::Organisation);
		let chambers = adversary.iter().map(|person| person.chamber).collect();
		let add = |person: &Person| pallet_stakeholders::Call::<Runtime>::add_registrar {
			chamber: person.chamber,
			registrar: person.account.clone(),
		};
		let wanted = opener
			.expect("not all are the adversary's")
			.opens(RuleName::Ordinary, add(honest.last().expect("not all are the adversary's")));
		let unwanted = adversary[0].opens(RuleName::Ordinary, add(&adversary[0]));
		let civic = every_call().into_iter().map(|(_, _, call)| call).filter(is_civic).collect();
		let known = honest.iter().map(|person| (person.number, Known::of(person))).collect();
		let mut search = Self {
			honest,
			known,
			seen: vec![],
			two_registrars: matches!(keys, Keys::TwoRegistrars(..)),
			keys: adversary.iter().map(|person| person.pair.clone()).collect(),
			chambers,
			members: world.members,
			any: civic,
			absent: BTreeMap::new(),
			promised: BTreeMap::new(),
			watched: BTreeMap::new(),
			wanted,
			unwanted,
		};
		// They open in the next block, and take ballots from the one after that on.
		search.next_block();
		search.next_block();
		for decision in [wanted, unwanted] {
			let civil_society = (ORGANISATIONS + CITIZENS) as u32;
			let organisations = ORGANISATIONS as u32;
			let expected = [organisations, organisations, organisations, civil_society];
			assert_eq!(rolls(decision), expected);
		}
		search
	}

	fn pick<T>(list: &[T], place: u8) -> &T {
		&list[usize::from(place) % list.len()]
	}

	/// Somebody of the adversary's chambers, where its registrars can do something, or anybody.
	fn whom(&self, place: u8) -> &Person {
		let is_one = |person: &&Person| self.chambers.contains(&person.chamber);
		let of_chamber = self.members.iter().filter(is_one);
		match place % 4 {
			0 => Self::pick(&self.members, place / 4),
			_ => {
				let candidates: Vec<_> = of_chamber.collect();
				candidates[usize::from(place / 4) % candidates.len()]
			},
		}
	}

	/// What is announced to somebody: to whom, and what.
	fn announced(&self, place: u8) -> (AccountId, ActKind) {
		let all: Vec<_> = Announcements::<Runtime>::iter()
			.flat_map(|(number, acts)| acts.into_iter().map(move |act| (number, act.act.kind())))
			.collect();
		if all.is_empty() {
			return (account_of(self.whom(place)), ActKind::KeyMove);
		}
		let (number, kind) = *Self::pick(&all, place);
		(Stakeholders::account(number).expect("was admitted once"), kind)
	}

	/// A chamber, and its first registrar.
	fn registrar(&self, place: u8) -> (Chamber, AccountId) {
		let chamber = *Self::pick(&Chamber::ALL, place);
		let first = Stakeholders::registrars(chamber).into_iter().next();
		(chamber, first.unwrap_or_else(|| self.keys[0].public().into()))
	}

	/// One of the latest decisions, the two of the beginning among them.
	fn decision(&self, place: u8) -> DecisionId {
		let last = NextDecision::<Runtime>::get() - 1;
		match place % 3 {
			0 => self.wanted,
			1 => self.unwanted,
			_ => last - u32::from(place / 3) % last,
		}
	}

	fn new_key(&mut self) -> AccountId {
		let pair = new_pair(100_000 + self.keys.len() as u32);
		self.keys.push(pair.clone());
		pair.public().into()
	}

	fn calls(&mut self, act: &Act) -> Vec<RuntimeCall> {
		use pallet_decisions::Call as D;
		use pallet_stakeholders::Call as S;
		let reasons = fingerprint(REASONS);
		// Those of other chambers are challenged, too.
		let any = |search: &Self, whom: u8| account_of(Self::pick(&search.members, whom));
		let call: RuntimeCall = match *act {
			Act::Challenge(whom) => S::challenge { stakeholder: any(self, whom), reasons }.into(),
			Act::WithdrawChallenge(whom) => {
				S::withdraw_challenge { stakeholder: any(self, whom) }.into()
			},
			Act::AnnounceChallenge(whom) => {
				let is_in_effect = |person: &&Person| is_challenged(person);
				let challenged: Vec<_> = self.members.iter().filter(is_in_effect).collect();
				let stakeholder = match challenged.is_empty() {
					true => any(self, whom),
					false => {
						let challenged: &Person = Self::pick::<&Person>(&challenged, whom);
						account_of(challenged)
					},
				};
				D::announce_challenge { stakeholder }.into()
			},
			Act::Ask(rule) => {
				let rule = *Self::pick(&RuleName::ALL, rule);
				D::announce_question { rule, title: title(), text: reasons }.into()
			},
			Act::AnnounceCall(what) => {
				let rule =
					if what.is_multiple_of(5) { RuleName::Revival } else { RuleName::Ordinary };
				announce_call(rule, self.call_to_decide(what), REASONS).into()
			},
			Act::Annul(decision) => {
				let decision = self.decision(decision);
				D::announce_annulment { decision, title: title(), text: reasons }.into()
			},
			Act::SecondDecision(decision) => D::second { decision: self.decision(decision) }.into(),
			Act::Withdraw(decision) => D::withdraw { decision: self.decision(decision) }.into(),
			Act::ObjectToDecision(decision) => {
				D::object { decision: self.decision(decision) }.into()
			},
			Act::Vote { decision, ballot } => {
				D::vote { decision: self.decision(decision), ballot }.into()
			},
			Act::Strike { decision, whom } => {
				let roll_number = Self::pick(&self.members, whom).number;
				D::strike_ballot { decision: self.decision(decision), roll_number }.into()
			},
			Act::Close(decision) => D::close { decision: self.decision(decision) }.into(),
			Act::AnnounceSuspension(_)
			| Act::AnnounceRevocation(_)
			| Act::AnnounceKeyMove(_)
			| Act::Second(_)
			| Act::Object(_)
			| Act::WithdrawObjection(_)
			| Act::WithdrawAnnouncement(_)
			| Act::Reinstate(_)
			| Act::Renew(_)
			| Act::Replace(_)
			| Act::Admit
			| Act::Hold(_)
			| Act::WithdrawHold(_) => return self.of_registrar(act),
			Act::UndoAdmission(whom) => {
				S::undo_admission { roll_number: self.whom(whom).number }.into()
			},
			Act::Leave => S::leave {}.into(),
			Act::AddProxy(to) => {
				let delegate = AccountId::from(Self::pick(&self.keys, to).public()).into();
				let proxy_type = ProxyType::Any;
				pallet_proxy::Call::<Runtime>::add_proxy { delegate, proxy_type, delay: 0 }.into()
			},
			Act::Any(place) => self.any[usize::from(place) % self.any.len()].clone(),
		};
		vec![call]
	}

	/// What a registrar does, and whoever objects.
	fn of_registrar(&mut self, act: &Act) -> Vec<RuntimeCall> {
		use pallet_stakeholders::Call as S;
		let reasons = fingerprint(REASONS);
		let of = |search: &Self, whom: u8| account_of(search.whom(whom));
		let call: RuntimeCall = match *act {
			Act::AnnounceSuspension(whom) => {
				S::announce_suspension { stakeholder: of(self, whom), reasons }.into()
			},
			Act::AnnounceRevocation(whom) => {
				S::announce_revocation { stakeholder: of(self, whom), reasons }.into()
			},
			Act::AnnounceKeyMove(whom) => {
				let stakeholder = of(self, whom);
				S::announce_key_move { stakeholder, to: self.new_key(), reasons }.into()
			},
			Act::Second(what) => {
				let (stakeholder, act) = self.announced(what);
				S::second { stakeholder, act }.into()
			},
			Act::Object(what) => {
				let (stakeholder, act) = self.announced(what);
				S::object { stakeholder, act }.into()
			},
			Act::WithdrawObjection(what) => {
				let (stakeholder, act) = self.announced(what);
				S::withdraw_objection { stakeholder, act }.into()
			},
			Act::WithdrawAnnouncement(what) => {
				let (stakeholder, act) = self.announced(what);
				S::withdraw_announcement { stakeholder, act }.into()
			},
			Act::Reinstate(whom) => S::reinstate { stakeholder: of(self, whom), reasons }.into(),
			Act::Renew(whom) => {
				let expires = System::block_number() + 2 * DAYS + u32::from(whom);
				S::renew { stakeholder: of(self, whom), expires, evidence: reasons }.into()
			},
			Act::Replace(whom) => {
				let Person { account, chamber, kind, .. } = self.whom(whom).clone();
				let stakeholder = of(self, whom);
				let again = admission(self.new_key(), chamber, kind);
				let admission = Admission { tag: tag(&account), ..again };
				let revoke = S::announce_revocation { stakeholder, reasons };
				return vec![revoke.into(), S::admit { admission }.into()];
			},
			Act::Admit => {
				let admission = admission(self.new_key(), self.chambers[0], Kind::Organisation);
				S::admit { admission }.into()
			},
			Act::Hold(what) => {
				let (chamber, registrar) = self.registrar(what);
				S::hold_registrar { chamber, registrar, reasons }.into()
			},
			Act::WithdrawHold(what) => {
				let (chamber, registrar) = self.registrar(what);
				S::withdraw_hold { chamber, registrar }.into()
			},
			ref other => panic!("{other:?} is no act of a registrar"),
		};
		vec![call]
	}

	/// A call to put to decision.
	fn call_to_decide(&self, what: u8) -> RuntimeCall {
		use pallet_stakeholders::Call as S;
		let (chamber, first) = self.registrar(what);
		let registrar = AccountId::from(self.keys[0].public());
		match what / 4 % 8 {
			0..=2 => S::add_registrar { chamber, registrar }.into(),
			3 => S::remove_registrar { chamber, registrar: first }.into(),
			4 => S::release_registrar { chamber, registrar }.into(),
			5 => {
				let until = System::block_number();
				S::undo_admissions { chamber, registrar: first, from: 0, until }.into()
			},
			6 => {
				let (stakeholder, act) = self.announced(what);
				S::settle_objection { stakeholder, act, carry_out: true }.into()
			},
			_ => {
				let stakeholder = account_of(self.whom(what));
				let tag = tag(&registrar);
				S::correct_tag { stakeholder, tag }.into()
			},
		}
	}

	fn take(&mut self, step: &Step) {
		let signer = Self::pick(&self.keys, step.signer).clone();
		let calls: Vec<_> = step.acts.iter().flat_map(|act| self.calls(act)).collect();
		let call = match calls.len() {
			1 => calls.into_iter().next().expect("there is one"),
			_ => batch_all(calls),
		};
		let (signer, call) = match step.proxy {
			None => (signer, call),
			Some(proxy) => {
				let real = AccountId::from(signer.public()).into();
				let call = Box::new(call);
				let call =
					pallet_proxy::Call::<Runtime>::proxy { real, force_proxy_type: None, call };
				(Self::pick(&self.keys, proxy).clone(), call.into())
			},
		};
		// Whether it is refused, fails or succeeds.
		let _ = include_signed(sign(&signer, call, 0, 0));
		self.check();
		self.check_persons();
		match step.wait {
			Wait::Not => (),
			Wait::Blocks(count) => (0..count).for_each(|_| self.next_block()),
			Wait::UntilTheLastBlock => {
				while System::block_number() + 1 < opening(self.wanted).closes {
					self.next_block();
				}
			},
		}
	}

	/// The honest organisations that can act now.
	fn honest_organisations(&self) -> Vec<&Person> {
		let can_act = |person: &&Person| {
			let has_key = account_of(person) == person.account;
			person.kind == Kind::Organisation && has_key && standing(person) == Standing::Admitted
		};
		self.honest.iter().filter(can_act).collect()
	}

	/// One of these seconds a decision, if it needs that.
	fn some_second(who: &[&Person], decision: DecisionId) {
		for person in who {
			if !matches!(decision_state(decision), State::Announced { .. }) {
				return;
			}
			let _ = Decisions::second(RuntimeOrigin::signed(person.account.clone()), decision);
		}
	}

	/// Honest people second every other decision that the adversary announces: they do no harm by
	/// it. Now and then they put a question themselves.
	fn announce_and_second(&mut self) {
		let organisations = self.honest_organisations();
		for decision in 1..NextDecision::<Runtime>::get() {
			if decision.is_multiple_of(2) {
				Self::some_second(&organisations, decision);
			}
		}
		if !System::block_number().is_multiple_of(10) {
			return;
		}
		let decision = NextDecision::<Runtime>::get();
		let opener = RuntimeOrigin::signed(organisations[0].account.clone());
		let (rule, text) = (RuleName::Ordinary, fingerprint(REASONS));
		assert_eq!(Decisions::announce_question(opener, rule, title(), text), Ok(()));
		Self::some_second(&organisations, decision);
		let next = System::block_number() + 1;
		assert_eq!(decision_state(decision), State::Queued { from: next });
		self.promised.insert(decision, next);
	}

	/// Nobody keeps a decision from opening in its block, or brings it forward.
	fn check_openings(&mut self) {
		let now = System::block_number();
		for (decision, block) in core::mem::take(&mut self.promised) {
			assert_eq!(block, now);
			assert_eq!(opening(decision).opened, now, "{decision}");
		}
	}

	/// Goes on to the next block, in which honest people vote on whatever has been opened: for what
	/// they want, and against the rest. Half of them look at what is announced to them, and object.
	fn next_block(&mut self) {
		self.announce_and_second();
		let is_absent = |person: &&Person| {
			!matches!(standing(person), Standing::Admitted | Standing::Suspended)
		};
		let absent = self.honest.iter().filter(is_absent).map(|person| person.number).collect();
		self.absent.insert(System::block_number(), absent);
		next_block();
		self.check_openings();
		self.check_persons();
		self.object();
		let is_to_watch = |decision: &DecisionId| {
			!self.watched.contains_key(decision)
				&& decision_state(*decision) == State::Open
				&& opening(*decision).opened < System::block_number()
		};
		let to_watch: Vec<_> = (1..NextDecision::<Runtime>::get()).filter(is_to_watch).collect();
		for decision in to_watch {
			let ballot = if decision == self.wanted { Ballot::Yes } else { Ballot::No };
			let decided = info(decision).decision;
			let mut watched = Watched {
				ballots: BTreeMap::new(),
				rolls: rolls(decision),
				checkpoint: opening(decision).opened - MATURITY,
				about: match decided.subject {
					Subject::Challenge { stakeholder } => Some(stakeholder),
					_ => None,
				},
			};
			let voters: Vec<_> =
				self.honest.iter().filter(|person| self.may_vote(person, &watched)).collect();
			for person in voters {
				let origin = RuntimeOrigin::signed(person.account.clone());
				let vote = Decisions::vote(origin, decision, ballot);
				assert_eq!(vote, Ok(()), "{} in {decision}", person.number);
				watched.ballots.insert(person.number, ballot);
			}
			self.watched.insert(decision, watched);
		}
		self.check();
		self.check_votes();
	}

	/// Does this person look every day at what is announced?
	fn is_watchful(person: &Person) -> bool {
		person.number.is_multiple_of(2)
	}

	/// The watchful object to whatever is announced to them, frozen or not.
	fn object(&self) {
		for person in self.honest.iter().filter(|person| Self::is_watchful(person)) {
			for announced in Stakeholders::announced(person.account.clone()) {
				let announced = announced.announcement;
				if announced.objection != Some(Objection::Stakeholder) {
					let (origin, account) =
						(RuntimeOrigin::signed(person.account.clone()), person.account.clone());
					let objected = Stakeholders::object(origin, account, announced.act.kind());
					assert_eq!(objected, Ok(()), "{}", person.number);
				}
			}
		}
	}

	/// Nobody's key is moved or frozen, nobody is suspended or revoked, but as the rules allow it:
	/// announced a week before and without an objection; or, for a suspension and for a frozen key,
	/// with the keys of registrars of two chambers. No decision of the adversary's passes, and honest
	/// people do nothing of that to themselves.
	fn check_persons(&mut self) {
		let now = System::block_number();
		for person in &self.honest {
			let (number, after) = (person.number, Known::of(person));
			let before = self.known.insert(number, after.clone()).expect("is known");
			if before == after {
				continue;
			}
			let was_announced = |kind: ActKind, to: Option<&AccountId>| {
				self.seen.iter().any(|seen| {
					let is_it =
						seen.number == number && seen.kind == kind && seen.to.as_ref() == to;
					is_it && !seen.objected && seen.since + NOTICE <= now
				})
			};
			let change = format!("{number} from {before:?} to {after:?} at {now}");
			if before.account != after.account {
				assert!(was_announced(ActKind::KeyMove, Some(&after.account)), "{change}");
				assert!(!Self::is_watchful(person), "{change}");
			}
			assert!(!after.frozen || self.two_registrars, "{change}");
			match (before.standing, after.standing) {
				(before, after) if before == after => (),
				(Standing::Admitted, Standing::Suspended) => {
					let by_itself = was_announced(ActKind::Suspension, None);
					assert!(self.two_registrars || by_itself, "{change}");
				},
				(Standing::Admitted | Standing::Suspended, Standing::Revoked) => {
					assert!(was_announced(ActKind::Revocation, None), "{change}");
					assert!(!Self::is_watchful(person), "{change}");
				},
				// A registrar gives it back.
				(Standing::Suspended | Standing::Revoked, Standing::Admitted) => (),
				// Whoever has got the key does the rest.
				_ => assert_ne!(after.account, person.account, "{change}"),
			}
		}
		self.look();
	}

	/// Remembers what is announced, and since when.
	fn look(&mut self) {
		let now = System::block_number();
		let mut seen = vec![];
		for (number, acts) in Announcements::<Runtime>::iter() {
			for announced in acts {
				let kind = announced.act.kind();
				let to = match announced.act {
					Announced::MoveKey { to } => Some(to),
					Announced::Suspend | Announced::Revoke => None,
				};
				let due = announced.takes_effect;
				let before = self.seen.iter().find(|seen| {
					(seen.number, seen.kind, seen.due) == (number, kind, due) && seen.to == to
				});
				let since = before.map_or(now, |before| before.since);
				let objected = announced.objection.is_some();
				seen.push(Seen { number, kind, to, due, since, objected });
			}
		}
		self.seen = seen;
	}

	/// Whoever was on the roll sixteen days before the opening has a vote on everything but a
	/// challenge to their own admission. Two registrars can still freeze a key, and what nobody
	/// objects to moves it: that takes the vote in what is open from the person, and gives it to
	/// nobody.
	fn may_vote(&self, person: &Person, decision: &Watched) -> bool {
		let has_key =
			account_of(person) == person.account && !Stakeholders::is_frozen(&person.account);
		let absent = self.absent.get(&decision.checkpoint);
		let is_on_roll = absent.is_none_or(|absent| !absent.contains(&person.number));
		has_key && is_on_roll && decision.about != Some(person.number)
	}

	/// No honest ballot is changed or struck, no roll is another than at the opening, and whoever was
	/// on it still is.
	fn check(&self) {
		for (decision, watched) in &self.watched {
			// The register knows as long as anyone can ask.
			let is_open = System::block_number() < opening(*decision).closes;
			for number in watched.ballots.keys().filter(|_| is_open) {
				let on_roll = Stakeholders::on_roll(*number, watched.checkpoint);
				assert!(on_roll.is_some(), "{number} is off the roll of {decision}");
			}
			// There are few enough for one page.
			let page = Ballots::<Runtime>::get(decision, 0u32);
			for (number, ballot) in &watched.ballots {
				let place = Place::of(*number);
				assert_eq!(place.page, 0);
				let found = page.get(place);
				assert_eq!(found, Some(*ballot), "the ballot of {number} in {decision}");
			}
			let outcome = outcome(*decision);
			let (mut rolls, mut counted) = ([0; 4], 0);
			for (chamber, figures) in outcome.chambers.each() {
				rolls[chamber.index()] = figures.roll.total();
				let Tally { yes, no, .. } = Tally::of_chamber(&figures.tally);
				counted += yes + no;
			}
			assert_eq!(rolls, watched.rolls, "the roll of {decision}");
			assert!(counted >= watched.ballots.len() as u32, "the figures of {decision}");
		}
	}

	/// Nobody has lost the vote in what is open.
	fn check_votes(&self) {
		let now = System::block_number();
		for (decision, watched) in &self.watched {
			if now >= opening(*decision).closes {
				continue;
			}
			// Some of them in each block, and everybody in the last one.
			let step = if now + 1 == opening(*decision).closes { 1 } else { 7 };
			let some = self.honest.iter().skip(now as usize % step).step_by(step);
			for person in some.filter(|person| self.may_vote(person, watched)) {
				let account = person.account.clone();
				assert!(Decisions::may_vote(*decision, account), "{} in {decision}", person.number);
			}
		}
	}

	/// Goes on until everything has closed: what all honest people wanted has passed, and nothing
	/// that they voted against.
	fn end(mut self) {
		// Longer than any decision takes, and than what is put off waits.
		for _ in 0..100 {
			self.next_block();
		}
		for decision in self.watched.keys() {
			// Those that honest people have put lately are still open.
			if decision_state(*decision) == State::Open {
				continue;
			}
			let outcome = outcome(*decision);
			let has_passed = outcome.verdict == Verdict::Passed;
			assert_eq!(has_passed, *decision == self.wanted, "{decision}: {outcome:?}");
		}
		self.check();
		let wanted = decision_state(self.wanted);
		assert!(matches!(wanted, State::Enacted { .. }), "{wanted:?}");
		for person in self.honest.iter().filter(|person| Self::is_watchful(person)) {
			assert_eq!(account_of(person), person.account);
			assert!(matches!(standing(person), Standing::Admitted | Standing::Suspended));
		}
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(24))]

	/// One registrar, two registrars or two members of two chambers, a third of three chambers or one
	/// whole chamber: whatever they send, no honest ballot is changed or struck, everybody on the
	/// roll can vote until the close, the rolls are those of the opening, nobody's key or standing
	/// changes unannounced, what the honest announce opens in the next block, what they want passes
	/// and is carried out, and what they vote against does not.
	#[test]
	fn an_adversary_who_tries_whatever_its_keys_can_sign_gets_nothing(
		keys in keys(),
		steps in prop::collection::vec(step(), 1..60),
	) {
		test(|| {
			let mut search = Search::new(&keys);
			for step in &steps {
				search.take(step);
			}
			search.end();
		});
	}
}
