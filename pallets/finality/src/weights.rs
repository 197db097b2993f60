// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_finality`, measured on the runtime of Doverie by `scripts/benchmark`. Do not edit.
//!
//! SDK benchmark command 64.0.0, 2026-11-27, steps 10, repetitions 5,
//! Intel(R) Xeon(R) Processor. Proof sizes are left out: a chain of its own sends no proofs of validity.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs, clippy::unnecessary_cast)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::ParityDbWeight, Weight}};

/// The weights that the runtime must give for this pallet.
pub trait WeightInfo {
	fn report_stall(v: u32, ) -> Weight;
	fn show_final(v: u32, ) -> Weight;
	fn nothing_to_do() -> Weight;
	fn note_author() -> Weight;
	fn note_set() -> Weight;
	fn restart() -> Weight;
}

/// The measured weights, with the database figures of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Validators::Seats` (r:1 w:0)
	/// Proof: `Validators::Seats` (`max_values`: Some(1), `max_size`: Some(4202), added: 4697, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Finality::FirstBlocks` (r:12 w:0)
	/// Proof: `Finality::FirstBlocks` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Finality::Sets` (r:1 w:0)
	/// Proof: `Finality::Sets` (`max_values`: None, `max_size`: Some(4018), added: 6493, mode: `MaxEncodedLen`)
	/// The range of component `v` is `[1, 100]`.
	fn report_stall(v: u32, ) -> Weight {
		// Minimum execution time: 379_860_000 picoseconds.
		Weight::from_parts(366_978_168, 0)
			// Standard Error: 1_438_351
			.saturating_add(Weight::from_parts(50_578_843, 0).saturating_mul(v.into()))
			.saturating_add(T::DbWeight::get().reads(15_u64))
	}
	/// Storage: `Finality::FirstBlocks` (r:12 w:0)
	/// Proof: `Finality::FirstBlocks` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Finality::Sets` (r:1 w:0)
	/// Proof: `Finality::Sets` (`max_values`: None, `max_size`: Some(4018), added: 6493, mode: `MaxEncodedLen`)
	/// The range of component `v` is `[1, 100]`.
	fn show_final(v: u32, ) -> Weight {
		// Minimum execution time: 262_515_000 picoseconds.
		Weight::from_parts(119_122_200, 0)
			// Standard Error: 2_785_829
			.saturating_add(Weight::from_parts(61_346_477, 0).saturating_mul(v.into()))
			.saturating_add(T::DbWeight::get().reads(13_u64))
	}
	/// Storage: `Grandpa::PendingChange` (r:1 w:0)
	/// Proof: `Grandpa::PendingChange` (`max_values`: Some(1), `max_size`: Some(4015), added: 4510, mode: `MaxEncodedLen`)
	/// Storage: `Grandpa::CurrentSetId` (r:1 w:0)
	/// Proof: `Grandpa::CurrentSetId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn nothing_to_do() -> Weight {
		// Minimum execution time: 10_950_000 picoseconds.
		Weight::from_parts(11_528_000, 0)
			.saturating_add(T::DbWeight::get().reads(2_u64))
	}
	fn note_author() -> Weight {
		// Minimum execution time: 16_128_000 picoseconds.
		Weight::from_parts(18_107_000, 0)
	}
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Grandpa::PendingChange` (r:1 w:0)
	/// Proof: `Grandpa::PendingChange` (`max_values`: Some(1), `max_size`: Some(4015), added: 4510, mode: `MaxEncodedLen`)
	/// Storage: `Grandpa::CurrentSetId` (r:1 w:0)
	/// Proof: `Grandpa::CurrentSetId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Finality::RestartsFrom` (r:1 w:1)
	/// Proof: `Finality::RestartsFrom` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Grandpa::Authorities` (r:1 w:0)
	/// Proof: `Grandpa::Authorities` (`max_values`: Some(1), `max_size`: Some(4002), added: 4497, mode: `MaxEncodedLen`)
	/// Storage: `Finality::Sets` (r:0 w:2)
	/// Proof: `Finality::Sets` (`max_values`: None, `max_size`: Some(4018), added: 6493, mode: `MaxEncodedLen`)
	/// Storage: `Finality::FirstBlocks` (r:0 w:2)
	/// Proof: `Finality::FirstBlocks` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	fn note_set() -> Weight {
		// Minimum execution time: 69_528_000 picoseconds.
		Weight::from_parts(75_685_000, 0)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Session::QueuedKeys` (r:1 w:0)
	/// Proof: `Session::QueuedKeys` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Finality::FirstBlocks` (r:12 w:0)
	/// Proof: `Finality::FirstBlocks` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Finality::Restarts` (r:1 w:1)
	/// Proof: `Finality::Restarts` (`max_values`: Some(1), `max_size`: Some(513), added: 1008, mode: `MaxEncodedLen`)
	/// Storage: `Grandpa::Stalled` (r:0 w:1)
	/// Proof: `Grandpa::Stalled` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Grandpa::CurrentSetId` (r:0 w:1)
	/// Proof: `Grandpa::CurrentSetId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Finality::RestartsFrom` (r:0 w:1)
	/// Proof: `Finality::RestartsFrom` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn restart() -> Weight {
		// Minimum execution time: 179_017_000 picoseconds.
		Weight::from_parts(182_319_000, 0)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
}

