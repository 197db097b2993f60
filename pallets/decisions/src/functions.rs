// SPDX-License-Identifier: Apache-2.0

//! Opening, voting, closing, pruning. What happens to a decision that has passed is in
//! [`enactment`](crate::enactment).

use crate::{pallet::*, *};
use alloc::vec::Vec;
use doverie_primitives::{
	ByChamber, CampaignId, Challenges, DecisionId, Electorate, Fingerprint, Kind, Member,
	ProposalId, Proposals, Records, RollNumber, RuleName,
};
use frame_support::{
	ensure,
	storage::{with_transaction, TransactionOutcome},
	traits::Get,
};
use frame_system::{ensure_root, pallet_prelude::BlockNumberFor};
use sp_runtime::{
	traits::{Convert, Dispatchable, One, Saturating},
	DispatchError, DispatchResult,
};

/// How many blocks are tried, one after the other, where there is no room at one.
pub(crate) const BLOCKS_TO_TRY: u32 = 4;
/// By how many decisions the mark of the oldest open one moves on in a block.
pub(crate) const STEPS_IN_BLOCK: u32 = 8;

impl<T: Config> Pallet<T> {
	pub(crate) fn now() -> BlockNumberFor<T> {
		frame_system::Pallet::<T>::block_number()
	}

	/// So many days, in blocks.
	pub(crate) fn days(days: u16) -> BlockNumberFor<T> {
		BlockNumberFor::<T>::from(days).saturating_mul(DayLength::<T>::get())
	}

	/// A rule of the table, with times in blocks.
	pub(crate) fn current_rule(rule: RuleName) -> Rule<BlockNumberFor<T>> {
		T::Rules::convert(rule).in_blocks(DayLength::<T>::get())
	}

	/// The sender, who must be a stakeholder in good standing.
	pub(crate) fn member(who: &T::AccountId) -> Result<Member, Error<T>> {
		T::Electorate::member(who).ok_or(Error::<T>::NotInGoodStanding)
	}

	/// The sender, who must be a stakeholder whom the rule lets open decisions.
	fn opener(who: &T::AccountId, rule: RuleName) -> Result<Member, Error<T>> {
		let member = Self::member(who)?;
		let may_open = match T::Rules::convert(rule).openers {
			Openers::Stakeholders => true,
			Openers::Organisations => member.kind == Kind::Organisation,
		};
		ensure!(may_open, Error::<T>::NotAnOpener);
		Ok(member)
	}

	/// The stakeholder takes one of the places for open decisions.
	fn take_place(by: RollNumber) -> Result<(), Error<T>> {
		OpenBy::<T>::try_mutate(by, |open| {
			ensure!(*open < T::MaxOpen::get(), Error::<T>::TooManyOpen);
			*open = open.saturating_add(1);
			Ok(())
		})
	}

	/// The place that the decision has taken, if it has, is free again.
	fn free_place(decision: &DecisionOf<T>) {
		if let (Some(by), true) = (decision.by, decision.subject.takes_a_place()) {
			OpenBy::<T>::mutate_exists(by, |open| {
				*open = open.and_then(|n| n.checked_sub(1)).filter(|n| *n > 0);
			});
		}
	}

	/// Opens a decision, by the chain itself where `by` is none. Its roll is frozen at the end of
	/// this block.
	fn open(
		by: Option<RollNumber>,
		rule_name: RuleName,
		subject: Subject<OpaqueCallOf<T>>,
	) -> Result<DecisionId, Error<T>> {
		let decision = NextDecision::<T>::get();
		NextDecision::<T>::put(decision.checked_add(1).ok_or(Error::<T>::OutOfNumbers)?);
		let rule = Self::current_rule(rule_name);
		let opened = Self::now();
		let closes = opened.saturating_add(rule.length);
		OpenedInThisBlock::<T>::put(true);
		Polls::<T>::insert(decision, Poll { opened, closes, tallies: Default::default() });
		Decisions::<T>::insert(
			decision,
			Decision {
				subject: subject.clone(),
				rule_name,
				rule,
				by,
				opened,
				closes,
				state: State::Open,
				retry_until: None,
				pruned: false,
			},
		);
		// Where there is no room at that block nor soon after, somebody's call closes it.
		let mut block = closes;
		for _ in 0..BLOCKS_TO_TRY {
			if Closings::<T>::mutate(block, |closings| closings.try_push(decision)).is_ok() {
				break;
			}
			block = block.saturating_add(One::one());
		}
		Self::deposit_event(Event::Opened { decision, subject, rule: rule_name, by, closes });
		Ok(decision)
	}

