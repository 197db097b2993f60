// SPDX-License-Identifier: Apache-2.0

//! What always holds of the seats, by name. Checked after every test, and on real state by
//! `try-runtime`.

use crate::{functions::presence::each_key, pallet::*, types, SeatCounts};
use alloc::{
	collections::{BTreeMap, BTreeSet},
	vec::Vec,
};
use frame_support::ensure;
use sp_runtime::{traits::OpaqueKeys, TryRuntimeError};

type Check = Result<(), TryRuntimeError>;

impl<T: Config> Pallet<T> {
	/// Every invariant of this pallet.
	pub fn do_try_state() -> Check {
		Self::any_one_chamber_may_fail()?;
		Self::enough_seats_are_left()?;
		Self::an_organisation_has_one_seat()?;
		Self::a_seat_has_keys_that_were_shown()?;
		Self::the_keys_at_work_are_known()
	}

	fn any_one_chamber_may_fail() -> Check {
		let decided = Decided::<T>::get();
		// Fewer than four seats are a throw-away chain for development.
		ensure!(decided.total() < 4 || decided.check().is_ok(), "a chamber is too strong");
		let seats = Seats::<T>::get();
		let live = SeatCounts::of(types::live(&seats));
		let every_chamber_has_one = SeatCounts::of(&seats).0.iter().all(|count| *count > 0);
		ensure!(
			!every_chamber_has_one || live.check().is_ok(),
			"a chamber is too strong among the live seats"
		);
		Ok(())
	}

	fn enough_seats_are_left() -> Check {
		let (decided, held) = (Decided::<T>::get(), SeatCounts::of(&Seats::<T>::get()));
		ensure!(held.is_within(&decided), "a chamber has more seats than were decided");
		ensure!(held.total() >= decided.floor(), "too many seats were taken");
		ensure!(!Self::live_set().is_empty(), "nobody can make blocks");
		Ok(())
	}

	fn an_organisation_has_one_seat() -> Check {
		let seats = Seats::<T>::get();
		let organisations: BTreeSet<_> = seats.iter().map(|seat| seat.organisation).collect();
		let validators: BTreeSet<_> = seats.iter().map(|seat| seat.validator.clone()).collect();
		ensure!(
			organisations.len() == seats.len() && validators.len() == seats.len(),
			"an organisation has two seats"
		);
		Ok(())
	}

	fn a_seat_has_keys_that_were_shown() -> Check {
		let seats = Seats::<T>::get();
		ensure!(
			seats.iter().all(|seat| ShownKeys::<T>::contains_key(&seat.validator)),
			"a seat has keys that no node has shown"
		);
		let shown: BTreeMap<_, _> = ShownKeys::<T>::iter()
			.flat_map(|(who, shown)| {
				let keys: Vec<_> = each_key(&shown.keys).collect();
				keys.into_iter().map(move |key| (key, who.clone()))
			})
			.collect();
		// Were one of them shown by two, there would be fewer.
		let count = ShownKeys::<T>::iter_keys().count().saturating_mul(T::Keys::key_ids().len());
		ensure!(shown.len() == count, "two have shown the same key");
		let noted: BTreeMap<_, _> = ShownBy::<T>::iter().collect();
		ensure!(shown == noted, "who has shown a key is noted otherwise");
		// They are removed with those that are set.
		let has_keys = |who: T::AccountId| pallet_session::NextKeys::<T>::contains_key(who);
		ensure!(ShownKeys::<T>::iter_keys().all(has_keys), "keys are shown that are not set");
		Ok(())
	}

	fn the_keys_at_work_are_known() -> Check {
		let session = Sessions::<T>::get(pallet_session::Pallet::<T>::current_index())
			.ok_or("this session was not noted")?;
		let known: Vec<_> =
			ActiveSets::<T>::get(session.set).into_iter().map(|(who, ..)| who).collect();
		ensure!(
			known == pallet_session::Pallet::<T>::validators(),
			"others are at work than is noted"
		);
		Ok(())
	}
}