/// The measured weights with the figures of ParityDB, for tests.
impl WeightInfo for () {
	/// Storage: `Validators::Seats` (r:1 w:0)
	/// Proof: `Validators::Seats` (`max_values`: Some(1), `max_size`: Some(4202), added: 4697, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Finality::FirstBlocks` (r:12 w:0)
	/// Proof: `Finality::FirstBlocks` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Finality::Sets` (r:1 w:0)
	/// Proof: `Finality::Sets` (`max_values`: None, `max_size`: Some(4018), added: 6493, mode: `MaxEncodedLen`)
	/// The range of component `v` is `[1, 100]`.
	fn report_stall(v: u32, ) -> Weight {
		// Minimum execution time: 379_860_000 picoseconds.
		Weight::from_parts(366_978_168, 0)
			// Standard Error: 1_438_351
			.saturating_add(Weight::from_parts(50_578_843, 0).saturating_mul(v.into()))
			.saturating_add(ParityDbWeight::get().reads(15_u64))
	}
	/// Storage: `Finality::FirstBlocks` (r:12 w:0)
	/// Proof: `Finality::FirstBlocks` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Finality::Sets` (r:1 w:0)
	/// Proof: `Finality::Sets` (`max_values`: None, `max_size`: Some(4018), added: 6493, mode: `MaxEncodedLen`)
	/// The range of component `v` is `[1, 100]`.
	fn show_final(v: u32, ) -> Weight {
		// Minimum execution time: 262_515_000 picoseconds.
		Weight::from_parts(119_122_200, 0)
			// Standard Error: 2_785_829
			.saturating_add(Weight::from_parts(61_346_477, 0).saturating_mul(v.into()))
			.saturating_add(ParityDbWeight::get().reads(13_u64))
	}
	/// Storage: `Grandpa::PendingChange` (r:1 w:0)
	/// Proof: `Grandpa::PendingChange` (`max_values`: Some(1), `max_size`: Some(4015), added: 4510, mode: `MaxEncodedLen`)
	/// Storage: `Grandpa::CurrentSetId` (r:1 w:0)
	/// Proof: `Grandpa::CurrentSetId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn nothing_to_do() -> Weight {
		// Minimum execution time: 10_950_000 picoseconds.
		Weight::from_parts(11_528_000, 0)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
	}
	fn note_author() -> Weight {
		// Minimum execution time: 16_128_000 picoseconds.
		Weight::from_parts(18_107_000, 0)
	}
	/// Storage: `Decisions::DayLength` (r:1 w:0)
	/// Proof: `Decisions::DayLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Grandpa::PendingChange` (r:1 w:0)
	/// Proof: `Grandpa::PendingChange` (`max_values`: Some(1), `max_size`: Some(4015), added: 4510, mode: `MaxEncodedLen`)
	/// Storage: `Grandpa::CurrentSetId` (r:1 w:0)
	/// Proof: `Grandpa::CurrentSetId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Finality::RestartsFrom` (r:1 w:1)
	/// Proof: `Finality::RestartsFrom` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Grandpa::Authorities` (r:1 w:0)
	/// Proof: `Grandpa::Authorities` (`max_values`: Some(1), `max_size`: Some(4002), added: 4497, mode: `MaxEncodedLen`)
	/// Storage: `Finality::Sets` (r:0 w:2)
	/// Proof: `Finality::Sets` (`max_values`: None, `max_size`: Some(4018), added: 6493, mode: `MaxEncodedLen`)
	/// Storage: `Finality::FirstBlocks` (r:0 w:2)
	/// Proof: `Finality::FirstBlocks` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	fn note_set() -> Weight {
		// Minimum execution time: 69_528_000 picoseconds.
		Weight::from_parts(75_685_000, 0)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	/// Storage: `Session::QueuedKeys` (r:1 w:0)
	/// Proof: `Session::QueuedKeys` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Finality::FirstBlocks` (r:12 w:0)
	/// Proof: `Finality::FirstBlocks` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Finality::Restarts` (r:1 w:1)
	/// Proof: `Finality::Restarts` (`max_values`: Some(1), `max_size`: Some(513), added: 1008, mode: `MaxEncodedLen`)
	/// Storage: `Grandpa::Stalled` (r:0 w:1)
	/// Proof: `Grandpa::Stalled` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Grandpa::CurrentSetId` (r:0 w:1)
	/// Proof: `Grandpa::CurrentSetId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Finality::RestartsFrom` (r:0 w:1)
	/// Proof: `Finality::RestartsFrom` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn restart() -> Weight {
		// Minimum execution time: 179_017_000 picoseconds.
		Weight::from_parts(182_319_000, 0)
			.saturating_add(ParityDbWeight::get().reads(14_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
}
