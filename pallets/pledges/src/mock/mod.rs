// SPDX-License-Identifier: Apache-2.0

//! A runtime for the tests, its world, and what helps to write them. Documents 0 to 9 are on record.

mod helpers;
mod world;

pub use doverie_primitives::testing::{fingerprint, Archive, Register};
pub use helpers::*;
pub use world::*;

use crate::{self as pallet_pledges, Config};
use doverie_primitives::Balance;
use frame_support::{
	derive_impl, parameter_types,
	traits::{tokens::imbalance::ResolveTo, ConstU128, ConstU32, ConstU64, VariantCountOf},
};
use frame_system::EnsureRoot;

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
	pub type Pledges = pallet_pledges;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type AccountData = pallet_balances::AccountData<Balance>;
}

parameter_types! {
	pub const ChainAccount: u64 = CHAIN;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type Balance = Balance;
	type ExistentialDeposit = ConstU128<CENT>;
	type AccountStore = System;
	type DustRemoval = ResolveTo<ChainAccount, Balances>;
	type RuntimeHoldReason = RuntimeHoldReason;
	type MaxFreezes = VariantCountOf<RuntimeFreezeReason>;
}

impl Config for Test {
	type Currency = Balances;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Clock = System;
	type Electorate = Register;
	type Records = Archive;
	type Projects = AdmittedProjects;
	type Decisions = Remembered;
	type BudgetOrigin = EnsureRoot<u64>;
	type GovernanceOrigin = EnsureRoot<u64>;
	type VetoWindow = ConstU64<VETO_WINDOW>;
	type GracePeriod = ConstU64<GRACE>;
	type ReviewTerm = ConstU64<REVIEW_TERM>;
	type ExitWindow = ConstU64<EXIT_WINDOW>;
	type LastDays = ConstU64<LAST_DAYS>;
	type Day = ConstU64<DAY>;
	type IssueCeiling = IssueCeiling;
	type CorrectionTerm = ConstU64<CORRECTION_TERM>;
	type ChainAccount = ChainAccount;
	type PotOf = PotOf;
	type MinPledge = MinPledge;
	type MinPool = ConstU128<{ 100 * EURO }>;
	type MaxTerm = ConstU64<1_000>;
	type MaxTitleLength = ConstU32<32>;
	type MaxDeclarations = ConstU32<3>;
	type MaxRefunds = ConstU32<4>;
	type MaxMoves = ConstU32<MAX_MOVES>;
	type MaxPage = ConstU32<3>;
	type WeightInfo = ();
}
