// SPDX-License-Identifier: Apache-2.0

//! A chain that never was, with keys of our own, and servers that answer for it.

use crate::{rpc, Anchor, Check, Fault, Question, Report};
use codec::{Compact, Encode};
use doverie_verify::{Fragment, Hash, Header, Justification, Vote, WarpProof};
use serde_json::{json, Value};
use sp_core::{ed25519, storage::StateVersion, Blake2Hasher, Pair};
use sp_crypto_hashing::{blake2_128, twox_128, twox_64};
use sp_state_machine::{prove_read, Backend, InMemoryBackend, IterArgs};
use std::collections::BTreeMap;

pub type Entries = BTreeMap<Vec<u8>, Vec<u8>>;

/// What is on record, and what is not.
pub const DOCUMENT: [u8; 32] = [7; 32];
pub const OTHER: [u8; 32] = [8; 32];
/// When every head was made.
pub const TIME: u64 = 1_795_000_000_000;
/// A moment later.
pub const NOW: u64 = TIME + 6_000;

fn key(seed: u8) -> ed25519::Pair {
	ed25519::Pair::from_seed(&[seed; 32])
}

/// Of four who vote, all do.
const VOTERS: [u8; 4] = [1, 2, 3, 4];

fn genesis() -> Header {
	block(0, Hash::zero(), Hash::repeat_byte(1))
}

pub fn anchor() -> Anchor {
	let voters = VOTERS.map(|seed| (key(seed).public(), 1)).to_vec();
	Anchor { name: "Test".into(), genesis: genesis(), voters, restarts: vec![] }
}

fn block(number: u32, parent_hash: Hash, state_root: Hash) -> Header {
	Header { parent_hash, number, state_root, extrinsics_root: Hash::zero(), digest: vec![] }
}

/// All of them vote for a block.
fn justified(header: Header) -> Fragment {
	let (round, set_id) = (4u64, 0u64);
	let (hash, number) = (header.hash(), header.number);
	let payload = (1u8, hash, number, round, set_id).encode();
	let vote = |seed| {
		let pair = key(seed);
		Vote { hash, number, signature: pair.sign(&payload), voter: pair.public() }
	};
	let votes = VOTERS.map(vote).to_vec();
	let (target_hash, target_number, ancestry) = (hash, number, vec![]);
	let justification = Justification { round, target_hash, target_number, votes, ancestry };
	Fragment { header, justification }
}

fn item(pallet: &str, name: &str) -> Vec<u8> {
	[twox_128(pallet.as_bytes()), twox_128(name.as_bytes())].concat()
}

fn twox(before: Vec<u8>, part: &impl Encode) -> Vec<u8> {
	let part = part.encode();
	[&before[..], &twox_64(&part), &part].concat()
}

fn blake2(before: Vec<u8>, part: &impl Encode) -> Vec<u8> {
	let part = part.encode();
	[&before[..], &blake2_128(&part), &part].concat()
}

/// A stakeholder of the business chamber, as the register encodes it.
fn stakeholder(byte: u8) -> Vec<u8> {
	let history = vec![(1u32, 900u32, 1u8, 0u8)];
	let stands = ([byte; 32], 1u8, 0u8, 0u8, 0u8);
	(stands, [9u8; 32], [3u8; 32], [4u8; 32], 1u32, 900u32, history, 0u32).encode()
}

/// A state with a document on record, which somebody disputes.
pub fn state() -> Entries {
	let mut entries = Entries::new();
	entries.insert(item("Timestamp", "Now"), TIME.encode());
	entries.insert(item("System", "LastRuntimeUpgrade"), (Compact(3u32), "doverie").encode());
	for pallet in ["Records", "Stakeholders", "Decisions", "Pledges", "Balances"] {
		entries.insert(item(pallet, ":__STORAGE_VERSION__:"), 1u16.encode());
	}
	let author = (0u8, 1u32);
	let none = None::<[u8; 32]>;
	let what = ([1u8; 32], Some(1u8), 40u32, TIME - 1_000, 1u8, 0u8, false);
	let record = (what, "https://example.org/дело", DOCUMENT, 1u32, none, none, (0u32, 0u32, 1u32));
	let records = blake2(item("Records", "Records"), &DOCUMENT);
	entries.insert(blake2(records, &author), record.encode());
	entries.insert(blake2(item("Records", "FirstRecords"), &DOCUMENT), (author, 40u32).encode());
	let said = twox(blake2(item("Records", "Attestations"), &(DOCUMENT, author)), &(2u32, 2u8));
	entries.insert(said, ([2u8; 32], 2u8, 50u32, none).encode());
	for number in [1u32, 2] {
		let of = |name| twox(item("Stakeholders", name), &number);
		entries.insert(of("Stakeholders"), stakeholder(number as u8));
		entries.insert(of("Names"), format!("Организация {number}").encode());
	}
	entries
}

