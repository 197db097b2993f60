// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_stakeholders`, measured on the runtime of Doverie by `scripts/benchmark`. Do not edit.
//!
//! SDK benchmark command 64.0.0, 2026-11-24, steps 50, repetitions 20,
//! AMD EPYC. Proof sizes are left out: a chain of its own sends no proofs of validity.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs, clippy::unnecessary_cast)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::ParityDbWeight, Weight}};

/// The weights that the runtime must give for this pallet.
pub trait WeightInfo {
	fn add_registrar() -> Weight;
	fn remove_registrar() -> Weight;
	fn admit() -> Weight;
	fn admit_batch(n: u32, ) -> Weight;
	fn renew() -> Weight;
	fn suspend() -> Weight;
	fn reinstate() -> Weight;
	fn revoke() -> Weight;
	fn move_key() -> Weight;
	fn leave() -> Weight;
	fn challenge() -> Weight;
	fn withdraw_challenge() -> Weight;
	fn hide_name() -> Weight;
	fn lift_bar() -> Weight;
	fn on_initialize_expiring() -> Weight;
	fn on_initialize_idle() -> Weight;
}

/// The measured weights, with the database figures of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Stakeholders::Registrars` (r:1 w:1)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	fn add_registrar() -> Weight {
		// Minimum execution time: 9_644_000 picoseconds.
		Weight::from_parts(10_455_000, 0)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Stakeholders::Registrars` (r:1 w:1)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	fn remove_registrar() -> Weight {
		// Minimum execution time: 9_484_000 picoseconds.
		Weight::from_parts(10_465_000, 0)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Tags` (r:1 w:0)
	/// Proof: `Stakeholders::Tags` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:2 w:2)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OldestOpen` (r:1 w:0)
	/// Proof: `Decisions::OldestOpen` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:1 w:0)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:1)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Expiring` (r:1 w:1)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Names` (r:0 w:1)
	/// Proof: `Stakeholders::Names` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	fn admit() -> Weight {
		// Minimum execution time: 49_073_000 picoseconds.
		Weight::from_parts(51_877_000, 0)
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Tags` (r:50 w:0)
	/// Proof: `Stakeholders::Tags` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:50 w:50)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:100 w:100)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:50 w:50)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OldestOpen` (r:1 w:0)
	/// Proof: `Decisions::OldestOpen` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:1 w:0)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:1)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Expiring` (r:50 w:50)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Names` (r:0 w:50)
	/// Proof: `Stakeholders::Names` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 50]`.
	fn admit_batch(n: u32, ) -> Weight {
		// Minimum execution time: 50_765_000 picoseconds.
		Weight::from_parts(51_967_000, 0)
			// Standard Error: 33_736
			.saturating_add(Weight::from_parts(37_419_894, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((6_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(T::DbWeight::get().writes((6_u64).saturating_mul(n.into())))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OldestOpen` (r:1 w:0)
	/// Proof: `Decisions::OldestOpen` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:1 w:0)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:1)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Expiring` (r:2 w:2)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn renew() -> Weight {
		// Minimum execution time: 33_750_000 picoseconds.
		Weight::from_parts(36_334_000, 0)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OldestOpen` (r:1 w:0)
	/// Proof: `Decisions::OldestOpen` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:1 w:0)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:1)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Expiring` (r:1 w:1)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn suspend() -> Weight {
		// Minimum execution time: 31_036_000 picoseconds.
		Weight::from_parts(33_139_000, 0)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OldestOpen` (r:1 w:0)
	/// Proof: `Decisions::OldestOpen` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:1 w:0)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:1)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Expiring` (r:1 w:1)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn reinstate() -> Weight {
		// Minimum execution time: 30_215_000 picoseconds.
		Weight::from_parts(32_218_000, 0)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OldestOpen` (r:1 w:0)
	/// Proof: `Decisions::OldestOpen` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:1 w:0)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:1)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Expiring` (r:1 w:1)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn revoke() -> Weight {
		// Minimum execution time: 31_166_000 picoseconds.
		Weight::from_parts(33_260_000, 0)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:2 w:2)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn move_key() -> Weight {
		// Minimum execution time: 32_428_000 picoseconds.
		Weight::from_parts(34_712_000, 0)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OldestOpen` (r:1 w:0)
	/// Proof: `Decisions::OldestOpen` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:1 w:0)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:1)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Expiring` (r:1 w:1)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn leave() -> Weight {
		// Minimum execution time: 27_191_000 picoseconds.
		Weight::from_parts(29_334_000, 0)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:2 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:2 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Challenges` (r:1 w:1)
	/// Proof: `Stakeholders::Challenges` (`max_values`: None, `max_size`: Some(136), added: 2611, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OldestOpen` (r:1 w:0)
	/// Proof: `Decisions::OldestOpen` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:1 w:0)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	fn challenge() -> Weight {
		// Minimum execution time: 33_971_000 picoseconds.
		Weight::from_parts(36_264_000, 0)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:2 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:2 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Challenges` (r:1 w:1)
	/// Proof: `Stakeholders::Challenges` (`max_values`: None, `max_size`: Some(136), added: 2611, mode: `MaxEncodedLen`)
	fn withdraw_challenge() -> Weight {
		// Minimum execution time: 24_076_000 picoseconds.
		Weight::from_parts(25_949_000, 0)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Names` (r:1 w:1)
	/// Proof: `Stakeholders::Names` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	fn hide_name() -> Weight {
		// Minimum execution time: 19_249_000 picoseconds.
		Weight::from_parts(21_152_000, 0)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	fn lift_bar() -> Weight {
		// Minimum execution time: 16_174_000 picoseconds.
		Weight::from_parts(17_686_000, 0)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Stakeholders::Expiring` (r:1 w:1)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:1)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	fn on_initialize_expiring() -> Weight {
		// Minimum execution time: 10_135_000 picoseconds.
		Weight::from_parts(11_186_000, 0)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Stakeholders::Expiring` (r:1 w:0)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn on_initialize_idle() -> Weight {
		// Minimum execution time: 3_405_000 picoseconds.
		Weight::from_parts(3_765_000, 0)
			.saturating_add(T::DbWeight::get().reads(1_u64))
	}
}

/// The measured weights with the figures of ParityDB, for tests.
impl WeightInfo for () {
	/// Storage: `Stakeholders::Registrars` (r:1 w:1)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	fn add_registrar() -> Weight {
		// Minimum execution time: 9_644_000 picoseconds.
		Weight::from_parts(10_455_000, 0)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `Stakeholders::Registrars` (r:1 w:1)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	fn remove_registrar() -> Weight {
		// Minimum execution time: 9_484_000 picoseconds.
		Weight::from_parts(10_465_000, 0)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Tags` (r:1 w:0)
	/// Proof: `Stakeholders::Tags` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:2 w:2)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OldestOpen` (r:1 w:0)
	/// Proof: `Decisions::OldestOpen` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:1 w:0)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:1)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Expiring` (r:1 w:1)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Names` (r:0 w:1)
	/// Proof: `Stakeholders::Names` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	fn admit() -> Weight {
		// Minimum execution time: 49_073_000 picoseconds.
		Weight::from_parts(51_877_000, 0)
			.saturating_add(ParityDbWeight::get().reads(10_u64))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
	}
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Tags` (r:50 w:0)
	/// Proof: `Stakeholders::Tags` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:50 w:50)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Keys` (r:100 w:100)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:50 w:50)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OldestOpen` (r:1 w:0)
	/// Proof: `Decisions::OldestOpen` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:1 w:0)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:1)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Expiring` (r:50 w:50)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Names` (r:0 w:50)
	/// Proof: `Stakeholders::Names` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 50]`.
	fn admit_batch(n: u32, ) -> Weight {
		// Minimum execution time: 50_765_000 picoseconds.
		Weight::from_parts(51_967_000, 0)
			// Standard Error: 33_736
			.saturating_add(Weight::from_parts(37_419_894, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().reads((6_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
			.saturating_add(ParityDbWeight::get().writes((6_u64).saturating_mul(n.into())))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OldestOpen` (r:1 w:0)
	/// Proof: `Decisions::OldestOpen` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:1 w:0)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:1)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Expiring` (r:2 w:2)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn renew() -> Weight {
		// Minimum execution time: 33_750_000 picoseconds.
		Weight::from_parts(36_334_000, 0)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OldestOpen` (r:1 w:0)
	/// Proof: `Decisions::OldestOpen` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:1 w:0)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:1)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Expiring` (r:1 w:1)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn suspend() -> Weight {
		// Minimum execution time: 31_036_000 picoseconds.
		Weight::from_parts(33_139_000, 0)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OldestOpen` (r:1 w:0)
	/// Proof: `Decisions::OldestOpen` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:1 w:0)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:1)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Expiring` (r:1 w:1)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn reinstate() -> Weight {
		// Minimum execution time: 30_215_000 picoseconds.
		Weight::from_parts(32_218_000, 0)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OldestOpen` (r:1 w:0)
	/// Proof: `Decisions::OldestOpen` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:1 w:0)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:1)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Expiring` (r:1 w:1)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn revoke() -> Weight {
		// Minimum execution time: 31_166_000 picoseconds.
		Weight::from_parts(33_260_000, 0)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:2 w:2)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Registrars` (r:1 w:0)
	/// Proof: `Stakeholders::Registrars` (`max_values`: None, `max_size`: Some(522), added: 2997, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn move_key() -> Weight {
		// Minimum execution time: 32_428_000 picoseconds.
		Weight::from_parts(34_712_000, 0)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OldestOpen` (r:1 w:0)
	/// Proof: `Decisions::OldestOpen` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:1 w:0)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:1)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Expiring` (r:1 w:1)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn leave() -> Weight {
		// Minimum execution time: 27_191_000 picoseconds.
		Weight::from_parts(29_334_000, 0)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:2 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:2 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Challenges` (r:1 w:1)
	/// Proof: `Stakeholders::Challenges` (`max_values`: None, `max_size`: Some(136), added: 2611, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::OldestOpen` (r:1 w:0)
	/// Proof: `Decisions::OldestOpen` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Decisions::Polls` (r:1 w:0)
	/// Proof: `Decisions::Polls` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	fn challenge() -> Weight {
		// Minimum execution time: 33_971_000 picoseconds.
		Weight::from_parts(36_264_000, 0)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:2 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:2 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Challenges` (r:1 w:1)
	/// Proof: `Stakeholders::Challenges` (`max_values`: None, `max_size`: Some(136), added: 2611, mode: `MaxEncodedLen`)
	fn withdraw_challenge() -> Weight {
		// Minimum execution time: 24_076_000 picoseconds.
		Weight::from_parts(25_949_000, 0)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:0)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Names` (r:1 w:1)
	/// Proof: `Stakeholders::Names` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	fn hide_name() -> Weight {
		// Minimum execution time: 19_249_000 picoseconds.
		Weight::from_parts(21_152_000, 0)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `Stakeholders::Keys` (r:1 w:0)
	/// Proof: `Stakeholders::Keys` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::Stakeholders` (r:1 w:1)
	/// Proof: `Stakeholders::Stakeholders` (`max_values`: None, `max_size`: Some(477), added: 2952, mode: `MaxEncodedLen`)
	fn lift_bar() -> Weight {
		// Minimum execution time: 16_174_000 picoseconds.
		Weight::from_parts(17_686_000, 0)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `Stakeholders::Expiring` (r:1 w:1)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Stakeholders::CurrentRollSizes` (r:1 w:1)
	/// Proof: `Stakeholders::CurrentRollSizes` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	fn on_initialize_expiring() -> Weight {
		// Minimum execution time: 10_135_000 picoseconds.
		Weight::from_parts(11_186_000, 0)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `Stakeholders::Expiring` (r:1 w:0)
	/// Proof: `Stakeholders::Expiring` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn on_initialize_idle() -> Weight {
		// Minimum execution time: 3_405_000 picoseconds.
		Weight::from_parts(3_765_000, 0)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
	}
}
