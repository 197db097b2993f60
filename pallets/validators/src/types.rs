// SPDX-License-Identifier: Apache-2.0

//! Seats, and the rule that any one chamber may fail.

use doverie_primitives::{ByChamber, Chamber, RollNumber};
use frame_support::stored;
use sp_consensus_slots::Slot;
use sp_runtime::Perbill;
use sp_staking::{
	offence::{Kind, Offence},
	SessionIndex,
};

/// A validator's seat. It belongs to an organisation.
#[stored]
pub struct Seat<AccountId> {
	/// The account under which the organisation runs its validator: its own when it got the seat.
	/// It stays when the organisation moves to a new key.
	pub validator: AccountId,
	/// The organisation's roll number.
	pub organisation: RollNumber,
	/// The chamber to which the seat counts.
	pub chamber: Chamber,
	/// The session in which the seat was given. What its holder did before is settled.
	pub since: SessionIndex,
}

/// How many seats each chamber has.
#[stored]
#[derive(Copy, Default)]
pub struct SeatCounts(pub ByChamber<u32>);

/// How a set of seats breaks the rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Breach {
	/// A chamber has no seat.
	ChamberWithoutSeat,
	/// A chamber has more than ⌊(n−1)/3⌋ of n seats.
	ChamberTooStrong,
}

impl SeatCounts {
	/// The seats of a list.
	pub fn of<'a, AccountId: 'a>(seats: impl IntoIterator<Item = &'a Seat<AccountId>>) -> Self {
		let mut counts = Self::default();
		for seat in seats {
			counts.add(seat.chamber);
		}
		counts
	}

	/// These counts, in the order of [`Chamber::ALL`].
	pub const fn new(counts: [u32; 4]) -> Self {
		Self(ByChamber::new(counts))
	}

	/// One seat more for a chamber.
	pub fn add(&mut self, chamber: Chamber) {
		self.0[chamber] = self.0[chamber].saturating_add(1);
	}

	/// Fills these vacancies with what each chamber has gained, net.
	pub fn fill(&mut self, before: &Self, after: &Self) {
		for chamber in Chamber::ALL {
			let gained = after.0[chamber].saturating_sub(before.0[chamber]);
			self.0[chamber] = self.0[chamber].saturating_sub(gained);
		}
	}

	/// Does no chamber have more than in the other count?
	pub fn is_within(&self, other: &Self) -> bool {
		self.0.each().all(|(chamber, count)| *count <= other.0[chamber])
	}

	/// The sum of two counts.
	pub fn plus(&self, other: &Self) -> Self {
		Self(ByChamber::from_fn(|chamber| self.0[chamber].saturating_add(other.0[chamber])))
	}

	/// All seats.
	pub fn total(&self) -> u32 {
		self.0.iter().fold(0, |total, count| total.saturating_add(*count))
	}

	/// Rule 3 of the design (docs/design/0001-the-rules.md): no chamber holds so many seats that its
	/// absence stops finality or its dishonesty forks the chain. Of n seats a chamber has at least
	/// one and at most ⌊(n−1)/3⌋.
	/// From this follows n ≥ 4; the next sizes that can satisfy it are 7 and 8.
	pub fn check(&self) -> Result<(), Breach> {
		let most = self.total().saturating_sub(1) / 3;
		if self.0.iter().any(|count| *count == 0) {
			Err(Breach::ChamberWithoutSeat)
		} else if self.0.iter().any(|count| *count > most) {
			Err(Breach::ChamberTooStrong)
		} else {
			Ok(())
		}
	}
}

/// A validator made two blocks for the same slot.
pub struct AuraEquivocation<Offender> {
	/// The slot.
	pub slot: Slot,
	/// The session in which the validator held the key.
	pub session_index: SessionIndex,
	/// How many validators that session had.
	pub validator_set_count: u32,
	/// Who.
	pub offender: Offender,
}

impl<Offender: Clone> Offence<Offender> for AuraEquivocation<Offender> {
	const ID: Kind = *b"aura:equivocatio";
	type Slot = Slot;

	fn offenders(&self) -> alloc::vec::Vec<Offender> {
		alloc::vec![self.offender.clone()]
	}

	fn session_index(&self) -> SessionIndex {
		self.session_index
	}

	fn validator_set_count(&self) -> u32 {
		self.validator_set_count
	}

	fn slot(&self) -> Slot {
		self.slot
	}

	/// There is no stake to slash: an offence costs the seat.
	fn slash_fraction(&self, _offenders: u32) -> Perbill {
		Perbill::one()
	}
}
