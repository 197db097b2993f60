// SPDX-License-Identifier: Apache-2.0

//! A campaign: its terms, and the state machine by which it comes to its end.

use crate::types::{
	Exit, Refusal, Returns, CHAMBERS_TO_REVIEW, LEAST_HEADS, MAX_ISSUANCE, MAX_MILESTONES,
	MAX_REVIEWERS,
};
use doverie_primitives::{
	Balance, Chamber, ChamberSet, DecisionId, Fingerprint, Member, ProposalId, RollNumber,
	VetoVerdict,
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
	/// Nothing more is taken above this: it waits. In millionths of a euro.
	#[codec(compact)]
	pub optimum: Balance,
	/// The first block at which no pledge is taken any more. It may move once, and the due blocks
	/// of milestones with it.
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
	/// The largest share of the optimum that declared pledges may make up; never more than is
	/// between minimum and optimum.
	pub declared_share: Permill,
}

impl<BlockNumber: AtLeast32BitUnsigned + Copy> Terms<BlockNumber> {
	/// Can a campaign with these terms be opened now, by the terms alone? The last milestone must
	/// be due before block `limit`.
	pub fn check(&self, now: BlockNumber, limit: BlockNumber) -> Result<(), Refusal> {
		ensure!(
			self.minimum > 0 && self.minimum <= self.optimum && self.optimum <= MAX_ISSUANCE,
			Refusal::InvalidAmounts
		);
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

	/// How much of what was declared counts at most: so that no campaign is funded without money in
	/// its pot.
	pub fn declared_limit(&self) -> Balance {
		let between = self.optimum.saturating_sub(self.minimum);
		self.declared_share.mul_floor(self.optimum).min(between)
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

/// A reviewer's word for the evidence of a milestone, or against it.
#[stored]
#[derive(Copy)]
pub struct Approval {
	/// The reviewer's roll number.
	pub by: RollNumber,
	/// The reviewer's chamber.
	pub chamber: Chamber,
}

/// The words of reviewers: one of each.
type Approvals = BoundedVec<Approval, ConstU32<MAX_REVIEWERS>>;

/// Are these as many as must approve, or refuse, and from as many chambers?
pub fn are_enough(approvals: &[Approval], needed: u8) -> bool {
	let chambers: ChamberSet = approvals.iter().map(|approval| approval.chamber).collect();
	approvals.len() >= usize::from(needed) && chambers.len() >= CHAMBERS_TO_REVIEW
}

/// Adds a reviewer's word to these, in place of the opposite one, if there is one.
fn give_word(
	to: &mut Approvals,
	opposite: &mut Approvals,
	reviewer: &Member,
	repeated: Refusal,
) -> Result<(), Refusal> {
	ensure!(to.iter().all(|approval| approval.by != reviewer.number), repeated);
	opposite.retain(|approval| approval.by != reviewer.number);
	to.try_push(Approval { by: reviewer.number, chamber: reviewer.chamber })
		.map_err(|_| Refusal::OutOfNumbers)
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
	/// Its proposal was rejected or withdrawn, or had lapsed before the deadline.
	ProposalEnded,
}

/// Where a campaign stands.
///
/// ```text
///                 before the deadline, by the beneficiary or a decision
///  Open ──────────────────────────────────────────────────────────────────▶ Cancelled
///   │ │
///   │ └─── deadline, minimum missed ──────────────────────────────────────▶ Failed
///   │
///   │ deadline, minimum met, matching settled
///   ▼
///  AwaitingEvidence ◀──┬──────────────────┬────────────────────┐
///   │                  │                  │                    │
///   │ evidence         │ refused by       │ veto upheld        │ paid,
///   ▼                  │ two chambers     │                    │ and a milestone
///  InReview ───────────┴──────────────────┼───────┐            │ is left
///   │                                     │       │            │
///   │ approvals of two chambers           │       │ reviewers  │
///   ▼       vetoes of a third             │       │ silent for │
///  Approved ──────────────────────────▶ Vetoed    │ their term │
///   │ │  ▲                              │   │     │            │
///   │ │  ├─────── veto dismissed ───────┘   │     │            │
///   │ │  │                        undecided │     │            │
///   │ │  │                                  ▼     ▼            │
///   │ │  └─── exit window over ──────────── Exit               │
///   │ │                                                        │
///   │ └─ another payee: another veto window, Approved          │
///   │                                                          │
///   │ veto window over, veto dismissed, exit over: paid        │
///   ├──────────────────────────────────────────────────────────┘
///   │ it was the last
///   ▼
///  Completed
///
///  AwaitingEvidence ─── overdue for the whole grace period ───────────────▶ Failed
///  AwaitingEvidence, InReview, Approved, Vetoed, Exit ─── by decision ────▶ Failed
///  Approved ─── unpaid for the grace period, the beneficiary gone ────────▶ Failed
///  all that have not ended ─── the proposal is rejected, withdrawn ───────▶ Failed
///  Open ─── the proposal has lapsed before the deadline ──────────────────▶ Failed
/// ```
#[stored]
#[allow(missing_docs)] // Of fields whose names say it.
pub enum State<BlockNumber> {
	/// Pledges are taken and can be withdrawn.
	Open,
	/// Funded: the next milestone waits for evidence.
	AwaitingEvidence,
	/// Funded: the reviewers look at the evidence for the next milestone.
	InReview {
		/// The evidence, on record.
		evidence: Fingerprint,
		/// When it was shown. The reviewers' term runs from here, and the milestone is not overdue.
		shown: BlockNumber,
		approvals: Approvals,
		refusals: Approvals,
	},
	/// Funded: the reviewers have approved the next milestone.
	Approved {
		/// The evidence, on record.
		evidence: Fingerprint,
		/// When it was shown, or when a veto against it was settled.
		shown: BlockNumber,
		/// The block of the last approval.
		approved: BlockNumber,
		/// Vetoes are taken before this block, and the milestone can be paid from it on.
		payable_from: BlockNumber,
		/// The sum put in by those who have vetoed it.
		vetoed: Balance,
		/// How many citizens have vetoed it.
		heads: u32,
	},
	/// Funded: a third of the money or of the citizens veto the next milestone.
	Vetoed {
		/// The evidence, on record.
		evidence: Fingerprint,
		/// When it was shown: since then the clock of the due blocks has stood still.
		since: BlockNumber,
		/// The decision that settles it.
		decision: DecisionId,
	},
	/// Funded: those who should have judged the next milestone did not. Whoever objects can leave
	/// the campaign before it is paid.
	Exit {
		/// The evidence, on record.
		evidence: Fingerprint,
		/// The first block at which nobody can leave any more, and the milestone can be paid.
		until: BlockNumber,
		/// What was put in, at the opening of the window, by those who were in the campaign.
		raised: Balance,
		/// What was left of that.
		left: Balance,
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
			State::Exit { .. } => Refusal::ExitWindowOpen,
			State::Completed => Refusal::Completed,
			State::Cancelled => Refusal::Cancelled,
			State::Failed { cause: Cause::ProposalEnded } => Refusal::ProposalEnded,
			State::Failed { .. } => Refusal::Failed,
		}
	}

	/// Does what is left go back to those who have put it in?
	pub fn refunds(&self) -> bool {
		matches!(self, State::Cancelled | State::Failed { .. })
	}

	/// What sponsors can have back, once the deadline has passed.
	pub fn returns(&self) -> Returns {
		if self.refunds() {
			Returns::UnusedAndShare
		} else {
			Returns::Unused
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
	/// The reviewers were silent for their term: an exit window is open.
	ExitOpened,
	/// The exit window is over: the milestone can be paid.
	ExitClosed,
}

/// What a campaign has to know of the world and of its money, for what time alone changes.
#[derive(Clone, Copy, Debug)]
pub struct Facts {
	/// What counts towards the minimum, if the deadline is now.
	pub counted: Balance,
	/// What was put in by those who have not left.
	pub raised: Balance,
	/// What is left of that.
	pub unpaid: Balance,
	/// Is the beneficiary in good standing?
	pub can_be_paid: bool,
	/// Does the proposal let the campaign go on? While the campaign is open, it must be admitted and
	/// not have lapsed before the deadline; afterwards it must not have been rejected or withdrawn.
	pub is_alive: bool,
}

/// Money and citizens: of somebody who vetoes, or of the whole campaign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stake {
	/// What was put in.
	pub money: Balance,
	/// How many citizens.
	pub citizens: u32,
}

/// The periods of a campaign, as they are at its opening.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Periods<BlockNumber> {
	/// For how many blocks an approved milestone can be vetoed.
	pub veto_window: BlockNumber,
	/// For how many blocks a milestone may be overdue.
	pub grace: BlockNumber,
	/// How many blocks the reviewers have for evidence.
	pub review_term: BlockNumber,
	/// For how many blocks an exit window is open.
	pub exit_window: BlockNumber,
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
	/// How many blocks the reviewers have for evidence, as it was at the opening.
	pub review_term: BlockNumber,
	/// For how many blocks an exit window is open, as it was at the opening.
	pub exit_window: BlockNumber,
	/// Where it stands.
	pub state: State<BlockNumber>,
	/// The number of the next milestone, from 0, and so of those that are paid.
	pub milestone: u8,
	/// By how many blocks the deadline has moved, and all due blocks with it.
	pub deadline_moved: BlockNumber,
	/// For how many blocks milestones waited for others than the beneficiary: from the evidence to
	/// the block from which on each could be paid, or to its refusal by the reviewers. The due
	/// blocks of those that are left have moved by as many.
	pub stood_still: BlockNumber,
	/// How many times a milestone was approved, or got another payee. A veto counts for one of
	/// these only.
	pub round: u32,
	/// How many exit windows were opened.
	pub exits: u32,
	/// Have the reviewers refused evidence for the next milestone before? With another refusal, the
	/// clock stands still for a part of the review only.
	pub refused: bool,
	/// Have the beneficiary and as many reviewers as must approve accepted? From then on money is
	/// taken, until a decision names other reviewers.
	pub accepted: bool,
}

impl<BlockNumber: AtLeast32BitUnsigned + Copy> Campaign<BlockNumber> {
	/// A campaign that takes pledges as soon as those have accepted who are needed.
	pub fn open(
		proposal: ProposalId,
		terms: Terms<BlockNumber>,
		chamber: Chamber,
		opened: BlockNumber,
		periods: Periods<BlockNumber>,
	) -> Self {
		Self {
			proposal,
			terms,
			chamber,
			opened,
			veto_window: periods.veto_window,
			grace: periods.grace,
			review_term: periods.review_term,
			exit_window: periods.exit_window,
			state: State::Open,
			milestone: 0,
			deadline_moved: Zero::zero(),
			stood_still: Zero::zero(),
			round: 0,
			exits: 0,
			refused: false,
			accepted: false,
		}
	}

	/// The first block at which no pledge is taken any more.
	pub fn deadline(&self) -> BlockNumber {
		self.terms.deadline.saturating_add(self.deadline_moved)
	}

	/// Is this one of the `last` blocks before the deadline?
	pub fn is_late(&self, last: BlockNumber, now: BlockNumber) -> bool {
		now.saturating_add(last) >= self.deadline()
	}

	/// Moves the deadline by this many blocks, and all due blocks with it, if it is in the last
	/// ones and was not moved before. True if it has moved.
	pub fn move_deadline(&mut self, by: BlockNumber, now: BlockNumber) -> bool {
		if !self.is_late(by, now) || !self.deadline_moved.is_zero() {
			return false;
		}
		self.deadline_moved = by;
		!by.is_zero()
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
		let moved = self.deadline_moved.saturating_add(self.stood_still).saturating_add(still);
		self.next_milestone().map(|milestone| milestone.due.saturating_add(moved))
	}

	/// Is the next milestone overdue? Only while it waits for evidence: what was delivered does not
	/// fail because nobody looks at it.
	pub fn is_overdue(&self, now: BlockNumber) -> bool {
		matches!(self.state, State::AwaitingEvidence) && self.due(now).is_some_and(|due| now >= due)
	}

	/// Has an approved milestone been unpaid for the whole grace period? That alone is nobody's
	/// fault: anyone can have it paid, as long as the beneficiary is in good standing.
	pub fn is_unpaid(&self, now: BlockNumber) -> bool {
		matches!(self.state, State::Approved { payable_from, .. }
			if now >= payable_from.saturating_add(self.grace))
	}

	/// And for twice as long: from then on no key that is about to move is an excuse.
	pub fn is_unpaid_for_long(&self, now: BlockNumber) -> bool {
		matches!(self.state, State::Approved { payable_from, .. }
			if now >= payable_from.saturating_add(self.grace).saturating_add(self.grace))
	}

	/// Is the deadline over, and not written down yet?
	pub fn is_due(&self, now: BlockNumber) -> bool {
		matches!(self.state, State::Open) && now >= self.deadline()
	}

	/// One step that time alone takes, or that follows from the end of the proposal. Call it until
	/// it takes none: each step leads on, and there are two at most. An exit window opens when it
	/// is noticed, so that nobody misses it.
	pub fn advance(&mut self, now: BlockNumber, facts: &Facts) -> Option<Change> {
		let change = match self.state {
			_ if !facts.is_alive && !self.state.has_ended() => Change::Failed(Cause::ProposalEnded),
			State::Open if self.is_due(now) => {
				if facts.counted >= self.terms.minimum {
					Change::Funded
				} else {
					Change::Failed(Cause::MinimumMissed)
				}
			},
			State::AwaitingEvidence
				if self.due(now).is_some_and(|due| now >= due.saturating_add(self.grace)) =>
			{
				Change::Failed(Cause::Overdue)
			},
			State::InReview { shown, .. } if now >= shown.saturating_add(self.review_term) => {
				Change::ExitOpened
			},
			State::Exit { until, .. } if now >= until => Change::ExitClosed,
			State::Approved { .. } if self.is_unpaid(now) && !facts.can_be_paid => {
				Change::Failed(Cause::BeneficiaryGone)
			},
			_ => return None,
		};
		match (change, &self.state) {
			(Change::Funded, _) => self.state = State::AwaitingEvidence,
			(Change::Failed(cause), _) => self.state = State::Failed { cause },
			(Change::ExitOpened, State::InReview { evidence, shown, .. }) => {
				let (evidence, silent) = (*evidence, now.saturating_sub(*shown));
				self.stood_still = self.stood_still.saturating_add(silent);
				self.open_exit(evidence, now, facts.raised, facts.unpaid);
			},
			(Change::ExitClosed, State::Exit { evidence, until, .. }) => {
				self.state = Self::payable(*evidence, *until);
			},
			_ => return None,
		}
		Some(change)
	}

	/// Approved, and payable from this block on, without another veto window.
	fn payable(evidence: Fingerprint, from: BlockNumber) -> State<BlockNumber> {
		State::Approved {
			evidence,
			shown: from,
			approved: from,
			payable_from: from,
			vetoed: 0,
			heads: 0,
		}
	}

	/// Whoever objects can leave from this block on. Meanwhile the clock of the due blocks stands
	/// still.
	fn open_exit(
		&mut self,
		evidence: Fingerprint,
		from: BlockNumber,
		raised: Balance,
		left: Balance,
	) {
		self.exits = self.exits.saturating_add(1);
		self.stood_still = self.stood_still.saturating_add(self.exit_window);
		let until = from.saturating_add(self.exit_window);
		self.state = State::Exit { evidence, until, raised, left };
	}

	/// The exit window that is open.
	pub fn exit(&self) -> Result<Exit, Refusal> {
		match self.state {
			State::Exit { raised, left, .. } => Ok(Exit { number: self.exits, raised, left }),
			_ => Err(self.state.refusal()),
		}
	}

	/// Is it before the deadline?
	pub fn ensure_open(&self) -> Result<(), Refusal> {
		match self.state {
			State::Open => Ok(()),
			_ => Err(self.state.refusal()),
		}
	}

	/// Is money taken? Nobody's money waits for people who have said nothing.
	pub fn ensure_taking(&self) -> Result<(), Refusal> {
		self.ensure_open()?;
		ensure!(self.accepted, Refusal::NotAccepted);
		Ok(())
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
			| State::Vetoed { .. }
			| State::Exit { .. } => {
				self.state = State::Failed { cause: Cause::Decided };
				Ok(())
			},
			_ => Err(self.state.refusal()),
		}
	}

	/// The beneficiary shows evidence for the next milestone; or better evidence, before the due
	/// block: after it, the reviewers have the word. Approvals, refusals and the reviewers' term
	/// start again.
	pub fn submit_evidence(
		&mut self,
		evidence: Fingerprint,
		now: BlockNumber,
	) -> Result<(), Refusal> {
		let is_in_time = self.due(now).is_some_and(|due| now < due);
		match self.state {
			State::AwaitingEvidence => (),
			State::InReview { .. } if is_in_time => (),
			_ => return Err(self.state.refusal()),
		}
		let (approvals, refusals) = Default::default();
		self.state = State::InReview { evidence, shown: now, approvals, refusals };
		Ok(())
	}

	/// Is this evidence in review?
	pub fn ensure_reviewable(&self, seen: Fingerprint) -> Result<(), Refusal> {
		let State::InReview { evidence, .. } = self.state else {
			return Err(self.state.refusal());
		};
		ensure!(evidence == seen, Refusal::OtherEvidence);
		Ok(())
	}

	/// A reviewer approves this evidence. True if that was the last approval needed.
	pub fn approve(
		&mut self,
		reviewer: &Member,
		seen: Fingerprint,
		now: BlockNumber,
	) -> Result<bool, Refusal> {
		self.ensure_reviewable(seen)?;
		let State::InReview { evidence, shown, approvals, refusals } = &mut self.state else {
			return Err(self.state.refusal());
		};
		give_word(approvals, refusals, reviewer, Refusal::AlreadyApproved)?;
		let approved = are_enough(approvals, self.terms.approvals);
		if approved {
			self.round = self.round.checked_add(1).ok_or(Refusal::OutOfNumbers)?;
			let payable_from = now.saturating_add(self.veto_window);
			self.state = State::Approved {
				evidence: *evidence,
				shown: *shown,
				approved: now,
				payable_from,
				vetoed: 0,
				heads: 0,
			};
		}
		Ok(approved)
	}

	/// A reviewer refuses this evidence. True if with that as many have, from as many chambers, as
	/// it takes to approve, and the others are too few to approve it: the milestone waits for
	/// better evidence. The beneficiary has as much time for it as when it showed this; from the
	/// second refusal of a milestone on, less by the time of the review, but at most by as long as
	/// a veto window.
	pub fn refuse(
		&mut self,
		reviewer: &Member,
		seen: Fingerprint,
		now: BlockNumber,
	) -> Result<bool, Refusal> {
		self.ensure_reviewable(seen)?;
		let State::InReview { shown, approvals, refusals, .. } = &mut self.state else {
			return Err(self.state.refusal());
		};
		give_word(refusals, approvals, reviewer, Refusal::AlreadyRefused)?;
		let others = self.terms.reviewers.len().saturating_sub(refusals.len());
		let refused = are_enough(refusals, self.terms.approvals)
			&& others < usize::from(self.terms.approvals);
		if refused {
			let in_review = now.saturating_sub(*shown);
			// From the second refusal on, some of that is the beneficiary's own time: else bad
			// evidence would buy time without end.
			let own = if self.refused { in_review.min(self.veto_window) } else { Zero::zero() };
			self.stood_still = self.stood_still.saturating_add(in_review.saturating_sub(own));
			self.refused = true;
			self.state = State::AwaitingEvidence;
		}
		Ok(refused)
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

	/// Somebody with this stake in the whole vetoes the next milestone. True if those who veto it
	/// now have put in a third of the money, or are a third of the citizens and not just a few, so
	/// that it has to go to decision.
	pub fn veto(
		&mut self,
		seen: Fingerprint,
		by: Stake,
		whole: Stake,
		now: BlockNumber,
	) -> Result<bool, Refusal> {
		self.ensure_vetoable(seen, now)?;
		let State::Approved { vetoed, heads, .. } = &mut self.state else {
			return Err(self.state.refusal());
		};
		*vetoed = vetoed.checked_add(by.money).ok_or(Refusal::OutOfNumbers)?;
		*heads = heads.checked_add(by.citizens).ok_or(Refusal::OutOfNumbers)?;
		let by_money = *vetoed >= whole.money.div_ceil(3);
		let by_heads = *heads >= whole.citizens.div_ceil(3).max(LEAST_HEADS);
		Ok(by_money || by_heads)
	}

	/// The veto goes to decision. The clock of the due blocks has stood still since the evidence
	/// was shown, from which the beneficiary had nothing to do.
	pub fn go_to_decision(&mut self, decision: DecisionId) -> Result<(), Refusal> {
		let State::Approved { evidence, shown, .. } = self.state else {
			return Err(self.state.refusal());
		};
		self.state = State::Vetoed { evidence, since: shown, decision };
		Ok(())
	}

	/// The veto against this milestone is settled: upheld, the milestone waits for better evidence;
	/// dismissed, it can be paid now; undecided, whoever objects can leave first. `raised` and
	/// `left`: the figures of those who have not left.
	pub fn settle_veto(
		&mut self,
		milestone: u8,
		verdict: VetoVerdict,
		now: BlockNumber,
		raised: Balance,
		left: Balance,
	) -> Result<(), Refusal> {
		let State::Vetoed { evidence, since, .. } = self.state else {
			return Err(self.state.refusal());
		};
		ensure!(milestone == self.milestone, Refusal::UnderVeto);
		self.stood_still = self.stood_still.saturating_add(now.saturating_sub(since));
		match verdict {
			VetoVerdict::Upheld => self.state = State::AwaitingEvidence,
			VetoVerdict::Dismissed => self.state = Self::payable(evidence, now),
			VetoVerdict::Undecided => self.open_exit(evidence, now, raised, left),
		}
		Ok(())
	}

	/// The milestone would be paid to another account than its approvals knew of: it can be vetoed
	/// again. Returns the block from which on it can be paid.
	pub fn renew_veto_window(&mut self, now: BlockNumber) -> Result<BlockNumber, Refusal> {
		let State::Approved { payable_from, vetoed, heads, .. } = &mut self.state else {
			return Err(self.state.refusal());
		};
		let from = now.saturating_add(self.veto_window);
		(*payable_from, *vetoed, *heads) = (from, 0, 0);
		self.round = self.round.checked_add(1).ok_or(Refusal::OutOfNumbers)?;
		Ok(from)
	}

	/// Can the next milestone be paid now?
	pub fn ensure_payable(&self, now: BlockNumber) -> Result<(), Refusal> {
		let State::Approved { payable_from, .. } = self.state else {
			return Err(self.state.refusal());
		};
		ensure!(now >= payable_from, Refusal::VetoWindowOpen);
		Ok(())
	}

	/// The next milestone is paid. From its evidence to the block from which on it could be, the
	/// beneficiary had nothing to do, and the clock of the other due blocks has stood still.
	pub fn pay(&mut self, now: BlockNumber) -> Result<(), Refusal> {
		self.ensure_payable(now)?;
		if let State::Approved { shown, payable_from, .. } = self.state {
			let waited = payable_from.saturating_sub(shown);
			self.stood_still = self.stood_still.saturating_add(waited);
		}
		self.state = if self.is_last() { State::Completed } else { State::AwaitingEvidence };
		self.milestone = self.milestone.checked_add(1).ok_or(Refusal::OutOfNumbers)?;
		self.refused = false;
		Ok(())
	}

	/// Others review from now on, once they have accepted. What a review has of approvals and
	/// refusals so far does not count, and its term starts again.
	pub fn replace_reviewers(
		&mut self,
		reviewers: BoundedVec<RollNumber, ConstU32<MAX_REVIEWERS>>,
		approvals: u8,
		now: BlockNumber,
	) -> Result<(), Refusal> {
		ensure!(!self.state.has_ended(), self.state.refusal());
		Terms::<BlockNumber>::check_reviewers(&reviewers, approvals)?;
		self.terms.reviewers = reviewers;
		self.terms.approvals = approvals;
		self.accepted = false;
		if let State::InReview { approvals, refusals, shown, .. } = &mut self.state {
			(*approvals, *refusals) = Default::default();
			let waited = now.saturating_sub(*shown);
			self.stood_still = self.stood_still.saturating_add(waited);
			*shown = now;
		}
		Ok(())
	}
}
