// SPDX-License-Identifier: Apache-2.0

//! What the calls and view functions do, and here what several of them share.
//!
//! Money moves into and out of pots in [`money`] alone, and every movement of a pot is a line of
//! its ledger. A campaign is called `campaign` by its number, and `loaded` once it is read: its own
//! field is the `state`.

mod campaigns;
mod custody;
mod declarations;
mod exits;
mod matching;
mod milestones;
mod money;
mod offices;
mod owners;
mod pledging;
mod refunds;
mod views;
mod waiting;

use crate::{pallet::*, *};
use alloc::vec::Vec;
use doverie_primitives::{
	page_size, Balance, BoundedText, CampaignId, Chamber, ChamberSet, Clock, Decisions, Electorate,
	Fingerprint, Kind, Member, Projects, ProposalId, Records, RollNumber, Text, VetoVerdict,
};
use frame_support::{
	ensure,
	traits::{
		fungible::{Inspect, InspectHold, Mutate, MutateHold, Unbalanced, UnbalancedHold},
		tokens::{
			DepositConsequence,
			Fortitude::Polite,
			Precision::Exact,
			Preservation::{self, Expendable, Preserve, Protect},
			Provenance::{Extant, Minted},
		},
		ConstU32, Get,
	},
	BoundedVec,
};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::{
	traits::{CheckedDiv, Convert, One, Saturating, Zero},
	DispatchError, DispatchResult,
};

/// A campaign, and the figures of its money.
type Loaded<T> = (CampaignOf<T>, Funds);

/// A campaign as it is now, and what time alone has changed since it was written down.
struct Advanced<T: Config> {
	loaded: CampaignOf<T>,
	funds: Funds,
	/// The pools, if matching was settled just now.
	settled: Option<PoolList>,
	changes: Vec<Change>,
	/// Has the waiting list to move up first? Then nothing is changed.
	waits: bool,
}

