// SPDX-License-Identifier: Apache-2.0

//! What a client asks to prove an equivocation.

use sp_consensus_aura::sr25519::AuthorityId as AuraId;
use sp_session::MembershipProof;

sp_api::decl_runtime_apis! {
	/// Proofs of who holds a validator's keys.
	pub trait ValidatorsApi {
		/// Proves which validator holds this Aura key in the current session. Ask at a block of the
		/// session in which the equivocation happened. `None`: nobody holds it.
		fn generate_key_ownership_proof(authority: AuraId) -> Option<MembershipProof>;
	}
}
