// SPDX-License-Identifier: Apache-2.0

//! A chain that never was, with keys of our own: four sets of voters, a restart of finality, and a
//! state with a document on record.

use crate::{
	ask, records::Author, storage::Key, Anchor, Bundle, DigestItem, Error, Final, Fingerprint,
	Fragment, Hash, Header, Justification, Restart, State, Vote, VoterId, Want,
};
use codec::{Compact, Encode};
use sp_consensus_grandpa::{ConsensusLog, ScheduledChange};
use sp_core::{Blake2Hasher, Pair};
pub use sp_keyring::Ed25519Keyring::{self, Alice, Bob, Charlie, Dave, Eve, Ferdie, One, Two};
use sp_state_machine::{prove_read, Backend, InMemoryBackend, IterArgs};
use std::collections::BTreeMap;

pub type Entries = BTreeMap<Vec<u8>, Vec<u8>>;

/// What is on record.
pub const DOCUMENT: Fingerprint = Fingerprint([7; 32]);
/// What is not.
pub const OTHER: Fingerprint = Fingerprint([8; 32]);
/// When the last block was made.
pub const TIME: u64 = 1_795_000_000_000;

/// The first voters.
pub const FIRST: [Ed25519Keyring; 4] = [Alice, Bob, Charlie, Dave];
/// Those from block 10 on, as set 1.
pub const SECOND: [Ed25519Keyring; 4] = [Alice, Bob, Charlie, Eve];
/// Those from block 20 on, as set 2. They lose their keys after block 25.
pub const THIRD: [Ed25519Keyring; 5] = [Alice, Bob, Dave, Eve, Ferdie];
/// Those with whom finality starts again at block 60, as set 3.
pub const FOURTH: [Ed25519Keyring; 4] = [Ferdie, Dave, One, Two];
/// Those from block 70 on, as set 4.
pub const FIFTH: [Ed25519Keyring; 4] = [One, Two, Alice, Dave];
pub const LAST_FINAL: u32 = 25;
pub const RESTART: u32 = 60;

pub fn ids(voters: &[Ed25519Keyring]) -> Vec<VoterId> {
	voters.iter().map(|voter| voter.public()).collect()
}

fn change(voters: &[Ed25519Keyring], delay: u32) -> ScheduledChange<u32> {
	let next_authorities = voters.iter().map(|voter| (voter.public().into(), 1)).collect();
	ScheduledChange { next_authorities, delay }
}

pub fn consensus(message: ConsensusLog<u32>) -> DigestItem {
	DigestItem::Consensus(sp_consensus_grandpa::GRANDPA_ENGINE_ID, message.encode())
}

pub fn scheduled(voters: &[Ed25519Keyring]) -> DigestItem {
	consensus(ConsensusLog::ScheduledChange(change(voters, 0)))
}

pub fn delayed(voters: &[Ed25519Keyring]) -> DigestItem {
	consensus(ConsensusLog::ScheduledChange(change(voters, 1)))
}

pub fn forced(voters: &[Ed25519Keyring]) -> DigestItem {
	consensus(ConsensusLog::ForcedChange(LAST_FINAL, change(voters, 50)))
}

pub fn header(number: u32, parent_hash: Hash, state_root: Hash, digest: Vec<DigestItem>) -> Header {
	Header { parent_hash, number, state_root, extrinsics_root: Hash::repeat_byte(9), digest }
}

/// The vote of somebody for a block.
pub fn vote(voter: Ed25519Keyring, for_block: &Header, round: u64, set_id: u64) -> Vote {
	let signature = voter.sign(b"");
	let (hash, number, voter_id) = (for_block.hash(), for_block.number, voter.public());
	let mut vote = Vote { hash, number, signature, voter: voter_id };
	vote.signature = voter.pair().sign(&vote.payload(round, set_id));
	vote
}

