// SPDX-License-Identifier: Apache-2.0

//! Registrars whom their colleagues of other chambers put on hold.

use doverie_primitives::{Chamber, Fingerprint};
use frame_support::{stored, traits::ConstU32, BoundedVec};
use sp_runtime::traits::Saturating;

/// This many chambers, and as many registrars, must ask for a hold.
pub type ChambersToHold = ConstU32<2>;

/// This many holds one account can have asked for that nobody has settled.
pub const HOLDS_EACH: u8 = 2;

/// What registrars of other chambers say against a registrar.
#[stored]
pub struct Hold<AccountId, BlockNumber> {
	/// Those who have asked for the hold, and for which chamber.
	pub by: BoundedVec<(Chamber, AccountId), ChambersToHold>,
	/// The fingerprint of the reasons that the last of them gave.
	pub reasons: Fingerprint,
	/// The block since which the registrar is on hold, if it is.
	pub since: Option<BlockNumber>,
}

impl<AccountId: PartialEq, BlockNumber> Hold<AccountId, BlockNumber> {
	/// A hold for which nobody has asked yet.
	pub fn new(reasons: Fingerprint) -> Self {
		Self { by: BoundedVec::new(), reasons, since: None }
	}

	/// Has this account asked, for whatever chamber?
	pub fn has_asked(&self, who: &AccountId) -> bool {
		self.by.iter().any(|(_, asker)| asker == who)
	}

	/// Has somebody asked for this chamber?
	pub fn has_asked_for(&self, chamber: Chamber) -> bool {
		self.by.iter().any(|(asking, _)| *asking == chamber)
	}

	/// An account asks for its chamber. If that is enough, the registrar is on hold from now on.
	/// None: account or chamber have asked already.
	pub fn ask(
		&mut self,
		chamber: Chamber,
		who: AccountId,
		reasons: Fingerprint,
		now: BlockNumber,
	) -> Option<()> {
		if self.has_asked(&who) || self.has_asked_for(chamber) {
			return None;
		}
		self.by.try_push((chamber, who)).ok()?;
		self.reasons = reasons;
		if self.by.is_full() {
			self.since = Some(now);
		}
		Some(())
	}
}

impl<AccountId, BlockNumber: Saturating + PartialOrd + Copy> Hold<AccountId, BlockNumber> {
	/// The block at which a hold in effect ends by itself, if it lasts for `term`.
	pub fn ends(&self, term: BlockNumber) -> Option<BlockNumber> {
		self.since.map(|since| since.saturating_add(term))
	}

	/// Is the registrar on hold now?
	pub fn is_in_effect(&self, term: BlockNumber, now: BlockNumber) -> bool {
		self.ends(term).is_some_and(|end| now < end)
	}

	/// The block at which the hold has ended by itself, if it has.
	pub fn ended(&self, term: BlockNumber, now: BlockNumber) -> Option<BlockNumber> {
		self.ends(term).filter(|end| *end <= now)
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use Chamber::*;

	#[test]
	fn a_hold_in_effect_ends_by_itself() {
		let hold = Hold::<u64, u64> { since: Some(7), ..Hold::new(Fingerprint([9; 32])) };
		assert_eq!([16, 17].map(|now| hold.is_in_effect(10, now)), [true, false]);
		assert_eq!([16, 17, 99].map(|now| hold.ended(10, now)), [None, Some(17), Some(17)]);
		let asked = Hold::<u64, u64>::new(Fingerprint([9; 32]));
		assert_eq!((asked.is_in_effect(10, 99), asked.ended(10, 99)), (false, None));
	}

	#[test]
	fn a_hold_takes_two_accounts_of_two_chambers() {
		let reasons = Fingerprint([9; 32]);
		let mut hold = Hold::<u64, u64>::new(reasons);
		assert_eq!(hold.ask(Business, 2, reasons, 5), Some(()));
		assert_eq!(hold.since, None);
		// The same account for another chamber, and another account for the same chamber.
		assert_eq!(hold.ask(Academia, 2, reasons, 6), None);
		assert_eq!(hold.ask(Business, 3, reasons, 6), None);
		let others = Fingerprint([7; 32]);
		assert_eq!(hold.ask(Academia, 3, others, 7), Some(()));
		assert_eq!((hold.since, hold.reasons), (Some(7), others));
		assert_eq!(hold.ask(CivilSociety, 4, reasons, 8), None);
	}
}
