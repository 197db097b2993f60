// SPDX-License-Identifier: Apache-2.0

//! Project proposals, as pallets that collect money for them see them.

use crate::ProposalId;

/// The proposals, for pallets that collect money for projects.
pub trait Projects {
	/// Is this a project proposal that has been admitted, and has neither failed, nor been
	/// withdrawn, nor lapsed? Only then money is collected for it.
	fn is_admitted(proposal: ProposalId) -> bool;

	/// Was this proposal withdrawn, or not adopted? Then nothing more is paid. One that has lapsed
	/// was not: nobody has rejected it, and what was collected before goes on.
	fn is_rejected(proposal: ProposalId) -> bool {
		!Self::is_admitted(proposal)
	}

	/// Such a proposal.
	#[cfg(feature = "runtime-benchmarks")]
	fn admitted_for_benchmark() -> ProposalId;
}
