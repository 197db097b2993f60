// SPDX-License-Identifier: Apache-2.0

//! Headers, as the chain encodes them, and what they say of the voters.

use crate::{BlockNumber, Error, Hash, VoterId};
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode};
use sp_crypto_hashing::blake2_256;

/// The engine whose messages in a digest are about finality.
const GRANDPA: [u8; 4] = *b"FRNK";

/// The header of a block.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking)]
pub struct Header {
	/// The hash of the block before it.
	pub parent_hash: Hash,
	/// Its number.
	#[codec(compact)]
	pub number: BlockNumber,
	/// What the state after it is proved by.
	pub state_root: Hash,
	/// What its transactions are proved by.
	pub extrinsics_root: Hash,
	/// What consensus has to say.
	pub digest: Vec<DigestItem>,
}

/// A part of a digest.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking)]
pub enum DigestItem {
	/// Of nobody in particular.
	#[codec(index = 0)]
	Other(Vec<u8>),
	/// From the runtime to a consensus engine.
	#[codec(index = 4)]
	Consensus([u8; 4], Vec<u8>),
	/// The signature of the block's author.
	#[codec(index = 5)]
	Seal([u8; 4], Vec<u8>),
	/// From a consensus engine to the runtime.
	#[codec(index = 6)]
	PreRuntime([u8; 4], Vec<u8>),
	/// The runtime's code has changed.
	#[codec(index = 8)]
	RuntimeEnvironmentUpdated,
}

/// Voters with their weights, as they follow on those who vote for the block.
pub(crate) type Voters = Vec<(VoterId, u64)>;

/// A change of voters.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
struct ScheduledChange {
	next: Voters,
	delay: BlockNumber,
}

/// What the runtime says about finality.
#[derive(Encode, Decode)]
enum Message {
	#[codec(index = 1)]
	Scheduled(ScheduledChange),
	#[codec(index = 2)]
	Forced(BlockNumber, ScheduledChange),
	#[codec(index = 3)]
	Disabled(u64),
	#[codec(index = 4)]
	Pause(BlockNumber),
	#[codec(index = 5)]
	Resume(BlockNumber),
}

impl Header {
	/// The hash of the block.
	pub fn hash(&self) -> Hash {
		Hash(self.using_encoded(blake2_256))
	}

	/// What the runtime says about finality in this block. A forced change comes before a scheduled
	/// one; of several the first one counts.
	fn messages(&self) -> impl Iterator<Item = Message> + '_ {
		self.digest.iter().filter_map(|item| match item {
			DigestItem::Consensus(GRANDPA, message) => Message::decode(&mut &message[..]).ok(),
			_ => None,
		})
	}

	/// The voters whom the finality of this block puts in place of those before.
	pub(crate) fn scheduled_change(&self) -> Result<Option<Voters>, Error> {
		let change = self.messages().find_map(|message| match message {
			Message::Scheduled(change) => Some(change),
			_ => None,
		});
		match change {
			Some(ScheduledChange { delay, .. }) if delay > 0 => {
				Err(Error::DelayedChange { number: self.number })
			},
			change => Ok(change.map(|change| change.next)),
		}
	}

	/// The voters with whom finality starts again at this block, and the last block that was final
	/// before.
	pub(crate) fn forced_change(&self) -> Option<(BlockNumber, Voters)> {
		self.messages().find_map(|message| match message {
			Message::Forced(last_final, change) => Some((last_final, change.next)),
			_ => None,
		})
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use codec::DecodeAll;
	use sp_consensus_grandpa::{ConsensusLog, ScheduledChange as Change, GRANDPA_ENGINE_ID};
	use sp_keyring::Ed25519Keyring;
	use sp_runtime::{
		generic,
		traits::{BlakeTwo256, Header as _},
		Digest, DigestItem as Item,
	};

	fn headers(logs: Vec<Item>) -> (generic::Header<u32, BlakeTwo256>, Header) {
		let [one, two, three] = [1, 2, 3].map(Hash::repeat_byte);
		let theirs = generic::Header::new(70_000, one, two, three, Digest { logs });
		let ours = Header::decode_all(&mut &theirs.encode()[..]).expect("is a header");
		(theirs, ours)
	}

	fn consensus(message: ConsensusLog<u32>) -> Item {
		Item::Consensus(GRANDPA_ENGINE_ID, message.encode())
	}

	fn change(delay: u32) -> Change<u32> {
		Change { next_authorities: vec![(Ed25519Keyring::Bob.public().into(), 3)], delay }
	}

	#[test]
	fn a_header_is_that_of_the_sdk() {
		let (theirs, ours) = headers(vec![
			Item::PreRuntime(*b"aura", vec![1, 2]),
			consensus(ConsensusLog::OnDisabled(1)),
			Item::Other(vec![3]),
			Item::RuntimeEnvironmentUpdated,
			Item::Seal(*b"aura", vec![4]),
		]);
		assert_eq!(ours.encode(), theirs.encode());
		assert_eq!(ours.hash(), theirs.hash());
		assert_eq!((ours.number, ours.state_root), (70_000, *theirs.state_root()));
		assert_eq!((ours.parent_hash, ours.digest.len()), (*theirs.parent_hash(), 5));
	}

	#[test]
	fn a_change_of_voters_is_the_first_of_its_kind() {
		let first = consensus(ConsensusLog::ScheduledChange(change(0)));
		let second = Change { next_authorities: vec![], delay: 0 };
		let (_, header) = headers(vec![first, consensus(ConsensusLog::ScheduledChange(second))]);
		let voters = header.scheduled_change().expect("has no delay").expect("is a change");
		assert_eq!(voters, [(Ed25519Keyring::Bob.public(), 3)]);
		assert_eq!(header.forced_change(), None);
		let (_, header) = headers(vec![consensus(ConsensusLog::Pause(1))]);
		assert_eq!(header.scheduled_change(), Ok(None));
	}

	#[test]
	fn a_change_that_comes_later_is_refused() {
		let (_, header) = headers(vec![consensus(ConsensusLog::ScheduledChange(change(1)))]);
		assert_eq!(header.scheduled_change(), Err(Error::DelayedChange { number: 70_000 }));
	}

	#[test]
	fn a_restart_of_finality_is_read() {
		let (_, header) = headers(vec![consensus(ConsensusLog::ForcedChange(40, change(50)))]);
		let (last_final, voters) = header.forced_change().expect("is one");
		assert_eq!((last_final, voters), (40, vec![(Ed25519Keyring::Bob.public(), 3)]));
		assert_eq!(header.scheduled_change(), Ok(None));
	}
}
