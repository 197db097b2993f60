// SPDX-License-Identifier: Apache-2.0

//! A runtime for the tests. Registrars 1 to 4 admit in the four chambers, in their order.

use crate::{self as pallet_stakeholders, *};
use doverie_primitives::{Chamber, Fingerprint, UniquenessTag};
use frame_support::{
	derive_impl, parameter_types,
	traits::{ConstU32, ConstU64, Hooks},
};
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
	pub type Stakeholders = pallet_stakeholders;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
}

parameter_types! {
	/// The earliest block that may still be asked for.
	pub static Horizon: u64 = 0;
}

impl Config for Test {
	type GovernanceOrigin = EnsureRoot<u64>;
	type Horizon = Horizon;
	type MaxTerm = ConstU64<1_000>;
	type MaxNameLength = ConstU32<32>;
	type MaxRegistrars = ConstU32<3>;
	type MaxAdmissions = ConstU32<5>;
	type MaxStretches = ConstU32<4>;
	type WeightInfo = ();
}

pub const REGISTRAR: [u64; 4] = [1, 2, 3, 4];

pub fn new_test_ext() -> sp_io::TestExternalities {
	let mut ext = sp_io::TestExternalities::new(
		RuntimeGenesisConfig {
			stakeholders: GenesisConfig {
				registrars: Chamber::ALL.into_iter().zip(REGISTRAR).collect(),
				stakeholders: vec![],
			},
			..Default::default()
		}
		.build_storage()
		.expect("the genesis is valid"),
	);
	ext.execute_with(|| go_to(1));
	ext
}

/// Runs a test from block 1 on, and checks the invariants afterwards.
pub fn test(run: impl FnOnce()) {
	new_test_ext().execute_with(|| {
		run();
		Stakeholders::do_try_state().expect("every invariant holds");
	});
}

/// Goes on to a block, initialising each one on the way.
pub fn go_to(block: u64) {
	while System::block_number() < block {
		System::set_block_number(System::block_number() + 1);
		Stakeholders::on_initialize(System::block_number());
	}
}

pub fn registrar(chamber: Chamber) -> RuntimeOrigin {
	RuntimeOrigin::signed(REGISTRAR[chamber.index()])
}

/// A tag that nobody else has.
pub fn tag(owner: u64) -> UniquenessTag {
	let mut tag = [0xff; 32];
	tag[..8].copy_from_slice(&owner.to_le_bytes());
	UniquenessTag(tag)
}

/// What admits an organisation with a tag and a name of its own until block 100.
pub fn organisation(account: u64, chamber: Chamber) -> Admission<u64, u64> {
	let name = format!("University {account}");
	Admission {
		account,
		chamber,
		applicant: Applicant::Organisation { name: name.as_str().into() },
		evidence: Fingerprint([1; 32]),
		tag: tag(account),
		expires: 100,
	}
}

pub fn citizen(account: u64) -> Admission<u64, u64> {
	Admission { applicant: Applicant::Citizen, ..organisation(account, Chamber::CivilSociety) }
}

/// Admits, and returns the account.
pub fn admitted(admission: Admission<u64, u64>) -> u64 {
	let account = admission.account;
	Stakeholders::admit(registrar(admission.chamber), admission).expect("can be admitted");
	account
}

pub fn standing(account: u64) -> Standing {
	Stakeholders::stakeholder(account).expect("is registered").standing
}

pub const REASON: Fingerprint = Fingerprint([9; 32]);
