// SPDX-License-Identifier: Apache-2.0

//! Leaving a campaign while its exit window is open.

use super::*;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_leave(who: &T::AccountId, campaign: CampaignId) -> DispatchResult {
		let (loaded, mut funds) = Self::brought_up_to_date(campaign)?;
		let exit = loaded.exit().map_err(Error::<T>::from)?;
		let owner = Self::adopt_earlier(who, campaign, &mut funds)?;
		let mut pools = Pools::<T>::get(campaign);
		let pledge = Pledges::<T>::take(campaign, &owner);
		let has_pool = |pool: &Pool| Some(pool.sponsor) == owner.number() && pool.in_it() > 0;
		ensure!(pledge.is_some() || pools.iter().any(has_pool), Error::<T>::NothingPutIn);

		let mut leaving = Leaving::default();
		if let Some(pledge) = &pledge {
			leaving = funds.leave(pledge, &mut pools, exit).map_err(Error::<T>::from)?;
		}
		for pool in pools.iter_mut().filter(|pool| Some(pool.sponsor) == owner.number()) {
			let freed = funds.leave_pool(pool, exit).map_err(Error::<T>::from)?;
			leaving.freed = leaving.freed.saturating_add(freed);
		}
		let Leaving { amount, freed } = leaving;
		Self::out_of_pot(campaign, who, amount)?;
		let what = What::Left { owner: owner.clone(), to: who.clone(), amount, freed };
		Self::note(campaign, &mut funds, what)?;
		Self::deposit_event(Event::Left {
			campaign,
			owner: owner.clone(),
			account: who.clone(),
			pledged: pledge.map_or(0, |pledge| pledge.amount),
			amount,
			freed,
		});
		// A sponsor gets what came back at once.
		Self::refund_pools(campaign, who, &owner, Returns::Unused, &mut funds, &mut pools)?;
		Self::keep_pools(campaign, pools);
		CampaignFunds::<T>::insert(campaign, funds);
		Self::empty_if_over(campaign, &funds);
		Ok(())
	}
}
