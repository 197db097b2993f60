// SPDX-License-Identifier: Apache-2.0

//! Refunds: anyone can ask for them, and each goes to whoever pledged or sponsored: a stakeholder
//! has it at the account that is its key by then. While that key is about to move, or frozen,
//! nobody else can send it there.

use super::*;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_refund_many(
		who: &T::AccountId,
		campaign: CampaignId,
		accounts: &[T::AccountId],
	) -> DispatchResult {
		ensure!(
			(1..=T::MaxRefunds::get() as usize).contains(&accounts.len()),
			Error::<T>::InvalidBatchSize
		);
		Self::do_refund(who, campaign, accounts)
	}

	pub(crate) fn do_refund(
		who: &T::AccountId,
		campaign: CampaignId,
		accounts: &[T::AccountId],
	) -> DispatchResult {
		let (loaded, mut funds) = Self::brought_up_to_date(campaign)?;
		ensure!(loaded.state != State::Open, Error::<T>::StillOpen);
		let (refunds, returns) = (loaded.state.refunds(), loaded.state.returns());
		let mut pools = Pools::<T>::get(campaign);
		let (mut any, mut left_out) = (false, false);
		for account in accounts {
			// It waits until it is settled whose key it is. The owner may always ask for it.
			if who != account && T::Electorate::is_moving(account) {
				left_out = true;
				continue;
			}
			any |= Self::refund_to(campaign, account, returns, &mut funds, &mut pools)?;
		}
		if refunds {
			let dust = funds.take_dust().map_err(Error::<T>::from)?;
			if dust > 0 {
				any = true;
				Self::move_dust(campaign, dust)?;
				Self::note(campaign, &mut funds, What::Dust { amount: dust })?;
			}
		}
		if !any {
			return Err(match loaded.state {
				_ if left_out => Error::<T>::KeyIsMoving,
				_ if refunds => Error::<T>::NothingToRefund,
				state => state.refusal().into(),
			}
			.into());
		}
		Self::keep_pools(campaign, pools);
		CampaignFunds::<T>::insert(campaign, funds);
		Self::empty_if_over(campaign, &funds);
		Ok(())
	}

	/// Gives an account back what is due to it: to the stakeholder whose key it is, and for what it
	/// put in before it was registered.
	fn refund_to(
		campaign: CampaignId,
		account: &T::AccountId,
		returns: Returns,
		funds: &mut Funds,
		pools: &mut PoolList,
	) -> Result<bool, DispatchError> {
		let owner = Self::owner(account);
		let before = Some(Owner::Account(account.clone())).filter(|before| *before != owner);
		let mut any = false;
		for owner in core::iter::once(&owner).chain(&before) {
			if returns.has_share() {
				any |= Self::refund_pledge(campaign, account, owner, funds)?;
			}
			any |= Self::refund_waiting(campaign, account, owner, funds)?;
		}
		any |= Self::refund_pools(campaign, account, &owner, returns, funds, pools)?;
		Ok(any)
	}

	/// Refunds a pledge, if there is one.
	fn refund_pledge(
		campaign: CampaignId,
		to: &T::AccountId,
		owner: &OwnerOf<T>,
		funds: &mut Funds,
	) -> Result<bool, DispatchError> {
		let Some(pledge) = Pledges::<T>::take(campaign, owner) else { return Ok(false) };
		let amount = funds.refund(&pledge).map_err(Error::<T>::from)?;
		Self::out_of_pot(campaign, to, amount)?;
		let what = What::Refunded { owner: owner.clone(), to: to.clone(), amount };
		Self::note(campaign, funds, what)?;
		let (owner, account, pledged) = (owner.clone(), to.clone(), pledge.amount);
		Self::deposit_event(Event::Refunded { campaign, owner, account, pledged, amount });
		Ok(true)
	}

	/// Gives back what was waiting, if something was: after the deadline nothing moves up.
	fn refund_waiting(
		campaign: CampaignId,
		to: &T::AccountId,
		owner: &OwnerOf<T>,
		funds: &mut Funds,
	) -> Result<bool, DispatchError> {
		let Some(place) = Self::take_place(campaign, owner, funds)? else { return Ok(false) };
		let amount = place.amount;
		Self::out_of_pot(campaign, to, amount)?;
		let what = What::WaitingRefunded { owner: owner.clone(), to: to.clone(), amount };
		Self::note(campaign, funds, what)?;
		let (owner, account) = (owner.clone(), to.clone());
		Self::deposit_event(Event::WaitingRefunded { campaign, owner, account, amount });
		Ok(true)
	}

	/// Gives a sponsor back what is due to it from its pools, if anything is.
	pub(crate) fn refund_pools(
		campaign: CampaignId,
		to: &T::AccountId,
		owner: &OwnerOf<T>,
		returns: Returns,
		funds: &mut Funds,
		pools: &mut PoolList,
	) -> Result<bool, DispatchError> {
		let mut any = false;
		for pool in pools.iter_mut().filter(|pool| Some(pool.sponsor) == owner.number()) {
			if !pool.is_due(returns) {
				continue;
			}
			any = true;
			let sponsor = pool.sponsor;
			let unused = funds.return_unused(pool).map_err(Error::<T>::from)?;
			if unused > 0 {
				let what = What::Returned { sponsor, to: to.clone(), amount: unused };
				Self::note(campaign, funds, what)?;
			}
			let matched = match returns {
				Returns::Unused => 0,
				Returns::UnusedAndShare => funds.refund_pool(pool).map_err(Error::<T>::from)?,
			};
			if matched > 0 {
				let what = What::MatchRefunded { sponsor, to: to.clone(), amount: matched };
				Self::note(campaign, funds, what)?;
			}
			Self::out_of_pot(campaign, to, unused.saturating_add(matched))?;
			Self::deposit_event(Event::PoolRefunded {
				campaign,
				pool: pool.number,
				sponsor,
				account: to.clone(),
				unused,
				matched,
			});
		}
		Ok(any)
	}
}
