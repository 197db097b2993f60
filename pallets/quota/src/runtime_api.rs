// SPDX-License-Identifier: Apache-2.0

//! What the node's pool asks.

use crate::Submission;
use alloc::vec::Vec;
use sp_runtime::transaction_validity::TransactionValidity;

/// How many transactions are judged in one call, at most. So the one that has to wait meanwhile does
/// not wait for long, and nobody keeps a node busy with one question.
pub const MOST_AT_ONCE: usize = 64;

sp_api::decl_runtime_apis! {
	/// What the pool takes.
	pub trait PoolApi {
		/// May these transactions wait in the pool, and where? One answer for each, in their order:
		/// the one that it would have if it were asked about alone. Those beyond [`MOST_AT_ONCE`]
		/// have none.
		///
		/// As the SDK's `TaggedTransactionQueue`, except that there may be many, since asking takes
		/// about as long as an answer, and that each comes as bytes, its length in front. What does
		/// not decode is refused as a call that cannot be made, and nothing panics. `at`: the block
		/// on whose state they are judged.
		fn judge(submissions: Vec<Submission>, at: Block::Hash) -> Vec<TransactionValidity>;
	}
}
