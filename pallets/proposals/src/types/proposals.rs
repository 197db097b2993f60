// SPDX-License-Identifier: Apache-2.0

//! Proposals, and the states that they go through.

use crate::types::{Departure, Phase, ProcessId, Refusal};
use codec::{Decode, DecodeWithMemTracking, Encode};
use doverie_primitives::{DecisionId, Fingerprint, ProposalId, RollNumber, Text, Verdict};
use frame_support::stored;
use scale_info::TypeInfo;

/// What sort of thing is proposed. It settles the rule by which it is decided.
#[stored]
#[derive(Copy)]
pub enum ProposalKind {
	/// A policy.
	Policy,
	/// An act of law, for those who can pass it.
	Legislative,
	/// How an institution is organised.
	Organisational,
	/// A project that needs money.
	Project,
	/// A statement that the chambers make together.
	Statement,
}

/// How far a proposal has come.
///
/// ```text
///                                   not decided, once
///  submit,                       ┌─────────────────────┐
///  promote_amendment   admit     ▼ put_to_decision     │ it passes
///  ────────▶ Submitted ────────▶ Admitted ────────▶ InDecision ────────▶ Passed
///             │     │                  │                 │                  │
///   withdraw_ │     │ lapse            │ lapse           │ rejected, or     │ at its block,
///   proposal  │     │                  │                 │ twice not        │ by itself
///             ▼     ▼                  ▼                 ▼ decided          ▼
///        Withdrawn  Lapsed           Lapsed         NotAdopted           Adopted
/// ```
///
/// From its admission on it belongs to those who have endorsed it: no author withdraws it.
///
/// If a ballot of somebody barred is struck before its block, what has passed may pass no longer:
/// then it goes where the decision would have led without that ballot.
#[stored]
#[derive(Copy)]
#[allow(missing_docs)] // Of fields whose names say it.
pub enum State {
	/// Submitted: its text can change, and it gathers endorsements.
	Submitted,
	/// Admitted: the official response falls due, and it can be put to decision.
	Admitted,
	/// Put to decision.
	InDecision { decision: DecisionId },
	/// The decision has passed; it is carried out at its block.
	Passed { decision: DecisionId },
	/// Adopted: the decision has been carried out, and the progress is followed up.
	Adopted { decision: DecisionId },
	/// It was rejected, or not decided for the second time.
	NotAdopted { decision: DecisionId },
	/// Withdrawn by its author, before it was admitted.
	Withdrawn,
	/// Not decided before the process came to its follow-up.
	Lapsed,
}

impl State {
	/// Has the proposal ended? Its deposit has been given back then.
	pub fn has_ended(&self) -> bool {
		match self {
			State::Submitted
			| State::Admitted
			| State::InDecision { .. }
			| State::Passed { .. } => false,
			State::Adopted { .. } | State::NotAdopted { .. } | State::Withdrawn | State::Lapsed => {
				true
			},
		}
	}

	/// Why a step that this state does not allow is refused.
	fn refusal(&self) -> Refusal {
		if self.has_ended() {
			Refusal::Ended
		} else {
			Refusal::WrongState
		}
	}
}

/// When a proposal was admitted, and by when the municipality has to answer.
#[stored]
#[derive(Copy)]
pub struct Admitted<BlockNumber> {
	/// The block of the admission.
	pub block: BlockNumber,
	/// The last block at which a final answer is in time.
	pub due: BlockNumber,
}

/// A decision that has left a proposal undecided.
#[stored]
#[derive(Copy)]
pub struct Undecided<BlockNumber> {
	/// Which one.
	pub decision: DecisionId,
	/// The block at which it did: from then on the proposal was `Admitted` again.
	pub block: BlockNumber,
}

