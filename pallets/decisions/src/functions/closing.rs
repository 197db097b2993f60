// SPDX-License-Identifier: Apache-2.0

//! Closing decisions, by themselves or by a call, and the mark of the oldest one that is open.

use super::{BLOCKS_TO_TRY, MAX_ADDED_DAYS, STEPS_IN_BLOCK};
use crate::{pallet::*, *};
use doverie_primitives::{DecisionId, Electorate, Proposals};
use frame_support::ensure;
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::{traits::Saturating, DispatchResult};

impl<T: Config> Pallet<T> {
	/// Looks at what is due at this block. Returns how many decisions.
	pub(crate) fn visit_due(now: BlockNumberFor<T>) -> u32 {
		let due = Agenda::<T>::take(now);
		for decision in &due {
			Self::visit(*decision);
		}
		due.len() as u32
	}

	fn visit(number: DecisionId) {
		let Some(decision) = Decisions::<T>::get(number) else { return };
		match decision.opening {
			Some(opening) if decision.state == State::Open && Self::now() < opening.closes => {
				Self::write_down(number, decision, opening);
			},
			// Somebody may have closed it while it waited for room.
			_ => {
				let _ = Self::finish(number, decision);
			},
		}
	}

	/// Writes down what the decision comes to a day before it closes. It can also be looked at
	/// earlier or later: at the block at which it would have lapsed, if nobody had seconded it. That
	/// says nothing of a whole day.
	fn write_down(number: DecisionId, mut decision: DecisionOf<T>, mut opening: OpeningOf<T>) {
		let a_day_before = opening.closes.saturating_sub(Self::days(1));
		let is_in_time = Self::now() >= a_day_before
			&& Self::now() < a_day_before.saturating_add(BLOCKS_TO_TRY.into());
		if is_in_time && opening.passing.is_none() {
			let passes = Self::compute(number, &decision, &opening, true).passed();
			opening.passing = Some(passes);
			decision.opening = Some(opening);
			Decisions::<T>::insert(number, decision);
		}
	}

	pub(crate) fn do_close(number: DecisionId) -> DispatchResult {
		let decision = Decisions::<T>::get(number).ok_or(Error::<T>::UnknownDecision)?;
		Self::finish(number, decision)?;
		Ok(())
	}

	/// Closes a decision whose time is over, or lets it lapse if nobody has seconded it.
	fn finish(number: DecisionId, decision: DecisionOf<T>) -> Result<(), Error<T>> {
		match decision.state {
			State::Announced { lapses } => {
				ensure!(Self::now() >= lapses, Error::<T>::StillOpen);
				Self::lapse(number, decision);
			},
			State::Queued { .. } => return Err(Error::StillOpen),
			State::Open => {
				let opening = decision.opening.ok_or(Error::<T>::StillOpen)?;
				ensure!(Self::now() >= opening.closes, Error::<T>::StillOpen);
				Self::close_or_add_day(number, decision, opening);
			},
			State::Closed
			| State::Scheduled { .. }
			| State::Enacted { .. }
			| State::EnactmentFailed { .. }
			| State::Lapsed
			| State::Withdrawn
			| State::Annulled { .. } => return Err(Error::DecisionClosed),
		}
		Ok(())
	}

	/// It closes if it comes to the same as a day before, or when all days are added. What passes
	/// then, and did not a day before, is not decided: nobody could answer.
	fn close_or_add_day(number: DecisionId, decision: DecisionOf<T>, opening: OpeningOf<T>) {
		let outcome = Self::compute(number, &decision, &opening, true);
		let passes = outcome.passed();
		let held = opening.passing == Some(passes);
		if !held && opening.added_days < MAX_ADDED_DAYS {
			return Self::add_day(number, decision, opening, passes);
		}
		let outcome = if passes && !held {
			Self::compute(number, &decision, &opening, false)
		} else {
			outcome
		};
		Self::count_attendance(&outcome, opening.opened);
		Self::conclude(number, decision, outcome);
	}

