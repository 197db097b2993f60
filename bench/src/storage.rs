// SPDX-License-Identifier: Apache-2.0

//! What a read and a write of the state cost on ParityDB, with as many stakeholders as are wanted:
//! the two figures of the runtime's database weight, measured. The SDK lets a node's own database out
//! only where the whole client is built with benchmarks, so this opens one as the node does: the
//! column of the state, with the same options and the same cache.

use crate::{genesis, network, report::round, rpc::Failure};
use codec::Encode;
use doverie_runtime::{AccountId, Runtime};
use parity_db::{CompressionType, Db, Operation, Options};
use serde_json::{json, Value};
use sp_core::{storage::StateVersion, H256};
use sp_runtime::traits::BlakeTwo256;
use sp_state_machine::{
	new_in_mem, Backend, BackendTransaction, Storage, TrieBackend, TrieBackendBuilder,
};
use sp_trie::{
	cache::{CacheSize, LocalTrieCache, SharedTrieCache},
	DBValue,
};
use std::{
	collections::BTreeMap,
	fs,
	path::Path,
	sync::Arc,
	thread::sleep,
	time::{Duration, Instant},
};

/// The column of the state: there is no other here.
const STATE: u8 = 0;
/// As large as the node's own is if nobody says otherwise.
const CACHE: usize = 1024 * 1024 * 1024;
/// How many items are written at once while the state is filled.
const FILLED_AT_ONCE: usize = 50_000;
/// A full block: how many items it reads with one state, and how many it changes.
const IN_A_BLOCK: usize = 5_000;
/// How many items are read when the cache is warm.
const READS: usize = 100_000;
/// How many blocks are written.
const BLOCKS: usize = 40;
/// What a database needs to write down what it was given.
const SETTLE: Duration = Duration::from_secs(5);

type State = TrieBackend<Arc<dyn Storage<BlakeTwo256>>, BlakeTwo256, LocalTrieCache<BlakeTwo256>>;

/// The database as the state's tries see it. ParityDB counts references, so keys have no prefix.
struct Nodes(Arc<Db>);

impl Storage<BlakeTwo256> for Nodes {
	fn get(&self, key: &H256, _: (&[u8], Option<u8>)) -> Result<Option<DBValue>, String> {
		self.0.get(STATE, key.as_bytes()).map_err(|error| error.to_string())
	}
}

/// A database with a state.
struct Database {
	db: Arc<Db>,
	nodes: Arc<dyn Storage<BlakeTwo256>>,
	cache: SharedTrieCache<BlakeTwo256>,
	root: H256,
}

impl Database {
	fn create(folder: &Path) -> Result<Self, Failure> {
		let mut options = Options::with_columns(folder, 1);
		let state = &mut options.columns[usize::from(STATE)];
		state.compression = CompressionType::Lz4;
		state.ref_counted = true;
		state.preimage = true;
		state.uniform = true;
		let db = Db::open_or_create(&options).map_err(|error| error.to_string())?;
		let db = Arc::new(db);
		let nodes = Arc::new(Nodes(db.clone()));
		let cache = SharedTrieCache::new(CacheSize::new(CACHE), None);
		Ok(Self { db, nodes, cache, root: H256::zero() })
	}

	/// The state as a block sees it.
	fn state(&self) -> State {
		TrieBackendBuilder::new(self.nodes.clone(), self.root)
			.with_optional_cache(Some(self.cache.local_cache_trusted()))
			.build()
	}

	/// Writes what has changed. Like a node that keeps every state, it deletes nothing.
	fn commit(
		&mut self,
		root: H256,
		mut changes: BackendTransaction<BlakeTwo256>,
	) -> Result<(), Failure> {
		let operations = changes.drain().into_iter().filter(|(_, (_, count))| *count > 0);
		let operations = operations.map(|(key, (value, _))| {
			// Without the prefix.
			let hash = key[key.len().saturating_sub(32)..].to_vec();
			(STATE, Operation::Set(hash, value))
		});
		self.db.commit_changes(operations).map_err(|error| error.to_string())?;
		self.root = root;
		Ok(())
	}

	/// Writes items, the first of all into an empty state.
	fn fill(&mut self, items: &[(Vec<u8>, Vec<u8>)]) -> Result<(), Failure> {
		let delta = || items.iter().map(|(key, value)| (&key[..], Some(&value[..])));
		let (root, changes) = if self.root.is_zero() {
			new_in_mem::<BlakeTwo256>().storage_root(delta(), StateVersion::V1)
		} else {
			self.state().storage_root(delta(), StateVersion::V1)
		};
		self.commit(root, changes)
	}

	/// Reads items, block by block, and returns how long each took, in nanoseconds, sorted.
	fn read(&self, keys: &[&Vec<u8>]) -> Result<Vec<f64>, Failure> {
		let mut times = Vec::with_capacity(keys.len());
		for block in keys.chunks(IN_A_BLOCK) {
			let state = self.state();
			for key in block {
				let start = Instant::now();
				let value = state.storage(key).map_err(|error| error.to_string())?;
				times.push(start.elapsed().as_nanos() as f64);
				if value.is_none() {
					return Err("an item is missing".into());
				}
			}
		}
		times.sort_by(f64::total_cmp);
		Ok(times)
	}