/// A state with nothing on record.
pub fn without_records() -> Entries {
	let mut entries = state();
	let version = item("Records", ":__STORAGE_VERSION__:");
	let of_records = twox_128(b"Records");
	entries.retain(|key, _| *key == version || !key.starts_with(&of_records));
	entries
}

/// A state in which a block has this hash.
pub fn with_block(number: u32, hash: Hash) -> Entries {
	let mut entries = state();
	entries.insert(twox(item("System", "BlockHash"), &number), hash.encode());
	entries
}

/// What a server does to an answer, given the method and the result.
pub type Change = fn(&str, Value) -> Result<Value, Fault>;

/// A server.
pub struct Node {
	pub head: Fragment,
	trie: InMemoryBackend<Blake2Hasher>,
	change: Change,
	keeps_back_blocks: bool,
}

impl Node {
	/// One that is honest, with this state at the head.
	pub fn at(number: u32, entries: Entries) -> Self {
		Self::on(number, Hash::repeat_byte(5), entries)
	}

	/// One whose head follows on this block.
	pub fn on(number: u32, parent: Hash, entries: Entries) -> Self {
		let trie: InMemoryBackend<Blake2Hasher> = (entries, StateVersion::V1).into();
		let head = justified(block(number, parent, *trie.root()));
		Self { head, trie, change: |_, result| Ok(result), keeps_back_blocks: false }
	}

	/// One that proves nothing of the blocks before its head.
	pub fn that_keeps_back_blocks(self) -> Self {
		Self { keeps_back_blocks: true, ..self }
	}

	/// One that does this to its answers.
	pub fn that(self, change: Change) -> Self {
		Self { change, ..self }
	}

	pub fn hash(&self) -> Hash {
		self.head.header.hash()
	}

	pub fn answer(&self, body: &str) -> Result<Vec<u8>, Fault> {
		let request: Value = serde_json::from_str(body).expect("is JSON");
		let method = request["method"].as_str().expect("has a method");
		let hashes = rpc::hex(&item("System", "BlockHash"));
		let mut keys = request["params"][0].as_array().into_iter().flatten();
		let is_of_block = |key: &Value| key.as_str().is_some_and(|key| key.starts_with(&hashes));
		if self.keeps_back_blocks && keys.any(is_of_block) {
			return Err(Fault::Refuses("pruned".into()));
		}
		let result = (self.change)(method, self.result(method, &request["params"]))?;
		Ok(json!({ "jsonrpc": "2.0", "id": 1, "result": result }).to_string().into_bytes())
	}

	fn result(&self, method: &str, params: &Value) -> Value {
		let bytes = |value: &Value| rpc::bytes(value.as_str().expect("is text")).expect("is hex");
		match method {
			"chain_getBlockHash" => rpc::hex(genesis().hash().as_bytes()).into(),
			"doverie_warpProof" => {
				let proof = WarpProof { fragments: vec![self.head.clone()], is_finished: true };
				rpc::hex(&proof.encode()).into()
			},
			"state_getKeysPaged" => {
				let prefix = bytes(&params[0]);
				let mut of = IterArgs::default();
				of.prefix = Some(&prefix);
				let keys = self.trie.keys(of).expect("can be listed");
				keys.map(|key| rpc::hex(&key.expect("can be listed"))).collect()
			},
			"state_getReadProof" => {
				let keys = params[0].as_array().expect("is a list").iter().map(bytes);
				let proof = prove_read(self.trie.clone(), keys).expect("can be proven");
				let nodes: Value = proof.into_iter_nodes().map(|node| rpc::hex(&node)).collect();
				json!({ "at": params[1], "proof": nodes })
			},
			other => panic!("{other} is asked"),
		}
	}
}

/// Checks something by these servers.
pub fn check(question: Question, nodes: &[Node]) -> Report {
	check_at(question, nodes, NOW)
}

/// The same, at this time.
pub fn check_at(question: Question, nodes: &[Node], now: u64) -> Report {
	let addresses: Vec<_> = (0..nodes.len()).map(|place| format!("http://{place}")).collect();
	let mut check = Check::new(anchor(), question, &addresses);
	for _ in 0..1000 {
		let asks = check.asks();
		if asks.is_empty() {
			return check.report(now);
		}
		for ask in asks {
			check.answered(ask.server, nodes[ask.server].answer(&ask.body));
		}
	}
	panic!("it goes on asking");
}
