// SPDX-License-Identifier: Apache-2.0

//! The places that stakeholders take.

use frame_support::stored;

/// How many decisions hold a place of one stakeholder: until they close, lapse or are withdrawn.
#[stored]
#[derive(Copy, Default)]
pub struct Places {
	/// Those that it has announced.
	pub announced: u32,
	/// Those that it has seconded.
	pub seconded: u32,
}

impl Places {
	/// Is none taken?
	pub fn is_empty(&self) -> bool {
		self.announced == 0 && self.seconded == 0
	}
}
