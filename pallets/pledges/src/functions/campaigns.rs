// SPDX-License-Identifier: Apache-2.0

//! Opening campaigns, and ending them.

use super::*;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_open_campaign(
		proposal: ProposalId,
		title: Text,
		terms: TermsOf<T>,
	) -> DispatchResult {
		let title = title.into_title::<T::MaxTitleLength>().map_err(Error::<T>::from)?;
		let now = Self::now();
		ensure!(T::Projects::is_admitted(proposal, now), Error::<T>::NotAdmittedProject);
		if let Some(latest) = LatestCampaign::<T>::get(proposal) {
			// Where one was cancelled or has failed, there can be another.
			let (latest, _) = Self::brought_up_to_date(latest)?;
			ensure!(latest.state.refunds(), Error::<T>::HasCampaign);
		}
		Self::ensure_on_record(terms.fiche)?;
		terms.check(now, now.saturating_add(T::MaxTerm::get())).map_err(Error::<T>::from)?;
		let beneficiary = Self::named_organisation(terms.beneficiary)?;
		Self::named_organisation(terms.fiscal_agent)?;
		ensure!(terms.fiscal_agent != terms.beneficiary, Error::<T>::InvalidOrganisation);
		Self::ensure_reviewers(&terms.reviewers, &[beneficiary.chamber], terms.fiscal_agent)?;

		let campaign = NextCampaign::<T>::get();
		NextCampaign::<T>::put(campaign.checked_add(1).ok_or(Error::<T>::OutOfNumbers)?);
		LatestCampaign::<T>::insert(proposal, campaign);
		Titles::<T>::insert(campaign, title);
		Self::deposit_event(Event::CampaignOpened {
			campaign,
			proposal,
			beneficiary: terms.beneficiary,
			minimum: terms.minimum,
			optimum: terms.optimum,
			deadline: terms.deadline,
			pot: Self::pot(campaign),
		});
		let opened = Campaign::open(
			proposal,
			terms,
			beneficiary.chamber,
			now,
			Periods {
				veto_window: T::VetoWindow::get(),
				grace: T::GracePeriod::get(),
				review_term: T::ReviewTerm::get(),
				exit_window: T::ExitWindow::get(),
			},
		);
		Campaigns::<T>::insert(campaign, opened);
		CampaignFunds::<T>::insert(campaign, Funds::default());
		Ok(())
	}

	/// Reviewers are stakeholders in good standing from at least two chambers. None of them is of
	/// the beneficiary's `own` chambers, and none is the fiscal agent.
	fn ensure_reviewers(
		reviewers: &[RollNumber],
		own: &[Chamber],
		fiscal_agent: RollNumber,
	) -> Result<(), Error<T>> {
		let is_fit =
			|member: &Member| !own.contains(&member.chamber) && member.number != fiscal_agent;
		let chambers = reviewers
			.iter()
			.map(|number| {
				let member = Self::holder(*number).map(|(_, member)| member).filter(is_fit);
				member.map(|member| member.chamber)
			})
			.collect::<Option<ChamberSet>>()
			.ok_or(Error::<T>::InvalidReviewers)?;
		ensure!(chambers.len() >= CHAMBERS_TO_REVIEW, Error::<T>::InvalidReviewers);
		Ok(())
	}

	pub(crate) fn do_hide_title(campaign: CampaignId) -> DispatchResult {
		ensure!(Campaigns::<T>::contains_key(campaign), Error::<T>::UnknownCampaign);
		ensure!(Titles::<T>::take(campaign).is_some(), Error::<T>::NoTitle);
		Self::deposit_event(Event::TitleHidden { campaign });
		Ok(())
	}

	pub(crate) fn do_replace_reviewers(
		campaign: CampaignId,
		reviewers: BoundedVec<RollNumber, ConstU32<MAX_REVIEWERS>>,
		approvals: u8,
	) -> DispatchResult {
		let (mut loaded, _) = Self::brought_up_to_date_for_decision(campaign)?;
		let before = loaded.terms.reviewers.clone();
		loaded.replace_reviewers(reviewers, approvals, Self::now()).map_err(Error::<T>::from)?;
		let own = Self::own_chambers(&loaded);
		Self::ensure_reviewers(&loaded.terms.reviewers, &own, loaded.terms.fiscal_agent)?;
		// Whoever is named again accepts again.
		for number in before.iter().chain(&loaded.terms.reviewers) {
			Acceptances::<T>::remove(campaign, number);
		}
		Campaigns::<T>::insert(campaign, loaded);
		Self::deposit_event(Event::ReviewersReplaced { campaign });
		Ok(())
	}

	pub(crate) fn do_cancel(who: &T::AccountId, campaign: CampaignId) -> DispatchResult {
		let (mut loaded, _) = Self::brought_up_to_date(campaign)?;
		Self::ensure_beneficiary(who, &loaded)?;
		Self::cancel_open(campaign, &mut loaded)
	}

	pub(crate) fn do_cancel_by_decision(campaign: CampaignId) -> DispatchResult {
		let (mut loaded, funds) = Self::brought_up_to_date_for_decision(campaign)?;
		if loaded.ensure_open().is_ok() {
			return Self::cancel_open(campaign, &mut loaded);
		}
		loaded.fail().map_err(Error::<T>::from)?;
		Campaigns::<T>::insert(campaign, loaded);
		Self::note_failure(campaign, Cause::Decided, &funds);
		Ok(())
	}

	fn cancel_open(campaign: CampaignId, loaded: &mut CampaignOf<T>) -> DispatchResult {
		loaded.cancel().map_err(Error::<T>::from)?;
		Campaigns::<T>::insert(campaign, loaded);
		Self::deposit_event(Event::CampaignCancelled { campaign });
		Ok(())
	}

	/// The chambers of which nobody reviews: the beneficiary's at the opening, and the one to which
	/// it may have moved since.
	pub(crate) fn own_chambers(loaded: &CampaignOf<T>) -> [Chamber; 2] {
		let now_in = Self::holder(loaded.terms.beneficiary).map(|(_, member)| member.chamber);
		[loaded.chamber, now_in.unwrap_or(loaded.chamber)]
	}

	/// The sender must be the beneficiary, in good standing.
	pub(crate) fn ensure_beneficiary(
		who: &T::AccountId,
		loaded: &CampaignOf<T>,
	) -> Result<(), Error<T>> {
		let number = T::Electorate::member(who).map(|member| member.number);
		ensure!(number == Some(loaded.terms.beneficiary), Error::<T>::NotBeneficiary);
		Ok(())
	}

	pub(crate) fn do_advance(campaign: CampaignId) -> DispatchResult {
		let before = Campaigns::<T>::get(campaign).ok_or(Error::<T>::UnknownCampaign)?;
		if Self::is_settled_now(&before) {
			Self::move_up_now(campaign, &before, MOVES_AT_DEADLINE)?;
		}
		let (loaded, _) = Self::brought_up_to_date(campaign)?;
		if loaded.state != before.state {
			return Ok(());
		}
		Err(match loaded.state {
			State::AwaitingEvidence | State::InReview { .. } => Error::<T>::NothingToAdvance,
			state => state.refusal().into(),
		}
		.into())
	}
}
