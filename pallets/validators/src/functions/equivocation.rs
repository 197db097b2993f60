// SPDX-License-Identifier: Apache-2.0

//! Two blocks for one slot, two votes in one round: here anyone can prove them.

use crate::{pallet::*, Equivocation, Round, TwoBlocks, TwoVotes};
use alloc::vec::Vec;
use codec::Encode;
use frame_support::ensure;
use frame_system::pallet_prelude::HeaderFor;
use sp_consensus_aura::{
	digests::CompatibleDigestItem,
	sr25519::{AuthorityId as AuraId, AuthoritySignature as AuraSignature},
	AURA_ENGINE_ID,
};
use sp_consensus_grandpa::check_equivocation_proof;
use sp_consensus_slots::{EquivocationProof, Slot};
use sp_runtime::{
	traits::{Convert, Header as _},
	DispatchResult, RuntimeAppPublic,
};
use sp_staking::offence::ReportOffence;

/// The longest proof, in bytes: two headers have less than two thousand.
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
	let made = |header: &HeaderFor<T>| {
		signed::<T>(header.clone(), offender)
			.filter(|(signed_slot, _)| *signed_slot == *slot)
			.map(|(_, hash)| hash)
	};
	// The second signature is looked at only if the first is good.
	made(first_header).is_some_and(|first| made(second_header).is_some_and(|hash| hash != first))
}

impl<T: Config> Pallet<T> {
	/// What two headers prove, if they prove something that is not known. The signatures are looked
	/// at last: they cost most.
	pub(crate) fn check_report(
		proof: &EquivocationProof<HeaderFor<T>, AuraId>,
	) -> Result<TwoBlocks<T::AccountId>, Error<T>> {
		ensure!(proof.encoded_size() <= MAX_PROOF_SIZE, Error::<T>::InvalidEquivocationProof);
		let session_index = Self::session_of(proof.slot).ok_or(Error::<T>::UnknownValidator)?;
		let (offender, validator_set_count) =
			Self::owner_of(AuraId::ID, proof.offender.as_ref(), session_index)
				.ok_or(Error::<T>::UnknownValidator)?;
		ensure!(!Self::is_settled(&offender, session_index), Error::<T>::AlreadyReported);
		ensure!(is_equivocation::<T>(proof), Error::<T>::InvalidEquivocationProof);
		Ok(Equivocation { occasion: proof.slot, session_index, validator_set_count, offender })
	}

	/// What two votes prove, in the same way. A vote does not say when it was cast, and all sessions
	/// of a set have the same voters with the same keys and seats: it counts as of the first one. So
	/// the votes of a set that was at work when a seat was given are settled.
	pub(crate) fn check_votes(proof: &VotesProof<T>) -> Result<TwoVotes<T::AccountId>, Error<T>> {
		let last = T::LastSession::convert(proof.set_id()).ok_or(Error::<T>::UnknownValidator)?;
		let session_index = Sessions::<T>::get(last).ok_or(Error::<T>::UnknownValidator)?.set;
		let (offender, validator_set_count) =
			Self::owner_of(sp_consensus_grandpa::KEY_TYPE, proof.offender().as_ref(), last)
				.ok_or(Error::<T>::UnknownValidator)?;
		ensure!(!Self::is_settled(&offender, session_index), Error::<T>::AlreadyReported);
		ensure!(check_equivocation_proof(proof.clone()), Error::<T>::InvalidEquivocationProof);
		let occasion = Round { set: proof.set_id(), round: proof.round() };
		Ok(Equivocation { occasion, session_index, validator_set_count, offender })
	}

	pub(crate) fn do_report_equivocation(
		reporter: Option<T::AccountId>,
		proof: &EquivocationProof<HeaderFor<T>, AuraId>,
	) -> DispatchResult {
		let offence = Self::check_report(proof)?;
		let reporters: Vec<_> = reporter.into_iter().collect();
		T::ReportOffence::report_offence(reporters, offence)
			.map_err(|_| Error::<T>::AlreadyReported)?;
		Ok(())
	}

	pub(crate) fn do_report_votes(
		reporter: Option<T::AccountId>,
		proof: &VotesProof<T>,
	) -> DispatchResult {
		let offence = Self::check_votes(proof)?;
		let reporters: Vec<_> = reporter.into_iter().collect();
		T::ReportOffence::report_offence(reporters, offence)
			.map_err(|_| Error::<T>::AlreadyReported)?;
		Ok(())
	}
}
