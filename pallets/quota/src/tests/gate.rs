// SPDX-License-Identifier: Apache-2.0

//! What may not be sent at all, and who may send without an account.

use super::*;
use codec::Encode;
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

/// As `assert_noop` wants it.
fn plain(result: Result<(), Refused>) -> Result<(), DispatchError> {
	result.map_err(|_| DispatchError::Other("refused"))
}

#[test]
fn what_the_gate_refuses_is_refused_before_anything_is_charged() {
	test(|| {
		for (who, call) in [(1, remark()), (2, remark()), (2, transfer()), (3, transfer())] {
			ShutOut::set(Some(who));
			assert_eq!(submit(who, &call, 0).unwrap_err(), custom(SHUT_OUT));
			// Behind others of the same sender, too.
			assert_eq!(submit(who, &call, 3).unwrap_err(), custom(SHUT_OUT));
			assert_eq!(include(who, call.clone()), Err(custom(SHUT_OUT)));
			assert_noop!(plain(include(who, call.clone())), DispatchError::Other("refused"));
			ShutOut::set(None);
			assert_ok!(submit(who, &call, 0));
			assert_ok!(include(who, call));
		}
	});
}

#[test]
fn wallets_are_told_what_the_gate_says() {
	test(|| {
		let why = |who, call: RuntimeCall, tip| {
			Quota::why_refused(&who, &call, &info(100), COST, tip).and_then(|r| r.number)
		};
		for who in [1, 3] {
			assert_eq!(why(who, remark(), 0), None);
			ShutOut::set(Some(who));
			assert_eq!(why(who, remark(), 0), Some(SHUT_OUT));
			// Before the call is looked at, and after what is cheaper to see.
			assert_eq!(why(who, failing(), 0), Some(SHUT_OUT));
			assert_eq!(why(who, remark(), 1), Some(TIP_NOT_TAKEN));
			ShutOut::set(None);
		}
	});
}

#[test]
fn an_account_comes_to_exist_when_it_first_acts_for_somebody_with_a_quota() {
	test(|| {
		let staff = 9;
		assert!(!System::account_exists(&staff));
		// Nothing else lets it sign.
		assert_eq!(submit(staff, &remark(), 0).unwrap_err(), NOBODY_PAYS);
		assert_eq!(include(staff, remark()), Err(NOBODY_PAYS));
		assert!(!System::account_exists(&staff));

		assert_ok!(submit(staff, &for_another(), 0));
		assert_ok!(include(staff, for_another()));
		assert_eq!(Quota::available(&1), Some(FULL - 1_000));
		assert_eq!((System::account_nonce(staff), System::sufficients(&staff)), (1, 1));
		// The same transaction is not taken again, and the next one is.
		let again = CheckNonceAndCharge::<Test>::new(0, 0);
		let result =
			again.validate_and_prepare(Some(staff).into(), &for_another(), &info(100), COST, 0);
		assert_eq!(result.map(|_| ()).unwrap_err(), InvalidTransaction::Stale.into());
		// Nor one out of its turn.
		let result = extension(staff, 1, 0).validate_and_prepare(
			Some(staff).into(),
			&for_another(),
			&info(100),
			COST,
			0,
		);
		assert_eq!(result.map(|_| ()).unwrap_err(), InvalidTransaction::Future.into());
		assert_ok!(include(staff, for_another()));
		assert_eq!((System::account_nonce(staff), System::sufficients(&staff)), (2, 1));
	});
}

#[test]
fn whoever_has_acted_for_another_keeps_the_nonce_when_the_tokens_are_gone() {
	for (call, nonce) in [(for_another(), 1), (transfer(), 0)] {
		test(|| {
			assert_ok!(include(3, call.clone()));
			assert_eq!(System::account_nonce(3), 1);
			assert_ok!(Balances::transfer_all(RuntimeOrigin::signed(3), 2, false));
			assert_eq!(Balances::free_balance(3), 0);
			assert_eq!((System::account_nonce(3), System::account_exists(&3)), (nonce, nonce == 1));
			// Those who act for themselves are not kept for it.
			assert_eq!(System::sufficients(&1), 0);
		});
	}
}

#[test]
fn the_first_transactions_of_an_account_queue_like_those_of_others() {
	test(|| {
		let tag = |nonce: u32| (9u64, nonce).encode();
		let first = submit(9, &for_another(), 0).unwrap();
		assert_eq!((first.requires, &first.provides[0]), (vec![], &tag(0)));
		let third = submit(9, &for_another(), 2).unwrap();
		assert_eq!((third.requires, &third.provides[0]), (vec![tag(1)], &tag(2)));
		// As many as the quota covers.
		assert_ok!(submit(9, &for_another(), 9));
		assert_eq!(submit(9, &for_another(), 10).unwrap_err(), USED_UP);
		// An account that exists has the same tags.
		System::inc_providers(&9);
		let third = submit(9, &for_another(), 2).unwrap();
		assert_eq!((third.requires, &third.provides[0]), (vec![tag(1)], &tag(2)));
	});
}

#[test]
fn what_is_carried_out_must_succeed_and_so_must_what_it_is_sent_in() {
	test(|| {
		assert_ok!(submit(3, &for_another(), 0));
		assert_eq!(submit(3, &failing_within(), 0).unwrap_err(), custom(7));
		assert_eq!(submit(3, &failing_around(), 0).unwrap_err(), custom(7));
		let why = |call: RuntimeCall| {
			Quota::why_refused(&3, &call, &info(100), COST, 0).and_then(|r| r.number)
		};
		assert_eq!(why(for_another()), None);
		assert_eq!(why(failing_within()), Some(7));
		assert_eq!(why(failing_around()), Some(7));
		// When the quota of account 1 is used up, account 3 pays, and is still told.
		for _ in 0..10 {
			assert_ok!(include(1, remark()));
		}
		assert_ok!(submit(3, &failing_within(), 0));
		assert_eq!(why(failing_within()), Some(7));
	});
}