/// What somebody asks for. Its title is kept apart, so that a decision can hide it.
#[stored]
#[derive(Copy)]
pub struct Proposal<BlockNumber> {
	/// The process in which it was submitted.
	pub process: ProcessId,
	/// What sort of thing is proposed.
	pub kind: ProposalKind,
	/// The roll number of its author.
	pub author: RollNumber,
	/// The block at which its author last did something about it. From the admission on the
	/// author's silence counts: what was done before is not asked for again.
	pub acted: BlockNumber,
	/// The block at which its author put on record that they no longer stand behind it, unless they
	/// have said since that they do.
	pub disowned: Option<BlockNumber>,
	/// The block at which it was submitted.
	pub submitted: BlockNumber,
	/// The current version.
	pub version: Fingerprint,
	/// How many versions there are, the current one included.
	pub versions: u32,
	/// How many amendments were ever proposed.
	pub amendments: u32,
	/// How many official responses there are.
	pub responses: u32,
	/// How many reports on its progress there are.
	pub reports: u32,
	/// How far it has come.
	pub state: State,
	/// The decision that has left it undecided, if one has: it can be put to decision once more.
	pub undecided: Option<Undecided<BlockNumber>>,
	/// When it was admitted. It stays known in later states.
	pub admitted: Option<Admitted<BlockNumber>>,
	/// The block of the first final answer of the municipality.
	pub answered: Option<BlockNumber>,
	/// The block at which it ended.
	pub ended: Option<BlockNumber>,
}

impl<BlockNumber: PartialOrd + Copy> Proposal<BlockNumber> {
	/// A proposal as its author submits it.
	pub fn new(
		process: ProcessId,
		kind: ProposalKind,
		author: RollNumber,
		version: Fingerprint,
		now: BlockNumber,
	) -> Self {
		Proposal {
			process,
			kind,
			author,
			acted: now,
			disowned: None,
			submitted: now,
			version,
			versions: 1,
			amendments: 0,
			responses: 0,
			reports: 0,
			state: State::Submitted,
			undecided: None,
			admitted: None,
			answered: None,
			ended: None,
		}
	}

	/// Has it ended?
	pub fn has_ended(&self) -> bool {
		self.state.has_ended()
	}

	/// Its text, co-authors, endorsements and arguments change only as long as it is neither
	/// admitted nor ended.
	pub fn ensure_submitted(&self) -> Result<(), Refusal> {
		match self.state {
			State::Submitted => Ok(()),
			state => Err(state.refusal()),
		}
	}

	/// A supporter supports the version that they have read: it must be the current one, of a
	/// proposal that is neither admitted nor ended.
	pub fn ensure_current(&self, version: Fingerprint) -> Result<(), Refusal> {
		self.ensure_submitted()?;
		if self.version == version {
			Ok(())
		} else {
			Err(Refusal::Outdated)
		}
	}

	/// A new version replaces the current one. Returns its number.
	pub fn publish(&mut self, version: Fingerprint) -> Result<u32, Refusal> {
		self.ensure_submitted()?;
		self.versions = self.versions.checked_add(1).ok_or(Refusal::OutOfNumbers)?;
		self.version = version;
		Ok(self.versions)
	}

	/// A number for an amendment.
	pub fn number_amendment(&mut self) -> Result<u32, Refusal> {
		let number = self.amendments;
		self.amendments = number.checked_add(1).ok_or(Refusal::OutOfNumbers)?;
		Ok(number)
	}

	/// Admitted: the official response is due from now on.
	pub fn admit(&mut self, block: BlockNumber, due: BlockNumber) -> Result<(), Refusal> {
		self.ensure_submitted()?;
		self.admitted = Some(Admitted { block, due });
		self.acted = block;
		self.state = State::Admitted;
		Ok(())
	}

	/// Only an admitted proposal can be put to decision: once, and once more if it was not decided.
	pub fn ensure_admitted(&self) -> Result<(), Refusal> {
		match self.state {
			State::Admitted => Ok(()),
			state => Err(state.refusal()),
		}
	}

