// SPDX-License-Identifier: Apache-2.0

//! What an empty block and an empty transaction cost, measured on the runtime of Doverie by
//! `scripts/benchmark overhead`. Do not edit.
//!
//! SDK benchmark command 64.0.0,
//! 2026-11-24,
//! AMD EPYC.

#![cfg_attr(rustfmt, rustfmt_skip)]

use frame_support::{parameter_types, weights::{constants::WEIGHT_REF_TIME_PER_NANOS, Weight}};

parameter_types! {
	/// Weight of executing an empty block.
	/// Calculated by multiplying the *Average* with `1.0` and adding `0`.
	///
	/// Stats nanoseconds:
	///   Min, Max: 197_543, 295_908
	///   Average:  207_609
	///   Median:   201_479
	///   Std-Dev:  17168.76
	///
	/// Percentiles nanoseconds:
	///   99th: 295_908
	///   95th: 232_384
	///   75th: 207_046
	pub const BlockExecutionWeight: Weight =
		Weight::from_parts(WEIGHT_REF_TIME_PER_NANOS.saturating_mul(207_609), 0);
}

parameter_types! {
	/// Weight of executing a NO-OP extrinsic, for example `System::remark`.
	/// Calculated by multiplying the *Average* with `1.0` and adding `0`.
	///
	/// Stats nanoseconds:
	///   Min, Max: 121_464, 140_345
	///   Average:  122_715
	///   Median:   121_966
	///   Std-Dev:  2978.5
	///
	/// Percentiles nanoseconds:
	///   99th: 140_345
	///   95th: 124_241
	///   75th: 122_550
	pub const ExtrinsicBaseWeight: Weight =
		Weight::from_parts(WEIGHT_REF_TIME_PER_NANOS.saturating_mul(122_715), 0);
}
