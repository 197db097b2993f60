// SPDX-License-Identifier: Apache-2.0

//! What other pallets ask of this one: decisions settle vetoes.

use crate::pallet::*;
use doverie_primitives::{CampaignId, Vetoes};
use sp_runtime::DispatchResult;

impl<T: Config> Vetoes for Pallet<T> {
	fn settle(campaign: CampaignId, milestone: u8, upheld: bool) -> DispatchResult {
		Self::do_settle_veto(campaign, milestone, upheld)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn vetoed_for_benchmark() -> (CampaignId, u8) {
		crate::benchmarking::vetoed::<T>()
	}
}
