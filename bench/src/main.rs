// SPDX-License-Identifier: Apache-2.0

//! Measures what a network of Doverie carries on this machine, and writes figures and charts. Run it
//! by `scripts/bench`, which builds it and the node.
//!
//! * [`genesis`]: chains with thousands of citizens and everything open, from the first block.
//! * [`transactions`]: what is sent, signed before any clock starts.
//! * [`network`]: the nodes, and what their processes use.
//! * [`load`]: sending, watching and counting.
//! * [`storage`]: what reads and writes of the state cost.
//! * [`refusals`]: what a refused transaction costs.
//! * [`queries`]: how many questions a node answers.
//! * [`indexing`]: how fast the indexer is, and how many questions it answers.
//! * [`rolls`]: what a vote weighs, by the size of the roll and beside others.
//! * [`profile`]: where the processor time goes.
//! * [`report`]: tables, figures and charts.

// A tool that measures, on the machine of whoever runs it: its numbers are small.
#![allow(clippy::arithmetic_side_effects)]

mod genesis;
mod indexing;
mod load;
mod network;
mod profile;
mod queries;
mod refusals;
mod report;
mod rolls;
mod rpc;
mod storage;
mod transactions;

use clap::{Parser, ValueEnum};
use doverie_runtime::{AccountId, Hash, MILLISECS_PER_BLOCK};
use load::{Load, Outcome};
use network::{Network, Node, Setup};
use report::{figures_of, head, row, Bar, Report};
use rpc::{Failure, Rpc};
use serde_json::json;
use std::{
	cell::RefCell,
	collections::BTreeMap,
	fs,
	path::{Path, PathBuf},
	process::{Command, ExitCode, Stdio},
	thread::sleep,
	time::{Duration, Instant},
};
use transactions::{presign, unhex, Kind};

/// What can be measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Part {
	/// Ballots: one validator; four, sent to one of them, and to all.
	Votes,
	/// Ballots, records, endorsements, pledges and transfers side by side, on one validator.
	Kinds,
	/// The import of full blocks on one core.
	Import,
	/// Where a validator's processor time goes, by linux-perf.
	Profile,
	/// Reads and writes of a state with a million stakeholders.
	Storage,
	/// What a refused transaction costs a node, against one that it takes.
	Refusals,
	/// Questions a second that a node answers, on the state of a large city.
	Queries,
	/// The indexer on the chain of a large city: how fast it follows, and what it answers a second.
	Index,
	/// What a vote weighs, by the size of the roll and beside others: what `--measured` has.
	Rolls,
}

/// Measures what a network of Doverie carries on this machine.
#[derive(Debug, Parser)]
struct Arguments {
	/// What to measure. Without any, everything.
	parts: Vec<Part>,
	/// The binary of the node.
	#[arg(long)]
	node: PathBuf,
	/// The binary of the indexer.
	#[arg(long)]
	indexer: PathBuf,
	/// Where figures and charts go.
	#[arg(long)]
	output: PathBuf,
	/// For how long ballots are sent, in minutes. Other parts take a minute each.
	#[arg(long, default_value_t = 5.0)]
	minutes: f64,
	/// How many citizens send.
	#[arg(long, default_value_t = 20_000)]
	citizens: u32,
	/// How many a second are signed for: more than the network takes.
	#[arg(long, default_value_t = 2_500)]
	most: u32,
	/// How many ballots a second are sent at most. Without it, as many as the network takes.
	#[arg(long)]
	rate: Option<f64>,
	/// What `scripts/benchmark votes` has measured.
	#[arg(long, required_if_eq("parts", "rolls"))]
	measured: Option<PathBuf>,
	/// How many citizens the state has in which reads and writes are measured.
	#[arg(long, default_value_t = 1_000_000)]
	stakeholders: u32,
	/// The first of a hundred ports that are free.
	#[arg(long, default_value_t = 26_000)]
	port: u16,
	/// Where databases and logs go, by default into the system's folder for what is temporary. They
	/// are deleted in the end, unless something fails.
	#[arg(long)]
	folder: Option<PathBuf>,
	/// Another argument for the nodes: `--node-argument=--pool-limit=20000`.
	#[arg(long = "node-argument")]
	node_arguments: Vec<String>,
}

