// SPDX-License-Identifier: Apache-2.0

//! What a decision is made of: the rule, the ballots' figures, the outcome, and where a decision
//! stands. Nothing here touches storage.

use codec::{Decode, DecodeWithMemTracking, Encode};
use doverie_primitives::{
	ByChamber, CampaignId, Fingerprint, Kind, Member, ProposalId, RollNumber, RollSize, RuleName,
};
use frame_support::stored;
use scale_info::TypeInfo;
use sp_core::U256;
use sp_runtime::{traits::AtLeast32BitUnsigned, DispatchError};

/// How large a part of a whole must be, as an exact fraction. Nothing is no part of nothing: a
/// whole of zero meets no threshold.
#[stored]
#[derive(Copy)]
pub enum Threshold {
	/// This share, or more.
	AtLeast {
		/// The numerator of the share.
		numerator: u32,
		/// The denominator of the share.
		denominator: u32,
	},
	/// More than this share: exactly the share is not enough.
	MoreThan {
		/// The numerator of the share.
		numerator: u32,
		/// The denominator of the share.
		denominator: u32,
	},
}

impl Threshold {
	/// This share, or more.
	pub const fn at_least(numerator: u32, denominator: u32) -> Self {
		Self::AtLeast { numerator, denominator }
	}

	/// More than this share.
	pub const fn more_than(numerator: u32, denominator: u32) -> Self {
		Self::MoreThan { numerator, denominator }
	}

	fn fraction(&self) -> (u32, u32) {
		match *self {
			Self::AtLeast { numerator, denominator }
			| Self::MoreThan { numerator, denominator } => (numerator, denominator),
		}
	}

	/// Is the threshold a share: between nothing and the whole?
	pub fn is_valid(&self) -> bool {
		let (numerator, denominator) = self.fraction();
		denominator > 0
			&& match self {
				Self::AtLeast { .. } => numerator <= denominator,
				Self::MoreThan { .. } => numerator < denominator,
			}
	}

	/// Is `part / whole` large enough?
	pub fn is_met(&self, part: U256, whole: U256) -> bool {
		let (numerator, denominator) = self.fraction();
		let has = part.saturating_mul(denominator.into());
		let needs = whole.saturating_mul(numerator.into());
		!whole.is_zero()
			&& match self {
				Self::AtLeast { .. } => has >= needs,
				Self::MoreThan { .. } => has > needs,
			}
	}

	/// The smallest part of `whole` that meets this: never zero.
	pub fn least(&self, whole: u32) -> u32 {
		let (numerator, denominator) = self.fraction();
		let needs = u64::from(whole).saturating_mul(numerator.into());
		let least = match self {
			Self::AtLeast { .. } => needs
				.saturating_add(u64::from(denominator).saturating_sub(1))
				.checked_div(denominator.into()),
			Self::MoreThan { .. } => {
				needs.checked_div(denominator.into()).map(|floor| floor.saturating_add(1))
			},
		};
		u32::try_from(least.unwrap_or_default()).unwrap_or(u32::MAX).max(1)
	}
}

/// What a rule asks of one chamber.
#[stored]
#[derive(Copy)]
pub struct ChamberRule {
	/// The share of the chamber's roll that must vote: yes, no or abstain.
	pub quorum: Threshold,
	/// The share in favour among yes and no.
	pub approval: Threshold,
}

/// Who may open a decision.
#[stored]
#[derive(Copy)]
pub enum Openers {
	/// Every stakeholder in good standing.
	Stakeholders,
	/// Organisations in good standing.
	Organisations,
}

/// How ballots are cast and counted.
#[stored]
#[derive(Copy)]
pub enum Method {
	/// Yes, no or abstain.
	YesNoAbstain,
}

/// When it can be read who voted how.
#[stored]
#[derive(Copy)]
pub enum Disclosure {
	/// As ballots are cast.
	Immediate,
}

/// Whether others can vote for one.
#[stored]
#[derive(Copy)]
pub enum Delegation {
	/// Everybody votes in person.
	None,
}

