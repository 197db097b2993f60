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
	ByPledger, Figure, Funds, KindFigures, Pledge, PledgerKind, Pool, Pools, Ratio, Returned,
	Taken, MAX_POOLS,
};
pub use reports::{
	CampaignInfo, Declaration, DeclarationInfo, Movement, NextMilestone, PledgeInfo, Receipt, What,
};

/// The most milestones of a campaign.
pub const MAX_MILESTONES: u32 = 10;
/// The most reviewers of a campaign.
pub const MAX_REVIEWERS: u32 = 16;

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
	/// No milestone, one without a share, shares that are not 100 % together, or due blocks out of
	/// order.
	InvalidMilestones,
	/// Too few reviewers for the approvals that are asked for, or one of them twice.
	InvalidReviewers,
	/// The approval is of other evidence than what is there now.
	OtherEvidence,
	/// This reviewer has approved this evidence.
	AlreadyApproved,
	/// Vetoes are still taken.
	VetoWindowOpen,
	/// No veto is taken any more.
	VetoWindowOver,
	/// The amount is zero.
	ZeroAmount,
	/// There is no room below the optimum.
	OptimumReached,
	/// More than was pledged.
	MoreThanPledged,
	/// The ratio of a pool is nothing, or has no denominator.
	InvalidRatio,
	/// There is no room for another pool.
	TooManyPools,
	/// More than the number's type can hold. It cannot happen.
	OutOfNumbers,
}
