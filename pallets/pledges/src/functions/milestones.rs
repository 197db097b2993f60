// SPDX-License-Identifier: Apache-2.0

//! Milestones: evidence, approvals, vetoes, payment.

use super::*;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_submit_evidence(
		who: &T::AccountId,
		campaign: CampaignId,
		evidence: Fingerprint,
	) -> DispatchResult {
		let (mut loaded, _) = Self::brought_up_to_date(campaign)?;
		Self::ensure_beneficiary(who, &loaded)?;
		loaded.submit_evidence(evidence).map_err(Error::<T>::from)?;
		Self::ensure_on_record(evidence)?;
		let milestone = loaded.milestone;
		Campaigns::<T>::insert(campaign, loaded);
		Self::deposit_event(Event::EvidenceSubmitted { campaign, milestone, evidence });
		Ok(())
	}

	pub(crate) fn do_approve(
		who: &T::AccountId,
		campaign: CampaignId,
		evidence: Fingerprint,
	) -> DispatchResult {
		let (mut loaded, _) = Self::brought_up_to_date(campaign)?;
		let member = Self::member(who)?;
		// The beneficiary may have moved to another chamber since.
		let own = Self::holder(loaded.terms.beneficiary).map(|(_, member)| member.chamber);
		ensure!(
			loaded.terms.reviewers.contains(&member.number)
				&& member.chamber != loaded.chamber
				&& Some(member.chamber) != own,
			Error::<T>::NotReviewer
		);
		let now = Self::now();
		let approved = loaded.approve(&member, evidence, now).map_err(Error::<T>::from)?;
		let milestone = loaded.milestone;
		Self::deposit_event(Event::EvidenceApproved {
			campaign,
			milestone,
			by: member.number,
			chamber: member.chamber,
		});
		if approved {
			let payable_from = now.saturating_add(loaded.veto_window);
			Self::deposit_event(Event::MilestoneApproved { campaign, milestone, payable_from });
		}
		Campaigns::<T>::insert(campaign, loaded);
		Ok(())
	}

	pub(crate) fn do_veto(
		who: &T::AccountId,
		campaign: CampaignId,
		evidence: Fingerprint,
		reasons: Option<Fingerprint>,
	) -> DispatchResult {
		let (mut loaded, funds) = Self::brought_up_to_date(campaign)?;
		let now = Self::now();
		loaded.ensure_vetoable(evidence, now).map_err(Error::<T>::from)?;
		if let Some(reasons) = reasons {
			Self::ensure_on_record(reasons)?;
		}
		let weight = Self::take_veto(campaign, who, loaded.round)?;
		let milestone = loaded.milestone;
		let a_third =
			loaded.veto(evidence, weight, funds.raised(), now).map_err(Error::<T>::from)?;
		Self::deposit_event(Event::MilestoneVetoed {
			campaign,
			milestone,
			who: who.clone(),
			weight,
			reasons,
		});
		if a_third {
			let decision = T::Decisions::open_on_veto(campaign, milestone)?;
			loaded.go_to_decision(decision).map_err(Error::<T>::from)?;
			Self::deposit_event(Event::VetoPutToDecision { campaign, milestone, decision });
		}
		Campaigns::<T>::insert(campaign, loaded);
		Ok(())
	}

	/// Uses up the veto that an account has in each round. It weighs what the account has put in:
	/// its pledge, and what its pools have added.
	fn take_veto(
		campaign: CampaignId,
		who: &T::AccountId,
		round: u32,
	) -> Result<Balance, Error<T>> {
		let pledge = Pledges::<T>::get(campaign, who);
		let mut pools = Pools::<T>::get(campaign);
		let of_pledge = pledge.iter().map(|pledge| (pledge.amount, pledge.vetoed));
		let own_pools = pools.iter().filter(|pool| pool.sponsor == *who);
		let put_in: Vec<(Balance, u32)> =
			of_pledge.chain(own_pools.map(|pool| (pool.matched, pool.vetoed))).collect();
		let weight =
			put_in.iter().fold(0 as Balance, |sum, (amount, _)| sum.saturating_add(*amount));
		ensure!(weight > 0, Error::<T>::NothingPutIn);
		ensure!(put_in.iter().all(|(_, vetoed)| *vetoed != round), Error::<T>::AlreadyVetoed);

		if let Some(pledge) = pledge {
			Pledges::<T>::insert(campaign, who, Pledge { vetoed: round, ..pledge });
		}
		let mut sponsors = false;
		for pool in pools.iter_mut().filter(|pool| pool.sponsor == *who) {
			pool.vetoed = round;
			sponsors = true;
		}
		if sponsors {
			Pools::<T>::insert(campaign, pools);
		}
		Ok(weight)
	}

	/// What a decision on a veto says is carried out.
	pub(crate) fn do_settle_veto(
		campaign: CampaignId,
		milestone: u8,
		upheld: bool,
	) -> DispatchResult {
		let (mut loaded, _) = Self::brought_up_to_date(campaign)?;
		if loaded.state.has_ended() {
			// Another decision has ended the campaign meanwhile: nothing is left to settle.
			return Ok(());
		}
		loaded.settle_veto(milestone, upheld, Self::now()).map_err(Error::<T>::from)?;
		Campaigns::<T>::insert(campaign, loaded);
		Self::deposit_event(Event::VetoSettled { campaign, milestone, upheld });
		Ok(())
	}

	pub(crate) fn do_pay_out(campaign: CampaignId) -> DispatchResult {
		let (mut loaded, mut funds) = Self::brought_up_to_date(campaign)?;
		let (milestone, is_last) = (loaded.milestone, loaded.is_last());
		let share = loaded.next_milestone().map(|milestone| milestone.share);
		loaded.pay(Self::now()).map_err(Error::<T>::from)?;
		let (to, _) = Self::holder(loaded.terms.beneficiary)
			.ok_or(Error::<T>::BeneficiaryNotInGoodStanding)?;
		let amount = funds.payment(share.unwrap_or_default(), is_last);
		funds.pay(amount).map_err(Error::<T>::from)?;
		Self::out_of_pot(campaign, &to, amount)?;
		Self::note(campaign, &mut funds, What::Paid { milestone, to: to.clone(), amount })?;
		Self::deposit_event(Event::MilestonePaid { campaign, milestone, to, amount });
		if loaded.state == State::Completed {
			Self::deposit_event(Event::CampaignCompleted { campaign, paid: funds.paid });
		}
		Campaigns::<T>::insert(campaign, loaded);
		CampaignFunds::<T>::insert(campaign, funds);
		Self::empty_if_over(campaign, &funds);
		Ok(())
	}

	/// Once nothing is left in a pot of what anyone has put in, what was transferred straight into
	/// it goes too.
	pub(crate) fn empty_if_over(campaign: CampaignId, funds: &Funds) {
		if funds.held().is_zero() {
			let _ = Self::do_move_stray(campaign);
		}
	}
}
