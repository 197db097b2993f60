// SPDX-License-Identifier: Apache-2.0

//! Planning sessions.

use crate::{pallet::*, types, Seat, Shown};
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
			defensive!("nobody has a seat: the validators stay as they are");
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

	/// Who works with the seats that there are, since when, and with which keys: those that a node has
	/// shown last, and not those that may have been set since.
	pub(crate) fn live_set() -> ActiveSet<T> {
		types::live(&Seats::<T>::get())
			.into_iter()
			.filter_map(|Seat { validator, since, .. }| {
				let Shown { keys, .. } = ShownKeys::<T>::get(validator)?;
				Some((validator.clone(), *since, keys))
			})
			.collect()
	}

	/// Takes it that the nodes of those who have a seat of genesis hold their keys. That the first
	/// block comes shows it.
	pub(crate) fn show_keys_of_genesis() {
		for Seat { validator, .. } in Seats::<T>::get() {
			let keys = pallet_session::Pallet::<T>::load_keys(&validator)
				.expect("whoever has a seat of genesis has session keys");
			Self::note_shown(&validator, 0, keys);
		}
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
