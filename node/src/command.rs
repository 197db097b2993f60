// SPDX-License-Identifier: Apache-2.0

//! What each subcommand does.

use crate::{
	chain_spec,
	cli::{Cli, Subcommand},
	service::{self, FullBackend, FullClient, Service},
	start::{self, Places},
};
use doverie_runtime::{configs::system::SS58Prefix, opaque::Block};
use rustix::fs::Mode;
use sc_cli::{CliConfiguration, SubstrateCli};
use sc_network::config::NetworkBackendType;
use sc_service::{Configuration, TaskManager};
use sp_runtime::traits::{Block as BlockT, NumberFor};
use std::{future::Future, sync::Arc};

impl SubstrateCli for Cli {
	fn impl_name() -> String {
		"Doverie Node".into()
	}

	fn impl_version() -> String {
		env!("SUBSTRATE_CLI_IMPL_VERSION").into()
	}

	fn description() -> String {
		env!("CARGO_PKG_DESCRIPTION").into()
	}

	fn author() -> String {
		"The Doverie developers".into()
	}

	fn support_url() -> String {
		concat!(env!("CARGO_PKG_REPOSITORY"), "/issues").into()
	}

	fn copyright_start_year() -> i32 {
		2026
	}

	fn load_spec(&self, id: &str) -> Result<Box<dyn sc_service::ChainSpec>, String> {
		Ok(Box::new(match id {
			"dev" => chain_spec::development()?,
			"" => return Err(NO_CHAIN.into()),
			"local" => chain_spec::local()?,
			"local-test" => chain_spec::local_test()?,
			path => chain_spec::from_file(path)?,
		}))
	}
}

/// Without a chain the node could only guess, and the guess would be one whose keys are public.
const NO_CHAIN: &str = "Which chain? Name it with --chain: the FILE with the specification of the \
	network that you join; `local` or `local-test`, networks for trials, whose keys everybody knows; \
	or `dev` (--dev), a throw-away chain with one validator.";

/// Whatever this process writes from now on, nobody else reads: the SDK writes keys like any file.
fn for_this_user_alone() {
	rustix::process::umask(Mode::RWXG | Mode::RWXO);
}

/// Reads the command line and does what it says.
pub fn run() -> sc_cli::Result<()> {
	let cli = Cli::from_args();
	// What is asked and answered over RPC has addresses of this chain.
	sp_core::crypto::set_default_ss58_version(SS58Prefix::get().into());

	match &cli.subcommand {
		None => run_node(&cli),
		Some(Subcommand::Key(cmd)) => {
			for_this_user_alone();
			cmd.run(&cli)
		},
		Some(Subcommand::Specify(cmd)) => cmd.run(),
		Some(Subcommand::Keys(cmd)) => cmd.run(&cli),
		Some(Subcommand::Health(cmd)) => cmd.run(),
		Some(Subcommand::Doctor(cmd)) => cmd.run(&cli),
		Some(Subcommand::ExportChainSpec(cmd)) => cmd.run(cli.load_spec(&cmd.chain)?),
		Some(Subcommand::BuildSpec(cmd)) => {
			cli.create_runner(cmd)?.sync_run(|config| cmd.run(config.chain_spec, config.network))
		},
		Some(Subcommand::CheckBlock(cmd)) => on_chain(&cli, cmd, |parts, _| {
			(cmd.run(parts.client, parts.import_queue), parts.task_manager)
		}),
		Some(Subcommand::ExportBlocks(cmd)) => on_chain(&cli, cmd, |parts, config| {
			(cmd.run(parts.client, config.database), parts.task_manager)
		}),
		Some(Subcommand::ExportState(cmd)) => on_chain(&cli, cmd, |parts, config| {
			(cmd.run(parts.client, config.chain_spec), parts.task_manager)
		}),
		Some(Subcommand::ImportBlocks(cmd)) => on_chain(&cli, cmd, |parts, _| {
			(cmd.run(parts.client, parts.import_queue), parts.task_manager)
		}),
		Some(Subcommand::PurgeChain(cmd)) => cli.create_runner(cmd)?.sync_run(|config| {
			let places = Places::of(&config);
			cmd.run(config.database).map_err(|error| places.explain(error))
		}),
		Some(Subcommand::Revert(cmd)) => on_chain(&cli, cmd, |parts, _| {
			let revert_consensus = Box::new(revert_consensus);
			(cmd.run(parts.client, parts.backend, Some(revert_consensus)), parts.task_manager)
		}),
		Some(Subcommand::ChainInfo(cmd)) => cli.create_runner(cmd)?.sync_run(|config| {
			cmd.run::<Block>(&config).map_err(|error| Places::of(&config).explain(error))
		}),
		#[cfg(feature = "benchmark")]
		Some(Subcommand::Benchmark(cmd)) => crate::benchmarking::run(&cli, cmd),
		#[cfg(not(feature = "benchmark"))]
		Some(Subcommand::Benchmark { arguments }) => cannot_benchmark(arguments),
	}
}