/// The votes of these for a block.
pub fn justify(block: &Header, set_id: u64, voters: &[Ed25519Keyring]) -> Justification {
	let round = 4;
	Justification {
		round,
		target_hash: block.hash(),
		target_number: block.number,
		votes: voters.iter().map(|voter| vote(*voter, block, round, set_id)).collect(),
		ancestry: vec![],
	}
}

pub fn fragment(header: Header, set_id: u64, voters: &[Ed25519Keyring]) -> Fragment {
	Fragment { justification: justify(&header, set_id, voters), header }
}

/// A state and proofs of it.
pub struct Trie(InMemoryBackend<Blake2Hasher>);

impl Trie {
	pub fn of(entries: Entries) -> Self {
		Self((entries, sp_core::storage::StateVersion::V1).into())
	}

	pub fn root(&self) -> Hash {
		*self.0.root()
	}

	/// As `state_getReadProof` answers.
	pub fn prove(&self, keys: impl IntoIterator<Item = Vec<u8>>) -> Vec<Vec<u8>> {
		let proof = prove_read(self.0.clone(), keys).expect("can be proven");
		proof.into_iter_nodes().collect()
	}

	/// As `state_getKeysPaged` answers.
	fn keys(&self, prefix: &[u8]) -> Vec<Vec<u8>> {
		let mut under = IterArgs::default();
		under.prefix = Some(prefix);
		let keys = self.0.keys(under).expect("can be listed");
		keys.collect::<Result<_, _>>().expect("can be listed")
	}

	/// As a client asks for what it misses.
	fn fetch(&self, want: &Want) -> Vec<Vec<u8>> {
		match want {
			Want::Key(key) => self.prove([key.clone()]),
			Want::Prefix(prefix) => {
				self.prove(self.keys(prefix).into_iter().chain([prefix.clone()]))
			},
		}
	}

	/// What is read, and the nodes by which it is proven.
	pub fn read<T>(
		&self,
		head: &Final,
		read: impl Fn(&State) -> Result<T, Error>,
	) -> (T, Vec<Vec<u8>>) {
		self.ask(head, read).expect("can be read")
	}

	/// What is read, or why not.
	pub fn try_read<T>(
		&self,
		head: &Final,
		read: impl Fn(&State) -> Result<T, Error>,
	) -> Result<T, Error> {
		self.ask(head, read).map(|(answer, _)| answer)
	}

	fn ask<T>(
		&self,
		head: &Final,
		read: impl Fn(&State) -> Result<T, Error>,
	) -> Result<(T, Vec<Vec<u8>>), Error> {
		ask(head, read, |wants| Ok(wants.iter().flat_map(|want| self.fetch(want)).collect()))
	}
}

fn account(byte: u8) -> [u8; 32] {
	[byte; 32]
}

/// A stakeholder of the business chamber, as the register encodes it.
fn stakeholder(byte: u8) -> Vec<u8> {
	let history = vec![(1u32, 900u32, 1u8, 0u8)];
	let stands = (account(byte), 1u8, 0u8, 0u8, 0u8);
	(stands, account(9), [3u8; 32], [4u8; 32], 1u32, 900u32, history, 0u32).encode()
}

/// What every state has: when, by which runtime, and in which forms.
pub fn basics(time: u64) -> Entries {
	let mut entries = Entries::new();
	let mut put = |pallet: &str, item: &str, value: Vec<u8>| {
		entries.insert(Key::of(pallet, item).into_bytes(), value);
	};
	put("Timestamp", "Now", time.encode());
	put("System", "LastRuntimeUpgrade", (Compact(3u32), "doverie").encode());
	for pallet in ["Records", "Stakeholders", "Decisions", "Pledges", "Balances"] {
		put(pallet, ":__STORAGE_VERSION__:", 1u16.encode());
	}
	entries
}

