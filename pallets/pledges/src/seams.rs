// SPDX-License-Identifier: Apache-2.0

//! What other pallets ask of this one: decisions settle vetoes.

use crate::pallet::*;
use doverie_primitives::{CampaignId, VetoVerdict, Vetoes};
use sp_runtime::DispatchResult;

impl<T: Config> Vetoes for Pallet<T> {
	fn settle(campaign: CampaignId, milestone: u8, verdict: VetoVerdict) -> DispatchResult {
		Self::do_settle_veto(campaign, milestone, verdict)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn vetoed_for_benchmark() -> (CampaignId, u8) {
		crate::benchmarking::vetoed::<T>()
	}
}
