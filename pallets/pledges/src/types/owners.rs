// SPDX-License-Identifier: Apache-2.0

//! Whose money it is.

use doverie_primitives::RollNumber;
use frame_support::stored;

/// Whose a pledge is. A stakeholder's follows the roll number, so that nobody loses money with a
/// key; that of an account that is not registered belongs to the account.
#[stored]
#[derive(Copy)]
pub enum Owner<AccountId> {
	/// A stakeholder, in any standing, whatever its key is by then.
	Stakeholder(RollNumber),
	/// An account that is nobody's key.
	Account(AccountId),
}

impl<AccountId> Owner<AccountId> {
	/// The roll number, if a stakeholder's.
	pub fn number(&self) -> Option<RollNumber> {
		match self {
			Self::Stakeholder(number) => Some(*number),
			Self::Account(_) => None,
		}
	}
}