impl<T: Config> Pallet<T> {
	pub(crate) fn now() -> BlockNumberFor<T> {
		T::Clock::now()
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
	fn advanced(campaign: CampaignId) -> Option<Advanced<T>> {
		let mut loaded = Campaigns::<T>::get(campaign)?;
		let mut funds = CampaignFunds::<T>::get(campaign);
		let (now, optimum) = (Self::now(), loaded.terms.optimum);
		let is_due = Self::is_settled_now(&loaded);
		if is_due && Self::has_to_move_up(&loaded, &funds) {
			let (settled, changes) = (None, Vec::new());
			return Some(Advanced { loaded, funds, settled, changes, waits: true });
		}
		let mut pools = is_due.then(|| Pools::<T>::get(campaign));
		let (mut settled, mut changes) = (None, Vec::new());
		loop {
			let forecast = pools.as_ref().map_or(0, |pools| funds.forecast(pools, optimum));
			let facts = Facts {
				counted: funds.counted().saturating_add(forecast),
				raised: funds.staying(),
				unpaid: funds.unpaid(),
				can_be_paid: Self::can_be_paid(&loaded),
				is_alive: Self::is_alive(&loaded),
			};
			let Some(change) = loaded.advance(now, &facts) else { break };
			changes.push(change);
			if let (Change::Funded, Some(mut pools)) = (change, pools.take()) {
				// Below the ceiling on issuance, no sum overflows.
				funds.settle(&mut pools, optimum).ok()?;
				settled = Some(pools);
			}
		}
		Some(Advanced { loaded, funds, settled, changes, waits: false })
	}

	/// Does its proposal let the campaign go on? Where that has lapsed before the deadline, no,
	/// whoever looks when; a later lapse is no matter. One that is rejected or withdrawn ends
	/// everything.
	fn is_alive(loaded: &CampaignOf<T>) -> bool {
		let last_to_pledge = loaded.deadline().saturating_sub(One::one());
		match loaded.state {
			State::Open => {
				T::Projects::is_admitted(loaded.proposal, Self::now().min(last_to_pledge))
			},
			_ => !T::Projects::is_rejected(loaded.proposal),
		}
	}

	/// Is the deadline over, and not written down yet, of a campaign that can go on?
	fn is_settled_now(loaded: &CampaignOf<T>) -> bool {
		loaded.is_due(Self::now()) && Self::is_alive(loaded)
	}

	/// A campaign as it is now. What time alone has changed is written down, with its events.
	fn brought_up_to_date(campaign: CampaignId) -> Result<Loaded<T>, Error<T>> {
		let advanced = Self::advanced(campaign).ok_or(Error::<T>::UnknownCampaign)?;
		ensure!(!advanced.waits, Error::<T>::WaitingListFirst);
		Self::written_down(campaign, advanced)
	}

	/// The same for what is decided and does not depend on the money: where the waiting list has to
	/// move up first, the campaign is taken as it is, open. So nobody keeps a decision from being
	/// carried out by leaving others waiting.
	fn brought_up_to_date_for_decision(campaign: CampaignId) -> Result<Loaded<T>, Error<T>> {
		let advanced = Self::advanced(campaign).ok_or(Error::<T>::UnknownCampaign)?;
		Self::written_down(campaign, advanced)
	}

	fn written_down(campaign: CampaignId, advanced: Advanced<T>) -> Result<Loaded<T>, Error<T>> {
		let Advanced { loaded, mut funds, settled, changes, .. } = advanced;
		if let Some(pools) = settled.filter(|_| funds.matched > 0) {
			let amount = funds.matched;
			Pools::<T>::insert(campaign, pools);
			Self::note(campaign, &mut funds, What::Matched { amount })?;
			CampaignFunds::<T>::insert(campaign, funds);
		}
		let milestone = loaded.milestone;
		for change in &changes {
			match *change {
				Change::Funded => Self::deposit_event(Event::CampaignFunded {
					campaign,
					raised: funds.raised(),
					matched: funds.matched,
					honoured: funds.honoured,
				}),
				Change::Failed(cause) => Self::note_failure(campaign, cause, &funds),
				Change::ExitOpened => Self::note_exit(campaign, &loaded),
				Change::ExitClosed => {
					let staying = funds.staying();
					Self::deposit_event(Event::ExitClosed { campaign, milestone, staying });
				},
			}
		}
		if !changes.is_empty() {
			Campaigns::<T>::insert(campaign, &loaded);
		}
		Ok((loaded, funds))
	}

	fn note_exit(campaign: CampaignId, loaded: &CampaignOf<T>) {
		if let State::Exit { until, raised, left, .. } = loaded.state {
			let milestone = loaded.milestone;
			Self::deposit_event(Event::ExitOpened { campaign, milestone, until, raised, left });
		}
	}

	/// Is the beneficiary in good standing, where that matters now? While its key is frozen or
	/// about to move, nothing is paid, and that is no fault of its own.
	fn can_be_paid(loaded: &CampaignOf<T>) -> bool {
		let beneficiary = loaded.terms.beneficiary;
		let is_moving = || {
			T::Electorate::account(beneficiary).is_some_and(|who| T::Electorate::is_moving(&who))
		};
		!loaded.is_unpaid(Self::now())
			|| Self::holder(beneficiary).is_some()
			|| (!loaded.is_unpaid_for_long(Self::now()) && is_moving())
	}

	fn note_failure(campaign: CampaignId, cause: Cause, funds: &Funds) {
		let left = funds.unpaid();
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
		let balance = funds.held();
		Self::note_with(campaign, funds, what, balance)
	}

	/// Writes a line of the ledger where the pot holds something else than its figures say in the
	/// end.
	fn note_with(
		campaign: CampaignId,
		funds: &mut Funds,
		what: WhatOf<T>,
		balance: Balance,
	) -> Result<(), Error<T>> {
		let line = Movement { block: Self::now(), what, balance };
		Ledger::<T>::insert(campaign, funds.movements, line);
		funds.movements = funds.movements.checked_add(1).ok_or(Error::<T>::OutOfNumbers)?;
		Ok(())
	}
}
