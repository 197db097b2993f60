// SPDX-License-Identifier: Apache-2.0

//! What always holds of the decisions: a function for each sentence. Checked after every test, and
//! on real state by `try-runtime`.

use crate::{pallet::*, Outcome, State, Subject, Tally};
use alloc::collections::BTreeMap;
use doverie_primitives::{ByChamber, DecisionId, Electorate, RollNumber, RollSize};
use frame_support::{ensure, traits::Get};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::{traits::Saturating, TryRuntimeError};

type Check = Result<(), TryRuntimeError>;

impl<T: Config> Pallet<T> {
	/// Every invariant of this pallet.
	pub fn do_try_state() -> Check {
		Self::decisions_are_numbered_without_gaps()?;
		Self::no_decision_before_the_oldest_open_one_is_open()?;
		Self::the_figures_are_those_of_the_ballots()?;
		Self::nobody_votes_twice_or_without_a_place_on_the_roll()?;
		Self::every_closed_decision_has_the_outcome_of_its_figures()?;
		Self::the_chain_itself_opens_the_decisions_on_vetoes_and_no_others()?;
		Self::places_are_taken_by_open_decisions()?;
		Self::what_is_still_to_be_carried_out_is_kept()
	}

	fn decisions_are_numbered_without_gaps() -> Check {
		let next = NextDecision::<T>::get();
		let given = next.saturating_sub(FirstDecision::get());
		ensure!(Decisions::<T>::iter_keys().count() == given as usize, "a number is left out");
		for (number, decision) in Decisions::<T>::iter() {
			ensure!((FirstDecision::get()..next).contains(&number), "a number is not given");
			ensure!(decision.opened < decision.closes, "a decision is never open");
			ensure!(decision.checkpoint <= decision.opened, "a roll is younger than its decision");
			ensure!(
				Polls::<T>::contains_key(number) != decision.pruned,
				"figures are kept until the ballots are pruned"
			);
			ensure!(
				!decision.pruned || Ballots::<T>::iter_key_prefix(number).next().is_none(),
				"a ballot is left"
			);
		}
		Ok(())
	}

	fn no_decision_before_the_oldest_open_one_is_open() -> Check {
		let oldest = OldestOpen::<T>::get();
		ensure!(oldest <= NextDecision::<T>::get(), "the oldest open decision is yet to come");
		for number in FirstDecision::get()..oldest {
			let decision = Decisions::<T>::get(number).ok_or("a decision is lost")?;
			ensure!(decision.state != State::Open, "an open decision is forgotten");
		}
		Ok(())
	}

	fn the_figures_are_those_of_the_ballots() -> Check {
		for (number, poll) in Polls::<T>::iter() {
			let decision = Decisions::<T>::get(number).ok_or("figures of no decision")?;
			ensure!(
				(poll.opened, poll.closes, poll.checkpoint)
					== (decision.opened, decision.closes, decision.checkpoint),
				"figures of another time"
			);
			ensure!(poll.challenged == decision.subject.challenged(), "another one is challenged");
			let mut counted = Tally::default();
			for (page, ballots) in Ballots::<T>::iter_prefix(number) {
				for (_, ballot) in ballots.ballots(page) {
					counted.of_mut(ballot).saturating_inc();
				}
			}
			let total =
				poll.tallies.iter().map(Tally::of_chamber).fold(Tally::default(), Tally::plus);
			let retention = Self::days(T::RetentionDays::get());
			if Self::now() < poll.closes.saturating_add(retention) {
				ensure!(counted == total, "ballots are miscounted");
			} else {
				ensure!(counted.ballots() <= total.ballots(), "a ballot was not counted");
			}
		}
		Ok(())
	}

	fn nobody_votes_twice_or_without_a_place_on_the_roll() -> Check {
		for (number, poll) in Polls::<T>::iter() {
			let rolls = Self::rolls_of(number, poll.checkpoint);
			for (tally, roll) in poll.tallies.iter().zip(rolls.iter()) {
				ensure!(
					tally.organisations.ballots() <= roll.organisations
						&& tally.citizens.ballots() <= roll.citizens,
					"more ballots than stakeholders on the roll"
				);
			}
		}
		Ok(())
	}

	/// The sizes of the rolls: those of the outcome, once there is one.
	fn rolls_of(number: DecisionId, checkpoint: BlockNumberFor<T>) -> ByChamber<RollSize> {
		match Outcomes::<T>::get(number) {
			Some(outcome) => outcome.rolls(),
			None => T::Electorate::roll_sizes(checkpoint),
		}
	}

	fn every_closed_decision_has_the_outcome_of_its_figures() -> Check {
		for (number, decision) in Decisions::<T>::iter() {
			let outcome = Outcomes::<T>::get(number);
			ensure!(
				outcome.is_none() == (decision.state == State::Open),
				"a decision has an outcome when it has closed"
			);
			if let (Some(outcome), Some(poll)) = (outcome, Polls::<T>::get(number)) {
				ensure!(
					Outcome::of(&decision.rule, &outcome.rolls(), &poll.tallies) == outcome,
					"an outcome is not that of the figures"
				);
			}
		}
		Ok(())
	}

	fn the_chain_itself_opens_the_decisions_on_vetoes_and_no_others() -> Check {
		for decision in Decisions::<T>::iter_values() {
			let is_veto = matches!(decision.subject, Subject::Veto { .. });
			ensure!(decision.by.is_none() == is_veto, "a decision is opened by the wrong one");
		}
		Ok(())
	}

	fn places_are_taken_by_open_decisions() -> Check {
		let mut open = BTreeMap::<RollNumber, u32>::new();
		for decision in Decisions::<T>::iter_values() {
			if let (State::Open, Some(by)) = (&decision.state, decision.takes_place_of()) {
				open.entry(by).or_default().saturating_inc();
			}
		}
		ensure!(OpenBy::<T>::iter().collect::<BTreeMap<_, _>>() == open, "a place is miscounted");
		ensure!(open.values().all(|n| *n <= T::MaxOpen::get()), "too many places are taken");
		Ok(())
	}

	fn what_is_still_to_be_carried_out_is_kept() -> Check {
		for (number, decision) in Decisions::<T>::iter() {
			if !Self::is_live(&decision) {
				continue;
			}
			let is_lost = Outcomes::<T>::get(number).is_some_and(|outcome| !outcome.passed());
			ensure!(
				!is_lost || decision.subject.is_carried_out(false),
				"what has not passed is to be carried out"
			);
			if let Subject::Challenge { stakeholder } = decision.subject {
				ensure!(
					OnChallenge::<T>::get(stakeholder) == Some(number),
					"the decision on a challenge is lost"
				);
			}
		}
		Ok(())
	}
}
