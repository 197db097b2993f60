// SPDX-License-Identifier: Apache-2.0

//! The accounts that sign for stakeholders, or did.

use doverie_primitives::RollNumber;
use frame_support::stored;
use sp_runtime::traits::AtLeast32BitUnsigned;

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
	/// It is or was to be moved, with two registrars' word: before this block it can do nothing but
	/// object. For good, if it was frozen when the stakeholder moved to another one: a thief gets
	/// nothing out of it.
	pub frozen: Option<BlockNumber>,
}

impl<BlockNumber: AtLeast32BitUnsigned + Copy> Key<BlockNumber> {
	/// The key of a stakeholder from now on.
	pub fn new(number: RollNumber, now: BlockNumber) -> Self {
		Self { number, from: now, until: None, frozen: None }
	}

	/// No key any more from now on. If it is frozen, it stays so.
	pub fn end(&mut self, now: BlockNumber) {
		self.frozen = self.is_frozen(now).then(BlockNumber::max_value);
		self.until = Some(now);
	}

	/// Can it do nothing but object now?
	pub fn is_frozen(&self, now: BlockNumber) -> bool {
		self.frozen.is_some_and(|until| now < until)
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
		let mut key = Key::<u64>::new(7, 3);
		assert!(key.is_current());
		key.end(6);
		assert!(!key.is_current() && !key.is_frozen(6));
		assert_eq!([2, 3, 5, 6].map(|block| key.was_current(block)), [false, true, true, false]);
	}

	#[test]
	fn a_frozen_key_is_free_after_a_while_unless_it_was_frozen_when_it_ended() {
		let frozen = Key { frozen: Some(9), ..Key::<u64>::new(7, 3) };
		assert_eq!([8, 9].map(|block| frozen.is_frozen(block)), [true, false]);
		for (end, stays) in [(8, true), (9, false)] {
			let mut key = frozen;
			key.end(end);
			assert_eq!([end, 1_000_000].map(|block| key.is_frozen(block)), [stays; 2]);
		}
		assert!(!Key::<u64>::new(7, 8).is_frozen(8));
	}
}
