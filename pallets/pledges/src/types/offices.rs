// SPDX-License-Identifier: Apache-2.0

//! Offices that handle money: given by decision, and held once they are accepted.

use crate::types::Refusal;
use codec::{Decode, Encode};
use doverie_primitives::{CampaignId, Chamber, RollNumber};
use frame_support::{ensure, stored};
use scale_info::TypeInfo;

/// What somebody can be named for.
#[stored]
#[derive(Copy)]
pub enum Office {
	/// To hold the euros for which civic euros stand.
	Custodian,
	/// To confirm what the custodian announces.
	Auditor,
	/// In a campaign: the beneficiary, the fiscal agent, or a reviewer. Nobody is two of them.
	Campaign(CampaignId),
}

/// Who was named for an office of the civic euro.
#[stored]
#[derive(Copy)]
pub struct Holder<AccountId> {
	/// The roll number.
	pub number: RollNumber,
	/// The account that has accepted it. When the key moves, the office rests.
	pub account: Option<AccountId>,
}

/// Somebody's word that an office in a campaign is accepted. It stays until a decision names others,
/// whatever becomes of whoever has given it; but when the key moves, the office rests.
#[stored]
#[derive(Copy)]
pub struct Acceptance<AccountId> {
	/// The account that has accepted it.
	pub account: AccountId,
	/// The chamber at the time.
	pub chamber: Chamber,
}

/// Does this account hold an office that `accepted` has accepted? It rests when the key has moved
/// since: nobody gets an office with a key.
pub fn ensure_held<AccountId: PartialEq>(
	accepted: Option<&AccountId>,
	who: &AccountId,
) -> Result<(), Refusal> {
	let accepted = accepted.ok_or(Refusal::NotAccepted)?;
	ensure!(accepted == who, Refusal::OfficeRests);
	Ok(())
}

/// Can this account accept an office now? Once it is accepted, another account of the same
/// stakeholder cannot until another decision names it.
pub fn ensure_acceptable<AccountId: PartialEq>(
	accepted: Option<&AccountId>,
	who: &AccountId,
) -> Result<(), Refusal> {
	match accepted {
		None => Ok(()),
		Some(account) if account == who => Err(Refusal::AlreadyAccepted),
		Some(_) => Err(Refusal::OfficeRests),
	}
}

/// What somebody is in a campaign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub enum Role {
	/// Carries the project out, and is paid.
	Beneficiary,
	/// Attests receipt of declared pledges.
	FiscalAgent,
	/// Approves evidence, or refuses it.
	Reviewer,
}

/// An office of a campaign, as a view function tells it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct OfficeInfo<AccountId> {
	/// Which one.
	pub role: Role,
	/// The roll number of whoever was named.
	pub number: RollNumber,
	/// The account that has accepted it.
	pub accepted: Option<AccountId>,
	/// Does it rest, since the key has moved? The beneficiary's never does: before money goes to
	/// another account than the one that has accepted it, there is another veto window.
	pub rests: bool,
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn an_office_is_held_by_the_account_that_has_accepted_it() {
		assert_eq!(ensure_held(None, &1), Err(Refusal::NotAccepted));
		assert_eq!(ensure_held(Some(&1), &1), Ok(()));
		assert_eq!(ensure_held(Some(&1), &2), Err(Refusal::OfficeRests));
	}

	#[test]
	fn an_office_is_accepted_once_for_each_time_that_it_is_given() {
		assert_eq!(ensure_acceptable(None, &1), Ok(()));
		assert_eq!(ensure_acceptable(Some(&1), &1), Err(Refusal::AlreadyAccepted));
		assert_eq!(ensure_acceptable(Some(&1), &2), Err(Refusal::OfficeRests));
	}
}
