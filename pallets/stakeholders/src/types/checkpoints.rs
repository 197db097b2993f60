// SPDX-License-Identifier: Apache-2.0

//! Checkpoints: the ends of blocks that are multiples of a day. The roll of a decision is the
//! register as it stood at one of them.

use sp_runtime::traits::AtLeast32BitUnsigned;

/// How long a day is, and how old a roll must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Calendar<BlockNumber> {
	/// A day, in blocks: at least one.
	day: BlockNumber,
	/// The age of a roll, in blocks: a number of days.
	maturity: BlockNumber,
}

impl<BlockNumber: AtLeast32BitUnsigned + Copy> Calendar<BlockNumber> {
	/// A calendar whose days have `day` blocks, with rolls that are `maturity` days old.
	pub fn new(day: BlockNumber, maturity: u16) -> Self {
		let day = day.max(BlockNumber::one());
		Self { day, maturity: day.saturating_mul(maturity.into()) }
	}

	/// How many blocks these days have.
	pub fn days(&self, days: u16) -> BlockNumber {
		self.day.saturating_mul(days.into())
	}

	/// Is the end of this block a checkpoint?
	pub fn is_checkpoint(&self, block: BlockNumber) -> bool {
		self.latest(block) == block
	}

	/// The latest checkpoint that is not after `block`.
	pub fn latest(&self, block: BlockNumber) -> BlockNumber {
		block.checked_rem(&self.day).map_or(block, |since| block.saturating_sub(since))
	}

	/// The first checkpoint that is not before `block`.
	pub fn next(&self, block: BlockNumber) -> BlockNumber {
		let latest = self.latest(block);
		if latest == block {
			block
		} else {
			self.after(latest)
		}
	}

	/// The checkpoint after this one.
	pub fn after(&self, checkpoint: BlockNumber) -> BlockNumber {
		checkpoint.saturating_add(self.day)
	}

	/// The checkpoint whose roll counts for a decision that opens at `block`: the latest one that is
	/// old enough, or the first block while the chain is younger than that.
	pub fn roll_of(&self, block: BlockNumber) -> BlockNumber {
		self.latest(block.saturating_sub(self.maturity))
	}

	/// The first block at which a decision opens with the roll of this checkpoint.
	pub fn first_opening(&self, checkpoint: BlockNumber) -> BlockNumber {
		if checkpoint.is_zero() {
			checkpoint
		} else {
			checkpoint.saturating_add(self.maturity)
		}
	}
}

/// When a change happens, and what the register must remember then.
#[derive(Clone, Copy, Debug)]
pub struct Moment<BlockNumber> {
	/// The current block.
	pub now: BlockNumber,
	/// The earliest checkpoint whose roll anyone may still ask for.
	pub horizon: BlockNumber,
	/// Which blocks are checkpoints.
	pub calendar: Calendar<BlockNumber>,
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_roll_is_taken_at_the_end_of_a_day_and_is_old_enough() {
		let calendar = Calendar::<u64>::new(5, 2);
		assert_eq!([0, 4, 5, 9, 10].map(|block| calendar.latest(block)), [0, 0, 5, 5, 10]);
		assert_eq!([0, 1, 5, 6, 10].map(|block| calendar.next(block)), [0, 5, 5, 10, 10]);
		// While the chain is young, the roll is that of the first block.
		assert_eq!([0, 9, 14, 15, 19, 20].map(|b| calendar.roll_of(b)), [0, 0, 0, 5, 5, 10]);
		assert_eq!([0, 5, 10].map(|checkpoint| calendar.first_opening(checkpoint)), [0, 15, 20]);
		for block in 0..50 {
			let roll = calendar.roll_of(block);
			assert!(calendar.is_checkpoint(roll) && (roll == 0 || block - roll >= 10));
			let first = calendar.first_opening(roll);
			assert!(first <= block && calendar.roll_of(first) == roll);
			assert!(first == 0 || calendar.roll_of(first - 1) < roll);
		}
	}

	#[test]
	fn a_day_has_at_least_one_block() {
		let calendar = Calendar::<u64>::new(0, 16);
		assert_eq!((calendar.roll_of(15), calendar.roll_of(17), calendar.next(3)), (0, 1, 3));
	}
}
