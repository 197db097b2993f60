// SPDX-License-Identifier: Apache-2.0

//! The nodes that are measured, on loopback, and what the system says of their processes.

use crate::rpc::{Failure, Rpc};
use std::{
	fs::{self, File},
	os::unix::fs::MetadataExt,
	path::{Path, PathBuf},
	process::{Child, Command, Stdio},
	thread::sleep,
	time::{Duration, Instant},
};

/// The four seats of the local network, with the development key of each. The network key is the
/// place in the list plus one; these are the peers that it makes.
const SEATS: [(&str, &str); 4] = [
	("alice", "12D3KooWEyoppNCUx8Yx66oV9fJnriXwCcXwDDUA2kj6vnc6iDEp"),
	("bob", "12D3KooWHdiAxVd8uMQR1hGWXccidmfCwLqcMpGwR6QcTP6QRMuD"),
	("charlie", "12D3KooWSCufgHzV4fCwRijfH2k3abrpAJxTKxEvN1FDuRXA2U9x"),
	("dave", "12D3KooWSsChzF81YDUKpe9Uk5AHV5oqAaXAcWNSPYgoLauUk4st"),
];

/// How long a network may take to see its first block final: a busy machine starts slowly.
const START: Duration = Duration::from_secs(180);
/// How long a node may take to stop: the database writes its log on the way out.
const STOP: Duration = Duration::from_secs(60);
/// The system counts processor time in hundredths of a second.
const TICKS: f64 = 100.0;

/// What it takes to start nodes.
pub struct Setup<'a> {
	/// The binary.
	pub node: &'a Path,
	/// The chain specification.
	pub specification: &'a Path,
	/// Where databases and logs go.
	pub folder: &'a Path,
	/// The first of the ports: RPC, and 50 above it the network's.
	pub port: u16,
	/// What else the nodes are told.
	pub arguments: &'a [String],
}

/// Nodes that run.
pub struct Network {
	/// One for each seat.
	pub nodes: Vec<Node>,
}

/// A node that runs. It ends with this value.
pub struct Node {
	child: Child,
	/// Where it answers.
	pub port: u16,
	/// Where its database is.
	pub base_path: PathBuf,
	log: PathBuf,
}

/// What a process has used.
#[derive(Clone, Copy, Debug)]
pub struct Used {
	/// Processor time, in seconds.
	pub processor: f64,
	/// Memory in use, in MiB.
	pub memory: f64,
}

impl Network {
	/// Starts this many validators, and waits until all of them see a block as final.
	pub fn start(setup: &Setup, validators: usize) -> Result<Self, Failure> {
		let nodes = (0..validators)
			.map(|i| Node::start(setup, i, &validator(setup, i, validators)))
			.collect::<Result<_, _>>()?;
		let mut network = Self { nodes };
		let deadline = Instant::now() + START;
		for node in &mut network.nodes {
			node.wait(deadline, |rpc| matches!(rpc.finalised(), Ok(1..)))?;
		}
		Ok(network)
	}

	/// Where the nodes answer.
	pub fn ports(&self) -> Vec<u16> {
		self.nodes.iter().map(|node| node.port).collect()
	}
}

/// The port of the network at a seat.
fn p2p(setup: &Setup, i: usize) -> u16 {
	setup.port + 50 + i as u16
}

/// What the validator of a seat is told besides what every node is told.
fn validator(setup: &Setup, i: usize, validators: usize) -> Vec<String> {
	let (name, _) = SEATS[i];
	let mut told = vec![format!("--{name}")];
	if validators == 1 {
		told.push("--force-authoring".into());
	} else {
		told.push("--reserved-nodes".into());
		for (other, (_, peer)) in SEATS.iter().enumerate().take(validators) {
			if other != i {
				told.push(format!("/ip4/127.0.0.1/tcp/{}/p2p/{peer}", p2p(setup, other)));
			}
		}
	}
	told
}

impl Node {
	/// Starts one that has no keys, and so makes no block, and waits until it answers.
	pub fn without_keys(setup: &Setup) -> Result<Self, Failure> {
		let mut node = Self::start(setup, 0, &[])?;
		node.wait(Instant::now() + START, |rpc| rpc.best().is_ok())?;
		Ok(node)
	}

