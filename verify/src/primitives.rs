// SPDX-License-Identifier: Apache-2.0

//! What the pallets speak of, as the chain encodes it.
//!
//! These are the types of `doverie-primitives`, which needs the SDK's support for pallets, without
//! their functions. A test of the runtime compares what both make of the same state.

use codec::{Decode, Encode};
use core::{
	fmt,
	ops::{Index, IndexMut},
};
use sp_core::hexdisplay::HexDisplay;

/// The number of a block.
pub type BlockNumber = u32;
/// An amount, in millionths of a euro.
pub type Balance = u128;
/// The number of a stakeholder on the roll.
pub type RollNumber = u32;
/// The number of a decision, from 1.
pub type DecisionId = u32;
/// The number of a proposal, from 1.
pub type ProposalId = u32;
/// The number of a campaign, from 1.
pub type CampaignId = u32;

/// The SHA-256 fingerprint of a document.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Encode, Decode)]
pub struct Fingerprint(pub [u8; 32]);

impl fmt::Display for Fingerprint {
	/// As `sha256sum` prints it.
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		write!(f, "{}", HexDisplay::from(&self.0))
	}
}

impl fmt::Debug for Fingerprint {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		fmt::Display::fmt(self, f)
	}
}

/// One of the four equal chambers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Encode, Decode)]
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
}

/// What a stakeholder is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub enum MemberKind {
	/// An organisation, in any chamber.
	Organisation,
	/// A citizen, always in civil society.
	Citizen,
}

/// One thing for each chamber.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode)]
#[allow(missing_docs)] // Of fields whose names say it.
pub struct ByChamber<X> {
	pub municipality: X,
	pub business: X,
	pub academia: X,
	pub civil_society: X,
}

impl<X> ByChamber<X> {
	/// What `of` says for each chamber.
	pub fn from_fn(mut of: impl FnMut(Chamber) -> X) -> Self {
		Self {
			municipality: of(Chamber::Municipality),
			business: of(Chamber::Business),
			academia: of(Chamber::Academia),
			civil_society: of(Chamber::CivilSociety),
		}
	}

	/// The four with their chambers, in the order of [`Chamber::ALL`].
	pub fn each(&self) -> impl Iterator<Item = (Chamber, &X)> {
		Chamber::ALL.into_iter().map(|chamber| (chamber, &self[chamber]))
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

/// One thing for each kind of stakeholder.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode)]
#[allow(missing_docs)] // Of fields whose names say it.
pub struct ByKind<X> {
	pub organisations: X,
	pub citizens: X,
}

impl<X> Index<MemberKind> for ByKind<X> {
	type Output = X;

	fn index(&self, kind: MemberKind) -> &X {
		match kind {
			MemberKind::Organisation => &self.organisations,
			MemberKind::Citizen => &self.citizens,
		}
	}
}

impl<X> IndexMut<MemberKind> for ByKind<X> {
	fn index_mut(&mut self, kind: MemberKind) -> &mut X {
		match kind {
			MemberKind::Organisation => &mut self.organisations,
			MemberKind::Citizen => &mut self.citizens,
		}
	}
}

/// Chambers, each once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct ChamberSet(ByChamber<bool>);

impl ChamberSet {
	/// Is the chamber in it?
	pub fn contains(&self, chamber: Chamber) -> bool {
		self.0[chamber]
	}

	/// The chambers of it, in the order of [`Chamber::ALL`].
	pub fn iter(&self) -> impl Iterator<Item = Chamber> + '_ {
		Chamber::ALL.into_iter().filter(|chamber| self.contains(*chamber))
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
