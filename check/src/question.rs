// SPDX-License-Identifier: Apache-2.0

//! What is asked, and what a state says to it.

use alloc::{string::String, vec::Vec};
use codec::{Decode, DecodeAll, Encode};
use doverie_merkle::{is_included, MAX_PATH};
use doverie_verify::{
	chain::{self, Moment},
	decisions::{self, Recount},
	pledges::{self, Pot},
	records::{self, Content, Entry},
	BlockNumber, Bundle, Error, Fingerprint, Hash, State,
};
use sp_crypto_hashing::{twox_128, twox_64};

/// What is asked of the chain. A receipt holds it, too.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub enum Question {
	/// Which block is final?
	Head,
	/// Which block has this number?
	Block(BlockNumber),
	/// Is the document with this fingerprint on record?
	Document([u8; 32]),
	/// Is a document in a batch that is on record?
	Batch(Inclusion),
	/// Does a decision's outcome follow from its ballots?
	Decision(u32),
	/// Does a campaign's pot hold what its figures say?
	Pot(u32),
}

/// The proof that a document is in a batch.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Inclusion {
	/// The root of the Merkle tree, which is on record.
	pub root: [u8; 32],
	/// The fingerprint of the document.
	pub document: [u8; 32],
	/// Its place in the list, from 0.
	pub index: u64,
	/// The siblings from the leaf up.
	pub path: Vec<[u8; 32]>,
}

impl Inclusion {
	/// Is the document in a batch of this many, of which this is the root?
	fn holds_for(&self, content: &Content) -> bool {
		match content {
			Content::Batch { count } => {
				is_included(&self.root, *count, &self.document, self.index, &self.path)
			},
			Content::Document => false,
		}
	}
}

/// What is on record, proven.
#[derive(Clone, Debug)]
#[allow(clippy::large_enum_variant)] // There is one of it.
pub enum Answer {
	/// To [`Question::Head`].
	Head,
	/// To [`Question::Block`]: the number and the hash; none for a block that is too old.
	Block(BlockNumber, Option<Hash>),
	/// To [`Question::Document`]: the fingerprint, and all records of it.
	Document([u8; 32], Vec<Entry>),
	/// To [`Question::Batch`]: the records of the root, and whether the document is in each.
	Batch(Inclusion, Vec<(Entry, bool)>),
	/// To [`Question::Decision`].
	Decision(u32, Option<Recount>),
	/// To [`Question::Pot`].
	Pot(u32, Option<Pot>),
}

impl Question {
	/// As it is kept in a receipt.
	pub(crate) fn kept(&self) -> Vec<u8> {
		self.encode()
	}

	/// What a receipt was asked, whether or not it proves the answer.
	pub fn of_receipt(bytes: &[u8]) -> Option<Self> {
		Self::from_kept(&Bundle::decode(bytes).ok()?.question)
	}

	/// What a receipt was asked; none if that is nothing of this program.
	pub(crate) fn from_kept(mut kept: &[u8]) -> Option<Self> {
		let question = Self::decode_all(&mut kept).ok()?;
		match &question {
			Self::Batch(inclusion) if inclusion.path.len() > MAX_PATH => None,
			_ => Some(question),
		}
	}

	/// What a state says to it, and the time of its block.
	pub(crate) fn ask(&self, state: &State) -> Result<(Answer, Moment), Error> {
		let answer = self.read(state);
		let moment = chain::read(state);
		// Both, before it is found out what is missing.
		Ok((answer?, moment?))
	}

	fn read(&self, state: &State) -> Result<Answer, Error> {
		Ok(match self {
			Self::Head => Answer::Head,
			Self::Block(number) => Answer::Block(*number, hash_of(state, *number)?),
			Self::Document(fingerprint) => {
				Answer::Document(*fingerprint, records::read(state, Fingerprint(*fingerprint))?)
			},
			Self::Batch(inclusion) => {
				let entries = records::read(state, Fingerprint(inclusion.root))?;
				let judged = entries.into_iter().map(|entry| {
					let is_in = inclusion.holds_for(&entry.record.content);
					(entry, is_in)
				});
				Answer::Batch(inclusion.clone(), judged.collect())
			},
			Self::Decision(number) => Answer::Decision(*number, decisions::read(state, *number)?),
			Self::Pot(campaign) => Answer::Pot(*campaign, pledges::read(state, *campaign)?),
		})
	}
}

/// The hash of a block that comes before the head, as the state has it: that of one of the latest
/// [`chain::BLOCK_HASHES`].
fn hash_of(state: &State, number: BlockNumber) -> Result<Option<Hash>, Error> {
	if number >= state.head().number {
		return Ok((number == state.head().number).then_some(state.head().hash));
	}
	let key = number.encode();
	let parts = [&twox_128(b"System")[..], &twox_128(b"BlockHash"), &twox_64(&key), &key];
	Ok(state.value(&parts.concat())?.and_then(|value| Hash::decode_all(&mut &value[..]).ok()))
}

/// Why the proof that a document is in a batch cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoInclusion;

/// Reads the proof that a document is in a batch: JSON with `index`, `path` and, if `root` names
/// none, `root`, as the vectors of doverie-merkle have them.
pub fn inclusion(
	json: &[u8],
	root: Option<[u8; 32]>,
	document: [u8; 32],
) -> Result<Inclusion, NoInclusion> {
	let json: serde_json::Value = serde_json::from_slice(json).map_err(|_| NoInclusion)?;
	let hash = |value: &serde_json::Value| -> Option<[u8; 32]> {
		crate::rpc::bytes(value.as_str()?)?.try_into().ok()
	};
	let stated = json.get("root").map(|value| hash(value).ok_or(NoInclusion)).transpose()?;
	let root = root.or(stated).ok_or(NoInclusion)?;
	// Numbers above 2^53 come as texts.
	let number = |value: &serde_json::Value| match value {
		serde_json::Value::String(text) => text.parse().ok(),
		value => value.as_u64(),
	};
	let index = json.get("index").and_then(number).ok_or(NoInclusion)?;
	let path = json.get("path").and_then(|path| path.as_array()).ok_or(NoInclusion)?;
	let path: Vec<_> = path.iter().map(hash).collect::<Option<_>>().ok_or(NoInclusion)?;
	if path.len() > MAX_PATH || stated.is_some_and(|stated| stated != root) {
		return Err(NoInclusion);
	}
	Ok(Inclusion { root, document, index, path })
}

/// The fingerprint that a text gives: 64 digits, with `0x` before them or without.
pub fn fingerprint(text: &str) -> Option<[u8; 32]> {
	crate::rpc::bytes(&text.chars().filter(|c| !c.is_whitespace()).collect::<String>())?
		.try_into()
		.ok()
}
