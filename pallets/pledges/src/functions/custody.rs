// SPDX-License-Identifier: Apache-2.0

//! Issuing, redeeming and spending civic euros. It takes two to issue, and two to correct an issue.

use super::*;

impl<T: Config> Pallet<T> {
	fn ensure_custodian(who: &T::AccountId) -> Result<RollNumber, Error<T>> {
		let holder = Custodian::<T>::get();
		Ok(Self::ensure_office(who, holder, Error::<T>::NotCustodian)?.number)
	}

	/// The sender must be the auditor, in good standing, with the account that has accepted it.
	fn ensure_auditor(who: &T::AccountId) -> Result<Member, Error<T>> {
		Self::ensure_office(who, Auditor::<T>::get(), Error::<T>::NotAuditor)
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

	/// A document stands for one issue or one redemption.
	fn ensure_unused(document: Fingerprint) -> Result<(), Error<T>> {
		let is_used =
			Issues::<T>::contains_key(document) || SupplyByDocument::<T>::contains_key(document);
		ensure!(!is_used, Error::<T>::DocumentUsed);
		Ok(())
	}

	/// The day of the chain.
	pub(crate) fn today() -> BlockNumberFor<T> {
		Self::now().checked_div(&T::Day::get()).unwrap_or_default()
	}

	pub(crate) fn do_announce_issue(
		who: &T::AccountId,
		to: T::AccountId,
		amount: Balance,
		document: Fingerprint,
	) -> DispatchResult {
		let by = Self::ensure_custodian(who)?;
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		Self::ensure_on_record(document)?;
		Self::ensure_unused(document)?;
		ensure!(amount <= T::IssueCeiling::get(), Error::<T>::AboveCeiling);
		let issue = IssueOf::<T>::announced(to.clone(), amount, by, who.clone());
		Issues::<T>::insert(document, issue);
		Self::deposit_event(Event::IssueAnnounced { to, amount, document });
		Ok(())
	}

	/// What the custodian has announced against this document with the account that has accepted
	/// the office, and the custodian. It must hold the office at this moment: nothing is confirmed
	/// for one that is suspended, or whose key has moved.
	fn announced(document: Fingerprint) -> Result<(IssueOf<T>, Member), Error<T>> {
		let issue = Issues::<T>::get(document).ok_or(Error::<T>::UnknownIssue)?;
		let Holder { number, account } = Custodian::<T>::get().ok_or(Error::<T>::UnknownIssue)?;
		ensure!(issue.is_announced_by(number, account.as_ref()), Error::<T>::UnknownIssue);
		let (holds, custodian) = Self::holder(number).ok_or(Error::<T>::OfficeRests)?;
		ensure!(account == Some(holds), Error::<T>::OfficeRests);
		Ok((issue, custodian))
	}

	pub(crate) fn do_confirm_issue(
		who: &T::AccountId,
		to: &T::AccountId,
		amount: Balance,
		document: Fingerprint,
	) -> DispatchResult {
		let auditor = Self::ensure_auditor(who)?;
		let (mut issue, custodian) = Self::announced(document)?;
		issue.confirm(to, amount, Self::now()).map_err(Error::<T>::from)?;
		ensure!(auditor.chamber != custodian.chamber, Error::<T>::SameChamber);
		let mut total = IssuedToday::<T>::get();
		total.add(Self::today(), amount, T::IssueCeiling::get()).map_err(Error::<T>::from)?;
		match T::Currency::can_deposit(to, amount, Minted) {
			DepositConsequence::Success => (),
			DepositConsequence::BelowMinimum => return Err(Error::<T>::BelowSmallestBalance.into()),
			_ => return Err(Error::<T>::OutOfNumbers.into()),
		}
		let room = MAX_ISSUANCE.saturating_sub(T::Currency::total_issuance());
		ensure!(amount <= room, Error::<T>::OutOfNumbers);
		Self::count_supply(document, |supply| supply.issue(amount))?;
		Issues::<T>::insert(document, issue);
		IssuedToday::<T>::put(total);
		T::Currency::mint_into(to, amount)?;
		Self::deposit_event(Event::Issued { to: to.clone(), amount, document });
		Ok(())
	}

	/// Takes back what is announced: an issue, or a correction. What another custodian has
	/// announced can be taken back too.
	pub(crate) fn do_withdraw_issue(who: &T::AccountId, document: Fingerprint) -> DispatchResult {
		Self::ensure_custodian(who)?;
		let mut issue = Issues::<T>::get(document).ok_or(Error::<T>::UnknownIssue)?;
		match issue.step {
			IssueStep::Announced => Issues::<T>::remove(document),
			IssueStep::Correcting { .. } => {
				issue.step = IssueStep::Issued;
				Issues::<T>::insert(document, issue);
			},
			IssueStep::Issued => return Err(Error::<T>::UnknownIssue.into()),
		}
		Self::deposit_event(Event::IssueWithdrawn { document });
		Ok(())
	}

	pub(crate) fn do_announce_correction(
		who: &T::AccountId,
		document: Fingerprint,
		to: T::AccountId,
	) -> DispatchResult {
		let by = Self::ensure_custodian(who)?;
		let mut issue = Issues::<T>::get(document).ok_or(Error::<T>::UnknownIssue)?;
		issue.announce_correction(to.clone(), by, who.clone()).map_err(Error::<T>::from)?;
		Self::ensure_correctable(&issue)?;
		// What the chain's account has is everybody's: only a decision spends it.
		ensure!(issue.to != T::ChainAccount::get(), Error::<T>::HasMoved);
		Issues::<T>::insert(document, issue);
		Self::deposit_event(Event::CorrectionAnnounced { document, to });
		Ok(())
	}

	/// A mistake is put right soon, or not here: later, what an account has is something else.
	fn ensure_correctable(issue: &IssueOf<T>) -> Result<(), Error<T>> {
		issue.ensure_correctable(Self::now(), T::CorrectionTerm::get()).map_err(Error::<T>::from)
	}

	/// An account that is not registered and has signed something keeps the smallest balance, as in
	/// `take_free`.
	fn keeps_when_corrected(from: &T::AccountId) -> Preservation {
		let has_signed = !frame_system::Pallet::<T>::account_nonce(from).is_zero();
		if has_signed && T::Electorate::roll_number(from).is_none() {
			Preserve
		} else {
			Expendable
		}
	}

	/// What went to the wrong account moves to the right one, if it is still there in full.
	pub(crate) fn do_confirm_correction(
		who: &T::AccountId,
		document: Fingerprint,
		to: &T::AccountId,
	) -> DispatchResult {
		let auditor = Self::ensure_auditor(who)?;
		let (mut issue, custodian) = Self::announced(document)?;
		let from = issue.confirm_correction(to).map_err(Error::<T>::from)?;
		ensure!(auditor.chamber != custodian.chamber, Error::<T>::SameChamber);
		Self::ensure_correctable(&issue)?;
		let (amount, keeps) = (issue.amount, Self::keeps_when_corrected(&from));
		let has = T::Currency::reducible_balance(&from, keeps, Polite);
		ensure!(amount <= has, Error::<T>::HasMoved);
		let left = T::Currency::balance(&from).saturating_sub(amount);
		ensure!(left.is_zero() || left >= T::Currency::minimum_balance(), Error::<T>::LeavesDust);
		ensure!(Self::can_receive(to, amount), Error::<T>::BelowSmallestBalance);
		Issues::<T>::insert(document, issue);
		T::Currency::transfer(&from, to, amount, keeps)?;
		Self::deposit_event(Event::IssueCorrected { document, from, to: to.clone(), amount });
		Ok(())
	}

	pub(crate) fn do_request_redemption(who: &T::AccountId, amount: Balance) -> DispatchResult {
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		Self::take_free(who, amount)?;
		Self::add_to_hold(HoldReason::Redemption, who, amount)?;
		T::Currency::done_hold(&HoldReason::Redemption.into(), who, amount);
		Self::deposit_event(Event::RedemptionRequested { account: who.clone(), amount });
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
		Self::deposit_event(Event::RedemptionCancelled { account: who.clone(), amount });
		Ok(())
	}

	pub(crate) fn do_redeem(
		custodian: &T::AccountId,
		account: &T::AccountId,
		amount: Balance,
		document: Fingerprint,
	) -> DispatchResult {
		Self::ensure_custodian(custodian)?;
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		Self::ensure_on_record(document)?;
		Self::ensure_unused(document)?;
		let requested = Self::on_hold(HoldReason::Redemption, account);
		ensure!(amount <= requested, Error::<T>::MoreThanRequested);
		Self::count_supply(document, |supply| supply.redeem(amount))?;
		T::Currency::burn_held(&HoldReason::Redemption.into(), account, amount, Exact, Polite)?;
		Self::drop_reference(HoldReason::Redemption, account);
		Self::deposit_event(Event::Redeemed { account: account.clone(), amount, document });
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
