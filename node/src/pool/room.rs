// SPDX-License-Identifier: Apache-2.0

//! Who has room in a full pool.
//!
//! Half of it is for free transactions and half for paid ones, as half of a block is, and either lane
//! has what the other leaves. So in a full pool, one that comes takes the place of one of the lane
//! that has more with it: of the last one there, in the order in which authors take them, everybody's
//! next before anyone's second. If it is the last one itself, it is refused.
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
	collections::{BTreeMap, HashMap, VecDeque},
	time::{Duration, Instant},
};

/// How long it may take from the word that there is room to the place in the pool.
const LETTING_IN: Duration = Duration::from_secs(2);

/// For how long the picture of a full pool is good, while no block comes.
const GOOD_FOR: Duration = Duration::from_secs(1);

/// For how long one that was refused is refused again without another look, if the pool is still full.
const REFUSED_FOR: Duration = Duration::from_secs(10);

/// How many of those are remembered.
const MOST_REFUSED: usize = 16_384;

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

/// One that comes.
pub(super) struct Newcomer {
	pub occupant: Occupant,
	/// Those at the place before it in its sender's queue, without which it cannot wait here.
	pub behind: Vec<Hash>,
	/// Has it waited here before, and come back out of a block that was lost? Then it stands before
	/// others at its place.
	pub was_here: bool,
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
		// One that takes none has no room for anything.
		let least = all.checked_div(limit.count as u64).unwrap_or(u64::MAX);
		Self { all, least }
	}

	fn of(self, occupant: &Occupant) -> u64 {
		self.least.max(occupant.length as u64)
	}

	/// Whatever these are, do they certainly fit?
	fn fits(self, count: usize, bytes: usize) -> bool {
		let least = self.least.saturating_mul(count as u64);
		least.saturating_add(bytes as u64) <= self.all
	}
}

/// Those that have room, and of which the pool may not have heard yet.
#[derive(Default)]
struct OnTheirWay {
	order: VecDeque<(Instant, Hash)>,
	all: HashMap<Hash, Occupant>,
	bytes: usize,
}

impl OnTheirWay {
	fn add(&mut self, occupant: &Occupant) {
		self.remove(&occupant.hash);
		self.order.push_back((Instant::now(), occupant.hash));
		self.bytes = self.bytes.saturating_add(occupant.length);
		self.all.insert(occupant.hash, occupant.clone());
	}

	fn remove(&mut self, hash: &Hash) {
		let gone = self.all.remove(hash).map_or(0, |occupant| occupant.length);
		self.bytes = self.bytes.saturating_sub(gone);
	}

	/// Those that are not there by now will not come any more.
	fn forget_old(&mut self) {
		while let Some((when, hash)) = self.order.front().copied() {
			if when.elapsed() < LETTING_IN {
				return;
			}
			self.order.pop_front();
			self.remove(&hash);
		}
	}
}

/// Who has room.
pub(super) struct Room {
	size: Size,
	on_their_way: OnTheirWay,
	/// When those were refused that were refused last.
	refused: HashMap<Hash, Instant>,
	/// While it is full.
	picture: Option<Picture>,
}

impl Room {
	pub fn new(limit: &PoolLimit) -> Self {
		Self {
			size: Size::new(limit),
			on_their_way: OnTheirWay::default(),
			refused: HashMap::new(),
			picture: None,
		}
	}

	/// Is there room for another one of this length, whatever is in the pool, without anything having
	/// to go?
	pub fn is_left(&self, status: &PoolStatus, length: usize) -> bool {
		let way = &self.on_their_way;
		let count = status.ready.saturating_add(way.all.len()).saturating_add(1);
		let bytes = status.ready_bytes.saturating_add(way.bytes).saturating_add(length);
		self.size.fits(count, bytes)
	}

	/// Was it refused a moment ago, and is the pool as full as it was?
	pub fn is_refused(&self, hash: &Hash, status: &PoolStatus, length: usize) -> bool {
		let when = self.refused.get(hash);
		when.is_some_and(|when| when.elapsed() < REFUSED_FOR) && !self.is_left(status, length)
	}

	/// It has no room.
	pub fn refuse(&mut self, hash: Hash) {
		if self.refused.len() >= MOST_REFUSED {
			self.refused.retain(|_, when| when.elapsed() < REFUSED_FOR);
		}
		if self.refused.len() >= MOST_REFUSED {
			self.refused.clear();
		}
		self.refused.insert(hash, Instant::now());
	}

