// SPDX-License-Identifier: Apache-2.0

//! Disputing an admission.

use crate::{
	mock::*, Admission, ChallengedNow, Challengers, Challenges, Dispute, Error, Event, Standing,
};
use doverie_primitives::{ByChamber, Chamber, Electorate};
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
fn a_challenge_in_effect_takes_nobody_off_any_roll() {
	test(|| {
		four();
		go_to(4);
		assert_ok!(challenge(10, 11));
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
		assert_eq!(Stakeholders::stakeholder(11).unwrap().dispute, Dispute::InEffect);
		let votes = |checkpoint| voter(11, checkpoint).is_some_and(|v| v.on_roll.is_some());
		let is_there = || {
			assert_eq!(Stakeholders::roll_size(Chamber::Business).organisations, 1);
			assert_eq!(standing(11), Standing::Admitted);
			assert!(Stakeholders::member(&11).is_some());
			assert!(Stakeholders::stakeholder(11).unwrap().on_roll);
		};
		is_there();
		go_to(8);
		is_there();
		assert!(votes(5));
		assert_ok!(settle(11, false));
		System::assert_last_event(Event::ChallengeSettled { number: 1, upheld: false }.into());
		go_to(11);
		is_there();
		assert!(votes(5) && votes(10));
		assert_eq!(Stakeholders::votes_from(11), Some(15));
		assert!(Challenges::<Test>::get(1).is_empty());
	});
}

#[test]
fn only_an_upheld_challenge_takes_the_vote_and_a_decision_can_give_it_back() {
	test(|| {
		four();
		go_to(6);
		let is_barred =
			|number| <Stakeholders as doverie_primitives::Challenges>::is_barred(number);
		assert_ok!(challenge(10, 11));
		assert_ok!(challenge(12, 11));
		assert!(voter(11, 5).is_some() && !is_barred(1));
		assert_ok!(settle(11, true));
		assert!(voter(11, 5).is_none() && is_barred(1));
		assert!(voter(10, 5).is_some() && !is_barred(0) && !is_barred(99));
		assert_ok!(Stakeholders::lift_bar(RuntimeOrigin::root(), 11));
		assert!(voter(11, 5).is_some() && !is_barred(1));
	});
}

#[test]
fn reasons_are_on_record() {
	test(|| {
		four();
		let challenge = |reasons| Stakeholders::challenge(RuntimeOrigin::signed(10), 11, reasons);
		assert_noop!(challenge(NOT_ON_RECORD), Error::<Test>::ReasonsNotOnRecord);
		assert_ok!(challenge(REASON));
	});
}

#[test]
fn a_challenger_has_two_unsettled_challenges_at_most() {
	test(|| {
		four();
		for account in 20..23 {
			admitted(organisation(account, Chamber::Business));
		}
		assert_ok!(challenge(10, 20));
		assert_ok!(challenge(10, 21));
		assert_noop!(challenge(10, 22), Error::<Test>::TooManyChallenges);
		// One that is withdrawn frees its place, and so does one that is settled.
		assert_ok!(Stakeholders::withdraw_challenge(RuntimeOrigin::signed(10), 20));
		assert_ok!(challenge(10, 22));
		assert_noop!(challenge(10, 20), Error::<Test>::TooManyChallenges);
		assert_ok!(challenge(12, 21));
		assert_noop!(challenge(10, 20), Error::<Test>::TooManyChallenges);
		assert_ok!(settle(21, true));
		assert_ok!(challenge(10, 20));
		assert_eq!(Challengers::<Test>::get(0).unsettled, 2);
		assert!(!Challengers::<Test>::contains_key(2));
	});
}

#[test]
fn a_tenth_of_a_chamber_is_under_challenge_at_once_and_at_least_one() {
	test(|| {
		four();
		// Nineteen in business, with the one that is there.
		for account in 20..38 {
			admitted(organisation(account, Chamber::Business));
		}
		assert_ok!(challenge(10, 20));
		assert_ok!(challenge(12, 20));
		assert_ok!(challenge(10, 21));
		assert_noop!(challenge(12, 21), Error::<Test>::TooManyChallenged);
		// What is not in effect has no bound of the chamber's, nor has another chamber's.
		assert_ok!(challenge(13, 22));
		assert_ok!(challenge(13, 10));
		assert_ok!(challenge(11, 10));
		// Twenty: two of them.
		admitted(organisation(38, Chamber::Business));
		assert_ok!(challenge(12, 21));
		assert_eq!(ChallengedNow::<Test>::get(), ByChamber::new([1, 2, 0, 0]));
		// A third chamber joins what is in effect.
		admitted(organisation(39, Chamber::CivilSociety));
		assert_ok!(challenge(39, 21));
		// When one is settled, there is room for another.
		admitted(organisation(40, Chamber::Municipality));
		admitted(organisation(41, Chamber::Academia));
		assert_ok!(challenge(40, 23));
		assert_noop!(challenge(41, 23), Error::<Test>::TooManyChallenged);
		assert_ok!(settle(20, false));
		assert_ok!(challenge(41, 23));
		assert_eq!(ChallengedNow::<Test>::get(), ByChamber::new([1, 2, 0, 0]));
	});
}

