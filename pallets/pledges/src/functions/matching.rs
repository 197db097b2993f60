// SPDX-License-Identifier: Apache-2.0

//! Pools: putting them up, adding to them, and having them count a pledge again.

use super::*;

impl<T: Config> Pallet<T> {
	/// Writes the pools back, if there are any.
	pub(crate) fn keep_pools(campaign: CampaignId, pools: PoolList) {
		if !pools.is_empty() {
			Pools::<T>::insert(campaign, pools);
		}
	}

	pub(crate) fn do_sponsor(
		who: &T::AccountId,
		campaign: CampaignId,
		ratio: Ratio,
		cap: Balance,
		total: Balance,
	) -> DispatchResult {
		let (loaded, mut funds) = Self::brought_up_to_date(campaign)?;
		loaded.ensure_taking().map_err(Error::<T>::from)?;
		let sponsor = Self::organisation(who)?.number;
		Self::ensure_not_beneficiary(who, &loaded)?;
		let pool = Pool::new(sponsor, ratio, cap, total);
		pool.check(T::MinPool::get(), T::MinPledge::get()).map_err(Error::<T>::from)?;
		let mut pools = Pools::<T>::get(campaign);
		// In the last days none is displaced: the claims on the other one would come too late.
		let is_late = loaded.is_late(T::LastDays::get(), Self::now());
		let can_go = |pool: &Pool| !is_late && Self::goes_back_to(pool).is_some();
		let (number, displaced) =
			funds.sponsor(&mut pools, pool, can_go).map_err(Error::<T>::from)?;
		Self::into_pot(campaign, who, total)?;
		if let Some(pool) = displaced {
			let to = Self::goes_back_to(&pool).ok_or(Error::<T>::TooManyPools)?;
			Self::give_back_displaced(campaign, &pool, to, total, &mut funds)?;
		}

		Pools::<T>::insert(campaign, pools);
		let what = What::Sponsored { sponsor, from: who.clone(), amount: total };
		Self::note(campaign, &mut funds, what)?;
		CampaignFunds::<T>::insert(campaign, funds);
		Self::deposit_event(Event::PoolOpened {
			campaign,
			pool: number,
			sponsor,
			account: who.clone(),
			ratio,
			cap,
			total,
		});
		Ok(())
	}

	/// The account to which a pool that is displaced goes back at once. None while the sponsor's key
	/// is about to move.
	fn goes_back_to(pool: &Pool) -> Option<T::AccountId> {
		T::Electorate::account(pool.sponsor).filter(|to| !T::Electorate::is_moving(to))
	}

	/// The sponsor of a pool that another one has displaced gets everything back at once.
	fn give_back_displaced(
		campaign: CampaignId,
		pool: &Pool,
		to: T::AccountId,
		other: Balance,
		funds: &mut Funds,
	) -> DispatchResult {
		let (sponsor, amount) = (pool.sponsor, pool.total);
		Self::out_of_pot(campaign, &to, amount)?;
		// The line of the other pool, which is in the pot already, comes after this one.
		let balance = funds.held().saturating_sub(other);
		let what = What::Displaced { sponsor, to: to.clone(), amount };
		Self::note_with(campaign, funds, what, balance)?;
		Self::deposit_event(Event::PoolDisplaced {
			campaign,
			pool: pool.number,
			sponsor,
			account: to,
			amount,
		});
		Ok(())
	}

	pub(crate) fn do_top_up(
		who: &T::AccountId,
		campaign: CampaignId,
		amount: Balance,
	) -> DispatchResult {
		let (loaded, mut funds) = Self::brought_up_to_date(campaign)?;
		loaded.ensure_taking().map_err(Error::<T>::from)?;
		let sponsor = Self::member(who)?.number;
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		let mut pools = Pools::<T>::get(campaign);
		let pool =
			pools.iter_mut().find(|pool| pool.sponsor == sponsor).ok_or(Error::<T>::NoPool)?;
		funds.top_up(pool, amount).map_err(Error::<T>::from)?;
		let (number, total) = (pool.number, pool.total);
		Self::into_pot(campaign, who, amount)?;

		Pools::<T>::insert(campaign, pools);
		let what = What::Sponsored { sponsor, from: who.clone(), amount };
		Self::note(campaign, &mut funds, what)?;
		CampaignFunds::<T>::insert(campaign, funds);
		let (pool, account) = (number, who.clone());
		Self::deposit_event(Event::PoolToppedUp { campaign, pool, account, amount, total });
		Ok(())
	}

	/// The pools count a pledge as it is now: also those that came after it.
	pub(crate) fn do_renew_claims(
		who: &T::AccountId,
		campaign: CampaignId,
		account: &T::AccountId,
	) -> DispatchResult {
		let (loaded, mut funds) = Self::brought_up_to_date(campaign)?;
		loaded.ensure_open().map_err(Error::<T>::from)?;
		// What waits counts for nothing, but is adopted as well.
		let waited = who == account && Self::waits_unadopted(campaign, who);
		let owner = if who == account {
			Self::adopt_earlier(who, campaign, &mut funds)?
		} else {
			Self::owner(account)
		};
		let Some(mut pledge) = Pledges::<T>::get(campaign, &owner) else {
			ensure!(waited, Error::<T>::NothingPutIn);
			return Ok(());
		};
		let mut pools = Pools::<T>::get(campaign);
		let kind = Self::kind_of(&owner, pledge.kind);
		funds.take(&mut pledge, &mut pools, kind, 0).map_err(Error::<T>::from)?;
		Pledges::<T>::insert(campaign, &owner, pledge);
		Self::keep_pools(campaign, pools);
		CampaignFunds::<T>::insert(campaign, funds);
		Self::deposit_event(Event::ClaimsRenewed { campaign, owner, kind });
		Ok(())
	}
}
