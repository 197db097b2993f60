// SPDX-License-Identifier: Apache-2.0

//! Official responses: what the municipality says, and by when.

use crate::types::State;
use codec::{Decode, DecodeWithMemTracking, Encode};
use doverie_primitives::{Balance, Fingerprint, ProposalId, RollNumber};
use frame_support::stored;
use scale_info::TypeInfo;

/// A month of the calendar.
#[stored]
#[derive(Copy, PartialOrd, Ord)]
pub struct Month {
	/// The year.
	pub year: u16,
	/// The month, from 1 to 12.
	pub month: u8,
}

impl Month {
	/// Is there such a month?
	pub fn is_valid(&self) -> bool {
		(1..=12).contains(&self.month)
	}
}

/// What the municipality commits to.
#[stored]
#[derive(Copy)]
pub struct Commitment {
	/// What it will cost, in millionths of a euro.
	#[codec(compact)]
	pub cost: Balance,
	/// The first month of the work.
	pub from: Month,
	/// The last month of the work.
	pub until: Month,
}

impl Commitment {
	/// Are these months of a year, the first not later than the last?
	pub fn has_valid_period(&self) -> bool {
		self.from.is_valid() && self.until.is_valid() && self.from <= self.until
	}
}

/// The municipality's answer to a proposal.
#[stored]
#[derive(Copy)]
pub enum Answer {
	/// It is still evaluating. An interim answer: the final one remains due.
	Evaluating,
	/// It accepts.
	Accepted(Commitment),
	/// It accepts in part.
	PartlyAccepted(Commitment),
	/// It rejects.
	Rejected,
}

impl Answer {
	/// Is this more than an interim answer?
	pub fn is_final(&self) -> bool {
		!matches!(self, Answer::Evaluating)
	}

	/// What the municipality commits to, if it accepts.
	pub fn commitment(&self) -> Option<&Commitment> {
		match self {
			Answer::Accepted(commitment) | Answer::PartlyAccepted(commitment) => Some(commitment),
			Answer::Evaluating | Answer::Rejected => None,
		}
	}
}

/// An official response. All of them are kept.
#[stored]
#[derive(Copy)]
pub struct Response<BlockNumber> {
	/// The roll number of the organisation that gave it.
	pub by: RollNumber,
	/// The block.
	pub block: BlockNumber,
	/// What it says.
	pub answer: Answer,
	/// The reasons, which are on record.
	pub reasons: Fingerprint,
}

/// Where a proposal stands in the list of those that wait for an official response: the due block
/// and the number of the proposal, with the most significant byte first, so that the list is in the
/// order of what falls due first.
#[stored]
#[derive(Copy, PartialOrd, Ord)]
pub struct DueKey([u8; 12]);

impl DueKey {
	/// The place of a proposal.
	pub fn new(due: u64, proposal: ProposalId) -> Self {
		let mut key = [0; 12];
		let bytes = due.to_be_bytes().into_iter().chain(proposal.to_be_bytes());
		for (place, byte) in key.iter_mut().zip(bytes) {
			*place = byte;
		}
		Self(key)
	}

	/// The due block.
	pub fn due(&self) -> u64 {
		self.0.iter().take(8).fold(0, |due, byte| (due << 8) | u64::from(*byte))
	}

	/// The number of the proposal.
	pub fn proposal(&self) -> ProposalId {
		self.0.iter().skip(8).fold(0, |number, byte| (number << 8) | u32::from(*byte))
	}
}

/// A proposal whose official response is overdue, as the view function shows it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct OverdueInfo<BlockNumber> {
	/// The last block at which a final answer would have been in time.
	pub due: BlockNumber,
	/// The proposal.
	pub proposal: ProposalId,
	/// What has become of it meanwhile: that ends no duty to answer.
	pub state: State,
}
