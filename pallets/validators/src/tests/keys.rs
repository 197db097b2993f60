// SPDX-License-Identifier: Apache-2.0

//! Session keys: proof of possession, references.

use crate::mock::*;
use codec::Encode;
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
