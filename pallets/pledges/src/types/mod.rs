// SPDX-License-Identifier: Apache-2.0

//! What campaigns are made of: their state machine, their money, and what is reported of them.
//! Nothing here touches storage: the pallet loads a thing, lets one of these functions change it,
//! and writes it back.

mod campaigns;
mod custody;
mod exits;
mod funds;
mod matching;
mod offices;
mod owners;
mod reports;
mod waiting;

pub use campaigns::{
	are_enough, Approval, Campaign, Cause, Change, Facts, Milestone, Periods, Stake, State, Terms,
};
pub use custody::{CustodyInfo, DayTotal, Issue, IssueStep, Supply, MAX_ISSUANCE};
pub use exits::{Exit, Leaving};
pub use funds::{ByPledger, Figure, Funds, Pledge, PledgerKind};
pub use matching::{
	recount, settlement, Claim, Claims, Pool, Pools, Ratio, Returned, Returns, CROWD, LEAST_RATIO,
	MAX_POOLS,
};
pub use offices::{ensure_acceptable, ensure_held, Acceptance, Holder, Office, OfficeInfo, Role};
pub use owners::Owner;
pub use reports::{
	CampaignInfo, Declaration, DeclarationInfo, Forecast, Movement, NextMilestone, PledgeInfo,
	PoolInfo, Receipt, WaitingInfo, What,
};
pub use waiting::{Place, Queue};

use funds::{add, part_of, subtract};

/// How many places move up with a withdrawal.
pub const MOVES_ON_WITHDRAWAL: u32 = 4;
/// How many places move up at the deadline, when it is written down.
pub const MOVES_AT_DEADLINE: u32 = 8;
/// How many times the optimum is taken in all, with what waits.
pub const TIMES_OPTIMUM: u32 = 4;
/// The most milestones of a campaign.
pub const MAX_MILESTONES: u32 = 10;
/// The most reviewers of a campaign.
pub const MAX_REVIEWERS: u32 = 16;
/// Of how many chambers, at least, reviewers are, and approve or refuse.
pub const CHAMBERS_TO_REVIEW: usize = 2;
/// With fewer citizens than this, vetoes count by money alone: one person puts nothing to decision
/// with a cent.
pub const LEAST_HEADS: u32 = 5;

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
	/// Funded: whoever objects can leave before the next milestone is paid.
	ExitWindowOpen,
	/// Everything is paid.
	Completed,
	/// Cancelled before the deadline.
	Cancelled,
	/// Failed.
	Failed,
	/// Failed, since its proposal has ended.
	ProposalEnded,
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
	/// This reviewer has refused this evidence already.
	AlreadyRefused,
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
	/// A pool is too small, or its ratio or cap is.
	InvalidPool,
	/// The sponsor has a pool already, or none of as many as there can be weighs less.
	TooManyPools,
	/// More than is taken in all, with what waits.
	WaitingListFull,
	/// More than what was declared may count.
	AboveDeclaredShare,
	/// An office that has not been accepted, or too few of those that a campaign needs.
	NotAccepted,
	/// An office that another account of the same stakeholder has accepted.
	OfficeRests,
	/// An office that this account has accepted before.
	AlreadyAccepted,
	/// Nothing of this sort was announced against the document.
	UnknownIssue,
	/// Something else was announced against the document.
	OtherIssue,
	/// The issue went to this account already.
	SameAccount,
	/// It was issued too long ago.
	TooLateToCorrect,
	/// More than may be issued in a day.
	AboveCeiling,
	/// An overflow, which the ceiling on issuance rules out.
	OutOfNumbers,
}
