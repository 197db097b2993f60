// SPDX-License-Identifier: Apache-2.0

//! Session keys that a running node has shown to hold.

use crate::{mock::*, ActiveSets, Call, Error, Event, KeysInfo, ShownBy, ShownKeys};
use codec::Encode;
use doverie_primitives::{Chamber, Kind};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{
	transaction_validity::{
		InvalidTransaction, TransactionPriority, TransactionSource, TransactionValidity,
		TransactionValidityError,
	},
	DispatchError, DispatchResult,
};

#[allow(deprecated)]
use sp_runtime::traits::ValidateUnsigned;

fn change(remove: &[u64], add: &[u64]) -> DispatchResult {
	frame_support::storage::with_storage_layer(|| {
		Validators::change_seats(RuntimeOrigin::root(), remove.to_vec(), add.to_vec())
	})
}

/// Does the chain ask for the keys of an account?
fn is_asked(who: u64) -> bool {
	let asked = Validators::asked(sp_core::crypto::key_types::AURA, keys(who).aura.as_ref());
	assert!(asked.as_ref().is_none_or(|(validator, found, session)| {
		(validator, found, session) == (&who, &keys(who), &Session::current_index())
	}));
	asked.is_some()
}

/// The keys with which an account works in this session.
fn at_work(who: u64) -> Option<Keys> {
	let session = crate::Sessions::<Test>::get(Session::current_index()).expect("is noted");
	let mut set = ActiveSets::<Test>::get(session.set).into_iter();
	set.find(|(validator, ..)| *validator == who).map(|(.., keys)| keys)
}

#[test]
fn nobody_is_given_a_seat_whose_node_does_not_run() {
	test(|| {
		assert_noop!(change(&[4], &[8]), Error::<Test>::KeysNotShown);
		// Not all of those who are named have shown theirs.
		show_all(&[5, 6, 7]);
		assert_noop!(change(&[], &[5, 6, 7, 8]), Error::<Test>::KeysNotShown);
		assert_ok!(show(8));
		System::assert_last_event(Event::KeysShown { validator: 8 }.into());
		assert_ok!(change(&[], &[5, 6, 7, 8]));
		sessions(2);
		assert_eq!(active().len(), 8);
	});
}

#[test]
fn what_was_shown_two_sessions_ago_does_not_count() {
	test(|| {
		show_all(&[7, 8]);
		sessions(1);
		assert_ok!(change(&[4], &[8]));
		sessions(1);
		assert_noop!(change(&[3], &[7]), Error::<Test>::KeysNotShown);
		assert_ok!(show(7));
		assert_ok!(change(&[3], &[7]));
	});
}

#[test]
fn a_seat_that_was_given_works_with_the_keys_that_were_shown_for_it() {
	test(|| {
		assert_ok!(show(8));
		assert_ok!(change(&[4], &[8]));
		// Others that are set at once count no sooner than a node has them.
		assert_ok!(set_keys(8, 28));
		sessions(2);
		assert_eq!((active(), at_work(8)), (vec![1, 2, 3, 8], Some(keys(8))));
	});
}

#[test]
fn new_keys_of_a_validator_come_into_force_once_they_are_shown() {
	test(|| {
		let session = |who| Validators::keys_shown(who).expect("has keys");
		assert_ok!(set_keys(2, 22));
		let waiting = KeysInfo { shown: Some(0), others_set: true, can_be_seated: true };
		assert_eq!(session(2), waiting);
		sessions(5);
		assert_eq!(at_work(2), Some(keys(2)));
		assert_eq!(session(2), waiting);
		// Nor do they make a set of their own.
		assert_eq!(ActiveSets::<Test>::iter_keys().collect::<Vec<_>>(), vec![0]);
		assert_ok!(show(2));
		let shown = KeysInfo { shown: Some(5), others_set: false, can_be_seated: true };
		assert_eq!(session(2), shown);
		sessions(1);
		assert_eq!(at_work(2), Some(keys(2)));
		sessions(1);
		assert_eq!((active(), at_work(2)), (vec![1, 2, 3, 4], Some(keys(22))));
	});
}

