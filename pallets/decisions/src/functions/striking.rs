// SPDX-License-Identifier: Apache-2.0

//! Striking the ballots of those whom a decision has barred.

use crate::{pallet::*, *};
use doverie_primitives::{Challenges, DecisionId, Electorate, Member, Proposals, RollNumber};
use frame_support::ensure;
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_strike_ballot(number: DecisionId, roll_number: RollNumber) -> DispatchResult {
		let decision = Decisions::<T>::get(number).ok_or(Error::<T>::UnknownDecision)?;
		ensure!(T::Challenges::is_barred(roll_number), Error::<T>::NotBarred);
		ensure!(Self::is_live(&decision), Error::<T>::NothingToStrike);
		let opening = decision.opening.ok_or(Error::<T>::NothingToStrike)?;
		let place = Place::of(roll_number);
		let mut page = Ballots::<T>::get(number, place.page);
		let ballot = page.take(place).ok_or(Error::<T>::NothingToStrike)?;
		// As what it was counted.
		let member = T::Electorate::on_roll(roll_number, opening.checkpoint)
			.ok_or(Error::<T>::NothingToStrike)?;
		let mut poll = Polls::<T>::get(number).ok_or(Error::<T>::NothingToStrike)?;
		poll.strike(&member, ballot).map_err(|Miscounted| Error::<T>::OutOfNumbers)?;

		Ballots::<T>::insert(number, place.page, page);
		Polls::<T>::insert(number, &poll);
		let Member { chamber, .. } = member;
		Self::deposit_event(Event::BallotStruck { decision: number, roll_number, chamber, ballot });
		if let Some(before) = Outcomes::<T>::get(number) {
			Self::compute_again(number, decision, &before, &poll);
		}
		Ok(())
	}

	/// A decision that has closed comes to what is left of its ballots. What no longer passes is
	/// not carried out; a challenge or a veto is then dismissed instead of upheld.
	fn compute_again(
		number: DecisionId,
		mut decision: DecisionOf<T>,
		before: &Outcome,
		poll: &Poll<BlockNumberFor<T>>,
	) {
		let conditions = decision.conditions(before.dormant, before.held);
		let outcome = Outcome::of(&decision.rule, &before.rolls(), &poll.tallies, &conditions);
		let (verdict, is_lost) = (outcome.verdict, before.passed() && !outcome.passed());
		Outcomes::<T>::insert(number, &outcome);
		Self::deposit_event(Event::OutcomeChanged { decision: number, outcome });
		if !is_lost {
			return;
		}
		if let Subject::Proposal { proposal, .. } = decision.subject {
			T::Proposals::decided(proposal, verdict);
		}
		if !decision.subject.is_carried_out(false) {
			Self::unschedule(number);
			decision.state = State::Closed;
			Decisions::<T>::insert(number, decision);
		}
	}
}
