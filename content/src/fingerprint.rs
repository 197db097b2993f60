// SPDX-License-Identifier: Apache-2.0

//! The name of a text: the SHA-256 of its bytes.

use sha2::{Digest, Sha256};
use std::fmt;

/// The SHA-256 of a text, as the chain has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Fingerprint(pub [u8; 32]);

impl Fingerprint {
	/// That of these bytes.
	pub fn of(bytes: &[u8]) -> Self {
		Self(Sha256::digest(bytes).into())
	}

	/// Reads 64 hexadecimal digits, small letters alone: one text has one address.
	pub fn parse(text: &str) -> Option<Self> {
		let is_small = text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
		let mut bytes = [0; 32];
		(is_small && hex::decode_to_slice(text, &mut bytes).is_ok()).then_some(Self(bytes))
	}

	/// The same after `0x`, as orders have it.
	pub fn parse_prefixed(text: &str) -> Option<Self> {
		Self::parse(text.strip_prefix("0x")?)
	}
}

impl fmt::Display for Fingerprint {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		f.write_str(&hex::encode(self.0))
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_fingerprint_has_one_spelling() {
		let fingerprint = Fingerprint::of(b"");
		let text = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
		assert_eq!(fingerprint.to_string(), text);
		assert_eq!(Fingerprint::parse(text), Some(fingerprint));
		assert_eq!(Fingerprint::parse_prefixed(&format!("0x{text}")), Some(fingerprint));
		for wrong in ["", "e3", &text.to_uppercase(), &text[1..], &format!("{text}00"), "../../x"] {
			assert_eq!(Fingerprint::parse(wrong), None, "{wrong}");
		}
	}
}
