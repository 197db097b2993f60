// SPDX-License-Identifier: Apache-2.0

//! Who takes part: chambers, kinds, and what every pallet asks of the roll.

use crate::ByKind;
use frame_support::stored;
use serde::{Deserialize, Serialize};

/// The number of a stakeholder on the roll: given at the first admission, never reused. It stays
/// the same when the stakeholder moves to a new key, so it is what histories and ballots refer to.
pub type RollNumber = u32;

/// One of the four equal chambers.
#[stored]
#[derive(Copy, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Chamber {
	/// Local government and its administration.
	Municipality,
	/// Private business.
	Business,
	/// Universities and science.
	Academia,
	/// Civil society: its organisations, and every citizen.
	CivilSociety,
}

impl Chamber {
	/// Every chamber, in the order in which they are declared.
	pub const ALL: [Chamber; 4] =
		[Chamber::Municipality, Chamber::Business, Chamber::Academia, Chamber::CivilSociety];

	/// The position of this chamber in [`Chamber::ALL`].
	pub const fn index(self) -> usize {
		self as usize
	}
}

/// What a stakeholder is.
#[stored]
#[derive(Copy, Serialize, Deserialize)]
pub enum Kind {
	/// An organisation, in any chamber.
	Organisation,
	/// A citizen, always in civil society.
	Citizen,
}

/// A stakeholder in good standing: admitted, and neither suspended, revoked, left nor expired.
#[stored]
#[derive(Copy)]
pub struct Member {
	/// The number on the roll.
	pub number: RollNumber,
	/// The chamber to which the stakeholder belongs.
	pub chamber: Chamber,
	/// Organisation or citizen.
	pub kind: Kind,
}

/// How many stakeholders of each kind are on the roll of a chamber.
pub type RollSize = ByKind<u32>;

/// The register of stakeholders, as the other pallets see it. Every answer has a bounded cost,
/// whatever the number of stakeholders.
pub trait Electorate<AccountId, BlockNumber> {
	/// The stakeholder who signs with this key now, if in good standing.
	fn member(who: &AccountId) -> Option<Member>;

	/// The roll number whose key this is now, whatever its standing.
	fn roll_number(who: &AccountId) -> Option<RollNumber>;

	/// The account that holds this roll number now.
	fn account(number: RollNumber) -> Option<AccountId>;

	/// Was this member on the roll of its chamber, as the kind that it is, at the end of `block`
	/// (so far, if it is the current one)? `None` if `block` has not come yet, or lies before what
	/// the register still remembers, or the number is nobody's. The register remembers everything
	/// since the earliest decision that is still open.
	fn was_on_roll(member: &Member, block: BlockNumber) -> Option<bool>;

	/// The stakeholder who signs with this key now, if in good standing, and whether that member
	/// was on the roll at the end of `block`, as [`Electorate::was_on_roll`] says it: in one read.
	fn voter(who: &AccountId, block: BlockNumber) -> Option<(Member, Option<bool>)>;

	/// How many of this chamber are in good standing now: on its roll, or off it only because of a
	/// challenge, so that no challenge makes a quorum smaller.
	fn roll_size(chamber: Chamber) -> RollSize;

	/// Puts an account on the roll, so that other pallets can be benchmarked.
	#[cfg(feature = "runtime-benchmarks")]
	fn admit_for_benchmark(who: &AccountId, chamber: Chamber, kind: Kind);

	/// Pretends that this many citizens are on the roll already, for benchmarks.
	#[cfg(feature = "runtime-benchmarks")]
	fn grow_roll_for_benchmark(to: RollNumber);
}
