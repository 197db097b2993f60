// SPDX-License-Identifier: Apache-2.0

//! Which keys were at work in which session. `pallet-session` forgets that: what its validators have
//! set meanwhile are keys for sessions to come.

use crate::{pallet::*, KeyOwnership, SessionInfo};
use frame_support::{ensure, traits::Get};
use frame_system::RawOrigin;
use sp_consensus_slots::Slot;
use sp_runtime::{traits::OpaqueKeys, DispatchResult, KeyTypeId};
use sp_staking::SessionIndex;

impl<T: Config> Pallet<T> {
	/// Notes which validators work in a session that starts, and since when.
	pub(crate) fn note_session(session: SessionIndex) {
		let began = T::CurrentSlot::get();
		Sessions::<T>::insert(session, SessionInfo { began, set: PlannedSet::<T>::get() });
	}

	/// Forgets the oldest session, in which nothing can be proved any more after this one, and its
	/// set, if the next one has another.
	pub(crate) fn forget_session_before(ended: SessionIndex) {
		let Some(oldest) = ended.checked_sub(T::ProofSessions::get()) else { return };
		let Some(SessionInfo { set, .. }) = Sessions::<T>::take(oldest) else { return };
		let next = Sessions::<T>::get(oldest.saturating_add(1));
		if next.is_none_or(|next| next.set != set) {
			ActiveSets::<T>::remove(set);
		}
	}

	/// The session to which a slot belongs, if that is not too long ago, nor still to come.
	pub(crate) fn session_of(slot: Slot) -> Option<SessionIndex> {
		let mut last = pallet_session::Pallet::<T>::current_index();
		let mut first = last.saturating_sub(T::ProofSessions::get());
		let began_before =
			|session| Sessions::<T>::get(session).is_some_and(|session| session.began < slot);
		// The last one that began before the slot is in first..=last, if there is one.
		while first < last {
			// The later one of two, so that it gets smaller.
			let middle = last.saturating_sub(last.saturating_sub(first) / 2);
			if began_before(middle) {
				first = middle;
			} else {
				last = middle.saturating_sub(1);
			}
		}
		(began_before(first) && slot <= T::CurrentSlot::get()).then_some(first)
	}

	/// Who held a key in a session, and how many validators that had.
	pub(crate) fn owner_of(
		key_type: KeyTypeId,
		key: &[u8],
		session: SessionIndex,
	) -> Option<(T::AccountId, u32)> {
		let set = ActiveSets::<T>::get(Sessions::<T>::get(session)?.set);
		let holds = |keys: &T::Keys| keys.get_raw(key_type) == key;
		let (validator, ..) = set.iter().find(|(_, _, keys)| holds(keys))?;
		Some((validator.clone(), set.len() as u32))
	}

	/// That somebody held this key in this session.
	pub fn prove_in(
		session: SessionIndex,
		(key_type, key): (KeyTypeId, impl AsRef<[u8]>),
	) -> Option<KeyOwnership> {
		let (_, validator_count) = Self::owner_of(key_type, key.as_ref(), session)?;
		Some(KeyOwnership { session, validator_count })
	}

	/// Removes the keys of an account with which no validator works, nor can wake or be planned.
	pub(crate) fn do_remove_keys(who: T::AccountId) -> DispatchResult {
		let has_seat = Seats::<T>::get().iter().any(|seat| seat.validator == who);
		ensure!(!has_seat && !Self::is_in_set(&who), Error::<T>::StillSeated);
		Self::forget_shown(&who);
		pallet_session::Pallet::<T>::purge_keys(RawOrigin::Signed(who).into())
	}
}
