// SPDX-License-Identifier: Apache-2.0

//! Processes: their schedule, their phases, and what belongs to each phase.

use crate::types::Refusal;
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode};
use doverie_primitives::{ByChamber, RollNumber, Text};
use frame_support::stored;
use scale_info::TypeInfo;

/// The number of a process, from 1, in the order in which they were opened.
pub type ProcessId = u32;

/// Where a process stands. Computed from its schedule, never stored.
#[stored]
#[derive(Copy, PartialOrd, Ord)]
pub enum Phase {
	/// The process is known, and its debate has not begun.
	Announced,
	/// Proposals are submitted.
	Open,
	/// No proposal is submitted any more; the texts are worked on.
	Drafting,
	/// The texts rest and are debated.
	Deliberation,
	/// Admitted proposals are put to decision.
	Decision,
	/// What was adopted is followed up.
	FollowUp,
}

/// What can be done in a process. Each belongs to certain phases. Authors can withdraw their own
/// contributions in any of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Activity {
	/// Submitting a proposal, or turning an amendment that waits for an answer into one.
	Submitting,
	/// Work on the text and on who stands behind it: versions, amendments, co-authors, links, and
	/// turning a rejected amendment into a proposal.
	Drafting,
	/// Endorsements and arguments.
	Debating,
	/// Admitting a proposal that has enough endorsements.
	Admitting,
	/// Putting an admitted proposal to decision.
	Deciding,
	/// The municipality's departure from a result.
	Departing,
	/// Reports on progress, judgements of them, and the end of what was never decided.
	FollowingUp,
	/// Meetings.
	Meeting,
}

impl Activity {
	/// Does this belong to the phase?
	pub fn belongs_to(self, phase: Phase) -> bool {
		match self {
			Activity::Submitting => phase == Phase::Open,
			Activity::Drafting => matches!(phase, Phase::Open | Phase::Drafting),
			Activity::Debating => {
				matches!(phase, Phase::Open | Phase::Drafting | Phase::Deliberation)
			},
			Activity::Admitting => matches!(phase, Phase::Deliberation | Phase::Decision),
			Activity::Deciding => phase == Phase::Decision,
			Activity::Departing => matches!(phase, Phase::Decision | Phase::FollowUp),
			Activity::FollowingUp => phase == Phase::FollowUp,
			Activity::Meeting => phase >= Phase::Open,
		}
	}
}

/// The first block of each phase.
#[stored]
#[derive(Copy)]
pub struct Schedule<BlockNumber> {
	/// From here on proposals are submitted. May lie in the past.
	pub open: BlockNumber,
	/// From here on no new proposal is submitted.
	pub drafting: BlockNumber,
	/// From here on the texts rest.
	pub deliberation: BlockNumber,
	/// From here on admitted proposals are put to decision.
	pub decision: BlockNumber,
	/// From here on what was adopted is followed up.
	pub follow_up: BlockNumber,
}

impl<BlockNumber: PartialOrd> Schedule<BlockNumber> {
	/// Does each phase begin later than the one before, and the last one later than now?
	pub fn is_valid(&self, now: BlockNumber) -> bool {
		self.open < self.drafting
			&& self.drafting < self.deliberation
			&& self.deliberation < self.decision
			&& self.decision < self.follow_up
			&& now < self.follow_up
	}

	/// The phase at a block.
	pub fn phase(&self, block: BlockNumber) -> Phase {
		if block < self.open {
			Phase::Announced
		} else if block < self.drafting {
			Phase::Open
		} else if block < self.deliberation {
			Phase::Drafting
		} else if block < self.decision {
			Phase::Deliberation
		} else if block < self.follow_up {
			Phase::Decision
		} else {
			Phase::FollowUp
		}
	}
}

/// What a proposal needs to be admitted.
#[stored]
#[derive(Copy)]
pub struct AdmissionRule {
	/// How many endorsements of the current version: at least one.
	pub endorsements: u32,
	/// From at least how many chambers: one to four.
	pub chambers: u8,
}

impl AdmissionRule {
	/// Can a proposal fulfil this, and not without any endorsement?
	pub fn is_valid(&self) -> bool {
		self.endorsements >= 1 && (1..=4).contains(&self.chambers)
	}

	/// Are these endorsements enough?
	pub fn check(&self, endorsements: &ByChamber<u32>) -> Result<(), Refusal> {
		if endorsements.total() < u64::from(self.endorsements) {
			return Err(Refusal::NotEnoughEndorsements);
		}
		if endorsements.chambers() < usize::from(self.chambers) {
			return Err(Refusal::NotEnoughChambers);
		}
		Ok(())
	}
}

/// A theme's debate. Its title is kept apart, so that a decision can hide it.
#[stored]
#[derive(Copy)]
pub struct Process<BlockNumber> {
	/// The block at which a decision opened it.
	pub opened: BlockNumber,
	/// When its phases begin.
	pub schedule: Schedule<BlockNumber>,
	/// What a proposal needs to be admitted.
	pub admission: AdmissionRule,
}

/// A process as the view functions show it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct ProcessInfo<BlockNumber> {
	/// Its number.
	pub number: ProcessId,
	/// The title, unless a decision has hidden it.
	pub title: Option<Text>,
	/// The phase in which it is now.
	pub phase: Phase,
	/// The roll numbers of the organisations that speak for the municipality in it.
	pub speakers: Vec<RollNumber>,
	/// The rest.
	pub process: Process<BlockNumber>,
}
