// SPDX-License-Identifier: Apache-2.0

//! The weights of the SDK's pallets, measured on this runtime.

use crate::Weight;
use frame_support::parameter_types;

parameter_types! {
	/// What an empty block costs.
	pub const BlockExecutionWeight: Weight = Weight::from_parts(500_000_000, 0);
	/// What a transaction costs besides its call.
	pub const ExtrinsicBaseWeight: Weight = Weight::from_parts(110_000_000, 0);
}
#[allow(missing_docs)]
pub mod frame_system {
	pub use ::frame_system::weights::SubstrateWeight as WeightInfo;
}
#[allow(missing_docs)]
pub mod frame_system_extensions {
	pub use ::frame_system::SubstrateExtensionsWeight as WeightInfo;
}
#[allow(missing_docs)]
pub mod pallet_timestamp {
	pub use ::pallet_timestamp::weights::SubstrateWeight as WeightInfo;
}
#[allow(missing_docs)]
pub mod pallet_migrations {
	pub use ::pallet_migrations::weights::SubstrateWeight as WeightInfo;
}
#[allow(missing_docs)]
pub mod pallet_balances {
	pub use ::pallet_balances::weights::SubstrateWeight as WeightInfo;
}
#[allow(missing_docs)]
pub mod pallet_transaction_payment {
	pub use ::pallet_transaction_payment::weights::SubstrateWeight as WeightInfo;
}
#[allow(missing_docs)]
pub mod pallet_collective {
	pub use ::pallet_collective::weights::SubstrateWeight as WeightInfo;
}
#[allow(missing_docs)]
pub mod pallet_utility {
	pub use ::pallet_utility::weights::SubstrateWeight as WeightInfo;
}
#[allow(missing_docs)]
pub mod pallet_proxy {
	pub use ::pallet_proxy::weights::SubstrateWeight as WeightInfo;
}
#[allow(missing_docs)]
pub mod pallet_multisig {
	pub use ::pallet_multisig::weights::SubstrateWeight as WeightInfo;
}
#[allow(missing_docs)]
pub mod pallet_preimage {
	pub use ::pallet_preimage::weights::SubstrateWeight as WeightInfo;
}
#[allow(missing_docs)]
pub mod pallet_scheduler {
	pub use ::pallet_scheduler::weights::SubstrateWeight as WeightInfo;
}
