// SPDX-License-Identifier: Apache-2.0

//! The civic euro: how much of it there is, and why.

use crate::types::{Holder, Refusal};
use codec::{Decode, Encode};
use doverie_primitives::{Balance, RollNumber};
use frame_support::{ensure, stored};
use scale_info::TypeInfo;
use sp_runtime::traits::{AtLeast32BitUnsigned, Zero};

/// The most that there is at a time: half of what can be counted. What is freed from a hold is
/// counted twice for a moment, and even then no sum of what an account has overflows.
pub const MAX_ISSUANCE: Balance = Balance::MAX / 2;

/// What was issued and redeemed, in millionths of a euro: in all, or against one document of the
/// bank.
#[stored]
#[derive(Copy, Default)]
pub struct Supply {
	/// What was issued. In all, with what was there in the first block.
	pub issued: Balance,
	/// What was redeemed.
	pub redeemed: Balance,
}

impl Supply {
	/// With this much more issued; none if it cannot be counted.
	pub fn issue(self, amount: Balance) -> Option<Self> {
		Some(Self { issued: self.issued.checked_add(amount)?, ..self })
	}

	/// With this much more redeemed; none if it cannot be counted.
	pub fn redeem(self, amount: Balance) -> Option<Self> {
		Some(Self { redeemed: self.redeemed.checked_add(amount)?, ..self })
	}

	/// What is there. `None` if more was redeemed than issued, which cannot happen in all.
	pub fn outstanding(&self) -> Option<Balance> {
		self.issued.checked_sub(self.redeemed)
	}
}

/// How far an issue has come.
#[stored]
#[derive(Copy)]
pub enum IssueStep<AccountId> {
	/// The custodian has announced it. Nothing is issued yet.
	Announced,
	/// The auditor has confirmed it: it is issued.
	Issued,
	/// It is issued, and the custodian has announced that it went to the wrong account.
	Correcting {
		/// The right one.
		to: AccountId,
	},
}

/// An issue of civic euros against a document of the bank.
#[stored]
#[derive(Copy)]
pub struct Issue<AccountId, BlockNumber> {
	/// Who has paid the euros in: once corrected, the right account.
	pub to: AccountId,
	/// How much.
	pub amount: Balance,
	/// The roll number of the custodian that announced it, or its correction.
	pub by: RollNumber,
	/// The custodian's account that announced it, or its correction. What was announced with a key
	/// that has moved since is not confirmed.
	pub account: AccountId,
	/// The block at which it was issued; 0 before.
	pub issued: BlockNumber,
	/// How far it has come.
	pub step: IssueStep<AccountId>,
}

impl<AccountId: PartialEq, BlockNumber: AtLeast32BitUnsigned + Copy> Issue<AccountId, BlockNumber> {
	/// What a custodian announces.
	pub fn announced(to: AccountId, amount: Balance, by: RollNumber, account: AccountId) -> Self {
		Self { to, amount, by, account, issued: Zero::zero(), step: IssueStep::Announced }
	}

	/// Has this custodian announced something with this account that is not confirmed yet?
	pub fn is_announced_by(&self, by: RollNumber, account: Option<&AccountId>) -> bool {
		self.step != IssueStep::Issued && self.by == by && Some(&self.account) == account
	}

	/// The auditor confirms what it has read. It must be what is announced.
	pub fn confirm(
		&mut self,
		to: &AccountId,
		amount: Balance,
		now: BlockNumber,
	) -> Result<(), Refusal> {
		ensure!(self.step == IssueStep::Announced, Refusal::UnknownIssue);
		ensure!(self.to == *to && self.amount == amount, Refusal::OtherIssue);
		self.issued = now;
		self.step = IssueStep::Issued;
		Ok(())
	}

	/// Was it issued less than `term` blocks ago?
	pub fn ensure_correctable(&self, now: BlockNumber, term: BlockNumber) -> Result<(), Refusal> {
		ensure!(now < self.issued.saturating_add(term), Refusal::TooLateToCorrect);
		Ok(())
	}

	/// The custodian announces that it went to the wrong account.
	pub fn announce_correction(
		&mut self,
		to: AccountId,
		by: RollNumber,
		account: AccountId,
	) -> Result<(), Refusal> {
		ensure!(self.step != IssueStep::Announced, Refusal::UnknownIssue);
		ensure!(self.to != to, Refusal::SameAccount);
		(self.by, self.account) = (by, account);
		self.step = IssueStep::Correcting { to };
		Ok(())
	}
}

impl<AccountId: PartialEq + Clone, BlockNumber> Issue<AccountId, BlockNumber> {
	/// The auditor confirms the correction that it has read. Returns the wrong account.
	pub fn confirm_correction(&mut self, to: &AccountId) -> Result<AccountId, Refusal> {
		let IssueStep::Correcting { to: right } = &self.step else {
			return Err(Refusal::UnknownIssue);
		};
		ensure!(right == to, Refusal::OtherIssue);
		self.step = IssueStep::Issued;
		Ok(core::mem::replace(&mut self.to, to.clone()))
	}
}

/// What was issued on a day of the chain.
#[stored]
#[derive(Copy, Default)]
pub struct DayTotal<BlockNumber> {
	/// Which day, from 0: the block divided by the length of a day.
	pub day: BlockNumber,
	/// How much.
	pub issued: Balance,
}

