// SPDX-License-Identifier: Apache-2.0

//! A decision: what it is about, and how far it has come.

use super::{Outcome, Rule};
use codec::{Decode, DecodeWithMemTracking, Encode};
use doverie_primitives::{CampaignId, DecisionId, Fingerprint, ProposalId, RollNumber, RuleName};
use frame_support::stored;
use scale_info::TypeInfo;
use sp_runtime::{traits::AtLeast32BitUnsigned, DispatchError, Weight};

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
		/// The call. It stays here even after it has been carried out.
		call: OpaqueCall,
		/// What it may weigh.
		weight: Weight,
		/// The `transaction_version` of the runtime under which it is decided, and which says what
		/// its bytes mean. It is carried out under no other.
		transaction_version: u32,
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
	/// A veto against paying a milestone: shall the veto be upheld? If the decision fails, even if
	/// only for want of a quorum, it is dismissed.
	Veto {
		/// The campaign.
		campaign: CampaignId,
		/// Which of its milestones, from 0.
		milestone: u8,
	},
}

impl<OpaqueCall> Subject<OpaqueCall> {
	/// Does a decision on this take one of its opener's places for open decisions? Proposals have
	/// been admitted before, and vetoes are put to decision by the chain itself.
	pub fn takes_a_place(&self) -> bool {
		match self {
			Subject::Call { .. } | Subject::Challenge { .. } | Subject::Question { .. } => true,
			Subject::Proposal { .. } | Subject::Veto { .. } => false,
		}
	}

	/// Whose admission it is about, where it settles a challenge.
	pub fn challenged(&self) -> Option<RollNumber> {
		match self {
			Subject::Challenge { stakeholder } => Some(*stakeholder),
			Subject::Proposal { .. }
			| Subject::Call { .. }
			| Subject::Question { .. }
			| Subject::Veto { .. } => None,
		}
	}

	/// Is there something to carry out, now that the decision on this has passed or failed?
	pub fn is_carried_out(&self, passed: bool) -> bool {
		match self {
			Subject::Proposal { .. } | Subject::Call { .. } => passed,
			// If it fails, the challenge or the veto is dismissed.
			Subject::Challenge { .. } | Subject::Veto { .. } => true,
			Subject::Question { .. } => false,
		}
	}
}

/// How far a decision has come. The docs of the crate draw the way through these states.
#[stored]
pub enum State<BlockNumber> {
	/// Ballots are taken.
	Open,
	/// Closed, and there is nothing to carry out: it has not passed, perhaps only since a ballot was
	/// struck, or it was a plain question.
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
/// apart, in [`Poll`](super::Poll).
#[stored]
pub struct Decision<BlockNumber, OpaqueCall> {
	/// What it is about.
	pub subject: Subject<OpaqueCall>,
	/// By which rule.
	pub rule_name: RuleName,
	/// The rule as it was at the opening.
	pub rule: Rule<BlockNumber>,
	/// The roll number of whoever opened it; none: the chain itself, for a veto.
	pub by: Option<RollNumber>,
	/// The block that opened it.
	pub opened: BlockNumber,
	/// Those vote who were on the roll at the end of this block.
	pub checkpoint: BlockNumber,
	/// The first block at which no ballot is taken any more.
	pub closes: BlockNumber,
	/// How far it has come.
	pub state: State<BlockNumber>,
	/// The block before which an enactment that failed, or that the scheduler dropped, can be tried
	/// again: set when it first fails, or is first tried again.
	pub retry_until: Option<BlockNumber>,
	/// Have the single ballots been removed? The outcome stays.
	pub pruned: bool,
}

impl<BlockNumber: AtLeast32BitUnsigned + Copy, OpaqueCall> Decision<BlockNumber, OpaqueCall> {
	/// A decision that this block opens, with the roll of a checkpoint.
	pub fn new(
		by: Option<RollNumber>,
		rule_name: RuleName,
		rule: Rule<BlockNumber>,
		subject: Subject<OpaqueCall>,
		opened: BlockNumber,
		checkpoint: BlockNumber,
	) -> Self {
		let closes = opened.saturating_add(rule.length);
		Self {
			subject,
			rule_name,
			rule,
			by,
			opened,
			checkpoint,
			closes,
			state: State::Open,
			retry_until: None,
			pruned: false,
		}
	}

	/// Whose place for open decisions it takes while it is open.
	pub fn takes_place_of(&self) -> Option<RollNumber> {
		self.by.filter(|_| self.subject.takes_a_place())
	}
}

/// A decision, as the view function shows it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct DecisionInfo<Decision> {
	/// The number.
	pub number: DecisionId,
	/// The decision.
	pub decision: Decision,
	/// Its outcome; for one that is open, what the ballots so far would come to.
	pub outcome: Outcome,
}
