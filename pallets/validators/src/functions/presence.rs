// SPDX-License-Identifier: Apache-2.0

//! Session keys that a running node has shown to hold. A validator works with no others.

use crate::{pallet::*, KeysInfo, Shown};
use alloc::vec::Vec;
use codec::Encode;
use frame_support::{
	ensure,
	pallet_prelude::{TransactionPriority, TransactionValidity, ValidTransaction},
};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::{
	traits::{OpaqueKeys, Zero},
	DispatchResult, KeyTypeId,
};
use sp_staking::SessionIndex;

/// What is signed begins with this. It is longer than an account, so that no proof of
/// `session.set_keys` is one of a node, nor the other way round.
const CONTEXT: &[u8] = b"doverie validators.show_keys";

/// For how many blocks it waits in the pool. A node makes it again while it is needed.
const LONGEVITY: u64 = 16;

/// The keys of these, each with its type.
pub(crate) fn each_key<Keys: OpaqueKeys>(
	keys: &Keys,
) -> impl Iterator<Item = (KeyTypeId, Vec<u8>)> + '_ {
	Keys::key_ids().iter().map(move |id| (*id, keys.get_raw(*id).to_vec()))
}

impl<T: Config> Pallet<T> {
	/// What a node's keys sign: for this chain, session and account, and nothing else.
	pub fn message(validator: &T::AccountId, session: SessionIndex) -> Vec<u8> {
		let genesis = frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::zero());
		(CONTEXT, genesis, session, validator).encode()
	}

	/// Whose session keys this is one of, the keys themselves and the session, if they are to be
	/// shown now.
	pub fn asked(key_type: KeyTypeId, key: &[u8]) -> Option<(T::AccountId, T::Keys, SessionIndex)> {
		let validator = pallet_session::Pallet::<T>::key_owner(key_type, key)?;
		let keys = Self::to_show(&validator).ok()?;
		Some((validator, keys, pallet_session::Pallet::<T>::current_index()))
	}

	/// The keys that an account has set, if they are to be shown now. It has a seat, or could be given
	/// one.
	pub(crate) fn to_show(validator: &T::AccountId) -> Result<T::Keys, Error<T>> {
		let keys =
			pallet_session::Pallet::<T>::load_keys(validator).ok_or(Error::<T>::KeysNotSet)?;
		let session = pallet_session::Pallet::<T>::current_index();
		let is_asked = ShownKeys::<T>::get(validator)
			.is_none_or(|shown| shown.asks_again(&keys, session, Self::is_in_set(validator)));
		ensure!(is_asked, Error::<T>::AlreadyShown);
		if !Seats::<T>::get().iter().any(|seat| seat.validator == *validator) {
			Self::seat_for(validator)?;
		}
		Ok(keys)
	}

	/// The keys that are shown, if they are. The signatures are looked at last: they cost most.
	fn check_shown(
		validator: &T::AccountId,
		session: SessionIndex,
		proof: &[u8],
	) -> Result<T::Keys, Error<T>> {
		let keys = Self::to_show(validator)?;
		let is_free = |key: (KeyTypeId, Vec<u8>)| {
			ShownBy::<T>::get(key).is_none_or(|owner| owner == *validator)
		};
		ensure!(each_key(&keys).all(is_free), Error::<T>::KeysTaken);
		let is_now = session == pallet_session::Pallet::<T>::current_index();
		ensure!(
			is_now && keys.ownership_proof_is_valid(&Self::message(validator, session), proof),
			Error::<T>::InvalidKeysProof
		);
		Ok(keys)
	}

	/// Notes keys that were shown, in the place of those that the account has shown before.
	pub(crate) fn note_shown(validator: &T::AccountId, session: SessionIndex, keys: T::Keys) {
		let before = ShownKeys::<T>::get(validator);
		if before.is_none_or(|before| before.keys != keys) {
			Self::forget_shown(validator);
			each_key(&keys).for_each(|key| ShownBy::<T>::insert(key, validator));
		}
		ShownKeys::<T>::insert(validator, Shown { session, keys });
	}

	/// Forgets the keys that an account has shown.
	pub(crate) fn forget_shown(validator: &T::AccountId) {
		if let Some(Shown { keys, .. }) = ShownKeys::<T>::take(validator) {
			each_key(&keys).for_each(ShownBy::<T>::remove);
		}
	}

	pub(crate) fn do_show_keys(
		validator: T::AccountId,
		session: SessionIndex,
		proof: &[u8],
	) -> DispatchResult {
		let keys = Self::check_shown(&validator, session, proof)?;
		Self::note_shown(&validator, session, keys);
		Self::deposit_event(Event::KeysShown { validator });
		Ok(())
	}

	/// What the pool says of keys that are shown.
	pub(crate) fn validate_shown(
		validator: &T::AccountId,
		session: SessionIndex,
		proof: &[u8],
	) -> TransactionValidity {
		Self::check_shown(validator, session, proof).map_err(Self::refusal)?;
		// One of each account waits at a time. However full the pool is, none is kept from its seat.
		ValidTransaction::with_tag_prefix("ValidatorsShown")
			.priority(TransactionPriority::MAX)
			.and_provides((validator, session))
			.longevity(LONGEVITY)
			.propagate(true)
			.build()
	}

	/// Can this account be given a seat, as far as its keys are concerned? They were shown lately, or
	/// are at work.
	pub(crate) fn has_shown(validator: &T::AccountId) -> bool {
		let session = pallet_session::Pallet::<T>::current_index();
		ShownKeys::<T>::get(validator)
			.is_some_and(|shown| shown.is_recent(session) || Self::is_in_set(validator))
	}

	pub(crate) fn keys_info(validator: &T::AccountId) -> Option<KeysInfo> {
		let keys = pallet_session::Pallet::<T>::load_keys(validator)?;
		let shown = ShownKeys::<T>::get(validator);
		Some(KeysInfo {
			shown: shown.as_ref().map(|shown| shown.session),
			others_set: shown.is_some_and(|shown| shown.keys != keys),
			can_be_seated: Self::has_shown(validator),
		})
	}
}
