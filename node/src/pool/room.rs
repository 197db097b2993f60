// SPDX-License-Identifier: Apache-2.0

//! Who has room in a full pool.
//!
//! Half of it is for free transactions and half for paid ones, as half of a block is, and either lane
//! has what the other leaves. So in a full pool, one that comes takes the place of one of the lane
//! that has more with it: of the last one there, everybody's next before anyone's second, and what
//! came first before what came later. If it is the last one itself, it is refused.
//!
//! The SDK's pool has one order for all, in which one lane stands before the other at the same place:
//! whoever fills it with the first would shut the second out.

use crate::service::Hash;
use pallet_quota::{Lane, Waiting};
use sc_transaction_pool::PoolLimit;
use sc_transaction_pool_api::PoolStatus;
use sp_runtime::transaction_validity::{TransactionPriority, TransactionTag};
use std::{
	cmp::{Ordering, Reverse},
	collections::{BTreeMap, HashMap},
	time::{Duration, Instant},
};

/// How many may be on their way into the pool while it is looked at: as many as are judged together,
/// by all threads. So much room is kept, and the SDK has no need to make any.
const ON_THEIR_WAY: u64 = 64;

/// The part of a small pool that is kept for those.
const PART_ON_THEIR_WAY: u64 = 4;

/// For how long the picture of a full pool is good, while no block takes anything out of it.
const GOOD_FOR: Duration = Duration::from_secs(1);

/// A transaction that waits for nothing but a block, or that is to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Occupant {
	pub hash: Hash,
	/// Nobody has signed it, if it has none: it is never in the way.
	pub lane: Option<Lane>,
	/// Its place in its sender's queue decides it.
	pub priority: TransactionPriority,
	/// Its length in bytes.
	pub length: usize,
}

impl Occupant {
	pub fn new(
		hash: Hash,
		provides: &[TransactionTag],
		priority: TransactionPriority,
		length: usize,
	) -> Self {
		let lane = Waiting::from_tags(provides).map(|waiting| waiting.lane);
		Self { hash, lane, priority, length }
	}
}

/// How large the pool is.
#[derive(Clone, Copy)]
pub(super) struct Size {
	/// Bytes.
	all: u64,
	/// What each transaction takes at least, however short: all of the pool, divided by the number of
	/// transactions that it takes.
	least: u64,
}

impl Size {
	pub fn new(limit: &PoolLimit) -> Self {
		let all = limit.total_bytes as u64;
		let least = all.checked_div(limit.count as u64).unwrap_or(all);
		let kept = least.saturating_mul(ON_THEIR_WAY);
		let most_kept = all.checked_div(PART_ON_THEIR_WAY).unwrap_or_default();
		Self { all: all.saturating_sub(kept.min(most_kept)), least }
	}

	fn of(self, occupant: &Occupant) -> u64 {
		self.least.max(occupant.length as u64)
	}

	/// Whatever is in there, is there certainly room for another one of this length?
	pub fn has_room(self, status: &PoolStatus, length: usize) -> bool {
		let count = (status.ready as u64).saturating_add(1);
		let bytes = (status.ready_bytes as u64).saturating_add(length as u64);
		self.least.saturating_mul(count).saturating_add(bytes) <= self.all
	}
}

/// Where one stands in its lane: the last one first. What has no high priority comes before what
/// has, and what came later before what came earlier.
type Rank = (TransactionPriority, Reverse<u64>);

/// What waits of one lane.
#[derive(Default)]
struct Side {
	size: u64,
	by_rank: BTreeMap<Rank, Hash>,
}

/// A picture of a full pool.
pub(super) struct Room {
	limit: Size,
	made: Instant,
	/// How many have come in, by which what came later is told.
	came: u64,
	/// What all take together.
	size: u64,
	free: Side,
	paid: Side,
	/// Where each stands, and what it takes.
	all: HashMap<Hash, (Option<(Lane, Rank)>, u64)>,
}

