// SPDX-License-Identifier: Apache-2.0

//! The state of a final block, as far as nodes of its trie show it.

use crate::{storage::Key, Error, Final, Hash};
use alloc::{
	boxed::Box,
	collections::{BTreeMap, BTreeSet},
	vec::Vec,
};
use codec::{Decode, DecodeAll};
use core::cell::{Cell, RefCell};
use hash_db::{HashDBRef, Prefix};
use sp_core::Blake2Hasher;
use sp_crypto_hashing::blake2_256;
use sp_trie::{read_trie_value, DBValue, LayoutV1, TrieDBBuilder, TrieDBIterator, TrieError};

/// The most bytes of all nodes of a proof.
pub const MAX_NODES: usize = 64 * 1024 * 1024;

/// The most bytes of all keys and values under a prefix.
const MAX_VALUES: usize = 4 * MAX_NODES;

/// The most nodes between the root and a value.
pub const MAX_DEPTH: u32 = 64;

/// Reads what is stored in either form, with values inside the nodes or beside them.
type Layout = LayoutV1<Blake2Hasher>;

type Fault = TrieError<Layout>;

/// A key and its value.
pub type KeyValue = (Vec<u8>, Vec<u8>);

/// Something that the nodes do not say so far: what to ask a server for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Want {
	/// A value: `state_getReadProof` of this key.
	Key(Vec<u8>),
	/// All that lies under a prefix: `state_getReadProof` of all keys that `state_getKeysPaged`
	/// lists, and of the prefix itself. If any is left out, that is noticed.
	Prefix(Vec<u8>),
}

/// The state of a final block, as far as nodes of its trie show it.
#[derive(Debug)]
pub struct State {
	head: Final,
	nodes: Nodes,
	wants: RefCell<BTreeSet<Want>>,
}

/// Nodes by their hashes, and how they are used.
#[derive(Debug)]
struct Nodes {
	known: BTreeMap<Hash, Node>,
	/// How many were read for one value; for a list of values nobody counts.
	depth: Cell<u32>,
	limit: Cell<u32>,
}

#[derive(Debug)]
struct Node {
	bytes: Vec<u8>,
	is_used: Cell<bool>,
}

impl HashDBRef<Blake2Hasher, DBValue> for Nodes {
	fn get(&self, hash: &Hash, _: Prefix) -> Option<DBValue> {
		self.depth.set(self.depth.get().saturating_add(1));
		if self.depth.get() > self.limit.get() {
			return None;
		}
		let node = self.known.get(hash)?;
		node.is_used.set(true);
		Some(node.bytes.clone())
	}

	fn contains(&self, hash: &Hash, _: Prefix) -> bool {
		self.known.contains_key(hash)
	}
}

impl Nodes {
	fn new(nodes: &[Vec<u8>]) -> Result<Self, Error> {
		let size = nodes.iter().fold(0usize, |sum, node| sum.saturating_add(node.len()));
		if size > MAX_NODES || nodes.len() > MAX_NODES / 32 {
			return Err(Error::TooLarge { what: "the proof of what is on record" });
		}
		let mut known = BTreeMap::new();
		for bytes in nodes {
			let node = Node { bytes: bytes.clone(), is_used: Cell::new(false) };
			if known.insert(Hash(blake2_256(bytes)), node).is_some() {
				return Err(Error::RepeatedNode);
			}
		}
		Ok(Self { known, depth: Cell::new(0), limit: Cell::new(MAX_DEPTH) })
	}

	/// Begins to read something, with at most so many nodes.
	fn begin(&self, limit: u32) {
		self.depth.set(0);
		self.limit.set(limit);
	}

	fn error(&self, fault: &Fault) -> Error {
		match fault {
			Fault::InvalidStateRoot(_) | Fault::IncompleteDatabase(_)
				if self.depth.get() > self.limit.get() =>
			{
				Error::TooDeep
			},
			Fault::InvalidStateRoot(_) | Fault::IncompleteDatabase(_) => Error::Missing,
			Fault::ValueAtIncompleteKey(..) | Fault::DecoderError(..) | Fault::InvalidHash(..) => {
				Error::BadNode
			},
		}
	}
}

impl State {
	/// The state of this block, as far as these nodes show it: at most [`MAX_NODES`] bytes, none
	/// twice.
	pub fn new(head: &Final, nodes: &[Vec<u8>]) -> Result<Self, Error> {
		Ok(Self { head: head.clone(), nodes: Nodes::new(nodes)?, wants: RefCell::default() })
	}

	/// The block.
	pub fn head(&self) -> &Final {
		&self.head
	}

