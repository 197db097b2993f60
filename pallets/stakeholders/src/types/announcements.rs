// SPDX-License-Identifier: Apache-2.0

//! What registrars announce before it takes effect, and who objects.

use super::Standing;
use codec::{Decode, DecodeWithMemTracking, Encode};
use doverie_primitives::{Fingerprint, RollNumber};
use frame_support::stored;
use scale_info::TypeInfo;

/// What a registrar alone can only announce.
#[stored]
pub enum Act<AccountId> {
	/// The stakeholder is suspended.
	Suspend,
	/// The admission is revoked.
	Revoke,
	/// The stakeholder gets another key.
	MoveKey {
		/// The key that signs from then on.
		to: AccountId,
	},
}

impl<AccountId> Act<AccountId> {
	/// What kind of act this is.
	pub fn kind(&self) -> ActKind {
		match self {
			Act::Suspend => ActKind::Suspension,
			Act::Revoke => ActKind::Revocation,
			Act::MoveKey { .. } => ActKind::KeyMove,
		}
	}
}

/// The kinds of acts that are announced: at most one of each waits for a stakeholder.
#[stored]
#[derive(Copy)]
pub enum ActKind {
	/// A registrar of another chamber can second it: then it takes effect at once.
	Suspension,
	/// It waits, in any case.
	Revocation,
	/// A registrar of another chamber can second it: then the key is frozen at once. The move
	/// waits, in any case.
	KeyMove,
}

impl ActKind {
	/// Can it happen to a stakeholder in this standing?
	pub fn is_possible(self, standing: Standing) -> bool {
		use Standing::*;
		match self {
			ActKind::Suspension => standing == Admitted,
			ActKind::Revocation => matches!(standing, Admitted | Suspended | Expired),
			ActKind::KeyMove => standing != Barred,
		}
	}
}

/// Who objects to what is announced.
#[stored]
pub enum Objection<AccountId> {
	/// The one concerned. It holds until a decision.
	Stakeholder,
	/// A registrar of its chamber. It holds while the account is one, and not on hold.
	Registrar(AccountId),
}

/// What a registrar has announced.
#[stored]
pub struct Announcement<AccountId, BlockNumber> {
	/// What is to happen.
	pub act: Act<AccountId>,
	/// The registrar who announced it.
	pub registrar: AccountId,
	/// The fingerprint of the reasons, which are on record.
	pub reasons: Fingerprint,
	/// The block at which it was announced.
	pub announced: BlockNumber,
	/// The block at which it takes effect, if nobody objects.
	pub takes_effect: BlockNumber,
	/// The registrar of another chamber who seconds it.
	pub seconded_by: Option<AccountId>,
	/// Who objects.
	pub objection: Option<Objection<AccountId>>,
}

impl<AccountId, BlockNumber> Announcement<AccountId, BlockNumber> {
	/// Is the key of the stakeholder frozen until this is settled, or the freeze is over?
	pub fn freezes(&self) -> bool {
		self.act.kind() == ActKind::KeyMove && self.seconded_by.is_some()
	}
}

/// What is announced to whom, as the view functions show it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct AnnouncementInfo<AccountId, BlockNumber> {
	/// The roll number of the stakeholder.
	pub number: RollNumber,
	/// The key that signs for it now.
	pub account: AccountId,
	/// What is announced.
	pub announcement: Announcement<AccountId, BlockNumber>,
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn what_can_be_done_depends_on_the_standing() {
		use Standing::*;
		let standings = [Admitted, Suspended, Revoked, Left, Barred, Expired, Undone];
		for (kind, expected) in [
			(ActKind::Suspension, [true, false, false, false, false, false, false]),
			(ActKind::Revocation, [true, true, false, false, false, true, false]),
			(ActKind::KeyMove, [true, true, true, true, false, true, true]),
		] {
			assert_eq!(standings.map(|standing| kind.is_possible(standing)), expected, "{kind:?}");
		}
	}

	#[test]
	fn only_a_seconded_move_freezes_a_key() {
		let announced = |act: Act<u64>, seconded_by| Announcement {
			act,
			registrar: 1,
			reasons: Fingerprint([9; 32]),
			announced: 1u64,
			takes_effect: 8,
			seconded_by,
			objection: None,
		};
		assert!(announced(Act::MoveKey { to: 43 }, Some(2)).freezes());
		assert!(!announced(Act::MoveKey { to: 43 }, None).freezes());
		assert!(!announced(Act::Suspend, Some(2)).freezes());
		assert!(!announced(Act::Revoke, Some(2)).freezes());
	}
}
