// SPDX-License-Identifier: Apache-2.0

//! What a registrar alone can only announce, who seconds it, who objects, and what comes of it.

use crate::{
	mock::*, Act, ActKind, Admission, AnnouncedBy, Announcement, Announcements, Due, Error, Event,
	FrozenNow, MovingTo, Objection, Standing,
};
use doverie_primitives::{Challenges, Chamber, Electorate};
use frame_support::{assert_noop, assert_ok, storage::with_storage_layer};
use sp_runtime::{DispatchError::BadOrigin, DispatchResult};
use ActKind::*;

const BUSINESS: Chamber = Chamber::Business;
const KINDS: [ActKind; 3] = [Suspension, Revocation, KeyMove];

/// The registrar of business, and one of another chamber.
const OWN: u64 = REGISTRAR[1];
const OTHER: u64 = REGISTRAR[2];

/// The key to which these tests move others.
const NEW_KEY: u64 = 900;

fn by(account: u64) -> RuntimeOrigin {
	RuntimeOrigin::signed(account)
}

fn announce_as(registrar: u64, whom: u64, kind: ActKind) -> DispatchResult {
	match kind {
		Suspension => Stakeholders::announce_suspension(by(registrar), whom, REASON),
		Revocation => Stakeholders::announce_revocation(by(registrar), whom, REASON),
		KeyMove => Stakeholders::announce_key_move(by(registrar), whom, NEW_KEY, REASON),
	}
}

fn announce(whom: u64, kind: ActKind) -> DispatchResult {
	announce_as(OWN, whom, kind)
}

/// An organisation of business to whom this has been announced.
fn announced(account: u64, kind: ActKind) -> u64 {
	admitted(organisation(account, BUSINESS));
	assert_ok!(announce(account, kind));
	account
}

fn act(kind: ActKind) -> Act<u64> {
	match kind {
		Suspension => Act::Suspend,
		Revocation => Act::Revoke,
		KeyMove => Act::MoveKey { to: NEW_KEY },
	}
}

/// Has this happened to the organisation that was admitted with this key?
fn has_happened(account: u64, kind: ActKind) -> bool {
	match kind {
		Suspension => standing(account) == Standing::Suspended,
		Revocation => standing(account) == Standing::Revoked,
		KeyMove => Stakeholders::roll_number(&NEW_KEY).is_some(),
	}
}

/// What says that it has.
fn happened(kind: ActKind) -> Event<Test> {
	let (number, registrar, reasons) = (0, OWN, REASON);
	match kind {
		Suspension => Event::Suspended { number, registrar, reasons },
		Revocation => Event::Revoked { number, registrar, reasons },
		KeyMove => Event::KeyMoved { number, from: 42, to: NEW_KEY, registrar, reasons },
	}
}

/// How much of what a registrar has announced is unsettled.
fn unsettled(registrar: u64) -> u32 {
	AnnouncedBy::<Test>::get(registrar)
}

fn nothing_is_announced() {
	assert!(Announcements::<Test>::iter().next().is_none());
	assert!(AnnouncedBy::<Test>::iter().next().is_none());
}

#[test]
fn what_a_registrar_alone_announces_takes_effect_by_itself_and_not_before() {
	for kind in KINDS {
		test(|| {
			let who = admitted(organisation(42, BUSINESS));
			go_to(3);
			assert_ok!(announce(who, kind));
			System::assert_last_event(
				Event::Announced {
					number: 0,
					act: act(kind),
					registrar: OWN,
					reasons: REASON,
					takes_effect: 13,
				}
				.into(),
			);
			let expected = Announcement {
				act: act(kind),
				registrar: OWN,
				reasons: REASON,
				announced: 3,
				takes_effect: 13,
				seconded_by: None,
				objection: None,
			};
			assert_eq!(announcement(who, kind), Some(expected));
			assert_eq!(unsettled(OWN), 1);
			for block in 3..13 {
				go_to(block);
				assert_eq!(standing(who), Standing::Admitted);
				assert!(Stakeholders::member(&who).is_some());
			}
			go_to(13);
			assert!(has_happened(who, kind));
			System::assert_last_event(happened(kind).into());
			nothing_is_announced();
			assert!(Due::<Test>::iter().next().is_none());
		});
	}
}

#[test]
fn a_registrar_alone_moves_no_key_at_once() {
	test(|| {
		let who = announced(42, KeyMove);
		go_to(10);
		assert!(Stakeholders::member(&who).is_some() && !Stakeholders::is_frozen(&who));
		assert_eq!(Stakeholders::roll_number(&NEW_KEY), None);
		go_to(11);
		assert_eq!(Stakeholders::member(&NEW_KEY).map(|member| member.number), Some(0));
		assert!(!Stakeholders::is_frozen(&NEW_KEY));
		// The new key votes in what opens after the move.
		assert_eq!(Stakeholders::votes_from(NEW_KEY), Some(15));
		assert_eq!(voter(NEW_KEY, 5).map(|voter| voter.key_since), Some(11));
	});
}

#[test]
fn a_revocation_takes_off_the_roll_and_a_suspension_does_not() {
	test(|| {
		let (revoked, suspended) = (announced(42, Revocation), announced(43, Suspension));
		assert_eq!(Stakeholders::roll_size(BUSINESS).organisations, 2);
		go_to(11);
		let on_roll = |who| Stakeholders::stakeholder(who).unwrap().on_roll;
		assert_eq!((on_roll(revoked), on_roll(suspended)), (false, true));
		assert_eq!(Stakeholders::roll_size(BUSINESS).organisations, 1);
	});
}

#[test]
fn what_is_wrong_with_an_announcement_is_said_in_order() {
	for kind in KINDS {
		test(|| {
			assert_noop!(announce(42, kind), Error::<Test>::UnknownStakeholder);
			let who = admitted(organisation(42, BUSINESS));
			for stranger in [who, OTHER, 77] {
				assert_noop!(announce_as(stranger, who, kind), Error::<Test>::NotRegistrar);
			}
			let unfounded = |whom| match kind {
				Suspension => Stakeholders::announce_suspension(by(OWN), whom, NOT_ON_RECORD),
				Revocation => Stakeholders::announce_revocation(by(OWN), whom, NOT_ON_RECORD),
				// To an account that is taken.
				KeyMove => Stakeholders::announce_key_move(by(OWN), whom, whom, NOT_ON_RECORD),
			};
			// Somebody who can undergo nothing of it any more.
			barred(43);
			assert_noop!(unfounded(43), Error::<Test>::WrongStanding);
			assert_noop!(unfounded(who), Error::<Test>::ReasonsNotOnRecord);
			assert_ok!(announce(who, kind));
			assert_noop!(announce(who, kind), Error::<Test>::AlreadyAnnounced);
			assert_ok!(Stakeholders::object(by(who), who, kind));
			assert_noop!(announce(who, kind), Error::<Test>::ObjectedTo);
		});
	}
}

