// SPDX-License-Identifier: Apache-2.0

//! So many of something for each at the same time, so that nobody has all of it.

use std::{
	collections::HashMap,
	hash::Hash,
	sync::{Arc, Mutex, MutexGuard, PoisonError},
};

type Taken<K> = Arc<Mutex<HashMap<K, usize>>>;

/// What each has of it now.
pub struct Shares<K: Eq + Hash> {
	taken: Taken<K>,
	most: usize,
}

/// One of it. It is given back by itself.
pub struct Share<K: Eq + Hash> {
	taken: Taken<K>,
	whose: K,
}

impl<K: Clone + Eq + Hash> Shares<K> {
	/// At most so many for each.
	pub fn new(most: usize) -> Self {
		Self { taken: Taken::default(), most }
	}

	/// One more; none, if they have as many as they may.
	pub fn take(&self, whose: K) -> Option<Share<K>> {
		let mut taken = lock(&self.taken);
		let count = taken.entry(whose.clone()).or_default();
		if *count >= self.most {
			return None;
		}
		*count = count.saturating_add(1);
		drop(taken);
		Some(Share { taken: self.taken.clone(), whose })
	}
}

impl<K: Eq + Hash> Drop for Share<K> {
	fn drop(&mut self) {
		let mut taken = lock(&self.taken);
		let Some(count) = taken.get_mut(&self.whose) else { return };
		*count = count.saturating_sub(1);
		if *count == 0 {
			taken.remove(&self.whose);
		}
	}
}

fn lock<K>(taken: &Mutex<HashMap<K, usize>>) -> MutexGuard<'_, HashMap<K, usize>> {
	// What a panic elsewhere has left is a map.
	taken.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn each_has_so_much_until_it_is_given_back() {
		let shares = Shares::new(2);
		let (first, second) = (shares.take("a"), shares.take("a"));
		assert!(first.is_some() && second.is_some());
		assert!(shares.take("a").is_none());
		assert!(shares.take("b").is_some(), "another has their own");
		drop(first);
		let third = shares.take("a");
		assert!(third.is_some() && shares.take("a").is_none());
		drop((second, third));
		assert!(lock(&shares.taken).is_empty(), "nobody is remembered who has nothing");
	}
}
