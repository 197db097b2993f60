// SPDX-License-Identifier: Apache-2.0

//! What a decision undoes that a registrar has admitted.

use crate::{
	mock::*, ActKind, Admission, Announcements, ChallengedNow, Challenges as Disputes, Dispute,
	Error, Event, Standing, Undoings,
};
use doverie_primitives::{ByChamber, Challenges, Chamber, Electorate};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{DispatchError::BadOrigin, DispatchResult};

const BUSINESS: Chamber = Chamber::Business;
const OWN: u64 = REGISTRAR[1];

/// A decision on what the registrar of business has admitted in these blocks.
fn decide(from: u64, until: u64) -> DispatchResult {
	Stakeholders::undo_admissions(RuntimeOrigin::root(), BUSINESS, OWN, from, until)
}

/// Anyone sends it.
fn undo(number: u32) -> DispatchResult {
	Stakeholders::undo_admission(RuntimeOrigin::signed(77), number)
}

/// Two other chambers challenge it, each by one organisation: 10 and 11.
fn challenged(who: u64) {
	for (chamber, account) in [(Chamber::Municipality, 10), (Chamber::Academia, 11)] {
		admitted(organisation(account, chamber));
		assert_ok!(Stakeholders::challenge(RuntimeOrigin::signed(account), who, REASON));
	}
}

fn is_barred(number: u32) -> bool {
	<Stakeholders as Challenges>::is_barred(number)
}

#[test]
fn an_undone_admission_is_off_the_roll_and_has_no_vote() {
	test(|| {
		let who = admitted(organisation(42, BUSINESS));
		go_to(6);
		assert!(voter(who, 5).is_some());
		assert_ok!(decide(1, 2));
		System::assert_last_event(
			Event::AdmissionsUndone { chamber: BUSINESS, registrar: OWN, from: 1, until: 2 }.into(),
		);
		// Nothing changes before somebody says of whom.
		assert_eq!((standing(who), is_barred(0)), (Standing::Admitted, false));
		assert_ok!(undo(0));
		System::assert_last_event(Event::AdmissionUndone { number: 0 }.into());
		assert_eq!(standing(who), Standing::Undone);
		assert_eq!((Stakeholders::member(&who), voter(who, 5)), (None, None));
		assert_eq!(Stakeholders::roll_size(BUSINESS).organisations, 0);
		// Its ballots are struck, as those of the barred are; by number, it was on the roll.
		assert!(is_barred(0));
		assert!(<Stakeholders as Electorate<u64, u64>>::on_roll(0, 5).is_some());
		// Nor does it leave, or get renewed.
		assert_noop!(Stakeholders::leave(RuntimeOrigin::signed(who)), Error::<Test>::WrongStanding);
		assert_noop!(
			Stakeholders::renew(registrar(BUSINESS), who, 200, REASON),
			Error::<Test>::WrongStanding
		);
	});
}

#[test]
fn only_what_this_registrar_admitted_here_and_in_the_period_is_undone() {
	test(|| {
		for (chamber, account) in [(BUSINESS, 50), (Chamber::Academia, OWN)] {
			assert_ok!(Stakeholders::add_registrar(RuntimeOrigin::root(), chamber, account));
		}
		let by = |registrar, account, chamber| {
			let origin = RuntimeOrigin::signed(registrar);
			assert_ok!(Stakeholders::admit(origin, organisation(account, chamber)));
		};
		// In blocks 2 to 5, by the registrar.
		for (block, account) in [(2, 10), (3, 11), (4, 12), (5, 13)] {
			go_to(block);
			by(OWN, account, BUSINESS);
		}
		// In block 5, by another one, and elsewhere.
		by(50, 14, BUSINESS);
		by(OWN, 15, Chamber::Academia);
		assert_noop!(undo(0), Error::<Test>::NotUndone);
		assert_ok!(decide(3, 5));
		for number in [0, 3, 4, 5] {
			assert_noop!(undo(number), Error::<Test>::NotUndone);
		}
		assert_ok!(undo(1));
		assert_ok!(undo(2));
		// A later decision replaces the period.
		assert_ok!(decide(5, 6));
		assert_noop!(undo(0), Error::<Test>::NotUndone);
		assert_ok!(undo(3));
		assert_noop!(undo(4), Error::<Test>::NotUndone);
		assert_noop!(undo(5), Error::<Test>::NotUndone);
		assert_noop!(undo(99), Error::<Test>::UnknownStakeholder);
	});
}

