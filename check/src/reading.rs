// SPDX-License-Identifier: Apache-2.0

//! Reading the state of a final block from a server that nobody trusts: what the nodes so far do
//! not prove is asked for, until they prove the answer.

use crate::{
	fault::Fault,
	question::{Answer, Question},
	rpc,
};
use alloc::{collections::BTreeSet, string::String, vec, vec::Vec};
use doverie_verify::{chain::Moment, Error, Final, State, Want};
use serde_json::{json, Value};

/// How often more is asked for: what is asked next follows from what was read before. A question has a
/// handful of such steps, and one for each later version of an agreement.
const MAX_ROUNDS: u32 = 80;
/// How many keys one answer lists: nodes list no more.
const KEYS_AT_ONCE: usize = 1000;
/// For how many keys one request asks for nodes: public nodes answer up to five megabytes.
const NODES_AT_ONCE: usize = 500;
/// How many keys are read in all: the ballots and the voters of a large town.
const MAX_KEYS: usize = 100_000;
/// How many of them can follow from what is proven already, in one step. Their nodes have about half a
/// kilobyte each, which is less than [`MAX_NODES`]: who would need more is told so, and no server is
/// blamed.
const MAX_AT_ONCE: usize = 90_000;
/// How long the nodes are together, in bytes: what a receipt can hold.
const MAX_NODES: usize = 48 * 1024 * 1024;

/// What was read: the answer, the time of the block, and the nodes that prove both.
#[derive(Clone, Debug)]
pub struct Read {
	/// The final block whose state it is.
	pub head: Final,
	/// Its time, and the version of the runtime.
	pub moment: Moment,
	/// The answer.
	pub answer: Answer,
	/// The nodes of the state that prove it.
	pub nodes: Vec<Vec<u8>>,
}

/// What is to be fetched.
enum Fetch {
	/// The keys under the last of the prefixes: those so far are among `keys`.
	Keys { prefixes: Vec<Vec<u8>>, after: Option<Vec<u8>>, keys: Vec<Vec<u8>> },
	/// The nodes for these keys, from the end.
	Nodes { keys: Vec<Vec<u8>>, asked: usize, found: bool },
}

/// A question to the state of a block, on its way.
pub(crate) struct Reading {
	pub question: Question,
	pub head: Final,
	/// Which server is asked.
	pub server: usize,
	nodes: BTreeSet<Vec<u8>>,
	bytes: usize,
	keys: usize,
	rounds: u32,
	fetch: Fetch,
}

impl Reading {
	/// Begins: a server is to be asked.
	pub fn begin(question: Question, head: Final, server: usize) -> Result<Self, Fault> {
		let fetch = Fetch::Nodes { keys: Vec::new(), asked: 0, found: true };
		let nodes = BTreeSet::new();
		let mut reading =
			Self { question, head, server, nodes, bytes: 0, keys: 0, rounds: 0, fetch };
		match reading.think()? {
			None => Ok(reading),
			// No state is proven by nothing.
			Some(_) => Err(Fault::Incomplete),
		}
	}

	/// What is asked now.
	pub fn ask(&mut self) -> String {
		let at = rpc::hex(self.head.hash.as_bytes());
		match &mut self.fetch {
			Fetch::Keys { prefixes, after, .. } => {
				let prefix = prefixes.last().map(|prefix| rpc::hex(prefix));
				let after = after.as_ref().map(|after| rpc::hex(after));
				rpc::request("state_getKeysPaged", json!([prefix, KEYS_AT_ONCE, after, at]))
			},
			Fetch::Nodes { keys, asked, .. } => {
				*asked = keys.len().min(NODES_AT_ONCE);
				let first = keys.len().saturating_sub(*asked);
				let named: Vec<_> = keys.iter().skip(first).map(|key| rpc::hex(key)).collect();
				rpc::request("state_getReadProof", json!([named, at]))
			},
		}
	}

	/// What the server answers to that. Returns what was read, once the nodes prove it.
	pub fn answered(&mut self, result: &Value) -> Result<Option<Read>, Fault> {
		match &mut self.fetch {
			Fetch::Keys { .. } => self.list(&rpc::as_list(result)?)?,
			Fetch::Nodes { .. } => self.add(result)?,
		}
		match &mut self.fetch {
			Fetch::Keys { prefixes, keys, .. } if prefixes.is_empty() => {
				let keys = core::mem::take(keys);
				self.fetch = Fetch::Nodes { keys, asked: 0, found: false };
				Ok(None)
			},
			Fetch::Nodes { keys, found, .. } if keys.is_empty() => {
				if !*found {
					return Err(Fault::Incomplete);
				}
				self.think()
			},
			_ => Ok(None),
		}
	}

