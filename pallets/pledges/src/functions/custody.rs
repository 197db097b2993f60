// SPDX-License-Identifier: Apache-2.0

//! Issuing, redeeming and spending civic euros.

use super::*;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_set_custodian(custodian: RollNumber) -> DispatchResult {
		Self::named_organisation(custodian)?;
		Custodian::<T>::put(custodian);
		Self::deposit_event(Event::CustodianNamed { custodian });
		Ok(())
	}

	fn ensure_custodian(who: &T::AccountId) -> Result<(), Error<T>> {
		let number = T::Electorate::member(who).map(|member| member.number);
		ensure!(number.is_some() && number == Custodian::<T>::get(), Error::<T>::NotCustodian);
		Ok(())
	}

	/// Changes what was issued and redeemed, in all and against a document.
	fn count_supply(
		document: Fingerprint,
		change: impl Fn(Supply) -> Option<Supply>,
	) -> Result<(), Error<T>> {
		let count = |supply: Supply| change(supply).ok_or(Error::<T>::OutOfNumbers);
		TotalSupply::<T>::put(count(TotalSupply::<T>::get())?);
		SupplyByDocument::<T>::insert(document, count(SupplyByDocument::<T>::get(document))?);
		Ok(())
	}

	pub(crate) fn do_issue(
		who: &T::AccountId,
		to: &T::AccountId,
		amount: Balance,
		document: Fingerprint,
	) -> DispatchResult {
		Self::ensure_custodian(who)?;
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		Self::ensure_on_record(document)?;
		match T::Currency::can_deposit(to, amount, Minted) {
			DepositConsequence::Success => (),
			DepositConsequence::BelowMinimum => return Err(Error::<T>::BelowSmallestBalance.into()),
			_ => return Err(Error::<T>::OutOfNumbers.into()),
		}
		let room = MAX_ISSUANCE.saturating_sub(T::Currency::total_issuance());
		ensure!(amount <= room, Error::<T>::OutOfNumbers);
		Self::count_supply(document, |supply| supply.issue(amount))?;
		T::Currency::mint_into(to, amount)?;
		Self::deposit_event(Event::Issued { to: to.clone(), amount, document });
		Ok(())
	}

	pub(crate) fn do_request_redemption(who: &T::AccountId, amount: Balance) -> DispatchResult {
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		Self::take_free(who, amount)?;
		Self::add_to_hold(HoldReason::Redemption, who, amount)?;
		T::Currency::done_hold(&HoldReason::Redemption.into(), who, amount);
		Self::deposit_event(Event::RedemptionRequested { who: who.clone(), amount });
		Ok(())
	}

	/// Added first and taken from the hold afterwards, so that the account never has less than the
	/// smallest balance.
	pub(crate) fn do_cancel_redemption(who: &T::AccountId) -> DispatchResult {
		let amount = Self::on_hold(HoldReason::Redemption, who);
		ensure!(amount > 0, Error::<T>::MoreThanRequested);
		ensure!(Self::can_receive(who, amount), Error::<T>::BelowSmallestBalance);
		T::Currency::increase_balance(who, amount, Exact)?;
		Self::take_from_hold(HoldReason::Redemption, who, amount)?;
		T::Currency::done_release(&HoldReason::Redemption.into(), who, amount);
		Self::deposit_event(Event::RedemptionCancelled { who: who.clone(), amount });
		Ok(())
	}

	pub(crate) fn do_redeem(
		custodian: &T::AccountId,
		who: &T::AccountId,
		amount: Balance,
		document: Fingerprint,
	) -> DispatchResult {
		Self::ensure_custodian(custodian)?;
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		Self::ensure_on_record(document)?;
		let requested = Self::on_hold(HoldReason::Redemption, who);
		ensure!(amount <= requested, Error::<T>::MoreThanRequested);
		Self::count_supply(document, |supply| supply.redeem(amount))?;
		T::Currency::burn_held(&HoldReason::Redemption.into(), who, amount, Exact, Polite)?;
		Self::drop_reference(HoldReason::Redemption, who);
		Self::deposit_event(Event::Redeemed { who: who.clone(), amount, document });
		Ok(())
	}

	pub(crate) fn do_spend(
		to: &T::AccountId,
		amount: Balance,
		reasons: Fingerprint,
	) -> DispatchResult {
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		Self::ensure_on_record(reasons)?;
		let chain = T::ChainAccount::get();
		let has = T::Currency::reducible_balance(&chain, Preserve, Polite);
		ensure!(amount <= has, Error::<T>::InsufficientBalance);
		ensure!(Self::can_receive(to, amount), Error::<T>::BelowSmallestBalance);
		T::Currency::transfer(&chain, to, amount, Preserve)?;
		Self::deposit_event(Event::Spent { to: to.clone(), amount, reasons });
		Ok(())
	}
}