/// A rule by which the chambers decide. `Duration` is in days in the runtime's table, and in blocks
/// in the copy that a decision takes when it is opened.
#[stored]
#[derive(Copy)]
pub struct Rule<Duration> {
	/// Quorum and approval of each chamber.
	pub chambers: ByChamber<ChamberRule>,
	/// How many chambers must pass.
	pub concurrence: u8,
	/// The share in favour overall: the mean of the shares in favour of those chambers that met
	/// their quorum and in which somebody said yes or no, each chamber counting alike.
	pub overall: Threshold,
	/// For how long ballots are taken.
	pub length: Duration,
	/// How long after the close the result is carried out.
	pub delay: Duration,
	/// Who may open a decision of its own accord.
	pub openers: Openers,
	/// How ballots are cast and counted.
	pub method: Method,
	/// When it can be read who voted how.
	pub disclosure: Disclosure,
	/// Whether others can vote for one.
	pub delegation: Delegation,
}

impl Rule<u16> {
	/// The rule with its times in blocks, where a day has `day` of them.
	pub fn in_blocks<BlockNumber: AtLeast32BitUnsigned + Copy>(
		self,
		day: BlockNumber,
	) -> Rule<BlockNumber> {
		let blocks = |days: u16| BlockNumber::from(days).saturating_mul(day);
		Rule {
			chambers: self.chambers,
			concurrence: self.concurrence,
			overall: self.overall,
			length: blocks(self.length),
			delay: blocks(self.delay),
			openers: self.openers,
			method: self.method,
			disclosure: self.disclosure,
			delegation: self.delegation,
		}
	}

	/// Can the rule be followed at all?
	pub fn is_valid(&self) -> bool {
		(1..=4).contains(&self.concurrence)
			&& self.length > 0
			&& self.overall.is_valid()
			&& self.chambers.iter().all(|c| c.quorum.is_valid() && c.approval.is_valid())
	}
}

/// One stakeholder's vote.
#[stored]
#[derive(Copy)]
pub enum Ballot {
	// The first one: a form shows it before anyone has chosen.
	/// Neither: counts for the quorum only.
	Abstain,
	/// In favour.
	Yes,
	/// Against.
	No,
}

/// Ballots by what they say.
#[stored]
#[derive(Copy, Default)]
pub struct Tally {
	/// In favour.
	pub yes: u32,
	/// Against.
	pub no: u32,
	/// Neither.
	pub abstain: u32,
}

impl Tally {
	fn of_mut(&mut self, ballot: Ballot) -> &mut u32 {
		match ballot {
			Ballot::Yes => &mut self.yes,
			Ballot::No => &mut self.no,
			Ballot::Abstain => &mut self.abstain,
		}
	}

	/// All ballots.
	pub fn ballots(&self) -> u32 {
		self.yes.saturating_add(self.no).saturating_add(self.abstain)
	}
}

/// The ballots of one chamber, by kind of stakeholder.
#[stored]
#[derive(Copy, Default)]
pub struct ChamberTally {
	/// Ballots of organisations.
	pub organisations: Tally,
	/// Ballots of citizens.
	pub citizens: Tally,
}

impl ChamberTally {
	/// The ballots of one kind of stakeholder.
	pub fn of_mut(&mut self, kind: Kind) -> &mut Tally {
		match kind {
			Kind::Organisation => &mut self.organisations,
			Kind::Citizen => &mut self.citizens,
		}
	}

	/// Both kinds together: each stakeholder has one ballot.
	pub fn total(&self) -> Tally {
		let (a, b) = (&self.organisations, &self.citizens);
		Tally {
			yes: a.yes.saturating_add(b.yes),
			no: a.no.saturating_add(b.no),
			abstain: a.abstain.saturating_add(b.abstain),
		}
	}
}

/// The figures do not allow this change: a ballot is taken back that was never counted, or there
/// are more than fit. It cannot happen.
#[derive(Debug, PartialEq, Eq)]
pub struct Miscounted;

