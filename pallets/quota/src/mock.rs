// SPDX-License-Identifier: Apache-2.0

//! A runtime for the tests. Account 1 is a stakeholder who owns nothing and has a quota of 10,000;
//! account 2 is one who owns tokens; account 3 owns tokens and is not registered. Remarks are
//! civic, and so is `System.kill_prefix`, which always fails when it is signed. Remarks with an
//! event are made for account 1, whoever sends them. The remark "no" costs nothing, and so does one
//! `System.kill_prefix`.

use crate::{self as pallet_quota, *};
use frame_support::{
	derive_impl,
	dispatch::GetDispatchInfo,
	parameter_types,
	traits::{ConstU64, Contains},
	weights::{FixedFee, IdentityFee, Weight},
};
use pallet_transaction_payment::FungibleAdapter;
use sp_runtime::{
	transaction_validity::{InvalidTransaction, TransactionValidityError, UnknownTransaction},
	BuildStorage, DispatchError, DispatchResult,
};

pub type Block = frame_system::mocking::MockBlock<Test>;

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
	pub type TransactionPayment = pallet_transaction_payment;
	#[runtime::pallet_index(3)]
	pub type Quota = pallet_quota;
}

parameter_types! {
	pub RuntimeBlockWeights: frame_system::limits::BlockWeights =
		frame_system::limits::BlockWeights::simple_max(Weight::from_parts(1_000_000_000, u64::MAX));
	/// What every call of the tests weighs, at most.
	pub const MaxFreeWeight: Weight = Weight::from_parts(500_000_000_000, u64::MAX);
	pub const MaxRehearsedWeight: Weight = Weight::from_parts(1_000_000, u64::MAX);
}

parameter_types! {
	/// Whose transactions the gate refuses.
	pub static ShutOut: Option<u64> = None;
	/// How often the filter was asked: once for every call that was run.
	pub static Runs: u32 = 0;
}

/// Lets every call pass, and counts it.
pub struct Counter;

impl Contains<RuntimeCall> for Counter {
	fn contains(_: &RuntimeCall) -> bool {
		Runs::mutate(|runs| *runs += 1);
		true
	}
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type BaseCallFilter = Counter;
	type BlockWeights = RuntimeBlockWeights;
	type AccountData = pallet_balances::AccountData<u64>;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type AccountStore = System;
}

/// Every call costs 1,000.
#[derive_impl(pallet_transaction_payment::config_preludes::TestDefaultConfig)]
impl pallet_transaction_payment::Config for Test {
	type OnChargeTransaction = FungibleAdapter<Balances, ()>;
	type WeightToFee = FixedFee<0, u64>;
	type LengthToFee = IdentityFee<u64>;
}

pub const COST: usize = 1_000;
pub const FULL: u64 = 10_000;

pub struct Civic;

impl CivicCalls<Test> for Civic {
	fn resolve<'a>(signer: &u64, call: &'a RuntimeCall) -> Option<CivicCall<'a, Test>> {
		if costs_nothing(call) {
			return civic(*signer, call, None).map(for_nothing);
		}
		let RuntimeCall::System(system) = call else { return None };
		match system {
			frame_system::Call::remark { .. } => civic(*signer, call, None),
			frame_system::Call::kill_prefix { subkeys: IN_VAIN, .. } => {
				civic(1, Box::leak(Box::new(remark())), Some(call))
			},
			frame_system::Call::kill_prefix { .. } => civic(*signer, call, None),
			frame_system::Call::remark_with_event { remark } if remark.is_empty() => {
				civic(1, call, None)
			},
			frame_system::Call::remark_with_event { remark } if remark == BEYOND => {
				civic(1, call, None).map(|civic| CivicCall { is_allowed: false, ..civic })
			},
			frame_system::Call::remark_with_event { .. } => {
				civic(1, Box::leak(Box::new(failing())), Some(call))
			},
			_ => None,
		}
	}

	fn rehearsal_weight(call: &RuntimeCall) -> Weight {
		match costs_nothing(call) {
			true => call.get_dispatch_info().call_weight,
			false => Weight::zero(),
		}
	}
}

fn costs_nothing(call: &RuntimeCall) -> bool {
	let RuntimeCall::System(system) = call else { return false };
	match system {
		frame_system::Call::remark { remark } => remark == NO,
		frame_system::Call::kill_prefix { subkeys, .. } => *subkeys == NO_IN_VAIN,
		_ => false,
	}
}

fn civic<'a>(
	payer: u64,
	call: &'a RuntimeCall,
	sent_in: Option<&'a RuntimeCall>,
) -> Option<CivicCall<'a, Test>> {
	let origin = RuntimeOrigin::signed(payer);
	let (is_allowed, costs_nothing) = (true, false);
	Some(CivicCall { payer, call, origin, is_allowed, sent_in, costs_nothing })
}

