// SPDX-License-Identifier: Apache-2.0

//! The `benchmark` subcommand.
//!
//! The node carries no benchmarks itself. `benchmark pallet` and `benchmark overhead` measure the
//! runtime that `--runtime` names, which was built for it; the others measure this node's own
//! client, database and machine.

use crate::{cli::Cli, service};
use doverie_runtime::opaque::Block;
use frame_benchmarking_cli::{
	BenchmarkCmd, DynamicRemarkBuilder, ExtrinsicFactory, SUBSTRATE_REFERENCE_HARDWARE,
};
use sc_cli::{CliConfiguration, SubstrateCli};
use sc_service::PartialComponents;
use sp_inherents::{InherentData, InherentDataProvider};
use sp_runtime::traits::HashingFor;
use sp_timestamp::Timestamp;

/// Measures what `cmd` says.
pub fn run(cli: &Cli, cmd: &BenchmarkCmd) -> sc_cli::Result<()> {
	match cmd {
		BenchmarkCmd::Pallet(pallet) => {
			start_log(cmd)?;
			let spec = load_spec(cli, pallet.shared_params.chain.as_deref())?;
			pallet.run_with_spec::<HashingFor<Block>, ()>(spec)
		},
		BenchmarkCmd::Overhead(overhead) => {
			start_log(cmd)?;
			let spec = load_spec(cli, overhead.shared_params.chain.as_deref())?;
			overhead.run_with_default_builder_and_spec::<Block, ()>(spec)
		},
		BenchmarkCmd::Block(block) => {
			let runner = cli.create_runner(block)?;
			runner.sync_run(|config| {
				let PartialComponents { client, .. } =
					service::new_partial(&config, Default::default())?;
				block.run(client)
			})
		},
		// The SDK lets the database out only where the whole client is built with
		// `runtime-benchmarks`.
		BenchmarkCmd::Storage(_) => {
			Err("This node cannot measure the database: use the SDK's figures for ParityDB.".into())
		},
		BenchmarkCmd::Extrinsic(extrinsic) => {
			// The inherent data fits a first block only. `benchmark` as a whole, unlike
			// `benchmark extrinsic`, asks for a temporary folder and so for a chain at genesis.
			let runner = cli.create_runner(cmd)?;
			runner.sync_run(|config| {
				let PartialComponents { client, .. } =
					service::new_partial(&config, Default::default())?;
				let remark = DynamicRemarkBuilder::new_from_client::<_, Block>(client.clone())?;
				let factory = ExtrinsicFactory(vec![Box::new(remark)]);
				extrinsic.run(client, inherent_data()?, Vec::new(), &factory)
			})
		},
		BenchmarkCmd::Machine(machine) => {
			let runner = cli.create_runner(machine)?;
			runner.sync_run(|config| machine.run(&config, SUBSTRATE_REFERENCE_HARDWARE.clone()))
		},
	}
}

/// Starts the log, which a runner does for the other subcommands. A runner would also need a chain,
/// and here there may be no more than a runtime.
fn start_log(cmd: &BenchmarkCmd) -> sc_cli::Result<()> {
	<BenchmarkCmd as CliConfiguration>::init(cmd, &Cli::support_url(), &Cli::impl_version(), |_| {})
}

fn load_spec(
	cli: &Cli,
	chain: Option<&str>,
) -> Result<Option<Box<dyn sc_service::ChainSpec>>, String> {
	chain.map(|chain| cli.load_spec(chain)).transpose()
}

/// The inherent data of a first block: slot 0, at time 0.
fn inherent_data() -> sc_cli::Result<InherentData> {
	let mut data = InherentData::new();
	let timestamp = sp_timestamp::InherentDataProvider::new(Timestamp::new(0));
	futures::executor::block_on(timestamp.provide_inherent_data(&mut data))
		.map_err(|error| format!("No inherent data: {error}"))?;
	Ok(data)
}
