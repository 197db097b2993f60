// SPDX-License-Identifier: Apache-2.0

//! Two blocks for one slot, two votes in one round.

use codec::{Codec, Decode, Encode};
use sp_consensus_grandpa::{RoundNumber, SetId};
use sp_consensus_slots::Slot;
use sp_runtime::Perbill;
use sp_staking::{
	offence::{Kind, Offence},
	SessionIndex,
};

/// For what a validator may sign one thing only.
pub trait Occasion: Clone + Codec + Ord {
	/// What it is to sign two.
	const OFFENCE: Kind;
}

/// One block.
impl Occasion for Slot {
	const OFFENCE: Kind = *b"aura:equivocatio";
}

/// A round of GRANDPA: one vote of each kind.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Encode, Decode)]
pub struct Round {
	/// The set of those who vote.
	pub set: SetId,
	/// Its round.
	pub round: RoundNumber,
}

impl Occasion for Round {
	const OFFENCE: Kind = *b"grandpa:equivoca";
}

/// A validator signed two things where it may sign one.
pub struct Equivocation<Offender, For> {
	/// For what they were signed.
	pub occasion: For,
	/// The session as which it counts.
	pub session_index: SessionIndex,
	/// How many validators that session had.
	pub validator_set_count: u32,
	/// The validator.
	pub offender: Offender,
}

/// Two blocks for one slot.
pub type TwoBlocks<Offender> = Equivocation<Offender, Slot>;

/// Two votes in one round.
pub type TwoVotes<Offender> = Equivocation<Offender, Round>;

impl<Offender: Clone, For: Occasion> Offence<Offender> for Equivocation<Offender, For> {
	const ID: Kind = For::OFFENCE;
	type Slot = For;

	fn offenders(&self) -> alloc::vec::Vec<Offender> {
		alloc::vec![self.offender.clone()]
	}

	fn session_index(&self) -> SessionIndex {
		self.session_index
	}

	fn validator_set_count(&self) -> u32 {
		self.validator_set_count
	}

	fn slot(&self) -> For {
		self.occasion.clone()
	}

	/// There is no stake to slash: an offence costs the seat.
	fn slash_fraction(&self, _offenders: u32) -> Perbill {
		Perbill::one()
	}
}
