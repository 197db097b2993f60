// SPDX-License-Identifier: Apache-2.0

//! Disputes of an admission.

use doverie_primitives::{Chamber, Fingerprint, RollNumber};
use frame_support::stored;

/// This many chambers must dispute an admission for the challenge to be in effect.
pub const CHAMBERS_TO_CHALLENGE: usize = 2;

/// How far a challenge to an admission has come.
#[stored]
#[derive(Copy)]
pub enum Dispute {
	/// Nobody, or only one chamber, disputes the admission.
	None,
	/// Members of two other chambers dispute it: off the roll until a decision settles it.
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
