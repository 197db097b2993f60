// SPDX-License-Identifier: Apache-2.0

//! Session keys: proof of possession, references, giving them up.

use crate::{mock::*, Event, SeatCounts};
use codec::Encode;
use doverie_primitives::Chamber;
use frame_support::{assert_noop, assert_ok};

#[test]
fn keys_are_set_with_proof_of_possession() {
	test(|| {
		System::inc_providers(&20);
		let generated = Keys::generate(&20u64.encode(), None);
		let proof = generated.proof.encode();
		// Somebody else cannot use the same proof.
		System::inc_providers(&19);
		assert_noop!(
			Session::set_keys(RuntimeOrigin::signed(19), generated.keys.clone(), proof.clone()),
			pallet_session::Error::<Test>::InvalidProof
		);
		assert_noop!(
			Session::set_keys(RuntimeOrigin::signed(20), generated.keys.clone(), vec![]),
			pallet_session::Error::<Test>::InvalidProof
		);
		assert_ok!(Session::set_keys(RuntimeOrigin::signed(20), generated.keys, proof));
		assert_ok!(Validators::change_seats(RuntimeOrigin::root(), vec![4], vec![20]));
		sessions(2);
		assert_eq!(active(), vec![1, 2, 3, 20]);
	});
}

#[test]
fn references_come_out_even() {
	test(|| {
		System::inc_providers(&20);
		let references =
			|| (System::providers(&20), System::consumers(&20), System::sufficients(&20));
		let before = references();
		let generated = Keys::generate(&20u64.encode(), None);
		assert_ok!(Session::set_keys(
			RuntimeOrigin::signed(20),
			generated.keys,
			generated.proof.encode()
		));
		let with_keys = references();
		// A seat, given and taken, adds nothing to the references that the keys take.
		assert_ok!(Validators::change_seats(RuntimeOrigin::root(), vec![4], vec![20]));
		sessions(3);
		assert_eq!(references(), with_keys);
		assert_ok!(Validators::change_seats(RuntimeOrigin::root(), vec![20], vec![4]));
		sessions(3);
		assert_eq!(references(), with_keys);
		assert_ok!(Session::purge_keys(RuntimeOrigin::signed(20)));
		assert_eq!(references(), before);
	});
}

#[test]
fn an_organisation_that_gives_up_its_keys_gives_up_its_seat() {
	test(|| {
		assert_ok!(Session::purge_keys(RuntimeOrigin::signed(2)));
		// At the next session, when the one after it is planned.
		assert_eq!(seated(), vec![1, 2, 3, 4]);
		sessions(1);
		System::assert_has_event(
			Event::SeatLost {
				validator: 2,
				chamber: Chamber::Business,
				vacant: true,
				offence: false,
			}
			.into(),
		);
		assert_eq!(Validators::vacancies(), SeatCounts([0, 1, 0, 0]));
		sessions(1);
		assert_eq!(active(), vec![1, 3, 4]);
		assert!(Session::disabled_validators().is_empty());
	});
}

#[test]
fn a_chain_does_not_lose_its_last_validator() {
	test(|| {
		for who in 1..=4 {
			assert_ok!(Session::purge_keys(RuntimeOrigin::signed(who)));
		}
		sessions(1);
		assert_eq!(seated(), vec![1, 2, 3, 4]);
	});
}
