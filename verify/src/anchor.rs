// SPDX-License-Identifier: Apache-2.0

//! Where trust begins: the chain specification.
//!
//! Whoever checks a proof believes this file, and nothing else: it has the whole state of the first
//! block, from which its hash follows, and who finalises the blocks after it.

use crate::{BlockNumber, Hash, Header, VoterId};
use alloc::{string::String, vec::Vec};
use codec::{Decode, Encode};

/// What a chain specification says. Encoded it takes a few hundred bytes, where the specification
/// takes more than a megabyte.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Anchor {
	/// The name of the chain.
	pub name: String,
	/// The header of the first block.
	pub genesis: Header,
	/// Who finalises the blocks after it, with their weights.
	pub voters: Vec<(VoterId, u64)>,
	/// Where finality was started again, in order.
	pub restarts: Vec<Restart>,
}

/// Finality was started again with voters whom the ones before them did not vote for. The
/// specification lists that as `grandpaHardForks`, as what its reader is ready to believe.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Restart {
	/// The number of the new set of voters.
	pub set_id: u64,
	/// The block whose header names them.
	pub block: BlockNumber,
	/// The hash of that block.
	pub hash: Hash,
	/// Who they are. Each has one vote.
	pub voters: Vec<VoterId>,
	/// The last block that was final before.
	pub last_final: BlockNumber,
}

impl Anchor {
	/// The hash of the first block, by which a chain is known.
	pub fn genesis_hash(&self) -> Hash {
		self.genesis.hash()
	}
}
