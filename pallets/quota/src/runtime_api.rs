// SPDX-License-Identifier: Apache-2.0

//! What the node's pool asks.

use alloc::vec::Vec;
use sp_runtime::transaction_validity::{TransactionSource, TransactionValidity};

sp_api::decl_runtime_apis! {
	/// What the pool takes.
	pub trait PoolApi {
		/// May this transaction wait in the pool, and where?
		///
		/// As the SDK's `TaggedTransactionQueue`, except that the transaction comes as bytes, its
		/// length in front. What does not decode is refused as a call that cannot be made, and
		/// nothing panics. `at`: the block on whose state it is judged.
		fn validate(
			source: TransactionSource,
			transaction: Vec<u8>,
			at: Block::Hash,
		) -> TransactionValidity;
	}
}
