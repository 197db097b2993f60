// SPDX-License-Identifier: Apache-2.0

//! Load: as many transactions as the network takes, for as long as is asked, and what becomes of
//! each of them.

use crate::{
	network::{Network, Used},
	rpc::{number_of, Failure, Rpc},
};
use serde_json::{json, Value};
use std::{
	collections::{BTreeMap, HashMap},
	sync::{
		atomic::{AtomicBool, AtomicU32, AtomicUsize, Ordering::SeqCst},
		Mutex,
	},
	thread::{self, sleep},
	time::{Duration, Instant},
};

/// How many transactions are handed over in one request.
const BATCH: usize = 25;
/// How many connections there are to each node that transactions are handed to. A node takes those of one
/// request one after the other, and those of several connections together, as from many citizens.
const CONNECTIONS: usize = 16;
/// How often the chain is looked at: what is timed is known as exactly.
const LOOK: Duration = Duration::from_millis(100);
/// How long to wait, when nothing is sent any more, until everything is final.
const DRAIN: Duration = Duration::from_secs(180);
/// How many transactions wait at least, so that the first blocks are not too small to learn from.
const LEAST_WAITING: usize = 1_500;
/// How many wait at most: fewer than a pool of the SDK's default size takes.
const MOST_WAITING: usize = 8_000;
/// The pool is full for now.
const POOL_IS_FULL: i64 = 1016;

/// What is sent, and to whom.
pub struct Load<'a> {
	/// The transactions, in an order in which no two neighbours have one sender.
	pub signed: &'a [String],
	/// How many senders there are: whose transactions go to one node, all do.
	pub senders: usize,
	/// Where the nodes answer that transactions are handed to.
	pub to: &'a [u16],
	/// For how long.
	pub time: Duration,
	/// The most a second. Without it, as many as the network takes.
	pub rate: Option<f64>,
	/// How long a slot is, in seconds.
	pub slot: f64,
	/// What is done while it runs, with what remains of the time.
	pub meanwhile: Option<&'a (dyn Fn(Duration) + Sync)>,
}

/// What came of it.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
	/// How many were included, from the first full block to the last.
	pub included: usize,
	/// In how many slots.
	pub slots: u64,
	/// How many a second.
	pub per_second: f64,
	/// How many slots had no block.
	pub missed: u64,
	/// How many transactions each block had, in order.
	pub blocks: Vec<usize>,
	/// The number of the block before the first of these.
	pub before: u32,
	/// Seconds until a block had it: of each, sorted.
	pub to_inclusion: Vec<f64>,
	/// Seconds until that was final.
	pub to_finality: Vec<f64>,
	/// Why some were refused, and how many.
	pub refused: BTreeMap<String, usize>,
	/// Processor time for each transaction, by node, in microseconds.
	pub processor: Vec<f64>,
	/// Memory in use at the end, by node, in MiB.
	pub memory: Vec<f64>,
	/// By how much the database of the first node has grown for each transaction, in bytes.
	pub disk: f64,
	/// What a check of a signature took on this machine, before and after, in nanoseconds.
	pub signature_ns: f64,
	/// Everything that was included, before and after as well.
	pub all: usize,
	/// Transactions that were in no block at the end.
	pub lost: usize,
}

/// A block as it was seen.
struct Block {
	hash: String,
	slot: u64,
	transactions: Vec<u32>,
}

/// What sender and watcher share.
struct Shared<'a> {
	load: &'a Load<'a>,
	start: Instant,
	/// When each transaction was handed over, in milliseconds; 0: not yet.
	sent: Vec<AtomicU32>,
	handed_over: AtomicUsize,
	included: AtomicUsize,
	/// How many may wait.
	allowed: AtomicUsize,
	stop: AtomicBool,
	refused: Mutex<BTreeMap<String, usize>>,
}

