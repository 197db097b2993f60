// SPDX-License-Identifier: Apache-2.0

//! A campaign: its terms, and the state machine by which it comes to its end.

use crate::types::{Claim, Refusal, CHAMBERS_TO_REVIEW, MAX_MILESTONES, MAX_REVIEWERS};
use doverie_primitives::{
	Balance, Chamber, ChamberSet, DecisionId, Fingerprint, Member, ProposalId, RollNumber,
};
use frame_support::{ensure, stored, traits::ConstU32, BoundedVec};
use sp_runtime::{
	traits::{AtLeast32BitUnsigned, Zero},
	Permill,
};

/// A part of a project: its share of the money, and when it is due.
#[stored]
#[derive(Copy)]
pub struct Milestone<BlockNumber> {
	/// The share of what was raised, in millionths.
	pub share: Permill,
	/// The first block at which it is overdue if it is not approved by then.
	pub due: BlockNumber,
}

/// The terms of a campaign: what the chambers decide when they open it.
#[stored]
pub struct Terms<BlockNumber> {
	/// The roll number of the organisation that carries the project out and is paid.
	pub beneficiary: RollNumber,
	/// The roll number of the organisation that attests receipt of declared pledges.
	pub fiscal_agent: RollNumber,
	/// The project fiche, a document on record.
	pub fiche: Fingerprint,
	/// With less than this at the deadline the campaign fails. In millionths of a euro.
	#[codec(compact)]
	pub minimum: Balance,
	/// Nothing more is taken above this. In millionths of a euro.
	#[codec(compact)]
	pub optimum: Balance,
	/// The first block at which no pledge is taken any more.
	pub deadline: BlockNumber,
	/// One to ten milestones, with shares that are 100 % together, in the order of their due
	/// blocks, all after the deadline.
	pub milestones: BoundedVec<Milestone<BlockNumber>, ConstU32<MAX_MILESTONES>>,
	/// The roll numbers of the reviewers, from at least two chambers, none from the beneficiary's,
	/// and not the fiscal agent.
	pub reviewers: BoundedVec<RollNumber, ConstU32<MAX_REVIEWERS>>,
	/// How many of them must approve the evidence for a milestone: at least two, from at least two
	/// chambers.
	pub approvals: u8,
}

impl<BlockNumber: AtLeast32BitUnsigned + Copy> Terms<BlockNumber> {
	/// Can a campaign with these terms be opened now, as far as the terms alone can tell? The last
	/// milestone must be due before block `limit`.
	pub fn check(&self, now: BlockNumber, limit: BlockNumber) -> Result<(), Refusal> {
		ensure!(self.minimum > 0 && self.minimum <= self.optimum, Refusal::InvalidAmounts);
		ensure!(self.deadline > now, Refusal::InvalidDeadline);
		let mut total = 0u32;
		let mut last = self.deadline;
		for milestone in &self.milestones {
			ensure!(!milestone.share.is_zero() && milestone.due > last, Refusal::InvalidMilestones);
			total = total.saturating_add(milestone.share.deconstruct());
			last = milestone.due;
		}
		ensure!(total == Permill::one().deconstruct(), Refusal::InvalidMilestones);
		ensure!(last < limit, Refusal::InvalidDeadline);
		Self::check_reviewers(&self.reviewers, self.approvals)
	}

	/// Can this many of these reviewers approve? They are of several chambers, so it takes as many.
	pub fn check_reviewers(reviewers: &[RollNumber], approvals: u8) -> Result<(), Refusal> {
		ensure!(
			(CHAMBERS_TO_REVIEW..=reviewers.len()).contains(&usize::from(approvals)),
			Refusal::InvalidReviewers
		);
		let mut sorted = reviewers.to_vec();
		sorted.sort_unstable();
		sorted.dedup();
		ensure!(sorted.len() == reviewers.len(), Refusal::InvalidReviewers);
		Ok(())
	}
}

/// A reviewer's word for the evidence of a milestone.
#[stored]
#[derive(Copy)]
pub struct Approval {
	/// The reviewer's roll number.
	pub by: RollNumber,
	/// The reviewer's chamber.
	pub chamber: Chamber,
}

/// Why a campaign has failed.
#[stored]
#[derive(Copy)]
pub enum Cause {
	/// Less than the minimum was there at the deadline.
	MinimumMissed,
	/// A milestone has been overdue for the grace period.
	Overdue,
	/// The chambers have decided it.
	Decided,
	/// A milestone could have been paid for the whole grace period, and the beneficiary is not in
	/// good standing when the chain looks.
	BeneficiaryGone,
}