	/// Changes items that a block has read, and returns how long each took, in nanoseconds: to
	/// calculate the root, and to hand everything to the database.
	fn change(&mut self, items: &[(&Vec<u8>, Vec<u8>)]) -> Result<f64, Failure> {
		let state = self.state();
		for (key, _) in items {
			state.storage(key).map_err(|error| error.to_string())?;
		}
		let start = Instant::now();
		let delta = items.iter().map(|(key, value)| (&key[..], Some(&value[..])));
		let (root, changes) = state.storage_root(delta, StateVersion::V1);
		self.commit(root, changes)?;
		Ok(start.elapsed().as_nanos() as f64 / items.len() as f64)
	}
}

/// Numbers that are the same in every run.
struct Random(u64);

impl Random {
	fn draw(&mut self) -> u64 {
		// SplitMix64.
		self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
		let mut z = self.0;
		z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
		z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
		z ^ (z >> 31)
	}

	fn below(&mut self, limit: usize) -> usize {
		(self.draw() % limit as u64) as usize
	}

	fn bytes(&mut self, count: usize) -> Vec<u8> {
		(0..count).map(|_| self.draw() as u8).collect()
	}
}

/// The items of the state with this many citizens, each of whom has used its quota, and the ballots
/// of a decision in which all have voted.
fn items(citizens: u32, random: &mut Random) -> Vec<(Vec<u8>, Vec<u8>)> {
	let account = |i: u32| AccountId::new(sp_crypto_hashing::sha2_256(&i.encode()));
	let accounts: Vec<AccountId> = (0..citizens).map(account).collect();
	let mut top: BTreeMap<_, _> = genesis::storage(genesis::DEVELOPMENT_PRESET, &accounts, &[]).top;
	for account in &accounts {
		let usage = pallet_quota::Usage { used: u128::from(random.draw() % 500_000), block: 1u32 };
		top.insert(pallet_quota::Usages::<Runtime>::hashed_key_for(account), usage.encode());
	}
	let length = pallet_decisions::Page::default().encode().len();
	for page in 0..citizens / pallet_decisions::PAGE_BALLOTS + 1 {
		let key = pallet_decisions::Ballots::<Runtime>::hashed_key_for(genesis::DECISION, page);
		top.insert(key, random.bytes(length));
	}
	top.into_iter().collect()
}

fn summary(sorted: &[f64]) -> Value {
	let mean = sorted.iter().sum::<f64>() / sorted.len().max(1) as f64;
	let quantile = |share| round(crate::load::quantile(sorted, share) / 1_000.0);
	json!({
		"mean": round(mean / 1_000.0),
		"half": quantile(0.5),
		"95 %": quantile(0.95),
		"longest": quantile(1.0),
	})
}

/// Measures, prints, and returns the figures: microseconds for each item.
pub fn measure(folder: &Path, citizens: u32) -> Result<Value, Failure> {
	let mut random = Random(13);
	println!("Making the state of {citizens} citizens");
	let items = items(citizens, &mut random);
	fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
	let mut database = Database::create(folder)?;
	for part in items.chunks(FILLED_AT_ONCE) {
		database.fill(part)?;
	}
	sleep(SETTLE);
	println!("{} items, on ParityDB with a cache of {} MiB", items.len(), CACHE / 1024 / 1024);

	let mut sample = |count: usize| -> Vec<&Vec<u8>> {
		(0..count).map(|_| &items[random.below(items.len())].0).collect()
	};
	let (first, keys) = (sample(IN_A_BLOCK), sample(READS));
	let cold = database.read(&first)?;
	// A node that has run for some time has seen everything once.
	let everything: Vec<&Vec<u8>> = items.iter().map(|(key, _)| key).collect();
	database.read(&everything)?;
	let warm = database.read(&keys)?;
	let again = database.read(&keys)?;

	let me = std::process::id();
	let before = network::used(me)?.processor;
	let mut writes = Vec::new();
	for _ in 0..BLOCKS {
		// Each item once, with another value of the same length.
		let changed: BTreeMap<usize, Vec<u8>> = (0..IN_A_BLOCK)
			.map(|_| {
				let i = random.below(items.len());
				(i, random.bytes(items[i].1.len()))
			})
			.collect();
		let changed: Vec<_> = changed.into_iter().map(|(i, value)| (&items[i].0, value)).collect();
		writes.push(database.change(&changed)?);
	}
	sleep(SETTLE);
	let processor = (network::used(me)?.processor - before) * 1e6 / (BLOCKS * IN_A_BLOCK) as f64;
	writes.sort_by(f64::total_cmp);

	let figures = json!({
		"citizens": citizens,
		"items": items.len(),
		"unit": "microseconds",
		"read, empty cache": summary(&cold),
		"read, warm cache": summary(&warm),
		"read, the same again": summary(&again),
		"write": summary(&writes),
		"write, all threads' processor time": round(processor),
	});
	for (what, figure) in figures.as_object().into_iter().flatten() {
		println!("  {what:<38} {figure}");
	}
	let of = |what: &str| figures[what]["mean"].as_f64().unwrap_or(f64::NAN);
	let counted = <Runtime as frame_system::Config>::DbWeight::get();
	println!(
		"Database weight, measured: read {:.1} us, write {:.1} us; the runtime counts {} and {} us",
		of("read, warm cache"),
		of("write"),
		counted.read as f64 / 1e6,
		counted.write as f64 / 1e6,
	);
	Ok(figures)
}
