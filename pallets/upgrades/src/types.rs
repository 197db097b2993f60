// SPDX-License-Identifier: Apache-2.0

//! For how long the clock has stood still, and what validators approve when a migration has failed.

use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode};
use doverie_primitives::{Chamber, ChamberSet};
use frame_support::stored;
use scale_info::TypeInfo;
use sp_consensus_aura::sr25519::AuthorityId;
use sp_runtime::traits::AtLeast32BitUnsigned;

/// Of how many chambers those are who approve the rescue, at least.
const CHAMBERS: usize = 3;

/// For how long the clock has stood still.
#[stored]
#[derive(Copy, Default)]
pub struct Rests<BlockNumber> {
	/// For how many blocks, not counting those of a rest that goes on.
	pub blocks: BlockNumber,
	/// The last block in which the clock has moved, if it stands still now.
	pub since: Option<BlockNumber>,
	/// The last block of the latest rest that is over.
	pub until: BlockNumber,
}

impl<BlockNumber: AtLeast32BitUnsigned + Copy> Rests<BlockNumber> {
	/// What the clock says in this block.
	pub fn time(&self, block: BlockNumber) -> BlockNumber {
		self.since.unwrap_or(block).saturating_sub(self.blocks)
	}

	/// Does it stand still in this block? In the one in which the rest ends it still does: the hooks
	/// at its start have been passed over.
	pub fn covers(&self, block: BlockNumber) -> bool {
		self.since.is_some() || (block == self.until && !block.is_zero())
	}

	/// It stands still from the block after this one on, if it does not already.
	pub fn begin(&mut self, block: BlockNumber) {
		self.since = self.since.or(Some(block));
	}

	/// This block is the last one in which it stands still. For how many it did, if it did.
	pub fn end(&mut self, block: BlockNumber) -> Option<BlockNumber> {
		let stood_still = block.saturating_sub(self.since.take()?);
		self.blocks = self.blocks.saturating_add(stood_still);
		self.until = block;
		Some(stood_still)
	}
}

/// A migration that has failed.
#[stored]
#[derive(Copy)]
pub struct Failure<BlockNumber> {
	/// The block in which it failed.
	pub block: BlockNumber,
	/// Which of the runtime's migrations it was, counted from 0.
	pub migration: Option<u32>,
}

/// What a validator approves.
#[stored]
pub struct Approval<Hash> {
	/// The key with which the validator makes blocks.
	pub key: AuthorityId,
	/// The BLAKE2-256 hash of the code.
	pub code_hash: Hash,
	/// The approval with the highest round counts, of those with this key.
	pub round: u32,
}

/// What the signature of an approval signs.
pub fn message<Hash: Encode, BlockNumber: Encode>(
	genesis: &Hash,
	failed: BlockNumber,
	code_hash: &Hash,
	round: u32,
) -> Vec<u8> {
	(b"doverie rescue", genesis, failed, code_hash, round).encode()
}

/// Are those who approve enough: more than two thirds of the seats, and of three chambers, or of as
/// many as have seats?
pub fn is_enough(approving: &[Chamber], seats: &[Chamber]) -> bool {
	let chambers = |of: &[Chamber]| of.iter().copied().collect::<ChamberSet>().len();
	approving.len().saturating_mul(3) > seats.len().saturating_mul(2)
		&& chambers(approving) >= chambers(seats).min(CHAMBERS)
}

/// What the clock says, as the view function shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct ClockInfo<BlockNumber> {
	/// The time by which deadlines and windows count.
	pub time: BlockNumber,
	/// The number of this block less the time: a deadline is met at the block of its number and
	/// this, unless another migration comes before.
	pub behind: BlockNumber,
	/// Does the clock stand still now?
	pub stands_still: bool,
}

/// How the rescue stands, as the view function shows it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct RescueInfo<BlockNumber, Hash> {
	/// The migration that has failed.
	pub failure: Failure<BlockNumber>,
	/// What validators have approved.
	pub approvals: Vec<Approval<Hash>>,
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;
	use Chamber::*;

	#[test]
	fn the_clock_stands_still_from_the_next_block_on_until_the_rest_ends() {
		let mut rests = Rests::<u64>::default();
		assert_eq!((rests.time(99), rests.covers(99), rests.covers(0)), (99, false, false));
		rests.begin(99);
		assert_eq!([100, 101, 102].map(|block| rests.time(block)), [99; 3]);
		assert!(rests.covers(100) && rests.covers(102));
		assert_eq!(rests.end(102), Some(3));
		assert!(rests.covers(102) && !rests.covers(103));
		assert_eq!([102, 103, 104].map(|block| rests.time(block)), [99, 100, 101]);
		assert_eq!(rests.end(104), None);
	}

	#[test]
	fn what_begins_within_a_rest_goes_on_with_it() {
		let mut rests = Rests::<u64>::default();
		rests.begin(9);
		rests.begin(15);
		assert_eq!(rests.end(20), Some(11));
		assert_eq!(rests.time(21), 10);
	}

	#[test]
	fn it_takes_more_than_two_thirds_from_three_chambers() {
		let four = [Municipality, Business, Academia, CivilSociety];
		assert!(is_enough(&[Municipality, Business, Academia], &four));
		assert!(!is_enough(&[Municipality, Business], &four));
		let eight = [four, four].concat();
		assert!(!is_enough(&[Municipality, Municipality, Business, Business, Academia], &eight));
		assert!(is_enough(
			&[Municipality, Municipality, Business, Business, Academia, Academia],
			&eight
		));
		let unlike = [Municipality, Municipality, Business, Business, Business, Academia];
		assert!(!is_enough(&unlike[..5], &unlike));
		assert!(is_enough(&unlike[1..], &unlike));
		assert!(is_enough(&[Municipality], &[Municipality]));
		assert!(!is_enough(&[], &[]) && !is_enough(&[], &four));
	}

	proptest! {
		/// Whatever rests there are: the clock moves by one in each block that is no rest, and in
		/// no other.
		#[test]
		fn the_clock_moves_by_one_or_not_at_all(rests in prop::collection::vec(any::<bool>(), 1..60)) {
			let mut clock = Rests::<u64>::default();
			let mut before = 0;
			for (block, rest) in (1u64..).zip(rests) {
				if rest {
					clock.begin(block - 1);
				} else {
					clock.end(block - 1);
				}
				let time = clock.time(block);
				prop_assert_eq!(time, if rest { before } else { before + 1 });
				prop_assert_eq!(clock.covers(block), rest);
				before = time;
			}
		}
	}
}
