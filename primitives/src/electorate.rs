// SPDX-License-Identifier: Apache-2.0

//! Who takes part: chambers, kinds, and what every pallet asks of the roll.

use crate::{ByChamber, ByKind};
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

/// A stakeholder, as a decision has to know it that asks for its ballot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Voter<BlockNumber> {
	/// The number on the roll.
	pub number: RollNumber,
	/// As what it was on the roll at the checkpoint; none if it was not.
	pub on_roll: Option<Member>,
	/// The first block at which the key signed for it.
	pub key_since: BlockNumber,
}

/// How many stakeholders of each kind are on the roll of a chamber.
pub type RollSize = ByKind<u32>;

/// The register of stakeholders, as the other pallets see it. Every answer has a bounded cost,
/// whatever the number of stakeholders.
pub trait Electorate<AccountId, BlockNumber> {
	/// The stakeholder who signs with this key now, if in good standing and if the key is not
	/// frozen.
	fn member(who: &AccountId) -> Option<Member>;

	/// May this account put documents on record? A stakeholder in good standing may, with a key
	/// that is not frozen, and a registrar, stakeholder or not, who is not on hold: what a
	/// registrar has seen is on record before it acts.
	fn may_record(who: &AccountId) -> bool;

	/// The roll number whose key this is now, whatever its standing.
	fn roll_number(who: &AccountId) -> Option<RollNumber>;

	/// The account that holds this roll number now.
	fn account(number: RollNumber) -> Option<AccountId>;

	/// The checkpoint whose roll counts for a decision that opens at `block`: the latest one that is
	/// old enough, or the first block. Whoever votes was on the roll by then, so nobody chooses an
	/// electorate by acting around the opening.
	fn checkpoint(block: BlockNumber) -> BlockNumber;

	/// How many of each chamber were on the roll at a checkpoint. Checkpoints are remembered since
	/// that of the earliest decision that is still open.
	fn roll_sizes(checkpoint: BlockNumber) -> ByChamber<RollSize>;

	/// The stakeholder who signs with this key now, as a decision with the roll of that checkpoint
	/// has to know it: whatever its standing now, unless it is barred, or its admission is undone,
	/// or the key is frozen. In two reads.
	fn voter(who: &AccountId, checkpoint: BlockNumber) -> Option<Voter<BlockNumber>>;

	/// As what this number was on the roll at a checkpoint, whatever has become of it since. `None`:
	/// it was not, or the register no longer knows.
	fn on_roll(number: RollNumber, checkpoint: BlockNumber) -> Option<Member>;

	/// Is this number on the roll now? Whoever is suspended is, and whoever has a frozen key. Not
	/// who has left, was revoked or barred, nor whose admission was undone or has expired.
	fn is_on_roll(number: RollNumber) -> bool;

	/// Is this number off the roll by an act: has it left, was it revoked or barred, or its
	/// admission undone? Not where the admission has only expired: that takes nobody's word, and a
	/// renewal mends it.
	fn is_gone(number: RollNumber) -> bool;

	/// Does this number keep its vote in what was opened with a roll that it is on? Whatever a
	/// registrar does, it does; not once a decision has barred it, or its admission is undone.
	fn keeps_vote(number: RollNumber) -> bool;

	/// Is this the key of a stakeholder that may be in the wrong hands, or in nobody's: is it
	/// frozen, or is a move to another key announced, and nobody has objected? Until that is
	/// settled, others send no money there.
	fn is_moving(who: &AccountId) -> bool;

	/// How many of this chamber are on its roll now.
	fn roll_size(chamber: Chamber) -> RollSize;

	/// Puts an account on the roll, so that other pallets can be benchmarked.
	#[cfg(feature = "runtime-benchmarks")]
	fn admit_for_benchmark(who: &AccountId, chamber: Chamber, kind: Kind);

	/// What the extensions look up of whoever signs is not counted again, for benchmarks.
	#[cfg(feature = "runtime-benchmarks")]
	fn looked_up_for_benchmark(_who: &AccountId) {}

	/// Pretends that this many citizens are on the roll already, for benchmarks.
	#[cfg(feature = "runtime-benchmarks")]
	fn grow_roll_for_benchmark(to: RollNumber);
}
