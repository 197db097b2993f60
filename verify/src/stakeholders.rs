// SPDX-License-Identifier: Apache-2.0

//! Who takes part.

use crate::{
	chain::{self, Form},
	state::Want,
	storage::Key,
	AccountId, BlockNumber, Chamber, Error, Fingerprint, MemberKind, RollNumber, State,
};
use alloc::{collections::BTreeMap, string::String, vec::Vec};
use codec::{Decode, Encode};

const WHAT: &str = "stakeholders";
pub(crate) const FORM: Form = Form("Stakeholders", 1);

/// What registrars and decisions have made of a stakeholder. Its admission ends at its block by
/// itself, besides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub enum Status {
	/// Admitted by a registrar.
	Admitted,
	/// Suspended by a registrar.
	Suspended,
	/// Revoked by a registrar.
	Revoked,
	/// Left by their own wish.
	Left,
	/// Revoked by decision, after a challenge.
	Barred,
	/// Left by their own wish while suspended.
	LeftSuspended,
	/// The admission was undone, as a decision on its registrar allows.
	Undone,
}

/// How far a challenge to an admission has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub enum Dispute {
	/// Nobody, or only one chamber, disputes the admission.
	None,
	/// Members of two other chambers dispute it: a decision settles it.
	InEffect,
	/// A decision has dismissed the challenge.
	Dismissed,
}

/// Blocks during which a stakeholder was on the roll of a chamber.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Stretch {
	/// The first block on the roll.
	pub from: BlockNumber,
	/// The first block no longer on the roll.
	pub until: BlockNumber,
	/// The chamber on whose roll.
	pub chamber: Chamber,
	/// As what.
	pub kind: MemberKind,
}

/// A stakeholder, as the register has it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Registered {
	/// The key that signs for the stakeholder now.
	pub account: AccountId,
	/// The chamber of the latest admission.
	pub chamber: Chamber,
	/// Organisation or citizen.
	pub kind: MemberKind,
	/// What registrars and decisions have made of it.
	pub status: Status,
	/// How far a challenge has come.
	pub dispute: Dispute,
	/// The registrar who admitted, or who has renewed what had expired.
	pub registrar: AccountId,
	/// What the registrar had seen.
	pub evidence: Fingerprint,
	/// The tag that keeps the same person or company from being admitted twice.
	pub tag: [u8; 32],
	/// The block of the latest admission, or of the renewal of one that had expired.
	pub admitted: BlockNumber,
	/// The block at which the admission ends by itself.
	pub expires: BlockNumber,
	/// When the stakeholder was on a roll, in order.
	pub history: Vec<Stretch>,
	/// The history is complete from this block on.
	pub history_since: BlockNumber,
}

impl Registered {
	/// Does the register still know whether the stakeholder was on a roll at this block?
	pub fn remembers(&self, block: BlockNumber) -> bool {
		self.history_since <= block
	}

	/// As what was the stakeholder on the roll at the end of this block? None if it was not, or if
	/// that is no longer remembered.
	pub fn member_at(&self, block: BlockNumber) -> Option<(Chamber, MemberKind)> {
		let was_there = |stretch: &&Stretch| stretch.from <= block && block < stretch.until;
		let stretch = self.history.iter().find(was_there)?;
		self.remembers(block).then_some((stretch.chamber, stretch.kind))
	}
}

/// A stakeholder with its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stakeholder {
	/// The number on the roll.
	pub number: RollNumber,
	/// The public name of an organisation; none if it is a citizen, or if a decision has hidden it.
	pub name: Option<String>,
	/// What the register has of it.
	pub registered: Registered,
}

fn registered(number: RollNumber) -> Key {
	Key::of("Stakeholders", "Stakeholders").twox(&number)
}

fn name(number: RollNumber) -> Key {
	Key::of("Stakeholders", "Names").twox(&number)
}

/// What to ask for to know these stakeholders as the register has them, without their names.
pub(crate) fn wants(numbers: impl IntoIterator<Item = RollNumber>) -> impl Iterator<Item = Want> {
	numbers.into_iter().map(|number| Want::Key(registered(number).into_bytes()))
}

/// A stakeholder, as the register has it.
pub(crate) fn get(state: &State, number: RollNumber) -> Result<Option<Registered>, Error> {
	state.get(&registered(number), WHAT)
}

fn named(state: &State, number: RollNumber) -> Result<Option<Stakeholder>, Error> {
	let Some(registered) = get(state, number)? else { return Ok(None) };
	let name = state.get::<String>(&name(number), WHAT)?;
	Ok(Some(Stakeholder { number, name, registered }))
}

/// These stakeholders with their names.
pub(crate) fn people(
	state: &State,
	numbers: impl IntoIterator<Item = RollNumber, IntoIter: Clone>,
) -> Result<BTreeMap<RollNumber, Stakeholder>, Error> {
	let numbers = numbers.into_iter();
	let names = numbers.clone().map(|number| Want::Key(name(number).into_bytes()));
	state.need(wants(numbers.clone()).chain(names))?;
	let mut people = BTreeMap::new();
	for number in numbers {
		if let Some(stakeholder) = named(state, number)? {
			people.insert(number, stakeholder);
		}
	}
	Ok(people)
}

/// The stakeholder with this roll number.
pub fn read(state: &State, number: RollNumber) -> Result<Option<Stakeholder>, Error> {
	let names = Want::Key(name(number).into_bytes());
	state.need(chain::wants(&[FORM], wants([number]).chain([names])))?;
	chain::ensure_known(state, &[FORM])?;
	named(state, number)
}