	pub(crate) fn do_open_on_call(
		who: &T::AccountId,
		rule: RuleName,
		call: CallOf<T>,
		reasons: Fingerprint,
	) -> DispatchResult {
		let by = Self::opener(who, rule)?.number;
		ensure!(T::Records::is_on_record(reasons), Error::<T>::ReasonsNotOnRecord);
		let opaque = OpaqueCall::of(&call).ok_or(Error::<T>::CallTooLong)?;
		let parts = T::Decidable::convert(call.clone()).ok_or(Error::<T>::CallNotDecidable)?;
		let weight = Self::call_weight(&call);
		ensure!(weight.all_lte(T::MaxCallWeight::get()), Error::<T>::CallTooHeavy);
		ensure!(Self::may_make(rule, parts), Error::<T>::RuleTooWeak);
		Self::take_place(by)?;
		Self::open(Some(by), rule, Subject::Call { call: opaque, weight, reasons })?;
		Ok(())
	}

	/// May a decision by this rule make these calls? They are tried out and taken back: what fails
	/// for another reason than its origin may succeed when its time comes. Root may do everything,
	/// and nothing is tried out as root: what it does might not be as harmless as storage is.
	fn may_make(rule: RuleName, parts: Vec<CallOf<T>>) -> bool {
		let origin = || T::EnactmentOrigin::convert(rule);
		if ensure_root(origin()).is_ok() {
			return true;
		}
		let tried = with_transaction(|| {
			let refused = parts.into_iter().any(|call| {
				let error = call.dispatch(origin()).err().map(|failed| failed.error);
				error == Some(DispatchError::BadOrigin)
					|| error == Some(frame_system::Error::<T>::CallFiltered.into())
			});
			TransactionOutcome::Rollback(Ok::<_, DispatchError>(refused))
		});
		tried == Ok(false)
	}

	pub(crate) fn do_open_on_challenge(
		who: &T::AccountId,
		stakeholder: &T::AccountId,
	) -> DispatchResult {
		let by = Self::member(who)?.number;
		let stakeholder = T::Electorate::roll_number(stakeholder).ok_or(Error::<T>::NoChallenge)?;
		ensure!(T::Challenges::is_in_effect(stakeholder), Error::<T>::NoChallenge);
		let is_live = |number| Decisions::<T>::get(number).is_some_and(|d| Self::is_live(&d));
		ensure!(!OnChallenge::<T>::get(stakeholder).is_some_and(is_live), Error::<T>::AlreadyOpen);
		Self::take_place(by)?;
		let rule = T::ChallengeRule::get();
		let decision = Self::open(Some(by), rule, Subject::Challenge { stakeholder })?;
		OnChallenge::<T>::insert(stakeholder, decision);
		Ok(())
	}

	pub(crate) fn do_open_on_question(
		who: &T::AccountId,
		rule: RuleName,
		question: Fingerprint,
	) -> DispatchResult {
		let by = Self::opener(who, rule)?.number;
		ensure!(T::Records::is_on_record(question), Error::<T>::QuestionNotOnRecord);
		Self::take_place(by)?;
		Self::open(Some(by), rule, Subject::Question { question })?;
		Ok(())
	}

	pub(crate) fn do_open_on_proposal(
		by: RollNumber,
		rule: RuleName,
		proposal: ProposalId,
		version: Fingerprint,
	) -> Result<DecisionId, Error<T>> {
		Self::open(Some(by), rule, Subject::Proposal { proposal, version })
	}