impl Room {
	/// Those that wait, as the pool gives them: at the same priority, what came first comes first.
	pub fn new(limit: Size, ready: impl Iterator<Item = Occupant>) -> Self {
		let mut room = Self {
			limit,
			made: Instant::now(),
			came: 0,
			size: 0,
			free: Side::default(),
			paid: Side::default(),
			all: HashMap::new(),
		};
		for occupant in ready {
			room.add(&occupant);
		}
		room
	}

	/// Is it a picture of the pool as it is now? That has fewer in it after a block.
	pub fn is_good(&self, status: &PoolStatus) -> bool {
		let gone = (self.all.len() as u64).saturating_sub(status.ready as u64);
		self.made.elapsed() < GOOD_FOR && gone <= ON_THEIR_WAY
	}

	/// Those that have to go so that this one has room; or nothing, if it has none.
	pub fn to_go(&self, newcomer: &Occupant) -> Option<Vec<Hash>> {
		let size = self.limit.of(newcomer);
		let mut left = self.size.saturating_add(size);
		let with = |lane: Lane, side: &Side| match newcomer.lane == Some(lane) {
			true => side.size.saturating_add(size),
			false => side.size,
		};
		let (mut free, mut paid) = (with(Lane::Free, &self.free), with(Lane::Paid, &self.paid));
		let (mut last_free, mut last_paid) = (self.free.by_rank.iter(), self.paid.by_rank.iter());
		let mut to_go = Vec::new();
		while left > self.limit.all {
			// Where both have as much, the lane of the one that comes has to give way.
			let lane = match free.cmp(&paid) {
				Ordering::Greater => Lane::Free,
				Ordering::Less => Lane::Paid,
				Ordering::Equal => newcomer.lane.unwrap_or(Lane::Paid),
			};
			let last = match lane {
				Lane::Free => last_free.next(),
				Lane::Paid => last_paid.next(),
			};
			let (&(priority, _), hash) = last?;
			if newcomer.lane == Some(lane) && newcomer.priority <= priority {
				return None;
			}
			let (_, gone) = self.all.get(hash)?;
			left = left.saturating_sub(*gone);
			let of_lane = match lane {
				Lane::Free => &mut free,
				Lane::Paid => &mut paid,
			};
			*of_lane = of_lane.saturating_sub(*gone);
			to_go.push(*hash);
		}
		Some(to_go)
	}

	/// It is in the pool, or on its way there.
	pub fn add(&mut self, occupant: &Occupant) {
		self.remove(&occupant.hash);
		let size = self.limit.of(occupant);
		let rank = (occupant.priority, Reverse(self.came));
		self.came = self.came.saturating_add(1);
		self.size = self.size.saturating_add(size);
		if let Some(lane) = occupant.lane {
			let side = self.side(lane);
			side.size = side.size.saturating_add(size);
			side.by_rank.insert(rank, occupant.hash);
		}
		self.all.insert(occupant.hash, (occupant.lane.map(|lane| (lane, rank)), size));
	}

	/// It is not in the pool any more.
	pub fn remove(&mut self, hash: &Hash) {
		let Some((place, size)) = self.all.remove(hash) else { return };
		self.size = self.size.saturating_sub(size);
		if let Some((lane, rank)) = place {
			let side = self.side(lane);
			side.size = side.size.saturating_sub(size);
			side.by_rank.remove(&rank);
		}
	}

	fn side(&mut self, lane: Lane) -> &mut Side {
		match lane {
			Lane::Free => &mut self.free,
			Lane::Paid => &mut self.paid,
		}
	}
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	/// A pool of this many short transactions, as its limit is to the node: what is on the way has
	/// room beside it.
	fn pool_of(count: usize) -> Room {
		let whole = count + count.div_ceil(3).min(ON_THEIR_WAY as usize);
		let limit = PoolLimit { count: whole, total_bytes: whole * LEAST };
		Room::new(Size::new(&limit), std::iter::empty())
	}

