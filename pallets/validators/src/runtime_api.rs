// SPDX-License-Identifier: Apache-2.0

//! What the node asks, so that it can show by itself which session keys it holds.

use sp_consensus_aura::sr25519::AuthorityId as AuraId;

sp_api::decl_runtime_apis! {
	/// Showing session keys.
	pub trait PresenceApi {
		/// The transaction that shows that the caller's keystore holds the session keys of which this
		/// is one: `validators.show_keys`, without a signature. `None` if nobody has set it, if it
		/// need not be shown now, or if the keystore lacks one of them.
		fn show_keys(key: AuraId) -> Option<Block::Extrinsic>;
	}
}
