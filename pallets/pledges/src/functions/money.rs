// SPDX-License-Identifier: Apache-2.0

//! How money moves.
//!
//! What was pledged is on hold in the pot. That tells it from what somebody transfers straight into
//! the pot, and lets a pot hold less than the smallest balance of an account. An account with
//! something on hold has a reference as well, which keeps it in being.

use super::*;

impl<T: Config> Pallet<T> {
	/// The account of a campaign's pot.
	pub(crate) fn pot(campaign: CampaignId) -> T::AccountId {
		T::PotOf::convert(campaign)
	}

	pub(crate) fn on_hold(reason: HoldReason, who: &T::AccountId) -> Balance {
		T::Currency::balance_on_hold(&reason.into(), who)
	}

	/// Adds to what an account has on hold.
	pub(crate) fn add_to_hold(
		reason: HoldReason,
		who: &T::AccountId,
		amount: Balance,
	) -> DispatchResult {
		if Self::on_hold(reason, who).is_zero() {
			frame_system::Pallet::<T>::inc_providers(who);
		}
		T::Currency::increase_balance_on_hold(&reason.into(), who, amount, Exact)?;
		Ok(())
	}

	/// Takes from what an account has on hold.
	pub(crate) fn take_from_hold(
		reason: HoldReason,
		who: &T::AccountId,
		amount: Balance,
	) -> DispatchResult {
		T::Currency::decrease_balance_on_hold(&reason.into(), who, amount, Exact)?;
		Self::drop_reference(reason, who);
		Ok(())
	}

	/// Once nothing is on hold, nothing has to keep the account in being.
	pub(crate) fn drop_reference(reason: HoldReason, who: &T::AccountId) {
		if Self::on_hold(reason, who).is_zero() {
			// Where others need the account, it stays.
			let _ = frame_system::Pallet::<T>::dec_providers(who);
		}
	}

	/// Takes money from an account, without leaving a rest that would be lost. An account that is
	/// not registered keeps the smallest balance: if it were gone and came back, its old
	/// transactions would be valid again.
	pub(crate) fn take_free(who: &T::AccountId, amount: Balance) -> DispatchResult {
		let is_registered = T::Electorate::roll_number(who).is_some();
		let keeps = if is_registered { Protect } else { Preserve };
		let has = T::Currency::reducible_balance(who, keeps, Polite);
		ensure!(amount <= has, Error::<T>::InsufficientBalance);
		let left = T::Currency::balance(who).saturating_sub(amount);
		ensure!(left.is_zero() || left >= T::Currency::minimum_balance(), Error::<T>::LeavesDust);
		T::Currency::decrease_balance(who, amount, Exact, keeps, Polite)?;
		Ok(())
	}

	/// Moves money from an account into a pot.
	pub(crate) fn into_pot(
		campaign: CampaignId,
		from: &T::AccountId,
		amount: Balance,
	) -> DispatchResult {
		Self::take_free(from, amount)?;
		let pot = Self::pot(campaign);
		Self::add_to_hold(HoldReason::Pot, &pot, amount)?;
		T::Currency::done_transfer_and_hold(&HoldReason::Pot.into(), from, &pot, amount);
		Ok(())
	}

	/// Moves money from a pot to an account. It always arrives: what is too small for an account
	/// that is gone is on hold there, until the account can have it.
	pub(crate) fn out_of_pot(
		campaign: CampaignId,
		to: &T::AccountId,
		amount: Balance,
	) -> DispatchResult {
		if amount.is_zero() {
			return Ok(());
		}
		let pot = Self::pot(campaign);
		Self::take_from_hold(HoldReason::Pot, &pot, amount)?;
		if Self::can_receive(to, amount) {
			T::Currency::increase_balance(to, amount, Exact)?;
		} else {
			Self::add_to_hold(HoldReason::SmallSum, to, amount)?;
			Self::deposit_event(Event::SmallSumHeld { account: to.clone(), amount });
		}
		T::Currency::done_transfer_on_hold(&HoldReason::Pot.into(), &pot, to, amount);
		// With this, the account may have enough to exist.
		let _ = Self::do_release_small_sum(to);
		Ok(())
	}

	pub(crate) fn can_receive(who: &T::AccountId, amount: Balance) -> bool {
		T::Currency::can_deposit(who, amount, Extant) == DepositConsequence::Success
	}

	/// Frees small sums that are on hold, if the account can have them. Added first and taken from
	/// the hold afterwards, so that the account never has less than the smallest balance.
	pub(crate) fn do_release_small_sum(who: &T::AccountId) -> DispatchResult {
		let amount = Self::on_hold(HoldReason::SmallSum, who);
		ensure!(!amount.is_zero() && Self::can_receive(who, amount), Error::<T>::NothingToMove);
		T::Currency::increase_balance(who, amount, Exact)?;
		Self::take_from_hold(HoldReason::SmallSum, who, amount)?;
		T::Currency::done_release(&HoldReason::SmallSum.into(), who, amount);
		Self::deposit_event(Event::SmallSumReleased { account: who.clone(), amount });
		Ok(())
	}

	/// Moves what rounding has left in a pot to the account of the chain.
	pub(crate) fn move_dust(campaign: CampaignId, amount: Balance) -> DispatchResult {
		let (pot, chain) = (Self::pot(campaign), T::ChainAccount::get());
		Self::take_from_hold(HoldReason::Pot, &pot, amount)?;
		T::Currency::increase_balance(&chain, amount, Exact)?;
		T::Currency::done_transfer_on_hold(&HoldReason::Pot.into(), &pot, &chain, amount);
		Self::deposit_event(Event::DustMoved { campaign, amount });
		Ok(())
	}

	pub(crate) fn do_move_stray(campaign: CampaignId) -> DispatchResult {
		ensure!(Campaigns::<T>::contains_key(campaign), Error::<T>::UnknownCampaign);
		let pot = Self::pot(campaign);
		let amount = T::Currency::balance(&pot);
		ensure!(!amount.is_zero(), Error::<T>::NothingToMove);
		T::Currency::transfer(&pot, &T::ChainAccount::get(), amount, Expendable)?;
		Self::deposit_event(Event::StrayMoved { campaign, amount });
		Ok(())
	}
}
