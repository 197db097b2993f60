// SPDX-License-Identifier: Apache-2.0

//! Offence upon offence: the set goes on.

use crate::{mock::*, Event, Offenders, SeatCounts};
use doverie_primitives::Chamber;
use frame_support::assert_ok;

fn change(remove: &[u64], add: &[u64]) {
	show_all(add);
	assert_ok!(Validators::change_seats(RuntimeOrigin::root(), remove.to_vec(), add.to_vec()));
}

fn condemned() -> Vec<u64> {
	Validators::seats().into_iter().filter(|s| s.condemned).map(|s| s.validator).collect()
}

#[test]
fn four_validators_that_all_commit_offences_leave_three_that_go_on() {
	test(|| {
		for validator in 1..=4 {
			offend(validator);
		}
		assert_eq!((seated(), condemned()), (vec![2, 3, 4], vec![2, 3, 4]));
		System::assert_has_event(
			Event::ValidatorCondemned { validator: 2, chamber: Chamber::Business }.into(),
		);
		// One of four can be disabled, and none of three.
		assert_eq!(disabled(), vec![1]);
		sessions(2);
		assert_eq!((active(), disabled()), (vec![2, 3, 4], vec![]));
		sessions(20);
		assert_eq!(active(), vec![2, 3, 4]);

		// One decision replaces them all.
		change(&[2, 3, 4], &[5, 6, 7, 8]);
		sessions(2);
		assert_eq!((active(), condemned()), (vec![5, 6, 7, 8], vec![]));
		assert_eq!(Validators::vacancies(), SeatCounts::default());
		sessions(1);
		assert!(Offenders::<Test>::get().is_empty());
	});
}

#[test]
fn further_offences_of_the_condemned_change_nothing() {
	test(|| {
		offend(3);
		offend(2);
		let events = System::events().len();
		offend(2);
		assert_eq!(System::events().len(), events);
		assert_eq!(condemned(), vec![2]);
	});
}

#[test]
fn the_condemned_are_replaced_while_a_seat_stands_vacant() {
	test(|| {
		offend(3);
		offend(2);
		change(&[2], &[6]);
		assert_eq!((seated(), condemned()), (vec![1, 4, 6], vec![]));
		assert_eq!(Validators::vacancies(), SeatCounts::new([0, 0, 1, 0]));
		sessions(2);
		assert_eq!(active(), vec![1, 4, 6]);
		// No seat is lost as long as one stands vacant.
		offend(6);
		assert_eq!((seated(), condemned()), (vec![1, 4, 6], vec![6]));
	});
}

#[test]
fn whoever_is_removed_and_added_at_once_is_forgiven() {
	test(|| {
		offend(3);
		offend(2);
		sessions(3);
		change(&[2], &[2]);
		assert!(condemned().is_empty());
		// What it did up to the session in which the seat was given is settled.
		for session in 0..=3 {
			offend_in(session, 2);
		}
		assert!(condemned().is_empty());
		// It stays disabled, as far as may be, until the seat counts.
		sessions(1);
		assert_eq!(Offenders::<Test>::get().into_inner(), vec![2]);
		sessions(1);
		assert!(Offenders::<Test>::get().is_empty());
		assert_eq!((condemned(), active()), (vec![], vec![1, 2, 4]));
		offend(2);
		assert_eq!(condemned(), vec![2]);
	});
}

#[test]
fn a_seat_that_is_given_again_makes_a_new_set() {
	test(|| {
		change(&[], &[5, 6, 7, 8]);
		sessions(2);
		let changes = || System::events().iter().filter(|e| e.event == new_queued()).count();
		let before = changes();
		// The same validators with the same keys; only the seat is another.
		change(&[8], &[8]);
		sessions(2);
		assert_eq!((active().len(), changes()), (8, before + 1));
	});
}

fn new_queued() -> RuntimeEvent {
	pallet_session::Event::<Test>::NewQueued.into()
}

#[test]
fn a_condemned_validator_rests_first_and_is_disabled_when_it_wakes() {
	test(|| {
		change(&[], &[5, 6, 7, 8]);
		sessions(2);
		// Two seats are lost, and the third offender is condemned.
		offend(3);
		offend(5);
		offend(2);
		assert_eq!(condemned(), vec![2]);
		assert_eq!(Validators::live(), vec![1, 4, 6, 7]);
		sessions(2);
		assert_eq!(active(), vec![1, 4, 6, 7]);
		assert_eq!(Offenders::<Test>::get().into_inner(), vec![2]);
		change(&[], &[9, 11]);
		sessions(2);
		assert_eq!((active().len(), disabled()), (8, vec![2]));
	});
}

#[test]
fn a_whole_chamber_of_offenders_leaves_the_others_unable_to_fork_the_chain() {
	test(|| {
		// Twelve seats; the four of the municipality and business that fall first are all that can.
		change(&[], &[5, 6, 7, 8, 9, 10, 11, 12]);
		sessions(2);
		for validator in [1, 5, 9, 2, 6, 10] {
			offend(validator);
		}
		assert_eq!(seated(), vec![3, 4, 6, 7, 8, 10, 11, 12]);
		assert_eq!(condemned(), vec![6, 10]);
		sessions(2);
		// Of eight any two majorities of six share four: more than a chamber has.
		assert_eq!(active(), vec![3, 4, 6, 7, 8, 10, 11, 12]);
		change(&[], &[13]);
		sessions(2);
		// With a seat in every chamber again the rule holds: nine cannot keep it, and seven can.
		assert_eq!(active().len(), 7);
	});
}
