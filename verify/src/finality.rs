// SPDX-License-Identifier: Apache-2.0

//! Votes by which a block is final.
//!
//! The rule is GRANDPA's: more than two thirds of the voters, by weight, have precommitted to the
//! block or to one that follows on it, in one round. What does not count is not taken either, so
//! that there is nothing in a proof that anyone could change unnoticed.

use crate::{BlockNumber, Error, Hash, Header, VoterId};
use alloc::{
	collections::{BTreeMap, BTreeSet},
	vec::Vec,
};
use codec::{Decode, DecodeWithMemTracking, Encode};
use finality_grandpa::{voter_set::VoterSet, Message, Precommit};
use sp_core::{ed25519, Pair};

/// The votes for a block, as nodes hand them on.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking)]
pub struct Justification {
	/// The round in which they were cast.
	pub round: u64,
	/// The block that they make final.
	pub target_hash: Hash,
	/// Its number.
	pub target_number: BlockNumber,
	/// The votes.
	pub votes: Vec<Vote>,
	/// The headers that lead from the blocks that were voted for back to the one that is final.
	pub ancestry: Vec<Header>,
}

/// One vote.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking)]
pub struct Vote {
	/// The block that it is for.
	pub hash: Hash,
	/// Its number.
	pub number: BlockNumber,
	/// By which it is the voter's.
	pub signature: ed25519::Signature,
	/// Who votes.
	pub voter: VoterId,
}

impl Vote {
	/// What a voter signs.
	pub(crate) fn payload(&self, round: u64, set_id: u64) -> Vec<u8> {
		let precommit = Precommit { target_hash: self.hash, target_number: self.number };
		(Message::Precommit(precommit), round, set_id).encode()
	}

	fn is_signed(&self, round: u64, set_id: u64) -> bool {
		ed25519::Pair::verify(&self.signature, self.payload(round, set_id), &self.voter)
	}
}

impl Justification {
	/// Leaves out what nodes hand on and what does not count: a voter's second vote, votes for other
	/// chains, and headers that are then of no use. GRANDPA counts whoever votes twice for every
	/// block, and puts both votes into the proof.
	pub(crate) fn tidy(&mut self) {
		let ancestry = core::mem::take(&mut self.ancestry);
		let mut chain = Ancestry::of(self, &ancestry);
		let mut seen = BTreeSet::new();
		self.votes.retain(|vote| {
			!seen.contains(&vote.voter) && chain.follow(vote) && seen.insert(vote.voter)
		});
		let mut used = chain.used;
		// Of a header that is there twice, one stays.
		self.ancestry = ancestry.into_iter().filter(|header| used.remove(&header.hash())).collect();
	}

	/// Do these votes make this block final, by these voters? Returns how many vote for it.
	pub(crate) fn verify(
		&self,
		header: &Header,
		set_id: u64,
		voters: &VoterSet<VoterId>,
	) -> Result<u32, Error> {
		let number = header.number;
		if self.target_number != number || self.target_hash != header.hash() {
			return Err(Error::VotesForOther { number, votes_for: self.target_number });
		}
		let mut chain = Ancestry::of(self, &self.ancestry);
		if chain.headers.len() != self.ancestry.len() {
			return Err(Error::UnusedHeader { number });
		}
		let mut seen = BTreeMap::new();
		let mut weight = 0u64;
		for vote in &self.votes {
			let voter =
				voters.get(&vote.voter).ok_or(Error::Stranger { number, voter: vote.voter })?;
			match seen.insert(vote.voter, (vote.hash, vote.number)) {
				None => (),
				Some(earlier) if earlier == (vote.hash, vote.number) => {
					return Err(Error::VotedTwice { number, voter: vote.voter });
				},
				Some(_) => return Err(Error::Equivocation { number, voter: vote.voter }),
			}
			if !chain.follow(vote) {
				return Err(Error::VoteForOtherChain { number, voter: vote.voter });
			}
			self.check_signature(vote, set_id)?;
			weight = weight.saturating_add(voter.weight().get());
		}
		if chain.used.len() != self.ancestry.len() {
			return Err(Error::UnusedHeader { number });
		}
		let needed = voters.threshold().get();
		if weight < needed {
			return Err(Error::TooFewVotes { number, votes: weight, needed });
		}
		Ok(u32::try_from(seen.len()).unwrap_or(u32::MAX))
	}

	fn check_signature(&self, vote: &Vote, set_id: u64) -> Result<(), Error> {
		if vote.is_signed(self.round, set_id) {
			return Ok(());
		}
		let number = self.target_number;
		let neighbours = [set_id.checked_sub(1), set_id.checked_add(1)];
		let other = neighbours
			.into_iter()
			.flatten()
			.find(|neighbour| vote.is_signed(self.round, *neighbour));
		Err(match other {
			Some(signed) => Error::OtherSet { number, set_id, signed },
			None => Error::BadSignature { number, voter: vote.voter, set_id },
		})
	}
}

/// The headers of a justification, by their hashes.
struct Ancestry<'a> {
	target: (Hash, BlockNumber),
	headers: BTreeMap<Hash, &'a Header>,
	/// Those that lead from a vote to the block that is final.
	used: BTreeSet<Hash>,
	/// Those that lead elsewhere: nobody makes us go there for every vote.
	lost: BTreeSet<Hash>,
}

impl<'a> Ancestry<'a> {
	fn of(justification: &Justification, headers: &'a [Header]) -> Self {
		let target = (justification.target_hash, justification.target_number);
		let headers = headers.iter().map(|header| (header.hash(), header)).collect();
		Self { target, headers, used: BTreeSet::new(), lost: BTreeSet::new() }
	}

	/// Is a vote for the block that is final, or for one that follows on it? Then its headers are
	/// used.
	fn follow(&mut self, vote: &Vote) -> bool {
		let mut route = Vec::new();
		let mut at = (vote.hash, vote.number);
		let leads_there = loop {
			if at == self.target {
				break true;
			}
			let header = self.headers.get(&at.0).filter(|header| header.number == at.1);
			let (Some(header), Some(before)) = (header, at.1.checked_sub(1)) else { break false };
			if self.used.contains(&at.0) {
				break true;
			}
			if self.lost.contains(&at.0) {
				break false;
			}
			route.push(at.0);
			at = (header.parent_hash, before);
		};
		let ways = if leads_there { &mut self.used } else { &mut self.lost };
		ways.extend(route);
		leads_there
	}
}
