// SPDX-License-Identifier: Apache-2.0

//! What registrars cannot do, honest or not, whatever they try and in whatever order.
//!
//! Random sequences of everything that registrars, those concerned and decisions can send about
//! somebody. A watcher, who knows nothing but the events, says of everything that happens whether
//! it may: it was announced long enough ago and nobody's objection held, or a registrar of another
//! chamber has seconded a suspension, or a decision has carried it out.

use crate::{mock::*, Act, ActKind, Admission, Event, Objection};
use doverie_primitives::{Chamber, Electorate, RollNumber};
use frame_support::storage::with_storage_layer;
use proptest::prelude::*;
use sp_runtime::DispatchResult;
use std::collections::BTreeMap;

/// Two of business and two of academia, in the order of their numbers.
const PERSONS: [(u64, Chamber); 4] = [
	(100, Chamber::Business),
	(101, Chamber::Business),
	(102, Chamber::Academia),
	(103, Chamber::Academia),
];

/// One in each chamber, one in both business and academia, and another one in the municipality.
const REGISTRARS: [u64; 6] = [1, 2, 3, 4, 5, 6];

/// What can be sent, by which of the registrars. None: by the one concerned.
#[derive(Clone, Debug)]
enum Step {
	Announce { by: usize, whom: RollNumber, kind: ActKind, to: u64 },
	Second { by: usize, whom: RollNumber, kind: ActKind },
	Object { by: Option<usize>, whom: RollNumber, kind: ActKind },
	WithdrawObjection { by: Option<usize>, whom: RollNumber, kind: ActKind },
	WithdrawAnnouncement { by: usize, whom: RollNumber, kind: ActKind },
	Settle { whom: RollNumber, kind: ActKind, carry_out: bool },
	Reinstate { by: usize, whom: RollNumber },
	AdmitAgain { by: usize, whom: RollNumber, chamber: usize },
	Leave { whom: RollNumber },
	Hold { by: usize, chamber: usize, registrar: usize },
	Release { chamber: usize, registrar: usize },
	Name { chamber: usize, registrar: usize },
	Remove { chamber: usize, registrar: usize },
	Blocks(u64),
}

fn kind() -> impl Strategy<Value = ActKind> {
	prop_oneof![Just(ActKind::Suspension), Just(ActKind::Revocation), Just(ActKind::KeyMove)]
}

fn step() -> impl Strategy<Value = Step> {
	let by = || 0..REGISTRARS.len();
	let whom = || 0..PERSONS.len() as RollNumber;
	let someone = || prop::option::weighted(0.4, by());
	let office = || (0usize..4, by());
	prop_oneof![
		8 => (by(), whom(), kind(), 900u64..904)
			.prop_map(|(by, whom, kind, to)| Step::Announce { by, whom, kind, to }),
		4 => (by(), whom(), kind()).prop_map(|(by, whom, kind)| Step::Second { by, whom, kind }),
		3 => (someone(), whom(), kind())
			.prop_map(|(by, whom, kind)| Step::Object { by, whom, kind }),
		1 => (someone(), whom(), kind())
			.prop_map(|(by, whom, kind)| Step::WithdrawObjection { by, whom, kind }),
		1 => (by(), whom(), kind())
			.prop_map(|(by, whom, kind)| Step::WithdrawAnnouncement { by, whom, kind }),
		1 => (whom(), kind(), any::<bool>())
			.prop_map(|(whom, kind, carry_out)| Step::Settle { whom, kind, carry_out }),
		2 => (by(), whom()).prop_map(|(by, whom)| Step::Reinstate { by, whom }),
		4 => (by(), whom(), 1usize..3)
			.prop_map(|(by, whom, chamber)| Step::AdmitAgain { by, whom, chamber }),
		1 => whom().prop_map(|whom| Step::Leave { whom }),
		2 => (by(), office())
			.prop_map(|(by, (chamber, registrar))| Step::Hold { by, chamber, registrar }),
		1 => office().prop_map(|(chamber, registrar)| Step::Release { chamber, registrar }),
		1 => office().prop_map(|(chamber, registrar)| Step::Name { chamber, registrar }),
		1 => office().prop_map(|(chamber, registrar)| Step::Remove { chamber, registrar }),
		6 => (1u64..9).prop_map(Step::Blocks),
	]
}

