// SPDX-License-Identifier: Apache-2.0

//! Ballots, and their pages: two bits to a ballot, by roll number.

use doverie_primitives::RollNumber;
use frame_support::stored;

/// One stakeholder's vote.
#[stored]
#[derive(Copy)]
pub enum Ballot {
	// The first one: a form shows it before anyone has chosen.
	/// Neither: counted and shown, and decides nothing.
	Abstain,
	/// In favour.
	Yes,
	/// Against.
	No,
}

/// The bytes of a page.
const PAGE_BYTES: usize = 256;
/// The ballots in a byte.
const IN_BYTE: u32 = 4;
/// The ballots of a page: a million take 977 pages, a quarter of a megabyte.
pub const PAGE_BALLOTS: u32 = PAGE_BYTES as u32 * IN_BYTE;

/// The ballots of [`PAGE_BALLOTS`] consecutive roll numbers. Two bits each, the lowest first: 0
/// none, 1 yes, 2 no, 3 abstain.
#[stored]
pub struct Page([u8; PAGE_BYTES]);

impl Default for Page {
	/// No ballots.
	fn default() -> Self {
		Self([0; PAGE_BYTES])
	}
}

/// Where the ballot of a roll number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
	/// The number of the page.
	pub page: u32,
	byte: usize,
	shift: u32,
}

impl Place {
	/// The place of a roll number.
	pub fn of(number: RollNumber) -> Self {
		let slot = number % PAGE_BALLOTS;
		Self {
			page: number / PAGE_BALLOTS,
			byte: (slot / IN_BYTE) as usize,
			shift: (slot % IN_BYTE).saturating_mul(2),
		}
	}
}

impl Page {
	/// The ballot at a place of this page.
	pub fn get(&self, place: Place) -> Option<Ballot> {
		match self.0.get(place.byte)?.checked_shr(place.shift)? & 0b11 {
			0b01 => Some(Ballot::Yes),
			0b10 => Some(Ballot::No),
			0b11 => Some(Ballot::Abstain),
			_ => None,
		}
	}

	/// Puts a ballot at a place of this page, and returns the one that was there.
	pub fn set(&mut self, place: Place, ballot: Ballot) -> Option<Ballot> {
		let bits = match ballot {
			Ballot::Yes => 0b01,
			Ballot::No => 0b10,
			Ballot::Abstain => 0b11,
		};
		self.replace(place, bits)
	}

	/// Takes the ballot from a place of this page.
	pub fn take(&mut self, place: Place) -> Option<Ballot> {
		self.replace(place, 0)
	}

	fn replace(&mut self, place: Place, bits: u8) -> Option<Ballot> {
		let previous = self.get(place);
		if let Some(byte) = self.0.get_mut(place.byte) {
			let mask = 0b11u8.checked_shl(place.shift).unwrap_or_default();
			*byte = (*byte & !mask) | bits.checked_shl(place.shift).unwrap_or_default();
		}
		previous
	}

	/// The ballots of this page, the `page`-th, with their roll numbers.
	#[cfg(any(feature = "try-runtime", feature = "std"))]
	pub fn ballots(&self, page: u32) -> impl Iterator<Item = (RollNumber, Ballot)> + '_ {
		let first = page.saturating_mul(PAGE_BALLOTS);
		(first..=first.saturating_add(PAGE_BALLOTS.saturating_sub(1)))
			.filter_map(|number| self.get(Place::of(number)).map(|ballot| (number, ballot)))
	}

	/// A page on which everyone has voted.
	#[cfg(feature = "runtime-benchmarks")]
	pub fn full_for_benchmark() -> Self {
		Self([0b0110_1101; PAGE_BYTES])
	}
}
