// SPDX-License-Identifier: Apache-2.0

//! Suspension, revocation, expiry, renewal, leaving, and what they do to the roll.

use crate::{mock::*, Admission, Error, Event, Expiring, Standing};
use doverie_primitives::{ByChamber, Chamber, Electorate, Fingerprint, Kind, Member, RollSize};
use frame_support::{assert_noop, assert_ok};

const ACADEMIA: Chamber = Chamber::Academia;

#[docify::export]
#[test]
fn an_admission_expires_by_itself_and_can_be_renewed() {
	test(|| {
		let university = 42;
		assert_ok!(Stakeholders::admit(
			registrar(Chamber::Academia),
			Admission { expires: 10, ..organisation(university, Chamber::Academia) },
		));
		assert_eq!(Stakeholders::roll_size(Chamber::Academia).organisations, 1);

		// Nobody has to do anything at block 10.
		go_to(10);
		assert_eq!(standing(university), Standing::Expired);
		assert_eq!(Stakeholders::roll_size(Chamber::Academia).organisations, 0);

		go_to(15);
		let evidence = Fingerprint([2; 32]);
		assert_ok!(Stakeholders::renew(registrar(Chamber::Academia), university, 50, evidence));
		assert_eq!(standing(university), Standing::Admitted);

		// On the roll up to block 9, and again from block 15 on. A day has five blocks here.
		let was_on_roll = |at| Stakeholders::was_on_roll(university, Chamber::Academia, at);
		assert_eq!(was_on_roll(5), Some(true));
		assert_eq!(was_on_roll(10), Some(false));
		assert_eq!(was_on_roll(15), Some(true));
		assert_eq!(was_on_roll(16), None); // is no checkpoint
		assert_eq!(was_on_roll(20), None); // is still to come

		// It votes in what opens two days later.
		assert_eq!(Stakeholders::votes_from(university), Some(25));
	});
}

#[test]
fn many_expire_at_one_block_without_being_looked_at() {
	test(|| {
		for account in 10..40 {
			admitted(Admission { expires: 20, ..citizen(account) });
		}
		assert_eq!(
			Stakeholders::roll_size(Chamber::CivilSociety),
			RollSize { organisations: 0, citizens: 30 }
		);
		go_to(20);
		assert_eq!(Stakeholders::roll_size(Chamber::CivilSociety), RollSize::default());
		assert!(Expiring::<Test>::iter().next().is_none());
		System::assert_last_event(
			Event::Expired {
				from_rolls: ByChamber {
					civil_society: RollSize { organisations: 0, citizens: 30 },
					..ByChamber::default()
				},
			}
			.into(),
		);
	});
}

#[test]
fn a_suspension_takes_the_good_standing_and_nobody_off_a_roll() {
	test(|| {
		OldestOpen::set(Some(0));
		let who = admitted(organisation(42, ACADEMIA));
		go_to(7);
		suspended(who);
		assert_eq!(Stakeholders::member(&who), None);
		// Over two checkpoints: whoever is on the roll votes, and counts.
		let info = Stakeholders::stakeholder(who).unwrap();
		assert_eq!((info.on_roll, info.votes_from), (true, Some(15)));
		assert_eq!(Stakeholders::votes_from(who), Some(15));
		go_to(14);
		assert_eq!(Stakeholders::roll_size(ACADEMIA).organisations, 1);
		assert_ok!(Stakeholders::reinstate(registrar(ACADEMIA), who, REASON));
		System::assert_last_event(
			Event::Reinstated { number: 0, registrar: REGISTRAR[2], reasons: REASON }.into(),
		);
		assert!(Stakeholders::member(&who).is_some());
		go_to(20);
		let was_on_roll = |at| Stakeholders::was_on_roll(who, ACADEMIA, at).expect("is known");
		assert_eq!([0, 5, 10, 15, 20].map(was_on_roll), [false, true, true, true, true]);
		assert_eq!(crate::Stakeholders::<Test>::get(0).unwrap().history.len(), 1);
	});
}