/// The key that signs for somebody now.
fn key(number: RollNumber) -> u64 {
	<Stakeholders as Electorate<u64, u64>>::account(number).expect("is registered")
}

fn send(step: &Step) -> DispatchResult {
	let by = |registrar: usize| RuntimeOrigin::signed(REGISTRARS[registrar]);
	let concerned =
		|who: Option<usize>, whom| who.map_or_else(|| RuntimeOrigin::signed(key(whom)), by);
	let root = RuntimeOrigin::root;
	match *step {
		Step::Announce { by: who, whom, kind, to } => match kind {
			ActKind::Suspension => Stakeholders::announce_suspension(by(who), key(whom), REASON),
			ActKind::Revocation => Stakeholders::announce_revocation(by(who), key(whom), REASON),
			ActKind::KeyMove => Stakeholders::announce_key_move(by(who), key(whom), to, REASON),
		},
		Step::Second { by: who, whom, kind } => Stakeholders::second(by(who), key(whom), kind),
		Step::Object { by, whom, kind } => {
			Stakeholders::object(concerned(by, whom), key(whom), kind)
		},
		Step::WithdrawObjection { by, whom, kind } => {
			Stakeholders::withdraw_objection(concerned(by, whom), key(whom), kind)
		},
		Step::WithdrawAnnouncement { by: who, whom, kind } => {
			Stakeholders::withdraw_announcement(by(who), key(whom), kind)
		},
		Step::Settle { whom, kind, carry_out } => {
			Stakeholders::settle_objection(root(), key(whom), kind, carry_out)
		},
		Step::Reinstate { by: who, whom } => Stakeholders::reinstate(by(who), key(whom), REASON),
		Step::AdmitAgain { by: who, whom, chamber } => {
			let (first_key, _) = PERSONS[whom as usize];
			let again = Admission {
				account: key(whom),
				expires: 900,
				..organisation(first_key, Chamber::ALL[chamber])
			};
			Stakeholders::admit(by(who), again)
		},
		Step::Leave { whom } => Stakeholders::leave(RuntimeOrigin::signed(key(whom))),
		Step::Hold { by: who, chamber, registrar } => {
			let chamber = Chamber::ALL[chamber];
			Stakeholders::hold_registrar(by(who), chamber, REGISTRARS[registrar], REASON)
		},
		Step::Release { chamber, registrar } => {
			Stakeholders::release_registrar(root(), Chamber::ALL[chamber], REGISTRARS[registrar])
		},
		Step::Name { chamber, registrar } => {
			Stakeholders::add_registrar(root(), Chamber::ALL[chamber], REGISTRARS[registrar])
		},
		Step::Remove { chamber, registrar } => {
			Stakeholders::remove_registrar(root(), Chamber::ALL[chamber], REGISTRARS[registrar])
		},
		Step::Blocks(_) => Ok(()),
	}
}

/// What the watcher knows of an announcement.
#[derive(Clone, Debug)]
struct Seen {
	act: Act<u64>,
	registrar: u64,
	announced: u64,
	objection: Option<Objection<u64>>,
	/// The block at which it was seconded, and by whom.
	seconded: Option<(u64, u64)>,
	/// The block at which a decision carried it out.
	decided: Option<u64>,
}

/// Of whom the events say what.
struct Watcher {
	chambers: Vec<Chamber>,
	on_roll: Vec<bool>,
	/// By number, and by kind.
	seen: BTreeMap<(RollNumber, u8), Seen>,
}

impl Watcher {
	fn new() -> Self {
		let chambers: Vec<_> = PERSONS.into_iter().map(|(_, chamber)| chamber).collect();
		Self { on_roll: vec![true; chambers.len()], chambers, seen: BTreeMap::new() }
	}

