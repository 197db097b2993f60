// SPDX-License-Identifier: Apache-2.0

//! Disputes of an admission.

use doverie_primitives::{Chamber, Fingerprint, RollNumber};
use frame_support::stored;

/// This many chambers must dispute an admission for the challenge to be in effect.
pub const CHAMBERS_TO_CHALLENGE: usize = 2;

/// This many unsettled challenges one stakeholder can have raised.
pub const CHALLENGES_EACH: u8 = 2;

/// How many of a chamber can be under a challenge in effect at once, if this many are on its roll: a
/// tenth of them, and at least one.
pub fn most_challenged(on_roll: u32) -> u32 {
	(on_roll / 10).max(1)
}

/// How far a challenge to an admission has come.
#[stored]
#[derive(Copy)]
pub enum Dispute {
	/// Nobody, or only one chamber, disputes the admission.
	None,
	/// Members of two other chambers dispute it: a decision settles it.
	InEffect,
	/// A decision has dismissed the challenge: it cannot be raised again against this admission.
	Dismissed,
}

impl Dispute {
	/// A new admission or renewal is a new thing to dispute, where a decision has dismissed a
	/// challenge to the former one. What is not settled goes on: no registrar can renew it away.
	pub(super) fn reopened(self) -> Self {
		match self {
			Dispute::Dismissed => Dispute::None,
			Dispute::None | Dispute::InEffect => self,
		}
	}
}

/// One chamber's word against an admission.
#[stored]
#[derive(Copy)]
pub struct Challenge<BlockNumber> {
	/// Who challenges.
	pub by: RollNumber,
	/// Their chamber at the time: another than the challenged one's.
	pub chamber: Chamber,
	/// The fingerprint of the reasons.
	pub reasons: Fingerprint,
	/// The block of the challenge.
	pub block: BlockNumber,
}

/// What keeps a stakeholder from raising challenges without end, and a registrar from asking for
/// holds.
#[stored]
#[derive(Copy, Default)]
pub struct Challenger<BlockNumber> {
	/// How many it has raised that nobody has withdrawn or settled.
	pub unsettled: u8,
	/// A decision has dismissed one of them: it raises no other before this block.
	pub paused_until: BlockNumber,
}

impl<BlockNumber: PartialOrd + Copy> Challenger<BlockNumber> {
	/// One more is unsettled.
	pub fn raise(&mut self) {
		self.unsettled = self.unsettled.saturating_add(1);
	}

	/// One fewer is unsettled. If a decision has dismissed it, there is a `pause` until that block,
	/// which shortens none that goes on for longer. None: there is nothing left to remember.
	pub fn settle(self, pause: Option<BlockNumber>, now: BlockNumber) -> Option<Self> {
		let unsettled = self.unsettled.saturating_sub(1);
		let paused_until =
			pause.filter(|pause| *pause > self.paused_until).unwrap_or(self.paused_until);
		(unsettled > 0 || paused_until > now).then_some(Self { unsettled, paused_until })
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_tenth_of_a_chamber_and_at_least_one_can_be_under_challenge() {
		assert_eq!(
			[0, 1, 3, 12, 19, 20, 60, 40_000].map(most_challenged),
			[1, 1, 1, 1, 1, 2, 6, 4_000]
		);
	}

	#[test]
	fn a_challenger_is_remembered_while_something_is_unsettled_or_it_pauses() {
		let mut challenger = Challenger::<u64>::default();
		challenger.raise();
		challenger.raise();
		let one = Challenger { unsettled: 1, paused_until: 0 };
		assert_eq!(challenger.settle(None, 5), Some(one));
		assert_eq!(one.settle(None, 5), None);
		let paused = Challenger { unsettled: 0, paused_until: 9 };
		assert_eq!(one.settle(Some(9), 5), Some(paused));
		assert_eq!((paused.settle(None, 8), paused.settle(None, 9)), (Some(paused), None));
		assert_eq!(paused.settle(Some(7), 5), Some(paused));
	}
}