#[test]
fn a_period_has_a_beginning_and_lies_in_the_past() {
	test(|| {
		go_to(7);
		assert_noop!(
			Stakeholders::undo_admissions(registrar(BUSINESS), BUSINESS, OWN, 1, 5),
			BadOrigin
		);
		for (from, until) in [(5, 5), (6, 5), (1, 9)] {
			assert_noop!(decide(from, until), Error::<Test>::InvalidPeriod);
		}
		// This block included.
		assert_ok!(decide(1, 8));
		assert_eq!(Undoings::<Test>::get(BUSINESS, OWN), Some((1, 8)));
	});
}

#[test]
fn it_does_not_help_to_have_been_renewed_suspended_or_to_have_gone() {
	test(|| {
		for account in 10..14 {
			admitted(organisation(account, BUSINESS));
		}
		assert_ok!(Stakeholders::renew(registrar(BUSINESS), 10, 200, REASON));
		suspended(11);
		assert_ok!(Stakeholders::leave(RuntimeOrigin::signed(12)));
		revoked(13);
		// Nor that the registrar is no longer one.
		assert_ok!(Stakeholders::remove_registrar(RuntimeOrigin::root(), BUSINESS, OWN));
		assert_ok!(decide(1, 2));
		for (number, account) in (0..).zip(10..14) {
			assert_ok!(undo(number));
			assert_eq!((standing(account), is_barred(number)), (Standing::Undone, true));
		}
		assert_eq!(Stakeholders::roll_size(BUSINESS).organisations, 0);
	});
}

#[test]
fn another_admission_gives_the_vote_back_and_is_not_undone_with_the_first() {
	test(|| {
		assert_ok!(Stakeholders::add_registrar(RuntimeOrigin::root(), BUSINESS, 50));
		let who = admitted(organisation(42, BUSINESS));
		go_to(6);
		assert_ok!(decide(1, 7));
		assert_ok!(undo(0));
		let elsewhere = organisation(who, Chamber::Academia);
		assert_noop!(admit(elsewhere), Error::<Test>::OtherChamber);
		assert_ok!(Stakeholders::admit(RuntimeOrigin::signed(50), organisation(who, BUSINESS)));
		assert_eq!((standing(who), is_barred(0)), (Standing::Admitted, false));
		// The roll of block 5 is what it was.
		assert!(voter(who, 5).is_some_and(|voter| voter.on_roll.is_some()));
		assert_noop!(undo(0), Error::<Test>::NotUndone);
		assert_eq!(Stakeholders::roll_size(BUSINESS).organisations, 1);
	});
}

#[test]
fn what_was_undone_keeps_nobody_out_who_comes_with_another_account() {
	test(|| {
		// A registrar has admitted a sham, with the tag of a company that it wants to keep out.
		admitted(Admission { tag: tag(10), ..organisation(42, BUSINESS) });
		let real = || organisation(10, Chamber::Academia);
		assert_noop!(admit(real()), Error::<Test>::AlreadyAdmitted);
		assert_ok!(decide(1, 2));
		assert_ok!(undo(0));
		// The company is a newcomer, in whichever chamber, and has the tag from then on.
		assert_ok!(admit(real()));
		assert_eq!(Stakeholders::roll_number(&10), Some(1));
		assert_eq!((standing(42), standing(10)), (Standing::Undone, Standing::Admitted));
		let sham = || Admission { tag: tag(10), ..organisation(42, BUSINESS) };
		assert_noop!(admit(sham()), Error::<Test>::AlreadyAdmitted);
		assert_ok!(Stakeholders::leave(RuntimeOrigin::signed(10)));
		assert_noop!(admit(sham()), Error::<Test>::OtherAccount);
		// Nor does a corrected tag of the sham take it away again.
		assert_ok!(Stakeholders::correct_tag(RuntimeOrigin::root(), 42, tag(42)));
		let under_another = Admission { account: 11, ..real() };
		assert_noop!(admit(under_another), Error::<Test>::OtherAccount);
		assert_ok!(admit(real()));
		assert_eq!(Stakeholders::roll_number(&10), Some(1));
		// With its own tag it is what it was.
		assert_ok!(admit(organisation(42, BUSINESS)));
		assert_eq!(Stakeholders::roll_number(&42), Some(0));
	});
}

