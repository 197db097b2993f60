// SPDX-License-Identifier: Apache-2.0

//! Declared pledges: letters that count only when they are honoured.

use super::*;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_declare(
		who: &T::AccountId,
		campaign: CampaignId,
		amount: Balance,
		letter: Fingerprint,
		until: BlockNumberFor<T>,
	) -> DispatchResult {
		let (loaded, _) = Self::brought_up_to_date(campaign)?;
		loaded.ensure_open().map_err(Error::<T>::from)?;
		let donor = Self::organisation(who)?.number;
		Self::ensure_not_beneficiary(who, &loaded)?;
		// Nobody attests the receipt of their own pledge.
		ensure!(donor != loaded.terms.fiscal_agent, Error::<T>::OwnCampaign);
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		ensure!(amount <= loaded.terms.optimum, Error::<T>::OptimumReached);
		Self::ensure_on_record(letter)?;
		ensure!(until > Self::now() && until <= loaded.deadline(), Error::<T>::InvalidDate);
		match Declarations::<T>::get(campaign, donor) {
			Some(earlier) => ensure!(!earlier.is_honoured(), Error::<T>::AlreadyHonoured),
			None => {
				let count = DeclarationCount::<T>::get(campaign);
				ensure!(count < T::MaxDeclarations::get(), Error::<T>::TooManyDeclarations);
				DeclarationCount::<T>::insert(campaign, count.saturating_add(1));
			},
		}
		let declaration = Declaration { amount, letter, until, receipt: None };
		Declarations::<T>::insert(campaign, donor, declaration);
		Self::deposit_event(Event::Declared { campaign, donor, amount, letter, until });
		Ok(())
	}

	/// A declared pledge that was not honoured.
	fn unhonoured(
		campaign: CampaignId,
		donor: RollNumber,
	) -> Result<Declaration<BlockNumberFor<T>>, Error<T>> {
		let declaration =
			Declarations::<T>::get(campaign, donor).ok_or(Error::<T>::UnknownDeclaration)?;
		ensure!(!declaration.is_honoured(), Error::<T>::AlreadyHonoured);
		Ok(declaration)
	}

	fn remove_declaration(campaign: CampaignId, donor: RollNumber) {
		Declarations::<T>::remove(campaign, donor);
		DeclarationCount::<T>::mutate_exists(campaign, |count| {
			*count = count.map(|n| n.saturating_sub(1)).filter(|n| *n > 0);
		});
	}

	pub(crate) fn do_withdraw_declaration(
		who: &T::AccountId,
		campaign: CampaignId,
	) -> DispatchResult {
		let donor = T::Electorate::roll_number(who).ok_or(Error::<T>::NotInGoodStanding)?;
		Self::unhonoured(campaign, donor)?;
		Self::remove_declaration(campaign, donor);
		Self::deposit_event(Event::DeclarationWithdrawn { campaign, donor });
		Ok(())
	}

	pub(crate) fn do_remove_lapsed(campaign: CampaignId, donor: RollNumber) -> DispatchResult {
		let declaration = Self::unhonoured(campaign, donor)?;
		ensure!(declaration.has_lapsed(Self::now()), Error::<T>::NotLapsed);
		Self::remove_declaration(campaign, donor);
		Self::deposit_event(Event::DeclarationLapsed { campaign, donor });
		Ok(())
	}

	pub(crate) fn do_attest_receipt(
		who: &T::AccountId,
		campaign: CampaignId,
		donor: RollNumber,
		received: Balance,
		document: Fingerprint,
	) -> DispatchResult {
		let (loaded, mut funds) = Self::brought_up_to_date(campaign)?;
		loaded.ensure_open().map_err(Error::<T>::from)?;
		Self::ensure_fiscal_agent(who, campaign, &loaded)?;
		let mut declaration = Self::unhonoured(campaign, donor)?;
		let block = Self::now();
		ensure!(declaration.is_live(block), Error::<T>::DeclarationLapsed);
		ensure!(received <= declaration.amount, Error::<T>::MoreThanPledged);
		Self::ensure_on_record(document)?;
		// It counts only once the donor confirms it: only then the figures are written.
		Self::honour(&loaded, &mut funds, received)?;
		declaration.receipt = Some(Receipt { received, document, block, confirmed: false });
		Declarations::<T>::insert(campaign, donor, declaration);
		Self::deposit_event(Event::ReceiptAttested { campaign, donor, received, document });
		Ok(())
	}

	/// Counts what has come in, if there is room for it.
	fn honour(
		loaded: &CampaignOf<T>,
		funds: &mut Funds,
		received: Balance,
	) -> Result<(), Error<T>> {
		let terms = &loaded.terms;
		funds.honour(received, terms.optimum, terms.declared_limit()).map_err(Error::<T>::from)
	}

	pub(crate) fn do_confirm_receipt(who: &T::AccountId, campaign: CampaignId) -> DispatchResult {
		let (loaded, mut funds) = Self::brought_up_to_date(campaign)?;
		loaded.ensure_taking().map_err(Error::<T>::from)?;
		let donor = Self::member(who)?.number;
		let mut declaration = Self::unhonoured(campaign, donor)?;
		let receipt = declaration.receipt.as_mut().ok_or(Error::<T>::NotAttested)?;
		let received = receipt.received;
		Self::honour(&loaded, &mut funds, received)?;
		receipt.confirmed = true;
		Declarations::<T>::insert(campaign, donor, declaration);
		CampaignFunds::<T>::insert(campaign, funds);
		Self::deposit_event(Event::DeclarationHonoured { campaign, donor, received });
		Ok(())
	}

	pub(crate) fn do_revoke_receipt(
		who: &T::AccountId,
		campaign: CampaignId,
		donor: RollNumber,
	) -> DispatchResult {
		let (loaded, funds) = Self::brought_up_to_date(campaign)?;
		loaded.ensure_open().map_err(Error::<T>::from)?;
		Self::ensure_fiscal_agent(who, campaign, &loaded)?;
		let mut declaration =
			Declarations::<T>::get(campaign, donor).ok_or(Error::<T>::UnknownDeclaration)?;
		let receipt = declaration.receipt.take().ok_or(Error::<T>::NotAttested)?;
		Declarations::<T>::insert(campaign, donor, declaration);
		Self::deposit_event(Event::ReceiptRevoked { campaign, donor });
		if receipt.confirmed {
			Self::take_back(campaign, loaded, funds, receipt.received)?;
		}
		Ok(())
	}

	/// What had come in counts no longer. As with a withdrawal, there may be too little then.
	fn take_back(
		campaign: CampaignId,
		loaded: CampaignOf<T>,
		mut funds: Funds,
		received: Balance,
	) -> Result<(), Error<T>> {
		let pools = Pools::<T>::get(campaign);
		let was_enough = Self::has_enough(&loaded, &funds, &pools);
		funds.take_back(received)?;
		CampaignFunds::<T>::insert(campaign, funds);
		// It is not refused where the deadline has moved: what is not there must not count.
		let can_move = loaded.deadline_moved.is_zero();
		if was_enough && can_move && !Self::has_enough(&loaded, &funds, &pools) {
			Self::note_shortfall(campaign, loaded)?;
		}
		Ok(())
	}
}
