// SPDX-License-Identifier: Apache-2.0

//! Pledging and withdrawing.

use super::*;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_pledge(
		who: &T::AccountId,
		campaign: CampaignId,
		offered: Balance,
	) -> DispatchResult {
		let (loaded, mut funds) = Self::brought_up_to_date(campaign)?;
		loaded.ensure_taking().map_err(Error::<T>::from)?;
		Self::ensure_not_beneficiary(who, &loaded)?;
		ensure!(offered > 0, Error::<T>::ZeroAmount);
		ensure!(offered >= T::MinPledge::get(), Error::<T>::PledgeTooSmall);
		let optimum = loaded.terms.optimum;
		let (amount, waiting) = funds.divide(offered, optimum).map_err(Error::<T>::from)?;
		let owner = Self::adopt_earlier(who, campaign, &mut funds)?;
		Self::into_pot(campaign, who, offered)?;

		let pledge = Pledges::<T>::get(campaign, &owner);
		let kind = Self::kind_in(campaign, &owner, pledge.as_ref());
		if amount > 0 {
			let (mut pledge, mut pools) = (pledge.unwrap_or_default(), Pools::<T>::get(campaign));
			funds.take(&mut pledge, &mut pools, kind, amount).map_err(Error::<T>::from)?;
			Pledges::<T>::insert(campaign, &owner, pledge);
			Self::keep_pools(campaign, pools);
		}
		if waiting > 0 {
			Self::join(campaign, &owner, kind, waiting, &mut funds)?;
		}
		let what = What::Pledged { owner: owner.clone(), from: who.clone(), amount, waiting };
		Self::note(campaign, &mut funds, what)?;
		CampaignFunds::<T>::insert(campaign, funds);
		let account = who.clone();
		Self::deposit_event(Event::Pledged { campaign, owner, account, kind, amount, waiting });
		Ok(())
	}

	/// What waits goes first, then the pledge. Others move up.
	pub(crate) fn do_withdraw(
		who: &T::AccountId,
		campaign: CampaignId,
		amount: Balance,
	) -> DispatchResult {
		let (loaded, mut funds) = Self::brought_up_to_date(campaign)?;
		loaded.ensure_open().map_err(Error::<T>::from)?;
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		let owner = Self::adopt_earlier(who, campaign, &mut funds)?;
		let mut pools = Pools::<T>::get(campaign);
		let mut pledge = Pledges::<T>::get(campaign, &owner).unwrap_or_default();
		let waits = Self::place_of(campaign, &owner).map_or(0, |(_, place)| place.amount);
		let had = pledge.amount.saturating_add(waits);
		let left = had.checked_sub(amount).ok_or(Error::<T>::MoreThanPledged)?;
		ensure!(left == 0 || left >= T::MinPledge::get(), Error::<T>::PledgeTooSmall);
		let waiting = amount.min(waits);
		let of_pledge = amount.saturating_sub(waiting);

		let was_enough = Self::has_enough(&loaded, &funds, &pools);
		Self::take_waiting(campaign, &owner, waiting, &mut funds)?;
		if of_pledge > 0 {
			funds.give_back(&mut pledge, &mut pools, of_pledge).map_err(Error::<T>::from)?;
			Pledges::<T>::set(campaign, &owner, (pledge.amount > 0).then_some(pledge));
		}
		Self::out_of_pot(campaign, who, amount)?;
		let what =
			What::Withdrawn { owner: owner.clone(), to: who.clone(), amount: of_pledge, waiting };
		Self::note(campaign, &mut funds, what)?;
		let account = who.clone();
		Self::deposit_event(Event::PledgeWithdrawn {
			campaign,
			owner,
			account,
			amount: of_pledge,
			waiting,
		});
		let optimum = loaded.terms.optimum;
		Self::move_up_first(campaign, optimum, MOVES_ON_WITHDRAWAL, &mut funds, &mut pools)?;
		if was_enough && !Self::has_enough(&loaded, &funds, &pools) {
			Self::note_shortfall(campaign, loaded)?;
		}
		Self::keep_pools(campaign, pools);
		CampaignFunds::<T>::insert(campaign, funds);
		Ok(())
	}

	/// Is the minimum there, with what the pools would add?
	pub(crate) fn has_enough(loaded: &CampaignOf<T>, funds: &Funds, pools: &[Pool]) -> bool {
		let forecast = funds.forecast(pools, loaded.terms.optimum);
		funds.counted().saturating_add(forecast) >= loaded.terms.minimum
	}

	/// The minimum was there, and something was taken back without which it is not. In the last
	/// days the deadline moves, so that everybody can come. Once it has moved, that is refused:
	/// nobody does the same again when there is no time left. (What has not come in is taken back
	/// all the same: `take_back` does not ask then.)
	pub(crate) fn note_shortfall(
		campaign: CampaignId,
		mut loaded: CampaignOf<T>,
	) -> Result<(), Error<T>> {
		ensure!(loaded.deadline_moved.is_zero(), Error::<T>::NeededForMinimum);
		if loaded.move_deadline(T::LastDays::get(), Self::now()) {
			let deadline = loaded.deadline();
			Campaigns::<T>::insert(campaign, loaded);
			Self::deposit_event(Event::DeadlineMoved { campaign, deadline });
		}
		Ok(())
	}
}
