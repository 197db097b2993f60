// SPDX-License-Identifier: Apache-2.0

//! What a decision comes to.

use super::{ChamberRule, Rule, Tally, Threshold};
use doverie_primitives::{ByChamber, ByKind, RollSize};
use frame_support::stored;
use sp_core::U256;

/// What came of a decision in one chamber.
#[stored]
#[derive(Copy)]
pub struct ChamberOutcome {
	/// The size of its roll when the decision was opened.
	pub roll: RollSize,
	/// Its ballots, by kind of stakeholder.
	pub tally: ByKind<Tally>,
	/// How many ballots its quorum asks for: at least one.
	pub needed: u32,
	/// How many of these are missing: 0 if the quorum is met.
	pub missing: u32,
	/// Are enough of those who voted yes or no in favour?
	pub approved: bool,
	/// Is the quorum met, and the decision approved?
	pub passes: bool,
}

impl ChamberOutcome {
	fn of(rule: &ChamberRule, roll: RollSize, tally: ByKind<Tally>) -> Self {
		let total = Tally::of_chamber(&tally);
		let needed = rule.quorum.least(roll.total());
		let missing = needed.saturating_sub(total.ballots());
		let (yes, no) = (U256::from(total.yes), U256::from(total.no));
		let approved = rule.approval.is_met(yes, yes.saturating_add(no));
		let passes = missing == 0 && approved;
		Self { roll, tally, needed, missing, approved, passes }
	}
}

/// What came of a decision, with every figure.
#[stored]
pub struct Outcome {
	/// Chamber by chamber.
	pub chambers: ByChamber<ChamberOutcome>,
	/// How many chambers pass.
	pub concurring: u8,
	/// Is the share in favour overall large enough?
	pub overall: bool,
	/// Do as many chambers pass as the rule asks for, and is the share in favour overall large
	/// enough?
	pub passed: bool,
}

impl Outcome {
	/// What these ballots of this roll come to under a rule.
	pub fn of<Duration>(
		rule: &Rule<Duration>,
		rolls: &ByChamber<RollSize>,
		tallies: &ByChamber<ByKind<Tally>>,
	) -> Self {
		let chambers = ByChamber::from_fn(|chamber| {
			ChamberOutcome::of(&rule.chambers[chamber], rolls[chamber], tallies[chamber])
		});
		let concurring = chambers.iter().filter(|c| c.passes).fold(0u8, |n, _| n.saturating_add(1));
		let overall = Self::overall(&rule.overall, &chambers);
		let passed = concurring >= rule.concurrence && overall;
		Self { chambers, concurring, overall, passed }
	}

	/// The mean of the chambers' shares in favour, exactly: each share is `yes / (yes + no)`, and
	/// their sum, over the common denominator, is compared with the threshold times their number.
	/// With four chambers and figures below 2^33 every product stays below 2^168.
	fn overall(threshold: &Threshold, chambers: &ByChamber<ChamberOutcome>) -> bool {
		let mut count = U256::zero();
		let (mut sum, mut denominator) = (U256::zero(), U256::one());
		for chamber in chambers.iter().filter(|c| c.missing == 0) {
			let total = Tally::of_chamber(&chamber.tally);
			let yes = U256::from(total.yes);
			let voted = yes.saturating_add(U256::from(total.no));
			// A chamber in which all abstain has no say in favour or against.
			if voted.is_zero() {
				continue;
			}
			count = count.saturating_add(U256::one());
			sum = sum.saturating_mul(voted).saturating_add(yes.saturating_mul(denominator));
			denominator = denominator.saturating_mul(voted);
		}
		threshold.is_met(sum, count.saturating_mul(denominator))
	}
}
