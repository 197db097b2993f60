// SPDX-License-Identifier: Apache-2.0

//! A runtime for the tests. Accounts 1 to 8 are organisations, two in each chamber in turn, with
//! roll numbers 101 to 108. Document 0 is on record. A day has ten blocks, so decisions open at
//! blocks 10, 20, 30, ….

mod helpers;
mod switch;
mod world;

pub use helpers::*;
pub use switch::pallet_switch;
pub use world::*;

use crate::{self as pallet_decisions, *};
pub use doverie_primitives::testing::{fingerprint, Archive, Register};
use doverie_primitives::RuleName;
use frame_support::{
	derive_impl, parameter_types,
	traits::{ConstU16, ConstU32, ConstU64, EqualPrivilegeOnly},
	weights::Weight,
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
	pub type Decisions = pallet_decisions;
	#[runtime::pallet_index(2)]
	pub type Preimage = pallet_preimage;
	#[runtime::pallet_index(3)]
	pub type Scheduler = pallet_scheduler;
	#[runtime::pallet_index(4)]
	pub type Switch = pallet_switch;
}

impl pallet_switch::Config for Test {}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
}

impl pallet_preimage::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = ();
	type Currency = ();
	type ManagerOrigin = EnsureRoot<u64>;
	type Consideration = ();
}

parameter_types! {
	pub storage SlowWeight: Weight = Weight::MAX;
	pub MaxWeight: Weight = Weight::from_parts(2_000_000_000_000, u64::MAX);
	pub MaxCallWeight: Weight = Weight::from_parts(500_000_000_000, u64::MAX);
	pub const ChallengeRule: RuleName = RuleName::Ordinary;
	pub const VetoRule: RuleName = RuleName::Budget;
}

impl pallet_scheduler::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeOrigin = RuntimeOrigin;
	type PalletsOrigin = OriginCaller;
	type RuntimeCall = RuntimeCall;
	type MaximumWeight = MaxWeight;
	type ScheduleOrigin = EnsureRoot<u64>;
	type MaxScheduledPerBlock = ConstU32<2>;
	type WeightInfo = ();
	type OriginPrivilegeCmp = EqualPrivilegeOnly;
	type Preimages = Preimage;
	type BlockNumberProvider = System;
}

impl Config for Test {
	type RuntimeCall = RuntimeCall;
	type Clock = System;
	type Electorate = Register;
	type Records = Archive;
	type Proposals = HeardByProposals;
	type Challenges = Challenges;
	type Vetoes = Vetoes;
	type Scheduler = Scheduler;
	type Preimages = Preimage;
	type Rules = Rules;
	type EnactmentOrigin = EnactmentOrigin;
	type GovernanceOrigin = EnsureRoot<u64>;
	type Decidable = Decidable;
	type ChallengeRule = ChallengeRule;
	type VetoRule = VetoRule;
	type Day = ConstU64<1_000>;
	type RetryDays = ConstU16<3>;
	type RetentionDays = ConstU16<5>;
	type MaxCallLength = ConstU32<1_024>;
	type MaxCallWeight = MaxCallWeight;
	type AnnouncementDays = ConstU16<14>;
	type PutOffDays = ConstU16<4>;
	type DormantDays = ConstU16<20>;
	type PlacesByOpener = ConstU32<3>;
	type PlacesBySeconder = ConstU32<4>;
	type PlacesByRule = ConstU32<5>;
	type MaxQueue = ConstU32<8>;
	type MaxOpenings = ConstU32<12>;
	type MaxAgenda = ConstU32<2>;
	type MaxTitleLength = ConstU32<32>;
	type MaxPruned = ConstU32<4>;
	type MaxPage = ConstU32<3>;
	type WeightInfo = ();
}