	/// What a short transaction takes.
	const LEAST: usize = 1_000;

	/// The priority at a place of its sender's queue, as the runtime gives it.
	fn at(place: u64, lane: Lane) -> TransactionPriority {
		(255 - place) * 2 + u64::from(lane == Lane::Free)
	}

	fn occupant(number: u64, lane: Lane, place: u64) -> Occupant {
		let hash = Hash::from_low_u64_be(number);
		Occupant { hash, lane: Some(lane), priority: at(place, lane), length: 200 }
	}

	impl Room {
		/// One comes: it is let in, or not.
		fn comes(&mut self, occupant: &Occupant) -> bool {
			let Some(to_go) = self.to_go(occupant) else { return false };
			for hash in to_go {
				self.remove(&hash);
			}
			self.add(occupant);
			true
		}

		fn has(&self, number: u64) -> bool {
			self.all.contains_key(&Hash::from_low_u64_be(number))
		}

		fn count(&self, lane: Lane) -> usize {
			match lane {
				Lane::Free => self.free.by_rank.len(),
				Lane::Paid => self.paid.by_rank.len(),
			}
		}
	}

	#[test]
	fn a_crowd_that_fills_the_pool_does_not_shut_the_other_out() {
		for (first, second) in [(Lane::Free, Lane::Paid), (Lane::Paid, Lane::Free)] {
			let mut room = pool_of(1_000);
			for number in 0..1_000 {
				assert!(room.comes(&occupant(number, first, 0)));
			}
			// Full, and no crowd of its own makes room.
			assert!(!room.comes(&occupant(1_000, first, 0)));
			for number in 2_000..2_500 {
				assert!(room.comes(&occupant(number, second, 0)));
			}
			assert_eq!((room.count(first), room.count(second)), (500, 500));
			assert!(!room.comes(&occupant(2_500, second, 0)));
			assert!(!room.comes(&occupant(1_001, first, 0)));
			// Those who came last had to go.
			assert!((0..500).all(|number| room.has(number)));
		}
	}

	#[test]
	fn the_next_of_everybody_comes_before_anyones_second() {
		let mut room = pool_of(100);
		for number in 0..100 {
			assert!(room.comes(&occupant(number, Lane::Free, number)));
		}
		assert!(room.comes(&occupant(200, Lane::Free, 50)));
		assert!(!room.has(99) && room.has(98));
		assert!(!room.comes(&occupant(201, Lane::Free, 98)));
		assert!(room.comes(&occupant(202, Lane::Free, 0)));
		assert!(!room.has(98));
	}

	#[test]
	fn a_long_one_takes_the_places_of_several_or_of_none() {
		let mut room = pool_of(100);
		for number in 0..100 {
			room.comes(&occupant(number, Lane::Free, 1));
		}
		let long =
			|number, lane, place, length| Occupant { length, ..occupant(number, lane, place) };
		assert!(room.comes(&long(200, Lane::Paid, 0, 10 * LEAST)));
		assert_eq!(room.count(Lane::Free), 90);
		// More than its lane's half: some of the free ones would have to go, and then itself.
		assert_eq!(room.to_go(&long(201, Lane::Paid, 0, 60 * LEAST)), None);
		assert_eq!(room.count(Lane::Free), 90);
		assert_eq!(room.to_go(&long(202, Lane::Free, 0, 1_000 * LEAST)), None);
	}

	#[test]
	fn what_nobody_has_signed_is_never_in_the_way_and_never_kept_out() {
		let mut room = pool_of(10);
		let unsigned = Occupant { lane: None, ..occupant(100, Lane::Free, 0) };
		assert!(room.comes(&unsigned));
		for number in 0..9 {
			assert!(room.comes(&occupant(number, Lane::Paid, 0)));
		}
		assert!(!room.comes(&occupant(10, Lane::Paid, 0)));
		let unsigned = Occupant { lane: None, ..occupant(101, Lane::Free, 0) };
		assert!(room.comes(&unsigned));
		assert!(room.has(100) && room.has(101) && room.count(Lane::Paid) == 8);
	}

