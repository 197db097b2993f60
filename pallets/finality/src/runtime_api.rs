// SPDX-License-Identifier: Apache-2.0

//! What the node asks, so that it can show by itself that finality works.

use alloc::vec::Vec;
use codec::Codec;

sp_api::decl_runtime_apis! {
	/// Which final block is to be shown, and when finality was started again.
	pub trait FinalityApi<BlockNumber>
	where
		BlockNumber: Codec,
	{
		/// The block after which a final one is to be shown: the one that is reported as the last. Or,
		/// without a report, the last of a set of voters that can be forgotten then.
		fn reported() -> Option<BlockNumber>;

		/// The transaction that shows this proof: `finality.show_final`, without a signature.
		fn show_final(proof: Vec<u8>) -> Block::Extrinsic;

		/// When finality was started again, the last times.
		fn restarts() -> Vec<crate::Restart<BlockNumber>>;
	}
}
