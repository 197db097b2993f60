// SPDX-License-Identifier: Apache-2.0

//! What the node remembers of the transactions that the runtime has found valid.

use crate::service::Hash;
use doverie_runtime::{AccountId, Balance, Nonce};
use pallet_quota::Draw;
use sp_runtime::transaction_validity::TransactionPriority;
use std::{
	collections::HashMap,
	time::{Duration, Instant},
};

/// After how long a transaction that waits is looked at again: twenty blocks.
const LOOK_AGAIN: Duration = Duration::from_secs(60);

/// How long it may take from the runtime's word to the place in the pool.
const LETTING_IN: Duration = Duration::from_secs(2);

/// How long it may take until what was in a lost block has come back.
const COMING_BACK: Duration = Duration::from_secs(10);

/// How many that were judged at the same time are remembered for a place. One of them is let in.
const MOST_AT_A_PLACE: usize = 8;

/// How a transaction stands in the pool.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Standing {
	/// Does it wait for nothing but a block?
	pub is_ready: bool,
	pub priority: TransactionPriority,
}

/// Where a transaction of a signer stands.
pub(super) type Place = (AccountId, Nonce);

/// The transactions that the runtime has found valid.
#[derive(Default)]
pub(super) struct Known {
	/// When each was looked at last.
	pub valid: HashMap<Hash, Instant>,
	/// Those at a place. One of them waits, unless it has been included or dropped.
	places: HashMap<Place, Vec<Hash>>,
	/// What they may take off quotas, by whose quota it is.
	drawn: HashMap<AccountId, Drawn>,
	/// When blocks were lost last.
	pub lost: Option<Instant>,
}

/// What is drawn on one quota.
#[derive(Default)]
struct Drawn {
	/// The sum. It may count some that wait no longer.
	total: Balance,
	by: HashMap<Hash, Balance>,
}

impl Drawn {
	/// Keeps these only.
	fn retain(&mut self, is_kept: impl Fn(&Hash) -> bool) {
		self.by.retain(|hash, _| is_kept(hash));
		self.total = self.sum(|_| true);
	}

	fn sum(&self, is_counted: impl Fn(&Hash) -> bool) -> Balance {
		let counted = self.by.iter().filter(|(hash, _)| is_counted(hash));
		counted.fold(0, |sum, (_, cost)| sum.saturating_add(*cost))
	}
}

impl Known {
	/// Was it looked at within this time?
	fn is_recent(&self, hash: &Hash, time: Duration) -> bool {
		self.valid.get(hash).is_some_and(|when| when.elapsed() < time)
	}

	/// Need it not be looked at again yet?
	pub fn is_settled(&self, hash: &Hash) -> bool {
		let is_after = |when: &Instant| self.lost.is_none_or(|lost| *when > lost);
		self.is_recent(hash, LOOK_AGAIN) && self.valid.get(hash).is_some_and(is_after)
	}

	/// Those that are known at a place.
	pub fn at(&self, place: &Place) -> impl Iterator<Item = &Hash> {
		self.places.get(place).into_iter().flatten()
	}

	/// The priority of another one that waits at this place, or is on the way there.
	pub fn taken(
		&self,
		place: &Place,
		hash: &Hash,
		standing: impl Fn(&Hash) -> Option<Standing>,
	) -> Option<TransactionPriority> {
		// What waits has its place.
		if standing(hash).is_some() {
			return None;
		}
		let mut others = self.at(place).filter(|other| *other != hash);
		others.find_map(|other| match standing(other) {
			Some(standing) => Some(standing.priority),
			None => self.is_recent(other, LETTING_IN).then_some(0),
		})
	}

	/// May it be on its way into the pool?
	pub fn is_on_its_way(&self, hash: &Hash) -> bool {
		self.is_recent(hash, LETTING_IN)
	}

	/// Was it here before, in a block that was lost a moment ago? What was found valid at another time
	/// and never came in does not count.
	pub fn comes_back(&self, hash: &Hash) -> bool {
		self.lost.is_some_and(|lost| {
			let was_before = self.valid.get(hash).is_some_and(|when| *when < lost);
			was_before && lost.elapsed() < COMING_BACK
		})
	}

