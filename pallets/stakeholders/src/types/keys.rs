// SPDX-License-Identifier: Apache-2.0

//! The accounts that sign for stakeholders, or did.

use doverie_primitives::RollNumber;
use frame_support::stored;

/// During which blocks an account was the key of a stakeholder. Of one that was moved away and has
/// come back, the register knows the last time only.
#[stored]
#[derive(Copy)]
pub struct Key<BlockNumber> {
	/// The roll number of the stakeholder.
	pub number: RollNumber,
	/// The block at which it became the key: it votes in decisions that open then, or later.
	pub from: BlockNumber,
	/// The block at which the stakeholder moved to another key, if so.
	pub until: Option<BlockNumber>,
	/// It is to be moved, with two registrars' word: until then it can do nothing but object.
	pub frozen: bool,
}

impl<BlockNumber: PartialOrd + Copy> Key<BlockNumber> {
	/// The key of a stakeholder from now on.
	pub fn new(number: RollNumber, now: BlockNumber) -> Self {
		Self { number, from: now, until: None, frozen: false }
	}

	/// No key any more from now on.
	pub fn end(&mut self, now: BlockNumber) {
		self.until = Some(now);
		self.frozen = false;
	}

	/// Is this the key that signs now?
	pub fn is_current(&self) -> bool {
		self.until.is_none()
	}

	/// Was this the key at the end of `block`?
	pub fn was_current(&self, block: BlockNumber) -> bool {
		self.from <= block && self.until.is_none_or(|until| block < until)
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_key_is_one_from_its_first_block_to_the_one_before_it_is_moved() {
		let mut key = Key { frozen: true, ..Key::<u64>::new(7, 3) };
		assert!(key.is_current());
		key.end(6);
		assert!(!key.is_current() && !key.frozen);
		assert_eq!([2, 3, 5, 6].map(|block| key.was_current(block)), [false, true, true, false]);
	}
}
