// SPDX-License-Identifier: Apache-2.0

//! Two blocks for one slot. The node only logs that, and GRANDPA has reports of its own; here
//! anyone can prove it.

use crate::{pallet::*, AuraEquivocation};
use alloc::vec;
use codec::Encode;
use frame_support::{ensure, traits::KeyOwnerProofSystem};
use frame_system::pallet_prelude::HeaderFor;
use sp_consensus_aura::{
	digests::CompatibleDigestItem,
	sr25519::{AuthorityId as AuraId, AuthoritySignature as AuraSignature},
	AURA_ENGINE_ID,
};
use sp_consensus_slots::{EquivocationProof, Slot};
use sp_runtime::{traits::Header as _, DispatchResult, RuntimeAppPublic};
use sp_staking::offence::ReportOffence;

/// The longest proof of either kind, in bytes. Two headers have less than two thousand; the proof
/// of who holds a key among a hundred validators has less than ten thousand.
const MAX_PROOF_SIZE: usize = 16 * 1024;

/// The slot for which a header was made and the hash that was signed, if it was signed by this key.
fn signed<T: Config>(mut header: HeaderFor<T>, by: &AuraId) -> Option<(Slot, T::Hash)> {
	let digest_of = |item: &sp_runtime::DigestItem| {
		CompatibleDigestItem::<AuraSignature>::as_aura_pre_digest(item)
	};
	let slot = header.digest().logs().iter().find_map(digest_of)?;
	let seal = header.digest_mut().pop()?;
	let signature: AuraSignature = seal.seal_try_to(&AURA_ENGINE_ID)?;
	// What was signed is the hash of the header without its seal. The same block can have two
	// seals, since no two signatures are alike.
	let hash = header.hash();
	by.verify(&hash.encode(), &signature).then_some((slot, hash))
}

/// Do the two headers prove that their signer made two blocks for one slot?
pub(crate) fn is_equivocation<T: Config>(proof: &EquivocationProof<HeaderFor<T>, AuraId>) -> bool {
	let EquivocationProof { offender, slot, first_header, second_header } = proof;
	let first = signed::<T>(first_header.clone(), offender);
	let second = signed::<T>(second_header.clone(), offender);
	matches!(
		(first, second),
		(Some((first_slot, first)), Some((second_slot, second)))
			if first_slot == *slot && second_slot == *slot && first != second
	)
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_report_equivocation(
		reporter: &T::AccountId,
		proof: EquivocationProof<HeaderFor<T>, AuraId>,
		key_owner_proof: sp_session::MembershipProof,
	) -> DispatchResult {
		ensure!(
			proof.encoded_size() <= MAX_PROOF_SIZE && is_equivocation::<T>(&proof),
			Error::<T>::InvalidEquivocationProof
		);
		ensure!(
			key_owner_proof.encoded_size() <= MAX_PROOF_SIZE,
			Error::<T>::InvalidKeyOwnershipProof
		);
		let session_index = key_owner_proof.session;
		let validator_set_count = key_owner_proof.validator_count;
		let offender =
			T::KeyOwnerProofSystem::check_proof((AuraId::ID, proof.offender), key_owner_proof)
				.ok_or(Error::<T>::InvalidKeyOwnershipProof)?;
		T::ReportOffence::report_offence(
			vec![reporter.clone()],
			AuraEquivocation { slot: proof.slot, session_index, validator_set_count, offender },
		)
		.map_err(|_| Error::<T>::AlreadyReported)?;
		Ok(())
	}
}
