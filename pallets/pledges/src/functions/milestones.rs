// SPDX-License-Identifier: Apache-2.0

//! Milestones: evidence, approvals, vetoes, payment.

use super::*;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_submit_evidence(
		who: &T::AccountId,
		number: CampaignId,
		evidence: Fingerprint,
	) -> DispatchResult {
		let (mut campaign, _) = Self::current(number)?;
		Self::ensure_beneficiary(who, &campaign)?;
		campaign.submit_evidence(evidence).map_err(Error::<T>::from)?;
		Self::ensure_on_record(evidence)?;
		let milestone = campaign.milestone;
		Campaigns::<T>::insert(number, campaign);
		Self::deposit_event(Event::EvidenceSubmitted { campaign: number, milestone, evidence });
		Ok(())
	}

	pub(crate) fn do_approve(
		who: &T::AccountId,
		number: CampaignId,
		evidence: Fingerprint,
	) -> DispatchResult {
		let (mut campaign, _) = Self::current(number)?;
		let member = Self::member(who)?;
		// The beneficiary may have come to another chamber since.
		let own = Self::holder(campaign.terms.beneficiary).map(|(_, member)| member.chamber);
		ensure!(
			campaign.terms.reviewers.contains(&member.number)
				&& member.chamber != campaign.chamber
				&& Some(member.chamber) != own,
			Error::<T>::NotReviewer
		);
		let now = Self::now();
		let approved = campaign.approve(&member, evidence, now).map_err(Error::<T>::from)?;
		let milestone = campaign.milestone;
		Self::deposit_event(Event::EvidenceApproved {
			campaign: number,
			milestone,
			by: member.number,
			chamber: member.chamber,
		});
		if approved {
			let payable_from = now.saturating_add(campaign.veto_window);
			Self::deposit_event(Event::MilestoneApproved {
				campaign: number,
				milestone,
				payable_from,
			});
		}
		Campaigns::<T>::insert(number, campaign);
		Ok(())
	}

	pub(crate) fn do_veto(
		who: &T::AccountId,
		number: CampaignId,
		evidence: Fingerprint,
		reasons: Option<Fingerprint>,
	) -> DispatchResult {
		let (mut campaign, funds) = Self::current(number)?;
		let now = Self::now();
		campaign.ensure_vetoable(evidence, now).map_err(Error::<T>::from)?;
		if let Some(reasons) = reasons {
			Self::ensure_on_record(reasons)?;
		}
		let weight = Self::take_veto(number, who, campaign.round)?;
		let milestone = campaign.milestone;
		let a_third =
			campaign.veto(evidence, weight, funds.raised(), now).map_err(Error::<T>::from)?;
		Self::deposit_event(Event::MilestoneVetoed {
			campaign: number,
			milestone,
			who: who.clone(),
			weight,
			reasons,
		});
		if a_third {
			let decision = T::Decisions::open_on_veto(number, milestone)?;
			campaign.go_to_decision(decision).map_err(Error::<T>::from)?;
			Self::deposit_event(Event::VetoPutToDecision { campaign: number, milestone, decision });
		}
		Campaigns::<T>::insert(number, campaign);
		Ok(())
	}

	/// What this account has put in: its pledge, and what its pools have added. It can veto with
	/// that once in each round.
	fn take_veto(
		campaign: CampaignId,
		who: &T::AccountId,
		round: u32,
	) -> Result<Balance, Error<T>> {
		let mut weight: Balance = 0;
		let mut has_vetoed = false;
		if let Some(mut pledge) = Pledges::<T>::get(campaign, who) {
			weight = weight.saturating_add(pledge.amount);
			has_vetoed |= pledge.vetoed == round;
			pledge.vetoed = round;
			Pledges::<T>::insert(campaign, who, pledge);
		}
		let mut pools = Pools::<T>::get(campaign);
		let mut sponsors = false;
		for pool in pools.iter_mut().filter(|pool| pool.sponsor == *who) {
			weight = weight.saturating_add(pool.matched);
			has_vetoed |= pool.vetoed == round;
			pool.vetoed = round;
			sponsors = true;
		}
		if sponsors {
			Pools::<T>::insert(campaign, pools);
		}
		ensure!(weight > 0, Error::<T>::NothingPutIn);
		ensure!(!has_vetoed, Error::<T>::AlreadyVetoed);
		Ok(weight)
	}

	/// A decision on a veto is carried out.
	pub(crate) fn do_settle_veto(
		number: CampaignId,
		milestone: u8,
		upheld: bool,
	) -> DispatchResult {
		let (mut campaign, _) = Self::current(number)?;
		if campaign.state.has_ended() {
			// Another decision has ended the campaign meanwhile: there is nothing left to settle.
			return Ok(());
		}
		campaign.settle_veto(milestone, upheld, Self::now()).map_err(Error::<T>::from)?;
		Campaigns::<T>::insert(number, campaign);
		Self::deposit_event(Event::VetoSettled { campaign: number, milestone, upheld });
		Ok(())
	}

	pub(crate) fn do_pay_out(number: CampaignId) -> DispatchResult {
		let (mut campaign, mut funds) = Self::current(number)?;
		let (milestone, is_last) = (campaign.milestone, campaign.is_last());
		let share = campaign.next_milestone().map(|milestone| milestone.share);
		campaign.pay(Self::now()).map_err(Error::<T>::from)?;
		let (to, _) = Self::holder(campaign.terms.beneficiary)
			.ok_or(Error::<T>::BeneficiaryNotInGoodStanding)?;
		let amount = funds.payment(share.unwrap_or_default(), is_last);
		funds.pay(amount).map_err(Error::<T>::from)?;
		Self::out_of_pot(number, &to, amount)?;
		Self::note(number, &mut funds, What::Paid { milestone, to: to.clone(), amount })?;
		Self::deposit_event(Event::MilestonePaid { campaign: number, milestone, to, amount });
		if campaign.state == State::Completed {
			Self::deposit_event(Event::CampaignCompleted { campaign: number, paid: funds.paid });
		}
		Campaigns::<T>::insert(number, campaign);
		CampaignFunds::<T>::insert(number, funds);
		Self::empty_if_over(number, &funds);
		Ok(())
	}

	/// Nothing is left in a pot that anyone has put in: what was transferred straight into it goes
	/// too.
	pub(crate) fn empty_if_over(campaign: CampaignId, funds: &Funds) {
		if funds.held().is_zero() {
			let _ = Self::do_move_stray(campaign);
		}
	}
}
