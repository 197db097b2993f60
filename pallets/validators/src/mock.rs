// SPDX-License-Identifier: Apache-2.0

//! A runtime for the tests: sessions of ten blocks, real keys of Aura and GRANDPA. Accounts 1 to 20 are
//! organisations in the four chambers in turn. Accounts 1 to 4 have seats; all have session keys,
//! but for 20. The keystore has the keys of them all.

use crate::{self as pallet_validators, *};
use codec::{Decode, Encode};
use core::marker::PhantomData;
pub use doverie_primitives::testing::Register;
use frame_support::{
	derive_impl, parameter_types,
	traits::{ConstU32, ConstU64, Get, Hooks, OneSessionHandler},
};
use frame_system::{
	offchain::{CreateBare, CreateTransactionBase},
	EnsureRoot,
};
use pallet_session::{disabling::UpToLimitDisablingStrategy, PeriodicSessions};
use sp_consensus_aura::sr25519::{AuthorityId as AuraId, AuthorityPair as AuraPair};
use sp_consensus_grandpa::{AuthorityId as VoterId, AuthorityPair as VoterPair, SetId};
use sp_consensus_slots::Slot;
use sp_core::{
	crypto::key_types::{AURA, GRANDPA},
	hexdisplay::HexDisplay,
	Pair,
};
use sp_keystore::{testing::MemoryKeystore, Keystore, KeystoreExt};
use sp_runtime::{
	impl_opaque_keys,
	testing::TestXt,
	traits::{Convert, ConvertInto, OpaqueKeys},
	BoundToRuntimeAppPublic, BuildStorage, DispatchResult, Perbill, RuntimeAppPublic,
};
use sp_staking::offence::{OffenceDetails, OnOffenceHandler};
use std::sync::LazyLock;

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

/// Stands for Aura or GRANDPA: takes its keys, and nothing else.
pub struct Takes<Key>(PhantomData<Key>);

impl<Key: RuntimeAppPublic> BoundToRuntimeAppPublic for Takes<Key> {
	type Public = Key;
}