	/// Is this a project that has been admitted, has neither failed nor been withdrawn, and had not
	/// lapsed by this block, which is now or earlier? `follow_up`: where its process comes, or came,
	/// to its follow-up. From there on, or from the block on at which a decision has left it
	/// undecided later, it could only lapse, whether somebody has sent that or not.
	pub fn is_admitted_project(&self, by: BlockNumber, follow_up: BlockNumber) -> bool {
		let could_be_decided =
			by < follow_up || self.undecided.is_some_and(|undecided| by < undecided.block);
		let is_admitted = match self.state {
			State::InDecision { .. } | State::Passed { .. } | State::Adopted { .. } => true,
			State::Admitted => could_be_decided,
			State::Lapsed => {
				let had_ended = self.ended.is_some_and(|ended| ended <= by);
				self.admitted.is_some() && could_be_decided && !had_ended
			},
			State::Submitted | State::NotAdopted { .. } | State::Withdrawn => false,
		};
		is_admitted && self.kind == ProposalKind::Project
	}

	/// Has its author withdrawn it, or have the chambers not adopted it? Nobody has rejected what
	/// has lapsed.
	pub fn is_rejected(&self) -> bool {
		matches!(self.state, State::Withdrawn | State::NotAdopted { .. })
	}

	/// Put to decision.
	pub fn put_to_decision(&mut self, decision: DecisionId) -> Result<(), Refusal> {
		self.ensure_admitted()?;
		self.state = State::InDecision { decision };
		Ok(())
	}

	/// The decision has closed; or it had passed, and comes to something else since a ballot was
	/// struck. Returns which one.
	pub fn decided(&mut self, verdict: Verdict, now: BlockNumber) -> Result<DecisionId, Refusal> {
		let decision = match self.state {
			State::InDecision { decision } => decision,
			State::Passed { decision } if verdict != Verdict::Passed => decision,
			state => return Err(state.refusal()),
		};
		match verdict {
			Verdict::Passed => self.state = State::Passed { decision },
			Verdict::NotDecided if self.undecided.is_none() => {
				self.undecided = Some(Undecided { decision, block: now });
				self.state = State::Admitted;
			},
			Verdict::NotDecided | Verdict::Rejected => {
				self.end(State::NotAdopted { decision }, now)
			},
		}
		Ok(decision)
	}

	/// The decision is carried out. Returns which one.
	pub fn carry_out(&mut self, now: BlockNumber) -> Result<DecisionId, Refusal> {
		match self.state {
			State::Passed { decision } => {
				self.end(State::Adopted { decision }, now);
				Ok(decision)
			},
			state => Err(state.refusal()),
		}
	}

	/// Withdrawn by its author, as long as it has not been admitted: afterwards it belongs to those
	/// who have endorsed it.
	pub fn withdraw(&mut self, now: BlockNumber) -> Result<(), Refusal> {
		match self.state {
			State::Submitted => {
				self.end(State::Withdrawn, now);
				Ok(())
			},
			State::Admitted | State::InDecision { .. } | State::Passed { .. } => {
				Err(Refusal::AlreadyAdmitted)
			},
			state => Err(state.refusal()),
		}
	}

	/// Only what has been admitted and has not ended can be disowned and taken over.
	pub fn ensure_belongs_to_supporters(&self) -> Result<(), Refusal> {
		match self.state {
			State::Admitted | State::InDecision { .. } | State::Passed { .. } => Ok(()),
			state => Err(state.refusal()),
		}
	}

	/// Its author no longer stands behind it. Nothing else changes.
	pub fn disown(&mut self, now: BlockNumber) -> Result<(), Refusal> {
		self.ensure_belongs_to_supporters()?;
		if self.disowned.is_some() {
			return Err(Refusal::AlreadyDisowned);
		}
		self.disowned = Some(now);
		Ok(())
	}

	/// Its author stands behind it: from now on their silence counts again, and what they have said
	/// against that is taken back.
	pub fn stand_by(&mut self, now: BlockNumber) -> Result<(), Refusal> {
		self.ensure_belongs_to_supporters()?;
		self.acted = now;
		self.disowned = None;
		Ok(())
	}