#[test]
fn a_suspended_stakeholder_expires_off_the_roll_and_is_renewed_onto_it() {
	test(|| {
		let who = admitted(Admission { expires: 10, ..organisation(42, ACADEMIA) });
		suspended(who);
		let on_roll = || Stakeholders::roll_size(ACADEMIA).organisations;
		go_to(9);
		assert_eq!(on_roll(), 1);
		go_to(10);
		assert_eq!(on_roll(), 0);
		go_to(12);
		assert_ok!(Stakeholders::renew(registrar(ACADEMIA), who, 30, REASON));
		assert_eq!((standing(who), on_roll()), (Standing::Suspended, 1));
		go_to(15);
		assert_eq!(Stakeholders::was_on_roll(who, ACADEMIA, 10), Some(false));
		assert_eq!(Stakeholders::was_on_roll(who, ACADEMIA, 15), Some(true));
	});
}

#[test]
fn a_suspension_takes_nobody_off_the_roll_and_the_end_of_an_admission_does() {
	test(|| {
		let expiring = admitted(Admission { expires: 10, ..organisation(42, ACADEMIA) });
		let others = [43, 44, 45].map(|account| admitted(organisation(account, ACADEMIA)));
		let number = |account| Stakeholders::roll_number(&account).expect("is registered");
		let [suspended_one, left, revoked_one] = others.map(number);
		let expired = number(expiring);
		let is_on_roll = <Stakeholders as Electorate<u64, u64>>::is_on_roll;
		suspended(43);
		let is_gone = <Stakeholders as Electorate<u64, u64>>::is_gone;
		let all = [expired, suspended_one, left, revoked_one];
		assert!(all.into_iter().all(is_on_roll) && !all.into_iter().any(is_gone));
		assert_ok!(Stakeholders::leave(RuntimeOrigin::signed(44)));
		assert!(!is_on_roll(left));
		revoked(45);
		assert_eq!(standing(expiring), Standing::Expired);
		assert!(![expired, left, revoked_one, 999].into_iter().any(is_on_roll));
		// Whoever was not renewed in time is off the roll, and not gone.
		assert_eq!(all.map(is_gone), [false, false, true, true]);
		assert!(is_gone(999));
	});
}

#[test]
fn a_suspension_outlasts_a_renewal_and_does_not_stop_expiry() {
	test(|| {
		let who = admitted(Admission { expires: 10, ..organisation(42, ACADEMIA) });
		suspended(who);
		assert_ok!(Stakeholders::renew(registrar(ACADEMIA), who, 20, REASON));
		assert_eq!(standing(who), Standing::Suspended);
		go_to(20);
		assert_eq!(standing(who), Standing::Expired);
		assert_noop!(
			Stakeholders::reinstate(registrar(ACADEMIA), who, REASON),
			Error::<Test>::WrongStanding
		);
		// Renewal does not lift the suspension either.
		assert_ok!(Stakeholders::renew(registrar(ACADEMIA), who, 30, REASON));
		assert_eq!(standing(who), Standing::Suspended);
	});
}

#[test]
fn whoever_was_revoked_or_has_left_can_be_admitted_again_under_the_same_number() {
	test(|| {
		let who = admitted(organisation(42, ACADEMIA));
		admitted(organisation(43, ACADEMIA));
		let number = Stakeholders::roll_number(&who).unwrap();
		revoked(who);
		assert_noop!(Stakeholders::leave(RuntimeOrigin::signed(who)), Error::<Test>::WrongStanding);
		go_to(14);
		admitted(organisation(who, ACADEMIA));
		assert_eq!(Stakeholders::roll_number(&who), Some(number));
		go_to(17);
		assert_ok!(Stakeholders::leave(RuntimeOrigin::signed(who)));
		assert_eq!(standing(who), Standing::Left);
		// In another chamber this time.
		admitted(organisation(who, Chamber::Business));
		assert_eq!(Stakeholders::roll_number(&who), Some(number));
		// It votes as what it was at the checkpoint.
		go_to(21);
		let on_roll = |at| voter(who, at).expect("signs").on_roll;
		let member = |chamber| Some(Member { number, chamber, kind: Kind::Organisation });
		assert_eq!([15, 20].map(on_roll), [member(ACADEMIA), member(Chamber::Business)]);
	});
}

