// SPDX-License-Identifier: Apache-2.0

//! The weights of the SDK's pallets, measured on this runtime by `scripts/benchmark`.
//!
//! The SDK's own figures stand for what is not measured here: `pallet-migrations` and
//! `pallet-proxy`, whose benchmarks need a root origin or a deposit that this chain does not have;
//! `pallet-session`, whose benchmarks need `pallet-staking`; and `pallet-grandpa`, whose weights
//! the SDK writes by hand.

mod database;
pub mod frame_system;
pub mod frame_system_extensions;
mod overhead;
pub mod pallet_balances;
pub mod pallet_multisig;
pub mod pallet_parameters;
pub mod pallet_preimage;
pub mod pallet_scheduler;
pub mod pallet_timestamp;
pub mod pallet_transaction_payment;
pub mod pallet_utility;

pub use database::DatabaseWeight;
pub use overhead::{BlockExecutionWeight, ExtrinsicBaseWeight};
