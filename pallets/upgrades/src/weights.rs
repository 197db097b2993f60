// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_upgrades`, measured on the runtime of Doverie by `scripts/benchmark`. Do not edit.
//!
//! SDK benchmark command 64.0.0, 2026-11-27, steps 50, repetitions 20,
//! Intel(R) Xeon(R) Processor. Proof sizes are left out: a chain of its own sends no proofs of validity.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs, clippy::unnecessary_cast)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::ParityDbWeight, Weight}};

/// The weights that the runtime must give for this pallet.
pub trait WeightInfo {
	fn approve_rescue() -> Weight;
}

/// The measured weights, with the database figures of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Validators::Seats` (r:1 w:0)
	/// Proof: `Validators::Seats` (`max_values`: Some(1), `max_size`: Some(4202), added: 4697, mode: `MaxEncodedLen`)
	/// Storage: `Session::Validators` (r:1 w:0)
	/// Proof: `Session::Validators` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Aura::Authorities` (r:1 w:0)
	/// Proof: `Aura::Authorities` (`max_values`: Some(1), `max_size`: Some(3202), added: 3697, mode: `MaxEncodedLen`)
	/// Storage: `Upgrades::Approvals` (r:1 w:1)
	/// Proof: `Upgrades::Approvals` (`max_values`: Some(1), `max_size`: Some(6802), added: 7297, mode: `MaxEncodedLen`)
	fn approve_rescue() -> Weight {
		// Minimum execution time: 68_241_000 picoseconds.
		Weight::from_parts(74_689_000, 0)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
}

/// The measured weights with the figures of ParityDB, for tests.
impl WeightInfo for () {
	/// Storage: `Validators::Seats` (r:1 w:0)
	/// Proof: `Validators::Seats` (`max_values`: Some(1), `max_size`: Some(4202), added: 4697, mode: `MaxEncodedLen`)
	/// Storage: `Session::Validators` (r:1 w:0)
	/// Proof: `Session::Validators` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Aura::Authorities` (r:1 w:0)
	/// Proof: `Aura::Authorities` (`max_values`: Some(1), `max_size`: Some(3202), added: 3697, mode: `MaxEncodedLen`)
	/// Storage: `Upgrades::Approvals` (r:1 w:1)
	/// Proof: `Upgrades::Approvals` (`max_values`: Some(1), `max_size`: Some(6802), added: 7297, mode: `MaxEncodedLen`)
	fn approve_rescue() -> Weight {
		// Minimum execution time: 68_241_000 picoseconds.
		Weight::from_parts(74_689_000, 0)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
}
