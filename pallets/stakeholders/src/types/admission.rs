// SPDX-License-Identifier: Apache-2.0

//! What a registrar says to admit somebody, and what may be wrong with it.

use alloc::string::String;
use codec::{Decode, DecodeWithMemTracking, Encode};
use doverie_primitives::{ByChamber, Chamber, Fingerprint, Kind, RollSize, Text, UniquenessTag};
use frame_support::stored;
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
	/// Does the applicant belong to the chamber, and is the tag a hash?
	pub fn check(&self) -> Result<(), Refusal> {
		if self.applicant.kind() == Kind::Citizen && self.chamber != Chamber::CivilSociety {
			return Err(Refusal::CitizensBelongToCivilSociety);
		}
		if !self.tag.is_plausible() {
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
	/// The tag is no hash.
	NotAFingerprint,
	/// This person or company is admitted, or suspended, already.
	AlreadyAdmitted,
	/// A decision has revoked the earlier admission.
	BarredByDecision,
	/// The earlier admission was to another chamber, and has not been given up.
	OtherChamber,
	/// The person or company is registered under another account.
	OtherAccount,
}

/// How many a chamber has admitted on a day, for the first time or again: the brake on a registrar
/// who admits whom it likes.
#[stored]
#[derive(Copy, Default)]
pub struct Intake<BlockNumber> {
	/// The day, by the checkpoint with which it begins.
	pub day: BlockNumber,
	/// How many of each chamber and kind.
	pub admitted: ByChamber<RollSize>,
}

impl<BlockNumber: PartialEq> Intake<BlockNumber> {
	/// That of a day: nobody yet, if it is another one.
	pub fn on(self, day: BlockNumber) -> Self {
		if self.day == day {
			self
		} else {
			Self { day, admitted: ByChamber::default() }
		}
	}

	/// One more.
	pub fn count(&mut self, chamber: Chamber, kind: Kind) {
		let figure = &mut self.admitted[chamber][kind];
		*figure = figure.saturating_add(1);
	}

	/// How many more the day takes of a chamber and kind of which this many are on the roll now: a
	/// tenth of them, and at least `base`, less those who were admitted.
	pub fn left(&self, chamber: Chamber, kind: Kind, on_roll: u32, base: u32) -> u32 {
		base.max(on_roll / 10).saturating_sub(self.admitted[chamber][kind])
	}
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
	fn a_citizen_is_admitted_to_civil_society_only_and_a_tag_is_a_hash() {
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
		for tag in [[0; 32], [b'a'; 32]] {
			let implausible = Admission { tag: UniquenessTag(tag), ..citizen(42) };
			assert_eq!(implausible.check(), Err(Refusal::NotAFingerprint));
		}
	}

	#[test]
	fn a_day_takes_a_tenth_of_those_on_the_roll_and_a_few_in_any_case() {
		let mut intake = Intake::<u64>::default();
		let (chamber, kind) = (Chamber::Business, Kind::Organisation);
		let left = |intake: &Intake<u64>, on_roll| intake.left(chamber, kind, on_roll, 4);
		assert_eq!([0, 40, 49, 50, 400].map(|on_roll| left(&intake, on_roll)), [4, 4, 4, 5, 40]);
		for _ in 0..4 {
			intake.count(chamber, kind);
		}
		assert_eq!([0, 50].map(|on_roll| left(&intake, on_roll)), [0, 1]);
		// The other kind and the other chambers are counted by themselves.
		assert_eq!(intake.left(chamber, Kind::Citizen, 0, 4), 4);
		assert_eq!(intake.left(Chamber::Academia, kind, 0, 4), 4);
		// The next day starts again.
		assert_eq!(left(&intake.on(0), 0), 0);
		assert_eq!(left(&intake.on(5), 0), 4);
	}
}
