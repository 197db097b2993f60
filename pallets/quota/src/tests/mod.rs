// SPDX-License-Identifier: Apache-2.0

//! Who pays, what the pool takes in which order, and how the lanes share a block out: a file for
//! each topic.

mod gate;
mod lanes;
mod payers;
mod pool;
mod rehearsal;
mod usage;

use crate::{mock::*, ChargeTransactionPayment, CheckNonce};
use frame_support::dispatch::PostDispatchInfo;
use sp_runtime::{
	traits::{DispatchTransaction, TransactionExtension, TxBaseImplication},
	transaction_validity::{
		InvalidTransaction, TransactionSource, TransactionValidityError, UnknownTransaction,
		ValidTransaction,
	},
};

type Refused = TransactionValidityError;

fn custom(code: u8) -> Refused {
	InvalidTransaction::Custom(code).into()
}

/// The pool takes the same transaction when it comes again: a quota recovers.
const USED_UP: Refused = TransactionValidityError::Unknown(UnknownTransaction::Custom(100));
/// A stranger may be admitted.
const NOBODY_PAYS: Refused = TransactionValidityError::Unknown(UnknownTransaction::Custom(103));
const TIP_NOT_TAKEN: u8 = 101;
const TOO_HEAVY: u8 = 102;
/// What the gate says in these tests.
const SHUT_OUT: u8 = 106;

fn charge(tip: u64) -> ChargeTransactionPayment<Test> {
	ChargeTransactionPayment(pallet_transaction_payment::ChargeTransactionPayment::from(tip))
}

/// A transaction of `who` in a block: charged, called, settled.
fn include(who: u64, call: RuntimeCall) -> Result<(), Refused> {
	include_weighing(who, call, 100)
}

fn include_weighing(who: u64, call: RuntimeCall, weight: u64) -> Result<(), Refused> {
	// As the block builder does: what is refused leaves nothing behind.
	frame_support::storage::with_transaction(|| {
		let result = charge(0)
			.test_run(Some(who).into(), &call, &info(weight), COST, 0, |_| {
				Ok(PostDispatchInfo::default())
			})
			.map(|_| ());
		match result {
			Ok(()) => frame_support::storage::TransactionOutcome::Commit(Ok(Ok(()))),
			Err(error) => frame_support::storage::TransactionOutcome::Rollback(Ok::<
				_,
				sp_runtime::DispatchError,
			>(Err(error))),
		}
	})
	.expect("transactions are not nested too deeply")
}

/// The next transaction of `who` in a block, with its nonce.
fn include_numbered(who: u64, call: RuntimeCall) -> Result<(), Refused> {
	let nonce = System::account_nonce(who);
	(CheckNonce::<Test>::from(nonce), charge(0))
		.test_run(Some(who).into(), &call, &info(100), COST, 0, |_| Ok(PostDispatchInfo::default()))
		.map(|_| ())
}

/// A transaction of `who` as it comes to the pool, `ahead` others of theirs before it.
fn submit(who: u64, call: &RuntimeCall, ahead: u32) -> Result<ValidTransaction, Refused> {
	let nonce = System::account_nonce(who) + ahead;
	let source = TransactionSource::External;
	let origin = || RuntimeOrigin::signed(who);
	let implication = TxBaseImplication(());
	let (queued, ..) = CheckNonce::<Test>::from(nonce).validate(
		origin(),
		call,
		&info(100),
		COST,
		(),
		&implication,
		source,
	)?;
	let (charged, ..) =
		charge(0).validate(origin(), call, &info(100), COST, (), &implication, source)?;
	Ok(queued.combine_with(charged))
}
