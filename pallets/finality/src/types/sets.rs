// SPDX-License-Identifier: Apache-2.0

//! Sets of voters, by number.

use alloc::vec::Vec;
use frame_support::stored;
use sp_consensus_grandpa::{AuthorityList, SetId};

/// Who votes on finality: what this pallet asks of GRANDPA and of sessions.
pub trait Voters<AccountId, BlockNumber> {
	/// The number of the set that votes on the current block. `None` while a change of it is
	/// pending.
	fn current_set() -> Option<SetId>;

	/// The voters of that set.
	fn voters() -> AuthorityList;

	/// Does a session begin with this block, once this pallet has been asked for its part?
	fn session_begins(block: BlockNumber) -> bool;

	/// Who has made the current block, as a validator of the session that is under way.
	fn author() -> Option<AccountId>;

	/// The validators of the session that begins next.
	fn next_validators() -> Vec<AccountId>;

	/// Has the validators of the session that begins vote on everything after `last_final`. They
	/// are the set after `set`.
	fn restart(set: SetId, last_final: BlockNumber);
}

/// The sets of voters that count, and those that are stored.
#[stored]
#[derive(Copy)]
pub struct KnownSets {
	/// The first that counts: the votes that were shown last are of this one.
	pub first: SetId,
	/// The last that counts: it votes now, or did until finality started again.
	pub last: SetId,
	/// The first set that is stored.
	pub oldest: SetId,
	/// The last set that is stored.
	pub newest: SetId,
}

impl KnownSets {
	/// This set alone.
	pub(crate) fn only(set: SetId) -> Self {
		Self { first: set, last: set, oldest: set, newest: set }
	}

	/// Says which set is to be forgotten next, if one is, as if it were done.
	pub(crate) fn forget_one(&mut self) -> Option<SetId> {
		if self.oldest < self.first {
			let set = self.oldest;
			self.oldest = set.saturating_add(1);
			Some(set)
		} else if self.newest > self.last {
			let set = self.newest;
			self.newest = set.saturating_sub(1);
			Some(set)
		} else {
			None
		}
	}

	/// The last of these sets whose first block is not after the one that is asked for. Their
	/// first blocks never go down from set to set, so half of them drop out with each look.
	pub(crate) fn search(&self, begins_by_then: impl Fn(SetId) -> bool) -> Option<SetId> {
		if !begins_by_then(self.first) {
			return None;
		}
		let (mut low, mut high) = (self.first, self.last);
		while low < high {
			// More than `low`, and at most `high`.
			let middle = high.saturating_sub(high.saturating_sub(low).saturating_div(2));
			if begins_by_then(middle) {
				low = middle;
			} else {
				high = middle.saturating_sub(1);
			}
		}
		Some(low)
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	proptest! {
		#[test]
		fn the_search_finds_what_looking_at_each_set_finds(
			first in 0u64..50,
			steps in prop::collection::vec(0u64..4, 1..40),
			block in 0u64..100,
		) {
			// The first block of each set.
			let begins: Vec<u64> = steps
				.iter()
				.scan(5, |begin, step| {
					*begin += step;
					Some(*begin)
				})
				.collect();
			let last = first + begins.len() as u64 - 1;
			let known = KnownSets { last, newest: last, ..KnownSets::only(first) };
			let found = known.search(|set| begins[(set - first) as usize] <= block);
			let expected = begins.iter().rposition(|begin| *begin <= block);
			prop_assert_eq!(found, expected.map(|index| first + index as u64));
		}
	}

	#[test]
	fn what_does_not_count_is_forgotten_set_by_set() {
		let mut known = KnownSets { first: 5, last: 6, oldest: 3, newest: 8 };
		let forgotten: Vec<_> = core::iter::from_fn(|| known.forget_one()).collect();
		assert_eq!(forgotten, [3, 4, 8, 7]);
		assert_eq!(known, KnownSets { first: 5, last: 6, oldest: 5, newest: 6 });
	}
}
