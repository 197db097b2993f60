// SPDX-License-Identifier: Apache-2.0

//! How an author shares a block out between free and paid transactions.
//!
//! Those that wait are two crowds, and neither may shut the other out: not the citizens whose quotas
//! pay, in the last hour of a vote, and not those who pay a fee, of whom anybody can be any number.
//! So the author takes the next transaction from the crowd that has had less of the block so far.
//! With both waiting each gets half; one alone gets all. What nobody has signed, such as the proof
//! of an offence, comes first.
//!
//! Within a crowd the order is the pool's. A transaction that depends on one of the other crowd
//! waits for it.
//!
//! Several may be taken before it is known what becomes of the first. Until then each counts as what
//! it declares. The first for which there is no room is the last that is tried of them, and the rest
//! are given back: so the order, and what is tried in vain, are those of one at a time.
//!
//! One for which there is no room is left out of this block, and with it everything that is more
//! than half as large. So few are tried in vain, however many wait, and whatever is left out would
//! fill at least half of the room there is: those that are light fill the block, whatever heavy ones
//! stand before them.

use codec::Encode;
use doverie_runtime::{MAX_BLOCK_LENGTH, MAX_BLOCK_WEIGHT};
use pallet_quota::{Lane, Waiting};
use sc_transaction_pool_api::InPoolTransaction;
use sp_runtime::{transaction_validity::TransactionTag as Tag, OpaqueExtrinsic};
use std::{
	collections::{HashMap, HashSet, VecDeque},
	sync::Arc,
	time::Duration,
};

/// What a byte is counted as, in picoseconds: a block is full of bytes when it is full of time.
const A_BYTE: u64 = MAX_BLOCK_WEIGHT.ref_time() / MAX_BLOCK_LENGTH as u64;

/// What a nanosecond that a transaction took is counted as at most, in picoseconds: four times what
/// it is. Else one that declares half a block and needs nothing would use up the lane of others for
/// the price of nothing.
const A_NANOSECOND: u128 = 4_000;

/// A transaction that waits.
pub trait Queued {
	/// Its lane and weight. `None`: nobody has signed it.
	fn waiting(&self) -> Option<Waiting>;
	/// Its length in a block, in bytes.
	fn length(&self) -> u64;
	/// What has to be in the chain before it.
	fn requires(&self) -> &[Tag];
	/// What is in the chain after it.
	fn provides(&self) -> &[Tag];

	/// What its bytes are counted as, in picoseconds.
	fn bytes(&self) -> u64 {
		self.length().saturating_mul(A_BYTE)
	}

	/// How large it may be, by time or by bytes, in picoseconds. `None`: nobody has signed it.
	fn size(&self) -> Option<u64> {
		self.waiting().map(|waiting| waiting.ref_time.max(self.bytes()))
	}
}

impl<T: InPoolTransaction<Transaction = Arc<OpaqueExtrinsic>>> Queued for Arc<T> {
	fn waiting(&self) -> Option<Waiting> {
		Waiting::from_tags(InPoolTransaction::provides(&**self))
	}

	fn length(&self) -> u64 {
		self.data().encoded_size() as u64
	}

	fn requires(&self) -> &[Tag] {
		InPoolTransaction::requires(&**self)
	}

	fn provides(&self) -> &[Tag] {
		InPoolTransaction::provides(&**self)
	}
}

/// What is taken at once, at most.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
	/// How many.
	pub count: usize,
	/// What they declare together, in picoseconds.
	pub ref_time: u64,
	/// What they have together, in bytes.
	pub length: u64,
}

/// What waits in the pool, in the order in which it goes into a block.
///
/// Of each transaction taken, the author says what became of it, or gives it back.
pub struct Lanes<I: Iterator> {
	/// The rest, in the pool's order.
	pool: I,
	/// What nobody has signed.
	unsigned: VecDeque<I::Item>,
	free: Queue<I::Item>,
	paid: Queue<I::Item>,
	/// What those provide that the pool has given, and the author does not have.
	pending: HashSet<Tag>,
	/// Those that have to wait for one of the other lane, by the tag that they wait for.
	held: HashMap<Tag, Vec<I::Item>>,
	/// What those would have provided that are left out of this block.
	missing: HashSet<Tag>,
	/// The size of the last one for which there was no room.
	missed: u64,
}

