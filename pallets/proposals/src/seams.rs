// SPDX-License-Identifier: Apache-2.0

//! What decisions and campaigns ask of the proposals.

use crate::pallet::*;
#[cfg(feature = "runtime-benchmarks")]
use doverie_primitives::Fingerprint;
use doverie_primitives::{ProposalId, Verdict};
use frame_support::defensive;
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::DispatchResult;

impl<T: Config> doverie_primitives::Proposals for Pallet<T> {
	fn decided(proposal: ProposalId, verdict: Verdict) {
		if Self::do_decided(proposal, verdict).is_err() {
			defensive!("a decision on a proposal closes once, and passes no longer at most once");
		}
	}

	fn carry_out(proposal: ProposalId) -> DispatchResult {
		Self::do_carry_out(proposal)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn in_decision_for_benchmark() -> (ProposalId, Fingerprint) {
		crate::benchmarking::in_decision::<T>()
	}
}

impl<T: Config> doverie_primitives::Projects<BlockNumberFor<T>> for Pallet<T> {
	fn is_admitted(proposal: ProposalId, by: BlockNumberFor<T>) -> bool {
		let Some(state) = Proposals::<T>::get(proposal) else { return false };
		let process = Processes::<T>::get(state.process);
		process.is_some_and(|process| state.is_admitted_project(by, process.schedule.follow_up))
	}

	fn is_rejected(proposal: ProposalId) -> bool {
		Proposals::<T>::get(proposal).is_none_or(|state| state.is_rejected())
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn admitted_for_benchmark() -> ProposalId {
		crate::benchmarking::admitted::<T>()
	}
}
