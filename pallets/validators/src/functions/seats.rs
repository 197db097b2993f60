// SPDX-License-Identifier: Apache-2.0

//! Seats, and how they change.

use crate::{
	pallet::*,
	types::{self, Loss},
	Seat, SeatCounts,
};
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
		let decided = Decided::<T>::get()
			.after_change(&before, &SeatCounts::of(&seats))
			.map_err(Error::<T>::from)?;

		Seats::<T>::put(seats);
		Decided::<T>::put(decided);
		for Seat { validator, chamber, .. } in taken {
			Self::deposit_event(Event::SeatTaken { validator, chamber });
		}
		for Seat { validator, chamber, .. } in given {
			Self::deposit_event(Event::SeatGiven { validator, chamber });
		}
		Ok(())
	}

	/// The seat that an organisation would have: from the session after the next one on.
	pub(crate) fn seat_for(validator: &T::AccountId) -> Result<Seat<T::AccountId>, Error<T>> {
		let member = T::Electorate::member(validator)
			.filter(|member| member.kind == Kind::Organisation)
			.ok_or(Error::<T>::NotOrganisation)?;
		Ok(Seat {
			validator: validator.clone(),
			organisation: member.number,
			chamber: member.chamber,
			since: pallet_session::Pallet::<T>::current_index().saturating_add(2),
			condemned: false,
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

	/// Adds a seat for an organisation, which must have keys that a node has shown and no seat, to a
	/// list.
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
		ensure!(Self::has_shown(validator), Error::<T>::KeysNotShown);
		seats.try_push(seat.clone()).map_err(|_| Error::<T>::TooManySeats)?;
		Ok(seat)
	}

	/// What becomes of a validator that has committed an offence, or has moved to another chamber.
	/// Nothing happens to one that has no seat.
	pub(crate) fn lose_seat(validator: &T::AccountId, offence: bool) {
		let mut seats = Seats::<T>::get();
		let lost = types::lose(&mut seats, &Decided::<T>::get(), validator, offence);
		let Some((chamber, loss)) = lost else { return };
		Seats::<T>::put(seats);
		let validator = validator.clone();
		Self::deposit_event(match loss {
			Loss::Lost => Event::SeatLost { validator, chamber, offence },
			Loss::Condemned => Event::ValidatorCondemned { validator, chamber },
			Loss::Kept => Event::SeatKept { validator, chamber },
		});
	}
}
