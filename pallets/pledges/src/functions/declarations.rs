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
		ensure!(until > Self::now() && until <= loaded.terms.deadline, Error::<T>::InvalidDate);
		match Declarations::<T>::get(campaign, donor) {
			Some(earlier) => ensure!(earlier.receipt.is_none(), Error::<T>::AlreadyHonoured),
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
		ensure!(declaration.receipt.is_none(), Error::<T>::AlreadyHonoured);
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
		let member = Self::member(who)?;
		ensure!(member.number == loaded.terms.fiscal_agent, Error::<T>::NotFiscalAgent);
		let mut declaration = Self::unhonoured(campaign, donor)?;
		let block = Self::now();
		ensure!(declaration.is_live(block), Error::<T>::DeclarationLapsed);
		ensure!(received <= declaration.amount, Error::<T>::MoreThanPledged);
		Self::ensure_on_record(document)?;
		funds.honour(received, loaded.terms.optimum).map_err(Error::<T>::from)?;
		declaration.receipt = Some(Receipt { received, document, block });
		Declarations::<T>::insert(campaign, donor, declaration);
		CampaignFunds::<T>::insert(campaign, funds);
		Self::deposit_event(Event::DeclarationHonoured { campaign, donor, received, document });
		Ok(())
	}
}
