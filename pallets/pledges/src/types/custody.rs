// SPDX-License-Identifier: Apache-2.0

//! The civic euro: how much of it there is, and why.

use codec::{Decode, Encode};
use doverie_primitives::{Balance, RollNumber};
use frame_support::stored;
use scale_info::TypeInfo;

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

/// The civic euro, as a view function tells it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct CustodyInfo<AccountId> {
	/// The roll number of the custodian.
	pub custodian: Option<RollNumber>,
	/// The custodian's account, if it is in good standing.
	pub account: Option<AccountId>,
	/// What was issued and redeemed in all.
	pub supply: Supply,
	/// What is there: the same as issued less redeemed.
	pub issuance: Balance,
	/// The account of the chain, which takes fees and dust.
	pub chain_account: AccountId,
}