/// An organisation of business that a decision has barred.
fn barred(account: u64) {
	admitted(organisation(account, BUSINESS));
	let challengers = [(Chamber::Municipality, 700), (Chamber::Academia, 701)];
	for (chamber, challenger) in challengers {
		admitted(organisation(challenger, chamber));
		assert_ok!(Stakeholders::challenge(by(challenger), account, REASON));
	}
	let number = Stakeholders::roll_number(&account).expect("is registered");
	assert_ok!(<Stakeholders as Challenges>::settle(number, true));
	for (_, challenger) in challengers {
		assert_ok!(Stakeholders::leave(by(challenger)));
	}
}

#[test]
fn each_act_has_standings_in_which_it_is_announced() {
	for (kind, expected) in [
		(Suspension, [true, false, false, false, false]),
		(Revocation, [true, true, true, false, false]),
		(KeyMove, [true, true, true, true, true]),
	] {
		test(|| {
			// Admitted, suspended, expired, left and revoked.
			admitted(organisation(42, BUSINESS));
			suspended(admitted(organisation(43, BUSINESS)));
			admitted(Admission { expires: 5, ..organisation(44, BUSINESS) });
			admitted(organisation(45, BUSINESS));
			assert_ok!(Stakeholders::leave(by(45)));
			revoked(admitted(organisation(46, BUSINESS)));
			for (account, expected) in (42..47).zip(expected) {
				let result = with_storage_layer(|| {
					announce(account, kind)?;
					// So that there is room for the next one.
					Stakeholders::withdraw_announcement(by(OWN), account, kind)
				});
				let refusal = Err(Error::<Test>::WrongStanding.into());
				assert_eq!(result, if expected { Ok(()) } else { refusal }, "{account}");
			}
		});
	}
}

#[test]
fn a_key_moves_to_an_account_that_is_nobodys_or_once_was_its_own() {
	test(|| {
		let who = admitted(organisation(42, BUSINESS));
		let another = admitted(organisation(43, BUSINESS));
		let announce = |from, to| Stakeholders::announce_key_move(by(OWN), from, to, REASON);
		assert_noop!(announce(who, who), Error::<Test>::AccountTaken);
		assert_noop!(announce(who, another), Error::<Test>::AccountTaken);
		moved(another, 44);
		assert_noop!(announce(who, another), Error::<Test>::AccountTaken);
		assert_ok!(announce(44, another));
		assert_ok!(announce(who, NEW_KEY));
		go_to(22);
		assert_eq!(Stakeholders::roll_number(&another), Some(1));
		assert_eq!(Stakeholders::roll_number(&NEW_KEY), Some(0));
	});
}

#[test]
fn the_account_to_which_a_key_is_to_move_is_reserved_for_it() {
	test(|| {
		let who = announced(42, KeyMove);
		let another = admitted(organisation(43, BUSINESS));
		let to_it = || Stakeholders::announce_key_move(by(OWN), another, NEW_KEY, REASON);
		let admit = || {
			with_storage_layer(|| {
				Stakeholders::admit(by(OTHER), organisation(NEW_KEY, Chamber::Academia))
			})
		};
		let taken: DispatchResult = Err(Error::<Test>::AccountTaken.into());
		// Nobody keeps a move from taking effect by taking its account, in whatever chamber.
		assert_noop!(to_it(), Error::<Test>::AccountTaken);
		assert_eq!(admit(), taken);
		assert_ok!(Stakeholders::object(by(who), who, KeyMove));
		go_to(20);
		assert_eq!(admit(), taken);
		assert_ok!(Stakeholders::settle_objection(RuntimeOrigin::root(), who, KeyMove, true));
		assert_eq!(Stakeholders::roll_number(&NEW_KEY), Some(0));
		// What is withdrawn, and what its registrar announces no more, reserves nothing.
		assert_ok!(Stakeholders::announce_key_move(by(OWN), another, 901, REASON));
		assert_ok!(Stakeholders::withdraw_announcement(by(OWN), another, KeyMove));
		assert!(MovingTo::<Test>::iter().next().is_none());
		assert_ok!(Stakeholders::admit(by(OTHER), organisation(901, Chamber::Academia)));
	});
}

#[test]
fn a_registrar_of_another_chamber_seconds_a_suspension_which_takes_effect_at_once() {
	test(|| {
		let who = announced(42, Suspension);
		assert_ok!(Stakeholders::second(by(OTHER), who, Suspension));
		System::assert_has_event(
			Event::Seconded { number: 0, act: Suspension, registrar: OTHER }.into(),
		);
		// By the one who announced it.
		System::assert_last_event(happened(Suspension).into());
		assert_eq!(standing(who), Standing::Suspended);
		assert_eq!(Stakeholders::member(&who), None);
		nothing_is_announced();
		// It does not happen again at the block at which it would have.
		assert_ok!(Stakeholders::reinstate(by(OWN), who, REASON));
		go_to(12);
		assert_eq!(standing(who), Standing::Admitted);
	});
}

#[test]
fn a_registrar_of_another_chamber_seconds_the_move_of_a_key_which_is_frozen_and_waits() {
	test(|| {
		let who = announced(42, KeyMove);
		assert_ok!(Stakeholders::second(by(OTHER), who, KeyMove));
		System::assert_has_event(
			Event::Seconded { number: 0, act: KeyMove, registrar: OTHER }.into(),
		);
		System::assert_has_event(
			Event::KeyFrozen { number: 0, account: who, registrar: OWN }.into(),
		);
		assert_eq!(announcement(who, KeyMove).unwrap().seconded_by, Some(OTHER));
		for block in 1..11 {
			go_to(block);
			assert!(Stakeholders::is_frozen(&who));
			assert_eq!(Stakeholders::roll_number(&NEW_KEY), None);
		}
		go_to(11);
		assert_eq!(Stakeholders::roll_number(&NEW_KEY), Some(0));
		assert!(!Stakeholders::is_frozen(&NEW_KEY) && Stakeholders::is_frozen(&who));
		assert!(Stakeholders::member(&NEW_KEY).is_some());
	});
}

#[test]
fn what_is_wrong_with_a_second_is_said_in_order() {
	test(|| {
		let second = |who, account, kind| Stakeholders::second(by(who), account, kind);
		assert_noop!(second(OTHER, 42, Suspension), Error::<Test>::UnknownStakeholder);
		let who = admitted(organisation(42, BUSINESS));
		for kind in KINDS {
			assert_noop!(second(OTHER, who, kind), Error::<Test>::NoAnnouncement);
			assert_ok!(announce(who, kind));
		}
		for kind in KINDS {
			for stranger in [OWN, who, 77] {
				assert_noop!(second(stranger, who, kind), Error::<Test>::NotAnotherChamber);
			}
		}
		assert_noop!(second(OTHER, who, Revocation), Error::<Test>::NothingToSecond);
		assert_ok!(second(OTHER, who, KeyMove));
		assert_noop!(second(REGISTRAR[3], who, KeyMove), Error::<Test>::AlreadySeconded);
		assert_ok!(Stakeholders::object(by(who), who, Suspension));
		assert_noop!(second(OTHER, who, Suspension), Error::<Test>::ObjectedTo);
	});
}

