// SPDX-License-Identifier: Apache-2.0

//! Campaigns and their money as the chain stores them.

use crate::{
	AccountId, Balance, BlockNumber, ByChamber, ByKind, Chamber, DecisionId, Fingerprint,
	ProposalId, RollNumber,
};
use alloc::vec::Vec;
use codec::{Decode, Encode};

/// A part of a project: its share of the money, and when it is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Milestone {
	/// The share of what was raised, in millionths.
	pub share: u32,
	/// The first block at which it is overdue.
	pub due: BlockNumber,
}

/// The terms of a campaign.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Terms {
	/// The organisation that carries the project out and is paid.
	pub beneficiary: RollNumber,
	/// The organisation that attests receipt of declared pledges.
	pub fiscal_agent: RollNumber,
	/// The project fiche, a document on record.
	pub fiche: Fingerprint,
	/// With less than this at the deadline the campaign fails.
	#[codec(compact)]
	pub minimum: Balance,
	/// Nothing more is taken above this: it waits.
	#[codec(compact)]
	pub optimum: Balance,
	/// The first block at which no pledge is taken any more, if it does not move.
	pub deadline: BlockNumber,
	/// The milestones.
	pub milestones: Vec<Milestone>,
	/// The reviewers.
	pub reviewers: Vec<RollNumber>,
	/// How many of them must approve the evidence for a milestone.
	pub approvals: u8,
	/// The largest share of the optimum that declared pledges may make up, in millionths.
	pub declared_share: u32,
}

/// A reviewer's word for the evidence of a milestone, or against it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Approval {
	/// The reviewer.
	pub by: RollNumber,
	/// The reviewer's chamber.
	pub chamber: Chamber,
}

/// Why a campaign has failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub enum Cause {
	/// Less than the minimum was there at the deadline.
	MinimumMissed,
	/// A milestone has been overdue for the grace period.
	Overdue,
	/// The chambers have decided it.
	Decided,
	/// The beneficiary is not in good standing.
	BeneficiaryGone,
	/// Its proposal was rejected or withdrawn, or had lapsed before the deadline.
	ProposalEnded,
}

/// Where a campaign stands, as it was last written down: what time alone has changed since is not
/// in it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[allow(missing_docs)] // Of fields whose names say it.
pub enum Stage {
	/// Pledges are taken and can be withdrawn.
	Open,
	/// Funded: the next milestone waits for evidence.
	AwaitingEvidence,
	/// Funded: the reviewers look at the evidence for the next milestone.
	InReview {
		evidence: Fingerprint,
		shown: BlockNumber,
		approvals: Vec<Approval>,
		refusals: Vec<Approval>,
	},
	/// Funded: the reviewers have approved the next milestone.
	Approved {
		evidence: Fingerprint,
		shown: BlockNumber,
		approved: BlockNumber,
		payable_from: BlockNumber,
		vetoed: Balance,
		heads: u32,
	},
	/// Funded: a third of the money or of the citizens veto the next milestone.
	Vetoed { evidence: Fingerprint, since: BlockNumber, decision: DecisionId },
	/// Funded: whoever objects can leave the campaign before the next milestone is paid.
	Exit { evidence: Fingerprint, until: BlockNumber, raised: Balance, left: Balance },
	/// Every milestone is paid.
	Completed,
	/// Cancelled before the deadline: everybody is refunded.
	Cancelled,
	/// Failed: what is left goes back in proportion to what each has put in.
	Failed { cause: Cause },
}

/// A campaign.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Campaign {
	/// The project proposal from which it comes.
	pub proposal: ProposalId,
	/// Its terms.
	pub terms: Terms,
	/// The chamber of the beneficiary.
	pub chamber: Chamber,
	/// The block at which it was opened.
	pub opened: BlockNumber,
	/// For how many blocks an approved milestone can be vetoed.
	pub veto_window: BlockNumber,
	/// For how many blocks a milestone may be overdue.
	pub grace: BlockNumber,
	/// How many blocks the reviewers have for evidence.
	pub review_term: BlockNumber,
	/// For how many blocks an exit window is open.
	pub exit_window: BlockNumber,
	/// Where it stands.
	pub state: Stage,
	/// The number of the next milestone, from 0, and so of those that are paid.
	pub milestone: u8,
	/// By how many blocks the deadline has moved, and all due blocks with it.
	pub deadline_moved: BlockNumber,
	/// For how many blocks milestones waited for others than the beneficiary.
	pub stood_still: BlockNumber,
	/// How many times a milestone was approved, or got another payee.
	pub round: u32,
	/// How many exit windows were opened.
	pub exits: u32,
	/// Have the reviewers refused evidence for the next milestone before?
	pub refused: bool,
	/// Have those accepted who must?
	pub accepted: bool,
}

/// How many have pledged, and how much.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode)]
#[allow(missing_docs)] // Of fields whose names say it.
pub struct Figure {
	pub pledgers: u32,
	pub amount: Balance,
}

/// What was pledged, by chamber and kind of pledger.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct ByPledger {
	/// Stakeholders.
	pub chambers: ByChamber<ByKind<Figure>>,
	/// All others.
	pub unregistered: Figure,
}

