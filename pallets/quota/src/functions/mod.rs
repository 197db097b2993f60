// SPDX-License-Identifier: Apache-2.0

//! What the extension and the view functions do.

mod payers;
pub(crate) mod place;
mod rehearsal;
mod usage;

use crate::pallet::{Config, Pallet};
use frame_system::pallet_prelude::BlockNumberFor;

impl<T: Config> Pallet<T> {
	pub(crate) fn now() -> BlockNumberFor<T> {
		frame_system::Pallet::<T>::block_number()
	}
}