	pub(crate) fn do_open_on_veto(
		campaign: CampaignId,
		milestone: u8,
	) -> Result<DecisionId, Error<T>> {
		Self::open(None, T::VetoRule::get(), Subject::Veto { campaign, milestone })
	}

	/// At the end of a block that opened decisions: their roll is as it is now.
	pub(crate) fn freeze_rolls(now: BlockNumberFor<T>) {
		if OpenedInThisBlock::<T>::take() {
			Rolls::<T>::insert(now, ByChamber::from_fn(T::Electorate::roll_size));
		}
	}

	/// The member and the figures, if this account may vote in this decision now.
	pub(crate) fn ensure_may_vote(
		who: &T::AccountId,
		decision: DecisionId,
	) -> Result<(Member, Poll<BlockNumberFor<T>>), Error<T>> {
		let now = Self::now();
		let poll = Polls::<T>::get(decision);
		let opened = poll.as_ref().map_or(now, |poll| poll.opened);
		let (member, was_on_roll) =
			T::Electorate::voter(who, opened).ok_or(Error::<T>::NotInGoodStanding)?;
		let poll = match poll {
			Some(poll) => poll,
			None if Decisions::<T>::contains_key(decision) => {
				return Err(Error::<T>::DecisionClosed)
			},
			None => return Err(Error::<T>::UnknownDecision),
		};
		ensure!(now < poll.closes, Error::<T>::DecisionClosed);
		ensure!(now > poll.opened, Error::<T>::NotYetOpen);
		ensure!(was_on_roll == Some(true), Error::<T>::NotOnRoll);
		Ok((member, poll))
	}

	pub(crate) fn do_vote(
		who: &T::AccountId,
		decision: DecisionId,
		ballot: Ballot,
	) -> DispatchResult {
		let (member, mut poll) = Self::ensure_may_vote(who, decision)?;
		let place = Place::of(member.number);
		let previous = Ballots::<T>::mutate(decision, place.page, |page| page.set(place, ballot));
		ensure!(previous != Some(ballot), Error::<T>::Unchanged);
		poll.count(&member, previous, ballot).map_err(|Miscounted| Error::<T>::OutOfNumbers)?;
		Polls::<T>::insert(decision, poll);
		let Member { number: by, chamber, .. } = member;
		Self::deposit_event(Event::Voted { decision, by, chamber, ballot, previous });
		Ok(())
	}

	/// Closes what is due at this block. Returns how many.
	pub(crate) fn close_due(now: BlockNumberFor<T>) -> u32 {
		let due = Closings::<T>::take(now);
		for decision in &due {
			// Somebody may have closed it, where it had to wait for room.
			let _ = Self::do_close(*decision);
		}
		due.len() as u32
	}

	/// Moves the mark of the oldest open decision on, past those that have closed.
	pub(crate) fn advance_oldest_open() {
		let (mut oldest, next) = (OldestOpen::<T>::get(), NextDecision::<T>::get());
		let before = oldest;
		for _ in 0..STEPS_IN_BLOCK {
			let is_open =
				Decisions::<T>::get(oldest).is_some_and(|decision| decision.state == State::Open);
			if oldest >= next || is_open {
				break;
			}
			oldest = oldest.saturating_add(1);
		}
		if oldest != before {
			OldestOpen::<T>::put(oldest);
		}
	}

	/// Where the earliest decision that is still open was opened, or the current block.
	pub(crate) fn horizon() -> BlockNumberFor<T> {
		Polls::<T>::get(OldestOpen::<T>::get()).map_or_else(Self::now, |poll| poll.opened)
	}

