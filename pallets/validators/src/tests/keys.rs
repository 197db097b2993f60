// SPDX-License-Identifier: Apache-2.0

//! Session keys: proof of possession, references.

use crate::{mock::*, Error};
use codec::Encode;
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

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
		assert_ok!(show(20));
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
		assert_ok!(show(20));
		assert_ok!(Validators::change_seats(RuntimeOrigin::root(), vec![4], vec![20]));
		sessions(3);
		assert_eq!(references(), with_keys);
		assert_ok!(show(4));
		assert_ok!(Validators::change_seats(RuntimeOrigin::root(), vec![20], vec![4]));
		sessions(3);
		assert_eq!(references(), with_keys);
		assert_ok!(Validators::remove_keys(RuntimeOrigin::signed(20)));
		assert_eq!(references(), before);
	});
}

#[test]
fn keys_are_removed_where_there_is_no_seat() {
	test(|| {
		let remove = |who| Validators::remove_keys(RuntimeOrigin::signed(who));
		let has_keys = |who| Session::load_keys(&who).is_some();
		assert_ok!(remove(9));
		assert!(!has_keys(9));
		// There are none to remove.
		assert_noop!(remove(9), pallet_session::Error::<Test>::NoKeys);
		assert_noop!(Validators::remove_keys(RuntimeOrigin::none()), DispatchError::BadOrigin);
		assert_noop!(Validators::remove_keys(RuntimeOrigin::root()), DispatchError::BadOrigin);
	});
}

#[test]
fn nobody_drops_out_by_removing_the_keys() {
	test(|| {
		let remove = |who| Validators::remove_keys(RuntimeOrigin::signed(who));
		assert_noop!(remove(1), Error::<Test>::StillSeated);
		// Whoever has been given a seat needs them before it counts, and whoever has lost one until
		// it is out of the set.
		assert_ok!(show(8));
		assert_ok!(Validators::change_seats(RuntimeOrigin::root(), vec![4], vec![8]));
		for _ in 0..2 {
			assert_noop!(remove(8), Error::<Test>::StillSeated);
			assert_noop!(remove(4), Error::<Test>::StillSeated);
			sessions(1);
		}
		assert_noop!(remove(8), Error::<Test>::StillSeated);
		assert_ok!(remove(4));
		sessions(3);
		assert_eq!(active(), vec![1, 2, 3, 8]);
	});
	// Nor whoever rests.
	test(|| {
		show_all(&[5, 6, 7, 8]);
		assert_ok!(Validators::change_seats(RuntimeOrigin::root(), vec![], vec![5, 6, 7, 8]));
		sessions(2);
		offend(3);
		offend(5);
		sessions(2);
		assert_eq!(active(), vec![1, 2, 4, 7]);
		assert_noop!(Validators::remove_keys(RuntimeOrigin::signed(6)), Error::<Test>::StillSeated);
	});
}
