// SPDX-License-Identifier: Apache-2.0

//! What view functions answer: of each answer that which the examples show.

use subxt::dynamic::Value;
use subxt::ext::scale_decode::DecodeAsType;
use subxt::ext::scale_value::ValueDef;

/// Which variant it is, whatever variants there are.
pub type Variant = Value;

/// The name of a variant.
pub fn name_of(variant: &Variant) -> &str {
	match &variant.value {
		ValueDef::Variant(variant) => &variant.name,
		_ => "unknown",
	}
}

/// A record of a fingerprint.
#[derive(Debug, DecodeAsType)]
#[decode_as_type(crate_path = "subxt::ext::scale_decode")]
pub struct OnRecord {
	/// Did nobody put the fingerprint on record in an earlier block?
	pub is_first: bool,
	/// What is on record.
	pub record: Record,
	/// The newest version by the same author.
	pub latest: [u8; 32],
}

/// What is on record.
#[derive(Debug, DecodeAsType)]
#[decode_as_type(crate_path = "subxt::ext::scale_decode")]
pub struct Record {
	/// The account with which its author signed.
	pub account: [u8; 32],
	/// The block.
	pub block: u32,
	/// The time of that block, in milliseconds since 1970 (UTC).
	pub time: u64,
	/// What sort of document.
	pub kind: Variant,
	/// Which version this is, from 1.
	pub version: u32,
}

/// What the register says of somebody.
#[derive(Debug, DecodeAsType)]
#[decode_as_type(crate_path = "subxt::ext::scale_decode")]
pub struct Stakeholder {
	/// The roll number.
	pub number: u32,
	/// The public name of an organisation.
	pub name: Option<String>,
	/// The chamber.
	pub chamber: Variant,
	/// Organisation or citizen.
	pub kind: Variant,
	/// Where it stands now.
	pub standing: Variant,
	/// The first block from which on every decision that opens takes its ballot.
	pub votes_from: Option<u32>,
	/// The block at which the admission ends by itself.
	pub expires: u32,
}

/// How much an account can send free of charge.
#[derive(Debug, DecodeAsType)]
#[decode_as_type(crate_path = "subxt::ext::scale_decode")]
pub struct Quota {
	/// The full quota.
	pub full: u128,
	/// What is left of it now.
	pub available: u128,
}

/// Why a transaction is refused.
#[derive(Debug, DecodeAsType)]
#[decode_as_type(crate_path = "subxt::ext::scale_decode")]
pub struct Refusal {
	/// The pallet.
	pub pallet: String,
	/// The name of the error.
	pub name: String,
	/// What is wrong, and what to do.
	pub advice: String,
	/// Could the very same transaction succeed later?
	pub may_pass: bool,
}

/// A decision with its title, and what it comes to.
#[derive(Debug, DecodeAsType)]
#[decode_as_type(crate_path = "subxt::ext::scale_decode")]
pub struct DecisionInfo {
	/// Its number.
	pub number: u32,
	/// The title.
	pub title: Option<String>,
	/// How it stands.
	pub decision: Decision,
	/// By how many organisations it has still to be seconded.
	pub missing: u8,
	/// What it comes to, or would by the ballots so far.
	pub outcome: Option<Outcome>,
}

/// How a decision stands.
#[derive(Debug, DecodeAsType)]
#[decode_as_type(crate_path = "subxt::ext::scale_decode")]
pub struct Decision {
	/// By which rule.
	pub rule_name: Variant,
	/// How far it has come.
	pub state: Variant,
}

/// What a decision comes to.
#[derive(Debug, DecodeAsType)]
#[decode_as_type(crate_path = "subxt::ext::scale_decode")]
pub struct Outcome {
	/// Chamber by chamber.
	pub chambers: Chambers,
	/// How many chambers pass.
	pub concurring: u8,
	/// Passed, rejected or not decided.
	pub verdict: Variant,
}

/// The figures of the four chambers.
#[derive(Debug, DecodeAsType)]
#[decode_as_type(crate_path = "subxt::ext::scale_decode")]
#[allow(missing_docs)] // Of fields whose names say it.
pub struct Chambers {
	pub municipality: ChamberOutcome,
	pub business: ChamberOutcome,
	pub academia: ChamberOutcome,
	pub civil_society: ChamberOutcome,
}

impl Chambers {
	/// The four with their names.
	pub fn each(&self) -> [(&str, &ChamberOutcome); 4] {
		[
			("municipality", &self.municipality),
			("business", &self.business),
			("academia", &self.academia),
			("civil_society", &self.civil_society),
		]
	}
}

/// What came of a decision in one chamber.
#[derive(Debug, DecodeAsType)]
#[decode_as_type(crate_path = "subxt::ext::scale_decode")]
pub struct ChamberOutcome {
	/// Its ballots, by kind of stakeholder.
	pub tally: ByKind,
	/// How many must say yes.
	pub needed: u32,
}

/// Ballots of organisations and of citizens.
#[derive(Debug, DecodeAsType)]
#[decode_as_type(crate_path = "subxt::ext::scale_decode")]
#[allow(missing_docs)] // Of fields whose names say it.
pub struct ByKind {
	pub organisations: Tally,
	pub citizens: Tally,
}

impl ByKind {
	/// How many say yes, and how many no.
	pub fn yes_and_no(&self) -> (u32, u32) {
		let Self { organisations, citizens } = self;
		(
			organisations.yes.saturating_add(citizens.yes),
			organisations.no.saturating_add(citizens.no),
		)
	}
}

/// Ballots by what they say, without those that say neither.
#[derive(Debug, DecodeAsType)]
#[decode_as_type(crate_path = "subxt::ext::scale_decode")]
#[allow(missing_docs)] // Of fields whose names say it.
pub struct Tally {
	pub yes: u32,
	pub no: u32,
}