/// Runs a node until it is told to stop.
fn run_node(cli: &Cli) -> sc_cli::Result<()> {
	let pool = cli.pool_options()?;
	let runner = cli.create_runner(&cli.run)?;
	runner.run_node_until_exit(|config| start_node(config, pool))
}

async fn start_node(
	config: Configuration,
	pool: sc_transaction_pool::Options,
) -> sc_cli::Result<TaskManager> {
	start::check(&config)?;
	let places = Places::of(&config);
	let node = match config.network.network_backend {
		NetworkBackendType::Libp2p => service::new_full::<
			sc_network::NetworkWorker<Block, <Block as BlockT>::Hash>,
		>(config, pool),
		NetworkBackendType::Litep2p => {
			service::new_full::<sc_network::Litep2pNetworkBackend>(config, pool)
		},
	};
	node.map_err(|error| places.explain(error))
}

/// Opens the chain that a subcommand names, and does with it what the subcommand asks for.
fn on_chain<Command, Work>(
	cli: &Cli,
	cmd: &Command,
	work: impl FnOnce(Service, Configuration) -> (Work, TaskManager),
) -> sc_cli::Result<()>
where
	Command: CliConfiguration,
	Work: Future<Output = sc_cli::Result<()>>,
{
	let runner = cli.create_runner(cmd)?;
	runner.async_run(|config| {
		let parts = service::new_partial(&config, Default::default())
			.map_err(|error| Places::of(&config).explain(error))?;
		Ok(work(parts, config))
	})
}

/// Reverts what GRANDPA keeps beside the chain, the sets of validators. Aura keeps nothing.
fn revert_consensus(
	client: Arc<FullClient>,
	_: Arc<FullBackend>,
	blocks: NumberFor<Block>,
) -> sc_cli::Result<()> {
	sc_consensus_grandpa::revert::<Block, _>(client, blocks)?;
	Ok(())
}

/// Says how to get a node that can measure.
#[cfg(not(feature = "benchmark"))]
fn cannot_benchmark(arguments: &[String]) -> sc_cli::Result<()> {
	let wanted = arguments
		.iter()
		.fold("benchmark".to_string(), |wanted, argument| format!("{wanted} {argument}"));
	Err(format!("This node was built without `{wanted}`: rebuild with --features benchmark.")
		.into())
}

#[cfg(test)]
mod tests {
	use super::*;
	use clap::Parser;

	#[test]
	fn a_node_without_a_chain_is_told_which_there_are() {
		let cli = Cli::try_parse_from(["doverie-node", "--validator"]).expect("is known");
		let id = cli.run.chain_id(false).expect("has one");
		let Err(error) = cli.load_spec(&id) else {
			panic!("it joins a chain that nobody named");
		};
		for chain in ["FILE", "`local`", "`local-test`", "`dev`"] {
			assert!(error.contains(chain), "{error}");
		}
		// Its words are not broken in the middle of a line.
		assert!(!error.contains('\t') && !error.contains('\n'), "{error}");
	}

	#[test]
	fn a_node_for_development_needs_no_name_of_a_chain() {
		let cli = Cli::try_parse_from(["doverie-node", "--dev"]).expect("is known");
		assert_eq!(cli.run.chain_id(true).expect("has one"), "dev");
	}
}