impl Shared<'_> {
	fn now(&self) -> u32 {
		self.start.elapsed().as_millis().max(1) as u32
	}

	/// May another batch be handed over?
	fn has_room(&self) -> bool {
		let handed_over = self.handed_over.load(SeqCst);
		let waiting = handed_over.saturating_sub(self.included.load(SeqCst));
		let in_time = self
			.load
			.rate
			.is_none_or(|rate| (handed_over as f64) < rate * self.start.elapsed().as_secs_f64());
		in_time && waiting + BATCH <= self.allowed.load(SeqCst)
	}

	/// Hands over what is due to a node, until it is told to stop or nothing is left.
	fn hand_over(&self, port: u16, own: &[u32], next: &AtomicUsize) -> Result<(), Failure> {
		let mut rpc = Rpc::new(port);
		let mut again: Vec<u32> = Vec::new();
		while !self.stop.load(SeqCst) {
			if again.is_empty() && !self.has_room() {
				sleep(Duration::from_millis(5));
				continue;
			}
			let mut batch = std::mem::take(&mut again);
			if batch.is_empty() {
				let from = next.fetch_add(BATCH, SeqCst).min(own.len());
				batch.extend(&own[from..(from + BATCH).min(own.len())]);
				if batch.is_empty() {
					return Ok(());
				}
				self.handed_over.fetch_add(batch.len(), SeqCst);
			}
			for i in &batch {
				self.sent[*i as usize].store(self.now(), SeqCst);
			}
			let said = rpc.submit(batch.iter().map(|i| &*self.load.signed[*i as usize]))?;
			for (i, error) in batch.into_iter().zip(said) {
				match error {
					None => {},
					Some((POOL_IS_FULL, _)) => again.push(i),
					Some((_, text)) => {
						self.handed_over.fetch_sub(1, SeqCst);
						let mut refused = self.refused.lock().expect("nobody panics with it");
						*refused.entry(text).or_default() += 1;
					},
				}
			}
			if !again.is_empty() {
				sleep(Duration::from_millis(200));
			}
		}
		for i in &again {
			self.sent[*i as usize].store(0, SeqCst);
		}
		self.handed_over.fetch_sub(again.len(), SeqCst);
		Ok(())
	}
}

/// What the watcher has seen.
struct Seen {
	blocks: BTreeMap<u32, Block>,
	/// When each transaction was included, and when that was final, in milliseconds; 0: not yet.
	included: Vec<u32>,
	finalised: Vec<u32>,
	final_until: u32,
}

/// Looks at the chain, by one node.
struct Watcher<'a> {
	rpc: Rpc,
	known: HashMap<&'a str, u32>,
	seen: Seen,
}

impl<'a> Watcher<'a> {
	fn new(port: u16, signed: &'a [String]) -> Result<Self, Failure> {
		let mut rpc = Rpc::new(port);
		let final_until = rpc.finalised()?;
		let known = signed.iter().zip(0..).map(|(signed, i)| (signed.as_str(), i)).collect();
		let blocks = BTreeMap::new();
		let (included, finalised) = (vec![0; signed.len()], vec![0; signed.len()]);
		Ok(Self { rpc, known, seen: Seen { blocks, included, finalised, final_until } })
	}

	/// Reads a block, unless it is known.
	fn read(&mut self, number: u32) -> Result<(), Failure> {
		let Some(hash) = self.rpc.block_hash(number)? else { return Ok(()) };
		if self.seen.blocks.get(&number).is_some_and(|block| block.hash == hash) {
			return Ok(());
		}
		let block = self.rpc.call("chain_getBlock", json!([hash]))?;
		let block = &block["block"];
		let transactions = block["extrinsics"].as_array().map(Vec::as_slice).unwrap_or_default();
		let transactions = transactions
			.iter()
			.filter_map(|bytes| self.known.get(bytes.as_str()?).copied())
			.collect();
		let slot = slot_of(&block["header"])?;
		debug_assert_eq!(number_of(&block["header"]), Ok(number));
		self.seen.blocks.insert(number, Block { hash, slot, transactions });
		Ok(())
	}

