// SPDX-License-Identifier: Apache-2.0

//! What the calls do.

use crate::{pallet::*, Breach, Seat, SeatCounts};
use alloc::vec::Vec;
use doverie_primitives::{Electorate, Kind};
use frame_support::{ensure, traits::ValidatorRegistration};
use sp_runtime::{traits::Hash, DispatchResult, Perbill};
use sp_staking::offence::OffenceSeverity;

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
			since: pallet_session::Pallet::<T>::current_index(),
		})
	}

	pub(crate) fn do_change_seats(
		remove: Vec<T::AccountId>,
		add: Vec<T::AccountId>,
	) -> DispatchResult {
		ensure!(!remove.is_empty() || !add.is_empty(), Error::<T>::NoChange);
		let mut seats = Seats::<T>::get();
		let before = SeatCounts::of(&seats);

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
			seats.try_push(seat).map_err(|_| Error::<T>::TooManySeats)?;
			Offenders::<T>::mutate(|offenders| offenders.retain(|o| *o != validator));
			Self::deposit_event(Event::SeatGiven { validator, chamber });
		}

		let held = SeatCounts::of(&seats);
		let mut vacancies = Vacancies::<T>::get();
		if held.check().is_ok() {
			vacancies = SeatCounts::default();
		} else {
			// As long as a seat must stand vacant, others are replaced, and vacancies filled: no
			// chamber grows beyond the seats that it had, vacant ones included.
			let had = before.plus(&vacancies);
			vacancies.fill(&before, &held);
			held.plus(&vacancies).check().map_err(Error::<T>::from)?;
			ensure!(held.is_within(&had), Error::<T>::ChamberTooStrong);
		}
		Seats::<T>::put(seats);
		Vacancies::<T>::put(vacancies);
		Ok(())
	}

	/// Takes the seat of a validator: for good where the rule holds without it, else it stands
	/// vacant. Nothing happens to who has no seat.
	pub(crate) fn lose_seat(validator: &T::AccountId, offence: bool) {
		let mut seats = Seats::<T>::get();
		let Some(position) = seats.iter().position(|seat| seat.validator == *validator) else {
			return;
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
	}

	/// Disables an offender, with or without a seat, for as long as it is in the set.
	pub(crate) fn disable(validator: T::AccountId) {
		let in_set = pallet_session::Pallet::<T>::validators().contains(&validator)
			|| pallet_session::Pallet::<T>::queued_keys().iter().any(|(v, _)| *v == validator);
		if !in_set {
			return;
		}
		Offenders::<T>::mutate(|offenders| {
			if !offenders.contains(&validator) {
				// There are no more than validators: the list is cleaned at every session.
				let _ = offenders.try_push(validator.clone());
			}
		});
		pallet_session::Pallet::<T>::report_offence(validator, OffenceSeverity(Perbill::one()));
	}

	/// Disables those again who are still in the set of a session that starts.
	pub(crate) fn disable_again() {
		let validators = pallet_session::Pallet::<T>::validators();
		let offenders = Offenders::<T>::mutate(|offenders| {
			offenders.retain(|offender| validators.contains(offender));
			offenders.clone()
		});
		for offender in offenders {
			pallet_session::Pallet::<T>::report_offence(offender, OffenceSeverity(Perbill::one()));
		}
	}

	/// Who runs a validator from the next planned session on: `None` if neither the validators nor
	/// their keys have changed since the last one was planned.
	pub(crate) fn plan_session() -> Option<Vec<T::AccountId>> {
		// A seat counts to the chamber for which it was given. Who has moved to another loses it.
		for Seat { validator, organisation, chamber, .. } in Seats::<T>::get() {
			let moved = T::Electorate::account(organisation)
				.and_then(|account| T::Electorate::member(&account))
				.is_some_and(|m| m.chamber != chamber || m.kind != Kind::Organisation);
			if moved {
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
}
