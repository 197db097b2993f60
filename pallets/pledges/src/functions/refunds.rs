// SPDX-License-Identifier: Apache-2.0

//! Refunds: pulled by anyone, each to its own account.

use super::*;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_refund(number: CampaignId, accounts: &[T::AccountId]) -> DispatchResult {
		let (campaign, mut funds) = Self::current(number)?;
		ensure!(campaign.state != State::Open, Error::<T>::StillOpen);
		let refunds = campaign.state.refunds();
		let mut pools = Pools::<T>::get(number);
		let mut any = false;
		for account in accounts {
			if refunds {
				any |= Self::refund_pledge(number, account, &mut funds)?;
			}
			any |= Self::refund_pools(number, account, &mut funds, &mut pools, refunds)?;
		}
		if !any {
			let error =
				if refunds { Error::<T>::NothingToRefund } else { campaign.state.refusal().into() };
			return Err(error.into());
		}
		if !pools.is_empty() {
			Pools::<T>::insert(number, pools);
		}
		if refunds {
			let dust = funds.take_dust().map_err(Error::<T>::from)?;
			if dust > 0 {
				Self::move_dust(number, dust)?;
				Self::note(number, &mut funds, What::Dust { amount: dust })?;
			}
		}
		CampaignFunds::<T>::insert(number, funds);
		Self::empty_if_over(number, &funds);
		Ok(())
	}

	/// Refunds a pledge, if there is one.
	fn refund_pledge(
		campaign: CampaignId,
		who: &T::AccountId,
		funds: &mut Funds,
	) -> Result<bool, sp_runtime::DispatchError> {
		let Some(pledge) = Pledges::<T>::take(campaign, who) else { return Ok(false) };
		let amount = funds.refund(&pledge).map_err(Error::<T>::from)?;
		Self::out_of_pot(campaign, who, amount)?;
		Self::note(campaign, funds, What::Refunded { to: who.clone(), amount })?;
		let (who, pledged) = (who.clone(), pledge.amount);
		Self::deposit_event(Event::Refunded { campaign, who, pledged, amount });
		Ok(true)
	}

	/// Gives a sponsor back what is due of its pools, if anything is.
	fn refund_pools(
		campaign: CampaignId,
		who: &T::AccountId,
		funds: &mut Funds,
		pools: &mut PoolsOf<T>,
		refunds: bool,
	) -> Result<bool, sp_runtime::DispatchError> {
		let mut any = false;
		for (i, pool) in pools.iter_mut().enumerate().filter(|(_, pool)| pool.sponsor == *who) {
			if !pool.is_due(refunds) {
				continue;
			}
			any = true;
			let unused = funds.return_unused(pool).map_err(Error::<T>::from)?;
			if unused > 0 {
				let what = What::Returned { to: who.clone(), amount: unused };
				Self::note(campaign, funds, what)?;
			}
			let matched =
				if refunds { funds.refund_pool(pool).map_err(Error::<T>::from)? } else { 0 };
			if matched > 0 {
				let what = What::MatchRefunded { to: who.clone(), amount: matched };
				Self::note(campaign, funds, what)?;
			}
			Self::out_of_pot(campaign, who, unused.saturating_add(matched))?;
			Self::deposit_event(Event::PoolRefunded {
				campaign,
				pool: i as u8,
				sponsor: who.clone(),
				unused,
				matched,
			});
		}
		Ok(any)
	}
}