	/// Looks once; returns how many transactions were included since the last look.
	fn look(&mut self, shared: &Shared) -> Result<usize, Failure> {
		let best = self.rpc.best()?;
		let mut news = 0;
		let last = self.seen.blocks.keys().next_back().copied();
		// The last one may have been replaced.
		for number in last.unwrap_or(best)..=best {
			self.read(number)?;
			let now = shared.now();
			for i in transactions_in(&self.seen.blocks, number) {
				let included = &mut self.seen.included[*i as usize];
				if *included == 0 {
					*included = now;
					news += 1;
				}
			}
		}
		let until = self.rpc.finalised()?;
		for number in self.seen.final_until + 1..=until {
			// What is final may be another block than the one that was best.
			self.read(number)?;
			let now = shared.now();
			for i in transactions_in(&self.seen.blocks, number) {
				self.seen.finalised[*i as usize] = now;
			}
		}
		self.seen.final_until = until;
		Ok(news)
	}
}

fn transactions_in(blocks: &BTreeMap<u32, Block>, number: u32) -> impl Iterator<Item = &u32> {
	blocks.get(&number).into_iter().flat_map(|block| &block.transactions)
}

/// The slot of a block: Aura writes it into the header.
fn slot_of(header: &Value) -> Result<u64, Failure> {
	// A pre-runtime digest (6) of Aura, eight bytes long.
	const AURA: &str = "0x066175726120";
	let logs = header["digest"]["logs"].as_array().map(Vec::as_slice).unwrap_or_default();
	let bytes = logs.iter().find_map(|log| log.as_str()?.strip_prefix(AURA));
	bytes
		.and_then(|bytes| u64::from_str_radix(bytes, 16).ok())
		.map(u64::swap_bytes)
		.ok_or_else(|| format!("no slot in a header: {header}"))
}

/// Sends, watches, and counts.
pub fn run(network: &Network, load: &Load) -> Result<Outcome, Failure> {
	let queues = queues(load);
	let shared = Shared {
		load,
		start: Instant::now(),
		sent: load.signed.iter().map(|_| AtomicU32::new(0)).collect(),
		handed_over: AtomicUsize::new(0),
		included: AtomicUsize::new(0),
		allowed: AtomicUsize::new(LEAST_WAITING),
		stop: AtomicBool::new(false),
		refused: Mutex::default(),
	};
	let mut watcher = Watcher::new(network.nodes[0].port, load.signed)?;
	let before = used(network)?;
	let nexts: Vec<AtomicUsize> = queues.iter().map(|_| AtomicUsize::new(0)).collect();

	let mut after = before.clone();
	let mut included_by_then = 0;
	let watched: Result<(), Failure> = thread::scope(|scope| {
		let mut workers = Vec::new();
		for ((own, next), port) in queues.iter().zip(&nexts).zip(load.to) {
			for _ in 0..CONNECTIONS {
				let shared = &shared;
				workers.push(scope.spawn(move || shared.hand_over(*port, own, next)));
			}
		}
		if let Some(meanwhile) = load.meanwhile {
			scope.spawn(move || meanwhile(load.time));
		}
		let mut watch = || -> Result<(), Failure> {
			while shared.start.elapsed() < load.time
				&& workers.iter().any(|worker| !worker.is_finished())
			{
				let news = watcher.look(&shared)?;
				shared.included.fetch_add(news, SeqCst);
				// Half a block more than a block takes: blocks are full, and nothing waits longer.
				let largest = watcher.seen.blocks.values().map(|block| block.transactions.len());
				let allowed = largest.max().unwrap_or(0) * 3 / 2;
				shared.allowed.store(allowed.clamp(LEAST_WAITING, MOST_WAITING), SeqCst);
				sleep(LOOK);
			}
			after = used(network)?;
			included_by_then = shared.included.load(SeqCst);
			Ok(())
		};
		let watched = watch();
		shared.stop.store(true, SeqCst);
		for worker in workers {
			worker.join().map_err(|_| "a sender has panicked")??;
		}
		watched
	});
	watched?;
	let deadline = Instant::now() + DRAIN;
	let is_over = |seen: &Seen| {
		let pending = |(sent, done): (&AtomicU32, &u32)| sent.load(SeqCst) > 0 && *done == 0;
		!shared.sent.iter().zip(&seen.finalised).any(pending)
	};
	let refused: usize = shared.refused.lock().expect("nobody panics with it").values().sum();
	while refused == 0 && !is_over(&watcher.seen) && Instant::now() < deadline {
		watcher.look(&shared)?;
		sleep(LOOK);
	}
	// What was refused is never final, so there is nothing to tell it from what waits.
	while refused > 0 && pending(network)? > 0 && Instant::now() < deadline {
		watcher.look(&shared)?;
		sleep(LOOK);
	}
	watcher.look(&shared)?;

	let mut outcome = summarise(&shared, &watcher.seen, load);
	let by_then = included_by_then.max(1) as f64;
	for ((node, before), after) in network.nodes.iter().zip(&before).zip(&after) {
		outcome.processor.push((after.processor - before.processor) * 1e6 / by_then);
		outcome.memory.push(node.used()?.memory);
	}
	Ok(outcome)
}

