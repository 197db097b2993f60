// SPDX-License-Identifier: Apache-2.0

//! What campaigns are made of: their state machine, their money, and what is reported of them.
//! Nothing here touches storage: the pallet loads a thing, lets one of these functions change it,
//! and writes it back.

mod campaigns;
mod custody;
mod funds;
mod reports;

pub use campaigns::{Approval, Campaign, Cause, Change, Milestone, State, Terms};
pub use custody::{CustodyInfo, Supply, MAX_ISSUANCE};
pub use funds::{
	ByPledger, Claim, Figure, Funds, Offer, Pledge, PledgerKind, Pool, Pools, Ratio, Returned,
	Taken, MAX_POOLS,
};
pub use reports::{
	CampaignInfo, Declaration, DeclarationInfo, Movement, NextMilestone, PledgeInfo, Receipt, What,
};

/// The most milestones of a campaign.
pub const MAX_MILESTONES: u32 = 10;
/// The most reviewers of a campaign.
pub const MAX_REVIEWERS: u32 = 16;
/// Of how many chambers, at least, reviewers are, and approve.
pub const CHAMBERS_TO_REVIEW: usize = 2;

/// Why a step is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
	/// Pledges are still taken.
	StillOpen,
	/// Funded: the next milestone waits for evidence.
	AwaitsEvidence,
	/// Funded: the evidence for the next milestone is being reviewed.
	InReview,
	/// Funded: the next milestone is approved.
	Approved,
	/// Funded: a veto against the next milestone is being decided.
	UnderVeto,
	/// Everything is paid.
	Completed,
	/// Cancelled before the deadline.
	Cancelled,
	/// Failed.
	Failed,
	/// The minimum is zero, or above the optimum.
	InvalidAmounts,
	/// The deadline has passed, or the last milestone is too far away.
	InvalidDeadline,
	/// No milestone, one without a share, shares that do not add up to 100 %, or due blocks out of
	/// order.
	InvalidMilestones,
	/// Fewer reviewers than approvals, too few approvals, or a reviewer twice.
	InvalidReviewers,
	/// The evidence that was named is not the latest.
	OtherEvidence,
	/// This reviewer has approved this evidence already.
	AlreadyApproved,
	/// Vetoes are still taken.
	VetoWindowOpen,
	/// Vetoes are no longer taken.
	VetoWindowOver,
	/// The amount is zero.
	ZeroAmount,
	/// There is no room below the optimum.
	OptimumReached,
	/// More than was pledged.
	MoreThanPledged,
	/// The ratio of a pool has a zero in it.
	InvalidRatio,
	/// The campaign has as many pools as it can have.
	TooManyPools,
	/// An overflow, which the ceiling on issuance rules out.
	OutOfNumbers,
}
