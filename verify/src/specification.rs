// SPDX-License-Identifier: Apache-2.0

//! Chain specifications.

use crate::{storage::Key, Anchor, BlockNumber, Error, Hash, Header, Restart, VoterId};
use alloc::{collections::BTreeMap, string::String, vec::Vec};
use codec::DecodeAll;
use serde::{de::IgnoredAny, Deserialize};
use sp_core::{crypto::Ss58Codec, Blake2Hasher};
use sp_trie::{empty_trie_root, LayoutV1, TrieConfiguration};

/// The most bytes of a specification.
pub const MAX_SPECIFICATION: usize = 64 * 1024 * 1024;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Specification {
	name: String,
	genesis: Genesis,
	#[serde(default)]
	grandpa_hard_forks: Vec<HardFork>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Genesis {
	raw: Option<Raw>,
	state_root_hash: Option<IgnoredAny>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Raw {
	top: BTreeMap<String, String>,
	#[serde(default)]
	children_default: BTreeMap<String, IgnoredAny>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct HardFork {
	set_id: u64,
	block: ForkBlock,
	authorities: Vec<String>,
	last_finalized: BlockNumber,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ForkBlock {
	number: BlockNumber,
	hash: String,
}

impl Anchor {
	/// Reads a raw chain specification: JSON, at most [`MAX_SPECIFICATION`] bytes.
	pub fn from_specification(json: &[u8]) -> Result<Self, Error> {
		if json.len() > MAX_SPECIFICATION {
			return Err(Error::TooLarge { what: "the chain specification" });
		}
		let Specification { name, genesis, grandpa_hard_forks } =
			serde_json::from_slice(json).map_err(|_| Error::NoSpecification)?;
		let raw = match (genesis.raw, genesis.state_root_hash) {
			(Some(raw), _) => raw,
			(None, Some(_)) => return Err(Error::OnlyStateRoot),
			(None, None) => return Err(Error::NotRaw),
		};
		if !raw.children_default.is_empty() {
			let what = "it has child tries, which this chain does not use";
			return Err(Error::InvalidSpecification { what });
		}
		let state = state(raw.top)?;
		Ok(Self {
			name,
			voters: voters(&state)?,
			genesis: first_block(state),
			restarts: restarts(grandpa_hard_forks)?,
		})
	}
}

/// The state of the first block.
fn state(top: BTreeMap<String, String>) -> Result<BTreeMap<Vec<u8>, Vec<u8>>, Error> {
	let what = "its state is not written in hexadecimal digits, or has a key twice";
	let damaged = Error::InvalidSpecification { what };
	let mut state = BTreeMap::new();
	for (key, value) in top {
		let entry = bytes(&key).zip(bytes(&value)).ok_or(damaged.clone())?;
		if state.insert(entry.0, entry.1).is_some() {
			return Err(damaged);
		}
	}
	Ok(state)
}

/// The first block, as a node makes it of its state.
fn first_block(state: BTreeMap<Vec<u8>, Vec<u8>>) -> Header {
	Header {
		parent_hash: Hash::zero(),
		number: 0,
		state_root: LayoutV1::<Blake2Hasher>::trie_root(state),
		extrinsics_root: empty_trie_root::<LayoutV1<Blake2Hasher>>(),
		digest: Vec::new(),
	}
}

/// Who finalises the blocks after the first.
fn voters(state: &BTreeMap<Vec<u8>, Vec<u8>>) -> Result<Vec<(VoterId, u64)>, Error> {
	let what = "it names nobody who finalises blocks";
	state
		.get(&Key::of("Grandpa", "Authorities").into_bytes())
		.and_then(|encoded| Vec::<(VoterId, u64)>::decode_all(&mut &encoded[..]).ok())
		.filter(|voters| !voters.is_empty())
		.ok_or(Error::InvalidSpecification { what })
}

/// Where finality was started again, in order.
fn restarts(forks: Vec<HardFork>) -> Result<Vec<Restart>, Error> {
	let what = "what it says under grandpaHardForks cannot be read";
	let mut restarts = forks
		.into_iter()
		.map(|fork| {
			let authorities = fork.authorities.iter();
			let hash = <[u8; 32]>::try_from(bytes(&fork.block.hash)?).ok()?;
			Some(Restart {
				set_id: fork.set_id,
				block: fork.block.number,
				hash: Hash(hash),
				voters: authorities
					.map(|voter| VoterId::from_ss58check_with_version(voter).ok())
					.map(|read| read.map(|(voter, _)| voter))
					.collect::<Option<_>>()?,
				last_final: fork.last_finalized,
			})
		})
		.collect::<Option<Vec<_>>>()
		.ok_or(Error::InvalidSpecification { what })?;
	restarts.sort_by_key(|restart| restart.block);
	Ok(restarts)
}

/// The bytes that are written as hexadecimal digits after `0x`.
fn bytes(text: &str) -> Option<Vec<u8>> {
	let digits = text.strip_prefix("0x")?.as_bytes();
	let value = |digit: u8| char::from(digit).to_digit(16).and_then(|n| u8::try_from(n).ok());
	let (pairs, rest) = digits.as_chunks::<2>();
	let read = pairs.iter().map(|[high, low]| Some(value(*high)?.checked_mul(16)? | value(*low)?));
	rest.is_empty().then(|| read.collect())?
}