	pub(crate) fn do_close(number: DecisionId) -> DispatchResult {
		let mut decision = Decisions::<T>::get(number).ok_or(Error::<T>::UnknownDecision)?;
		ensure!(decision.state == State::Open, Error::<T>::DecisionClosed);
		ensure!(Self::now() >= decision.closes, Error::<T>::StillOpen);
		let outcome = Self::outcome_of(number, &decision);
		let passed = outcome.passed;
		Outcomes::<T>::insert(number, &outcome);
		Self::free_place(&decision);
		Self::deposit_event(Event::Closed { decision: number, outcome });

		if let Subject::Proposal { proposal, .. } = decision.subject {
			T::Proposals::decided(proposal, passed);
		}
		let carries_on = match decision.subject {
			Subject::Proposal { .. } | Subject::Call { .. } => passed,
			// If it fails, the challenge or the veto is dismissed.
			Subject::Challenge { .. } | Subject::Veto { .. } => true,
			Subject::Question { .. } => false,
		};
		if carries_on {
			let delay = decision.rule.delay;
			Self::schedule(number, &mut decision, delay);
		} else {
			decision.state = State::Closed;
			Self::let_go(number, &decision.subject);
		}
		Decisions::<T>::insert(number, decision);
		Ok(())
	}

	/// Can anything still come of this decision?
	pub(crate) fn is_live(decision: &DecisionOf<T>) -> bool {
		match decision.state {
			State::Open | State::Scheduled { .. } => true,
			State::Closed | State::Enacted { .. } => false,
			State::EnactmentFailed { .. } => Self::can_be_retried(decision),
		}
	}

	/// The outcome of a decision: as it is on record, or as the ballots so far would have it.
	fn outcome_of(number: DecisionId, decision: &DecisionOf<T>) -> Outcome {
		Outcomes::<T>::get(number).unwrap_or_else(|| {
			let tallies = Polls::<T>::get(number).map(|poll| poll.tallies).unwrap_or_default();
			let rolls = Rolls::<T>::get(decision.opened)
				.unwrap_or_else(|| ByChamber::from_fn(T::Electorate::roll_size));
			Outcome::of(&decision.rule, &rolls, &tallies)
		})
	}

	pub(crate) fn do_prune_ballots(number: DecisionId, pages: u32) -> DispatchResult {
		ensure!((1..=T::MaxPruned::get()).contains(&pages), Error::<T>::InvalidBatchSize);
		let mut decision = Decisions::<T>::get(number).ok_or(Error::<T>::UnknownDecision)?;
		ensure!(!decision.pruned, Error::<T>::AlreadyPruned);
		let kept_until = decision.closes.saturating_add(Self::days(T::RetentionDays::get()));
		// The mark of the oldest open decision must have passed it: it is found by its figures.
		ensure!(
			!Self::is_live(&decision)
				&& Self::now() >= kept_until
				&& number < OldestOpen::<T>::get(),
			Error::<T>::RetentionNotOver
		);
		let pruned = Ballots::<T>::drain_prefix(number).take(pages as usize).count() as u32;
		let all = Ballots::<T>::iter_key_prefix(number).next().is_none();
		if all {
			Polls::<T>::remove(number);
			// What can no longer be carried out takes no place.
			if matches!(decision.state, State::EnactmentFailed { .. }) {
				Self::let_go(number, &decision.subject);
			}
			decision.pruned = true;
			Decisions::<T>::insert(number, decision);
		}
		Self::deposit_event(Event::BallotsPruned { decision: number, pages: pruned, all });
		Ok(())
	}

	pub(crate) fn decision_info(number: DecisionId) -> Option<DecisionInfo<DecisionOf<T>>> {
		let decision = Decisions::<T>::get(number)?;
		let outcome = Self::outcome_of(number, &decision);
		Some(DecisionInfo { number, decision, outcome })
	}

	pub(crate) fn decision_page(from: DecisionId, limit: u32) -> Vec<DecisionInfo<DecisionOf<T>>> {
		(from.max(FirstDecision::get())..NextDecision::<T>::get())
			.take(limit.min(T::MaxPage::get()) as usize)
			.filter_map(Self::decision_info)
			.collect()
	}

	pub(crate) fn ballot_of(decision: DecisionId, account: &T::AccountId) -> Option<Ballot> {
		let place = Place::of(T::Electorate::roll_number(account)?);
		Ballots::<T>::get(decision, place.page).get(place)
	}
}
