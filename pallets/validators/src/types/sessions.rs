// SPDX-License-Identifier: Apache-2.0

//! Sessions, and who held a key in one.

use codec::{Decode, DecodeWithMemTracking, Encode};
use frame_support::stored;
use scale_info::TypeInfo;
use sp_consensus_slots::Slot;
use sp_session::{GetSessionNumber, GetValidatorCount, ValidatorCount};
use sp_staking::SessionIndex;

/// A session, as long as an offence in it can be proved.
#[stored]
pub struct SessionInfo {
	/// The slot of the block with which it began. That block is still made by the validators of the
	/// session before.
	pub began: Slot,
	/// The first session of its set of validators.
	pub set: SessionIndex,
}

/// In which session somebody held a key. That is all that a proof of it takes: the chain knows who
/// held which keys in each session for as long as an offence can be proved.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct KeyOwnership {
	/// The session.
	pub session: SessionIndex,
	/// How many validators it had.
	pub validator_count: ValidatorCount,
}

impl GetSessionNumber for KeyOwnership {
	fn session(&self) -> SessionIndex {
		self.session
	}
}

impl GetValidatorCount for KeyOwnership {
	fn validator_count(&self) -> ValidatorCount {
		self.validator_count
	}
}
