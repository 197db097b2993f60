// SPDX-License-Identifier: Apache-2.0

//! What other pallets ask of the records.

use crate::{pallet::*, Content};
use doverie_primitives::{Fingerprint, RecordKind, Text};
use sp_runtime::DispatchResult;

impl<T: Config> doverie_primitives::Records<T::AccountId> for Pallet<T> {
	fn record(
		author: &T::AccountId,
		fingerprint: Fingerprint,
		kind: RecordKind,
		locator: Text,
		replaces: Option<Fingerprint>,
	) -> DispatchResult {
		let author = Self::stakeholder(author)?;
		Self::put_on_record(author, fingerprint, kind, Content::Document, locator, replaces)
	}

	fn is_on_record(fingerprint: Fingerprint) -> bool {
		Records::<T>::contains_key(fingerprint)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn longest_locator() -> Text {
		doverie_primitives::BoundedText::<T::MaxLocatorLength>::longest_for_benchmark().into_text()
	}
}