/// One of the lanes.
struct Queue<T> {
	waiting: VecDeque<T>,
	/// What it has had of the block, in picoseconds, with what is taken and not settled yet.
	had: u64,
}

impl<T> Queue<T> {
	fn new() -> Self {
		Self { waiting: VecDeque::new(), had: 0 }
	}
}

impl<I> Lanes<I>
where
	I: Iterator,
	I::Item: Queued,
{
	/// The lanes of what waits in the pool.
	pub fn new(pool: I) -> Self {
		Self {
			pool,
			unsigned: VecDeque::new(),
			free: Queue::new(),
			paid: Queue::new(),
			pending: HashSet::new(),
			held: HashMap::new(),
			missing: HashSet::new(),
			missed: u64::MAX,
		}
	}

	/// The next transactions to try, in this order. The first comes whatever its size, and those that
	/// nobody has signed come alone. Of those that depend on others, some may come with them.
	pub fn take_some(&mut self, bounds: Bounds) -> Vec<I::Item> {
		let mut taken = Vec::new();
		let (mut ref_time, mut length) = (0u64, 0u64);
		while taken.len() < bounds.count {
			let Some(item) = self.take() else { break };
			let goes_along = item.waiting().is_some_and(|waiting| {
				ref_time = ref_time.saturating_add(waiting.ref_time);
				length = length.saturating_add(item.length());
				ref_time <= bounds.ref_time && length <= bounds.length
			});
			if goes_along {
				taken.push(item);
				continue;
			}
			match taken.is_empty() {
				true => taken.push(item),
				false => self.give_back([item].into_iter()),
			}
			break;
		}
		taken
	}

	/// The next transaction to try.
	fn take(&mut self) -> Option<I::Item> {
		loop {
			let item = self.head()?;
			if self.is_orphan(&item) || self.is_too_large(&item) {
				self.leave_out(&item);
				continue;
			}
			let pending = item.requires().iter().find(|tag| self.pending.contains(*tag)).cloned();
			if let Some(tag) = pending {
				self.held.entry(tag).or_default().push(item);
				continue;
			}
			self.release(&item);
			if let (Some(waiting), Some(size)) = (item.waiting(), item.size()) {
				let queue = self.queue(waiting.lane);
				queue.had = queue.had.saturating_add(size);
			}
			return Some(item);
		}
	}

	/// These were not tried. They are those that were taken last, in the order in which they were.
	pub fn give_back(&mut self, items: impl DoubleEndedIterator<Item = I::Item>) {
		for item in items.rev() {
			self.settle(&item);
			self.pending.extend(item.provides().iter().cloned());
			self.put_in_front(item);
		}
	}

	/// Does it depend on one that is left out?
	pub fn is_orphan(&self, item: &I::Item) -> bool {
		item.requires().iter().any(|tag| self.missing.contains(tag))
	}

	/// It is in the block, which took this long.
	pub fn included(&mut self, item: &I::Item, took: Duration) {
		self.settle(item);
		if let Some(Waiting { lane, ref_time }) = item.waiting() {
			let actual = took.as_nanos().saturating_mul(A_NANOSECOND);
			let time = ref_time.min(u64::try_from(actual).unwrap_or(u64::MAX));
			let cost = time.max(item.bytes());
			let queue = self.queue(lane);
			queue.had = queue.had.saturating_add(cost);
		}
	}

	/// There is no room for it in this block.
	pub fn does_not_fit(&mut self, item: &I::Item) {
		if let Some(size) = item.size() {
			self.missed = size;
		}
		self.left_out(item);
	}

	/// It is not in this block, nor is what depends on it.
	pub fn left_out(&mut self, item: &I::Item) {
		self.settle(item);
		self.leave_out(item);
	}

	fn leave_out(&mut self, item: &I::Item) {
		self.missing.extend(item.provides().iter().cloned());
		self.release(item);
	}

	/// What it declares counts no longer.
	fn settle(&mut self, item: &I::Item) {
		if let (Some(waiting), Some(size)) = (item.waiting(), item.size()) {
			let queue = self.queue(waiting.lane);
			queue.had = queue.had.saturating_sub(size);
		}
	}

	/// The first of the lane whose turn it is.
	fn head(&mut self) -> Option<I::Item> {
		if let Some(item) = self.unsigned.pop_front() {
			return Some(item);
		}
		let turns = if self.free.had <= self.paid.had {
			[Lane::Free, Lane::Paid]
		} else {
			[Lane::Paid, Lane::Free]
		};
		turns.into_iter().find_map(|lane| self.head_of(lane))
	}

	/// The first of this lane, or what nobody has signed if that is found on the way.
	fn head_of(&mut self, lane: Lane) -> Option<I::Item> {
		if let Some(item) = self.queue(lane).waiting.pop_front() {
			return Some(item);
		}
		loop {
			let item = self.pool.next()?;
			self.pending.extend(item.provides().iter().cloned());
			match item.waiting() {
				Some(waiting) if waiting.lane != lane => {
					self.queue(waiting.lane).waiting.push_back(item);
				},
				_ => return Some(item),
			}
		}
	}

	/// Is it more than half as large as one for which there was no room?
	fn is_too_large(&self, item: &I::Item) -> bool {
		item.size().is_some_and(|size| size.saturating_mul(2) > self.missed)
	}

	/// Those that waited for it are next in their lanes.
	fn release(&mut self, item: &I::Item) {
		for tag in item.provides() {
			self.pending.remove(tag);
			for follower in self.held.remove(tag).into_iter().flatten().rev() {
				self.put_in_front(follower);
			}
		}
	}

	fn put_in_front(&mut self, item: I::Item) {
		match item.waiting() {
			Some(waiting) => self.queue(waiting.lane).waiting.push_front(item),
			None => self.unsigned.push_front(item),
		}
	}

	fn queue(&mut self, lane: Lane) -> &mut Queue<I::Item> {
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

	const LONG: Duration = Duration::from_secs(1_000);

	/// What a transaction takes of a block.
	#[derive(Clone, Copy, Debug)]
	struct Load {
		/// The time that it declares.
		ref_time: u64,
		/// The time that is counted in the end. The rest of what it declares is given back.
		needs: u64,
		/// In bytes.
		length: u64,
	}

	/// One that needs the time that it declares.
	impl From<u64> for Load {
		fn from(ref_time: u64) -> Self {
			Self { ref_time, needs: ref_time, length: 0 }
		}
	}

	/// A transaction of the pool, which gives them in the order of `id`.
	#[derive(Clone, Debug)]
	struct Tx {
		id: usize,
		waiting: Option<Waiting>,
		needs: u64,
		length: u64,
		requires: Vec<Tag>,
		provides: Vec<Tag>,
	}

	impl Queued for Tx {
		fn waiting(&self) -> Option<Waiting> {
			self.waiting
		}
		fn length(&self) -> u64 {
			self.length
		}
		fn requires(&self) -> &[Tag] {
			&self.requires
		}
		fn provides(&self) -> &[Tag] {
			&self.provides
		}
	}

	fn place(signer: usize, nonce: u32) -> Tag {
		format!("{signer}/{nonce}").into_bytes()
	}

	/// Transactions of these signers, lanes and loads: each depends on the signer's last one.
	fn transactions<L: Copy + Into<Load>>(of: &[(usize, Lane, L)]) -> Vec<Tx> {
		let mut nonces = HashMap::<usize, u32>::new();
		let number = |(id, (signer, lane, load)): (usize, &(usize, Lane, L))| {
			let nonce = nonces.entry(*signer).or_default();
			let requires = nonce.checked_sub(1).map(|last| place(*signer, last));
			let provides = vec![place(*signer, *nonce)];
			*nonce += 1;
			let Load { ref_time, needs, length } = (*load).into();
			let waiting = Some(Waiting { lane: *lane, ref_time });
			Tx { id, waiting, needs, length, requires: requires.into_iter().collect(), provides }
		};
		of.iter().enumerate().map(number).collect()
	}

	/// Each of a signer of its own.
	fn strangers<L: Copy + Into<Load>>(of: &[(Lane, L)]) -> Vec<Tx> {
		let signed = of.iter().enumerate().map(|(signer, (lane, load))| (signer, *lane, *load));
		transactions(&signed.collect::<Vec<_>>())
	}

	/// A block that was made.
	#[derive(Default)]
	struct Block {
		transactions: Vec<Tx>,
		/// How much of its time and of its bytes is used, both in picoseconds.
		time: u64,
		bytes: u64,
		/// How many were tried for which there was no room.
		misses: u32,
	}

	const ONE: Bounds = Bounds { count: 1, ref_time: 0, length: 0 };

	/// As many at once as an author may like.
	const MANY: Bounds = Bounds { count: 16, ref_time: u64::MAX, length: u64::MAX };

	/// The block with room for this much, of time and of bytes, whose author tries one at a time;
	/// those that `is_valid` denies are not in it.
	fn block(waiting: Vec<Tx>, room: u64, is_valid: impl Fn(&Tx) -> bool) -> Block {
		block_of(ONE, waiting, room, is_valid)
	}

	/// The same, whose author tries several at once.
	fn block_of(
		at_once: Bounds,
		waiting: Vec<Tx>,
		room: u64,
		is_valid: impl Fn(&Tx) -> bool,
	) -> Block {
		let mut lanes = Lanes::new(waiting.into_iter());
		let mut block = Block::default();
		let mut provided = HashSet::new();
		loop {
			let length = at_once.length.min((room - block.bytes) / A_BYTE);
			let taken = lanes.take_some(Bounds { length, ..at_once });
			if taken.is_empty() {
				return block;
			}
			let mut taken = taken.into_iter();
			for tx in taken.by_ref() {
				let declared = tx.waiting.map_or(0, |waiting| waiting.ref_time);
				let bytes = block.bytes + tx.bytes();
				if !tx.requires.iter().all(|tag| provided.contains(tag)) {
					// The one before it has failed a moment ago, and the lanes know it.
					assert!(lanes.is_orphan(&tx));
					lanes.left_out(&tx);
				} else if !is_valid(&tx) {
					lanes.left_out(&tx);
				} else if block.time + declared > room || bytes > room {
					lanes.does_not_fit(&tx);
					block.misses += 1;
					break;
				} else {
					block.time += tx.needs;
					block.bytes = bytes;
					provided.extend(tx.provides.iter().cloned());
					lanes.included(&tx, LONG);
					block.transactions.push(tx);
				}
			}
			lanes.give_back(taken);
		}
	}

	fn size_of(transactions: &[Tx], lane: Lane) -> u64 {
		let is_of_lane = |tx: &&Tx| tx.waiting.is_some_and(|waiting| waiting.lane == lane);
		transactions.iter().filter(is_of_lane).filter_map(Queued::size).sum()
	}

	fn largest_of(transactions: &[Tx]) -> u64 {
		transactions.iter().filter_map(Queued::size).max().unwrap_or_default()
	}

	fn ids(transactions: &[Tx]) -> Vec<usize> {
		transactions.iter().map(|tx| tx.id).collect()
	}

	#[test]
	fn a_crowd_in_front_does_not_shut_the_other_out() {
		let mut waiting = vec![(Lane::Free, 1u64); 5_000];
		waiting.extend(vec![(Lane::Paid, 1); 5_000]);
		let block = block(strangers(&waiting), 1_000, |_| true).transactions;
		assert_eq!(size_of(&block, Lane::Free), 500);
		assert_eq!(size_of(&block, Lane::Paid), 500);
	}

	#[test]
	fn one_that_is_too_heavy_ends_the_block_for_nobody() {
		// Ten heavy ones in front of either lane, and many light ones behind.
		let mut waiting = vec![(Lane::Paid, 400u64); 10];
		waiting.extend(vec![(Lane::Free, 1); 1_000]);
		waiting.extend(vec![(Lane::Paid, 1); 1_000]);
		let block = block(strangers(&waiting), 1_000, |_| true);
		assert_eq!(block.time, 1_000);
		assert!(size_of(&block.transactions, Lane::Free) >= 500);
	}

	#[test]
	fn light_ones_fill_the_block_behind_heavy_ones_that_find_no_room() {
		let light = (Lane::Paid, Load::from(1));
		let mut waiting = vec![light; 110];
		// They declare most of a block, each a little less than the one before, and need little.
		waiting.extend(
			(700..800).rev().map(|ref_time| (Lane::Paid, Load { ref_time, needs: 1, length: 0 })),
		);
		waiting.extend(vec![light; 1_000]);
		let block = block(strangers(&waiting), 900, |_| true);
		assert_eq!(block.time, 900);
		// The first of the heavy ones, and a light one when the block was full.
		assert_eq!(block.misses, 2);
	}

	#[test]
	fn few_are_tried_in_vain() {
		// Each is a little lighter than the one before, and none fits.
		let waiting: Vec<_> = (1u64..=1_000).rev().map(|weight| (Lane::Paid, weight)).collect();
		let mut lanes = Lanes::new(strangers(&waiting).into_iter());
		let mut tried = Vec::new();
		while let Some(tx) = lanes.take() {
			lanes.does_not_fit(&tx);
			tried.extend(tx.size());
		}
		assert_eq!(tried, [1_000, 500, 250, 125, 62, 31, 15, 7, 3, 1]);
	}

	#[test]
	fn bytes_count_however_little_time_they_take() {
		let of_length = |lane, length| (lane, Load { ref_time: 1, needs: 1, length });
		let mut of = vec![of_length(Lane::Paid, 1_000); 2];
		of.extend(vec![of_length(Lane::Free, 500); 4]);
		let mut lanes = Lanes::new(strangers(&of).into_iter());
		let mut order = Vec::new();
		while let Some(tx) = lanes.take() {
			lanes.included(&tx, Duration::ZERO);
			order.push(tx.id);
		}
		assert_eq!(order, [2, 0, 3, 4, 1, 5]);
	}

	#[test]
	fn what_declares_much_and_needs_little_does_not_use_up_its_lane() {
		let mut of = vec![(Lane::Paid, 1_000_000_000u64), (Lane::Free, 1_000_000)];
		of.extend([(Lane::Paid, 1_000_000), (Lane::Free, 1_000_000), (Lane::Free, 1_000_000)]);
		for count in [1, 3] {
			let mut lanes = Lanes::new(strangers(&of).into_iter());
			let mut order = Vec::new();
			loop {
				let taken = lanes.take_some(Bounds { count, ..MANY });
				if taken.is_empty() {
					break;
				}
				for tx in &taken {
					// A tenth of a microsecond.
					lanes.included(tx, Duration::from_nanos(100));
				}
				order.extend(ids(&taken));
			}
			assert_eq!(order, [1, 0, 3, 2, 4]);
		}
	}

	#[test]
	fn what_is_taken_at_once_is_bounded_but_for_the_first() {
		let load = |ref_time, length| (Lane::Free, Load { ref_time, needs: ref_time, length });
		let all = strangers(&[load(4, 1), load(4, 1), load(9, 1), load(1, 1), load(1, 9)]);
		let mut lanes = Lanes::new(all.into_iter());
		let bounds = Bounds { count: 2, ref_time: 8, length: 8 };
		let taken: Vec<_> = (0..5).map(|_| ids(&lanes.take_some(bounds))).collect();
		assert_eq!(taken, [vec![0, 1], vec![2], vec![3], vec![4], vec![]]);
	}

	#[test]
	fn what_nobody_has_signed_comes_alone() {
		let mut waiting = strangers(&[(Lane::Free, 1u64), (Lane::Free, 1), (Lane::Free, 1)]);
		waiting[1].waiting = None;
		let mut lanes = Lanes::new(waiting.into_iter());
		let taken: Vec<_> = (0..3).map(|_| ids(&lanes.take_some(MANY))).collect();
		assert_eq!(taken, [[0], [1], [2]]);
	}

	#[test]
	fn what_is_given_back_comes_again_as_if_it_had_never_been_taken() {
		let of =
			[(1, Lane::Free, 5u64), (1, Lane::Paid, 5), (2, Lane::Free, 5), (3, Lane::Paid, 5)];
		let mut lanes = Lanes::new(transactions(&of).into_iter());
		for _ in 0..3 {
			let taken = lanes.take_some(MANY);
			assert_eq!(ids(&taken), [0, 1, 2, 3]);
			lanes.give_back(taken.into_iter());
		}
		// The first of signer 1 fails, and the second with it.
		let mut taken = lanes.take_some(MANY).into_iter();
		let first = taken.next().expect("there are four");
		lanes.left_out(&first);
		lanes.give_back(taken);
		assert_eq!(ids(&lanes.take_some(MANY)), [2, 3]);
		assert_eq!((lanes.free.had, lanes.paid.had), (5, 5));
	}

	#[test]
	fn what_nobody_has_signed_comes_first() {
		let mut waiting = strangers(&[(Lane::Paid, 1u64), (Lane::Free, 1), (Lane::Free, 1)]);
		waiting[1].waiting = None;
		assert_eq!(ids(&block(waiting, 10, |_| true).transactions), [1, 2, 0]);
	}

	#[test]
	fn one_waits_for_the_other_lane_and_holds_up_nobody() {
		// The first signer's paid one depends on its free one, which is the second of that lane.
		let of =
			[(1, Lane::Free, 5u64), (2, Lane::Free, 5), (2, Lane::Paid, 1), (3, Lane::Paid, 1)];
		assert_eq!(ids(&block(transactions(&of), 100, |_| true).transactions), [0, 3, 1, 2]);
	}

	fn lane() -> impl Strategy<Value = Lane> {
		prop_oneof![Just(Lane::Free), Just(Lane::Paid)]
	}

	/// Of any time and length, both of the same order of size, that gives nothing back.
	fn load() -> impl Strategy<Value = Load> {
		(1u64..100, 0u64..100).prop_map(|(time, length)| {
			let ref_time = time * A_BYTE;
			Load { ref_time, needs: ref_time, length }
		})
	}

	/// The same, that gives any part of its time back.
	fn refunded() -> impl Strategy<Value = Load> {
		(load(), 0u64..=100)
			.prop_map(|(load, percent)| Load { needs: load.ref_time * percent / 100, ..load })
	}

	/// How many an author tries at once.
	fn at_once() -> impl Strategy<Value = Bounds> {
		(1usize..20, 0u64..1_000).prop_map(|(count, bytes)| Bounds {
			count,
			ref_time: bytes * A_BYTE,
			length: u64::MAX,
		})
	}

	/// Room in a block, of time and of bytes.
	fn room() -> impl Strategy<Value = u64> {
		(1u64..3_000).prop_map(|bytes| bytes * A_BYTE)
	}

	proptest! {
		#[test]
		fn with_both_waiting_each_gets_half(
			waiting in prop::collection::vec((lane(), load()), 0..300),
			room in room(),
			at_once in at_once(),
		) {
			let all = strangers(&waiting);
			let block = block_of(at_once, all.clone(), room, |_| true).transactions;
			for lane in [Lane::Free, Lane::Paid] {
				let wanted = size_of(&all, lane).min(room / 2);
				prop_assert!(size_of(&block, lane) + largest_of(&all) >= wanted);
			}
		}

		#[test]
		fn one_alone_gets_the_whole_block(
			loads in prop::collection::vec(load(), 0..300),
			lane in lane(),
			room in room(),
			at_once in at_once(),
		) {
			let waiting: Vec<_> = loads.into_iter().map(|load| (lane, load)).collect();
			let all = strangers(&waiting);
			let block = block_of(at_once, all.clone(), room, |_| true).transactions;
			let wanted = size_of(&all, lane).min(room);
			prop_assert!(size_of(&block, lane) + largest_of(&all) >= wanted);
		}

		#[test]
		fn what_is_left_out_would_fill_half_of_the_room_and_few_are_tried_in_vain(
			waiting in prop::collection::vec((lane(), refunded()), 0..300),
			room in room(),
			at_once in at_once(),
		) {
			let all = strangers(&waiting);
			let block = block_of(at_once, all.clone(), room, |_| true);
			let left = room - block.time.max(block.bytes);
			let included: HashSet<_> = ids(&block.transactions).into_iter().collect();
			let left_out = all.iter().filter(|tx| !included.contains(&tx.id));
			for size in left_out.filter_map(Queued::size) {
				prop_assert!(size * 2 > left);
			}
			let halves = largest_of(&all).checked_ilog2().map_or(0, |halves| halves + 1);
			prop_assert!(block.misses <= halves);
		}

		#[test]
		fn the_order_within_a_lane_is_kept(
			waiting in prop::collection::vec((lane(), refunded()), 0..300),
			room in room(),
			at_once in at_once(),
		) {
			let block = block_of(at_once, strangers(&waiting), room, |_| true).transactions;
			for lane in [Lane::Free, Lane::Paid] {
				let of_lane = |tx: &&Tx| tx.waiting.is_some_and(|waiting| waiting.lane == lane);
				let order: Vec<_> = block.iter().filter(of_lane).map(|tx| tx.id).collect();
				prop_assert!(order.is_sorted());
			}
		}

		#[test]
		fn several_at_once_make_the_block_that_one_at_a_time_makes(
			waiting in prop::collection::vec((lane(), refunded()), 0..300),
			room in room(),
			at_once in at_once(),
		) {
			let all = strangers(&waiting);
			let one = block(all.clone(), room, |_| true);
			let several = block_of(at_once, all, room, |_| true);
			prop_assert_eq!(ids(&one.transactions), ids(&several.transactions));
			prop_assert_eq!(one.misses, several.misses);
		}

		#[test]
		fn what_depends_on_others_is_never_tried_before_them_where_there_is_little_room(
			of in prop::collection::vec((0usize..12, lane(), refunded()), 0..200),
			room in room(),
			at_once in at_once(),
		) {
			let block = block_of(at_once, transactions(&of), room, |_| true);
			let mut provided = HashSet::new();
			for tx in &block.transactions {
				prop_assert!(tx.requires.iter().all(|tag| provided.contains(tag)));
				provided.extend(tx.provides.iter().cloned());
			}
		}

		#[test]
		fn nothing_comes_before_what_it_requires_and_nothing_is_lost(
			of in prop::collection::vec((0usize..12, lane(), load()), 0..200),
			invalid in prop::collection::hash_set(0usize..200, 0..20),
			at_once in at_once(),
		) {
			let all = transactions(&of);
			let is_valid = |tx: &Tx| !invalid.contains(&tx.id);
			let block = block_of(at_once, all.clone(), u64::MAX, is_valid).transactions;
			let mut provided = HashSet::new();
			for tx in &block {
				prop_assert!(tx.requires.iter().all(|tag| provided.contains(tag)));
				provided.extend(tx.provides.iter().cloned());
			}
			// All that is valid and depends on nothing invalid.
			let mut possible = HashSet::new();
			for tx in all.iter().filter(|tx| is_valid(tx)) {
				if tx.requires.iter().all(|tag| possible.contains(tag)) {
					possible.extend(tx.provides.iter().cloned());
				}
			}
			prop_assert_eq!(provided, possible);
		}
	}
}
