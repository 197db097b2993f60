// SPDX-License-Identifier: Apache-2.0

//! Closing decisions, by themselves or by a call, and the mark of the oldest one that is open.

use super::{BLOCKS_TO_TRY, MAX_ADDED_DAYS, STEPS_IN_BLOCK};
use crate::{pallet::*, *};
use doverie_primitives::{DecisionId, Electorate, Proposals, Verdict};
use frame_support::{ensure, traits::Get, weights::Weight};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::{traits::Saturating, DispatchResult};

impl<T: Config> Pallet<T> {
	/// Looks at what is due at this block: to lapse, to close, or a day before that. Returns how
	/// many decisions.
	pub(crate) fn visit_due(now: BlockNumberFor<T>) -> u32 {
		let (lapses, agenda) = (Lapses::<T>::take(now), Agenda::<T>::take(now));
		for decision in lapses.iter().chain(&agenda) {
			Self::visit(*decision);
		}
		lapses.len().saturating_add(agenda.len()) as u32
	}

	fn visit(number: DecisionId) {
		let Some(decision) = Decisions::<T>::get(number) else { return };
		match decision.opening {
			Some(opening) if decision.state == State::Open && Self::now() < opening.closes => {
				Self::write_down(number, opening);
			},
			// Somebody may have closed it while it waited for room.
			_ => {
				let _ = Self::finish(number, decision);
			},
		}
	}

	/// Begins to write down between which figures each chamber is, a day before the decision
	/// closes. What is looked at later says nothing of a whole day.
	fn write_down(number: DecisionId, opening: OpeningOf<T>) {
		let a_day_before = opening.closes.saturating_sub(Self::days(1));
		let is_in_time = Self::now() >= a_day_before
			&& Self::now() < a_day_before.saturating_add(BLOCKS_TO_TRY.into());
		if !is_in_time {
			return;
		}
		Polls::<T>::mutate(number, |poll| {
			if let Some(poll) = poll.as_mut().filter(|poll| poll.extremes.is_none()) {
				poll.begin_extremes();
			}
		});
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

	/// It closes if it has passed or failed all through the last day, or when all days are added.
	/// What has not come to the same all through that day is not decided: nobody could answer.
	fn close_or_add_day(number: DecisionId, decision: DecisionOf<T>, opening: OpeningOf<T>) {
		let Some(poll) = Polls::<T>::get(number) else { return };
		let mut outcome = Self::compute(&decision, &opening, &poll.tallies, true);
		let extremes = poll.extremes.map(|extremes| {
			extremes
				.tallies()
				.map(|tallies| Self::compute(&decision, &opening, &tallies, true).verdict)
		});
		let all = |is_same: &dyn Fn(Verdict) -> bool| {
			extremes.is_some_and(|verdicts| verdicts.into_iter().all(is_same))
		};
		// Whether it passes, and not which verdict it is, decides whether a day is added: otherwise
		// a supporter who keeps it from being rejected could cost it the day in which it passes.
		let passes = outcome.passed();
		let is_settled = all(&|verdict| (verdict == Verdict::Passed) == passes);
		if !is_settled && opening.added_days < MAX_ADDED_DAYS {
			return Self::add_day(number, decision, opening);
		}
		let verdict = outcome.verdict;
		if !all(&|other| other == verdict) {
			outcome = Self::compute(&decision, &opening, &poll.tallies, false);
		}
		Self::count_attendance(&decision.subject, &outcome, opening.opened);
		Self::conclude(number, decision, outcome);
	}

	/// Ballots are taken for one more day.
	fn add_day(number: DecisionId, mut decision: DecisionOf<T>, opening: OpeningOf<T>) {
		// A whole day, even if this comes late.
		let closes = Self::now().saturating_add(Self::days(1));
		let added_days = opening.added_days.saturating_add(1);
		decision.opening = Some(Opening { closes, added_days, ..opening });
		Decisions::<T>::insert(number, decision);
		Polls::<T>::mutate(number, |poll| {
			if let Some(poll) = poll {
				poll.closes = closes;
				poll.begin_extremes();
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

	/// What the figures of open decisions cost: however many ballots come, those of each are read and
	/// written once in a block, so ballots do not count it.
	pub(crate) fn weight_of_figures() -> Weight {
		let open = NextOpening::<T>::get().saturating_sub(OldestOpening::<T>::get());
		T::DbWeight::get().reads_writes(open.into(), open.into())
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