impl Arguments {
	fn wants(&self, part: Part) -> bool {
		self.parts.is_empty() || self.parts.contains(&part)
	}
}

/// A run of a network under load.
struct Run<'a> {
	kind: Kind,
	validators: usize,
	/// How many of them transactions are handed to.
	to: usize,
	minutes: f64,
	rate: Option<f64>,
	/// Takes the process of the first validator and the time there is.
	meanwhile: Option<&'a (dyn Fn(u32, Duration) + Sync)>,
}

/// What is the same in all runs.
struct Bench {
	arguments: Arguments,
	folder: PathBuf,
	/// Those that are written, by the number of validators.
	specifications: RefCell<BTreeMap<usize, PathBuf>>,
}

impl Bench {
	/// The chain with this many seats.
	fn specification(&self, validators: usize) -> Result<PathBuf, Failure> {
		if let Some(path) = self.specifications.borrow().get(&validators) {
			return Ok(path.clone());
		}
		let path = self.folder.join(format!("chain-of-{validators}.json"));
		let (chain, preset) = genesis::preset(validators);
		let citizens: Vec<AccountId> =
			(0..self.arguments.citizens).map(transactions::account).collect();
		let storage = genesis::storage(preset, &citizens, &[]);
		genesis::write_specification(&self.arguments.node, chain, storage, &path)?;
		self.specifications.borrow_mut().insert(validators, path.clone());
		Ok(path)
	}