#[test]
fn what_a_registrar_brought_back_after_its_expiry_is_undone_as_an_admission() {
	test(|| {
		assert_ok!(Stakeholders::add_registrar(RuntimeOrigin::root(), BUSINESS, 50));
		for (account, expires) in [(42, 5), (43, 5), (44, 50)] {
			let admission = Admission { expires, ..organisation(account, BUSINESS) };
			assert_ok!(Stakeholders::admit(RuntimeOrigin::signed(50), admission));
		}
		go_to(6);
		for account in [42, 44] {
			assert_ok!(Stakeholders::renew(registrar(BUSINESS), account, 200, REASON));
		}
		let info = Stakeholders::stakeholder(42).unwrap();
		assert_eq!((info.registrar, info.admitted), (OWN, 6));
		// A renewal in time is no admission.
		let info = Stakeholders::stakeholder(44).unwrap();
		assert_eq!((info.registrar, info.admitted), (50, 1));
		assert_ok!(decide(6, 7));
		assert_ok!(undo(0));
		assert_eq!(standing(42), Standing::Undone);
		for number in [1, 2] {
			assert_noop!(undo(number), Error::<Test>::NotUndone);
		}
	});
}

#[test]
fn what_was_announced_or_disputed_ends_with_the_admission() {
	test(|| {
		let who = admitted(organisation(42, BUSINESS));
		challenged(who);
		assert_ok!(Stakeholders::announce_revocation(registrar(BUSINESS), who, REASON));
		assert_ok!(Stakeholders::announce_key_move(registrar(BUSINESS), who, 43, REASON));
		assert_ok!(Stakeholders::second(another_registrar(BUSINESS), who, ActKind::KeyMove));
		assert_eq!(ChallengedNow::<Test>::get()[BUSINESS], 1);
		assert_ok!(decide(1, 2));
		assert_ok!(undo(0));
		assert!(Announcements::<Test>::iter().next().is_none());
		assert!(!Stakeholders::is_frozen(&who));
		assert!(Disputes::<Test>::iter().next().is_none());
		assert_eq!(ChallengedNow::<Test>::get(), ByChamber::default());
		assert_ne!(Stakeholders::stakeholder(who).unwrap().dispute, Dispute::InEffect);
		go_to(20);
		assert_eq!(Stakeholders::roll_number(&who), Some(0));
		// A challenge to it has nothing to dispute any more.
		let challenge = Stakeholders::challenge(RuntimeOrigin::signed(10), who, REASON);
		assert_eq!(challenge, Err(Error::<Test>::WrongStanding.into()));
	});
}

#[test]
fn the_name_of_an_undone_admission_is_free_and_its_key_can_be_moved() {
	test(|| {
		let who = admitted(organisation(42, BUSINESS));
		assert_ok!(decide(1, 2));
		assert_ok!(undo(0));
		let namesake = organisation(42, BUSINESS).applicant;
		admitted(Admission { applicant: namesake, ..organisation(43, BUSINESS) });
		moved(who, 44);
		assert_eq!(standing(44), Standing::Undone);
	});
}

#[test]
fn whoever_is_barred_stays_barred() {
	test(|| {
		let who = admitted(organisation(42, BUSINESS));
		challenged(who);
		assert_ok!(<Stakeholders as Challenges>::settle(0, true));
		assert_ok!(decide(1, 2));
		assert_noop!(undo(0), Error::<Test>::NotUndone);
		assert_eq!(standing(who), Standing::Barred);
		assert_noop!(admit(organisation(who, BUSINESS)), Error::<Test>::BarredByDecision);
	});
}
