// SPDX-License-Identifier: Apache-2.0

//! Disputing an admission.

use crate::{mock::*, Admission, Challenges, Error, Event, Standing};
use doverie_primitives::{Chamber, Electorate};
use frame_support::{assert_noop, assert_ok};

/// One organisation in each chamber: 10, 11, 12, 13.
fn four() {
	for (chamber, account) in Chamber::ALL.into_iter().zip(10..) {
		admitted(organisation(account, chamber));
	}
}

fn challenge(by: u64, whom: u64) -> sp_runtime::DispatchResult {
	Stakeholders::challenge(RuntimeOrigin::signed(by), whom, REASON)
}

fn settle(whom: u64, upheld: bool) -> sp_runtime::DispatchResult {
	let number = Stakeholders::roll_number(&whom).expect("is registered");
	<Stakeholders as doverie_primitives::Challenges>::settle(number, upheld)
}

#[test]
fn two_other_chambers_take_a_stakeholder_off_the_roll_until_a_decision() {
	test(|| {
		four();
		go_to(5);
		assert_ok!(challenge(10, 11));
		// One chamber alone changes nothing.
		assert_eq!(Stakeholders::was_on_roll(11, Chamber::Business, 5), Some(true));
		assert_ok!(challenge(12, 11));
		System::assert_last_event(
			Event::Challenged {
				number: 1,
				by: 2,
				chamber: Chamber::Academia,
				reasons: REASON,
				in_effect: true,
			}
			.into(),
		);
		assert_eq!(Stakeholders::was_on_roll(11, Chamber::Business, 5), Some(false));
		// It counts for the size of the roll all the same: no quorum gets smaller by it.
		assert_eq!(Stakeholders::roll_size(Chamber::Business).organisations, 1);
		// It is in good standing all the same, and can speak for itself.
		assert_eq!(standing(11), Standing::Admitted);
		assert!(Stakeholders::member(&11).is_some());

		go_to(8);
		assert_ok!(settle(11, false));
		assert_eq!(Stakeholders::was_on_roll(11, Chamber::Business, 7), Some(false));
		assert_eq!(Stakeholders::was_on_roll(11, Chamber::Business, 8), Some(true));
		assert_eq!(Stakeholders::roll_size(Chamber::Business).organisations, 1);
		assert!(Challenges::<Test>::get(1).is_empty());
	});
}

#[test]
fn an_upheld_challenge_bars_until_a_decision_lifts_the_bar() {
	test(|| {
		four();
		assert_ok!(challenge(10, 11));
		assert_ok!(challenge(13, 11));
		assert_noop!(Stakeholders::lift_bar(RuntimeOrigin::root(), 11), Error::<Test>::NotBarred);
		assert_ok!(settle(11, true));
		assert_eq!(standing(11), Standing::Barred);
		assert_noop!(
			Stakeholders::admit(registrar(Chamber::Business), organisation(11, Chamber::Business)),
			Error::<Test>::BarredByDecision
		);
		assert_noop!(
			Stakeholders::renew(registrar(Chamber::Business), 11, 200, REASON),
			Error::<Test>::WrongStanding
		);
		assert_noop!(Stakeholders::leave(RuntimeOrigin::signed(11)), Error::<Test>::WrongStanding);
		assert_ok!(Stakeholders::lift_bar(RuntimeOrigin::root(), 11));
		admitted(organisation(11, Chamber::Business));
		assert_eq!(standing(11), Standing::Admitted);
	});
}

#[test]
fn leaving_revocation_and_renewal_are_no_way_out_of_a_challenge() {
	test(|| {
		four();
		assert_ok!(challenge(10, 11));
		assert_ok!(challenge(13, 11));
		assert_ok!(Stakeholders::renew(registrar(Chamber::Business), 11, 200, REASON));
		assert!(!Stakeholders::stakeholder(11).unwrap().on_roll);
		assert_ok!(Stakeholders::leave(RuntimeOrigin::signed(11)));
		admitted(organisation(11, Chamber::Business));
		assert!(!Stakeholders::stakeholder(11).unwrap().on_roll);
		assert_ok!(Stakeholders::revoke(registrar(Chamber::Business), 11, REASON));
		assert_ok!(settle(11, true));
		assert_eq!(standing(11), Standing::Barred);
	});
}

