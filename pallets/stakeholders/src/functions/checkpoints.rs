// SPDX-License-Identifier: Apache-2.0

//! Whose roll counts for a decision, and how many were on it.

use super::*;

impl<T: Config> Pallet<T> {
	/// Which blocks are checkpoints, and which of them counts.
	pub(crate) fn calendar() -> Calendar<BlockNumberFor<T>> {
		Calendar::new(T::Day::get(), T::Maturity::get())
	}

	/// The current block, and what must be remembered now.
	pub(super) fn moment() -> Moment<BlockNumberFor<T>> {
		Moment { now: Self::now(), horizon: T::Horizon::get(), calendar: Self::calendar() }
	}

	/// Writes down how many are on the rolls at the end of this block, and forgets some of what
	/// nobody may ask for any more.
	pub(crate) fn keep_checkpoint(block: BlockNumberFor<T>) {
		Checkpoints::<T>::insert(block, CurrentRollSizes::<T>::get());
		let Moment { horizon, calendar, .. } = Self::moment();
		let mut oldest = OldestCheckpoint::<T>::get();
		for _ in 0..FORGOTTEN_AT_ONCE {
			if oldest >= horizon {
				break;
			}
			Checkpoints::<T>::remove(oldest);
			oldest = calendar.after(oldest);
		}
		OldestCheckpoint::<T>::put(oldest);
	}
}
