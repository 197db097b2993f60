// SPDX-License-Identifier: Apache-2.0

//! Whether transactions may wait in the pool: many in one call.
//!
//! Calling the runtime takes a node about as long as judging one transaction: an instance, a state
//! and an overlay. So it asks about many at once, and each is judged as if it were alone. What it
//! changes is taken back before the next one.

use crate::*;
use alloc::vec::Vec;
use codec::DecodeLimit;
use frame_support::{
	dispatch::{DispatchClass, GetDispatchInfo},
	storage::{with_transaction_unchecked, TransactionOutcome},
	MAX_EXTRINSIC_DEPTH,
};
use pallet_quota::{runtime_api::MOST_AT_ONCE, Submission};
use sp_runtime::{
	traits::{Applyable, Checkable},
	transaction_validity::{InvalidTransaction, TransactionSource, TransactionValidity},
};

/// Judges them on the state of block `at`: for the next block, with which nothing has happened yet.
pub fn judge(submissions: Vec<Submission>, at: Hash) -> Vec<TransactionValidity> {
	undone(|| {
		// Once for all: it is the same for each.
		let next = System::block_number().saturating_add(1);
		System::initialize(&next, &at, &Default::default());
		submissions
			.into_iter()
			.take(MOST_AT_ONCE)
			.map(|submission| undone(|| judge_one(submission)))
			.collect()
	})
}

fn judge_one(submission: Submission) -> TransactionValidity {
	let Submission { source, transaction, is_tried_out } = submission;
	let look = || validate(source, &transaction);
	match is_tried_out {
		true => Quota::trying_out(look),
		false => look(),
	}
}

/// As [`Executive::validate_transaction`], which starts a block for each, and decodes it twice.
#[allow(deprecated)] // What the SDK calls, too, for what nobody signs.
fn validate(source: TransactionSource, bytes: &[u8]) -> TransactionValidity {
	let transaction =
		UncheckedExtrinsic::decode_all_with_depth_limit(MAX_EXTRINSIC_DEPTH, &mut &bytes[..])
			.map_err(|_| InvalidTransaction::Call)?;
	let checked = transaction.check(&frame_system::ChainContext::<Runtime>::default())?;
	let info = checked.get_dispatch_info();
	if info.class == DispatchClass::Mandatory {
		return Err(InvalidTransaction::MandatoryValidation.into());
	}
	checked.validate::<Runtime>(source, &info, bytes.len())
}

/// Takes back whatever is changed.
fn undone<R>(look: impl FnOnce() -> R) -> R {
	with_transaction_unchecked(|| TransactionOutcome::Rollback(look()))
}
