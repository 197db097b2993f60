// SPDX-License-Identifier: Apache-2.0

//! Announcing decisions, seconding them, withdrawing them; and their titles.

use crate::{pallet::*, *};
use doverie_primitives::{
	CampaignId, Challenges, ChamberSet, DecisionId, Electorate, Fingerprint, Kind, Member,
	ProposalId, Records, RollNumber, RuleName, Text,
};
use frame_support::{ensure, traits::Get};
use sp_runtime::{
	traits::{Convert, Saturating},
	DispatchResult,
};

impl<T: Config> Pallet<T> {
	/// The sender, who must be a stakeholder whom the rule lets announce decisions.
	fn opener(who: &T::AccountId, rule: RuleName) -> Result<Member, Error<T>> {
		match T::Rules::convert(rule).openers {
			Openers::Stakeholders => Self::member(who),
			Openers::Organisations => Self::organisation(who),
		}
	}

	/// The sender, who must be an organisation in good standing.
	pub(super) fn organisation(who: &T::AccountId) -> Result<Member, Error<T>> {
		let member = Self::member(who)?;
		ensure!(member.kind == Kind::Organisation, Error::<T>::NotOrganisation);
		Ok(member)
	}

	/// A short title, which everybody reads as it is written.
	fn checked_title(title: Text) -> Result<TitleOf<T>, Error<T>> {
		Ok(title.into_title::<T::MaxTitleLength>()?)
	}

	/// The title and the text that come with an announcement.
	pub(super) fn checked_words(title: Text, text: Fingerprint) -> Result<TitleOf<T>, Error<T>> {
		let title = Self::checked_title(title)?;
		ensure!(T::Records::is_on_record(text), Error::<T>::TextNotOnRecord);
		Ok(title)
	}

	/// A decision that this block announces, by the chain itself where `by` is none.
	pub(super) fn announcement(
		by: Option<RollNumber>,
		rule_name: RuleName,
		rule: RuleOf<T>,
		subject: Subject<OpaqueCallOf<T>>,
	) -> DecisionOf<T> {
		let now = Self::now();
		let lapses = now.saturating_add(Self::days(T::AnnouncementDays::get()));
		Decision::new(by, rule_name, rule, subject, now, lapses)
	}

	/// Announces a decision. What nobody need second is queued at once.
	pub(super) fn announce(
		mut decision: DecisionOf<T>,
		title: Option<TitleOf<T>>,
	) -> Result<DecisionId, Error<T>> {
		let place = decision.takes_place_of();
		let has_room = |by| PlacesOf::<T>::get(by).announced < T::PlacesByOpener::get();
		ensure!(place.is_none_or(has_room), Error::<T>::TooManyOpen);
		let is_seconded = decision.missing() == 0;
		if is_seconded {
			Self::ensure_can_be_queued(&decision)?;
		}
		let number = NextDecision::<T>::get();
		let next = number.checked_add(1).ok_or(Error::<T>::OutOfNumbers)?;

		NextDecision::<T>::put(next);
		if let Some(by) = place {
			PlacesOf::<T>::mutate(by, |places| places.announced.saturating_inc());
		}
		if let Some(title) = title {
			Titles::<T>::insert(number, title);
		}
		Self::deposit_event(Event::Announced {
			decision: number,
			subject: decision.subject.clone(),
			rule: decision.rule_name,
			by: decision.by,
			text: decision.text,
		});
		match decision.state {
			State::Announced { lapses } if !is_seconded => Self::note_lapse(number, lapses),
			_ => Self::enqueue(number, &mut decision)?,
		}
		Decisions::<T>::insert(number, decision);
		Ok(number)
	}

	pub(crate) fn do_announce_call(
		who: &T::AccountId,
		rule: RuleName,
		call: CallOf<T>,
		title: Text,
		text: Fingerprint,
	) -> DispatchResult {
		let member = Self::opener(who, rule)?;
		let title = Self::checked_words(title, text)?;
		let opaque = OpaqueCall::of(&call).ok_or(Error::<T>::CallTooLong)?;
		T::Decidable::ensure_decidable(&call, rule).map_err(Error::<T>::from)?;
		let weight = Self::call_weight(&call);
		ensure!(weight.all_lte(T::MaxCallWeight::get()), Error::<T>::CallTooHeavy);
		let transaction_version = Self::transaction_version();
		let subject = Subject::Call { call: opaque, weight, transaction_version };
		let consent = T::Decidable::consent_of(&call);
		let decision = Self::announced_by(&member, rule, Self::current_rule(rule), subject, text);
		Self::announce(Decision { consent, ..decision }, Some(title))?;
		Ok(())
	}

	pub(crate) fn do_announce_challenge(
		who: &T::AccountId,
		stakeholder: &T::AccountId,
	) -> DispatchResult {
		let by = Self::member(who)?.number;
		let stakeholder = T::Electorate::roll_number(stakeholder).ok_or(Error::<T>::NoChallenge)?;
		ensure!(T::Challenges::is_in_effect(stakeholder), Error::<T>::NoChallenge);
		let is_live = |number| Decisions::<T>::get(number).is_some_and(|d| Self::is_live(&d));
		ensure!(!OnChallenge::<T>::get(stakeholder).is_some_and(is_live), Error::<T>::AlreadyOpen);
		let rule = T::ChallengeRule::get();
		let subject = Subject::Challenge { stakeholder };
		let decision = Self::announcement(Some(by), rule, Self::current_rule(rule), subject);
		let number = Self::announce(decision, None)?;
		OnChallenge::<T>::insert(stakeholder, number);
		Ok(())
	}

