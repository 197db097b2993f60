// SPDX-License-Identifier: Apache-2.0

//! Which chambers come when the chambers decide, and which are dormant.

use codec::{Decode, DecodeWithMemTracking, Encode};
use frame_support::stored;
use scale_info::TypeInfo;
use sp_runtime::traits::AtLeast32BitUnsigned;

/// A chamber that has missed this many decisions one after the other is dormant.
const MISSED_WHEN_DORMANT: u8 = 3;
/// So is one that has missed this many, the first of them long ago.
const MISSED_FOR_LONG: u8 = 2;
/// Decisions count as missed one after the other if they opened this many days apart: nobody makes
/// a chamber dormant by putting many to decision at once.
pub const MISS_DAYS: u16 = 3;

/// How often a chamber has not come. It comes to a decision when it casts at least as many ballots
/// as the quorum of the ordinary rule asks for yes, whatever they say.
#[stored]
#[derive(Copy, Default)]
pub struct Attendance<BlockNumber> {
	/// How many decisions it has missed since it last came, of those that opened [`MISS_DAYS`]
	/// apart.
	pub missed: u8,
	/// The block at which the first of them closed.
	pub first_missed: BlockNumber,
	/// The block that opened the latest of them.
	pub counted: BlockNumber,
}

impl<BlockNumber: AtLeast32BitUnsigned + Copy> Attendance<BlockNumber> {
	/// A decision has closed now. A chamber that has not come misses it, if it opened so long after
	/// the one that counted last.
	pub fn count(&mut self, came: bool, opened: BlockNumber, now: BlockNumber, apart: BlockNumber) {
		if came {
			self.missed = 0;
			return;
		}
		let is_first = self.missed == 0;
		if is_first {
			self.first_missed = now;
		}
		if is_first || opened >= self.counted.saturating_add(apart) {
			self.missed = self.missed.saturating_add(1);
			self.counted = opened;
		}
	}

	/// Is the chamber dormant? It has missed three decisions, or two, the first of them `long` ago.
	pub fn is_dormant(&self, now: BlockNumber, long: BlockNumber) -> bool {
		self.missed >= MISSED_WHEN_DORMANT
			|| (self.missed >= MISSED_FOR_LONG && now >= self.first_missed.saturating_add(long))
	}
}

/// The attendance of a chamber, as the view function shows it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct AttendanceInfo<BlockNumber> {
	/// How many decisions it has missed since it last came, of those that opened [`MISS_DAYS`]
	/// apart.
	pub missed: u8,
	/// The block at which the first of them closed. None: it has missed none since it last came.
	pub first_missed: Option<BlockNumber>,
	/// Is it dormant now?
	pub dormant: bool,
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn three_missed_decisions_make_a_chamber_dormant_and_one_visit_wakes_it() {
		let mut attendance = Attendance::<u64>::default();
		for (day, dormant) in [(1, false), (4, false), (7, true), (10, true)] {
			attendance.count(false, day, day + 14, 3);
			assert_eq!(attendance.is_dormant(day + 14, 60), dormant, "{day}");
		}
		assert_eq!((attendance.missed, attendance.first_missed), (4, 15));
		attendance.count(true, 11, 25, 3);
		assert_eq!(attendance.missed, 0);
		assert!(!attendance.is_dormant(1_000, 60));
	}

	#[test]
	fn decisions_that_opened_within_three_days_are_missed_once() {
		let mut attendance = Attendance::<u64>::default();
		for opened in [7, 7, 8, 9, 9] {
			attendance.count(false, opened, 23, 3);
		}
		assert_eq!((attendance.missed, attendance.counted), (1, 7));
		// Nor does a long one count that opened before.
		attendance.count(false, 6, 34, 3);
		assert_eq!(attendance.missed, 1);
		attendance.count(false, 10, 38, 3);
		assert_eq!((attendance.missed, attendance.counted), (2, 10));
	}

	#[test]
	fn a_chamber_that_has_missed_one_decision_is_not_dormant_however_long_ago() {
		let mut attendance = Attendance::<u64>::default();
		assert!(!attendance.is_dormant(1_000, 60));
		attendance.count(false, 1_001, 1_015, 3);
		assert!(!attendance.is_dormant(10_000, 60));
		// Two are enough if the first was long ago.
		attendance.count(false, 1_020, 1_034, 3);
		assert!(!attendance.is_dormant(1_074, 60));
		assert!(attendance.is_dormant(1_075, 60));
		// What was before it came counts for nothing.
		attendance.count(true, 1_050, 1_064, 3);
		attendance.count(false, 1_070, 1_084, 3);
		attendance.count(false, 1_073, 1_087, 3);
		assert!(!attendance.is_dormant(1_143, 60));
		assert!(attendance.is_dormant(1_144, 60));
	}
}
