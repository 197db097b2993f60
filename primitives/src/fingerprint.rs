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
	/// A keyed hash of what makes a person or company unique. Only registrars hold the key, so
	/// that nobody can find out from the chain who is behind a tag, and yet nobody can be admitted
	/// twice.
	UniquenessTag
}