	/// What it takes to start nodes on this chain.
	fn setup<'a>(&'a self, specification: &'a Path, folder: &'a Path) -> Setup<'a> {
		Setup {
			node: &self.arguments.node,
			specification,
			folder,
			port: self.arguments.port,
			arguments: &self.arguments.node_arguments,
		}
	}

	/// Runs a network of its own. Returns what came of it, and where the database of its first node
	/// is, if it is to be kept.
	fn run(&self, run: &Run, keep: bool) -> Result<(Outcome, PathBuf), Failure> {
		let specification = self.specification(run.validators)?;
		let folder = self.folder.join("network");
		make_empty(&folder)?;
		let setup = self.setup(&specification, &folder);
		let mut network = Network::start(&setup, run.validators)?;
		let ports = network.ports();
		let genesis = genesis_hash(ports[0])?;
		let citizens = self.arguments.citizens;
		let all = f64::from(self.arguments.most) * run.minutes * 60.0;
		let rounds = (all / f64::from(citizens)).ceil() as u32;
		let signed = presign(run.kind, genesis, citizens, rounds);
		let first = network.nodes[0].pid();
		let meanwhile = |time: Duration| {
			if let Some(meanwhile) = run.meanwhile {
				meanwhile(first, time);
			}
		};
		let load = Load {
			signed: &signed,
			senders: citizens as usize,
			to: &ports[..run.to],
			time: Duration::from_secs_f64(run.minutes * 60.0),
			rate: run.rate,
			slot: MILLISECS_PER_BLOCK as f64 / 1_000.0,
			meanwhile: Some(&meanwhile),
		};
		let disk = network.nodes[0].disk();
		// The machine's speed varies: it is measured on both sides of what is compared with it.
		let before = transactions::signature_check();
		let mut outcome = load::run(&network, &load)?;
		for node in &mut network.nodes {
			node.stop();
		}
		outcome.signature_ns = f64::midpoint(before, transactions::signature_check());
		let growth = network.nodes[0].disk().saturating_sub(disk);
		outcome.disk = growth as f64 / outcome.all.max(1) as f64;
		let base_path = network.nodes[0].base_path.clone();
		drop(network);
		if !keep {
			remove(&folder)?;
		}
		Ok((outcome, base_path))
	}

	fn votes(&self, report: &mut Report) -> Result<(), Failure> {
		let minutes = self.arguments.minutes;
		println!(
			"\nBallots, for {minutes} minutes each; of processor and memory, the most of any node"
		);
		head();
		let cases = [
			("one validator", 1, 1),
			("four validators, sent to one", 4, 1),
			("four validators, sent to all", 4, 4),
		];
		let mut figures = serde_json::Map::new();
		let (mut bars, mut checks) = (Vec::new(), 0.0);
		for (name, validators, to) in cases {
			let rate = self.arguments.rate;
			let run = Run { kind: Kind::Votes, validators, to, minutes, rate, meanwhile: None };
			let (outcome, _) = self.run(&run, false)?;
			row(name, &outcome);
			figures.insert(name.into(), figures_of(&outcome));
			bars.push(Bar { name: name.into(), value: outcome.per_second });
			checks += outcome.signature_ns;
		}
		// What one core could do if it did nothing but check signatures.
		let limit = 1e9 / (checks / cases.len() as f64);
		println!("one core, checking signatures alone: {limit:.0} a second");
		bars.push(Bar { name: "signature checks, one core".into(), value: limit });
		// What is sent at a rate stands beside what the network takes at most.
		let Some(rate) = self.arguments.rate else {
			report.keep("votes", figures.into())?;
			return report.chart("votes", "Ballots", "a second", &bars);
		};
		report.keep(&format!("votes, {rate} sent a second"), figures.into())
	}

	fn kinds(&self, report: &mut Report) -> Result<(), Failure> {
		println!("\nSide by side, on one validator, for a minute each");
		head();
		let mut figures = serde_json::Map::new();
		let (mut rates, mut disks) = (Vec::new(), Vec::new());
		for kind in Kind::ALL {
			let run = Run { kind, validators: 1, to: 1, minutes: 1.0, rate: None, meanwhile: None };
			let (outcome, _) = self.run(&run, false)?;
			row(kind.name(), &outcome);
			figures.insert(kind.name().into(), figures_of(&outcome));
			rates.push(Bar { name: kind.name().into(), value: outcome.per_second });
			disks.push(Bar { name: kind.name().into(), value: outcome.disk });
		}
		println!("\nDisk for each, in bytes, with every state kept:");
		for Bar { name, value } in &disks {
			println!("{name:<34} {value:>9.0}");
		}
		report.keep("kinds", figures.into())?;
		report.chart("kinds", "Side by side, one validator", "a second", &rates)?;
		report.chart("disk", "Disk for each, every state kept", "bytes", &disks)
	}

	/// Imports what one validator has made in a minute, on one core, and the blocks before that
	/// alone, and takes the difference.
	fn import(&self, report: &mut Report) -> Result<(), Failure> {
		let kind = Kind::Votes;
		let run = Run { kind, validators: 1, to: 1, minutes: 1.0, rate: None, meanwhile: None };
		let (outcome, base_path) = self.run(&run, true)?;
		let specification = self.specification(1)?;
		let last = outcome.before + outcome.blocks.len() as u32;
		let mut seconds = Vec::new();
		for to in [outcome.before, last] {
			let file = self.folder.join("blocks");
			let export = Command::new(&self.arguments.node)
				.args(["export-blocks", "--binary", "--to", &to.to_string(), "--chain"])
				.arg(&specification)
				.arg("--base-path")
				.arg(&base_path)
				.args(["--database", "paritydb"])
				.args(["--state-pruning", "archive", "--blocks-pruning", "archive"])
				.arg(&file)
				.stderr(Stdio::null())
				.status();
			succeeded("export-blocks", export)?;
			let into = self.folder.join("imported");
			make_empty(&into)?;
			let start = Instant::now();
			let import = Command::new("taskset")
				.args(["--cpu-list", "0"])
				.arg(&self.arguments.node)
				.args(["import-blocks", "--binary", "--chain"])
				.arg(&specification)
				.arg("--base-path")
				.arg(&into)
				.args(["--database", "paritydb"])
				.args(["--state-pruning", "archive", "--blocks-pruning", "archive"])
				.arg(&file)
				.stderr(Stdio::null())
				.status();
			succeeded("import-blocks", import)?;
			seconds.push(start.elapsed().as_secs_f64());
			remove(&into)?;
			fs::remove_file(&file).map_err(|error| format!("{}: {error}", file.display()))?;
		}
		remove(&self.folder.join("network"))?;
		let all = seconds[1] - seconds[0];
		let blocks = outcome.blocks.len().max(1) as f64;
		let each = all / outcome.included.max(1) as f64;
		let fullest = outcome.blocks.iter().copied().max().unwrap_or(0) as f64;
		println!(
			"\nImport on one core: {blocks:.0} blocks of {:.0} ballots in {all:.1} s: {:.2} s a block, \
			 {:.0} us a ballot; the fullest, of {fullest:.0}, {:.2} s",
			outcome.included as f64 / blocks,
			all / blocks,
			each * 1e6,
			each * fullest,
		);
		report.keep(
			"import",
			json!({
				"blocks": blocks,
				"ballots": outcome.included,
				"seconds": report::round(all),
				"seconds a block": report::round(all / blocks),
				"us a ballot": report::round(each * 1e6),
				"fullest block, ballots": fullest,
				"fullest block, seconds": report::round(each * fullest),
			}),
		)
	}

	fn profile(&self, report: &mut Report) -> Result<(), Failure> {
		if !profile::is_possible() {
			println!("\nNo profile: perf (Debian: linux-perf) is missing, or may not be used here");
			return Ok(());
		}
		let samples = self.folder.join("perf.data");
		let record = |pid: u32, time: Duration| {
			// The middle of the run.
			sleep(time / 3);
			if let Err(error) = profile::record(pid, time / 3, &samples) {
				println!("{error}");
			}
		};
		let run = Run {
			kind: Kind::Votes,
			validators: 4,
			to: 4,
			minutes: 1.0,
			rate: None,
			meanwhile: Some(&record),
		};
		let (outcome, _) = self.run(&run, false)?;
		println!("\nWith a profile of one validator");
		head();
		row("four validators, sent to all", &outcome);
		let parts = profile::read(&samples)?;
		let mut bars: Vec<Bar> =
			parts.iter().map(|(name, value)| Bar { name: name.clone(), value: *value }).collect();
		bars.sort_by(|a, b| b.value.total_cmp(&a.value));
		println!("\nA validator's processor time, one of four that all take ballots, in percent:");
		for Bar { name, value } in &bars {
			println!("{name:<34} {value:>9.1}");
		}
		report.keep("profile", json!(parts))?;
		report.chart("profile", "A validator's processor time", "%", &bars)
	}

	fn storage(&self, report: &mut Report) -> Result<(), Failure> {
		println!();
		let folder = self.folder.join("state");
		let figures = storage::measure(&folder, self.arguments.stakeholders)?;
		remove(&folder)?;
		report.keep("storage", figures)
	}

	fn refusals(&self, report: &mut Report) -> Result<(), Failure> {
		let specification = self.folder.join("chain-of-refusals.json");
		let (chain, preset) = genesis::preset(1);
		let storage = refusals::storage(preset);
		genesis::write_specification(&self.arguments.node, chain, storage, &specification)?;
		let folder = self.folder.join("network");
		make_empty(&folder)?;
		// So that its pool can be filled.
		let limit = format!("--pool-limit={}", refusals::POOL);
		let arguments: Vec<_> =
			self.arguments.node_arguments.iter().cloned().chain([limit]).collect();
		let setup = Setup { arguments: &arguments, ..self.setup(&specification, &folder) };
		let mut node = Node::without_keys(&setup)?;
		let costs = refusals::measure(&node, genesis_hash(node.port)?)?;
		node.stop();
		drop(node);
		remove(&folder)?;

		println!(
			"\nWhat a refused transaction costs a node, against one of its length that it takes"
		);
		println!("\n{:<34} {:>9} {:>7}", "", "us each", "times");
		let mut figures = serde_json::Map::new();
		let mut bars = Vec::new();
		for refusals::Cost { name, us, times } in &costs {
			println!("{name:<34} {us:>9.0} {times:>7.1}");
			let figure = json!({ "us each": report::round(*us), "times": report::round(*times) });
			figures.insert((*name).into(), figure);
			bars.push(Bar { name: (*name).into(), value: *times });
		}
		report.keep("refusals", figures.into())?;
		report.chart("refusals", "What a refused transaction costs", "times one taken", &bars)?;
		let most = refusals::MOST;
		let is_dear = |cost: &&refusals::Cost| cost.times > most;
		let dear: Vec<_> = costs.iter().filter(is_dear).map(|cost| cost.name).collect();
		if dear.is_empty() {
			return Ok(());
		}
		Err(format!("these cost more than {most} times one that is taken: {}", dear.join(", ")))
	}

	fn rolls(&self, report: &mut Report) -> Result<(), Failure> {
		let Some(path) = &self.arguments.measured else { return Ok(()) };
		let text =
			fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
		let rolls::Weights { whole, calls } = rolls::read(&text)?;
		println!("\nWhat a vote weighs, measured on the runtime with benchmarks");
		let mut figures = serde_json::Map::new();
		for (title, weights) in [("whole transactions", &whole), ("parts alone", &calls)] {
			println!(
				"\n{title:<52} {:>9} {:>6} {:>7} {:>11}",
				"time, us", "reads", "writes", "weight, us"
			);
			let mut of_all = serde_json::Map::new();
			for (name, weight) in weights {
				let rolls::Weight { time, reads, writes } = weight;
				println!("{name:<52} {time:>9.1} {reads:>6} {writes:>7} {:>11.1}", weight.us());
				of_all.insert(name.clone(), weight.figures());
			}
			figures.insert(title.into(), of_all.into());
		}
		report.keep("rolls", figures.into())?;
		let bar = |(name, weight): &(String, rolls::Weight)| Bar {
			name: name.clone(),
			value: weight.us(),
		};
		let bars: Vec<_> = whole.iter().map(bar).collect();
		report.chart("rolls", "What a whole transaction weighs", "us", &bars)
	}

	fn queries(&self, report: &mut Report) -> Result<(), Failure> {
		let specification = self.folder.join("chain-of-queries.json");
		let (chain, preset) = genesis::preset(1);
		genesis::write_specification(
			&self.arguments.node,
			chain,
			queries::storage(preset, true),
			&specification,
		)?;
		let folder = self.folder.join("network");
		make_empty(&folder)?;
		let mut node = Node::without_keys(&self.setup(&specification, &folder))?;
		let answered = queries::measure(&node)?;
		node.stop();
		drop(node);
		remove(&folder)?;

		println!("\nQuestions that one node answers: 100,000 citizens, a million ballots");
		let (figures, bars) = told(&answered);
		report.keep("queries", figures)?;
		report.chart("queries", "Questions that one node answers", "a second", &bars)
	}

	fn index(&self, report: &mut Report) -> Result<(), Failure> {
		let specification = self.folder.join("chain-of-index.json");
		let (chain, preset) = genesis::preset(1);
		let storage = queries::storage(preset, false);
		genesis::write_specification(&self.arguments.node, chain, storage, &specification)?;
		let folder = self.folder.join("network");
		make_empty(&folder)?;
		let setup = self.setup(&specification, &folder);
		let network = Network::start(&setup, 1)?;
		let port = network.ports()[0];
		println!("\nThe indexer: 100,000 citizens cast a million ballots");
		head();
		let outcome = indexing::cast(&network, genesis_hash(port)?)?;
		row("ballots, one validator", &outcome);
		let indexed = indexing::measure(&self.arguments.indexer, &setup, port)?;
		drop(network);
		remove(&folder)?;

		let indexing::Indexed { blocks, events, first_block, all, open_data, .. } = indexed;
		let a_second = events as f64 / (all - first_block);
		let mib = |bytes: u64| bytes as f64 / 1_048_576.0;
		println!(
			"\n{blocks} blocks with {events} events in {all:.0} s, of which the first block {first_block:.1} \
			 s: {a_second:.0} events a second\ntables {:.0} MiB, open data {:.0} MiB in {open_data:.0} s, \
			 memory {:.0} MiB; compared with the chain in {:.0} s: all is the same",
			mib(indexed.tables),
			mib(indexed.files),
			indexed.used.memory,
			indexed.check,
		);
		let (figures, bars) = told(&indexed.answered);
		report.keep(
			"index",
			json!({
				"blocks": blocks,
				"events": events,
				"seconds to the first block": report::round(first_block),
				"seconds": report::round(all),
				"events a second": report::round(a_second),
				"seconds for the open data": report::round(open_data),
				"tables, MiB": report::round(mib(indexed.tables)),
				"open data, MiB": report::round(mib(indexed.files)),
				"memory, MiB": report::round(indexed.used.memory),
				"processor, seconds": report::round(indexed.used.processor),
				"seconds to compare": report::round(indexed.check),
				"questions": figures,
			}),
		)?;
		report.chart("index", "Questions that one indexer answers", "a second", &bars)
	}

	fn all(&self, report: &mut Report) -> Result<(), Failure> {
		let arguments = &self.arguments;
		let parts: [(Part, &Measure); 9] = [
			(Part::Votes, &|report| self.votes(report)),
			(Part::Kinds, &|report| self.kinds(report)),
			(Part::Import, &|report| self.import(report)),
			(Part::Profile, &|report| self.profile(report)),
			(Part::Storage, &|report| self.storage(report)),
			(Part::Refusals, &|report| self.refusals(report)),
			(Part::Queries, &|report| self.queries(report)),
			(Part::Index, &|report| self.index(report)),
			(Part::Rolls, &|report| self.rolls(report)),
		];
		for (part, measure) in parts {
			if arguments.wants(part) {
				measure(report)?;
			}
		}
		Ok(())
	}
}

