// SPDX-License-Identifier: Apache-2.0

//! Who pays, and what the pool takes in which order: a file for each topic.

mod gate;
mod payers;
mod pool;
mod rehearsal;
mod shared;
mod usage;

use crate::{mock::*, CheckNonceAndCharge};
use frame_support::dispatch::{DispatchInfo, PostDispatchInfo};
use sp_runtime::{
	traits::{DispatchTransaction, TransactionExtension},
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
const NOT_SIGNED: u8 = 108;
/// What the gate says in these tests.
const SHUT_OUT: u8 = 106;

/// What the transaction of `who` carries that has `ahead` others of theirs before it.
fn extension(who: u64, ahead: u32, tip: u64) -> CheckNonceAndCharge<Test> {
	CheckNonceAndCharge::new(System::account_nonce(who) + ahead, tip)
}

/// A transaction of `who` in a block: charged, called, settled.
fn include(who: u64, call: RuntimeCall) -> Result<(), Refused> {
	include_weighing(who, call, 100)
}

fn include_weighing(who: u64, call: RuntimeCall, weight: u64) -> Result<(), Refused> {
	extension(who, 0, 0)
		.test_run(Some(who).into(), &call, &info(weight), COST, 0, |_| {
			Ok(PostDispatchInfo::default())
		})
		.map(|_| ())
}

/// A transaction of `who` as it is handed over to a node, `ahead` others of theirs before it.
fn submit(who: u64, call: &RuntimeCall, ahead: u32) -> Result<ValidTransaction, Refused> {
	submit_with(who, call, &info(100), ahead, 0)
}

fn submit_with(
	who: u64,
	call: &RuntimeCall,
	info: &DispatchInfo,
	ahead: u32,
	tip: u64,
) -> Result<ValidTransaction, Refused> {
	Quota::trying_out(|| gossip_with(who, call, info, ahead, tip))
}

/// The same as it comes to the pool of another node, which hears of it from that one.
fn gossip(who: u64, call: &RuntimeCall, ahead: u32) -> Result<ValidTransaction, Refused> {
	gossip_with(who, call, &info(100), ahead, 0)
}

fn gossip_with(
	who: u64,
	call: &RuntimeCall,
	info: &DispatchInfo,
	ahead: u32,
	tip: u64,
) -> Result<ValidTransaction, Refused> {
	extension(who, ahead, tip)
		.validate_only(Some(who).into(), call, info, COST, TransactionSource::External, 0)
		.map(|(validity, ..)| validity)
}

/// What a block says of the transaction before it is made.
fn in_block(who: u64, call: &RuntimeCall) -> Result<(), Refused> {
	let source = TransactionSource::InBlock;
	extension(who, 0, 0)
		.validate_only(Some(who).into(), call, &info(100), COST, source, 0)
		.map(|_| ())
}
