// SPDX-License-Identifier: Apache-2.0

//! What the calls, the view functions and the seams do, by topic. Where a decision is at hand, its
//! number is `number`.

mod announcing;
mod annulment;
mod attendance;
mod closing;
mod enactment;
mod objecting;
mod opening;
mod pruning;
mod striking;
mod views;
mod voting;

use crate::{pallet::*, *};
use doverie_primitives::{ByChamber, ByKind, Clock, DecisionId, Electorate, Member, RuleName};
use frame_support::traits::Get;
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::traits::{Convert, Saturating};

/// How many blocks are tried, one after the other, where there is no room at one.
pub(crate) const BLOCKS_TO_TRY: u32 = 4;
/// By how many decisions the mark of the oldest open one moves on in a block.
pub(crate) const STEPS_IN_BLOCK: u32 = 8;
/// How many days are added to a decision at most, if it does not hold whether it passes.
pub(crate) const MAX_ADDED_DAYS: u8 = 3;

impl<T: Config> Pallet<T> {
	pub(crate) fn now() -> BlockNumberFor<T> {
		T::Clock::now()
	}

	/// A number of days, in blocks.
	pub(crate) fn days(days: u16) -> BlockNumberFor<T> {
		BlockNumberFor::<T>::from(days).saturating_mul(DayLength::<T>::get())
	}

	/// A rule of the table, with times in blocks.
	pub(crate) fn current_rule(rule: RuleName) -> RuleOf<T> {
		T::Rules::convert(rule).in_blocks(DayLength::<T>::get())
	}

	/// The sender, who must be a stakeholder in good standing.
	pub(crate) fn member(who: &T::AccountId) -> Result<Member, Error<T>> {
		T::Electorate::member(who).ok_or(Error::<T>::NotInGoodStanding)
	}

	/// The outcome of a decision: the one that is kept, or what the ballots so far come to; none if
	/// it has not opened.
	pub(crate) fn outcome_of(number: DecisionId, decision: &DecisionOf<T>) -> Option<Outcome> {
		Outcomes::<T>::get(number).or_else(|| {
			let opening = decision.opening?;
			let tallies = Polls::<T>::get(number)?.tallies;
			Some(Self::compute(decision, &opening, &tallies, true))
		})
	}

	/// What these ballots come to, with the chambers dormant that are so now.
	fn compute(
		decision: &DecisionOf<T>,
		opening: &OpeningOf<T>,
		tallies: &ByChamber<ByKind<Tally>>,
		held: bool,
	) -> Outcome {
		let rolls = T::Electorate::roll_sizes(opening.checkpoint);
		let conditions = decision.conditions(Self::dormant_now(), held);
		Outcome::of(&decision.rule, &rolls, tallies, &conditions)
	}

	/// Can anything still come of this decision?
	pub(crate) fn is_live(decision: &DecisionOf<T>) -> bool {
		match decision.state {
			State::Announced { .. } | State::Queued { .. } | State::Open => true,
			State::Scheduled { enacts } => Self::now() <= enacts || Self::can_be_retried(decision),
			State::EnactmentFailed { .. } => Self::can_be_retried(decision),
			State::Closed
			| State::Enacted { .. }
			| State::Lapsed
			| State::Withdrawn
			| State::Annulled { .. } => false,
		}
	}

	/// Within the window, what has failed or was dropped by the scheduler can be tried again. A
	/// proposal that has passed and a veto can always be: nothing else ends them.
	pub(crate) fn can_be_retried(decision: &DecisionOf<T>) -> bool {
		matches!(decision.subject, Subject::Proposal { .. } | Subject::Veto { .. })
			|| Self::retry_until(decision).is_none_or(|until| Self::now() < until)
	}

	/// The block before which it can be tried again to carry out this decision. What was due, and
	/// neither happened nor failed, has its window from then on: the scheduler has dropped it.
	pub(crate) fn retry_until(decision: &DecisionOf<T>) -> Option<BlockNumberFor<T>> {
		match decision.state {
			State::Scheduled { enacts } if decision.retry_until.is_none() => {
				Some(enacts.saturating_add(Self::days(T::RetryDays::get())))
			},
			_ => decision.retry_until,
		}
	}
}
