// SPDX-License-Identifier: Apache-2.0

//! Pledging, withdrawing and sponsoring.

use super::*;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_pledge(
		who: T::AccountId,
		campaign: CampaignId,
		offered: Balance,
	) -> DispatchResult {
		let (loaded, mut funds) = Self::open(campaign)?;
		Self::ensure_not_beneficiary(&who, &loaded)?;
		let kind = PledgerKind::of(T::Electorate::member(&who).as_ref());
		let mut pools = Pools::<T>::get(campaign);
		let mut pledge = Pledges::<T>::get(campaign, &who).unwrap_or_default();
		let Taken { amount, matched } = funds
			.take(&mut pledge, &mut pools, kind, offered, loaded.terms.optimum)
			.map_err(Error::<T>::from)?;
		Self::into_pot(campaign, &who, amount)?;

		Pledges::<T>::insert(campaign, &who, pledge);
		if matched > 0 {
			Pools::<T>::insert(campaign, pools);
		}
		Self::note(campaign, &mut funds, What::Pledged { from: who.clone(), amount, matched })?;
		CampaignFunds::<T>::insert(campaign, funds);
		Self::deposit_event(Event::Pledged { campaign, who, kind, offered, amount, matched });
		Ok(())
	}

	pub(crate) fn do_withdraw(
		who: T::AccountId,
		campaign: CampaignId,
		amount: Balance,
	) -> DispatchResult {
		let (_, mut funds) = Self::open(campaign)?;
		let mut pools = Pools::<T>::get(campaign);
		let mut pledge = Pledges::<T>::get(campaign, &who).unwrap_or_default();
		let unmatched =
			funds.give_back(&mut pledge, &mut pools, amount).map_err(Error::<T>::from)?;
		Self::out_of_pot(campaign, &who, amount)?;

		Pledges::<T>::set(campaign, &who, (pledge.amount > 0).then_some(pledge));
		if unmatched > 0 {
			Pools::<T>::insert(campaign, pools);
		}
		Self::note(campaign, &mut funds, What::Withdrawn { to: who.clone(), amount, unmatched })?;
		CampaignFunds::<T>::insert(campaign, funds);
		Self::deposit_event(Event::PledgeWithdrawn { campaign, who, amount, unmatched });
		Ok(())
	}

	pub(crate) fn do_sponsor(
		who: T::AccountId,
		campaign: CampaignId,
		ratio: Ratio,
		cap: Balance,
		total: Balance,
	) -> DispatchResult {
		let (loaded, mut funds) = Self::open(campaign)?;
		Self::organisation(&who)?;
		Self::ensure_not_beneficiary(&who, &loaded)?;
		ensure!(total >= T::MinPool::get(), Error::<T>::InvalidPool);
		let mut pools = Pools::<T>::get(campaign);
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
		Self::into_pot(campaign, &who, total)?;

		Pools::<T>::insert(campaign, pools);
		Self::note(campaign, &mut funds, What::Sponsored { from: who.clone(), amount: total })?;
		CampaignFunds::<T>::insert(campaign, funds);
		Self::deposit_event(Event::PoolOpened {
			campaign,
			pool: number,
			sponsor: who,
			ratio,
			cap,
			total,
		});
		Ok(())
	}
}
