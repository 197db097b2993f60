// SPDX-License-Identifier: Apache-2.0

//! A decision: what it is about, and how far it has come.

use super::{Conditions, Outcome, Rule, MAX_SECONDERS};
use codec::{Decode, DecodeWithMemTracking, Encode};
use doverie_primitives::{
	ByChamber, CampaignId, ChamberSet, DecisionId, Fingerprint, ProposalId, RollNumber, RuleName,
	Text,
};
use frame_support::{stored, traits::ConstU32, BoundedVec};
use scale_info::TypeInfo;
use sp_runtime::{traits::Saturating, DispatchError, Weight};

/// What a decision is about.
#[stored]
#[allow(missing_docs)] // Of fields whose names say it.
pub enum Subject<OpaqueCall> {
	/// A version of a proposal: shall the city do this?
	Proposal {
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
	},
	/// A challenge to an admission: shall it be upheld? If the decision fails, it is dismissed.
	Challenge {
		/// The challenged stakeholder.
		stakeholder: RollNumber,
	},
	/// A plain question, which the text asks. There is nothing to carry out.
	Question,
	/// A veto against paying a milestone: shall the veto be upheld? If the decision fails, it is
	/// dismissed where as many chambers as the rule asks for reject it, and else undecided.
	Veto {
		campaign: CampaignId,
		/// Which of its milestones, from 0.
		milestone: u8,
	},
	/// A decision that has passed, and is not carried out yet: shall it not be? It takes effect
	/// when it closes.
	Annulment {
		/// The decision that is to be annulled.
		decision: DecisionId,
	},
}

impl<OpaqueCall> Subject<OpaqueCall> {
	/// Does a decision on this take one of its opener's places? Proposals have been admitted
	/// before, and vetoes are put to decision by the chain itself.
	pub fn takes_a_place(&self) -> bool {
		match self {
			Subject::Call { .. }
			| Subject::Challenge { .. }
			| Subject::Question
			| Subject::Annulment { .. } => true,
			Subject::Proposal { .. } | Subject::Veto { .. } => false,
		}
	}

	/// Does a decision on this take one of its rule's places? What settles something that is under
	/// way waits for no place.
	pub fn takes_a_place_of_its_rule(&self) -> bool {
		match self {
			Subject::Proposal { .. } | Subject::Call { .. } | Subject::Question => true,
			Subject::Challenge { .. } | Subject::Veto { .. } | Subject::Annulment { .. } => false,
		}
	}

	/// Must organisations of other chambers second a decision on this? Others have stood behind a
	/// proposal, a challenge or a veto before.
	pub fn needs_seconds(&self) -> bool {
		match self {
			Subject::Call { .. } | Subject::Question | Subject::Annulment { .. } => true,
			Subject::Proposal { .. } | Subject::Challenge { .. } | Subject::Veto { .. } => false,
		}
	}

	/// Can those on the roll object to it, and can it be annulled, once it has passed?
	pub fn can_be_stopped(&self) -> bool {
		match self {
			Subject::Proposal { .. } | Subject::Call { .. } => true,
			Subject::Challenge { .. }
			| Subject::Question
			| Subject::Veto { .. }
			| Subject::Annulment { .. } => false,
		}
	}

	/// Is a chamber that does not come to a decision on this one that it has missed? Who is called
	/// to settle something that is under way says nothing of whether a chamber is alive.
	pub fn counts_for_attendance(&self) -> bool {
		match self {
			Subject::Proposal { .. } | Subject::Call { .. } | Subject::Question => true,
			Subject::Challenge { .. } | Subject::Veto { .. } | Subject::Annulment { .. } => false,
		}
	}

	/// Whose admission it is about, where it settles a challenge.
	pub fn challenged(&self) -> Option<RollNumber> {
		match self {
			Subject::Challenge { stakeholder } => Some(*stakeholder),
			Subject::Proposal { .. }
			| Subject::Call { .. }
			| Subject::Question
			| Subject::Veto { .. }
			| Subject::Annulment { .. } => None,
		}
	}

	/// Is there something to carry out, now that the decision on this has passed or failed?
	pub fn is_carried_out(&self, passed: bool) -> bool {
		match self {
			Subject::Proposal { .. } | Subject::Call { .. } => passed,
			// If it fails, the challenge is dismissed, and the veto dismissed or undecided.
			Subject::Challenge { .. } | Subject::Veto { .. } => true,
			// An annulment takes effect when it closes.
			Subject::Question | Subject::Annulment { .. } => false,
		}
	}
}

/// How far a decision has come. The docs of the crate draw the way through these states.
#[stored]
#[allow(missing_docs)] // Of fields whose names say it.
pub enum State<BlockNumber> {
	/// Announced: it waits for organisations of other chambers to second it.
	Announced {
		/// If it is not seconded before this block, it lapses.
		lapses: BlockNumber,
	},
	/// Seconded, or in need of no seconder: it waits to be opened.
	Queued {
		/// It opens at this checkpoint, or at a later one that has a place for it.
		from: BlockNumber,
	},
	/// Ballots are taken.
	Open,
	/// Closed, and there is nothing to carry out: it has not passed, perhaps only since a ballot
	/// was struck, or it was a plain question or an annulment.
	Closed,
	/// Closed, and to be carried out.
	Scheduled {
		/// From this block on.
		enacts: BlockNumber,
	},
	/// Carried out.
	Enacted { block: BlockNumber },
	/// What was decided could not be carried out.
	EnactmentFailed {
		block: BlockNumber,
		/// Why.
		error: DispatchError,
	},
	/// It was not seconded in time; or what it was to annul was over before it opened.
	Lapsed,
	/// Whoever announced it has withdrawn it.
	Withdrawn,
	/// It had passed, and is not carried out: another decision has annulled it.
	Annulled {
		/// That decision.
		by: DecisionId,
	},
}

