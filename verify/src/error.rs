// SPDX-License-Identifier: Apache-2.0

//! Why something is not proven: in sentences that somebody reads who has asked a server.

use crate::{BlockNumber, VoterId};
use core::fmt;
use sp_core::hexdisplay::HexDisplay;

/// Why something is not proven.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // Of fields whose names say it.
pub enum Error {
	// --- Specifications
	/// This is no chain specification.
	NoSpecification,
	/// The specification has no state of the first block, but only the root of it.
	OnlyStateRoot,
	/// The specification has the first block's parameters in place of its state.
	NotRaw,
	/// The specification says something that cannot be.
	InvalidSpecification { what: &'static str },

	// --- Sizes and forms
	/// More than is read.
	TooLarge { what: &'static str },
	/// Bytes that mean nothing.
	Undecodable { what: &'static str },
	/// A receipt that a newer program has made.
	UnknownVersion { version: u8 },
	/// A receipt of another chain.
	OtherChain,

	// --- Finality
	/// No block is final but the first.
	NothingFinal,
	/// The proof ends with a restart of finality, and not with a block that is final.
	Unfinished { number: BlockNumber },
	/// A block that does not come after the one before.
	Backwards { number: BlockNumber, after: BlockNumber },
	/// The votes are for another block.
	VotesForOther { number: BlockNumber, votes_for: BlockNumber },
	/// A vote of somebody who has none.
	Stranger { number: BlockNumber, voter: VoterId },
	/// A vote is there twice.
	VotedTwice { number: BlockNumber, voter: VoterId },
	/// Somebody votes for two blocks.
	Equivocation { number: BlockNumber, voter: VoterId },
	/// A vote for a block that does not follow on the one that is to be final.
	VoteForOtherChain { number: BlockNumber, voter: VoterId },
	/// A header by which nothing is proven.
	UnusedHeader { number: BlockNumber },
	/// A signature that does not hold.
	BadSignature { number: BlockNumber, voter: VoterId, set_id: u64 },
	/// Votes of the set of voters before or after the one that counts.
	OtherSet { number: BlockNumber, set_id: u64, signed: u64 },
	/// No more than two thirds.
	TooFewVotes { number: BlockNumber, votes: u64, needed: u64 },
	/// A block that should name the next voters, and does not.
	NoChange { number: BlockNumber },
	/// A change of voters that is to count later than at its block.
	DelayedChange { number: BlockNumber },
	/// A set without voters.
	NoVoters { number: BlockNumber },
	/// Finality was started again, and the specification does not say so.
	UnknownRestart { number: BlockNumber },
	/// Finality was started again otherwise than the specification says.
	OtherRestart { number: BlockNumber },
	/// Votes of those whose votes no longer count, since finality was started again without them.
	Superseded { number: BlockNumber, last_final: BlockNumber },
	/// Headers that do not follow on each other.
	BrokenChain { number: BlockNumber },

	// --- State
	/// The nodes do not say it: ask for more of them.
	Missing,
	/// A node is there twice.
	RepeatedNode,
	/// A node by which nothing is proven.
	UnusedNode,
	/// A node that cannot be read.
	BadNode,
	/// A value that lies deeper than any.
	TooDeep,
	/// A key that stands for nothing.
	BadKey { what: &'static str },
	/// Something is kept in a form that is not known here.
	UnknownLayout { what: &'static str },
	/// A migration is under way.
	Migrating,
	/// What would prove it has more items than are read.
	TooManyItems { most: usize },
	/// What is on record contradicts itself.
	Contradiction { what: &'static str },
}

struct Key<'a>(&'a VoterId);

impl fmt::Display for Key<'_> {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		let bytes: &[u8] = self.0.as_ref();
		write!(f, "0x{}", HexDisplay::from(&bytes))
	}
}

impl fmt::Display for Error {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::NoSpecification => f.write_str(
				"This is not a chain specification. Get the file from an organisation that runs a \
				 validator.",
			),
			Self::OnlyStateRoot => f.write_str(
				"The chain specification has only the root of the first block's state, and not the \
				 state, so it does not say who finalises blocks. Get the raw specification with the \
				 whole state.",
			),
			Self::NotRaw => f.write_str(
				"The chain specification is not raw: it has the parameters of the first block, and \
				 not its state. Make it raw with `doverie-node export-chain-spec --raw`.",
			),
			Self::InvalidSpecification { what } => {
				write!(f, "The chain specification is damaged: {what}. Get it again.")
			},
			Self::TooLarge { what } => {
				write!(f, "There is more than is ever needed: {what} is too large.")
			},
			Self::Undecodable { what } => write!(
				f,
				"What came is damaged, or something else: {what} cannot be read."
			),
			Self::UnknownVersion { version } => write!(
				f,
				"The receipt is of version {version}, which this program does not know. Get a \
				 newer program."
			),
			Self::OtherChain => f.write_str(
				"The receipt is of another chain than the specification. Take the specification of \
				 that chain.",
			),
			Self::NothingFinal => f.write_str(
				"Nothing is proven to be final but the first block. Ask again later, or ask another \
				 server.",
			),
			Self::Unfinished { number } => write!(
				f,
				"The proof ends at block {number}, with which finality was started again, and not \
				 with a block that is final. Ask on from there."
			),
			Self::Backwards { number, after } => write!(
				f,
				"The proof goes backwards: block {number} does not come after block {after}."
			),
			Self::VotesForOther { number, votes_for } => write!(
				f,
				"The votes that are to make block {number} final are for another block, of number \
				 {votes_for}."
			),
			Self::Stranger { number, voter } => {
				write!(f, "Block {number}: {} votes, and is none of the voters.", Key(voter))
			},
			Self::VotedTwice { number, voter } => {
				write!(f, "Block {number}: the vote of {} is there twice.", Key(voter))
			},
			Self::Equivocation { number, voter } => {
				write!(f, "Block {number}: {} votes for two blocks at once.", Key(voter))
			},
			Self::VoteForOtherChain { number, voter } => write!(
				f,
				"Block {number}: the vote of {} is for a block that does not follow on it.",
				Key(voter)
			),
			Self::UnusedHeader { number } => {
				write!(f, "Block {number}: there are headers that prove nothing.")
			},
			Self::BadSignature { number, voter, set_id } => write!(
				f,
				"Block {number}: the signature of {} does not hold for the voters of set {set_id}. \
				 If finality was started again since, the chain specification has to say so: get \
				 the latest one.",
				Key(voter)
			),
			Self::OtherSet { number, set_id, signed } => write!(
				f,
				"Block {number}: the votes are of set {signed} of voters, and those of set {set_id} \
				 count. A change of voters was left out; or finality was started again, and the \
				 chain specification does not say so: get the latest one."
			),
			Self::TooFewVotes { number, votes, needed } => write!(
				f,
				"Block {number} is not final: {votes} votes of the {needed} that it takes."
			),
			Self::NoChange { number } => write!(
				f,
				"Block {number} should say who votes from then on, and says nothing of it."
			),
			Self::DelayedChange { number } => write!(
				f,
				"Block {number} changes the voters from a later block on. This chain has no such \
				 changes."
			),
			Self::NoVoters { number } => write!(f, "After block {number} nobody would vote."),
			Self::UnknownRestart { number } => write!(
				f,
				"Finality was started again with block {number}, and the chain specification does \
				 not say so. Get the latest one from an organisation that runs a validator."
			),
			Self::OtherRestart { number } => write!(
				f,
				"What the chain specification says of the restart of finality at block {number} is \
				 not what that block says, or does not follow on what was before."
			),
			Self::Superseded { number, last_final } => write!(
				f,
				"Block {number} has the votes of voters without whom finality was started again: \
				 their votes count up to block {last_final}."
			),
			Self::BrokenChain { number } => {
				write!(f, "The headers do not follow on each other at block {number}.")
			},
			Self::Missing => f.write_str("The proof is not complete: something was left out."),
			Self::RepeatedNode => f.write_str("A part of the proof is there twice."),
			Self::UnusedNode => f.write_str("There are parts of the proof that prove nothing."),
			Self::BadNode => f.write_str("A part of the proof cannot be read."),
			Self::TooDeep => f.write_str("A part of the proof lies too deep."),
			Self::BadKey { what } => {
				write!(f, "The state has a key among {what} that stands for nothing.")
			},
			Self::UnknownLayout { what } => write!(
				f,
				"The chain keeps {what} in a form that this program does not know: it has been \
				 upgraded since. Get a newer program."
			),
			Self::Migrating => f.write_str(
				"The chain is moving its state to a new form. Ask again in a few minutes.",
			),
			Self::TooManyItems { most } => write!(
				f,
				"The proof would have more than {most} items, as for the ballots of a large city: \
				 more than this program reads. Count again from the blocks: `scripts/audit recount`."
			),
			Self::Contradiction { what } => {
				write!(f, "What is on record contradicts itself: {what}.")
			},
		}
	}
}

impl core::error::Error for Error {}
