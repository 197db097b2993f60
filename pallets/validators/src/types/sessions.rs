// SPDX-License-Identifier: Apache-2.0

//! Sessions, who held a key in one, and keys that a node has shown.

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

/// Session keys that a running node has shown to hold.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct Shown<Keys> {
	/// The session in which it did so last.
	pub session: SessionIndex,
	/// The keys.
	pub keys: Keys,
}

impl<Keys: PartialEq> Shown<Keys> {
	/// Is it long enough ago for these keys to be shown again? Other keys are shown at once, and those
	/// of a validator that is at work need not be.
	pub fn asks_again(&self, keys: &Keys, session: SessionIndex, is_at_work: bool) -> bool {
		self.keys != *keys || (self.session < session && !is_at_work)
	}

	/// Were they shown in this session or the one before?
	pub fn is_recent(&self, session: SessionIndex) -> bool {
		self.session.saturating_add(1) >= session
	}
}

/// Whether a node has shown that it holds the session keys that an account has set.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct KeysInfo {
	/// The session in which keys of this account were shown last, if any were.
	pub shown: Option<SessionIndex>,
	/// Have other keys been set since? They do not count until they are shown.
	pub others_set: bool,
	/// Can a decision give a seat now, as far as the keys are concerned?
	pub can_be_seated: bool,
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

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn keys_are_shown_once_a_session_until_they_are_at_work_and_others_at_once() {
		let shown = Shown { session: 7, keys: 'a' };
		assert!(!shown.asks_again(&'a', 7, false));
		assert!(shown.asks_again(&'a', 8, false));
		assert!(!shown.asks_again(&'a', 8, true));
		assert!(shown.asks_again(&'b', 7, true));
		assert!(shown.asks_again(&'b', 7, false));
	}

	#[test]
	fn what_was_shown_two_sessions_ago_is_not_recent() {
		let shown = Shown { session: 7, keys: 'a' };
		let recent: Vec<_> = (7..11).filter(|session| shown.is_recent(*session)).collect();
		assert_eq!(recent, vec![7, 8]);
	}
}