/// How many transactions wait in the pool of the first node.
fn pending(network: &Network) -> Result<usize, Failure> {
	let mut rpc = Rpc::new(network.nodes[0].port);
	let waiting = rpc.call("author_pendingExtrinsics", json!([]))?;
	Ok(waiting.as_array().map_or(0, Vec::len))
}

fn used(network: &Network) -> Result<Vec<Used>, Failure> {
	network.nodes.iter().map(|node| node.used()).collect()
}

/// What goes to which node: by sender, so that nobody's second is anywhere before the first.
fn queues(load: &Load) -> Vec<Vec<u32>> {
	let mut queues = vec![Vec::new(); load.to.len()];
	for i in 0..load.signed.len() {
		queues[i % load.senders % load.to.len()].push(i as u32);
	}
	queues
}

fn summarise(shared: &Shared, seen: &Seen, load: &Load) -> Outcome {
	let mut outcome = Outcome {
		refused: shared.refused.lock().expect("nobody panics with it").clone(),
		all: seen.included.iter().filter(|included| **included > 0).count(),
		..Outcome::default()
	};
	let mut times: Vec<(f64, f64)> = Vec::new();
	for ((sent, included), finalised) in shared.sent.iter().zip(&seen.included).zip(&seen.finalised)
	{
		let sent = sent.load(SeqCst);
		if sent == 0 {
			continue;
		}
		if *included == 0 {
			outcome.lost += 1;
			continue;
		}
		let since = |time: u32| f64::from(time.saturating_sub(sent)) / 1_000.0;
		times.push((since(*included), since(*finalised)));
	}
	outcome.lost = outcome.lost.saturating_sub(outcome.refused.values().sum());
	outcome.to_inclusion = times.iter().map(|(included, _)| *included).collect();
	outcome.to_finality =
		times.iter().map(|(_, finalised)| *finalised).filter(|time| *time > 0.0).collect();
	outcome.to_inclusion.sort_by(f64::total_cmp);
	outcome.to_finality.sort_by(f64::total_cmp);

	// From the block after the first that had any, since the pool was empty before that one, to the
	// last that was made while there was more to come.
	let end = load.time.as_millis() as u32;
	let in_time = |block: &Block| {
		let times = block.transactions.iter().map(|i| seen.included[*i as usize]);
		times.max().is_some_and(|time| time <= end)
	};
	let mut counted: Vec<(&u32, &Block)> = seen
		.blocks
		.iter()
		.skip_while(|(_, block)| block.transactions.is_empty())
		.take_while(|(_, block)| in_time(block) || block.transactions.is_empty())
		.collect();
	while counted.last().is_some_and(|(_, block)| block.transactions.is_empty()) {
		counted.pop();
	}
	let [(before, first), rest @ .., (_, last)] = &counted[..] else { return outcome };
	outcome.before = **before;
	outcome.blocks = rest.iter().map(|(_, block)| block.transactions.len()).collect();
	outcome.blocks.push(last.transactions.len());
	outcome.slots = last.slot.saturating_sub(first.slot);
	outcome.missed = outcome.slots.saturating_sub(outcome.blocks.len() as u64);
	outcome.included = outcome.blocks.iter().sum();
	let seconds = outcome.slots as f64 * load.slot;
	outcome.per_second = outcome.included as f64 / seconds.max(load.slot);
	outcome
}

/// The smallest value that this share of the sorted values does not exceed.
pub fn quantile(sorted: &[f64], share: f64) -> f64 {
	let place = (share * sorted.len() as f64).ceil() as usize;
	sorted.get(place.saturating_sub(1)).copied().unwrap_or(f64::NAN)
}
