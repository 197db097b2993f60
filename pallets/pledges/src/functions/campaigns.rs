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
		ensure!(T::Projects::is_admitted(proposal), Error::<T>::NotAdmittedProject);
		ensure!(!Self::has_campaign(proposal)?, Error::<T>::HasCampaign);
		Self::ensure_on_record(terms.fiche)?;
		let now = Self::now();
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
			T::VetoWindow::get(),
			T::GracePeriod::get(),
		);
		Campaigns::<T>::insert(campaign, opened);
		CampaignFunds::<T>::insert(campaign, Funds::default());
		Ok(())
	}

	/// Does this proposal have a campaign that goes on, or has been completed? Where one was
	/// cancelled or has failed, there can be another.
	fn has_campaign(proposal: ProposalId) -> Result<bool, Error<T>> {
		match LatestCampaign::<T>::get(proposal) {
			Some(latest) => Ok(!Self::current(latest)?.0.state.refunds()),
			None => Ok(false),
		}
	}

	/// Reviewers are stakeholders in good standing from at least two chambers, none of them of the
	/// beneficiary's `own`, nor the fiscal agent.
	fn ensure_reviewers(
		reviewers: &[RollNumber],
		own: &[Chamber],
		fiscal_agent: RollNumber,
	) -> Result<(), Error<T>> {
		let mut chambers = Vec::new();
		for number in reviewers {
			let (_, member) = Self::holder(*number).ok_or(Error::<T>::InvalidReviewers)?;
			ensure!(
				!own.contains(&member.chamber) && member.number != fiscal_agent,
				Error::<T>::InvalidReviewers
			);
			if !chambers.contains(&member.chamber) {
				chambers.push(member.chamber);
			}
		}
		ensure!(chambers.len() >= 2, Error::<T>::InvalidReviewers);
		Ok(())
	}

	pub(crate) fn do_hide_title(campaign: CampaignId) -> DispatchResult {
		ensure!(Campaigns::<T>::contains_key(campaign), Error::<T>::UnknownCampaign);
		ensure!(Titles::<T>::take(campaign).is_some(), Error::<T>::NoTitle);
		Self::deposit_event(Event::TitleHidden { campaign });
		Ok(())
	}

	pub(crate) fn do_replace_reviewers(
		number: CampaignId,
		reviewers: BoundedVec<RollNumber, ConstU32<MAX_REVIEWERS>>,
		approvals: u8,
	) -> DispatchResult {
		let (mut campaign, _) = Self::current(number)?;
		campaign.replace_reviewers(reviewers, approvals).map_err(Error::<T>::from)?;
		// The beneficiary may have come to another chamber since.
		let now_in = Self::holder(campaign.terms.beneficiary).map(|(_, member)| member.chamber);
		let own = [campaign.chamber, now_in.unwrap_or(campaign.chamber)];
		Self::ensure_reviewers(&campaign.terms.reviewers, &own, campaign.terms.fiscal_agent)?;
		Campaigns::<T>::insert(number, campaign);
		Self::deposit_event(Event::ReviewersReplaced { campaign: number });
		Ok(())
	}

	pub(crate) fn do_cancel(who: &T::AccountId, number: CampaignId) -> DispatchResult {
		let (mut campaign, _) = Self::current(number)?;
		Self::ensure_beneficiary(who, &campaign)?;
		Self::cancel_open(number, &mut campaign)
	}

	pub(crate) fn do_cancel_by_decision(number: CampaignId) -> DispatchResult {
		let (mut campaign, funds) = Self::current(number)?;
		if campaign.ensure_open().is_ok() {
			return Self::cancel_open(number, &mut campaign);
		}
		campaign.fail().map_err(Error::<T>::from)?;
		Campaigns::<T>::insert(number, campaign);
		Self::note_failure(number, Cause::Decided, &funds);
		Ok(())
	}

	fn cancel_open(number: CampaignId, campaign: &mut CampaignOf<T>) -> DispatchResult {
		campaign.cancel().map_err(Error::<T>::from)?;
		Campaigns::<T>::insert(number, campaign);
		Self::deposit_event(Event::CampaignCancelled { campaign: number });
		Ok(())
	}

	/// The sender, who must be the beneficiary in good standing.
	pub(crate) fn ensure_beneficiary(
		who: &T::AccountId,
		campaign: &CampaignOf<T>,
	) -> Result<(), Error<T>> {
		let number = T::Electorate::member(who).map(|member| member.number);
		ensure!(number == Some(campaign.terms.beneficiary), Error::<T>::NotBeneficiary);
		Ok(())
	}

	pub(crate) fn do_advance(number: CampaignId) -> DispatchResult {
		let before = Campaigns::<T>::get(number).ok_or(Error::<T>::UnknownCampaign)?;
		let (campaign, _) = Self::current(number)?;
		if campaign.state != before.state {
			return Ok(());
		}
		Err(match campaign.state {
			State::AwaitingEvidence | State::InReview { .. } => Error::<T>::NothingToAdvance,
			state => state.refusal().into(),
		}
		.into())
	}
}
