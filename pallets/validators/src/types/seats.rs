// SPDX-License-Identifier: Apache-2.0

//! Seats, and the rule that any one chamber may fail.

use doverie_primitives::{ByChamber, Chamber, RollNumber};
use frame_support::stored;
use sp_staking::SessionIndex;

/// A validator's seat. It belongs to an organisation.
#[stored]
pub struct Seat<AccountId> {
	/// The account under which the organisation runs its validator: its own when it got the seat.
	/// It stays when the organisation moves to a new key.
	pub validator: AccountId,
	/// The organisation's roll number.
	pub organisation: RollNumber,
	/// The chamber to which the seat counts.
	pub chamber: Chamber,
	/// The session in which the seat was given. What its holder did before is settled.
	pub since: SessionIndex,
}

/// How many seats each chamber has.
#[stored]
#[derive(Copy, Default)]
pub struct SeatCounts(pub ByChamber<u32>);

/// How a set of seats breaks the rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Breach {
	/// A chamber has no seat.
	ChamberWithoutSeat,
	/// A chamber has more than ⌊(n−1)/3⌋ of n seats.
	ChamberTooStrong,
}

impl SeatCounts {
	/// The seats of a list.
	pub fn of<'a, AccountId: 'a>(seats: impl IntoIterator<Item = &'a Seat<AccountId>>) -> Self {
		let mut counts = Self::default();
		for seat in seats {
			counts.add(seat.chamber);
		}
		counts
	}

	/// These counts, in the order of [`Chamber::ALL`].
	pub const fn new(counts: [u32; 4]) -> Self {
		Self(ByChamber::new(counts))
	}

	/// One seat more for a chamber.
	fn add(&mut self, chamber: Chamber) {
		self.0[chamber] = self.0[chamber].saturating_add(1);
	}

	/// These vacancies, filled with what each chamber has gained, net.
	fn filled(&self, before: &Self, after: &Self) -> Self {
		Self(ByChamber::from_fn(|chamber| {
			let gained = after.0[chamber].saturating_sub(before.0[chamber]);
			self.0[chamber].saturating_sub(gained)
		}))
	}

	/// Does no chamber have more than in the other count?
	fn is_within(&self, other: &Self) -> bool {
		self.0.each().all(|(chamber, count)| *count <= other.0[chamber])
	}

	/// The sum of two counts.
	pub fn plus(&self, other: &Self) -> Self {
		Self(ByChamber::from_fn(|chamber| self.0[chamber].saturating_add(other.0[chamber])))
	}

	/// All seats.
	pub fn total(&self) -> u32 {
		self.0.iter().fold(0, |total, count| total.saturating_add(*count))
	}

	/// Rule 3 of the design (docs/design/0001-the-rules.md): no chamber holds so many seats that
	/// its absence stops finality or its dishonesty forks the chain. Of n seats a chamber has at
	/// least one and at most ⌊(n−1)/3⌋. So n is at least 4; the next sizes that can satisfy it are
	/// 7 and 8.
	pub fn check(&self) -> Result<(), Breach> {
		let most = self.total().saturating_sub(1) / 3;
		if self.0.iter().any(|count| *count == 0) {
			Err(Breach::ChamberWithoutSeat)
		} else if self.0.iter().any(|count| *count > most) {
			Err(Breach::ChamberTooStrong)
		} else {
			Ok(())
		}
	}

	/// These vacancies after a decision has changed the seats that are held, or how it breaks the
	/// rule. Where the rule holds for the seats that are held, no seat stands vacant. As long as
	/// one must, others are replaced, and vacancies filled: no chamber grows beyond the seats that
	/// it had, vacant ones included.
	pub fn after_change(&self, before: &Self, held: &Self) -> Result<Self, Breach> {
		if held.check().is_ok() {
			return Ok(Self::default());
		}
		let left = self.filled(before, held);
		held.plus(&left).check()?;
		if held.is_within(&before.plus(self)) {
			Ok(left)
		} else {
			Err(Breach::ChamberTooStrong)
		}
	}