	/// Keys under the last prefix, in their order.
	fn list(&mut self, page: &[Vec<u8>]) -> Result<(), Fault> {
		let Fetch::Keys { prefixes, after, keys } = &mut self.fetch else { return Ok(()) };
		let prefix = prefixes.last().cloned().unwrap_or_default();
		for key in page {
			let is_next = after.as_ref().is_none_or(|after| key > after);
			if !key.starts_with(&prefix) || !is_next {
				return Err(Fault::WrongForm);
			}
			*after = Some(key.clone());
			keys.push(key.clone());
		}
		self.keys = self.keys.saturating_add(page.len());
		if self.keys > MAX_KEYS {
			return Err(Fault::TooLong);
		}
		if page.len() < KEYS_AT_ONCE {
			prefixes.pop();
			*after = None;
		}
		Ok(())
	}

	/// Nodes for the keys that were asked for.
	fn add(&mut self, result: &Value) -> Result<(), Fault> {
		let Fetch::Nodes { keys, asked, found } = &mut self.fetch else { return Ok(()) };
		let is_of_block = result.get("at").map(rpc::as_hash).transpose()?;
		if is_of_block != Some(self.head.hash.0) {
			return Err(Fault::WrongForm);
		}
		let proof = result.get("proof").ok_or(Fault::WrongForm)?;
		for node in rpc::as_list(proof)? {
			self.bytes = self.bytes.saturating_add(node.len());
			*found |= self.nodes.insert(node);
		}
		if self.bytes > MAX_NODES {
			return Err(Fault::TooLong);
		}
		keys.truncate(keys.len().saturating_sub(*asked));
		Ok(())
	}

	/// Do the nodes prove an answer? If not, what is missing is to be fetched.
	fn think(&mut self) -> Result<Option<Read>, Fault> {
		let nodes: Vec<_> = self.nodes.iter().cloned().collect();
		let state = State::new(&self.head, &nodes)?;
		match self.question.ask(&state) {
			Ok((answer, moment)) => {
				state.finish()?;
				Ok(Some(Read { head: self.head.clone(), moment, answer, nodes }))
			},
			Err(Error::Missing) => {
				self.rounds = self.rounds.saturating_add(1);
				if self.rounds > MAX_ROUNDS {
					return Err(Fault::Incomplete);
				}
				self.want(state.wants())?;
				Ok(None)
			},
			Err(error) => Err(error.into()),
		}
	}

	fn want(&mut self, wants: Vec<Want>) -> Result<(), Fault> {
		// Every server's proof would be as large. What is wanted again, or was only listed, does not
		// count here: a server can make that as much as it likes.
		if wants.len() > MAX_AT_ONCE {
			return Err(Error::TooManyItems { most: MAX_AT_ONCE }.into());
		}
		let (mut prefixes, mut keys) = (vec![], vec![]);
		for want in wants {
			match want {
				Want::Key(key) => keys.push(key),
				// Where nothing is under it, the key itself shows that.
				Want::Prefix(prefix) => {
					keys.push(prefix.clone());
					prefixes.push(prefix);
				},
			}
		}
		self.keys = self.keys.saturating_add(keys.len());
		if keys.is_empty() || self.keys > MAX_KEYS {
			return Err(Fault::Incomplete);
		}
		self.fetch = if prefixes.is_empty() {
			Fetch::Nodes { keys, asked: 0, found: false }
		} else {
			Fetch::Keys { prefixes, after: None, keys }
		};
		Ok(())
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use doverie_verify::Hash;

	#[test]
	fn more_than_is_read_is_no_servers_fault() {
		let head = Final {
			number: 1,
			hash: Hash::zero(),
			state_root: Hash::zero(),
			set_id: 0,
			voters: 4,
			votes: 4,
			changes: 0,
		};
		let mut reading = Reading::begin(Question::Head, head, 0).expect("asks first");
		let wants = |count: usize| vec![Want::Key(vec![1; 32]); count];
		let beyond = Error::TooManyItems { most: MAX_AT_ONCE };
		assert_eq!(reading.want(wants(MAX_AT_ONCE + 1)), Err(Fault::Proof(beyond)));
		// A server that has the same asked for again and again is to blame for it.
		assert_eq!(reading.want(wants(MAX_AT_ONCE)), Ok(()));
		assert_eq!(reading.want(wants(MAX_AT_ONCE)), Err(Fault::Incomplete));
	}
}
