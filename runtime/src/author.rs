// SPDX-License-Identifier: Apache-2.0

//! How an author puts transactions into its block: several in one call.

use crate::*;
use codec::{Decode, DecodeLimit, Encode};
use frame_support::MAX_EXTRINSIC_DEPTH;
use pallet_quota::runtime_api::MOST_AT_ONCE;
use scale_info::TypeInfo;
use sp_io::storage::{commit_transaction, rollback_transaction, start_transaction};
use sp_runtime::{
	transaction_validity::{InvalidTransaction, TransactionValidityError},
	ApplyExtrinsicResult,
};

/// What became of a transaction.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct Applied {
	/// An error: it is not in the block, and has left nothing behind.
	pub result: ApplyExtrinsicResult,
	/// What it took of the block by the weights, in picoseconds.
	pub ref_time: u64,
}

sp_api::decl_runtime_apis! {
	/// What the author of a block asks.
	pub trait AuthorApi {
		/// Puts these transactions into the block, one after the other, and says what became of each.
		///
		/// As the SDK's `apply_extrinsic`, once for each, except that they come as bytes, each with
		/// its length in front: what does not decode is refused as a call that cannot be made. The
		/// first for which there is no room is the last that is tried, and ends the answer, as do
		/// [`MOST_AT_ONCE`].
		fn apply(transactions: Vec<Vec<u8>>) -> Vec<Applied>;
	}
}

/// What the runtime API of that name does.
pub fn apply(transactions: Vec<Vec<u8>>) -> Vec<Applied> {
	let used = || System::block_weight().total().ref_time();
	let (mut before, mut all) = (used(), Vec::new());
	for transaction in transactions.into_iter().take(MOST_AT_ONCE) {
		let result = or_nothing(|| {
			let transaction = UncheckedExtrinsic::decode_all_with_depth_limit(
				MAX_EXTRINSIC_DEPTH,
				&mut &transaction[..],
			)
			.map_err(|_| InvalidTransaction::Call)?;
			Executive::apply_extrinsic(transaction)
		});
		let is_full = result.as_ref().is_err_and(TransactionValidityError::exhausted_resources);
		let after = used();
		all.push(Applied { result, ref_time: after.saturating_sub(before) });
		before = after;
		if is_full {
			break;
		}
	}
	all
}

/// Undoes what is refused. By the host's functions, as the SDK's block builder does it from outside:
/// `frame_support` counts its own layers, and a call would find one more open than it finds where
/// the others execute the block.
fn or_nothing(run: impl FnOnce() -> ApplyExtrinsicResult) -> ApplyExtrinsicResult {
	start_transaction();
	let result = run();
	match result {
		Ok(_) => commit_transaction(),
		Err(_) => rollback_transaction(),
	}
	result
}