	fn start(setup: &Setup, i: usize, told: &[String]) -> Result<Self, Failure> {
		let (name, _) = SEATS[i];
		let port = setup.port + i as u16;
		let base_path = setup.folder.join(name);
		let log = setup.folder.join(format!("{name}.log"));
		let output = File::create(&log).map_err(|error| format!("{}: {error}", log.display()))?;
		let errors = output.try_clone().map_err(|error| error.to_string())?;
		let mut command = Command::new(setup.node);
		command
			.arg("--chain")
			.arg(setup.specification)
			.arg("--base-path")
			.arg(&base_path)
			.args(["--database", "paritydb"])
			.args(["--state-pruning", "archive", "--blocks-pruning", "archive"])
			.args(["--node-key", &format!("{:064x}", i + 1)])
			.args(["--listen-addr", &format!("/ip4/127.0.0.1/tcp/{}", p2p(setup, i))])
			.args(["--no-mdns", "--no-telemetry", "--no-prometheus"])
			.args(["--rpc-port", &port.to_string(), "--rpc-methods", "safe"])
			.args(told)
			.args(setup.arguments)
			.stdin(Stdio::null())
			.stdout(output)
			.stderr(errors);
		let child =
			command.spawn().map_err(|error| format!("{}: {error}", setup.node.display()))?;
		Ok(Self { child, port, base_path, log })
	}

	/// Waits until this is true of it.
	fn wait(
		&mut self,
		deadline: Instant,
		is_ready: impl Fn(&mut Rpc) -> bool,
	) -> Result<(), Failure> {
		let mut rpc = Rpc::new(self.port);
		while !is_ready(&mut rpc) {
			if let Ok(Some(status)) = self.child.try_wait() {
				return Err(format!("a node has ended: {status}; see {}", self.log.display()));
			}
			if Instant::now() > deadline {
				return Err(format!("a node does not get going; see {}", self.log.display()));
			}
			sleep(Duration::from_millis(300));
		}
		Ok(())
	}

	/// The id of the process.
	pub fn pid(&self) -> u32 {
		self.child.id()
	}

	/// What the process has used so far.
	pub fn used(&self) -> Result<Used, Failure> {
		used(self.pid())
	}

	/// What its database takes on the disk, in bytes: without the log, which is written over again
	/// and again.
	pub fn disk(&self) -> u64 {
		disk(&self.base_path)
	}

	/// Stops it in good order, so that everything is in the database.
	pub fn stop(&mut self) {
		let pid = self.pid().to_string();
		let is_told = Command::new("kill").args(["-TERM", &pid]).status();
		let deadline = Instant::now() + STOP;
		while is_told.is_ok() && Instant::now() < deadline {
			if !matches!(self.child.try_wait(), Ok(None)) {
				return;
			}
			sleep(Duration::from_millis(100));
		}
		let _ = self.child.kill();
		let _ = self.child.wait();
	}
}

impl Drop for Node {
	fn drop(&mut self) {
		if matches!(self.child.try_wait(), Ok(None)) {
			self.stop();
		}
	}
}

/// What a process has used.
pub fn used(pid: u32) -> Result<Used, Failure> {
	let read = |name: &str| {
		let path = format!("/proc/{pid}/{name}");
		fs::read_to_string(&path).map_err(|error| format!("{path}: {error}"))
	};
	let stat = read("stat")?;
	// The name of the command may have spaces; what follows it has none.
	let (_, fields) = stat.rsplit_once(") ").ok_or("unknown form of /proc/PID/stat")?;
	let ticks: f64 = fields.split(' ').skip(11).take(2).filter_map(|n| n.parse::<f64>().ok()).sum();
	let status = read("status")?;
	let memory = status
		.lines()
		.find_map(|line| line.strip_prefix("VmRSS:"))
		.and_then(|value| value.trim().strip_suffix(" kB"))
		.and_then(|value| value.trim().parse::<f64>().ok())
		.ok_or("no VmRSS in /proc/PID/status")?;
	Ok(Used { processor: ticks / TICKS, memory: memory / 1024.0 })
}

/// What is allocated for the files below a folder, in bytes, but for logs of the database.
pub fn disk(path: &Path) -> u64 {
	let Ok(entries) = fs::read_dir(path) else { return 0 };
	let mut sum = 0;
	for entry in entries.flatten() {
		let is_log = entry.file_name().to_string_lossy().starts_with("log");
		match entry.metadata() {
			Ok(data) if data.is_dir() => sum += disk(&entry.path()),
			Ok(data) if !is_log => sum += data.blocks() * 512,
			_ => {},
		}
	}
	sum
}

/// The processor, and how many cores and how much memory there are.
pub fn machine() -> String {
	let read = |path: &str| fs::read_to_string(path).unwrap_or_default();
	let processors = read("/proc/cpuinfo");
	let model = processors
		.lines()
		.find_map(|line| line.strip_prefix("model name"))
		.and_then(|line| line.split(": ").nth(1))
		.unwrap_or("unknown processor");
	let cores = std::thread::available_parallelism().map_or(1, |n| n.get());
	let memory = read("/proc/meminfo")
		.lines()
		.find_map(|line| line.strip_prefix("MemTotal:"))
		.and_then(|value| value.trim().strip_suffix(" kB"))
		.and_then(|value| value.trim().parse::<f64>().ok())
		.map_or_else(|| "?".into(), |kib| format!("{:.0}", kib / 1024.0 / 1024.0));
	format!("{cores} × {model}, {memory} GiB")
}