#[test]
fn nobody_seconds_a_registrar_who_is_none_any_more_or_on_hold() {
	for remove in [false, true] {
		test(|| {
			let who = admitted(organisation(42, BUSINESS));
			for kind in [Suspension, KeyMove] {
				assert_ok!(announce(who, kind));
			}
			if remove {
				assert_ok!(Stakeholders::remove_registrar(RuntimeOrigin::root(), BUSINESS, OWN));
			} else {
				on_hold(BUSINESS, OWN);
			}
			for kind in [Suspension, KeyMove] {
				assert_noop!(
					Stakeholders::second(by(OTHER), who, kind),
					Error::<Test>::NothingToSecond
				);
			}
		});
	}
}

#[test]
fn nobody_seconds_what_the_same_account_has_announced() {
	test(|| {
		// A registrar of two chambers has one voice.
		assert_ok!(Stakeholders::add_registrar(RuntimeOrigin::root(), Chamber::Academia, OWN));
		let who = admitted(organisation(42, BUSINESS));
		for kind in [Suspension, KeyMove] {
			assert_ok!(announce(who, kind));
			assert_noop!(
				Stakeholders::second(by(OWN), who, kind),
				Error::<Test>::NotAnotherChamber
			);
		}
		// Neither has one that is on hold.
		on_hold(Chamber::Municipality, REGISTRAR[0]);
		assert_noop!(
			Stakeholders::second(by(REGISTRAR[0]), who, Suspension),
			Error::<Test>::NotAnotherChamber
		);
	});
}

/// Two registrars of other chambers put one on hold.
fn on_hold(chamber: Chamber, whom: u64) {
	let mut others = REGISTRAR.into_iter().filter(|other| *other != whom).rev();
	for other in [others.next().unwrap(), others.next().unwrap()] {
		assert_ok!(Stakeholders::hold_registrar(by(other), chamber, whom, REASON));
	}
	assert!(!Stakeholders::is_registrar(chamber, &whom));
}

#[test]
fn a_suspension_is_seconded_only_while_it_is_still_possible() {
	test(|| {
		let who = admitted(Admission { expires: 5, ..organisation(42, BUSINESS) });
		assert_ok!(announce(who, Suspension));
		go_to(5);
		let refused = with_storage_layer(|| Stakeholders::second(by(OTHER), who, Suspension));
		assert_eq!(refused, Err(Error::<Test>::WrongStanding.into()));
	});
}

#[test]
fn two_registrars_freeze_a_tenth_of_a_chamber_and_at_least_one() {
	test(|| {
		for account in 42..44 {
			admitted(organisation(account, BUSINESS));
			let to = account + 100;
			assert_ok!(Stakeholders::announce_key_move(by(OWN), account, to, REASON));
		}
		assert_ok!(Stakeholders::second(by(OTHER), 42, KeyMove));
		let second = |account| Stakeholders::second(by(OTHER), account, KeyMove);
		assert_noop!(second(43), Error::<Test>::TooManyFrozen);
		// When one is settled, there is room for another.
		assert_ok!(Stakeholders::withdraw_announcement(by(OWN), 42, KeyMove));
		assert_ok!(second(43));
		assert_eq!(FrozenNow::<Test>::get()[BUSINESS], 1);
		go_to(1 + NOTICE);
		assert_eq!(Stakeholders::roll_number(&143), Some(1));
		assert_eq!(FrozenNow::<Test>::get(), Default::default());
	});
}

#[test]
fn a_frozen_key_can_do_nothing_but_object() {
	test(|| {
		admitted(organisation(10, Chamber::Municipality));
		let who = admitted(organisation(42, BUSINESS));
		assert_ok!(Stakeholders::challenge(by(who), 10, REASON));
		go_to(6);
		assert!(voter(who, 0).is_some() && <Stakeholders as Electorate<_, u64>>::may_record(&who));
		assert_ok!(announce(who, KeyMove));
		assert_ok!(Stakeholders::second(by(OTHER), who, KeyMove));
		assert_eq!((Stakeholders::member(&who), voter(who, 0)), (None, None));
		assert!(!<Stakeholders as Electorate<_, u64>>::may_record(&who));
		assert_noop!(Stakeholders::leave(by(who)), Error::<Test>::KeyFrozen);
		assert_noop!(Stakeholders::withdraw_challenge(by(who), 10), Error::<Test>::KeyFrozen);
		admitted(organisation(11, Chamber::Academia));
		assert_noop!(Stakeholders::challenge(by(who), 11, REASON), Error::<Test>::KeyFrozen);
		assert!(Stakeholders::stakeholder(who).unwrap().frozen);
		// It is on the roll all the same.
		assert_eq!(Stakeholders::roll_size(BUSINESS).organisations, 1);
		let number = Stakeholders::roll_number(&who).unwrap();
		assert!(<Stakeholders as Electorate<u64, u64>>::is_on_roll(number));
		assert_ok!(Stakeholders::object(by(who), who, KeyMove));
		assert!(Stakeholders::is_frozen(&who));
		// Not even the objection that is taken back frees it.
		assert_ok!(Stakeholders::withdraw_objection(by(who), who, KeyMove));
		assert!(Stakeholders::is_frozen(&who));
		assert_ok!(Stakeholders::withdraw_announcement(by(OWN), who, KeyMove));
		assert!(!Stakeholders::is_frozen(&who) && Stakeholders::member(&who).is_some());
		assert_ok!(Stakeholders::withdraw_challenge(by(who), 10));
	});
}

#[test]
fn a_thief_who_objects_first_does_not_keep_the_key_from_being_frozen() {
	test(|| {
		let stolen = announced(42, KeyMove);
		assert_ok!(Stakeholders::object(by(stolen), stolen, KeyMove));
		assert_ok!(Stakeholders::second(by(OTHER), stolen, KeyMove));
		assert!(Stakeholders::is_frozen(&stolen));
		// A decision settles it.
		go_to(30);
		assert!(Stakeholders::is_frozen(&stolen));
		assert_ok!(Stakeholders::settle_objection(RuntimeOrigin::root(), stolen, KeyMove, true));
		assert_eq!(Stakeholders::roll_number(&NEW_KEY), Some(0));
		assert!(!Stakeholders::is_frozen(&NEW_KEY) && Stakeholders::is_frozen(&stolen));
	});
}

