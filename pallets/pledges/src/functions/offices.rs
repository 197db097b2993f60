// SPDX-License-Identifier: Apache-2.0

//! Offices: who was named, and who has accepted.

use super::*;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_set_custodian(custodian: RollNumber) -> DispatchResult {
		let chamber = Self::named_organisation(custodian)?.chamber;
		Self::ensure_other_chamber(chamber, Auditor::<T>::get())?;
		Custodian::<T>::put(Holder { number: custodian, account: None });
		Self::deposit_event(Event::CustodianNamed { custodian });
		Ok(())
	}

	pub(crate) fn do_set_auditor(auditor: RollNumber) -> DispatchResult {
		let chamber = Self::named_organisation(auditor)?.chamber;
		Self::ensure_other_chamber(chamber, Custodian::<T>::get())?;
		Auditor::<T>::put(Holder { number: auditor, account: None });
		Self::deposit_event(Event::AuditorNamed { auditor });
		Ok(())
	}

	/// Custodian and auditor are of different chambers.
	pub(crate) fn ensure_other_chamber(
		chamber: Chamber,
		other: Option<HolderOf<T>>,
	) -> Result<(), Error<T>> {
		let of_other = other.and_then(|holder| Self::holder(holder.number));
		ensure!(
			of_other.is_none_or(|(_, member)| member.chamber != chamber),
			Error::<T>::SameChamber
		);
		Ok(())
	}

	pub(crate) fn do_accept_office(who: &T::AccountId, office: Office) -> DispatchResult {
		let member = Self::member(who)?;
		let by = member.number;
		match office {
			Office::Custodian => {
				Custodian::<T>::put(Self::accepted(who, by, Custodian::<T>::get())?);
			},
			Office::Auditor => Auditor::<T>::put(Self::accepted(who, by, Auditor::<T>::get())?),
			Office::Campaign(campaign) => Self::accept_in(who, member, campaign)?,
		}
		Self::deposit_event(Event::OfficeAccepted { office, by, account: who.clone() });
		Ok(())
	}

	/// An office of the civic euro, once this account has accepted it.
	fn accepted(
		who: &T::AccountId,
		by: RollNumber,
		holder: Option<HolderOf<T>>,
	) -> Result<HolderOf<T>, Error<T>> {
		let holder = holder.filter(|holder| holder.number == by).ok_or(Error::<T>::NotNamed)?;
		ensure_acceptable(holder.account.as_ref(), who)?;
		Ok(Holder { account: Some(who.clone()), ..holder })
	}

	fn accept_in(who: &T::AccountId, member: Member, campaign: CampaignId) -> Result<(), Error<T>> {
		let Member { number: by, chamber, .. } = member;
		let mut loaded = Campaigns::<T>::get(campaign).ok_or(Error::<T>::UnknownCampaign)?;
		ensure!(!loaded.state.has_ended(), Error::<T>::from(loaded.state.refusal()));
		let terms = &loaded.terms;
		let is_named =
			[terms.beneficiary, terms.fiscal_agent].contains(&by) || terms.reviewers.contains(&by);
		ensure!(is_named, Error::<T>::NotNamed);
		ensure_acceptable(Self::acceptance(campaign, by).as_ref(), who)?;
		Acceptances::<T>::insert(campaign, by, Acceptance { account: who.clone(), chamber });
		if by == terms.beneficiary {
			Payees::<T>::insert(campaign, who);
		}
		if !loaded.accepted && Self::enough_have_accepted(campaign, &loaded) {
			loaded.accepted = true;
			Campaigns::<T>::insert(campaign, loaded);
		}
		Ok(())
	}

	/// The account that has accepted the office in this campaign for which the number was named.
	pub(crate) fn acceptance(campaign: CampaignId, number: RollNumber) -> Option<T::AccountId> {
		Acceptances::<T>::get(campaign, number).map(|acceptance| acceptance.account)
	}

	/// Have the beneficiary, and as many reviewers as must approve, accepted? Whoever is suspended
	/// for a while has. An office that rests, since the key has moved, does not count.
	fn enough_have_accepted(campaign: CampaignId, loaded: &CampaignOf<T>) -> bool {
		let (terms, own) = (&loaded.terms, Self::own_chambers(loaded));
		let accepted = |number: &RollNumber| {
			let Acceptance { account, chamber } = Acceptances::<T>::get(campaign, number)?;
			let rests = T::Electorate::account(*number) != Some(account);
			let counts = !rests && !own.contains(&chamber);
			counts.then_some(Approval { by: *number, chamber })
		};
		let reviewers: Vec<_> = terms.reviewers.iter().filter_map(accepted).collect();
		let beneficiary = Acceptances::<T>::contains_key(campaign, terms.beneficiary);
		beneficiary && are_enough(&reviewers, terms.approvals)
	}

	/// The sender holds this office of the civic euro.
	pub(crate) fn ensure_office(
		who: &T::AccountId,
		holder: Option<HolderOf<T>>,
		refusal: Error<T>,
	) -> Result<Member, Error<T>> {
		let member = T::Electorate::member(who);
		match (member, holder) {
			(Some(member), Some(holder)) if member.number == holder.number => {
				ensure_held(holder.account.as_ref(), who)?;
				Ok(member)
			},
			_ => Err(refusal),
		}
	}

	/// The sender holds the office in this campaign for which the number was named.
	pub(crate) fn ensure_office_in(
		who: &T::AccountId,
		campaign: CampaignId,
		number: RollNumber,
	) -> Result<(), Error<T>> {
		ensure_held(Self::acceptance(campaign, number).as_ref(), who)?;
		Ok(())
	}

	/// The sender must be a reviewer, in good standing, who is not of the beneficiary's chamber, and
	/// have accepted that.
	pub(crate) fn ensure_reviewer(
		who: &T::AccountId,
		campaign: CampaignId,
		loaded: &CampaignOf<T>,
	) -> Result<Member, Error<T>> {
		let member = Self::member(who)?;
		let is_named = loaded.terms.reviewers.contains(&member.number);
		let is_own = Self::own_chambers(loaded).contains(&member.chamber);
		ensure!(is_named && !is_own, Error::<T>::NotReviewer);
		Self::ensure_office_in(who, campaign, member.number)?;
		Ok(member)
	}

	/// The sender must be the fiscal agent, in good standing, and have accepted that.
	pub(crate) fn ensure_fiscal_agent(
		who: &T::AccountId,
		campaign: CampaignId,
		loaded: &CampaignOf<T>,
	) -> Result<(), Error<T>> {
		let number = Self::member(who)?.number;
		ensure!(number == loaded.terms.fiscal_agent, Error::<T>::NotFiscalAgent);
		Self::ensure_office_in(who, campaign, number)
	}

	pub(crate) fn do_replace_fiscal_agent(
		campaign: CampaignId,
		fiscal_agent: RollNumber,
	) -> DispatchResult {
		let (mut loaded, _) = Self::brought_up_to_date_for_decision(campaign)?;
		ensure!(!loaded.state.has_ended(), Error::<T>::from(loaded.state.refusal()));
		Self::named_organisation(fiscal_agent)?;
		ensure!(fiscal_agent != loaded.terms.beneficiary, Error::<T>::InvalidOrganisation);
		ensure!(!loaded.terms.reviewers.contains(&fiscal_agent), Error::<T>::InvalidReviewers);
		// The same one may be named again, because its key has moved.
		for number in [loaded.terms.fiscal_agent, fiscal_agent] {
			Acceptances::<T>::remove(campaign, number);
		}
		loaded.terms.fiscal_agent = fiscal_agent;
		Campaigns::<T>::insert(campaign, loaded);
		Self::deposit_event(Event::FiscalAgentReplaced { campaign, fiscal_agent });
		Ok(())
	}
}
