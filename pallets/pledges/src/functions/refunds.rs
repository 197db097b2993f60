// SPDX-License-Identifier: Apache-2.0

//! Refunds: anyone can ask for them, and each goes to the account that pledged or sponsored.

use super::*;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_refund_many(
		campaign: CampaignId,
		accounts: &[T::AccountId],
	) -> DispatchResult {
		ensure!(
			(1..=T::MaxRefunds::get() as usize).contains(&accounts.len()),
			Error::<T>::InvalidBatchSize
		);
		Self::do_refund(campaign, accounts)
	}

	pub(crate) fn do_refund(campaign: CampaignId, accounts: &[T::AccountId]) -> DispatchResult {
		let (loaded, mut funds) = Self::brought_up_to_date(campaign)?;
		ensure!(loaded.state != State::Open, Error::<T>::StillOpen);
		let (refunds, claim) = (loaded.state.refunds(), loaded.state.claim());
		let mut pools = Pools::<T>::get(campaign);
		let mut any = false;
		for account in accounts {
			if refunds {
				any |= Self::refund_pledge(campaign, account, &mut funds)?;
			}
			any |= Self::refund_pools(campaign, account, claim, &mut funds, &mut pools)?;
		}
		if !any {
			let error =
				if refunds { Error::<T>::NothingToRefund } else { loaded.state.refusal().into() };
			return Err(error.into());
		}
		if !pools.is_empty() {
			Pools::<T>::insert(campaign, pools);
		}
		if refunds {
			let dust = funds.take_dust().map_err(Error::<T>::from)?;
			if dust > 0 {
				Self::move_dust(campaign, dust)?;
				Self::note(campaign, &mut funds, What::Dust { amount: dust })?;
			}
		}
		CampaignFunds::<T>::insert(campaign, funds);
		Self::empty_if_over(campaign, &funds);
		Ok(())
	}

	/// Refunds a pledge, if there is one.
	fn refund_pledge(
		campaign: CampaignId,
		who: &T::AccountId,
		funds: &mut Funds,
	) -> Result<bool, DispatchError> {
		let Some(pledge) = Pledges::<T>::take(campaign, who) else { return Ok(false) };
		let amount = funds.refund(&pledge).map_err(Error::<T>::from)?;
		Self::out_of_pot(campaign, who, amount)?;
		Self::note(campaign, funds, What::Refunded { to: who.clone(), amount })?;
		let (who, pledged) = (who.clone(), pledge.amount);
		Self::deposit_event(Event::Refunded { campaign, who, pledged, amount });
		Ok(true)
	}

	/// Gives a sponsor back what is due to it from its pools, if anything is.
	fn refund_pools(
		campaign: CampaignId,
		who: &T::AccountId,
		claim: Claim,
		funds: &mut Funds,
		pools: &mut PoolsOf<T>,
	) -> Result<bool, DispatchError> {
		let mut any = false;
		for (i, pool) in pools.iter_mut().enumerate().filter(|(_, pool)| pool.sponsor == *who) {
			if !pool.is_due(claim) {
				continue;
			}
			any = true;
			let unused = funds.return_unused(pool).map_err(Error::<T>::from)?;
			if unused > 0 {
				let what = What::Returned { to: who.clone(), amount: unused };
				Self::note(campaign, funds, what)?;
			}
			let matched = match claim {
				Claim::Unused => 0,
				Claim::UnusedAndShare => funds.refund_pool(pool).map_err(Error::<T>::from)?,
			};
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