	/// Those that have to go so that this one has room; or nothing, if it has none. `best` is the
	/// best block, and `ready` gives those that wait, in the order of authors.
	pub fn make(
		&mut self,
		newcomer: &Newcomer,
		best: Hash,
		status: &PoolStatus,
		ready: impl FnOnce() -> Vec<Occupant>,
	) -> Option<Vec<Hash>> {
		let Occupant { hash, length, .. } = newcomer.occupant;
		self.on_their_way.forget_old();
		// It comes twice at the same time.
		if self.on_their_way.all.contains_key(&hash) {
			return Some(Vec::new());
		}
		self.picture = self.picture.take().filter(|picture| picture.is_good(best));
		if self.picture.is_none() && !self.is_left(status, length) {
			let ready = ready();
			for occupant in &ready {
				self.on_their_way.remove(&occupant.hash);
			}
			let way = self.on_their_way.all.values().cloned();
			self.picture = Some(Picture::new(self.size, best, ready.into_iter().chain(way)));
		}
		let to_go = match &mut self.picture {
			None => Vec::new(),
			Some(picture) => {
				let Some(to_go) = picture.to_go(newcomer) else {
					self.refuse(hash);
					return None;
				};
				picture.add(newcomer);
				to_go
			},
		};
		to_go.iter().for_each(|gone| self.remove(gone));
		self.on_their_way.add(&newcomer.occupant);
		Some(to_go)
	}

	/// It is not in the pool any more.
	pub fn remove(&mut self, hash: &Hash) {
		self.on_their_way.remove(hash);
		if let Some(picture) = &mut self.picture {
			picture.remove(hash);
		}
	}
}

/// Where one stands in its lane: the last one first. What has no high priority comes before what
/// has, and what came later before what came earlier.
type Rank = (TransactionPriority, Reverse<i64>);

/// What waits of one lane.
#[derive(Default)]
struct Side {
	size: u64,
	by_rank: BTreeMap<Rank, Hash>,
}

/// A picture of a full pool.
struct Picture {
	limit: Size,
	made: Instant,
	best: Hash,
	/// How many have come, by which what came later is told; and how many have come back.
	came: i64,
	came_back: i64,
	/// What all take together.
	size: u64,
	free: Side,
	paid: Side,
	/// Where each stands, and what it takes.
	all: HashMap<Hash, (Option<(Lane, Rank)>, u64)>,
}

impl Picture {
	fn new(limit: Size, best: Hash, waiting: impl Iterator<Item = Occupant>) -> Self {
		let mut picture = Self {
			limit,
			made: Instant::now(),
			best,
			came: 0,
			came_back: 0,
			size: 0,
			free: Side::default(),
			paid: Side::default(),
			all: HashMap::new(),
		};
		for occupant in waiting {
			picture.add(&Newcomer { occupant, behind: Vec::new(), was_here: false });
		}
		picture
	}

	/// Is it a picture of the pool as it is now? A block takes things out of it.
	fn is_good(&self, best: Hash) -> bool {
		self.best == best && self.made.elapsed() < GOOD_FOR
	}

