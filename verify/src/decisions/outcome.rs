// SPDX-License-Identifier: Apache-2.0

//! What ballots come to under a rule: the computation of the chain, done once more.

use super::types::{ChamberOutcome, Outcome, Tally, Threshold, Verdict};
use crate::{ByChamber, ByKind, Chamber, ChamberSet};
use sp_core::U256;

/// Where at least this many chambers are dormant, the others can revive them by themselves.
const DORMANT_FOR_REVIVAL: usize = 2;

/// What an outcome depends on besides the ballots and the rolls.
pub(super) struct Conditions {
	pub quorums: ByChamber<Threshold>,
	pub concurrence: u8,
	pub overall: Threshold,
	/// The chambers that must agree.
	pub consent: ChamberSet,
	/// Is it to revive dormant chambers, and nothing else?
	pub revival: bool,
	/// The chambers that were dormant, as the chain says it.
	pub dormant: ChamberSet,
	/// Had it come to the same for a day, as the chain says it?
	pub held: bool,
}

impl Threshold {
	fn fraction(&self) -> (u32, u32) {
		match *self {
			Self::AtLeast { numerator, denominator }
			| Self::MoreThan { numerator, denominator } => (numerator, denominator),
		}
	}

	/// Is `part / whole` large enough? Nothing is no part of nothing.
	fn is_met(&self, part: U256, whole: U256) -> bool {
		let (numerator, denominator) = self.fraction();
		let has = part.saturating_mul(denominator.into());
		let needs = whole.saturating_mul(numerator.into());
		!whole.is_zero()
			&& match self {
				Self::AtLeast { .. } => has >= needs,
				Self::MoreThan { .. } => has > needs,
			}
	}

	/// The smallest part of `whole` that meets this: never zero.
	fn least(&self, whole: u32) -> u32 {
		let (numerator, denominator) = self.fraction();
		let needs = u64::from(whole).saturating_mul(numerator.into());
		let least = match self {
			Self::AtLeast { .. } => {
				let below = u64::from(denominator).saturating_sub(1);
				needs.saturating_add(below).checked_div(denominator.into())
			},
			Self::MoreThan { .. } => {
				needs.checked_div(denominator.into()).map(|floor| floor.saturating_add(1))
			},
		};
		u32::try_from(least.unwrap_or_default()).unwrap_or(u32::MAX).max(1)
	}
}

impl Tally {
	/// The ballots of both kinds together.
	fn of(kinds: &ByKind<Tally>) -> Self {
		let ByKind { organisations, citizens } = kinds;
		Self {
			yes: organisations.yes.saturating_add(citizens.yes),
			no: organisations.no.saturating_add(citizens.no),
			abstain: organisations.abstain.saturating_add(citizens.abstain),
		}
	}
}

impl ChamberOutcome {
	fn of(quorum: &Threshold, roll: ByKind<u32>, tally: ByKind<Tally>) -> Self {
		let Tally { yes, no, .. } = Tally::of(&tally);
		let needed = quorum.least(roll.organisations.saturating_add(roll.citizens));
		let missing = needed.saturating_sub(yes);
		let approved = yes > no;
		Self { roll, tally, needed, missing, approved, passes: missing == 0 && approved }
	}

	/// Do as many say no as its quorum asks for yes?
	fn opposes(&self) -> bool {
		Tally::of(&self.tally).no >= self.needed
	}

	/// `(yes − no) / base`, where the base is `yes + no`, but at least what the quorum asks for;
	/// moved by one, so that nothing is negative: numerator and denominator.
	fn share(&self) -> (U256, U256) {
		let Tally { yes, no, .. } = Tally::of(&self.tally);
		let (yes, no) = (U256::from(yes), U256::from(no));
		let base = yes.saturating_add(no).max(self.needed.into());
		(base.saturating_add(yes).saturating_sub(no), base)
	}
}

impl Conditions {
	/// Do those agree who must? A dormant chamber need not, unless it says no in the strength in
	/// which its quorum asks for yes.
	fn are_met(&self, chambers: &ByChamber<ChamberOutcome>) -> bool {
		let sleeps =
			|chamber: Chamber| self.dormant.contains(chamber) && !chambers[chamber].opposes();
		if self.revival {
			let asleep = Chamber::ALL.into_iter().filter(|chamber| sleeps(*chamber)).count();
			asleep >= DORMANT_FOR_REVIVAL && self.consent.iter().all(sleeps)
		} else {
			self.consent.iter().all(|chamber| chambers[chamber].passes || sleeps(chamber))
		}
	}
}

impl Outcome {
	/// What these ballots of these rolls come to.
	pub(super) fn of(
		rolls: &ByChamber<ByKind<u32>>,
		tallies: &ByChamber<ByKind<Tally>>,
		conditions: &Conditions,
	) -> Self {
		let chambers = ByChamber::from_fn(|chamber| {
			ChamberOutcome::of(&conditions.quorums[chamber], rolls[chamber], tallies[chamber])
		});
		let passing = chambers.each().filter(|(_, chamber)| chamber.passes);
		let concurring = passing.fold(0u8, |count, _| count.saturating_add(1));
		let (mut sum, mut whole) = (U256::zero(), U256::one());
		for (_, chamber) in chambers.each() {
			let (share, base) = chamber.share();
			sum = sum.saturating_mul(base).saturating_add(share.saturating_mul(whole));
			whole = whole.saturating_mul(base);
		}
		// The mean of four shares between −1 and 1 is at least `2 · threshold − 1` where that of the
		// same between 0 and 2 is at least `2 · threshold`.
		let overall = conditions.overall.is_met(sum, whole.saturating_mul(8u32.into()));
		let more_in_favour = sum > whole.saturating_mul(4u32.into());
		let consents = conditions.are_met(&chambers);
		let Conditions { dormant, held, .. } = *conditions;
		let is_enough = concurring >= conditions.concurrence && overall && consents && held;
		let verdict = if is_enough {
			Verdict::Passed
		} else if more_in_favour || !held {
			Verdict::NotDecided
		} else {
			Verdict::Rejected
		};
		Self { chambers, concurring, overall, consents, dormant, held, verdict }
	}
}
