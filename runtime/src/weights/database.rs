// SPDX-License-Identifier: Apache-2.0

//! What a read and a write of the state weigh.

use frame_support::{
	parameter_types,
	weights::{constants::WEIGHT_REF_TIME_PER_NANOS, RuntimeDbWeight},
};

parameter_types! {
	/// What the database of a node takes, ParityDB, with a million stakeholders in the state and a warm
	/// cache: `scripts/bench storage` measured 12.7 and 16.7 microseconds for a read, 50.7 and 49.4 for a
	/// write, while a check of a signature took 61 and 72. These are the figures of a machine on which
	/// it takes 55, as on that where the other weights were measured.
	pub const DatabaseWeight: RuntimeDbWeight = RuntimeDbWeight {
		read: 12_500 * WEIGHT_REF_TIME_PER_NANOS,
		write: 45_000 * WEIGHT_REF_TIME_PER_NANOS,
	};
}
