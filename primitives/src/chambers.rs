// SPDX-License-Identifier: Apache-2.0

//! One thing for each chamber, one for each kind of stakeholder, and sets of chambers.

use crate::{Chamber, Kind};
use core::ops::{Index, IndexMut};
use frame_support::stored;

/// One thing for each chamber, by name. It is encoded as four of them in the order of
/// [`Chamber::ALL`].
// Clients tell the instances of a generic type apart by its parameters.
#[stored(no_skip_type_params)]
#[derive(Copy, Default)]
#[allow(missing_docs)] // Of fields whose names say it.
pub struct ByChamber<X> {
	pub municipality: X,
	pub business: X,
	pub academia: X,
	pub civil_society: X,
}

impl<X> ByChamber<X> {
	/// The four in the order of [`Chamber::ALL`].
	pub const fn new([municipality, business, academia, civil_society]: [X; 4]) -> Self
	where
		X: Copy,
	{
		Self { municipality, business, academia, civil_society }
	}

	/// What `of` says for each chamber.
	pub fn from_fn(mut of: impl FnMut(Chamber) -> X) -> Self {
		Self {
			municipality: of(Chamber::Municipality),
			business: of(Chamber::Business),
			academia: of(Chamber::Academia),
			civil_society: of(Chamber::CivilSociety),
		}
	}

	/// The four in the order of [`Chamber::ALL`].
	pub fn iter(&self) -> impl Iterator<Item = &X> {
		Chamber::ALL.into_iter().map(|chamber| &self[chamber])
	}

	/// The four with their chambers.
	pub fn each(&self) -> impl Iterator<Item = (Chamber, &X)> {
		Chamber::ALL.into_iter().map(|chamber| (chamber, &self[chamber]))
	}
}

impl ByChamber<u32> {
	/// One more in a chamber; none if there are more than can be counted.
	pub fn add(&mut self, chamber: Chamber) -> Option<()> {
		self[chamber] = self[chamber].checked_add(1)?;
		Some(())
	}

	/// One fewer in a chamber.
	pub fn remove(&mut self, chamber: Chamber) {
		self[chamber] = self[chamber].saturating_sub(1);
	}

	/// All chambers together.
	pub fn total(&self) -> u64 {
		self.iter().fold(0, |sum, figure| sum.saturating_add(u64::from(*figure)))
	}

	/// In how many chambers there is at least one.
	pub fn chambers(&self) -> usize {
		self.iter().filter(|figure| **figure > 0).count()
	}
}

impl<X> Index<Chamber> for ByChamber<X> {
	type Output = X;

	fn index(&self, chamber: Chamber) -> &X {
		match chamber {
			Chamber::Municipality => &self.municipality,
			Chamber::Business => &self.business,
			Chamber::Academia => &self.academia,
			Chamber::CivilSociety => &self.civil_society,
		}
	}
}

impl<X> IndexMut<Chamber> for ByChamber<X> {
	fn index_mut(&mut self, chamber: Chamber) -> &mut X {
		match chamber {
			Chamber::Municipality => &mut self.municipality,
			Chamber::Business => &mut self.business,
			Chamber::Academia => &mut self.academia,
			Chamber::CivilSociety => &mut self.civil_society,
		}
	}
}

/// One thing for each kind of stakeholder, by name.
#[stored(no_skip_type_params)]
#[derive(Copy, Default)]
#[allow(missing_docs)] // Of fields whose names say it.
pub struct ByKind<X> {
	pub organisations: X,
	pub citizens: X,
}

impl<X> Index<Kind> for ByKind<X> {
	type Output = X;

	fn index(&self, kind: Kind) -> &X {
		match kind {
			Kind::Organisation => &self.organisations,
			Kind::Citizen => &self.citizens,
		}
	}
}

impl<X> IndexMut<Kind> for ByKind<X> {
	fn index_mut(&mut self, kind: Kind) -> &mut X {
		match kind {
			Kind::Organisation => &mut self.organisations,
			Kind::Citizen => &mut self.citizens,
		}
	}
}

impl ByKind<u32> {
	/// Both kinds together.
	pub fn total(&self) -> u32 {
		self.organisations.saturating_add(self.citizens)
	}
}

/// Chambers, each once.
#[stored]
#[derive(Copy, Default)]
pub struct ChamberSet(ByChamber<bool>);

impl ChamberSet {
	/// How many chambers there are in it.
	pub fn len(&self) -> usize {
		self.0.iter().filter(|is_there| **is_there).count()
	}

	/// Is no chamber in it?
	pub fn is_empty(&self) -> bool {
		self.len() == 0
	}

	/// Is the chamber in it?
	pub fn contains(&self, chamber: Chamber) -> bool {
		self.0[chamber]
	}

	/// Adds a chamber.
	pub fn insert(&mut self, chamber: Chamber) {
		self.0[chamber] = true;
	}

	/// The chambers of it, in the order of [`Chamber::ALL`].
	pub fn iter(&self) -> impl Iterator<Item = Chamber> + '_ {
		Chamber::ALL.into_iter().filter(|chamber| self.contains(*chamber))
	}

	/// Those of this set and of another one.
	pub fn union(self, other: Self) -> Self {
		self.iter().chain(other.iter()).collect()
	}

	/// Is each of its chambers in the other one, too?
	pub fn is_within(&self, other: &Self) -> bool {
		self.iter().all(|chamber| other.contains(chamber))
	}
}

impl FromIterator<Chamber> for ChamberSet {
	fn from_iter<I: IntoIterator<Item = Chamber>>(chambers: I) -> Self {
		let mut set = Self::default();
		for chamber in chambers {
			set.0[chamber] = true;
		}
		set
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use codec::Encode;

	#[test]
	fn the_four_are_encoded_in_the_order_of_the_chambers() {
		let numbers = ByChamber::from_fn(|chamber| chamber.index() as u32);
		assert_eq!(numbers, ByChamber::new([0, 1, 2, 3]));
		assert_eq!(numbers.encode(), [0u32, 1, 2, 3].encode());
		assert!(numbers.iter().eq(&[0, 1, 2, 3]));
		for (chamber, number) in numbers.each() {
			assert_eq!(*number, chamber.index() as u32);
			let mut changed = numbers;
			changed[chamber] = 9;
			assert_eq!(changed.iter().filter(|n| **n == 9).count(), 1);
		}
	}

	#[test]
	fn a_chamber_is_in_a_set_once() {
		use Chamber::*;
		let set: ChamberSet = [Academia, Business, Academia].into_iter().collect();
		assert_eq!((set.len(), set.is_empty()), (2, false));
		assert!(set.contains(Business) && !set.contains(Municipality));
		assert!(ChamberSet::default().is_empty());
		assert_eq!(set.iter().collect::<alloc::vec::Vec<_>>(), [Business, Academia]);
	}

	#[test]
	fn sets_are_joined_and_compared() {
		use Chamber::*;
		let mut one = ChamberSet::default();
		assert!(one.is_within(&ChamberSet::default()));
		one.insert(Business);
		one.insert(Business);
		let other: ChamberSet = [Academia, Business].into_iter().collect();
		assert!(one.is_within(&other) && !other.is_within(&one));
		assert_eq!(one.union(other), other);
		assert_eq!(other.encode(), [false, true, true, false].encode());
	}

	#[test]
	fn kinds_are_encoded_organisations_first() {
		let mut figures = ByKind::<u32>::default();
		figures[Kind::Organisation] = 1;
		figures[Kind::Citizen] = 2;
		assert_eq!((figures.encode(), figures.total()), ([1u32, 2].encode(), 3));
	}
}
