// SPDX-License-Identifier: Apache-2.0

//! The waiting list of a campaign: what was pledged above its optimum, in order.
//!
//! It is a list of places that name their neighbours, so that anyone can leave it from the middle
//! without leaving a hole that others would have to step over.

use crate::types::{Owner, PledgerKind, Refusal};
use doverie_primitives::Balance;
use frame_support::stored;

/// A place on the waiting list.
#[stored]
pub struct Place<AccountId> {
	/// Whose it is: nobody has two.
	pub owner: Owner<AccountId>,
	/// How much waits. It is in the pot.
	pub amount: Balance,
	/// As what the owner counted at the latest pledge.
	pub kind: PledgerKind,
	/// The place before this one.
	pub before: Option<u32>,
	/// The place after this one.
	pub after: Option<u32>,
}

/// Where the waiting list begins and ends.
#[stored]
#[derive(Copy, Default)]
pub struct Queue {
	/// The place that moves up first.
	pub first: Option<u32>,
	/// The latest place.
	pub last: Option<u32>,
	/// The number of the next place.
	pub next: u32,
}

impl Queue {
	/// Gives the next place, at the end of the list. Returns its number, and that of the place
	/// before it, which has to name it.
	pub fn join(&mut self) -> Result<(u32, Option<u32>), Refusal> {
		let (number, before) = (self.next, self.last);
		self.next = number.checked_add(1).ok_or(Refusal::OutOfNumbers)?;
		self.first = self.first.or(Some(number));
		self.last = Some(number);
		Ok((number, before))
	}

	/// Takes out a place with these neighbours, who have to name each other.
	pub fn take_out(&mut self, before: Option<u32>, after: Option<u32>) {
		if before.is_none() {
			self.first = after;
		}
		if after.is_none() {
			self.last = before;
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn queue(first: Option<u32>, last: Option<u32>, next: u32) -> Queue {
		Queue { first, last, next }
	}

	#[test]
	fn whoever_comes_waits_behind_those_who_came_before() {
		let mut list = Queue::default();
		assert_eq!(list.join(), Ok((0, None)));
		assert_eq!(list, queue(Some(0), Some(0), 1));
		assert_eq!(list.join(), Ok((1, Some(0))));
		assert_eq!(list.join(), Ok((2, Some(1))));
		assert_eq!(list, queue(Some(0), Some(2), 3));
	}

	#[test]
	fn whoever_leaves_leaves_no_hole() {
		let three = queue(Some(0), Some(2), 3);
		for (before, after, left) in [
			(None, Some(1), queue(Some(1), Some(2), 3)),
			(Some(0), Some(2), three),
			(Some(1), None, queue(Some(0), Some(1), 3)),
			// The only one.
			(None, None, queue(None, None, 3)),
		] {
			let mut list = three;
			list.take_out(before, after);
			assert_eq!(list, left, "between {before:?} and {after:?}");
		}
	}

	#[test]
	fn a_number_is_never_given_again() {
		let mut list = queue(None, None, u32::MAX);
		assert_eq!(list.join(), Err(Refusal::OutOfNumbers));
		assert_eq!(list, queue(None, None, u32::MAX));
		let mut list = queue(None, None, 7);
		assert_eq!(list.join(), Ok((7, None)));
		assert_eq!(list, queue(Some(7), Some(7), 8));
	}
}