	/// Ballots are taken for one more day.
	fn add_day(
		number: DecisionId,
		mut decision: DecisionOf<T>,
		opening: OpeningOf<T>,
		passes: bool,
	) {
		// A whole day, even if this comes late.
		let closes = Self::now().saturating_add(Self::days(1));
		let added_days = opening.added_days.saturating_add(1);
		decision.opening = Some(Opening { closes, passing: Some(passes), added_days, ..opening });
		Decisions::<T>::insert(number, decision);
		Polls::<T>::mutate(number, |poll| {
			if let Some(poll) = poll {
				poll.closes = closes;
			}
		});
		Self::note_visit(number, closes);
		Self::deposit_event(Event::DayAdded { decision: number, closes });
	}

	/// The decision closes with this outcome, and what follows from it is done or scheduled.
	fn conclude(number: DecisionId, mut decision: DecisionOf<T>, outcome: Outcome) {
		let (verdict, passed) = (outcome.verdict, outcome.passed());
		Outcomes::<T>::insert(number, &outcome);
		Self::free_places(&decision);
		Self::free_place_by_rule(&decision);
		Self::deposit_event(Event::Closed { decision: number, outcome });

		match decision.subject {
			Subject::Proposal { proposal, .. } => T::Proposals::decided(proposal, verdict),
			Subject::Annulment { decision: target } if passed => Self::annul(target, number),
			_ => {},
		}
		if decision.subject.is_carried_out(passed) {
			let delay = decision.rule.delay;
			Self::schedule(number, &mut decision, delay);
		} else {
			decision.state = State::Closed;
			Self::let_go(number, &decision.subject);
		}
		Decisions::<T>::insert(number, decision);
	}

	/// Frees the place of its rule that the decision has taken, if it has.
	fn free_place_by_rule(decision: &DecisionOf<T>) {
		if let Some(rule) = decision.takes_place_by() {
			OpenByRule::<T>::mutate_exists(rule, |open| {
				*open = open.and_then(|n| n.checked_sub(1)).filter(|n| *n > 0);
			});
		}
	}

	/// Moves the mark of the oldest open decision on, past those that have closed and do not wait
	/// for their block.
	pub(crate) fn advance_oldest_opening() {
		let mut oldest = OldestOpening::<T>::get();
		let before = oldest;
		for _ in 0..STEPS_IN_BLOCK {
			let Some((number, _)) = OpeningOrder::<T>::get(oldest) else { break };
			if Decisions::<T>::get(number).is_some_and(|d| Self::needs_its_roll(&d)) {
				break;
			}
			OpeningOrder::<T>::remove(oldest);
			oldest = oldest.saturating_add(1);
		}
		if oldest != before {
			OldestOpening::<T>::put(oldest);
		}
	}

	/// Does the register still have to know who was on the roll of this decision? For ballots while
	/// it is open; and for objections, and for striking the ballots of the barred, until the block
	/// at which it is carried out.
	pub(crate) fn needs_its_roll(decision: &DecisionOf<T>) -> bool {
		match decision.state {
			State::Open => true,
			State::Scheduled { enacts } => Self::now() <= enacts,
			State::Announced { .. }
			| State::Queued { .. }
			| State::Closed
			| State::Enacted { .. }
			| State::EnactmentFailed { .. }
			| State::Lapsed
			| State::Withdrawn
			| State::Annulled { .. } => false,
		}
	}

	/// The checkpoint of the earliest decision whose roll is still needed, or the one that a
	/// decision would have which opens now.
	pub(crate) fn horizon() -> BlockNumberFor<T> {
		match OpeningOrder::<T>::get(OldestOpening::<T>::get()) {
			Some((_, checkpoint)) => checkpoint,
			None => T::Electorate::checkpoint(Self::now()),
		}
	}
}
