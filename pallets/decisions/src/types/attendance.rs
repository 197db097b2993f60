// SPDX-License-Identifier: Apache-2.0

//! Which chambers come when the chambers decide, and which are dormant.

use codec::{Decode, DecodeWithMemTracking, Encode};
use frame_support::stored;
use scale_info::TypeInfo;
use sp_runtime::traits::AtLeast32BitUnsigned;

/// A chamber that has missed this many decisions one after the other is dormant.
const MISSED_WHEN_DORMANT: u8 = 3;

/// When a chamber has come, and how often it has not. It comes to a decision when it casts at least
/// as many ballots as its quorum asks for yes, whatever they say.
#[stored]
#[derive(Copy, Default)]
pub struct Attendance<BlockNumber> {
	/// To how many decisions it has not come since it last came. Those that opened on one day count
	/// once.
	pub missed: u8,
	/// The block at which the decision closed to which it last came.
	pub met: BlockNumber,
	/// The block that opened the latest decision that counts as missed.
	pub counted: BlockNumber,
}

impl<BlockNumber: AtLeast32BitUnsigned + Copy> Attendance<BlockNumber> {
	/// A decision has closed now. A long one may have opened before others that have closed
	/// already: that the chamber has missed it, too, counts for nothing more.
	pub fn count(&mut self, came: bool, opened: BlockNumber, now: BlockNumber) {
		if came {
			self.missed = 0;
			self.met = now;
		} else if opened > self.counted {
			self.missed = self.missed.saturating_add(1);
			self.counted = opened;
		}
	}

	/// Is the chamber dormant? It has missed three decisions, or one and has not come for `long`.
	pub fn is_dormant(&self, now: BlockNumber, long: BlockNumber) -> bool {
		self.missed >= MISSED_WHEN_DORMANT
			|| (self.missed > 0 && now >= self.met.saturating_add(long))
	}
}

/// The attendance of a chamber, as the view function shows it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct AttendanceInfo<BlockNumber> {
	/// To how many decisions it has not come since it last came. Those that opened on one day count
	/// once.
	pub missed: u8,
	/// The block at which the decision closed to which it last came.
	pub met: BlockNumber,
	/// Is it dormant now?
	pub dormant: bool,
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn three_missed_decisions_make_a_chamber_dormant_and_one_visit_wakes_it() {
		let mut attendance = Attendance::<u64>::default();
		for (day, dormant) in [(1, false), (2, false), (3, true), (4, true)] {
			attendance.count(false, day, day + 14);
			assert_eq!(attendance.is_dormant(day + 14, 60), dormant, "{day}");
		}
		attendance.count(true, 5, 19);
		assert_eq!((attendance.missed, attendance.met), (0, 19));
		assert!(!attendance.is_dormant(19, 60));
	}

	#[test]
	fn decisions_that_opened_on_one_day_are_missed_once() {
		let mut attendance = Attendance::<u64>::default();
		for _ in 0..9 {
			attendance.count(false, 7, 21);
		}
		assert_eq!(attendance.missed, 1);
		// Nor does a long one count that opened before.
		attendance.count(false, 6, 34);
		assert_eq!(attendance.missed, 1);
		attendance.count(false, 8, 36);
		assert_eq!(attendance.missed, 2);
	}

	#[test]
	fn a_chamber_that_nobody_has_asked_is_never_dormant() {
		let mut attendance = Attendance::<u64>::default();
		assert!(!attendance.is_dormant(1_000, 60));
		attendance.count(true, 1_000, 1_014);
		attendance.count(false, 1_001, 1_015);
		assert!(!attendance.is_dormant(1_073, 60));
		assert!(attendance.is_dormant(1_074, 60));
	}
}
