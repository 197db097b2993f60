// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_parameters`, measured on the runtime of Doverie by `scripts/benchmark`. Do not edit.
//!
//! SDK benchmark command 64.0.0, 2026-11-24, steps 20, repetitions 10,
//! AMD EPYC. Proof sizes are left out: a chain of its own sends no proofs of validity.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs, clippy::unnecessary_cast)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// The measured weights.
pub struct WeightInfo<T>(PhantomData<T>);
impl<T: frame_system::Config> pallet_parameters::WeightInfo for WeightInfo<T> {
	/// Storage: `Parameters::Parameters` (r:1 w:1)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	fn set_parameter() -> Weight {
		// Minimum execution time: 7_051_000 picoseconds.
		Weight::from_parts(7_902_000, 0)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
}