	/// Takes into account what this one may take off a quota. Is that covered, beside what waits?
	///
	/// What waits for others of its signer has to be covered with all that waits. What is next in
	/// its signer's queue has to be covered with all that is ready: that will be charged, so nobody
	/// keeps it out by what never comes into a block. So no more is ready than the quota covers, but
	/// for what was let in behind others; and at most twice the quota waits.
	pub fn draw(
		&mut self,
		hash: Hash,
		draw: Draw<AccountId, Balance>,
		is_next: bool,
		standing: impl Fn(&Hash) -> Option<Standing>,
	) -> bool {
		let Draw { payer, cost, left } = draw;
		let is_covered = |sum: Balance| sum.saturating_add(cost) <= left;
		let mut drawn = self.drawn.remove(&payer).unwrap_or_default();
		let mut is_let_in = is_covered(drawn.total);
		if !is_let_in {
			drawn.retain(|other| {
				*other != hash && (self.is_recent(other, LETTING_IN) || standing(other).is_some())
			});
			// One on its way into the pool counts as ready.
			let counts =
				|other: &Hash| !is_next || standing(other).is_none_or(|other| other.is_ready);
			is_let_in = is_covered(drawn.sum(counts));
		}
		if is_let_in {
			let before = drawn.by.insert(hash, cost).unwrap_or_default();
			drawn.total = drawn.total.saturating_sub(before).saturating_add(cost);
		}
		if !drawn.by.is_empty() {
			self.drawn.insert(payer, drawn);
		}
		is_let_in
	}

	pub fn note(
		&mut self,
		hash: Hash,
		place: Option<Place>,
		standing: impl Fn(&Hash) -> Option<Standing>,
	) {
		if let Some(place) = place {
			let mut there = self.places.remove(&place).unwrap_or_default();
			there.retain(|other| {
				*other != hash && (self.is_recent(other, LETTING_IN) || standing(other).is_some())
			});
			if there.len() < MOST_AT_A_PLACE {
				there.push(hash);
			}
			self.places.insert(place, there);
		}
		self.valid.insert(hash, Instant::now());
	}

	/// Forgets those that do not wait.
	pub fn forget(&mut self, standing: impl Fn(&Hash) -> Option<Standing>) {
		self.valid.retain(|hash, when| when.elapsed() < LETTING_IN || standing(hash).is_some());
		let valid = &self.valid;
		self.places.retain(|_, there| {
			there.retain(|hash| valid.contains_key(hash));
			!there.is_empty()
		});
		self.drawn.retain(|_, drawn| {
			drawn.retain(|hash| valid.contains_key(hash));
			!drawn.by.is_empty()
		});
	}
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	fn hash(number: u8) -> Hash {
		Hash::repeat_byte(number)
	}

	fn somewhere() -> Place {
		(AccountId::new([1; 32]), 7)
	}

	fn at_place(known: &Known) -> Vec<Hash> {
		known.at(&somewhere()).copied().collect()
	}

	const READY: Standing = Standing { is_ready: true, priority: 5 };
	const LATER: Standing = Standing { is_ready: false, priority: 0 };

	/// A time that is this long ago.
	fn ago(time: Duration) -> Instant {
		Instant::now().checked_sub(time).expect("the machine runs for longer")
	}

	#[test]
	fn what_waits_at_a_place_is_known_whatever_was_judged_beside_it() {
		let mut known = Known::default();
		let standing = |other: &Hash| (*other == hash(1)).then_some(READY);
		for number in 1..=20 {
			known.note(hash(number), Some(somewhere()), standing);
		}
		assert!(known.at(&somewhere()).any(|other| *other == hash(1)));
		assert!(at_place(&known).len() <= MOST_AT_A_PLACE);
	}

