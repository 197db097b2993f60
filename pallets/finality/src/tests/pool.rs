// SPDX-License-Identifier: Apache-2.0

//! What the pool says of proofs that come without a signature.

#![allow(deprecated)]

use crate::{mock::*, Call};
use frame_support::assert_ok;
use sp_runtime::{
	traits::ValidateUnsigned,
	transaction_validity::{
		InvalidTransaction, TransactionSource, TransactionValidity, TransactionValidityError,
	},
};

fn validate(proof: Vec<u8>) -> TransactionValidity {
	Finality::validate_unsigned(TransactionSource::External, &Call::show_final { proof })
}

fn invalid(why: InvalidTransaction) -> TransactionValidity {
	Err(TransactionValidityError::Invalid(why))
}

#[test]
fn the_pool_takes_what_says_something_new() {
	test(|| {
		go_to(30);
		assert_eq!(validate(proof(20)), invalid(InvalidTransaction::Stale));
		assert_ok!(report(12));
		assert_eq!(validate(proof(12)), invalid(InvalidTransaction::Stale));
		assert_eq!(validate(proof(31)), invalid(InvalidTransaction::Future));
		assert_eq!(validate(vec![1, 2, 3]), invalid(InvalidTransaction::BadProof));
		let by_two = proof_by(0, 20, &[Alice, Bob]);
		assert_eq!(validate(by_two), invalid(InvalidTransaction::BadProof));
		let valid = validate(proof(20)).expect("is news");
		assert!(valid.propagate);
		let call = Call::show_final { proof: proof(20) };
		assert_ok!(Finality::pre_dispatch(&call));
		assert_ok!(show(20));
		assert_eq!(
			Finality::pre_dispatch(&call),
			Err(TransactionValidityError::Invalid(InvalidTransaction::Stale))
		);
	});
}

#[test]
fn one_proof_waits_and_the_latest_block_goes_first() {
	test(|| {
		go_to(30);
		assert_ok!(report(12));
		let (earlier, later) =
			(validate(proof(20)).expect("is news"), validate(proof(25)).expect("is news"));
		assert_eq!(earlier.provides, later.provides);
		assert!(earlier.priority < later.priority);
	});
}

#[test]
fn a_report_does_not_come_without_a_signature() {
	test(|| {
		go_to(30);
		let call = Call::report_stall { proof: proof(12) };
		assert_eq!(
			Finality::validate_unsigned(TransactionSource::Local, &call),
			invalid(InvalidTransaction::Call)
		);
		assert!(Finality::pre_dispatch(&call).is_err());
	});
}
