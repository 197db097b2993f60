// SPDX-License-Identifier: Apache-2.0

//! What the calls and view functions do, and here what several of them share.
//!
//! Money moves into and out of pots in [`money`] alone, and every movement of a pot is a line of
//! its ledger. A campaign is called `campaign` by its number, and `loaded` once it is read: its own
//! field is the `state`.

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
	page_size, Balance, BoundedText, CampaignId, Chamber, ChamberSet, Decisions, Electorate,
	Fingerprint, Kind, Member, Projects, ProposalId, Records, RollNumber, Text,
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
	DispatchError, DispatchResult,
};

/// A campaign, and the figures of its money.
type Loaded<T> = (CampaignOf<T>, Funds);

impl<T: Config> Pallet<T> {
	pub(crate) fn now() -> BlockNumberFor<T> {
		frame_system::Pallet::<T>::block_number()
	}

	/// The sender, who must be in good standing.
	fn member(who: &T::AccountId) -> Result<Member, Error<T>> {
		T::Electorate::member(who).ok_or(Error::<T>::NotInGoodStanding)
	}

	/// The sender, who must be an organisation in good standing.
	fn organisation(who: &T::AccountId) -> Result<Member, Error<T>> {
		let member = Self::member(who)?;
		ensure!(member.kind == Kind::Organisation, Error::<T>::NotOrganisation);
		Ok(member)
	}

	/// Whoever has this roll number, with the account, if in good standing.
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

	/// A campaign as it is now, and what time alone has changed since it was written down.
	fn advanced(campaign: CampaignId) -> Option<(CampaignOf<T>, Funds, Vec<Change>)> {
		let mut loaded = Campaigns::<T>::get(campaign)?;
		let funds = CampaignFunds::<T>::get(campaign);
		let can_be_paid = Self::can_be_paid(&loaded);
		let (now, counted) = (Self::now(), funds.counted());
		let changes = core::iter::from_fn(|| loaded.advance(now, counted, can_be_paid)).collect();
		Some((loaded, funds, changes))
	}

	/// A campaign as it is now. What time alone has changed is written down, with its events.
	fn brought_up_to_date(campaign: CampaignId) -> Result<Loaded<T>, Error<T>> {
		let (loaded, funds, changes) =
			Self::advanced(campaign).ok_or(Error::<T>::UnknownCampaign)?;
		for change in &changes {
			match *change {
				Change::Funded => Self::deposit_event(Event::CampaignFunded {
					campaign,
					raised: funds.raised(),
					honoured: funds.honoured,
				}),
				Change::Failed(cause) => Self::note_failure(campaign, cause, &funds),
			}
		}
		if !changes.is_empty() {
			Campaigns::<T>::insert(campaign, &loaded);
		}
		Ok((loaded, funds))
	}

	/// Is the beneficiary in good standing, as far as that matters now?
	fn can_be_paid(loaded: &CampaignOf<T>) -> bool {
		!loaded.is_unpaid(Self::now()) || Self::holder(loaded.terms.beneficiary).is_some()
	}

	fn note_failure(campaign: CampaignId, cause: Cause, funds: &Funds) {
		let left = funds.raised().saturating_sub(funds.paid);
		Self::deposit_event(Event::CampaignFailed { campaign, cause, left });
	}

	/// The beneficiary gives nothing to its own campaign.
	fn ensure_not_beneficiary(who: &T::AccountId, loaded: &CampaignOf<T>) -> Result<(), Error<T>> {
		ensure!(
			T::Electorate::roll_number(who) != Some(loaded.terms.beneficiary),
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