/// When a decision is open, and with which roll.
#[stored]
#[derive(Copy)]
pub struct Opening<BlockNumber> {
	/// The number of the opening: from 0, in the order in which decisions were opened.
	pub sequence: u32,
	/// The block that opened it.
	pub opened: BlockNumber,
	/// Those vote who were on the roll at the end of this block.
	pub checkpoint: BlockNumber,
	/// The first block at which no ballot is taken any more. It moves when a day is added.
	pub closes: BlockNumber,
	/// How many days were added, since it had not come to the same for a day.
	pub added_days: u8,
}

/// A decision: a question, a rule, a roll, and how far it has come. Its title, the ballots' figures
/// ([`Poll`](super::Poll)) and the outcome are kept apart.
#[stored]
pub struct Decision<BlockNumber, OpaqueCall> {
	/// What it is about.
	pub subject: Subject<OpaqueCall>,
	/// By which rule.
	pub rule_name: RuleName,
	/// The rule as it was at the announcement.
	pub rule: Rule<BlockNumber>,
	/// The roll number of whoever announced it; none: the chain itself, for a veto.
	pub by: Option<RollNumber>,
	/// The document that explains it, or asks the question. None for a proposal, a challenge and a
	/// veto, which have theirs elsewhere.
	pub text: Option<Fingerprint>,
	/// The block that announced it.
	pub announced: BlockNumber,
	/// The chambers of whoever announced it and of those who have seconded it, where it needs that.
	pub chambers: ChamberSet,
	/// The organisations that have seconded it.
	pub seconders: BoundedVec<RollNumber, ConstU32<{ MAX_SECONDERS as u32 }>>,
	/// The chambers without which it does not pass, unless they are dormant: those whose registrars
	/// or seats it changes.
	pub consent: ChamberSet,
	/// When it opened; none while it has not.
	pub opening: Option<Opening<BlockNumber>>,
	/// Was it put off because many object?
	pub put_off: bool,
	/// The decision on annulling this one, from the block at which it is queued.
	pub annulment: Option<DecisionId>,
	/// How far it has come.
	pub state: State<BlockNumber>,
	/// The block before which an enactment that failed, or that the scheduler dropped, can be tried
	/// again: set when it first fails, or is first tried again.
	pub retry_until: Option<BlockNumber>,
	/// Are there no single ballots any more, or were there none? The outcome stays.
	pub pruned: bool,
}

impl<BlockNumber, OpaqueCall> Decision<BlockNumber, OpaqueCall> {
	/// A decision that this block announces. It has no text, asks for nobody's consent and has no
	/// chamber behind it yet.
	pub fn new(
		by: Option<RollNumber>,
		rule_name: RuleName,
		rule: Rule<BlockNumber>,
		subject: Subject<OpaqueCall>,
		announced: BlockNumber,
		lapses: BlockNumber,
	) -> Self {
		Self {
			subject,
			rule_name,
			rule,
			by,
			text: None,
			announced,
			chambers: ChamberSet::default(),
			seconders: BoundedVec::new(),
			consent: ChamberSet::default(),
			opening: None,
			put_off: false,
			annulment: None,
			state: State::Announced { lapses },
			retry_until: None,
			pruned: false,
		}
	}

	/// Whose place it takes, from the announcement to the close.
	pub fn takes_place_of(&self) -> Option<RollNumber> {
		self.by.filter(|_| self.subject.takes_a_place())
	}

	/// The rule of whose places it takes one, while it is open.
	pub fn takes_place_by(&self) -> Option<RuleName> {
		self.subject.takes_a_place_of_its_rule().then_some(self.rule_name)
	}

	/// The first block at which it may be carried out, by its rule.
	pub fn delayed_until(&self, opening: &Opening<BlockNumber>) -> BlockNumber
	where
		BlockNumber: Saturating + Copy,
	{
		opening.closes.saturating_add(self.rule.delay)
	}

	/// What its outcome depends on besides the rule and the ballots. What annuls a revival is none.
	pub fn conditions(&self, dormant: ChamberSet, held: bool) -> Conditions {
		let is_annulment = matches!(self.subject, Subject::Annulment { .. });
		Conditions {
			consent: self.consent,
			dormant,
			revival: self.rule_name == RuleName::Revival && !is_annulment,
			held,
		}
	}
}

/// A decision, as the view function shows it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[allow(missing_docs)] // Of fields whose names say it.
pub struct DecisionInfo<Decision> {
	pub number: DecisionId,
	/// The title; none if it has none, or if a decision has hidden it.
	pub title: Option<Text>,
	pub decision: Decision,
	/// By how many organisations of other chambers it has still to be seconded.
	pub missing: u8,
	/// Its outcome; for one that is open, what the ballots so far would come to. None while it has
	/// not opened.
	pub outcome: Option<Outcome>,
	/// How many on its roll have objected to it, by chamber.
	pub objections: ByChamber<u32>,
}