/// What every vote on a decision reads and changes.
#[stored]
pub struct Poll<BlockNumber> {
	/// The block at whose end the roll was frozen.
	pub opened: BlockNumber,
	/// The first block at which no ballot is taken any more.
	pub closes: BlockNumber,
	/// The ballots so far, by chamber.
	pub tallies: ByChamber<ChamberTally>,
}

impl<BlockNumber> Poll<BlockNumber> {
	/// Counts a ballot, in place of the one that the member had cast before.
	pub fn count(
		&mut self,
		member: &Member,
		previous: Option<Ballot>,
		ballot: Ballot,
	) -> Result<(), Miscounted> {
		let tally = self.tallies[member.chamber].of_mut(member.kind);
		if let Some(previous) = previous {
			let figure = tally.of_mut(previous);
			*figure = figure.checked_sub(1).ok_or(Miscounted)?;
		}
		let figure = tally.of_mut(ballot);
		*figure = figure.checked_add(1).ok_or(Miscounted)?;
		Ok(())
	}
}

/// What came of a decision in one chamber.
#[stored]
#[derive(Copy)]
pub struct ChamberOutcome {
	/// Who was on its roll when the decision was opened.
	pub roll: RollSize,
	/// Its ballots, by kind of stakeholder.
	pub tally: ChamberTally,
	/// How many ballots its quorum asks for: at least one.
	pub needed: u32,
	/// How many of them are missing: 0 if the quorum is met.
	pub missing: u32,
	/// Are enough of those who voted yes or no in favour?
	pub approved: bool,
	/// Quorum met, and approved.
	pub passes: bool,
}

impl ChamberOutcome {
	fn of(rule: &ChamberRule, roll: RollSize, tally: ChamberTally) -> Self {
		let total = tally.total();
		let needed = rule.quorum.least(roll.total());
		let missing = needed.saturating_sub(total.ballots());
		let (yes, no) = (U256::from(total.yes), U256::from(total.no));
		let approved = rule.approval.is_met(yes, yes.saturating_add(no));
		let passes = missing == 0 && approved;
		Self { roll, tally, needed, missing, approved, passes }
	}
}

/// What came of a decision, with every figure.
#[stored]
pub struct Outcome {
	/// Chamber by chamber.
	pub chambers: ByChamber<ChamberOutcome>,
	/// How many chambers pass.
	pub concurring: u8,
	/// Is the share in favour overall large enough?
	pub overall: bool,
	/// As many chambers pass as the rule asks for, and the share in favour overall is large enough.
	pub passed: bool,
}

impl Outcome {
	/// What these ballots of this roll come to under a rule.
	pub fn of<Duration>(
		rule: &Rule<Duration>,
		rolls: &ByChamber<RollSize>,
		tallies: &ByChamber<ChamberTally>,
	) -> Self {
		let chambers = ByChamber::from_fn(|chamber| {
			ChamberOutcome::of(&rule.chambers[chamber], rolls[chamber], tallies[chamber])
		});
		let concurring = chambers.iter().filter(|c| c.passes).fold(0u8, |n, _| n.saturating_add(1));
		let overall = Self::overall(&rule.overall, &chambers);
		let passed = concurring >= rule.concurrence && overall;
		Self { chambers, concurring, overall, passed }
	}

	/// The mean of the chambers' shares in favour, exactly: each share is `yes / (yes + no)`, and
	/// their sum over the common denominator is compared with as many times the threshold. With
	/// four chambers and figures below 2^33 every product stays below 2^168.
	fn overall(threshold: &Threshold, chambers: &ByChamber<ChamberOutcome>) -> bool {
		let mut count = U256::zero();
		let (mut sum, mut denominator) = (U256::zero(), U256::one());
		for chamber in chambers.iter().filter(|c| c.missing == 0) {
			let total = chamber.tally.total();
			let yes = U256::from(total.yes);
			let voted = yes.saturating_add(U256::from(total.no));
			// Who abstains has no say in favour or against.
			if voted.is_zero() {
				continue;
			}
			count = count.saturating_add(U256::one());
			sum = sum.saturating_mul(voted).saturating_add(yes.saturating_mul(denominator));
			denominator = denominator.saturating_mul(voted);
		}
		threshold.is_met(sum, count.saturating_mul(denominator))
	}
}

