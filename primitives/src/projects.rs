// SPDX-License-Identifier: Apache-2.0

//! Project proposals, as pallets that collect money for them see them.

use crate::ProposalId;

/// The proposals, for pallets that collect money for projects.
pub trait Projects<BlockNumber> {
	/// Is this a project proposal that has been admitted, has neither failed nor been withdrawn,
	/// and had not lapsed by this block, which is now or earlier? Only then money is collected for
	/// it.
	fn is_admitted(proposal: ProposalId, by: BlockNumber) -> bool;

	/// Was this proposal withdrawn, or not adopted? Then nothing more is paid. One that has lapsed
	/// was not: nobody has rejected it, and what was collected before goes on.
	fn is_rejected(proposal: ProposalId) -> bool;

	/// Such a proposal.
	#[cfg(feature = "runtime-benchmarks")]
	fn admitted_for_benchmark() -> ProposalId;
}
