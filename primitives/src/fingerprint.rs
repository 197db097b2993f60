// SPDX-License-Identifier: Apache-2.0

//! The two kinds of 32 bytes that stand for something that is not on the chain.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_core::H256;

macro_rules! thirty_two_bytes {
	($(#[$doc:meta])* $name:ident) => {
		$(#[$doc])*
		#[derive(
			Clone,
			Copy,
			Default,
			PartialEq,
			Eq,
			PartialOrd,
			Ord,
			Encode,
			Decode,
			DecodeWithMemTracking,
			MaxEncodedLen,
			TypeInfo,
			Serialize,
			Deserialize,
		)]
		#[serde(from = "H256", into = "H256")]
		pub struct $name(pub [u8; 32]);

		impl $name {
			/// Could this be a hash? A form that was sent unfilled has zeros here, and a word of 32
			/// letters, such as an MD5, comes as its letters. Not one in 10^13 hashes is either.
			pub fn is_plausible(&self) -> bool {
				self.0 != [0; 32] && !self.0.iter().all(|byte| matches!(byte, b' '..=b'~'))
			}
		}

		impl From<H256> for $name {
			fn from(hash: H256) -> Self {
				Self(hash.0)
			}
		}

		impl From<$name> for H256 {
			fn from(value: $name) -> Self {
				H256(value.0)
			}
		}

		impl core::fmt::Debug for $name {
			fn fmt(&self, f: &mut core::fmt::Formatter) -> core::fmt::Result {
				write!(f, "{:?}", H256(self.0))
			}
		}
	};
}

thirty_two_bytes! {
	/// The SHA-256 fingerprint of a document: the 64 digits that `sha256sum` prints, as 32 bytes.
	/// The document itself is never on the chain.
	Fingerprint
}

thirty_two_bytes! {
	/// A keyed hash of what identifies a person or company. Only registrars hold the key: nobody
	/// can find out from the chain who is behind a tag, and yet nobody can be admitted twice.
	UniquenessTag
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn zeros_and_words_are_no_hashes() {
		assert!(!Fingerprint([0; 32]).is_plausible());
		assert!(!Fingerprint(*b"d41d8cd98f00b204e9800998ecf8427e").is_plausible());
		assert!(!UniquenessTag([b' '; 32]).is_plausible());
		// That of the empty file.
		let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
		let empty: H256 = empty.parse().expect("is a hash");
		assert!(Fingerprint::from(empty).is_plausible());
		let mut almost = [0; 32];
		almost[31] = 1;
		assert!(Fingerprint(almost).is_plausible());
		let mut letters = [b'a'; 32];
		letters[0] = 0x7f;
		assert!(Fingerprint(letters).is_plausible());
	}
}