	#[test]
	fn what_waits_no_longer_makes_room() {
		let mut known = Known::default();
		known.note(hash(1), Some(somewhere()), |_| None);
		known.valid.insert(hash(1), ago(LETTING_IN));
		known.note(hash(2), Some(somewhere()), |_| None);
		assert_eq!(at_place(&known), [hash(2)]);

		known.valid.insert(hash(2), ago(LETTING_IN));
		assert!(known.draw(hash(2), drawing(5), true, |_| None));
		known.forget(|other| (*other == hash(2)).then_some(READY));
		assert_eq!(at_place(&known), [hash(2)]);
		assert_eq!(known.drawn.len(), 1);
		known.forget(|_| None);
		assert!(known.valid.is_empty() && known.places.is_empty() && known.drawn.is_empty());
	}

	/// So a burst of them reaches the runtime no more often than they are judged side by side.
	#[test]
	fn a_place_is_taken_as_soon_as_one_is_found_valid_there() {
		let mut known = Known::default();
		let taken = |known: &Known, number, standing: Option<Standing>| {
			known.taken(&somewhere(), &hash(number), |other| standing.filter(|_| *other == hash(1)))
		};
		assert_eq!(taken(&known, 2, None), None);
		known.note(hash(1), Some(somewhere()), |_| None);
		// On its way into the pool, and in it.
		assert_eq!(taken(&known, 2, None), Some(0));
		assert_eq!(taken(&known, 2, Some(READY)), Some(READY.priority));
		// Not for itself, neither before nor after, nor elsewhere.
		assert_eq!(taken(&known, 1, None), None);
		assert_eq!(taken(&known, 1, Some(READY)), None);
		let elsewhere = (somewhere().0, somewhere().1 + 1);
		assert_eq!(known.taken(&elsewhere, &hash(2), |_| None), None);
		// One that was not let in holds it for a moment only.
		known.valid.insert(hash(1), ago(LETTING_IN));
		assert_eq!(taken(&known, 2, None), None);
		assert_eq!(taken(&known, 2, Some(LATER)), Some(0));
		// One that waits is judged again whatever else was found valid at its place.
		known.note(hash(2), Some(somewhere()), |_| Some(READY));
		assert_eq!(taken(&known, 1, Some(READY)), None);
	}

	#[test]
	fn one_that_waits_is_looked_at_again_after_a_while() {
		let mut known = Known::default();
		assert!(!known.is_settled(&hash(1)));
		known.note(hash(1), None, |_| Some(READY));
		assert!(known.is_settled(&hash(1)));
		known.valid.insert(hash(1), ago(LOOK_AGAIN));
		assert!(!known.is_settled(&hash(1)));
	}

	/// One that was the next of its signer may not be that any more.
	#[test]
	fn what_waits_is_judged_anew_when_blocks_are_lost() {
		let mut known = Known::default();
		known.note(hash(1), Some(somewhere()), |_| Some(READY));
		known.valid.insert(hash(1), ago(Duration::from_millis(10)));
		assert!(known.is_settled(&hash(1)));
		known.lost = Some(ago(Duration::from_millis(5)));
		assert!(!known.is_settled(&hash(1)));
		// It has not lost its place.
		assert_eq!(at_place(&known), [hash(1)]);
		known.note(hash(1), Some(somewhere()), |_| Some(READY));
		assert!(known.is_settled(&hash(1)));
	}

	/// Nobody gets before others by handing something over and going away before it is let in.
	#[test]
	fn only_what_was_here_before_a_block_was_lost_comes_back() {
		let mut known = Known::default();
		known.note(hash(1), None, |_| None);
		assert!(!known.comes_back(&hash(1)));
		known.valid.insert(hash(1), ago(Duration::from_secs(5)));
		known.lost = Some(ago(Duration::from_secs(3)));
		assert!(known.comes_back(&hash(1)) && !known.comes_back(&hash(2)));
		// Found valid since, or long after the block was lost.
		known.note(hash(1), None, |_| None);
		assert!(!known.comes_back(&hash(1)));
		known.valid.insert(hash(1), ago(2 * COMING_BACK));
		known.lost = Some(ago(COMING_BACK));
		assert!(!known.comes_back(&hash(1)));
	}

