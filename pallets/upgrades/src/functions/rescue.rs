// SPDX-License-Identifier: Apache-2.0

//! The way back after a migration has failed: a runtime that the validators approve.

use crate::{pallet::*, types::is_enough, *};
use alloc::vec::Vec;
use codec::Encode;
use doverie_primitives::Chamber;
use frame_support::{
	ensure,
	pallet_prelude::{
		InvalidTransaction, TransactionPriority, TransactionValidity, UnknownTransaction,
		ValidTransaction,
	},
	traits::{Get, PalletInfoAccess},
};
use frame_system::{pallet_prelude::BlockNumberFor, SetCode};
use sp_consensus_aura::sr25519::{AuthorityId, AuthoritySignature};
use sp_runtime::{
	traits::{Hash as _, Zero},
	DispatchError, DispatchResult, RuntimeAppPublic,
};

/// For how many blocks the rescue waits in a pool.
const LONGEVITY: u64 = 100;

/// The chamber of the seat whose holder works with this key.
fn chamber_of(key: &AuthorityId, seats: &[(AuthorityId, Chamber)]) -> Option<Chamber> {
	seats.iter().find(|(seated, _)| seated == key).map(|(_, chamber)| *chamber)
}

impl<T: Config> Pallet<T> {
	/// Can this be approved? Then the chamber of whoever does. The signature comes last: everything
	/// else is cheaper to look at.
	fn check_approval(
		approval: &ApprovalOf<T>,
		signature: &AuthoritySignature,
	) -> Result<Chamber, Error<T>> {
		let Approval { key, code_hash, round } = approval;
		let failure = Failed::<T>::get().ok_or(Error::<T>::NothingToRescue)?;
		let chamber = chamber_of(key, &T::Seats::get()).ok_or(Error::<T>::NotSeated)?;
		let last = Approvals::<T>::get().iter().find(|other| other.key == *key).map(|a| a.round);
		ensure!(*round > last.unwrap_or_default(), Error::<T>::AlreadyApproved);
		let genesis = frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::zero());
		let message = message(&genesis, failure.block, code_hash, *round);
		ensure!(key.verify(&message, signature), Error::<T>::InvalidApproval);
		Ok(chamber)
	}

	/// Is this the code that the validators have approved, and can it take this one's place? Its
	/// hash, if so.
	fn check_code(code: &[u8]) -> Result<T::Hash, DispatchError> {
		ensure!(Self::has_failed(), Error::<T>::NothingToRescue);
		let approvals = Approvals::<T>::get();
		ensure!(!approvals.is_empty(), Error::<T>::NotApproved);
		let code_hash = T::Hashing::hash(code);
		let seats = T::Seats::get();
		let approving: Vec<_> = approvals
			.iter()
			.filter(|approval| approval.code_hash == code_hash)
			.filter_map(|approval| chamber_of(&approval.key, &seats))
			.collect();
		let seats: Vec<_> = seats.into_iter().map(|(_, chamber)| chamber).collect();
		ensure!(is_enough(&approving, &seats), Error::<T>::NotApproved);
		frame_system::Pallet::<T>::can_set_code(code, true).into_result()?;
		Ok(code_hash)
	}

	pub(crate) fn do_approve_rescue(
		approval: ApprovalOf<T>,
		signature: &AuthoritySignature,
	) -> DispatchResult {
		let chamber = Self::check_approval(&approval, signature)?;
		let (key, code_hash) = (approval.key.clone(), approval.code_hash);
		let seats = T::Seats::get();
		Approvals::<T>::try_mutate(|approvals| {
			// What is left has a seat each, and the one that is added has one, too.
			approvals.retain(|other| other.key != key && chamber_of(&other.key, &seats).is_some());
			approvals.try_push(approval)
		})
		.map_err(|_| Error::<T>::NotSeated)?;
		Self::deposit_event(Event::RescueApproved { key, chamber, code_hash });
		Ok(())
	}

	pub(crate) fn do_apply_rescue(code: Vec<u8>) -> DispatchResult {
		let code_hash = Self::check_code(&code)?;
		<T as frame_system::Config>::OnSetCode::set_code(code)?;
		// Another one is approved again: this one will run.
		Approvals::<T>::kill();
		Self::deposit_event(Event::RescueApplied { code_hash });
		Ok(())
	}

	/// What the pool and a block say of a rescue, which nobody pays for.
	pub(crate) fn validate_rescue(call: &Call<T>) -> TransactionValidity {
		let rescue = |tag: Vec<u8>| {
			ValidTransaction::with_tag_prefix("DoverieRescue")
				.priority(TransactionPriority::MAX)
				.and_provides(tag)
				.longevity(LONGEVITY)
				.propagate(true)
				.build()
		};
		match call {
			Call::approve_rescue { key, code_hash, round, signature } => {
				let approval = Approval { key: key.clone(), code_hash: *code_hash, round: *round };
				match Self::check_approval(&approval, signature) {
					Ok(_) => rescue((key, round).encode()),
					Err(Error::AlreadyApproved) => InvalidTransaction::Stale.into(),
					Err(Error::NotSeated) => InvalidTransaction::BadSigner.into(),
					Err(Error::InvalidApproval) => InvalidTransaction::BadProof.into(),
					Err(_) => InvalidTransaction::Call.into(),
				}
			},
			Call::apply_rescue { code } => match Self::check_code(code) {
				Ok(code_hash) => rescue(code_hash.encode()),
				// More may approve it. Of what is invalid a node does not take the same bytes again
				// for half an hour.
				Err(error) if error == DispatchError::from(Error::<T>::NotApproved) => {
					let number = u8::try_from(Self::index()).unwrap_or(u8::MAX);
					UnknownTransaction::Custom(number).into()
				},
				Err(_) => InvalidTransaction::Call.into(),
			},
			_ => InvalidTransaction::Call.into(),
		}
	}
}