#[test]
fn what_is_objected_to_takes_no_effect_and_is_not_announced_again() {
	for kind in KINDS {
		test(|| {
			let who = announced(42, kind);
			go_to(10);
			assert_ok!(Stakeholders::object(by(who), who, kind));
			System::assert_last_event(
				Event::Objected { number: 0, act: kind, by: Objection::Stakeholder }.into(),
			);
			go_to(30);
			assert!(!has_happened(who, kind));
			assert_noop!(announce(who, kind), Error::<Test>::ObjectedTo);
			let waiting = announcement(who, kind).expect("waits for a decision");
			assert_eq!(waiting.objection, Some(Objection::Stakeholder));
			assert_eq!(unsettled(OWN), 0);
			// What is of another kind can be announced.
			for other in KINDS.into_iter().filter(|other| *other != kind) {
				assert_ok!(announce(who, other));
			}
		});
	}
}

#[test]
fn the_one_concerned_objects_with_its_key_in_any_standing() {
	test(|| {
		let object = |account, kind| Stakeholders::object(by(account), account, kind);
		// Suspended.
		suspended(announced(42, Revocation));
		assert_ok!(object(42, Revocation));
		// Expired.
		admitted(Admission { expires: 5, ..organisation(43, BUSINESS) });
		assert_ok!(announce(43, Revocation));
		go_to(5);
		assert_eq!(standing(43), Standing::Expired);
		assert_ok!(object(43, Revocation));
		for account in [42, 43] {
			assert_ok!(Stakeholders::withdraw_objection(by(account), account, Revocation));
			assert_ok!(Stakeholders::withdraw_announcement(by(OWN), account, Revocation));
		}
		// Left, revoked and undone.
		admitted(organisation(44, BUSINESS));
		assert_ok!(Stakeholders::leave(by(44)));
		revoked(admitted(organisation(45, BUSINESS)));
		admitted(organisation(46, BUSINESS));
		let (root, now) = (RuntimeOrigin::root(), System::block_number());
		assert_ok!(Stakeholders::undo_admissions(root, BUSINESS, OWN, now, now + 1));
		assert_ok!(Stakeholders::undo_admission(by(77), 4));
		assert_eq!(standing(46), Standing::Undone);
		for (account, to) in [(44, NEW_KEY), (45, 901), (46, 902)] {
			assert_ok!(Stakeholders::announce_key_move(by(OWN), account, to, REASON));
			assert_ok!(object(account, KeyMove));
		}
		go_to(40);
		let moved = || [NEW_KEY, 901, 902].map(|to| Stakeholders::roll_number(&to).is_some());
		assert_eq!(moved(), [false; 3]);
		// Frozen.
		assert_ok!(Stakeholders::withdraw_objection(by(45), 45, KeyMove));
		assert_ok!(Stakeholders::second(by(OTHER), 45, KeyMove));
		assert_ok!(object(45, KeyMove));
		go_to(60);
		assert!(Stakeholders::is_frozen(&45));
		assert_eq!(moved(), [false; 3]);
	});
}

#[test]
fn a_registrar_of_the_chamber_objects_as_well() {
	test(|| {
		assert_ok!(Stakeholders::add_registrar(RuntimeOrigin::root(), BUSINESS, 50));
		for (account, kind) in [(42, Suspension), (43, Revocation), (44, KeyMove)] {
			let who = announced(account, kind);
			assert_ok!(Stakeholders::object(by(50), who, kind));
			let by = Objection::Registrar(50);
			let number = Stakeholders::roll_number(&who).unwrap();
			System::assert_last_event(Event::Objected { number, act: kind, by }.into());
		}
		go_to(30);
		for account in 42..45 {
			assert_eq!(standing(account), Standing::Admitted);
		}
	});
}

#[test]
fn the_objection_of_the_one_concerned_takes_the_place_of_a_registrar_s() {
	for kind in KINDS {
		test(|| {
			// A dishonest registrar who objects first keeps nobody from objecting for good.
			let who = announced(42, kind);
			assert_ok!(Stakeholders::object(by(OWN), who, kind));
			assert_ok!(Stakeholders::object(by(who), who, kind));
			let waiting = announcement(who, kind).unwrap();
			assert_eq!(waiting.objection, Some(Objection::Stakeholder));
			assert_noop!(
				Stakeholders::withdraw_objection(by(OWN), who, kind),
				Error::<Test>::NotConcerned
			);
			go_to(20);
			assert!(!has_happened(who, kind));
		});
	}
}

#[test]
fn an_objection_that_no_longer_holds_makes_room_for_another_and_cannot_be_withdrawn() {
	test(|| {
		for registrar in [50, 51] {
			assert_ok!(Stakeholders::add_registrar(RuntimeOrigin::root(), BUSINESS, registrar));
		}
		let who = announced(42, Revocation);
		assert_ok!(Stakeholders::object(by(50), who, Revocation));
		assert_noop!(Stakeholders::object(by(51), who, Revocation), Error::<Test>::AlreadyObjected);
		assert_ok!(Stakeholders::remove_registrar(RuntimeOrigin::root(), BUSINESS, 50));
		assert_noop!(
			Stakeholders::withdraw_objection(by(50), who, Revocation),
			Error::<Test>::NoObjection
		);
		assert_ok!(Stakeholders::object(by(51), who, Revocation));
		go_to(20);
		assert_eq!(standing(who), Standing::Admitted);
		// A decision settles what was objected to, whether the objection holds or not.
		assert_ok!(Stakeholders::remove_registrar(RuntimeOrigin::root(), BUSINESS, 51));
		assert_ok!(Stakeholders::settle_objection(RuntimeOrigin::root(), who, Revocation, false));
		nothing_is_announced();
	});
}

#[test]
fn what_is_wrong_with_an_objection_is_said_in_order() {
	for kind in KINDS {
		test(|| {
			let object = |who| Stakeholders::object(by(who), 42, kind);
			assert_noop!(object(42), Error::<Test>::UnknownStakeholder);
			let who = admitted(organisation(42, BUSINESS));
			admitted(organisation(43, BUSINESS));
			for stranger in [43, OTHER, 77] {
				assert_noop!(object(stranger), Error::<Test>::NotConcerned);
			}
			assert_noop!(object(who), Error::<Test>::NoAnnouncement);
			assert_noop!(object(OWN), Error::<Test>::NoAnnouncement);
			assert_ok!(announce(who, kind));
			assert_ok!(object(who));
			for again in [who, OWN] {
				assert_noop!(object(again), Error::<Test>::AlreadyObjected);
			}
		});
	}
}

