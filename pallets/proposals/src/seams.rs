// SPDX-License-Identifier: Apache-2.0

//! What decisions and campaigns ask of the proposals.

use crate::{pallet::*, Activity, State};
#[cfg(feature = "runtime-benchmarks")]
use doverie_primitives::Fingerprint;
use doverie_primitives::{ProposalId, Verdict};
use frame_support::defensive;
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

impl<T: Config> doverie_primitives::Projects for Pallet<T> {
	fn is_admitted(proposal: ProposalId) -> bool {
		Proposals::<T>::get(proposal).is_some_and(|state| {
			// What was not put to decision before the follow-up can only lapse, whether somebody
			// has sent that or not.
			let has_lapsed = || {
				state.state == State::Admitted
					&& Self::process_for(Activity::FollowingUp, state.process).is_ok()
			};
			state.is_admitted_project() && !has_lapsed()
		})
	}

	fn is_rejected(proposal: ProposalId) -> bool {
		Proposals::<T>::get(proposal).is_none_or(|state| state.is_rejected())
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn admitted_for_benchmark() -> ProposalId {
		crate::benchmarking::admitted::<T>()
	}
}
