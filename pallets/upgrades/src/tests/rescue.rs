// SPDX-License-Identifier: Apache-2.0

//! The way back after a migration has failed.

// It is how transactions without a signature are validated.
#![allow(deprecated)]

use crate::{mock::*, Approvals, Call, Error, Event, Failed};
use frame_support::{
	assert_noop, assert_ok,
	dispatch::{DispatchClass, GetDispatchInfo},
	traits::{PalletInfoAccess, UnfilteredDispatchable},
};
use sp_runtime::{
	traits::ValidateUnsigned,
	transaction_validity::{
		InvalidTransaction, TransactionSource, TransactionValidity, UnknownTransaction,
	},
	DispatchResult,
};

const CODE: &[u8] = b"the mended runtime";

fn send(call: Call<Test>) -> DispatchResult {
	call.dispatch_bypass_filter(RuntimeOrigin::none()).map(|_| ()).map_err(|failed| failed.error)
}

fn apply(code: &[u8]) -> Call<Test> {
	Call::apply_rescue { code: code.to_vec() }
}

fn in_pool(call: &Call<Test>) -> TransactionValidity {
	Upgrades::validate_unsigned(TransactionSource::External, call)
}

fn approved_by(who: impl IntoIterator<Item = u8>) {
	for who in who {
		assert_ok!(send(approval(who, CODE, 1)));
	}
}

#[test]
fn validators_approve_a_runtime_and_it_takes_the_place_of_the_one_that_failed() {
	test(|| {
		failed();
		approved_by(0..3);
		assert_ok!(in_pool(&apply(CODE)));
		assert_ok!(send(apply(CODE)));
		System::assert_last_event(Event::<Test>::RescueApplied { code_hash: hash(CODE) }.into());
		assert_eq!(sp_io::storage::get(b":code").as_deref(), Some(CODE));
		// Its migrations take two blocks. All that is due has moved by five.
		first_block_of_new_runtime(true);
		assert!(!Upgrades::has_failed() && clock() == (1, true));
		next_block();
		complete();
		next_block();
		assert_eq!((System::block_number(), clock()), (7, (2, false)));
	});
}

#[test]
fn a_rescue_without_steps_ends_with_its_first_block() {
	test(|| {
		failed();
		approved_by(0..3);
		assert_ok!(send(apply(CODE)));
		first_block_of_new_runtime(false);
		assert!(!Upgrades::has_failed());
		assert_eq!((System::block_number(), clock()), (5, (2, false)));
	});
}

#[test]
fn a_rescue_that_fails_can_be_rescued() {
	test(|| {
		failed();
		approved_by(0..3);
		assert_ok!(send(apply(CODE)));
		first_block_of_new_runtime(true);
		fail();
		next_block();
		assert!(Approvals::<Test>::get().is_empty());
		// What was approved the last time was another failure.
		approved_by(1..4);
		assert_ok!(send(apply(CODE)));
		first_block_of_new_runtime(false);
		assert_eq!(clock(), (2, false));
	});
}

#[test]
fn nothing_is_rescued_unless_a_migration_has_failed() {
	test(|| {
		assert_noop!(send(approval(0, CODE, 1)), Error::<Test>::NothingToRescue);
		assert_noop!(send(apply(CODE)), Error::<Test>::NothingToRescue);
		assert_eq!(in_pool(&approval(0, CODE, 1)), InvalidTransaction::Call.into());
		assert_eq!(in_pool(&apply(CODE)), InvalidTransaction::Call.into());
		// Nor while one is under way.
		first_block_of_new_runtime(true);
		assert_noop!(send(approval(0, CODE, 1)), Error::<Test>::NothingToRescue);
		assert_eq!(in_pool(&approval(0, CODE, 1)), InvalidTransaction::Call.into());
	});
}