impl<Key: RuntimeAppPublic + Decode + 'static> OneSessionHandler<u64> for Takes<Key> {
	type Key = Key;
	fn on_genesis_session<'a, I>(_: I)
	where
		I: Iterator<Item = (&'a u64, Key)> + 'a,
	{
	}
	fn on_new_session<'a, I>(_: bool, _: I, _: I)
	where
		I: Iterator<Item = (&'a u64, Key)> + 'a,
	{
	}
	fn on_disabled(_: u32) {}
}

type AuraKeys = Takes<AuraId>;
type VoterKeys = Takes<VoterId>;

impl_opaque_keys! {
	pub struct Keys {
		pub aura: AuraKeys,
		pub grandpa: VoterKeys,
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
	type SessionManager = Validators;
	type SessionHandler = KeysAtWork<Test, <Keys as OpaqueKeys>::KeyTypeIdProviders>;
	type Keys = Keys;
	type DisablingStrategy = UpToLimitDisablingStrategy;
	type WeightInfo = ();
	type Currency = Balances;
	type KeyDeposit = ConstU64<0>;
}

impl pallet_offences::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type IdentificationTuple = u64;
	type OnOffenceHandler = Validators;
}

/// A block for each slot.
pub struct BlockAsSlot;

impl Get<Slot> for BlockAsSlot {
	fn get() -> Slot {
		Slot::from(System::block_number())
	}
}

/// Transactions that are sent by nobody.
pub type Extrinsic = TestXt<RuntimeCall, ()>;

impl<LocalCall> CreateTransactionBase<LocalCall> for Test
where
	RuntimeCall: From<LocalCall>,
{
	type Extrinsic = Extrinsic;
	type RuntimeCall = RuntimeCall;
}

impl<LocalCall> CreateBare<LocalCall> for Test
where
	RuntimeCall: From<LocalCall>,
{
	fn create_bare(call: RuntimeCall) -> Extrinsic {
		Extrinsic::new_bare(call)
	}
}

/// Sets of voters have the numbers of their first sessions.
pub struct LastSessionOf;

impl Convert<SetId, Option<u32>> for LastSessionOf {
	fn convert(set: SetId) -> Option<u32> {
		let is_its = |session: &u32| {
			Sessions::<Test>::get(session).is_some_and(|known| SetId::from(known.set) == set)
		};
		(0..=Session::current_index()).rev().find(is_its)
	}
}

impl Config for Test {
	type GovernanceOrigin = EnsureRoot<u64>;
	type Electorate = Register;
	type CurrentSlot = BlockAsSlot;
	type LastSession = LastSessionOf;
	type ReportOffence = Offences;
	type MaxSeats = ConstU32<12>;
	type ProofSessions = ConstU32<5>;
	type WeightInfo = ();
}

fn seed(who: u64) -> [u8; 32] {
	sp_io::hashing::blake2_256(&who.encode())
}

/// The Aura key pair of an account.
pub fn pair(who: u64) -> AuraPair {
	AuraPair::from_seed(&seed(who))
}

/// The GRANDPA key pair of an account.
pub fn voter(who: u64) -> VoterPair {
	VoterPair::from_seed(&seed(who))
}

pub fn keys(who: u64) -> Keys {
	Keys { aura: pair(who).public(), grandpa: voter(who).public() }
}

pub fn new_test_ext() -> sp_io::TestExternalities {
	genesis(GenesisConfig { seats: vec![1, 2, 3, 4], development: false })
}

/// The first block of a chain with these seats.
pub fn genesis(validators: GenesisConfig<Test>) -> sp_io::TestExternalities {
	Register::with_organisations(20);
	let mut ext: sp_io::TestExternalities = RuntimeGenesisConfig {
		// Only what exists can refer to its keys.
		balances: pallet_balances::GenesisConfig {
			balances: (1..20).map(|who| (who, 1)).collect(),
			..Default::default()
		},
		validators,
		session: pallet_session::GenesisConfig {
			keys: (1..=4).map(|who| (who, who, keys(who))).collect(),
			non_authority_keys: (5..20).map(|who| (who, who, keys(who))).collect(),
		},
		..Default::default()
	}
	.build_storage()
	.expect("the genesis is valid")
	.into();
	ext.register_extension(KeystoreExt::new(keystore()));
	ext.execute_with(|| go_to(1));
	ext
}

/// The keys of accounts 1 to 50, each with its seed: made once for all tests.
static KEYS: LazyLock<Vec<(String, Keys)>> = LazyLock::new(|| {
	let seeds = (1..=50).map(|who| format!("0x{}", HexDisplay::from(&seed(who))));
	seeds.zip((1..=50).map(keys)).collect()
});

/// A keystore with the keys of all.
fn keystore() -> MemoryKeystore {
	let keystore = MemoryKeystore::new();
	for (seed, Keys { aura, grandpa }) in KEYS.iter() {
		keystore.insert(AURA, seed, aura.as_ref()).expect("is in memory");
		keystore.insert(GRANDPA, seed, grandpa.as_ref()).expect("is in memory");
	}
	keystore
}

/// Sets the keys of one account for another, with proof that it has them.
pub fn set_keys(who: u64, keys_of: u64) -> DispatchResult {
	let mut keys = keys(keys_of);
	let proof = keys.create_ownership_proof(&who.encode()).expect("the keystore has them");
	Session::set_keys(RuntimeOrigin::signed(who), keys, proof.encode())
}

/// What a node with these keys signs for an account in this session.
pub fn proof_for(who: u64, mut keys: Keys) -> Vec<u8> {
	let message = Validators::message(&who, Session::current_index());
	keys.create_ownership_proof(&message).expect("the keystore has them").encode()
}

/// Shows the keys that an account has set, as a node that has them does by itself.
pub fn show(who: u64) -> DispatchResult {
	let proof = Session::load_keys(&who).map(|keys| proof_for(who, keys)).unwrap_or_default();
	Validators::show_keys(RuntimeOrigin::none(), who, Session::current_index(), proof)
}

/// Shows the keys of those who may be given seats then, as a decision finds it. Whoever has shown
/// them, or cannot, is passed over.
pub fn show_all(who: &[u64]) {
	who.iter().for_each(|who| {
		let _ = show(*who);
	});
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

/// Reports an offence of this session.
pub fn offend(validator: u64) {
	offend_in(Session::current_index(), validator);
}

/// Reports an offence of some session.
pub fn offend_in(session: u32, validator: u64) {
	Validators::on_offence(
		&[OffenceDetails { offender: validator, reporters: vec![] }],
		&[Perbill::one()],
		session,
	);
}

/// Who is disabled in this session.
pub fn disabled() -> Vec<u64> {
	let validators = Session::validators();
	Session::disabled_validators().into_iter().map(|i| validators[i as usize]).collect()
}

/// Who makes blocks in this session, in order of accounts.
pub fn active() -> Vec<u64> {
	let mut active = Session::validators();
	active.sort();
	active
}
