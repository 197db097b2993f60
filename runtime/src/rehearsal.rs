// SPDX-License-Identifier: Apache-2.0

//! The migrations that `scripts/rehearse-upgrade` upgrades to: one that fails with its work half done,
//! and one that mends this.

use frame_support::{
	migrations::{SteppedMigration, SteppedMigrationError},
	storage::unhashed,
	weights::WeightMeter,
};
#[cfg(all(feature = "mending-version", feature = "try-runtime"))]
use {alloc::vec::Vec, frame_support::ensure, sp_runtime::TryRuntimeError};

/// What is there while the work is half done.
const HALF_DONE: &[u8] = b":rehearsal:half_done";
/// How many steps the one that mends takes before its last.
#[cfg(feature = "mending-version")]
const STEPS: u32 = 3;

/// The migration of this version.
pub struct Migration;

#[cfg(not(feature = "mending-version"))]
impl SteppedMigration for Migration {
	type Cursor = u32;
	type Identifier = [u8; 17];

	fn id() -> Self::Identifier {
		*b"rehearsal.failing"
	}

	fn max_steps() -> Option<u32> {
		Some(2)
	}

	fn step(
		cursor: Option<u32>,
		_: &mut WeightMeter,
	) -> Result<Option<u32>, SteppedMigrationError> {
		if cursor.is_some() {
			return Err(SteppedMigrationError::Failed);
		}
		unhashed::put(HALF_DONE, &true);
		Ok(Some(1))
	}
}

#[cfg(feature = "mending-version")]
impl SteppedMigration for Migration {
	type Cursor = u32;
	type Identifier = [u8; 17];

	fn id() -> Self::Identifier {
		*b"rehearsal.mending"
	}

	fn max_steps() -> Option<u32> {
		Some(2 * STEPS)
	}

	fn step(
		cursor: Option<u32>,
		_: &mut WeightMeter,
	) -> Result<Option<u32>, SteppedMigrationError> {
		let step = cursor.unwrap_or_default();
		if step < STEPS {
			return Ok(Some(step.saturating_add(1)));
		}
		unhashed::kill(HALF_DONE);
		Ok(None)
	}

	#[cfg(feature = "try-runtime")]
	fn post_upgrade(_: Vec<u8>) -> Result<(), TryRuntimeError> {
		ensure!(!unhashed::exists(HALF_DONE), "it is half done");
		Ok(())
	}
}
