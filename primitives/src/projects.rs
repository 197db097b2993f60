// SPDX-License-Identifier: Apache-2.0

//! Project proposals, as pallets that collect money for them see them.

use crate::ProposalId;

/// The proposals, for pallets that collect money for projects.
pub trait Projects {
	/// Is this a project proposal that has been admitted, and has neither failed, nor been
	/// withdrawn, nor lapsed?
	fn is_admitted(proposal: ProposalId) -> bool;

	/// Such a proposal.
	#[cfg(feature = "runtime-benchmarks")]
	fn admitted_for_benchmark() -> ProposalId;
}
