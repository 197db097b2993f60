// SPDX-License-Identifier: Apache-2.0

//! A runtime for the tests. Four validators have a seat, one of each chamber: their keys are those
//! of the numbers 0 to 3. What is code is a text that says which version it is.

use crate::{self as pallet_upgrades, *};
use codec::Encode;
use doverie_primitives::{Chamber, Clock};
use frame_support::{
	derive_impl,
	migrations::{
		FailedMigrationHandler, FailedMigrationHandling, MigrationStatusHandler, MultiStepMigrator,
	},
	parameter_types,
	traits::{ConstU32, Get, OnRuntimeUpgrade},
	weights::Weight,
};
use sp_consensus_aura::sr25519::{AuthorityId, AuthorityPair};
use sp_core::{
	traits::{Externalities, ReadRuntimeVersion, ReadRuntimeVersionExt},
	Pair, H256,
};
use sp_keystore::{testing::MemoryKeystore, KeystoreExt};
use sp_runtime::BuildStorage;

type Block = frame_system::mocking::MockBlock<Test>;

#[frame_support::runtime]
mod runtime {
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
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Upgrades = pallet_upgrades;
}

parameter_types! {
	/// Has a migration steps left to take?
	pub storage StepsAreLeft: bool = false;
	/// Whose seat is taken.
	pub storage Unseated: Option<u8> = None;
}

/// Stands for `pallet-migrations`.
pub struct Migrations;

impl MultiStepMigrator for Migrations {
	fn ongoing() -> bool {
		StepsAreLeft::get()
	}

	fn step() -> Weight {
		Weight::zero()
	}
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type MultiBlockMigrator = Migrations;
}

/// The four seats, without the one that is taken.
pub struct Seats;

impl Get<Vec<(AuthorityId, Chamber)>> for Seats {
	fn get() -> Vec<(AuthorityId, Chamber)> {
		(0..4)
			.filter(|who| Unseated::get() != Some(*who))
			.map(|who| (pair(who).public(), Chamber::ALL[usize::from(who)]))
			.collect()
	}
}

impl Config for Test {
	type Seats = Seats;
	type MaxSeats = ConstU32<4>;
	type WeightInfo = ();
}

/// Reads which runtime a code is: any is one that comes after the mock, but for `garbage`.
struct Reader;

impl ReadRuntimeVersion for Reader {
	fn read_runtime_version(
		&self,
		code: &[u8],
		_: &mut dyn Externalities,
	) -> Result<Vec<u8>, String> {
		if code == b"garbage" {
			return Err("it is no runtime".into());
		}
		let mut version = System::runtime_version();
		version.spec_version += 1;
		Ok(version.encode())
	}
}

/// The key of a validator.
pub fn pair(who: u8) -> AuthorityPair {
	AuthorityPair::from_seed(&[who; 32])
}

pub fn new_test_ext() -> sp_io::TestExternalities {
	let storage = frame_system::GenesisConfig::<Test>::default().build_storage();
	let mut ext: sp_io::TestExternalities = storage.expect("the genesis is valid").into();
	ext.register_extension(ReadRuntimeVersionExt::new(Reader));
	ext.register_extension(KeystoreExt::new(MemoryKeystore::new()));
	ext.execute_with(|| System::set_block_number(1));
	ext
}

/// Runs a test from block 1 on, and checks the invariants afterwards.
pub fn test(run: impl FnOnce()) {
	new_test_ext().execute_with(|| {
		run();
		Upgrades::do_try_state().expect("every invariant holds");
	});
}

/// What the clock says in this block, and whether it stands still.
pub fn clock() -> (u64, bool) {
	(<Upgrades as Clock<u64>>::now(), <Upgrades as Clock<u64>>::stands_still())
}

/// The next block, in which nothing happens.
pub fn next_block() {
	System::set_block_number(System::block_number() + 1);
}

/// The first block of a new runtime, with or without migrations in steps: in the order of
/// `frame-executive`, which looks for them before the block has its number.
pub fn first_block_of_new_runtime(has_steps: bool) {
	if has_steps {
		StepsAreLeft::set(&true);
		<Upgrades as MigrationStatusHandler>::started();
	}
	<Upgrades as OnRuntimeUpgrade>::on_runtime_upgrade();
	next_block();
}

/// The last step is taken in this block.
pub fn complete() {
	StepsAreLeft::set(&false);
	<Upgrades as MigrationStatusHandler>::completed();
}

/// A step fails in this block.
pub fn fail() {
	let handling = <Upgrades as FailedMigrationHandler>::failed(Some(0));
	assert_eq!(handling, FailedMigrationHandling::ForceUnstuck);
	StepsAreLeft::set(&false);
}

/// The chain in the block after one in which a migration has failed: block 4.
pub fn failed() {
	first_block_of_new_runtime(true);
	next_block();
	fail();
	next_block();
	assert_eq!((System::block_number(), clock()), (4, (1, true)));
}

/// The call with which a validator approves a runtime.
pub fn approval(who: u8, code: &[u8], round: u32) -> Call<Test> {
	let code_hash = hash(code);
	let failed = Failed::<Test>::get().map_or(0, |failure| failure.block);
	let message = message(&System::block_hash(0), failed, &code_hash, round);
	let pair = pair(who);
	Call::approve_rescue { key: pair.public(), code_hash, round, signature: pair.sign(&message) }
}

pub fn hash(code: &[u8]) -> H256 {
	sp_io::hashing::blake2_256(code).into()
}