impl<BlockNumber: PartialEq + Copy> DayTotal<BlockNumber> {
	/// What was issued on this day so far.
	pub fn on(&self, day: BlockNumber) -> Balance {
		if self.day == day {
			self.issued
		} else {
			0
		}
	}

	/// Adds an issue of this day, up to the ceiling.
	pub fn add(
		&mut self,
		day: BlockNumber,
		amount: Balance,
		ceiling: Balance,
	) -> Result<(), Refusal> {
		let issued = self.on(day).saturating_add(amount);
		ensure!(issued <= ceiling, Refusal::AboveCeiling);
		*self = Self { day, issued };
		Ok(())
	}
}

/// The civic euro, as a view function tells it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct CustodyInfo<AccountId> {
	/// The custodian, and the account that has accepted the office.
	pub custodian: Option<Holder<AccountId>>,
	/// The auditor, and the account that has accepted the office.
	pub auditor: Option<Holder<AccountId>>,
	/// The custodian's account, if it is in good standing.
	pub account: Option<AccountId>,
	/// What was issued and redeemed in all.
	pub supply: Supply,
	/// What is there: the same as issued less redeemed.
	pub issuance: Balance,
	/// The most that is issued in a day.
	pub ceiling: Balance,
	/// What was issued today.
	pub issued_today: Balance,
	/// The account of the chain, which takes fees and dust.
	pub chain_account: AccountId,
}

#[cfg(test)]
mod tests {
	use super::*;

	/// Of custodian 101, with account 8.
	fn announced() -> Issue<u64, u64> {
		Issue::announced(1, 100, 101, 8)
	}

	#[test]
	fn what_is_confirmed_is_what_was_announced() {
		let mut issue = announced();
		assert_eq!(issue.confirm(&2, 100, 7), Err(Refusal::OtherIssue));
		assert_eq!(issue.confirm(&1, 99, 7), Err(Refusal::OtherIssue));
		assert_eq!(issue, announced());
		assert_eq!(issue.confirm(&1, 100, 7), Ok(()));
		assert_eq!((issue.step, issue.issued), (IssueStep::Issued, 7));
		// Once.
		assert_eq!(issue.confirm(&1, 100, 8), Err(Refusal::UnknownIssue));
		assert_eq!(issue.issued, 7);
	}

	#[test]
	fn what_is_announced_is_of_a_custodian_and_an_account() {
		let mut issue = announced();
		let others = [(101, None), (101, Some(&9)), (102, Some(&8))];
		assert!(issue.is_announced_by(101, Some(&8)));
		assert!(others.iter().all(|(by, account)| !issue.is_announced_by(*by, *account)));
		issue.confirm(&1, 100, 7).expect("is announced");
		assert!(!issue.is_announced_by(101, Some(&8)));
		issue.announce_correction(2, 102, 9).expect("is issued");
		assert!(issue.is_announced_by(102, Some(&9)) && !issue.is_announced_by(101, Some(&8)));
	}

	#[test]
	fn an_issue_is_corrected_in_two_steps_and_again() {
		let mut issue = announced();
		assert_eq!(issue.announce_correction(2, 101, 8), Err(Refusal::UnknownIssue));
		issue.step = IssueStep::Issued;
		assert_eq!(issue.announce_correction(1, 101, 8), Err(Refusal::SameAccount));
		assert_eq!(issue.confirm_correction(&2), Err(Refusal::UnknownIssue));
		assert_eq!(issue.announce_correction(3, 102, 9), Ok(()));
		// Another word for it replaces the first.
		assert_eq!(issue.announce_correction(2, 102, 9), Ok(()));
		assert_eq!(issue.confirm_correction(&3), Err(Refusal::OtherIssue));
		assert_eq!(issue.confirm_correction(&2), Ok(1));
		assert_eq!((issue.to, issue.by, issue.step), (2, 102, IssueStep::Issued));
		assert_eq!(issue.announce_correction(1, 102, 9), Ok(()));
		assert_eq!(issue.confirm_correction(&1), Ok(2));
	}

	#[test]
	fn an_issue_is_corrected_within_a_term() {
		let issue = Issue { issued: 7, step: IssueStep::Issued, ..announced() };
		assert_eq!(issue.ensure_correctable(7, 14), Ok(()));
		assert_eq!(issue.ensure_correctable(20, 14), Ok(()));
		assert_eq!(issue.ensure_correctable(21, 14), Err(Refusal::TooLateToCorrect));
	}

	#[test]
	fn the_ceiling_is_for_a_day() {
		let mut total = DayTotal::<u64>::default();
		assert_eq!(total.add(0, 60, 100), Ok(()));
		assert_eq!(total.add(0, 41, 100), Err(Refusal::AboveCeiling));
		assert_eq!(total.add(0, 40, 100), Ok(()));
		assert_eq!((total.on(0), total.on(1)), (100, 0));
		assert_eq!(total.add(1, 101, 100), Err(Refusal::AboveCeiling));
		assert_eq!(total.add(1, 100, 100), Ok(()));
		assert_eq!(total, DayTotal { day: 1, issued: 100 });
		assert_eq!(total.add(1, 1, 100), Err(Refusal::AboveCeiling));
	}
}