	/// Nobody takes it over from an author who is not gone, has done something about it after the
	/// block `silent_since`, and has not disowned it at the block `disowned_since` or before: a
	/// thief of the key, who is found out in the meantime, gives nothing away.
	pub fn ensure_author_is_gone(
		&self,
		is_gone: bool,
		silent_since: BlockNumber,
		disowned_since: BlockNumber,
	) -> Result<(), Refusal> {
		let is_silent = self.acted <= silent_since;
		let is_disowned = self.disowned.is_some_and(|block| block <= disowned_since);
		if !is_gone && !is_disowned && !is_silent {
			return Err(Refusal::AuthorStillActive);
		}
		Ok(())
	}

	/// A co-author becomes its author.
	pub fn take_over(&mut self, author: RollNumber, now: BlockNumber) -> Result<(), Refusal> {
		self.ensure_belongs_to_supporters()?;
		self.author = author;
		self.acted = now;
		self.disowned = None;
		Ok(())
	}

	/// It has missed its decision.
	pub fn lapse(&mut self, now: BlockNumber) -> Result<(), Refusal> {
		self.ensure_undecided()?;
		self.end(State::Lapsed, now);
		Ok(())
	}

	/// Only what has not been put to decision can lapse.
	pub fn ensure_undecided(&self) -> Result<(), Refusal> {
		match self.state {
			State::Submitted | State::Admitted => Ok(()),
			state => Err(state.refusal()),
		}
	}

	fn end(&mut self, state: State, now: BlockNumber) {
		self.state = state;
		self.ended = Some(now);
	}

	/// The municipality answers what has been admitted, whatever has become of it since.
	pub fn ensure_answerable(&self) -> Result<(), Refusal> {
		match self.admitted {
			Some(_) => Ok(()),
			None => Err(self.state.refusal()),
		}
	}

	/// The municipality answers. Returns the number of the answer.
	pub fn answer(&mut self, is_final: bool, now: BlockNumber) -> Result<u32, Refusal> {
		self.ensure_answerable()?;
		let number = self.responses;
		self.responses = number.checked_add(1).ok_or(Refusal::OutOfNumbers)?;
		if is_final && self.answered.is_none() {
			self.answered = Some(now);
		}
		Ok(number)
	}

	/// The block by which the municipality still has to answer, if it has to.
	pub fn awaits_response(&self) -> Option<BlockNumber> {
		if self.answered.is_some() || self.ensure_answerable().is_err() {
			return None;
		}
		self.admitted.map(|admitted| admitted.due)
	}

	/// Is the official response overdue?
	pub fn is_overdue(&self, now: BlockNumber) -> bool {
		self.awaits_response().is_some_and(|due| now > due)
	}

	/// Only what was adopted is followed up.
	pub fn ensure_adopted(&self) -> Result<(), Refusal> {
		match self.state {
			State::Adopted { .. } => Ok(()),
			state => Err(state.refusal()),
		}
	}

	/// A number for a report on the progress of what was adopted.
	pub fn number_report(&mut self) -> Result<u32, Refusal> {
		self.ensure_adopted()?;
		let number = self.reports;
		self.reports = number.checked_add(1).ok_or(Refusal::OutOfNumbers)?;
		Ok(number)
	}

	/// Only a result can be departed from.
	pub fn ensure_has_result(&self) -> Result<(), Refusal> {
		match self.state {
			State::Adopted { .. } | State::NotAdopted { .. } => Ok(()),
			state => Err(state.refusal()),
		}
	}
}

/// A proposal as the view functions show it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct ProposalInfo<AccountId, BlockNumber> {
	/// Its number.
	pub number: ProposalId,
	/// The title, unless a decision has hidden it.
	pub title: Option<Text>,
	/// The phase of its process now.
	pub phase: Phase,
	/// What is known of it.
	pub proposal: Proposal<BlockNumber>,
	/// Is the official response overdue now?
	pub overdue: bool,
	/// How many co-authors have accepted the current version.
	pub co_authors: u32,
	/// How many of its links to older proposals their authors have accepted.
	pub links: u32,
	/// The municipality's departure from the result.
	pub departure: Option<Departure<BlockNumber>>,
	/// Whose deposit it holds, as long as it has not ended.
	pub depositor: Option<AccountId>,
}
