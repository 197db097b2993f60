// SPDX-License-Identifier: Apache-2.0

//! Amendments, and the states that they go through.

use crate::types::{Activity, Refusal};
use codec::{Decode, DecodeWithMemTracking, Encode};
use doverie_primitives::{Chamber, Fingerprint, ProposalId, RollNumber};
use frame_support::stored;
use scale_info::TypeInfo;

/// How far an amendment has come.
#[stored]
#[derive(Copy)]
#[allow(missing_docs)] // Of fields whose names say it.
pub enum AmendmentState {
	/// The author of the proposal has not answered yet.
	Proposed,
	/// Accepted: a version of the proposal carries it.
	Accepted { version: Fingerprint },
	/// Rejected by the author of the proposal.
	Rejected {
		/// The reasons, which are on record.
		reasons: Fingerprint,
	},
	/// Withdrawn by its author.
	Withdrawn,
	/// Its author has turned it into a proposal.
	Promoted { proposal: ProposalId },
}

/// A change asked of one version of a proposal.
#[stored]
#[derive(Copy)]
pub struct Amendment<BlockNumber> {
	/// The roll number of its author.
	pub author: RollNumber,
	/// The author's chamber at the time.
	pub chamber: Chamber,
	/// The version that it asks to change.
	pub base: Fingerprint,
	/// Its text, which is on record.
	pub text: Fingerprint,
	/// The block at which it was proposed or last rebased.
	pub block: BlockNumber,
	/// How far it has come.
	pub state: AmendmentState,
}

impl<BlockNumber> Amendment<BlockNumber> {
	/// Only an amendment that nobody has settled can be changed, answered or withdrawn.
	pub fn ensure_proposed(&self) -> Result<(), Refusal> {
		match self.state {
			AmendmentState::Proposed => Ok(()),
			_ => Err(Refusal::AmendmentSettled),
		}
	}

	/// Whoever answers an amendment answers the text that they have read.
	fn ensure_answers(&self, text: Fingerprint) -> Result<(), Refusal> {
		self.ensure_proposed()?;
		if self.text == text {
			Ok(())
		} else {
			Err(Refusal::Outdated)
		}
	}

	/// It asks to change `base` from now on, in these words.
	pub fn rebase(
		&mut self,
		base: Fingerprint,
		text: Fingerprint,
		now: BlockNumber,
	) -> Result<(), Refusal> {
		self.ensure_proposed()?;
		self.base = base;
		self.text = text;
		self.block = now;
		Ok(())
	}

	/// `version`, which replaces `current`, carries it. `text`: what was read.
	pub fn accept(
		&mut self,
		text: Fingerprint,
		current: Fingerprint,
		version: Fingerprint,
	) -> Result<(), Refusal> {
		self.ensure_answers(text)?;
		if self.base != current {
			return Err(Refusal::Outdated);
		}
		self.state = AmendmentState::Accepted { version };
		Ok(())
	}

	/// Rejected by the author of the proposal. `text`: what was read.
	pub fn reject(&mut self, text: Fingerprint, reasons: Fingerprint) -> Result<(), Refusal> {
		self.ensure_answers(text)?;
		self.state = AmendmentState::Rejected { reasons };
		Ok(())
	}

	/// Withdrawn by its author.
	pub fn withdraw(&mut self) -> Result<(), Refusal> {
		self.ensure_proposed()?;
		self.state = AmendmentState::Withdrawn;
		Ok(())
	}

	/// What promoting it counts as: a submission, or a part of the drafting if the author of the
	/// proposal has rejected it.
	pub fn promotion(&self) -> Activity {
		match self.state {
			AmendmentState::Rejected { .. } => Activity::Drafting,
			_ => Activity::Submitting,
		}
	}

	/// Its author may turn it into a proposal, even if it was rejected.
	pub fn promote(&mut self, proposal: ProposalId) -> Result<(), Refusal> {
		match self.state {
			AmendmentState::Proposed | AmendmentState::Rejected { .. } => {
				self.state = AmendmentState::Promoted { proposal };
				Ok(())
			},
			AmendmentState::Accepted { .. }
			| AmendmentState::Withdrawn
			| AmendmentState::Promoted { .. } => Err(Refusal::AmendmentSettled),
		}
	}
}

/// An amendment as the view functions show it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct AmendmentInfo<BlockNumber> {
	/// Its number within the proposal, from 0.
	pub number: u32,
	/// Does it ask to change the current version? If not, its author has to rebase it first.
	pub current: bool,
	/// The rest.
	pub amendment: Amendment<BlockNumber>,
}
