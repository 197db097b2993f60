// SPDX-License-Identifier: Apache-2.0

//! Keys of the state.

use alloc::vec::Vec;
use codec::{Decode, Encode};
use sp_crypto_hashing::{blake2_128, twox_128, twox_64};

/// A key of the state, or the beginning of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Key(Vec<u8>);

impl Key {
	/// That of an item of a pallet: a value, or the beginning of the keys of a map.
	pub fn of(pallet: &str, item: &str) -> Self {
		Self([twox_128(pallet.as_bytes()), twox_128(item.as_bytes())].concat())
	}

	/// The next part of it, hashed by `Twox64Concat`.
	pub fn twox(self, part: &impl Encode) -> Self {
		let part = part.encode();
		self.join(&twox_64(&part), &part)
	}

	/// The next part of it, hashed by `Blake2_128Concat`.
	pub fn blake2(self, part: &impl Encode) -> Self {
		let part = part.encode();
		self.join(&blake2_128(&part), &part)
	}

	fn join(mut self, hash: &[u8], part: &[u8]) -> Self {
		self.0.extend_from_slice(hash);
		self.0.extend_from_slice(part);
		self
	}

	/// The key as it is.
	pub fn into_bytes(self) -> Vec<u8> {
		self.0
	}

	/// The key as it is.
	pub fn bytes(&self) -> &[u8] {
		&self.0
	}

	/// What comes after this beginning in a key whose last part is hashed by `Twox64Concat`.
	pub fn last_twox<T: Decode + Encode>(&self, key: &[u8]) -> Option<T> {
		let part = key.strip_prefix(self.bytes())?.get(8..)?;
		let value = T::decode(&mut &part[..]).ok()?;
		(self.clone().twox(&value).bytes() == key).then_some(value)
	}

	/// What comes after this beginning in a key whose last part is hashed by `Blake2_128Concat`.
	pub fn last_blake2<T: Decode + Encode>(&self, key: &[u8]) -> Option<T> {
		let part = key.strip_prefix(self.bytes())?.get(16..)?;
		let value = T::decode(&mut &part[..]).ok()?;
		(self.clone().blake2(&value).bytes() == key).then_some(value)
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn the_last_part_of_a_key_is_read_where_it_is_one() {
		let map = Key::of("Decisions", "Ballots").twox(&7u32);
		let key = map.clone().twox(&9u32).into_bytes();
		assert_eq!(map.last_twox::<u32>(&key), Some(9));
		assert_eq!(map.last_blake2::<u32>(&key), None);
		let other = Key::of("Decisions", "Ballots").twox(&8u32);
		assert_eq!(other.last_twox::<u32>(&key), None);
		// Neither another hash, nor more bytes, nor fewer.
		let hash = map.bytes().len();
		for (place, bits) in [(hash, 1), (key.len() - 1, 1)] {
			let mut changed = key.clone();
			changed[place] ^= bits;
			assert_eq!(map.last_twox::<u32>(&changed), None);
		}
		assert_eq!(map.last_twox::<u32>(&[&key[..], &[0]].concat()), None);
		assert_eq!(map.last_twox::<u32>(&key[..key.len() - 1]), None);
		let hashed = map.clone().blake2(&9u32).into_bytes();
		assert_eq!(map.last_blake2::<u32>(&hashed), Some(9));
	}
}