	/// The value of a key; none if it is proven that there is none. What is missing for it is noted
	/// in [`Self::wants`].
	pub fn value(&self, key: &[u8]) -> Result<Option<Vec<u8>>, Error> {
		self.nodes.begin(MAX_DEPTH);
		let value =
			read_trie_value::<Layout, _>(&self.nodes, &self.head.state_root, key, None, None)
				.map_err(|fault| self.nodes.error(&fault));
		self.note(value, || Want::Key(key.to_vec()))
	}

	/// All keys and values under a prefix, in the order of the keys. It is proven that there are no
	/// others.
	pub fn under(&self, prefix: &[u8]) -> Result<Vec<KeyValue>, Error> {
		// Values that are the same are there once, so this is no matter of how many nodes there are.
		self.nodes.begin(u32::MAX);
		self.note(self.entries(prefix), || Want::Prefix(prefix.to_vec()))
	}

	fn entries(&self, prefix: &[u8]) -> Result<Vec<KeyValue>, Error> {
		let fault = |fault: Box<Fault>| self.nodes.error(&fault);
		let trie = TrieDBBuilder::<Layout>::new(&self.nodes, &self.head.state_root).build();
		let mut size = 0usize;
		let mut entries = Vec::new();
		for entry in TrieDBIterator::new_prefixed(&trie, prefix).map_err(fault)? {
			let (key, value) = entry.map_err(fault)?;
			size = size.saturating_add(key.len()).saturating_add(value.len());
			if size > MAX_VALUES {
				return Err(Error::TooLarge { what: "what is on record there" });
			}
			entries.push((key, value));
		}
		Ok(entries)
	}

	fn note<T>(&self, read: Result<T, Error>, want: impl Fn() -> Want) -> Result<T, Error> {
		if let Err(Error::Missing) = read {
			self.wants.borrow_mut().insert(want());
		}
		read
	}

	/// What was missing so far.
	pub fn wants(&self) -> Vec<Want> {
		self.wants.borrow().iter().cloned().collect()
	}

	/// All has been read: was every node of use?
	pub fn finish(&self) -> Result<(), Error> {
		if self.nodes.known.values().all(|node| node.is_used.get()) {
			Ok(())
		} else {
			Err(Error::UnusedNode)
		}
	}

	/// Notes all that is missing of these, so that it can be asked for at once.
	pub(crate) fn need(&self, wants: impl IntoIterator<Item = Want>) -> Result<(), Error> {
		let mut is_missing = false;
		for want in wants {
			let read = match &want {
				Want::Key(key) => self.value(key).map(drop),
				Want::Prefix(prefix) => self.under(prefix).map(drop),
			};
			match read {
				Err(Error::Missing) => is_missing = true,
				read => read?,
			}
		}
		if is_missing {
			return Err(Error::Missing);
		}
		Ok(())
	}

	/// A value, as what it means.
	pub(crate) fn get<T: Decode>(&self, key: &Key, what: &'static str) -> Result<Option<T>, Error> {
		let Some(value) = self.value(key.bytes())? else { return Ok(None) };
		let value = T::decode_all(&mut &value[..]).map_err(|_| Error::UnknownLayout { what })?;
		Ok(Some(value))
	}
}

/// The values of these keys, proven by these nodes and by no others. None where it is proven that
/// there is none.
pub fn read(
	head: &Final,
	nodes: &[Vec<u8>],
	keys: &[Vec<u8>],
) -> Result<Vec<Option<Vec<u8>>>, Error> {
	let state = State::new(head, nodes)?;
	let values = keys.iter().map(|key| state.value(key)).collect::<Result<Vec<_>, _>>()?;
	state.finish()?;
	Ok(values)
}

/// The most rounds in which something is read: one for each later version of an agreement, and some
/// more.
const MAX_ROUNDS: usize = 80;

/// Reads something with the nodes that `fetch` gets of a server for what is missing. The answer has
/// these nodes, too: they prove it to others. A server that does not give what is missing is asked
/// once.
pub fn ask<T, E: From<Error>>(
	head: &Final,
	read: impl Fn(&State) -> Result<T, Error>,
	mut fetch: impl FnMut(&[Want]) -> Result<Vec<Vec<u8>>, E>,
) -> Result<(T, Vec<Vec<u8>>), E> {
	let mut nodes = Vec::new();
	for _ in 0..MAX_ROUNDS {
		let state = State::new(head, &nodes)?;
		match read(&state) {
			Err(Error::Missing) => {
				let before = nodes.len();
				nodes.extend(fetch(&state.wants())?);
				nodes.sort();
				nodes.dedup();
				if nodes.len() == before {
					break;
				}
			},
			answer => {
				let answer = answer?;
				state.finish()?;
				return Ok((answer, nodes));
			},
		}
	}
	Err(Error::Missing.into())
}
