// SPDX-License-Identifier: Apache-2.0

//! What always holds of the seats, by name. Checked after every test, and on real state by
//! `try-runtime`.

use crate::{pallet::*, types, SeatCounts};
use alloc::{collections::BTreeSet, vec::Vec};
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

type Check = Result<(), TryRuntimeError>;

impl<T: Config> Pallet<T> {
	/// Every invariant of this pallet.
	pub fn do_try_state() -> Check {
		Self::any_one_chamber_may_fail()?;
		Self::enough_seats_are_left()?;
		Self::an_organisation_has_one_seat()?;
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
