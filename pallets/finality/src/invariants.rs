// SPDX-License-Identifier: Apache-2.0

//! What always holds of reports and sets of voters, by name. Checked after every test, and on real
//! state by `try-runtime`.

use crate::pallet::*;
use alloc::collections::BTreeSet;
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

type Check = Result<(), TryRuntimeError>;

impl<T: Config> Pallet<T> {
	/// Every invariant of this pallet.
	pub fn do_try_state() -> Check {
		Self::every_known_set_has_voters()?;
		Self::sets_follow_one_another()?;
		Self::no_other_set_is_stored()?;
		Self::what_is_reported_was_final_before()?;
		Self::every_author_is_noted_once()
	}

	fn every_known_set_has_voters() -> Check {
		let Some(known) = Known::<T>::get() else { return Ok(()) };
		ensure!(known.first <= known.last, "the first set comes after the last");
		ensure!(
			known.oldest <= known.first && known.last <= known.newest,
			"a set that counts is not stored"
		);
		for set in known.oldest..=known.newest {
			ensure!(
				Sets::<T>::get(set).is_some_and(|voters| !voters.is_empty()),
				"a set that is stored has no voters"
			);
		}
		Ok(())
	}

	fn sets_follow_one_another() -> Check {
		let Some(known) = Known::<T>::get() else { return Ok(()) };
		let mut before = None;
		for set in known.first..=known.last {
			let first_block = FirstBlocks::<T>::get(set);
			ensure!(first_block.is_some(), "nobody knows since when a set votes");
			ensure!(before <= first_block, "a set begins before the one that it follows");
			before = first_block;
		}
		Ok(())
	}

	fn no_other_set_is_stored() -> Check {
		let stored = Known::<T>::get().map_or(0, |known| {
			known.newest.saturating_sub(known.oldest).saturating_add(1) as usize
		});
		ensure!(Sets::<T>::iter_keys().count() == stored, "voters of an unknown set are stored");
		ensure!(
			FirstBlocks::<T>::iter_keys().count() == stored,
			"the first block of an unknown set is stored"
		);
		Ok(())
	}

	fn what_is_reported_was_final_before() -> Check {
		if let Some(report) = OpenReport::<T>::get() {
			ensure!(report.block <= report.opened, "a block to come is said to be the last");
			let now = frame_system::Pallet::<T>::block_number();
			ensure!(report.opened <= now, "a report was opened in the future");
			ensure!(
				Self::set_of(report.block).is_some(),
				"nobody knows who voted on the block that is reported"
			);
		}
		Ok(())
	}

	fn every_author_is_noted_once() -> Check {
		let Some(report) = OpenReport::<T>::get() else { return Ok(()) };
		let authors: BTreeSet<_> = report.authors.iter().collect();
		ensure!(authors.len() == report.authors.len(), "an author is noted twice");
		Ok(())
	}
}
