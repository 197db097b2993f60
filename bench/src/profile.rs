// SPDX-License-Identifier: Apache-2.0

//! Where a node's processor time goes, by part: samples of linux-perf, told apart by the symbol that
//! was running. Memory that is copied or allocated belongs to no part by its symbol; it is shown as
//! such.

use crate::rpc::Failure;
use std::{collections::BTreeMap, path::Path, process::Command, time::Duration};

/// The parts, with what is in the names of their symbols, in small letters. The first that fits
/// counts.
const PARTS: [(&str, &[&str]); 10] = [
	("signatures", &["schnorrkel", "curve25519", "merlin", "strobe", "keccak", "ed25519", "k256"]),
	("hashes", &["blake2", "twox", "xxh", "sha2"]),
	("storage root and trie", &["trie_db", "sp_trie", "hash_db", "memory_db", "trie_root"]),
	("database", &["parity_db", "lz4"]),
	(
		"gossip and network",
		&[
			"sc_network",
			"litep2p",
			"libp2p",
			"yamux",
			"snow",
			"chacha",
			"poly1305",
			"multistream",
			"rustls",
			"quinn",
			"prost",
			"sc_consensus_grandpa",
			"finality_grandpa",
		],
	),
	("rpc", &["jsonrpsee", "hyper", "soketto", "serde_json", "tower", "sc_rpc", "http"]),
	("pool", &["sc_transaction_pool", "sc_basic_authorship", "doverie_node"]),
	("Wasm instances and host calls", &["wasmtime", "sc_executor", "sp_wasm_interface", "sp_io"]),
	(
		"state and client",
		&["sp_state_machine", "sc_client", "sc_service", "sp_externalities", "codec"],
	),
	("memory, copied and allocated", &["malloc", "memcpy", "memmove", "memset", "free", "alloc"]),
];
/// The runtime's own code: compiled while the node runs, it has no symbols.
const RUNTIME: &str = "the runtime's code";
/// What the kernel does to give memory to instances, and to take it back.
const KERNEL_MEMORY: &str = "kernel: memory";
const KERNEL_MEMORY_SYMBOLS: [&str; 14] = [
	"fault",
	"clear_page",
	"page",
	"pte",
	"pmd",
	"folio",
	"mmap",
	"munmap",
	"madvise",
	"vma",
	"mm_",
	"zap",
	"tlb",
	"cgroup",
];
const KERNEL: &str = "kernel: the rest";
const REST: &str = "the rest";

/// Whether linux-perf can be used here.
pub fn is_possible() -> bool {
	let run = Command::new("perf").args(["stat", "-e", "task-clock", "true"]).output();
	run.is_ok_and(|output| output.status.success())
}

/// Samples a process.
pub fn record(pid: u32, time: Duration, to: &Path) -> Result<(), Failure> {
	let status = Command::new("perf")
		.args(["record", "--quiet", "-F", "499", "-p", &pid.to_string(), "-o"])
		.arg(to)
		.args(["--", "sleep", &time.as_secs().to_string()])
		.status();
	match status {
		Ok(status) if status.success() => Ok(()),
		Ok(status) => Err(format!("perf record: {status}")),
		Err(error) => Err(format!("perf record: {error}")),
	}
}

/// The share of each part, in percent.
pub fn read(from: &Path) -> Result<BTreeMap<String, f64>, Failure> {
	let output = Command::new("perf")
		.args(["script", "-F", "ip,sym,dso", "-i"])
		.arg(from)
		.output()
		.map_err(|error| format!("perf script: {error}"))?;
	let text = String::from_utf8_lossy(&output.stdout);
	let mut counts: BTreeMap<String, f64> = BTreeMap::new();
	let mut all = 0.0;
	for line in text.lines().filter(|line| !line.trim().is_empty()) {
		*counts.entry(part(line).into()).or_default() += 1.0;
		all += 1.0;
	}
	if all == 0.0 {
		return Err("perf has no samples".into());
	}
	for count in counts.values_mut() {
		*count *= 100.0 / all;
	}
	Ok(counts)
}

/// The part of a sample: `ADDRESS SYMBOL (FILE)`.
fn part(line: &str) -> &'static str {
	let line = line.trim().to_ascii_lowercase();
	let is_in = |names: &[&str]| names.iter().any(|name| line.contains(name));
	if line.contains("[kernel") || line.contains("([guest.kernel") {
		return if is_in(&KERNEL_MEMORY_SYMBOLS) { KERNEL_MEMORY } else { KERNEL };
	}
	if line.contains("[unknown]") && !line.contains("doverie-node") && !line.contains(".so") {
		return RUNTIME;
	}
	// The file is no symbol.
	let symbol = line.rsplit_once(" (").map_or(&*line, |(symbol, _)| symbol);
	PARTS
		.iter()
		.find(|(_, names)| names.iter().any(|name| symbol.contains(name)))
		.map_or(REST, |(part, _)| part)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_sample_belongs_to_the_part_whose_symbol_it_is() {
		let node = "(/usr/bin/doverie-node)";
		let kernel = "ffffffff81a clear_page_erms ([kernel.kallsyms])";
		assert_eq!(part(kernel), KERNEL_MEMORY);
		assert_eq!(part("ffffffff81a tcp_sendmsg ([kernel.kallsyms])"), KERNEL);
		assert_eq!(part("7f12 [unknown] (//anon)"), RUNTIME);
		assert_eq!(part(&format!("55 curve25519_dalek::edwards::mul {node}")), "signatures");
		assert_eq!(part(&format!("55 parity_db::db::Db::get {node}")), "database");
		assert_eq!(part(&format!("55 main {node}")), REST);
	}
}