#[test]
fn the_objection_of_a_registrar_holds_while_it_is_one_of_the_chamber_and_not_on_hold() {
	for remove in [false, true] {
		test(|| {
			let root = RuntimeOrigin::root;
			assert_ok!(Stakeholders::add_registrar(root(), BUSINESS, 50));
			let who = announced(42, Revocation);
			assert_ok!(Stakeholders::object(by(50), who, Revocation));
			assert_noop!(announce(who, Revocation), Error::<Test>::ObjectedTo);
			go_to(4);
			if remove {
				assert_ok!(Stakeholders::remove_registrar(root(), BUSINESS, 50));
			} else {
				on_hold(BUSINESS, 50);
			}
			// It is announced again, and the notice starts again.
			assert_ok!(announce(who, Revocation));
			let new = announcement(who, Revocation).unwrap();
			assert_eq!((new.announced, new.takes_effect, new.objection), (4, 14, None));
			assert_eq!(unsettled(OWN), 1);
			go_to(13);
			assert_eq!(standing(who), Standing::Admitted);
			go_to(14);
			assert_eq!(standing(who), Standing::Revoked);
			nothing_is_announced();
		});
	}
}

#[test]
fn what_a_registrar_objected_to_takes_effect_if_the_objection_does_not_hold_when_it_is_due() {
	test(|| {
		assert_ok!(Stakeholders::add_registrar(RuntimeOrigin::root(), BUSINESS, 50));
		let who = announced(42, Revocation);
		assert_ok!(Stakeholders::object(by(50), who, Revocation));
		go_to(10);
		assert_ok!(Stakeholders::remove_registrar(RuntimeOrigin::root(), BUSINESS, 50));
		go_to(11);
		assert_eq!(standing(who), Standing::Revoked);
		nothing_is_announced();
	});
	test(|| {
		// If it holds then, what was announced takes no effect later either: it is announced again.
		assert_ok!(Stakeholders::add_registrar(RuntimeOrigin::root(), BUSINESS, 50));
		let who = announced(42, Revocation);
		assert_ok!(Stakeholders::object(by(50), who, Revocation));
		go_to(11);
		assert_ok!(Stakeholders::remove_registrar(RuntimeOrigin::root(), BUSINESS, 50));
		go_to(30);
		assert_eq!(standing(who), Standing::Admitted);
		assert_ok!(announce(who, Revocation));
		go_to(40);
		assert_eq!(standing(who), Standing::Revoked);
	});
}

#[test]
fn the_objection_of_the_one_concerned_outlasts_every_registrar() {
	test(|| {
		let who = announced(42, Revocation);
		assert_ok!(Stakeholders::object(by(who), who, Revocation));
		for registrar in [50, 51] {
			assert_ok!(Stakeholders::add_registrar(RuntimeOrigin::root(), BUSINESS, registrar));
		}
		assert_ok!(Stakeholders::remove_registrar(RuntimeOrigin::root(), BUSINESS, 51));
		go_to(30);
		assert_noop!(announce_as(50, who, Revocation), Error::<Test>::ObjectedTo);
		assert_eq!(standing(who), Standing::Admitted);
	});
}

#[test]
fn what_somebody_announced_who_is_no_registrar_any_more_keeps_nobody_from_announcing() {
	for kind in KINDS {
		for (remove, objects) in [(false, false), (false, true), (true, false), (true, true)] {
			test(|| {
				assert_ok!(Stakeholders::add_registrar(RuntimeOrigin::root(), BUSINESS, 50));
				let who = announced(42, kind);
				if objects {
					assert_ok!(Stakeholders::object(by(who), who, kind));
				}
				go_to(3);
				let refused = if objects {
					Error::<Test>::ObjectedTo
				} else {
					Error::<Test>::AlreadyAnnounced
				};
				assert_noop!(announce_as(50, who, kind), refused);
				if remove {
					let root = RuntimeOrigin::root();
					assert_ok!(Stakeholders::remove_registrar(root, BUSINESS, OWN));
				} else {
					on_hold(BUSINESS, OWN);
				}
				// The notice starts again, and so does whoever objects.
				assert_ok!(announce_as(50, who, kind));
				let new = announcement(who, kind).unwrap();
				assert_eq!((new.registrar, new.takes_effect, new.objection), (50, 13, None));
				assert_eq!((unsettled(OWN), unsettled(50)), (0, 1));
				assert_ok!(Stakeholders::object(by(who), who, kind));
				go_to(20);
				assert!(!has_happened(who, kind));
			});
		}
	}
}

#[test]
fn a_seconded_move_waits_while_its_registrar_is_on_hold_and_the_key_stays_frozen() {
	test(|| {
		assert_ok!(Stakeholders::add_registrar(RuntimeOrigin::root(), BUSINESS, 50));
		let stolen = announced(42, KeyMove);
		assert_ok!(Stakeholders::second(by(OTHER), stolen, KeyMove));
		on_hold(BUSINESS, OWN);
		go_to(12);
		// It neither happens nor lapses: at the end of the freeze, it would.
		let waiting = announcement(stolen, KeyMove).expect("waits");
		assert_eq!(waiting.takes_effect, 1 + FREEZE);
		assert!(Stakeholders::is_frozen(&stolen));
		// Another registrar announces it again: the key stays frozen, and for no longer.
		assert_ok!(Stakeholders::announce_key_move(by(50), stolen, 901, REASON));
		let again = announcement(stolen, KeyMove).unwrap();
		assert_eq!((again.registrar, again.seconded_by, again.takes_effect), (50, Some(OTHER), 22));
		assert!(Stakeholders::is_frozen(&stolen));
		assert_eq!((MovingTo::<Test>::get(NEW_KEY), MovingTo::<Test>::get(901)), (None, Some(0)));
		assert_eq!(FrozenNow::<Test>::get()[BUSINESS], 1);
		go_to(22);
		assert_eq!(Stakeholders::roll_number(&901), Some(0));
		assert!(Stakeholders::is_frozen(&stolen));
		assert_eq!(FrozenNow::<Test>::get(), Default::default());
		nothing_is_announced();
	});
}

#[test]
fn a_decision_settles_what_somebody_announced_who_is_no_registrar_any_more() {
	for (kind, carry_out) in KINDS.into_iter().flat_map(|kind| [(kind, true), (kind, false)]) {
		test(|| {
			let who = announced(42, kind);
			let settle = || {
				let root = RuntimeOrigin::root();
				Stakeholders::settle_objection(root, who, kind, carry_out)
			};
			assert_noop!(settle(), Error::<Test>::NoObjection);
			on_hold(BUSINESS, OWN);
			assert_ok!(settle());
			assert_eq!(has_happened(who, kind), carry_out);
			nothing_is_announced();
		});
	}
}