/// Where a campaign stands.
///
/// ```text
///                 before the deadline, by the beneficiary or a decision
///  Open ──────────────────────────────────────────────────────────────────▶ Cancelled
///   │ │
///   │ └─── deadline, minimum missed ──────────────────────────────────────▶ Failed
///   │
///   │ deadline, minimum met
///   ▼
///  AwaitingEvidence ◀─────────────────────┬────────────────────┐
///   │                                     │                    │
///   │ evidence                            │ veto upheld        │ paid,
///   ▼                                     │                    │ and a milestone
///  InReview                               │                    │ is left
///   │                                     │                    │
///   │ approvals of two chambers           │                    │
///   ▼       vetoes of a third of the pot  │                    │
///  Approved ──────────────────────────▶ Vetoed                 │
///   │    ▲                                │                    │
///   │    └───────── veto dismissed ───────┘                    │
///   │                                                          │
///   │ veto window over, or veto dismissed: paid                │
///   ├──────────────────────────────────────────────────────────┘
///   │ it was the last
///   ▼
///  Completed
///
///  AwaitingEvidence, InReview ─── overdue for the whole grace period ─────▶ Failed
///  AwaitingEvidence, InReview, Approved, Vetoed ─── by decision ──────────▶ Failed
///  Approved ─── unpaid for the grace period, the beneficiary gone ────────▶ Failed
/// ```
#[stored]
pub enum State<BlockNumber> {
	/// Pledges are taken and can be withdrawn.
	Open,
	/// Funded: the next milestone waits for evidence.
	AwaitingEvidence,
	/// Funded: the reviewers look at the evidence for the next milestone.
	InReview {
		/// The evidence, on record.
		evidence: Fingerprint,
		/// Who has approved it.
		approvals: BoundedVec<Approval, ConstU32<MAX_REVIEWERS>>,
	},
	/// Funded: the reviewers have approved the next milestone.
	Approved {
		/// The evidence, on record.
		evidence: Fingerprint,
		/// The block of the last approval.
		approved: BlockNumber,
		/// Vetoes are taken before this block, and the milestone can be paid from it on.
		payable_from: BlockNumber,
		/// The sum put in by those who have vetoed it.
		vetoed: Balance,
	},
	/// Funded: those who have put in a third of what was raised veto the next milestone.
	Vetoed {
		/// The evidence, on record.
		evidence: Fingerprint,
		/// When it was approved: since then the clock of the due blocks has stood still.
		since: BlockNumber,
		/// The decision that settles it.
		decision: DecisionId,
	},
	/// Every milestone is paid.
	Completed,
	/// Cancelled before the deadline: everybody is refunded.
	Cancelled,
	/// Failed: what is left goes back in proportion to what each has put in.
	Failed {
		/// Why.
		cause: Cause,
	},
}

impl<BlockNumber> State<BlockNumber> {
	/// Why a step that does not belong to this state is refused.
	pub fn refusal(&self) -> Refusal {
		match self {
			State::Open => Refusal::StillOpen,
			State::AwaitingEvidence => Refusal::AwaitsEvidence,
			State::InReview { .. } => Refusal::InReview,
			State::Approved { .. } => Refusal::Approved,
			State::Vetoed { .. } => Refusal::UnderVeto,
			State::Completed => Refusal::Completed,
			State::Cancelled => Refusal::Cancelled,
			State::Failed { .. } => Refusal::Failed,
		}
	}

	/// Does what is left go back to those who have put it in?
	pub fn refunds(&self) -> bool {
		matches!(self, State::Cancelled | State::Failed { .. })
	}

	/// What sponsors can have back, once the deadline has passed.
	pub fn claim(&self) -> Claim {
		if self.refunds() {
			Claim::UnusedAndShare
		} else {
			Claim::Unused
		}
	}

	/// Can nothing more come of the campaign but refunds?
	pub fn has_ended(&self) -> bool {
		self.refunds() || matches!(self, State::Completed)
	}
}

/// What the passing of time has changed in a campaign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
	/// The deadline has passed, and the minimum is met.
	Funded,
	/// It has failed.
	Failed(Cause),
}

/// A campaign: where it comes from, its terms, and how far it has come. Its money is kept apart, in
/// [`Funds`](crate::Funds).
#[stored]
pub struct Campaign<BlockNumber> {
	/// The project proposal from which it comes.
	pub proposal: ProposalId,
	/// Its terms.
	pub terms: Terms<BlockNumber>,
	/// The chamber of the beneficiary.
	pub chamber: Chamber,
	/// The block at which it was opened.
	pub opened: BlockNumber,
	/// For how many blocks an approved milestone can be vetoed, as it was at the opening.
	pub veto_window: BlockNumber,
	/// For how many blocks a milestone may be overdue, as it was at the opening.
	pub grace: BlockNumber,
	/// Where it stands.
	pub state: State<BlockNumber>,
	/// The number of the next milestone, from 0, and so of those that are paid.
	pub milestone: u8,
	/// For how many blocks, from approval to settling, milestones were vetoed: the due blocks have
	/// moved by as many.
	pub stood_still: BlockNumber,
	/// How many times a milestone was approved. A veto counts for one approval only.
	pub round: u32,
}

