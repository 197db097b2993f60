// SPDX-License-Identifier: Apache-2.0

//! Planning sessions.

use crate::{pallet::*, Seat};
use alloc::vec::Vec;
use doverie_primitives::{Electorate, Kind};
use sp_runtime::traits::Hash;

impl<T: Config> Pallet<T> {
	/// The validators from the next planned session on: `None` if neither they nor their keys have
	/// changed since the last one was planned.
	pub(crate) fn plan_session() -> Option<Vec<T::AccountId>> {
		Self::take_seats_of_moved();
		let validators: Vec<_> = Seats::<T>::get().into_iter().map(|seat| seat.validator).collect();
		let keys: Vec<_> = validators.iter().map(pallet_session::Pallet::<T>::load_keys).collect();
		let set = T::Hashing::hash_of(&(&validators, keys));
		let changed = PlannedSet::<T>::get() != Some(set);
		PlannedSet::<T>::put(set);
		changed.then_some(validators)
	}

	/// A seat counts to the chamber for which it was given. An organisation that has moved to
	/// another one loses it.
	fn take_seats_of_moved() {
		for Seat { validator, organisation, chamber, .. } in Seats::<T>::get() {
			let moved = T::Electorate::account(organisation)
				.and_then(|account| T::Electorate::member(&account))
				.is_some_and(|m| m.chamber != chamber || m.kind != Kind::Organisation);
			if moved {
				Self::lose_seat(&validator, false);
			}
		}
	}
}
