// SPDX-License-Identifier: Apache-2.0

//! Receipts: what proves something that was read once, for whoever checks it later without a
//! server.

use crate::{bounded::decode, verify_head, Anchor, Error, Final, Fragment, Hash, State};
use alloc::vec::Vec;
use codec::Encode;

/// The first bytes of a receipt.
const MAGIC: [u8; 8] = *b"doverie\0";
/// How it is encoded.
const VERSION: u8 = 1;

/// The most bytes of a receipt.
pub const MAX_BUNDLE: usize = 96 * 1024 * 1024;
/// The most bytes of a question.
pub const MAX_QUESTION: usize = 4 * 1024;

/// A receipt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bundle {
	/// The hash of the first block: of which chain it is.
	pub genesis_hash: Hash,
	/// What was asked: whoever asks says how. At most [`MAX_QUESTION`] bytes.
	pub question: Vec<u8>,
	/// From the first block to the one whose state was read, which is the last.
	pub fragments: Vec<Fragment>,
	/// Nodes of the trie of that state.
	pub nodes: Vec<Vec<u8>>,
}

type Content = (Hash, Vec<u8>, Vec<Fragment>, Vec<Vec<u8>>);

impl Bundle {
	/// The receipt as it is written to a file.
	pub fn encode(&self) -> Vec<u8> {
		let Self { genesis_hash, question, fragments, nodes } = self;
		let content = (genesis_hash, question, fragments, nodes);
		(MAGIC, VERSION, content).encode()
	}

	/// Reads a file.
	pub fn decode(bytes: &[u8]) -> Result<Self, Error> {
		const WHAT: &str = "the receipt";
		if bytes.len() > MAX_BUNDLE {
			return Err(Error::TooLarge { what: WHAT });
		}
		let damaged = Error::Undecodable { what: WHAT };
		let (version, content) =
			bytes.strip_prefix(&MAGIC).and_then(<[u8]>::split_first).ok_or(damaged)?;
		if *version != VERSION {
			return Err(Error::UnknownVersion { version: *version });
		}
		let (genesis_hash, question, fragments, nodes) = decode::<Content>(content, WHAT)?;
		if question.len() > MAX_QUESTION {
			return Err(Error::TooLarge { what: "the question of the receipt" });
		}
		Ok(Self { genesis_hash, question, fragments, nodes })
	}

	/// Is the block final whose state was read? What its state says is then read by the functions
	/// that read from a [`State`]; [`State::finish`] comes last.
	pub fn verify(&self, anchor: &Anchor) -> Result<(Final, State), Error> {
		if self.genesis_hash != anchor.genesis_hash() {
			return Err(Error::OtherChain);
		}
		let head = verify_head(anchor, &self.fragments)?;
		let state = State::new(&head, &self.nodes)?;
		Ok((head, state))
	}
}
