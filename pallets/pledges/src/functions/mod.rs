// SPDX-License-Identifier: Apache-2.0

//! What the calls and view functions do. Money moves in [`money`] alone, and every movement of a
//! pot is a line of its ledger.

mod campaigns;
mod custody;
mod declarations;
mod milestones;
mod money;
mod pledging;
mod refunds;
mod views;

use crate::{pallet::*, *};
use alloc::vec::Vec;
use doverie_primitives::{
	Balance, BoundedText, CampaignId, Chamber, Decisions, Electorate, Fingerprint, Kind, Member,
	Projects, ProposalId, Records, RollNumber, Text,
};
use frame_support::{
	ensure,
	traits::{
		fungible::{Inspect, InspectHold, Mutate, MutateHold, Unbalanced, UnbalancedHold},
		tokens::{
			DepositConsequence,
			Fortitude::Polite,
			Precision::Exact,
			Preservation::{Expendable, Preserve, Protect},
			Provenance::{Extant, Minted},
		},
		ConstU32, Get,
	},
	BoundedVec,
};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::{
	traits::{Convert, Saturating, Zero},
	DispatchResult,
};

/// A campaign, and the figures of its money.
type Loaded<T> = (CampaignOf<T>, Funds);

impl<T: Config> Pallet<T> {
	pub(crate) fn now() -> BlockNumberFor<T> {
		frame_system::Pallet::<T>::block_number()
	}

	/// The sender, who must be a stakeholder in good standing.
	fn member(who: &T::AccountId) -> Result<Member, Error<T>> {
		T::Electorate::member(who).ok_or(Error::<T>::NotInGoodStanding)
	}

	/// The sender, who must be an organisation in good standing.
	fn organisation(who: &T::AccountId) -> Result<Member, Error<T>> {
		let member = Self::member(who)?;
		ensure!(member.kind == Kind::Organisation, Error::<T>::NotOrganisation);
		Ok(member)
	}

	/// Who has this roll number, with its account, if in good standing.
	fn holder(number: RollNumber) -> Option<(T::AccountId, Member)> {
		let account = T::Electorate::account(number)?;
		let member = T::Electorate::member(&account)?;
		Some((account, member))
	}

	/// The organisation that has this roll number, which must be in good standing.
	fn named_organisation(number: RollNumber) -> Result<Member, Error<T>> {
		Self::holder(number)
			.map(|(_, member)| member)
			.filter(|member| member.kind == Kind::Organisation)
			.ok_or(Error::<T>::InvalidOrganisation)
	}

	fn ensure_on_record(document: Fingerprint) -> Result<(), Error<T>> {
		ensure!(T::Records::is_on_record(document), Error::<T>::DocumentNotOnRecord);
		Ok(())
	}

	/// A campaign as it is now: what time alone has changed is written down, with its events.
	fn current(number: CampaignId) -> Result<Loaded<T>, Error<T>> {
		let mut campaign = Campaigns::<T>::get(number).ok_or(Error::<T>::UnknownCampaign)?;
		let funds = CampaignFunds::<T>::get(number);
		let can_be_paid = Self::can_be_paid(&campaign);
		let mut changed = false;
		while let Some(change) = campaign.advance(Self::now(), funds.counted(), can_be_paid) {
			changed = true;
			match change {
				Change::Funded => Self::deposit_event(Event::CampaignFunded {
					campaign: number,
					raised: funds.raised(),
					honoured: funds.honoured,
				}),
				Change::Failed(cause) => Self::note_failure(number, cause, &funds),
			}
		}
		if changed {
			Campaigns::<T>::insert(number, &campaign);
		}
		Ok((campaign, funds))
	}

	/// Is the beneficiary in good standing, as far as that matters now?
	fn can_be_paid(campaign: &CampaignOf<T>) -> bool {
		!campaign.is_unpaid(Self::now()) || Self::holder(campaign.terms.beneficiary).is_some()
	}

	fn note_failure(campaign: CampaignId, cause: Cause, funds: &Funds) {
		let left = funds.raised().saturating_sub(funds.paid);
		Self::deposit_event(Event::CampaignFailed { campaign, cause, left });
	}

	/// A campaign that takes pledges now.
	fn open(number: CampaignId) -> Result<Loaded<T>, Error<T>> {
		let (campaign, funds) = Self::current(number)?;
		campaign.ensure_open()?;
		Ok((campaign, funds))
	}

	/// Nobody gives to a campaign of their own.
	fn ensure_not_beneficiary(
		who: &T::AccountId,
		campaign: &CampaignOf<T>,
	) -> Result<(), Error<T>> {
		ensure!(
			T::Electorate::roll_number(who) != Some(campaign.terms.beneficiary),
			Error::<T>::OwnCampaign
		);
		Ok(())
	}

	/// Writes a line of the ledger.
	fn note(campaign: CampaignId, funds: &mut Funds, what: WhatOf<T>) -> Result<(), Error<T>> {
		let line = Movement { block: Self::now(), what, balance: funds.held() };
		Ledger::<T>::insert(campaign, funds.movements, line);
		funds.movements = funds.movements.checked_add(1).ok_or(Error::<T>::OutOfNumbers)?;
		Ok(())
	}
}