#[test]
fn a_seconded_move_of_a_registrar_that_stays_on_hold_lapses_at_the_end_of_the_freeze() {
	test(|| {
		let stolen = announced(42, KeyMove);
		assert_ok!(Stakeholders::second(by(OTHER), stolen, KeyMove));
		assert_ok!(Stakeholders::remove_registrar(RuntimeOrigin::root(), BUSINESS, OWN));
		go_to(FREEZE);
		assert!(Stakeholders::is_frozen(&stolen));
		go_to(1 + FREEZE);
		System::assert_has_event(lapsed(0, KeyMove));
		assert!(!Stakeholders::is_frozen(&stolen) && Stakeholders::member(&stolen).is_some());
		assert_eq!(FrozenNow::<Test>::get(), Default::default());
		nothing_is_announced();
	});
}

#[test]
fn whoever_has_seconded_a_move_does_not_announce_it_alone() {
	test(|| {
		let stolen = announced(42, KeyMove);
		assert_ok!(Stakeholders::second(by(OTHER), stolen, KeyMove));
		assert_ok!(Stakeholders::remove_registrar(RuntimeOrigin::root(), BUSINESS, OWN));
		assert_ok!(Stakeholders::add_registrar(RuntimeOrigin::root(), BUSINESS, OTHER));
		assert_ok!(announce_as(OTHER, stolen, KeyMove));
		assert_eq!(announcement(stolen, KeyMove).unwrap().seconded_by, None);
		assert!(!Stakeholders::is_frozen(&stolen));
		assert_eq!(FrozenNow::<Test>::get(), Default::default());
	});
}

#[test]
fn a_key_is_frozen_for_a_while_whoever_objects_and_free_after_it() {
	test(|| {
		let who = announced(42, KeyMove);
		assert_ok!(Stakeholders::second(by(OTHER), who, KeyMove));
		assert_ok!(Stakeholders::object(by(who), who, KeyMove));
		let frozen = || Stakeholders::stakeholder(who).unwrap().frozen;
		go_to(FREEZE);
		assert!(Stakeholders::is_frozen(&who) && frozen() && voter(who, 30).is_none());
		go_to(1 + FREEZE);
		assert!(!Stakeholders::is_frozen(&who) && !frozen() && voter(who, 30).is_some());
		assert!(Stakeholders::member(&who).is_some());
		// It counts as frozen until that is settled.
		assert_eq!(FrozenNow::<Test>::get()[BUSINESS], 1);
		assert_ok!(Stakeholders::settle_objection(RuntimeOrigin::root(), who, KeyMove, true));
		assert_eq!(FrozenNow::<Test>::get(), Default::default());
		// It was free when its stakeholder moved.
		assert!(!Stakeholders::is_frozen(&who) && !Stakeholders::is_frozen(&NEW_KEY));
	});
}

#[test]
fn a_key_that_was_frozen_when_it_was_moved_stays_so_until_it_comes_back() {
	test(|| {
		let stolen = announced(42, KeyMove);
		assert_ok!(Stakeholders::second(by(OTHER), stolen, KeyMove));
		go_to(1 + NOTICE);
		assert_eq!(Stakeholders::roll_number(&NEW_KEY), Some(0));
		go_to(90);
		assert!(Stakeholders::is_frozen(&stolen));
		assert_noop!(Stakeholders::leave(by(stolen)), Error::<Test>::UnknownStakeholder);
		assert_ok!(Stakeholders::renew(by(OWN), NEW_KEY, 200, REASON));
		moved(NEW_KEY, stolen);
		assert!(!Stakeholders::is_frozen(&stolen) && Stakeholders::member(&stolen).is_some());
		assert!(!Stakeholders::is_frozen(&NEW_KEY));
	});
}

#[test]
fn an_objection_is_to_what_is_announced_to_oneself_and_once() {
	test(|| {
		let who = announced(42, Revocation);
		assert_ok!(Stakeholders::add_registrar(RuntimeOrigin::root(), BUSINESS, 50));
		let can_object = |account| KINDS.map(|kind| Stakeholders::can_object(&account, kind));
		assert_eq!(can_object(who), [false, true, false]);
		assert_eq!(can_object(77), [false; 3]);
		// In the place of a registrar's, too.
		assert_ok!(Stakeholders::object(by(50), who, Revocation));
		assert_eq!(can_object(who), [false, true, false]);
		assert_ok!(Stakeholders::object(by(who), who, Revocation));
		assert_eq!(can_object(who), [false; 3]);
	});
}

#[test]
fn whoever_objected_takes_it_back_and_the_act_goes_on_a_notice_later() {
	for kind in KINDS {
		test(|| {
			let withdraw = |who| Stakeholders::withdraw_objection(by(who), 42, kind);
			assert_noop!(withdraw(42), Error::<Test>::UnknownStakeholder);
			let who = admitted(organisation(42, BUSINESS));
			assert_noop!(withdraw(who), Error::<Test>::NoAnnouncement);
			assert_ok!(announce(who, kind));
			assert_noop!(withdraw(who), Error::<Test>::NoObjection);
			assert_ok!(Stakeholders::object(by(who), who, kind));
			for stranger in [OWN, OTHER, 77] {
				assert_noop!(withdraw(stranger), Error::<Test>::NotConcerned);
			}
			assert_ok!(withdraw(who));
			let takes_effect = System::block_number() + NOTICE;
			System::assert_last_event(
				Event::ObjectionWithdrawn { number: 0, act: kind, takes_effect }.into(),
			);
			// The same of a registrar: the act goes on, a notice later.
			go_to(5);
			assert_ok!(Stakeholders::object(by(OWN), who, kind));
			assert_noop!(withdraw(who), Error::<Test>::NotConcerned);
			assert_ok!(withdraw(OWN));
			go_to(4 + NOTICE);
			assert!(!has_happened(who, kind));
			go_to(5 + NOTICE);
			assert!(has_happened(who, kind));
			nothing_is_announced();
		});
	}
}

#[test]
fn a_registrar_withdraws_what_it_has_announced_while_nobody_objects() {
	for kind in KINDS {
		test(|| {
			let withdraw = |who| Stakeholders::withdraw_announcement(by(who), 42, kind);
			assert_noop!(withdraw(OWN), Error::<Test>::UnknownStakeholder);
			let who = admitted(organisation(42, BUSINESS));
			assert_noop!(withdraw(OWN), Error::<Test>::NoAnnouncement);
			assert_ok!(announce(who, kind));
			assert_ok!(Stakeholders::add_registrar(RuntimeOrigin::root(), BUSINESS, 50));
			for stranger in [who, 50, OTHER, 77] {
				assert_noop!(withdraw(stranger), Error::<Test>::NotConcerned);
			}
			assert_ok!(Stakeholders::object(by(who), who, kind));
			assert_noop!(withdraw(OWN), Error::<Test>::ObjectedTo);
			assert_ok!(Stakeholders::withdraw_objection(by(who), who, kind));
			assert_ok!(withdraw(OWN));
			System::assert_last_event(Event::AnnouncementWithdrawn { number: 0, act: kind }.into());
			nothing_is_announced();
			// What is announced again waits again: the first block is nobody's any more.
			go_to(5);
			assert_ok!(announce(who, kind));
			go_to(14);
			assert!(!has_happened(who, kind));
			go_to(15);
			assert!(has_happened(who, kind));
		});
	}
}

