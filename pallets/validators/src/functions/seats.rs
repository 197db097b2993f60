// SPDX-License-Identifier: Apache-2.0

//! Seats, and how they change.

use crate::{pallet::*, Seat, SeatCounts};
use alloc::vec::Vec;
use doverie_primitives::{Electorate, Kind};
use frame_support::{ensure, traits::ValidatorRegistration, BoundedVec};
use sp_runtime::DispatchResult;

type SeatsOf<T> = BoundedVec<Seat<<T as frame_system::Config>::AccountId>, <T as Config>::MaxSeats>;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_change_seats(
		remove: Vec<T::AccountId>,
		add: Vec<T::AccountId>,
	) -> DispatchResult {
		ensure!(!remove.is_empty() || !add.is_empty(), Error::<T>::NoChange);
		let mut seats = Seats::<T>::get();
		let before = SeatCounts::of(&seats);
		let taken = remove
			.iter()
			.map(|validator| Self::take_from(&mut seats, validator))
			.collect::<Result<Vec<_>, _>>()?;
		let given = add
			.iter()
			.map(|validator| Self::give_among(&mut seats, validator))
			.collect::<Result<Vec<_>, _>>()?;
		let vacancies = Vacancies::<T>::get()
			.after_change(&before, &SeatCounts::of(&seats))
			.map_err(Error::<T>::from)?;

		Seats::<T>::put(seats);
		Vacancies::<T>::put(vacancies);
		for Seat { validator, chamber, .. } in taken {
			Self::deposit_event(Event::SeatTaken { validator, chamber });
		}
		for Seat { validator, chamber, .. } in given {
			Self::forgive(&validator);
			Self::deposit_event(Event::SeatGiven { validator, chamber });
		}
		Ok(())
	}

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

	/// Takes a validator's seat from a list.
	fn take_from(
		seats: &mut SeatsOf<T>,
		validator: &T::AccountId,
	) -> Result<Seat<T::AccountId>, Error<T>> {
		let position = seats.iter().position(|seat| seat.validator == *validator);
		Ok(seats.remove(position.ok_or(Error::<T>::NotSeated)?))
	}

	/// Adds a seat for an organisation, which must have keys and no seat, to a list.
	fn give_among(
		seats: &mut SeatsOf<T>,
		validator: &T::AccountId,
	) -> Result<Seat<T::AccountId>, Error<T>> {
		let seat = Self::seat_for(validator)?;
		ensure!(
			!seats.iter().any(|held| {
				held.validator == *validator || held.organisation == seat.organisation
			}),
			Error::<T>::AlreadySeated
		);
		ensure!(pallet_session::Pallet::<T>::is_registered(validator), Error::<T>::KeysNotSet);
		seats.try_push(seat.clone()).map_err(|_| Error::<T>::TooManySeats)?;
		Ok(seat)
	}

	/// Takes the seat of a validator: for good where the rule holds without it, else it stands
	/// vacant. Nothing happens to a validator that has no seat.
	pub(crate) fn lose_seat(validator: &T::AccountId, offence: bool) {
		let mut seats = Seats::<T>::get();
		let Ok(Seat { chamber, .. }) = Self::take_from(&mut seats, validator) else { return };
		let held = SeatCounts::of(&seats);
		let (vacancies, vacant) = Vacancies::<T>::get().after_loss(&held, chamber);
		Seats::<T>::put(seats);
		Vacancies::<T>::put(vacancies);
		Self::deposit_event(Event::SeatLost {
			validator: validator.clone(),
			chamber,
			vacant,
			offence,
		});
	}
}
