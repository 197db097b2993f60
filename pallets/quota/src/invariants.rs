// SPDX-License-Identifier: Apache-2.0

//! What always holds of the quotas, by name. Checked after every test, and on real state by
//! `try-runtime`.

use crate::pallet::{Config, Pallet, Usages};
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

type Check = Result<(), TryRuntimeError>;

impl<T: Config> Pallet<T> {
	/// Every invariant of this pallet.
	pub fn do_try_state() -> Check {
		Self::what_was_used_was_used_by_now()?;
		Self::whoever_has_used_a_quota_exists()
	}

	fn what_was_used_was_used_by_now() -> Check {
		for usage in Usages::<T>::iter_values() {
			ensure!(usage.block <= Self::now(), "a usage lies in the future");
		}
		Ok(())
	}

	fn whoever_has_used_a_quota_exists() -> Check {
		for who in Usages::<T>::iter_keys() {
			ensure!(
				frame_system::Pallet::<T>::account_exists(&who),
				"an account that does not exist has used a quota"
			);
		}
		Ok(())
	}
}
