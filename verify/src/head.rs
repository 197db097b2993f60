// SPDX-License-Identifier: Apache-2.0

//! From the first block to one that is final now: each set of voters votes for the next one.

use crate::{
	bounded::decode, header::Voters, Anchor, BlockNumber, Error, Hash, Header, Justification,
	Restart, VoterId,
};
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode};
use finality_grandpa::voter_set::VoterSet;

/// The most bytes of an answer of `doverie_warpProof`.
pub const MAX_ANSWER: usize = 8 * 1024 * 1024;

/// The most fragments of an answer of `doverie_warpProof`.
pub const MAX_FRAGMENTS: usize = 100;

/// A block, and the votes that make it final.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking)]
pub struct Fragment {
	/// The header of the block.
	pub header: Header,
	/// The votes. Where finality was started again there are none for the block itself, and what is
	/// here is not looked at.
	pub justification: Justification,
}

/// An answer of `doverie_warpProof`: the changes of voters after a block, in order, and the last
/// block that is final.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking)]
pub struct WarpProof {
	/// The blocks.
	pub fragments: Vec<Fragment>,
	/// Is there nothing more to ask for?
	pub is_finished: bool,
}

impl WarpProof {
	/// Reads an answer. What does not count in it is left out: [`verify_head`] takes none of it.
	pub fn decode(bytes: &[u8]) -> Result<Self, Error> {
		if bytes.len() > MAX_ANSWER {
			return Err(Error::TooLarge { what: "an answer to doverie_warpProof" });
		}
		let mut proof: Self = decode(bytes, "an answer to doverie_warpProof")?;
		if proof.fragments.len() > MAX_FRAGMENTS {
			return Err(Error::TooLarge { what: "an answer to doverie_warpProof" });
		}
		for fragment in &mut proof.fragments {
			fragment.justification.tidy();
		}
		Ok(proof)
	}

	/// From which block on to ask on. None: it is finished, or there is nothing in it.
	pub fn next(&self) -> Option<Hash> {
		let last = self.fragments.last().filter(|_| !self.is_finished)?;
		Some(last.header.hash())
	}
}

/// A block of which it is proven that it is final.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Final {
	/// Its number.
	pub number: BlockNumber,
	/// Its hash.
	pub hash: Hash,
	/// The root of the state after it.
	pub state_root: Hash,
	/// The number of the set of voters who made it final.
	pub set_id: u64,
	/// How many voters there are in that set.
	pub voters: u32,
	/// How many of them have voted for it.
	pub votes: u32,
	/// How many changes of voters lie between the first block and this one.
	pub changes: u32,
}

/// Those whose votes count, after what was looked at so far.
struct Era<'a> {
	set_id: u64,
	voters: VoterSet<VoterId>,
	/// The last block that was looked at.
	number: BlockNumber,
	changes: u32,
	/// Where finality was started again, later than this.
	restarts: &'a [Restart],
}

impl<'a> Era<'a> {
	fn first(anchor: &'a Anchor) -> Result<Self, Error> {
		Ok(Self {
			set_id: 0,
			voters: voter_set(anchor.voters.clone(), anchor.genesis.number)?,
			number: anchor.genesis.number,
			changes: 0,
			restarts: &anchor.restarts,
		})
	}

	fn next(&mut self, number: BlockNumber, set_id: u64, voters: Voters) -> Result<(), Error> {
		self.voters = voter_set(voters, number)?;
		self.set_id = set_id;
		self.number = number;
		self.changes = self.changes.saturating_add(1);
		Ok(())
	}

	/// Is finality started again with this block, as the specification says?
	fn restart(&mut self, header: &Header) -> Result<bool, Error> {
		let Some((restart, later)) = self.restarts.split_first() else { return Ok(false) };
		if header.number != restart.block || header.hash() != restart.hash {
			return Ok(false);
		}
		let number = header.number;
		let names = header
			.forced_change()
			.is_some_and(|(_, voters)| voters.iter().map(|(voter, _)| voter).eq(&restart.voters));
		let follows = self.number <= restart.last_final
			&& restart.last_final < number
			&& self.set_id < restart.set_id;
		if !names || !follows {
			return Err(Error::OtherRestart { number });
		}
		let voters = restart.voters.iter().map(|voter| (*voter, 1)).collect();
		self.next(number, restart.set_id, voters)?;
		self.restarts = later;
		Ok(true)
	}

	/// Is a block final by these voters? Returns how many have voted for it.
	fn verify(&self, fragment: &Fragment) -> Result<u32, Error> {
		let number = fragment.header.number;
		if number <= self.number {
			return Err(Error::Backwards { number, after: self.number });
		}
		if let Some(Restart { last_final, .. }) =
			self.restarts.first().filter(|restart| number > restart.last_final)
		{
			return Err(Error::Superseded { number, last_final: *last_final });
		}
		if fragment.header.forced_change().is_some() {
			return Err(Error::UnknownRestart { number });
		}
		fragment.justification.verify(&fragment.header, self.set_id, &self.voters)
	}

	/// Goes on to the voters of whom a block tells.
	fn advance(&mut self, fragment: &Fragment) -> Result<(), Error> {
		if self.restart(&fragment.header)? {
			return Ok(());
		}
		self.verify(fragment)?;
		let number = fragment.header.number;
		let voters = fragment.header.scheduled_change()?.ok_or(Error::NoChange { number })?;
		let set_id = self.set_id.checked_add(1).ok_or(Error::NoVoters { number })?;
		self.next(number, set_id, voters)
	}
}

fn voter_set(voters: Voters, number: BlockNumber) -> Result<VoterSet<VoterId>, Error> {
	VoterSet::new(voters).ok_or(Error::NoVoters { number })
}

/// Which block is final, by the fragments of all answers in their order: the last one.
pub fn verify_head(anchor: &Anchor, fragments: &[Fragment]) -> Result<Final, Error> {
	let (head, changes) = fragments.split_last().ok_or(Error::NothingFinal)?;
	let mut era = Era::first(anchor)?;
	for fragment in changes {
		era.advance(fragment)?;
	}
	if era.restart(&head.header)? {
		return Err(Error::Unfinished { number: head.header.number });
	}
	let votes = era.verify(head)?;
	Ok(Final {
		number: head.header.number,
		hash: head.header.hash(),
		state_root: head.header.state_root,
		set_id: era.set_id,
		voters: u32::try_from(era.voters.len().get()).unwrap_or(u32::MAX),
		votes,
		changes: era.changes,
	})
}

/// Is one final block an ancestor of another one, or that one itself? If not, the chain has two
/// histories, and more than a third of some voters have lied.
///
/// `headers` are those from the higher block down to the one after the lower block, in that order:
/// they need no trust, since each is named by the one before.
pub fn is_ancestor(low: &Final, high: &Final, headers: &[Header]) -> Result<bool, Error> {
	let mut at = (high.hash, high.number);
	for header in headers {
		if header.hash() != at.0 || header.number != at.1 || at.1 <= low.number {
			return Err(Error::BrokenChain { number: at.1 });
		}
		at = (header.parent_hash, at.1.saturating_sub(1));
	}
	if at.1 != low.number {
		return Err(Error::BrokenChain { number: at.1 });
	}
	Ok(at.0 == low.hash)
}
