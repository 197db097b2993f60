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
		let has_accepted = Acceptances::<T>::contains_key(campaign, loaded.terms.beneficiary);
		ensure!(has_accepted, Error::<T>::NotAccepted);
		loaded.submit_evidence(evidence, Self::now()).map_err(Error::<T>::from)?;
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
		let member = Self::ensure_reviewer(who, campaign, &loaded)?;
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

	pub(crate) fn do_refuse(
		who: &T::AccountId,
		campaign: CampaignId,
		evidence: Fingerprint,
		reasons: Fingerprint,
	) -> DispatchResult {
		let (mut loaded, _) = Self::brought_up_to_date(campaign)?;
		let member = Self::ensure_reviewer(who, campaign, &loaded)?;
		loaded.ensure_reviewable(evidence).map_err(Error::<T>::from)?;
		Self::ensure_on_record(reasons)?;
		let refused = loaded.refuse(&member, evidence, Self::now()).map_err(Error::<T>::from)?;
		let milestone = loaded.milestone;
		Self::deposit_event(Event::EvidenceRefused {
			campaign,
			milestone,
			by: member.number,
			chamber: member.chamber,
			reasons,
		});
		if refused {
			Self::deposit_event(Event::MilestoneRefused { campaign, milestone });
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
		let (mut loaded, mut funds) = Self::brought_up_to_date(campaign)?;
		let now = Self::now();
		loaded.ensure_vetoable(evidence, now).map_err(Error::<T>::from)?;
		if let Some(reasons) = reasons {
			Self::ensure_on_record(reasons)?;
		}
		let owner = Self::adopt_earlier(who, campaign, &mut funds)?;
		let stake = Self::take_veto(campaign, &owner, loaded.round)?;
		let milestone = loaded.milestone;
		let whole = Stake { money: funds.staying(), citizens: funds.by_pledger.citizens() };
		let a_third = loaded.veto(evidence, stake, whole, now).map_err(Error::<T>::from)?;
		Self::deposit_event(Event::MilestoneVetoed {
			campaign,
			milestone,
			owner,
			account: who.clone(),
			weight: stake.money,
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

	/// Uses up the veto that somebody has in each round. It weighs what they have put in: a pledge,
	/// and what a sponsor's pools have added; and a citizen's pledge is one head, as long as no
	/// decision has taken that citizen's vote.
	fn take_veto(campaign: CampaignId, owner: &OwnerOf<T>, round: u32) -> Result<Stake, Error<T>> {
		let pledge = Pledges::<T>::get(campaign, owner);
		let mut pools = Pools::<T>::get(campaign);
		// No registrar takes a head away by a suspension; only a decision does.
		let keeps_vote = owner.number().is_some_and(T::Electorate::keeps_vote);
		let is_citizen = pledge.as_ref().is_some_and(|pledge| pledge.kind.is_citizen());
		let citizens = u32::from(is_citizen && keeps_vote);
		let of_pledge = pledge.iter().map(|pledge| (pledge.amount, pledge.vetoed));
		let own_pools = pools.iter().filter(|pool| Some(pool.sponsor) == owner.number());
		let put_in: Vec<(Balance, u32)> =
			of_pledge.chain(own_pools.map(|pool| (pool.in_it(), pool.vetoed))).collect();
		let money =
			put_in.iter().fold(0 as Balance, |sum, (amount, _)| sum.saturating_add(*amount));
		ensure!(money > 0, Error::<T>::NothingPutIn);
		ensure!(put_in.iter().all(|(_, vetoed)| *vetoed != round), Error::<T>::AlreadyVetoed);

		if let Some(pledge) = pledge {
			Pledges::<T>::insert(campaign, owner, Pledge { vetoed: round, ..pledge });
		}
		let mut sponsors = false;
		for pool in pools.iter_mut().filter(|pool| Some(pool.sponsor) == owner.number()) {
			pool.vetoed = round;
			sponsors = true;
		}
		if sponsors {
			Pools::<T>::insert(campaign, pools);
		}
		Ok(Stake { money, citizens })
	}

	/// What a decision on a veto says is carried out.
	pub(crate) fn do_settle_veto(
		campaign: CampaignId,
		milestone: u8,
		verdict: VetoVerdict,
	) -> DispatchResult {
		let (mut loaded, funds) = Self::brought_up_to_date(campaign)?;
		if loaded.state.has_ended() {
			// Another decision has ended the campaign meanwhile: nothing is left to settle.
			return Ok(());
		}
		loaded
			.settle_veto(milestone, verdict, Self::now(), funds.staying(), funds.unpaid())
			.map_err(Error::<T>::from)?;
		Self::deposit_event(Event::VetoSettled { campaign, milestone, verdict });
		Self::note_exit(campaign, &loaded);
		Campaigns::<T>::insert(campaign, loaded);
		Ok(())
	}

	pub(crate) fn do_pay_out(campaign: CampaignId) -> DispatchResult {
		let (mut loaded, mut funds) = Self::brought_up_to_date(campaign)?;
		let (milestone, is_last) = (loaded.milestone, loaded.is_last());
		loaded.ensure_payable(Self::now()).map_err(Error::<T>::from)?;
		let (to, _) = Self::holder(loaded.terms.beneficiary)
			.ok_or(Error::<T>::BeneficiaryNotInGoodStanding)?;
		// Nothing is paid to a key that may be lost or stolen.
		ensure!(!T::Electorate::is_moving(&to), Error::<T>::KeyIsMoving);
		if Payees::<T>::get(campaign).as_ref() != Some(&to) {
			return Self::change_payee(campaign, loaded, to);
		}
		let share = loaded.next_milestone().map(|milestone| milestone.share);
		loaded.pay(Self::now()).map_err(Error::<T>::from)?;
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

	/// The beneficiary has another account than the one that is known. Nothing is paid to it before
	/// everybody could veto that.
	fn change_payee(
		campaign: CampaignId,
		mut loaded: CampaignOf<T>,
		payee: T::AccountId,
	) -> DispatchResult {
		let payable_from = loaded.renew_veto_window(Self::now()).map_err(Error::<T>::from)?;
		let milestone = loaded.milestone;
		Payees::<T>::insert(campaign, &payee);
		Campaigns::<T>::insert(campaign, loaded);
		Self::deposit_event(Event::PayeeChanged { campaign, milestone, payee, payable_from });
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
