// SPDX-License-Identifier: Apache-2.0

//! Objecting to carrying out what was decided.

use crate::{pallet::*, *};
use doverie_primitives::{Chamber, DecisionId, Electorate, Member};
use frame_support::{ensure, traits::Get};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::{traits::Saturating, DispatchResult};

/// One in this many of a chamber's roll is enough to put the carrying-out off.
const ONE_IN: u32 = 4;

impl<T: Config> Pallet<T> {
	/// As what it was on the roll, the decision, and when that is to be carried out, if this
	/// account may object to it now.
	fn ensure_may_object(
		who: &T::AccountId,
		number: DecisionId,
	) -> Result<(Member, DecisionOf<T>, BlockNumberFor<T>), Error<T>> {
		let loaded = Decisions::<T>::get(number);
		let Some(opening) = loaded.as_ref().and_then(|decision| decision.opening) else {
			T::Electorate::roll_number(who).ok_or(Error::<T>::NotInGoodStanding)?;
			let is_known = loaded.is_some();
			return Err(if is_known { Error::NothingToObjectTo } else { Error::UnknownDecision });
		};
		let voter =
			T::Electorate::voter(who, opening.checkpoint).ok_or(Error::<T>::NotInGoodStanding)?;
		let decision = loaded.ok_or(Error::<T>::UnknownDecision)?;
		let enacts = match decision.state {
			// What is tried again has had its delay, unless the scheduler had no room at the close.
			State::Scheduled { enacts }
				if Self::now() < enacts
					&& (decision.retry_until.is_none()
						|| Self::now() < decision.delayed_until(&opening)) =>
			{
				enacts
			},
			_ => return Err(Error::NothingToObjectTo),
		};
		ensure!(Self::can_be_stopped(number, &decision), Error::<T>::NothingToObjectTo);
		ensure!(!decision.put_off, Error::<T>::AlreadyPutOff);
		let member = voter.on_roll.ok_or(Error::<T>::NotOnRoll)?;
		Ok((member, decision, enacts))
	}

	pub(crate) fn do_object(who: &T::AccountId, number: DecisionId) -> DispatchResult {
		let (member, mut decision, enacts) = Self::ensure_may_object(who, number)?;
		let Member { number: by, chamber, .. } = member;
		let place = Place::of(by);
		let mut page = Objections::<T>::get(number, place.page);
		ensure!(page.set(place, Ballot::No).is_none(), Error::<T>::Unchanged);
		let mut counts = ObjectionCounts::<T>::get(number);
		counts.add(chamber).ok_or(Error::<T>::OutOfNumbers)?;
		let count = counts[chamber];

		Objections::<T>::insert(number, place.page, page);
		ObjectionCounts::<T>::insert(number, counts);
		Self::deposit_event(Event::ObjectedTo { decision: number, by, chamber, count });
		if Self::are_enough(number, chamber, count) {
			let later = enacts.saturating_add(Self::days(T::PutOffDays::get()));
			decision.put_off = Self::put_off(number, &mut decision, later);
			Decisions::<T>::insert(number, decision);
		}
		Ok(())
	}

	/// Do as many of the chamber object as it takes?
	fn are_enough(number: DecisionId, chamber: Chamber, count: u32) -> bool {
		Outcomes::<T>::get(number).is_some_and(|outcome| {
			count.saturating_mul(ONE_IN) >= outcome.chambers[chamber].roll.total()
		})
	}
}
