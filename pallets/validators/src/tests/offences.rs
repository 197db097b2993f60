// SPDX-License-Identifier: Apache-2.0

//! What an offence costs.

use crate::{mock::*, Event, Offenders, SeatCounts};
use doverie_primitives::Chamber;
use frame_support::assert_ok;

fn lost(validator: u64, chamber: Chamber) -> RuntimeEvent {
	Event::SeatLost { validator, chamber, offence: true }.into()
}

fn change(remove: &[u64], add: &[u64]) {
	show_all(add);
	assert_ok!(Validators::change_seats(RuntimeOrigin::root(), remove.to_vec(), add.to_vec()));
}

#[test]
fn with_four_seats_the_offender_is_disabled_and_the_seat_stands_vacant() {
	test(|| {
		offend(3);
		System::assert_has_event(lost(3, Chamber::Academia));
		assert_eq!(seated(), vec![1, 2, 4]);
		assert_eq!(Validators::vacancies(), SeatCounts::new([0, 0, 1, 0]));
		assert_eq!(disabled(), vec![3]);
		// It stays disabled for as long as it is in the set.
		sessions(1);
		assert_eq!((active(), disabled()), (vec![1, 2, 3, 4], vec![3]));
		sessions(1);
		assert_eq!((active(), disabled()), (vec![1, 2, 4], vec![]));
		sessions(1);
		assert!(Offenders::<Test>::get().is_empty());

		// A decision fills the seat.
		change(&[], &[7]);
		assert_eq!(Validators::vacancies(), SeatCounts::default());
		sessions(2);
		assert_eq!(active(), vec![1, 2, 4, 7]);
	});
}

#[test]
fn with_eight_seats_those_that_are_left_keep_the_rule() {
	test(|| {
		change(&[], &[5, 6, 7, 8]);
		sessions(2);
		offend(3);
		System::assert_has_event(lost(3, Chamber::Academia));
		assert_eq!(Validators::vacancies(), SeatCounts::new([0, 0, 1, 0]));
		assert_eq!(seated().len(), 7);
		// Six cannot satisfy the rule, whoever they are; four can.
		offend(5);
		System::assert_has_event(lost(5, Chamber::Municipality));
		assert_eq!(Validators::vacancies(), SeatCounts::new([1, 0, 1, 0]));
		// Both are disabled: a third of the set may be.
		let mut both = disabled();
		both.sort();
		assert_eq!(both, vec![3, 5]);
		assert_eq!(seated(), vec![1, 2, 4, 6, 7, 8]);
		assert_eq!(Validators::live(), vec![1, 2, 4, 7]);
		sessions(2);
		assert_eq!(active(), vec![1, 2, 4, 7]);
		// The others wake when the vacancies are filled: with one of them seven are enough.
		change(&[], &[9]);
		sessions(2);
		assert_eq!(active(), vec![1, 2, 4, 6, 7, 8, 9]);
		assert_eq!(Validators::vacancies(), SeatCounts::default());
	});
}

#[test]
fn a_vacancy_that_the_rule_no_longer_needs_is_closed() {
	test(|| {
		change(&[], &[5, 6, 7, 8]);
		sessions(2);
		offend(3);
		offend(5);
		// Back to four: the vacant seat of the municipality goes with the others.
		change(&[6, 8], &[]);
		assert_eq!(seated(), vec![1, 2, 4, 7]);
		assert_eq!(Validators::vacancies(), SeatCounts::default());
	});
}

#[test]
fn a_swap_in_the_chamber_of_a_vacancy_leaves_it_vacant() {
	test(|| {
		change(&[], &[5, 6, 7, 8]);
		sessions(2);
		offend(3);
		offend(5);
		// The municipality has one seat, and one vacant.
		assert_eq!(Validators::vacancies(), SeatCounts::new([1, 0, 1, 0]));
		change(&[1], &[9]);
		assert_eq!(Validators::vacancies(), SeatCounts::new([1, 0, 1, 0]));
		assert_eq!(seated(), vec![2, 4, 6, 7, 8, 9]);
	});
}

#[test]
fn chambers_do_not_grow_while_a_seat_stands_vacant() {
	test(|| {
		offend(3);
		show_all(&[5, 6, 8]);
		let grow = frame_support::storage::with_storage_layer(|| {
			Validators::change_seats(RuntimeOrigin::root(), vec![], vec![5, 6, 8])
		});
		assert_eq!(grow, Err(crate::Error::<Test>::ChamberWithoutSeat.into()));
		assert_eq!(seated(), vec![1, 2, 4]);
		// With the vacancy filled in the same call, eight are possible.
		change(&[], &[3, 5, 6, 7, 8]);
		assert_eq!(seated().len(), 8);
	});
}

#[test]
fn an_offender_that_has_lost_the_seat_and_is_still_in_the_set_is_disabled() {
	test(|| {
		change(&[3], &[7]);
		offend(3);
		// Once more changes nothing.
		let events = System::events().len();
		offend(3);
		assert_eq!(System::events().len(), events);
		assert_eq!(disabled(), vec![3]);
		sessions(1);
		assert_eq!((active(), disabled()), (vec![1, 2, 3, 4], vec![3]));
		sessions(1);
		assert_eq!((active(), disabled()), (vec![1, 2, 4, 7], vec![]));
		assert_eq!(Validators::vacancies(), SeatCounts::default());
	});
}

#[test]
fn what_an_organisation_did_before_its_seat_was_given_is_settled() {
	test(|| {
		offend(3);
		sessions(3);
		// Given in session 3, it counts from session 5 on.
		change(&[], &[3]);
		sessions(2);
		for session in 0..=3 {
			offend_in(session, 3);
		}
		assert_eq!(seated(), vec![1, 2, 3, 4]);
		assert!(disabled().is_empty());
		offend_in(5, 3);
		assert_eq!((seated(), disabled()), (vec![1, 2, 4], vec![3]));
	});
}

#[test]
fn an_offence_without_a_seat_changes_nothing() {
	test(|| {
		offend(3);
		sessions(3);
		let events = System::events().len();
		offend(3);
		offend(9);
		assert_eq!(System::events().len(), events);
		assert_eq!(Validators::vacancies(), SeatCounts::new([0, 0, 1, 0]));
	});
}

#[test]
fn an_offender_stays_disabled_when_another_change_starts_a_new_set() {
	test(|| {
		// A change is queued already when the offence is reported.
		change(&[2], &[6]);
		sessions(1);
		offend(3);
		assert_eq!(disabled(), vec![3]);
		// The new set starts, which resets who is disabled; the offender is still in it.
		sessions(1);
		assert_eq!((active(), disabled()), (vec![1, 3, 4, 6], vec![3]));
		sessions(1);
		assert_eq!((active(), disabled()), (vec![1, 4, 6], vec![]));
	});
}

#[test]
fn an_offender_can_get_a_seat_by_decision() {
	test(|| {
		offend(3);
		change(&[], &[3]);
		assert_eq!(seated(), vec![1, 2, 3, 4]);
		// Until the seat counts it stays disabled.
		sessions(1);
		assert_eq!((active(), disabled()), (vec![1, 2, 3, 4], vec![3]));
		sessions(1);
		assert_eq!((active(), disabled()), (vec![1, 2, 3, 4], vec![]));
		assert!(Offenders::<Test>::get().is_empty());
	});
}
