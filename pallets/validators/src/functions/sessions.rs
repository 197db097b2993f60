// SPDX-License-Identifier: Apache-2.0

//! Planning sessions.

use crate::{pallet::*, types, Seat};
use alloc::vec::Vec;
use doverie_primitives::{Electorate, Kind};
use frame_support::defensive;
use sp_staking::SessionIndex;

impl<T: Config> Pallet<T> {
	/// The validators from a planned session on: `None` if they are those for which the session
	/// before was planned, with the same seats and keys.
	pub(crate) fn plan_session(session: SessionIndex) -> Option<Vec<T::AccountId>> {
		Self::take_seats_of_moved();
		let set = Self::live_set();
		if set.is_empty() {
			defensive!("nobody with a seat has keys: the validators stay as they are");
			return None;
		}
		if set == ActiveSets::<T>::get(PlannedSet::<T>::get()) {
			return None;
		}
		let validators = set.iter().map(|(validator, ..)| validator.clone()).collect();
		ActiveSets::<T>::insert(session, set);
		PlannedSet::<T>::put(session);
		Some(validators)
	}

	/// Who works with the seats that there are, since when, and with which keys. A seat without
	/// keys is as good as vacant.
	pub(crate) fn live_set() -> ActiveSet<T> {
		let load_keys = pallet_session::Pallet::<T>::load_keys;
		let mut seats = Seats::<T>::get().into_inner();
		seats.retain(|seat| load_keys(&seat.validator).is_some());
		types::live(&seats)
			.into_iter()
			.filter_map(|Seat { validator, since, .. }| {
				Some((validator.clone(), *since, load_keys(validator)?))
			})
			.collect()
	}

	/// A seat counts to the chamber for which it was given. An organisation that has moved to
	/// another one loses it, as soon as enough are left.
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
