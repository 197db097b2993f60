// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_validators`, measured on the runtime of Doverie by `scripts/benchmark`. Do not edit.
//!
//! SDK benchmark command 64.0.0, 2026-11-24, steps 50, repetitions 20,
//! AMD EPYC. Proof sizes are left out: a chain of its own sends no proofs of validity.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs, clippy::unnecessary_cast)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::ParityDbWeight, Weight}};

/// The weights that the runtime must give for this pallet.
pub trait WeightInfo {
	fn change_seats(n: u32, ) -> Weight;
	fn report_equivocation() -> Weight;
	fn new_session(n: u32, ) -> Weight;
	fn on_offence() -> Weight;
}

/// The measured weights, with the database figures of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Validators::Seats` (r:1 w:1)
	/// Proof: `Validators::Seats` (`max_values`: Some(1), `max_size`: Some(4102), added: 4597, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:50 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:50 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(445), added: 2920, mode: `MaxEncodedLen`)
	/// Storage: `Session::CurrentIndex` (r:1 w:0)
	/// Proof: `Session::CurrentIndex` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Session::NextKeys` (r:50 w:0)
	/// Proof: `Session::NextKeys` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Validators::Offenders` (r:1 w:1)
	/// Proof: `Validators::Offenders` (`max_values`: Some(1), `max_size`: Some(3202), added: 3697, mode: `MaxEncodedLen`)
	/// Storage: `Validators::Vacancies` (r:1 w:1)
	/// Proof: `Validators::Vacancies` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[2, 100]`.
	fn change_seats(n: u32, ) -> Weight {
		// Minimum execution time: 52_058_000 picoseconds.
		Weight::from_parts(58_398_086, 0)
			// Standard Error: 15_651
			.saturating_add(Weight::from_parts(8_420_272, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Session::CurrentIndex` (r:1 w:0)
	/// Proof: `Session::CurrentIndex` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Session::Validators` (r:1 w:0)
	/// Proof: `Session::Validators` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Session::NextKeys` (r:100 w:0)
	/// Proof: `Session::NextKeys` (`max_values`: None, `max_size`: None, mode: `Measured`)
	fn report_equivocation() -> Weight {
		// Minimum execution time: 1_053_100_000 picoseconds.
		Weight::from_parts(1_117_045_000, 0)
			.saturating_add(T::DbWeight::get().reads(102_u64))
	}
	/// Storage: `Validators::Seats` (r:1 w:0)
	/// Proof: `Validators::Seats` (`max_values`: Some(1), `max_size`: Some(4102), added: 4597, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:100 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(445), added: 2920, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:100 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Session::NextKeys` (r:100 w:0)
	/// Proof: `Session::NextKeys` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Validators::PlannedSet` (r:1 w:1)
	/// Proof: `Validators::PlannedSet` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[4, 100]`.
	fn new_session(n: u32, ) -> Weight {
		// Minimum execution time: 57_395_000 picoseconds.
		Weight::from_parts(58_496_000, 0)
			// Standard Error: 21_338
			.saturating_add(Weight::from_parts(11_931_595, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Validators::Seats` (r:1 w:1)
	/// Proof: `Validators::Seats` (`max_values`: Some(1), `max_size`: Some(4102), added: 4597, mode: `MaxEncodedLen`)
	/// Storage: `Validators::Vacancies` (r:1 w:1)
	/// Proof: `Validators::Vacancies` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Session::Validators` (r:1 w:0)
	/// Proof: `Session::Validators` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Validators::Offenders` (r:1 w:1)
	/// Proof: `Validators::Offenders` (`max_values`: Some(1), `max_size`: Some(3202), added: 3697, mode: `MaxEncodedLen`)
	/// Storage: `Session::DisabledValidators` (r:1 w:1)
	/// Proof: `Session::DisabledValidators` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	fn on_offence() -> Weight {
		// Minimum execution time: 33_500_000 picoseconds.
		Weight::from_parts(40_910_000, 0)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
}

/// The measured weights with the figures of ParityDB, for tests.
impl WeightInfo for () {
	/// Storage: `Validators::Seats` (r:1 w:1)
	/// Proof: `Validators::Seats` (`max_values`: Some(1), `max_size`: Some(4102), added: 4597, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:50 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:50 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(445), added: 2920, mode: `MaxEncodedLen`)
	/// Storage: `Session::CurrentIndex` (r:1 w:0)
	/// Proof: `Session::CurrentIndex` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Session::NextKeys` (r:50 w:0)
	/// Proof: `Session::NextKeys` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Validators::Offenders` (r:1 w:1)
	/// Proof: `Validators::Offenders` (`max_values`: Some(1), `max_size`: Some(3202), added: 3697, mode: `MaxEncodedLen`)
	/// Storage: `Validators::Vacancies` (r:1 w:1)
	/// Proof: `Validators::Vacancies` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[2, 100]`.
	fn change_seats(n: u32, ) -> Weight {
		// Minimum execution time: 52_058_000 picoseconds.
		Weight::from_parts(58_398_086, 0)
			// Standard Error: 15_651
			.saturating_add(Weight::from_parts(8_420_272, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `Session::CurrentIndex` (r:1 w:0)
	/// Proof: `Session::CurrentIndex` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Session::Validators` (r:1 w:0)
	/// Proof: `Session::Validators` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Session::NextKeys` (r:100 w:0)
	/// Proof: `Session::NextKeys` (`max_values`: None, `max_size`: None, mode: `Measured`)
	fn report_equivocation() -> Weight {
		// Minimum execution time: 1_053_100_000 picoseconds.
		Weight::from_parts(1_117_045_000, 0)
			.saturating_add(ParityDbWeight::get().reads(102_u64))
	}
	/// Storage: `Validators::Seats` (r:1 w:0)
	/// Proof: `Validators::Seats` (`max_values`: Some(1), `max_size`: Some(4102), added: 4597, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:100 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(445), added: 2920, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:100 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Session::NextKeys` (r:100 w:0)
	/// Proof: `Session::NextKeys` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Validators::PlannedSet` (r:1 w:1)
	/// Proof: `Validators::PlannedSet` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[4, 100]`.
	fn new_session(n: u32, ) -> Weight {
		// Minimum execution time: 57_395_000 picoseconds.
		Weight::from_parts(58_496_000, 0)
			// Standard Error: 21_338
			.saturating_add(Weight::from_parts(11_931_595, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(14_u64))
			.saturating_add(ParityDbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `Validators::Seats` (r:1 w:1)
	/// Proof: `Validators::Seats` (`max_values`: Some(1), `max_size`: Some(4102), added: 4597, mode: `MaxEncodedLen`)
	/// Storage: `Validators::Vacancies` (r:1 w:1)
	/// Proof: `Validators::Vacancies` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Session::Validators` (r:1 w:0)
	/// Proof: `Session::Validators` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Validators::Offenders` (r:1 w:1)
	/// Proof: `Validators::Offenders` (`max_values`: Some(1), `max_size`: Some(3202), added: 3697, mode: `MaxEncodedLen`)
	/// Storage: `Session::DisabledValidators` (r:1 w:1)
	/// Proof: `Session::DisabledValidators` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	fn on_offence() -> Weight {
		// Minimum execution time: 33_500_000 picoseconds.
		Weight::from_parts(40_910_000, 0)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
}
