// SPDX-License-Identifier: Apache-2.0

//! What the calls do.

use crate::{pallet::*, Breach, Seat, SeatCounts};
use alloc::vec::Vec;
use doverie_primitives::{Electorate, Kind};
use frame_support::{ensure, traits::ValidatorRegistration};
use sp_runtime::{traits::Hash, DispatchResult};

impl<T: Config> From<Breach> for Error<T> {
	fn from(breach: Breach) -> Self {
		match breach {
			Breach::ChamberWithoutSeat => Error::ChamberWithoutSeat,
			Breach::ChamberTooStrong => Error::ChamberTooStrong,
		}
	}
}

impl<T: Config> Pallet<T> {
	/// The seat that an organisation would have.
	pub(crate) fn seat_for(validator: &T::AccountId) -> Result<Seat<T::AccountId>, Error<T>> {
		let member = T::Electorate::member(validator)
			.filter(|member| member.kind == Kind::Organisation)
			.ok_or(Error::<T>::NotOrganisation)?;
		Ok(Seat {
			validator: validator.clone(),
			organisation: member.number,
			chamber: member.chamber,
		})
	}

	pub(crate) fn do_change_seats(
		remove: Vec<T::AccountId>,
		add: Vec<T::AccountId>,
	) -> DispatchResult {
		ensure!(!remove.is_empty() || !add.is_empty(), Error::<T>::NoChange);
		let mut seats = Seats::<T>::get();
		let mut vacancies = Vacancies::<T>::get();

		for validator in remove {
			let position = seats
				.iter()
				.position(|seat| seat.validator == validator)
				.ok_or(Error::<T>::NotSeated)?;
			let Seat { chamber, .. } = seats.remove(position);
			Self::deposit_event(Event::SeatTaken { validator, chamber });
		}
		for validator in add {
			let seat = Self::seat_for(&validator)?;
			ensure!(
				!seats.iter().any(|held| {
					held.validator == validator || held.organisation == seat.organisation
				}),
				Error::<T>::AlreadySeated
			);
			ensure!(pallet_session::Pallet::<T>::is_registered(&validator), Error::<T>::KeysNotSet);
			let chamber = seat.chamber;
			vacancies.take(chamber);
			seats.try_push(seat).map_err(|_| Error::<T>::TooManySeats)?;
			Offenders::<T>::mutate(|offenders| offenders.retain(|o| *o != validator));
			Self::deposit_event(Event::SeatGiven { validator, chamber });
		}

		let held = SeatCounts::of(&seats);
		match held.check() {
			Ok(()) => vacancies = SeatCounts::default(),
			Err(_) => held.plus(&vacancies).check().map_err(Error::<T>::from)?,
		}
		Seats::<T>::put(seats);
		Vacancies::<T>::put(vacancies);
		Ok(())
	}

	/// Takes the seat of a validator that has failed: for good where the rule holds without it,
	/// else it stands vacant. Did the validator have a seat?
	pub(crate) fn lose_seat(validator: &T::AccountId, offence: bool) -> bool {
		let mut seats = Seats::<T>::get();
		let Some(position) = seats.iter().position(|seat| seat.validator == *validator) else {
			return false;
		};
		let Seat { chamber, .. } = seats.remove(position);
		let held = SeatCounts::of(&seats);
		let vacant = Vacancies::<T>::mutate(|vacancies| {
			if held.check().is_ok() {
				*vacancies = SeatCounts::default();
				return false;
			}
			let vacant = held.plus(vacancies).check().is_err();
			if vacant {
				vacancies.add(chamber);
			}
			vacant
		});
		Seats::<T>::put(seats);
		Self::deposit_event(Event::SeatLost {
			validator: validator.clone(),
			chamber,
			vacant,
			offence,
		});
		true
	}

	/// Those who lost a seat by an offence stay disabled for as long as they are in the set.
	pub(crate) fn note_offender(validator: T::AccountId) {
		Offenders::<T>::mutate(|offenders| {
			if !offenders.contains(&validator) {
				// Bounded by the seats there are: the list is cleaned at every session.
				let _ = offenders.try_push(validator);
			}
		});
	}

	/// Who runs a validator from the next planned session on: `None` if neither the validators nor
	/// their keys have changed since the last one was planned.
	pub(crate) fn plan_session() -> Option<Vec<T::AccountId>> {
		let without_keys: Vec<_> = Seats::<T>::get()
			.iter()
			.filter(|seat| !pallet_session::Pallet::<T>::is_registered(&seat.validator))
			.map(|seat| seat.validator.clone())
			.collect();
		// A chain without validators would stop for good: the last one keeps its seat.
		let seats = Seats::<T>::get().len();
		if without_keys.len() < seats {
			for validator in without_keys {
				Self::lose_seat(&validator, false);
			}
		}
		let validators: Vec<_> = Seats::<T>::get().into_iter().map(|seat| seat.validator).collect();
		let keys: Vec<_> = validators.iter().map(pallet_session::Pallet::<T>::load_keys).collect();
		let set = T::Hashing::hash_of(&(&validators, keys));
		let changed = PlannedSet::<T>::get() != Some(set);
		PlannedSet::<T>::put(set);
		changed.then_some(validators)
	}

	pub(crate) fn clean_offenders(current: &[T::AccountId], queued: &[T::AccountId]) {
		Offenders::<T>::mutate(|offenders| {
			offenders.retain(|o| current.contains(o) || queued.contains(o));
		});
	}
}
