// SPDX-License-Identifier: Apache-2.0

//! The clock by which deadlines, windows and agendas count.

use frame_system::pallet_prelude::BlockNumberFor;

/// A clock that counts blocks, and stands still while the state is rebuilt by a migration. What is
/// recorded says the real block; what is due is due by the clock.
pub trait Clock<BlockNumber> {
	/// What the clock says in this block.
	fn now() -> BlockNumber;

	/// Does it stand still in this block? Then it says what it has said in the block before, whose
	/// hooks have run; so those of this block do nothing.
	fn stands_still() -> bool;
}

/// The number of the block: a clock that never stands still.
impl<T: frame_system::Config> Clock<BlockNumberFor<T>> for frame_system::Pallet<T> {
	fn now() -> BlockNumberFor<T> {
		Self::block_number()
	}

	fn stands_still() -> bool {
		false
	}
}
