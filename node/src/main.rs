// SPDX-License-Identifier: Apache-2.0

//! The node of Doverie: it keeps a copy of the chain, makes and finalises blocks when its keys hold
//! a seat, and answers wallets and integrators over RPC.
//!
//! - `chain_spec`: the chains that the node knows by name.
//! - `specification`: how one is built from a description of a network.
//! - `cli`, `command`: the command line, and what each subcommand does.
//! - `keys`: the keys of a validator.
//! - `health`, `doctor`: whether a node works, and what is wrong with it.
//! - `ask`: how these ask a node that runs.
//! - `service`: how the parts of a node are put together.
//! - `start`: why a node cannot start.
//! - `warp`: what warp sync waits for.
//! - `standstill`: connecting again where sync does not get on.
//! - `pool`: what waits for a block, and how it is let in.
//! - `signatures`: why a signature is checked once.
//! - `lanes`, `proposer`, `block`: what an author puts into its block.
//! - `clock`: whether the clock of this machine is right.
//! - `metrics`: what it shows of the chain to those who watch it.
//! - `tasks`: what runs beside consensus and the network.
//! - `finality`: what it does by itself where finality is said to have stalled.
//! - `rounds`: votes of long ago that are forgotten.
//! - `presence`: the session keys that it shows to hold.
//! - `hard_forks`: warp sync past the places where finality was started again.
//! - `light`: where a light client begins.
//! - `proofs`: what is final, for those who trust no server.
//! - `json`: what the chain knows as plain JSON.
//! - `rpc`: what the node answers beyond the standard methods.
//! - `chain_head`: how long clients can follow while nothing becomes final.
//! - `storage_changes`: clients that are told of changes, and do not read.
//! - `author`: how it takes transactions, and says in words why it refuses one.
//! - `benchmarking`: the `benchmark` subcommand, with the feature of that name.

// The SDK's error types are large, and not ours to box.
#![allow(clippy::result_large_err)]

use std::process::ExitCode;

mod ask;
mod author;
#[cfg(feature = "benchmark")]
mod benchmarking;
mod block;
mod chain_head;
mod chain_spec;
mod cli;
mod clock;
mod command;
mod doctor;
mod finality;
mod hard_forks;
mod health;
mod json;
mod keys;
mod lanes;
mod light;
mod metrics;
mod pool;
mod presence;
mod proofs;
mod proposer;
mod rounds;
mod rpc;
mod service;
mod signatures;
mod specification;
mod standstill;
mod start;
mod storage_changes;
mod tasks;
mod warp;

/// Under load, the system's own takes twice to four times the memory, and a fifth more time.
#[cfg(target_os = "linux")]
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

fn main() -> ExitCode {
	match command::run() {
		Ok(()) => ExitCode::SUCCESS,
		// Returned from `main`, the error would be printed as a Rust value. An operator reads a
		// sentence.
		Err(error) => {
			eprintln!("Error: {error}");
			ExitCode::FAILURE
		},
	}
}
