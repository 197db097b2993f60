// SPDX-License-Identifier: Apache-2.0

//! What an empty block and an empty transaction cost, measured on the runtime of Doverie by
//! `scripts/benchmark overhead`. Do not edit.
//!
//! SDK benchmark command 64.0.0,
//! 2026-11-27,
//! Intel(R) Xeon(R) Processor.

#![cfg_attr(rustfmt, rustfmt_skip)]

use frame_support::{parameter_types, weights::{constants::WEIGHT_REF_TIME_PER_NANOS, Weight}};

parameter_types! {
	/// Weight of executing an empty block.
	/// Calculated by multiplying the *Average* with `1.0` and adding `0`.
	///
	/// Stats nanoseconds:
	///   Min, Max: 288_797, 401_670
	///   Average:  323_496
	///   Median:   321_061
	///   Std-Dev:  15865.11
	///
	/// Percentiles nanoseconds:
	///   99th: 368_031
	///   95th: 350_464
	///   75th: 329_560
	pub const BlockExecutionWeight: Weight =
		Weight::from_parts(WEIGHT_REF_TIME_PER_NANOS.saturating_mul(323_496), 0);
}

parameter_types! {
	/// Weight of executing a NO-OP extrinsic, for example `System::remark`.
	/// Calculated by multiplying the *Average* with `1.0` and adding `0`.
	///
	/// Stats nanoseconds:
	///   Min, Max: 158_168, 257_163
	///   Average:  181_836
	///   Median:   169_522
	///   Std-Dev:  24052.15
	///
	/// Percentiles nanoseconds:
	///   99th: 243_034
	///   95th: 224_289
	///   75th: 200_079
	pub const ExtrinsicBaseWeight: Weight =
		Weight::from_parts(WEIGHT_REF_TIME_PER_NANOS.saturating_mul(181_836), 0);
}