	/// What a transaction takes off a quota of 1,000.
	fn drawing(cost: Balance) -> Draw<AccountId, Balance> {
		Draw { payer: AccountId::new([7; 32]), cost, left: 1_000 }
	}

	/// A pool in which all transactions draw on one quota.
	#[derive(Default)]
	struct One {
		known: Known,
		/// What waits: how, and what it costs.
		waiting: HashMap<Hash, (Standing, Balance)>,
		sent: u64,
	}

	impl One {
		/// Sends one to the pool. Is it let in?
		fn takes(&mut self, cost: Balance, is_next: bool, standing: Standing) -> bool {
			self.sent += 1;
			let hash = Hash::from_low_u64_be(self.sent);
			let waiting = &self.waiting;
			let of = |other: &Hash| waiting.get(other).map(|(standing, _)| *standing);
			let is_let_in = self.known.draw(hash, drawing(cost), is_next, of);
			if is_let_in {
				self.waiting.insert(hash, (standing, cost));
			}
			is_let_in
		}

		fn sum(&self) -> Balance {
			self.waiting.values().map(|(_, cost)| cost).sum()
		}
	}

	#[test]
	fn what_waits_for_one_quota_is_covered_by_it_whoever_sends_it_and_whatever_it_costs() {
		for costs in [
			vec![1_000; 20],
			(1..=200).map(|n| 1_000 / n).collect(),
			(1..=200).rev().map(|n| 1_000 / n).collect(),
			vec![999, 500, 250, 125, 62, 31, 15, 7, 3, 2, 1],
		] {
			for is_next in [true, false] {
				let mut one = One::default();
				for cost in &costs {
					one.takes(*cost, is_next, READY);
				}
				assert!((500..=1_000).contains(&one.sum()), "{costs:?}: {}", one.sum());
			}
		}
	}

	#[test]
	fn whoever_sends_what_the_quota_covers_is_not_refused() {
		let mut one = One::default();
		// Ten votes in a row, a batch, and the rest by three others.
		for n in 0..10 {
			assert!(one.takes(5, n == 0, READY));
		}
		assert!(one.takes(350, false, READY));
		for _ in 0..3 {
			assert!(one.takes(200, true, READY));
		}
		assert!(!one.takes(1, true, READY) && !one.takes(1, false, READY));
		// What is in a block, or dropped, makes room.
		let (gone, _) = one.waiting.iter().find(|(_, (_, cost))| *cost == 350).expect("waits");
		let gone = *gone;
		one.waiting.remove(&gone);
		assert!(one.takes(350, true, READY));
	}

	#[test]
	fn nobody_is_kept_out_by_what_never_comes_into_a_block() {
		let mut one = One::default();
		// With a gap before it.
		assert!(one.takes(1_000, false, LATER));
		assert!(!one.takes(1, false, LATER));
		assert!(one.takes(1_000, true, READY));
		assert!(!one.takes(1, true, READY));
	}

	proptest! {
		/// Some come into a block, some are dropped, and gaps are closed meanwhile.
		#[test]
		fn never_more_than_twice_the_quota_waits(
			steps in prop::collection::vec((0u8..6, 1u128..1_200, any::<u64>()), 1..200),
		) {
			let mut one = One::default();
			for (what, cost, which) in steps {
				let order = |hash: &Hash| hash.to_low_u64_be() ^ which;
				let some = one.waiting.keys().copied().min_by_key(order);
				match (what, some) {
					(0, Some(hash)) => {
						one.waiting.remove(&hash);
					},
					(1, _) => {
						for (standing, _) in one.waiting.values_mut() {
							*standing = READY;
						}
					},
					(2, _) => {
						one.takes(cost, false, LATER);
					},
					(3, _) => {
						one.takes(cost, false, READY);
					},
					_ => {
						one.takes(cost, true, READY);
					},
				}
				prop_assert!(one.sum() <= 2_000, "{}", one.sum());
			}
		}
	}
}
