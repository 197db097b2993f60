// SPDX-License-Identifier: Apache-2.0

//! The clock that stands still while the state is rebuilt.

use crate::{pallet::*, *};
use frame_support::migrations::MultiStepMigrator;
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::traits::Saturating;

impl<T: Config> Pallet<T> {
	pub(crate) fn block() -> BlockNumberFor<T> {
		frame_system::Pallet::<T>::block_number()
	}

	/// Has a migration failed, and was nothing put in its place?
	pub fn has_failed() -> bool {
		Failed::<T>::exists()
	}

	pub(crate) fn clock_now() -> ClockInfo<BlockNumberFor<T>> {
		let (stood, block) = (Stood::<T>::get(), Self::block());
		let time = stood.time(block);
		ClockInfo { time, behind: block.saturating_sub(time), stands_still: stood.covers(block) }
	}

	/// The clock stands still from the next block on. If that is because of the rescue, its
	/// migrations run.
	pub(crate) fn stand_still() {
		Self::forget_failure();
		Stood::<T>::mutate(|stood| stood.begin(Self::block()));
	}

	/// The clock moves again with the next block.
	pub(crate) fn move_on() {
		Self::forget_failure();
		let ended = Stood::<T>::mutate(|stood| stood.end(Self::block()));
		if let Some(stood_still) = ended {
			Self::deposit_event(Event::ClockMoves { stood_still });
		}
	}

	pub(crate) fn note_failure(migration: Option<u32>) {
		let block = Self::block();
		Approvals::<T>::kill();
		Failed::<T>::put(Failure { block, migration });
		// It stands still already, unless somebody has set the cursor by hand.
		Stood::<T>::mutate(|stood| stood.begin(block));
		Self::deposit_event(Event::MigrationHasFailed { migration });
	}

	/// The rescue has come, and has no migrations in steps: what was to be mended is mended. What
	/// has failed in this very block has not been rescued.
	pub(crate) fn end_rescue_without_steps() {
		let is_rescued = Failed::<T>::get().is_some_and(|failure| failure.block < Self::block());
		if is_rescued && !<T as frame_system::Config>::MultiBlockMigrator::ongoing() {
			Self::move_on();
		}
	}

	fn forget_failure() {
		if Failed::<T>::take().is_some() {
			Approvals::<T>::kill();
		}
	}
}
