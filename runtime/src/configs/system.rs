// SPDX-License-Identifier: Apache-2.0

//! The base: blocks, accounts, time, migrations.

use crate::*;
use doverie_primitives::Chamber;
use frame_support::{
	derive_impl,
	dispatch::DispatchClass,
	parameter_types,
	traits::{ConstU32, ConstU64, Contains, Get},
};
use frame_system::limits::{BlockLength, BlockWeights};
use sp_consensus_aura::sr25519::AuthorityId as AuraId;

/// The reads and writes in the weight of `admit_own` of quota.
pub const ADMIT_OWN_ITEMS: (u64, u64) = (9, 2);

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
	/// The prefix of addresses: this chain's own, with which they begin with "dv". Under the generic
	/// one, 42, an address would not say of which chain it is, and money of another chain would be
	/// sent to it. No other chain has it in the register of prefixes. It cannot change once a chain
	/// has started.
	pub const SS58Prefix: u16 = 5711;
}

/// What a transaction weighs before its call and its extensions: to be decoded, its signature, its
/// event. What is measured is a whole one with an empty call whose signer pays for it, and
/// extensions have weights of their own: so theirs are taken off.
fn base_extrinsic() -> Weight {
	use frame_system::ExtensionsWeightInfo;
	use pallet_quota::WeightInfo;
	type Small = weights::frame_system_extensions::WeightInfo<Runtime>;
	let nonce_and_fee = pallet_quota::weights::SubstrateWeight::<Runtime>::admit_own();
	// The whole is measured on a state that is in the cache.
	let (reads, writes) = ADMIT_OWN_ITEMS;
	let database = weights::DatabaseWeight::get().reads_writes(reads, writes);
	let extensions = [
		Small::check_non_zero_sender(),
		Small::check_spec_version(),
		Small::check_tx_version(),
		Small::check_genesis(),
		Small::check_mortality_mortal_transaction(),
		Small::check_weight(),
		nonce_and_fee.saturating_sub(database),
	];
	extensions
		.iter()
		.fold(weights::ExtrinsicBaseWeight::get(), |rest, part| rest.saturating_sub(*part))
}

/// Like `BlockWeights::with_sensible_defaults`, with the base weights measured here.
fn block_weights() -> BlockWeights {
	let base_block = weights::BlockExecutionWeight::get();
	BlockWeights::builder()
		.base_block(base_block)
		.for_class(DispatchClass::all(), |class| {
			class.base_extrinsic = base_extrinsic();
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

/// All calls except those that nobody may make. After a migration has failed, nothing but the
/// rescue, and the time of each block.
pub struct CallFilter;

impl Contains<RuntimeCall> for CallFilter {
	fn contains(call: &RuntimeCall) -> bool {
		let is_rescue = matches!(call, RuntimeCall::Upgrades(_) | RuntimeCall::Timestamp(_));
		!calls::class(call).is_filtered && (is_rescue || !Upgrades::has_failed())
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
	type DbWeight = weights::DatabaseWeight;
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

/// The migrations in steps: none yet. A runtime that changes how things are stored adds its own here.
/// Each says how many steps it takes at most: one that goes on without end never fails, and only
/// after a failure is there a way back.
#[cfg(not(any(feature = "failing-version", feature = "mending-version")))]
pub type Migrations = ();
/// That of a rehearsal.
#[cfg(any(feature = "failing-version", feature = "mending-version"))]
pub type Migrations = crate::rehearsal::Migration;

#[derive_impl(pallet_migrations::config_preludes::TestDefaultConfig)]
impl pallet_migrations::Config for Runtime {
	#[cfg(not(feature = "runtime-benchmarks"))]
	type Migrations = Migrations;
	#[cfg(feature = "runtime-benchmarks")]
	type Migrations = pallet_migrations::mock_helpers::MockedMigrations;
	type CursorMaxLen = ConstU32<65_536>;
	type IdentifierMaxLen = ConstU32<256>;
	type MigrationStatusHandler = Upgrades;
	/// A chain whose migration has failed takes nothing but the rescue, instead of working on
	/// half-migrated state.
	type FailedMigrationHandler = Upgrades;
	type MaxServiceWeight = MaxMigrationWeight;
	type WeightInfo = pallet_migrations::weights::SubstrateWeight<Runtime>;
}

/// The keys with which the validators of this session make blocks, of those that have a seat. It
/// rests on the consensus alone, whose state is never migrated in steps.
pub struct SeatedKeys;

impl Get<Vec<(AuraId, Chamber)>> for SeatedKeys {
	fn get() -> Vec<(AuraId, Chamber)> {
		let seats = Validators::seats();
		let chamber_of = |validator: &AccountId| {
			seats.iter().find(|seat| seat.validator == *validator).map(|seat| seat.chamber)
		};
		// Both lists are in the order of the session's validators.
		Session::validators()
			.iter()
			.zip(pallet_aura::Authorities::<Runtime>::get())
			.filter_map(|(validator, key)| Some((key, chamber_of(validator)?)))
			.collect()
	}
}

impl pallet_upgrades::Config for Runtime {
	type Seats = SeatedKeys;
	type MaxSeats = configs::consensus::MaxValidators;
	type WeightInfo = pallet_upgrades::weights::SubstrateWeight<Runtime>;
}
