// SPDX-License-Identifier: Apache-2.0

//! Closing decisions, by themselves or by a call, and the mark of the oldest one that is open.

use super::STEPS_IN_BLOCK;
use crate::{pallet::*, *};
use doverie_primitives::{DecisionId, Electorate, Proposals};
use frame_support::ensure;
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	/// Closes what is due at this block. Returns how many.
	pub(crate) fn close_due(now: BlockNumberFor<T>) -> u32 {
		let due = Closings::<T>::take(now);
		for decision in &due {
			// Somebody may have closed it while it waited for room.
			let _ = Self::do_close(*decision);
		}
		due.len() as u32
	}

	pub(crate) fn do_close(number: DecisionId) -> DispatchResult {
		let mut decision = Decisions::<T>::get(number).ok_or(Error::<T>::UnknownDecision)?;
		ensure!(decision.state == State::Open, Error::<T>::DecisionClosed);
		ensure!(Self::now() >= decision.closes, Error::<T>::StillOpen);
		let outcome = Self::outcome_of(number, &decision);
		let (verdict, passed) = (outcome.verdict, outcome.passed());
		Outcomes::<T>::insert(number, &outcome);
		Self::free_place(&decision);
		Self::deposit_event(Event::Closed { decision: number, outcome });

		if let Subject::Proposal { proposal, .. } = decision.subject {
			T::Proposals::decided(proposal, verdict);
		}
		if decision.subject.is_carried_out(passed) {
			let delay = decision.rule.delay;
			Self::schedule(number, &mut decision, delay);
		} else {
			decision.state = State::Closed;
			Self::let_go(number, &decision.subject);
		}
		Decisions::<T>::insert(number, decision);
		Ok(())
	}

	/// Frees the place that the decision has taken, if it has.
	fn free_place(decision: &DecisionOf<T>) {
		if let Some(by) = decision.takes_place_of() {
			OpenBy::<T>::mutate_exists(by, |open| {
				*open = open.and_then(|n| n.checked_sub(1)).filter(|n| *n > 0);
			});
		}
	}

	/// Moves the mark of the oldest open decision on, past those that have closed and do not wait
	/// for their block.
	pub(crate) fn advance_oldest_open() {
		let (mut oldest, next) = (OldestOpen::<T>::get(), NextDecision::<T>::get());
		let before = oldest;
		for _ in 0..STEPS_IN_BLOCK {
			let is_needed = Decisions::<T>::get(oldest).is_some_and(|d| Self::needs_its_roll(&d));
			if oldest >= next || is_needed {
				break;
			}
			oldest = oldest.saturating_add(1);
		}
		if oldest != before {
			OldestOpen::<T>::put(oldest);
		}
	}

	/// Does the register still have to know who was on the roll of this decision? For ballots while
	/// it is open; and for striking those of the barred until the block at which it is carried out.
	fn needs_its_roll(decision: &DecisionOf<T>) -> bool {
		match decision.state {
			State::Open => true,
			State::Scheduled { enacts } => Self::now() <= enacts,
			State::Closed | State::Enacted { .. } | State::EnactmentFailed { .. } => false,
		}
	}

	/// The checkpoint of the earliest decision whose roll is still needed, or the one that a
	/// decision would have which opens now.
	pub(crate) fn horizon() -> BlockNumberFor<T> {
		match Polls::<T>::get(OldestOpen::<T>::get()) {
			Some(poll) => poll.checkpoint,
			None => T::Electorate::checkpoint(Self::now()),
		}
	}
}