#[test]
fn it_takes_enough_validators_and_the_code_that_they_approved() {
	test(|| {
		failed();
		assert_noop!(send(apply(CODE)), Error::<Test>::NotApproved);
		approved_by(0..2);
		assert_ok!(send(approval(2, b"another runtime", 1)));
		assert_noop!(send(apply(CODE)), Error::<Test>::NotApproved);
		// What was sent too early can be sent again.
		let number = u8::try_from(<Upgrades as PalletInfoAccess>::index()).expect("is small");
		assert_eq!(in_pool(&apply(CODE)), UnknownTransaction::Custom(number).into());
		// The third one changes its mind.
		assert_ok!(send(approval(2, CODE, 2)));
		assert_ok!(in_pool(&apply(CODE)));
		assert_noop!(send(apply(b"another runtime")), Error::<Test>::NotApproved);
		assert_ok!(send(apply(CODE)));
	});
}

#[test]
fn the_approval_of_a_seat_that_is_gone_does_not_count() {
	test(|| {
		failed();
		approved_by(0..3);
		Unseated::set(&Some(0));
		assert_noop!(send(approval(0, CODE, 2)), Error::<Test>::NotSeated);
		assert_eq!(in_pool(&approval(0, CODE, 2)), InvalidTransaction::BadSigner.into());
		// Two of the three that are left are not more than two thirds.
		assert_noop!(send(apply(CODE)), Error::<Test>::NotApproved);
		assert_ok!(send(approval(3, CODE, 1)));
		assert_eq!(Approvals::<Test>::get().len(), 3);
		assert_ok!(send(apply(CODE)));
	});
}

#[test]
fn an_approval_is_for_one_failure_one_code_and_one_round() {
	test(|| {
		failed();
		let Call::approve_rescue { key, code_hash, round, signature } = approval(0, CODE, 2) else {
			panic!("it is an approval")
		};
		let with = |key: &_, code_hash, round| Call::<Test>::approve_rescue {
			key: Clone::clone(key),
			code_hash,
			round,
			signature: signature.clone(),
		};
		let other_key = sp_core::Pair::public(&pair(1));
		for forged in [
			with(&key, hash(b"another runtime"), round),
			with(&key, code_hash, 3),
			with(&other_key, code_hash, round),
		] {
			assert_eq!(in_pool(&forged), InvalidTransaction::BadProof.into());
			assert_noop!(send(forged), Error::<Test>::InvalidApproval);
		}
		let first = approval(0, b"another runtime", 1);
		assert_ok!(in_pool(&with(&key, code_hash, round)));
		assert_ok!(send(with(&key, code_hash, round)));
		// Nobody brings back what was said before.
		for earlier in [with(&key, code_hash, round), first] {
			assert_eq!(in_pool(&earlier), InvalidTransaction::Stale.into());
			assert_noop!(send(earlier), Error::<Test>::AlreadyApproved);
		}
		// Another failure: nobody brings back what was said of this one.
		Failed::<Test>::mutate(|failure| failure.as_mut().expect("has failed").block += 1);
		Approvals::<Test>::kill();
		assert_noop!(send(with(&key, code_hash, round)), Error::<Test>::InvalidApproval);
	});
}

#[test]
fn what_is_approved_must_be_a_runtime() {
	test(|| {
		failed();
		for who in 0..3 {
			assert_ok!(send(approval(who, b"garbage", 1)));
		}
		assert_noop!(
			send(apply(b"garbage")),
			frame_system::Error::<Test>::FailedToExtractRuntimeVersion
		);
		assert_eq!(in_pool(&apply(b"garbage")), InvalidTransaction::Call.into());
	});
}

#[test]
fn the_rescue_is_sent_without_a_signature_and_finds_room_in_every_block() {
	test(|| {
		failed();
		let approval = approval(0, CODE, 1);
		let signed = approval.clone().dispatch_bypass_filter(RuntimeOrigin::signed(1));
		let refused = signed.expect_err("it is signed").error;
		assert_eq!(refused, sp_runtime::DispatchError::BadOrigin);
		assert_eq!(approval.get_dispatch_info().class, DispatchClass::Operational);
		assert_eq!(apply(CODE).get_dispatch_info().class, DispatchClass::Operational);
		assert_eq!(Upgrades::rescue().map(|rescue| rescue.approvals.len()), Some(0));
	});
}
