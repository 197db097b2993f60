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

		// On the roll up to block 9, and again from block 15 on.
		let was_on_roll = |at| Stakeholders::was_on_roll(university, Chamber::Academia, at);
		assert_eq!(was_on_roll(9), Some(true));
		assert_eq!(was_on_roll(10), Some(false));
		assert_eq!(was_on_roll(14), Some(false));
		assert_eq!(was_on_roll(15), Some(true));
		assert_eq!(was_on_roll(16), None); // is still to come
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
fn a_suspended_stakeholder_is_off_the_roll_until_reinstated() {
	test(|| {
		let who = admitted(organisation(42, ACADEMIA));
		go_to(5);
		assert_ok!(Stakeholders::suspend(registrar(ACADEMIA), who, REASON));
		assert_eq!(standing(who), Standing::Suspended);
		assert_eq!(Stakeholders::member(&who), None);
		go_to(8);
		assert_ok!(Stakeholders::reinstate(registrar(ACADEMIA), who, REASON));
		assert!(Stakeholders::member(&who).is_some());
		go_to(9);
		let on: Vec<_> =
			(0..=9).filter(|at| Stakeholders::was_on_roll(who, ACADEMIA, *at).unwrap()).collect();
		assert_eq!(on, vec![1, 2, 3, 4, 8, 9]);
	});
}

#[test]
fn a_suspension_lifted_in_the_same_block_leaves_no_gap() {
	test(|| {
		let who = admitted(organisation(42, ACADEMIA));
		go_to(5);
		assert_ok!(Stakeholders::suspend(registrar(ACADEMIA), who, REASON));
		assert_ok!(Stakeholders::reinstate(registrar(ACADEMIA), who, REASON));
		assert_eq!(Stakeholders::was_on_roll(who, ACADEMIA, 5), Some(true));
		assert_eq!(crate::Stakeholders::<Test>::get(0).unwrap().history.len(), 1);
	});
}

#[test]
fn a_suspension_outlasts_a_renewal_and_does_not_stop_expiry() {
	test(|| {
		let who = admitted(Admission { expires: 10, ..organisation(42, ACADEMIA) });
		assert_ok!(Stakeholders::suspend(registrar(ACADEMIA), who, REASON));
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
		assert_ok!(Stakeholders::revoke(registrar(ACADEMIA), who, REASON));
		assert_eq!(standing(who), Standing::Revoked);
		assert_noop!(Stakeholders::leave(RuntimeOrigin::signed(who)), Error::<Test>::WrongStanding);
		go_to(5);
		admitted(organisation(who, ACADEMIA));
		assert_eq!(Stakeholders::roll_number(&who), Some(number));
		go_to(7);
		assert_ok!(Stakeholders::leave(RuntimeOrigin::signed(who)));
		assert_eq!(standing(who), Standing::Left);
		// In another chamber this time, and with another key.
		admitted(Admission {
			account: 99,
			tag: organisation(who, ACADEMIA).tag,
			..organisation(99, Chamber::Business)
		});
		assert_eq!(Stakeholders::roll_number(&99), Some(number));
		assert_eq!(Stakeholders::roll_number(&who), None);
		let was_on_roll = |chamber, kind, at| {
			let member = Member { number, chamber, kind };
			<Stakeholders as Electorate<u64, u64>>::was_on_roll(&member, at)
		};
		assert_eq!(was_on_roll(Chamber::Business, Kind::Organisation, 7), Some(true));
		assert_eq!(was_on_roll(ACADEMIA, Kind::Organisation, 7), Some(false));
		assert_eq!(was_on_roll(ACADEMIA, Kind::Organisation, 6), Some(true));
		// As what it was, and not as another kind.
		assert_eq!(was_on_roll(ACADEMIA, Kind::Citizen, 6), Some(false));
	});
}

#[test]
fn a_call_in_the_wrong_standing_changes_nothing() {
	test(|| {
		let who = admitted(organisation(42, ACADEMIA));
		let origin = || registrar(ACADEMIA);
		assert_noop!(Stakeholders::reinstate(origin(), who, REASON), Error::<Test>::WrongStanding);
		assert_ok!(Stakeholders::suspend(origin(), who, REASON));
		assert_noop!(Stakeholders::suspend(origin(), who, REASON), Error::<Test>::WrongStanding);
		assert_ok!(Stakeholders::revoke(origin(), who, REASON));
		for result in [
			Stakeholders::suspend(origin(), who, REASON),
			Stakeholders::reinstate(origin(), who, REASON),
			Stakeholders::revoke(origin(), who, REASON),
			Stakeholders::renew(origin(), who, 200, REASON),
		] {
			assert_eq!(result, Err(Error::<Test>::WrongStanding.into()));
		}
		assert_noop!(
			Stakeholders::suspend(origin(), 77, REASON),
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
		let who = admitted(organisation(42, ACADEMIA));
		let leave_at = |at| {
			go_to(at);
			assert_ok!(Stakeholders::suspend(registrar(ACADEMIA), who, REASON));
			go_to(at + 1);
		};
		let come_back = || Stakeholders::reinstate(registrar(ACADEMIA), who, REASON);
		for at in [3, 5, 7] {
			leave_at(at);
			assert_ok!(come_back());
		}
		// Block 1 may still be asked for: a fifth stretch has no place.
		leave_at(9);
		assert_noop!(come_back(), Error::<Test>::HistoryFull);
		assert_eq!(standing(who), Standing::Suspended);
		// The earliest decision that is open now was opened at block 6.
		Horizon::set(6);
		assert_ok!(come_back());
		assert_eq!(Stakeholders::was_on_roll(who, ACADEMIA, 5), None);
		assert_eq!(Stakeholders::was_on_roll(who, ACADEMIA, 6), Some(true));
		assert_eq!(Stakeholders::was_on_roll(who, ACADEMIA, 7), Some(false));
	});
}
