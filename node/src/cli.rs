// SPDX-License-Identifier: Apache-2.0

//! The command line.

use sc_cli::RunCmd;

/// The arguments and subcommands of the node.
//
// The default of `--pool-type` is changed here rather than after parsing, so that `--help` shows
// it and `--pool-type fork-aware` still means what it says. The SDK's own default, the fork-aware
// pool, keeps a view of the pool for every fork and validates again in each: on a network of four
// validators a node that took 15,000 submissions missed its slots and carried a quarter of what
// the single-state pool carried.
#[derive(Debug, clap::Parser)]
#[command(mut_arg("pool_type", |pool_type| pool_type.default_value("single-state")))]
pub struct Cli {
	/// What to do instead of running a node.
	#[command(subcommand)]
	pub subcommand: Option<Subcommand>,

	/// How to run a node.
	#[command(flatten)]
	pub run: RunCmd,
}

/// What the node can do instead of running.
//
// A process makes only one, so the size of the largest variant does not matter.
#[allow(clippy::large_enum_variant)]
#[derive(Debug, clap::Subcommand)]
pub enum Subcommand {
	/// Make, inspect and insert keys.
	#[command(subcommand)]
	Key(sc_cli::KeySubcommand),

	/// Write a chain specification to a file or to standard output.
	ExportChainSpec(sc_cli::ExportChainSpecCmd),

	/// Build a chain specification (the older way, which adds a boot node; see export-chain-spec).
	BuildSpec(sc_cli::BuildSpecCmd),

	/// Validate blocks.
	CheckBlock(sc_cli::CheckBlockCmd),

	/// Export blocks.
	ExportBlocks(sc_cli::ExportBlocksCmd),

	/// Export the state of a block into a chain specification.
	ExportState(sc_cli::ExportStateCmd),

	/// Import blocks.
	ImportBlocks(sc_cli::ImportBlocksCmd),

	/// Remove the whole chain from this machine. Keys stay.
	PurgeChain(sc_cli::PurgeChainCmd),

	/// Revert the chain to an earlier, not yet finalised state.
	Revert(sc_cli::RevertCmd),

	/// Show what the database holds: genesis, best and finalised block.
	ChainInfo(sc_cli::ChainInfoCmd),

	/// Measure the runtime, the database or the machine.
	#[cfg(feature = "benchmark")]
	#[command(subcommand)]
	Benchmark(frame_benchmarking_cli::BenchmarkCmd),

	/// Measure the runtime, the database or the machine (not part of this build).
	//
	// It is listed all the same, and takes any arguments, so that the answer says how to get it.
	#[cfg(not(feature = "benchmark"))]
	#[command(disable_help_flag = true)]
	Benchmark {
		/// What would be measured.
		#[arg(trailing_var_arg = true, allow_hyphen_values = true, hide = true)]
		arguments: Vec<String>,
	},
}

#[cfg(test)]
mod tests {
	use super::*;
	use clap::{CommandFactory, Parser};
	use sc_cli::TransactionPoolType;

	#[test]
	fn the_command_line_is_consistent() {
		Cli::command().debug_assert();
	}

	#[test]
	fn the_pool_is_single_state_unless_the_user_says_otherwise() {
		let cli = Cli::try_parse_from(["doverie-node"]).expect("no argument is required");
		assert!(matches!(cli.run.pool_config.pool_type, TransactionPoolType::SingleState));

		let cli = Cli::try_parse_from(["doverie-node", "--pool-type", "fork-aware"])
			.expect("the pool can be chosen");
		assert!(matches!(cli.run.pool_config.pool_type, TransactionPoolType::ForkAware));
	}
}
