// SPDX-License-Identifier: Apache-2.0

#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]
// Tests calculate with small numbers.
#![cfg_attr(test, allow(clippy::arithmetic_side_effects))]

extern crate alloc;

use alloc::vec::Vec;
use sha2::{Digest, Sha256};

/// A SHA-256 hash.
pub type Hash = [u8; 32];

/// The longest path that a tree can need: one hash for each bit of a leaf's index.
pub const MAX_PATH: usize = 64;

/// The fingerprint of a document: SHA-256 of its bytes, what `sha256sum` prints.
pub fn fingerprint(document: &[u8]) -> Hash {
	Sha256::digest(document).into()
}

/// The hash of a leaf: `SHA-256(0x00 ‖ entry)`. In Doverie an entry is a document's fingerprint;
/// the RFC allows any bytes, and so do the test vectors.
pub fn leaf_hash(entry: &[u8]) -> Hash {
	Sha256::new().chain_update([0x00]).chain_update(entry).finalize().into()
}

/// The hash of an inner node: `SHA-256(0x01 ‖ left ‖ right)`.
pub fn node_hash(left: &Hash, right: &Hash) -> Hash {
	Sha256::new().chain_update([0x01]).chain_update(left).chain_update(right).finalize().into()
}

/// The root of the tree over `entries`, in their order. `None` when there are none.
///
/// Costs one hash for each entry and one for each inner node; the entries are read once.
pub fn root<E: AsRef<[u8]>>(entries: &[E]) -> Option<Hash> {
	// The roots of the full subtrees to the left, with their heights, the largest first: a binary
	// counter. Adding a leaf joins equal heights.
	let mut subtrees: Vec<(u32, Hash)> = Vec::new();
	for entry in entries {
		let mut node = (0, leaf_hash(entry.as_ref()));
		while let Some(&(height, left)) = subtrees.last() {
			if height != node.0 {
				break;
			}
			subtrees.pop();
			node = (height.saturating_add(1), node_hash(&left, &node.1));
		}
		subtrees.push(node);
	}
	subtrees.into_iter().rev().map(|(_, hash)| hash).reduce(|right, left| node_hash(&left, &right))
}

/// The path that proves that `entries[index]` is in the tree: the hashes of its siblings, from the
/// leaf up. `None` when there is no such entry.
pub fn path<E: AsRef<[u8]>>(entries: &[E], index: usize) -> Option<Vec<Hash>> {
	let mut siblings = Vec::new();
	let (mut rest, mut position) = (entries, index);
	entries.get(index)?;
	while rest.len() > 1 {
		// RFC 9162, 2.1.1: the left subtree has the largest power of two of entries that is
		// smaller than their number.
		let (left, right) = rest.split_at(rest.len().next_power_of_two() / 2);
		if position < left.len() {
			siblings.push(root(right)?);
			rest = left;
		} else {
			siblings.push(root(left)?);
			position = position.saturating_sub(left.len());
			rest = right;
		}
	}
	siblings.reverse();
	Some(siblings)
}

/// Does `path` prove that `entry` is the entry at `index` (from 0) of the tree of `count` entries
/// with this `root`? The algorithm is that of RFC 9162, 2.1.3.2.
///
/// At most [`MAX_PATH`] hashes are computed, whatever is passed in.
pub fn is_included(root: &Hash, count: u64, entry: &[u8], index: u64, path: &[Hash]) -> bool {
	if index >= count || path.len() > MAX_PATH {
		return false;
	}
	// `position` and `last` are the places, at the current height, of the node on the path and of
	// the rightmost node.
	let (mut position, mut last) = (index, count.saturating_sub(1));
	let mut hash = leaf_hash(entry);
	for sibling in path {
		if last == 0 {
			return false;
		}
		if position & 1 == 1 || position == last {
			hash = node_hash(sibling, &hash);
			// A rightmost node without a sibling at this height moves up until it has one.
			while position & 1 == 0 && position != 0 {
				position >>= 1;
				last >>= 1;
			}
		} else {
			hash = node_hash(&hash, sibling);
		}
		position >>= 1;
		last >>= 1;
	}
	last == 0 && hash == *root
}

#[cfg(test)]
mod tests;