#[test]
fn a_withdrawn_move_thaws_the_key() {
	test(|| {
		let who = announced(42, KeyMove);
		assert_ok!(Stakeholders::second(by(OTHER), who, KeyMove));
		assert!(Stakeholders::is_frozen(&who));
		assert_ok!(Stakeholders::withdraw_announcement(by(OWN), who, KeyMove));
		assert!(!Stakeholders::is_frozen(&who) && Stakeholders::member(&who).is_some());
	});
}

#[test]
fn a_decision_carries_out_what_was_objected_to() {
	for kind in KINDS {
		test(|| {
			let who = announced(42, kind);
			assert_ok!(Stakeholders::object(by(who), who, kind));
			go_to(3);
			assert_ok!(Stakeholders::settle_objection(RuntimeOrigin::root(), who, kind, true));
			System::assert_has_event(
				Event::ObjectionSettled { number: 0, act: kind, carried_out: true }.into(),
			);
			System::assert_has_event(happened(kind).into());
			assert!(has_happened(who, kind));
			nothing_is_announced();
		});
	}
}

#[test]
fn a_decision_drops_what_was_objected_to_and_it_can_be_announced_again() {
	for kind in KINDS {
		test(|| {
			let who = announced(42, kind);
			if kind == KeyMove {
				assert_ok!(Stakeholders::second(by(OTHER), who, kind));
			}
			assert_ok!(Stakeholders::object(by(who), who, kind));
			assert_ok!(Stakeholders::settle_objection(RuntimeOrigin::root(), who, kind, false));
			System::assert_last_event(
				Event::ObjectionSettled { number: 0, act: kind, carried_out: false }.into(),
			);
			assert!(!has_happened(who, kind) && !Stakeholders::is_frozen(&who));
			nothing_is_announced();
			go_to(20);
			assert!(!has_happened(who, kind));
			assert_ok!(announce(who, kind));
		});
	}
}

#[test]
fn what_is_wrong_with_settling_an_objection_is_said_in_order() {
	test(|| {
		let settle = |kind, carry_out| {
			with_storage_layer(|| {
				Stakeholders::settle_objection(RuntimeOrigin::root(), 42, kind, carry_out)
			})
		};
		let refused = |error: Error<Test>| -> DispatchResult { Err(error.into()) };
		assert_noop!(Stakeholders::settle_objection(by(OWN), 42, Revocation, true), BadOrigin);
		assert_eq!(settle(Revocation, true), refused(Error::UnknownStakeholder));
		let who = admitted(Admission { expires: 5, ..organisation(42, BUSINESS) });
		assert_eq!(settle(Revocation, true), refused(Error::NoObjection));
		assert_ok!(announce(who, Suspension));
		assert_eq!(settle(Suspension, true), refused(Error::NoObjection));
		assert_ok!(announce(who, KeyMove));
		for kind in [Suspension, KeyMove] {
			assert_ok!(Stakeholders::object(by(who), who, kind));
		}
		// Meanwhile it has expired.
		go_to(5);
		assert_eq!(settle(Suspension, true), refused(Error::WrongStanding));
		assert_ok!(settle(Suspension, false));
		assert_ok!(settle(KeyMove, true));
	});
}

fn lapsed(number: u32, act: ActKind) -> RuntimeEvent {
	Event::AnnouncementLapsed { number, act }.into()
}

#[test]
fn what_is_impossible_when_it_is_due_lapses() {
	test(|| {
		// It has expired by then.
		admitted(Admission { expires: 8, ..organisation(42, BUSINESS) });
		assert_ok!(announce(42, Suspension));
		go_to(11);
		System::assert_has_event(lapsed(0, Suspension));
		assert_eq!(standing(42), Standing::Expired);
		nothing_is_announced();
	});
}

#[test]
fn what_a_registrar_has_announced_lapses_if_it_is_none_any_more_or_on_hold() {
	for remove in [false, true] {
		test(|| {
			for (account, kind) in [(42, Suspension), (43, Revocation)] {
				announced(account, kind);
			}
			announced(44, KeyMove);
			if remove {
				assert_ok!(Stakeholders::remove_registrar(RuntimeOrigin::root(), BUSINESS, OWN));
			} else {
				on_hold(BUSINESS, OWN);
			}
			go_to(12);
			for (number, kind) in [(0, Suspension), (1, Revocation), (2, KeyMove)] {
				System::assert_has_event(lapsed(number, kind));
			}
			for account in 42..45 {
				assert_eq!(standing(account), Standing::Admitted);
			}
			nothing_is_announced();
		});
	}
}

#[test]
fn a_registrar_released_in_time_has_not_announced_in_vain() {
	test(|| {
		announced(42, Revocation);
		on_hold(BUSINESS, OWN);
		go_to(8);
		assert_ok!(Stakeholders::release_registrar(RuntimeOrigin::root(), BUSINESS, OWN));
		go_to(11);
		assert_eq!(standing(42), Standing::Revoked);
	});
}

#[test]
fn announcements_end_with_what_they_are_about() {
	test(|| {
		// By its own wish.
		announced(42, Suspension);
		announced(43, Revocation);
		assert_ok!(Stakeholders::object(by(43), 43, Revocation));
		assert_eq!(unsettled(OWN), 1);
		assert_ok!(Stakeholders::leave(by(42)));
		assert_ok!(Stakeholders::leave(by(43)));
		nothing_is_announced();
		go_to(20);
		assert_eq!((standing(42), standing(43)), (Standing::Left, Standing::Left));
	});
	test(|| {
		// By a decision, which also thaws the key.
		let who = announced(42, KeyMove);
		assert_ok!(Stakeholders::second(by(OTHER), who, KeyMove));
		for (chamber, challenger) in [(Chamber::Municipality, 700), (Chamber::Academia, 701)] {
			admitted(organisation(challenger, chamber));
			assert_ok!(Stakeholders::challenge(by(challenger), who, REASON));
		}
		assert_ok!(<Stakeholders as Challenges>::settle(0, true));
		assert!(!Stakeholders::is_frozen(&who));
		nothing_is_announced();
	});
	test(|| {
		// In another chamber, after a move of the key was announced to somebody who had left.
		let who = admitted(organisation(42, BUSINESS));
		assert_ok!(Stakeholders::leave(by(who)));
		assert_ok!(announce(who, KeyMove));
		admitted(organisation(who, Chamber::Academia));
		nothing_is_announced();
		go_to(20);
		assert_eq!(Stakeholders::roll_number(&NEW_KEY), None);
	});
	test(|| {
		// But not with an admission again by the same chamber.
		let who = admitted(organisation(42, BUSINESS));
		assert_ok!(Stakeholders::leave(by(who)));
		assert_ok!(announce(who, KeyMove));
		admitted(organisation(who, BUSINESS));
		go_to(11);
		assert_eq!(Stakeholders::roll_number(&NEW_KEY), Some(0));
	});
}

