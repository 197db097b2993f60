// SPDX-License-Identifier: Apache-2.0

//! What always holds of the seats, by name. Checked after every test, and on real state by
//! `try-runtime`.

use crate::{pallet::*, SeatCounts};
use alloc::collections::BTreeSet;
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

type Check = Result<(), TryRuntimeError>;

impl<T: Config> Pallet<T> {
	/// Every invariant of this pallet.
	pub fn do_try_state() -> Check {
		Self::any_one_chamber_may_fail()?;
		Self::no_seat_is_vacant_without_need()?;
		Self::an_organisation_has_one_seat()
	}

	fn any_one_chamber_may_fail() -> Check {
		let seats = Seats::<T>::get();
		let counts = SeatCounts::of(&seats).plus(&Vacancies::<T>::get());
		// A single seat is a throw-away chain for development.
		ensure!(counts.total() <= 1 || counts.check().is_ok(), "a chamber is too strong");
		Ok(())
	}

	fn no_seat_is_vacant_without_need() -> Check {
		let vacancies = Vacancies::<T>::get();
		let held = SeatCounts::of(&Seats::<T>::get());
		ensure!(
			vacancies == SeatCounts::default() || held.check().is_err(),
			"a seat is vacant although the rule holds without it"
		);
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
}
