// SPDX-License-Identifier: Apache-2.0

//! Who takes part, and what is on record.

use crate::*;
use frame_support::{
	parameter_types,
	traits::{ConstU32, Get},
};

parameter_types! {
	/// The longest term of an admission: five years.
	pub const MaxTerm: BlockNumber = 5 * 365 * DAYS;
}

/// No decision is open before there are decisions: nobody asks for the roll of a past block.
pub struct Horizon;

impl Get<BlockNumber> for Horizon {
	fn get() -> BlockNumber {
		System::block_number()
	}
}

impl pallet_stakeholders::Config for Runtime {
	type GovernanceOrigin = configs::governance::Governance;
	type Horizon = Horizon;
	type MaxTerm = MaxTerm;
	type MaxNameLength = ConstU32<64>;
	type MaxRegistrars = ConstU32<16>;
	type MaxAdmissions = ConstU32<50>;
	type MaxStretches = ConstU32<32>;
	type WeightInfo = pallet_stakeholders::weights::SubstrateWeight<Runtime>;
}

impl pallet_records::Config for Runtime {
	type Electorate = Stakeholders;
	type Time = Timestamp;
	type GovernanceOrigin = configs::governance::Governance;
	type MaxLocator = ConstU32<256>;
	type MaxPage = ConstU32<256>;
	type WeightInfo = pallet_records::weights::SubstrateWeight<Runtime>;
}
