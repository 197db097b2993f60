// SPDX-License-Identifier: Apache-2.0

//! What a decision comes to.

use super::{ChamberRule, Rule, Tally};
use doverie_primitives::{ByChamber, ByKind, RollSize, Verdict};
use frame_support::stored;
use sp_core::U256;

/// What came of a decision in one chamber.
#[stored]
#[derive(Copy)]
pub struct ChamberOutcome {
	/// The size of its roll at the decision's checkpoint.
	pub roll: RollSize,
	/// Its ballots, by kind of stakeholder.
	pub tally: ByKind<Tally>,
	/// How many must say yes, by its quorum: at least one.
	pub needed: u32,
	/// How many of these are missing: 0 if the quorum is met.
	pub missing: u32,
	/// Do more say yes than no?
	pub approved: bool,
	/// Is the quorum met, and the decision approved?
	pub passes: bool,
}

impl ChamberOutcome {
	fn of(rule: &ChamberRule, roll: RollSize, tally: ByKind<Tally>) -> Self {
		let Tally { yes, no, .. } = Tally::of_chamber(&tally);
		let needed = rule.quorum.least(roll.total());
		let missing = needed.saturating_sub(yes);
		let approved = yes > no;
		let passes = missing == 0 && approved;
		Self { roll, tally, needed, missing, approved, passes }
	}

	/// The chamber's share for the overall approval is `(yes − no) / base`, where the base is `yes +
	/// no`, but at least what the quorum asks for. This is that share moved from between −1 and 1 to
	/// between 0 and 2, so that nothing is negative: `(base + yes − no, base)`.
	fn share(&self) -> (U256, U256) {
		let total = Tally::of_chamber(&self.tally);
		let (yes, no) = (U256::from(total.yes), U256::from(total.no));
		let base = yes.saturating_add(no).max(U256::from(self.needed));
		(base.saturating_add(yes).saturating_sub(no), base)
	}
}

/// What came of a decision, with every figure.
#[stored]
pub struct Outcome {
	/// Chamber by chamber.
	pub chambers: ByChamber<ChamberOutcome>,
	/// How many chambers pass.
	pub concurring: u8,
	/// Is the overall approval large enough?
	pub overall: bool,
	/// Passed: as many chambers pass as the rule asks for, and the overall approval is large enough.
	/// Otherwise not decided, if overall more is in favour than against; else rejected.
	pub verdict: Verdict,
}

impl Outcome {
	/// What these ballots of this roll come to under a rule.
	///
	/// Support never hurts: one more yes, or one no fewer, turns nothing that has passed into
	/// anything else, nor what is not decided into rejected. An abstention changes nothing.
	pub fn of<Duration>(
		rule: &Rule<Duration>,
		rolls: &ByChamber<RollSize>,
		tallies: &ByChamber<ByKind<Tally>>,
	) -> Self {
		let chambers = ByChamber::from_fn(|chamber| {
			ChamberOutcome::of(&rule.chambers[chamber], rolls[chamber], tallies[chamber])
		});
		let concurring = chambers.iter().filter(|c| c.passes).fold(0u8, |n, _| n.saturating_add(1));
		let (sum, denominator) = Self::sum_of_shares(&chambers);
		// The mean of four shares between −1 and 1 is at least `2 · threshold − 1` where that of
		// the same between 0 and 2 is at least `2 · threshold`.
		let overall = rule.overall.is_met(sum, denominator.saturating_mul(U256::from(8u32)));
		// Each of the four is moved by one.
		let more_in_favour = sum > denominator.saturating_mul(U256::from(4u32));
		let verdict = if concurring >= rule.concurrence && overall {
			Verdict::Passed
		} else if more_in_favour {
			Verdict::NotDecided
		} else {
			Verdict::Rejected
		};
		Self { chambers, concurring, overall, verdict }
	}

	/// The sum of the shares of all four chambers, each moved by one, as an exact fraction. With
	/// figures below 2^33 numerator and denominator stay below 2^136.
	fn sum_of_shares(chambers: &ByChamber<ChamberOutcome>) -> (U256, U256) {
		let (mut sum, mut denominator) = (U256::zero(), U256::one());
		for chamber in chambers.iter() {
			let (share, base) = chamber.share();
			sum = sum.saturating_mul(base).saturating_add(share.saturating_mul(denominator));
			denominator = denominator.saturating_mul(base);
		}
		(sum, denominator)
	}

	/// Has it passed?
	pub fn passed(&self) -> bool {
		self.verdict == Verdict::Passed
	}

	/// The sizes of the rolls that it was computed with.
	pub fn rolls(&self) -> ByChamber<RollSize> {
		ByChamber::from_fn(|chamber| self.chambers[chamber].roll)
	}
}