fn for_nothing(civic: CivicCall<'_, Test>) -> CivicCall<'_, Test> {
	CivicCall { costs_nothing: true, ..civic }
}

/// The gate.
pub struct Keeper;

impl Gate<Test> for Keeper {
	fn ensure_open(signer: &u64, _: &RuntimeCall) -> DispatchResult {
		match ShutOut::get() {
			Some(shut_out) if shut_out == *signer => Err(Error::<Test>::NestedMultisig.into()),
			_ => Ok(()),
		}
	}

	fn acts_alone(_: &RuntimeCall) -> bool {
		true
	}
}

/// A stakeholder who is a registrar, and owns nothing.
pub const REGISTRAR: u64 = 6;

pub struct Quotas;

impl Allotments<Test> for Quotas {
	fn of_stakeholder(who: &u64) -> Option<u64> {
		(*who <= 2 || *who == REGISTRAR).then_some(FULL)
	}

	fn of(who: &u64) -> Option<u64> {
		if *who == REGISTRAR {
			Some(10 * FULL)
		} else {
			Self::of_stakeholder(who)
		}
	}
}

pub struct Numbers;

impl Refusals for Numbers {
	fn refuse(error: DispatchError) -> TransactionValidityError {
		let refusal = Self::explain(error);
		let number = refusal.number.expect("every error has a number here");
		if refusal.may_pass {
			UnknownTransaction::Custom(number).into()
		} else {
			InvalidTransaction::Custom(number).into()
		}
	}

	/// A quota that is used up recovers; nothing else passes by itself here.
	fn explain(error: DispatchError) -> Refusal {
		let number = match error {
			DispatchError::BadOrigin => 7,
			DispatchError::Module(module) => 100 + module.error[0],
			_ => 255,
		};
		Refusal {
			number: Some(number),
			pallet: "Test".into(),
			name: format!("{error:?}"),
			advice: String::new(),
			may_pass: [Error::<Test>::UsedUp, Error::NobodyPays].map(Into::into).contains(&error),
		}
	}

	fn of_number(number: u8) -> Vec<Refusal> {
		(number == 7).then(|| Self::explain(DispatchError::BadOrigin)).into_iter().collect()
	}
}

impl Config for Test {
	type CivicCalls = Civic;
	type Gate = Keeper;
	type Allotments = Quotas;
	type Refusals = Numbers;
	type RecoveryPeriod = ConstU64<100>;
	type MaxFreeWeight = MaxFreeWeight;
	type MaxRehearsedWeight = MaxRehearsedWeight;
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Helper;
}

#[cfg(feature = "runtime-benchmarks")]
pub struct Helper;

#[cfg(feature = "runtime-benchmarks")]
impl BenchmarkHelper<Test> for Helper {
	fn free_call() -> (u64, RuntimeCall) {
		(3, for_another())
	}

	fn guarded_call() -> (u64, RuntimeCall) {
		(3, transfer())
	}

	fn own_call() -> (u64, RuntimeCall) {
		(REGISTRAR, remark())
	}
}

pub fn remark() -> RuntimeCall {
	frame_system::Call::remark { remark: vec![] }.into()
}

/// A civic call that fails.
pub fn failing() -> RuntimeCall {
	frame_system::Call::kill_prefix { prefix: vec![], subkeys: 0 }.into()
}

/// A civic call that is made for account 1, whoever sends it.
pub fn for_another() -> RuntimeCall {
	frame_system::Call::remark_with_event { remark: vec![] }.into()
}

/// A civic call that succeeds, while what it carries out for account 1 fails.
pub fn failing_within() -> RuntimeCall {
	frame_system::Call::remark_with_event { remark: vec![1] }.into()
}

const IN_VAIN: u32 = 7;
const NO_IN_VAIN: u32 = 8;
const NO: &[u8] = b"no";
const BEYOND: &[u8] = b"beyond";

/// A civic call for account 1 that nobody may make for it.
pub fn beyond_rights() -> RuntimeCall {
	frame_system::Call::remark_with_event { remark: BEYOND.to_vec() }.into()
}

/// A civic call that costs nothing.
pub fn no() -> RuntimeCall {
	frame_system::Call::remark { remark: NO.to_vec() }.into()
}

/// One that would cost nothing, and fails.
pub fn no_in_vain() -> RuntimeCall {
	frame_system::Call::kill_prefix { prefix: vec![], subkeys: NO_IN_VAIN }.into()
}

/// A civic call that fails, while what it would carry out for account 1 succeeds.
pub fn failing_around() -> RuntimeCall {
	frame_system::Call::kill_prefix { prefix: vec![], subkeys: IN_VAIN }.into()
}

/// A call of class Operational that anyone may try to make.
pub fn operational() -> RuntimeCall {
	frame_system::Call::set_heap_pages { pages: 0 }.into()
}

/// A call that is not civic.
pub fn transfer() -> RuntimeCall {
	pallet_balances::Call::transfer_keep_alive { dest: 3, value: 1 }.into()
}

pub fn new_test_ext() -> sp_io::TestExternalities {
	ShutOut::set(None);
	Runs::set(0);
	let mut ext: sp_io::TestExternalities = RuntimeGenesisConfig {
		balances: pallet_balances::GenesisConfig {
			balances: vec![(2, 10_000_000), (3, 10_000_000)],
			..Default::default()
		},
		..Default::default()
	}
	.build_storage()
	.expect("the genesis is valid")
	.into();
	ext.execute_with(|| {
		// What an admission does for somebody who owns nothing.
		System::inc_providers(&1);
		System::inc_providers(&REGISTRAR);
		go_to(1);
	});
	ext
}

/// Runs a test from block 1 on, and checks the invariants afterwards.
pub fn test(run: impl FnOnce()) {
	new_test_ext().execute_with(|| {
		run();
		Quota::do_try_state().expect("every invariant holds");
	});
}

pub fn go_to(block: u64) {
	System::set_block_number(block);
}

/// What a call weighs in the tests: as much as is asked for.
pub fn info(weight: u64) -> frame_support::dispatch::DispatchInfo {
	frame_support::dispatch::DispatchInfo {
		call_weight: Weight::from_parts(weight, 0),
		..remark().get_dispatch_info()
	}
}
