// SPDX-License-Identifier: Apache-2.0

//! Tools for accounts: batches, proxies, multisigs, preimages, scheduling.

use crate::*;
use calls::Power;
use doverie_primitives::Clock;
use frame_support::{
	parameter_types, stored,
	traits::{
		fungible::HoldConsideration, ConstU128, ConstU32, EqualPrivilegeOnly, InstanceFilter,
		LinearStoragePrice,
	},
};
use frame_system::EnsureRoot;
use sp_runtime::traits::{BlakeTwo256, BlockNumberProvider};

impl pallet_utility::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type PalletsOrigin = OriginCaller;
	type WeightInfo = weights::pallet_utility::WeightInfo<Runtime>;
}

/// What a proxy may do for an account.
#[stored]
#[derive(Copy, Default, Ord, PartialOrd)]
pub enum ProxyType {
	/// Everything.
	#[default]
	Any,
	/// Everything except moving money, a registrar's acts, and acting for other accounts: for the
	/// staff of an organisation.
	NonTransfer,
	/// Putting documents on record and attesting them.
	Records,
	/// Casting ballots in decisions.
	Voting,
	/// Changing the keys with which a validator works.
	SessionKeys,
	/// What a registrar does: admitting, renewing and reinstating; announcing suspensions,
	/// revocations and moves of keys, and seconding or objecting to those of others; asking for
	/// other registrars to be put on hold; putting on record the documents on which that rests.
	RegistrarDesk,
}

impl InstanceFilter<RuntimeCall> for ProxyType {
	fn filter(&self, call: &RuntimeCall) -> bool {
		let power = calls::class(call).power;
		match self {
			ProxyType::Any => true,
			ProxyType::NonTransfer => {
				!matches!(power, Power::Money | Power::Registrar | Power::Whole)
			},
			// The calls in a batch are filtered one by one.
			ProxyType::Records => matches!(power, Power::Record | Power::Attest | Power::Batch),
			ProxyType::Voting => matches!(power, Power::Vote | Power::Batch),
			ProxyType::SessionKeys => matches!(power, Power::SessionKeys | Power::Batch),
			ProxyType::RegistrarDesk => {
				matches!(power, Power::Registrar | Power::Objection | Power::Record | Power::Batch)
			},
		}
	}

	fn is_superset(&self, other: &Self) -> bool {
		match self {
			ProxyType::Any => true,
			ProxyType::NonTransfer => !matches!(other, ProxyType::Any | ProxyType::RegistrarDesk),
			_ => self == other,
		}
	}
}

impl pallet_proxy::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type Currency = Balances;
	type ProxyType = ProxyType;
	/// Stakeholders own nothing, so proxies take no deposit: what an account can store is bounded.
	/// Others pay for each proxy and announcement, once and for all: more than 0.003 cEUR for 37 or
	/// 68 bytes. To fill a gigabyte would cost them more than 40,000 cEUR.
	type ProxyDepositBase = ConstU128<0>;
	type ProxyDepositFactor = ConstU128<0>;
	type MaxProxies = ConstU32<16>;
	type MaxPending = ConstU32<16>;
	type CallHasher = BlakeTwo256;
	type AnnouncementDepositBase = ConstU128<0>;
	type AnnouncementDepositFactor = ConstU128<0>;
	/// How long an announcement waits, so that it can be rejected.
	type BlockNumberProvider = Upgrades;
	type WeightInfo = pallet_proxy::weights::SubstrateWeight<Runtime>;
}

impl pallet_multisig::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type Currency = Balances;
	/// Signatories own nothing, so what waits takes no deposit: [`multisigs`] bounds it.
	type DepositBase = ConstU128<0>;
	type DepositFactor = ConstU128<0>;
	type MaxSignatories = ConstU32<16>;
	/// It says where something was recorded: the real block.
	type BlockNumberProvider = System;
	type WeightInfo = weights::pallet_multisig::WeightInfo<Runtime>;
}

parameter_types! {
	/// Why a deposit for a preimage is held.
	pub const PreimageHoldReason: RuntimeHoldReason =
		RuntimeHoldReason::Preimage(pallet_preimage::HoldReason::Preimage);
	/// How much a scheduled call may weigh.
	pub MaxScheduledWeight: Weight = Perbill::from_percent(80) * MAX_BLOCK_WEIGHT;
}

impl pallet_preimage::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type Currency = Balances;
	/// Everybody else leaves a deposit.
	type ManagerOrigin = EnsureRoot<AccountId>;
	/// Returned when the preimage is removed.
	type Consideration = HoldConsideration<
		AccountId,
		Balances,
		PreimageHoldReason,
		LinearStoragePrice<ConstU128<{ 10 * CENT }>, ConstU128<10>, Balance>,
	>;
	type WeightInfo = weights::pallet_preimage::WeightInfo<Runtime>;
}

/// The clock, for the scheduler. It begins with the first agenda that is not done, up to the time of
/// this clock. While the clock stands still nothing of that is done, not even what is late: so the
/// time is before it.
pub struct SchedulersClock;

impl BlockNumberProvider for SchedulersClock {
	type BlockNumber = BlockNumber;

	fn current_block_number() -> BlockNumber {
		let now = <Upgrades as Clock<BlockNumber>>::now();
		if !<Upgrades as Clock<BlockNumber>>::stands_still() {
			return now;
		}
		let undone = pallet_scheduler::IncompleteSince::<Runtime>::get().unwrap_or(now);
		now.min(undone.saturating_sub(1))
	}

	#[cfg(any(feature = "std", feature = "runtime-benchmarks"))]
	fn set_block_number(block: BlockNumber) {
		System::set_block_number(block);
	}
}

impl pallet_scheduler::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeOrigin = RuntimeOrigin;
	type PalletsOrigin = OriginCaller;
	type RuntimeCall = RuntimeCall;
	type MaximumWeight = MaxScheduledWeight;
	type ScheduleOrigin = EnsureRoot<AccountId>;
	type OriginPrivilegeCmp = EqualPrivilegeOnly;
	type MaxScheduledPerBlock = ConstU32<50>;
	type Preimages = Preimage;
	type BlockNumberProvider = SchedulersClock;
	type WeightInfo = weights::pallet_scheduler::WeightInfo<Runtime>;
}
