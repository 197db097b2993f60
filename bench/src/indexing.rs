// SPDX-License-Identifier: Apache-2.0

//! How fast the indexer writes the chain of a large city into its tables, and how many questions a
//! second it answers then: 100,000 citizens, ten open decisions, and a million ballots that all of
//! them have really cast.

use crate::{
	load::{self, Load, Outcome},
	network::{self, Network, Setup, Used},
	queries::{citizen, decision, measure_all, Answered, Question, CITIZENS, DECISIONS},
	rpc::{Failure, Rpc},
	transactions::{presign, signature_check, Kind},
};
use doverie_runtime::{Hash, MILLISECS_PER_BLOCK};
use serde_json::Value;
use std::{
	fs::File,
	path::{Path, PathBuf},
	process::{Child, Command, Stdio},
	thread::sleep,
	time::{Duration, Instant},
};

/// How long casting the ballots, or indexing them, may take.
const PATIENCE: Duration = Duration::from_secs(3_600);
/// How often it is asked how far it is.
const LOOK: Duration = Duration::from_millis(200);
/// How many ports above the first the indexer answers.
const PORT: u16 = 40;

/// What came of it.
pub struct Indexed {
	/// Blocks, and events in them.
	pub blocks: u32,
	/// Events in these blocks.
	pub events: u64,
	/// Seconds until the first block was in the tables, with all who are on the roll there.
	pub first_block: f64,
	/// Seconds until the last one was.
	pub all: f64,
	/// Seconds from then until the open data were written.
	pub open_data: f64,
	/// What the tables take on the disk, in bytes.
	pub tables: u64,
	/// What the open data take, in bytes.
	pub files: u64,
	/// What the process has used until then.
	pub used: Used,
	/// Seconds that the comparison of the tables with the chain took.
	pub check: f64,
	/// What it answers, how fast.
	pub answered: Vec<Answered>,
}

/// An indexer that runs. It ends with this value.
struct Indexer {
	child: Child,
	port: u16,
	data: PathBuf,
}

impl Drop for Indexer {
	fn drop(&mut self) {
		let _ = self.child.kill();
		let _ = self.child.wait();
	}
}

/// Asks an indexer for rows, of which there have to be some.
fn rows(rpc: &mut Rpc, path: &str) -> Result<(), Failure> {
	match json(rpc, path)?["rows"].as_array().is_some_and(|rows| !rows.is_empty()) {
		true => Ok(()),
		false => Err(format!("{path} answers nothing")),
	}
}

fn json(rpc: &mut Rpc, path: &str) -> Result<Value, Failure> {
	serde_json::from_slice(&rpc.get(path)?).map_err(|error| format!("{path}: no JSON: {error}"))
}

const QUESTIONS: [Question; 7] = [
	Question {
		name: "a stakeholder by account",
		ask: |rpc, n| rows(rpc, &format!("/v1/stakeholders?account={}", citizen(n))),
	},
	Question { name: "all decisions", ask: |rpc, _| rows(rpc, "/v1/decisions") },
	Question { name: "all counts of ballots", ask: |rpc, _| rows(rpc, "/v1/tallies") },
	Question {
		name: "a citizen's ballots",
		ask: |rpc, n| {
			rows(rpc, &format!("/v1/votes?voter={}", 100 + n.wrapping_mul(7_919) % 90_000))
		},
	},
	Question {
		name: "100 ballots of a decision",
		ask: |rpc, n| {
			let (decision, after) = (decision(n), n.wrapping_mul(7_919) % 90_000);
			rows(rpc, &format!("/v1/votes?decision={decision}&limit=100&after={decision},{after}"))
		},
	},
	Question { name: "a search in titles", ask: |rpc, _| rows(rpc, "/v1/search?q=question") },
	Question {
		name: "100 changes of the feed",
		ask: |rpc, n| {
			let path = format!("/v1/changes?limit=100&after={}-{}", 10 + n % 150, n % 1_000);
			match rpc.get(&path)?.is_empty() {
				true => Err(format!("{path} answers nothing")),
				false => Ok(()),
			}
		},
	},
];