	/// Reads the events since it last did, all of the current block, and says what they say.
	fn watch(&mut self) {
		for event in System::read_events_for_pallet::<Event<Test>>() {
			self.see(event);
		}
		System::reset_events();
		for number in 0..PERSONS.len() as RollNumber {
			let frozen = self.is_frozen(number);
			assert_eq!(Stakeholders::is_frozen(&key(number)), frozen, "{number}");
			let info = Stakeholders::stakeholder(key(number)).expect("is registered");
			// Nothing else takes anybody off a roll, least of all a suspension.
			assert_eq!(info.on_roll, self.on_roll[number as usize], "{number}");
		}
	}

	fn see(&mut self, event: Event<Test>) {
		let now = System::block_number();
		match event {
			Event::Announced { number, act, registrar, takes_effect, .. } => {
				assert!(takes_effect >= now + NOTICE);
				assert!(Stakeholders::is_registrar(self.chamber(number), &registrar));
				let (key, announced) = ((number, act.kind() as u8), now);
				let earlier = self.seen.remove(&key);
				if let Some(earlier) = &earlier {
					let holds = self.is_objected_to(number, earlier);
					let is_contested = earlier.objection.is_some() && !holds;
					let by = &earlier.registrar;
					let is_vacant = !Stakeholders::is_registrar(self.chamber(number), by);
					assert!(is_contested || is_vacant, "announced over {earlier:?}");
				}
				// Whose key is frozen stays so, unless one account alone would have it so.
				let seconded = earlier.and_then(|earlier| earlier.seconded);
				let seconded = seconded.filter(|(_, by)| *by != registrar);
				let (objection, decided) = (None, None);
				let seen = Seen { act, registrar, announced, objection, seconded, decided };
				self.seen.insert(key, seen);
			},
			Event::Seconded { number, act, registrar } => {
				let chamber = self.chamber(number);
				let mut others = Chamber::ALL.into_iter().filter(|other| *other != chamber);
				assert!(others.any(|other| Stakeholders::is_registrar(other, &registrar)));
				let seen = self.of(number, act);
				assert_ne!(seen.registrar, registrar);
				seen.seconded = Some((now, registrar));
			},
			Event::Objected { number, act, by } => self.of(number, act).objection = Some(by),
			Event::ObjectionWithdrawn { number, act, .. } => {
				let seen = self.of(number, act);
				(seen.objection, seen.announced) = (None, now);
			},
			Event::AnnouncementWithdrawn { number, act }
			| Event::AnnouncementLapsed { number, act }
			| Event::ObjectionSettled { number, act, carried_out: false } => {
				self.settled(number, act);
			},
			Event::ObjectionSettled { number, act, carried_out: true } => {
				self.of(number, act).decided = Some(now);
			},
			Event::Suspended { number, registrar, .. } => {
				self.happens(number, ActKind::Suspension, registrar);
			},
			Event::Revoked { number, registrar, .. } => {
				self.happens(number, ActKind::Revocation, registrar);
				self.on_roll[number as usize] = false;
			},
			Event::KeyMoved { number, registrar, from, to, .. } => {
				let was_frozen = self.is_frozen(number);
				let seen = self.happens(number, ActKind::KeyMove, registrar);
				assert_eq!(seen.act, Act::MoveKey { to });
				// What was frozen stays so: a thief gets nothing out of it.
				assert_eq!(Stakeholders::is_frozen(&from), was_frozen);
			},
			Event::Left { number } => {
				assert!(!self.is_frozen(number), "a frozen key has left");
				self.on_roll[number as usize] = false;
				self.seen.retain(|(of, _), _| *of != number);
			},
			Event::Admitted { number, chamber, .. } => {
				self.on_roll[number as usize] = true;
				if chamber != self.chamber(number) {
					self.chambers[number as usize] = chamber;
					self.seen.retain(|(of, _), _| *of != number);
				}
			},
			_ => {},
		}
	}

	/// Something happens to somebody: may it?
	fn happens(&mut self, number: RollNumber, kind: ActKind, registrar: u64) -> Seen {
		let now = System::block_number();
		let seen = self.settled(number, kind);
		assert_eq!(seen.registrar, registrar);
		let is_objected_to = self.is_objected_to(number, &seen);
		let is_due = seen.announced + NOTICE <= now;
		let is_seconded =
			kind == ActKind::Suspension && seen.seconded.is_some_and(|(block, _)| block == now);
		assert!(
			seen.decided == Some(now) || (!is_objected_to && (is_due || is_seconded)),
			"{kind:?} of {number} at {now}: {seen:?}"
		);
		seen
	}

