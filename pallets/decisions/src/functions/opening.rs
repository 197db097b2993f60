// SPDX-License-Identifier: Apache-2.0

//! Opening decisions.

use super::BLOCKS_TO_TRY;
use crate::{pallet::*, *};
use doverie_primitives::{
	CampaignId, Challenges, DecisionId, Electorate, Fingerprint, Kind, Member, ProposalId, Records,
	RollNumber, RuleName,
};
use frame_support::{ensure, traits::Get};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::{
	traits::{Convert, One, Saturating},
	DispatchResult,
};

impl<T: Config> Pallet<T> {
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

	/// Opens a decision, by the chain itself where `by` is none. Its roll is that of a checkpoint
	/// well before this block.
	pub(crate) fn open(
		by: Option<RollNumber>,
		rule_name: RuleName,
		subject: Subject<OpaqueCallOf<T>>,
	) -> Result<DecisionId, Error<T>> {
		let rule = Self::current_rule(rule_name);
		let now = Self::now();
		let checkpoint = T::Electorate::checkpoint(now);
		let decision = Decision::new(by, rule_name, rule, subject, now, checkpoint);
		let Decision { opened, closes, .. } = decision;
		let challenged = decision.subject.challenged();
		let place = decision.takes_place_of();
		let has_room = |by| OpenBy::<T>::get(by) < T::MaxOpen::get();
		ensure!(place.is_none_or(has_room), Error::<T>::TooManyOpen);
		let number = NextDecision::<T>::get();
		let next = number.checked_add(1).ok_or(Error::<T>::OutOfNumbers)?;

		NextDecision::<T>::put(next);
		if let Some(by) = place {
			OpenBy::<T>::mutate(by, |open| open.saturating_inc());
		}
		let tallies = Default::default();
		Polls::<T>::insert(number, Poll { opened, closes, checkpoint, challenged, tallies });
		Self::note_closing(number, closes);
		Self::deposit_event(Event::Opened {
			decision: number,
			subject: decision.subject.clone(),
			rule: rule_name,
			by,
			closes,
		});
		Decisions::<T>::insert(number, decision);
		Ok(number)
	}

	/// The decision closes by itself at this block, or soon after. Where there is no room at any of
	/// the blocks that are tried, it waits for somebody's call.
	fn note_closing(number: DecisionId, closes: BlockNumberFor<T>) {
		let mut block = closes;
		for _ in 0..BLOCKS_TO_TRY {
			if Closings::<T>::mutate(block, |closings| closings.try_push(number)).is_ok() {
				break;
			}
			block = block.saturating_add(One::one());
		}
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
		T::Decidable::ensure_decidable(&call, rule).map_err(Error::<T>::from)?;
		let weight = Self::call_weight(&call);
		ensure!(weight.all_lte(T::MaxCallWeight::get()), Error::<T>::CallTooHeavy);
		let transaction_version = Self::transaction_version();
		let subject = Subject::Call { call: opaque, weight, transaction_version, reasons };
		Self::open(Some(by), rule, subject)?;
		Ok(())
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
}
