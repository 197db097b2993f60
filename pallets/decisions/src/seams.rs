// SPDX-License-Identifier: Apache-2.0

//! What other pallets ask of this one: to put something to decision, and how far back rolls are
//! still needed.

use crate::pallet::*;
use core::marker::PhantomData;
use doverie_primitives::{
	CampaignId, DecisionId, Decisions, Fingerprint, ProposalId, RollNumber, RuleName,
};
use frame_support::traits::Get;
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::DispatchError;

impl<T: Config> Decisions for Pallet<T> {
	fn open_on_proposal(
		by: RollNumber,
		rule: RuleName,
		proposal: ProposalId,
		version: Fingerprint,
	) -> Result<DecisionId, DispatchError> {
		Ok(Self::do_open_on_proposal(by, rule, proposal, version)?)
	}

	fn open_on_veto(campaign: CampaignId, milestone: u8) -> Result<DecisionId, DispatchError> {
		Ok(Self::do_open_on_veto(campaign, milestone)?)
	}
}

/// The earliest checkpoint whose roll may still be asked for: that of the earliest decision that is
/// open or waits for the block at which it is carried out, or the one that a decision would have
/// which opens now. It never goes back.
pub struct Horizon<T>(PhantomData<T>);

impl<T: Config> Get<BlockNumberFor<T>> for Horizon<T> {
	fn get() -> BlockNumberFor<T> {
		Pallet::<T>::horizon()
	}
}