/// A document on record, witnessed by one and disputed by another.
pub fn on_record(entries: &mut Entries) {
	let author = Author::Stakeholder(1);
	let map = |item| Key::of("Records", item);
	let none = None::<Fingerprint>;
	let what = (account(1), Some(1u8), 40u32, TIME - 1_000, 0u8, 0u8, false);
	let record =
		(what, "https://example.org/дело/7", DOCUMENT, 1u32, none, none, (0u32, 1u32, 1u32));
	let key = map("Records").blake2(&DOCUMENT).blake2(&author);
	entries.insert(key.into_bytes(), record.encode());
	let first = map("FirstRecords").blake2(&DOCUMENT);
	entries.insert(first.into_bytes(), (&author, 40u32).encode());
	for (by, kind) in [(2u32, 1u8), (3, 2)] {
		let key = map("Attestations").blake2(&(DOCUMENT, &author)).twox(&(by, kind));
		let word = (account(by as u8), by as u8, 50 + by, Some([by as u8; 32]));
		entries.insert(key.into_bytes(), word.encode());
	}
	for number in [1u32, 2, 3] {
		let of = |item| Key::of("Stakeholders", item).twox(&number).into_bytes();
		entries.insert(of("Stakeholders"), stakeholder(number as u8));
		entries.insert(of("Names"), format!("Организация {number}").encode());
	}
}

/// The state of the last block. There are others' records in it, so that the trie has some depth.
pub fn state() -> Entries {
	let mut entries = basics(TIME);
	on_record(&mut entries);
	for other in 100u8..200 {
		let key = Key::of("Records", "Records").blake2(&[other; 32]).blake2(&account(other));
		entries.insert(key.into_bytes(), vec![other; 40]);
	}
	entries
}

/// The state of the first block.
pub fn genesis_state() -> Entries {
	let voters: Vec<(VoterId, u64)> = ids(&FIRST).into_iter().map(|voter| (voter, 1)).collect();
	let authorities = Key::of("Grandpa", "Authorities").into_bytes();
	basics(0).into_iter().chain([(authorities, voters.encode())]).collect()
}

pub fn anchor() -> Anchor {
	let root = Trie::of(genesis_state()).root();
	let genesis = Header {
		extrinsics_root: Trie::of(Entries::new()).root(),
		..header(0, Hash::zero(), root, vec![])
	};
	let voters = ids(&FIRST).into_iter().map(|voter| (voter, 1)).collect();
	let restart = restart_block();
	let restarts = vec![Restart {
		set_id: 3,
		block: RESTART,
		hash: restart.hash(),
		voters: ids(&FOURTH),
		last_final: LAST_FINAL,
	}];
	Anchor { name: "Test".into(), genesis, voters, restarts }
}

pub fn restart_block() -> Header {
	header(RESTART, Hash::repeat_byte(59), Hash::repeat_byte(60), vec![forced(&FOURTH)])
}

/// Every change of voters, and the last final block, of number 80.
pub fn fragments(state_root: Hash) -> Vec<Fragment> {
	let block = |number, digest| {
		header(number, Hash::repeat_byte(number as u8 - 1), Hash::repeat_byte(number as u8), digest)
	};
	let head = header(80, Hash::repeat_byte(79), state_root, vec![]);
	vec![
		fragment(block(10, vec![scheduled(&SECOND)]), 0, &FIRST[..3]),
		fragment(block(20, vec![scheduled(&THIRD)]), 1, &SECOND[1..]),
		// The votes here are of no use, as those that a node puts there.
		fragment(restart_block(), 9, &[]),
		fragment(block(70, vec![scheduled(&FIFTH)]), 3, &FOURTH),
		fragment(head, 4, &FIFTH[..3]),
	]
}

/// A receipt for the document.
pub fn bundle() -> Bundle {
	let trie = Trie::of(state());
	let fragments = fragments(trie.root());
	let head = crate::verify_head(&anchor(), &fragments).expect("is final");
	let (_, nodes) = trie.read(&head, |state| crate::records::read(state, DOCUMENT));
	let question = DOCUMENT.0.to_vec();
	Bundle { genesis_hash: anchor().genesis_hash(), question, fragments, nodes }
}
