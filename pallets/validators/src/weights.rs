// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_validators`, measured on the runtime of Doverie by `scripts/benchmark`. Do not edit.
//!
//! SDK benchmark command 64.0.0, 2026-11-27, steps 50, repetitions 20,
//! Intel(R) Xeon(R) Processor. Proof sizes are left out: a chain of its own sends no proofs of validity.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs, clippy::unnecessary_cast)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::ParityDbWeight, Weight}};

/// The weights that the runtime must give for this pallet.
pub trait WeightInfo {
	fn change_seats(n: u32, ) -> Weight;
	fn report_equivocation() -> Weight;
	fn report_votes() -> Weight;
	fn remove_keys() -> Weight;
	fn show_keys() -> Weight;
	fn new_session(n: u32, ) -> Weight;
	fn on_offence() -> Weight;
}

/// The measured weights, with the database figures of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Validators::Seats` (r:1 w:1)
	/// Proof: `Validators::Seats` (`max_values`: Some(1), `max_size`: Some(4202), added: 4697, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:50 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(66), added: 2541, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:50 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Session::CurrentIndex` (r:1 w:0)
	/// Proof: `Session::CurrentIndex` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Session::NextKeys` (r:50 w:0)
	/// Proof: `Session::NextKeys` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Validators::ShownKeys` (r:50 w:0)
	/// Proof: `Validators::ShownKeys` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Validators::Decided` (r:1 w:1)
	/// Proof: `Validators::Decided` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[2, 100]`.
	fn change_seats(n: u32, ) -> Weight {
		// Minimum execution time: 168_283_000 picoseconds.
		Weight::from_parts(317_639_092, 0)
			// Standard Error: 381_294
			.saturating_add(Weight::from_parts(20_137_605, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Session::CurrentIndex` (r:1 w:0)
	/// Proof: `Session::CurrentIndex` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Validators::Sessions` (r:12 w:0)
	/// Proof: `Validators::Sessions` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Aura::CurrentSlot` (r:1 w:0)
	/// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Validators::ActiveSets` (r:1 w:0)
	/// Proof: `Validators::ActiveSets` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Validators::Seats` (r:1 w:0)
	/// Proof: `Validators::Seats` (`max_values`: Some(1), `max_size`: Some(4202), added: 4697, mode: `MaxEncodedLen`)
	fn report_equivocation() -> Weight {
		// Minimum execution time: 308_122_000 picoseconds.
		Weight::from_parts(384_813_000, 0)
			.saturating_add(T::DbWeight::get().reads(16_u64))
	}
	/// Storage: `Grandpa::SetIdSession` (r:1 w:0)
	/// Proof: `Grandpa::SetIdSession` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Validators::Sessions` (r:1 w:0)
	/// Proof: `Validators::Sessions` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Validators::ActiveSets` (r:1 w:0)
	/// Proof: `Validators::ActiveSets` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Validators::Seats` (r:1 w:0)
	/// Proof: `Validators::Seats` (`max_values`: Some(1), `max_size`: Some(4202), added: 4697, mode: `MaxEncodedLen`)
	fn report_votes() -> Weight {
		// Minimum execution time: 221_968_000 picoseconds.
		Weight::from_parts(271_738_000, 0)
			.saturating_add(T::DbWeight::get().reads(4_u64))
	}
	/// Storage: `Validators::Seats` (r:1 w:0)
	/// Proof: `Validators::Seats` (`max_values`: Some(1), `max_size`: Some(4202), added: 4697, mode: `MaxEncodedLen`)
	/// Storage: `Session::Validators` (r:1 w:0)
	/// Proof: `Session::Validators` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Session::QueuedKeys` (r:1 w:0)
	/// Proof: `Session::QueuedKeys` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Validators::ShownKeys` (r:1 w:1)
	/// Proof: `Validators::ShownKeys` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Session::NextKeys` (r:1 w:1)
	/// Proof: `Session::NextKeys` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Session::ExternallySetKeys` (r:1 w:0)
	/// Proof: `Session::ExternallySetKeys` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Validators::ShownBy` (r:0 w:3)
	/// Proof: `Validators::ShownBy` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Session::KeyOwner` (r:0 w:3)
	/// Proof: `Session::KeyOwner` (`max_values`: None, `max_size`: None, mode: `Measured`)
	fn remove_keys() -> Weight {
		// Minimum execution time: 216_943_000 picoseconds.
		Weight::from_parts(312_442_000, 0)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(10_u64))
	}
	/// Storage: `Session::NextKeys` (r:1 w:0)
	/// Proof: `Session::NextKeys` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Session::CurrentIndex` (r:1 w:0)
	/// Proof: `Session::CurrentIndex` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Validators::ShownKeys` (r:1 w:1)
	/// Proof: `Validators::ShownKeys` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Session::Validators` (r:1 w:0)
	/// Proof: `Session::Validators` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Validators::Seats` (r:1 w:0)
	/// Proof: `Validators::Seats` (`max_values`: Some(1), `max_size`: Some(4202), added: 4697, mode: `MaxEncodedLen`)
	/// Storage: `Validators::ShownBy` (r:3 w:6)
	/// Proof: `Validators::ShownBy` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn show_keys() -> Weight {
		// Minimum execution time: 380_982_000 picoseconds.
		Weight::from_parts(434_954_000, 0)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `Validators::Sessions` (r:2 w:2)
	/// Proof: `Validators::Sessions` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Aura::CurrentSlot` (r:1 w:0)
	/// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Validators::PlannedSet` (r:1 w:1)
	/// Proof: `Validators::PlannedSet` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Session::Validators` (r:1 w:0)
	/// Proof: `Session::Validators` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Validators::Seats` (r:1 w:0)
	/// Proof: `Validators::Seats` (`max_values`: Some(1), `max_size`: Some(4202), added: 4697, mode: `MaxEncodedLen`)
	/// Storage: `Validators::Offenders` (r:1 w:1)
	/// Proof: `Validators::Offenders` (`max_values`: Some(1), `max_size`: Some(3202), added: 3697, mode: `MaxEncodedLen`)
	/// Storage: `Session::DisabledValidators` (r:1 w:1)
	/// Proof: `Session::DisabledValidators` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Stakeholders::Stakeholders` (r:100 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:100 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(66), added: 2541, mode: `MaxEncodedLen`)
	/// Storage: `Validators::ShownKeys` (r:100 w:0)
	/// Proof: `Validators::ShownKeys` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Validators::ActiveSets` (r:1 w:2)
	/// Proof: `Validators::ActiveSets` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// The range of component `n` is `[4, 100]`.
	fn new_session(n: u32, ) -> Weight {
		// Minimum execution time: 209_428_000 picoseconds.
		Weight::from_parts(222_978_000, 0)
			// Standard Error: 520_111
			.saturating_add(Weight::from_parts(38_864_843, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `Validators::Seats` (r:1 w:1)
	/// Proof: `Validators::Seats` (`max_values`: Some(1), `max_size`: Some(4202), added: 4697, mode: `MaxEncodedLen`)
	/// Storage: `Validators::Decided` (r:1 w:0)
	/// Proof: `Validators::Decided` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Validators::Offenders` (r:1 w:1)
	/// Proof: `Validators::Offenders` (`max_values`: Some(1), `max_size`: Some(3202), added: 3697, mode: `MaxEncodedLen`)
	/// Storage: `Session::DisabledValidators` (r:1 w:1)
	/// Proof: `Session::DisabledValidators` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Session::Validators` (r:1 w:0)
	/// Proof: `Session::Validators` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	fn on_offence() -> Weight {
		// Minimum execution time: 148_637_000 picoseconds.
		Weight::from_parts(174_265_000, 0)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
}

/// The measured weights with the figures of ParityDB, for tests.
impl WeightInfo for () {
	/// Storage: `Validators::Seats` (r:1 w:1)
	/// Proof: `Validators::Seats` (`max_values`: Some(1), `max_size`: Some(4202), added: 4697, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:50 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(66), added: 2541, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:50 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Session::CurrentIndex` (r:1 w:0)
	/// Proof: `Session::CurrentIndex` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Session::NextKeys` (r:50 w:0)
	/// Proof: `Session::NextKeys` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Validators::ShownKeys` (r:50 w:0)
	/// Proof: `Validators::ShownKeys` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Validators::Decided` (r:1 w:1)
	/// Proof: `Validators::Decided` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[2, 100]`.
	fn change_seats(n: u32, ) -> Weight {
		// Minimum execution time: 168_283_000 picoseconds.
		Weight::from_parts(317_639_092, 0)
			// Standard Error: 381_294
			.saturating_add(Weight::from_parts(20_137_605, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `Session::CurrentIndex` (r:1 w:0)
	/// Proof: `Session::CurrentIndex` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Validators::Sessions` (r:12 w:0)
	/// Proof: `Validators::Sessions` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Aura::CurrentSlot` (r:1 w:0)
	/// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Validators::ActiveSets` (r:1 w:0)
	/// Proof: `Validators::ActiveSets` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Validators::Seats` (r:1 w:0)
	/// Proof: `Validators::Seats` (`max_values`: Some(1), `max_size`: Some(4202), added: 4697, mode: `MaxEncodedLen`)
	fn report_equivocation() -> Weight {
		// Minimum execution time: 308_122_000 picoseconds.
		Weight::from_parts(384_813_000, 0)
			.saturating_add(ParityDbWeight::get().reads(16_u64))
	}
	/// Storage: `Grandpa::SetIdSession` (r:1 w:0)
	/// Proof: `Grandpa::SetIdSession` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Validators::Sessions` (r:1 w:0)
	/// Proof: `Validators::Sessions` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Validators::ActiveSets` (r:1 w:0)
	/// Proof: `Validators::ActiveSets` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Validators::Seats` (r:1 w:0)
	/// Proof: `Validators::Seats` (`max_values`: Some(1), `max_size`: Some(4202), added: 4697, mode: `MaxEncodedLen`)
	fn report_votes() -> Weight {
		// Minimum execution time: 221_968_000 picoseconds.
		Weight::from_parts(271_738_000, 0)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
	}
	/// Storage: `Validators::Seats` (r:1 w:0)
	/// Proof: `Validators::Seats` (`max_values`: Some(1), `max_size`: Some(4202), added: 4697, mode: `MaxEncodedLen`)
	/// Storage: `Session::Validators` (r:1 w:0)
	/// Proof: `Session::Validators` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Session::QueuedKeys` (r:1 w:0)
	/// Proof: `Session::QueuedKeys` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Validators::ShownKeys` (r:1 w:1)
	/// Proof: `Validators::ShownKeys` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Session::NextKeys` (r:1 w:1)
	/// Proof: `Session::NextKeys` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Session::ExternallySetKeys` (r:1 w:0)
	/// Proof: `Session::ExternallySetKeys` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Validators::ShownBy` (r:0 w:3)
	/// Proof: `Validators::ShownBy` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Session::KeyOwner` (r:0 w:3)
	/// Proof: `Session::KeyOwner` (`max_values`: None, `max_size`: None, mode: `Measured`)
	fn remove_keys() -> Weight {
		// Minimum execution time: 216_943_000 picoseconds.
		Weight::from_parts(312_442_000, 0)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(10_u64))
	}
	/// Storage: `Session::NextKeys` (r:1 w:0)
	/// Proof: `Session::NextKeys` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Session::CurrentIndex` (r:1 w:0)
	/// Proof: `Session::CurrentIndex` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Validators::ShownKeys` (r:1 w:1)
	/// Proof: `Validators::ShownKeys` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Session::Validators` (r:1 w:0)
	/// Proof: `Session::Validators` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Validators::Seats` (r:1 w:0)
	/// Proof: `Validators::Seats` (`max_values`: Some(1), `max_size`: Some(4202), added: 4697, mode: `MaxEncodedLen`)
	/// Storage: `Validators::ShownBy` (r:3 w:6)
	/// Proof: `Validators::ShownBy` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn show_keys() -> Weight {
		// Minimum execution time: 380_982_000 picoseconds.
		Weight::from_parts(434_954_000, 0)
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
	}
	/// Storage: `Validators::Sessions` (r:2 w:2)
	/// Proof: `Validators::Sessions` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Aura::CurrentSlot` (r:1 w:0)
	/// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Validators::PlannedSet` (r:1 w:1)
	/// Proof: `Validators::PlannedSet` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Session::Validators` (r:1 w:0)
	/// Proof: `Session::Validators` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Validators::Seats` (r:1 w:0)
	/// Proof: `Validators::Seats` (`max_values`: Some(1), `max_size`: Some(4202), added: 4697, mode: `MaxEncodedLen`)
	/// Storage: `Validators::Offenders` (r:1 w:1)
	/// Proof: `Validators::Offenders` (`max_values`: Some(1), `max_size`: Some(3202), added: 3697, mode: `MaxEncodedLen`)
	/// Storage: `Session::DisabledValidators` (r:1 w:1)
	/// Proof: `Session::DisabledValidators` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Stakeholders::Stakeholders` (r:100 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:100 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(66), added: 2541, mode: `MaxEncodedLen`)
	/// Storage: `Validators::ShownKeys` (r:100 w:0)
	/// Proof: `Validators::ShownKeys` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Validators::ActiveSets` (r:1 w:2)
	/// Proof: `Validators::ActiveSets` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// The range of component `n` is `[4, 100]`.
	fn new_session(n: u32, ) -> Weight {
		// Minimum execution time: 209_428_000 picoseconds.
		Weight::from_parts(222_978_000, 0)
			// Standard Error: 520_111
			.saturating_add(Weight::from_parts(38_864_843, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
	}
	/// Storage: `Validators::Seats` (r:1 w:1)
	/// Proof: `Validators::Seats` (`max_values`: Some(1), `max_size`: Some(4202), added: 4697, mode: `MaxEncodedLen`)
	/// Storage: `Validators::Decided` (r:1 w:0)
	/// Proof: `Validators::Decided` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Validators::Offenders` (r:1 w:1)
	/// Proof: `Validators::Offenders` (`max_values`: Some(1), `max_size`: Some(3202), added: 3697, mode: `MaxEncodedLen`)
	/// Storage: `Session::DisabledValidators` (r:1 w:1)
	/// Proof: `Session::DisabledValidators` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Session::Validators` (r:1 w:0)
	/// Proof: `Session::Validators` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	fn on_offence() -> Weight {
		// Minimum execution time: 148_637_000 picoseconds.
		Weight::from_parts(174_265_000, 0)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
}