/// What a decision is about.
#[stored]
pub enum Subject<OpaqueCall> {
	/// A version of a proposal: shall the city do this?
	Proposal {
		/// The proposal.
		proposal: ProposalId,
		/// The version that is voted on.
		version: Fingerprint,
	},
	/// A call of the runtime: shall the chain do this?
	Call {
		/// The call. It stays here, also when it has been carried out.
		call: OpaqueCall,
		/// What it may weigh.
		weight: sp_runtime::Weight,
		/// Why, on record.
		reasons: Fingerprint,
	},
	/// A challenge to an admission: shall it be upheld? If the decision fails, it is dismissed.
	Challenge {
		/// The challenged stakeholder.
		stakeholder: RollNumber,
	},
	/// A plain question on record. There is nothing to carry out.
	Question {
		/// The question.
		question: Fingerprint,
	},
	/// A veto against paying a milestone: shall the veto be upheld? If the decision fails, also for
	/// want of a quorum, it is dismissed.
	Veto {
		/// The campaign.
		campaign: CampaignId,
		/// Which of its milestones, from 0.
		milestone: u8,
	},
}

impl<OpaqueCall> Subject<OpaqueCall> {
	/// Does a decision on this take one of the places for open decisions of who opens it? Proposals
	/// have been admitted before, and vetoes are put to decision by the chain itself.
	pub fn takes_a_place(&self) -> bool {
		match self {
			Subject::Call { .. } | Subject::Challenge { .. } | Subject::Question { .. } => true,
			Subject::Proposal { .. } | Subject::Veto { .. } => false,
		}
	}
}

/// How far a decision has come.
///
/// ```text
///   Open ──close──▶ Closed                      failed, or nothing to carry out
///     │
///     └────close──▶ Scheduled ──at its block──▶ Enacted
///                     ▲   │
///               retry │   ▼ the call fails
///                EnactmentFailed                final when the window for trying again is over
/// ```
#[stored]
pub enum State<BlockNumber> {
	/// Ballots are taken.
	Open,
	/// Closed, and there is nothing to carry out: it failed, or it was a plain question.
	Closed,
	/// Closed, and to be carried out.
	Scheduled {
		/// From this block on.
		enacts: BlockNumber,
	},
	/// Carried out.
	Enacted {
		/// The block.
		block: BlockNumber,
	},
	/// What was decided could not be carried out.
	EnactmentFailed {
		/// The block.
		block: BlockNumber,
		/// Why.
		error: DispatchError,
	},
}

/// A decision: a question, a rule, a roll, and how far it has come. The ballots' figures are kept
/// apart, in [`Poll`].
#[stored]
pub struct Decision<BlockNumber, OpaqueCall> {
	/// What it is about.
	pub subject: Subject<OpaqueCall>,
	/// By which rule.
	pub rule_name: RuleName,
	/// The rule as it was at the opening.
	pub rule: Rule<BlockNumber>,
	/// The roll number of who opened it; none: the chain itself, for a veto.
	pub by: Option<RollNumber>,
	/// The block at whose end the roll was frozen.
	pub opened: BlockNumber,
	/// The first block at which no ballot is taken any more.
	pub closes: BlockNumber,
	/// How far it has come.
	pub state: State<BlockNumber>,
	/// Until which block a failing enactment can be tried again: set when it first fails.
	pub retry_until: Option<BlockNumber>,
	/// Have the single ballots been removed? The outcome stays.
	pub pruned: bool,
}

/// A decision, as the view function shows it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct DecisionInfo<Decision> {
	/// The number.
	pub number: doverie_primitives::DecisionId,
	/// The decision.
	pub decision: Decision,
	/// Its outcome; for one that is open, what the ballots so far would come to.
	pub outcome: Outcome,
}