/// Prints how fast questions are answered; the same as figures, and as bars.
fn told(answered: &[queries::Answered]) -> (serde_json::Value, Vec<Bar>) {
	println!("\n{:<34} {:>9} {:>9}", "", "a second", "us each");
	let (mut figures, mut bars) = (serde_json::Map::new(), Vec::new());
	for queries::Answered { name, per_second, us } in answered {
		println!("{name:<34} {per_second:>9.0} {us:>9.0}");
		let figure =
			json!({ "per second": report::round(*per_second), "us each": report::round(*us) });
		figures.insert((*name).into(), figure);
		bars.push(Bar { name: (*name).into(), value: *per_second });
	}
	(figures.into(), bars)
}

fn succeeded(what: &str, status: std::io::Result<std::process::ExitStatus>) -> Result<(), Failure> {
	match status {
		Ok(status) if status.success() => Ok(()),
		Ok(status) => Err(format!("{what}: {status}")),
		Err(error) => Err(format!("{what}: {error}")),
	}
}

/// The hash of a chain's first block.
fn genesis_hash(port: u16) -> Result<Hash, Failure> {
	let hash = Rpc::new(port).block_hash(0)?.unwrap_or_default();
	let bytes = unhex(&hash).and_then(|bytes| <[u8; 32]>::try_from(bytes).ok());
	bytes.map(Hash::from).ok_or_else(|| format!("no hash of the first block: {hash}"))
}

fn make_empty(folder: &Path) -> Result<(), Failure> {
	if folder.exists() {
		remove(folder)?;
	}
	fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))
}

fn remove(folder: &Path) -> Result<(), Failure> {
	fs::remove_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))
}

fn measure(arguments: Arguments) -> Result<(), Failure> {
	let folder = arguments.folder.clone().unwrap_or_else(std::env::temp_dir);
	// Of its own: it is deleted in the end.
	let folder = folder.join(format!("doverie-bench-{}", std::process::id()));
	make_empty(&folder)?;
	let mut report = Report::open(&arguments.output)?;
	println!("{}. The figures hold for this machine alone.", network::machine());
	let specifications = RefCell::default();
	let bench = Bench { arguments, folder, specifications };
	bench.all(&mut report).map_err(|error| {
		format!("{error}\nlogs and databases are in {}", bench.folder.display())
	})?;
	remove(&bench.folder)
}

/// One part of what is measured.
type Measure<'a> = dyn Fn(&mut Report) -> Result<(), Failure> + 'a;

fn main() -> ExitCode {
	match measure(Arguments::parse()) {
		Ok(()) => ExitCode::SUCCESS,
		Err(error) => {
			eprintln!("{error}");
			ExitCode::FAILURE
		},
	}
}