/// Where the waiting list begins and ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct Queue {
	/// The place that moves up first.
	pub first: Option<u32>,
	/// The latest place.
	pub last: Option<u32>,
	/// The number of the next place.
	pub next: u32,
}

/// The figures of a campaign's money.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct Funds {
	/// What pledgers have put in.
	pub pledged: Balance,
	/// What waits above the optimum.
	pub waiting: Balance,
	/// What the pools add: settled at the deadline, 0 before.
	pub matched: Balance,
	/// What has come in of declared pledges, outside the chain.
	pub honoured: Balance,
	/// What sponsors have put up for matching.
	pub sponsored: Balance,
	/// What has gone back to sponsors.
	pub returned: Balance,
	/// What has been paid to the beneficiary.
	pub paid: Balance,
	/// What has gone back to pledgers and sponsors after the campaign had ended without success.
	pub refunded: Balance,
	/// What pledgers have taken with them who have left in an exit window.
	pub left: Balance,
	/// What has come back to pools when pledgers or sponsors have left.
	pub freed: Balance,
	/// What those who have left had put in, with what had been added to it.
	pub gone: Balance,
	/// What rounding left when everybody was refunded.
	pub dust: Balance,
	/// The part of pledges and matching whose owners have neither been refunded nor left yet.
	pub unsettled: Balance,
	/// Who has pledged.
	pub by_pledger: ByPledger,
	/// The number of the next pool.
	pub pools: u32,
	/// The waiting list.
	pub queue: Queue,
	/// How many movements the ledger has.
	pub movements: u32,
}

impl Funds {
	/// What is in the pot, by these figures. None if they cannot be: more has left than came.
	pub fn held(&self) -> Option<Balance> {
		let out = [self.returned, self.paid, self.refunded, self.left, self.dust];
		let held = self.pledged.checked_add(self.waiting)?.checked_add(self.sponsored)?;
		out.into_iter().try_fold(held, Balance::checked_sub)
	}
}

/// Whose a pledge is.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub enum Owner {
	/// A stakeholder, whatever its key is by then.
	Stakeholder(RollNumber),
	/// An account that is nobody's key.
	Account(AccountId),
}

/// What moved.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[allow(missing_docs)] // Of fields whose names say it.
pub enum What {
	/// A pledge came in.
	Pledged { owner: Owner, from: AccountId, amount: Balance, waiting: Balance },
	/// A pledge was withdrawn before the deadline.
	Withdrawn { owner: Owner, to: AccountId, amount: Balance, waiting: Balance },
	/// What was waiting became a pledge, in the pot.
	MovedUp { owner: Owner, amount: Balance },
	/// A pool came in, or was added to.
	Sponsored { sponsor: RollNumber, from: AccountId, amount: Balance },
	/// A pool went back that was displaced by one that weighs more.
	Displaced { sponsor: RollNumber, to: AccountId, amount: Balance },
	/// Matching was settled, in the pot.
	Matched { amount: Balance },
	/// What was not needed of a pool, or came back to it, went back.
	Returned { sponsor: RollNumber, to: AccountId, amount: Balance },
	/// A milestone was paid.
	Paid { milestone: u8, to: AccountId, amount: Balance },
	/// Somebody left in an exit window.
	Left { owner: Owner, to: AccountId, amount: Balance, freed: Balance },
	/// The share of a pledge went back.
	Refunded { owner: Owner, to: AccountId, amount: Balance },
	/// What was waiting went back after the deadline.
	WaitingRefunded { owner: Owner, to: AccountId, amount: Balance },
	/// The share of what a pool had added to pledges went back.
	MatchRefunded { sponsor: RollNumber, to: AccountId, amount: Balance },
	/// What rounding left went to the account of the chain.
	Dust { amount: Balance },
}

impl What {
	/// What the pot holds afterwards, if it held this much before. None if that cannot be.
	pub(super) fn applied(&self, balance: Balance) -> Option<Balance> {
		match self {
			Self::Pledged { amount, waiting, .. } => {
				balance.checked_add(*amount)?.checked_add(*waiting)
			},
			Self::Sponsored { amount, .. } => balance.checked_add(*amount),
			Self::MovedUp { .. } | Self::Matched { .. } => Some(balance),
			Self::Withdrawn { amount, waiting, .. } => {
				balance.checked_sub(*amount)?.checked_sub(*waiting)
			},
			Self::Displaced { amount, .. }
			| Self::Returned { amount, .. }
			| Self::Paid { amount, .. }
			| Self::Left { amount, .. }
			| Self::Refunded { amount, .. }
			| Self::WaitingRefunded { amount, .. }
			| Self::MatchRefunded { amount, .. }
			| Self::Dust { amount } => balance.checked_sub(*amount),
		}
	}
}

/// A movement of a campaign's money: a line of its ledger.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Movement {
	/// The block.
	pub block: BlockNumber,
	/// What moved.
	pub what: What,
	/// What the pot held afterwards.
	pub balance: Balance,
}
