// SPDX-License-Identifier: Apache-2.0

//! What the extensions and view functions do.

mod lanes;
mod payers;
mod rehearsal;
mod usage;

use crate::pallet::{Config, Pallet};
use frame_system::pallet_prelude::BlockNumberFor;

impl<T: Config> Pallet<T> {
	pub(crate) fn now() -> BlockNumberFor<T> {
		frame_system::Pallet::<T>::block_number()
	}
}