#[test]
fn all_validators_that_set_keys_of_nobody_go_on_with_those_they_had() {
	test(|| {
		for who in 1..=4 {
			assert_ok!(set_keys(who, who + 20));
		}
		sessions(4);
		for who in 1..=4 {
			assert_eq!(at_work(who), Some(keys(who)));
		}
	});
}

#[test]
fn the_chain_asks_once_a_session_until_the_validator_is_at_work() {
	test(|| {
		// Those at work need not show theirs.
		assert!(!is_asked(1));
		assert_noop!(show(1), Error::<Test>::AlreadyShown);
		assert!(is_asked(8));
		assert_ok!(show(8));
		assert!(!is_asked(8));
		assert_noop!(show(8), Error::<Test>::AlreadyShown);
		sessions(1);
		assert!(is_asked(8));
		assert_ok!(change(&[4], &[8]));
		sessions(1);
		assert!(!is_asked(8));
		// The one that has lost its seat can be asked again when it is out of the set.
		assert!(!is_asked(4));
		sessions(1);
		assert!(is_asked(4));
	});
}

#[test]
fn a_seat_that_rests_is_asked_too() {
	test(|| {
		show_all(&[5, 6, 7, 8]);
		assert_ok!(change(&[], &[5, 6, 7, 8]));
		sessions(2);
		offend(3);
		offend(5);
		sessions(2);
		assert_eq!(active(), vec![1, 2, 4, 7]);
		assert!(is_asked(6) && is_asked(8) && !is_asked(7));
		assert_ok!(show(6));
		// Its seat counts whether or not it has: it was given for keys that a node held.
		show_all(&[9, 11]);
		assert_ok!(change(&[], &[9, 11]));
		sessions(2);
		assert_eq!(active().len(), 8);
	});
}

#[test]
fn only_organisations_in_good_standing_and_those_with_seats_show_keys() {
	test(|| {
		Register::admit(30, Chamber::CivilSociety, Kind::Citizen);
		for who in [30, 40] {
			let _ = System::inc_providers(&who);
			assert_ok!(set_keys(who, who));
			assert_noop!(show(who), Error::<Test>::NotOrganisation);
		}
		Register::suspend(8);
		assert_noop!(show(8), Error::<Test>::NotOrganisation);
		// Whoever has a seat keeps it, and new keys count for it.
		Register::suspend(2);
		assert_ok!(set_keys(2, 22));
		assert_ok!(show(2));
		assert_noop!(show(20), Error::<Test>::KeysNotSet);
		assert_noop!(show(77), Error::<Test>::KeysNotSet);
	});
}

#[test]
fn keys_are_shown_for_this_account_and_session_with_all_of_them() {
	test(|| {
		sessions(1);
		let show = |session, proof| Validators::show_keys(RuntimeOrigin::none(), 8, session, proof);
		let wrong = || Error::<Test>::InvalidKeysProof;
		let right = proof_for(8, keys(8));
		for session in [0, 2] {
			assert_noop!(show(session, right.clone()), wrong());
		}
		assert_noop!(show(1, vec![]), wrong());
		assert_noop!(show(1, proof_for(7, keys(8))), wrong());
		assert_noop!(show(1, proof_for(8, keys(7))), wrong());
		assert_noop!(show(1, [&right[..], &[0]].concat()), wrong());
		// One signature of another: only the key of Aura is there.
		let half = [&right[..64], &proof_for(8, keys(7))[64..]].concat();
		assert_noop!(show(1, half), wrong());
		// What proves to `set_keys` that it has them shows no node.
		let owned = keys(8).create_ownership_proof(&8u64.to_le_bytes()).expect("has them");
		assert_noop!(show(1, owned.encode()), wrong());
		// Nor what was signed in the session before.
		sessions(1);
		assert_noop!(show(2, right), wrong());
		assert_ok!(show(2, proof_for(8, keys(8))));
	});
}