impl<BlockNumber: AtLeast32BitUnsigned + Copy> Campaign<BlockNumber> {
	/// A campaign that takes pledges from now on.
	pub fn open(
		proposal: ProposalId,
		terms: Terms<BlockNumber>,
		chamber: Chamber,
		opened: BlockNumber,
		veto_window: BlockNumber,
		grace: BlockNumber,
	) -> Self {
		Self {
			proposal,
			terms,
			chamber,
			opened,
			veto_window,
			grace,
			state: State::Open,
			milestone: 0,
			stood_still: Zero::zero(),
			round: 0,
		}
	}

	/// The next milestone, if one is left.
	pub fn next_milestone(&self) -> Option<&Milestone<BlockNumber>> {
		self.terms.milestones.get(usize::from(self.milestone))
	}

	/// Is the next milestone the last?
	pub fn is_last(&self) -> bool {
		usize::from(self.milestone).saturating_add(1) >= self.terms.milestones.len()
	}

	/// The first block at which the next milestone is overdue. While a veto is being decided, as if
	/// it were settled `now`.
	pub fn due(&self, now: BlockNumber) -> Option<BlockNumber> {
		let still = match self.state {
			State::Vetoed { since, .. } => now.saturating_sub(since),
			_ => Zero::zero(),
		};
		let moved = self.stood_still.saturating_add(still);
		self.next_milestone().map(|milestone| milestone.due.saturating_add(moved))
	}

	/// Is the next milestone overdue, waiting for evidence or in review?
	pub fn is_overdue(&self, now: BlockNumber) -> bool {
		self.is_awaited() && self.due(now).is_some_and(|due| now >= due)
	}

	fn is_awaited(&self) -> bool {
		matches!(self.state, State::AwaitingEvidence | State::InReview { .. })
	}

	/// Has an approved milestone been unpaid for the whole grace period? That alone is nobody's
	/// fault: anyone can have it paid, as long as the beneficiary is in good standing.
	pub fn is_unpaid(&self, now: BlockNumber) -> bool {
		matches!(self.state, State::Approved { payable_from, .. }
			if now >= payable_from.saturating_add(self.grace))
	}

	/// One step that time alone takes. `counted`: what counts towards the minimum; `can_be_paid`:
	/// is the beneficiary in good standing? Call it until it takes none: each step leads on, and
	/// there are two at most.
	pub fn advance(
		&mut self,
		now: BlockNumber,
		counted: Balance,
		can_be_paid: bool,
	) -> Option<Change> {
		let change = match self.state {
			State::Open if now >= self.terms.deadline => {
				if counted >= self.terms.minimum {
					Change::Funded
				} else {
					Change::Failed(Cause::MinimumMissed)
				}
			},
			_ if self.is_awaited()
				&& self.due(now).is_some_and(|due| now >= due.saturating_add(self.grace)) =>
			{
				Change::Failed(Cause::Overdue)
			},
			_ if self.is_unpaid(now) && !can_be_paid => Change::Failed(Cause::BeneficiaryGone),
			_ => return None,
		};
		self.state = match change {
			Change::Funded => State::AwaitingEvidence,
			Change::Failed(cause) => State::Failed { cause },
		};
		Some(change)
	}

	/// Are pledges taken?
	pub fn ensure_open(&self) -> Result<(), Refusal> {
		match self.state {
			State::Open => Ok(()),
			_ => Err(self.state.refusal()),
		}
	}

	/// The beneficiary or a decision ends a campaign that is open.
	pub fn cancel(&mut self) -> Result<(), Refusal> {
		self.ensure_open()?;
		self.state = State::Cancelled;
		Ok(())
	}

	/// A decision ends a campaign that is funded.
	pub fn fail(&mut self) -> Result<(), Refusal> {
		match self.state {
			State::AwaitingEvidence
			| State::InReview { .. }
			| State::Approved { .. }
			| State::Vetoed { .. } => {
				self.state = State::Failed { cause: Cause::Decided };
				Ok(())
			},
			_ => Err(self.state.refusal()),
		}
	}

	/// The beneficiary shows evidence for the next milestone, or better evidence. Approvals start
	/// again.
	pub fn submit_evidence(&mut self, evidence: Fingerprint) -> Result<(), Refusal> {
		match self.state {
			State::AwaitingEvidence | State::InReview { .. } => {
				self.state = State::InReview { evidence, approvals: BoundedVec::new() };
				Ok(())
			},
			_ => Err(self.state.refusal()),
		}
	}

