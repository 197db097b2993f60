// SPDX-License-Identifier: Apache-2.0

//! What `pallet-migrations` tells this pallet, and the clock that others read.

use crate::pallet::*;
use doverie_primitives::Clock;
use frame_support::migrations::{
	FailedMigrationHandler, FailedMigrationHandling, MigrationStatusHandler,
};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::traits::BlockNumberProvider;

impl<T: Config> Clock<BlockNumberFor<T>> for Pallet<T> {
	fn now() -> BlockNumberFor<T> {
		Stood::<T>::get().time(frame_system::Pallet::<T>::block_number())
	}

	fn stands_still() -> bool {
		Stood::<T>::get().covers(frame_system::Pallet::<T>::block_number())
	}
}

/// The clock, for pallets of the SDK.
impl<T: Config> BlockNumberProvider for Pallet<T> {
	type BlockNumber = BlockNumberFor<T>;

	fn current_block_number() -> BlockNumberFor<T> {
		Self::now()
	}

	#[cfg(any(feature = "std", feature = "runtime-benchmarks"))]
	fn set_block_number(block: BlockNumberFor<T>) {
		frame_system::Pallet::<T>::set_block_number(block);
	}
}

impl<T: Config> MigrationStatusHandler for Pallet<T> {
	/// In the first block of a new runtime, before anything else of it: the number is still that of
	/// the block before.
	fn started() {
		Self::stand_still();
	}

	/// In the block of the last step, after the hooks at its start.
	fn completed() {
		Self::move_on();
	}
}

impl<T: Config> FailedMigrationHandler for Pallet<T> {
	/// The cursor goes, so that blocks take transactions again and another runtime can come. Of
	/// transactions the runtime lets only the rescue through.
	fn failed(migration: Option<u32>) -> FailedMigrationHandling {
		Self::note_failure(migration);
		FailedMigrationHandling::ForceUnstuck
	}
}
