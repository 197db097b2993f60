// SPDX-License-Identifier: Apache-2.0

//! Pledging, withdrawing and sponsoring.

use super::*;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_pledge(
		who: &T::AccountId,
		campaign: CampaignId,
		offered: Balance,
	) -> DispatchResult {
		let (loaded, mut funds) = Self::brought_up_to_date(campaign)?;
		loaded.ensure_open().map_err(Error::<T>::from)?;
		Self::ensure_not_beneficiary(who, &loaded)?;
		ensure!(offered > 0, Error::<T>::ZeroAmount);
		ensure!(offered >= T::MinPledge::get(), Error::<T>::PledgeTooSmall);
		let member = T::Electorate::member(who);
		let kind = PledgerKind::of(member.as_ref());
		let is_matched = match member {
			Some(member) if kind.is_citizen() => Self::claim_matched_key(campaign, &member, who),
			_ => false,
		};
		let mut pools = Pools::<T>::get(campaign);
		let mut pledge = Pledges::<T>::get(campaign, who).unwrap_or_default();
		let offer = Offer { kind, is_matched, offered, optimum: loaded.terms.optimum };
		let Taken { amount, matched } =
			funds.take(&mut pledge, &mut pools, offer).map_err(Error::<T>::from)?;
		Self::into_pot(campaign, who, amount)?;

		Pledges::<T>::insert(campaign, who, pledge);
		if matched > 0 {
			Pools::<T>::insert(campaign, pools);
		}
		Self::note(campaign, &mut funds, What::Pledged { from: who.clone(), amount, matched })?;
		CampaignFunds::<T>::insert(campaign, funds);
		let who = who.clone();
		Self::deposit_event(Event::Pledged { campaign, who, kind, offered, amount, matched });
		Ok(())
	}

	/// Makes this the key with which the citizen's pledges are matched, if none is so far. True if
	/// it is that key. It stays the first one as long as that has a pledge, so that nobody has the
	/// cap twice by moving to another key.
	fn claim_matched_key(campaign: CampaignId, citizen: &Member, who: &T::AccountId) -> bool {
		let first = MatchedKeys::<T>::get(campaign, citizen.number);
		if first.as_ref() == Some(who) {
			return true;
		}
		if first.is_some_and(|first| Pledges::<T>::contains_key(campaign, first)) {
			return false;
		}
		MatchedKeys::<T>::insert(campaign, citizen.number, who);
		true
	}

	pub(crate) fn do_withdraw(
		who: &T::AccountId,
		campaign: CampaignId,
		amount: Balance,
	) -> DispatchResult {
		let (loaded, mut funds) = Self::brought_up_to_date(campaign)?;
		loaded.ensure_open().map_err(Error::<T>::from)?;
		let mut pools = Pools::<T>::get(campaign);
		let mut pledge = Pledges::<T>::get(campaign, who).unwrap_or_default();
		let unmatched =
			funds.give_back(&mut pledge, &mut pools, amount).map_err(Error::<T>::from)?;
		ensure!(
			pledge.amount == 0 || pledge.amount >= T::MinPledge::get(),
			Error::<T>::PledgeTooSmall
		);
		Self::out_of_pot(campaign, who, amount)?;

		Pledges::<T>::set(campaign, who, (pledge.amount > 0).then_some(pledge));
		if unmatched > 0 {
			Pools::<T>::insert(campaign, pools);
		}
		Self::note(campaign, &mut funds, What::Withdrawn { to: who.clone(), amount, unmatched })?;
		CampaignFunds::<T>::insert(campaign, funds);
		let who = who.clone();
		Self::deposit_event(Event::PledgeWithdrawn { campaign, who, amount, unmatched });
		Ok(())
	}

	pub(crate) fn do_sponsor(
		who: &T::AccountId,
		campaign: CampaignId,
		ratio: Ratio,
		cap: Balance,
		total: Balance,
	) -> DispatchResult {
		let (loaded, mut funds) = Self::brought_up_to_date(campaign)?;
		loaded.ensure_open().map_err(Error::<T>::from)?;
		Self::organisation(who)?;
		Self::ensure_not_beneficiary(who, &loaded)?;
		ensure!(total >= T::MinPool::get(), Error::<T>::InvalidPool);
		let mut pools = Pools::<T>::get(campaign);
		ensure!(pools.iter().all(|pool| pool.sponsor != *who), Error::<T>::TooManyPools);
		let number = pools.len() as u8;
		let pool = Pool {
			sponsor: who.clone(),
			ratio,
			cap,
			total,
			matched: 0,
			returned: 0,
			refunded: None,
			vetoed: 0,
		};
		funds.sponsor(&mut pools, pool).map_err(Error::<T>::from)?;
		Self::into_pot(campaign, who, total)?;

		Pools::<T>::insert(campaign, pools);
		Self::note(campaign, &mut funds, What::Sponsored { from: who.clone(), amount: total })?;
		CampaignFunds::<T>::insert(campaign, funds);
		Self::deposit_event(Event::PoolOpened {
			campaign,
			pool: number,
			sponsor: who.clone(),
			ratio,
			cap,
			total,
		});
		Ok(())
	}
}
