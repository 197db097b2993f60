// SPDX-License-Identifier: Apache-2.0

//! A runtime for the tests. Accounts 1 to 8 are organisations, two in each chamber, with roll
//! numbers 101 to 108.

use crate::{self as pallet_records, *};
pub use doverie_primitives::testing::{fingerprint, Register};
use doverie_primitives::Fingerprint;
use frame_support::{derive_impl, traits::ConstU32};
use frame_system::EnsureRoot;
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
	pub type Records = pallet_records;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
}

/// A clock that shows six seconds for each block.
pub struct Clock;

impl frame_support::traits::Time for Clock {
	type Moment = u64;
	fn now() -> u64 {
		System::block_number() * 6_000
	}
}

impl Config for Test {
	type Electorate = Register;
	type Time = Clock;
	type GovernanceOrigin = EnsureRoot<u64>;
	type MaxLocatorLength = ConstU32<64>;
	type MaxPage = ConstU32<3>;
	type WeightInfo = ();
}

pub fn new_test_ext() -> sp_io::TestExternalities {
	Register::with_organisations(8);
	let mut ext: sp_io::TestExternalities =
		RuntimeGenesisConfig::default().build_storage().expect("the genesis is valid").into();
	ext.execute_with(|| System::set_block_number(1));
	ext
}

/// Runs a test from block 1 on, and checks the invariants afterwards.
pub fn test(run: impl FnOnce()) {
	new_test_ext().execute_with(|| {
		run();
		Records::do_try_state().expect("every invariant holds");
	});
}

pub fn signed(who: u64) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

/// An organisation as an author.
pub fn author(who: u64) -> Author<u64> {
	Author::Stakeholder(100 + who as u32)
}

/// The only record of a fingerprint.
pub fn only_record(fingerprint: Fingerprint) -> RecordInfoOf<Test> {
	let mut records = Records::lookup(fingerprint);
	assert_eq!(records.len(), 1, "{records:?}");
	records.remove(0)
}

/// Puts a document on record, and returns its fingerprint.
pub fn recorded(by: u64, document: &[u8], replaces: Option<Fingerprint>) -> Fingerprint {
	let fingerprint = fingerprint(document);
	Records::record(
		signed(by),
		fingerprint,
		RecordKind::Statement,
		"https://example.org/statement".into(),
		replaces,
	)
	.expect("can be recorded");
	fingerprint
}
