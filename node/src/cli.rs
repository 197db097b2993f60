// SPDX-License-Identifier: Apache-2.0

//! The command line.

use sc_cli::{RunCmd, TransactionPoolType};
use sc_transaction_pool::{Options, PoolLimit};
use std::time::Duration;

/// How many transactions the pool holds: two crowds of 5,000 senders, and as many again.
const POOL_LIMIT: &str = "20480";

/// How many kilobytes they may have: three for each on average.
const POOL_KBYTES: &str = "65536";

/// Which part of that those may have besides that wait for others before them.
const FUTURE_PART: usize = 10;

/// Which RPC methods are served. The SDK would serve all of them to whoever comes from this machine,
/// and so to everybody who comes through a proxy on it.
const RPC_METHODS: &str = "safe";

/// How many requests one may hold: as many as `frame-remote-externalities` asks for at once when a
/// state is read. The SDK sets no limit but its size, which is 200,000 small ones.
const BATCH: &str = "1000";

/// How many messages wait for a client that reads slowly, on each connection. A message can be as long
/// as all that a block says; the SDK lets 64 of them wait.
const MESSAGES: &str = "8";

/// How long the bytes of a refused transaction are not looked at again, unless the user says.
const BAN: Duration = Duration::from_secs(30 * 60);

/// The arguments and subcommands of the node.
//
// Defaults of the pool and of RPC are changed here rather than after parsing, so that `--help` shows
// them and they can be told from what was given. There is one type of pool, the single-state one: the
// SDK's fork-aware pool keeps a view of the pool for every fork and validates again in each. On a
// network of four validators a node that took 15,000 submissions missed its slots and carried a
// quarter of what the single-state pool carried. The SDK's two flags on types stay known, and hidden.
#[derive(Debug, clap::Parser)]
#[command(
	mut_arg("pool_limit", |limit| limit.default_value(POOL_LIMIT)),
	mut_arg("pool_kbytes", |kbytes| kbytes.default_value(POOL_KBYTES)),
	mut_arg("pool_type", |pool_type| pool_type.default_value("single-state").hide(true)),
	mut_arg("pool_best_blocks_only", |best| best.hide(true)),
	mut_arg("rpc_methods", |methods| methods.default_value(RPC_METHODS)),
	mut_arg("rpc_max_batch_request_len", |length| length.default_value(BATCH)),
	mut_arg("rpc_message_buffer_capacity_per_connection", |most| most.default_value(MESSAGES))
)]
pub struct Cli {
	/// What to do instead of running a node.
	#[command(subcommand)]
	pub subcommand: Option<Subcommand>,

	/// How to run a node.
	#[command(flatten)]
	pub run: RunCmd,
}

impl Cli {
	/// What the pool holds, and for how long it refuses what it has refused.
	pub fn pool_options(&self) -> Result<Options, &'static str> {
		let pool = &self.run.pool_config;
		if !matches!(pool.pool_type, TransactionPoolType::SingleState) {
			return Err("This node has one type of pool: leave out --pool-type.");
		}
		let total_bytes = pool.pool_kbytes.saturating_mul(1024);
		let part = |whole: usize| whole.checked_div(FUTURE_PART).unwrap_or_default();
		let unless_given = if self.run.shared_params.dev { Duration::ZERO } else { BAN };
		Ok(Options {
			ready: PoolLimit { count: pool.pool_limit, total_bytes },
			future: PoolLimit { count: part(pool.pool_limit), total_bytes: part(total_bytes) },
			reject_future_transactions: false,
			ban_time: pool.tx_ban_seconds.map_or(unless_given, Duration::from_secs),
		})
	}
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

	/// Build the specification of a network from a description of it.
	Specify(crate::specification::SpecifyCmd),

	/// Make the keys of a validator, or show them, with what the organisation's account has to sign.
	#[command(subcommand)]
	Keys(crate::keys::Keys),

	/// Say in one line whether the node of this machine works, and fail if it does not.
	///
	/// A node works that answers, has peers if it should have any, has fetched the chain, and has a
	/// block of the last minute. Whether finality lags is said, and changes nothing: to start this
	/// node again would not bring it back.
	Health(crate::health::Health),

	/// Look for what is wrong with a node and its machine, and say what to do about it.
	///
	/// It looks at clock, ports, peers, blocks, disk, version, RPC, the keys here against those on
	/// chain, and the seat. It fails if something has to be done now.
	Doctor(crate::doctor::Doctor),

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

	fn pool(arguments: &[&str]) -> Result<Options, &'static str> {
		let all = ["doverie-node"].iter().chain(arguments);
		Cli::try_parse_from(all).expect("the arguments are known").pool_options()
	}

	#[test]
	fn the_command_line_is_consistent() {
		Cli::command().debug_assert();
	}

	#[test]
	fn the_pool_has_room_for_two_crowds_unless_the_user_says_otherwise() {
		let options = pool(&[]).expect("no argument is required");
		assert_eq!((options.ready.count, options.future.count), (20_480, 2_048));
		assert_eq!(options.ready.total_bytes, 64 * 1024 * 1024);
		assert_eq!(options.ban_time, BAN);

		// The SDK's own default, given, is meant.
		let given = ["--pool-limit", "8192", "--pool-kbytes", "20480", "--tx-ban-seconds", "5"];
		let options = pool(&given).expect("the pool can be chosen");
		assert_eq!((options.ready.count, options.future.count), (8_192, 819));
		assert_eq!(options.ready.total_bytes, 20 * 1024 * 1024);
		assert_eq!(options.ban_time, Duration::from_secs(5));
		assert_eq!(pool(&["--dev"]).expect("is known").ban_time, Duration::ZERO);
	}

	#[test]
	fn rpc_is_made_for_strangers_unless_the_user_says_otherwise() {
		use sc_cli::{RpcMethods, RpcParams};
		use sc_service::config::RpcBatchRequestConfig::{Disabled, Limit, Unlimited};
		let rpc = |arguments: &[&str]| -> RpcParams {
			let all = ["doverie-node"].iter().chain(arguments);
			Cli::try_parse_from(all).expect("the arguments are known").run.rpc_params
		};
		let batch = |arguments: &[&str]| rpc(arguments).rpc_batch_config().expect("is one");

		assert_eq!(rpc(&[]).rpc_methods, RpcMethods::Safe);
		assert!(matches!(batch(&[]), Limit(1_000)));
		assert_eq!(rpc(&[]).rpc_message_buffer_capacity_per_connection, 8);
		assert_eq!(rpc(&["--rpc-methods", "unsafe"]).rpc_methods, RpcMethods::Unsafe);
		assert!(matches!(batch(&["--rpc-max-batch-request-len", "9"]), Limit(9)));
		assert!(matches!(batch(&["--rpc-disable-batch-requests"]), Disabled));

		// What listens besides has the SDK's defaults: the guide gives everything that matters.
		let other = rpc(&["--experimental-rpc-endpoint", "listen-addr=127.0.0.1:9954"])
			.experimental_rpc_endpoint
			.remove(0);
		assert_eq!(other.rpc_methods, RpcMethods::Auto);
		assert!(matches!(other.batch_config, Unlimited) && other.cors.is_none());
	}

	#[test]
	fn there_is_one_type_of_pool() {
		assert!(pool(&["--pool-type", "single-state"]).is_ok());
		assert!(pool(&["--pool-type", "fork-aware"]).is_err());
	}
}