	pub(crate) fn do_announce_question(
		who: &T::AccountId,
		rule: RuleName,
		title: Text,
		text: Fingerprint,
	) -> DispatchResult {
		let member = Self::opener(who, rule)?;
		let title = Self::checked_words(title, text)?;
		// Two chambers are enough for that one, so it is for reviving others and nothing else.
		ensure!(rule != RuleName::Revival, Error::<T>::RuleTooWeak);
		let rule_now = Self::current_rule(rule);
		let decision = Self::announced_by(&member, rule, rule_now, Subject::Question, text);
		Self::announce(decision, Some(title))?;
		Ok(())
	}

	/// The same by a stakeholder, whose chamber stands behind it, with a text.
	pub(super) fn announced_by(
		member: &Member,
		rule_name: RuleName,
		rule: RuleOf<T>,
		subject: Subject<OpaqueCallOf<T>>,
		text: Fingerprint,
	) -> DecisionOf<T> {
		Decision {
			text: Some(text),
			chambers: ChamberSet::from_iter([member.chamber]),
			..Self::announcement(Some(member.number), rule_name, rule, subject)
		}
	}

	pub(crate) fn do_open_on_proposal(
		by: RollNumber,
		rule: RuleName,
		proposal: ProposalId,
		version: Fingerprint,
	) -> Result<DecisionId, Error<T>> {
		let subject = Subject::Proposal { proposal, version };
		let decision = Self::announcement(Some(by), rule, Self::current_rule(rule), subject);
		Self::announce(decision, None)
	}

	pub(crate) fn do_open_on_veto(
		campaign: CampaignId,
		milestone: u8,
	) -> Result<DecisionId, Error<T>> {
		let rule = T::VetoRule::get();
		let subject = Subject::Veto { campaign, milestone };
		let decision = Self::announcement(None, rule, Self::current_rule(rule), subject);
		Self::announce(decision, None)
	}

	pub(crate) fn do_second(who: &T::AccountId, number: DecisionId) -> DispatchResult {
		let member = Self::organisation(who)?;
		let mut decision = Decisions::<T>::get(number).ok_or(Error::<T>::UnknownDecision)?;
		ensure!(decision.is_announced(Self::now()), Error::<T>::NotAnnounced);
		let Member { number: by, chamber, .. } = member;
		// Whoever has spoken has, even if it is of another chamber by now.
		let has_spoken = decision.by == Some(by) || decision.seconders.contains(&by);
		ensure!(!decision.chambers.contains(chamber) && !has_spoken, Error::<T>::ChamberHasSpoken);
		let mut places = PlacesOf::<T>::get(by);
		ensure!(places.seconded < T::PlacesBySeconder::get(), Error::<T>::TooManySeconded);
		decision.second(&member).ok_or(Error::<T>::NotAnnounced)?;
		let missing = decision.missing();
		if missing == 0 {
			Self::ensure_can_be_queued(&decision)?;
		}

		places.seconded.saturating_inc();
		PlacesOf::<T>::insert(by, places);
		Self::deposit_event(Event::Seconded { decision: number, by, chamber, missing });
		if missing == 0 {
			Self::forget_lapse(number, &decision);
			Self::enqueue(number, &mut decision)?;
		}
		Decisions::<T>::insert(number, decision);
		Ok(())
	}

	pub(crate) fn do_withdraw(who: &T::AccountId, number: DecisionId) -> DispatchResult {
		let by = T::Electorate::roll_number(who).ok_or(Error::<T>::NotInGoodStanding)?;
		let decision = Decisions::<T>::get(number).ok_or(Error::<T>::UnknownDecision)?;
		ensure!(decision.by == Some(by), Error::<T>::NotOpener);
		ensure!(decision.is_announced(Self::now()), Error::<T>::NotAnnounced);
		Self::end_unopened(number, decision, State::Withdrawn);
		Self::deposit_event(Event::Withdrawn { decision: number });
		Ok(())
	}

	/// It was not seconded in time, or there is nothing left to annul.
	pub(super) fn lapse(number: DecisionId, decision: DecisionOf<T>) {
		Self::end_unopened(number, decision, State::Lapsed);
		Self::deposit_event(Event::Lapsed { decision: number });
	}

	/// A decision ends that has not opened: there is nothing to prune, and no title to show.
	fn end_unopened(number: DecisionId, mut decision: DecisionOf<T>, state: StateOf<T>) {
		Self::free_places(&decision);
		Self::forget_lapse(number, &decision);
		Titles::<T>::remove(number);
		decision.state = state;
		decision.pruned = true;
		Decisions::<T>::insert(number, decision);
	}

	/// Frees the places of whoever announced the decision, and of those who have seconded it.
	pub(super) fn free_places(decision: &DecisionOf<T>) {
		if let Some(by) = decision.takes_place_of() {
			Self::change_places(by, |places| &mut places.announced);
		}
		for by in &decision.seconders {
			Self::change_places(*by, |places| &mut places.seconded);
		}
	}

	fn change_places(by: RollNumber, figure: impl Fn(&mut Places) -> &mut u32) {
		PlacesOf::<T>::mutate_exists(by, |taken| {
			*taken = taken.take().and_then(|mut places| {
				let figure = figure(&mut places);
				*figure = figure.saturating_sub(1);
				(!places.is_empty()).then_some(places)
			});
		});
	}

	pub(crate) fn do_hide_title(number: DecisionId) -> DispatchResult {
		ensure!(Decisions::<T>::contains_key(number), Error::<T>::UnknownDecision);
		Titles::<T>::take(number).ok_or(Error::<T>::NoTitle)?;
		Self::deposit_event(Event::TitleHidden { decision: number });
		Ok(())
	}
}
