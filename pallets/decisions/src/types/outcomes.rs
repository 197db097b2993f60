// SPDX-License-Identifier: Apache-2.0

//! What a decision comes to.

use super::{ChamberRule, Rule, Tally};
use doverie_primitives::{ByChamber, ByKind, Chamber, ChamberSet, RollSize, Verdict};
use frame_support::stored;
use sp_core::U256;

/// Where at least this many chambers are dormant, the others can revive them by themselves.
const DORMANT_FOR_REVIVAL: usize = 2;

/// What an outcome depends on besides the rule and the ballots.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Conditions {
	/// The chambers that must agree, since their registrars or seats are to change.
	pub consent: ChamberSet,
	/// The chambers that are dormant, by the decisions that have closed before.
	pub dormant: ChamberSet,
	/// Is it to revive dormant chambers, and nothing else?
	pub revival: bool,
	/// Has it come to the same for a day?
	pub held: bool,
}

impl Default for Conditions {
	/// Nobody's consent is asked for, no chamber is dormant, and the result has held.
	fn default() -> Self {
		Self {
			consent: ChamberSet::default(),
			dormant: ChamberSet::default(),
			revival: false,
			held: true,
		}
	}
}

impl Conditions {
	/// Do those agree who must? A dormant chamber need not, unless it says no in the strength in
	/// which its quorum asks for yes. That depends on noes alone, so that no yes wakes a chamber
	/// which then has not enough of them.
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

	/// Has the chamber come: are there as many ballots as this quorum asks for yes?
	pub fn came(&self, rule: &ChamberRule) -> bool {
		Tally::of_chamber(&self.tally).ballots() >= rule.quorum.least(self.roll.total())
	}

	/// Do as many say no as its quorum asks for yes?
	fn opposes(&self) -> bool {
		Tally::of_chamber(&self.tally).no >= self.needed
	}

	/// Would the chamber pass if its yes and no were exchanged?
	pub fn rejects(&self) -> bool {
		let Tally { yes, no, .. } = Tally::of_chamber(&self.tally);
		no >= self.needed && no > yes
	}

	/// The chamber's share for the overall approval is `(yes − no) / base`, where the base is `yes
	/// + no`, but at least what the quorum asks for. This is that share moved from between −1 and 1
	/// to between 0 and 2, so that nothing is negative: `(base + yes − no, base)`.
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
	/// Do the chambers agree whose registrars or seats are to change, those that are dormant left
	/// out? What revives chambers is for dormant ones alone, where two or more are.
	pub consents: bool,
	/// The chambers that were dormant, by the decisions that had closed before.
	pub dormant: ChamberSet,
	/// Did it come to the same all through the last day?
	pub held: bool,
	/// Passed: as many chambers pass as the rule asks for, the overall approval is large enough,
	/// those agree who must, and it has held. Otherwise not decided, if overall more is in favour
	/// than against, or if it has not held; else rejected.
	pub verdict: Verdict,
}

impl Outcome {
	/// What these ballots of this roll come to under a rule and these conditions.
	///
	/// Support never hurts: one more yes, or one no fewer, turns nothing that has passed into
	/// anything else, nor what is not decided into rejected. An abstention changes nothing.
	pub fn of<Duration>(
		rule: &Rule<Duration>,
		rolls: &ByChamber<RollSize>,
		tallies: &ByChamber<ByKind<Tally>>,
		conditions: &Conditions,
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
		let consents = conditions.are_met(&chambers);
		let Conditions { dormant, held, .. } = *conditions;
		let verdict = if concurring >= rule.concurrence && overall && consents && held {
			Verdict::Passed
		} else if more_in_favour || !held {
			Verdict::NotDecided
		} else {
			Verdict::Rejected
		};
		Self { chambers, concurring, overall, consents, dormant, held, verdict }
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

#[cfg(test)]
mod tests {
	use super::*;
	use crate::types::{Openers, Threshold};

	const ACADEMIA: Chamber = Chamber::Academia;

	/// Eight in each chamber, of whom half must say yes in three chambers.
	fn outcome(yes_no: [(u32, u32); 4], conditions: &Conditions) -> Outcome {
		let rule = Rule {
			chambers: ByChamber::new([ChamberRule { quorum: Threshold::at_least(1, 2) }; 4]),
			concurrence: if conditions.revival { 2 } else { 3 },
			overall: Threshold::more_than(1, 2),
			length: 14u16,
			delay: 2,
			openers: Openers::Organisations,
			seconders: 1,
		};
		let roll = RollSize { organisations: 8, citizens: 0 };
		let tallies = ByChamber::new(yes_no.map(|(yes, no)| ByKind {
			organisations: Tally { yes, no, abstain: 0 },
			citizens: Tally::default(),
		}));
		Outcome::of(&rule, &ByChamber::new([roll; 4]), &tallies, conditions)
	}

	fn set(chambers: &[Chamber]) -> ChamberSet {
		chambers.iter().copied().collect()
	}

	#[test]
	fn a_living_chamber_must_agree_to_what_changes_its_registrars() {
		let conditions = Conditions { consent: set(&[ACADEMIA]), ..Default::default() };
		let without = outcome([(8, 0), (8, 0), (0, 0), (8, 0)], &conditions);
		assert_eq!((without.consents, without.verdict), (false, Verdict::NotDecided));
		assert!(outcome([(8, 0), (8, 0), (4, 3), (8, 0)], &conditions).passed());
		// Others need not be asked.
		assert!(outcome([(8, 0), (8, 0), (8, 0), (0, 8)], &conditions).passed());
	}

	#[test]
	fn a_dormant_chamber_need_not_agree_unless_it_says_no_in_strength() {
		let academia = set(&[ACADEMIA]);
		let conditions = Conditions { consent: academia, dormant: academia, ..Default::default() };
		for academia in [(0, 0), (1, 3), (3, 3), (4, 0)] {
			let outcome = outcome([(8, 0), (8, 0), academia, (8, 0)], &conditions);
			assert!(outcome.passed(), "{academia:?}");
		}
		assert!(!outcome([(8, 0), (8, 0), (0, 4), (8, 0)], &conditions).consents);
		assert!(!outcome([(8, 0), (8, 0), (3, 4), (8, 0)], &conditions).consents);
	}

	#[test]
	fn a_revival_takes_two_dormant_chambers_and_is_for_them_alone() {
		let dormant = set(&[ACADEMIA, Chamber::Business]);
		let ballots = [(8, 0), (0, 0), (0, 0), (8, 0)];
		let revival = |consent: &[Chamber], dormant| {
			let conditions =
				Conditions { consent: set(consent), dormant, revival: true, held: true };
			outcome(ballots, &conditions).passed()
		};
		assert!(revival(&[ACADEMIA], dormant));
		assert!(!revival(&[ACADEMIA], set(&[ACADEMIA])));
		assert!(!revival(&[ACADEMIA, Chamber::Municipality], dormant));
	}

	#[test]
	fn what_has_not_held_is_not_decided() {
		let conditions = Conditions { held: false, ..Default::default() };
		// Neither what would pass, nor what would be rejected.
		for ballots in [(8, 0), (0, 8)] {
			let late = outcome([ballots; 4], &conditions);
			assert_eq!((late.held, late.verdict), (false, Verdict::NotDecided));
		}
	}
}
