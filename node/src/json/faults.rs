// SPDX-License-Identifier: Apache-2.0

//! What is told where there is no answer: a code for programs, and a sentence for people.

use crate::service::Hash;
use jsonrpsee::types::{
	error::{INTERNAL_ERROR_CODE, INVALID_PARAMS_CODE},
	ErrorObjectOwned,
};
use std::fmt::Display;

/// This node has no such block.
const UNKNOWN_BLOCK: i32 = 9001;
/// This node has no longer the state of the block.
const STATE_GONE: i32 = 9002;
/// The runtime of the block does not answer this.
const NOT_ANSWERED: i32 = 9003;
/// The answer cannot be shown.
const NOT_SHOWN: i32 = 9004;

fn told(code: i32, sentence: String) -> ErrorObjectOwned {
	ErrorObjectOwned::owned(code, sentence, None::<()>)
}

/// What was given cannot be taken.
pub fn invalid(sentence: impl Into<String>) -> ErrorObjectOwned {
	told(INVALID_PARAMS_CODE, sentence.into())
}

/// Something is wrong in the node.
pub fn internal(error: &dyn Display) -> ErrorObjectOwned {
	told(INTERNAL_ERROR_CODE, format!("This node could not answer: {error}"))
}

/// This node has no such block.
pub fn unknown_block(hash: Hash) -> ErrorObjectOwned {
	told(
		UNKNOWN_BLOCK,
		format!(
			"This node has no block {hash:?}. Check the hash; a node that is syncing may get it later."
		),
	)
}

/// This node has no longer the state of the block.
pub fn state_gone(hash: Hash) -> ErrorObjectOwned {
	told(
		STATE_GONE,
		format!(
			"This node no longer has the state of block {hash:?}. Ask one that keeps every state."
		),
	)
}

/// The runtime of the block does not answer this.
pub fn not_answered(function: &str) -> ErrorObjectOwned {
	told(
		NOT_ANSWERED,
		format!("The runtime of that block has no {function}. Ask about a later block."),
	)
}

/// The events of the block are those of another runtime than it ends with.
pub fn upgrades(hash: Hash) -> ErrorObjectOwned {
	told(
		NOT_ANSWERED,
		format!(
			"Block {hash:?} ends with another runtime than that by which its events were written. \
			 Read System.Events with the metadata of the block before it."
		),
	)
}

/// The answer cannot be shown.
pub fn not_shown(why: &dyn Display) -> ErrorObjectOwned {
	told(NOT_SHOWN, format!("The answer cannot be shown as JSON: {why}. Ask for fewer things."))
}
