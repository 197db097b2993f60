// SPDX-License-Identifier: Apache-2.0

//! What is wrong with what a server says.

use alloc::string::String;
use doverie_verify::{Error, Hash};

/// Why a server is not believed, or could not be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
	/// It gave no answer: why, in the words of whoever asked.
	Silent(String),
	/// Its answer is longer than any that is needed.
	TooLong,
	/// Its answer is not one of JSON-RPC.
	NoJsonRpc,
	/// It refuses to answer: why, in its own words.
	Refuses(String),
	/// Its answer is not what the method answers.
	WrongForm,
	/// Its chain begins with another block.
	OtherChain(Hash),
	/// Its proof of final blocks never comes to an end.
	Endless,
	/// What it sends does not prove what it says.
	Proof(Error),
	/// It goes on sending, and something is missing still.
	Incomplete,
}

impl From<Error> for Fault {
	fn from(error: Error) -> Self {
		Self::Proof(error)
	}
}
