// SPDX-License-Identifier: Apache-2.0

//! A runtime for the tests: sessions of ten blocks, real Aura keys. Accounts 1 to 20 are
//! organisations in the four chambers in turn. Accounts 1 to 4 have seats; all have session keys,
//! but for 20.

use crate::{self as pallet_validators, *};
use codec::Encode;
pub use doverie_primitives::testing::Register;
use frame_support::{
	derive_impl, parameter_types,
	traits::{ConstU32, ConstU64, Hooks, OneSessionHandler},
};
use frame_system::EnsureRoot;
use pallet_session::{
	disabling::UpToLimitDisablingStrategy, historical::NoteHistoricalRoot, PeriodicSessions,
};
use sp_consensus_aura::sr25519::{AuthorityId as AuraId, AuthorityPair as AuraPair};
use sp_core::Pair;
use sp_keystore::{testing::MemoryKeystore, KeystoreExt};
use sp_runtime::{
	impl_opaque_keys,
	traits::{ConvertInto, OpaqueKeys},
	BoundToRuntimeAppPublic, BuildStorage,
};

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
	pub type Balances = pallet_balances;
	#[runtime::pallet_index(2)]
	pub type Validators = pallet_validators;
	#[runtime::pallet_index(3)]
	pub type Session = pallet_session;
	#[runtime::pallet_index(4)]
	pub type Historical = pallet_session::historical;
	#[runtime::pallet_index(5)]
	pub type Offences = pallet_offences;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type AccountData = pallet_balances::AccountData<u64>;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type AccountStore = System;
}

/// Stands for Aura: takes its keys, and nothing else.
pub struct AuraKeys;

impl BoundToRuntimeAppPublic for AuraKeys {
	type Public = AuraId;
}

impl OneSessionHandler<u64> for AuraKeys {
	type Key = AuraId;
	fn on_genesis_session<'a, I>(_: I)
	where
		I: Iterator<Item = (&'a u64, AuraId)> + 'a,
	{
	}
	fn on_new_session<'a, I>(_: bool, _: I, _: I)
	where
		I: Iterator<Item = (&'a u64, AuraId)> + 'a,
	{
	}
	fn on_disabled(_: u32) {}
}

impl_opaque_keys! {
	pub struct Keys {
		pub aura: AuraKeys,
	}
}

parameter_types! {
	pub const Period: u64 = 10;
	pub const Offset: u64 = 0;
}

impl pallet_session::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type ValidatorId = u64;
	type ValidatorIdOf = ConvertInto;
	type ShouldEndSession = PeriodicSessions<Period, Offset>;
	type NextSessionRotation = PeriodicSessions<Period, Offset>;
	type SessionManager = NoteHistoricalRoot<Test, Validators>;
	type SessionHandler = <Keys as OpaqueKeys>::KeyTypeIdProviders;
	type Keys = Keys;
	type DisablingStrategy = UpToLimitDisablingStrategy;
	type WeightInfo = ();
	type Currency = Balances;
	type KeyDeposit = ConstU64<0>;
}

impl pallet_session::historical::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type FullIdentification = ();
	type FullIdentificationOf = AccountOnly;
}

impl pallet_offences::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type IdentificationTuple = pallet_session::historical::IdentificationTuple<Test>;
	type OnOffenceHandler = Validators;
}

impl Config for Test {
	type GovernanceOrigin = EnsureRoot<u64>;
	type Electorate = Register;
	type KeyOwnerProofSystem = Historical;
	type ReportOffence = Offences;
	type MaxSeats = ConstU32<12>;
	type ProofSessions = ConstU32<5>;
	type WeightInfo = ();
}

/// The Aura key pair of an account.
pub fn pair(who: u64) -> AuraPair {
	AuraPair::from_seed(&sp_io::hashing::blake2_256(&who.encode()))
}

pub fn keys(who: u64) -> Keys {
	Keys { aura: pair(who).public() }
}

pub fn new_test_ext() -> sp_io::TestExternalities {
	Register::with_organisations(20);
	let mut ext: sp_io::TestExternalities = RuntimeGenesisConfig {
		// Only what exists can refer to its keys.
		balances: pallet_balances::GenesisConfig {
			balances: (1..20).map(|who| (who, 1)).collect(),
			..Default::default()
		},
		validators: GenesisConfig { seats: vec![1, 2, 3, 4] },
		session: pallet_session::GenesisConfig {
			keys: (1..=4).map(|who| (who, who, keys(who))).collect(),
			non_authority_keys: (5..20).map(|who| (who, who, keys(who))).collect(),
		},
		..Default::default()
	}
	.build_storage()
	.expect("the genesis is valid")
	.into();
	ext.register_extension(KeystoreExt::new(MemoryKeystore::new()));
	ext.execute_with(|| go_to(1));
	ext
}

/// Runs a test from block 1 on, and checks the invariants afterwards.
pub fn test(run: impl FnOnce()) {
	new_test_ext().execute_with(|| {
		run();
		Validators::do_try_state().expect("every invariant holds");
	});
}

/// Goes on to a block, initialising each one on the way.
pub fn go_to(block: u64) {
	while System::block_number() < block {
		System::set_block_number(System::block_number() + 1);
		Session::on_initialize(System::block_number());
	}
}

/// Goes on for `count` sessions.
pub fn sessions(count: u64) {
	go_to((System::block_number() / Period::get() + count) * Period::get());
}

/// Who has a seat, in order of accounts.
pub fn seated() -> Vec<u64> {
	let mut seated: Vec<_> = Validators::seats().iter().map(|seat| seat.validator).collect();
	seated.sort();
	seated
}

/// Who makes blocks in this session, in order of accounts.
pub fn active() -> Vec<u64> {
	let mut active = Session::validators();
	active.sort();
	active
}