	fn is_objected_to(&self, number: RollNumber, seen: &Seen) -> bool {
		match &seen.objection {
			None => false,
			Some(Objection::Stakeholder) => true,
			Some(Objection::Registrar(by)) => Stakeholders::is_registrar(self.chamber(number), by),
		}
	}

	/// Has somebody seconded that the key moves, not too long ago?
	fn is_frozen(&self, number: RollNumber) -> bool {
		let seen = self.seen.get(&(number, ActKind::KeyMove as u8));
		let seconded = seen.and_then(|seen| seen.seconded);
		seconded.is_some_and(|(block, _)| System::block_number() < block + FREEZE)
	}

	fn chamber(&self, number: RollNumber) -> Chamber {
		self.chambers[number as usize]
	}

	fn of(&mut self, number: RollNumber, kind: ActKind) -> &mut Seen {
		self.seen.get_mut(&(number, kind as u8)).expect("was announced")
	}

	fn settled(&mut self, number: RollNumber, kind: ActKind) -> Seen {
		self.seen.remove(&(number, kind as u8)).expect("was announced")
	}
}

/// Four stakeholders, and their registrars.
fn begin() -> Watcher {
	for (chamber, registrar) in
		[(Chamber::Business, 5), (Chamber::Academia, 5), (Chamber::Municipality, 6)]
	{
		Stakeholders::add_registrar(RuntimeOrigin::root(), chamber, registrar)
			.expect("there is room");
	}
	for (account, chamber) in PERSONS {
		admitted(Admission { expires: 900, ..organisation(account, chamber) });
	}
	System::reset_events();
	Watcher::new()
}

fn take(watcher: &mut Watcher, step: &Step) {
	if let Step::Blocks(n) = step {
		for _ in 0..*n {
			go_to(System::block_number() + 1);
			watcher.watch();
		}
	}
	let _ = with_storage_layer(|| send(step));
	watcher.watch();
	Stakeholders::do_try_state().expect("every invariant holds");
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(300))]

	#[test]
	fn nothing_takes_effect_unannounced_or_against_an_objection_without_a_decision(
		steps in prop::collection::vec(step(), 1..80),
	) {
		test(|| {
			let mut watcher = begin();
			for step in &steps {
				take(&mut watcher, step);
			}
		});
	}
}

#[test]
fn the_watcher_sees_each_act_happen_in_each_way_that_it_may() {
	use ActKind::*;
	// The first stakeholder, the registrar of its chamber, and that of another one.
	let (whom, own, other) = (0, 1, 2);
	let announce = |kind| Step::Announce { by: own, whom, kind, to: 900 };
	let second = |kind| Step::Second { by: other, whom, kind };
	let object = |kind| Step::Object { by: None, whom, kind };
	let settle = |kind| Step::Settle { whom, kind, carry_out: true };
	let notice = || Step::Blocks(NOTICE);
	for (kind, steps, takes_effect) in [
		(Revocation, vec![], false),
		(Revocation, vec![notice()], true),
		(KeyMove, vec![notice()], true),
		(KeyMove, vec![second(KeyMove)], false),
		(KeyMove, vec![second(KeyMove), notice()], true),
		(KeyMove, vec![object(KeyMove), notice()], false),
		(KeyMove, vec![object(KeyMove), settle(KeyMove)], true),
		(Suspension, vec![second(Suspension)], true),
		(Suspension, vec![object(Suspension), second(Suspension)], false),
	] {
		test(|| {
			let mut watcher = begin();
			take(&mut watcher, &announce(kind));
			assert_eq!(watcher.seen.len(), 1);
			for step in &steps {
				take(&mut watcher, step);
			}
			assert_eq!(watcher.seen.is_empty(), takes_effect, "{kind:?}: {steps:?}");
		});
	}
}