#[test]
fn nobody_signs_it() {
	test(|| {
		let proof = || proof_for(8, keys(8));
		for origin in [RuntimeOrigin::signed(8), RuntimeOrigin::root()] {
			let shown = Validators::show_keys(origin, 8, 0, proof());
			assert_eq!(shown, Err(DispatchError::BadOrigin));
		}
		assert_ok!(Validators::show_keys(RuntimeOrigin::none(), 8, 0, proof()));
	});
}

#[test]
fn one_of_each_account_waits_in_the_pool() {
	fn show_keys(validator: u64, proof: Vec<u8>) -> Call<Test> {
		Call::show_keys { validator, session: Session::current_index(), proof }
	}
	#[allow(deprecated)]
	fn validity(call: &Call<Test>) -> TransactionValidity {
		Validators::validate_unsigned(TransactionSource::External, call)
	}
	#[allow(deprecated)]
	fn taken(call: &Call<Test>) -> Result<(), TransactionValidityError> {
		Validators::pre_dispatch(call)
	}
	test(|| {
		// No two signatures of a node are alike.
		let [first, second] = [(); 2].map(|()| show_keys(8, proof_for(8, keys(8))));
		let valid = validity(&first).expect("the keystore has the keys");
		assert!(valid.propagate);
		assert_eq!(valid.priority, TransactionPriority::MAX);
		assert_eq!(validity(&second).expect("as well").provides, valid.provides);
		let other = validity(&show_keys(7, proof_for(7, keys(7)))).expect("as well");
		assert_ne!(other.provides, valid.provides);
		let forged = show_keys(8, proof_for(8, keys(7)));
		assert_eq!(validity(&forged), Err(InvalidTransaction::BadProof.into()));
		assert_ok!(show(8));
		assert_eq!(validity(&first), Err(InvalidTransaction::Stale.into()));
		// A block takes what is asked for, and finds out what it is when it makes the call.
		assert_eq!(taken(&second), Err(InvalidTransaction::Stale.into()));
		assert_eq!(taken(&show_keys(7, vec![])), Ok(()));
		// One of another session would fail, and nobody would pay for it.
		let session = Session::current_index() + 1;
		let late = Call::show_keys { validator: 7, session, proof: vec![] };
		assert_eq!(taken(&late), Err(InvalidTransaction::Stale.into()));
	});
}

#[test]
fn no_two_show_the_same_key() {
	test(|| {
		// Account 3 works with a key that is free again for `pallet-session`.
		assert_ok!(set_keys(3, 23));
		assert_ok!(set_keys(8, 3));
		assert_noop!(show(8), Error::<Test>::KeysTaken);
		// One key of two is enough.
		let mixed = Keys { aura: keys(28).aura, ..keys(3) };
		pallet_session::NextKeys::<Test>::insert(8, mixed);
		assert_noop!(show(8), Error::<Test>::KeysTaken);
		// It is nobody's once account 3 has shown others.
		assert_ok!(show(3));
		assert_ok!(show(8));
	});
}

#[test]
fn what_was_shown_is_forgotten_with_the_keys() {
	test(|| {
		let kept = || (ShownKeys::<Test>::iter().count(), ShownBy::<Test>::iter().count());
		assert_eq!(kept(), (4, 8));
		assert_ok!(show(8));
		// Others take the place of the first.
		assert_ok!(set_keys(8, 28));
		assert_ok!(show(8));
		assert_eq!(kept(), (5, 10));
		assert_ok!(Validators::remove_keys(RuntimeOrigin::signed(8)));
		assert_eq!(kept(), (4, 8));
		assert_eq!(Validators::keys_shown(8), None);
	});
}

#[test]
fn a_view_says_whether_a_seat_can_be_given() {
	test(|| {
		let of = |who| Validators::keys_shown(who).map(|info| (info.shown, info.can_be_seated));
		assert_eq!((of(1), of(8), of(20)), (Some((Some(0), true)), Some((None, false)), None));
		assert_ok!(show(8));
		assert_eq!(of(8), Some((Some(0), true)));
		sessions(2);
		assert_eq!(of(8), Some((Some(0), false)));
		assert_eq!(of(1), Some((Some(0), true)));
	});
}