#[test]
fn nobody_is_admitted_again_with_a_frozen_key() {
	test(|| {
		let who = admitted(organisation(42, BUSINESS));
		assert_ok!(Stakeholders::leave(by(who)));
		assert_ok!(announce(who, KeyMove));
		assert_ok!(Stakeholders::second(by(OTHER), who, KeyMove));
		for chamber in [BUSINESS, Chamber::Academia] {
			let refused = with_storage_layer(|| {
				Stakeholders::admit(registrar(chamber), organisation(who, chamber))
			});
			assert_eq!(refused, Err(Error::<Test>::KeyFrozen.into()));
		}
		go_to(11);
		let again = Admission { account: NEW_KEY, ..organisation(who, Chamber::Academia) };
		assert_ok!(Stakeholders::admit(registrar(Chamber::Academia), again));
	});
}

#[test]
fn a_registrar_has_a_few_announcements_unsettled_and_those_objected_to_do_not_count() {
	test(|| {
		for account in 42..45 {
			announced(account, Revocation);
		}
		let fourth = admitted(organisation(45, BUSINESS));
		assert_noop!(announce(fourth, Suspension), Error::<Test>::TooManyAnnounced);
		// Another registrar has its own.
		assert_ok!(Stakeholders::add_registrar(RuntimeOrigin::root(), BUSINESS, 50));
		assert_ok!(announce_as(50, fourth, Suspension));
		// What is objected to makes room for something else. It goes on when the objection is taken
		// back, whether or not there is room then.
		assert_ok!(Stakeholders::object(by(42), 42, Revocation));
		assert_ok!(announce(fourth, Revocation));
		assert_noop!(announce(fourth, KeyMove), Error::<Test>::TooManyAnnounced);
		assert_ok!(Stakeholders::withdraw_objection(by(42), 42, Revocation));
		assert_eq!(unsettled(OWN), 4);
		assert_ok!(Stakeholders::object(by(42), 42, Revocation));
		assert_ok!(Stakeholders::withdraw_announcement(by(OWN), fourth, Revocation));
		// The third had no room at its block, and takes effect at the next.
		go_to(12);
		assert_eq!(unsettled(50), 0);
		assert_eq!((standing(43), standing(44)), (Standing::Revoked, Standing::Revoked));
		assert_eq!(unsettled(OWN), 0);
		assert_ok!(Stakeholders::settle_objection(RuntimeOrigin::root(), 42, Revocation, false));
		assert_eq!(unsettled(OWN), 0);
	});
}

#[test]
fn no_block_has_more_than_a_few_acts_and_a_fortnight_of_them_is_all_that_can_wait() {
	test(|| {
		// Three registrars in each chamber, each with three announcements.
		let mut taken = Vec::new();
		for (chamber, first) in Chamber::ALL.into_iter().zip([100, 200, 300, 400]) {
			let registrars = [REGISTRAR[chamber.index()], first + 50, first + 51];
			for more in &registrars[1..] {
				assert_ok!(Stakeholders::add_registrar(RuntimeOrigin::root(), chamber, *more));
			}
			for account in first..first + 3 {
				admitted(organisation(account, chamber));
			}
			for (registrar, kind) in registrars.into_iter().zip(KINDS) {
				for account in first..first + 3 {
					let to = account + 1_000;
					let result = with_storage_layer(|| match kind {
						KeyMove => {
							Stakeholders::announce_key_move(by(registrar), account, to, REASON)
						},
						_ => announce_as(registrar, account, kind),
					});
					if taken.len() < 32 {
						assert_ok!(result);
						taken.push(announcement(account, kind).unwrap().takes_effect);
					} else {
						assert_eq!(result, Err(Error::<Test>::TooManyDue.into()));
					}
				}
			}
		}
		// Two at each of sixteen blocks.
		let expected: Vec<u64> = (11..27).flat_map(|block| [block, block]).collect();
		assert_eq!(taken, expected);
		go_to(27);
		nothing_is_announced();
		assert!(Due::<Test>::iter().next().is_none());
	});
}

#[test]
fn what_is_announced_is_shown_by_account_and_by_chamber_in_order_and_in_pages() {
	test(|| {
		assert!(Stakeholders::announced(42).is_empty());
		admitted(citizen(41));
		for account in 42..45 {
			admitted(organisation(account, BUSINESS));
		}
		for kind in [Revocation, KeyMove] {
			assert_ok!(announce(44, kind));
		}
		assert_ok!(announce(42, Suspension));
		let civil_society = REGISTRAR[3];
		assert_ok!(announce_as(civil_society, 41, Suspension));
		let shown = |chamber, from, limit| -> Vec<_> {
			Stakeholders::announced_in(chamber, from, limit)
				.into_iter()
				.map(|info| (info.number, info.account, info.announcement.act.kind()))
				.collect()
		};
		let expected = [(1, 42, Suspension), (3, 44, Revocation), (3, 44, KeyMove)];
		assert_eq!(shown(BUSINESS, 0, 10), expected);
		assert_eq!(shown(BUSINESS, 2, 10), expected[1..]);
		assert!(shown(BUSINESS, 4, 10).is_empty());
		// So many stakeholders, not announcements.
		assert_eq!(shown(BUSINESS, 0, 1), expected[..1]);
		assert_eq!(shown(BUSINESS, 2, 1), expected[1..]);
		assert!(shown(BUSINESS, 0, 0).is_empty());
		assert_eq!(shown(Chamber::CivilSociety, 0, 10), [(0, 41, Suspension)]);
		assert!(shown(Chamber::Academia, 0, 10).is_empty());
		let of_44 = Stakeholders::announced(44);
		assert_eq!(of_44.len(), 2);
		assert!(of_44.iter().all(|info| (info.number, info.account) == (3, 44)));
	});
}

#[test]
fn a_page_of_announcements_has_a_bound() {
	test(|| {
		assert_ok!(Stakeholders::add_registrar(RuntimeOrigin::root(), BUSINESS, 50));
		for (registrar, account) in [OWN, OWN, OWN, 50, 50, 50].into_iter().zip(42..) {
			admitted(organisation(account, BUSINESS));
			assert_ok!(announce_as(registrar, account, Suspension));
		}
		let page = |from| -> Vec<u32> {
			let page = Stakeholders::announced_in(BUSINESS, from, u32::MAX);
			page.into_iter().map(|info| info.number).collect()
		};
		// `MaxPage` is four here. The next page begins after the last number.
		assert_eq!(page(0), [0, 1, 2, 3]);
		assert_eq!(page(4), [4, 5]);
		assert!(page(6).is_empty());
	});
}