	/// A reviewer approves this evidence. True if that was the last approval needed.
	pub fn approve(
		&mut self,
		reviewer: &Member,
		seen: Fingerprint,
		now: BlockNumber,
	) -> Result<bool, Refusal> {
		let State::InReview { evidence, approvals } = &mut self.state else {
			return Err(self.state.refusal());
		};
		let evidence = *evidence;
		ensure!(evidence == seen, Refusal::OtherEvidence);
		ensure!(approvals.iter().all(|a| a.by != reviewer.number), Refusal::AlreadyApproved);
		approvals
			.try_push(Approval { by: reviewer.number, chamber: reviewer.chamber })
			.map_err(|_| Refusal::OutOfNumbers)?;
		let enough = approvals.len() >= usize::from(self.terms.approvals);
		let chambers: ChamberSet = approvals.iter().map(|approval| approval.chamber).collect();
		let approved = enough && chambers.len() >= CHAMBERS_TO_REVIEW;
		if approved {
			self.round = self.round.checked_add(1).ok_or(Refusal::OutOfNumbers)?;
			let payable_from = now.saturating_add(self.veto_window);
			self.state = State::Approved { evidence, approved: now, payable_from, vetoed: 0 };
		}
		Ok(approved)
	}

	/// Can the next milestone be vetoed now, by somebody who has seen this evidence?
	pub fn ensure_vetoable(&self, seen: Fingerprint, now: BlockNumber) -> Result<(), Refusal> {
		let State::Approved { evidence, payable_from, .. } = self.state else {
			return Err(self.state.refusal());
		};
		ensure!(evidence == seen, Refusal::OtherEvidence);
		ensure!(now < payable_from, Refusal::VetoWindowOver);
		Ok(())
	}

	/// Somebody who has put in `weight` of `raised` vetoes the next milestone. True if those who
	/// veto it have now put in a third, so that it has to go to decision.
	pub fn veto(
		&mut self,
		seen: Fingerprint,
		weight: Balance,
		raised: Balance,
		now: BlockNumber,
	) -> Result<bool, Refusal> {
		self.ensure_vetoable(seen, now)?;
		let State::Approved { vetoed, .. } = &mut self.state else {
			return Err(self.state.refusal());
		};
		*vetoed = vetoed.checked_add(weight).ok_or(Refusal::OutOfNumbers)?;
		Ok(*vetoed >= raised.div_ceil(3))
	}

	/// The veto goes to decision. The clock of the due blocks has stood still since the approval,
	/// from which the beneficiary had nothing to do.
	pub fn go_to_decision(&mut self, decision: DecisionId) -> Result<(), Refusal> {
		let State::Approved { evidence, approved, .. } = self.state else {
			return Err(self.state.refusal());
		};
		self.state = State::Vetoed { evidence, since: approved, decision };
		Ok(())
	}

	/// The veto against this milestone is settled: upheld, the milestone waits for better evidence;
	/// dismissed, it can be paid now.
	pub fn settle_veto(
		&mut self,
		milestone: u8,
		upheld: bool,
		now: BlockNumber,
	) -> Result<(), Refusal> {
		let State::Vetoed { evidence, since, .. } = self.state else {
			return Err(self.state.refusal());
		};
		ensure!(milestone == self.milestone, Refusal::UnderVeto);
		self.stood_still = self.stood_still.saturating_add(now.saturating_sub(since));
		self.state = if upheld {
			State::AwaitingEvidence
		} else {
			State::Approved { evidence, approved: now, payable_from: now, vetoed: 0 }
		};
		Ok(())
	}

	/// Can the next milestone be paid now?
	pub fn ensure_payable(&self, now: BlockNumber) -> Result<(), Refusal> {
		let State::Approved { payable_from, .. } = self.state else {
			return Err(self.state.refusal());
		};
		ensure!(now >= payable_from, Refusal::VetoWindowOpen);
		Ok(())
	}

	/// The next milestone is paid.
	pub fn pay(&mut self, now: BlockNumber) -> Result<(), Refusal> {
		self.ensure_payable(now)?;
		self.state = if self.is_last() { State::Completed } else { State::AwaitingEvidence };
		self.milestone = self.milestone.checked_add(1).ok_or(Refusal::OutOfNumbers)?;
		Ok(())
	}

	/// Others review from now on. Approvals that a review has so far do not count.
	pub fn replace_reviewers(
		&mut self,
		reviewers: BoundedVec<RollNumber, ConstU32<MAX_REVIEWERS>>,
		approvals: u8,
	) -> Result<(), Refusal> {
		ensure!(!self.state.has_ended(), self.state.refusal());
		Terms::<BlockNumber>::check_reviewers(&reviewers, approvals)?;
		self.terms.reviewers = reviewers;
		self.terms.approvals = approvals;
		if let State::InReview { approvals, .. } = &mut self.state {
			*approvals = BoundedVec::new();
		}
		Ok(())
	}
}
