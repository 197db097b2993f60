// SPDX-License-Identifier: Apache-2.0

//! Announced decisions, and those who second them.

use super::{Decision, State};
use doverie_primitives::Member;

/// The most that a rule can ask for: three chambers stand behind a decision then.
pub const MAX_SECONDERS: u8 = 2;

impl<BlockNumber, OpaqueCall> Decision<BlockNumber, OpaqueCall> {
	/// How many organisations of other chambers have still to second it.
	pub fn missing(&self) -> u8 {
		if !self.subject.needs_seconds() {
			return 0;
		}
		let seconders = u8::try_from(self.seconders.len()).unwrap_or(u8::MAX);
		self.rule.seconders.saturating_sub(seconders)
	}

	/// An organisation seconds it; none, and nothing changes, if it has enough seconders.
	pub fn second(&mut self, member: &Member) -> Option<()> {
		self.seconders.try_push(member.number).ok()?;
		self.chambers.insert(member.chamber);
		Some(())
	}

	/// Does it wait to be seconded?
	pub fn is_announced(&self, now: BlockNumber) -> bool
	where
		BlockNumber: PartialOrd,
	{
		matches!(&self.state, State::Announced { lapses } if now < *lapses)
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::types::{ChamberRule, Openers, Rule, Subject, Threshold};
	use doverie_primitives::{ByChamber, Chamber, Kind, RuleName};

	fn announced(seconders: u8, subject: Subject<()>) -> Decision<u64, ()> {
		let rule = Rule {
			chambers: ByChamber::new([ChamberRule { quorum: Threshold::at_least(1, 2) }; 4]),
			concurrence: 3,
			overall: Threshold::more_than(1, 2),
			length: 14,
			delay: 2,
			openers: Openers::Organisations,
			seconders,
		};
		Decision::new(Some(1), RuleName::Ordinary, rule, subject, 5, 19)
	}

	fn organisation(number: u32, chamber: Chamber) -> Member {
		Member { number, chamber, kind: Kind::Organisation }
	}

	#[test]
	fn as_many_second_it_as_the_rule_asks_for() {
		let mut decision = announced(2, Subject::Question);
		assert_eq!(decision.missing(), 2);
		assert!(decision.second(&organisation(2, Chamber::Business)).is_some());
		assert_eq!(decision.missing(), 1);
		assert!(decision.second(&organisation(3, Chamber::Academia)).is_some());
		assert_eq!((decision.missing(), decision.chambers.len()), (0, 2));
		// One too many changes nothing.
		let before = decision.clone();
		assert!(decision.second(&organisation(4, Chamber::Municipality)).is_none());
		assert_eq!(decision, before);
	}

	#[test]
	fn what_others_have_stood_behind_before_needs_no_second() {
		let stakeholder = 7;
		assert_eq!(announced(2, Subject::Challenge { stakeholder }).missing(), 0);
		assert_eq!(announced(2, Subject::Veto { campaign: 1, milestone: 0 }).missing(), 0);
		assert_eq!(announced(2, Subject::Annulment { decision: 1 }).missing(), 2);
	}

	#[test]
	fn it_waits_until_the_block_at_which_it_lapses() {
		let decision = announced(1, Subject::Question);
		assert!(decision.is_announced(18) && !decision.is_announced(19));
		let queued = Decision { state: State::Queued { from: 20 }, ..decision };
		assert!(!queued.is_announced(18));
	}
}
