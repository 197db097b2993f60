// SPDX-License-Identifier: Apache-2.0

//! Two blocks for one slot.

use sp_consensus_slots::Slot;
use sp_runtime::Perbill;
use sp_staking::{
	offence::{Kind, Offence},
	SessionIndex,
};

/// A validator made two blocks for the same slot.
pub struct AuraEquivocation<Offender> {
	/// The slot.
	pub slot: Slot,
	/// The session in which the validator held the key.
	pub session_index: SessionIndex,
	/// How many validators that session had.
	pub validator_set_count: u32,
	/// The validator.
	pub offender: Offender,
}

impl<Offender: Clone> Offence<Offender> for AuraEquivocation<Offender> {
	const ID: Kind = *b"aura:equivocatio";
	type Slot = Slot;

	fn offenders(&self) -> alloc::vec::Vec<Offender> {
		alloc::vec![self.offender.clone()]
	}

	fn session_index(&self) -> SessionIndex {
		self.session_index
	}

	fn validator_set_count(&self) -> u32 {
		self.validator_set_count
	}

	fn slot(&self) -> Slot {
		self.slot
	}

	/// There is no stake to slash: an offence costs the seat.
	fn slash_fraction(&self, _offenders: u32) -> Perbill {
		Perbill::one()
	}
}