#[test]
fn a_third_of_the_chambers_cannot_challenge_the_rest() {
	test(|| {
		// Three organisations in each of three chambers, one of which conspires with its like.
		let chambers = [Chamber::Municipality, Chamber::Business, Chamber::Academia];
		for (chamber, first) in chambers.into_iter().zip([10, 20, 30]) {
			(first..first + 3).for_each(|account| {
				admitted(organisation(account, chamber));
			});
		}
		let conspirators = [10, 20, 30];
		let mut in_effect = 0;
		for by in conspirators {
			for whom in [11, 12, 21, 22, 31, 32] {
				let _ = challenge(by, whom);
			}
		}
		for whom in [11, 12, 21, 22, 31, 32] {
			let info = Stakeholders::stakeholder(whom).unwrap();
			assert!(info.on_roll);
			in_effect += u32::from(info.dispute == Dispute::InEffect);
		}
		// Two challenges each, and two for one that is in effect: of six, two are.
		assert_eq!(in_effect, 2);
		assert!(ChallengedNow::<Test>::get().iter().all(|challenged| *challenged <= 1));
	});
}

#[test]
fn those_whose_challenge_is_dismissed_pause() {
	test(|| {
		four();
		admitted(organisation(20, Chamber::Business));
		assert_ok!(challenge(10, 11));
		assert_ok!(challenge(12, 11));
		assert_ok!(challenge(13, 11));
		go_to(3);
		assert_ok!(settle(11, false));
		// Four days of five blocks, for each of them.
		go_to(22);
		for by in [10, 12, 13] {
			assert_noop!(challenge(by, 20), Error::<Test>::ChallengesPaused);
		}
		go_to(23);
		for by in [10, 12, 13] {
			assert_ok!(challenge(by, 20));
		}
		// An upheld one costs them nothing.
		assert_ok!(settle(20, true));
		assert_ok!(Stakeholders::renew(registrar(Chamber::Business), 11, 200, REASON));
		assert_ok!(challenge(10, 11));
	});
}

#[test]
fn a_challenge_in_effect_goes_along_to_another_chamber() {
	test(|| {
		four();
		assert_ok!(challenge(10, 11));
		assert_ok!(challenge(13, 11));
		assert_eq!(ChallengedNow::<Test>::get(), ByChamber::new([0, 1, 0, 0]));
		assert_ok!(Stakeholders::leave(RuntimeOrigin::signed(11)));
		admitted(Admission { chamber: Chamber::Academia, ..organisation(11, Chamber::Business) });
		assert_eq!(Stakeholders::stakeholder(11).unwrap().dispute, Dispute::InEffect);
		assert_eq!(ChallengedNow::<Test>::get(), ByChamber::new([0, 0, 1, 0]));
		assert_ok!(settle(11, true));
		assert_eq!(ChallengedNow::<Test>::get(), ByChamber::default());
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
		let again = frame_support::storage::with_storage_layer(|| {
			Stakeholders::admit(registrar(Chamber::Business), organisation(11, Chamber::Business))
		});
		assert_eq!(again, Err(Error::<Test>::BarredByDecision.into()));
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
fn whoever_goes_in_time_is_challenged_and_barred_all_the_same() {
	test(|| {
		four();
		assert_ok!(challenge(10, 11));
		assert_ok!(Stakeholders::leave(RuntimeOrigin::signed(11)));
		assert_ok!(challenge(13, 11));
		assert_ok!(settle(11, true));
		assert_eq!(standing(11), Standing::Barred);
		assert_noop!(challenge(12, 11), Error::<Test>::WrongStanding);
		// So is somebody whom a registrar has revoked before anyone could challenge.
		revoked(12);
		assert_ok!(challenge(10, 12));
		assert_ok!(challenge(13, 12));
		assert_ok!(settle(12, true));
		assert_eq!(standing(12), Standing::Barred);
	});
}

#[test]
fn leaving_revocation_and_renewal_are_no_way_out_of_a_challenge() {
	test(|| {
		four();
		assert_ok!(challenge(10, 11));
		assert_ok!(challenge(13, 11));
		let dispute = || Stakeholders::stakeholder(11).unwrap().dispute;
		assert_ok!(Stakeholders::renew(registrar(Chamber::Business), 11, 200, REASON));
		assert_eq!(dispute(), Dispute::InEffect);
		assert_ok!(Stakeholders::leave(RuntimeOrigin::signed(11)));
		admitted(organisation(11, Chamber::Business));
		assert_eq!(dispute(), Dispute::InEffect);
		revoked(11);
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
		suspended(12);
		assert_noop!(challenge(12, 11), Error::<Test>::NotInGoodStanding);
		revoked(20);
		assert_ok!(challenge(10, 20));
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
		revoked(11);
		admitted(organisation(11, Chamber::Business));
		assert_ok!(challenge(12, 11));
		assert_eq!(Stakeholders::stakeholder(11).unwrap().dispute, Dispute::InEffect);
	});
}
