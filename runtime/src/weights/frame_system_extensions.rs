// SPDX-License-Identifier: Apache-2.0

//! Weights of `frame_system_extensions`, measured on the runtime of Doverie by `scripts/benchmark`. Do not edit.
//!
//! SDK benchmark command 64.0.0, 2026-11-24, steps 20, repetitions 10,
//! AMD EPYC. Proof sizes are left out: a chain of its own sends no proofs of validity.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs, clippy::unnecessary_cast)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// The measured weights.
pub struct WeightInfo<T>(PhantomData<T>);
impl<T: frame_system::Config> frame_system::ExtensionsWeightInfo for WeightInfo<T> {
	fn check_genesis() -> Weight {
		// Minimum execution time: 1_863_000 picoseconds.
		Weight::from_parts(2_123_000, 0)
	}
	fn check_mortality_mortal_transaction() -> Weight {
		// Minimum execution time: 3_765_000 picoseconds.
		Weight::from_parts(4_186_000, 0)
	}
	fn check_mortality_immortal_transaction() -> Weight {
		// Minimum execution time: 3_826_000 picoseconds.
		Weight::from_parts(4_196_000, 0)
	}
	fn check_non_zero_sender() -> Weight {
		// Minimum execution time: 581_000 picoseconds.
		Weight::from_parts(691_000, 0)
	}
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn check_nonce() -> Weight {
		// Minimum execution time: 7_521_000 picoseconds.
		Weight::from_parts(8_082_000, 0)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn check_spec_version() -> Weight {
		// Minimum execution time: 460_000 picoseconds.
		Weight::from_parts(541_000, 0)
	}
	fn check_tx_version() -> Weight {
		// Minimum execution time: 460_000 picoseconds.
		Weight::from_parts(541_000, 0)
	}
	fn check_weight() -> Weight {
		// Minimum execution time: 3_705_000 picoseconds.
		Weight::from_parts(4_176_000, 0)
	}
	fn weight_reclaim() -> Weight {
		// Minimum execution time: 2_123_000 picoseconds.
		Weight::from_parts(2_404_000, 0)
	}
}
