// SPDX-License-Identifier: Apache-2.0

//! Which set of voters finalises which block, and which ones can be forgotten.

use crate::{pallet::*, types::KnownSets, Voters};
use frame_support::{traits::Get, BoundedVec};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_consensus_grandpa::SetId;
use sp_runtime::{traits::One, Saturating};

impl<T: Config> Pallet<T> {
	/// Remembers the set of voters if it is new. `now` is the first block that it finalises, unless
	/// finality starts again with it: then it finalises all that is not final.
	pub(crate) fn note_set(now: BlockNumberFor<T>) -> bool {
		let known = Known::<T>::get();
		let Some(set) = T::Voters::current_set() else { return false };
		if known.is_some_and(|known| known.last == set) {
			return false;
		}
		let first_block = match RestartsFrom::<T>::take() {
			Some(last_final) => last_final.saturating_add(One::one()),
			None => now,
		};
		FirstBlocks::<T>::insert(set, first_block);
		Sets::<T>::insert(set, BoundedVec::truncate_from(T::Voters::voters()));

		let known = known.unwrap_or(KnownSets::only(set));
		let newest = known.newest.max(set);
		Known::<T>::put(KnownSets { last: set, newest, ..known });
		true
	}

	/// Votes of this set were shown: none before it is needed any more.
	pub(crate) fn note_votes_of(set: SetId) {
		Known::<T>::mutate_extant(|known| known.first = known.first.max(set));
	}

	/// Forgets one set that does not count, if there is one: what becomes idle at once may be too
	/// much for a block.
	pub(crate) fn forget_one() -> bool {
		let Some(mut known) = Known::<T>::get() else { return false };
		let Some(set) = known.forget_one() else { return false };
		FirstBlocks::<T>::remove(set);
		Sets::<T>::remove(set);
		Known::<T>::put(known);
		true
	}

	/// The set that finalises a block.
	pub(crate) fn set_of(block: BlockNumberFor<T>) -> Option<SetId> {
		Known::<T>::get()?
			.search(|set| FirstBlocks::<T>::get(set).is_some_and(|first| first <= block))
	}

	/// The last block of the first set that counts, where so many do that a later proof is asked
	/// for.
	pub(crate) fn end_of_first_set() -> Option<BlockNumberFor<T>> {
		let KnownSets { first, last, .. } = Known::<T>::get()?;
		if last.saturating_sub(first) < T::MaxSets::get() {
			return None;
		}
		let next = FirstBlocks::<T>::get(first.saturating_add(1))?;
		Some(next.saturating_sub(One::one()))
	}
}