#[test]
fn nobody_leaves_a_suspension_behind_for_another_chamber() {
	test(|| {
		let who = admitted(organisation(42, ACADEMIA));
		let admit = |chamber| {
			Stakeholders::admit(
				registrar(chamber),
				Admission { chamber, ..organisation(who, ACADEMIA) },
			)
		};
		suspended(who);
		assert_ok!(Stakeholders::leave(RuntimeOrigin::signed(who)));
		assert_eq!(standing(who), Standing::Left);
		assert_noop!(admit(Chamber::Business), Error::<Test>::OtherChamber);
		assert_ok!(admit(ACADEMIA));
		// Out of good standing it can go where it likes.
		assert_ok!(Stakeholders::leave(RuntimeOrigin::signed(who)));
		assert_ok!(admit(Chamber::Business));
	});
}

#[test]
fn a_call_in_the_wrong_standing_changes_nothing() {
	test(|| {
		let who = admitted(organisation(42, ACADEMIA));
		let origin = || registrar(ACADEMIA);
		assert_noop!(Stakeholders::reinstate(origin(), who, REASON), Error::<Test>::WrongStanding);
		suspended(who);
		let suspend = |who| Stakeholders::announce_suspension(origin(), who, REASON);
		assert_noop!(suspend(who), Error::<Test>::WrongStanding);
		revoked(who);
		assert_noop!(suspend(who), Error::<Test>::WrongStanding);
		for result in [
			Stakeholders::reinstate(origin(), who, REASON),
			Stakeholders::announce_revocation(origin(), who, REASON),
			Stakeholders::renew(origin(), who, 200, REASON),
		] {
			assert_eq!(result, Err(Error::<Test>::WrongStanding.into()));
		}
		assert_noop!(
			Stakeholders::reinstate(origin(), 77, REASON),
			Error::<Test>::UnknownStakeholder
		);
	});
}

#[test]
fn a_renewal_must_end_later_and_not_too_late() {
	test(|| {
		let who = admitted(organisation(42, ACADEMIA));
		go_to(50);
		let renew = |until| Stakeholders::renew(registrar(ACADEMIA), who, until, REASON);
		assert_noop!(renew(50), Error::<Test>::ExpiryInThePast);
		assert_noop!(renew(100), Error::<Test>::ExpiryNotLater);
		assert_noop!(renew(1_051), Error::<Test>::TermTooLong);
		assert_ok!(renew(1_050));
	});
}

#[test]
fn returns_to_the_roll_while_a_decision_is_open_are_bounded() {
	test(|| {
		OldestOpen::set(Some(0));
		let who = admitted(organisation(42, ACADEMIA));
		let leave_at = |at| {
			go_to(at);
			assert_ok!(Stakeholders::leave(RuntimeOrigin::signed(who)));
			go_to(at + 1);
		};
		let come_back = || {
			frame_support::storage::with_storage_layer(|| {
				Stakeholders::admit(registrar(ACADEMIA), organisation(who, ACADEMIA))
			})
		};
		for at in [7, 12, 17] {
			leave_at(at);
			assert_ok!(come_back());
		}
		// Blocks 5, 10, 15 and 20 may still be asked for: a fifth stretch has no place.
		leave_at(22);
		assert_noop!(come_back(), Error::<Test>::HistoryFull);
		assert_eq!(standing(who), Standing::Left);
		// The roll of the earliest decision that is open now is that of block 10.
		OldestOpen::set(Some(10));
		assert_ok!(come_back());
		let was_on_roll = |at| Stakeholders::was_on_roll(who, ACADEMIA, at);
		assert_eq!([5, 10, 15, 20].map(was_on_roll), [None, Some(true), Some(true), Some(true)]);
	});
}

#[test]
fn absences_that_no_roll_can_tell_apart_take_no_room() {
	test(|| {
		OldestOpen::set(Some(0));
		let who = admitted(organisation(42, ACADEMIA));
		// Six absences in three days: there is room for three returns that a roll can tell apart.
		for at in [6, 8, 11, 13, 16, 18] {
			go_to(at);
			assert_ok!(Stakeholders::leave(RuntimeOrigin::signed(who)));
			go_to(at + 1);
			admitted(organisation(who, ACADEMIA));
		}
	});
}