	/// Those that have to go so that this one has room; or nothing, if it has none.
	fn to_go(&self, newcomer: &Newcomer) -> Option<Vec<Hash>> {
		let Newcomer { occupant, behind, was_here } = newcomer;
		let size = self.limit.of(occupant);
		let mut left = self.size.saturating_add(size);
		let with = |lane: Lane, side: &Side| match occupant.lane == Some(lane) {
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
				Ordering::Equal => occupant.lane.unwrap_or(Lane::Paid),
			};
			let last = match lane {
				Lane::Free => last_free.next(),
				Lane::Paid => last_paid.next(),
			};
			let (&(priority, _), hash) = last?;
			let is_before = match occupant.priority.cmp(&priority) {
				Ordering::Greater => true,
				Ordering::Equal => *was_here,
				Ordering::Less => false,
			};
			if (occupant.lane == Some(lane) && !is_before) || behind.contains(hash) {
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
	fn add(&mut self, newcomer: &Newcomer) {
		let Newcomer { occupant, was_here, .. } = newcomer;
		self.remove(&occupant.hash);
		let size = self.limit.of(occupant);
		let came = match was_here {
			true => {
				self.came_back = self.came_back.saturating_sub(1);
				self.came_back
			},
			false => {
				self.came = self.came.saturating_add(1);
				self.came
			},
		};
		let rank = (occupant.priority, Reverse(came));
		self.size = self.size.saturating_add(size);
		if let Some(lane) = occupant.lane {
			let side = self.side(lane);
			side.size = side.size.saturating_add(size);
			side.by_rank.insert(rank, occupant.hash);
		}
		self.all.insert(occupant.hash, (occupant.lane.map(|lane| (lane, rank)), size));
	}

	/// It is not in the pool any more.
	fn remove(&mut self, hash: &Hash) {
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

	/// What a short transaction takes.
	const LEAST: usize = 1_000;
	/// The longest of those of the random tests.
	const LONGEST: usize = 5_000;

	/// The room of a pool of this many short transactions, and what is in it, first come first.
	struct Pool {
		room: Room,
		ready: Vec<Occupant>,
		best: Hash,
		/// How often it was looked through.
		looks: usize,
	}

	fn pool_of(count: usize) -> Pool {
		let room = Room::new(&PoolLimit { count, total_bytes: count * LEAST });
		Pool { room, ready: Vec::new(), best: Hash::zero(), looks: 0 }
	}

	/// The priority at a place of its sender's queue, as the runtime gives it.
	fn at(place: u64, lane: Lane) -> TransactionPriority {
		(255 - place) * 2 + u64::from(lane == Lane::Free)
	}

	fn occupant(number: u64, lane: Lane, place: u64) -> Occupant {
		let hash = Hash::from_low_u64_be(number);
		Occupant { hash, lane: Some(lane), priority: at(place, lane), length: 200 }
	}

	impl Pool {
		fn status(&self) -> PoolStatus {
			let ready_bytes = self.ready.iter().map(|occupant| occupant.length).sum();
			PoolStatus { ready: self.ready.len(), ready_bytes, future: 0, future_bytes: 0 }
		}

		/// What is to go if this one comes, which goes; it is on its way then.
		fn has_room_for(&mut self, newcomer: &Newcomer) -> bool {
			let (status, ready) = (self.status(), &self.ready);
			let looks = &mut self.looks;
			let waiting = || {
				*looks += 1;
				// The pool gives them by priority, and what came first comes first.
				let mut all = ready.clone();
				all.sort_by_key(|occupant| Reverse(occupant.priority));
				all
			};
			let Some(to_go) = self.room.make(newcomer, self.best, &status, waiting) else {
				return false;
			};
			self.ready.retain(|occupant| !to_go.contains(&occupant.hash));
			true
		}

		/// One comes: it is let in, or not.
		fn comes(&mut self, occupant: &Occupant) -> bool {
			let newcomer =
				Newcomer { occupant: occupant.clone(), behind: Vec::new(), was_here: false };
			let is_let_in = self.has_room_for(&newcomer);
			if is_let_in {
				self.ready.push(occupant.clone());
			}
			is_let_in
		}

		/// A block takes the first ones.
		fn block(&mut self, number: u64, count: usize) {
			self.best = Hash::from_low_u64_be(number);
			self.ready.drain(..count.min(self.ready.len()));
			self.room.on_their_way = OnTheirWay::default();
		}

		fn has(&self, number: u64) -> bool {
			let hash = Hash::from_low_u64_be(number);
			self.ready.iter().any(|occupant| occupant.hash == hash)
		}

		fn count(&self, lane: Lane) -> usize {
			self.ready.iter().filter(|occupant| occupant.lane == Some(lane)).count()
		}

		/// What a lane takes of the pool.
		fn size(&self, lane: Lane) -> u64 {
			let of_lane = self.ready.iter().filter(|occupant| occupant.lane == Some(lane));
			of_lane.map(|occupant| self.room.size.of(occupant)).sum()
		}
	}

	#[test]
	fn a_crowd_that_fills_the_pool_does_not_shut_the_other_out() {
		for (first, second) in [(Lane::Free, Lane::Paid), (Lane::Paid, Lane::Free)] {
			let mut pool = pool_of(1_000);
			for number in 0..1_000 {
				assert!(pool.comes(&occupant(number, first, 0)));
			}
			// Full, and no crowd of its own makes room.
			assert!(!pool.comes(&occupant(1_000, first, 0)));
			for number in 2_000..2_500 {
				assert!(pool.comes(&occupant(number, second, 0)));
			}
			assert_eq!((pool.count(first), pool.count(second)), (500, 500));
			assert!(!pool.comes(&occupant(2_500, second, 0)));
			assert!(!pool.comes(&occupant(1_001, first, 0)));
			// Those who came last had to go.
			assert!((0..500).all(|number| pool.has(number)));
		}
	}

	#[test]
	fn the_next_of_everybody_comes_before_anyones_second() {
		let mut pool = pool_of(100);
		for number in 0..100 {
			assert!(pool.comes(&occupant(number, Lane::Free, number)));
		}
		assert!(pool.comes(&occupant(200, Lane::Free, 50)));
		assert!(!pool.has(99) && pool.has(98));
		assert!(!pool.comes(&occupant(201, Lane::Free, 98)));
		assert!(pool.comes(&occupant(202, Lane::Free, 0)));
		assert!(!pool.has(98));
	}

	#[test]
	fn a_long_one_takes_the_places_of_several_or_of_none() {
		let mut pool = pool_of(100);
		for number in 0..100 {
			pool.comes(&occupant(number, Lane::Free, 1));
		}
		let long =
			|number, lane, place, length| Occupant { length, ..occupant(number, lane, place) };
		assert!(pool.comes(&long(200, Lane::Paid, 0, 10 * LEAST)));
		assert_eq!(pool.count(Lane::Free), 90);
		// More than its lane's half: some of the free ones would have to go, and then itself.
		assert!(!pool.comes(&long(201, Lane::Paid, 0, 60 * LEAST)));
		assert!(!pool.comes(&long(202, Lane::Free, 0, 1_000 * LEAST)));
		assert_eq!(pool.count(Lane::Free), 90);
	}

	#[test]
	fn what_nobody_has_signed_is_never_in_the_way_and_never_kept_out() {
		let mut pool = pool_of(10);
		let unsigned = |number| Occupant { lane: None, ..occupant(number, Lane::Free, 0) };
		assert!(pool.comes(&unsigned(100)));
		for number in 0..9 {
			assert!(pool.comes(&occupant(number, Lane::Paid, 0)));
		}
		assert!(!pool.comes(&occupant(10, Lane::Paid, 0)));
		assert!(pool.comes(&unsigned(101)));
		assert!(pool.has(100) && pool.has(101) && pool.count(Lane::Paid) == 8);
	}

	#[test]
	fn a_pool_that_takes_nothing_has_no_room() {
		assert!(!pool_of(0).comes(&occupant(1, Lane::Free, 0)));
	}

	/// It would not wait for a block then, but for what has gone.
	#[test]
	fn nothing_takes_the_place_of_what_it_comes_after() {
		let mut pool = pool_of(10);
		for number in 0..10 {
			pool.comes(&occupant(number, Lane::Free, number));
		}
		// Of other accounts it may, whatever place they had when they came.
		for (behind, has_room) in [(9, false), (8, true)] {
			let behind = vec![Hash::from_low_u64_be(behind)];
			let occupant = occupant(100, Lane::Free, 3);
			let newcomer = Newcomer { occupant, behind, was_here: false };
			assert_eq!(pool.has_room_for(&newcomer), has_room);
		}
	}

	#[test]
	fn what_comes_back_out_of_a_lost_block_stands_before_what_came_meanwhile() {
		let mut pool = pool_of(10);
		for number in 0..10 {
			pool.comes(&occupant(number, Lane::Free, 0));
		}
		let back = |number| Newcomer {
			occupant: occupant(number, Lane::Free, 0),
			behind: Vec::new(),
			was_here: true,
		};
		for number in 100..103 {
			assert!(pool.has_room_for(&back(number)));
			pool.ready.insert(0, occupant(number, Lane::Free, 0));
		}
		assert!(pool.has(6) && !pool.has(7));
		assert!(!pool.comes(&occupant(200, Lane::Free, 0)));
	}

	#[test]
	fn what_is_on_its_way_has_its_place_once() {
		let mut pool = pool_of(10);
		let newcomer = |number| Newcomer {
			occupant: occupant(number, Lane::Free, 0),
			behind: Vec::new(),
			was_here: false,
		};
		// The pool has heard of none of them.
		for number in 0..10 {
			assert!(pool.has_room_for(&newcomer(number)));
			assert!(pool.has_room_for(&newcomer(number)));
		}
		assert!(!pool.has_room_for(&newcomer(10)));
		// After a block, too.
		pool.best = Hash::from_low_u64_be(1);
		assert!(!pool.has_room_for(&newcomer(11)));
		// Those that have not come after a while will not come any more.
		let while_ago =
			Instant::now().checked_sub(LETTING_IN).expect("the machine runs for longer");
		pool.room.on_their_way.order.iter_mut().for_each(|(when, _)| *when = while_ago);
		pool.best = Hash::from_low_u64_be(2);
		assert!(pool.has_room_for(&newcomer(12)));
	}

	#[test]
	fn what_was_refused_is_refused_again_without_a_look_while_the_pool_is_full() {
		let mut pool = pool_of(10);
		for number in 0..10 {
			pool.comes(&occupant(number, Lane::Free, 0));
		}
		let one = occupant(10, Lane::Free, 0);
		let is_refused = |pool: &Pool| pool.room.is_refused(&one.hash, &pool.status(), one.length);
		assert!(!is_refused(&pool));
		assert!(!pool.comes(&one));
		assert!(is_refused(&pool));
		pool.block(1, 8);
		assert!(!is_refused(&pool));
		// No more are remembered than there is room for.
		for number in 0..3 * MOST_REFUSED as u64 {
			pool.room.refuse(Hash::from_low_u64_be(number));
		}
		assert!(pool.room.refused.len() <= MOST_REFUSED);
	}

	#[test]
	fn a_full_pool_is_looked_through_once_and_one_that_is_not_full_never() {
		let mut pool = pool_of(1_000);
		// Those that may still be on their way count twice.
		for number in 0..400 {
			pool.comes(&occupant(number, Lane::Free, 0));
		}
		assert_eq!(pool.looks, 0);
		for number in 400..5_000 {
			pool.comes(&occupant(number, if number % 3 == 0 { Lane::Paid } else { Lane::Free }, 0));
		}
		// Again after a block, or when the picture is a second old on a slow machine.
		assert!((1..=3).contains(&pool.looks), "{} looks", pool.looks);
	}

	/// One that comes, by lane, place and length; or a block.
	type Step = (bool, bool, u64, usize);

	fn steps() -> impl Strategy<Value = Vec<Step>> {
		prop::collection::vec(
			(prop::bool::weighted(0.95), any::<bool>(), 0u64..5, 1..LONGEST),
			1..400,
		)
	}

	proptest! {
		#[test]
		fn whatever_comes_the_pool_is_never_overfull_and_neither_lane_pushes_the_other_below_half(
			steps in steps(),
		) {
			let mut pool = pool_of(40);
			for (number, (comes, is_free, place, length)) in (0u64..).zip(steps) {
				let lane = if is_free { Lane::Free } else { Lane::Paid };
				if !comes {
					pool.block(number, 3);
					continue;
				}
				let newcomer = Occupant { length, ..occupant(number, lane, place) };
				let other = if is_free { Lane::Paid } else { Lane::Free };
				let before = (pool.size(lane), pool.size(other));
				let is_let_in = pool.comes(&newcomer);
				let after = (pool.size(lane), pool.size(other));
				let (all, longest) = (pool.room.size.all, LONGEST as u64);
				prop_assert!(after.0 + after.1 <= all);
				// The other lane gives way only as long as it has more.
				prop_assert!(after.1 == before.1 || after.1 + longest >= all / 2);
				if !is_let_in {
					prop_assert_eq!(before, after);
					// Whoever is refused at the first place has a lane that has about half.
					prop_assert!(place > 0 || before.0 + 2 * longest >= all / 2);
				}
			}
		}

		#[test]
		fn a_picture_is_as_if_all_had_come_one_after_the_other(steps in steps()) {
			let size = Size::new(&PoolLimit { count: 1_000, total_bytes: 1_000 * LEAST });
			let mut one_by_one = Picture::new(size, Hash::zero(), std::iter::empty());
			let mut ready = Vec::new();
			for (number, (_, is_free, place, length)) in (0u64..).zip(steps) {
				let lane = if is_free { Lane::Free } else { Lane::Paid };
				let occupant = Occupant { length, ..occupant(number, lane, place) };
				one_by_one.add(&Newcomer {
					occupant: occupant.clone(),
					behind: Vec::new(),
					was_here: false,
				});
				ready.push(occupant);
			}
			ready.sort_by_key(|occupant| Reverse(occupant.priority));
			let picture = Picture::new(size, Hash::zero(), ready.into_iter());
			let order = |side: &Side| side.by_rank.values().copied().collect::<Vec<_>>();
			prop_assert_eq!(order(&one_by_one.free), order(&picture.free));
			prop_assert_eq!(order(&one_by_one.paid), order(&picture.paid));
			prop_assert_eq!(one_by_one.size, picture.size);
		}
	}
}