#[test]
fn a_challenge_comes_from_a_member_of_another_chamber_once() {
	test(|| {
		four();
		admitted(organisation(20, Chamber::Business));
		admitted(organisation(21, Chamber::Municipality));
		assert_noop!(challenge(20, 11), Error::<Test>::OwnChamber);
		assert_noop!(challenge(11, 11), Error::<Test>::OwnChamber);
		assert_noop!(challenge(77, 11), Error::<Test>::UnknownStakeholder);
		assert_noop!(challenge(10, 77), Error::<Test>::UnknownStakeholder);
		assert_ok!(challenge(10, 11));
		assert_noop!(challenge(10, 11), Error::<Test>::AlreadyChallenged);
		assert_noop!(challenge(21, 11), Error::<Test>::AlreadyChallenged);
		assert_ok!(Stakeholders::suspend(registrar(Chamber::Academia), 12, REASON));
		assert_noop!(challenge(12, 11), Error::<Test>::NotInGoodStanding);
		assert_ok!(Stakeholders::revoke(registrar(Chamber::Business), 20, REASON));
		assert_noop!(challenge(10, 20), Error::<Test>::WrongStanding);
	});
}

#[test]
fn a_challenge_can_be_withdrawn_until_it_is_in_effect() {
	test(|| {
		four();
		let withdraw = |by| Stakeholders::withdraw_challenge(RuntimeOrigin::signed(by), 11);
		assert_noop!(withdraw(10), Error::<Test>::NoChallenge);
		assert_ok!(challenge(10, 11));
		assert_noop!(withdraw(12), Error::<Test>::NoChallenge);
		assert_noop!(settle(11, true), Error::<Test>::NoChallenge);
		assert_ok!(withdraw(10));
		assert!(!Challenges::<Test>::contains_key(1));
		assert_ok!(challenge(10, 11));
		assert_ok!(challenge(12, 11));
		assert_noop!(withdraw(10), Error::<Test>::ChallengeInEffect);
		// A third chamber joins.
		assert_ok!(challenge(13, 11));
		assert_eq!(Stakeholders::challenges(11).len(), 3);
	});
}

#[test]
fn a_dismissed_challenge_is_settled_for_this_admission() {
	test(|| {
		four();
		assert_ok!(challenge(10, 11));
		assert_ok!(challenge(12, 11));
		assert_ok!(settle(11, false));
		assert_noop!(challenge(13, 11), Error::<Test>::AlreadySettled);
		assert_ok!(Stakeholders::renew(registrar(Chamber::Business), 11, 200, REASON));
		assert_ok!(challenge(13, 11));
	});
}

#[test]
fn a_challenged_admission_still_expires() {
	test(|| {
		four();
		admitted(Admission { expires: 10, ..organisation(20, Chamber::Business) });
		assert_ok!(challenge(10, 20));
		assert_ok!(challenge(12, 20));
		go_to(12);
		assert_ok!(settle(20, false));
		assert_eq!(standing(20), Standing::Expired);
		assert_eq!(Stakeholders::roll_size(Chamber::Business).organisations, 1);
	});
}

#[test]
fn a_registrar_cannot_renew_a_challenge_away() {
	test(|| {
		four();
		assert_ok!(challenge(10, 11));
		assert_ok!(Stakeholders::renew(registrar(Chamber::Business), 11, 200, REASON));
		assert_ok!(Stakeholders::revoke(registrar(Chamber::Business), 11, REASON));
		admitted(organisation(11, Chamber::Business));
		assert_ok!(challenge(12, 11));
		assert!(!Stakeholders::stakeholder(11).unwrap().on_roll);
	});
}
