// SPDX-License-Identifier: Apache-2.0

//! Changing seats by decision.

use crate::{mock::*, Error, Event, GenesisConfig};
use doverie_primitives::{Chamber, Kind};
use frame_support::{assert_noop, assert_ok};

fn change(remove: &[u64], add: &[u64]) -> sp_runtime::DispatchResult {
	// As a dispatched call: what fails leaves nothing behind.
	frame_support::storage::with_storage_layer(|| {
		show_all(add);
		Validators::change_seats(RuntimeOrigin::root(), remove.to_vec(), add.to_vec())
	})
}

#[docify::export]
#[test]
fn four_seats_become_eight() {
	test(|| {
		// Five or six seats cannot be shared out so that any one chamber may fail.
		assert_noop!(change(&[], &[5]), Error::<Test>::ChamberTooStrong);
		assert_noop!(change(&[], &[5, 6]), Error::<Test>::ChamberTooStrong);

		assert_ok!(change(&[], &[5, 6, 7, 8]));
		assert_eq!(seated(), vec![1, 2, 3, 4, 5, 6, 7, 8]);
		// The change counts from the session after the next one on.
		sessions(1);
		assert_eq!(active(), vec![1, 2, 3, 4]);
		sessions(1);
		assert_eq!(active(), vec![1, 2, 3, 4, 5, 6, 7, 8]);
	});
}

#[test]
fn a_seat_moves_from_one_organisation_to_another_of_its_chamber() {
	test(|| {
		assert_ok!(show(6));
		System::reset_events();
		assert_ok!(change(&[2], &[6]));
		assert_eq!(
			System::events().into_iter().map(|e| e.event).collect::<Vec<_>>(),
			vec![
				Event::SeatTaken { validator: 2, chamber: Chamber::Business }.into(),
				Event::SeatGiven { validator: 6, chamber: Chamber::Business }.into(),
			]
		);
		sessions(2);
		assert_eq!(active(), vec![1, 3, 4, 6]);
		// Not to one of another chamber.
		assert_noop!(change(&[6], &[5]), Error::<Test>::ChamberWithoutSeat);
		assert_noop!(change(&[6], &[]), Error::<Test>::ChamberWithoutSeat);
	});
}

#[test]
fn only_a_decision_changes_seats() {
	test(|| {
		for origin in [RuntimeOrigin::signed(1), RuntimeOrigin::none()] {
			assert_noop!(
				Validators::change_seats(origin, vec![2], vec![6]),
				sp_runtime::DispatchError::BadOrigin
			);
		}
	});
}

#[test]
fn a_seat_goes_to_a_registered_organisation_with_session_keys_once() {
	test(|| {
		Register::admit(30, Chamber::CivilSociety, Kind::Citizen);
		assert_noop!(change(&[], &[]), Error::<Test>::NoChange);
		assert_noop!(change(&[9], &[]), Error::<Test>::NotSeated);
		assert_noop!(change(&[2, 2], &[6]), Error::<Test>::NotSeated);
		assert_noop!(change(&[], &[1]), Error::<Test>::AlreadySeated);
		assert_noop!(change(&[2], &[6, 6]), Error::<Test>::AlreadySeated);
		assert_noop!(change(&[4], &[30]), Error::<Test>::NotOrganisation);
		assert_noop!(change(&[4], &[77]), Error::<Test>::NotOrganisation);
		Register::suspend(8);
		assert_noop!(change(&[4], &[8]), Error::<Test>::NotOrganisation);
		assert_noop!(change(&[4], &[20]), Error::<Test>::KeysNotSet);
		// Thirteen seats, where twelve are the most.
		let many: Vec<_> = (5..=7).chain(9..=19).collect();
		assert_noop!(change(&[], &many), Error::<Test>::TooManySeats);
	});
}

#[test]
fn an_organisation_has_one_seat_even_with_a_new_key() {
	test(|| {
		Register::move_key(2, 50, 0);
		// The validator goes on under the account that it was given.
		sessions(2);
		assert_eq!(active(), vec![1, 2, 3, 4]);
		let keys = keys(50);
		let _ = frame_system::Pallet::<Test>::inc_providers(&50);
		pallet_session::NextKeys::<Test>::insert(50, keys);
		assert_noop!(change(&[], &[50]), Error::<Test>::AlreadySeated);
		assert_ok!(change(&[2], &[50]));
		sessions(2);
		assert_eq!(active(), vec![1, 3, 4, 50]);
	});
}

#[test]
fn an_organisation_that_moves_to_another_chamber_loses_its_seat() {
	test(|| {
		Register::admit_as(1, 101, Chamber::Business, Kind::Organisation);
		sessions(1);
		System::assert_has_event(
			Event::SeatLost { validator: 1, chamber: Chamber::Municipality, offence: false }.into(),
		);
		sessions(1);
		assert_eq!(active(), vec![2, 3, 4]);
		// Another one that moves keeps its seat for as long as too few would be left.
		Register::admit_as(4, 104, Chamber::Business, Kind::Organisation);
		sessions(2);
		assert_eq!((active(), disabled()), (vec![2, 3, 4], vec![]));
		// Each of these two sessions has said so.
		let kept: RuntimeEvent =
			Event::SeatKept { validator: 4, chamber: Chamber::CivilSociety }.into();
		let said = || System::events().iter().filter(|record| record.event == kept).count();
		assert_eq!(said(), 2);
		assert_ok!(change(&[], &[5]));
		sessions(1);
		assert_eq!(seated(), vec![2, 3, 5]);
		assert_eq!(said(), 2);
		assert_ok!(change(&[], &[8]));
		// An organisation that is merely suspended keeps it.
		Register::suspend(2);
		sessions(2);
		assert_eq!(active(), vec![2, 3, 5, 8]);
	});
}

#[test]
fn a_chain_begins_with_seats_of_all_four_chambers() {
	let begins = |seats: &[u64], development| {
		let config = GenesisConfig { seats: seats.to_vec(), development };
		std::panic::catch_unwind(|| drop(genesis(config))).is_ok()
	};
	assert!(begins(&[1, 2, 3, 4], false));
	for seats in [&[1][..], &[1, 2, 3], &[1, 2, 3, 5], &[1, 2, 3, 4, 5]] {
		assert!(!begins(seats, false), "{seats:?}");
	}
	// For development fewer are enough, but not a set that breaks the rule. Nobody at all is no
	// genesis of a chain, and the runtime refuses it.
	assert!(begins(&[1], true));
	assert!(begins(&[1, 2, 3], true));
	assert!(!begins(&[1, 2, 3, 4, 5], true));
	// Organisation 20 has no session keys, and 99 is not registered.
	assert!(!begins(&[20], true));
	assert!(!begins(&[99], true));
}

#[test]
fn a_chain_of_one_seat_keeps_it() {
	genesis(GenesisConfig { seats: vec![1], development: true }).execute_with(|| {
		offend(1);
		sessions(3);
		assert_eq!((active(), disabled()), (vec![1], vec![]));
		Validators::do_try_state().expect("every invariant holds");
	});
}
