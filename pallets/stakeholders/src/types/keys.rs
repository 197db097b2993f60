// SPDX-License-Identifier: Apache-2.0

//! The accounts that sign for stakeholders, or did.

use doverie_primitives::RollNumber;
use frame_support::stored;

/// During which blocks an account was the key of a stakeholder.
#[stored]
#[derive(Copy)]
pub struct Key<BlockNumber> {
	/// The roll number of the stakeholder.
	pub number: RollNumber,
	/// The block at which it became the key: it votes in decisions that open then, or later.
	pub from: BlockNumber,
	/// The block at which the stakeholder moved to another key, if so.
	pub until: Option<BlockNumber>,
}

impl<BlockNumber: PartialOrd + Copy> Key<BlockNumber> {
	/// Is this the key that signs now?
	pub fn is_current(&self) -> bool {
		self.until.is_none()
	}

	/// Was this the key at the end of `block`?
	pub fn was_current(&self, block: BlockNumber) -> bool {
		self.from <= block && self.until.is_none_or(|until| block < until)
	}
}