	/// These vacancies after a chamber has lost a seat, and whether that seat stands vacant now:
	/// only where the rule does not hold without it.
	pub fn after_loss(&self, held: &Self, chamber: Chamber) -> (Self, bool) {
		if held.check().is_ok() {
			return (Self::default(), false);
		}
		let mut vacancies = *self;
		let vacant = held.plus(self).check().is_err();
		if vacant {
			vacancies.add(chamber);
		}
		(vacancies, vacant)
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;
	use Breach::*;

	const fn counts(counts: [u32; 4]) -> SeatCounts {
		SeatCounts::new(counts)
	}

	#[test]
	fn the_sizes_that_can_satisfy_the_rule_are_4_7_8_and_from_10_on() {
		let possible = |n: u32| {
			(1..=n).any(|a| {
				(1..=n).any(|b| {
					(1..=n)
						.any(|c| a + b + c < n && counts([a, b, c, n - a - b - c]).check().is_ok())
				})
			})
		};
		let sizes: Vec<_> = (0..=14).filter(|n| possible(*n)).collect();
		assert_eq!(sizes, vec![4, 7, 8, 10, 11, 12, 13, 14]);
	}

	#[test]
	fn each_chamber_has_a_seat_and_none_has_too_many() {
		assert_eq!(counts([1, 1, 1, 1]).check(), Ok(()));
		assert_eq!(counts([2, 2, 2, 1]).check(), Ok(()));
		assert_eq!(counts([1, 1, 1, 0]).check(), Err(ChamberWithoutSeat));
		assert_eq!(counts([2, 1, 1, 1]).check(), Err(ChamberTooStrong));
		assert_eq!(counts([3, 2, 2, 1]).check(), Err(ChamberTooStrong));
		assert_eq!(counts([u32::MAX; 4]).check(), Err(ChamberTooStrong));
		assert_eq!(SeatCounts::default().check(), Err(ChamberWithoutSeat));
	}

	#[test]
	fn a_change_that_satisfies_the_rule_leaves_no_vacancy() {
		let vacant = counts([0, 0, 1, 0]);
		// Four seats become eight, with a vacancy in the third chamber filled or not.
		let before = counts([1, 1, 0, 1]);
		assert_eq!(vacant.after_change(&before, &counts([2, 2, 2, 2])), Ok(counts([0; 4])));
		assert_eq!(counts([0; 4]).after_change(&before, &counts([1; 4])), Ok(counts([0; 4])));
	}

	#[test]
	fn while_a_seat_must_stand_vacant_no_chamber_grows_beyond_it() {
		let vacant = counts([1, 0, 0, 0]);
		let before = counts([1, 2, 1, 2]);
		// Replaced within its chamber, or filled by its chamber.
		assert_eq!(vacant.after_change(&before, &before), Ok(vacant));
		assert_eq!(vacant.after_change(&before, &counts([2, 2, 1, 2])), Ok(counts([0; 4])));
		// The rule would hold with the vacancy; yet another chamber would grow.
		assert_eq!(vacant.after_change(&before, &counts([1, 2, 2, 1])), Err(ChamberTooStrong));
		// It would not hold even with the vacancy.
		assert_eq!(vacant.after_change(&before, &counts([1, 3, 1, 2])), Err(ChamberTooStrong));
		assert_eq!(vacant.after_change(&before, &counts([1, 2, 0, 2])), Err(ChamberWithoutSeat));
	}

	#[test]
	fn a_lost_seat_stands_vacant_only_where_the_rule_needs_it() {
		let none = counts([0; 4]);
		let (academia, business) = (Chamber::Academia, Chamber::Business);
		// One of four, one of eight, one of seven.
		assert_eq!(none.after_loss(&counts([1, 1, 0, 1]), academia), (counts([0, 0, 1, 0]), true));
		assert_eq!(none.after_loss(&counts([2, 2, 1, 2]), academia), (none, false));
		assert_eq!(none.after_loss(&counts([1, 2, 1, 2]), business), (counts([0, 1, 0, 0]), true));
		// A vacancy that the rule no longer needs is closed.
		let vacant = counts([1, 0, 0, 0]);
		assert_eq!(vacant.after_loss(&counts([1; 4]), academia), (none, false));
		// The rule holds with a seat that is vacant already.
		assert_eq!(vacant.after_loss(&counts([0, 1, 1, 1]), academia), (vacant, false));
	}

	proptest! {
		/// The rule does what it is for: with a Byzantine fault tolerance of f = ⌊(n−1)/3⌋, the
		/// seats of any one chamber are at most f.
		#[test]
		fn any_one_chamber_is_within_the_fault_tolerance(
			counts in prop::array::uniform4(0u32..20),
		) {
			let counts = SeatCounts::new(counts);
			let n = counts.total();
			let holds = counts.check().is_ok();
			let tolerated = counts.0.iter().all(|c| *c >= 1 && 3 * c < n);
			prop_assert_eq!(holds, tolerated);
		}
	}
}
