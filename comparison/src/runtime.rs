// SPDX-License-Identifier: Apache-2.0

//! The runtime: its pallets, and what the benchmark command asks of it.

use crate::polls::Polls;
use alloc::{borrow::Cow, string::String, vec::Vec};
use frame_benchmarking::{BenchmarkBatch, BenchmarkConfig, BenchmarkList};
use frame_support::{
	derive_impl,
	genesis_builder_helper::{build_state, get_preset},
	parameter_types,
	traits::{
		ConstU128, ConstU32, StorageInfo, StorageInfoTrait, TotalIssuanceOf, WhitelistedStorageKeys,
	},
	weights::{constants::WEIGHT_REF_TIME_PER_NANOS, RuntimeDbWeight, Weight},
};
use frame_system::EnsureRoot;
use sp_genesis_builder::{PresetId, DEV_RUNTIME_PRESET};
use sp_runtime::{
	generic,
	traits::{BlakeTwo256, Block as BlockT},
	AccountId32, ExtrinsicInclusionMode,
};
use sp_version::RuntimeVersion;

/// An amount, as in the runtime of Doverie.
pub type Balance = u128;
/// The number of a block, as in the runtime of Doverie.
pub type BlockNumber = u32;
type Header = generic::Header<BlockNumber, BlakeTwo256>;
// Nobody sends any, so who signs them and how does not matter.
type UncheckedExtrinsic = generic::UncheckedExtrinsic<(), RuntimeCall, (), ()>;
type Block = generic::Block<Header, UncheckedExtrinsic>;

/// Blocks in a day of Doverie.
pub const DAYS: BlockNumber = 28_800;

/// Which runtime this is. The tool that builds the Wasm asks for it.
#[sp_version::runtime_version]
pub const VERSION: RuntimeVersion = RuntimeVersion {
	spec_name: Cow::Borrowed("doverie-comparison"),
	impl_name: Cow::Borrowed("doverie-comparison"),
	authoring_version: 1,
	spec_version: 1,
	impl_version: 1,
	apis: RUNTIME_API_VERSIONS,
	transaction_version: 1,
	system_version: 1,
};

#[frame_support::runtime]
mod runtime {
	/// The runtime with the SDK's ways to vote.
	#[runtime::runtime]
	#[runtime::derive(
		RuntimeCall,
		RuntimeEvent,
		RuntimeError,
		RuntimeOrigin,
		RuntimeFreezeReason,
		RuntimeHoldReason,
		RuntimeSlashReason,
		RuntimeLockId,
		RuntimeTask,
		RuntimeViewFunction
	)]
	pub struct Runtime;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Balances = pallet_balances;
	#[runtime::pallet_index(2)]
	pub type Collective = pallet_collective;
	#[runtime::pallet_index(3)]
	pub type ConvictionVoting = pallet_conviction_voting;
}

#[derive_impl(frame_system::config_preludes::SolochainDefaultConfig)]
impl frame_system::Config for Runtime {
	type Block = Block;
	type AccountData = pallet_balances::AccountData<Balance>;
	type DbWeight = DatabaseWeight;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Runtime {
	type Balance = Balance;
	type ExistentialDeposit = ConstU128<10_000>;
	type AccountStore = System;
	/// That of conviction voting.
	type MaxLocks = ConstU32<1>;
}

impl pallet_conviction_voting::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = ();
	type Currency = Balances;
	type Polls = Polls;
	type MaxTurnout = TotalIssuanceOf<Balances, AccountId32>;
	/// As on Polkadot.
	type MaxVotes = ConstU32<512>;
	type VoteLockingPeriod = ConstU32<DAYS>;
	type BlockNumberProvider = System;
	type VotingHooks = ();
}

parameter_types! {
	/// What a read and a write count, as in the runtime of Doverie.
	pub const DatabaseWeight: RuntimeDbWeight = RuntimeDbWeight {
		read: 12_500 * WEIGHT_REF_TIME_PER_NANOS,
		write: 45_000 * WEIGHT_REF_TIME_PER_NANOS,
	};
	/// Whatever a benchmark proposes.
	pub const MaxProposalWeight: Weight = Weight::MAX;
}

impl pallet_collective::Config for Runtime {
	type RuntimeOrigin = RuntimeOrigin;
	type Proposal = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	type MotionDuration = ConstU32<DAYS>;
	type MaxProposals = ConstU32<100>;
	type MaxMembers = ConstU32<100>;
	type DefaultVote = pallet_collective::PrimeDefaultVote;
	type SetMembersOrigin = EnsureRoot<AccountId32>;
	type MaxProposalWeight = MaxProposalWeight;
	type DisapproveOrigin = EnsureRoot<AccountId32>;
	type KillOrigin = EnsureRoot<AccountId32>;
	type Consideration = ();
	type WeightInfo = ();
}

