// SPDX-License-Identifier: Apache-2.0

//! Casting and changing ballots.

use crate::{pallet::*, *};
use doverie_primitives::{DecisionId, Electorate, Member};
use frame_support::ensure;
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	/// As what it was on the roll, and the figures, if this account may vote in this decision now.
	/// Only the checkpoint counts, and that no decision has barred the stakeholder since: what a
	/// registrar does meanwhile takes nobody's vote.
	pub(crate) fn ensure_may_vote(
		who: &T::AccountId,
		decision: DecisionId,
	) -> Result<(Member, Poll<BlockNumberFor<T>>), Error<T>> {
		let Some(poll) = Polls::<T>::get(decision) else {
			T::Electorate::roll_number(who).ok_or(Error::<T>::NotInGoodStanding)?;
			return Err(match Decisions::<T>::get(decision) {
				Some(decision) if decision.pruned => Error::DecisionClosed,
				Some(_) => Error::NotYetOpen,
				None => Error::UnknownDecision,
			});
		};
		let voter =
			T::Electorate::voter(who, poll.checkpoint).ok_or(Error::<T>::NotInGoodStanding)?;
		let now = Self::now();
		ensure!(now < poll.closes, Error::<T>::DecisionClosed);
		ensure!(now > poll.opened, Error::<T>::NotYetOpen);
		let member = voter.on_roll.ok_or(Error::<T>::NotOnRoll)?;
		// Whoever moves a key moves no ballot: neither one that was cast, nor one still to come.
		ensure!(voter.key_since < poll.opened, Error::<T>::KeyTooNew);
		ensure!(poll.challenged != Some(voter.number), Error::<T>::OwnChallenge);
		Ok((member, poll))
	}

	pub(crate) fn do_vote(
		who: &T::AccountId,
		decision: DecisionId,
		ballot: Ballot,
	) -> DispatchResult {
		let (member, mut poll) = Self::ensure_may_vote(who, decision)?;
		let place = Place::of(member.number);
		let mut page = Ballots::<T>::get(decision, place.page);
		let previous = page.set(place, ballot);
		ensure!(previous != Some(ballot), Error::<T>::Unchanged);
		poll.count(&member, previous, ballot).map_err(|Miscounted| Error::<T>::OutOfNumbers)?;

		Ballots::<T>::insert(decision, place.page, page);
		Polls::<T>::insert(decision, poll);
		let Member { number: by, chamber, .. } = member;
		Self::deposit_event(Event::Voted { decision, by, chamber, ballot, previous });
		Ok(())
	}
}
