// SPDX-License-Identifier: Apache-2.0

//! The base: blocks, accounts, time, migrations.

use crate::*;
use frame_support::{
	derive_impl,
	dispatch::DispatchClass,
	parameter_types,
	traits::{ConstU32, ConstU64, Contains},
	weights::constants::ParityDbWeight,
};
use frame_system::limits::{BlockLength, BlockWeights};

parameter_types! {
	/// How many block hashes are kept, and so how long a mortal transaction can live.
	pub const BlockHashCount: BlockNumber = 2_400;
	/// Which runtime this is.
	pub const Version: RuntimeVersion = VERSION;
	/// How much blocks may weigh.
	pub RuntimeBlockWeights: BlockWeights = block_weights();
	/// How long blocks may be.
	pub RuntimeBlockLength: BlockLength = BlockLength::builder()
		.max_length(MAX_BLOCK_LENGTH)
		.modify_max_length_for_class(DispatchClass::Normal, |max| {
			*max = NORMAL_SHARE * MAX_BLOCK_LENGTH;
		})
		.build();
	/// The prefix of addresses: the generic one, so that all wallets show the same address.
	pub const SS58Prefix: u8 = 42;
}

/// Like `BlockWeights::with_sensible_defaults`, with the base weights measured here.
fn block_weights() -> BlockWeights {
	let base_block = weights::BlockExecutionWeight::get();
	BlockWeights::builder()
		.base_block(base_block)
		.for_class(DispatchClass::all(), |class| {
			class.base_extrinsic = weights::ExtrinsicBaseWeight::get();
		})
		.for_class(DispatchClass::Normal, |class| {
			class.max_total = Some(NORMAL_SHARE * MAX_BLOCK_WEIGHT);
		})
		.for_class(DispatchClass::Operational, |class| {
			class.max_total = Some(MAX_BLOCK_WEIGHT);
			// Reserved for operational transactions, even if ordinary ones fill their share.
			class.reserved = Some(MAX_BLOCK_WEIGHT - NORMAL_SHARE * MAX_BLOCK_WEIGHT);
		})
		.avg_block_initialization(Perbill::from_percent(10))
		.build_or_panic()
}

/// All calls except those that nobody may make.
pub struct CallFilter;

impl Contains<RuntimeCall> for CallFilter {
	fn contains(call: &RuntimeCall) -> bool {
		!calls::class(call).is_filtered
	}
}

#[derive_impl(frame_system::config_preludes::SolochainDefaultConfig)]
impl frame_system::Config for Runtime {
	type Block = Block;
	type BlockWeights = RuntimeBlockWeights;
	type BlockLength = RuntimeBlockLength;
	type AccountId = AccountId;
	type Nonce = Nonce;
	type Hash = Hash;
	type BlockHashCount = BlockHashCount;
	type DbWeight = ParityDbWeight;
	type Version = Version;
	type AccountData = pallet_balances::AccountData<Balance>;
	type SS58Prefix = SS58Prefix;
	type MaxConsumers = ConstU32<16>;
	type BaseCallFilter = CallFilter;
	type SystemWeightInfo = weights::frame_system::WeightInfo<Runtime>;
	type ExtensionsWeightInfo = weights::frame_system_extensions::WeightInfo<Runtime>;
	type MultiBlockMigrator = MultiBlockMigrations;
}

impl pallet_timestamp::Config for Runtime {
	type Moment = u64;
	type OnTimestampSet = Aura;
	type MinimumPeriod = ConstU64<{ MILLISECS_PER_BLOCK / 2 }>;
	type WeightInfo = weights::pallet_timestamp::WeightInfo<Runtime>;
}

parameter_types! {
	/// How much a migration in steps may weigh in each block.
	pub MaxMigrationWeight: Weight = Perbill::from_percent(80) * MAX_BLOCK_WEIGHT;
}

#[derive_impl(pallet_migrations::config_preludes::TestDefaultConfig)]
impl pallet_migrations::Config for Runtime {
	/// None yet. A runtime that changes how things are stored adds its migrations here.
	#[cfg(not(feature = "runtime-benchmarks"))]
	type Migrations = ();
	#[cfg(feature = "runtime-benchmarks")]
	type Migrations = pallet_migrations::mock_helpers::MockedMigrations;
	type CursorMaxLen = ConstU32<65_536>;
	type IdentifierMaxLen = ConstU32<256>;
	/// A chain whose migration has failed stops taking transactions, instead of working on
	/// half-migrated state.
	type FailedMigrationHandler = frame_support::migrations::FreezeChainOnFailedMigration;
	type MaxServiceWeight = MaxMigrationWeight;
	type WeightInfo = pallet_migrations::weights::SubstrateWeight<Runtime>;
}
