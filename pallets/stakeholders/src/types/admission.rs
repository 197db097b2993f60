// SPDX-License-Identifier: Apache-2.0

//! What a registrar says to admit somebody, and what may be wrong with it.

use alloc::string::String;
use codec::{Decode, DecodeWithMemTracking, Encode};
use doverie_primitives::{Chamber, Fingerprint, Kind, Text, UniquenessTag};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// Organisation, with its public name, or citizen.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub enum Applicant {
	/// An organisation, in any chamber.
	Organisation {
		/// A public name in plain text, of at most
		/// [`Config::MaxNameLength`](crate::Config::MaxNameLength) characters, which no other
		/// organisation bears. It can be hidden from state by decision, but never removed from the
		/// chain's history.
		name: Text,
	},
	/// A citizen. Nothing on the chain names them.
	Citizen,
}

impl Applicant {
	/// What kind of stakeholder this becomes.
	pub fn kind(&self) -> Kind {
		match self {
			Applicant::Organisation { .. } => Kind::Organisation,
			Applicant::Citizen => Kind::Citizen,
		}
	}
}

/// What a registrar says to admit a stakeholder.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct Admission<AccountId, BlockNumber> {
	/// The key with which the stakeholder will sign.
	pub account: AccountId,
	/// The chamber. Citizens belong to civil society.
	pub chamber: Chamber,
	/// Organisation or citizen.
	pub applicant: Applicant,
	/// The fingerprint of what the registrar has seen: an extract from a register, a protocol of
	/// the identity check.
	pub evidence: Fingerprint,
	/// The keyed hash that keeps the same person or company from being admitted twice.
	pub tag: UniquenessTag,
	/// The block at which the admission ends by itself, unless it is renewed.
	pub expires: BlockNumber,
}

impl<AccountId, BlockNumber> Admission<AccountId, BlockNumber> {
	/// Does the applicant belong to the chamber, and are the hashes hashes?
	pub fn check(&self) -> Result<(), Refusal> {
		if self.applicant.kind() == Kind::Citizen && self.chamber != Chamber::CivilSociety {
			return Err(Refusal::CitizensBelongToCivilSociety);
		}
		if !self.evidence.is_plausible() || !self.tag.is_plausible() {
			return Err(Refusal::NotAFingerprint);
		}
		Ok(())
	}
}

/// Why an admission is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
	/// A citizen is to be admitted to another chamber than civil society.
	CitizensBelongToCivilSociety,
	/// The evidence or the tag is no hash.
	NotAFingerprint,
	/// This person or company is admitted, or suspended, already.
	AlreadyAdmitted,
	/// A decision has revoked the earlier admission.
	BarredByDecision,
	/// The earlier admission was to another chamber, and has not been given up.
	OtherChamber,
}

/// A stakeholder of the first block: an organisation if it has a name, else a citizen.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GenesisStakeholder<AccountId, BlockNumber> {
	/// The key with which the stakeholder signs.
	pub account: AccountId,
	/// The chamber.
	pub chamber: Chamber,
	/// The public name of an organisation.
	pub name: Option<String>,
	/// The fingerprint of what was seen.
	pub evidence: Fingerprint,
	/// The uniqueness tag.
	pub tag: UniquenessTag,
	/// The block at which the admission ends by itself.
	pub expires: BlockNumber,
}

impl<AccountId, BlockNumber> From<GenesisStakeholder<AccountId, BlockNumber>>
	for Admission<AccountId, BlockNumber>
{
	fn from(founder: GenesisStakeholder<AccountId, BlockNumber>) -> Self {
		let GenesisStakeholder { account, chamber, name, evidence, tag, expires } = founder;
		let applicant = match name {
			Some(name) => Applicant::Organisation { name: name.as_str().into() },
			None => Applicant::Citizen,
		};
		Admission { account, chamber, applicant, evidence, tag, expires }
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::mock::{citizen, organisation};

	#[test]
	fn a_citizen_is_admitted_to_civil_society_only_and_a_hash_is_a_hash() {
		assert_eq!(citizen(42).check(), Ok(()));
		for chamber in Chamber::ALL {
			assert_eq!(organisation(42, chamber).check(), Ok(()));
			let expected = if chamber == Chamber::CivilSociety {
				Ok(())
			} else {
				Err(Refusal::CitizensBelongToCivilSociety)
			};
			assert_eq!(Admission { chamber, ..citizen(42) }.check(), expected);
		}
		let zeros = Admission { evidence: Fingerprint([0; 32]), ..citizen(42) };
		let word = Admission { tag: UniquenessTag([b'a'; 32]), ..citizen(42) };
		assert_eq!(zeros.check(), Err(Refusal::NotAFingerprint));
		assert_eq!(word.check(), Err(Refusal::NotAFingerprint));
	}
}
