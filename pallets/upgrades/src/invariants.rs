// SPDX-License-Identifier: Apache-2.0

//! What always holds of the clock and of the rescue, by name. Checked after every test, and on real
//! state by `try-runtime`.

use crate::pallet::*;
use alloc::collections::BTreeSet;
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

type Check = Result<(), TryRuntimeError>;

impl<T: Config> Pallet<T> {
	/// Every invariant of this pallet.
	pub fn do_try_state() -> Check {
		Self::the_clock_has_not_stood_still_for_longer_than_the_chain_is_old()?;
		Self::while_a_migration_has_failed_the_clock_stands_still()?;
		Self::a_key_approves_one_runtime_and_only_as_a_rescue()
	}

	fn the_clock_has_not_stood_still_for_longer_than_the_chain_is_old() -> Check {
		let (stood, block) = (Stood::<T>::get(), Self::block());
		let last = stood.since.unwrap_or(block);
		ensure!(
			last <= block && stood.until <= block && stood.blocks <= last,
			"the clock has stood still for longer than there are blocks"
		);
		Ok(())
	}

	fn while_a_migration_has_failed_the_clock_stands_still() -> Check {
		let Some(failure) = Failed::<T>::get() else { return Ok(()) };
		ensure!(
			Stood::<T>::get().since.is_some_and(|since| since <= failure.block),
			"a migration has failed and the clock moves"
		);
		Ok(())
	}

	fn a_key_approves_one_runtime_and_only_as_a_rescue() -> Check {
		let approvals = Approvals::<T>::get();
		ensure!(approvals.is_empty() || Self::has_failed(), "there is nothing to rescue");
		let keys: BTreeSet<_> = approvals.iter().map(|approval| &approval.key).collect();
		ensure!(keys.len() == approvals.len(), "a key approves two runtimes");
		Ok(())
	}
}
