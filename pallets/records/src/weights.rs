// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_records`, measured on the runtime of Doverie by `scripts/benchmark`. Do not edit.
//!
//! SDK benchmark command 64.0.0, 2026-11-26, steps 50, repetitions 20,
//! Intel(R) Xeon(R) Processor. Proof sizes are left out: a chain of its own sends no proofs of validity.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs, clippy::unnecessary_cast)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::ParityDbWeight, Weight}};

/// The weights that the runtime must give for this pallet.
pub trait WeightInfo {
	fn record(l: u32, ) -> Weight;
	fn record_agreement(l: u32, p: u32, ) -> Weight;
	fn record_batch(l: u32, ) -> Weight;
	fn attest() -> Weight;
	fn withdraw_attestation() -> Weight;
	fn hide_locator() -> Weight;
}

/// The measured weights, with the database figures of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Records::Records` (r:2 w:2)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Records::LatestVersions` (r:0 w:1)
	/// Proof: `Records::LatestVersions` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// The range of component `l` is `[0, 256]`.
	fn record(l: u32, ) -> Weight {
		// Minimum execution time: 48_215_000 picoseconds.
		Weight::from_parts(59_536_376, 0)
			// Standard Error: 5_476
			.saturating_add(Weight::from_parts(121_477, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Records::Records` (r:2 w:2)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:16 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:16 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Records::Agreements` (r:0 w:1)
	/// Proof: `Records::Agreements` (`max_values`: None, `max_size`: Some(135), added: 2610, mode: `MaxEncodedLen`)
	/// Storage: `Records::LatestVersions` (r:0 w:1)
	/// Proof: `Records::LatestVersions` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// The range of component `l` is `[0, 256]`.
	/// The range of component `p` is `[1, 16]`.
	fn record_agreement(l: u32, p: u32, ) -> Weight {
		// Minimum execution time: 83_420_000 picoseconds.
		Weight::from_parts(88_472_000, 0)
			// Standard Error: 14_986
			.saturating_add(Weight::from_parts(202_718, 0).saturating_mul(l.into()))
			// Standard Error: 240_373
			.saturating_add(Weight::from_parts(10_789_195, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Records::Records` (r:2 w:2)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Records::LatestVersions` (r:0 w:1)
	/// Proof: `Records::LatestVersions` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// The range of component `l` is `[0, 256]`.
	fn record_batch(l: u32, ) -> Weight {
		// Minimum execution time: 54_150_000 picoseconds.
		Weight::from_parts(109_333_093, 0)
			// Standard Error: 15_155
			.saturating_add(Weight::from_parts(85_735, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:1)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `Records::Attestations` (r:1 w:1)
	/// Proof: `Records::Attestations` (`max_values`: None, `max_size`: Some(131), added: 2606, mode: `MaxEncodedLen`)
	/// Storage: `Records::Agreements` (r:1 w:1)
	/// Proof: `Records::Agreements` (`max_values`: None, `max_size`: Some(135), added: 2610, mode: `MaxEncodedLen`)
	fn attest() -> Weight {
		// Minimum execution time: 101_093_000 picoseconds.
		Weight::from_parts(126_109_000, 0)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:1)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `Records::Attestations` (r:1 w:1)
	/// Proof: `Records::Attestations` (`max_values`: None, `max_size`: Some(131), added: 2606, mode: `MaxEncodedLen`)
	/// Storage: `Records::Agreements` (r:1 w:1)
	/// Proof: `Records::Agreements` (`max_values`: None, `max_size`: Some(135), added: 2610, mode: `MaxEncodedLen`)
	fn withdraw_attestation() -> Weight {
		// Minimum execution time: 86_117_000 picoseconds.
		Weight::from_parts(97_819_000, 0)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Records::Records` (r:1 w:1)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	fn hide_locator() -> Weight {
		// Minimum execution time: 14_739_000 picoseconds.
		Weight::from_parts(32_463_000, 0)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
}

/// The measured weights with the figures of ParityDB, for tests.
impl WeightInfo for () {
	/// Storage: `Records::Records` (r:2 w:2)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Records::LatestVersions` (r:0 w:1)
	/// Proof: `Records::LatestVersions` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// The range of component `l` is `[0, 256]`.
	fn record(l: u32, ) -> Weight {
		// Minimum execution time: 48_215_000 picoseconds.
		Weight::from_parts(59_536_376, 0)
			// Standard Error: 5_476
			.saturating_add(Weight::from_parts(121_477, 0).saturating_mul(l.into()))
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `Records::Records` (r:2 w:2)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:16 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:16 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Records::Agreements` (r:0 w:1)
	/// Proof: `Records::Agreements` (`max_values`: None, `max_size`: Some(135), added: 2610, mode: `MaxEncodedLen`)
	/// Storage: `Records::LatestVersions` (r:0 w:1)
	/// Proof: `Records::LatestVersions` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// The range of component `l` is `[0, 256]`.
	/// The range of component `p` is `[1, 16]`.
	fn record_agreement(l: u32, p: u32, ) -> Weight {
		// Minimum execution time: 83_420_000 picoseconds.
		Weight::from_parts(88_472_000, 0)
			// Standard Error: 14_986
			.saturating_add(Weight::from_parts(202_718, 0).saturating_mul(l.into()))
			// Standard Error: 240_373
			.saturating_add(Weight::from_parts(10_789_195, 0).saturating_mul(p.into()))
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(p.into())))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	/// Storage: `Records::Records` (r:2 w:2)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Records::LatestVersions` (r:0 w:1)
	/// Proof: `Records::LatestVersions` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// The range of component `l` is `[0, 256]`.
	fn record_batch(l: u32, ) -> Weight {
		// Minimum execution time: 54_150_000 picoseconds.
		Weight::from_parts(109_333_093, 0)
			// Standard Error: 15_155
			.saturating_add(Weight::from_parts(85_735, 0).saturating_mul(l.into()))
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:1)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `Records::Attestations` (r:1 w:1)
	/// Proof: `Records::Attestations` (`max_values`: None, `max_size`: Some(131), added: 2606, mode: `MaxEncodedLen`)
	/// Storage: `Records::Agreements` (r:1 w:1)
	/// Proof: `Records::Agreements` (`max_values`: None, `max_size`: Some(135), added: 2610, mode: `MaxEncodedLen`)
	fn attest() -> Weight {
		// Minimum execution time: 101_093_000 picoseconds.
		Weight::from_parts(126_109_000, 0)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Records::Records` (r:1 w:1)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	/// Storage: `Records::Attestations` (r:1 w:1)
	/// Proof: `Records::Attestations` (`max_values`: None, `max_size`: Some(131), added: 2606, mode: `MaxEncodedLen`)
	/// Storage: `Records::Agreements` (r:1 w:1)
	/// Proof: `Records::Agreements` (`max_values`: None, `max_size`: Some(135), added: 2610, mode: `MaxEncodedLen`)
	fn withdraw_attestation() -> Weight {
		// Minimum execution time: 86_117_000 picoseconds.
		Weight::from_parts(97_819_000, 0)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `Records::Records` (r:1 w:1)
	/// Proof: `Records::Records` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	fn hide_locator() -> Weight {
		// Minimum execution time: 14_739_000 picoseconds.
		Weight::from_parts(32_463_000, 0)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
}
