// SPDX-License-Identifier: Apache-2.0

//! Tools for accounts: batches, proxies, multisigs, preimages, scheduling.

use crate::*;
use frame_support::{
	parameter_types, stored,
	traits::{
		fungible::HoldConsideration, ConstU128, ConstU32, EqualPrivilegeOnly, InstanceFilter,
		LinearStoragePrice,
	},
};
use frame_system::EnsureRoot;
use sp_runtime::traits::BlakeTwo256;

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
	/// Everything but moving money: for the staff of an organisation.
	NonTransfer,
	/// Putting documents on record and attesting them.
	Records,
}

impl InstanceFilter<RuntimeCall> for ProxyType {
	fn filter(&self, call: &RuntimeCall) -> bool {
		match self {
			ProxyType::Any => true,
			ProxyType::NonTransfer => !matches!(
				call,
				RuntimeCall::Balances(_)
					| RuntimeCall::Pledges(
						pallet_pledges::Call::pledge { .. }
							| pallet_pledges::Call::withdraw { .. }
							| pallet_pledges::Call::cancel_redemption { .. }
							| pallet_pledges::Call::sponsor { .. }
							| pallet_pledges::Call::issue { .. }
							| pallet_pledges::Call::redeem { .. }
							| pallet_pledges::Call::request_redemption { .. }
					)
			),
			ProxyType::Records => matches!(
				call,
				RuntimeCall::Records(_)
					| RuntimeCall::Utility(pallet_utility::Call::batch_all { .. })
			),
		}
	}

	fn is_superset(&self, other: &Self) -> bool {
		match (self, other) {
			(ProxyType::Any, _) => true,
			(ProxyType::NonTransfer, other) => *other != ProxyType::Any,
			(ProxyType::Records, other) => *other == ProxyType::Records,
		}
	}
}

impl pallet_proxy::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type Currency = Balances;
	type ProxyType = ProxyType;
	/// Stakeholders own nothing, so proxies ask no deposit: what an account can store is bounded.
	type ProxyDepositBase = ConstU128<0>;
	type ProxyDepositFactor = ConstU128<0>;
	type MaxProxies = ConstU32<16>;
	type MaxPending = ConstU32<16>;
	type CallHasher = BlakeTwo256;
	type AnnouncementDepositBase = ConstU128<0>;
	type AnnouncementDepositFactor = ConstU128<0>;
	type BlockNumberProvider = System;
	type WeightInfo = pallet_proxy::weights::SubstrateWeight<Runtime>;
}

impl pallet_multisig::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type Currency = Balances;
	/// Given back when the call is made or cancelled.
	type DepositBase = ConstU128<{ 10 * CENT }>;
	type DepositFactor = ConstU128<CENT>;
	type MaxSignatories = ConstU32<16>;
	type BlockNumberProvider = System;
	type WeightInfo = weights::pallet_multisig::WeightInfo<Runtime>;
}

parameter_types! {
	/// Why a deposit for a preimage is held.
	pub const PreimageHoldReason: RuntimeHoldReason =
		RuntimeHoldReason::Preimage(pallet_preimage::HoldReason::Preimage);
	/// What a scheduled call may weigh.
	pub MaxScheduledWeight: Weight = Perbill::from_percent(80) * MAX_BLOCK_WEIGHT;
}

impl pallet_preimage::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type Currency = Balances;
	/// Everybody else leaves a deposit.
	type ManagerOrigin = EnsureRoot<AccountId>;
	/// Given back when the preimage is removed.
	type Consideration = HoldConsideration<
		AccountId,
		Balances,
		PreimageHoldReason,
		LinearStoragePrice<ConstU128<{ 10 * CENT }>, ConstU128<10>, Balance>,
	>;
	type WeightInfo = weights::pallet_preimage::WeightInfo<Runtime>;
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
	type BlockNumberProvider = System;
	type WeightInfo = weights::pallet_scheduler::WeightInfo<Runtime>;
}