frame_benchmarking::define_benchmarks!(
	[pallet_collective, Collective]
	[pallet_conviction_voting, ConvictionVoting]
);

sp_api::impl_runtime_apis! {
	impl sp_api::Core<Block> for Runtime {
		fn version() -> RuntimeVersion {
			VERSION
		}

		fn execute_block(_block: <Block as BlockT>::LazyBlock) {
			unimplemented!("this runtime is measured; it runs no blocks")
		}

		fn initialize_block(_header: &<Block as BlockT>::Header) -> ExtrinsicInclusionMode {
			unimplemented!("this runtime is measured; it runs no blocks")
		}
	}

	impl sp_genesis_builder::GenesisBuilder<Block> for Runtime {
		fn build_state(config: Vec<u8>) -> sp_genesis_builder::Result {
			build_state::<RuntimeGenesisConfig>(config)
		}

		fn get_preset(id: &Option<PresetId>) -> Option<Vec<u8>> {
			// The one preset changes nothing in the defaults.
			get_preset::<RuntimeGenesisConfig>(id, |id| {
				(id == DEV_RUNTIME_PRESET).then(|| b"{}".to_vec())
			})
		}

		fn preset_names() -> Vec<PresetId> {
			alloc::vec![PresetId::from(DEV_RUNTIME_PRESET)]
		}
	}

	impl frame_benchmarking::Benchmark<Block> for Runtime {
		fn benchmark_metadata(extra: bool) -> (Vec<BenchmarkList>, Vec<StorageInfo>) {
			let mut list = Vec::<BenchmarkList>::new();
			list_benchmarks!(list, extra);
			(list, AllPalletsWithSystem::storage_info())
		}

		fn dispatch_benchmark(config: BenchmarkConfig) -> Result<Vec<BenchmarkBatch>, String> {
			let whitelist = AllPalletsWithSystem::whitelisted_storage_keys();
			let mut batches = Vec::<BenchmarkBatch>::new();
			let params = (&config, &whitelist);
			add_benchmarks!(params, batches);
			Ok(batches)
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use codec::{Decode, Encode};
	use frame_support::{
		assert_ok,
		traits::{fungible::Mutate, Polling},
	};
	use pallet_conviction_voting::{AccountVote, Conviction, Vote};
	use sp_io::TestExternalities;

	/// Calls an API of the runtime, as the benchmark command does.
	fn call<T: Decode>(method: &str, input: impl Encode) -> T {
		TestExternalities::default().execute_with(|| {
			let output = api::dispatch(method, &input.encode()).expect("there is such an API");
			T::decode(&mut &output[..]).expect("it answers with this type")
		})
	}

	#[test]
	fn the_benchmark_command_can_build_a_genesis() {
		let get_preset = |id: Option<&str>| -> Option<Vec<u8>> {
			call("GenesisBuilder_get_preset", id.map(String::from))
		};
		assert_eq!(get_preset(Some("another")), None);
		assert_eq!(get_preset(Some("development")), Some(b"{}".to_vec()));
		let defaults = get_preset(None).expect("there are defaults");
		let built: sp_genesis_builder::Result = call("GenesisBuilder_build_state", defaults);
		assert_eq!(built, Ok(()));
	}

	#[test]
	fn what_is_compared_can_be_measured() {
		let (list, _): (Vec<BenchmarkList>, Vec<StorageInfo>) =
			call("Benchmark_benchmark_metadata", false);
		for (pallet, benchmark) in [
			("pallet_collective", "vote"),
			("pallet_conviction_voting", "vote_new"),
			("pallet_conviction_voting", "vote_existing"),
		] {
			assert!(
				list.iter().any(|listed| {
					listed.pallet == pallet.as_bytes()
						&& listed.benchmarks.iter().any(|one| one.name == benchmark.as_bytes())
				}),
				"{pallet} has no benchmark {benchmark}"
			);
		}
	}

	#[test]
	fn a_vote_is_counted_in_its_poll() {
		TestExternalities::default().execute_with(|| {
			let voter = AccountId32::new([1; 32]);
			Balances::set_balance(&voter, 1_000_000);
			let other = Polls::create_ongoing(0).expect("another poll");
			let poll = Polls::create_ongoing(0).expect("a poll");
			let vote = Vote { aye: true, conviction: Conviction::Locked1x };
			let vote = AccountVote::Standard { vote, balance: 20_000 };
			assert_ok!(ConvictionVoting::vote(RuntimeOrigin::signed(voter), poll, vote));
			let ayes = |poll| Polls::as_ongoing(poll).map(|(tally, _)| tally.ayes);
			assert_eq!((ayes(poll), ayes(other)), (Some(20_000), Some(0)));
		});
	}
}
