// SPDX-License-Identifier: Apache-2.0

//! Which pallets are benchmarked. `crate::weights` says which are not, and why.

use crate::*;
use alloc::{string::String, vec::Vec};
use frame_benchmarking::{
	baseline::Pallet as BaselineBench, BenchmarkBatch, BenchmarkConfig, BenchmarkList,
};
use frame_support::traits::{StorageInfo, StorageInfoTrait, WhitelistedStorageKeys};
use frame_system_benchmarking::{
	extensions::Pallet as SystemExtensionsBench, Pallet as SystemBench,
};

impl frame_system_benchmarking::Config for Runtime {}
impl frame_benchmarking::baseline::Config for Runtime {}

frame_benchmarking::define_benchmarks!(
	[frame_benchmarking, BaselineBench::<Runtime>]
	[frame_system, SystemBench::<Runtime>]
	[frame_system_extensions, SystemExtensionsBench::<Runtime>]
	[pallet_balances, Balances]
	[pallet_decisions, Decisions]
	[pallet_finality, Finality]
	[pallet_multisig, Multisig]
	[pallet_parameters, Parameters]
	[pallet_pledges, Pledges]
	[pallet_preimage, Preimage]
	[pallet_proposals, Proposals]
	[pallet_quota, Quota]
	[pallet_records, Records]
	[pallet_scheduler, Scheduler]
	[pallet_stakeholders, Stakeholders]
	[pallet_timestamp, Timestamp]
	[pallet_transaction_payment, TransactionPayment]
	[pallet_upgrades, Upgrades]
	[pallet_utility, Utility]
	[pallet_validators, Validators]
);

/// Lists the benchmarks.
pub fn metadata(extra: bool) -> (Vec<BenchmarkList>, Vec<StorageInfo>) {
	let mut list = Vec::<BenchmarkList>::new();
	list_benchmarks!(list, extra);
	(list, AllPalletsWithSystem::storage_info())
}

/// Runs the benchmarks.
pub fn dispatch(config: BenchmarkConfig) -> Result<Vec<BenchmarkBatch>, String> {
	let whitelist = AllPalletsWithSystem::whitelisted_storage_keys();
	let mut batches = Vec::<BenchmarkBatch>::new();
	let params = (&config, &whitelist);
	add_benchmarks!(params, batches);
	Ok(batches)
}

impl pallet_transaction_payment::BenchmarkConfig for Runtime {}
