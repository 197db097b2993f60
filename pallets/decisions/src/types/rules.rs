// SPDX-License-Identifier: Apache-2.0

//! Rules: what a decision asks for.

use super::MAX_SECONDERS;
use doverie_primitives::ByChamber;
use frame_support::stored;
use sp_core::U256;
use sp_runtime::traits::AtLeast32BitUnsigned;

/// How large a part of a whole must be, as an exact fraction. Nothing is no part of nothing: a
/// whole of zero meets no threshold.
#[stored]
#[derive(Copy)]
pub enum Threshold {
	/// This share, or more.
	AtLeast {
		/// The numerator of the share.
		numerator: u32,
		/// The denominator of the share.
		denominator: u32,
	},
	/// More than this share: exactly the share is not enough.
	MoreThan {
		/// The numerator of the share.
		numerator: u32,
		/// The denominator of the share.
		denominator: u32,
	},
}

impl Threshold {
	/// This share, or more.
	pub const fn at_least(numerator: u32, denominator: u32) -> Self {
		Self::AtLeast { numerator, denominator }
	}

	/// More than this share.
	pub const fn more_than(numerator: u32, denominator: u32) -> Self {
		Self::MoreThan { numerator, denominator }
	}

	fn fraction(&self) -> (u32, u32) {
		match *self {
			Self::AtLeast { numerator, denominator }
			| Self::MoreThan { numerator, denominator } => (numerator, denominator),
		}
	}

	/// Is the threshold a share: between nothing and the whole?
	pub fn is_valid(&self) -> bool {
		let (numerator, denominator) = self.fraction();
		denominator > 0
			&& match self {
				Self::AtLeast { .. } => numerator <= denominator,
				Self::MoreThan { .. } => numerator < denominator,
			}
	}

	/// Is `part / whole` large enough?
	pub fn is_met(&self, part: U256, whole: U256) -> bool {
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
	pub fn least(&self, whole: u32) -> u32 {
		let (numerator, denominator) = self.fraction();
		let needs = u64::from(whole).saturating_mul(numerator.into());
		let least = match self {
			Self::AtLeast { .. } => needs
				.saturating_add(u64::from(denominator).saturating_sub(1))
				.checked_div(denominator.into()),
			Self::MoreThan { .. } => {
				needs.checked_div(denominator.into()).map(|floor| floor.saturating_add(1))
			},
		};
		u32::try_from(least.unwrap_or_default()).unwrap_or(u32::MAX).max(1)
	}
}

/// What a rule asks of one chamber.
#[stored]
#[derive(Copy)]
pub struct ChamberRule {
	/// The share of the chamber's roll that must vote yes.
	pub quorum: Threshold,
}

/// Who may announce a decision.
#[stored]
#[derive(Copy)]
pub enum Openers {
	/// Every stakeholder in good standing.
	Stakeholders,
	/// Organisations in good standing.
	Organisations,
}

/// A rule by which the chambers decide. `Duration` is in days in the runtime's table, and in blocks
/// in the copy that a decision takes when it is announced.
#[stored]
#[derive(Copy)]
pub struct Rule<Duration> {
	/// The quorum of each chamber. To pass, a chamber also needs more yes than no.
	pub chambers: ByChamber<ChamberRule>,
	/// How many chambers must pass.
	pub concurrence: u8,
	/// The overall approval: the mean over all four chambers of `(yes − no) / max(yes + no,
	/// needed)`, where `needed` is how many must say yes by the chamber's quorum. It must reach `2
	/// · overall − 1`. Each chamber counts alike, and one that nobody comes from counts 0.
	pub overall: Threshold,
	/// For how long ballots are taken.
	pub length: Duration,
	/// How long after the close the result is carried out.
	pub delay: Duration,
	/// Who may announce a decision on its own initiative.
	pub openers: Openers,
	/// How many organisations of other chambers, each of another one, must second what is
	/// announced.
	pub seconders: u8,
}

impl Rule<u16> {
	/// The rule with its times in blocks, where a day has `day` of them.
	pub fn in_blocks<BlockNumber: AtLeast32BitUnsigned + Copy>(
		self,
		day: BlockNumber,
	) -> Rule<BlockNumber> {
		let blocks = |days: u16| BlockNumber::from(days).saturating_mul(day);
		Rule {
			chambers: self.chambers,
			concurrence: self.concurrence,
			overall: self.overall,
			length: blocks(self.length),
			delay: blocks(self.delay),
			openers: self.openers,
			seconders: self.seconders,
		}
	}

	/// Can the rule be followed at all?
	pub fn is_valid(&self) -> bool {
		(1..=4).contains(&self.concurrence)
			&& self.length > 0
			&& self.seconders <= MAX_SECONDERS
			&& self.overall.is_valid()
			&& self.chambers.iter().all(|chamber| chamber.quorum.is_valid())
	}
}