	#[test]
	fn a_pool_that_takes_nothing_has_no_room() {
		let limit = PoolLimit { count: 0, total_bytes: 1_000_000 };
		let room = Room::new(Size::new(&limit), std::iter::empty());
		assert_eq!(room.to_go(&occupant(1, Lane::Free, 0)), None);
	}

	#[test]
	fn it_is_looked_at_only_where_it_may_be_full() {
		let size = Size::new(&PoolLimit { count: 20_480, total_bytes: 64 << 20 });
		let of = |ready, ready_bytes| PoolStatus { ready, ready_bytes, future: 0, future_bytes: 0 };
		assert!(size.has_room(&of(15_000, 15_000 * 200), 200));
		assert!(!size.has_room(&of(20_480, 20_480 * 200), 200));
		assert!(!size.has_room(&of(1_000, 64 << 20), 200));
		let room = pool_of(100);
		assert!(room.is_good(&of(0, 0)) && room.is_good(&of(500, 0)));
	}

	/// One that comes, by lane, place and length; or one that is in a block.
	type Step = (bool, bool, u64, usize);

	fn steps() -> impl Strategy<Value = Vec<Step>> {
		prop::collection::vec(
			(prop::bool::weighted(0.9), any::<bool>(), 0u64..5, 1usize..5_000),
			1..400,
		)
	}

	proptest! {
		#[test]
		fn whatever_comes_the_pool_is_never_overfull_and_neither_lane_pushes_the_other_below_half(
			steps in steps(),
		) {
			let mut room = pool_of(40);
			for (number, (comes, is_free, place, length)) in (0u64..).zip(steps) {
				let lane = if is_free { Lane::Free } else { Lane::Paid };
				if !comes {
					let some = room.all.keys().min().copied();
					some.iter().for_each(|hash| room.remove(hash));
					continue;
				}
				let newcomer = Occupant { length, ..occupant(number, lane, place) };
				let before = (room.free.size, room.paid.size);
				let is_let_in = room.comes(&newcomer);
				prop_assert!(room.size <= room.limit.all);
				prop_assert_eq!(room.size, room.free.size + room.paid.size);
				let (own, other) = match lane {
					Lane::Free => ((before.0, room.free.size), (before.1, room.paid.size)),
					Lane::Paid => ((before.1, room.paid.size), (before.0, room.free.size)),
				};
				let largest = 5_000;
				// The other lane gives way only as long as it has more.
				prop_assert!(other.1 == other.0 || other.1 + largest >= room.limit.all / 2);
				if !is_let_in {
					prop_assert_eq!(before, (room.free.size, room.paid.size));
					// Whoever is refused at the first place has a lane that has about half.
					prop_assert!(place > 0 || own.0 + 2 * largest >= room.limit.all / 2);
				}
			}
		}

		#[test]
		fn a_picture_is_as_if_all_had_come_one_after_the_other(steps in steps()) {
			let mut room = pool_of(1_000);
			let mut ready = Vec::new();
			for (number, (_, is_free, place, length)) in (0u64..).zip(steps) {
				let lane = if is_free { Lane::Free } else { Lane::Paid };
				let newcomer = Occupant { length: length / 5, ..occupant(number, lane, place) };
				prop_assert!(room.comes(&newcomer));
				ready.push(newcomer);
			}
			// The pool gives them by priority, and what came first comes first.
			ready.sort_by_key(|occupant| Reverse(occupant.priority));
			let picture = Room::new(room.limit, ready.into_iter());
			let order = |side: &Side| side.by_rank.values().copied().collect::<Vec<_>>();
			prop_assert_eq!(order(&room.free), order(&picture.free));
			prop_assert_eq!(order(&room.paid), order(&picture.paid));
			prop_assert_eq!(room.size, picture.size);
		}
	}
}
