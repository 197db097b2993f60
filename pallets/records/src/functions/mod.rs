// SPDX-License-Identifier: Apache-2.0

//! What the calls and view functions do.

mod agreements;
mod attestations;
mod batches;
mod records;

use crate::pallet::{Config, Error, Pallet};
use doverie_primitives::{Electorate, Member};
use frame_system::pallet_prelude::BlockNumberFor;

impl<T: Config> Pallet<T> {
	fn now() -> BlockNumberFor<T> {
		frame_system::Pallet::<T>::block_number()
	}

	/// The sender, who must be a stakeholder in good standing.
	fn member(who: &T::AccountId) -> Result<Member, Error<T>> {
		T::Electorate::member(who).ok_or(Error::<T>::NotInGoodStanding)
	}
}
