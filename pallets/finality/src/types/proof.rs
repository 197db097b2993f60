// SPDX-License-Identifier: Apache-2.0

//! The proof that a block is final: a GRANDPA justification, which is the votes of one round.

use alloc::{
	collections::{btree_map::Entry, BTreeMap},
	vec::Vec,
};
use codec::DecodeAll;
use sp_consensus_grandpa::{
	check_message_signature_with_buffer, AuthorityId, AuthorityWeight, GrandpaJustification,
	Message, SetId,
};
use sp_runtime::{
	traits::{Header, One},
	Saturating,
};

/// A vote takes at least this many bytes: a block's hash, a signature and a key.
const VOTE_LENGTH: u32 = 32 + 64 + 32;

/// The most headers in a proof. They lead from what was voted for back to the block that is proved,
/// and voters hardly ever differ by more than a few blocks.
const MOST_HEADERS: usize = 128;

/// How many votes a proof of this many bytes can have.
pub(crate) const fn votes_in(length: u32) -> u32 {
	length.div_ceil(VOTE_LENGTH)
}

/// A block, by number and hash.
type Block<H> = (<H as Header>::Number, <H as Header>::Hash);

/// The proof that a block is final.
pub(crate) struct Proof<H: Header>(GrandpaJustification<H>);

impl<H: Header> Proof<H> {
	pub(crate) fn decode(bytes: &[u8]) -> Option<Self> {
		GrandpaJustification::decode_all(&mut &*bytes).ok().map(Self)
	}

	/// The block that is proved to be final.
	pub(crate) fn block(&self) -> Block<H> {
		(self.0.commit.target_number, self.0.commit.target_hash)
	}

	/// Are these the votes of more than two thirds of the voters of this set?
	///
	/// As GRANDPA counts them: a vote for a block is one for those that it builds on, and whoever
	/// votes for two blocks in one round votes for all. Every vote must be a voter's, and every one
	/// that counts signed: the first that is not ends the work. Signatures are looked at last, and
	/// at none of a vote that is there twice, as anybody can make one.
	pub(crate) fn is_by(&self, set: SetId, voters: &[(AuthorityId, AuthorityWeight)]) -> bool {
		let GrandpaJustification { round, commit, votes_ancestries } = &self.0;
		if commit.precommits.len() > voters.len().saturating_mul(2)
			|| votes_ancestries.len() > MOST_HEADERS
		{
			return false;
		}
		let headers: BTreeMap<_, _> = votes_ancestries.iter().map(|h| (h.hash(), h)).collect();
		// What each voter voted for, as long as that is one block, and whether it is a vote for the
		// block that is proved.
		let mut votes = BTreeMap::new();
		let mut counting = Vec::new();
		for signed in &commit.precommits {
			let (vote, voter) = (&signed.precommit, &signed.id);
			if !voters.iter().any(|(id, _)| id == voter) {
				return false;
			}
			let target = (vote.target_number, vote.target_hash);
			match votes.entry(voter) {
				Entry::Vacant(entry) => {
					entry.insert((Some(target), leads_to(&headers, target, self.block())));
				},
				Entry::Occupied(mut entry) => {
					let (first, _) = *entry.get();
					if first.is_none_or(|first| first == target) {
						continue;
					}
					entry.insert((None, true));
				},
			}
			counting.push(signed);
		}
		let weight = |counts: &dyn Fn(&AuthorityId) -> bool| {
			voters
				.iter()
				.filter(|(voter, _)| counts(voter))
				.fold(0u64, |sum, (_, weight)| sum.saturating_add(*weight))
		};
		let all = weight(&|_| true);
		let needed = all.saturating_sub(all.saturating_sub(1).saturating_div(3));
		if all == 0 || weight(&|voter| votes.get(voter).is_some_and(|vote| vote.1)) < needed {
			return false;
		}
		let mut buffer = Vec::new();
		counting.into_iter().all(|signed| {
			let message = Message::<H>::Precommit(signed.precommit.clone());
			check_message_signature_with_buffer(
				&message,
				&signed.id,
				&signed.signature,
				*round,
				set,
				&mut buffer,
			)
			.is_valid()
		})
	}
}

/// Does one block build on another, by these headers, or is it the same?
fn leads_to<H: Header>(headers: &BTreeMap<H::Hash, &H>, from: Block<H>, to: Block<H>) -> bool {
	let mut at = from;
	for _ in 0..=headers.len() {
		if at.0 <= to.0 {
			break;
		}
		match headers.get(&at.1) {
			Some(header) if *header.number() == at.0 => {
				at = (at.0.saturating_sub(One::one()), *header.parent_hash());
			},
			_ => break,
		}
	}
	at == to
}
