// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_utility`, measured on the runtime of Doverie by `scripts/benchmark`. Do not edit.
//!
//! SDK benchmark command 64.0.0, 2026-11-24, steps 20, repetitions 10,
//! AMD EPYC. Proof sizes are left out: a chain of its own sends no proofs of validity.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs, clippy::unnecessary_cast)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// The measured weights.
pub struct WeightInfo<T>(PhantomData<T>);
impl<T: frame_system::Config> pallet_utility::WeightInfo for WeightInfo<T> {
	/// The range of component `c` is `[0, 1000]`.
	fn batch(c: u32, ) -> Weight {
		// Minimum execution time: 4_336_000 picoseconds.
		Weight::from_parts(4_616_000, 0)
			// Standard Error: 2_475
			.saturating_add(Weight::from_parts(3_168_544, 0).saturating_mul(c.into()))
	}
	fn as_derivative() -> Weight {
		// Minimum execution time: 4_767_000 picoseconds.
		Weight::from_parts(5_228_000, 0)
	}
	/// The range of component `c` is `[0, 1000]`.
	fn batch_all(c: u32, ) -> Weight {
		// Minimum execution time: 4_516_000 picoseconds.
		Weight::from_parts(74_112_188, 0)
			// Standard Error: 37_629
			.saturating_add(Weight::from_parts(3_597_540, 0).saturating_mul(c.into()))
	}
	fn dispatch_as() -> Weight {
		// Minimum execution time: 6_489_000 picoseconds.
		Weight::from_parts(7_021_000, 0)
	}
	/// The range of component `c` is `[0, 1000]`.
	fn force_batch(c: u32, ) -> Weight {
		// Minimum execution time: 4_437_000 picoseconds.
		Weight::from_parts(16_231_180, 0)
			// Standard Error: 4_994
			.saturating_add(Weight::from_parts(3_143_622, 0).saturating_mul(c.into()))
	}
	fn dispatch_as_fallible() -> Weight {
		// Minimum execution time: 6_480_000 picoseconds.
		Weight::from_parts(7_000_000, 0)
	}
	fn if_else() -> Weight {
		// Minimum execution time: 8_362_000 picoseconds.
		Weight::from_parts(8_963_000, 0)
	}
}