/// Has all citizens vote in all decisions.
pub fn cast(network: &Network, genesis: Hash) -> Result<Outcome, Failure> {
	let signed = presign(Kind::Ballots, genesis, CITIZENS, DECISIONS);
	let load = Load {
		signed: &signed,
		senders: CITIZENS as usize,
		to: &network.ports(),
		time: PATIENCE,
		rate: None,
		slot: MILLISECS_PER_BLOCK as f64 / 1_000.0,
		meanwhile: None,
	};
	let before = signature_check();
	let mut outcome = load::run(network, &load)?;
	outcome.signature_ns = f64::midpoint(before, signature_check());
	if outcome.all != signed.len() {
		let Outcome { all, lost, refused, .. } = outcome;
		return Err(format!("only {all} ballots are cast, {lost} are lost, refused: {refused:?}"));
	}
	Ok(outcome)
}

/// Indexes what a node has, and asks the indexer.
pub fn measure(indexer: &Path, setup: &Setup, node: u16) -> Result<Indexed, Failure> {
	let last = Rpc::new(node).finalised()?;
	let began = Instant::now();
	let run = start(indexer, setup, node)?;
	let first_block = wait(&run, began, |status| status["block"].is_u64())?;
	let all = wait(&run, began, |status| status["block"].as_u64() >= Some(last.into()))?;
	let open_data = run.data.join("open-data");
	let finished = Instant::now();
	while !open_data.join("SHA256SUMS").exists() {
		wait(&run, began, |_| true)?;
		sleep(LOOK);
	}
	let open_data_written = finished.elapsed().as_secs_f64();
	let used = network::used(run.child.id())?;
	let files = network::disk(&open_data);
	let answered = measure_all(&QUESTIONS, run.port, || network::used(run.child.id()))?;
	let (blocks, events) = counted(&run, last)?;
	let checked = Instant::now();
	check(indexer, &run, node)?;
	Ok(Indexed {
		blocks,
		events,
		first_block,
		all,
		open_data: open_data_written,
		tables: network::disk(&run.data) - network::disk(&open_data),
		files,
		used,
		check: checked.elapsed().as_secs_f64(),
		answered,
	})
}

fn start(indexer: &Path, setup: &Setup, node: u16) -> Result<Indexer, Failure> {
	let (data, port) = (setup.folder.join("tables"), setup.port + PORT);
	let log = setup.folder.join("indexer.log");
	let log = File::create(&log).map_err(|error| format!("{}: {error}", log.display()))?;
	let child = Command::new(indexer)
		.args(["run", "--node", &format!("ws://127.0.0.1:{node}")])
		.arg("--data")
		.arg(&data)
		.args(["--listen", &format!("127.0.0.1:{port}")])
		.stdin(Stdio::null())
		.stdout(Stdio::null())
		.stderr(log)
		.spawn()
		.map_err(|error| format!("{}: {error}", indexer.display()))?;
	Ok(Indexer { child, port, data })
}

/// Waits until this is true of what it says of itself; how many seconds since a moment that is.
fn wait(run: &Indexer, began: Instant, is_so: impl Fn(&Value) -> bool) -> Result<f64, Failure> {
	loop {
		// It does not answer at once.
		let status = json(&mut Rpc::new(run.port), "/v1/status");
		if status.as_ref().is_ok_and(&is_so) {
			return Ok(began.elapsed().as_secs_f64());
		}
		if began.elapsed() > PATIENCE {
			return Err(format!("the indexer does not get there: {status:?}"));
		}
		sleep(LOOK);
	}
}

/// How many blocks it has up to this one, and how many events are in them.
fn counted(run: &Indexer, last: u32) -> Result<(u32, u64), Failure> {
	let (mut rpc, mut next) = (Rpc::new(run.port), String::new());
	let (mut blocks, mut events) = (0, 0);
	loop {
		let page = json(&mut rpc, &format!("/v1/blocks?limit=1000{next}"))?;
		for row in page["rows"].as_array().map(Vec::as_slice).unwrap_or_default() {
			if row["number"].as_u64() <= Some(last.into()) {
				blocks += 1;
				events += row["events"].as_u64().unwrap_or_default();
			}
		}
		let Some(after) = page["next"].as_str() else { return Ok((blocks, events)) };
		next = format!("&after={after}");
	}
}

/// Has it compare the tables with the chain.
fn check(indexer: &Path, run: &Indexer, node: u16) -> Result<(), Failure> {
	let checked = Command::new(indexer)
		.args(["check", "--node", &format!("ws://127.0.0.1:{node}"), "--data"])
		.arg(&run.data)
		.output()
		.map_err(|error| format!("{}: {error}", indexer.display()))?;
	match checked.status.success() {
		true => Ok(()),
		false => Err(format!(
			"the tables are not right: {}{}",
			String::from_utf8_lossy(&checked.stdout),
			String::from_utf8_lossy(&checked.stderr)
		)),
	}
}
